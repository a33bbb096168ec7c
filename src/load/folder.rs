//! A programme on disk, read once and then kept up to date.
//!
//! In go the paths that something happened to; out comes what changed. Whoever watches the disk may miss something or
//! be told too much: a path is looked at again as if it were new, and [`Folder::reload`] reads everything.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::load::{Limits, SETTINGS, Source, Sources, load, read, walk};
use crate::path::SourcePath;

/// The files that are other ones now: path → as it was before, if it was there.
pub type Changes = BTreeMap<SourcePath, Option<Source>>;

/// A programme's folder and what was last read of it.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    sources: Sources,
    faults: Diagnostics,
}

impl Folder {
    /// Reads the folder. It need not hold a programme (yet).
    pub fn open(root: &Path) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let mut folder = Self { root, sources: Sources::default(), faults: Diagnostics::new() };
        folder.reload();
        folder
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What was last read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The problems that reading it met.
    pub fn faults(&self) -> &Diagnostics {
        &self.faults
    }

    /// Reads everything again.
    pub fn reload(&mut self) -> Changes {
        let mut faults = Diagnostics::new();
        let mut now = load(&mut faults, &self.root, Limits::default());
        if faults.iter().any(|found| found.code == Code::RootMissing) {
            // The settings are being moved or saved: without them nobody can say what the rest is.
            now = self.sources.clone();
            now.files.remove(&SourcePath::new(SETTINGS));
        }
        let mut changes = Changes::new();
        for (path, source) in &self.sources.files {
            if now.files.get(path).is_none_or(|now| now.digest != source.digest) {
                changes.insert(path.clone(), Some(source.clone()));
            }
        }
        let added = now.files.keys().filter(|path| !self.sources.files.contains_key(*path));
        changes.extend(added.map(|path| (path.clone(), None)));
        if faults != self.faults {
            // A fault that comes or goes changes the report although no file that can be read did.
            let paths = faults.iter().chain(self.faults.iter()).filter_map(|found| found.place.as_ref());
            let paths: Vec<SourcePath> = paths.map(|place| place.path.clone()).collect();
            for path in paths {
                let before = self.sources.files.get(&path).cloned();
                changes.entry(path).or_insert(before);
            }
        }
        self.sources = now;
        self.faults = faults;
        changes
    }

    /// Looks again at `paths`, whatever may have happened to them. Where that could be more than one file (a folder, a
    /// link, a name that is written otherwise), everything is read.
    pub fn reread(&mut self, paths: impl IntoIterator<Item = PathBuf>) -> Changes {
        let mut changes = Changes::new();
        for path in paths {
            match self.look(&path) {
                Look::Ignored => {}
                Look::File(name, now) => self.replace(&mut changes, name, now),
                Look::Unclear => {
                    let more = self.reload();
                    // What a path was before the first look is what counts.
                    for (path, before) in more {
                        changes.entry(path).or_insert(before);
                    }
                    return changes;
                }
            }
        }
        changes
    }

    fn replace(&mut self, changes: &mut Changes, name: SourcePath, now: Option<Result<Source, Diagnostic>>) {
        let (now, fault) = match now {
            Some(Ok(source)) => (Some(source), None),
            Some(Err(fault)) => (None, Some(fault)),
            None => (None, None),
        };
        let before = self.sources.files.get(&name).cloned();
        let known = self.faults.iter().find(|found| is_in(found, &name)).cloned();
        if before.as_ref().map(|source| source.digest) == now.as_ref().map(|source| source.digest) && known == fault {
            return;
        }
        self.faults.retain(|found| !is_in(found, &name));
        if let Some(fault) = fault {
            self.faults.push(fault);
        }
        match now {
            Some(source) => self.sources.files.insert(name.clone(), source),
            None => self.sources.files.remove(&name),
        };
        changes.entry(name).or_insert(before);
    }

    /// Whether files were read in a folder of this name.
    fn is_folder(&self, name: &SourcePath) -> bool {
        let inside = SourcePath::new(format!("{name}/"));
        let next = self.sources.files.range(inside.clone()..).next();
        next.is_some_and(|(path, _)| path.as_str().starts_with(inside.as_str()))
    }

