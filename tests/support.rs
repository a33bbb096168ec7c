//! What several tests need: programmes in memory and on disk, and expectations in files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use groter::{Build, Options, build, load};

/// The folder of the tests.
pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Whether expectations are written anew instead of compared (`UPDATE_EXPECT=1`).
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

/// How many random cases the tests share (`GROTER_CASES`).
pub(crate) fn cases() -> u32 {
    std::env::var("GROTER_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

/// The site of the programme below `root`, in memory.
pub(crate) fn site(root: &Path, options: &Options) -> Build {
    let (sources, diags) = load(root);
    build(&sources, diags, options, &|_| ())
}

/// The files of a finished site.
pub(crate) fn files(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let output = build.output.as_ref().unwrap_or_else(|| panic!("not built: {:#?}", build.diagnostics));
    output.iter().map(|(path, file)| (path.as_str().to_owned(), file.bytes.to_vec())).collect()
}

/// Every file below `root` but hidden ones, by its path with `/`.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(root, root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() && !path.is_symlink() {
            collect(root, &path, files);
        } else if let Ok(bytes) = fs::read(&path) {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.insert(name, bytes);
        }
    }
}

/// Copies every file below `from` to `to`, symbolic links as such.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a new folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_symlink() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(&path).expect("a link"), &target).expect("a new link");
        } else if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copied file");
        }
    }
}

/// Compares `text` with the file `expected`, or writes it there.
pub(crate) fn expect(expected: &Path, text: &str) -> Result<(), String> {
    if updating() {
        fs::create_dir_all(expected.parent().expect("a folder")).expect("a new folder");
        fs::write(expected, text).expect("a written file");
        return Ok(());
    }
    let wanted = fs::read_to_string(expected).unwrap_or_default();
    if wanted == text {
        return Ok(());
    }
    Err(format!("{} differs.\n--- expected\n{wanted}\n--- found\n{text}", expected.display()))
}
