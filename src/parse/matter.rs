//! Front matter as written: every key optional, unknown ones refused. Does not know which file may have which key nor
//! what a translation inherits; that is the model's. The sentences here are the hints that editors show.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::diag::Diagnostics;
use crate::parse::noted::Noted;
use crate::yaml::{Coordinates, Date, Decimal, Doc, Entries, Focus, Year};

/// The front matter of any file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matter {
    /// What every language has for itself.
    pub text: TextFields,
    /// What stands once, in the source language's file.
    pub shared: SharedFields,
}

impl Matter {
    /// Reads front matter; values that are wrong are reported and left out.
    pub fn read(diags: &mut Diagnostics, doc: &Doc) -> Option<Self> {
        let (text, shared) = doc.read_both(diags)?;
        Some(Self { text, shared })
    }
}

/// What a translation may have as well; pictures, figures and links hold shared fields within.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextFields {
    /// The title, also the heading of the page. Put it in quotes when it contains a colon.
    pub title: Option<String>,
    /// One or two sentences of plain text, for overviews and search results.
    pub summary: Option<String>,
    /// The last part of the page's address in this language: small letters, digits and hyphens.
    pub slug: Option<String>,
    /// Old addresses that lead here, from the site's root: /oud/pad/.
    pub aliases: Option<Vec<String>>,
    /// Whether the file is left out of the site for now.
    pub draft: Option<bool>,
    /// The picture.
    pub image: Option<Image>,
    /// Figures by id, shown where the text says `::: figures`.
    pub figures: Option<Entries<Figure>>,
    /// Links to other sites. A translation repeats the list with labels only, in the same order.
    pub links: Option<Vec<Link>>,
    /// News about the project, by date.
    pub updates: Option<Vec<Update>>,
    /// Values that only the theme knows.
    pub extra: Option<Map<String, Value>>,
    /// What the translation was made from. groter keeps this; `groter translations accept` brings it up to date.
    pub translated_from: Option<Noted>,
}

/// What is the same in every language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedFields {
    /// The place in the order: small numbers come first.
    pub weight: Option<i64>,
    /// The date, as YYYY-MM-DD.
    pub date: Option<Date>,
    /// `page` for a text within a section that is not a project.
    pub kind: Option<PageKind>,
    /// The year in which the project ends.
    pub year: Option<Year>,
    /// The number of a tranche of site.yaml. A card without one has its section's.
    pub tranche: Option<u32>,
    /// The status, where it is not that of the tranche.
    pub status: Option<String>,
    /// The names of the places where the project is.
    pub places: Option<Vec<String>>,
    /// Latitude and longitude, with decimal points: [50.971, 5.794].
    pub coordinates: Option<Coordinates>,
    /// How exact the coordinates are.
    pub precision: Option<Precision>,
    /// The last part of the card's short address: small letters, digits and hyphens. Without it groter makes one.
    pub short: Option<String>,
}

/// The only kind that a file states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PageKind {
    /// A text that is not a project.
    Page,
}

/// How exact coordinates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The spot itself.
    Exact,
    /// Somewhere in this town.
    Town,
    /// Somewhere in this region.
    Region,
}

/// A picture.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The file, beside the text.
    pub file: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// The point that must stay visible when the picture is cut, from its left and upper edge: [0.5, 0.3].
    pub focus: Option<Focus>,
    /// Whether it only adorns, so that it needs no description.
    pub decorative: Option<bool>,
    /// What is to be seen, for those who cannot see it.
    pub alt: Option<String>,
    /// The caption.
    pub caption: Option<String>,
}

/// A number with a meaning.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number, without separators and with a decimal point.
    pub value: Option<Decimal>,
    /// What it counts, where that is written as a sign.
    pub unit: Option<Unit>,
    /// How it is written.
    pub notation: Option<Notation>,
    /// What it says.
    pub label: Option<String>,
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// 70 %
    Percent,
    /// 350 km
    Kilometre,
    /// 12 ha
    Hectare,
    /// € 40
    Euro,
    /// A bare number.
    None,
}

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Notation {
    /// 4 million instead of 4,000,000.
    Compact,
}

/// A link to another site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The address.
    pub url: Option<String>,
    /// The words of the link.
    pub label: Option<String>,
}

/// News about a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// The date, as YYYY-MM-DD. A translation repeats it.
    pub date: Option<Date>,
    /// A sentence or two.
    pub text: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Coordinates, Date, Decimal, Doc, Matter, Notation, PageKind, Unit, Year};
    use crate::diag::Diagnostics;
    use crate::path::SourcePath;

    fn matter(text: &str) -> (Option<Matter>, Vec<(&'static str, u32, u32)>) {
        let mut diags = Diagnostics::new();
        let doc = Doc::new(&SourcePath::new("a.md"), text.into(), 0..text.len());
        let matter = Matter::read(&mut diags, &doc);
        let at = |place: Option<&crate::diag::Place>| place.map(|place| place.span).unwrap_or_default();
        let faults = diags.sorted();
        let faults = faults.iter().map(|found| (found.code.name(), at(found.place.as_ref())));
        (matter, faults.map(|(name, span)| (name, span.line, span.column)).collect())
    }

    #[test]
    fn a_card() {
        let (matter, faults) = matter(
            "title: Circular Chemelot\nkind: page\nyear: 2050\ntranche: 4\ncoordinates: [50.971, 5.794]\n\
             updates: [{ date: 2026-05-01, text: Begonnen }]\nfigures:\n  z: { value: 1.5, unit: percent }\n  \
             a: { value: 4000000, notation: compact }\nextra: { a: { b: [1] } }\n",
        );
        assert_eq!(faults, []);
        let Matter { text, shared } = matter.expect("readable");
        assert_eq!(text.title.as_deref(), Some("Circular Chemelot"));
        assert_eq!((shared.kind, shared.year, shared.tranche), (Some(PageKind::Page), Some(Year(2050)), Some(4)));
        assert_eq!(shared.coordinates, Some(Coordinates([50.971, 5.794])));
        assert_eq!(text.updates.map(|list| list[0].date), Some(Some(Date { year: 2026, month: 5, day: 1 })));
        let figures = text.figures.expect("given").0;
        assert_eq!(
            (figures[0].0.as_str(), figures[0].1.unit, figures[0].1.value),
            ("z", Some(Unit::Percent), Some(Decimal(1.5)))
        );
        assert_eq!((figures[1].0.as_str(), figures[1].1.notation), ("a", Some(Notation::Compact)));
        assert_eq!(text.extra.expect("given")["a"]["b"][0], 1);
    }

    #[test]
    fn faults_leave_the_rest() {
        let (matter, faults) = matter(
            "title: A\nsumary: B\ntranche: -1\nimage: { file: a.jpg, focus: [2, 0], atl: x }\nlinks: [{ href: x, label: y }]\n",
        );
        assert_eq!(
            faults,
            [
                ("unknown-key-meant", 2, 1),
                ("wrong-type", 3, 10),
                ("out-of-range", 4, 30),
                ("unknown-key-meant", 4, 38),
                ("unknown-key", 5, 11),
            ]
        );
        let Matter { text, shared } = matter.expect("readable");
        assert_eq!(text.title.as_deref(), Some("A"));
        assert_eq!(text.image.expect("given").file.as_deref(), Some("a.jpg"));
        assert_eq!(text.links.expect("given")[0].label.as_deref(), Some("y"));
        assert_eq!(shared.tranche, None);
    }
}
