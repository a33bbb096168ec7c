//! Values in, YAML in block style out, every text that a reader could take for something else in quotes.

use serde_json::{Map, Value};

use crate::yaml::quoted;

/// Writes the keys of a map, each on a line of its own.
pub(super) fn map(text: &mut String, map: &Map<String, Value>, depth: usize) {
    for (key, value) in map {
        indent(text, depth);
        text.push_str(key);
        text.push(':');
        after(text, value, depth);
    }
}

/// Writes what follows a key.
fn after(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Object(inner) if !inner.is_empty() => {
            text.push('\n');
            map(text, inner, depth + 1);
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            text.push('\n');
            for item in items {
                entry(text, item, depth + 1);
            }
        }
        value => {
            text.push(' ');
            text.push_str(&scalar(value));
            text.push('\n');
        }
    }
}

/// Writes an item of a list: a map begins on the line of its hyphen.
fn entry(text: &mut String, item: &Value, depth: usize) {
    let mut inner = String::new();
    match item {
        Value::Object(keys) if !keys.is_empty() => map(&mut inner, keys, depth + 1),
        item => inner = format!("{}{}\n", "  ".repeat(depth + 1), scalar(item)),
    }
    indent(text, depth);
    text.push_str("- ");
    text.push_str(inner.trim_start());
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) if is_plain(text) => text.clone(),
        Value::String(text) => quoted(text),
        Value::Array(items) => format!("[{}]", items.iter().map(scalar).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// Whether a text is a word that means nothing to YAML.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 11] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'.'))
        && !WORDS.contains(&text.to_ascii_lowercase().as_str())
}

fn indent(text: &mut String, depth: usize) {
    text.extend(std::iter::repeat_n("  ", depth));
}
