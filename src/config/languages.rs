//! The key `languages`: a list or a map in, [`Language`]s with checked tags and paths out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::{Lang, PerLang, Tag};
use crate::yaml::{Doc, Entries};

use super::publish::{self, Publish};

/// A language of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// The tag.
    pub tag: Tag,
    /// The folder of its pages, without `/` on its ends: empty for the source language, else the tag in lower case.
    pub path: String,
    /// The name that readers choose it by; without one, its own name for itself.
    pub label: Option<String>,
    /// What is done where a translation is missing.
    pub missing: Missing,
    /// What must be there before it is published; none where it is published in any case.
    pub publish: Option<Publish>,
}

/// What is done where a translation into a language is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Missing {
    /// The text of the source language is shown, marked as such.
    #[default]
    Fallback,
    /// The card is left out.
    Hide,
    /// Nothing is written until the translation is there.
    Fail,
}

/// The settings of a language, as written.
#[derive(Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Raw {
    /// The folder of its pages. Without this key nothing for the source language, else the language's tag.
    path: Option<String>,
    /// The name that readers choose the language by.
    label: Option<String>,
    /// What is done where a translation is missing.
    missing: Option<Missing>,
    /// What must be translated before the language is published.
    publish: Option<publish::Raw>,
}

/// The languages, as written. A list has no settings.
#[derive(Debug)]
pub(crate) enum Languages {
    /// `[nl, en]`
    List(Vec<String>),
    /// `{ nl: { label: … }, en: }`
    Map(Entries<Option<Raw>>),
}

impl<'de> Deserialize<'de> for Languages {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListOrMap;

        impl<'de> Visitor<'de> for ListOrMap {
            type Value = Languages;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Languages, A::Error> {
                let mut tags = Vec::new();
                while let Some(tag) = seq.next_element()? {
                    tags.push(tag);
                }
                Ok(Languages::List(tags))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Languages, A::Error> {
                Entries::deserialize(MapAccessDeserializer::new(map)).map(Languages::Map)
            }
        }

        deserializer.deserialize_any(ListOrMap)
    }
}

impl JsonSchema for Languages {
    fn schema_name() -> Cow<'static, str> {
        "Languages".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            generator.subschema_for::<Vec<String>>(),
            generator.subschema_for::<Entries<Option<Raw>>>()
        ] })
    }
}

/// The language that a key such as `nl` names.
pub(super) fn find(languages: &PerLang<Language>, key: &str) -> Option<Lang> {
    let tag = Tag::parse(key)?;
    languages.iter().find(|(_, language)| language.tag == tag).map(|(lang, _)| lang)
}

/// `Lang` counts in a byte.
const MOST: usize = 255;

/// Checks the languages; `None` when there is none to go on with.
pub(super) fn read(diags: &mut Diagnostics, doc: &Doc, written: &Languages) -> Option<PerLang<Language>> {
    let none = Raw::default();
    let entries: Vec<(String, &str, &Raw)> = match written {
        Languages::List(tags) => {
            tags.iter().enumerate().map(|(at, tag)| (at.to_string(), tag.as_str(), &none)).collect()
        }
        Languages::Map(map) => {
            map.0.iter().map(|(tag, raw)| (tag.clone(), tag.as_str(), raw.as_ref().unwrap_or(&none))).collect()
        }
    };
    if entries.is_empty() {
        diags.push(Diagnostic::new(Code::NoLanguages).at(doc.place(&["languages"])));
        return None;
    }
    if entries.len() > MOST {
        let found = Diagnostic::new(Code::OutOfRange).arg("key", "languages").arg("value", entries.len().to_string());
        diags.push(found.arg("low", "1").arg("high", MOST.to_string()).at(doc.key_place(&["languages"])));
    }
    let mut languages: Vec<Language> = Vec::new();
    let mut tags = BTreeMap::new();
    let mut paths = BTreeMap::new();
    for (key, text, raw) in entries.into_iter().take(MOST) {
        let place = doc.key_place(&["languages", &key]);
        let Some(tag) = Tag::parse(text) else {
            diags.push(Diagnostic::new(Code::InvalidLanguage).arg("value", text).at(place));
            continue;
        };
        if let Some(first) = tags.insert(tag.clone(), place.clone()) {
            diags.push(Diagnostic::new(Code::YamlDuplicateKey).arg("key", tag.as_str()).at(place).related(first));
            continue;
        }
        let mut path = path(diags, doc, (&key, &tag), raw, languages.is_empty());
        if let Some(first) = paths.insert(path.clone(), place) {
            let place = doc.place(&["languages", &key, "path"]);
            diags.push(
                Diagnostic::new(Code::DuplicateLanguagePath).arg("value", path.as_str()).at(place).related(first),
            );
            // A stand-in keeps every page of the two languages from being reported as well.
            path = format!("{path}-{}", tag.as_str().to_lowercase());
        }
        let publish = publish::publish(diags, doc, (&key, &tag), raw.publish.as_ref(), languages.is_empty());
        let (label, missing) = (raw.label.clone(), raw.missing.unwrap_or_default());
        languages.push(Language { tag, path, label, missing, publish });
    }
    per_lang(&languages)
}

fn per_lang(languages: &[Language]) -> Option<PerLang<Language>> {
    (!languages.is_empty()).then(|| PerLang::new(languages.len(), |lang| languages[lang.index()].clone()))
}

/// Takes these languages away; what is taken is the second part. The source language stays.
pub(super) fn without(languages: PerLang<Language>, tags: &[Tag]) -> (PerLang<Language>, Vec<Language>) {
    let all = languages.iter().map(|(_, language)| language.clone());
    let is_kept = |(at, language): &(usize, Language)| *at == 0 || !tags.contains(&language.tag);
    let (kept, gone): (Vec<_>, Vec<_>) = all.enumerate().partition(is_kept);
    let only = |languages: Vec<(usize, Language)>| languages.into_iter().map(|(_, language)| language).collect();
    let kept: Vec<Language> = only(kept);
    (per_lang(&kept).unwrap_or(languages), only(gone))
}

/// The folder of a language's pages.
fn path(diags: &mut Diagnostics, doc: &Doc, (key, tag): (&str, &Tag), raw: &Raw, first: bool) -> String {
    let Some(written) = &raw.path else {
        return if first { String::new() } else { tag.as_str().to_lowercase() };
    };
    let path = written.trim_matches('/');
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '/');
    if !path.chars().all(fits) || path.contains("//") {
        let meant: String = path.to_lowercase().chars().map(|c| if fits(c) { c } else { '-' }).collect();
        let found = Diagnostic::new(Code::InvalidSlug).arg("value", written.as_str()).arg("meant", meant);
        diags.push(found.at(doc.place(&["languages", key, "path"])));
    }
    path.to_owned()
}
