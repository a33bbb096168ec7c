//! Editions: named, frozen states of a programme ("2026-1"), so that it can be said later exactly what was published.
//!
//! In go the sources and what was made of them; out comes a [`Manifest`] (`content/editions/<name>.json`) with a digest
//! of every file that went in and came out, and with what a later comparison needs without those files. Which edition a
//! build is, is found out and not claimed: it is the one whose sources are these very sources ([`Editions::of`]). It
//! does not know how pages are made; what changed between two editions is told by `changes`.

pub mod archive;
pub mod difference;
pub mod manifest;
pub mod record;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diag::Diagnostics;
use crate::load::{Source, Sources, is_edition};
use crate::path::SourcePath;
use crate::yaml::Date;

pub use archive::Archive;
pub use difference::{Difference, How, Part};
pub use manifest::{Made, Manifest};
pub use record::{Amount, Content, Figure, Names, Record, Role, StatusName, Text};

/// The folder of the manifests.
pub const FOLDER: &str = "content/editions";

/// The name that stands for the programme as it is now.
pub const NOW: &str = "now";

/// The longest name.
const LONGEST: usize = 40;

/// The name and the day of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its name.
    pub name: Arc<str>,
    /// The day on which it was frozen.
    pub date: Date,
}

/// The file of an edition's manifest.
pub fn path(name: &str) -> SourcePath {
    SourcePath::new(format!("{FOLDER}/{name}.json"))
}

/// Whether an edition can be called this: letters, digits and hyphens, on every system a file's name.
pub fn is_name(name: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let lower = name.to_ascii_lowercase();
    let numbered = |device: &str| {
        lower.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let sound = plain && !name.is_empty() && name.len() <= LONGEST && !name.starts_with('-');
    sound && lower != NOW && !DEVICES.contains(&lower.as_str()) && !numbered("com") && !numbered("lpt")
}

/// The files that make a programme what it is: all that was read but the editions themselves.
pub fn counted(sources: &Sources) -> impl Iterator<Item = (&SourcePath, &Source)> {
    sources.files.iter().filter(|(path, _)| !is_edition(path))
}

/// Stands for the bytes of all these files, and for their names.
pub fn state(sources: &Sources) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (path, source) in counted(sources) {
        hasher.update(&(path.as_str().len() as u64).to_le_bytes());
        hasher.update(path.as_str().as_bytes());
        hasher.update(source.digest.as_bytes());
    }
    hasher.finalize()
}

/// The manifests as they were read before: one is read again only if its bytes are other ones.
#[derive(Default)]
pub struct Cache(Mutex<BTreeMap<SourcePath, (blake3::Hash, Read)>>);

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").finish_non_exhaustive()
    }
}

/// A manifest, or why it is none.
type Read = Result<Arc<Manifest>, Diagnostics>;

/// The editions of a programme.
#[derive(Debug, Default)]
pub struct Editions {
    /// Those that could be read, by name.
    pub all: BTreeMap<String, Arc<Manifest>>,
}

impl Editions {
    /// Reads every manifest among the sources; a broken one is reported and left out.
    pub fn read(diags: &mut Diagnostics, sources: &Sources, cache: &Cache) -> Self {
        let mut known = cache.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::take(&mut *known);
        let mut all = BTreeMap::new();
        for (path, source) in files(sources) {
            let kept = before.get(path).filter(|(digest, _)| *digest == source.digest).map(|(_, read)| read.clone());
            let read = kept.unwrap_or_else(|| manifest::read(path, source.bytes()).map(Arc::new));
            match &read {
                Ok(manifest) => drop(all.insert(manifest.name.clone(), Arc::clone(manifest))),
                Err(found) => diags.extend(found.clone()),
            }
            known.insert(path.clone(), (source.digest, read));
        }
        Self { all }
    }

    /// The edition that these sources are: the youngest whose every file is the same.
    pub fn of(&self, sources: &Sources) -> Option<&Arc<Manifest>> {
        if self.all.is_empty() {
            return None;
        }
        let state = state(sources).to_hex();
        let same = self.all.values().filter(|manifest| manifest.state == *state);
        same.max_by(|a, b| (&a.date, &a.name).cmp(&(&b.date, &b.name)))
    }

