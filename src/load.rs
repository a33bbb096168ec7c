//! Reads a programme from disk: the only place that does.
//!
//! In goes the programme's root folder, out comes [`Sources`]: a snapshot of every file that can matter, as text
//! without a byte order mark or as bytes, each with a digest. It does not know what the files mean. One broken file
//! is one fault and never hides another file.
//!
//! Reading is spread over threads, as every stage is: with tens of thousands of small files
//! nearly all time goes into waiting for the file system, one file at a time.

mod folder;
mod walk;

pub use folder::{Changes, Folder, concerns};

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

/// The file that makes a folder a programme.
pub const SETTINGS: &str = "content/site.yaml";

/// The folder of the editions: their manifests are read as files like others, their archives only when asked for.
const EDITIONS: &str = "content/editions";

/// Megabyte, as people and file managers count it.
const MEGABYTE: u64 = 1_000_000;

/// How large files may be, in bytes. The limits keep a film dropped into the wrong folder from filling the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For texts and settings.
    pub text: u64,
    /// For pictures, fonts and anything else.
    pub binary: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 10 * MEGABYTE, binary: 200 * MEGABYTE }
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// UTF-8 without a byte order mark.
    Text(Arc<str>),
    /// Anything else.
    Binary(Arc<[u8]>),
}

/// One file as it stood on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it holds.
    pub kind: Kind,
    /// The digest of that; equal digests mean equal files.
    pub digest: blake3::Hash,
}

impl Source {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&Arc<str>> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            Kind::Binary(_) => None,
        }
    }

    /// The bytes, whatever they are.
    pub fn bytes(&self) -> &[u8] {
        match &self.kind {
            Kind::Text(text) => text.as_bytes(),
            Kind::Binary(bytes) => bytes,
        }
    }
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        Self { digest: blake3::hash(text.as_bytes()), kind: Kind::Text(Arc::from(text)) }
    }
}

impl From<&[u8]> for Source {
    fn from(bytes: &[u8]) -> Self {
        Self { digest: blake3::hash(bytes), kind: Kind::Binary(Arc::from(bytes)) }
    }
}

/// Every file of a programme at one moment, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Path below the root → file.
    pub files: BTreeMap<SourcePath, Source>,
}

/// The nearest folder at or above `start` that holds a programme.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let start = start.canonicalize().ok()?;
    start.ancestors().find(|folder| folder.join(SETTINGS).is_file()).map(Path::to_owned)
}

/// Reads the programme in `root`: `content/`, `themes/` and `locales/*.ftl`.
pub fn load(diags: &mut Diagnostics, root: &Path, limits: Limits) -> Sources {
    let settings = root.join(SETTINGS);
    let canonical = match root.canonicalize() {
        // A settings file that is there but cannot be read is found, and reported, with the other files.
        Ok(canonical) if settings.symlink_metadata().is_ok() => canonical,
        _ => {
            diags.push(Diagnostic::new(Code::RootMissing).arg("path", root.display().to_string()));
            return Sources::default();
        }
    };
    let found = walk::files(diags, &canonical);
    let read: Vec<(SourcePath, Result<Source, Diagnostic>)> =
        found.into_par_iter().map(|(path, file)| (path.clone(), read(&path, &file, limits))).collect();
    let mut sources = Sources::default();
    for (path, source) in read {
        match source {
            Ok(source) => {
                sources.files.insert(path, source);
            }
            Err(diagnostic) => diags.push(diagnostic),
        }
    }
    sources
}

/// Whether a file is the manifest of an edition, which is no part of what readers get.
pub fn is_edition(path: &SourcePath) -> bool {
    path.folder() == EDITIONS && path.extension() == "json"
}

/// A file as it would have been read from disk, from its bytes.
pub fn source(path: &SourcePath, bytes: Vec<u8>, limits: Limits) -> Result<Source, Diagnostic> {
    let text = walk::is_text(path);
    let (size, limit) = (bytes.len() as u64, if text { limits.text } else { limits.binary });
    match (size > limit, text) {
        (true, _) => Err(too_large(path, size, limit)),
        (false, true) => into_text(path, bytes),
        (false, false) => Ok(Source::from(&*bytes)),
    }
}

/// The bytes of one file that is no source, such as an archive; none where there is no such file.
pub fn one(root: &Path, path: &SourcePath) -> Result<Option<Vec<u8>>, Diagnostic> {
    match std::fs::read(root.join(path.as_str())) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// The digest of every file of a finished website below `folder`, by its path in there. Hidden files are left out: groter's
/// own notes are among them, and no page shows one.
pub fn digests(folder: &Path) -> Result<BTreeMap<String, String>, Diagnostic> {
    let shown = SourcePath::new(folder.display().to_string());
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let entries = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()));
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| {
            unreadable(&shown, &error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into()))
        })?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    let digest = |file: PathBuf| {
        let parts = file.strip_prefix(folder).unwrap_or(&file).components();
        let name: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
        let name = name.join("/");
        let bytes = std::fs::read(&file).map_err(|error| unreadable(&SourcePath::new(&name), &error))?;
        Ok((name, blake3::hash(&bytes).to_hex().to_string()))
    };
    files.into_par_iter().map(digest).collect()
}

