//! Who has to translate what. In goes a [`Site`], out come a [`Report`] per language and the files of translations that
//! somebody says are right.
//!
//! Does not know where older texts are kept: whoever does can have [`difference`] show what changed since.

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::sync::Arc;

use similar::{ChangeTag, TextDiff};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::markdown::Digest;
use crate::model::translation::{Compared, Comparison, Key, State, Status, mark};
use crate::model::{Entry, EntryId, Kind, Site, Written};
use crate::parse::{with_mark, written_alone};
use crate::path::SourcePath;

/// How far the translations of a programme are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The tag of the language that everything is translated from.
    pub source: String,
    /// The other languages, in the configured order.
    pub languages: Vec<Language>,
}

/// How far one language is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub lang: String,
    /// Every card, section and page, in the order of the programme.
    pub texts: Vec<Text>,
    /// All of them together.
    pub total: Total,
}

/// One text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Its title in the source language.
    pub title: String,
    /// The file that it is translated from.
    pub source: SourcePath,
    /// Its file, whether it is there or not.
    pub file: SourcePath,
    /// How far it is.
    pub state: State,
    /// What has to be translated.
    pub due: Vec<Unit>,
    /// How many parts no longer are in the source.
    pub removed: usize,
    /// How many parts stand elsewhere in the source now.
    pub moved: usize,
    /// Words to translate.
    pub words: usize,
}

/// A part of a text that has to be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The name of its field; none for a part of the body.
    pub field: Option<String>,
    /// Why.
    pub status: Status,
    /// The line of the source's file.
    pub line: u32,
    /// The source's text as it is.
    pub text: String,
    /// What the translation was made from.
    pub was: Option<Digest>,
    /// Its words.
    pub words: usize,
}

/// How many texts are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    /// Texts in all.
    pub texts: usize,
    /// Texts without a translation.
    pub missing: usize,
    /// Translations that still hold a copy of the source.
    pub begun: usize,
    /// Translations of what the source no longer says.
    pub outdated: usize,
    /// Translations of nobody knows what.
    pub unmarked: usize,
    /// Translations that are right.
    pub current: usize,
    /// Words to translate.
    pub words: usize,
}

impl AddAssign<(State, usize)> for Total {
    fn add_assign(&mut self, (state, words): (State, usize)) {
        let count = match state {
            State::Missing => &mut self.missing,
            State::Begun => &mut self.begun,
            State::Outdated => &mut self.outdated,
            State::Unmarked => &mut self.unmarked,
            State::Current => &mut self.current,
        };
        *count += 1;
        self.texts += 1;
        self.words += words;
    }
}

/// How far every language is.
pub fn report(site: &Site) -> Report {
    let tag = |lang: Lang| site.config.languages[lang].tag.as_str().to_owned();
    let languages = site.langs().filter(|lang| *lang != Lang::SOURCE).map(|lang| {
        let texts: Vec<Text> = entries(site).map(|(id, entry)| text(site, id, entry, lang)).collect();
        let mut total = Total::default();
        texts.iter().for_each(|text| total += (text.state, text.words));
        Language { lang: tag(lang), texts, total }
    });
    Report { source: tag(Lang::SOURCE), languages: languages.collect() }
}

/// What somebody wrote: not the sections that stand in for a file that is missing.
fn entries(site: &Site) -> impl Iterator<Item = (EntryId, &Entry)> {
    site.iter().filter(|(_, entry)| !entry.source().doc.text().is_empty())
}

fn text(site: &Site, id: EntryId, entry: &Entry, lang: Lang) -> Text {
    let source = entry.source();
    let Comparison { state, units, removed, moved, words } = site.comparison(id, lang);
    let own = site.translation(id, lang);
    let expected = || site.file_in(source.doc.path(), &site.config.languages[lang].tag);
    let due = units.iter().filter(|unit| unit.status.is_due() && state != State::Missing);
    Text {
        id: entry.id.clone(),
        kind: entry.kind,
        title: source.title.clone(),
        source: source.doc.path().clone(),
        file: own.map_or_else(expected, |own| own.doc.path().clone()),
        state,
        due: due.filter_map(|compared| unit(source, compared)).collect(),
        removed,
        moved,
        words,
    }
}

fn unit(source: &Written, compared: &Compared) -> Option<Unit> {
    let (field, line, text) = match &compared.key {
        Key::Field(name) => {
            let field = source.fields().into_iter().find(|field| field.key == *name)?;
            let keys: Vec<&str> = field.keys.iter().map(String::as_str).collect();
            (Some(name.clone()), source.doc.place(&keys).span.line, field.text)
        }
        Key::Body(number) => {
            let unit = source.body.units.get(*number)?;
            (None, unit.line, source.body.unit_text(unit))
        }
    };
    Some(Unit { field, status: compared.status, line, text, was: compared.was, words: compared.words })
}