    /// The edition of this name.
    pub fn get(&self, name: &str) -> Option<&Arc<Manifest>> {
        self.all.get(name)
    }

    /// The name of an edition that a file system may take for this one.
    pub fn like(&self, name: &str) -> Option<&str> {
        self.all.keys().find(|known| known.eq_ignore_ascii_case(name)).map(String::as_str)
    }

    /// The names, the youngest edition last.
    pub fn names(&self) -> Vec<String> {
        let mut all: Vec<&Arc<Manifest>> = self.all.values().collect();
        all.sort_by(|a, b| (&a.date, &a.name).cmp(&(&b.date, &b.name)));
        all.into_iter().map(|manifest| manifest.name.clone()).collect()
    }
}

/// The manifests among the sources.
fn files(sources: &Sources) -> impl Iterator<Item = (&SourcePath, &Source)> {
    sources.files.iter().filter(|(path, _)| is_edition(path))
}

#[cfg(test)]
mod tests {
    use super::{Cache, Editions, is_name, path, state};
    use crate::diag::Diagnostics;
    use crate::edition::manifest::tests::sample;
    use crate::load::{Source, Sources};
    use crate::path::SourcePath;

    #[test]
    fn names() {
        let check = |name: &str, expect: bool| assert_eq!(is_name(name), expect, "{name}");
        for name in ["2026-1", "voorjaar", "a", "V2", "com", "console"] {
            check(name, true);
        }
        for name in ["", "-1", "2026/1", "..", "a.b", "é", "now", "Now", "CON", "com1", "a b", &"x".repeat(41)] {
            check(name, false);
        }
    }

    fn sources(files: &[(&str, &str)]) -> Sources {
        let files = files.iter().map(|(path, text)| (SourcePath::new(path), Source::from(*text)));
        Sources { files: files.collect() }
    }

    #[test]
    fn a_state_is_every_name_and_every_byte() {
        let of = |files: &[(&str, &str)]| state(&sources(files));
        let first = of(&[("content/a.md", "a"), ("content/b.md", "b")]);
        assert_eq!(first, of(&[("content/a.md", "a"), ("content/b.md", "b"), ("content/editions/x.json", "{}")]));
        assert_ne!(first, of(&[("content/a.md", "a"), ("content/b.md", "b"), ("content/editions/x.md", "")]));
        assert_ne!(first, of(&[("content/a.md", "a"), ("content/c.md", "b")]));
        assert_ne!(first, of(&[("content/a.md", "a "), ("content/b.md", "b")]));
        assert_ne!(first, of(&[("content/a.md", "a")]));
    }

    #[test]
    fn an_edition_is_found_by_its_sources() {
        let mut now = sources(&[("content/a.md", "a")]);
        let mut add = |name: &str, date: &str, sources: &Sources| {
            let manifest = super::Manifest {
                name: name.to_owned(),
                date: date.to_owned(),
                state: state(sources).to_hex().to_string(),
                ..sample()
            };
            now.files.insert(path(name), Source::from(&*manifest.write()));
        };
        let (this, other) = (sources(&[("content/a.md", "a")]), sources(&[("content/a.md", "b")]));
        add("first", "2026-01-01", &this);
        add("second", "2026-02-01", &this);
        add("third", "2026-03-01", &other);
        let cache = Cache::default();
        let found = |sources: &Sources| {
            let mut diags = Diagnostics::new();
            let editions = Editions::read(&mut diags, sources, &cache);
            assert!(diags.is_empty(), "{diags:?}");
            assert_eq!(editions.names(), ["first", "second", "third"]);
            editions.of(sources).map(|manifest| manifest.name.clone())
        };
        assert_eq!(found(&now).as_deref(), Some("second"));
        now.files.insert(SourcePath::new("content/a.md"), Source::from("b"));
        assert_eq!(found(&now).as_deref(), Some("third"));
        now.files.insert(SourcePath::new("content/a.md"), Source::from("c"));
        assert_eq!(found(&now), None);
    }
}
