//! The keys `print` and `map`: as written in, as meant out.

use crate::config::localised::localise;
use crate::config::raw::{self, LineKind, Paper};
use crate::config::{Language, missing};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::PerLang;
use crate::yaml::{Date, Doc};

/// The printed brochure and the fact sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Print {
    /// Whether brochures are made with the website.
    pub brochure: bool,
    /// Whether every card gets a fact sheet.
    pub sheets: bool,
    /// The size of the brochure.
    pub paper: Paper,
    /// How far colour runs over the edge on a press sheet, in millimetres.
    pub bleed: f64,
    /// The name of the edition.
    pub edition: Option<String>,
    /// The date of the edition.
    pub date: Option<Date>,
    /// Ids of pages that belong in the imprint; the places are `["print", "imprint", "0"]` and on.
    pub imprint: Vec<String>,
}

/// A line on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLine {
    /// What it is.
    pub kind: LineKind,
    /// Its name, where it should be shown.
    pub label: Option<PerLang<String>>,
    /// Latitude and longitude of its corners (WGS 84, degrees).
    pub points: Vec<[f64; 2]>,
}

/// What printers ask for where a programme says nothing, in millimetres.
const BLEED: f64 = 3.0;
/// More than this is a slip of the pen, in millimetres.
const MOST_BLEED: f64 = 20.0;

/// Reads `print`.
pub(super) fn print(diags: &mut Diagnostics, doc: &Doc, raw: raw::Print) -> Print {
    let bleed = raw.bleed.map_or(BLEED, |bleed| bleed.0);
    let sound = (0.0..=MOST_BLEED).contains(&bleed);
    if !sound {
        let found = Diagnostic::new(Code::PrintBleed).arg("value", bleed.to_string());
        diags.push(found.at(doc.place(&["print", "bleed"])));
    }
    Print {
        brochure: raw.brochure.unwrap_or(true),
        sheets: raw.sheets.unwrap_or(true),
        paper: raw.paper.unwrap_or(Paper::A4),
        bleed: if sound { bleed } else { BLEED },
        edition: raw.edition.filter(|edition| !edition.trim().is_empty()),
        date: raw.date,
        imprint: raw.imprint.unwrap_or_default(),
    }
}

/// Reads `map`.
pub(super) fn map(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, raw: raw::Sketch) -> Vec<MapLine> {
    let mut lines = Vec::new();
    for (index, line) in raw.lines.unwrap_or_default().into_iter().enumerate() {
        let index = index.to_string();
        let keys = ["map", "lines", index.as_str(), "points"];
        let label = line.label.map(|label| localise(diags, doc, languages, &["map", "lines", &index, "label"], &label));
        let points: Vec<[f64; 2]> = line.points.into_iter().map(|point| point.0).collect();
        if points.is_empty() {
            missing(diags, doc, &keys);
        }
        lines.push(MapLine { kind: line.kind, label, points });
    }
    lines
}
