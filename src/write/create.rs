//! Single new files: what `init`, `new card` and `schema` put on disk.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

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

/// Writes files below `root`, in place of those that are there.
pub fn replace(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Diagnostics> {
    put(root, files, true)
}

fn put(root: &Path, files: &[(String, Vec<u8>)], replace: bool) -> Result<(), Diagnostics> {
    let mut diags = Diagnostics::new();
    for (path, bytes) in files {
        if let Err(error) = one(&root.join(path), bytes, replace) {
            diags.push(failed(path, &error));
        }
    }
    if diags.is_empty() { Ok(()) } else { Err(diags) }
}

/// A file is whole or not there: a neighbour is written first and then takes the name.
fn one(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Ordinary permissions: the file is for everybody who shares the folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file: NamedTempFile = builder.prefix(".groter-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    if replace {
        file.persist(path)?
    } else {
        file.persist_noclobber(path)?
    };
    Ok(())
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::WriteFailed).arg("path", path).arg("reason", error.kind().to_string())
}
