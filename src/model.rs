//! The programme as meant: every card, page and section with its facts once and its text in every language.
//!
//! In: the documents as written. Out: a [`Site`], in which nothing about language is optional: every entry has a
//! [`Text`] for every language, its own or the source's, and says which. Does not know addresses, templates or how
//! anything looks. Every fault that takes two files to see is found here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::edition::Stamp;
use crate::geo::Area;
use crate::image::{Format, Size};
use crate::lang::{Lang, PerLang, Tag};
use crate::parse::matter::Precision;
use crate::path::SourcePath;
use crate::yaml::Date;

mod boundaries;
mod facts;
mod files;
mod links;
mod publication;
mod resolve;
mod settings;
mod text;
pub mod translation;

pub use crate::i18n::Unit;
pub use crate::parse::{Made, Mark, Update, Written};
pub use files::{attachment, place_of};
pub use links::heading_at;
pub use publication::{Known, Lack, Progress, Publication, Unsaid};
pub(crate) use resolve::id_of;
pub use resolve::{Choices, resolve};

/// Which entry: its place in [`Site::entries`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(u32);

impl EntryId {
    pub(crate) fn at(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer than 2^32 files"))
    }

    /// Its place in [`Site::entries`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The whole programme.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// How each language is published.
    pub publication: PerLang<Publication>,
    /// Everything that has an address of its own; the home page first, parents before children.
    pub entries: Vec<Entry>,
    /// Entries by their id.
    pub by_id: BTreeMap<String, EntryId>,
    /// The pictures and attachments that the texts use, with the size of those that are pictures.
    pub files: BTreeMap<SourcePath, Option<Size>>,
    /// Those of them that are pictures made of pixels.
    pub rasters: BTreeMap<SourcePath, Raster>,
    /// Boundaries to draw on maps.
    pub areas: Vec<Area>,
    /// The edition that these very sources are; none for a programme that is being worked on.
    pub edition: Option<Stamp>,
}

/// A picture made of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Stands for its bytes.
    pub digest: blake3::Hash,
    /// The format in which every browser shows it.
    pub fallback: Format,
    /// Whether a text links to it, so that readers may want all of it.
    pub linked: bool,
}

impl Site {
    /// The home page.
    pub const HOME: EntryId = EntryId(0);

    /// The entry with this number.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.index()]
    }

    /// All entries with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries.iter().enumerate().map(|(index, entry)| (EntryId::at(index), entry))
    }

    /// The languages, in the configured order.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        self.config.languages.langs()
    }

    /// The file of a text in another language, beside the file of its source: `haven.en.md` beside `haven.nl.md`.
    pub fn file_in(&self, source: &SourcePath, tag: &Tag) -> SourcePath {
        translation_of(&self.config, source, tag)
    }

    /// The way from the entry's parent up to the home page.
    pub fn ancestors(&self, id: EntryId) -> impl Iterator<Item = EntryId> + '_ {
        std::iter::successors(self.entry(id).parent, |id| self.entry(*id).parent)
    }

    /// The top-level section that the entry lies in (itself, for a pillar).
    pub fn pillar(&self, id: EntryId) -> Option<EntryId> {
        std::iter::once(id)
            .chain(self.ancestors(id))
            .find(|id| self.entry(*id).kind.is_section() && self.entry(*id).parent == Some(Self::HOME))
    }
}

fn translation_of(config: &Config, source: &SourcePath, tag: &Tag) -> SourcePath {
    let own = config.languages[Lang::SOURCE].tag.as_str();
    let stem = source.as_str().strip_suffix(".md").unwrap_or(source.as_str());
    let stem = stem.strip_suffix(&format!(".{own}")).unwrap_or(stem);
    SourcePath::new(format!("{stem}.{}.md", tag.as_str()))
}

/// What kind of thing an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The home page: `content/_index.md`.
    Home,
    /// A folder; a pillar when it lies at the top.
    Section,
    /// A section with a tranche: a programme line.
    Line,
    /// One project.
    Card,
    /// Any other text.
    Page,
}

impl Kind {
    /// Whether it has entries of its own.
    pub fn is_section(self) -> bool {
        matches!(self, Self::Section | Self::Line)
    }
}

/// A card, page or section.
#[derive(Debug)]
pub struct Entry {
    /// Its name in `card:` links.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The section it lies in; none for the home page.
    pub parent: Option<EntryId>,
    /// What lies directly in it, by weight and then id.
    pub children: Vec<EntryId>,
    /// What is the same in every language.
    pub facts: Facts,
    /// What is written per language.
    pub texts: PerLang<Text>,
}

impl Entry {
    /// The text as the author wrote it in the source language.
    pub fn source(&self) -> &Written {
        &self.texts[Lang::SOURCE].written
    }

    /// Whether readers of this language get this entry at all.
    pub fn is_shown(&self, lang: Lang) -> bool {
        self.texts[lang].standing != Standing::Hidden
    }
}

/// The shared fields.
#[derive(Debug, Default)]
pub struct Facts {
    /// Small comes first.
    pub weight: i64,
    /// The date of the entry.
    pub date: Option<Date>,
    /// The picture.
    pub image: Option<Image>,
    /// Key figures, in the order written.
    pub figures: Vec<Figure>,
    /// Addresses of related sites.
    pub links: Vec<String>,
    /// What only cards have.
    pub card: CardFacts,
}

/// The shared fields of a card (and, of a line, its tranche and status).
#[derive(Debug, Default)]
pub struct CardFacts {
    /// The end year.
    pub year: Option<i32>,
    /// The tranche, its own or its line's.
    pub tranche: Option<u32>,
    /// The status, its own or its tranche's.
    pub status: Option<String>,
    /// Names of places, as in the source.
    pub places: Vec<String>,
    /// Latitude and longitude (WGS 84, degrees).
    pub coordinates: Option<[f64; 2]>,
    /// How exact the coordinates are.
    pub precision: Option<Precision>,
    /// The last part of its short address, where the author chose it.
    pub short: Option<String>,
}

/// The shared part of a picture.
#[derive(Debug)]
pub struct Image {
    /// The file.
    pub file: SourcePath,
    /// Its size in pixels.
    pub size: Option<Size>,
    /// Who made it.
    pub credit: Option<String>,
    /// Under what licence it may be used.
    pub licence: Option<String>,
    /// The point that stays visible when the picture is cut: 0–1 from the left and from the top.
    pub focus: Option<[f64; 2]>,
    /// Says nothing that the text does not say: has no alt text.
    pub decorative: bool,
}

/// The shared part of a key figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its name.
    pub id: String,
    /// The number.
    pub value: f64,
    /// Of what.
    pub unit: Unit,
    /// Whether it is written as "4 million".
    pub compact: bool,
}

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Written in this language.
    Own,
    /// The source text stands in for a missing translation.
    Fallback,
    /// There is no translation, and readers of this language do not get the entry.
    Hidden,
}

/// The text of an entry in one language.
#[derive(Debug, Clone)]
pub struct Text {
    /// The language it is written in.
    pub lang: Lang,
    /// Own, stand-in or hidden.
    pub standing: Standing,
    /// The text itself, shared by the languages that fall back to it.
    pub written: Arc<Written>,
    /// A translation that is only begun: readers do not get it.
    pub begun: Option<Arc<Written>>,
}
