//! What an edition says, kept so that a later comparison needs none of its sources: every card, page and section with
//! its facts, and per language its title, its address and a digest of every piece of text.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text per language, by language tag.
pub type Texts = BTreeMap<String, String>;

/// What an edition says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// The languages, the source language first.
    pub languages: Vec<Language>,
    /// The title of the programme, per language.
    pub title: Texts,
    /// What statuses, rounds of funding and places are called.
    pub names: Names,
    /// Everything that has an address of its own, by id.
    pub entries: BTreeMap<String, Record>,
}

/// A language of the programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
}

/// What statuses, rounds of funding and places are called.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// The statuses, by id.
    pub statuses: BTreeMap<String, StatusName>,
    /// The names of the rounds of funding, by number.
    pub tranches: BTreeMap<String, Texts>,
    /// The names of the places, by their name in the source language.
    pub places: BTreeMap<String, Texts>,
}

/// A status.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusName {
    /// Whether work is going on.
    pub running: bool,
    /// Its name, per language.
    pub title: Texts,
}

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A project.
    #[default]
    Card,
    /// The home page.
    Home,
    /// A section; a pillar at the top.
    Section,
    /// A programme line.
    Line,
    /// Any other text.
    Page,
}

/// A card, page or section.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What it is.
    pub role: Role,
    /// The id of the section that it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// How far it is, as an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The year in which it is planned to be finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The number of its round of funding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tranche: Option<u32>,
    /// Its places, as in the source language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Latitude and longitude (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<[f64; 2]>,
    /// A digest of the file of its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Addresses of related sites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// Its key figures, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// What is written, by language tag: only languages in which somebody wrote it.
    pub texts: BTreeMap<String, Text>,
}

/// A key figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its name, the same in every language.
    pub id: String,
    /// The number.
    pub value: f64,
    /// `percent`, `kilometre`, `hectare`, `euro`, or left out for a bare number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The number with its unit and what it counts, by language tag.
    pub texts: BTreeMap<String, Amount>,
}

/// A key figure as readers of a language see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// The number with its unit, as the language writes it.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// What is written in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The title.
    pub title: String,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The address of its page, below that of the website.
    pub address: String,
    /// Old addresses that lead to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// How many words its text has.
    pub words: usize,
    /// A digest of every other field of text, by its name: `image.alt`, `links.0.label`, `updates.2026-05-01`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// A digest of every piece of the text, in order, with spaces between them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// A digest of the whole text with its links, pictures and markup.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub markup: String,
}

impl Text {
    /// The digests of the pieces of the text.
    pub fn pieces(&self) -> impl Iterator<Item = &str> {
        self.body.split_ascii_whitespace()
    }
}

impl Record {
    /// Its title in a language, else in the first that it has.
    pub fn title<'a>(&'a self, lang: &str, languages: &[Language]) -> Option<(&'a str, &'a Text)> {
        let found = self.texts.get_key_value(lang);
        let found = found.or_else(|| languages.iter().find_map(|lang| self.texts.get_key_value(&lang.tag)));
        found.or_else(|| self.texts.iter().next()).map(|(lang, text)| (lang.as_str(), text))
    }
}
