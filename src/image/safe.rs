//! A drawing (SVG) that can do nothing but be looked at.
//!
//! In goes an SVG as any program writes it, out comes the same drawing built of what is on a list: shapes, text, paint
//! and filters. Scripts, pages within the drawing, movement, and everything that would be fetched from elsewhere go, as
//! do the notes that drawing programs leave (who made it, on which computer). It does not draw.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

/// What a drawing may be built of.
#[rustfmt::skip]
const ELEMENTS: [&str; 57] = [
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer",
    "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow",
    "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    "filter", "g", "image", "line", "linearGradient", "marker", "mask", "path", "pattern", "polygon", "polyline",
    "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tref",
    "tspan", "use", "view", "vkern", "hkern",
];
/// What can be seen.
const SHAPES: [&str; 10] = ["circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "text", "use"];
/// No drawing is nested deeper; a browser that follows one that is may fall over.
const DEEPEST: usize = 256;
const SVG: &str = "http://www.w3.org/2000/svg";
/// More parts than any drawing shows.
const MOST_SHOWN: u64 = 20_000;
/// Pictures that may stand within a drawing.
const EMBEDDED: [&str; 5] =
    ["data:image/png;", "data:image/jpeg;", "data:image/jpg;", "data:image/gif;", "data:image/webp;"];

/// The drawing `bytes` without anything that acts, or why nothing is left.
pub fn safe_svg(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not written in UTF-8".to_owned())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut writer = Writer::default();
    let mut reader = Reader::from_str(text);
    let damaged = || "the drawing is damaged or cut off".to_owned();
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => writer.open(&tag, false)?,
            Event::Empty(tag) => writer.open(&tag, true)?,
            Event::End(_) => writer.close(),
            Event::Text(text) => writer.text(&text.into_inner()),
            Event::CData(text) => writer.text(&text.into_inner()),
            Event::GeneralRef(name) => writer.reference(&name.into_inner()),
            Event::Eof => break,
            // Types, instructions and comments go.
            _ => {}
        }
    }
    if !writer.open.is_empty() {
        return Err(damaged());
    }
    if shown("", &writer.uses, &mut BTreeMap::new(), 0) > MOST_SHOWN {
        return Err("its parts show each other too often".to_owned());
    }
    if writer.shapes == 0 && writer.lost {
        return Err("nothing in it may be shown: it consists of scripts or of parts from elsewhere".to_owned());
    }
    Ok(writer.out.into_bytes())
}

/// Writes what may stay.
#[derive(Default)]
struct Writer {
    out: String,
    /// The open elements; of one that goes, only its depth counts.
    open: Vec<Open>,
    shapes: usize,
    /// What every part shows again, by its name.
    uses: BTreeMap<String, Vec<String>>,
    /// Whether a part went.
    lost: bool,
}

/// An open element.
enum Open {
    Kept {
        name: String,
        id: String,
    },
    /// A stylesheet, whose text is looked at as a whole.
    Style(String),
    /// Gone with all that is in it.
    Gone,
}

impl Writer {
    fn is_gone(&self) -> bool {
        matches!(self.open.last(), Some(Open::Gone))
    }

    fn open(&mut self, tag: &BytesStart<'_>, empty: bool) -> Result<(), String> {
        if self.open.len() >= DEEPEST {
            return Err("its parts are nested too deep".to_owned());
        }
        let name = tag.name().into_inner();
        // Outside the drawing there is only the drawing.
        let outside = self.open.is_empty();
        let kept = if outside { name == "svg" && self.out.is_empty() } else { ELEMENTS.contains(&name) };
        let kept = if kept && !self.is_gone() { attributes(tag, name) } else { None };
        let Some(attributes) = kept else {
            self.lost = true;
            if !empty {
                self.open.push(Open::Gone);
            }
            return Ok(());
        };
        if name == "style" {
            if !empty {
                self.open.push(Open::Style(String::new()));
            }
            return Ok(());
        }
        self.shapes += usize::from(SHAPES.contains(&name));
        let value = |key: &str| attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        let id = value("id").unwrap_or_default();
        if let Some(used) = value("href").filter(|_| name == "use") {
            self.count_use(&id, used.trim().trim_start_matches('#'));
        }
        let _ = write!(self.out, "<{name}");
        if outside {
            let _ = write!(self.out, " xmlns=\"{SVG}\"");
        }
        for (key, value) in &attributes {
            let _ = write!(self.out, " {key}=\"{}\"", escaped(value).replace('"', "&quot;"));
        }
        self.out.push_str(if empty { "/>" } else { ">" });
        if !empty {
            self.open.push(Open::Kept { name: name.to_owned(), id });
        }
        Ok(())
    }

