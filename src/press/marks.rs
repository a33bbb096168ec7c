//! Printer's marks: crop and fold marks, registration targets, the colour bar and the line of text, all in the slug.

use super::boxes::PageBoxes;
use super::geometry::{MM, numbers};
use super::lettering;
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

/// How thick marks are drawn, in points.
const PEN: f64 = 0.25;
/// How far outside the bleed marks begin, in points.
const GAP: f64 = MM;
/// The narrowest slug marks fit in, in millimetres.
pub(crate) const LEAST_SLUG: f64 = 5.0;
/// The resource name of the registration colour.
pub(crate) const ALL: &str = "GroterAll";

/// A plate the job is printed with, for its name in the slug.
#[derive(Debug, Clone)]
pub(crate) enum Plate {
    /// A process ink: its name and the operands of `K`.
    Process(&'static str, &'static str),
    /// A spot ink: its name, the resource name and the object of its colour space.
    Spot(String, String, Object),
}

/// The four process plates.
pub(crate) fn process_plates() -> Vec<Plate> {
    vec![
        Plate::Process("Cyan", "1 0 0 0"),
        Plate::Process("Magenta", "0 1 0 0"),
        Plate::Process("Yellow", "0 0 1 0"),
        Plate::Process("Black", "0 0 0 1"),
    ]
}

/// The registration colour: on every plate, whatever they are.
pub(crate) fn registration(doc: &mut lopdf::Document) -> ObjectId {
    let full = vec![Object::Real(1.0); 4];
    let tint = dictionary! {
        "FunctionType" => 2, "N" => 1,
        "Domain" => vec![Object::Integer(0), Object::Integer(1)],
        "C0" => vec![Object::Integer(0); 4], "C1" => full,
    };
    let tint = doc.add_object(tint);
    doc.add_object(vec!["Separation".into(), "All".into(), "DeviceCMYK".into(), Object::Reference(tint)])
}

/// A colour to draw marks in: operators that set the stroke colour and the pen.
pub(crate) fn pen(colour: &str) -> String {
    format!("{colour} {PEN} w 0 J [] 0 d\n")
}

/// The stroke colour of marks on every plate.
pub(crate) fn on_all_plates() -> String {
    pen(&format!("/{ALL} CS 1 SCN"))
}

/// Lines from point to point, stroked.
fn lines(segments: &[[f64; 4]]) -> String {
    let line = |s: &[f64; 4]| format!("{} m {} l S\n", numbers(&s[..2]), numbers(&s[2..]));
    segments.iter().map(line).collect()
}

/// Marks at the corners of the trim box, outside the bleed, up to the edge of the sheet.
pub(crate) fn crop(boxes: &PageBoxes) -> String {
    let (media, bleed, trim) = (&boxes.media, &boxes.bleed, &boxes.trim);
    let mut segments = Vec::new();
    for x in [trim.left, trim.right] {
        segments.push([x, bleed.bottom - GAP, x, media.bottom]);
        segments.push([x, bleed.top + GAP, x, media.top]);
    }
    for y in [trim.bottom, trim.top] {
        segments.push([bleed.left - GAP, y, media.left, y]);
        segments.push([bleed.right + GAP, y, media.right, y]);
    }
    lines(&segments)
}

/// Dashed marks above and below where the sheet is folded, at `x`.
pub(crate) fn fold(boxes: &PageBoxes, x: f64) -> String {
    let (media, bleed) = (&boxes.media, &boxes.bleed);
    let ends = [[x, bleed.bottom - GAP, x, media.bottom], [x, bleed.top + GAP, x, media.top]];
    format!("[2 2] 0 d\n{}[] 0 d\n", lines(&ends))
}

/// Short marks outside two pages next to each other: at the corners and where they meet, at `x`.
pub(crate) fn cutting(boxes: &PageBoxes, x: f64) -> String {
    let trim = &boxes.trim;
    let (near, far) = (MM, 5.0 * MM);
    let mut segments = Vec::new();
    for x in [trim.left, x, trim.right] {
        segments.push([x, trim.bottom - near, x, trim.bottom - far]);
        segments.push([x, trim.top + near, x, trim.top + far]);
    }
    for y in [trim.bottom, trim.top] {
        segments.push([trim.left - near, y, trim.left - far, y]);
        segments.push([trim.right + near, y, trim.right + far, y]);
    }
    lines(&segments)
}

/// Registration targets, a cross in two rings: in the middle of the left and right side, and at `x` above and below.
pub(crate) fn targets(boxes: &PageBoxes, x: f64) -> String {
    let (media, bleed, trim) = (&boxes.media, &boxes.bleed, &boxes.trim);
    let slug = bleed.left - media.left;
    let size = (slug - GAP).min(6.0 * MM) / 2.0;
    let y = f64::midpoint(trim.bottom, trim.top);
    let away = GAP + size;
    let centres = [(bleed.left - away, y), (bleed.right + away, y), (x, bleed.bottom - away), (x, bleed.top + away)];
    let mut out = String::new();
    for (x, y) in centres {
        out.push_str(&lines(&[[x - size, y, x + size, y], [x, y - size, x, y + size]]));
        out.push_str(&ring(x, y, size * 0.6));
        out.push_str(&ring(x, y, size * 0.3));
    }
    out
}

