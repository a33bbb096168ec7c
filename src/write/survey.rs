//! Compares a finished site with what stands on disk, touching nothing.
//!
//! In go the last manifest and the new output, out comes what has to change, or the files of somebody else that are
//! in the way. Files that are right already cost one look each and their folders none.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::folder::Folder;
use super::folders_above;
use super::manifest::{Manifest, is_safe};
use super::stage::Journal;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::output::{self, Output};
use crate::path::OutputPath;

/// What has to be done.
pub(super) struct Survey<'a> {
    /// The files to write.
    pub(super) changed: Vec<(&'a OutputPath, &'a output::File)>,
    /// How many files are right already.
    pub(super) unchanged: usize,
    /// Everything else to do.
    pub(super) journal: Journal,
    /// The manifest of the new site.
    pub(super) manifest: Manifest,
}

/// What stands on disk where a folder or file is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Nothing,
    Folder,
    File,
    /// A link, or something stranger.
    Other,
}

/// What becomes of one file of the output.
enum Fate {
    /// It is right already.
    Keep,
    /// Its place is free.
    Create,
    /// It takes the place of a file of ours.
    Replace,
    /// Somebody else's file or folder of this path is in the way.
    Blocked(String),
}

/// Compares `output` with `folder`; `None` when something is in the way.
pub(super) fn survey<'a>(
    diags: &mut Diagnostics,
    folder: &Folder,
    old: &Manifest,
    output: &'a Output,
) -> Option<Survey<'a>> {
    if !all_safe(diags, folder, output) {
        return None;
    }
    let files: Vec<_> = output.iter().collect();
    let looks: Vec<Look> = files.par_iter().map(|(path, file)| Look::at(folder, old, path, &file.bytes)).collect();
    let gone: Vec<&str> =
        old.files.keys().map(String::as_str).filter(|path| output.get(&OutputPath::new(path)).is_none()).collect();
    let open = files.iter().zip(&looks).filter(|(_, look)| !look.right).map(|((path, _), _)| path.as_str());
    let stands = folders(folder, open.chain(gone.iter().copied()));
    let removed = still_ours(folder, old, &stands, gone);
    let ground = Ground { folder, old, stands: &stands, twins: twins(&removed), removed: &removed };
    let fates: Vec<Fate> = (&files, &looks)
        .into_par_iter()
        .map(|((path, file), look)| if look.right { Fate::Keep } else { ground.fate(path.as_str(), &file.bytes) })
        .collect();

    let mut manifest = Manifest { folders: made(old, output, &stands), ..Manifest::default() };
    let mut journal = Journal { first: in_the_way(output, &removed), ..Journal::default() };
    let above = removed.keys().flat_map(|path| folders_above(path));
    journal.emptied = above.filter(|path| old.folders.contains(*path)).map(str::to_owned).collect();
    let (mut changed, mut unchanged, mut blocked) = (Vec::new(), 0, BTreeSet::new());
    for (((path, file), look), fate) in files.into_iter().zip(looks).zip(fates) {
        match fate {
            Fate::Keep => unchanged += 1,
            Fate::Create => changed.push((path, file)),
            Fate::Replace => {
                journal.replaced.insert(path.as_str().to_owned());
                changed.push((path, file));
            }
            Fate::Blocked(path) => {
                blocked.insert(path);
            }
        }
        manifest.files.insert(path.as_str().to_owned(), look.digest);
        if let Some(note) = &file.note {
            manifest.notes.insert(path.as_str().to_owned(), note.to_string());
        }
    }
    for path in &blocked {
        diags.push(Diagnostic::new(Code::OutNotOurs).arg("path", folder.shown(path)));
    }
    journal.removed = removed;
    blocked.is_empty().then_some(Survey { changed, unchanged, journal, manifest })
}

