//! Colour spaces: what a colour is made of and how much ink it takes.

use super::function::{Function, index_of};
use crate::press::file::{MOST_BYTES, dictionary, get, get_dictionary, get_name, resolve};
use lopdf::{Dictionary, Document, Object};
use std::rc::Rc;

/// How colours are given.
#[derive(Debug, Clone)]
pub(crate) enum Space {
    /// Black ink, as light.
    Gray,
    /// Cyan, magenta, yellow and black ink.
    Cmyk,
    /// Light on a screen, without saying which screen.
    Rgb,
    /// Colours with a profile of so many components.
    Icc(i64),
    /// Measured colours: `CalGray`, `CalRGB`, `Lab`.
    Measured(&'static str),
    /// Inks by name, with what they look like.
    Inks { names: Vec<String>, alternate: Rc<Space>, tint: Option<Function> },
    /// A list of colours of another space.
    Indexed(Rc<Space>, Vec<u8>),
    /// A pattern; its own colour space when it takes its colour from outside.
    Pattern(Option<Rc<Space>>),
    /// Something else.
    Unknown,
}

/// What matters of a colour.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Ink {
    /// All inks together, in per cent; none when only a colour engine could tell.
    pub(crate) total: Option<f64>,
    /// Nothing but full black ink.
    pub(crate) black: bool,
    /// No ink at all.
    pub(crate) white: bool,
    /// The registration colour.
    pub(crate) registration: bool,
}

impl Space {
    /// Reads a colour space object, by name or as array; default spaces of the resources are honoured.
    pub(crate) fn read(doc: &Document, object: &Object, resources: &Dictionary, depth: usize) -> Self {
        if depth > 8 {
            return Self::Unknown;
        }
        let object = resolve(doc, object);
        if let Ok(name) = object.as_name() {
            return Self::named(doc, name, resources, depth);
        }
        let Ok([kind, rest @ ..]) = object.as_array().map(Vec::as_slice) else { return Self::Unknown };
        let kind = resolve(doc, kind).as_name().unwrap_or_default();
        let inner = |index: usize| {
            let space = rest.get(index).map(|space| Self::read(doc, space, resources, depth + 1));
            Rc::new(space.unwrap_or(Self::Unknown))
        };
        match kind {
            b"ICCBased" => {
                let dict = rest.first().and_then(|profile| dictionary(resolve(doc, profile)));
                Self::Icc(dict.and_then(|dict| get(doc, dict, b"N")?.as_i64().ok()).unwrap_or(0))
            }
            b"CalGray" => Self::Measured("CalGray"),
            b"CalRGB" => Self::Measured("CalRGB"),
            b"Lab" => Self::Measured("Lab"),
            b"Separation" | b"DeviceN" => {
                let name = |object: &Object| {
                    String::from_utf8_lossy(resolve(doc, object).as_name().unwrap_or_default()).into_owned()
                };
                let names = match rest.first().map(|names| resolve(doc, names)) {
                    Some(Object::Array(names)) => names.iter().take(32).map(name).collect(),
                    Some(one) => vec![name(one)],
                    None => Vec::new(),
                };
                let tint = rest.get(2).and_then(|tint| Function::read(doc, tint));
                Self::Inks { names, alternate: inner(1), tint }
            }
            b"Indexed" | b"I" => {
                let table = match rest.get(2).map(|table| resolve(doc, table)) {
                    Some(Object::String(bytes, _)) => bytes.clone(),
                    Some(Object::Stream(stream)) => stream.get_plain_content_with_limit(MOST_BYTES).unwrap_or_default(),
                    _ => Vec::new(),
                };
                Self::Indexed(inner(0), table)
            }
            b"Pattern" => Self::Pattern(rest.first().map(|_| inner(0))),
            name => Self::named(doc, name, resources, depth),
        }
    }

    /// A colour space by its name; device spaces may be replaced by the resources.
    pub(crate) fn named(doc: &Document, name: &[u8], resources: &Dictionary, depth: usize) -> Self {
        let spaces = get_dictionary(doc, resources, b"ColorSpace");
        let other = |key: &[u8]| {
            let space = spaces.and_then(|spaces| get(doc, spaces, key)).filter(|space| space.as_array().is_ok());
            space.map(|space| Self::read(doc, space, resources, depth + 1))
        };
        match name {
            b"DeviceGray" | b"G" => other(b"DefaultGray").unwrap_or(Self::Gray),
            b"DeviceRGB" | b"RGB" => other(b"DefaultRGB").unwrap_or(Self::Rgb),
            b"DeviceCMYK" | b"CMYK" => other(b"DefaultCMYK").unwrap_or(Self::Cmyk),
            b"Pattern" => Self::Pattern(None),
            name => match spaces.and_then(|spaces| get(doc, spaces, name)) {
                Some(space) => Self::read(doc, space, resources, depth + 1),
                None => Self::Unknown,
            },
        }
    }

