//! The graphics state, as far as the checks need it.

use super::colour::{Ink, Space};
use crate::press::content::{Operand, Operation};
use crate::press::file::{get, get_dictionary, number};
use crate::press::geometry::Matrix;
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;
use std::rc::Rc;

/// The colour something is painted in.
#[derive(Debug, Clone)]
pub(crate) struct Paint {
    /// The colour space.
    pub(crate) space: Rc<Space>,
    /// The ink it takes.
    pub(crate) ink: Ink,
    /// The name of the pattern, when it is one.
    pub(crate) pattern: Option<Vec<u8>>,
}

/// The graphics state.
#[derive(Debug, Clone)]
pub(crate) struct Graphics {
    /// From the space of the content to that of the page.
    pub(crate) matrix: Matrix,
    /// The colour of areas and text.
    pub(crate) fill: Paint,
    /// The colour of lines.
    pub(crate) stroke: Paint,
    /// The width of lines, in the space of the content.
    pub(crate) width: f64,
    /// Areas and text are printed over what lies under them.
    pub(crate) fill_over: bool,
    /// Lines are printed over what lies under them.
    pub(crate) stroke_over: bool,
    /// An ink that a process colour does not use leaves what lies under it.
    pub(crate) keeps_other_inks: bool,
    /// How text is drawn: filled, stroked, both, not at all.
    pub(crate) text_mode: f64,
}

/// Colour spaces that have been read, by the resources they stand in.
pub(crate) struct Spaces<'a> {
    doc: &'a Document,
    read: HashMap<(usize, Vec<u8>), Rc<Space>>,
}

impl<'a> Spaces<'a> {
    pub(crate) fn new(doc: &'a Document) -> Self {
        Self { doc, read: HashMap::new() }
    }

    /// The colour space of this name in these resources.
    pub(crate) fn named(&mut self, name: &[u8], resources: &'a Dictionary) -> Rc<Space> {
        // The resources live as long as the document, so their address tells them apart.
        let key = (std::ptr::from_ref(resources) as usize, name.to_vec());
        let space = self.read.entry(key).or_insert_with(|| Rc::new(Space::named(self.doc, name, resources, 0)));
        Rc::clone(space)
    }
}

impl Graphics {
    /// The state a page starts with.
    pub(crate) fn new() -> Self {
        let black = Paint { space: Rc::new(Space::Gray), ink: Space::Gray.ink(&[0.0]), pattern: None };
        Self {
            matrix: Matrix::IDENTITY,
            fill: black.clone(),
            stroke: black,
            width: 1.0,
            fill_over: false,
            stroke_over: false,
            keeps_other_inks: false,
            text_mode: 0.0,
        }
    }

    /// Takes an operator that sets a colour, a width or a mode; others are left alone.
    pub(crate) fn take<'a>(&mut self, operation: &Operation, spaces: &mut Spaces<'a>, resources: &'a Dictionary) {
        let numbers = operation.numbers();
        match operation.operator {
            b"cm" => {
                if let Ok(matrix) = <[f64; 6]>::try_from(numbers) {
                    self.matrix = Matrix(matrix).then(self.matrix);
                }
            }
            b"w" => self.width = numbers.first().copied().unwrap_or(self.width).abs(),
            b"Tr" => self.text_mode = numbers.first().copied().unwrap_or(0.0),
            b"g" => self.fill = Paint::of(spaces.named(b"DeviceGray", resources), &numbers),
            b"G" => self.stroke = Paint::of(spaces.named(b"DeviceGray", resources), &numbers),
            b"rg" => self.fill = Paint::of(spaces.named(b"DeviceRGB", resources), &numbers),
            b"RG" => self.stroke = Paint::of(spaces.named(b"DeviceRGB", resources), &numbers),
            b"k" => self.fill = Paint::of(spaces.named(b"DeviceCMYK", resources), &numbers),
            b"K" => self.stroke = Paint::of(spaces.named(b"DeviceCMYK", resources), &numbers),
            b"cs" | b"CS" => {
                let space = spaces.named(operation.name().unwrap_or_default(), resources);
                let first = space.first_colour();
                *self.paint(operation.operator == b"cs") = Paint::of(space, &first);
            }
            b"sc" | b"scn" | b"SC" | b"SCN" => {
                let paint = self.paint(operation.operator.starts_with(b"s"));
                let mut new = Paint::of(Rc::clone(&paint.space), &numbers);
                if let Some(Operand::Name(name)) = operation.operands.last() {
                    new.pattern = Some(name.clone());
                    if let Space::Pattern(Some(base)) = &*new.space {
                        new.ink = base.ink(&numbers);
                    }
                }
                *paint = new;
            }
            _ => {}
        }
    }

    fn paint(&mut self, fill: bool) -> &mut Paint {
        if fill { &mut self.fill } else { &mut self.stroke }
    }

    /// Takes what a graphics state dictionary says about lines and overprint.
    pub(crate) fn take_dictionary(&mut self, doc: &Document, state: &Dictionary) {
        let flag = |key: &[u8]| get(doc, state, key).and_then(|flag| flag.as_bool().ok());
        if let Some(width) = get(doc, state, b"LW").and_then(number) {
            self.width = width.abs();
        }
        if let Some(over) = flag(b"OP") {
            self.stroke_over = over;
            // Without a word about areas, what is said about lines holds for both.
            self.fill_over = over;
        }
        if let Some(over) = flag(b"op") {
            self.fill_over = over;
        }
        if let Some(mode) = get(doc, state, b"OPM").and_then(number) {
            self.keeps_other_inks = mode > 0.0;
        }
    }
}

impl Paint {
    fn of(space: Rc<Space>, colour: &[f64]) -> Self {
        Self { ink: space.ink(colour), space, pattern: None }
    }
}

/// What makes a graphics state transparent, if anything.
pub(crate) fn transparency(doc: &Document, state: &Dictionary) -> Option<&'static str> {
    let below_one = |key: &[u8]| get(doc, state, key).and_then(number).is_some_and(|alpha| alpha < 1.0);
    let is_plain = |name: &Object| matches!(name.as_name(), Ok(b"Normal" | b"Compatible"));
    let mode = get(doc, state, b"BM");
    let mixes = mode.is_some_and(|mode| match mode {
        Object::Array(modes) => !modes.iter().any(is_plain),
        one => !is_plain(one),
    });
    if below_one(b"ca") || below_one(b"CA") {
        Some("opacity")
    } else if mixes {
        Some("blend mode")
    } else {
        get_dictionary(doc, state, b"SMask").map(|_| "soft mask")
    }
}