    fn look(&self, path: &Path) -> Look {
        let Ok(inside) = path.strip_prefix(&self.root) else { return Look::Unclear };
        if inside.as_os_str().is_empty() {
            return Look::Unclear;
        }
        let Some(name) = inside.to_str().map(|name| name.replace('\\', "/")) else { return Look::Unclear };
        if !walk::is_read(&name) {
            return Look::Ignored;
        }
        let name = SourcePath::new(name);
        if self.faults.iter().any(|found| found.code == Code::RootMissing) || name.as_str() == SETTINGS {
            return Look::Unclear;
        }
        let known = self.sources.files.contains_key(&name) || self.faults.iter().any(|found| is_in(found, &name));
        match path.symlink_metadata() {
            // On a disk that ignores case another name may stand there; a new file may lie behind a link.
            Ok(metadata) if metadata.is_file() && path.canonicalize().is_ok_and(|real| real == path) => {
                Look::File(name.clone(), Some(read(&name, path, Limits::default())))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && known => Look::File(name, None),
            // It came and went between two looks, as the files do that editors save through.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !self.is_folder(&name) => Look::Ignored,
            _ => Look::Unclear,
        }
    }
}

/// Whether what happens at `path` can matter to the programme in `root`: not what editors leave beside a file, nor
/// anything outside of the three folders that are read. Paths elsewhere may be where a link leads.
pub fn concerns(root: &Path, path: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else { return true };
    inside.to_str().is_none_or(|name| walk::is_read(&name.replace('\\', "/")))
}

/// Whether a problem is about this file.
fn is_in(found: &Diagnostic, name: &SourcePath) -> bool {
    found.place.as_ref().is_some_and(|place| place.path == *name)
}

/// What a path turned out to be.
enum Look {
    /// Nothing that belongs to a programme.
    Ignored,
    /// One file, as it is now.
    File(SourcePath, Option<Result<Source, Diagnostic>>),
    /// More than one file perhaps.
    Unclear,
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Changes, Folder, concerns};

    fn names(changes: &Changes) -> Vec<(&str, Option<&str>)> {
        changes
            .iter()
            .map(|(path, before)| (path.as_str(), before.as_ref().and_then(|s| s.text()).map(|text| &**text)))
            .collect()
    }

    #[test]
    fn what_changed() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let top = root.path().canonicalize().expect("it exists");
        let at = |name: &str| top.join(name);
        let write = |name: &str, text: &[u8]| {
            fs::create_dir_all(at(name).parent().expect("a folder")).expect("a folder");
            fs::write(at(name), text).expect("a file");
        };
        write("content/site.yaml", b"title: x");
        write("content/a.md", b"1");
        let mut folder = Folder::open(root.path());
        assert!(folder.faults().is_empty());
        // Nothing happened, whatever is said.
        assert_eq!(names(&folder.reread([at("content/a.md"), at("content/~$a.md"), at("public/x")])), []);
        write("content/a.md", b"2");
        write("content/b.md", b"3");
        let changes = folder.reread([at("content/a.md"), at("content/b.md")]);
        assert_eq!(names(&changes), [("content/a.md", Some("1")), ("content/b.md", None)]);
        // A file that cannot be read is a change, and so is its coming back.
        write("content/a.md", b"\xff");
        assert_eq!(names(&folder.reread([at("content/a.md")])), [("content/a.md", Some("2"))]);
        assert_eq!(folder.faults().iter().count(), 1);
        write("content/a.md", b"2");
        assert_eq!(names(&folder.reread([at("content/a.md")])), [("content/a.md", None)]);
        assert!(folder.faults().is_empty());
        // A folder is as many files as lie in it.
        write("content/c/d.md", b"4");
        assert_eq!(names(&folder.reread([at("content/c")])), [("content/c/d.md", None)]);
        fs::rename(at("content/c"), at("content/e")).expect("renamed");
        let changes = folder.reread([at("content/c"), at("content/e")]);
        assert_eq!(names(&changes), [("content/c/d.md", Some("4")), ("content/e/d.md", None)]);
        // Without its settings the rest stays as it was.
        fs::rename(at("content/site.yaml"), at("site.bak")).expect("renamed");
        assert_eq!(names(&folder.reread([at("content/site.yaml")])), [("content/site.yaml", Some("title: x"))]);
        assert_eq!((folder.sources().files.len(), folder.faults().iter().count()), (3, 1));
        fs::rename(at("site.bak"), at("content/site.yaml")).expect("renamed");
        assert_eq!(names(&folder.reread([at("content/site.yaml")])), [("content/site.yaml", None)]);
        // What nobody told is found by reading everything.
        write("locales/nl.ftl", b"a = b");
        assert_eq!(names(&folder.reload()), [("locales/nl.ftl", None)]);
        assert_eq!(names(&folder.reread([top.clone()])), []);
    }

    #[test]
    fn paths_of_a_programme() {
        let check = |path: &str, expect: bool| assert_eq!(concerns(Path::new("/a"), Path::new(path)), expect, "{path}");
        check("/a/content/x.md", true);
        check("/a/content", true);
        check("/a/themes/x/static/y.css", true);
        check("/a/locales/nl.ftl", true);
        check("/a/locales/readme.txt", false);
        check("/a/content/.x.md.swp", false);
        check("/a/content/~$x.md", false);
        check("/a/content/4913", false);
        check("/a/content/.git/index", false);
        check("/a/public/index.html", false);
        check("/a", false);
        // A link may lead there.
        check("/b/x.md", true);
    }
}
