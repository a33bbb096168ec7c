//! What people start from: the files of a new programme, of a new card and of a new translation.
//!
//! In go names, titles and texts, out come files as values. It does not know whether they will be written, nor how the
//! sections of a programme are found.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::path::SourcePath;
use crate::yaml::quoted;

mod translation;

pub use translation::translation;

/// Takes the file from `src/starter/programme/` into the program.
macro_rules! programme {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("starter/programme/", $path)))),*]
    };
}

const PROGRAMME: &[(&str, &str)] = programme![
    ".vscode/extensions.json",
    ".vscode/groter.code-snippets",
    ".vscode/settings.json",
    "README.md",
    "content/_index.en.md",
    "content/_index.nl.md",
    "content/colofon.en.md",
    "content/colofon.nl.md",
    "content/economie/_index.en.md",
    "content/economie/_index.nl.md",
    "content/economie/in-uitvoering/_index.en.md",
    "content/economie/in-uitvoering/_index.nl.md",
    "content/economie/in-uitvoering/eerste-project/index.en.md",
    "content/economie/in-uitvoering/eerste-project/index.nl.md",
    "content/economie/in-uitvoering/eerste-project/omslag.svg",
    "content/economie/in-uitvoering/tweede-project.en.md",
    "content/economie/in-uitvoering/tweede-project.nl.md",
    "content/site.yaml",
];

/// The text of a new card, by language; the last serves every other language.
const CARDS: [(&str, &str); 4] = [
    ("nl", include_str!("starter/card/nl.md")),
    ("de", include_str!("starter/card/de.md")),
    ("fr", include_str!("starter/card/fr.md")),
    ("en", include_str!("starter/card/en.md")),
];

/// Every file of a new programme, with the `schemas` (name of the kind, schema) that its editor settings refer to.
pub fn files<'a>(schemas: impl IntoIterator<Item = (&'a str, Value)>) -> Vec<(String, Vec<u8>)> {
    let schema =
        |(name, schema): (&str, Value)| (format!(".vscode/{name}.schema.json"), format!("{schema:#}\n").into_bytes());
    let fixed = PROGRAMME.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let mut files: Vec<_> = fixed.chain(schemas.into_iter().map(schema)).collect();
    files.sort();
    files
}

/// What a new card must know of the programme it comes into.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The tag of the default language.
    pub lang: String,
    /// Every section: its folder below `content/`, and its id and slugs.
    pub sections: BTreeMap<String, Vec<String>>,
    /// Every id that is taken, and by which file.
    pub ids: BTreeMap<String, SourcePath>,
}

/// What somebody says of a new card. What is not said stays a comment in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCard {
    /// The name of the project.
    pub title: String,
    /// The section it comes into: its folder, id or slug.
    pub section: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The year in which it ends.
    pub year: Option<i64>,
    /// The number of its tranche, where its section has none.
    pub tranche: Option<u32>,
    /// Its status, where it is not that of the tranche.
    pub status: Option<String>,
    /// Where it is.
    pub places: Vec<String>,
}

/// The file of a new card with the id `id`.
pub fn card(around: &Surroundings, id: &str, new: &NewCard) -> Result<(SourcePath, String), Diagnostics> {
    let mut diags = Diagnostics::new();
    let title = new.title.as_str();
    let folder = folder(&mut diags, &around.sections, &new.section);
    // These names mean something else, to groter or to Windows.
    let id = if id == "index" || is_device(id) { format!("{id}-1") } else { id.to_owned() };
    if id.is_empty() {
        diags.push(Diagnostic::new(Code::TitleUnusable).arg("value", title));
    } else if let Some(path) = around.ids.get(&id) {
        let taken = Diagnostic::new(Code::CardExists).arg("id", id.as_str()).arg("path", path);
        diags.push(taken.at(Place::file(path)));
    }
    match folder {
        Some(folder) if diags.is_empty() => {
            let path = SourcePath::new(format!("content/{folder}/{id}.{}.md", around.lang));
            Ok((path, text(&around.lang, new)))
        }
        _ => Err(diags),
    }
}

