//! Shadings: the colours of a gradient, sampled.

use super::colour::{Ink, Space};
use super::function::Function;
use crate::press::file::{floats, get};
use lopdf::{Dictionary, Document};

/// How many colours of a gradient are looked at.
const STEPS: u32 = 64;

/// The colour space of a shading and its heaviest colour; no colour when it cannot be told.
pub(crate) fn read(doc: &Document, shading: &Dictionary, resources: &Dictionary) -> (Space, Option<Ink>) {
    let space = get(doc, shading, b"ColorSpace").map_or(Space::Unknown, |space| Space::read(doc, space, resources, 0));
    let kind = get(doc, shading, b"ShadingType").and_then(|kind| kind.as_i64().ok()).unwrap_or(0);
    let function = get(doc, shading, b"Function").and_then(|function| Function::read(doc, function));
    // Types 2 and 3 run along a line; the others have two inputs, or their colours in a stream.
    let (Some(function), 2 | 3) = (function, kind) else { return (space, None) };
    let domain = get(doc, shading, b"Domain").map(|domain| floats(doc, domain)).unwrap_or_default();
    let (from, to) = if let [from, to] = domain.as_slice() { (*from, *to) } else { (0.0, 1.0) };
    let colour = |step: u32| space.ink(&function.run(&[from + (to - from) * f64::from(step) / f64::from(STEPS)]));
    let heavier = |a: Ink, b: Ink| if b.total > a.total { b } else { a };
    let ink = (0..=STEPS).map(colour).reduce(heavier);
    (space, ink)
}
