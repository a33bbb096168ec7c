//! The mark of a translation as written, whatever program wrote it last: some editors of front matter take the dots in
//! names for levels, and write `image: { alt: … }` for `image.alt: …` and `links: [{ label: … }]` for `links.0.label: …`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::yaml::Entries;

/// Names and what stands there, all on one level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted(pub Entries<String>);

/// What stands under a name.
enum Nest {
    Text(String),
    Map(Vec<(String, Nest)>),
    Nothing,
}

impl Nest {
    fn flatten(self, name: String, entries: &mut Vec<(String, String)>) {
        match self {
            Self::Text(text) => entries.push((name, text)),
            Self::Map(inner) => {
                inner.into_iter().for_each(|(key, nest)| nest.flatten(format!("{name}.{key}"), entries));
            }
            Self::Nothing => {}
        }
    }
}

impl<'de> Deserialize<'de> for Nest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Nest;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Nest, E> {
                Ok(Nest::Text(text.to_owned()))
            }

            fn visit_unit<E: Error>(self) -> Result<Nest, E> {
                Ok(Nest::Nothing)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Nest, A::Error> {
                let inner = Entries::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(Nest::Map(inner.0))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Nest, A::Error> {
                let mut inner = Vec::new();
                while let Some(nest) = list.next_element()? {
                    inner.push((inner.len().to_string(), nest));
                }
                Ok(Nest::Map(inner))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Noted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written: Entries<Nest> = Entries::deserialize(deserializer)?;
        let mut entries = Vec::new();
        written.0.into_iter().for_each(|(name, nest)| nest.flatten(name, &mut entries));
        Ok(Self(Entries(entries)))
    }
}

impl JsonSchema for Noted {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Noted".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Entries::<String>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use crate::diag::Diagnostics;
    use crate::parse::matter::Matter;
    use crate::path::SourcePath;
    use crate::yaml::Doc;

    #[test]
    fn levels_are_dots() {
        let check = |yaml: &str, expect: &[(&str, &str)], faults: usize| {
            let text = format!("title: A\ntranslated_from:\n{yaml}");
            let mut diags = Diagnostics::new();
            let doc = Doc::new(&SourcePath::new("a.en.md"), text.as_str().into(), 0..text.len());
            let matter = Matter::read(&mut diags, &doc).expect("readable");
            assert_eq!(diags.sorted().len(), faults, "{yaml}");
            let noted = matter.text.translated_from.unwrap_or_default();
            let found: Vec<(&str, &str)> = noted.0.0.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
            assert_eq!(found, expect, "{yaml}");
        };
        check("  title: b\n  image.alt: c\n", &[("title", "b"), ("image.alt", "c")], 0);
        check(
            "  image: { alt: c }\n  figures: { jobs: { label: d } }\n  links: [~, { label: e }]\n  updates:\n    2026-05-01: f\n",
            &[("image.alt", "c"), ("figures.jobs.label", "d"), ("links.1.label", "e"), ("updates.2026-05-01", "f")],
            0,
        );
        check("  title: 3\n  body: b\n", &[("body", "b")], 1);
    }
}