/// The folder of the one section that `asked` fits.
pub(crate) fn folder<'a>(
    diags: &mut Diagnostics,
    sections: &'a BTreeMap<String, Vec<String>>,
    asked: &str,
) -> Option<&'a str> {
    let clean = asked.replace('\\', "/");
    let clean = clean.trim_matches('/');
    let clean = clean.strip_prefix("content/").unwrap_or(clean);
    if let Some((exact, _)) = sections.get_key_value(clean) {
        return Some(exact);
    }
    let folders = || sections.keys().map(String::as_str);
    // "economy/under-way" is a path of names; the last is the section's own, the others those of sections above it.
    let above = |folder: &str| folder.rsplit_once('/').map(|(above, _)| above.to_owned());
    let fits = |folder: &&str| {
        let mut here = Some((*folder).to_owned());
        clean.rsplit('/').all(|part| {
            let fits = here
                .as_deref()
                .and_then(|here| sections.get(here))
                .is_some_and(|names| names.iter().any(|name| name == part));
            here = here.as_deref().and_then(above);
            fits
        })
    };
    let fitting: Vec<&str> = folders().filter(fits).collect();
    let (code, known) = match fitting.as_slice() {
        [one] => return Some(one),
        [] => (Code::SectionUnknown, folders().map(str::to_owned).collect::<Vec<_>>()),
        several => (Code::SectionAmbiguous, several.iter().map(|folder| (*folder).to_owned()).collect()),
    };
    diags.push(Diagnostic::new(code).arg("value", asked).arg("known", known));
    None
}

