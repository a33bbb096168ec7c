//! The texts of a drawing, set in lines: SVG knows none, nor what to do with a character that a font does not have.
//!
//! In goes SVG as a template made it, out comes SVG in which every `<text>` holds finished lines, each run in a font that
//! has its characters. What a `<text>` may ask for is told in `docs/themes.md`: `data-width` and `data-height` of its
//! frame, `data-sizes`, `data-leading`, `data-align`, and `direction`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use resvg::usvg::roxmltree::{Document, Node};
use resvg::usvg::{Node as Drawn, Tree};

use super::fit::{ASCENT, DESCENT, Frame, Lines, Piece, fit};
use super::fonts::{Candidate, Fonts, is_invisible};
use super::options;
use crate::i18n::breaks;

/// The size at which widths are measured, in pixels.
const MEASURE: f32 = 100.0;
/// Text from here on is left out: no picture has room for it, and measuring takes time.
const LONGEST: usize = 1000;
/// What a `<text>` asks of this module, and what is written anew.
const OWN: [&str; 14] = [
    "x",
    "y",
    "data-width",
    "data-height",
    "data-sizes",
    "data-leading",
    "data-align",
    "direction",
    "text-anchor",
    "font-family",
    "font-weight",
    "font-size",
    "space",
    "lang",
];

/// Sets every text of the drawing. The second answer are the characters that no font has: they are left out.
pub(super) fn lay_out(svg: &str, fonts: &Fonts) -> Result<(String, Vec<char>), String> {
    let document = Document::parse(svg).map_err(|error| error.to_string())?;
    let mut missing = BTreeSet::new();
    let mut out = String::with_capacity(svg.len() * 2);
    let mut at = 0;
    for node in document.descendants().filter(is_text) {
        let range = node.range();
        if range.start < at {
            continue;
        }
        out.push_str(&svg[at..range.start]);
        at = range.end;
        let text = Setting::of(&node, fonts, &mut missing);
        text.write(&node, fonts, &mut out);
    }
    out.push_str(&svg[at..]);
    Ok((out, missing.into_iter().collect()))
}

fn is_text(node: &Node<'_, '_>) -> bool {
    node.is_element() && node.tag_name().name() == "text"
}

/// How a text is to be set.
struct Setting {
    text: String,
    x: f32,
    y: f32,
    frame: Option<Frame>,
    align: String,
    anchor: &'static str,
    right_to_left: bool,
    faces: Vec<Candidate>,
    weight: u16,
    size: f32,
}

impl Setting {
    fn of(node: &Node<'_, '_>, fonts: &Fonts, missing: &mut BTreeSet<char>) -> Self {
        let number = |name: &str| node.attribute(name).and_then(|value| value.trim().parse::<f32>().ok());
        let sound = |value: &f32| value.is_finite() && *value > 0.0;
        let inherited = |name: &str| node.ancestors().find_map(|node| node.attribute(name)).map(str::to_owned);
        let size = inherited("font-size").and_then(|size| size.trim_end_matches("px").parse().ok()).filter(sound);
        let size = size.unwrap_or(16.0);
        let sizes: Vec<f32> =
            node.attribute("data-sizes").unwrap_or_default().split_whitespace().flat_map(str::parse).collect();
        let mut sizes: Vec<f32> = sizes.into_iter().filter(sound).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        let sizes = if sizes.is_empty() { vec![size] } else { sizes };
        let leading = number("data-leading").filter(sound).unwrap_or(1.1);
        let frame = number("data-width").filter(sound).map(|width| {
            let height = number("data-height").filter(sound).unwrap_or(sizes[0] * (ASCENT + DESCENT));
            Frame { width, height, sizes, leading }
        });
        let weight = inherited("font-weight").map_or(400, |weight| match weight.trim() {
            "bold" => 700,
            weight => weight.parse().unwrap_or(400),
        });
        let families = inherited("font-family").unwrap_or_default();
        let unquoted = |name: &str| name.trim().trim_matches(['\'', '"']).to_owned();
        let families: Vec<String> = families.split(',').map(unquoted).filter(|name| !name.is_empty()).collect();
        let right_to_left = inherited("direction").is_some_and(|direction| direction.trim() == "rtl");
        let raw: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
        let faces = fonts.candidates(&families, weight);
        // Where a word was left out there may be two spaces.
        let text = tidy(&without_missing(&tidy(&raw), (fonts, &faces), missing));
        let anchor = match (node.attribute("text-anchor"), right_to_left) {
            (Some("middle"), _) => "middle",
            (Some("end"), false) | (None | Some("start"), true) => "end",
            _ => "start",
        };
        Self {
            text,
            x: number("x").unwrap_or_default(),
            y: number("y").unwrap_or_default(),
            frame,
            align: node.attribute("data-align").unwrap_or_default().to_owned(),
            anchor,
            right_to_left,
            faces,
            weight,
            size,
        }
    }

