//! `site.yaml` as written: every key optional, unknown ones refused. The sentences here are the hints that editors show.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::yaml::{Coordinates, Date, Decimal, Entries};

use super::hosting::Host;
use super::languages::Languages;
use super::localised::Localised;

/// What the programme says about itself.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct About {
    /// The name of the programme: one text, or one for every language (`{ nl: …, en: … }`).
    pub(crate) title: Option<Localised>,
    /// One or two sentences about the programme, for search engines and previews.
    pub(crate) description: Option<Localised>,
    /// The organisation that answers for the site.
    pub(crate) publisher: Option<Publisher>,
    /// Whom readers can ask.
    pub(crate) contact: Option<Contact>,
}

/// Everything else.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// The address at which the site will stand, such as `https://www.example.org/` (a path may follow).
    pub(crate) base_url: Option<String>,
    /// The date of publication (YYYY-MM-DD), used where a card has no date of its own.
    pub(crate) published: Option<Date>,
    /// The languages: a list such as `[nl, en]`, or a map with settings for each. The first is the source language.
    pub(crate) languages: Option<Languages>,
    /// The tranches by number, with the status of their cards.
    pub(crate) tranches: Option<Entries<Tranche>>,
    /// The statuses a card can have; without this key underway, applied and completed.
    pub(crate) statuses: Option<Entries<Option<Status>>>,
    /// The places that cards may name, each with its name in other languages. Without this key any place is accepted.
    pub(crate) places: Option<Entries<Option<Entries<Option<String>>>>>,
    /// The name of the theme: a folder under `themes/`, or `regio`.
    pub(crate) theme: Option<String>,
    /// Ids of the pages linked at the foot of every page.
    pub(crate) footer: Option<Vec<String>>,
    /// The printed brochure and the fact sheets.
    pub(crate) print: Option<Print>,
    /// What is drawn on the map besides the cards.
    pub(crate) map: Option<Sketch>,
    /// The projects as data for other programs.
    pub(crate) data: Option<OpenData>,
    /// Whether every card has a short address in every language (`/s/k2mn4p/`), which its printed QR code holds.
    /// Without this key it has.
    pub(crate) short_urls: Option<bool>,
    /// The hosts that settings are written for, such as `[apache]`: headers, redirects, the pages for unknown addresses.
    #[schemars(with = "Option<Vec<Host>>")]
    pub(crate) hosts: Option<Vec<String>>,
    /// Whether compressed copies (`.gz`, `.br`) are written. Without this key where a host serves them.
    pub(crate) compress: Option<bool>,
    /// Whom to tell about a security problem: the file security.txt.
    pub(crate) security: Option<Security>,
    /// Abbreviations that need no explanation in the texts, with what they stand for: `MKB: midden- en kleinbedrijf`.
    pub(crate) abbreviations: Option<Entries<Localised>>,
    /// What texts are held against in every language. Without this key against everything.
    pub(crate) consistency: Option<Consistency>,
    /// What a link to a page looks like elsewhere, in a message or on a social network.
    pub(crate) share: Option<Share>,
    /// Settings that only the theme knows.
    pub(crate) extra: Option<Map<String, Value>>,
}

/// The projects as data for other programs.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenData {
    /// Whether the data and the page about them are published. Without this key they are.
    pub(crate) publish: Option<bool>,
    /// The address of the licence under which others may use the data.
    pub(crate) licence: Option<String>,
}

/// The printed brochure and the fact sheets.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Print {
    /// Whether brochures are made with the website. Without this key they are.
    pub(crate) brochure: Option<bool>,
    /// Whether every card gets a fact sheet. Without this key it does.
    pub(crate) sheets: Option<bool>,
    /// The size of the brochure: `a4` or `a5`.
    pub(crate) paper: Option<Paper>,
    /// How far pictures and colours run over the edge for the press, in millimetres; 3 unless told.
    pub(crate) bleed: Option<Decimal>,
    /// The name of the edition, such as `2026-1`.
    pub(crate) edition: Option<String>,
    /// The date of the edition (YYYY-MM-DD); without one the newest date in the programme counts.
    pub(crate) date: Option<Date>,
    /// Ids of pages that belong in the imprint, such as the colophon.
    pub(crate) imprint: Option<Vec<String>>,
}

