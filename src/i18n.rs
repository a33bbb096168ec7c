//! The words of the site and of the command line, and how a language writes numbers, dates, lists and names.
//!
//! In go Fluent files (`locales/<lang>.ftl`) and the configured languages; out come [`Locales`], which answer for any
//! of these languages. Knows neither cards nor templates; the only module that names Fluent and ICU.

mod built_in;
mod bundle;
mod check;
mod format;
mod lines;
mod message;
mod plural;
mod report;
#[cfg(test)]
mod tests;
pub mod units;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::lang::{Lang, PerLang, Tag};
use crate::markdown::Quotes;
use crate::path::SourcePath;
use bundle::Bundle;
use format::{Formats, Scale};
use message::{Entry, Part, Source};

pub use built_in::{built_in, built_in_files};
pub use lines::breaks;
pub use report::Messages;

/// One Fluent file.
#[derive(Debug, Clone)]
pub struct Strings {
    /// Its language. A bare language (`nl`) also serves its regions (`nl-BE`).
    pub tag: Tag,
    /// Where it came from.
    pub path: SourcePath,
    /// What it says.
    pub text: Arc<str>,
    /// Whether it is the programme's own, so that messages nobody uses are reported.
    pub own: bool,
}

/// A place that asks for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The message, `key` or `key.attribute`.
    pub id: String,
    /// The arguments it is given.
    pub args: Vec<String>,
    /// Where; nowhere when the program itself asks.
    pub place: Option<Place>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Nothing in particular.
    #[default]
    None,
    /// Per cents.
    Percent,
    /// Kilometres.
    Kilometre,
    /// Hectares.
    Hectare,
    /// Euros.
    Euro,
}

/// The messages that the program itself asks for, whatever the theme, with the arguments it gives.
pub const CORE: &[(&str, &[&str])] = &[
    ("language-name", &[]),
    ("articles", &[]),
    ("ordinal", &["value"]),
    ("unit-kilometre", &["value", "count", "scale"]),
    ("unit-hectare", &["value", "count", "scale"]),
    ("unit-euro", &["value", "count", "scale"]),
    ("home", &[]),
    ("status-underway", &[]),
    ("status-applied", &[]),
    ("status-completed", &[]),
    ("tranche-name", &["ordinal"]),
    ("overview-cards", &[]),
    ("overview-cards.short", &[]),
    ("overview-map", &[]),
    ("overview-map.short", &[]),
    ("overview-timeline", &[]),
    ("overview-timeline.short", &[]),
    ("overview-search", &[]),
    ("overview-search.short", &[]),
    ("search-count", &["count", "number"]),
    ("overview-data", &[]),
    ("overview-data.short", &[]),
    ("overview-index", &[]),
    ("overview-index.short", &[]),
    ("overview-places", &[]),
    ("overview-places.short", &[]),
    ("overview-status", &[]),
    ("overview-status.short", &[]),
    ("overview-tranches", &[]),
    ("overview-tranches.short", &[]),
    ("overview-years", &[]),
    ("overview-years.short", &[]),
    ("cards-count", &["count"]),
    ("partial-note", &[]),
    ("finder-pillar", &[]),
    ("finder-status", &[]),
    ("finder-place", &[]),
    ("finder-year", &[]),
    ("finder-count", &["count", "number"]),
    ("term-place", &["place"]),
    ("term-status", &["status"]),
    ("term-tranche", &["tranche"]),
    ("term-year", &["year"]),
    ("not-found", &[]),
    ("not-found.text", &[]),
    ("not-found.home", &[]),
    ("feed-title", &["site"]),
    ("data-title", &["site"]),
    ("agenda-title", &["site"]),
    ("agenda-planned", &["title"]),
    ("agenda-done", &["title"]),
    ("agenda-year-only", &["year"]),
    ("note", &[]),
    ("important", &[]),
    ("table.label", &[]),
    ("task-done", &[]),
    ("task-open", &[]),
    ("footnotes", &[]),
    ("footnote", &["number"]),
    ("footnote.back", &["number"]),
    ("picture-credit", &["credit"]),
    ("unfinished", &[]),
    ("statement", &[]),
    ("statement.intro", &[]),
    ("statement-a", &[]),
    ("statement-a.text", &["organisation", "website"]),
    ("statement-b", &[]),
    ("statement-b.text", &["organisation", "website"]),
    ("statement-c", &[]),
    ("statement-c.text", &["organisation", "website"]),
    ("statement-d", &[]),
    ("statement-d.text", &["organisation", "website"]),
    ("statement-e", &[]),
    ("statement-e.text", &["organisation", "website"]),
    ("brochure", &[]),
    ("brochure.intro", &[]),
    ("file-size", &["size"]),
    ("file-size-small", &["size"]),
    ("route-cards", &[]),
    ("route-map", &[]),
    ("route-timeline", &[]),
    ("route-search", &[]),
    ("route-data", &[]),
    ("route-index", &[]),
    ("route-places", &[]),
    ("route-status", &[]),
    ("route-tranches", &[]),
    ("route-years", &[]),
    ("route-accessibility", &[]),
];

