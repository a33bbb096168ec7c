//! The strings that are part of the program: those of its own four languages.

use std::sync::Arc;

use crate::i18n::Strings;
use crate::lang::Tag;
use crate::path::SourcePath;

const BUILT_IN: [(&str, &str); 4] = [
    ("nl", include_str!("../../locales/nl.ftl")),
    ("en", include_str!("../../locales/en.ftl")),
    ("de", include_str!("../../locales/de.ftl")),
    ("fr", include_str!("../../locales/fr.ftl")),
];

/// The built-in strings of each language that has some. A programme's own lie over them.
pub fn built_in() -> Vec<Strings> {
    let strings = BUILT_IN.into_iter().filter_map(|(tag, text)| {
        let path = SourcePath::new(format!("locales/{tag}.ftl"));
        Some(Strings { tag: Tag::parse(tag)?, path, text: Arc::from(text), own: false })
    });
    strings.collect()
}

/// The names and texts of the built-in files, for a new programme that wants its own.
pub fn built_in_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.into_iter()
}
