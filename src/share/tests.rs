use std::sync::Arc;

use proptest::prelude::*;
use resvg::tiny_skia::Color;
use resvg::usvg::{Node, Tree};

use super::fonts::Fonts;
use super::{Cache, Drawing, Note, drawing, encode, options, text};

/// The fonts of the default theme.
fn fonts() -> Fonts {
    let files = crate::theme::embedded_files();
    let fonts = files.into_iter().filter(|(name, _)| name.starts_with("print/fonts/") && name.ends_with(".ttf"));
    Fonts::new(&fonts.map(|(_, bytes)| Arc::from(bytes)).collect::<Vec<Arc<[u8]>>>())
}

fn escape(text: &str) -> String {
    let allowed = text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    allowed.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A title in a frame from 50, 60 to 750, 360.
fn svg(title: &str, direction: &str) -> String {
    let x = if direction == "rtl" { 750 } else { 50 };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" direction=\"{direction}\" \
         font-family=\"'Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Sans Arabic'\">\
         <path d=\"M0 0h1200v630h-1200z\" fill=\"#f4f1ea\"/>\
         <text x=\"{x}\" y=\"60\" data-width=\"700\" data-height=\"300\" data-sizes=\"90 60 40\" data-leading=\"1.06\" \
         font-weight=\"800\" fill=\"#1b1f24\">{}</text></svg>",
        escape(title)
    )
}

fn draw(title: &str, direction: &str, fonts: &Fonts) -> Drawing {
    drawing(&svg(title, direction), fonts, (1200, 630), Some(Color::WHITE)).expect("a drawing")
}

/// The lines of the text, and where they stand: left, the first, right, the last.
fn set(title: &str, direction: &str, fonts: &Fonts) -> (Vec<String>, Option<[f32; 4]>) {
    let (laid, _) = text::lay_out(&svg(title, direction), fonts).expect("sound SVG");
    let tree = Tree::from_str(&laid, &options(fonts)).expect("sound SVG");
    let mut texts =
        tree.root().children().iter().filter_map(|node| if let Node::Text(text) = node { Some(text) } else { None });

    let found = texts.next_back().map(|text| {
        let frame = text.bounding_box();
        let lines = text.chunks().iter().map(|chunk| chunk.text().replace(['\u{2067}', '\u{2069}'], ""));
        let feet: Vec<f32> = text.chunks().iter().filter_map(resvg::usvg::TextChunk::y).collect();
        let (first, last) = (feet.first().copied().unwrap_or_default(), feet.last().copied().unwrap_or_default());
        (lines.collect(), [frame.left(), first, frame.right(), last])
    });
    found.map_or_else(|| (Vec::new(), None), |(lines, frame)| (lines, Some(frame)))
}

#[test]
fn titles_are_set_in_lines() {
    let fonts = fonts();
    let check = |title: &str, direction: &str, expect: &[&str]| {
        let (lines, _) = set(title, direction, &fonts);
        assert_eq!(lines, expect, "{title}");
    };
    check("", "ltr", &[]);
    check("  Haven\n  Stein ", "ltr", &["Haven Stein"]);
    check("Van Geuldal en Geleenbeek tot Rodebach", "ltr", &["Van Geuldal", "en Geleenbeek", "tot Rodebach"]);
    // What French holds together stays together.
    check("Qui fait grandir les Pays-Bas\u{202f}?", "ltr", &["Qui fait grandir", "les Pays-Bas\u{202f}?"]);
    check("a < b & c", "ltr", &["a < b & c"]);
    check("مشروع ميناء شتاين للنقل النظيف", "rtl", &["مشروع ميناء", "شتاين للنقل", "النظيف"]);
}

#[test]
fn a_character_without_a_glyph_is_named_and_left_out() {
    let fonts = fonts();
    let drawn = draw("Haven 漢 Stein", "ltr", &fonts);
    assert_eq!(drawn.missing, ['漢']);
    assert!(encode::opaque(&drawn.pixmap) == encode::opaque(&draw("Haven Stein", "ltr", &fonts).pixmap));
    // Joiners and the like ask for none.
    assert!(draw("Ha\u{ad}ven\u{200b}\u{2060}", "ltr", &fonts).missing.is_empty());
}

