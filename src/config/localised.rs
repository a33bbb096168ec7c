//! Values in several languages: `{ nl: …, en: … }` or one plain text in, a text for every language out.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::PerLang;
use crate::yaml::{Doc, Entries};

use super::address::is_http;
use super::languages::{Language, find};

/// A text as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Localised {
    /// The same in every language.
    Plain(String),
    /// One for each.
    Each(Entries<Option<String>>),
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrMap;

        impl<'de> Visitor<'de> for TextOrMap {
            type Value = Localised;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Localised, E> {
                Ok(Localised::Plain(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Localised, A::Error> {
                Entries::deserialize(MapAccessDeserializer::new(map)).map(Localised::Each)
            }
        }

        deserializer.deserialize_any(TextOrMap)
    }
}

impl JsonSchema for Localised {
    fn schema_name() -> Cow<'static, str> {
        "Localised".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One text, or one for every language: { nl: …, en: … }",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": ["string", "null"] } }
            ]
        })
    }
}

/// The text at `keys` in every language. One that is missing is reported and stands empty.
pub(super) fn localise(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    keys: &[&str],
    raw: &Localised,
) -> PerLang<String> {
    let entries = match raw {
        Localised::Plain(text) => return languages.map(|_, _| text.clone()),
        Localised::Each(entries) => &entries.0,
    };
    let mut texts: PerLang<Option<String>> = languages.map(|_, _| None);
    for (key, text) in entries {
        match find(languages, key) {
            Some(lang) => texts[lang].clone_from(text),
            None => unknown(diags, doc, languages, &[keys, &[key]].concat()),
        }
    }
    // A new language is one line in the settings: until somebody translates a value, the source's stands in.
    let source = languages.langs().find_map(|lang| texts[lang].clone()).unwrap_or_default();
    texts.map(|lang, text| {
        let tag = languages[lang].tag.as_str();
        // A value of the wrong type has been reported and is not to be called missing.
        if text.is_none() && !doc.is_set(&[keys, &[tag]].concat()) {
            let key = keys.last().copied().unwrap_or_default();
            let found = Diagnostic::new(Code::MissingLanguageValue).arg("key", key).arg("lang", tag);
            diags.push(found.at(doc.key_place(keys)));
        }
        text.clone().unwrap_or_else(|| source.clone())
    })
}

/// The same for addresses, which are checked.
pub(super) fn localise_urls(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    keys: &[&str],
    raw: &Localised,
) -> PerLang<String> {
    let key = keys.last().copied().unwrap_or_default();
    let written = match raw {
        Localised::Plain(text) => vec![(keys.to_vec(), text)],
        Localised::Each(entries) => {
            let texts = entries.0.iter().filter_map(|(lang, text)| Some((lang, text.as_ref()?)));
            texts.map(|(lang, text)| ([keys, &[lang]].concat(), text)).collect()
        }
    };
    for (path, text) in written {
        if !is_http(text) {
            let found = Diagnostic::new(Code::InvalidUrl).arg("key", key).arg("value", text.as_str());
            diags.push(found.at(doc.place(&path)));
        }
    }
    localise(diags, doc, languages, keys, raw)
}

/// Reports a key that names no language of the programme.
pub(super) fn unknown(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, keys: &[&str]) {
    let known: Vec<String> = languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect();
    let value = keys.last().copied().unwrap_or_default();
    let found = Diagnostic::new(Code::UnknownLanguageKey).arg("value", value).arg("known", known);
    diags.push(found.at(doc.key_place(keys)));
}
