//! The finished site as a value: every file under `public/` with its bytes, sorted by path.
//!
//! In go finished files, out come the same files in one order on every machine. It does not know how they were made
//! or whether they will be written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::path::{OutputPath, SourcePath};

/// One finished file and where it came from, so that a report about it can name the template to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What will stand on disk.
    pub bytes: Arc<[u8]>,
    /// The template it was rendered from; `None` for pictures and static files.
    pub template: Option<Arc<str>>,
    /// The author's file it shows; `None` where there is not one file behind it.
    pub source: Option<SourcePath>,
    /// What the next build wants to know to keep it instead of making it again.
    pub note: Option<Arc<str>>,
}

impl File {
    /// A file that no template and no single source stands behind.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { bytes: bytes.into(), template: None, source: None, note: None }
    }
}

/// Every file of the finished site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output(BTreeMap<OutputPath, File>);

impl Output {
    /// No file yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file and gives back the one that had this path before, if any.
    pub fn insert(&mut self, path: OutputPath, file: File) -> Option<File> {
        self.0.insert(path, file)
    }

    /// The file at `path`.
    pub fn get(&self, path: &OutputPath) -> Option<&File> {
        self.0.get(path)
    }

    /// The files, sorted by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&OutputPath, &File)> {
        self.0.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(OutputPath, File)> for Output {
    fn from_iter<I: IntoIterator<Item = (OutputPath, File)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}
