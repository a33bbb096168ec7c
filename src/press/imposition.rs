//! Several pages on one sheet: saddle-stitched booklets for the press, two-up proofs for the office printer.
//!
//! Each page becomes a form; sheets are new pages that place the forms. What belongs to the screen is left out.

use super::PressError;
use super::boxes::{PageBoxes, page_boxes};
use super::file::{dictionary, get, get_name, inherited, load, page_content, page_ids, rect_object, resolve, save};
use super::geometry::{MM, Rect, numbers};
use super::intent::About;
use super::marks;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// How a booklet is put on its sheets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BookletOptions {
    /// How far each sheet is moved towards the spine compared with the one around it, in millimetres: about the
    /// thickness of the paper (0.1 for 90 g/m², 0.15 for 150 g/m²).
    pub creep: f64,
    /// How much bleed to keep, in millimetres; otherwise as much as the pages have.
    pub bleed: Option<f64>,
    /// Crop and fold marks, registration targets, and the title with the number of the sheet, its face (A in front, B
    /// behind) and its pages, in a slug of 8 mm.
    pub marks: bool,
    /// The spine is on the right, as for Arabic or Hebrew.
    pub right_to_left: bool,
}

impl Default for BookletOptions {
    fn default() -> Self {
        Self { creep: 0.1, bleed: None, marks: true, right_to_left: false }
    }
}

/// A sheet of the office printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// How a proof is put on its sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProofOptions {
    /// The sheet; it is used broadwise.
    pub paper: Paper,
    /// The pages are read from right to left, so the first of two is on the right.
    pub right_to_left: bool,
}

/// A page as something to place.
struct Leaf {
    form: ObjectId,
    boxes: PageBoxes,
}

/// A sheet to be made: its boxes, what draws it, and the forms it uses.
struct Sheet {
    boxes: PageBoxes,
    content: String,
    forms: Vec<(String, ObjectId)>,
}

/// Which pages (from 1) stand left and right on each side of each sheet of a saddle-stitched booklet, outermost sheet
/// first, front before back. Numbers above `pages` are blanks that bring the count to a multiple of four.
pub fn signature(pages: usize, right_to_left: bool) -> Vec<(usize, usize)> {
    let count = pages.div_ceil(4) * 4;
    let side = |(left, right)| if right_to_left { (right, left) } else { (left, right) };
    (0..count / 4)
        .flat_map(|sheet| [(count - 2 * sheet, 2 * sheet + 1), (2 * sheet + 2, count - 2 * sheet - 1)])
        .map(side)
        .collect()
}

/// Puts the pages on sheets that, folded in each other and stitched through the fold, read in order.
///
/// The bleed is kept on three sides and cut at the fold. Output intent and PDF/X marks of the file are kept.
pub fn booklet(pdf: &[u8], options: &BookletOptions) -> Result<Vec<u8>, PressError> {
    let mut doc = load(pdf)?;
    let leaves = leaves(&mut doc)?;
    let Some(first) = leaves.first().map(|leaf| leaf.boxes) else { return Err(PressError::PageCount(0)) };
    let (width, height) = (first.trim.width(), first.trim.height());
    let most = (first.trim.left - first.bleed.left).max(0.0);
    let bleed = options.bleed.map_or(most, |wanted| (wanted * MM).clamp(0.0, most));
    let trim = Rect::new(0.0, 0.0, 2.0 * width, height);
    let bled = trim.grown(bleed);
    let media = bled.grown(if options.marks { 8.0 * MM } else { 0.0 });
    let boxes = PageBoxes { media, bleed: bled, trim };
    let title = About::read(&doc).title;
    let all = marks::registration(&mut doc);
    let mut sheets = Vec::new();
    for (side, (left, right)) in signature(leaves.len(), options.right_to_left).into_iter().enumerate() {
        let creep = (side / 2) as f64 * options.creep * MM;
        let halves =
            [(left, Rect { right: width, ..bled }, creep), (right, Rect { left: width, ..bled }, width - creep)];
        let mut sheet = Sheet { boxes, content: String::new(), forms: Vec::new() };
        for (number, half, x) in halves {
            if let Some(leaf) = number.checked_sub(1).and_then(|index| leaves.get(index)) {
                sheet.place(leaf, &half, (x, 0.0), 1.0);
            }
        }
        if options.marks {
            let face = if side % 2 == 0 { 'A' } else { 'B' };
            let line = format!("{title} {}{face} ({left}-{right})", side / 2 + 1);
            // The target stands on the right half, so that the line of text has the left one.
            let drawn = [
                marks::on_all_plates(),
                marks::crop(&boxes),
                marks::fold(&boxes, width),
                marks::targets(&boxes, 1.5 * width),
                marks::slug_line(&boxes, &line, &[]),
            ];
            sheet.content.push_str(&marks::as_artifact(&drawn.concat()));
        }
        sheets.push(sheet);
    }
    let duplex = dictionary! { "DisplayDocTitle" => true, "Duplex" => "DuplexFlipShortEdge", "PrintScaling" => "None" };
    rebuild(doc, sheets, Some(all), duplex)
}