/// Whether every path of the site stays inside its folder and leaves groter's own files alone.
fn all_safe(diags: &mut Diagnostics, folder: &Folder, output: &Output) -> bool {
    let mut safe = true;
    for (path, _) in output.iter().filter(|(path, _)| !is_safe(path.as_str())) {
        let diagnostic = Diagnostic::new(Code::WriteFailed).arg("path", folder.shown(path.as_str()));
        diags.push(diagnostic.arg("reason", io::ErrorKind::InvalidFilename.to_string()));
        safe = false;
    }
    safe
}

/// What one look at a file says.
struct Look {
    /// The digest of what is to stand there.
    digest: String,
    /// Whether that does stand there, and is ours.
    right: bool,
}

impl Look {
    fn at(folder: &Folder, old: &Manifest, path: &OutputPath, bytes: &[u8]) -> Self {
        let digest = blake3::hash(bytes).to_hex();
        let listed = old.files.get(path.as_str()).is_some_and(|old| *old == *digest);
        // The list alone is not enough: the file may have been changed by hand.
        Self { right: listed && holds(&folder.at(path.as_str()), bytes), digest: digest.to_string() }
    }
}

/// Whether the file holds exactly these bytes.
pub(super) fn holds(file: &Path, bytes: &[u8]) -> bool {
    let read = || -> io::Result<bool> {
        let mut file = File::open(file)?;
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let mut found = Vec::with_capacity(bytes.len() + 1);
        file.read_to_end(&mut found)?;
        Ok(found == bytes)
    };
    read().unwrap_or(false)
}

/// Whether the file holds what `digest` stands for.
pub(super) fn has_digest(file: &Path, digest: &str) -> bool {
    stands(file) == Stands::File && fs::read(file).is_ok_and(|bytes| *blake3::hash(&bytes).to_hex() == *digest)
}

/// What stands at `path`, without following it if it is a link.
pub(super) fn stands(path: &Path) -> Stands {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => Stands::Folder,
        Ok(metadata) if metadata.is_file() => Stands::File,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Stands::Nothing,
        _ => Stands::Other,
    }
}

/// What stands where the folders above `paths` are to be. Below a missing folder nothing has to be looked at.
fn folders<'a>(folder: &Folder, paths: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, Stands> {
    let mut above: BTreeMap<&str, Stands> = BTreeMap::new();
    for path in paths {
        for path in folders_above(path) {
            if above.insert(path, Stands::Nothing).is_some() {
                break;
            }
        }
    }
    let mut known: BTreeMap<&str, Stands> = BTreeMap::new();
    // Sorted, a folder comes before everything in it.
    for path in above.into_keys() {
        let parent = folders_above(path).next().map_or(Stands::Folder, |parent| known[parent]);
        let here = if parent == Stands::Folder { stands(&folder.at(path)) } else { Stands::Nothing };
        known.insert(path, here);
    }
    known
}

/// The `gone` files that stand where groter put them, as groter wrote them; the others are no longer ours to delete.
fn still_ours(
    folder: &Folder,
    old: &Manifest,
    stands: &BTreeMap<&str, Stands>,
    gone: Vec<&str>,
) -> BTreeMap<String, String> {
    gone.into_par_iter()
        .filter(|path| folders_above(path).all(|above| stands.get(above) == Some(&Stands::Folder)))
        .filter_map(|path| old.files.get(path).map(|digest| (path, digest)))
        .filter(|(path, digest)| has_digest(&folder.at(path), digest))
        .map(|(path, digest)| (path.to_owned(), digest.clone()))
        .collect()
}

/// Paths in lower case → the paths, of files to delete. On a file system that does not tell capitals apart, a new
/// file may be one of them.
fn twins(removed: &BTreeMap<String, String>) -> HashMap<String, &str> {
    removed.keys().map(|path| (path.to_lowercase(), path.as_str())).collect()
}