/// Whom to tell about a security problem.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Security {
    /// E-mail addresses, pages with a form (`https://…`) or telephone numbers (`tel:+31…`), the best first.
    pub(crate) contact: Option<Vec<String>>,
    /// The day until which this is right (YYYY-MM-DD), less than a year ahead.
    pub(crate) expires: Option<Date>,
    /// The address of the page that says how reports are dealt with.
    pub(crate) policy: Option<String>,
    /// The address of the page that thanks those who reported something.
    pub(crate) acknowledgments: Option<String>,
    /// The address of a key to encrypt reports with.
    pub(crate) encryption: Option<String>,
    /// The languages you read reports in; without this key those of the site.
    pub(crate) languages: Option<Vec<String>>,
}

/// The keys about where the site is served, together.
#[derive(Debug, Default)]
pub(crate) struct Hosting {
    /// The names of the hosts.
    pub(crate) hosts: Option<Vec<String>>,
    /// Whether compressed copies are written.
    pub(crate) compress: Option<bool>,
    /// Whom to tell about a security problem.
    pub(crate) security: Option<Security>,
}

/// The size of a printed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

/// What is drawn on the map besides the cards.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sketch {
    /// Rivers, borders and roads as lines.
    pub(crate) lines: Option<Vec<Line>>,
    /// Names of towns and regions, to find one's way by.
    pub(crate) labels: Option<Vec<Label>>,
    /// The places as a grid of tiles: rows from north to south, each with its places from west to east; `~` is a gap.
    pub(crate) tiles: Option<Vec<Option<Vec<Option<String>>>>>,
    /// Boundaries from a file, such as those of municipalities.
    pub(crate) boundaries: Option<Boundaries>,
}

/// A name on the map.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Label {
    /// The name: one text, or one for every language.
    pub(crate) label: Localised,
    /// Latitude and longitude of what it names (WGS 84, degrees).
    pub(crate) at: Coordinates,
}

/// Boundaries from a file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Boundaries {
    /// A GeoJSON file in `content/`, in WGS 84 or in the Dutch national grid (RD, EPSG:28992).
    pub(crate) file: Option<String>,
    /// Who made the boundaries and under what licence; stands below the map.
    pub(crate) attribution: Option<Localised>,
    /// The property of the file that holds the name of an area, where names should be shown.
    pub(crate) name: Option<String>,
}

/// A line on the map.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    /// What it is: `river`, `border` or `road`.
    pub(crate) kind: LineKind,
    /// Its name, where it should be shown.
    pub(crate) label: Option<Localised>,
    /// Latitude and longitude of its corners (WGS 84, degrees).
    pub(crate) points: Vec<Coordinates>,
}

/// What a line on the map is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LineKind {
    /// A river.
    River,
    /// A border.
    Border,
    /// A road or railway.
    Road,
}

/// What texts are held against.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Consistency {
    /// Whether the numbers and dates of a text must be in its translations. Without this key they must.
    pub(crate) numbers: Option<bool>,
    /// Whether the links and pictures of a text must be in its translations. Without this key they must.
    pub(crate) links: Option<bool>,
    /// Whether things must be called what content/terms.yaml calls them. Without this key they must.
    pub(crate) terms: Option<bool>,
    /// Whether years and figures in texts must be those of the fields. Without this key they must.
    pub(crate) figures: Option<bool>,
    /// Whether quotation marks and spaces must be those of the language. Without this key they must.
    pub(crate) signs: Option<bool>,
}

/// What a link to a page looks like elsewhere.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Share {
    /// Whether every card and page gets a picture for that. Without this key it does, if the theme can draw one.
    pub(crate) images: Option<bool>,
}

/// The organisation that answers for the site.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publisher {
    /// Its name.
    pub(crate) name: Option<Localised>,
    /// The address of its own website.
    pub(crate) url: Option<Localised>,
}

/// Whom readers can ask.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contact {
    /// A person or a desk.
    pub(crate) name: Option<Localised>,
    /// An e-mail address.
    pub(crate) email: Option<Localised>,
    /// A telephone number, in quotes.
    pub(crate) phone: Option<Localised>,
    /// A postal address.
    pub(crate) address: Option<Localised>,
    /// The address of a page with a form or more details.
    pub(crate) url: Option<Localised>,
}

/// A round of funding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tranche {
    /// The status of its cards.
    pub(crate) status: Option<String>,
    /// Its name, where the number alone will not do.
    pub(crate) title: Option<Localised>,
}

/// How far a card can be.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {
    /// Its name.
    pub(crate) title: Option<Localised>,
    /// Whether work is going on: an end year in the past then gives a warning.
    pub(crate) running: Option<bool>,
}