/// Puts two pages next to each other on a sheet of office paper, scaled to fit but never larger than they are, with
/// marks to cut along. The first page stands alone, as on a cover; then facing pages face each other.
pub fn proof(pdf: &[u8], options: &ProofOptions) -> Result<Vec<u8>, PressError> {
    let mut doc = load(pdf)?;
    let leaves = leaves(&mut doc)?;
    let (long, short) = if options.paper == Paper::A4 { (297.0, 210.0) } else { (420.0, 297.0) };
    let media = Rect::new(0.0, 0.0, long * MM, short * MM);
    // Office printers leave about 4 mm white; the marks want some room inside that.
    let usable = media.grown(-10.0 * MM);
    let Some(first) = leaves.first().map(|leaf| leaf.boxes.trim) else { return Err(PressError::PageCount(0)) };
    let scale = (usable.width() / (2.0 * first.width())).min(usable.height() / first.height()).min(1.0);
    let (width, height) = (first.width() * scale, first.height() * scale);
    let (left, bottom) = (media.width() / 2.0 - width, (media.height() - height) / 2.0);
    let trim = Rect::new(left, bottom, left + 2.0 * width, bottom + height);
    let boxes = PageBoxes { media, bleed: trim, trim };
    let mut pairs = vec![(None, leaves.first())];
    pairs.extend(leaves.get(1..).unwrap_or_default().chunks(2).map(|pair| (pair.first(), pair.get(1))));
    let mut sheets = Vec::new();
    for (before, after) in pairs {
        let sides = if options.right_to_left { [after, before] } else { [before, after] };
        let mut sheet = Sheet { boxes, content: String::new(), forms: Vec::new() };
        for (leaf, x) in sides.into_iter().zip([left, left + width]) {
            if let Some(leaf) = leaf {
                sheet.place(leaf, &Rect::new(x, bottom, x + width, bottom + height), (x, bottom), scale);
            }
        }
        let drawn = marks::pen("0 G") + &marks::cutting(&boxes, left + width);
        sheet.content.push_str(&marks::as_artifact(&drawn));
        sheets.push(sheet);
    }
    rebuild(doc, sheets, None, dictionary! { "DisplayDocTitle" => true, "PrintScaling" => "None" })
}

impl Sheet {
    /// Draws a page, scaled, with the lower left corner of its trim box at a point, cut off outside `clip`.
    fn place(&mut self, leaf: &Leaf, clip: &Rect, (x, y): (f64, f64), scale: f64) {
        let name = format!("P{}", self.forms.len());
        let window = numbers(&[clip.left, clip.bottom, clip.width(), clip.height()]);
        let trim = &leaf.boxes.trim;
        let matrix = numbers(&[scale, 0.0, 0.0, scale, x - trim.left * scale, y - trim.bottom * scale]);
        self.content += &["q ", &window, " re W n ", &matrix, " cm /", &name, " Do Q\n"].concat();
        self.forms.push((name, leaf.form));
    }
}