/// What is known about the folder when the fate of a file is decided.
struct Ground<'a> {
    folder: &'a Folder,
    old: &'a Manifest,
    stands: &'a BTreeMap<&'a str, Stands>,
    twins: HashMap<String, &'a str>,
    removed: &'a BTreeMap<String, String>,
}

impl Ground<'_> {
    fn fate(&self, path: &str, bytes: &[u8]) -> Fate {
        // The outermost thing that is no folder decides.
        let above = folders_above(path).filter(|above| self.stands.get(above) != Some(&Stands::Folder)).last();
        if let Some(above) = above {
            return match self.stands.get(above) {
                Some(Stands::Nothing) => Fate::Create,
                // A file of ours makes way for a folder.
                _ if self.removed.contains_key(above) => Fate::Create,
                _ => Fate::Blocked(above.to_owned()),
            };
        }
        let place = self.folder.at(path);
        let ours = self.old.files.contains_key(path);
        match stands(&place) {
            Stands::Nothing => Fate::Create,
            Stands::Folder if self.will_be_empty(path, &place) => Fate::Create,
            Stands::Folder => Fate::Blocked(path.to_owned()),
            _ if ours => Fate::Replace,
            Stands::File if self.is_twin(path, &place) => Fate::Create,
            Stands::File if holds(&place, bytes) => Fate::Keep,
            _ => Fate::Blocked(path.to_owned()),
        }
    }

    /// Whether the folder is ours and holds only files that are going to be deleted.
    fn will_be_empty(&self, path: &str, place: &Path) -> bool {
        let Ok(entries) = fs::read_dir(place) else { return false };
        self.old.folders.contains(path)
            && entries.into_iter().all(|entry| {
                let Ok(entry) = entry else { return false };
                let name = format!("{path}/{}", entry.file_name().to_string_lossy());
                match stands(&entry.path()) {
                    Stands::Folder => self.will_be_empty(&name, &entry.path()),
                    _ => self.removed.contains_key(&name),
                }
            })
    }

    /// Whether what stands there is really a file that is going to be deleted, under another spelling of its name.
    fn is_twin(&self, path: &str, place: &Path) -> bool {
        self.twins.get(&path.to_lowercase()).is_some_and(|twin| {
            let other = self.folder.at(twin).canonicalize();
            matches!((place.canonicalize(), other), (Ok(one), Ok(other)) if one == other)
        })
    }
}

/// The folders of the new site that groter made: before, or now.
fn made(old: &Manifest, output: &Output, stands: &BTreeMap<&str, Stands>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (path, _) in output.iter() {
        for above in folders_above(path.as_str()) {
            if !all.insert(above) {
                break;
            }
        }
    }
    // A folder that was not looked at holds only files that are right, so it stands.
    let ours = |path: &&str| old.folders.contains(*path) || stands.get(path).is_some_and(|s| *s != Stands::Folder);
    all.into_iter().filter(ours).map(str::to_owned).collect()
}

/// The removed files that must be gone before the new files come: where a file becomes a folder or a folder a file,
/// and where only the capitals of a name change, which is the same name to Windows and macOS.
fn in_the_way(output: &Output, removed: &BTreeMap<String, String>) -> BTreeSet<String> {
    if removed.is_empty() {
        return BTreeSet::new();
    }
    // In lower case → as it is written, and whether it is a file.
    let mut names: HashMap<String, (&str, bool)> = HashMap::new();
    for (path, _) in output.iter() {
        names.insert(path.as_str().to_lowercase(), (path.as_str(), true));
        for above in folders_above(path.as_str()) {
            if names.insert(above.to_lowercase(), (above, false)).is_some() {
                break;
            }
        }
    }
    let clashes = |removed: &str| {
        std::iter::once(removed).chain(folders_above(removed)).any(|path| match names.get(&path.to_lowercase()) {
            Some((name, is_file)) => *name != path || *is_file || path == removed,
            None => false,
        })
    };
    removed.keys().filter(|path| clashes(path)).cloned().collect()
}
