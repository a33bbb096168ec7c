//! `languages.<tag>.publish`: what must be there before a language is published, and what is done until then.
//!
//! In: the key as written; out: a [`Publish`]. Does not know cards or pages: whether there is what is asked for is the
//! model's to say.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::lang::Tag;
use crate::yaml::Doc;

/// What must be there before a language is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publish {
    /// The key of the language in `languages`, to find places by.
    key: String,
    /// How many of 100 cards must be translated.
    pub share: Option<u32>,
    /// Ids of cards that must be translated; the places are `["cards", "0"]` and on.
    pub cards: Vec<String>,
    /// Ids of pages and sections that must be translated; the places are `["pages", "0"]` and on.
    pub pages: Vec<String>,
    /// Whether what is asked for must also say what its source says now.
    pub current: bool,
    /// What is done as long as something lacks.
    pub otherwise: Otherwise,
}

/// What is done with a language that lacks something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Otherwise {
    /// The website and the brochures are made without the language.
    #[default]
    LeaveOut,
    /// The language is published, and readers are told that it is not complete.
    Partial,
    /// Nothing is written.
    Fail,
}

/// The settings as written.
#[derive(Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Raw {
    /// The share of the cards that must be translated, such as `90 %`.
    share: Option<Share>,
    /// Ids of cards that must be translated.
    cards: Option<Vec<String>>,
    /// Ids of pages and sections that must be translated; `accessibility` is the accessibility statement, `home` the
    /// home page.
    pages: Option<Vec<String>>,
    /// Whether these translations must also be current: made from the text that the source has now. Without this key it
    /// is enough that they are there.
    current: Option<bool>,
    /// What is done with the language until then: `leave-out`, `partial` or `fail`. Without this key it is left out.
    otherwise: Option<Otherwise>,
}

/// A share as written: a percentage, or what somebody took for one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Share(String);

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrNumber;

        impl Visitor<'_> for TextOrNumber {
            type Value = Share;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Share, E> {
                Ok(Share(text.to_owned()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Share, E> {
                Ok(Share(number.to_string()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Share, E> {
                Ok(Share(number.to_string()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Share, E> {
                Ok(Share(number.to_string()))
            }
        }

        deserializer.deserialize_any(TextOrNumber)
    }
}

impl JsonSchema for Share {
    fn schema_name() -> Cow<'static, str> {
        "Percentage".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A percentage, such as 90 %",
            "type": "string",
            "pattern": "^([0-9]|[1-9][0-9]|100) ?%$"
        })
    }
}

impl Share {
    /// The whole percentage that it is.
    fn percent(&self) -> Option<u32> {
        let digits = self.0.strip_suffix('%')?.trim_end();
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|percent| plain && *percent <= 100)
    }

    /// How what somebody took for a percentage is written.
    fn meant(&self) -> String {
        let text = self.0.trim().trim_end_matches('%').trim_end().replace(',', ".");
        let fraction = !self.0.contains('%') && text.contains('.');
        let percent = match text.parse::<f64>() {
            Ok(number) if fraction && (0.0..=1.0).contains(&number) => number * 100.0,
            Ok(number) if (0.0..=100.0).contains(&number) => number,
            _ => 90.0,
        };
        format!("{percent:.0} %")
    }
}

impl Publish {
    /// The place of a value below `publish`, by the keys that lead to it; of `publish` itself without keys.
    pub fn place(&self, doc: &Doc, keys: &[&str]) -> Place {
        let path = [&["languages", &self.key, "publish"], keys].concat();
        if keys.is_empty() { doc.key_place(&path) } else { doc.place(&path) }
    }
}

/// Reads what must be there before the language `tag` is published; `key` is its key in `languages`.
pub(super) fn publish(
    diags: &mut Diagnostics,
    doc: &Doc,
    (key, tag): (&str, &Tag),
    raw: Option<&Raw>,
    is_source: bool,
) -> Option<Publish> {
    let raw = raw?;
    let path = ["languages", key, "publish"];
    if is_source {
        diags.push(Diagnostic::new(Code::PublishSource).arg("lang", tag.as_str()).at(doc.key_place(&path)));
        return None;
    }
    let below = |name| [&path[..], &[name]].concat();
    let share = raw.share.as_ref().and_then(|share| {
        let percent = share.percent();
        if percent.is_none() {
            let found = Diagnostic::new(Code::SharePercent).arg("value", share.0.as_str()).arg("meant", share.meant());
            diags.push(found.at(doc.place(&below("share"))));
        }
        percent
    });
    let publish = Publish {
        key: key.to_owned(),
        share,
        cards: raw.cards.clone().unwrap_or_default(),
        pages: raw.pages.clone().unwrap_or_default(),
        current: raw.current.unwrap_or_default(),
        otherwise: raw.otherwise.unwrap_or_default(),
    };
    // A value that is wrong has been reported and is not to be called missing; nor is a key that is misspelt.
    let misspelt = |name: &str| {
        let meant = |(key, arg): &(&str, Arg)| *key == "meant" && *arg == Arg::from(name);
        diags.iter().any(|found| found.code == Code::UnknownKeyMeant && found.args.iter().any(meant))
    };
    let asks = ["share", "cards", "pages"].into_iter().any(|name| doc.is_set(&below(name)) || misspelt(name));
    if !asks {
        diags.push(Diagnostic::new(Code::PublishEmpty).arg("lang", tag.as_str()).at(doc.key_place(&path)));
    }
    Some(publish)
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn shares() {
        let check = |text: &str, percent: Option<u32>, meant: &str| {
            let share = Share(text.to_owned());
            assert_eq!((share.percent(), share.meant().as_str()), (percent, meant), "{text}");
        };
        check("90 %", Some(90), "90 %");
        check("90%", Some(90), "90 %");
        check("90\u{a0}%", Some(90), "90 %");
        check("100 %", Some(100), "100 %");
        check("0 %", Some(0), "0 %");
        check("90", None, "90 %");
        check("1", None, "1 %");
        check("0.9", None, "90 %");
        check("0,85", None, "85 %");
        check("66.7 %", None, "67 %");
        check("101 %", None, "90 %");
        check("-5 %", None, "90 %");
        check("+5 %", None, "5 %");
        check("bijna alles", None, "90 %");
        check("%", None, "90 %");
        check("", None, "90 %");
        check("99999999999 %", None, "90 %");
        check("NaN", None, "90 %");
    }
}