/// Every page as a form that shows its bleed box and no more.
fn leaves(doc: &mut Document) -> Result<Vec<Leaf>, PressError> {
    let mut leaves = Vec::new();
    for (index, id) in page_ids(doc)?.into_iter().enumerate() {
        let boxes = page_boxes(doc, id, index + 1)?;
        let resources = inherited(doc, id, b"Resources").and_then(dictionary).cloned().unwrap_or_default();
        let mut dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => rect_object(&boxes.bleed), "Resources" => resources,
        };
        if let Some(group) = doc.get_dictionary(id).ok().and_then(|page| get(doc, page, b"Group")) {
            dict.set("Group", group.clone());
        }
        let form = marks::stream(dict, page_content(doc, id));
        leaves.push(Leaf { form: doc.add_object(form), boxes });
    }
    Ok(leaves)
}

/// The document with these sheets as its only pages.
fn rebuild(
    mut doc: Document,
    sheets: Vec<Sheet>,
    all: Option<ObjectId>,
    preferences: Dictionary,
) -> Result<Vec<u8>, PressError> {
    let about = About::read(&doc);
    let intents = pdfx_intents(&doc);
    let tree = doc.new_object_id();
    let mut kids = Vec::new();
    for sheet in sheets {
        let forms: Dictionary = sheet.forms.into_iter().map(|(name, id)| (name.into_bytes(), id.into())).collect();
        let mut resources = dictionary! { "XObject" => forms };
        if let Some(all) = all {
            resources.set("ColorSpace", dictionary! { marks::ALL => all });
        }
        let content = doc.add_object(marks::stream(Dictionary::new(), sheet.content.into_bytes()));
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
            "MediaBox" => rect_object(&sheet.boxes.media), "BleedBox" => rect_object(&sheet.boxes.bleed),
            "TrimBox" => rect_object(&sheet.boxes.trim),
        };
        kids.push(Object::Reference(doc.add_object(page)));
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    doc.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = doc.catalog_mut().map_err(|error| PressError::Unreadable(error.to_string()))?;
    let layers = catalog.get(b"OCProperties").ok().cloned();
    *catalog = dictionary! { "Type" => "Catalog", "Pages" => tree, "ViewerPreferences" => preferences };
    if let Some(layers) = layers {
        catalog.set("OCProperties", layers);
    }
    let pdfx = intents.is_some();
    if let Some(intents) = intents {
        catalog.set("OutputIntents", intents);
    }
    About { pdfx, ..about }.write(&mut doc)?;
    save(doc)
}

/// The output intents of a file that is marked as PDF/X.
fn pdfx_intents(doc: &Document) -> Option<Object> {
    let intents = get(doc, doc.catalog().ok()?, b"OutputIntents")?;
    let is_pdfx = |intent: &Object| {
        dictionary(resolve(doc, intent)).is_some_and(|dict| get_name(doc, dict, b"S") == Some(b"GTS_PDFX"))
    };
    intents.as_array().ok()?.iter().any(is_pdfx).then(|| intents.clone())
}

#[cfg(test)]
mod tests {
    use super::signature;

    #[test]
    fn pages_stand_where_folding_brings_them_in_order() {
        assert_eq!(signature(8, false), [(8, 1), (2, 7), (6, 3), (4, 5)]);
        assert_eq!(signature(8, true), [(1, 8), (7, 2), (3, 6), (5, 4)]);
        assert_eq!(signature(5, false), signature(8, false));
        assert_eq!(signature(0, false), []);
    }

    #[test]
    fn every_page_comes_once_and_facing_numbers_add_up() {
        for pages in 1..60 {
            let sides = signature(pages, false);
            let mut all: Vec<usize> = sides.iter().flat_map(|(left, right)| [*left, *right]).collect();
            all.sort_unstable();
            assert_eq!(all, (1..=pages.div_ceil(4) * 4).collect::<Vec<_>>());
            assert!(sides.iter().all(|(left, right)| left + right == all.len() + 1));
        }
    }
}
