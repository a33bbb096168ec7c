//! What templates may see: complete, typed data, formatted for the reader's language.
//!
//! In: the programme, its addresses, its strings. Out: a [`View`] per page. The structs here are the contract with
//! theme authors (`docs/themes.md`); numbers and dates arrive formatted, texts with the quotation marks of their
//! language. Nothing here knows a template or a file.

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value as Json};

mod about;
mod agenda;
mod body;
pub mod book;
mod build;
mod data;
mod dataset;
mod entry;
mod feed;
mod finder;
mod linked;
mod list;
mod map;
mod picture;
mod plain;
mod printed;
mod qr;
mod reading;
mod record;
mod related;
mod search;
pub mod share;
mod shared;
mod site;
mod statement;
pub mod table;
mod timeline;
mod webmap;

pub use about::{About, Version};
pub use agenda::{AgendaView, EventView};
pub use build::Views;
pub use data::DataView;
pub use dataset::{Catalogue, DataCard, DataSet, DataText, OpenData};
pub use feed::{Category, FeedEntry, FeedView, SitemapPage};
pub use finder::{CountForm, Facet, FacetOption, Finder, FoundCard};
pub use list::Listing;
pub use map::{MapLineView, MapPoint, MapView, Spot};
pub use picture::{Part, Picture, PictureFile, PictureSource, Variant};
pub use printed::{PrintFacts, PrintText};
pub use qr::code as qr_code;
pub use reading::ReadingPart;
pub use search::SearchView;
pub use share::Share;
pub(crate) use shared::digest;
pub use shared::{Shared, context};
pub use site::{Contact, EditionView, Partial, Publisher};
pub use statement::{Signature, Statement, StatementDate, Wording};
pub use timeline::{Bar, Tick, Timeline, TimelineYear, YearDrawing};
pub use webmap::{Lettering, MapEntry, Mark, Stroke, Tile, WebMap};

/// What one page is rendered from.
#[derive(Debug, Serialize)]
pub struct View {
    /// What all pages of a language share.
    pub site: Shared<SiteView>,
    /// The page itself.
    pub page: PageView,
    /// The facts of a card; none on other pages.
    pub card: Option<CardView>,
    /// The sections of this page: on the home page the pillars.
    pub sections: Vec<SectionView>,
    /// The cards that lie directly in this page.
    pub cards: Vec<Shared<CardSummary>>,
    /// The pages that lie directly in this page.
    pub pages: Vec<Link>,
    /// The cards by first letter: on the A–Z page.
    pub groups: Vec<Group>,
    /// The terms of an overview.
    pub terms: Vec<TermView>,
    /// One way on per language: on the page for addresses that do not exist.
    pub choices: Vec<Choice>,
    /// All texts in reading order: on the page with the whole brochure.
    pub parts: Vec<ReadingPart>,
    /// The choices of the page with all cards.
    pub finder: Option<Finder>,
    /// The cards on a map: on the home page and on that of the map.
    pub map: Option<WebMap>,
    /// The cards by the year in which they end.
    pub timeline: Option<Timeline>,
    /// What the page to search on needs.
    pub search: Option<SearchView>,
    /// What is offered as data.
    pub data: Option<DataView>,
    /// The accessibility statement.
    pub statement: Option<Statement>,
    /// What goes with the page where a link to it is shown.
    pub share: Share,
}

/// What all pages of a language share.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The programme's title.
    pub title: String,
    /// What it is, in a sentence; may be empty.
    pub description: String,
    /// Language, direction and addresses.
    #[serde(flatten)]
    pub locale: SiteLocale,
    /// The ways around the site.
    #[serde(flatten)]
    pub navigation: Navigation,
    /// Who publishes it.
    pub publisher: Option<Publisher>,
    /// How to reach them.
    pub contact: Option<Contact>,
    /// The printed brochures, the one in the reader's language first.
    pub brochures: Vec<Download>,
    /// The page with the whole brochure; empty without one.
    pub brochure: String,
    /// Address of the style sheet.
    pub css: String,
    /// Addresses of the theme's static files by their name.
    pub assets: Map<String, Json>,
    /// The theme's tokens.
    pub tokens: Map<String, Json>,
    /// `extra` of `site.yaml`.
    pub extra: Map<String, Json>,
    /// The edition that this is; none while the programme is being worked on.
    pub edition: Option<EditionView>,
    /// Name and version of the program.
    pub generator: &'static str,
    /// What a page may load, as hosts that send no headers need it; empty in pages that are opened from disk.
    pub csp: &'static str,
}

/// Language, direction and addresses of one language's site.
#[derive(Debug, Serialize)]
pub struct SiteLocale {
    /// Language tag of the reader.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Home page with its host.
    pub base_url: String,
    /// Home page.
    pub url: String,
    /// Atom feed.
    pub feed: String,
    /// Set when the language is published though not everything is translated.
    pub partial: Option<Partial>,
}

