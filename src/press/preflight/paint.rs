//! Looks at colours and lines when something is painted with them: areas, lines, text, shadings, patterns.

use super::colour::Space;
use super::state::{Graphics, Paint};
use super::walk::{Frame, Visit, matrix_of, named};
use super::{Colours, Level, Rule, shading};
use crate::press::file::{dictionary, get, get_dictionary};
use crate::press::geometry::Rect;
use lopdf::Object;
use std::rc::Rc;

impl<'a> Visit<'_, 'a> {
    /// Looks at an area or a line: (filled, stroked).
    pub(crate) fn paint(
        &mut self,
        (fill, stroke): (bool, bool),
        area: Option<Rect>,
        graphics: &Graphics,
        frame: Frame<'a>,
    ) {
        let Some(area) = area else { return };
        let hairline = self.walker.rules.hairline;
        let visible = area.grown(0.001).overlaps(&self.boxes.bleed);
        let mut thinnest = f64::INFINITY;
        if fill {
            self.paint_in(&graphics.fill, visible, frame);
            self.overprint(&graphics.fill, graphics.fill_over && visible);
            let (thin, long) = (area.width().min(area.height()), area.width().max(area.height()));
            // A thin area is a line in disguise; a dot is not. Patterns and clips make no lines.
            if long > 1.0 && graphics.fill.pattern.is_none() {
                thinnest = thin;
            }
        }
        if stroke {
            self.paint_in(&graphics.stroke, visible, frame);
            self.overprint(&graphics.stroke, graphics.stroke_over && visible);
            let pen = graphics.width * graphics.matrix.narrowest();
            // A line around an area makes it thicker.
            thinnest = if fill { thinnest.max(pen) } else { pen };
        }
        if thinnest < hairline - 0.002 && !frame.glyph {
            self.findings.measure(self.number, Rule::Hairline, Level::Error, ("limit", thinnest, hairline));
        }
    }

    pub(crate) fn text(&mut self, graphics: &Graphics, frame: Frame<'a>) {
        let mode = graphics.text_mode as i64;
        if matches!(mode, 0 | 2 | 4 | 6) {
            self.paint_in(&graphics.fill, true, frame);
            self.overprint(&graphics.fill, graphics.fill_over);
            let keeps = graphics.keeps_other_inks || matches!(*graphics.fill.space, Space::Inks { .. });
            if self.walker.rules.black_overprint && graphics.fill.ink.black && !(graphics.fill_over && keeps) {
                self.add(Rule::BlackKnockout, Level::Warning, "");
            }
        }
        if matches!(mode, 1 | 2 | 5 | 6) {
            self.paint_in(&graphics.stroke, true, frame);
            self.overprint(&graphics.stroke, graphics.stroke_over);
        }
    }

    pub(crate) fn overprint(&mut self, paint: &Paint, over: bool) {
        if over && paint.ink.white && paint.pattern.is_none() {
            self.add(Rule::WhiteOverprint, Level::Error, "");
        }
    }

    /// Looks at a colour that is used; outside the bleed, where marks and patches stand, only at its kind.
    pub(crate) fn paint_in(&mut self, paint: &Paint, visible: bool, frame: Frame<'a>) {
        self.space(&paint.space);
        if visible && paint.ink.registration {
            self.add(Rule::Registration, Level::Error, "");
        }
        if visible && let Some(total) = paint.ink.total {
            self.ink(total);
        }
        if let Some(name) = &paint.pattern {
            self.pattern(named(self.doc(), frame.resources, b"Pattern", Some(name)), paint, frame);
        }
    }

    pub(crate) fn ink(&mut self, total: f64) {
        let limit = self.walker.rules.ink;
        // Tints are stored in steps of a 255th.
        if total > limit + 0.5 {
            self.findings.measure(self.number, Rule::Ink, Level::Error, ("limit", total, limit));
        }
    }

    pub(crate) fn space(&mut self, space: &Space) {
        if let Some((name, described)) = space.foreign() {
            let allowed = match self.walker.rules.colours {
                Colours::Any => true,
                Colours::Managed => described,
                Colours::Inks => false,
            };
            if !allowed {
                self.add(Rule::ColourSpace, Level::Error, name);
            }
        }
        for spot in space.spots() {
            let ordered = self.walker.rules.spots.iter().any(|known| known == spot);
            self.add(Rule::SpotInk, if ordered { Level::Info } else { Level::Warning }, spot);
        }
    }

    pub(crate) fn shading(&mut self, shading: Option<&'a Object>, frame: Frame<'a>) {
        let Some(shading) = shading.and_then(dictionary) else { return };
        if !self.first(shading) {
            return;
        }
        let (space, ink) = shading::read(self.doc(), shading, frame.resources);
        self.space(&space);
        match ink {
            Some(ink) => ink.total.into_iter().for_each(|total| self.ink(total)),
            None if matches!(space, Space::Cmyk | Space::Inks { .. }) => {
                self.add(Rule::InkUnknown, Level::Info, "shading");
            }
            None => {}
        }
    }

    pub(crate) fn pattern(&mut self, pattern: Option<&'a Object>, paint: &Paint, frame: Frame<'a>) {
        let Some(pattern) = pattern else { return };
        let Some(dict) = dictionary(pattern) else { return };
        let doc = self.doc();
        if let Some(state) = get_dictionary(doc, dict, b"ExtGState") {
            self.transparency_of(state, frame);
        }
        if let Some(shading) = get(doc, dict, b"Shading") {
            self.shading(Some(shading), frame);
            return;
        }
        let Object::Stream(stream) = pattern else { return };
        if !self.first(dict) {
            return;
        }
        let Some(content) = self.decode(stream) else { return };
        let base = matrix_of(doc, dict).then(frame.base);
        let resources = get_dictionary(doc, dict, b"Resources").unwrap_or(frame.resources);
        let mut graphics = Graphics { matrix: base, ..Graphics::new() };
        if let Space::Pattern(Some(space)) = &*paint.space {
            graphics.fill = Paint { space: Rc::clone(space), ink: paint.ink, pattern: None };
            graphics.stroke = graphics.fill.clone();
        }
        self.run(&content, Frame { resources, base, depth: frame.depth + 1, glyph: frame.glyph }, graphics);
    }
}
