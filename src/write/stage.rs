//! The staging folder: everything that a build is going to put in place, written in full before anything is touched.
//!
//! ```text
//! .groter-staging/assets/…        files that pages load
//! .groter-staging/pages/…         pages
//! .groter-staging/manifest.json   the manifest of the new site
//! .groter-staging/journal.json    what else is to be done; there only when everything above is complete
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use super::folder::Folder;
use super::survey::Survey;
use super::{Failure, folders_above};

const STAGING: &str = ".groter-staging";

/// The two halves of a site, in the order in which they are put in place.
pub(super) const HALVES: [&str; 2] = ["assets", "pages"];

/// What is to be done besides putting the staged files in place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    /// Staged files whose place is taken by a file of ours.
    pub(super) replaced: BTreeSet<String>,
    /// Files of ours to delete, with the digest they must still have.
    pub(super) removed: BTreeMap<String, String>,
    /// Those of them that stand where a staged file or its folder is to come.
    pub(super) first: BTreeSet<String>,
    /// Folders of ours to delete if nothing is left in them.
    pub(super) emptied: BTreeSet<String>,
}

/// Whether a build left something in the staging folder of `out`.
pub(super) fn is_left(out: &Path) -> bool {
    out.join(STAGING).symlink_metadata().is_ok()
}

/// Where `name` is in the staging folder.
pub(super) fn at(folder: &Folder, name: &str) -> PathBuf {
    folder.at(STAGING).join(name)
}

/// Fills the staging folder.
pub(super) fn stage(folder: &Folder, survey: &Survey) -> Result<(), Failure> {
    let own = |error| Failure::new(STAGING, error);
    fs::create_dir(folder.at(STAGING)).map_err(own)?;
    let half = |path: &str, page: bool| format!("{}/{path}", HALVES[usize::from(page)]);
    let staged: Vec<(String, &[u8])> =
        survey.changed.iter().map(|(path, file)| (half(path.as_str(), path.is_page()), &*file.bytes)).collect();
    for level in levels(staged.iter().map(|(path, _)| path.as_str())) {
        level.par_iter().try_for_each(|path| fs::create_dir(at(folder, path))).map_err(own)?;
    }
    staged
        .par_iter()
        .try_for_each(|(path, bytes)| fs::write(at(folder, path), bytes).map_err(|error| Failure::new(path, error)))?;
    survey.manifest.save(&at(folder, "manifest.json")).map_err(own)?;
    let journal = serde_json::to_string(&survey.journal).map_err(|error| own(error.into()))?;
    // Its name appears when it is whole, so whoever finds it may trust it.
    fs::write(at(folder, "journal.part"), journal).map_err(own)?;
    fs::rename(at(folder, "journal.part"), at(folder, "journal.json")).map_err(own)
}

/// The folders that `paths` need, those of one depth together, outermost first.
fn levels<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut levels: Vec<Vec<&str>> = Vec::new();
    let mut last = "";
    let mut folders = BTreeSet::new();
    for path in paths {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder != last {
            // Where a folder is known, so are all above it.
            folders.extend(folders_above(path).take_while(|folder| !folders.contains(folder)).collect::<Vec<_>>());
            last = folder;
        }
    }
    for folder in folders {
        let depth = folder.matches('/').count();
        levels.resize_with(levels.len().max(depth + 1), Vec::new);
        levels[depth].push(folder);
    }
    levels
}

/// The journal and manifest of a build that was killed after it had staged everything; `None` without one.
pub(super) fn left(folder: &Folder) -> io::Result<Option<Journal>> {
    match fs::read(at(folder, "journal.json")) {
        // A journal that cannot be read was cut short by a power cut: nothing can be concluded from it.
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Takes the staging folder away: first the journal, so that a half-deleted folder is not taken for a complete one.
pub(super) fn clear(folder: &Folder) -> io::Result<()> {
    let gone = |result: io::Result<()>| match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    };
    let staging = folder.at(STAGING);
    match staging.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Ok(metadata) if !metadata.is_dir() => gone(fs::remove_file(staging)),
        _ => {
            gone(fs::remove_file(at(folder, "journal.json")))?;
            gone(fs::remove_dir_all(staging))
        }
    }
}

/// Takes the staging folder away after a failure that is reported anyway.
pub(super) fn discard(folder: &Folder) {
    let _ = clear(folder);
}
