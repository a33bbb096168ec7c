//! Whether the pictures of cards have pixels enough to be printed as wide as the theme prints them.
//!
//! In go the programme and the widths that `theme.yaml` names; out come problems at the author's lines. It does not lay
//! out a page: where documents are typeset, what they really show is measured there.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, Site};
use crate::theme::Theme;

/// What printers ask for, in dots per inch.
const WANTED: f64 = 300.0;
/// What a picture should have at least, and must have.
const ENOUGH: f64 = 200.0;
const LEAST: f64 = 120.0;
/// Millimetres of an inch.
const INCH: f64 = 25.4;

/// The dots per inch of a picture so many pixels wide that is printed so many millimetres wide.
pub fn dots_per_inch(pixels: u32, millimetres: u32) -> f64 {
    f64::from(pixels) * INCH / f64::from(millimetres.max(1))
}

/// Reports pictures of cards with too few pixels.
pub fn resolution(diags: &mut Diagnostics, site: &Site, theme: &Theme) {
    let Some(wide) = theme.printed_pictures().card.filter(|wide| *wide > 0) else { return };
    for (_, entry) in site.iter().filter(|(_, entry)| entry.kind == Kind::Card) {
        let Some(image) = entry.facts.image.as_ref().filter(|image| site.rasters.contains_key(&image.file)) else {
            continue;
        };
        let Some(size) = image.size else { continue };
        let code = match dots_per_inch(size.width, wide) {
            dpi if dpi < LEAST => Code::PictureTooCoarse,
            dpi if dpi < ENOUGH => Code::PictureCoarse,
            _ => continue,
        };
        let number = |value: f64| value.round().max(0.0) as i64;
        diags.push(
            Diagnostic::new(code)
                .arg("dpi", number(dots_per_inch(size.width, wide)))
                .arg("wanted", number(WANTED))
                .arg("width", number(f64::from(wide) / INCH * WANTED))
                .at(entry.source().doc.place(&["image", "file"])),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, LEAST, WANTED, dots_per_inch};

    #[test]
    fn a_full_page_wants_two_thousand_pixels() {
        assert!(dots_per_inch(2008, 170) >= WANTED);
        assert!(dots_per_inch(1338, 170) < ENOUGH && dots_per_inch(1339, 170) >= ENOUGH);
        assert!(dots_per_inch(803, 170) < LEAST && dots_per_inch(804, 170) >= LEAST);
        assert!(dots_per_inch(100, 0) > WANTED);
    }
}
