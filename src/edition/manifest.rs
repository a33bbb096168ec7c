//! The file of an edition: read with the place of every fault, and written so that equal editions are equal bytes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::edition::{Content, Stamp, is_name};
use crate::path::{SourcePath, normalise};
use crate::yaml::Date;

/// The form of the file. A later one that this program does not know is refused and not guessed at.
const FORMAT: u32 = 1;

/// Digits of a digest.
const DIGITS: usize = 64;

/// An edition: what it was made from, what was made, and what it says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of this file: 1.
    pub format: u32,
    /// The name of the edition: that of the file, without its ending.
    pub name: String,
    /// The day on which it was frozen (YYYY-MM-DD).
    pub date: String,
    /// What it was made with.
    pub made: Made,
    /// Stands for all sources: a build of sources with this digest is this edition.
    pub state: String,
    /// What it says, for comparisons with later editions.
    pub content: Content,
    /// The digest (BLAKE3) of every source, by its path: `content/`, `locales/` and `themes/`, without the editions.
    pub sources: BTreeMap<String, String>,
    /// The digest of every file of the program's own theme and words that was used, by its path.
    pub built_in: BTreeMap<String, String>,
    /// The digest of every file of the website, by its path below the output folder.
    pub outputs: BTreeMap<String, String>,
}

/// What an edition was made with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// Name and version of the program.
    pub program: String,
    /// The name of the theme.
    pub theme: String,
    /// The address of the website.
    pub base_url: String,
    /// Whether its links are relative, so that it opens from disk.
    pub relative: bool,
    /// Whether brochures and fact sheets were printed.
    pub printed: bool,
}

/// The first thing to know of a file: whether its form is known.
#[derive(Deserialize)]
struct Form {
    format: u32,
}

/// Reads the manifest `path`.
pub fn read(path: &SourcePath, bytes: &[u8]) -> Result<Manifest, Diagnostics> {
    let text = text_of(path, bytes)?;
    if let Ok(Form { format }) = serde_json::from_str::<Form>(text)
        && format > FORMAT
    {
        return Err(one(Diagnostic::new(Code::EditionNewer).arg("format", format as usize).at(whole(path))));
    }
    let manifest: Manifest = serde_json::from_str(text).map_err(|error| one(unreadable(path, text, &error)))?;
    let named = path.name().trim_end_matches(".json");
    if manifest.name != named {
        let found = Diagnostic::new(Code::EditionName).arg("name", manifest.name.as_str()).arg("expected", named);
        return Err(one(found.at(located(path, text, "\"name\""))));
    }
    match manifest.fault() {
        None => Ok(manifest),
        Some((key, reason)) => {
            let found = Diagnostic::new(Code::EditionBroken).arg("reason", reason);
            Err(one(found.at(located(path, text, &format!("\"{key}\"")))))
        }
    }
}

