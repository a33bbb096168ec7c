//! The file for the printing house: slug and marks around each page, output intent, PDF/X-4 marks, nothing that a
//! raster image processor has no use for.

use super::PressError;
use super::boxes::{PageBoxes, page_boxes};
use super::file::{
    dictionary, get, get_dictionary, inherited, load, page_content, page_ids, rect_object, resolve, save,
};
use super::geometry::MM;
use super::intent::{self, About, OutputIntent, Trapped};
use super::marks::{self, Plate};
use super::overprint;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::{BTreeMap, HashSet};

/// What the printing house asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PressOptions {
    /// Room for marks around the bleed, in millimetres; at least 5 with marks.
    pub slug: f64,
    /// Crop marks, registration targets and a line of text.
    pub marks: bool,
    /// A bar of ink patches above the page; only with marks.
    pub colour_bar: bool,
    /// The printing condition; without it the file is not marked as PDF/X-4.
    pub intent: Option<OutputIntent>,
    /// The title of the job; otherwise the title the file has.
    pub title: Option<String>,
    /// When the job was made, as a PDF date (`D:20260501120000Z`); otherwise the date the file has.
    pub date: Option<String>,
    /// Whether the job has been trapped.
    pub trapped: Trapped,
}

/// Makes the file for the printing house from pages that are as large as their bleed and state their trim box.
pub fn press(pdf: &[u8], options: &PressOptions) -> Result<Vec<u8>, PressError> {
    let mut doc = load(pdf)?;
    let ids = page_ids(&doc)?;
    let mut about = About::read(&doc);
    about.title = options.title.clone().unwrap_or(about.title);
    about.created = options.date.clone().or(about.created);
    about.trapped = options.trapped;
    about.pdfx = options.intent.is_some();
    strip(&mut doc)?;
    let (all, mut seen) = (marks::registration(&mut doc), HashSet::new());
    for (index, id) in ids.iter().enumerate() {
        let mut boxes = page_boxes(&doc, *id, index + 1)?;
        let slug = if options.marks { options.slug.max(marks::LEAST_SLUG) } else { options.slug.max(0.0) };
        boxes.media = boxes.bleed.grown(slug * MM);
        let line = format!("{}   {} / {}", about.title, index + 1, ids.len());
        finish_page(&mut doc, *id, (&boxes, options), &Slug { line, all }, &mut seen)?;
    }
    if let Some(wanted) = &options.intent {
        intent::set(&mut doc, wanted)?;
    }
    about.write(&mut doc)?;
    // PDF/X-4 is a restriction of PDF 1.6.
    doc.version = "1.6".into();
    save(doc)
}

/// What the slug of one page says, and the registration colour it says it in.
struct Slug {
    line: String,
    all: ObjectId,
}

/// Sets the boxes of a page and rewrites its content: overprint inside, marks around.
fn finish_page(
    doc: &mut Document,
    id: ObjectId,
    (boxes, options): (&PageBoxes, &PressOptions),
    slug: &Slug,
    seen: &mut HashSet<ObjectId>,
) -> Result<(), PressError> {
    let mut resources = inherited(doc, id, b"Resources").and_then(dictionary).cloned().unwrap_or_default();
    overprint::switch_forms(doc, &resources, seen);
    let mut content = page_content(doc, id);
    if let Some(switched) = overprint::switched(&content, &overprint::deciding(doc, &resources)) {
        content = switched;
        resources = overprint::with_states(doc, &resources);
    }
    if options.marks {
        let plates = plates(doc, &resources);
        resources = with_inks(doc, &resources, slug.all, &plates);
        let middle = f64::midpoint(boxes.trim.left, boxes.trim.right);
        let mut drawn = marks::on_all_plates() + &marks::crop(boxes) + &marks::targets(boxes, middle);
        if options.colour_bar {
            drawn.push_str(&marks::colour_bar(boxes));
        }
        drawn.push_str(&marks::slug_line(boxes, &slug.line, &plates));
        content.splice(0..0, *b"q\n");
        content.extend_from_slice(closing(&content).as_bytes());
        content.extend_from_slice(b"Q\n");
        content.extend_from_slice(marks::as_artifact(&drawn).as_bytes());
    }
    let content = doc.add_object(marks::stream(Dictionary::new(), content));
    let page = doc.get_dictionary_mut(id).map_err(|error| PressError::Unreadable(error.to_string()))?;
    for key in
        [&b"CropBox"[..], b"ArtBox", b"Annots", b"AA", b"StructParents", b"Tabs", b"B", b"Metadata", b"PieceInfo"]
    {
        page.remove(key);
    }
    page.set("MediaBox", rect_object(&boxes.media));
    page.set("BleedBox", rect_object(&boxes.bleed));
    page.set("TrimBox", rect_object(&boxes.trim));
    page.set("Resources", resources);
    page.set("Contents", content);
    Ok(())
}

/// As many `Q` as a page forgot, so that its graphics state does not reach the marks.
fn closing(content: &[u8]) -> String {
    let mut open = 0usize;
    for operation in super::content::operations(content) {
        match operation.operator {
            b"q" => open += 1,
            b"Q" => open = open.saturating_sub(1),
            _ => {}
        }
    }
    // One of them is the `q` put in front.
    "Q ".repeat(open.saturating_sub(1).min(1000))
}

/// Takes out what belongs to the screen: links, tags, bookmarks, scripts, attachments, forms.
fn strip(doc: &mut Document) -> Result<(), PressError> {
    let catalog = doc.catalog_mut().map_err(|error| PressError::Unreadable(error.to_string()))?;
    let keep = [&b"Type"[..], b"Pages", b"PageLabels", b"Lang", b"OCProperties"];
    let kept = catalog.iter().filter(|(key, _)| keep.contains(&key.as_slice()));
    *catalog = kept.map(|(key, value)| (key.clone(), value.clone())).collect();
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

/// The plates a page needs: the four process inks and each spot ink its resources name.
fn plates(doc: &Document, resources: &Dictionary) -> Vec<Plate> {
    let mut spots = BTreeMap::new();
    let spaces = get_dictionary(doc, resources, b"ColorSpace");
    for (_, space) in spaces.into_iter().flat_map(Dictionary::iter) {
        let Ok([kind, name, ..]) = resolve(doc, space).as_array().map(Vec::as_slice) else { continue };
        let (Ok(b"Separation"), Ok(name)) = (kind.as_name(), resolve(doc, name).as_name()) else { continue };
        let process = [&b"Cyan"[..], b"Magenta", b"Yellow", b"Black", b"All", b"None"].contains(&name);
        if !process {
            spots.entry(String::from_utf8_lossy(name).into_owned()).or_insert_with(|| space.clone());
        }
    }
    let mut plates = marks::process_plates();
    let spot =
        |(index, (name, space)): (usize, (String, Object))| Plate::Spot(name, format!("GroterSpot{index}"), space);
    plates.extend(spots.into_iter().enumerate().map(spot));
    plates
}

/// Adds the colour spaces of the marks to a copy of these resources.
fn with_inks(doc: &Document, resources: &Dictionary, all: ObjectId, plates: &[Plate]) -> Dictionary {
    let mut resources = resources.clone();
    let mut spaces = get(doc, &resources, b"ColorSpace").and_then(dictionary).cloned().unwrap_or_default();
    spaces.set(marks::ALL, all);
    for plate in plates {
        if let Plate::Spot(_, resource, space) = plate {
            spaces.set(resource.as_bytes(), space.clone());
        }
    }
    resources.set("ColorSpace", spaces);
    resources
}
