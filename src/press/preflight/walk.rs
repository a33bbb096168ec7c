//! Walks through what a page draws, forms, patterns and glyphs included, and looks at each thing when it is painted.

use super::colour::blend_space;
use super::image::{Picture, PictureInk, is_picture};
use super::state::{Graphics, Spaces, transparency};
use super::{Colours, Findings, Level, Rule, Rules};
use crate::press::boxes::PageBoxes;
use crate::press::content::{Operand, Operation, operations};
use crate::press::file::{
    MOST_BYTES, dictionary, floats, get, get_dictionary, get_name, inherited, page_content, resolve,
};
use crate::press::geometry::{Matrix, Rect};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// How deep forms may lie in forms.
const DEEPEST: usize = 12;
/// How many graphics states may be kept.
const MOST_STATES: usize = 2048;
/// How many operations of a whole file are looked at.
const MOST_OPERATIONS: u64 = 10_000_000;
/// How many operations drawing a form counts for, besides its own.
const FORM_COST: u64 = 20;
/// How many bytes of a whole file are decoded.
const MOST_DECODED: usize = 2 << 30;

static NONE: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(Dictionary::new);

/// What is kept from page to page.
pub(crate) struct Walker<'a> {
    doc: &'a Document,
    pub(crate) rules: &'a Rules,
    spaces: Spaces<'a>,
    pictures: HashMap<ObjectId, Rc<Picture>>,
    operations: u64,
    bytes: usize,
}

/// The visit to one page.
pub(crate) struct Visit<'w, 'a> {
    pub(crate) walker: &'w mut Walker<'a>,
    pub(crate) findings: &'w mut Findings,
    pub(crate) number: u32,
    pub(crate) boxes: PageBoxes,
    open: Vec<ObjectId>,
    seen: HashSet<usize>,
}

/// One content stream: what it may name, where its patterns start from, how deep it lies.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    /// What it may name.
    pub(crate) resources: &'a Dictionary,
    /// Where its patterns start from.
    pub(crate) base: Matrix,
    /// How many forms it lies in.
    pub(crate) depth: usize,
    /// It draws a sign of a font.
    pub(crate) glyph: bool,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(doc: &'a Document, rules: &'a Rules) -> Self {
        let (operations, bytes) = (MOST_OPERATIONS, MOST_DECODED);
        Self { doc, rules, spaces: Spaces::new(doc), pictures: HashMap::new(), operations, bytes }
    }

    /// Looks at all that a page draws.
    pub(crate) fn page(&mut self, id: ObjectId, number: u32, boxes: PageBoxes, findings: &mut Findings) {
        let doc = self.doc;
        let resources = inherited(doc, id, b"Resources").and_then(dictionary).unwrap_or(&NONE);
        let content = page_content(doc, id);
        self.bytes = self.bytes.saturating_sub(content.len());
        let mut visit = Visit { walker: self, findings, number, boxes, open: Vec::new(), seen: HashSet::new() };
        if let Some(group) = doc.get_dictionary(id).ok().and_then(|page| get_dictionary(doc, page, b"Group")) {
            visit.group(group, resources);
        }
        let frame = Frame { resources, base: Matrix::IDENTITY, depth: 0, glyph: false };
        visit.run(&content, frame, Graphics::new());
    }
}