fn too_large(path: &SourcePath, size: u64, limit: u64) -> Diagnostic {
    let megabytes = |bytes: u64| i64::try_from(bytes.div_ceil(MEGABYTE)).unwrap_or(i64::MAX);
    let diagnostic = Diagnostic::new(Code::FileTooLarge).at(Place::file(path));
    diagnostic.arg("size", megabytes(size)).arg("limit", megabytes(limit))
}

fn read(path: &SourcePath, file: &Path, limits: Limits) -> Result<Source, Diagnostic> {
    let text = walk::is_text(path);
    let limit = if text { limits.text } else { limits.binary };
    match bytes(file, limit) {
        Ok(Content::Whole(bytes)) if text => into_text(path, bytes),
        Ok(Content::Whole(bytes)) => Ok(Source::from(&*bytes)),
        Ok(Content::TooLarge(size)) => Err(too_large(path, size, limit)),
        Err(error) => Err(unreadable(path, &error)),
    }
}

enum Content {
    Whole(Vec<u8>),
    /// Its size in bytes; nothing was read.
    TooLarge(u64),
}

fn bytes(file: &Path, limit: u64) -> io::Result<Content> {
    let file = File::open(file)?;
    let size = file.metadata()?.len();
    if size > limit {
        return Ok(Content::TooLarge(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    // A file that grows while it is read must not grow beyond the limit in here.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > limit { Content::TooLarge(size) } else { Content::Whole(bytes) })
}

fn into_text(path: &SourcePath, bytes: Vec<u8>) -> Result<Source, Diagnostic> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::from(text.strip_prefix('\u{feff}').unwrap_or(&text))),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes());
            // The broken byte became a replacement character; everything before it is as it was.
            let mark = if lossy.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            let shown = &lossy[mark..];
            let span = Span::of_bytes(shown, at - mark, at - mark + '\u{fffd}'.len_utf8());
            let place = Place::new(path, shown, span);
            Err(Diagnostic::new(Code::NotUtf8).arg("byte", at).at(place))
        }
    }
}

