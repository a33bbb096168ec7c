//! Finds the files of a programme without opening them.
//!
//! In goes the root folder, out comes the list of files to read. Links are followed by hand, because walkdir can
//! find cycles but cannot be told to stay inside a folder.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{EDITIONS, unreadable};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::path::SourcePath;

/// So many links may lead on from one to the next. Folders that link to each other could otherwise be walked in
/// every order there is.
const HOPS: usize = 4;

/// A folder to walk.
struct Folder {
    /// What its files are called.
    name: String,
    /// Where it is, without links.
    real: PathBuf,
    /// Where the links that led here stand and lead, without links.
    trail: Vec<PathBuf>,
}

/// Every file to read: its name, and where it is.
pub(super) fn files(diags: &mut Diagnostics, root: &Path) -> Vec<(SourcePath, PathBuf)> {
    let mut walk = Walk { diags, root, files: Vec::new(), folders: Vec::new() };
    for (name, depth) in [("content", usize::MAX), ("themes", usize::MAX), ("locales", 1)] {
        let path = root.join(name);
        match path.symlink_metadata() {
            Ok(metadata) if metadata.is_symlink() => walk.link(name.to_owned(), &path, &[root.to_owned()]),
            Ok(_) => walk.folders.push(Folder { name: name.to_owned(), real: path, trail: Vec::new() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => walk.diags.push(unreadable(&SourcePath::new(name), &error)),
        }
        while let Some(folder) = walk.folders.pop() {
            walk.folder(&folder, depth);
        }
    }
    walk.files
}

/// Whether something at this path, relative to the root, would be read.
pub(super) fn is_read(path: &str) -> bool {
    let mut parts = path.split('/');
    let top = parts.next().unwrap_or_default();
    let wanted = match top {
        "content" | "themes" => true,
        "locales" => path == top || path.to_lowercase().ends_with(".ftl") && path.matches('/').count() == 1,
        _ => false,
    };
    wanted && !is_archive(path) && parts.all(|part| !is_leftover(OsStr::new(part)))
}

/// Whether the file is an edition's archive: as large as all the rest, and of use only to whoever opens it.
fn is_archive(path: &str) -> bool {
    path.rsplit_once('/').is_some_and(|(folder, name)| folder == EDITIONS && name.to_lowercase().ends_with(".zip"))
}

/// Whether the file is read as text.
pub(super) fn is_text(path: &SourcePath) -> bool {
    let extension = path.extension();
    let extension = extension.as_str();
    match path.as_str().split('/').next() {
        // A picture stays the bytes that its author saved, also when it is an SVG.
        Some("content") => matches!(extension, "md" | "yaml" | "yml"),
        Some("themes") => matches!(extension, "html" | "typ" | "yaml" | "yml" | "css" | "js" | "svg" | "txt" | "ftl"),
        _ => true,
    }
}

struct Walk<'a> {
    diags: &'a mut Diagnostics,
    root: &'a Path,
    files: Vec<(SourcePath, PathBuf)>,
    folders: Vec<Folder>,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Folder, depth: usize) {
        let entries = WalkDir::new(&folder.real).min_depth(1).max_depth(depth).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !is_leftover(entry.file_name())) {
            match entry {
                Ok(entry) => self.entry(folder, &entry),
                Err(error) => {
                    let path = SourcePath::new(name_in(folder, error.path().unwrap_or(&folder.real)).0);
                    let error = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                    self.diags.push(unreadable(&path, &error));
                }
            }
        }
    }

    fn entry(&mut self, folder: &Folder, entry: &DirEntry) {
        let kind = entry.file_type();
        let (name, whole) = name_in(folder, entry.path());
        if !whole {
            // Of a folder with such a name only the folder is reported, not every file in it.
            if entry.file_name().to_str().is_none() {
                let path = SourcePath::new(&name);
                self.diags.push(Diagnostic::new(Code::NameNotUtf8).arg("path", &path).at(Place::file(&path)));
            }
        } else if kind.is_symlink() {
            let mut trail = folder.trail.clone();
            trail.extend(entry.path().parent().map(Path::to_owned));
            self.link(name, entry.path(), &trail);
        } else if kind.is_file() {
            self.file(name, entry.path().to_owned());
        } else if !kind.is_dir() {
            // Opening a pipe would wait for somebody to write into it.
            self.diags.push(unreadable(&SourcePath::new(name), &io::ErrorKind::Unsupported.into()));
        }
    }

    fn file(&mut self, name: String, real: PathBuf) {
        let path = SourcePath::new(name);
        let wanted = !path.as_str().starts_with("locales/") || path.extension() == "ftl";
        if wanted && !is_archive(path.as_str()) {
            self.files.push((path, real));
        }
    }

    /// Follows the link at `at`; `trail` is where we have been.
    fn link(&mut self, name: String, at: &Path, trail: &[PathBuf]) {
        let path = SourcePath::new(&name);
        let fault = |code: Code| Diagnostic::new(code).arg("path", &path).at(Place::file(&path));
        let real = match at.canonicalize() {
            Ok(real) => real,
            Err(error) => {
                let cycle = is_cycle(&error);
                self.diags.push(if cycle { fault(Code::SymlinkCycle) } else { unreadable(&path, &error) });
                return;
            }
        };
        if !real.starts_with(self.root) {
            self.diags.push(fault(Code::SymlinkOutside));
        } else if real.is_file() {
            self.file(name, real);
        } else if real.is_dir() {
            if trail.iter().any(|seen| seen.starts_with(&real)) || trail.len() > 2 * HOPS {
                self.diags.push(fault(Code::SymlinkCycle));
            } else {
                let trail = [trail, std::slice::from_ref(&real)].concat();
                self.folders.push(Folder { name, real, trail });
            }
        } else {
            self.diags.push(unreadable(&path, &io::ErrorKind::Unsupported.into()));
        }
    }
}

/// Whether a link leads to itself. The standard library has no stable name for this error: these are its numbers on
/// Linux and on macOS.
fn is_cycle(error: &io::Error) -> bool {
    cfg!(unix) && matches!(error.raw_os_error(), Some(40 | 62))
}

/// What the file at `path` is called, and whether its name could be kept whole.
fn name_in(folder: &Folder, path: &Path) -> (String, bool) {
    let mut name = folder.name.clone();
    let mut whole = true;
    for part in path.strip_prefix(&folder.real).unwrap_or(path).components() {
        let part = part.as_os_str();
        whole &= part.to_str().is_some();
        name.push('/');
        name.push_str(&part.to_string_lossy());
    }
    (name, whole)
}

/// Whether a file belongs to an editor or the operating system: hidden, temporary, or a lock.
///
/// A conflict copy of a synchronised folder does not: its author must see it.
fn is_leftover(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let lower = name.to_lowercase();
    let starts = [".", "~$"].iter().any(|start| name.starts_with(start));
    let ends = ["~", ".swp", ".swx", ".tmp"].iter().any(|end| lower.ends_with(end));
    let whole = ["4913", "thumbs.db", "desktop.ini"].contains(&&*lower);
    starts || ends || whole || (name.starts_with('#') && name.ends_with('#'))
}
