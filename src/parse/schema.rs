//! JSON Schemas (draft 2020-12) of every kind of file, for editors that complete and check while someone types. They
//! are made from the types that read the files, so that the two cannot differ.

use schemars::{JsonSchema, schema_for};
use serde_json::{Map, Value, json};

use crate::config::raw;
use crate::config::statement::StatementFile;
use crate::config::theme::ThemeFile;
use crate::edition::Manifest;

use super::matter::{SharedFields, TextFields};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A project in the source language.
    Card,
    /// A section's `_index` in the source language.
    Section,
    /// Any other text in the source language.
    Page,
    /// Any of them in another language.
    Translation,
    /// `site.yaml`
    Site,
    /// `accessibility.yaml`
    Accessibility,
    /// `theme.yaml`
    Theme,
    /// `editions/<name>.json`
    Edition,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Card,
        Self::Section,
        Self::Page,
        Self::Translation,
        Self::Site,
        Self::Accessibility,
        Self::Theme,
        Self::Edition,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Section => "section",
            Self::Page => "page",
            Self::Translation => "translation",
            Self::Site => "site",
            Self::Accessibility => "accessibility",
            Self::Theme => "theme",
            Self::Edition => "edition",
        }
    }
}

/// The keys of front matter that a kind of file may have; empty for the files without front matter.
pub fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Card => &[
            "title",
            "summary",
            "slug",
            "aliases",
            "draft",
            "image",
            "figures",
            "links",
            "updates",
            "extra",
            "weight",
            "date",
            "year",
            "tranche",
            "status",
            "places",
            "coordinates",
            "precision",
            "short",
        ],
        Kind::Section => &[
            "title", "summary", "slug", "aliases", "draft", "image", "figures", "links", "extra", "weight", "date",
            "tranche",
        ],
        Kind::Page => &[
            "title", "summary", "slug", "aliases", "draft", "image", "figures", "links", "extra", "weight", "date",
            "kind",
        ],
        Kind::Translation => &[
            "title",
            "summary",
            "slug",
            "aliases",
            "draft",
            "image",
            "figures",
            "links",
            "updates",
            "extra",
            "translated_from",
        ],
        Kind::Site | Kind::Accessibility | Kind::Theme | Kind::Edition => &[],
    }
}

/// What a translation may say within a key that also holds shared fields.
const TRANSLATED: [(&str, &[&str]); 3] = [("Image", &["alt", "caption"]), ("Figure", &["label"]), ("Link", &["label"])];

/// The schema of a kind of file; of a Markdown file, that of its front matter.
pub fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Theme => titled(object::<ThemeFile>(), "theme.yaml of groter"),
        Kind::Edition => titled(object::<Manifest>(), "content/editions/<name>.json of groter"),
        Kind::Accessibility => {
            titled(required(object::<StatementFile>(), &["status"]), "content/accessibility.yaml of groter")
        }
        Kind::Site => {
            let whole = joined(object::<raw::About>(), object::<raw::Settings>());
            titled(required(whole, &["title", "base_url", "languages"]), "content/site.yaml of groter")
        }
        Kind::Card | Kind::Section | Kind::Page | Kind::Translation => {
            let mut whole = joined(object::<TextFields>(), object::<SharedFields>());
            inner(&mut whole, "properties").retain(|key, _| keys(kind).contains(&key.as_str()));
            if kind == Kind::Translation {
                for (name, kept) in TRANSLATED {
                    if let Some(Value::Object(definition)) = inner(&mut whole, "$defs").get_mut(name) {
                        inner(definition, "properties").retain(|key, _| kept.contains(&key.as_str()));
                    }
                }
            }
            prune(&mut whole);
            titled(required(whole, &["title"]), &format!("front matter of a {} of groter", kind.name()))
        }
    }
}

fn object<T: JsonSchema>() -> Map<String, Value> {
    match schema_for!(T).to_value() {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The object under a key, made where there is none.
fn inner<'a>(map: &'a mut Map<String, Value>, key: &str) -> &'a mut Map<String, Value> {
    let value = map.entry(key).or_insert_with(|| json!({}));
    if !value.is_object() {
        *value = json!({});
    }
    value.as_object_mut().expect("made an object just now")
}

/// One schema for the keys of both.
fn joined(mut first: Map<String, Value>, mut second: Map<String, Value>) -> Map<String, Value> {
    for key in ["properties", "$defs"] {
        let more = std::mem::take(inner(&mut second, key));
        inner(&mut first, key).extend(more);
    }
    first
}

fn required(mut schema: Map<String, Value>, keys: &[&str]) -> Map<String, Value> {
    schema.insert("required".to_owned(), json!(keys));
    schema
}

fn titled(mut schema: Map<String, Value>, title: &str) -> Value {
    // The struct's own sentence speaks to the reader of the code.
    schema.remove("description");
    schema.insert("title".to_owned(), json!(title));
    Value::Object(schema)
}

/// Leaves out the definitions that nothing refers to.
fn prune(schema: &mut Map<String, Value>) {
    let text = json!(schema.get("properties")).to_string();
    let definitions = inner(schema, "$defs");
    let mut used = vec![text];
    loop {
        let more = |name: &String| {
            let reference = format!("\"#/$defs/{name}\"");
            used.iter().any(|text| text.contains(&reference))
        };
        let texts: Vec<String> =
            definitions.iter().filter(|(name, _)| more(name)).map(|(_, value)| value.to_string()).collect();
        if texts.len() + 1 == used.len() {
            break;
        }
        used.truncate(1);
        used.extend(texts);
    }
    definitions.retain(|name, _| used.iter().any(|text| text.contains(&format!("\"#/$defs/{name}\""))));
}

#[cfg(test)]
mod tests {
    use super::{Kind, keys, schema};

    #[test]
    fn properties_are_those_of_the_kind() {
        for kind in [Kind::Card, Kind::Section, Kind::Page, Kind::Translation] {
            let schema = schema(kind);
            let found: Vec<&String> = schema["properties"].as_object().into_iter().flat_map(|map| map.keys()).collect();
            assert_eq!(found, keys(kind), "{kind:?}");
            assert_eq!(schema["additionalProperties"], false, "{kind:?}");
        }
    }

    #[test]
    fn translations_have_no_shared_fields() {
        let schema = schema(Kind::Translation);
        let check = |name: &str, expect: &[&str]| {
            let properties = schema["$defs"][name]["properties"].as_object();
            let found: Vec<&String> = properties.into_iter().flat_map(|map| map.keys()).collect();
            assert_eq!(found, expect, "{name}");
        };
        check("Image", &["alt", "caption"]);
        check("Figure", &["label"]);
        check("Link", &["label"]);
        check("Update", &["date", "text"]);
        assert_eq!(schema["$defs"].get("Unit"), None);
    }

    #[test]
    fn every_key_has_a_hint() {
        for kind in Kind::ALL {
            let schema = schema(kind);
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{kind:?}");
            for (key, value) in schema["properties"].as_object().into_iter().flatten() {
                assert!(value["description"].is_string(), "{kind:?} {key}");
            }
        }
    }
}