/// A file that cannot be read, for the reason the operating system gives.
fn unreadable(path: &SourcePath, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::FileUnreadable).arg("reason", error.kind().to_string()).at(Place::file(path))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Limits, find_root, load};
    use crate::diag::{Arg, Code, Diagnostic, Diagnostics};

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a temporary folder");
        for (path, bytes) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
        root
    }

    fn found(root: &Path) -> (Vec<String>, Vec<Diagnostic>) {
        let mut diags = Diagnostics::new();
        let sources = load(&mut diags, root, Limits { text: 3_000_000, binary: 4_000_000 });
        let list = sources.files.iter().map(|(path, source)| {
            let kind = if source.text().is_some() { "text" } else { "binary" };
            assert_eq!(source.digest, blake3::hash(source.bytes()), "{path}");
            format!("{path} {kind}")
        });
        (list.collect(), diags.sorted())
    }

    /// `code path:line` of each fault.
    fn faults(root: &Path) -> Vec<String> {
        let describe = |d: &Diagnostic| {
            let place = d.place.as_ref().map(|p| format!("{}:{}:{}", p.path, p.span.line, p.span.column));
            format!("{} {}", d.code.name(), place.unwrap_or_default())
        };
        found(root).1.iter().map(describe).collect()
    }

    #[test]
    fn what_is_read() {
        let root = folder(&[
            ("content/site.yaml", b"title: x"),
            ("content/a/_index.nl.md", b"---"),
            ("content/a/B.JPG", b"\xff\xd8"),
            ("content/a/map.svg", b"<svg>"),
            ("content/a/card (conflict copy).md", b""),
            ("content/.git/config", b""),
            ("content/a/.hidden.md", b""),
            ("content/a/~$card.md", b""),
            ("content/a/card.md~", b""),
            ("content/a/.card.md.swp", b""),
            ("content/a/card.swp", b""),
            ("content/a/4913", b""),
            ("content/a/card.md.tmp", b""),
            ("content/a/#card.md#", b""),
            ("content/a/Thumbs.db", b""),
            ("content/editions/2026-1.json", b"{}"),
            ("content/editions/2026-1.zip", b"PK"),
            ("content/a/desktop.ini", b""),
            ("themes/regio/templates/page.html", b""),
            ("themes/regio/static/font.woff2", b"\0"),
            ("themes/regio/static/logo.svg", b"<svg>"),
            ("themes/regio/locales/nl.ftl", b""),
            ("locales/nl.ftl", b""),
            ("locales/readme.md", b""),
            ("locales/messages/nl.ftl", b""),
            ("public/index.html", b""),
            ("README.md", b""),
        ]);
        let expect = [
            "content/a/B.JPG binary",
            "content/a/_index.nl.md text",
            "content/a/card (conflict copy).md text",
            "content/a/map.svg binary",
            "content/editions/2026-1.json binary",
            "content/site.yaml text",
            "locales/nl.ftl text",
            "themes/regio/locales/nl.ftl text",
            "themes/regio/static/font.woff2 binary",
            "themes/regio/static/logo.svg text",
            "themes/regio/templates/page.html text",
        ];
        assert_eq!(found(root.path()), (expect.map(str::to_owned).to_vec(), Vec::new()));
    }

    #[test]
    fn byte_order_mark_is_no_text() {
        let root = folder(&[("content/site.yaml", b"\xef\xbb\xbftitle: x")]);
        let sources = load(&mut Diagnostics::new(), root.path(), Limits::default());
        let texts: Vec<&str> = sources.files.values().filter_map(|s| s.text().map(AsRef::as_ref)).collect();
        assert_eq!(texts, ["title: x"]);
    }

    #[test]
    fn broken_files_hide_nothing() {
        let root = folder(&[
            ("content/site.yaml", b"\xef\xbb\xbftitle: \xe9"),
            ("content/a.md", b"een\ntw\xe9\xe9"),
            ("content/b.md", &vec![b'x'; 3_000_001]),
            ("content/c.jpg", &vec![b'x'; 4_000_001]),
            ("content/d.md", b"fine"),
        ]);
        let expect = [
            "not-utf8 content/a.md:2:3",
            "file-too-large content/b.md:0:0",
            "file-too-large content/c.jpg:0:0",
            "not-utf8 content/site.yaml:1:8",
        ];
        assert_eq!(faults(root.path()), expect);
        let (files, faults) = found(root.path());
        assert_eq!(files, ["content/d.md text"]);
        assert_eq!(faults[0].args, [("byte", Arg::Number(6))]);
        assert_eq!(faults[1].args, [("size", Arg::Number(4)), ("limit", Arg::Number(3))]);
    }

    #[test]
    fn no_programme() {
        let root = folder(&[("content/a.md", b"")]);
        for path in [root.path().to_owned(), root.path().join("nowhere")] {
            let (files, faults) = found(&path);
            assert_eq!((files.len(), faults.len(), faults[0].code), (0, 1, Code::RootMissing));
        }
    }

    #[test]
    fn roots() {
        let root = folder(&[("content/site.yaml", b""), ("content/a/b/c.md", b"")]);
        let expect = root.path().canonicalize().ok();
        assert_eq!(find_root(&root.path().join("content/a/b")), expect);
        assert_eq!(find_root(root.path()), expect);
        assert_eq!(find_root(&root.path().join("nowhere")), None);
    }

    #[cfg(unix)]
    #[test]
    fn links() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::fs::symlink;

        let outside = folder(&[("secret.md", b"")]);
        let root = folder(&[
            ("content/site.yaml", b""),
            ("content/a/card.md", b""),
            ("content/c/x.md", b""),
            ("pictures/p.jpg", b""),
        ]);
        let link = |to: &Path, at: &str| symlink(to, root.path().join(at)).expect("a link");
        link(&outside.path().join("secret.md"), "content/secret.md");
        link(outside.path(), "themes");
        link(Path::new(".."), "content/a/up");
        link(Path::new("self"), "content/self");
        link(Path::new("nowhere.md"), "content/dangling.md");
        link(Path::new("../pictures"), "content/pictures");
        link(Path::new("a/card.md"), "content/copy.md");
        link(Path::new("../a"), "content/c/there");
        link(Path::new("../c"), "content/a/back");
        fs::write(root.path().join("content").join(OsStr::from_bytes(b"\xe9.md")), b"").expect("a file");
        assert_eq!(
            faults(root.path()),
            [
                "symlink-cycle content/a/back/there:0:0",
                "symlink-cycle content/a/up:0:0",
                "symlink-cycle content/c/there/back:0:0",
                "symlink-cycle content/c/there/up:0:0",
                "file-unreadable content/dangling.md:0:0",
                "symlink-outside content/secret.md:0:0",
                "symlink-cycle content/self:0:0",
                "name-not-utf8 content/\u{fffd}.md:0:0",
                "symlink-outside themes:0:0",
            ]
        );
        let files = found(root.path()).0;
        assert!(files.contains(&"content/pictures/p.jpg binary".to_owned()), "{files:?}");
        assert!(files.contains(&"content/copy.md text".to_owned()), "{files:?}");
    }
}