/// Names that Windows keeps for itself, whatever follows their first dot.
fn is_device(id: &str) -> bool {
    let numbered =
        |id: &str| matches!(id.as_bytes(), [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']);
    matches!(id, "con" | "prn" | "aux" | "nul") || numbered(id)
}

fn text(lang: &str, new: &NewCard) -> String {
    let language = lang.split('-').next().unwrap_or_default();
    let english = CARDS[CARDS.len() - 1];
    let (_, template) = CARDS.into_iter().find(|(known, _)| *known == language).unwrap_or(english);
    let said = said(new);
    let mut text = String::new();
    for line in template.lines() {
        let key = line.trim_start_matches("# ").split(':').next().unwrap_or_default();
        let own = said.iter().find(|(known, _)| *known == key).map(|(_, own)| own.as_str());
        text.push_str(own.unwrap_or(line));
        text.push('\n');
        // The template has no lines for these: mostly the section says both.
        if key == "year" {
            let tranche = new.tranche.map(|tranche| format!("tranche: {tranche}\n"));
            let status = new.status.as_ref().map(|status| format!("status: {}\n", quoted(status)));
            text.extend([tranche, status].into_iter().flatten());
        }
    }
    text
}

/// The lines that stand in place of those of the template, by its keys.
fn said(new: &NewCard) -> Vec<(&'static str, String)> {
    let mut said = vec![("title", format!("title: {}", quoted(&new.title)))];
    if let Some(summary) = &new.summary {
        said.push(("summary", format!("summary: {}", quoted(summary))));
    }
    if let Some(year) = new.year {
        said.push(("year", format!("year: {year}")));
    }
    if !new.places.is_empty() {
        let places: Vec<String> = new.places.iter().map(|place| quoted(place)).collect();
        said.push(("places", format!("places: [{}]", places.join(", "))));
    }
    said
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::{NewCard, PROGRAMME, Surroundings, card, files};
    use crate::diag::{Arg, Diagnostic};
    use crate::path::SourcePath;

    fn around(lang: &str) -> Surroundings {
        let section =
            |folder: &str, names: &[&str]| (folder.to_owned(), names.iter().map(|n| (*n).to_owned()).collect());
        Surroundings {
            lang: lang.to_owned(),
            sections: BTreeMap::from([
                section("economie", &["economie", "economy"]),
                section("economie/lopend", &["lopend", "in-uitvoering", "under-way"]),
                section("landschap", &["landschap", "landscape"]),
                section("landschap/groen", &["groen", "in-uitvoering", "under-way"]),
            ]),
            ids: [("haven".to_owned(), SourcePath::new("content/economie/haven.nl.md"))].into(),
        }
    }

    fn new(title: &str, section: &str) -> NewCard {
        NewCard { title: title.to_owned(), section: section.to_owned(), ..NewCard::default() }
    }

    #[test]
    fn places_of_cards() {
        let check = |section: &str, expect: &str| {
            let (path, _) = card(&around("nl"), "brug", &new("Brug", section)).expect(section);
            assert_eq!(path.as_str(), expect);
        };
        check("economie", "content/economie/brug.nl.md");
        check("economy", "content/economie/brug.nl.md");
        check("content/economie/lopend/", "content/economie/lopend/brug.nl.md");
        check("landscape\\under-way", "content/landschap/groen/brug.nl.md");
        check("/landschap/in-uitvoering", "content/landschap/groen/brug.nl.md");
        check("groen", "content/landschap/groen/brug.nl.md");
        let (path, _) = card(&around("nl"), "con", &new("Con", "economie")).expect("another name");
        assert_eq!(path.as_str(), "content/economie/con-1.nl.md");
    }

    #[test]
    fn refusals() {
        let check = |id: &str, section: &str, expect: &[&str]| {
            let diags = card(&around("nl"), id, &new("T", section)).expect_err(section);
            let told = |d: &Diagnostic| match d.args.last() {
                Some((_, Arg::Names(names))) => format!("{} {}", d.code.name(), names.join(" ")),
                Some((_, Arg::Text(text))) => format!("{} {text}", d.code.name()),
                _ => d.code.name().to_owned(),
            };
            assert_eq!(diags.iter().map(told).collect::<Vec<_>>(), expect);
        };
        check("brug", "under-way", &["section-ambiguous economie/lopend landschap/groen"]);
        check("brug", "nergens", &["section-unknown economie economie/lopend landschap landschap/groen"]);
        check("brug", "", &["section-unknown economie economie/lopend landschap landschap/groen"]);
        check("haven", "economie", &["card-exists content/economie/haven.nl.md"]);
        check(
            "",
            "nergens/groen",
            &["section-unknown economie economie/lopend landschap landschap/groen", "title-unusable T"],
        );
    }

    #[test]
    fn texts_of_cards() {
        let check = |lang: &str, title: &str, line: &str, gap: &str| {
            let (_, text) = card(&around(lang), "brug", &new(title, "economie")).expect(title);
            assert!(text.starts_with(&format!("---\n{line}\n#")) && text.ends_with(gap), "{text}");
        };
        check("nl", "Brug", "title: \"Brug\"", "[[de tekst over het project]]\n");
        check("de-AT", "A: \"b\"", r#"title: "A: \"b\"""#, "[[der Text über das Projekt]]\n");
        check("pl", "Most", "title: \"Most\"", "[[the text about the project]]\n");
    }

    #[test]
    fn what_is_said_of_a_card() {
        let said = NewCard {
            summary: Some("Een: \"brug\"".to_owned()),
            year: Some(2030),
            tranche: Some(4),
            status: Some("applied".to_owned()),
            places: vec!["Vaals".to_owned(), "Land van Herve".to_owned()],
            ..new("Brug", "economie")
        };
        let (_, text) = card(&around("nl"), "brug", &said).expect("a card");
        for line in [
            "summary: \"Een: \\\"brug\\\"\"",
            "year: 2030\ntranche: 4\nstatus: \"applied\"",
            "places: [\"Vaals\", \"Land van Herve\"]",
            "# coordinates: [50.85, 5.69]",
        ] {
            assert!(text.contains(&format!("\n{line}")), "{line} in {text}");
        }
        assert!(!text.contains("# year") && !text.contains("# places") && !text.contains("# summary"), "{text}");
    }

    #[test]
    fn files_of_a_programme() {
        let made = files([("card", serde_json::json!({})), ("site", serde_json::json!({}))]);
        let names: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
        assert!(names.is_sorted() && names.len() == PROGRAMME.len() + 2, "{names:?}");
        assert!(names.contains(&".vscode/site.schema.json"));
        for (path, bytes) in &made {
            let json = [".json", ".code-snippets"].iter().any(|end| path.ends_with(end));
            assert!(!json || serde_json::from_slice::<serde_json::Value>(bytes).is_ok(), "{path}");
        }
    }

    #[test]
    fn no_file_is_forgotten() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/starter/programme");
        let mut folders = vec![folder.clone()];
        let mut count = 0;
        while let Some(next) = folders.pop() {
            for entry in next.read_dir().expect("a folder").map(|entry| entry.expect("an entry").path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else {
                    count += 1;
                }
            }
        }
        assert_eq!(count, PROGRAMME.len());
    }
}