/// The strings and formats of all languages of a programme.
pub struct Locales {
    tags: PerLang<Tag>,
    languages: PerLang<Language>,
    sources: Vec<Source>,
}

/// One language, ready to answer.
struct Language {
    bundle: Bundle,
    formats: Formats,
    /// Which entry of which source says what an id means here.
    entries: BTreeMap<String, (usize, usize)>,
    /// All names of attributes there are, to answer quickly whether one exists.
    attributes: BTreeMap<String, Vec<String>>,
    /// The file to add a missing message to.
    file: Option<SourcePath>,
    articles: Vec<String>,
    merged: String,
    right_to_left: bool,
}

impl Language {
    /// Whether the language has this message (`attribute` empty) or attribute.
    fn has(&self, id: &str, attribute: &str) -> bool {
        self.attributes.get(id).is_some_and(|names| names.iter().any(|name| name == attribute))
    }
}

impl Locales {
    /// Reads `layers` (later ones override earlier ones of the same language) for the languages `tags`.
    pub fn new(diags: &mut Diagnostics, tags: &PerLang<Tag>, layers: &[Strings]) -> Self {
        let wanted = |strings: &&Strings| tags.iter().any(|(_, tag)| serves(&strings.tag, tag));
        let layers: Vec<&Strings> = layers.iter().filter(wanted).collect();
        let read = |strings: &&Strings| message::parse(diags, &strings.path, &strings.text, strings.own);
        let sources: Vec<Source> = layers.iter().map(read).collect();
        let languages = tags.map(|_, tag| {
            let mine: Vec<usize> = (0..layers.len()).filter(|i| serves(&layers[*i].tag, tag)).collect();
            language(tag, &sources, &mine)
        });
        for (lang, _) in languages.iter().filter(|(_, language)| language.file.is_none()) {
            let tag = tags[lang].as_str();
            let missing = Diagnostic::new(Code::LocaleMissing).arg("lang", tag);
            diags.push(missing.arg("expected", format!("locales/{tag}.ftl")));
        }
        Self { tags: tags.clone(), languages, sources }
    }

    /// Whether the languages agree with each other, with their own grammar, and with what templates ask for.
    pub fn check(&self, diags: &mut Diagnostics, uses: &[Use]) {
        check::check(diags, self, uses);
    }

    /// The text of `id` (`key` or `key.attribute`); the id in braces when there is none.
    pub fn text(&self, lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
        let language = &self.languages[lang];
        language.text(id, &bundle::arguments(&language.formats, args, false))
    }

    /// All messages of a language as one Fluent file: what its texts depend on.
    pub fn merged(&self, lang: Lang) -> &str {
        &self.languages[lang].merged
    }

