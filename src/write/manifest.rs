//! The list of what groter wrote into a folder. It is sorted and holds no times, so that equal sites have equal lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::folder::Folder;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::path::normalise;

/// Its name in the output folder.
pub(super) const NAME: &str = ".groter-manifest.json";

/// What groter wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// Path → BLAKE3 digest of the content, in hexadecimal.
    pub(super) files: BTreeMap<String, String>,
    /// The folders that groter made.
    pub(super) folders: BTreeSet<String>,
    /// What the next build wants to know of a file to keep it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) notes: BTreeMap<String, String>,
}

impl Manifest {
    /// The manifest of `folder`; `None` without one, and with a warning when it cannot be read.
    pub(super) fn read(diags: &mut Diagnostics, folder: &Folder) -> Option<Self> {
        let manifest = Self::load(&folder.at(NAME));
        if manifest.is_err() {
            diags.push(Diagnostic::new(Code::ManifestBroken).arg("path", folder.shown(NAME)));
        }
        manifest.ok().flatten()
    }

    /// The manifest in `file`, if there is such a file.
    pub(super) fn load(file: &Path) -> io::Result<Option<Self>> {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        // One cut short is as broken as any other.
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|_| io::ErrorKind::InvalidData)?;
        // What it lists gets deleted: nothing outside the folder may be on it.
        if manifest.files.keys().chain(&manifest.folders).all(|path| is_safe(path)) {
            Ok(Some(manifest))
        } else {
            Err(io::ErrorKind::InvalidData.into())
        }
    }

    /// Writes it to `file`.
    pub(super) fn save(&self, file: &Path) -> io::Result<()> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        fs::write(file, text)
    }

    /// Everything that is on either list, as `newer` knows it.
    pub(super) fn union(&self, newer: &Self) -> Self {
        let mut both = self.clone();
        both.files.extend(newer.files.iter().map(|(path, digest)| (path.clone(), digest.clone())));
        both.folders.extend(newer.folders.iter().cloned());
        both
    }
}

/// Whether a site may have a file with this path: inside the folder, and not one of groter's own.
pub(super) fn is_safe(path: &str) -> bool {
    let own = path.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(".groter-"));
    !path.is_empty() && !own && normalise(path).as_deref() == Some(path)
}