impl Site {
    /// The text that somebody names by its id or by one of its files.
    pub fn find(&self, asked: &str) -> Result<EntryId, Diagnostic> {
        if let Some(id) = self.by_id.get(asked) {
            return Ok(*id);
        }
        let clean = asked.replace('\\', "/");
        let clean = clean.trim_start_matches("./");
        let is_file = |written: &Written| {
            let path = written.doc.path().as_str();
            path == clean || path.strip_prefix("content/") == Some(clean)
        };
        let found =
            self.iter().find(|(id, _)| self.langs().any(|lang| self.translation(*id, lang).is_some_and(is_file)));
        found.map(|(id, _)| id).ok_or_else(|| {
            let unknown = Diagnostic::new(Code::CardUnknown).arg("value", asked);
            let mut known: Vec<&str> = self.by_id.keys().map(String::as_str).collect();
            // The likeliest first.
            known.sort_by(|a, b| strsim::jaro_winkler(b, asked).total_cmp(&strsim::jaro_winkler(a, asked)));
            unknown.arg("known", known.into_iter().take(5).map(str::to_owned).collect::<Vec<_>>())
        })
    }

    /// The language with this tag.
    pub fn lang(&self, asked: &str) -> Result<Lang, Diagnostic> {
        let found = self.config.languages.iter().find(|(_, known)| known.tag.as_str().eq_ignore_ascii_case(asked));
        found.map(|(lang, _)| lang).ok_or_else(|| {
            let known = self.config.languages.iter().map(|(_, known)| known.tag.as_str().to_owned());
            Diagnostic::new(Code::PrintLanguage).arg("lang", asked).arg("known", known.collect::<Vec<_>>())
        })
    }
}

/// What became of the translations that somebody says are right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Files to write: their paths and texts.
    pub files: Vec<(String, Vec<u8>)>,
    /// Translations that are only begun, and were not asked for by name.
    pub begun: Vec<SourcePath>,
}

/// Marks translations as made from what their sources say now: those of `wanted`, or all that are more than begun.
pub fn accept(site: &Site, wanted: &[EntryId], lang: Option<Lang>) -> Accepted {
    let mut accepted = Accepted::default();
    let langs: Vec<Lang> = site.langs().filter(|known| *known != Lang::SOURCE).collect();
    for (id, entry) in entries(site).filter(|(id, _)| wanted.is_empty() || wanted.contains(id)) {
        for lang in langs.iter().filter(|known| lang.is_none_or(|lang| lang == **known)) {
            let Some(own) = site.translation(id, *lang) else { continue };
            if wanted.is_empty() && own.untranslated() > 0 {
                accepted.begun.push(own.doc.path().clone());
                continue;
            }
            let text = with_mark(own.doc.text(), &mark(entry.source(), own));
            if text != **own.doc.text() {
                accepted.files.push((own.doc.path().as_str().to_owned(), text.into_bytes()));
            }
        }
    }
    accepted
}

/// What every unit of a text says, for those who look for one in its history. Nothing where the text cannot be read.
pub fn units_of(path: &SourcePath, text: &str) -> BTreeMap<Digest, String> {
    let Some(written) = written_alone(&mut Diagnostics::new(), path, &Arc::from(text)) else { return BTreeMap::new() };
    let fields = written.fields().into_iter().map(|field| (Digest::of(&field.text), field.text));
    let body = written.body.units.iter().map(|unit| (unit.digest, written.body.unit_text(unit)));
    fields.chain(body).collect()
}

/// Whether words are old, new or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both texts.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

/// What changed between two texts, word by word.
pub fn difference(old: &str, new: &str) -> Vec<(Change, String)> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut parts: Vec<(Change, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match parts.last_mut() {
            Some((last, text)) if *last == kind => text.push_str(change.value()),
            _ => parts.push((kind, change.value().to_owned())),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{Change, difference, units_of};
    use crate::markdown::Digest;
    use crate::path::SourcePath;

    #[test]
    fn what_changed() {
        use Change::{Added, Removed, Same};
        let check = |old: &str, new: &str, expect: &[(Change, &str)]| {
            let expect: Vec<_> = expect.iter().map(|(change, text)| (*change, (*text).to_owned())).collect();
            assert_eq!(difference(old, new), expect);
        };
        check("33.471 ha", "33.471 ha", &[(Same, "33.471 ha")]);
        check("In 2030 klaar", "In 2031 klaar", &[(Same, "In "), (Removed, "2030"), (Added, "2031"), (Same, " klaar")]);
        check("", "één", &[(Added, "één")]);
    }

    #[test]
    fn texts_of_a_file() {
        let path = SourcePath::new("content/a.nl.md");
        let units = units_of(&path, "---\ntitle: Haven\n---\nEen *woord*.\n");
        assert_eq!(units.get(&Digest::of("Haven")).map(String::as_str), Some("Haven"));
        assert_eq!(units.get(&Digest::of("Een woord.")).map(String::as_str), Some("Een *woord*."));
        assert!(units_of(&path, "half").is_empty());
    }
}