/// A PDF to download.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// Address.
    pub url: String,
    /// Language tag of the file.
    pub lang: String,
    /// The language's own name.
    pub language: String,
    /// How many pages it has.
    pub pages: usize,
    /// How large it is, as the reader's language writes it.
    pub size: String,
}

/// The ways around the site.
#[derive(Debug, Serialize)]
pub struct Navigation {
    /// The top-level sections.
    pub pillars: Vec<Link>,
    /// Pages at the foot of every page.
    pub footer: Vec<Link>,
    /// A–Z, places, status, tranches, years.
    pub overviews: Vec<Link>,
}

/// What kind of page it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// The home page of a language.
    Home,
    /// A section.
    Section,
    /// A programme line.
    Line,
    /// A card.
    Card,
    /// Any other text.
    Page,
    /// All cards, to choose from.
    Finder,
    /// The cards on a map.
    Map,
    /// The cards along the years.
    Timeline,
    /// The page to search on.
    Search,
    /// The cards as data.
    Data,
    /// The accessibility statement.
    Accessibility,
    /// A–Z.
    Index,
    /// All terms of one kind.
    Overview,
    /// The cards of one term.
    Term,
    /// An address that does not exist, in one language.
    NotFound,
    /// The whole brochure on one page.
    Brochure,
    /// An address that does not exist, in all languages.
    NotFoundRoot,
    /// An old address.
    Redirect,
}

/// The page itself.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// What kind of page.
    pub kind: PageKind,
    /// Id of the entry, or of the overview.
    pub id: String,
    /// Title, the page's heading.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Language, direction, addresses, other languages.
    #[serde(flatten)]
    pub locale: PageLocale,
    /// Where the page stands: home page first, without itself.
    pub breadcrumbs: Vec<Link>,
    /// The text, as HTML that is safe to insert.
    #[serde(skip)]
    pub content: Arc<str>,
    /// Words of the text.
    pub words: usize,
    /// Headings of the text.
    pub toc: Vec<Heading>,
    /// Picture, key figures, links and updates.
    #[serde(flatten)]
    pub matter: PageMatter,
    /// What only this theme knows.
    pub extra: Map<String, Json>,
}

/// Language, direction, addresses and other languages of a page.
#[derive(Debug, Default, Serialize)]
pub struct PageLocale {
    /// Language tag of the content.
    pub lang: String,
    /// Direction of the content.
    pub dir: &'static str,
    /// Address.
    pub url: String,
    /// The address that search engines should keep, with its host.
    pub canonical: String,
    /// Set when the content stands in another language than the reader's.
    pub fallback: Option<Fallback>,
    /// The same page in every language, this one included.
    pub translations: Vec<Translation>,
    /// `hreflang` links; empty on pages that are no real translation.
    pub alternates: Vec<Alternate>,
    /// Keep it out of search engines.
    pub noindex: bool,
    /// The Atom feed of a pillar; empty on other pages.
    pub feed: String,
}

/// Picture, key figures, links and updates of an entry.
#[derive(Debug, Default, Serialize)]
pub struct PageMatter {
    /// The picture.
    pub image: Option<Picture>,
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Links to other sites.
    pub links: Vec<WebLink>,
    /// Dated notes, newest first.
    pub updates: Vec<UpdateView>,
}

/// The language a page falls back to.
#[derive(Debug, Serialize)]
pub struct Fallback {
    /// Language tag of the text.
    pub lang: String,
    /// The language's own name.
    pub language: String,
    /// The page in that language.
    pub url: String,
    /// Whether somebody is translating it.
    pub begun: bool,
}

/// The same page in a language.
#[derive(Debug, Serialize)]
pub struct Translation {
    /// Language tag.
    pub lang: String,
    /// Direction of the language.
    pub dir: &'static str,
    /// The language's own name.
    pub label: String,
    /// In that language, that not everything is translated into it; empty where it is.
    pub note: String,
    /// Address.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
    /// Whether that page shows the text of another language.
    pub fallback: bool,
}

/// A real translation, for search engines.
#[derive(Debug, Serialize)]
pub struct Alternate {
    /// Language tag, or `x-default`.
    pub lang: String,
    /// Address with its host.
    pub url: String,
}

/// A link within the site.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Text.
    pub title: String,
    /// Address.
    pub url: String,
    /// Id of the entry, overview or term.
    pub id: String,
    /// Language of the text, when it is not the reader's.
    pub lang: Option<String>,
}

/// A link to another site.
#[derive(Debug, Serialize)]
pub struct WebLink {
    /// Address.
    pub url: String,
    /// Text.
    pub label: String,
}