/// A circle of four curves, stroked.
fn ring(x: f64, y: f64, radius: f64) -> String {
    let pull = radius * 0.5523;
    let point = |dx: f64, dy: f64| [x + dx, y + dy];
    let curve = |a: [f64; 2], b: [f64; 2], c: [f64; 2]| format!("{} {} {} c ", numbers(&a), numbers(&b), numbers(&c));
    format!("{} m ", numbers(&point(radius, 0.0)))
        + &curve(point(radius, pull), point(pull, radius), point(0.0, radius))
        + &curve(point(-pull, radius), point(-radius, pull), point(-radius, 0.0))
        + &curve(point(-radius, -pull), point(-pull, -radius), point(0.0, -radius))
        + &curve(point(pull, -radius), point(radius, -pull), point(radius, 0.0))
        + "s\n"
}

/// The colours of the bar: the four inks, what they give on top of each other, and tints of them.
const PATCHES: [&str; 15] = [
    "1 0 0 0",
    "0 1 0 0",
    "0 0 1 0",
    "0 0 0 1",
    "1 1 0 0",
    "1 0 1 0",
    "0 1 1 0",
    "1 1 1 0",
    "0 0 0 0.8",
    "0 0 0 0.6",
    "0 0 0 0.4",
    "0 0 0 0.2",
    "0.5 0 0 0",
    "0 0.5 0 0",
    "0 0 0.5 0",
];

/// The colour bar, in the slug above the page and left of the target in the middle.
pub(crate) fn colour_bar(boxes: &PageBoxes) -> String {
    let (from, to) = (boxes.trim.left + 2.0 * GAP, f64::midpoint(boxes.trim.left, boxes.trim.right) - 5.0 * MM);
    let room = (boxes.media.top - boxes.bleed.top - 2.0 * GAP).max(0.0);
    let side = ((to - from) / PATCHES.len() as f64).min(room).min(5.0 * MM);
    if side < MM {
        return String::new();
    }
    let bottom = boxes.bleed.top + GAP;
    let patch = |(index, ink): (usize, &&str)| {
        format!("{ink} k {} re f\n", numbers(&[from + index as f64 * side, bottom, side, side]))
    };
    PATCHES.iter().enumerate().map(patch).collect()
}

/// The title of the job and the page, in the slug below the page; then each plate's name in its own ink.
pub(crate) fn slug_line(boxes: &PageBoxes, line: &str, plates: &[Plate]) -> String {
    let room = boxes.bleed.bottom - boxes.media.bottom - 2.0 * GAP;
    let height = room.min(2.0 * MM);
    let middle = f64::midpoint(boxes.trim.left, boxes.trim.right);
    let width = middle - 5.0 * MM - boxes.trim.left - 2.0 * GAP;
    if height < 1.0 || width < MM {
        return String::new();
    }
    let y = boxes.bleed.bottom - GAP - height;
    let fitting = |text: &str| (width / lettering::length(text).max(1) as f64).min(height);
    let (path, _) = lettering::draw(line, boxes.trim.left + 2.0 * GAP, y, fitting(line));
    let mut out = on_all_plates() + &path;
    let names: Vec<&str> = plates.iter().map(Plate::name).collect();
    let (size, mut x) = (fitting(&names.join(" ")), middle + 5.0 * MM);
    for plate in plates {
        let (path, end) = lettering::draw(plate.name(), x, y, size);
        if !path.is_empty() {
            out.push_str(&pen(&plate.stroke()));
            out.push_str(&path);
            x = end + size;
        }
    }
    out
}

impl Plate {
    fn name(&self) -> &str {
        match self {
            Self::Process(name, _) => name,
            Self::Spot(name, _, _) => name,
        }
    }

    fn stroke(&self) -> String {
        match self {
            Self::Process(_, ink) => format!("{ink} K"),
            Self::Spot(_, resource, _) => format!("/{resource} CS 1 SCN"),
        }
    }
}

/// Marks as the end of a page: an artifact, apart from what the page left of its graphics state.
pub(crate) fn as_artifact(marks: &str) -> String {
    format!("/Artifact BMC q\n{marks}Q EMC\n")
}

/// A content stream, compressed.
pub(crate) fn stream(dict: Dictionary, content: Vec<u8>) -> Stream {
    let mut stream = Stream::new(dict, content);
    // A stream that cannot be made smaller is as good as it is.
    let _ = stream.compress();
    stream
}