    /// Writes the text as `node` with finished lines.
    fn write(&self, node: &Node<'_, '_>, fonts: &Fonts, out: &mut String) {
        if self.text.is_empty() {
            return;
        }
        let Lines { size, lines } = match &self.frame {
            Some(frame) => fit(&self.pieces(fonts), frame),
            None => Lines { size: self.size, lines: vec![self.text.clone()] },
        };
        out.push_str("<text xml:space=\"preserve\"");
        for attribute in node.attributes().filter(|attribute| !OWN.contains(&attribute.name())) {
            let _ = write!(out, " {}=\"{}\"", attribute.name(), escape(attribute.value()));
        }
        let _ = write!(out, " text-anchor=\"{}\" font-weight=\"{}\" font-size=\"{size}\">", self.anchor, self.weight);
        let (first, step) = self.baselines(size, lines.len());
        for (number, line) in lines.iter().enumerate() {
            let y = first + step * number as f32;
            let _ = write!(out, "<tspan x=\"{}\" y=\"{y}\">", self.x);
            self.runs(line, fonts, out);
            out.push_str("</tspan>");
        }
        out.push_str("</text>");
    }

    /// Where the first line stands, and how far it is to the next.
    fn baselines(&self, size: f32, count: usize) -> (f32, f32) {
        let Some(frame) = &self.frame else { return (self.y, 0.0) };
        let step = size * frame.leading;
        let tall = step * count.saturating_sub(1) as f32 + size * (ASCENT + DESCENT);
        let rest = frame.height - tall;
        let above = match self.align.as_str() {
            "bottom" => rest,
            "middle" => rest / 2.0,
            _ => 0.0,
        };
        (self.y + above + size * ASCENT, step)
    }

    /// A line as runs of one font each. The drawing library takes every line for one that begins at the left, so one
    /// that begins at the right is marked as such.
    fn runs(&self, line: &str, fonts: &Fonts, out: &mut String) {
        let (runs, _) = fonts.runs(line, &self.faces);
        let last = runs.len().saturating_sub(1);
        for (number, run) in runs.iter().enumerate() {
            let _ = write!(out, "<tspan font-family=\"'{}'\">", escape(&run.family));
            if self.right_to_left && number == 0 {
                out.push('\u{2067}');
            }
            out.push_str(&escape(&line[run.range.clone()]));
            if self.right_to_left && number == last {
                out.push('\u{2069}');
            }
            out.push_str("</tspan>");
        }
    }

    /// The text in pieces between which a line may end, with their widths.
    fn pieces(&self, fonts: &Fonts) -> Vec<Piece> {
        let mut start = 0;
        let parts = breaks(&self.text).into_iter().map(|end| &self.text[std::mem::replace(&mut start, end)..end]);
        let parts: Vec<(String, &str, bool)> = parts
            .map(|part| {
                let seen = part.trim_end_matches([' ', '\u{ad}']);
                (seen.replace('\u{ad}', ""), &part[part.trim_end_matches(' ').len()..], part.ends_with('\u{ad}'))
            })
            .collect();
        let widths = self.widths(parts.iter().map(|(seen, _, _)| seen.as_str()), fonts);
        let space = fonts.rough_width(" ", &self.faces);
        let made = parts.into_iter().zip(widths).map(|((text, space_behind, hyphen), width)| Piece {
            text,
            width,
            space: space_behind.to_owned(),
            gap: space * space_behind.chars().count() as f32,
            hyphen,
        });
        made.collect()
    }

    /// How wide each text is, where the font size is 1: as the drawing library sets it, with kerning and joined letters.
    fn widths<'t>(&self, texts: impl Iterator<Item = &'t str>, fonts: &Fonts) -> Vec<f32> {
        let texts: Vec<&str> = texts.collect();
        let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"1000\">");
        for (number, text) in texts.iter().enumerate() {
            let _ = write!(
                svg,
                "<text xml:space=\"preserve\" id=\"t{number}\" y=\"500\" font-size=\"{MEASURE}\" font-weight=\"{}\">",
                self.weight
            );
            self.runs(text, fonts, &mut svg);
            svg.push_str("</text>");
        }
        svg.push_str("</svg>");
        let mut found: BTreeMap<String, f32> = BTreeMap::new();
        if let Ok(tree) = Tree::from_str(&svg, &options(fonts)) {
            for node in tree.root().children() {
                if let Drawn::Text(text) = node {
                    found.insert(text.id().to_owned(), text.bounding_box().width() / MEASURE);
                }
            }
        }
        let rough = |text: &str| fonts.rough_width(text, &self.faces);
        texts
            .iter()
            .enumerate()
            .map(|(n, text)| found.get(&format!("t{n}")).copied().unwrap_or_else(|| rough(text)))
            .collect()
    }
}

/// One line without white space at its ends or twice.
fn tidy(text: &str) -> String {
    let white = |c: char| c == ' ' || c == '\t' || c == '\n' || c == '\r';
    let words: Vec<&str> = text.split(white).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// The text without what no font has. A space that a font lacks becomes one that it has: French sets narrow ones.
fn without_missing(text: &str, (fonts, faces): (&Fonts, &[Candidate]), missing: &mut BTreeSet<char>) -> String {
    let (runs, unknown) = fonts.runs(text, faces);
    if unknown.is_empty() {
        return text.to_owned();
    }
    let shown = |at: usize| runs.iter().any(|run| run.range.contains(&at));
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            _ if shown(at) => out.push(c),
            c if c.is_whitespace() => out.push('\u{a0}'),
            '\u{2011}' => out.push('-'),
            c if is_invisible(c) => {}
            c => {
                missing.insert(c);
            }
        }
    }
    // What stands in for a space must not be missing itself.
    let (runs, unknown) = fonts.runs(&out, faces);
    if unknown.is_empty() {
        return out;
    }
    runs.into_iter().map(|run| &out[run.range]).collect()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // No XML can hold these.
            '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}