    /// Writes down that every part around, and the drawing itself (which has no name), shows the part `used` once more.
    fn count_use(&mut self, id: &str, used: &str) {
        let around = self.open.iter().filter_map(|open| match open {
            Open::Kept { id, .. } => Some(id.as_str()),
            _ => None,
        });
        let named: BTreeSet<&str> = around.chain([id, ""]).collect();
        let named: Vec<String> = named.into_iter().map(str::to_owned).collect();
        for id in named {
            self.uses.entry(id).or_default().push(used.to_owned());
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Kept { name, .. }) => {
                let _ = write!(self.out, "</{name}>");
            }
            Some(Open::Style(rules)) if is_harmless(&rules) && !rules.contains('@') => {
                let _ = write!(self.out, "<style>{}</style>", escaped(&rules));
            }
            Some(Open::Style(_) | Open::Gone) | None => {}
        }
    }

    /// Text without references.
    fn text(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(Open::Kept { .. }) => self.out.push_str(&escaped(text)),
            Some(Open::Style(rules)) => rules.push_str(text),
            Some(Open::Gone) | None => {}
        }
    }

    /// A reference: a character, or one of the five that need no declaration.
    fn reference(&mut self, name: &str) {
        if let Some(character) = character(name) {
            self.text(character.encode_utf8(&mut [0; 4]));
        }
    }
}

/// How many parts are shown for a part of this name, with all that it shows again: a few lines of text can stand for
/// more than any browser draws.
fn shown(id: &str, uses: &BTreeMap<String, Vec<String>>, known: &mut BTreeMap<String, u64>, depth: usize) -> u64 {
    if let Some(count) = known.get(id) {
        return *count;
    }
    if depth > DEEPEST {
        return u64::MAX;
    }
    // One that shows itself shows nothing.
    known.insert(id.to_owned(), 0);
    let parts = uses.get(id).into_iter().flatten();
    let count = parts.fold(1, |sum: u64, part| sum.saturating_add(shown(part, uses, known, depth + 1)));
    known.insert(id.to_owned(), count);
    count
}

/// The character that `&name;` stands for.
fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            let allowed =
                |c: &char| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !('\u{fffe}'..='\u{ffff}').contains(c));
            char::from_u32(code).filter(allowed)
        }
    }
}

/// The attributes that may stay; none when the element is nothing without one that may not.
fn attributes(tag: &BytesStart<'_>, name: &str) -> Option<Vec<(String, String)>> {
    let mut kept: Vec<(String, String)> = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        // What cannot be read ends the list, as it would in a browser.
        let Ok(Attribute { key, value }) = attribute else { break };
        let key = key.into_inner();
        let Some(value) = unescaped(&value) else { continue };
        let is_link = key == "href" || key == "xlink:href";
        if is_link && !is_local(&value, name) {
            if name == "use" || name == "image" {
                return None;
            }
            continue;
        }
        let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        // The older name of a link needs a declaration that is gone.
        let key = if is_link { "href" } else { key };
        let known = plain && key != "xmlns" || is_link || key == "xml:space" || key == "xml:lang";
        let acts = key.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) || key == "base";
        if known && !acts && is_harmless(&value) && !kept.iter().any(|(other, _)| other == key) {
            kept.push((key.to_owned(), value));
        }
    }
    Some(kept)
}

/// Whether a link stays within the drawing, or holds a picture.
fn is_local(value: &str, element: &str) -> bool {
    let value = value.trim();
    let start = value.get(..value.floor_char_boundary(24)).unwrap_or_default().to_ascii_lowercase();
    value.starts_with('#') || (element == "image" && EMBEDDED.iter().any(|known| start.starts_with(known)))
}

/// Whether a value asks for nothing from elsewhere: every `url(…)` names a part of the drawing.
fn is_harmless(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    if lower.contains("javascript:") || lower.contains("expression(") || lower.contains("@import") {
        return false;
    }
    let has_call =
        lower.contains("url") || lower.contains("src(") || lower.contains("image-set(") || lower.contains("image(");
    // A backslash or a comment can hide the letters of `url(`.
    if lower.contains('\\') || (lower.contains("/*") && has_call) {
        return false;
    }
    if lower.contains("src(") || lower.contains("image-set(") || lower.contains("image(") {
        return false;
    }
    lower.match_indices("url").all(|(at, _)| {
        let rest = lower[at + 3..].trim_start();
        match rest.strip_prefix('(') {
            Some(inside) => inside.trim_start().trim_start_matches(['"', '\'']).starts_with('#'),
            None => true,
        }
    })
}

