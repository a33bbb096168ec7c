//! The programme while people write: the same build again and again, in which a file that is broken at the moment is
//! shown as it last was.
//!
//! In go snapshots of the sources and what changed since the one before; out come drafts. A draft is a function of the
//! snapshot and of the older versions that stand in for broken files: without a broken file it is the draft that
//! a build of the same sources makes.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostics, Severity};
use crate::load::{Changes, SETTINGS, Source, Sources};
use crate::path::SourcePath;
use crate::pipeline::{Draft, Options};

/// What is remembered from one draft to the next.
#[derive(Debug, Default)]
pub struct Live {
    kept: BTreeMap<SourcePath, Source>,
}

/// What is to be shown of a snapshot, and what is wrong with it.
pub struct Shown {
    /// What is to be shown.
    pub draft: Draft,
    /// What is wrong with the sources as they are.
    pub found: Diagnostics,
    /// Broken files of which an older version is shown.
    pub kept: BTreeSet<SourcePath>,
}

impl Live {
    /// Understands a snapshot. `changes` are the files that are not as they were in the one before.
    pub fn draft(&mut self, sources: &Sources, loaded: &Diagnostics, changes: Changes, options: &Options) -> Shown {
        let before = changes.into_iter().filter_map(|(path, source)| Some((path, source?)));
        // What was broken before has an older version already.
        let mut older: BTreeMap<SourcePath, Source> = before.collect();
        older.extend(std::mem::take(&mut self.kept));
        let mut draft = Draft::new(sources, loaded.clone(), options, &|_| ());
        let found = draft.found().clone();
        loop {
            let broken = broken(draft.found());
            let count = self.kept.len();
            self.kept.extend(broken.iter().filter_map(|path| older.remove_entry(path)));
            if self.kept.len() == count {
                break;
            }
            // Once the settings can be read again, so can the faults of what they are about.
            draft = self.patched(sources, loaded, options);
        }
        Shown { draft, found, kept: self.kept.keys().cloned().collect() }
    }

    /// A draft with older versions in the place of broken files.
    fn patched(&self, sources: &Sources, loaded: &Diagnostics, options: &Options) -> Draft {
        let mut sources = sources.clone();
        sources.files.extend(self.kept.iter().map(|(path, source)| (path.clone(), source.clone())));
        // A file that could not be read is there again.
        let mut loaded = loaded.clone();
        loaded.retain(|found| broken_file(found).is_none_or(|path| !self.kept.contains_key(&path)));
        Draft::new(&sources, loaded, options, &|_| ())
    }
}

/// The files with an error.
fn broken(found: &Diagnostics) -> BTreeSet<SourcePath> {
    found.iter().filter(|found| found.severity() == Severity::Error).filter_map(broken_file).collect()
}

fn broken_file(found: &crate::diag::Diagnostic) -> Option<SourcePath> {
    match found.code {
        // What makes a folder a programme is gone.
        Code::RootMissing => Some(SourcePath::new(SETTINGS)),
        _ => found.place.as_ref().map(|place| place.path.clone()),
    }
}
