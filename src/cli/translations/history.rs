//! Older texts of a file, from version control where there is any. In goes a file and the digest of what it once said,
//! out comes the text. Only Git is asked, and only what it has on this computer.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use groter::markdown::Digest;
use groter::path::SourcePath;
use groter::translations;

/// How many older versions of a file are looked at.
const VERSIONS: usize = 50;

/// What files said before.
pub(super) struct History {
    /// The programme's folder; none when nobody wants to know.
    root: Option<PathBuf>,
    /// What every file that was asked about said, once.
    files: BTreeMap<SourcePath, BTreeMap<Digest, String>>,
}

impl History {
    pub(super) fn new(root: Option<PathBuf>) -> Self {
        Self { root, files: BTreeMap::new() }
    }

    /// What the part of a file with this digest said.
    pub(super) fn text(&mut self, path: &SourcePath, digest: Digest) -> Option<String> {
        let root = self.root.clone()?;
        if !self.files.contains_key(path) {
            let read = read(&root, path);
            // Without Git, or outside a repository, nobody is asked again.
            if read.is_none() {
                self.root = None;
            }
            self.files.insert(path.clone(), read.unwrap_or_default());
        }
        self.files.get(path)?.get(&digest).cloned()
    }
}

/// What the parts of a file said in its youngest versions; nothing without version control.
fn read(root: &std::path::Path, path: &SourcePath) -> Option<BTreeMap<Digest, String>> {
    let git = |args: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(root).args(["-c", "core.quotePath=false", "--no-pager"]).args(args);
        let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then_some(output.stdout)
    };
    let count = format!("-n{VERSIONS}");
    let list = git(&["log", &count, "--format=%H", "--", path.as_str()])?;
    let mut units = BTreeMap::new();
    for commit in String::from_utf8_lossy(&list).lines() {
        let Some(bytes) = git(&["show", &format!("{commit}:./{}", path.as_str())]) else { continue };
        // The youngest wording of a text stays.
        for (digest, text) in translations::units_of(path, &String::from_utf8_lossy(&bytes)) {
            units.entry(digest).or_insert(text);
        }
    }
    Some(units)
}
