//! Writes the finished site to its folder: the only place that writes to disk.
//!
//! In go the output folder and an [`Output`], out comes how much of it had to be written. It does not know what the
//! files are, only that pages (`.html`) are put in place after everything they load.
//!
//! # What is promised
//!
//! - **Nothing that groter did not write is overwritten or deleted.** `.groter-manifest.json` lists what it wrote,
//!   with digests. A file of somebody else in the way is a fault, found before anything is touched; if it happens to
//!   hold the very bytes that would be written, it is adopted. A listed file that is no longer part of the site is
//!   deleted only while it still holds the bytes that groter wrote; then the folders that groter made for it go too.
//! - **Only what differs is written.** Listed files are compared with what really stands on disk, so a file changed
//!   by hand is mended.
//! - **Every file is whole at every moment.** New files are first written to `.groter-staging/`, on the same file
//!   system, and then renamed into place, whole folders at once where there was none.
//! - **A build killed before the renames leaves the old site**, untouched. The renames are short but not one step: a
//!   build killed between them leaves a mix of old and new files, each whole. A journal written before the first
//!   rename makes the next build ([`recover`]) finish the new site first of all, even if its own content is broken.
//! - **A power cut is not covered** beyond that: nothing waits for the disk. Files cut short by it are found by the
//!   comparison above and written again; after a lost manifest the folder has to be emptied by hand.
//! - Two builds never write to one folder at the same time (`.groter-lock`, where the file system can lock).

mod commit;
mod create;
mod folder;
mod manifest;
mod stage;
mod survey;

use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::output::Output;
use crate::path::OutputPath;
use commit::Trust;
pub use create::{create, replace};
use folder::Folder;
use manifest::Manifest;

/// How much a build had to write.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or differ.
    pub written: usize,
    /// Files that were right already.
    pub unchanged: usize,
    /// Files that no longer belong to the site.
    pub removed: usize,
}

/// Makes the folder `out` hold `output`; `root` is the programme's root, whose sources must not lie in there.
///
/// `None` when something kept it from being done; `diags` says what.
pub fn write(diags: &mut Diagnostics, out: &Path, root: &Path, output: &Output) -> Option<Written> {
    let folder = Folder::open(diags, out, root)?;
    commit::resume(diags, &folder)?;
    let known = Manifest::read(diags, &folder);
    let is_new = known.is_none();
    let old = known.unwrap_or_default();
    let Some(survey) = survey::survey(diags, &folder, &old, output) else {
        if is_new {
            folder.forget();
        }
        return None;
    };
    let mut written = Written { written: survey.changed.len(), unchanged: survey.unchanged, removed: 0 };
    let quiet = survey.changed.is_empty() && survey.journal.removed.is_empty() && survey.manifest == old && !is_new;
    if !quiet {
        if let Err(failure) = stage::stage(&folder, &survey) {
            stage::discard(&folder);
            failure.report(diags, &folder);
            return None;
        }
        written.removed = commit::commit(diags, &folder, survey.journal, survey.manifest, Trust::Surveyed)?;
    }
    Some(written)
}

/// The files in `out` that an earlier build left with a note: path → note and content. One that was changed since is
/// none of them, nor is any that cannot be read: then it is made again.
pub fn kept(out: &Path) -> Vec<(OutputPath, Arc<str>, Arc<[u8]>)> {
    let Ok(Some(manifest)) = Manifest::load(&out.join(manifest::NAME)) else { return Vec::new() };
    let held = |(path, note): (&String, &String)| {
        let bytes = std::fs::read(out.join(path)).ok()?;
        let known = manifest.files.get(path)?;
        let same = *blake3::hash(&bytes).to_hex() == **known;
        same.then(|| (OutputPath::new(path), Arc::from(note.as_str()), Arc::from(bytes)))
    };
    manifest.notes.par_iter().filter_map(held).collect()
}

/// Finishes what a killed build left half done in `out`. [`write()`] does this by itself; a build that does not come
/// to writing should call it first, so that one broken card does not keep a half-written site online.
///
/// `None` when that fails; `diags` says why.
pub fn recover(diags: &mut Diagnostics, out: &Path, root: &Path) -> Option<()> {
    if !stage::is_left(out) {
        return Some(());
    }
    let folder = Folder::open(diags, out, root)?;
    commit::resume(diags, &folder)
}

/// A file that could not be written, and why.
struct Failure {
    path: String,
    error: io::Error,
}

impl Failure {
    fn new(path: impl Into<String>, error: io::Error) -> Self {
        Self { path: path.into(), error }
    }

    fn report(self, diags: &mut Diagnostics, folder: &Folder) {
        let diagnostic = Diagnostic::new(Code::WriteFailed).arg("path", folder.shown(&self.path));
        diags.push(diagnostic.arg("reason", self.error.kind().to_string()));
    }
}

/// The folders that lie above `path`, nearest first: `a/b`, then `a` for `a/b/c.html`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/')).map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests;
