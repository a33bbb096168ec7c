//! `content/terms.yaml` in, the programme's [`Terms`] out: how things are called in every language, and how not.
//!
//! Does not know texts; what uses the words is found elsewhere, with the places that [`Terms::place`] gives.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error, SeqAccess, Visitor};

use crate::config::languages::{Language, find};
use crate::config::localised;
use crate::config::missing;
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::PerLang;
use crate::path::SourcePath;
use crate::yaml::{Doc, Entries};

/// The file that holds the terms.
pub const TERMS: &str = "content/terms.yaml";

/// How things are called.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// Every term, in the order written.
    pub list: Vec<Term>,
    /// The file, to find places in; none without one.
    pub doc: Option<Doc>,
}

/// One thing that has a name in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The forms to use, the best first; none in a language that may call it anything.
    pub forms: PerLang<Vec<String>>,
    /// The forms to avoid.
    pub avoid: PerLang<Vec<String>>,
    /// Why, for those who read the file.
    pub note: Option<String>,
    /// Whether a form may have an ending: `tranches`.
    pub inflected: bool,
    /// Whether capitals must be as in the form.
    pub case: bool,
    /// Its place in the file's list.
    pub number: usize,
}

impl Terms {
    /// Where a term stands.
    pub fn place(&self, term: &Term) -> Option<Place> {
        self.doc.as_ref().map(|doc| doc.place(&["terms", &term.number.to_string(), "term"]))
    }
}

/// The file as written.
#[derive(Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermsFile {
    /// The names that must be the same everywhere, and the forms of them to avoid.
    terms: Option<Vec<TermFile>>,
}

/// A term as written.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermFile {
    /// The form to use in every language: `{ nl: mkb, en: SMEs }`, or one for all. A list holds other right forms too, the
    /// best first.
    term: Option<Names>,
    /// The forms to avoid in every language: `{ nl: [regiodeal] }`.
    avoid: Option<Entries<Forms>>,
    /// Why, for those who read this file.
    note: Option<String>,
    /// Whether a form may have an ending, as in `tranches`. Without this key it may.
    inflected: Option<bool>,
    /// Whether capitals must be as in the form. Without this key they need not.
    case: Option<bool>,
}

/// One form or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Forms(Vec<String>);

impl<'de> serde::Deserialize<'de> for Forms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrList;

        impl<'de> Visitor<'de> for TextOrList {
            type Value = Forms;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Forms, E> {
                Ok(Forms(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Forms, A::Error> {
                let mut forms = Vec::new();
                while let Some(form) = seq.next_element()? {
                    forms.push(form);
                }
                Ok(Forms(forms))
            }
        }

        deserializer.deserialize_any(TextOrList)
    }
}

impl JsonSchema for Forms {
    fn schema_name() -> Cow<'static, str> {
        "Forms".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One form, or several: [SMEs, small and medium-sized enterprises]",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        })
    }
}

/// The forms of every language, or one for all of them.
#[derive(Debug)]
pub(crate) enum Names {
    /// The same everywhere.
    Plain(Forms),
    /// By language.
    Each(Entries<Forms>),
}

impl<'de> serde::Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrMap;

        impl<'de> Visitor<'de> for TextOrMap {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Names, E> {
                Ok(Names::Plain(Forms(vec![text.to_owned()])))
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Names, A::Error> {
                let map = serde::de::value::MapAccessDeserializer::new(map);
                <Entries<Forms> as serde::Deserialize>::deserialize(map).map(Names::Each)
            }
        }

        deserializer.deserialize_any(TextOrMap)
    }
}

impl JsonSchema for Names {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms = generator.subschema_for::<Forms>();
        json_schema!({
            "description": "One form, or the forms of every language: { nl: …, en: … }",
            "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": forms }]
        })
    }
}

/// Reads `terms.yaml`: what is wrong is reported and left out.
pub fn read(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>, languages: &PerLang<Language>) -> Terms {
    let doc = Doc::new(path, Arc::clone(text), 0..text.len());
    let Some(file) = doc.read::<TermsFile>(diags) else { return Terms::default() };
    let mut list = Vec::new();
    for (number, raw) in file.terms.unwrap_or_default().into_iter().enumerate() {
        let at = number.to_string();
        let Some(names) = &raw.term else {
            missing(diags, &doc, &["terms", &at, "term"]);
            continue;
        };
        let forms = match names {
            Names::Plain(forms) => languages.map(|_, _| forms.0.clone()),
            Names::Each(entries) => by_language(diags, &doc, languages, (&["terms", &at, "term"], entries)),
        };
        let none = Entries::default();
        let avoid =
            by_language(diags, &doc, languages, (&["terms", &at, "avoid"], raw.avoid.as_ref().unwrap_or(&none)));
        let term = Term {
            forms,
            avoid,
            note: raw.note,
            inflected: raw.inflected.unwrap_or(true),
            case: raw.case.unwrap_or(false),
            number,
        };
        list.push(checked(diags, &doc, languages, term));
    }
    Terms { list, doc: Some(doc) }
}

/// The forms by language.
fn by_language(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    (keys, entries): (&[&str], &Entries<Forms>),
) -> PerLang<Vec<String>> {
    let mut all = languages.map(|_, _| Vec::new());
    for (key, forms) in &entries.0 {
        match find(languages, key) {
            Some(lang) => all[lang].clone_from(&forms.0),
            None => localised::unknown(diags, doc, languages, &[keys, &[key]].concat()),
        }
    }
    all
}

/// A term without what contradicts itself: a form to avoid that is also one to use, or for which no other is given.
fn checked(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, mut term: Term) -> Term {
    let number = term.number.to_string();
    for (lang, language) in languages.iter() {
        let tag = language.tag.as_str();
        let place = || doc.place(&["terms", &number, "avoid", tag]);
        let forms = &term.forms[lang];
        if forms.is_empty() && !term.avoid[lang].is_empty() {
            diags.push(
                Diagnostic::new(Code::MissingLanguageValue)
                    .arg("key", "term")
                    .arg("lang", tag)
                    .at(doc.key_place(&["terms", &number, "term"])),
            );
            term.avoid[lang].clear();
        }
        for form in term.avoid[lang].iter().filter(|form| forms.contains(form)) {
            diags.push(Diagnostic::new(Code::TermClash).arg("value", form.as_str()).at(place()));
        }
        let forms = forms.clone();
        term.avoid[lang].retain(|form| !forms.contains(form));
    }
    term
}