    /// How many numbers a colour has.
    pub(crate) fn components(&self) -> usize {
        match self {
            Self::Gray | Self::Indexed(..) | Self::Measured("CalGray") => 1,
            Self::Cmyk => 4,
            Self::Icc(count) => usize::try_from(*count).unwrap_or(0).min(32),
            Self::Inks { names, .. } => names.len(),
            Self::Rgb | Self::Measured(_) => 3,
            Self::Pattern(_) | Self::Unknown => 0,
        }
    }

    /// The colour a page starts with in this space.
    pub(crate) fn first_colour(&self) -> Vec<f64> {
        match self {
            Self::Cmyk | Self::Icc(4) => vec![0.0, 0.0, 0.0, 1.0],
            Self::Inks { names, .. } => vec![1.0; names.len()],
            other => vec![0.0; other.components()],
        }
    }

    /// What a colour of this space takes in ink; tints are between 0 and 1.
    pub(crate) fn ink(&self, colour: &[f64]) -> Ink {
        let tint = |index: usize| colour.get(index).copied().unwrap_or(0.0).clamp(0.0, 1.0);
        match self {
            Self::Gray | Self::Icc(1) => {
                let total = (1.0 - tint(0)) * 100.0;
                // A gray with a profile is not sure to come out on the black plate alone.
                let device = matches!(self, Self::Gray);
                Ink { total: Some(total), black: device && total >= 100.0, white: total <= 0.0, registration: false }
            }
            Self::Cmyk | Self::Icc(4) => {
                let inks = [tint(0), tint(1), tint(2), tint(3)];
                let coloured = inks[0] + inks[1] + inks[2];
                let total = (coloured + inks[3]) * 100.0;
                let black = coloured <= 0.0 && inks[3] >= 1.0;
                Ink { total: Some(total), black, white: total <= 0.0, registration: false }
            }
            Self::Inks { names, alternate, tint: function } => {
                if names.iter().any(|name| name == "All") {
                    return Ink { registration: tint(0) > 0.0, ..Ink::default() };
                }
                let own: f64 = (0..names.len()).filter(|index| names[*index] != "None").map(tint).sum::<f64>() * 100.0;
                let process = function.as_ref().and_then(|function| {
                    let spread: Vec<f64> = (0..names.len()).map(tint).collect();
                    alternate.ink(&function.run(&spread)).total
                });
                let full_black = |index: usize| names[index] == "Black" && tint(index) >= 1.0;
                let black = (0..names.len()).any(full_black) && own <= 100.0;
                // Printed with its own plate or, failing that, in process inks: the heavier of the two counts.
                let total = process.map_or(own, |process| process.max(own));
                Ink { total: Some(total), black, white: own <= 0.0, registration: false }
            }
            Self::Indexed(base, table) => {
                let count = base.components();
                let start = index_of(colour.first().copied().unwrap_or(0.0)).saturating_mul(count);
                let entry = table.get(start..start.saturating_add(count)).unwrap_or_default();
                base.ink(&entry.iter().map(|byte| f64::from(*byte) / 255.0).collect::<Vec<_>>())
            }
            Self::Rgb | Self::Icc(_) | Self::Measured(_) | Self::Pattern(_) | Self::Unknown => Ink::default(),
        }
    }

    /// The name to report of a space that is not made of inks, and whether it can be converted by its own description.
    pub(crate) fn foreign(&self) -> Option<(&'static str, bool)> {
        match self {
            Self::Rgb => Some(("DeviceRGB", false)),
            Self::Icc(1) => Some(("ICC gray", true)),
            Self::Icc(3) => Some(("ICC RGB", true)),
            Self::Icc(4) => Some(("ICC CMYK", true)),
            Self::Icc(_) => Some(("ICC", true)),
            Self::Measured(name) => Some((name, true)),
            Self::Unknown => Some(("unknown", false)),
            Self::Inks { alternate, .. } => match **alternate {
                // What a spot ink looks like may be said in any space with a description of its own.
                Self::Rgb => Some(("DeviceRGB", false)),
                _ => None,
            },
            Self::Indexed(base, _) | Self::Pattern(Some(base)) => base.foreign(),
            Self::Gray | Self::Cmyk | Self::Pattern(None) => None,
        }
    }

    /// The spot inks of this space.
    pub(crate) fn spots(&self) -> Vec<&str> {
        match self {
            Self::Inks { names, .. } => {
                let process = ["Cyan", "Magenta", "Yellow", "Black", "All", "None"];
                names.iter().map(String::as_str).filter(|name| !process.contains(name)).collect()
            }
            Self::Indexed(base, _) | Self::Pattern(Some(base)) => base.spots(),
            _ => Vec::new(),
        }
    }
}

/// The blending space of a group when it is not the press's own.
pub(crate) fn blend_space(doc: &Document, group: &Dictionary, resources: &Dictionary) -> Option<&'static str> {
    if get_name(doc, group, b"S") != Some(b"Transparency") {
        return None;
    }
    let space = Space::read(doc, get(doc, group, b"CS")?, resources, 0);
    match space {
        Space::Rgb => Some("DeviceRGB"),
        Space::Icc(3) => Some("ICC RGB"),
        Space::Measured(name) => Some(name),
        _ => None,
    }
}