/// The dark dots left and right of the middle of the frame.
fn dark(drawn: &Drawing) -> (usize, usize) {
    let width = drawn.pixmap.width() as usize;
    let dots = drawn.pixmap.pixels().iter().enumerate().filter(|(_, dot)| dot.red() < 90);
    let (left, right): (Vec<usize>, Vec<usize>) = dots.map(|(at, _)| at % width).partition(|x| *x < 400);
    (left.len(), right.len())
}

#[test]
fn right_to_left_begins_at_the_right() {
    let fonts = fonts();
    let (left, right) = dark(&draw("وادي", "rtl", &fonts));
    assert!(left == 0 && right > 500, "{left} {right}");
    let (left, right) = dark(&draw("Dal", "ltr", &fonts));
    assert!(left > 500 && right == 0, "{left} {right}");
    // A number behind Arabic stands to its left.
    let line = draw("وادي 20", "rtl", &fonts);
    let alone = draw("وادي", "rtl", &fonts);
    let first = |drawn: &Drawing| {
        let dots = drawn.pixmap.pixels().iter().enumerate().filter(|(_, dot)| dot.red() < 90);
        dots.map(|(at, _)| at % 1200).min()
    };
    assert!(first(&line) < first(&alone));
    assert!(dark(&line).1 > dark(&alone).1);
}

#[test]
fn pictures_are_the_same_every_time_and_small() {
    let fonts = fonts();
    let title = "Van Geuldal en Geleenbeek tot Rodebach";
    let first = encode::opaque(&draw(title, "ltr", &fonts).pixmap);
    let second = encode::opaque(&draw(title, "ltr", &self::fonts()).pixmap);
    assert!(first == second);
    assert!(first.len() < 15_000, "{} bytes", first.len());
    assert_eq!(&first[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(first[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
}

#[test]
fn drawings_read_no_file_and_no_foreign_markup() {
    let fonts = fonts();
    let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"/etc/passwd\" \
                 width=\"9\" height=\"9\"/></svg>";
    assert!(drawing(image, &fonts, (9, 9), None).is_ok());
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    assert!(drawing(bomb, &fonts, (9, 9), None).is_err());
    assert!(drawing("<svg", &fonts, (9, 9), None).is_err());
}

#[test]
fn what_an_earlier_build_drew_is_kept() {
    let note: Arc<str> = serde_json::to_string(&Note { drawn: "abc".to_owned() }).expect("JSON").into();
    let other: Arc<str> = Arc::from("{\"key\":\"abc\",\"facts\":{}}");
    let bytes: Arc<[u8]> = Arc::from(&b"png"[..]);
    let cache = Cache::default();
    cache.keep([(&note, &bytes), (&other, &bytes)].into_iter());
    assert_eq!(cache.image("abc").map(|image| image.bytes.to_vec()), Some(b"png".to_vec()));
    cache.retain(&std::collections::HashSet::from(["other"]));
    assert!(cache.image("abc").is_none());
}

#[test]
fn letters_that_cannot_be_set_are_a_fault_and_no_panic() {
    let drawn = super::drawing(&svg("aلآ", "ltr"), &fonts(), (8, 8), None);
    assert_eq!(drawn.err().as_deref(), Some("its letters cannot be set"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_title_fits(title in "(\\PC{0,40}|[a-zA-Zéß\u{ad}\u{202f}\u{a0} -]{0,300}|[\u{621}-\u{64a}0-9a-z ]{0,120})", rtl: bool) {
        static FONTS: std::sync::OnceLock<Fonts> = std::sync::OnceLock::new();
        let fonts = FONTS.get_or_init(fonts);
        let (_, frame) = set(&title, if rtl { "rtl" } else { "ltr" }, fonts);
        if let Some([left, first, right, last]) = frame {
            prop_assert!(left > 40.0 && right < 760.0, "{left} to {right}: {title:?}");
            prop_assert!(first > 60.0 && last < 360.0, "{first} to {last}: {title:?}");
        }
    }
}