/// The text of an attribute; none with a reference that has to be declared.
fn unescaped(value: &str) -> Option<String> {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, behind) = after.split_once(';')?;
        out.push_str(before);
        out.push(character(name)?);
        rest = behind;
    }
    out.push_str(rest);
    Some(out)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::safe_svg;

    fn safe(text: &str) -> String {
        String::from_utf8(safe_svg(text.as_bytes()).expect("a drawing")).expect("UTF-8")
    }

    #[test]
    fn a_plain_drawing_stays_as_it_is() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" viewBox=\"0 0 40 30\">\
            <style>.a{fill:url(#g)}</style><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient>\
            <path class=\"a\" style=\"stroke:#123\" d=\"M0 20q10-12 20 0z\"/><text>A &amp; B</text></svg>";
        assert_eq!(safe(drawing), drawing);
    }

    #[test]
    fn what_acts_is_gone() {
        let check = |inside: &str, expect: &str| {
            let made = safe(&format!("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/>{inside}</svg>"));
            let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/>";
            assert_eq!(made, format!("{start}{expect}</svg>"), "{inside}");
        };
        check("<script>alert(1)</script>", "");
        check("<script href='https://x.org/x.js'/>", "");
        check("<foreignObject><p>x</p><path/></foreignObject>", "");
        check("<rect onload=\"x()\" OnClick='y()' width='1'/>", "<rect width=\"1\"/>");
        check("<a href='javascript:x()'><rect/></a>", "<a><rect/></a>");
        check("<a href='&#106;avascript:x()'><rect/></a>", "<a><rect/></a>");
        check("<use xlink:href='#a'/>", "<use href=\"#a\"/>");
        check("<use href='other.svg#a'/>", "");
        check("<image href='https://x.org/x.png'/>", "");
        check("<image href='data:image/svg+xml;base64,AAAA'/>", "");
        check("<image href='data:image/png;base64,AAAA'/>", "<image href=\"data:image/png;base64,AAAA\"/>");
        check("<rect fill='url(https://x.org/a#b)'/>", "<rect/>");
        check("<rect fill='url( \"#b\" )'/>", "<rect fill=\"url( &quot;#b&quot; )\"/>");
        check("<rect style='fill:u\\72l(//x.org)'/>", "<rect/>");
        check("<rect style='fill:red;background:URL(//x.org)'/>", "<rect/>");
        check("<style>@import 'https://x.org';</style>", "");
        check("<style>@font-face{src:url(https://x.org)}</style>", "");
        check("<style><![CDATA[.a>b{fill:red}]]></style>", "<style>.a&gt;b{fill:red}</style>");
        check("<animate attributeName='href' to='javascript:x()'/><set attributeName='x'/>", "");
        check("<metadata><who>me</who></metadata><!-- made on C:\\Users\\me -->", "");
        check("<i:thing xmlns:i='http://i'/><rect i:label='x'/>", "<rect/>");
        check("<text>&lt;b&gt; &#233; &unknown;</text>", "<text>&lt;b&gt; é </text>");
    }

    #[test]
    fn declared_entities_are_gone() {
        let made = safe("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg id='&a;'><path d='M0'/>&a;</svg>");
        assert_eq!(made, "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"/></svg>");
    }

    #[test]
    fn drawings_that_multiply_are_said() {
        let level = |n: usize| format!("<g id='a{n}'>{}</g>", format!("<use href='#a{}'/>", n + 1).repeat(10));
        let levels = |count: usize| (0..count).map(level).collect::<String>();
        let drawing = |count| format!("<svg><path/><use href='#a0'/><defs>{}</defs></svg>", levels(count));
        assert!(safe_svg(drawing(3).as_bytes()).is_ok());
        assert!(safe_svg(drawing(12).as_bytes()).is_err());
        assert!(safe_svg(b"<svg><g id='a'><use href='#a'/><rect/></g></svg>").is_ok());
    }

    #[test]
    fn nothing_left_is_said() {
        for text in ["<svg><script>x</script></svg>", "<svg><foreignObject><p/></foreignObject></svg>", "<svg><path>"] {
            assert!(safe_svg(text.as_bytes()).is_err(), "{text}");
        }
        assert!(safe_svg(b"<svg viewBox='0 0 4 3'/>").is_ok());
        assert!(safe_svg(&"<g>".repeat(100_000).into_bytes()).is_err());
        assert!(safe_svg(b"\xff\xfe<\0s\0").is_err());
    }

    proptest! {
        #[test]
        fn whatever_comes_out_is_safe_again(bytes in any::<Vec<u8>>(), pieces in proptest::collection::vec(0..14_usize, 0..12)) {
            const PIECES: [&str; 14] = [
                "<script>", "</script>", "<a href='", "javascript:", "'>", "</a>", "<style>", "</style>", "url(", "onload=",
                "<![CDATA[", "]]>", "&#60;", "<rect ",
            ];
            let _ = safe_svg(&bytes);
            let inside: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
            if let Ok(made) = safe_svg(format!("<svg><rect/>{inside}</svg>").as_bytes()) {
                let text = String::from_utf8(made.clone()).expect("UTF-8");
                assert!(!text.contains("<script") && !text.contains("=\"javascript:") && !text.contains(" onload="), "{text}");
                assert_eq!(safe_svg(&made).expect("safe"), made);
            }
        }
    }
}
