//! Numbers as front matter writes them: years, coordinates, fractions. A decimal comma is told apart from a list, and
//! every number has its limits.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::diag::Code;

use super::decode::custom;

/// A year, 1900 to 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub u16);

/// Any number, whole or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decimal(pub f64);

/// Latitude and longitude in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates(pub [f64; 2]);

/// The point of a picture that must stay visible: fractions of its width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Focus(pub [f64; 2]);

type Limits = (i32, i32);

const YEARS: (u16, u16) = (1900, 2200);
const DEGREES: [Limits; 2] = [(-90, 90), (-180, 180)];
const FRACTIONS: [Limits; 2] = [(0, 1), (0, 1)];

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Whole;

        impl Visitor<'_> for Whole {
            type Value = Year;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-whole-number")
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Year, E> {
                let (low, high) = YEARS;
                match u16::try_from(value) {
                    Ok(year) if (low..=high).contains(&year) => Ok(Year(year)),
                    _ => Err(out_of_range(&value.to_string(), (i32::from(low), i32::from(high)))),
                }
            }
        }

        deserializer.deserialize_any(Whole)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        match written.number() {
            Some(number) => Ok(Self(number)),
            None => match comma_decimal(&written.text) {
                Some(meant) => Err(custom(Code::CommaDecimal, &[&written.text, &meant])),
                None => Err(D::Error::invalid_type(written.kind.unexpected(), &"type-number")),
            },
        }
    }
}

impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Pair { limits: DEGREES }).map(Self)
    }
}

impl<'de> Deserialize<'de> for Focus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Pair { limits: FRACTIONS }).map(Self)
    }
}

/// Two numbers within limits.
struct Pair {
    limits: [Limits; 2],
}

impl<'de> Visitor<'de> for Pair {
    type Value = [f64; 2];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("type-two-numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<[f64; 2], A::Error> {
        let mut items: Vec<Written> = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        if let [first, second] = items.as_slice()
            && let (Some(a), Some(b)) = (first.number(), second.number())
        {
            for (value, limits) in [a, b].into_iter().zip(self.limits) {
                if !within(value, limits) {
                    return Err(out_of_range(&value.to_string(), limits));
                }
            }
            return Ok([a, b]);
        }
        let written: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        let written = written.join(", ");
        Err(self.wrong(&written, true).unwrap_or_else(|| A::Error::invalid_type(Unexpected::Seq, &self)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<[f64; 2], E> {
        Err(self.wrong(text, false).unwrap_or_else(|| E::invalid_type(Unexpected::Str(text), &self)))
    }
}

impl Pair {
    /// The fault of numbers with a decimal comma: `50,971, 5,794`, which YAML takes for four.
    fn wrong<E: Error>(&self, written: &str, is_list: bool) -> Option<E> {
        let pieces: Vec<&str> = written.split([',', ' ']).filter(|piece| !piece.is_empty()).collect();
        let digits = |piece: &&str| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
        let join = |whole: &str, part: &str| digits(&part).then(|| format!("{whole}.{part}"));
        let candidates = match pieces.as_slice() {
            [a, b, c, d] => vec![(join(a, b), join(c, d))],
            [a, b, c] => vec![(join(a, b), Some((*c).to_owned())), (Some((*a).to_owned()), join(b, c))],
            _ => Vec::new(),
        };
        let fits = |text: &str, limits| text.parse().is_ok_and(|value| within(value, limits));
        let (a, b) = candidates.into_iter().find_map(|pair| match pair {
            (Some(a), Some(b)) if fits(&a, self.limits[0]) && fits(&b, self.limits[1]) => Some((a, b)),
            _ => None,
        })?;
        // As the author wrote it: YAML has taken the commas in a list for separators.
        let as_written = |number: &str| {
            if written.contains(number) { number.to_owned() } else { number.replace('.', ",") }
        };
        let list = format!("[{}, {}]", as_written(&a), as_written(&b));
        let shown = if is_list { list.as_str() } else { written };
        Some(custom(Code::CommaDecimal, &[shown, &format!("[{a}, {b}]")]))
    }
}

fn within(value: f64, (low, high): Limits) -> bool {
    (f64::from(low)..=f64::from(high)).contains(&value)
}

fn out_of_range<E: Error>(value: &str, (low, high): Limits) -> E {
    custom(Code::OutOfRange, &[value, &low.to_string(), &high.to_string()])
}

/// `0,5` with a point.
fn comma_decimal(text: &str) -> Option<String> {
    let (whole, part) = text.trim().split_once(',')?;
    let meant = format!("{whole}.{part}");
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
    (meant.chars().all(plain) && meant.parse::<f64>().is_ok()).then_some(meant)
}

/// Whatever stands where a number is expected.
struct Written {
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Number(f64),
    Text,
    Bool,
    Nothing,
    List,
    Map,
}

impl Kind {
    fn unexpected(self) -> Unexpected<'static> {
        match self {
            Self::Number(number) => Unexpected::Float(number),
            Self::Text => Unexpected::Str(""),
            Self::Bool => Unexpected::Bool(true),
            Self::Nothing => Unexpected::Unit,
            Self::List => Unexpected::Seq,
            Self::Map => Unexpected::Map,
        }
    }
}

impl Written {
    fn number(&self) -> Option<f64> {
        match self.kind {
            Kind::Number(number) if number.is_finite() => Some(number),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Anything;

        impl<'de> Visitor<'de> for Anything {
            type Value = Written;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-number")
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Written, E> {
                Ok(Written { kind: Kind::Number(value as f64), text: value.to_string() })
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Written, E> {
                Ok(Written { kind: Kind::Number(value), text: value.to_string() })
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Written, E> {
                Ok(Written { kind: Kind::Text, text: value.to_owned() })
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Written, E> {
                Ok(Written { kind: Kind::Bool, text: value.to_string() })
            }

            fn visit_unit<E: Error>(self) -> Result<Written, E> {
                Ok(Written { kind: Kind::Nothing, text: String::new() })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Written, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Written { kind: Kind::List, text: String::new() })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Written { kind: Kind::Map, text: String::new() })
            }
        }

        deserializer.deserialize_any(Anything)
    }
}

macro_rules! inline_schema {
    ($($name:ident: $schema:tt;)*) => {$(
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

inline_schema! {
    Year: { "type": "integer", "minimum": 1900, "maximum": 2200 };
    Decimal: { "type": "number" };
    Coordinates: {
        "type": "array",
        "prefixItems": [
            { "type": "number", "minimum": -90, "maximum": 90, "description": "Latitude" },
            { "type": "number", "minimum": -180, "maximum": 180, "description": "Longitude" }
        ],
        "items": false,
        "minItems": 2
    };
    Focus: {
        "type": "array",
        "items": { "type": "number", "minimum": 0, "maximum": 1 },
        "minItems": 2,
        "maxItems": 2
    };
}
