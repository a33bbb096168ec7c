//! Each rule of the preflight, seen failing on a broken file and passing on a good one.

use crate::press::files::{GOOD, broken, level, options, page_of, pdf, plain, pressed, profile, resource, text};
use groter::press::{
    Colours, Level, OutputIntent, PressError, PressOptions, Rule, Rules, Trapped, Value, preflight, press,
};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

#[test]
fn a_good_file_has_no_findings() {
    assert_eq!(pressed(&plain(&[GOOD, GOOD])).findings, []);
}

#[test]
fn boxes() {
    let check =
        |rule, change: fn(&mut Document, ObjectId)| assert_eq!(level(&broken(change), rule), Some(Level::Error));
    check(Rule::BoxMissing, |doc, page| drop(page_of(doc, page).remove(b"TrimBox")));
    check(Rule::BoxMissing, |doc, page| drop(page_of(doc, page).remove(b"BleedBox")));
    check(Rule::BoxOutside, |doc, page| {
        page_of(doc, page).set("TrimBox", vec![0.into(), 0.into(), 5000.into(), 300.into()]);
    });
    check(Rule::BoxOutside, |doc, page| {
        let trim = page_of(doc, page).get(b"TrimBox").expect("a box").clone();
        page_of(doc, page).set("ArtBox", trim);
    });
    let report = broken(|doc, page| {
        let trim = page_of(doc, page).get(b"TrimBox").expect("a box").clone();
        page_of(doc, page).set("BleedBox", trim);
    });
    let bleed = report.findings.iter().find(|finding| finding.rule == Rule::Bleed).expect("a finding");
    assert_eq!(bleed.values, [("found", Value::Number(0.0)), ("wanted", Value::Number(3.0))]);
}

#[test]
fn marks_of_the_file() {
    let check = |rule, change: fn(&mut Document, ObjectId)| {
        assert_eq!(level(&broken(change), rule), Some(Level::Error), "{}", rule.name());
    };
    let info = |doc: &Document| doc.trailer.get(b"Info").and_then(Object::as_reference).expect("info");
    check(Rule::OutputIntent, |doc, _| drop(doc.catalog_mut().expect("a catalog").remove(b"OutputIntents")));
    check(Rule::Metadata, |doc, _| drop(doc.catalog_mut().expect("a catalog").remove(b"Metadata")));
    check(Rule::Version, |doc, _| doc.version = "2.0".to_owned());
    let report = broken(|doc, _| {
        let id = info(doc);
        doc.get_dictionary_mut(id).expect("info").remove(b"Trapped");
        doc.get_dictionary_mut(id).expect("info").remove(b"Title");
    });
    assert!(report.has(Rule::Trapped) && text(&report, Rule::Metadata) == "Info Title");
    let rgb = PressOptions {
        intent: options().intent.map(|intent| OutputIntent { icc: profile(*b"RGB "), ..intent }),
        trapped: Trapped::True,
        ..options()
    };
    let report = preflight(&press(&plain(&[GOOD]), &rgb).expect("a good file"), &Rules::default());
    assert_eq!(text(&report.expect("a readable file"), Rule::OutputProfile), "prtr RGB");
    let none = PressOptions {
        intent: options().intent.map(|intent| OutputIntent { icc: b"short".to_vec(), ..intent }),
        ..options()
    };
    assert!(matches!(press(&plain(&[GOOD]), &none), Err(PressError::Profile(_))));
}

