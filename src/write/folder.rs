//! The output folder: whether it may be written to, and the lock that keeps other builds out.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic, Diagnostics};

const LOCK: &str = ".groter-lock";

/// The output folder, locked for this build.
pub(super) struct Folder {
    /// As the user wrote it.
    given: PathBuf,
    /// Where it is, without links.
    real: PathBuf,
    /// Keeps the lock until it is dropped; `None` where the file system cannot lock.
    _lock: Option<File>,
}

impl Folder {
    /// Checks the folder against the programme in `root`, makes it if needed and locks it.
    pub(super) fn open(diags: &mut Diagnostics, out: &Path, root: &Path) -> Option<Self> {
        let failed = |error: &io::Error| {
            let diagnostic = Diagnostic::new(Code::WriteFailed).arg("path", out.display().to_string());
            diagnostic.arg("reason", error.kind().to_string())
        };
        match mixes_with_sources(out, root) {
            Ok(false) => {}
            Ok(true) => {
                diags.push(Diagnostic::new(Code::OutInside).arg("path", out.display().to_string()));
                return None;
            }
            Err(error) => {
                diags.push(failed(&error));
                return None;
            }
        }
        match make(out).and_then(|real| Ok((lock(&real)?, real))) {
            Ok((Lock::Taken, _)) => {
                diags.push(Diagnostic::new(Code::OutLocked).arg("path", out.display().to_string()));
                None
            }
            Ok((Lock::Ours(file), real)) => Some(Self { given: out.to_owned(), real, _lock: Some(file) }),
            Ok((Lock::Unsupported, real)) => Some(Self { given: out.to_owned(), real, _lock: None }),
            Err(error) => {
                diags.push(failed(&error));
                None
            }
        }
    }

    /// Where the file or folder `path` of the site is on disk.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.real.join(path)
    }

    /// The file or folder `path` as the user would write it.
    pub(super) fn shown(&self, path: &str) -> String {
        if path.is_empty() { self.given.display().to_string() } else { self.given.join(path).display().to_string() }
    }

    /// Takes the lock file away from a folder that turned out not to be ours.
    pub(super) fn forget(&self) {
        // It is empty, and at worst it stays.
        let _ = fs::remove_file(self.at(LOCK));
    }
}

enum Lock {
    Ours(File),
    Taken,
    Unsupported,
}

fn make(out: &Path) -> io::Result<PathBuf> {
    if out.is_file() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    fs::create_dir_all(out)?;
    out.canonicalize()
}

fn lock(real: &Path) -> io::Result<Lock> {
    let file = File::options().create(true).append(true).open(real.join(LOCK))?;
    Ok(match file.try_lock() {
        Ok(()) => Lock::Ours(file),
        Err(TryLockError::WouldBlock) => Lock::Taken,
        // Some network drives cannot lock. A site on one is better written than not.
        Err(TryLockError::Error(_)) => Lock::Unsupported,
    })
}

/// Whether files in `out` could be taken for sources or the other way round.
fn mixes_with_sources(out: &Path, root: &Path) -> io::Result<bool> {
    let out = resolve(out)?;
    let root = resolve(root)?;
    let sources = ["content", "themes", "locales"].map(|name| resolve(&root.join(name)));
    let inside = sources.iter().flatten().any(|folder| out.starts_with(folder) || folder.starts_with(&out));
    Ok(inside || root.starts_with(&out))
}

/// The path without links, also of something that does not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut folder = absolute.as_path();
    loop {
        match folder.canonicalize() {
            Ok(real) => return Ok(missing.iter().rev().fold(real, |path, name| path.join(name))),
            Err(error) => match (folder.parent(), folder.file_name()) {
                (Some(parent), Some(name)) => {
                    missing.push(name);
                    folder = parent;
                }
                // `missing/..` names nothing that could be checked.
                _ => return Err(error),
            },
        }
    }
}
