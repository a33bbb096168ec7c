//! How files differ from those of an edition.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edition::counted;
use crate::load::Sources;

/// What a file is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What the edition was made from.
    Source,
    /// The theme and the words that are part of the program.
    BuiltIn,
    /// What was made.
    Output,
}

/// How a file differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It has other bytes.
    Changed,
    /// It has the same lines, which end in another way: a program on another system saved it.
    LineEnds,
    /// It is not there any more.
    Missing,
    /// The edition does not have it.
    New,
}

/// A file that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Difference {
    /// What it is part of.
    pub part: Part,
    /// Its path.
    pub path: String,
    /// How it differs.
    pub how: How,
}

/// The files of `now` that differ from those of `then`; both hold digests by path. `how` looks closer at a file that
/// has other bytes.
pub fn compare(
    part: Part,
    then: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
    how: impl Fn(&str, &str) -> How,
) -> Vec<Difference> {
    let mut all = Vec::new();
    let mut add = |path: &str, how: How| all.push(Difference { part, path: path.to_owned(), how });
    for (path, digest) in then {
        match now.get(path) {
            None => add(path, How::Missing),
            Some(other) if other != digest => add(path, how(path, digest)),
            Some(_) => {}
        }
    }
    now.keys().filter(|path| !then.contains_key(*path)).for_each(|path| add(path, How::New));
    all.sort();
    all
}

/// The digests of the sources.
pub fn digests(sources: &Sources) -> BTreeMap<String, String> {
    counted(sources).map(|(path, source)| (path.as_str().to_owned(), source.digest.to_hex().to_string())).collect()
}

/// The sources that differ from those of an edition.
pub fn sources(then: &BTreeMap<String, String>, now: &Sources) -> Vec<Difference> {
    compare(Part::Source, then, &digests(now), |path, digest| {
        let file = now.files.get(&crate::path::SourcePath::new(path));
        let same = file.is_some_and(|file| has_other_line_ends(file.bytes(), digest));
        if same { How::LineEnds } else { How::Changed }
    })
}

/// Whether the bytes would have the digest if their lines ended as they do on another system.
fn has_other_line_ends(bytes: &[u8], digest: &str) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let unix = text.replace("\r\n", "\n");
    let windows = unix.replace('\n', "\r\n");
    [unix, windows].iter().any(|text| *blake3::hash(text.as_bytes()).to_hex() == *digest)
}

#[cfg(test)]
mod tests {
    use super::{How, digests, sources};
    use crate::load::{Source, Sources};
    use crate::path::SourcePath;

    fn of(files: &[(&str, &str)]) -> Sources {
        Sources { files: files.iter().map(|(path, text)| (SourcePath::new(path), Source::from(*text))).collect() }
    }

    #[test]
    fn what_differs() {
        let then =
            of(&[("content/a.md", "a\nb\n"), ("content/b.md", "b"), ("content/c.md", "c"), ("content/d.md", "d")]);
        let now = of(&[
            ("content/a.md", "a\r\nb\r\n"),
            ("content/b.md", "b!"),
            ("content/d.md", "d"),
            ("content/e.md", "e"),
            ("content/editions/x.json", "{}"),
        ]);
        let found: Vec<(String, How)> =
            sources(&digests(&then), &now).into_iter().map(|found| (found.path, found.how)).collect();
        let expect = [
            ("content/a.md", How::LineEnds),
            ("content/b.md", How::Changed),
            ("content/c.md", How::Missing),
            ("content/e.md", How::New),
        ];
        assert_eq!(found, expect.map(|(path, how)| (path.to_owned(), how)));
        assert_eq!(sources(&digests(&now), &now), []);
        // And the other way round.
        assert_eq!(sources(&digests(&now), &then)[0].how, How::LineEnds);
    }
}
