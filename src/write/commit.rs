//! Puts a staged site in place.
//!
//! In go the staging folder, its journal and its manifest, out comes the number of files deleted. Every step can be
//! done again: a commit that was killed is finished by doing all of it once more.

use std::fs;
use std::io;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::folder::Folder;
use super::manifest::{self, Manifest};
use super::stage::{self, HALVES, Journal};
use super::survey::{Stands, has_digest, holds, stands};
use super::{Failure, folders_above};
use crate::diag::Diagnostics;

/// How far what the survey found still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It has just been made under the same lock.
    Surveyed,
    /// It was made by a build that was killed; people may have put files of their own there since.
    Stale,
}

/// Finishes or drops what a killed build left; `None` when that fails.
pub(super) fn resume(diags: &mut Diagnostics, folder: &Folder) -> Option<()> {
    let own = |error: io::Error| Failure::new("", error);
    let complete = stage::left(folder).and_then(|journal| {
        let Some(journal) = journal else { return Ok(None) };
        // It may be in place already, after the last step but one.
        let staged = Manifest::load(&stage::at(folder, "manifest.json"))?;
        let manifest = if staged.is_some() { staged } else { Manifest::load(&folder.at(manifest::NAME))? };
        Ok(manifest.filter(|manifest| is_whole(folder, manifest)).map(|manifest| (journal, manifest)))
    });
    match complete {
        Ok(Some((journal, manifest))) => commit(diags, folder, journal, manifest, Trust::Stale).map(|_| ()),
        // Not complete, or cut short by a power cut: nothing was put in place, or what was will be compared anyway.
        Ok(None) => stage::clear(folder).map_err(|error| own(error).report(diags, folder)).ok(),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            stage::clear(folder).map_err(|error| own(error).report(diags, folder)).ok()
        }
        Err(error) => {
            own(error).report(diags, folder);
            None
        }
    }
}

/// Whether every staged file is on the list and has its digest.
fn is_whole(folder: &Folder, manifest: &Manifest) -> bool {
    HALVES.iter().all(|half| {
        let mut whole = true;
        visit(folder, half, "", &mut |path| {
            let digest = manifest.files.get(path);
            whole &= digest.is_some_and(|digest| has_digest(&stage::at(folder, &format!("{half}/{path}")), digest));
        });
        whole
    })
}

/// Calls `each` with every file below `path` of one half of the staging folder.
fn visit(folder: &Folder, half: &str, path: &str, each: &mut impl FnMut(&str)) {
    for (name, is_folder) in entries(folder, half, path).unwrap_or_default() {
        if is_folder {
            visit(folder, half, &name, each);
        } else {
            each(&name);
        }
    }
}

/// What lies in the folder `path` of one half, with whether it is a folder.
fn entries(folder: &Folder, half: &str, path: &str) -> io::Result<Vec<(String, bool)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(stage::at(folder, half).join(path))? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let whole = if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") };
        found.push((whole, entry.file_type()?.is_dir()));
    }
    Ok(found)
}

/// Puts everything in place, in the order that keeps every page's parts there: the union of both manifests, what is
/// in the way, assets, pages, deletions, the new manifest. `None` when a step fails; the journal then stays, and the
/// next build goes on with it.
pub(super) fn commit(
    diags: &mut Diagnostics,
    folder: &Folder,
    journal: Journal,
    manifest: Manifest,
    trust: Trust,
) -> Option<usize> {
    let mut commit = Commit { folder, journal, manifest, trust, failures: Vec::new() };
    let removed = commit.run();
    for failure in commit.failures {
        failure.report(diags, folder);
    }
    removed
}

struct Commit<'a> {
    folder: &'a Folder,
    journal: Journal,
    manifest: Manifest,
    trust: Trust,
    failures: Vec<Failure>,
}

