//! The words of the site: the programme's own Fluent files as texts of exchange.

use crate::i18n::units;
use crate::load::Sources;
use crate::markdown::inline::Piece;
use crate::path::SourcePath;

use super::{Progress, Unit, stamp};
use crate::lang::Tag;

/// The file of a language.
pub(super) fn path(tag: &str) -> String {
    format!("locales/{tag}.ftl")
}

/// The texts of the source's file, with their lines; none without such a file.
pub(super) fn units(sources: &Sources, source: &Tag, target: &Tag) -> Vec<(units::Words, Unit)> {
    let text = |tag: &Tag| sources.files.get(&SourcePath::new(path(tag.as_str())))?.text();
    let Some(from) = text(source) else { return Vec::new() };
    let of = |words: units::Words| {
        let seen = words.target.as_deref().map(seen);
        let progress = if words.target.is_some() { Progress::Translated } else { Progress::Initial };
        let unit = Unit {
            id: words.id.clone(),
            source: words.source.clone(),
            target: words.target.clone(),
            progress,
            seen,
            ..Unit::default()
        };
        (words, unit)
    };
    let all = units::pairs(from, text(target).map(|text| &**text), target).into_iter();
    all.filter(|words| !words.source.is_empty()).map(of).collect()
}

/// Stands for a translation as it is.
pub(super) fn seen(pieces: &[Piece]) -> String {
    stamp(&format!("{pieces:?}"))
}
