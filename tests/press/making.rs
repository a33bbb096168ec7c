//! Files for screen, press, booklet and proof: what is in them, damaged files, determinism.

use crate::press::files::{GOOD, MM, level, options, page_of, pdf, plain, pressed, resource, text};
use groter::press::{
    BookletOptions, Level, PageBoxes, Paper, PressError, PressOptions, ProofOptions, Rule, Rules, booklet,
    finish_screen, pages, preflight, press, proof,
};
use lopdf::{Document, Object, Stream, dictionary};

#[test]
fn the_press_file_has_its_boxes_marks_and_metadata() {
    let made = press(&plain(&[GOOD]), &options()).expect("a good file");
    assert!(made.starts_with(b"%PDF-1.6\n%"));
    let PageBoxes { media, bleed, trim } = pages(&made).expect("pages")[0];
    assert!((bleed.left - media.left - 10.0 * MM).abs() < 0.01 && (trim.left - bleed.left - 3.0 * MM).abs() < 0.01);
    assert!((trim.width() - 105.0 * MM).abs() < 0.01);
    let doc = Document::load_mem(&made).expect("what was written");
    let page = doc.page_iter().next().expect("a page");
    let content = String::from_utf8_lossy(&doc.get_page_content(page)).into_owned();
    assert!(content.contains("/GroterOver gs (Text) Tj") && content.contains("/GroterOut gs 0 0 300 100 re f"));
    assert!(content.contains("/Artifact BMC q") && content.contains("/GroterAll CS 1 SCN 0.25 w"));
    let metadata = doc.catalog().and_then(|c| c.get(b"Metadata")).and_then(Object::as_reference).expect("metadata");
    let xmp = doc.get_object(metadata).and_then(Object::as_stream).expect("a stream").content.clone();
    let xmp = String::from_utf8(xmp).expect("text");
    for part in ["PDF/X-4<", "Demo &amp; more", "2026-05-01T12:00:00Z", "<pdf:Trapped>False"] {
        assert!(xmp.contains(part), "{part}");
    }
}

#[test]
fn what_belongs_to_the_screen_is_left_out() {
    let made = pdf(&[GOOD], |doc, ids| {
        let link = dictionary! {
            "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 50.into(), 50.into()],
            "A" => dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") },
        };
        page_of(doc, ids[0]).set("Annots", vec![Object::Dictionary(link)]);
        let catalog = doc.catalog_mut().expect("a catalog");
        catalog.set("OpenAction", dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x") });
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! {} });
    });
    let before = preflight(&made, &Rules::default()).expect("a readable file");
    for rule in [Rule::Annotation, Rule::Action, Rule::JavaScript, Rule::EmbeddedFile] {
        assert_eq!(level(&before, rule), Some(Level::Error), "{}", rule.name());
    }
    assert_eq!(pressed(&made).findings, []);
}

#[test]
fn without_an_intent_the_file_is_not_called_pdfx() {
    let made = press(&plain(&[GOOD]), &PressOptions::default()).expect("a good file");
    let report = preflight(&made, &Rules::default()).expect("a readable file");
    assert!(report.has(Rule::OutputIntent) && text(&report, Rule::Metadata).contains("GTS_PDFXVersion"));
    assert!(preflight(&made, &Rules { pdfx: false, ..Rules::default() }).expect("a readable file").passes());
}

#[test]
fn black_text_in_forms_is_overprinted_too() {
    let made = pdf(&["/X Do"], |doc, ids| {
        let font = page_of(doc, ids[0]).get(b"Resources").expect("resources").clone();
        let content = b"BT /F1 9 Tf 0 0 0 1 k (Text) Tj ET".to_vec();
        let form = doc.add_object(Stream::new(dictionary! { "Subtype" => "Form", "Resources" => font }, content));
        resource(doc, ids[0], "XObject", "X", form);
    });
    assert!(preflight(&made, &Rules::default()).expect("a readable file").has(Rule::BlackKnockout));
    assert_eq!(pressed(&made).findings, []);
}

#[test]
fn the_screen_file_keeps_version_and_identifier() {
    let made = pdf(&[GOOD], |doc, _| {
        doc.trailer.set("ID", vec![Object::string_literal("first"), Object::string_literal("second")]);
    });
    let finished = finish_screen(&made).expect("a good file");
    assert!(finished.starts_with(b"%PDF-1.7\n%") && finished[10..14].iter().all(|byte| *byte >= 128));
    let doc = Document::load_mem(&finished).expect("what was written");
    let id = doc.trailer.get(b"ID").and_then(Object::as_array).expect("an identifier");
    assert_eq!(id[0].as_str().expect("bytes"), b"first");
    let boxes = pages(&finished).expect("pages")[0];
    assert_eq!(boxes.bleed, boxes.media);
    assert!(!preflight(&finished, &Rules::default()).expect("a readable file").has(Rule::BoxMissing));
}