impl<'a> Visit<'_, 'a> {
    pub(crate) fn doc(&self) -> &'a Document {
        self.walker.doc
    }

    pub(crate) fn add(&mut self, rule: Rule, level: Level, subject: &str) {
        self.findings.add(Some(self.number), rule, level, subject);
    }

    /// Whether something is looked at for the first time on this page, by its address.
    pub(crate) fn first<T>(&mut self, thing: &T) -> bool {
        self.seen.insert(std::ptr::from_ref(thing) as usize)
    }

    /// Decodes a stream, as long as there is something left to spend.
    pub(crate) fn decode(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let content = stream.get_plain_content_with_limit(MOST_BYTES.min(self.walker.bytes)).ok();
        match &content {
            Some(content) => self.walker.bytes = self.walker.bytes.saturating_sub(content.len() + 64),
            None => self.add(Rule::Unfinished, Level::Warning, ""),
        }
        content
    }

    pub(crate) fn run(&mut self, content: &[u8], frame: Frame<'a>, mut graphics: Graphics) {
        if frame.depth > DEEPEST {
            self.add(Rule::Unfinished, Level::Warning, "");
            return;
        }
        self.fonts(frame);
        let (mut stack, mut path): (Vec<Graphics>, Option<Rect>) = (Vec::new(), None);
        for operation in operations(content) {
            if self.walker.operations == 0 {
                self.add(Rule::Unfinished, Level::Warning, "");
                return;
            }
            self.walker.operations -= 1;
            match operation.operator {
                b"q" if stack.len() < MOST_STATES => stack.push(graphics.clone()),
                b"q" => self.add(Rule::Unfinished, Level::Warning, ""),
                b"Q" => graphics = stack.pop().unwrap_or(graphics),
                b"m" | b"l" | b"c" | b"v" | b"y" | b"re" => path = Some(extended(path, &operation, graphics.matrix)),
                b"f" | b"F" | b"f*" => self.paint((true, false), path.take(), &graphics, frame),
                b"S" | b"s" => self.paint((false, true), path.take(), &graphics, frame),
                b"B" | b"B*" | b"b" | b"b*" => self.paint((true, true), path.take(), &graphics, frame),
                b"n" => path = None,
                b"Tj" | b"TJ" | b"'" | b"\"" => self.text(&graphics, frame),
                b"Tf" => self.font_used(&operation, frame),
                b"gs" => self.graphics_state(&operation, &mut graphics, frame),
                b"sh" => self.shading(named(self.doc(), frame.resources, b"Shading", operation.name()), frame),
                b"Do" => self.object(&operation, &graphics, frame),
                b"BI" => self.inline_image(&operation, graphics.matrix, frame),
                _ => graphics.take(&operation, &mut self.walker.spaces, frame.resources),
            }
        }
    }

    fn graphics_state(&mut self, operation: &Operation, graphics: &mut Graphics, frame: Frame<'a>) {
        let doc = self.doc();
        let Some(state) = named(doc, frame.resources, b"ExtGState", operation.name()).and_then(dictionary) else {
            return;
        };
        graphics.take_dictionary(doc, state);
        self.transparency_of(state, frame);
        let own = |transfer: &Object| !matches!(transfer.as_name(), Ok(b"Identity" | b"Default"));
        if get(doc, state, b"TR").is_some_and(own) || get(doc, state, b"TR2").is_some_and(own) || state.has(b"HTP") {
            self.add(Rule::Transfer, Level::Error, "");
        }
    }

    pub(crate) fn transparency_of(&mut self, state: &'a Dictionary, frame: Frame<'a>) {
        let doc = self.doc();
        let Some(kind) = transparency(doc, state) else { return };
        self.add(Rule::Transparency, Level::Info, kind);
        let mask =
            get_dictionary(doc, state, b"SMask").filter(|mask| self.seen.insert(std::ptr::from_ref(*mask) as usize));
        if let Some(Object::Stream(form)) = mask.and_then(|mask| get(doc, mask, b"G")) {
            // The colours of a mask become opacity, not ink: only what it must hold (fonts) matters.
            let resources = get_dictionary(doc, &form.dict, b"Resources").unwrap_or(frame.resources);
            self.fonts(Frame { resources, ..frame });
        }
    }

    fn group(&mut self, group: &'a Dictionary, resources: &'a Dictionary) {
        if get_name(self.doc(), group, b"S") == Some(b"Transparency") {
            self.add(Rule::Transparency, Level::Info, "group");
        }
        if let Some(space) = blend_space(self.doc(), group, resources) {
            let level = if self.walker.rules.colours == Colours::Any { Level::Info } else { Level::Error };
            self.add(Rule::BlendSpace, level, space);
        }
    }

    fn object(&mut self, operation: &Operation, graphics: &Graphics, frame: Frame<'a>) {
        let doc = self.doc();
        let objects = get_dictionary(doc, frame.resources, b"XObject");
        let Some(raw) = objects.and_then(|objects| objects.get(operation.name()?).ok()) else { return };
        let (Ok(id), Object::Stream(stream)) = (raw.as_reference(), resolve(doc, raw)) else { return };
        if is_picture(doc, stream) {
            self.image(id, stream, graphics, frame);
        } else if get_name(doc, &stream.dict, b"Subtype") == Some(b"Form") && !self.open.contains(&id) {
            let resources = get_dictionary(doc, &stream.dict, b"Resources").unwrap_or(frame.resources);
            if let Some(group) = get_dictionary(doc, &stream.dict, b"Group") {
                self.group(group, resources);
            }
            self.walker.operations = self.walker.operations.saturating_sub(FORM_COST);
            let Some(content) = self.decode(stream) else { return };
            let matrix = matrix_of(doc, &stream.dict).then(graphics.matrix);
            self.open.push(id);
            let inner = Frame { resources, base: matrix, depth: frame.depth + 1, glyph: frame.glyph };
            self.run(&content, inner, Graphics { matrix, ..graphics.clone() });
            self.open.pop();
        }
    }

    fn image(&mut self, id: ObjectId, stream: &'a Stream, graphics: &Graphics, frame: Frame<'a>) {
        let known = self.walker.pictures.get(&id).map(Rc::clone);
        let picture = known.unwrap_or_else(|| {
            let spend = (self.walker.rules.ink, &mut self.walker.bytes);
            Rc::new(Picture::read(self.walker.doc, stream, frame.resources, spend))
        });
        self.walker.pictures.insert(id, Rc::clone(&picture));
        match &picture.space {
            Some(space) => self.space(space),
            None => self.paint_in(&graphics.fill, true, frame),
        }
        if picture.soft {
            self.add(Rule::Transparency, Level::Info, "soft mask");
        }
        match picture.ink {
            PictureInk::Most(total) => self.ink(total),
            PictureInk::Unknown => self.add(Rule::InkUnknown, Level::Info, "picture"),
            PictureInk::None => {}
        }
        self.resolution(picture.size, graphics.matrix);
    }

    fn inline_image(&mut self, operation: &Operation, matrix: Matrix, frame: Frame<'a>) {
        let (mut size, mut space) = ((0.0, 0.0), None);
        for pair in operation.operands.chunks_exact(2) {
            match (&pair[0], &pair[1]) {
                (Operand::Name(key), Operand::Number(side)) if matches!(key.as_slice(), b"W" | b"Width") => {
                    size.0 = *side;
                }
                (Operand::Name(key), Operand::Number(side)) if matches!(key.as_slice(), b"H" | b"Height") => {
                    size.1 = *side;
                }
                (Operand::Name(key), Operand::Name(name)) if matches!(key.as_slice(), b"CS" | b"ColorSpace") => {
                    space = Some(self.walker.spaces.named(name, frame.resources));
                }
                _ => {}
            }
        }
        space.into_iter().for_each(|space| self.space(&space));
        self.resolution(size, matrix);
    }

    fn resolution(&mut self, (width, height): (f64, f64), matrix: Matrix) {
        let (across, up) = matrix.units();
        let (wanted, least) = (self.walker.rules.resolution, self.walker.rules.resolution_least);
        if across <= 0.0 || up <= 0.0 || width <= 0.0 || height <= 0.0 {
            return;
        }
        let found = (width * 72.0 / across).min(height * 72.0 / up).round();
        let level = if found < least { Level::Error } else { Level::Warning };
        if found < wanted {
            self.findings.measure(self.number, Rule::Resolution, level, ("wanted", found, wanted));
        }
    }
}

