//! Small PDF files made in code, and what the checks say about them.

use groter::press::{Finding, Level, OutputIntent, PressOptions, Report, Rule, Rules, Value, preflight, press};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

pub(crate) const MM: f64 = 72.0 / 25.4;

pub(crate) const GOOD: &str =
    "BT /F1 12 Tf 0 0 0 1 k 100 100 Td (Text) Tj ET 1 0 0 0 k 0 0 300 100 re f 0.5 w 0 0 0 1 K 20 20 m 90 20 l S";

/// A page that is as large as its bleed, as the typesetter writes it; A6 with 3 mm bleed.
pub(crate) fn pdf(contents: &[&str], change: impl FnOnce(&mut Document, &[ObjectId])) -> Vec<u8> {
    let mut doc = Document::with_version("1.7");
    let tree = doc.new_object_id();
    let program = doc.add_object(Stream::new(dictionary! {}, b"a font".to_vec()));
    let descriptor = doc.add_object(dictionary! { "Type" => "FontDescriptor", "FontFile2" => program });
    let font = doc.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "ABCDEF+Sans", "FontDescriptor" => descriptor,
    });
    let mut ids = Vec::new();
    for content in contents {
        let content = doc.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
        let (bleed, width, height) = (3.0 * MM, 105.0 * MM, 148.0 * MM);
        let sides = |sides: [f64; 4]| Object::Array(sides.iter().map(|side| Object::Real(*side as f32)).collect());
        ids.push(doc.add_object(dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            "MediaBox" => sides([0.0, 0.0, width + 2.0 * bleed, height + 2.0 * bleed]),
            "TrimBox" => sides([bleed, bleed, width + bleed, height + bleed]),
        }));
    }
    let kids: Vec<Object> = ids.iter().map(|id| Object::Reference(*id)).collect();
    doc.set_object(
        tree,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => u32::try_from(ids.len()).expect("few") },
    );
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let info = doc.add_object(dictionary! {
        "Title" => Object::string_literal("Demo & more"), "CreationDate" => Object::string_literal("D:20260501120000Z"),
    });
    doc.trailer.set("Root", catalog);
    doc.trailer.set("Info", info);
    change(&mut doc, &ids);
    let mut out = Vec::new();
    doc.save_to(&mut out).expect("a file in memory");
    out
}

pub(crate) fn plain(contents: &[&str]) -> Vec<u8> {
    pdf(contents, |_, _| {})
}

pub(crate) fn profile(space: [u8; 4]) -> Vec<u8> {
    let mut icc = vec![0; 132];
    icc[12..16].copy_from_slice(b"prtr");
    icc[16..20].copy_from_slice(&space);
    icc[36..40].copy_from_slice(b"acsp");
    icc
}

pub(crate) fn options() -> PressOptions {
    let registry = "http://www.color.org".to_owned();
    PressOptions {
        slug: 10.0,
        marks: true,
        colour_bar: true,
        intent: Some(OutputIntent { icc: profile(*b"CMYK"), condition: "FOGRA39".to_owned(), registry }),
        ..PressOptions::default()
    }
}

/// The report of a file after it was made ready for the press.
pub(crate) fn pressed(pdf: &[u8]) -> Report {
    preflight(&press(pdf, &options()).expect("a good file"), &Rules::default()).expect("a good file")
}

/// The report of a good press file after a change.
pub(crate) fn broken(change: impl FnOnce(&mut Document, ObjectId)) -> Report {
    let good = press(&plain(&[GOOD]), &options()).expect("a good file");
    let mut doc = Document::load_mem(&good).expect("what was written");
    let page = doc.page_iter().next().expect("a page");
    change(&mut doc, page);
    let mut out = Vec::new();
    doc.save_to(&mut out).expect("a file in memory");
    preflight(&out, &Rules::default()).expect("a readable file")
}

pub(crate) fn page_of(doc: &mut Document, page: ObjectId) -> &mut Dictionary {
    doc.get_dictionary_mut(page).expect("a page")
}

/// Adds a resource to the first page.
pub(crate) fn resource(doc: &mut Document, page: ObjectId, kind: &str, name: &str, value: impl Into<Object>) {
    let resources = page_of(doc, page).get_mut(b"Resources").and_then(Object::as_dict_mut).expect("resources");
    let mut group = resources.get(kind.as_bytes()).and_then(Object::as_dict).cloned().unwrap_or_default();
    group.set(name, value);
    resources.set(kind, group);
}

pub(crate) fn level(report: &Report, rule: Rule) -> Option<Level> {
    report.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.level).max()
}

pub(crate) fn text(report: &Report, rule: Rule) -> String {
    let of = |finding: &Finding| match finding.values.first() {
        Some((_, Value::Text(text))) => text.clone(),
        _ => String::new(),
    };
    report.findings.iter().filter(|finding| finding.rule == rule).map(of).collect::<Vec<_>>().join(", ")
}