    /// A number in full: `374.335`.
    pub fn number(&self, lang: Lang, value: f64) -> String {
        self.languages[lang].formats.number(value)
    }

    /// A number of per cents: `70%`.
    pub fn percent(&self, lang: Lang, value: f64) -> String {
        self.languages[lang].formats.percent(value)
    }

    /// A number in words, three digits of it: `4 miljoen`.
    pub fn compact(&self, lang: Lang, value: f64) -> String {
        self.languages[lang].formats.compact(value).0
    }

    /// An amount of something: `12 km`.
    pub fn unit(&self, lang: Lang, value: f64, unit: Unit) -> String {
        let language = &self.languages[lang];
        let number = match unit {
            Unit::Euro => language.formats.money(value),
            _ => language.formats.number(value),
        };
        language.amount(value, unit, (number, Scale::Plain))
    }

    /// An amount of something, in words: `€ 22,5 miljoen`.
    pub fn compact_unit(&self, lang: Lang, value: f64, unit: Unit) -> String {
        let language = &self.languages[lang];
        language.amount(value, unit, language.formats.compact(value))
    }

    /// A rank: `4e`, `4th`.
    pub fn ordinal(&self, lang: Lang, n: i64) -> String {
        self.text(lang, "ordinal", &[("value", Arg::Number(n))])
    }

    /// The text of `id` for each plural class of the language: `$count` has that class, and `$number` is a `#` in whose
    /// place a number can be put.
    pub fn counts(&self, lang: Lang, id: &str) -> Vec<(&'static str, String)> {
        let rules = self.languages[lang].formats.counting.rules(false);
        let classes = rules.map_or_else(|| vec![("other", 2)], plural::classes);
        let text = |number: u64| {
            let count = Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
            self.text(lang, id, &[("count", count), ("number", "#".into())])
        };
        classes.into_iter().map(|(class, number)| (class, text(number))).collect()
    }

    /// A date in full: `1 mei 2026`.
    pub fn date(&self, lang: Lang, year: i32, month: u8, day: u8) -> String {
        self.languages[lang].formats.date(year, month, day)
    }

    /// `a, b en c`.
    pub fn list(&self, lang: Lang, items: &[&str]) -> String {
        self.languages[lang].formats.and(items)
    }

    /// `a, b of c`.
    pub fn list_or(&self, lang: Lang, items: &[&str]) -> String {
        self.languages[lang].formats.or(items)
    }

    /// The order of two names in the language, numbers by their value. Articles count: see [`Self::sort_name`].
    pub fn compare(&self, lang: Lang, a: &str, b: &str) -> Ordering {
        self.languages[lang].formats.compare(a, b)
    }

    /// The name without the article it begins with: `Haven Stein` of `De Haven Stein`.
    pub fn sort_name<'a>(&self, lang: Lang, name: &'a str) -> &'a str {
        let without = self.languages[lang].articles.iter().filter_map(|article| skip_article(name, article));
        without.min_by_key(|rest| rest.len()).unwrap_or(name)
    }

    /// The letter under which an A–Z index lists `name`, accents folded as the language folds them; `#` for digits.
    pub fn initial(&self, lang: Lang, name: &str) -> String {
        self.languages[lang].formats.initial(name)
    }

    /// The language's quotation marks.
    pub fn quotes(&self, lang: Lang) -> Quotes {
        self.languages[lang].formats.quotes()
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self, lang: Lang) -> &'static str {
        if self.languages[lang].right_to_left { "rtl" } else { "ltr" }
    }

    /// Language and country, as other sites ask for them: `nl_NL`. Where a language is at home in several countries it is
    /// the one in which most of its speakers live.
    pub fn territory(&self, lang: Lang) -> String {
        self.languages[lang].formats.territory()
    }

    /// The language's own name for itself.
    pub fn language_name(&self, lang: Lang) -> String {
        self.text(lang, "language-name", &[])
    }

    /// The entries of a language in the order of their ids, with the files they stand in.
    fn entries<'a>(&'a self, language: &'a Language) -> impl Iterator<Item = (&'a Source, &'a Entry)> {
        language.entries.keys().filter_map(|id| self.entry(language, id))
    }

    fn entry<'a>(&'a self, language: &Language, id: &str) -> Option<(&'a Source, &'a Entry)> {
        let (source, entry) = language.entries.get(id)?;
        let source = self.sources.get(*source)?;
        Some((source, source.entries.get(*entry)?))
    }

    /// What a message (`key`) or attribute (`key.attribute`) consists of.
    fn part<'a>(&'a self, language: &Language, id: &str) -> Option<(&'a Source, &'a Entry, &'a Part)> {
        let (key, attribute) = id.split_once('.').unwrap_or((id, ""));
        let (source, entry) = self.entry(language, key)?;
        Some((source, entry, entry.parts.get(attribute)?))
    }
}

