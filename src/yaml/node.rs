//! YAML text in, a plain tree of values out, together with the keys that stand twice and the values that stand in
//! typographic quotes. Does not know places; takes serde_yaml's word for what a scalar is.

use std::collections::HashSet;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_path_to_error::{Path, Segment};

use super::syntax;

/// The marker inside the message of the error that stops an alias bomb.
pub(super) const BOMB: &str = "groter:alias-bomb";

/// A value as YAML has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    /// Items with the index at which they were written, which outlives the removal of their neighbours.
    List(Vec<(usize, Node)>),
    Map(Vec<(Node, Node)>),
    /// Something with a `!tag` of its own, which nothing here has a use for.
    Tagged,
}

/// One step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Item(String),
}

impl Step {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Key(name) | Self::Item(name) => name,
        }
    }
}

/// The key under which a value stands: for an item, that of its list.
pub(super) fn key_of(steps: &[Step]) -> String {
    let mut keys = steps.iter().rev().filter(|step| matches!(step, Step::Key(_)));
    keys.next().map_or_else(String::new, |step| step.as_str().to_owned())
}

impl Node {
    /// A scalar as text, to find keys by.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) => value.to_string(),
            Self::Text(value) => value.clone(),
            Self::Null | Self::List(_) | Self::Map(_) | Self::Tagged => String::new(),
        }
    }

    /// The steps of a path into this value, with the indices as written.
    pub(super) fn steps(&self, path: &Path) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut here = Some(self);
        for segment in path {
            let next = match (segment, here) {
                (Segment::Seq { index }, Some(Self::List(items))) => {
                    let Some((written, item)) = items.get(*index) else { break };
                    steps.push(Step::Item(written.to_string()));
                    Some(item)
                }
                (Segment::Map { key }, Some(Self::Map(entries))) => {
                    steps.push(Step::Key(key.clone()));
                    entries.iter().find(|(name, _)| name.name() == *key).map(|(_, value)| value)
                }
                _ => break,
            };
            here = next;
        }
        steps
    }

    /// Takes a value out; false when there was none.
    pub(super) fn remove(&mut self, steps: &[Step]) -> bool {
        let Some((step, rest)) = steps.split_first() else { return false };
        let name = step.as_str();
        match self {
            Self::List(items) => {
                let Some(at) = items.iter().position(|(index, _)| index.to_string() == name) else { return false };
                if rest.is_empty() {
                    items.remove(at);
                    return true;
                }
                items.get_mut(at).is_some_and(|(_, item)| item.remove(rest))
            }
            Self::Map(entries) => {
                let Some(at) = entries.iter().position(|(key, _)| key.name() == name) else { return false };
                if rest.is_empty() {
                    entries.remove(at);
                    return true;
                }
                entries.get_mut(at).is_some_and(|(_, value)| value.remove(rest))
            }
            _ => false,
        }
    }
}

/// What a text holds.
pub(super) struct Loaded {
    /// The values; of a key that stands twice, the first.
    pub(super) node: Node,
    /// Maps (by the steps to them) with a key that stands twice.
    pub(super) twice: Vec<Vec<Step>>,
    /// Texts that begin and end with typographic quotes.
    pub(super) quoted: Vec<Vec<Step>>,
}

/// Reads a text that [`super::guard`] has found harmless.
pub(super) fn load(yaml: &str) -> Result<Loaded, serde_yaml::Error> {
    let blank = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    // serde_yaml calls an empty text an error; for a file of settings it is one without any.
    if yaml.lines().all(blank) {
        return Ok(Loaded { node: Node::Null, twice: Vec::new(), quoted: Vec::new() });
    }
    // Without aliases the values of a text are never longer than a few times the text itself.
    let mut state =
        Loading { budget: 4 * yaml.len() + 100_000, steps: Vec::new(), twice: Vec::new(), quoted: Vec::new() };
    let node = Seed(&mut state).deserialize(serde_yaml::Deserializer::from_str(yaml))?;
    Ok(Loaded { node, twice: state.twice, quoted: state.quoted })
}

struct Loading {
    budget: usize,
    steps: Vec<Step>,
    twice: Vec<Vec<Step>>,
    quoted: Vec<Vec<Step>>,
}

impl Loading {
    fn spend<E: Error>(&mut self, cost: usize) -> Result<(), E> {
        match self.budget.checked_sub(cost) {
            Some(rest) => {
                self.budget = rest;
                Ok(())
            }
            None => Err(E::custom(BOMB)),
        }
    }
}

struct Seed<'a>(&'a mut Loading);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.0.spend(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Int(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::Float(value as f64), Node::Int))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.0.spend(value.len())?;
        if syntax::in_smart_quotes(value) {
            self.0.quoted.push(self.0.steps.clone());
        }
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        loop {
            self.0.steps.push(Step::Item(items.len().to_string()));
            let item = seq.next_element_seed(Seed(self.0))?;
            self.0.steps.pop();
            let Some(item) = item else { return Ok(Node::List(items)) };
            items.push((items.len(), item));
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        let mut twice = false;
        while let Some(key) = map.next_key_seed(Seed(self.0))? {
            self.0.steps.push(Step::Key(key.name()));
            let value = map.next_value_seed(Seed(self.0))?;
            self.0.steps.pop();
            if seen.insert(key.name()) {
                entries.push((key, value));
            } else {
                twice = true;
            }
        }
        if twice {
            self.0.twice.push(self.0.steps.clone());
        }
        Ok(Node::Map(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        let (IgnoredAny, content) = data.variant()?;
        let IgnoredAny = content.newtype_variant()?;
        Ok(Node::Tagged)
    }
}