impl Manifest {
    /// The file, the same bytes for the same edition.
    pub fn write(&self) -> String {
        // Only maps with keys that are no text cannot be written, and there are none.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// An edition without what fills it.
    pub fn new(stamp: &Stamp, made: Made) -> Self {
        let (name, date) = (stamp.name.to_string(), stamp.date.to_string());
        Self { format: FORMAT, name, date, made, ..Self::default() }
    }

    /// Its name and day.
    pub fn stamp(&self) -> Stamp {
        // What is no day was refused when it was read.
        let date = Date::parse(&self.date).unwrap_or(Date { year: 0, month: 1, day: 1 });
        Stamp { name: self.name.as_str().into(), date }
    }

    /// What no groter has written: the key, and what is wrong with it.
    fn fault(&self) -> Option<(&'static str, String)> {
        if !is_name(&self.name) {
            return Some(("name", format!("`{}` cannot be a name", self.name)));
        }
        if Date::parse(&self.date).is_none() {
            return Some(("date", format!("`{}` is no date", self.date)));
        }
        if !is_digest(&self.state) {
            return Some(("state", "not a digest".to_owned()));
        }
        let lists = [("sources", &self.sources), ("built_in", &self.built_in), ("outputs", &self.outputs)];
        for (key, files) in lists {
            for (path, digest) in files {
                if normalise(path).as_deref() != Some(path.as_str()) || path.is_empty() {
                    return Some((key, format!("`{path}` is no path")));
                }
                if !is_digest(digest) {
                    return Some((key, format!("`{path}` has no digest")));
                }
            }
        }
        let strange = self.content.entries.values().flat_map(|entry| &entry.figures);
        let strange = strange.filter(|figure| !figure.value.is_finite()).map(|figure| figure.id.clone());
        strange.map(|id| ("content", format!("`{id}` is no number"))).next()
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn text_of<'a>(path: &SourcePath, bytes: &'a [u8]) -> Result<&'a str, Diagnostics> {
    std::str::from_utf8(bytes)
        .map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
        .map_err(|error| one(Diagnostic::new(Code::NotUtf8).arg("byte", error.valid_up_to()).at(whole(path))))
}

/// JSON that cannot be read, where it stops being right.
fn unreadable(path: &SourcePath, text: &str, error: &serde_json::Error) -> Diagnostic {
    let full = error.to_string();
    let reason = full.split(" at line ").next().unwrap_or_default();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    // Columns are counted in bytes there; what groter writes has one byte a character before any fault.
    let (line, column) = (number(error.line().max(1)), number(error.column().max(1)));
    let span = Span { line, column, length: 1 };
    Diagnostic::new(Code::EditionBroken).arg("reason", reason).at(Place::new(path, text, span))
}

/// Where `what` stands first.
fn located(path: &SourcePath, text: &str, what: &str) -> Place {
    match text.find(what) {
        Some(at) => Place::new(path, text, Span::of_bytes(text, at, at + what.len())),
        None => whole(path),
    }
}

fn whole(path: &SourcePath) -> Place {
    Place::file(path)
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diags = Diagnostics::new();
    diags.push(diagnostic);
    diags
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::{any, prop, proptest};
    use proptest::strategy::Strategy;

    use super::{DIGITS, Made, Manifest, read};
    use crate::diag::Diagnostics;
    use crate::edition::record::Language;
    use crate::edition::{Amount, Content, Figure, Record, Role, Text, path};

    /// A small edition.
    pub(crate) fn sample() -> Manifest {
        let text = |title: &str| Text {
            title: title.to_owned(),
            address: format!("{}/", title.to_lowercase()),
            words: 12,
            body: "aaaaaaa bbbbbbb".to_owned(),
            ..Text::default()
        };
        let figure = Figure {
            id: "ha".to_owned(),
            value: 33_471.5,
            unit: "hectare".to_owned(),
            texts: BTreeMap::from([("nl".to_owned(), Amount { value: "33.471,5 ha".into(), label: "natuur".into() })]),
        };
        let card = Record {
            role: Role::Card,
            year: Some(2030),
            figures: vec![figure],
            texts: BTreeMap::from([("nl".to_owned(), text("Haven")), ("en".to_owned(), text("Harbour"))]),
            ..Record::default()
        };
        let digest = "0".repeat(DIGITS);
        Manifest {
            format: 1,
            name: "2026-1".to_owned(),
            date: "2026-05-01".to_owned(),
            made: Made { program: "groter 0.1.0".to_owned(), theme: "regio".to_owned(), ..Made::default() },
            state: digest.clone(),
            content: Content {
                languages: [("nl", "Nederlands"), ("en", "English")]
                    .map(|(tag, name)| Language { tag: tag.to_owned(), name: name.to_owned() })
                    .to_vec(),
                entries: BTreeMap::from([("haven".to_owned(), card)]),
                ..Content::default()
            },
            sources: BTreeMap::from([("content/haven.nl.md".to_owned(), digest.clone())]),
            built_in: BTreeMap::new(),
            outputs: BTreeMap::from([("index.html".to_owned(), digest)]),
        }
    }

    fn faults(name: &str, text: &str) -> Vec<String> {
        let found: Diagnostics = match read(&path(name), text.as_bytes()) {
            Ok(_) => return Vec::new(),
            Err(found) => found,
        };
        let place = |found: &crate::diag::Diagnostic| {
            let place = found.place.clone().expect("a place");
            format!("{} {}:{}", found.code.name(), place.span.line, place.span.column)
        };
        found.iter().map(place).collect()
    }

    #[test]
    fn what_is_written_can_be_read() {
        let manifest = sample();
        let text = manifest.write();
        assert_eq!(read(&path("2026-1"), text.as_bytes()), Ok(manifest));
        let marked = format!("\u{feff}{text}");
        assert!(read(&path("2026-1"), marked.as_bytes()).is_ok());
    }

    #[test]
    fn faults_have_a_place() {
        let text = sample().write();
        let check = |from: &str, to: &str, expect: &str| {
            assert!(text.contains(from), "{from}");
            assert_eq!(faults("2026-1", &text.replacen(from, to, 1)), [expect], "{to}");
        };
        check("\"format\": 1", "\"format\": 2", "edition-newer 0:0");
        check("\"format\": 1", "\"format\": \"1\"", "edition-broken 2:15");
        check("\"date\": \"2026-05-01\"", "\"date\": \"2026-02-30\"", "edition-broken 4:3");
        check("\"name\": \"2026-1\"", "\"name\": \"2026-2\"", "edition-name 3:3");
        check("\"index.html\"", "\"../index.html\"", "edition-broken 68:3");
        check("\"relative\": false", "\"relatief\": false", "edition-broken 9:14");
        check("{", "", "edition-broken 2:10");
        assert_eq!(faults("2026-1", ""), ["edition-broken 1:1"]);
        assert_eq!(faults("2026-2", &text), ["edition-name 3:3"]);
        let deep = "[".repeat(100_000);
        assert_eq!(faults("2026-1", &deep).len(), 1);
    }

    #[test]
    fn torn_files_are_no_manifests() {
        let text = sample().write();
        for end in (0..text.len() - 2).filter(|end| text.is_char_boundary(*end)) {
            assert_eq!(faults("2026-1", &text[..end]).len(), 1, "{end}");
        }
    }

    proptest! {
        #[test]
        fn any_edition_comes_back(
            value in any::<f64>().prop_filter("a number", |value| value.is_finite()),
            title in ".*",
            names in prop::collection::btree_map("[a-z]{1,8}", ".*", 0..4),
            year in any::<i32>(),
        ) {
            let mut manifest = sample();
            let card = manifest.content.entries.get_mut("haven").expect("the card");
            card.year = Some(year);
            card.figures[0].value = value;
            card.texts.get_mut("nl").expect("a text").title = title;
            card.texts.get_mut("nl").expect("a text").fields = names;
            assert_eq!(read(&path("2026-1"), manifest.write().as_bytes()), Ok(manifest));
        }

        #[test]
        fn nothing_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>()) {
            let mut text = sample().write().into_bytes();
            let at = at.index(text.len());
            text.splice(at..(at + bytes.len()).min(text.len()), bytes);
            let _ = read(&path("2026-1"), &text);
        }
    }
}
