//! A tree of values in, any `Deserialize` type out, or the [`Fault`] that kept it from becoming one. Does not know
//! places.
//!
//! serde hands faults over as values here, so that no message of another crate is ever taken apart. Only what
//! serde has no method for, the `Deserialize` of this project's own value types, comes as a custom error: [`custom`]
//! writes it as `groter:<code>` and its arguments, and [`Fault`] reads it back.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, Expected, IntoDeserializer, MapAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::diag::{Arg, Code};

use super::node::Node;

const MARK: &str = "groter:";
const SEPARATOR: char = '\u{1f}';

/// Why a value does not fit.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    UnknownKey {
        known: Vec<&'static str>,
    },
    Missing {
        key: &'static str,
    },
    /// Anything about the value itself; the argument `key` is added where the place is known.
    Value {
        code: Code,
        args: Vec<(&'static str, Arg)>,
    },
}

/// An error of one of this project's value types: a code and its arguments, apart from `key`.
pub(super) fn custom<E: Error>(code: Code, args: &[&str]) -> E {
    let mut message = format!("{MARK}{}", code.name());
    for arg in args {
        message.push(SEPARATOR);
        message.push_str(arg);
    }
    E::custom(message)
}

/// The names of the arguments that [`custom`] carries for `code`.
fn custom_args(code: Code) -> &'static [&'static str] {
    match code {
        Code::CommaDecimal | Code::DateOrder => &["value", "meant"],
        Code::DateInvalid => &["value"],
        Code::OutOfRange => &["value", "low", "high"],
        _ => &[],
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let mut parts = message.strip_prefix(MARK).unwrap_or_default().split(SEPARATOR);
        let name = parts.next().unwrap_or_default();
        let marked = Code::ALL.iter().find(|code| code.name() == name);
        let Some(&code) = marked else {
            return Self::Value { code: Code::YamlSyntax, args: vec![("reason", Arg::Text(message))] };
        };
        let args = custom_args(code).iter().zip(parts).map(|(name, value)| (*name, Arg::from(value))).collect();
        Self::Value { code, args }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let args = vec![
            ("expected", Arg::from(expected_type(&expected.to_string()))),
            ("found", Arg::from(found_type(found))),
        ];
        Self::Value { code: Code::WrongType, args }
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::invalid_type(Unexpected::Seq, expected)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        let known: Vec<String> = known.iter().map(|&name| name.to_owned()).collect();
        Self::Value { code: Code::UnknownValue, args: vec![("value", variant.into()), ("known", known.into())] }
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::UnknownKey { known: known.to_vec() }
    }

    fn missing_field(key: &'static str) -> Self {
        Self::Missing { key }
    }
}

/// The message id for what serde (or a visitor of this project, which says it in message ids) expects.
fn expected_type(expected: &str) -> &str {
    match expected {
        own if own.starts_with("type-") => own,
        "a boolean" => "type-bool",
        "f32" | "f64" => "type-number",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "type-whole-number",
        list if list.contains("sequence") || list.contains("array") || list.contains("tuple") => "type-list",
        map if map.contains("map") || map.starts_with("struct") => "type-map",
        _ => "type-text",
    }
}

/// The message id for what stands there.
fn found_type(found: Unexpected<'_>) -> &str {
    match found {
        Unexpected::Bool(_) => "type-bool",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "type-number",
        Unexpected::Unit | Unexpected::Option => "type-nothing",
        Unexpected::Seq => "type-list",
        Unexpected::Map => "type-map",
        Unexpected::Other(own) if own.starts_with("type-") => own,
        _ => "type-text",
    }
}

impl Node {
    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Int(value) => Unexpected::Signed(*value),
            Self::Float(value) => Unexpected::Float(*value),
            Self::Text(value) => Unexpected::Str(value),
            Self::List(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
            Self::Tagged => Unexpected::Other("type-tag"),
        }
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(*value),
            Node::Int(value) => visitor.visit_i64(*value),
            Node::Float(value) => visitor.visit_f64(*value),
            Node::Text(value) => visitor.visit_borrowed_str(value),
            Node::List(items) => {
                let mut items = SeqDeserializer::new(items.iter().map(|(_, item)| item));
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            Node::Map(entries) => {
                let mut entries = MapDeserializer::new(entries.iter().map(|(key, value)| (key, value)));
                let value = visitor.visit_map(&mut entries)?;
                entries.end()?;
                Ok(value)
            }
            Node::Tagged => Err(Fault::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    // serde's derived structs would take a list for their fields in order, which nobody means.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Node::Map(_) => self.deserialize_any(visitor),
            _ => Err(Fault::invalid_type(self.unexpected(), &"type-map")),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Node::Text(value) => visitor.visit_enum(StrDeserializer::new(value)),
            _ => Err(Fault::invalid_type(self.unexpected(), &"type-text")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Fault> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The keys that a derived struct knows.
pub(super) fn fields<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut found: &'static [&'static str] = &[];
    let _ = T::deserialize(Probe(&mut found));
    found
}

struct Probe<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        Err(Fault::invalid_type(Unexpected::Unit, &visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// A map whose keys are names, in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T> Entries<T> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(Name(name)) = map.next_key()? {
                    entries.push((name, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

/// A key as text, also where YAML takes it for a number (`4:`).
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyScalar;

        impl Visitor<'_> for AnyScalar {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-text")
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Name, E> {
                Ok(Name(value.to_owned()))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Name, E> {
                Ok(Name(value.to_string()))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Name, E> {
                Ok(Name(value.to_string()))
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Name, E> {
                Ok(Name(value.to_string()))
            }
        }

        deserializer.deserialize_any(AnyScalar)
    }
}
