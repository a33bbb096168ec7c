//! Checks of the file as a whole and of what a page states about itself, without reading its content.

use super::{Findings, Level, Rule, Rules};
use crate::press::boxes::PageBoxes;
use crate::press::file::{MOST_BYTES, dictionary, floats, get, get_dictionary, get_name, page_box, resolve};
use crate::press::geometry::{MM, Rect};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Checks the file as a whole.
pub(crate) fn check(doc: &Document, rules: &Rules, findings: &mut Findings) {
    let Ok(catalog) = doc.catalog() else { return };
    for object in doc.objects.values() {
        forbidden(doc, object, 0, findings);
    }
    let names = get_dictionary(doc, catalog, b"Names");
    if names.is_some_and(|names| names.has(b"EmbeddedFiles")) || catalog.has(b"AF") {
        findings.add(None, Rule::EmbeddedFile, Level::Error, "");
    }
    if names.is_some_and(|names| names.has(b"JavaScript")) {
        findings.add(None, Rule::JavaScript, Level::Error, "");
    }
    // A destination to open at is no action.
    let opens = get(doc, catalog, b"OpenAction").is_some_and(|action| action.as_dict().is_ok());
    if opens || catalog.has(b"AA") || get_dictionary(doc, catalog, b"AcroForm").is_some() {
        findings.add(None, Rule::Action, Level::Error, "");
    }
    if rules.pdfx {
        check_pdfx(doc, catalog, findings);
    }
}

/// What no print file may hold, wherever it is in an object.
fn forbidden(doc: &Document, object: &Object, depth: usize, findings: &mut Findings) {
    if depth > 16 {
        return;
    }
    let dict = match object {
        Object::Array(items) => {
            items.iter().for_each(|item| forbidden(doc, item, depth + 1, findings));
            return;
        }
        Object::Dictionary(dict) => dict,
        Object::Stream(stream) => &stream.dict,
        _ => return,
    };
    if get_name(doc, dict, b"S") == Some(b"JavaScript") || dict.has(b"JS") {
        findings.add(None, Rule::JavaScript, Level::Error, "");
    }
    if dict.has(b"EF") {
        findings.add(None, Rule::EmbeddedFile, Level::Error, "");
    }
    if dict.has(b"OPI") {
        findings.add(None, Rule::Opi, Level::Error, "");
    }
    let is_stream = matches!(object, Object::Stream(_));
    if is_stream && (get_name(doc, dict, b"Subtype") == Some(b"PS") || get_name(doc, dict, b"Subtype2") == Some(b"PS"))
    {
        findings.add(None, Rule::PostScript, Level::Error, "");
    }
    for (_, value) in dict {
        forbidden(doc, value, depth + 1, findings);
    }
}

/// The marks of a PDF/X-4 file.
fn check_pdfx(doc: &Document, catalog: &Dictionary, findings: &mut Findings) {
    let stated = get_name(doc, catalog, b"Version").map(|name| String::from_utf8_lossy(name).into_owned());
    let version = stated.unwrap_or_default().max(doc.version.clone());
    if version.as_str() > "1.6" {
        let level = if version.as_str() >= "2" { Level::Error } else { Level::Warning };
        findings.add(None, Rule::Version, level, &version);
    }
    check_intent(doc, catalog, findings);
    let info = get_dictionary(doc, &doc.trailer, b"Info");
    let trapped = info.and_then(|info| get_name(doc, info, b"Trapped"));
    if !matches!(trapped, Some(b"True" | b"False")) {
        findings.add(None, Rule::Trapped, Level::Error, "");
    }
    for key in ["Title", "CreationDate", "ModDate"] {
        let said = info.and_then(|info| get(doc, info, key.as_bytes()));
        if said.is_none_or(|said| said.as_str().is_err()) {
            findings.add(None, Rule::Metadata, Level::Error, &format!("Info {key}"));
        }
    }
    let xmp = match get(doc, catalog, b"Metadata") {
        Some(Object::Stream(stream)) => stream.get_plain_content_with_limit(MOST_BYTES).unwrap_or_default(),
        _ => Vec::new(),
    };
    let xmp = String::from_utf8_lossy(&xmp);
    let version = ["GTS_PDFXVersion>PDF/X-4<", "GTS_PDFXVersion=\"PDF/X-4\""];
    if !version.iter().any(|mark| xmp.contains(mark)) {
        findings.add(None, Rule::Metadata, Level::Error, "XMP pdfxid:GTS_PDFXVersion");
    }
    let wanted = [
        "dc:title",
        "pdf:Trapped",
        "xmp:CreateDate",
        "xmp:ModifyDate",
        "xmp:MetadataDate",
        "xmpMM:DocumentID",
        "xmpMM:VersionID",
        "xmpMM:RenditionClass",
    ];
    for property in wanted {
        if !xmp.contains(&format!("<{property}>")) && !xmp.contains(&format!("{property}=")) {
            findings.add(None, Rule::Metadata, Level::Error, &format!("XMP {property}"));
        }
    }
    if doc.trailer.get(b"ID").ok().and_then(|id| id.as_array().ok()).is_none_or(|id| id.len() != 2) {
        findings.add(None, Rule::Metadata, Level::Error, "ID");
    }
}