#[test]
fn content_that_has_no_place() {
    let check = |rule, object: Dictionary| {
        let report = broken(|doc, page| {
            let id = doc.add_object(Stream::new(object, Vec::new()));
            resource(doc, page, "XObject", "X", id);
        });
        assert_eq!(level(&report, rule), Some(Level::Error), "{}", rule.name());
    };
    check(Rule::PostScript, dictionary! { "Subtype" => "PS" });
    check(Rule::Opi, dictionary! { "Subtype" => "Form", "OPI" => dictionary! {} });
    let report = broken(|doc, page| {
        page_of(doc, page).set("AA", dictionary! {});
        let link = dictionary! { "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 50.into(), 50.into()] };
        page_of(doc, page).set("Annots", vec![Object::Dictionary(link)]);
    });
    assert!(report.has(Rule::Action) && text(&report, Rule::Annotation) == "Link");
    let outside = broken(|doc, page| {
        let mark = dictionary! {
            "Subtype" => "Link", "Rect" => vec![(-25).into(), (-25).into(), (-5).into(), (-5).into()],
        };
        page_of(doc, page).set("Annots", vec![Object::Dictionary(mark)]);
    });
    assert!(!outside.has(Rule::Annotation));
}

#[test]
fn fonts() {
    let font = |font: Dictionary| {
        pressed(&pdf(&[GOOD], |doc, ids| {
            let id = doc.add_object(font);
            resource(doc, ids[0], "Font", "F2", id);
        }))
    };
    let report = font(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    assert_eq!(text(&report, Rule::FontNotEmbedded), "Helvetica");
    let report = font(dictionary! { "Type" => "Font", "Subtype" => "Type3", "Name" => "Drawn" });
    assert_eq!(text(&report, Rule::FontType3), "Drawn");
    let drawn = pressed(&pdf(&[GOOD], |doc, ids| {
        let glyph = doc.add_object(Stream::new(dictionary! {}, b"500 0 d0 1 0 0 rg 0 0 9 9 re f".to_vec()));
        let font = dictionary! {
            "Type" => "Font", "Subtype" => "Type3", "CharProcs" => dictionary! { "a" => glyph },
        };
        resource(doc, ids[0], "Font", "F2", font);
    }));
    assert_eq!(text(&drawn, Rule::ColourSpace), "DeviceRGB");
    assert_eq!(text(&pressed(&plain(&["BT /F9 9 Tf (x) Tj ET"])), Rule::FontMissing), "F9");
}

#[test]
fn colours() {
    let check = |content: &str, expect: &str| assert_eq!(text(&pressed(&plain(&[content])), Rule::ColourSpace), expect);
    check("1 0 0 rg 0 0 9 9 re f", "DeviceRGB");
    check("1 0 0 RG 0 0 m 9 9 l S", "DeviceRGB");
    check("1 0 0 rg", "");
    check("0.5 g 0 0 9 9 re f", "");
    check("BI /W 300 /H 300 /CS /RGB /BPC 8 ID x\nEI", "DeviceRGB");
    let managed = |colours| {
        let made = pdf(&["/C0 cs 1 0 0 sc 0 0 9 9 re f"], |doc, ids| {
            let icc = doc.add_object(Stream::new(dictionary! { "N" => 3 }, Vec::new()));
            resource(doc, ids[0], "ColorSpace", "C0", vec!["ICCBased".into(), Object::Reference(icc)]);
        });
        let made = press(&made, &options()).expect("a good file");
        text(&preflight(&made, &Rules { colours, ..Rules::default() }).expect("a readable file"), Rule::ColourSpace)
    };
    assert_eq!(managed(Colours::Managed), "");
    assert_eq!(managed(Colours::Inks), "ICC RGB");
    let in_form = pressed(&pdf(&["/X Do"], |doc, ids| {
        let form = Stream::new(dictionary! { "Subtype" => "Form" }, b"0 1 0 rg 0 0 9 9 re f".to_vec());
        let form = doc.add_object(form);
        resource(doc, ids[0], "XObject", "X", form);
    }));
    assert_eq!(text(&in_form, Rule::ColourSpace), "DeviceRGB");
}

fn spot(doc: &mut Document, page: ObjectId, name: &str, cmyk: [f32; 4]) {
    let full: Vec<Object> = cmyk.iter().map(|ink| Object::Real(*ink)).collect();
    let tint = dictionary! { "FunctionType" => 2, "N" => 1, "C0" => vec![Object::Integer(0); 4], "C1" => full };
    resource(doc, page, "ColorSpace", "C0", vec!["Separation".into(), name.into(), "DeviceCMYK".into(), tint.into()]);
}

#[test]
fn spot_inks_and_registration() {
    let content = "/C0 cs 1 scn 20 20 50 50 re f";
    let made = pdf(&[content], |doc, ids| spot(doc, ids[0], "PANTONE 2221 C", [1.0, 0.9, 0.8, 0.6]));
    let report = pressed(&made);
    assert_eq!(text(&report, Rule::SpotInk), "PANTONE 2221 C");
    assert_eq!(level(&report, Rule::SpotInk), Some(Level::Warning));
    assert_eq!(level(&report, Rule::Ink), Some(Level::Error), "its replacement in process inks is too heavy");
    let rules = Rules { spots: vec!["PANTONE 2221 C".to_owned()], ..Rules::default() };
    let report = preflight(&press(&made, &options()).expect("a good file"), &rules).expect("a readable file");
    assert_eq!(level(&report, Rule::SpotInk), Some(Level::Info));
    let light = pdf(&[content], |doc, ids| spot(doc, ids[0], "Light", [0.1, 0.2, 0.0, 0.0]));
    assert!(!pressed(&light).has(Rule::Ink));
    let all = pdf(&[content], |doc, ids| spot(doc, ids[0], "All", [1.0; 4]));
    assert_eq!(level(&pressed(&all), Rule::Registration), Some(Level::Error));
}

#[test]
fn total_ink() {
    let check =
        |content: &str, expect: bool| assert_eq!(pressed(&plain(&[content])).has(Rule::Ink), expect, "{content}");
    check("1 1 1 0 k 20 20 9 9 re f", false);
    check("1 1 1 0.1 k 20 20 9 9 re f", true);
    check("1 1 1 0.1 K 20 20 m 90 90 l S", true);
    check("1 1 1 1 k 0 0 0 1 k 20 20 9 9 re f", false);
    let picture = |bytes: Vec<u8>, filter: Option<&str>| {
        pressed(&pdf(&["q 40 0 0 40 50 50 cm /X Do Q"], |doc, ids| {
            let mut dict = dictionary! {
                "Subtype" => "Image", "Width" => 200, "Height" => 200, "BitsPerComponent" => 8,
                "ColorSpace" => "DeviceCMYK",
            };
            if let Some(filter) = filter {
                dict.set("Filter", filter);
            }
            let image = doc.add_object(Stream::new(dict, bytes));
            resource(doc, ids[0], "XObject", "X", image);
        }))
    };
    assert!(picture(vec![240; 160_000], None).has(Rule::Ink));
    assert!(!picture(vec![100; 160_000], None).has(Rule::Ink));
    assert_eq!(level(&picture(vec![240; 160_000], Some("DCTDecode")), Rule::InkUnknown), Some(Level::Info));
    assert_eq!(level(&picture(vec![100; 80_000], Some("FlateDecode")), Rule::InkUnknown), Some(Level::Info));
    let shading = |heavy: f32| {
        pressed(&pdf(&["/S sh"], |doc, ids| {
            let ink = |ink: f32| Object::Array(vec![Object::Real(ink); 4]);
            let function = dictionary! { "FunctionType" => 2, "N" => 1, "C0" => ink(0.0), "C1" => ink(heavy) };
            let shading = dictionary! { "ShadingType" => 2, "ColorSpace" => "DeviceCMYK", "Function" => function };
            resource(doc, ids[0], "Shading", "S", shading);
        }))
    };
    assert!(shading(1.0).has(Rule::Ink) && !shading(0.7).has(Rule::Ink));
}

/// Eight by eight pixels of 100, 90, 80 and 60 per cent ink, stored the wrong way round as image programs do.
const JPEG: &str = "\
    ffd8ffee000e41646f626500640000000000ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8ffffffffffffff\
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc000140800080008044311004d11005911004b1100ffc400\
    1500010100000000000000000000000000000402ffc40014100100000000000000000000000000000000ffda000e0443004d0059004b0000\
    3f0010a3a1ffd9";

#[test]
fn the_ink_of_jpeg_pictures_is_read() {
    let hex = |at: usize| u8::from_str_radix(&JPEG[at..at + 2], 16).expect("figures");
    let bytes: Vec<u8> = (0..JPEG.len()).step_by(2).map(hex).collect();
    let report = |bytes: &[u8], turned: bool| {
        pressed(&pdf(&["q 1 0 0 1 50 50 cm /X Do Q"], |doc, ids| {
            let mut dict = dictionary! {
                "Subtype" => "Image", "Width" => 8, "Height" => 8, "BitsPerComponent" => 8,
                "ColorSpace" => "DeviceCMYK", "Filter" => "DCTDecode",
            };
            if turned {
                dict.set("Decode", [1, 0, 1, 0, 1, 0, 1, 0].map(Object::from).to_vec());
            }
            let image = doc.add_object(Stream::new(dict, bytes.to_vec()));
            resource(doc, ids[0], "XObject", "X", image);
        }))
    };
    assert_eq!(level(&report(&bytes, true), Rule::Ink), Some(Level::Error));
    assert_eq!(report(&bytes, false).findings, []);
    for end in 0..bytes.len() - 4 {
        assert!(report(&bytes[..end], true).has(Rule::InkUnknown), "{end}");
    }
}

#[test]
fn hairlines_and_resolution() {
    let check = |content: &str, expect: bool| {
        assert_eq!(pressed(&plain(&[content])).has(Rule::Hairline), expect, "{content}");
    };
    check("0.25 w 20 20 m 90 20 l S", false);
    check("0.2 w 20 20 m 90 20 l S", true);
    check("0 w 20 20 m 90 20 l S", true);
    check("0.2 w q 2 0 0 2 0 0 cm 20 20 m 90 20 l S Q", false);
    check("1 w q 2 0 0 0.1 0 0 cm 20 20 m 90 20 l S Q", true);
    check("20 20 90 0.1 re f", true);
    check("20 20 90 0.5 re f", false);
    let resolution = |size: i64| {
        pressed(&pdf(&["q 2 0 0 2 0 0 cm /F Do Q"], |doc, ids| {
            let image = Stream::new(
                dictionary! {
                    "Subtype" => "Image", "Width" => size, "Height" => size, "BitsPerComponent" => 8,
                    "ColorSpace" => "DeviceGray",
                },
                vec![0; 4],
            );
            let image = doc.add_object(image);
            let form = dictionary! {
                "Subtype" => "Form", "Resources" => dictionary! { "XObject" => dictionary! { "X" => image } },
            };
            let form = doc.add_object(Stream::new(form, b"36 0 0 36 0 0 cm /X Do".to_vec()));
            resource(doc, ids[0], "XObject", "F", form);
        }))
    };
    assert_eq!(level(&resolution(200), Rule::Resolution), None);
    assert_eq!(level(&resolution(199), Rule::Resolution), Some(Level::Warning));
    assert_eq!(level(&resolution(119), Rule::Resolution), Some(Level::Error));
}

#[test]
fn transparency_and_overprint() {
    let state = |content: &str, state: Dictionary| {
        pressed(&pdf(&[content], |doc, ids| resource(doc, ids[0], "ExtGState", "G", state)))
    };
    let square = "/G gs 0 0 0 0 k 20 20 9 9 re f";
    assert_eq!(text(&state(square, dictionary! { "ca" => 0.5 }), Rule::Transparency), "opacity");
    assert_eq!(text(&state(square, dictionary! { "BM" => "Multiply" }), Rule::Transparency), "blend mode");
    assert_eq!(text(&state(square, dictionary! { "SMask" => dictionary! {} }), Rule::Transparency), "soft mask");
    assert!(!state(square, dictionary! { "ca" => 1, "BM" => "Normal", "SMask" => "None" }).has(Rule::Transparency));
    assert_eq!(level(&state(square, dictionary! { "op" => true }), Rule::WhiteOverprint), Some(Level::Error));
    assert_eq!(level(&state(square, dictionary! { "op" => false }), Rule::WhiteOverprint), None);
    assert!(state(square, dictionary! { "TR" => dictionary! {} }).has(Rule::Transfer));
    let group = |space: &str| {
        pressed(&pdf(&[GOOD], |doc, ids| {
            page_of(doc, ids[0]).set("Group", dictionary! { "S" => "Transparency", "CS" => space });
        }))
    };
    assert_eq!(text(&group("DeviceRGB"), Rule::BlendSpace), "DeviceRGB");
    assert!(group("DeviceCMYK").passes());
    let raw = preflight(&plain(&[GOOD]), &Rules::default()).expect("a readable file");
    assert_eq!(level(&raw, Rule::BlackKnockout), Some(Level::Warning));
}
