//! Single new files: what `init`, `new card` and `schema` put on disk.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{NamedTempFile, TempPath};

use crate::diag::{Code, Diagnostic, Diagnostics};

/// Writes new files below `root`; a file that is there already is left alone and reported, and then none is written.
pub fn create(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Diagnostics> {
    let mut diags = Diagnostics::new();
    for (path, _) in files.iter().filter(|(path, _)| root.join(path).symlink_metadata().is_ok()) {
        let taken = io::Error::from(io::ErrorKind::AlreadyExists);
        diags.push(failed(path, &taken));
    }
    if diags.is_empty() { put(root, files, false) } else { Err(diags) }
}

/// Writes files below `root`, in place of those that are there: all of them or, when one cannot be written, none.
pub fn replace(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Diagnostics> {
    put(root, files, true)
}

fn put(root: &Path, files: &[(String, Vec<u8>)], replace: bool) -> Result<(), Diagnostics> {
    let mut diags = Diagnostics::new();
    let mut staged = Vec::new();
    for (path, bytes) in files {
        match stage(&root.join(path), bytes) {
            Ok(file) => staged.push((path, file)),
            Err(error) => diags.push(failed(path, &error)),
        }
    }
    // What could not even be written beside its place leaves all others where they are.
    if !diags.is_empty() {
        return Err(diags);
    }
    let mut done: Vec<(&String, Option<Vec<u8>>)> = Vec::new();
    for (path, file) in staged {
        let place = root.join(path);
        let before = if replace { fs::read(&place).ok() } else { None };
        let put = if replace { file.persist(&place) } else { file.persist_noclobber(&place) };
        if let Err(error) = put {
            diags.push(failed(path, &error.error));
            done.into_iter().for_each(|(path, before)| undo(&root.join(path), before));
            return Err(diags);
        }
        done.push((path, before));
    }
    Ok(())
}

/// A file is whole or not there: a neighbour is written first and then takes the name.
fn stage(path: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Ordinary permissions: the file is for everybody who shares the folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file: NamedTempFile = builder.prefix(".groter-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    // Closed: a programme may have more translations than a program may have open files.
    Ok(file.into_temp_path())
}

/// Makes a place what it was before. When even that fails, the fault that led here has been reported.
fn undo(path: &Path, before: Option<Vec<u8>>) {
    let _ = match before {
        Some(bytes) => stage(path, &bytes).and_then(|file| file.persist(path).map_err(|error| error.error)),
        None => fs::remove_file(path),
    };
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::WriteFailed).arg("path", path).arg("reason", error.kind().to_string())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::replace;

    #[test]
    fn all_or_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        fs::write(root.join("a"), "old").expect("a file");
        // A folder stands where the last file belongs.
        fs::create_dir_all(root.join("z/full")).expect("a folder");
        let files = |last: &str| [("a".to_owned(), b"new".to_vec()), (last.to_owned(), b"x".to_vec())];
        assert!(replace(root, &files("z")).is_err());
        assert_eq!(fs::read(root.join("a")).expect("a file"), b"old");
        assert_eq!(fs::read_dir(root).expect("a folder").count(), 2);
        assert!(replace(root, &files("y/b")).is_ok());
        assert_eq!(fs::read(root.join("a")).expect("a file"), b"new");
        assert_eq!(fs::read(root.join("y/b")).expect("a file"), b"x");
    }
}
