//! What changed between two editions, for the board of a programme and for a press release.
//!
//! In go two editions, or one and the programme as it is now; out come [`Changes`]: what is new, ended, renamed, moved
//! and changed, with values in every language. [`text`] and [`html`] tell them in one language. Nothing here needs the
//! files that an edition was made from.

mod compare;
mod html;
mod pair;
mod piece;
mod told;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::edition::Role;
use crate::edition::record::Texts;

pub use compare::changes;
pub use html::html;
pub use written::text;

/// What changed between two editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changes {
    /// The older edition.
    pub old: Edge,
    /// The younger one, or the programme as it is now.
    pub new: Edge,
    /// The title of the programme, per language.
    pub title: Texts,
    /// The languages of both, the source language first: tag and name.
    pub languages: Vec<(String, String)>,
    /// Languages that came.
    pub languages_added: Vec<String>,
    /// Languages that went.
    pub languages_removed: Vec<String>,
    /// Every card, page and section that is not as it was.
    pub entries: Vec<Change>,
    /// How many there are of what, then and now.
    pub totals: Vec<Total>,
}

/// One end of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The name of the edition; `now` for the programme as it is.
    pub name: String,
    /// The day (YYYY-MM-DD).
    pub date: String,
    /// The address of the website.
    pub base_url: String,
}

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// It was not there.
    New,
    /// It is not there any more, is completed, or its end year has passed.
    Ended,
    /// It has another title or another id.
    Renamed,
    /// It lies in another section.
    Moved,
    /// It says something else.
    Changed,
}

/// Why something ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// It is not there any more.
    Removed,
    /// Its status says so.
    Status,
    /// Its end year lies between the two editions.
    Year,
}

/// A card, page or section that is not as it was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Its id now; for what is gone, then.
    pub id: String,
    /// Its id then, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What it is.
    pub role: Role,
    /// What happened.
    pub what: BTreeSet<What>,
    /// Why it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ending: Option<Ending>,
    /// Its titles now (for what is gone, then), per language.
    pub title: Texts,
    /// Its summaries, likewise.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub summary: Texts,
    /// Its addresses below that of the website, likewise.
    pub address: Texts,
    /// Facts that are the same in every language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactChange>,
    /// Key figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureChange>,
    /// What is written, per language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, TextChange>,
}

/// A fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The section that it lies in.
    Section,
    /// How far it is.
    Status,
    /// The year in which it ends.
    Year,
    /// The round of funding.
    Tranche,
    /// Places.
    Places,
    /// Where it is on the map.
    Coordinates,
    /// The picture.
    Picture,
    /// Links to other sites.
    Links,
}

/// A fact that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactChange {
    /// Which.
    pub fact: Fact,
    /// What it was, per language; nothing where there was none, or where it cannot be shown.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub old: Texts,
    /// What it is.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub new: Texts,
}

/// A key figure that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureChange {
    /// Its name.
    pub id: String,
    /// What it counts, per language.
    pub label: Texts,
    /// What it counted, where that is said in other words.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub old_label: Texts,
    /// The number with its unit that it was, per language; nothing for a new one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub old: Texts,
    /// The number with its unit that it is; nothing for one that is gone.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub new: Texts,
}

impl FigureChange {
    /// Whether the number changed, and not only the words.
    pub fn counts(&self) -> bool {
        self.old != self.new
    }
}

/// What is written in one language, where that changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TextChange {
    /// Whether nobody had written anything in this language before.
    #[serde(skip_serializing_if = "is_false")]
    pub added: bool,
    /// Whether nothing is written in this language any more.
    #[serde(skip_serializing_if = "is_false")]
    pub removed: bool,
    /// The title before and after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<[String; 2]>,
    /// The summary before and after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<[String; 2]>,
    /// The last part of the address, before and after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<[String; 2]>,
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyChange>,
    /// The names of other fields: `image.alt`, `updates.2026-05-01`.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub fields: BTreeSet<String>,
}

impl TextChange {
    /// Whether anything changed but the title, and but the address where that changed with it.
    pub fn says_more(&self, renamed: bool) -> bool {
        let address = self.address.clone().filter(|_| renamed);
        *self != Self { title: self.title.clone(), address, ..Self::default() }
    }
}

/// How a text changed, in pieces: paragraphs, headings, rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct BodyChange {
    /// Pieces that say something else.
    pub changed: usize,
    /// New ones.
    pub added: usize,
    /// Those that are gone.
    pub removed: usize,
    /// Whether nothing but the order changed.
    pub moved: bool,
    /// Whether it says the same: links, pictures or markup changed.
    pub markup: bool,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Cards.
    Cards,
    /// Cards with a status.
    Status,
    /// Cards of a round of funding.
    Tranche,
    /// Cards that are written in a language.
    Language,
    /// Words in a language.
    Words,
}

/// How many there were, and are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Of what.
    pub counted: Counted,
    /// Of which status, round of funding or language; empty for all cards.
    pub of: String,
    /// What that is called, per language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub name: Texts,
    /// How many there were.
    pub old: usize,
    /// How many there are.
    pub new: usize,
}

impl Changes {
    /// Whether nothing changed at all.
    pub fn is_empty(&self) -> bool {
        let lists = self.languages_added.is_empty() && self.languages_removed.is_empty() && self.entries.is_empty();
        lists && self.totals.iter().all(|total| total.old == total.new)
    }
}

// Serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !*value
}
