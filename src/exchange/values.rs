//! What the programme says of itself in several languages, in `content/site.yaml` and `content/accessibility.yaml`: every
//! map of languages is a text of exchange.

use super::{Progress, Unit, stamp};
use crate::lang::Tag;
use crate::markdown::inline::plain;
use crate::yaml::edit;

/// The files that hold such maps.
pub(super) const FILES: [&str; 2] = ["content/site.yaml", "content/accessibility.yaml"];

/// A map of languages.
pub(super) struct Value {
    /// The keys that lead to it.
    pub(super) keys: Vec<String>,
    /// What it says, as a text of exchange.
    pub(super) unit: Unit,
}

/// The maps of a file.
pub(super) fn values(yaml: &str, tags: &[&str], target: &Tag) -> Vec<Value> {
    let Some(source) = tags.first() else { return Vec::new() };
    let mut found = Vec::new();
    for (keys, texts) in edit::texts(yaml) {
        if keys.is_empty() || texts.iter().any(|(key, _)| !tags.contains(&key.as_str())) {
            continue;
        }
        let text = |tag: &str| texts.iter().find(|(key, _)| key == tag).map(|(_, text)| text.clone());
        // The key of a place is its name in the source language.
        let place = (keys.len() == 2 && keys[0] == "places").then(|| keys[1].clone());
        let Some(from) = text(source).or(place).filter(|text| !text.trim().is_empty()) else { continue };
        let to = text(target.as_str()).filter(|text| !text.trim().is_empty());
        let unit = Unit {
            id: keys.join("/"),
            source: plain(&from),
            target: to.as_deref().map(plain),
            progress: if to.is_some() { Progress::Translated } else { Progress::Initial },
            seen: to.as_deref().map(stamp),
            ..Unit::default()
        };
        found.push(Value { keys, unit });
    }
    found
}
