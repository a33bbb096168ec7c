//! Page boxes: what the pages measure, and the boxes the typesetter leaves out.

use super::PressError;
use super::file::{load, media_box, page_box, page_ids, rect_object, save};
use super::geometry::Rect;

/// The boxes of one page, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageBoxes {
    /// The whole sheet.
    pub media: Rect,
    /// Where the colour runs to; the media box when the page does not say.
    pub bleed: Rect,
    /// Where the knife goes; the bleed box when the page does not say.
    pub trim: Rect,
}

/// The boxes of every page, in reading order.
pub fn pages(pdf: &[u8]) -> Result<Vec<PageBoxes>, PressError> {
    let doc = load(pdf)?;
    let ids = page_ids(&doc)?;
    ids.iter().enumerate().map(|(index, id)| page_boxes(&doc, *id, index + 1)).collect()
}

/// The boxes of one page, each kept inside the one around it.
pub(crate) fn page_boxes(doc: &lopdf::Document, page: lopdf::ObjectId, number: usize) -> Result<PageBoxes, PressError> {
    let media = media_box(doc, page, number)?;
    let inside = |key: &[u8], outer: Rect| page_box(doc, page, key).and_then(|inner| inner.common(&outer));
    let bleed = inside(b"BleedBox", media).unwrap_or(media);
    let trim = inside(b"TrimBox", bleed).unwrap_or(bleed);
    Ok(PageBoxes { media, bleed, trim })
}

/// Completes the file for screen and archive: every page states its bleed and trim box, and the file is written small.
///
/// Nothing else changes, so a PDF/A-2 and PDF/UA-1 file stays one: the version, the identifier, the metadata and the
/// tags are kept as they are.
pub fn finish_screen(pdf: &[u8]) -> Result<Vec<u8>, PressError> {
    let mut doc = load(pdf)?;
    for (index, id) in page_ids(&doc)?.into_iter().enumerate() {
        let boxes = page_boxes(&doc, id, index + 1)?;
        let page = doc.get_dictionary_mut(id).map_err(|error| PressError::Unreadable(error.to_string()))?;
        page.set("BleedBox", rect_object(&boxes.bleed));
        page.set("TrimBox", rect_object(&boxes.trim));
    }
    if doc.version.as_str() < "1.7" {
        doc.version = "1.7".into();
    }
    save(doc)
}