impl Language {
    fn text(&self, id: &str, args: &FluentArgs) -> String {
        self.bundle.text(id, args).unwrap_or_else(|| format!("{{{id}}}"))
    }

    /// A written number with its unit, after the message of that unit.
    fn amount(&self, value: f64, unit: Unit, (written, scale): (String, Scale)) -> String {
        let id = match unit {
            Unit::None => return written,
            Unit::Percent => return self.formats.percent(value),
            Unit::Kilometre => "unit-kilometre",
            Unit::Hectare => "unit-hectare",
            Unit::Euro => "unit-euro",
        };
        let mut args = FluentArgs::with_capacity(3);
        args.set("count", bundle::count(value));
        args.set("scale", scale.name());
        args.set("value", FluentValue::from(written));
        self.text(id, &args)
    }
}

/// Whether strings of the language `strings` speak for the language `tag`.
fn serves(strings: &Tag, tag: &Tag) -> bool {
    strings == tag || (strings.as_str() == tag.language() && tag.id().script.is_none())
}

/// Puts one language together from the sources `mine`.
fn language(tag: &Tag, sources: &[Source], mine: &[usize]) -> Language {
    let mut entries = BTreeMap::new();
    for index in mine {
        let found = sources.get(*index).into_iter().flat_map(|source| source.entries.iter().enumerate());
        entries.extend(found.map(|(i, entry)| (entry.id.clone(), (*index, i))));
    }
    let mut merged = String::new();
    let mut attributes = BTreeMap::new();
    for (source, entry) in entries.values() {
        let Some(entry) = sources.get(*source).and_then(|source| source.entries.get(*entry)) else { continue };
        merged.push_str(entry.text.trim_end());
        merged.push('\n');
        attributes.insert(entry.id.clone(), entry.parts.keys().cloned().collect());
    }
    let formats = Formats::new(tag.id());
    let right_to_left = formats.right_to_left();
    let bundle = Bundle::new(tag.id(), right_to_left, &formats, merged.clone());
    let articles = bundle.text("articles", &FluentArgs::new()).unwrap_or_default();
    let articles = articles.split_whitespace().map(|article| article.replace('’', "'").to_lowercase()).collect();
    let file = mine.last().and_then(|index| sources.get(*index)).map(|source| source.path.clone());
    Language { bundle, formats, entries, attributes, file, articles, merged, right_to_left }
}

/// What follows `article` (lower case, straight apostrophe) at the start of `name`. An article that ends in an
/// apostrophe touches its word; after any other a space must follow.
fn skip_article<'a>(name: &'a str, article: &str) -> Option<&'a str> {
    let mut rest = name.chars();
    for expected in article.chars() {
        let found = rest.next()?;
        if found != expected && !(expected == '\'' && found == '’') && !found.to_lowercase().eq([expected]) {
            return None;
        }
    }
    let rest = rest.as_str();
    let word = rest.trim_start();
    let apart = article.ends_with('\'') || word.len() < rest.len();
    (apart && !word.is_empty()).then_some(word)
}