/// One output intent for the press, with a CMYK output profile in it.
fn check_intent(doc: &Document, catalog: &Dictionary, findings: &mut Findings) {
    let intents = get(doc, catalog, b"OutputIntents").and_then(|intents| intents.as_array().ok());
    let intents = intents.map(Vec::as_slice).unwrap_or_default();
    let mut pdfx = intents.iter().filter_map(|intent| dictionary(resolve(doc, intent)));
    let Some(intent) = pdfx.find(|intent| get_name(doc, intent, b"S") == Some(b"GTS_PDFX")) else {
        findings.add(None, Rule::OutputIntent, Level::Error, "");
        return;
    };
    if get(doc, intent, b"OutputConditionIdentifier").is_none() {
        findings.add(None, Rule::OutputIntent, Level::Error, "OutputConditionIdentifier");
    }
    let Some(Object::Stream(profile)) = get(doc, intent, b"DestOutputProfile") else {
        findings.add(None, Rule::OutputProfile, Level::Error, "none");
        return;
    };
    let icc = profile.get_plain_content_with_limit(MOST_BYTES).unwrap_or_default();
    let components = get(doc, &profile.dict, b"N").and_then(|n| n.as_i64().ok());
    let part = |from: usize| String::from_utf8_lossy(icc.get(from..from + 4).unwrap_or_default()).trim().to_owned();
    let (class, space, mark) = (part(12), part(16), part(36));
    if mark != "acsp" || class != "prtr" || space != "CMYK" || components != Some(4) {
        findings.add(None, Rule::OutputProfile, Level::Error, &format!("{class} {space}"));
    }
}

/// Checks the boxes and annotations of a page; its number and the boxes it effectively has are given.
pub(crate) fn check_page(
    doc: &Document,
    (id, number, boxes): (ObjectId, u32, &PageBoxes),
    rules: &Rules,
    findings: &mut Findings,
) {
    let page = Some(number);
    let (bleed, trim, art) =
        (page_box(doc, id, b"BleedBox"), page_box(doc, id, b"TrimBox"), page_box(doc, id, b"ArtBox"));
    let slack = 0.01;
    for (name, found, outer) in [("BleedBox", bleed, boxes.media), ("TrimBox", trim, boxes.bleed)] {
        match found {
            None => findings.add(page, Rule::BoxMissing, Level::Error, name),
            Some(inner) if !outer.contains(&inner, slack) => findings.add(page, Rule::BoxOutside, Level::Error, name),
            Some(_) => {}
        }
    }
    if trim.is_some() && art.is_some() {
        findings.add(page, Rule::BoxOutside, Level::Error, "ArtBox");
    }
    if let (Some(bleed), Some(trim)) = (bleed, trim) {
        let sides =
            [trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top];
        let found = sides.into_iter().fold(f64::INFINITY, f64::min) / MM;
        if found < rules.bleed - slack {
            findings.measure(number, Rule::Bleed, Level::Error, ("wanted", found, rules.bleed));
        }
    }
    let Ok(dict) = doc.get_dictionary(id) else { return };
    if dict.has(b"AA") {
        findings.add(page, Rule::Action, Level::Error, "");
    }
    check_annotations(doc, dict, (number, &boxes.bleed), rules, findings);
}

fn check_annotations(
    doc: &Document,
    page: &Dictionary,
    (number, bleed): (u32, &Rect),
    rules: &Rules,
    findings: &mut Findings,
) {
    let annotations = get(doc, page, b"Annots").and_then(|list| list.as_array().ok());
    for annotation in annotations.map(Vec::as_slice).unwrap_or_default() {
        let Some(annotation) = dictionary(resolve(doc, annotation)) else { continue };
        let kind = String::from_utf8_lossy(get_name(doc, annotation, b"Subtype").unwrap_or_default()).into_owned();
        if annotation.has(b"A") || annotation.has(b"AA") {
            let level = if rules.pdfx { Level::Error } else { Level::Info };
            findings.add(Some(number), Rule::Action, level, &kind);
        }
        let sides = get(doc, annotation, b"Rect").map(|rect| floats(doc, rect)).unwrap_or_default();
        // An annotation that does not say where it is may be anywhere.
        let inside = match sides.as_slice() {
            [x0, y0, x1, y1] => Rect::new(*x0, *y0, *x1, *y1).overlaps(bleed),
            _ => true,
        };
        if inside && !matches!(kind.as_str(), "PrinterMark" | "TrapNet") {
            let level = if rules.pdfx { Level::Error } else { Level::Info };
            findings.add(Some(number), Rule::Annotation, level, &kind);
        }
    }
}