impl Commit<'_> {
    fn run(&mut self) -> Option<usize> {
        let mut removed = 0;
        let both = self.list_both().map_err(|error| self.failures.push(Failure::new(manifest::NAME, error))).ok()?;
        removed += self.remove(|path, journal| journal.first.contains(path));
        for half in HALVES {
            self.place_folder(half, "");
        }
        if !self.failures.is_empty() {
            return None;
        }
        removed += self.remove(|path, journal| !journal.first.contains(path));
        let last = self.list_new(&both).and_then(|()| stage::clear(self.folder));
        last.map_err(|error| self.failures.push(Failure::new(manifest::NAME, error))).ok()?;
        self.failures.is_empty().then_some(removed)
    }

    /// Lists the files of the old site and of the new one, so that whatever happens, all of them are known as ours.
    fn list_both(&mut self) -> io::Result<Manifest> {
        let place = self.folder.at(manifest::NAME);
        let old = match Manifest::load(&place) {
            Ok(old) => old.unwrap_or_default(),
            // The survey was made without the broken one and has warned about it.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Manifest::default(),
            Err(error) => return Err(error),
        };
        let both = old.union(&self.manifest);
        let new = stage::at(self.folder, "manifest.json");
        if both == self.manifest && stands(&new) == Stands::File {
            fs::rename(new, place)?;
        } else {
            let union = stage::at(self.folder, "union.json");
            both.save(&union)?;
            fs::rename(union, place)?;
        }
        Ok(both)
    }

    /// Lists the new site alone.
    fn list_new(&self, listed: &Manifest) -> io::Result<()> {
        if *listed == self.manifest {
            return Ok(());
        }
        let new = stage::at(self.folder, "new.json");
        self.manifest.save(&new)?;
        fs::rename(new, self.folder.at(manifest::NAME))
    }

    /// Puts the staged folder `path` in place: in one step where there is none, else file by file.
    fn place_folder(&mut self, half: &str, path: &str) {
        let place = self.folder.at(path);
        match if path.is_empty() { Stands::Folder } else { stands(&place) } {
            Stands::Nothing => self.rename(half, path),
            Stands::Folder => match entries(self.folder, half, path) {
                Ok(entries) => {
                    for (name, is_folder) in entries {
                        if is_folder { self.place_folder(half, &name) } else { self.place_file(half, &name) }
                    }
                }
                // Nothing to put in place, or it was put there as a whole before.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => self.failures.push(Failure::new(path, error)),
            },
            _ if self.trust == Trust::Stale => {
                let files = &mut self.manifest.files;
                visit(self.folder, half, path, &mut |path| drop(files.remove(path)));
            }
            _ => self.failures.push(Failure::new(path, io::ErrorKind::NotADirectory.into())),
        }
    }

    fn place_file(&mut self, half: &str, path: &str) {
        if self.trust == Trust::Stale && !self.is_free(half, path) {
            // Somebody else's by now. The next survey tells, if it is still in the way then.
            self.manifest.files.remove(path);
        } else {
            self.rename(half, path);
        }
    }

    /// Whether the place of a staged file is empty or taken by a file of ours.
    fn is_free(&self, half: &str, path: &str) -> bool {
        let place = self.folder.at(path);
        match stands(&place) {
            Stands::Nothing => true,
            Stands::Folder => false,
            _ if self.journal.replaced.contains(path) => true,
            _ => fs::read(stage::at(self.folder, half).join(path)).is_ok_and(|bytes| holds(&place, &bytes)),
        }
    }

    fn rename(&mut self, half: &str, path: &str) {
        if let Err(error) = fs::rename(stage::at(self.folder, half).join(path), self.folder.at(path)) {
            self.failures.push(Failure::new(path, error));
        }
    }

    /// Deletes those of the outdated files that `which` picks and that still hold what groter wrote, and then the
    /// folders that groter made for them, if nothing else is in them.
    fn remove(&mut self, which: impl Fn(&str, &Journal) -> bool) -> usize {
        let picked: Vec<_> = self.journal.removed.iter().filter(|(path, _)| which(path, &self.journal)).collect();
        if picked.is_empty() && self.trust == Trust::Surveyed {
            return 0;
        }
        let folder = self.folder;
        // Deleting waits for the disk more than anything else does here.
        let results: Vec<io::Result<bool>> =
            picked.par_iter().map(|(path, digest)| remove_ours(folder, path, digest)).collect();
        let mut removed = 0;
        for ((path, _), result) in picked.into_iter().zip(results) {
            match result {
                Ok(was_there) => removed += usize::from(was_there),
                Err(error) => self.failures.push(Failure::new(path, error)),
            }
        }
        // From the innermost outwards. A folder with something in it is refused, which is just right.
        for path in self.journal.emptied.iter().rev() {
            if stands(&folder.at(path)) == Stands::Folder {
                let _ = fs::remove_dir(folder.at(path));
            }
        }
        removed
    }
}

/// Deletes a file that still holds what groter wrote; whether there was one.
fn remove_ours(folder: &Folder, path: &str, digest: &str) -> io::Result<bool> {
    let inside = folders_above(path).all(|above| stands(&folder.at(above)) == Stands::Folder);
    let place = folder.at(path);
    if inside && has_digest(&place, digest) { fs::remove_file(place).map(|()| true) } else { Ok(false) }
}
