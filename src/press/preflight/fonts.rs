//! Looks at fonts: each has to be in the file.

use super::state::Graphics;
use super::walk::{Frame, Visit, named};
use super::{Level, Rule};
use crate::press::content::{Operand, Operation};
use crate::press::file::{dictionary, get, get_dictionary, get_name, resolve};
use lopdf::{Dictionary, Document, Object};

impl<'a> Visit<'_, 'a> {
    pub(crate) fn font_used(&mut self, operation: &Operation, frame: Frame<'a>) {
        let name = operation.operands.iter().find_map(|operand| match operand {
            Operand::Name(name) => Some(name.as_slice()),
            _ => None,
        });
        if named(self.doc(), frame.resources, b"Font", name).and_then(dictionary).is_none() {
            self.add(Rule::FontMissing, Level::Error, &String::from_utf8_lossy(name.unwrap_or_default()));
        }
    }

    /// Looks at the fonts these resources name, once each.
    pub(crate) fn fonts(&mut self, frame: Frame<'a>) {
        let doc = self.doc();
        let Some(fonts) = get_dictionary(doc, frame.resources, b"Font").filter(|fonts| self.first(*fonts)) else {
            return;
        };
        for font in fonts.iter().filter_map(|(_, font)| dictionary(resolve(doc, font))) {
            let name = get_name(doc, font, b"BaseFont").or_else(|| get_name(doc, font, b"Name")).unwrap_or_default();
            let name = String::from_utf8_lossy(name).into_owned();
            if get_name(doc, font, b"Subtype") == Some(b"Type3") {
                self.add(Rule::FontType3, Level::Warning, &name);
                self.glyphs(font, frame);
            } else if !embedded(doc, font) {
                self.add(Rule::FontNotEmbedded, Level::Error, &name);
            }
        }
    }

    /// Walks through the drawings of a font, for their colours.
    pub(crate) fn glyphs(&mut self, font: &'a Dictionary, frame: Frame<'a>) {
        let doc = self.doc();
        if !self.first(font) {
            return;
        }
        let resources = get_dictionary(doc, font, b"Resources").unwrap_or(frame.resources);
        for (_, glyph) in get_dictionary(doc, font, b"CharProcs").into_iter().flat_map(Dictionary::iter) {
            let Object::Stream(stream) = resolve(doc, glyph) else { continue };
            let Some(content) = self.decode(stream) else { return };
            let inner = Frame { resources, base: frame.base, depth: frame.depth + 1, glyph: true };
            self.run(&content, inner, Graphics::new());
        }
    }
}

/// Whether the program of a font is in the file.
fn embedded(doc: &Document, font: &Dictionary) -> bool {
    let descendant = get(doc, font, b"DescendantFonts").and_then(|fonts| fonts.as_array().ok()?.first());
    let font = descendant.and_then(|font| dictionary(resolve(doc, font))).unwrap_or(font);
    let Some(descriptor) = get_dictionary(doc, font, b"FontDescriptor") else { return false };
    let program =
        |key: &&[u8]| matches!(get(doc, descriptor, key), Some(Object::Stream(stream)) if !stream.content.is_empty());
    [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(program)
}
