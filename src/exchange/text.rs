//! The texts of one card, page or section: each unit of its source with its translation, in pieces.

use super::{Progress, stamp};
use crate::markdown::inline::{self, Piece};
use crate::markdown::{Digest, UnitKind};
use crate::model::Written;
use crate::model::translation::{At, Key, Pair, Status, pairs};

/// A unit of a source with its translation.
pub(super) struct Text<'a> {
    /// Its name in files of exchange.
    pub(super) id: String,
    /// Which unit it is.
    pub(super) key: Key,
    /// How far its translation is.
    pub(super) status: Status,
    /// What it says, as Markdown if it is of a body.
    pub(super) source: String,
    /// What its translation says.
    pub(super) target: Option<String>,
    /// Where that stands in the translation's body.
    pub(super) place: Option<usize>,
    /// What kind of text it is; none for a field.
    pub(super) kind: Option<UnitKind>,
    written: &'a Written,
    own: Option<&'a Written>,
}

/// Every unit of a source.
pub(super) fn texts<'a>(source: &'a Written, own: Option<&'a Written>) -> Vec<Text<'a>> {
    let of = |pair: Pair<'a>| {
        let (id, kind) = match &pair.key {
            Key::Field(name) => (name.clone(), None),
            Key::Body(number) => (body_id(*number), source.body.units.get(*number).map(|unit| unit.kind)),
        };
        let place = match pair.target.as_ref().map(|target| &target.at) {
            Some(At::Body(number)) => Some(*number),
            _ => None,
        };
        let target = pair.target.filter(|_| pair.status != Status::Todo).map(|target| target.text.into_owned());
        let source_text = pair.source.text.into_owned();
        Text { id, key: pair.key, status: pair.status, source: source_text, target, place, kind, written: source, own }
    };
    pairs(source, own).into_iter().map(of).collect()
}

/// The name of a unit of the body.
pub(super) fn body_id(number: usize) -> String {
    format!("body.{}", number + 1)
}

impl Text<'_> {
    /// Its pieces.
    pub(super) fn source_pieces(&self) -> Vec<Piece> {
        split(&self.source, self.kind, self.written)
    }

    /// Those of its translation.
    pub(super) fn target_pieces(&self) -> Option<Vec<Piece>> {
        let own = self.own?;
        self.target.as_ref().map(|target| split(target, self.kind, own))
    }

    /// Stands for the translation as it is.
    pub(super) fn seen(&self) -> Option<String> {
        self.target.as_deref().map(stamp)
    }

    /// The line of its file.
    pub(super) fn line(&self) -> u32 {
        match &self.key {
            Key::Body(number) => self.written.body.units.get(*number).map_or(0, |unit| unit.line),
            Key::Field(name) => {
                let fields = self.written.fields();
                let Some(field) = fields.iter().find(|field| field.key == *name) else { return 0 };
                let keys: Vec<&str> = field.keys.iter().map(String::as_str).collect();
                self.written.doc.place(&keys).span.line
            }
        }
    }

    /// How far it is, as files of exchange say it.
    pub(super) fn progress(&self) -> Progress {
        match self.status {
            Status::Current => Progress::Final,
            Status::Unmarked if self.target.is_some() => Progress::Translated,
            _ => Progress::Initial,
        }
    }
}

/// The pieces of a text: a field has no markup.
pub(super) fn split(text: &str, kind: Option<UnitKind>, written: &Written) -> Vec<Piece> {
    match kind {
        Some(kind) => inline::pieces(text, kind, &written.body.references()),
        None => inline::plain(text),
    }
}

/// The text that pieces make; nothing when they cannot be written.
pub(super) fn join(pieces: &[Piece], kind: Option<UnitKind>, written: &Written) -> Option<String> {
    if let Some(kind) = kind {
        return inline::markdown(pieces, kind, &written.body.references());
    }
    let text = inline::words(pieces);
    (inline::signs(pieces).is_empty() && !text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// Whether two texts say the same in the same way.
pub(super) fn is_same(a: &[Piece], b: &[Piece], kind: Option<UnitKind>) -> bool {
    if kind == Some(UnitKind::Code) {
        return a == b;
    }
    inline::tidy(a.to_vec()) == inline::tidy(b.to_vec())
}

/// Stands for what a source said when it was exported.
pub(super) fn digest(pieces: &[Piece], kind: Option<UnitKind>, written: &Written) -> Option<Digest> {
    match kind {
        Some(kind) => {
            let references = written.body.references();
            inline::digest(&inline::markdown(pieces, kind, &references)?, kind, &references)
        }
        None => Some(Digest::of(&inline::words(pieces))),
    }
}