/// What resources hold of a kind under a name.
pub(crate) fn named<'a>(
    doc: &'a Document,
    resources: &'a Dictionary,
    kind: &[u8],
    name: Option<&[u8]>,
) -> Option<&'a Object> {
    get(doc, get_dictionary(doc, resources, kind)?, name?)
}

pub(crate) fn matrix_of(doc: &Document, dict: &Dictionary) -> Matrix {
    let values = get(doc, dict, b"Matrix").map(|matrix| floats(doc, matrix)).unwrap_or_default();
    <[f64; 6]>::try_from(values).map_or(Matrix::IDENTITY, Matrix)
}

/// The box around a path with one more operator.
fn extended(path: Option<Rect>, operation: &Operation, matrix: Matrix) -> Rect {
    let numbers = operation.numbers();
    let mut points: Vec<(f64, f64)> = numbers.chunks_exact(2).map(|pair| matrix.apply(pair[0], pair[1])).collect();
    if let (b"re", [x, y, width, height]) = (operation.operator, numbers.as_slice()) {
        let corners = [(*x, *y), (x + width, *y), (*x, y + height), (x + width, y + height)];
        points = corners.iter().map(|(x, y)| matrix.apply(*x, *y)).collect();
    }
    let start = points.first().copied().unwrap_or_else(|| matrix.apply(0.0, 0.0));
    let start = path.unwrap_or(Rect { left: start.0, bottom: start.1, right: start.0, top: start.1 });
    points.into_iter().fold(start, Rect::with)
}
