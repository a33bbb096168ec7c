//! The key `print`: as written in, as meant out.

use crate::config::raw::{self, Paper};
use crate::diag::{Code, Diagnostic, Diagnostics};
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