/// The place operators of each page of an imposed file: (number of placed forms, x of each).
fn places(pdf: &[u8]) -> Vec<Vec<f64>> {
    let doc = Document::load_mem(pdf).expect("what was written");
    let moved = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let cm = words.iter().position(|word| *word == "cm")?;
        words.get(cm.checked_sub(2)?)?.parse::<f64>().ok()
    };
    let page = |id| String::from_utf8_lossy(&doc.get_page_content(id)).lines().filter_map(moved).collect();
    doc.page_iter().map(page).collect()
}

#[test]
fn inner_sheets_of_a_booklet_creep_towards_the_spine() {
    let twelve = vec![GOOD; 12];
    let made = booklet(&plain(&twelve), &BookletOptions { creep: 0.2, marks: false, ..BookletOptions::default() });
    let places = places(&made.expect("a good file"));
    assert_eq!(places.len(), 6);
    let (trim, width) = (3.0 * MM, 105.0 * MM);
    for (side, found) in places.iter().enumerate() {
        let creep = (side / 2) as f64 * 0.2 * MM;
        let expect = [creep - trim, width - creep - trim];
        assert!(found.iter().zip(expect).all(|(found, expect)| (found - expect).abs() < 0.001), "{side}: {found:?}");
    }
}

#[test]
fn a_booklet_of_five_pages_has_three_blanks_and_its_bleed_on_the_outside() {
    let five = vec![GOOD; 5];
    let made = booklet(&plain(&five), &BookletOptions::default()).expect("a good file");
    assert_eq!(places(&made).iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1, 2]);
    let boxes = pages(&made).expect("pages")[0];
    assert!((boxes.trim.width() - 210.0 * MM).abs() < 0.01 && (boxes.bleed.width() - 216.0 * MM).abs() < 0.01);
    assert!((boxes.media.width() - 232.0 * MM).abs() < 0.01);
}

#[test]
fn a_booklet_of_a_press_file_stays_a_press_file() {
    let five = vec![GOOD; 5];
    let bare = PressOptions { marks: false, slug: 0.0, ..options() };
    let made = booklet(&press(&plain(&five), &bare).expect("a good file"), &BookletOptions::default());
    assert_eq!(preflight(&made.expect("a good file"), &Rules::default()).expect("a readable file").findings, []);
}

#[test]
fn a_proof_has_a_cover_and_spreads() {
    let four = vec![GOOD; 4];
    for paper in [Paper::A4, Paper::A3] {
        let made = proof(&plain(&four), &ProofOptions { paper, right_to_left: false }).expect("a good file");
        assert_eq!(places(&made).iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 1]);
        let boxes = pages(&made).expect("pages")[0];
        assert!(boxes.media.width() > boxes.media.height());
    }
}

#[test]
fn damaged_files_never_panic() {
    let made = press(&plain(&[GOOD, GOOD]), &options()).expect("a good file");
    let plain = plain(&[GOOD]);
    for whole in [&made, &plain] {
        for end in (0..whole.len()).step_by(97) {
            everything(&whole[..end]);
            let mut bent = whole.clone();
            bent[end] ^= 0x15;
            everything(&bent);
        }
    }
}

fn everything(pdf: &[u8]) {
    let _ = pages(pdf);
    let _ = finish_screen(pdf);
    let _ = press(pdf, &options());
    let _ = booklet(pdf, &BookletOptions::default());
    let _ = proof(pdf, &ProofOptions::default());
    let _ = preflight(pdf, &Rules::default());
}

#[test]
fn forms_that_draw_themselves_and_endless_content_come_to_an_end() {
    let made = pdf(&["/X Do /Y Do"], |doc, ids| {
        let (x, y) = (doc.new_object_id(), doc.new_object_id());
        let objects = dictionary! { "XObject" => dictionary! { "X" => x, "Y" => y } };
        for id in [x, y] {
            let form = dictionary! { "Subtype" => "Form", "Resources" => objects.clone() };
            doc.set_object(id, Stream::new(form, "/X Do /Y Do ".repeat(1000).into_bytes()));
            resource(doc, ids[0], "XObject", if id == x { "X" } else { "Y" }, id);
        }
    });
    assert!(!pressed(&made).has(Rule::Unfinished));
    let nested = "q ".repeat(5000);
    assert_eq!(level(&pressed(&plain(&[&nested])), Rule::Unfinished), Some(Level::Warning));
    assert!(pressed(&plain(&["[ [ [ << (", "BI ID"])).passes());
}

#[test]
fn the_same_bytes_in_give_the_same_bytes_out() {
    let made = plain(&[GOOD; 6]);
    let all = |pdf: &[u8]| {
        [
            finish_screen(pdf),
            press(pdf, &options()),
            booklet(pdf, &BookletOptions::default()),
            proof(pdf, &ProofOptions::default()),
        ]
    };
    assert_eq!(all(&made), all(&made));
}

#[test]
fn what_cannot_be_worked_on_is_refused() {
    assert!(matches!(pages(b"no PDF"), Err(PressError::Unreadable(_))));
    assert!(matches!(finish_screen(&plain(&[])), Err(PressError::PageCount(0))));
    let made = pdf(&[GOOD], |doc, ids| drop(page_of(doc, ids[0]).remove(b"MediaBox")));
    assert_eq!(pages(&made), Err(PressError::PageSize(1)));
}