/// A heading of the text.
#[derive(Debug, Serialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Text.
    pub title: String,
    /// Its id in the page.
    pub anchor: String,
}

/// A key figure.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// Its name.
    pub id: String,
    /// Number with its unit, as the language writes it.
    pub value: String,
    /// The number itself.
    pub number: f64,
    /// `percent`, `kilometre`, `hectare`, `euro` or empty.
    pub unit: &'static str,
    /// Of what.
    pub label: String,
}

/// A dated note.
#[derive(Debug, Serialize)]
pub struct UpdateView {
    /// `2026-05-01`.
    pub date: String,
    /// As the language writes it.
    pub date_text: String,
    /// The note.
    pub text: String,
}

/// The facts of a card.
#[derive(Debug, Serialize)]
pub struct CardView {
    /// Status, year, tranche and places.
    #[serde(flatten)]
    pub facts: FactsView,
    /// Where it is.
    pub coordinates: Option<Coordinates>,
    /// The top-level section it lies in.
    pub pillar: Option<Link>,
    /// The section it lies in, when that is a programme line.
    pub line: Option<Link>,
    /// The card before it in its section.
    pub previous: Option<Link>,
    /// The card after it in its section.
    pub next: Option<Link>,
    /// Other cards that have much in common with it, at most three.
    pub related: Vec<Shared<CardSummary>>,
    /// Its page in the brochure of the reader's language.
    pub brochure_page: Option<usize>,
    /// Its fact sheet.
    pub sheet: Option<Download>,
    /// Its short address, with its host; empty where the programme has none.
    pub short: String,
    /// The address that begins an e-mail about it.
    pub mail: String,
}

/// Status, year, tranche and places of a card.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FactsView {
    /// How far it is.
    pub status: Option<StatusView>,
    /// Its end year.
    pub year: Option<YearView>,
    /// Its tranche.
    pub tranche: Option<TrancheView>,
    /// Its places.
    pub places: Vec<PlaceView>,
}

/// A status.
#[derive(Debug, Clone, Serialize)]
pub struct StatusView {
    /// `underway`, `applied`, `completed` or one of the programme's own.
    pub id: String,
    /// Its name.
    pub title: String,
    /// All cards with it; empty when readers get none.
    pub url: String,
}

/// An end year.
#[derive(Debug, Clone, Serialize)]
pub struct YearView {
    /// The number.
    pub number: i32,
    /// As text.
    pub title: String,
    /// All cards with it.
    pub url: String,
}

/// A tranche.
#[derive(Debug, Clone, Serialize)]
pub struct TrancheView {
    /// The number.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// All cards with it; empty when readers get none.
    pub url: String,
}

/// A place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// Its name in the reader's language.
    pub name: String,
    /// All cards there.
    pub url: String,
}

/// Where a card is.
#[derive(Debug, Serialize)]
pub struct Coordinates {
    /// Degrees north (WGS 84).
    pub latitude: f64,
    /// Degrees east (WGS 84).
    pub longitude: f64,
    /// `exact`, `town` or `region`.
    pub precision: &'static str,
}

/// A card in a list.
#[derive(Debug, Serialize)]
pub struct CardSummary {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Address.
    pub url: String,
    /// Language of its text.
    pub lang: String,
    /// Direction of its text.
    pub dir: &'static str,
    /// Whether its text stands in another language than the reader's.
    pub fallback: bool,
    /// Status, year, tranche and places.
    #[serde(flatten)]
    pub facts: FactsView,
    /// The top-level section it lies in.
    pub pillar: Option<Link>,
    /// The picture.
    pub image: Option<Picture>,
}

/// A section within a page.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Address.
    pub url: String,
    /// Language of its text.
    pub lang: String,
    /// Direction of its text.
    pub dir: &'static str,
    /// Status and tranche of a programme line.
    #[serde(flatten)]
    pub facts: FactsView,
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// Its cards.
    pub cards: Vec<Shared<CardSummary>>,
    /// Its pages.
    pub pages: Vec<Link>,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// Cards in it and in its sections.
    pub count: usize,
}

/// Cards that begin with the same letter.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The letter.
    pub letter: String,
    /// Its id in the page.
    pub anchor: String,
    /// The cards.
    pub cards: Vec<Shared<CardSummary>>,
}

/// A term of an overview.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// How many cards.
    pub count: usize,
    /// The cards.
    pub cards: Vec<Shared<CardSummary>>,
}

/// A way on from an address that does not exist.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// Language tag.
    pub lang: String,
    /// Direction of the language.
    pub dir: &'static str,
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Words of the link to the home page.
    pub home_title: String,
    /// The home page.
    pub url: String,
}
