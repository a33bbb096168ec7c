//! Changes to a YAML text that leave all else as it is: comments, order, the way things are quoted.
//!
//! In go the text, the keys that lead to a value and the new value; out comes the new text, or nothing when the change
//! cannot be made without touching anything else. Every change is read again before it is believed.

use serde_yaml::Value;

use super::tree::Tree;

/// The text with this value at `keys`; the map that holds the last key must be there.
pub fn put(yaml: &str, keys: &[&str], value: &str) -> Option<String> {
    let before: Value = serde_yaml::from_str(yaml).ok()?;
    let wanted = changed(before, keys, value)?;
    let tree = Tree::read(yaml);
    let candidates = [in_place(&tree, yaml, keys, value), added(&tree, yaml, keys, value)];
    candidates.into_iter().flatten().find(|text| serde_yaml::from_str::<Value>(text).is_ok_and(|found| found == wanted))
}

/// The text without this key of its outermost map.
pub fn without(yaml: &str, key: &str) -> String {
    let mut out = String::with_capacity(yaml.len());
    let mut within = false;
    for line in yaml.split_inclusive('\n') {
        if !line.starts_with([' ', '\t', '\n', '\r', '#', '-']) {
            let name = line.split(':').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
            within = name == key;
        } else if within && (line.trim().is_empty() || line.starts_with('#')) {
            within = false;
        }
        if !within {
            out.push_str(line);
        }
    }
    out
}

/// A map of texts: the keys that lead to it, and its own keys with what they hold.
pub type Texts = (Vec<String>, Vec<(String, String)>);

/// Every map of texts, in the order of the file.
pub fn texts(yaml: &str) -> Vec<Texts> {
    let mut found = Vec::new();
    if let Ok(value) = serde_yaml::from_str::<Value>(yaml) {
        gather(&value, &mut Vec::new(), &mut found);
    }
    found
}

fn gather(value: &Value, keys: &mut Vec<String>, found: &mut Vec<Texts>) {
    match value {
        Value::Mapping(map) => {
            let text = |(key, value): (&Value, &Value)| Some((key.as_str()?.to_owned(), value.as_str()?.to_owned()));
            let texts: Option<Vec<_>> = map.iter().map(text).collect();
            if let Some(texts) = texts.filter(|texts| !texts.is_empty()) {
                found.push((keys.clone(), texts));
                return;
            }
            for (key, value) in map {
                let name = match key {
                    Value::String(name) => name.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => continue,
                };
                keys.push(name);
                gather(value, keys, found);
                keys.pop();
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                keys.push(index.to_string());
                gather(item, keys, found);
                keys.pop();
            }
        }
        _ => {}
    }
}

/// A text as YAML writes it in a block, or between brackets.
pub fn quoted(text: &str, in_brackets: bool) -> String {
    let starts = text.starts_with(char::is_alphabetic);
    let ends = !text.ends_with([' ', ':']);
    let plain = |c: char| !(c.is_control() || "#\u{feff}".contains(c) || in_brackets && ",[]{}".contains(c));
    let colon = text.contains(": ") || in_brackets && text.contains(':');
    let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];
    let reserved = words.contains(&text.to_lowercase().as_str());
    if starts && ends && !colon && !reserved && text.chars().all(plain) {
        return text.to_owned();
    }
    if text.contains(['"', '\\']) && !text.contains('\'') && !text.contains(char::is_control) {
        return format!("'{text}'");
    }
    super::quoted(text)
}

/// The value as it should be afterwards.
fn changed(mut value: Value, keys: &[&str], text: &str) -> Option<Value> {
    let (last, parents) = keys.split_last()?;
    let mut here = &mut value;
    for key in parents {
        here = match here {
            Value::Mapping(map) => map.iter_mut().find(|(known, _)| is(known, key)).map(|(_, value)| value)?,
            Value::Sequence(items) => items.get_mut(key.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    let Value::Mapping(map) = here else { return None };
    match map.iter_mut().find(|(known, _)| is(known, last)) {
        Some((_, value)) => *value = Value::from(text),
        None => drop(map.insert(Value::from(*last), Value::from(text))),
    }
    Some(value)
}

fn is(value: &Value, key: &str) -> bool {
    match value {
        Value::String(name) => name == key,
        Value::Number(number) => number.to_string() == key,
        _ => false,
    }
}

fn in_place(tree: &Tree, yaml: &str, keys: &[&str], value: &str) -> Option<String> {
    if !tree.is_set(keys) {
        return None;
    }
    let range = tree.value(keys)?;
    let key = tree.key(keys)?;
    let line = yaml[..key.start].rfind('\n').map_or(0, |at| at + 1);
    let head = yaml.get(key.end..)?.trim_start_matches([':', ' ', '"', '\'']);
    if head.starts_with(['|', '>']) {
        // A block goes as far as its lines stand further in than its key.
        let start = yaml.len() - head.len();
        let depth = key.start - line;
        let mut end = start + head.find('\n').map_or(head.len(), |at| at + 1);
        for line in yaml.get(end..)?.split_inclusive('\n') {
            let space = line.len() - line.trim_start_matches(' ').len();
            if space <= depth && !line.trim().is_empty() {
                break;
            }
            end += line.len();
        }
        let kept = yaml.get(start..end)?.trim_end().len();
        return Some(format!("{}{}{}", &yaml[..start], quoted(value, false), &yaml[start + kept..]));
    }
    let in_brackets = !yaml[line..key.start].trim_matches([' ', '-']).is_empty();
    Some(format!("{}{}{}", yaml.get(..range.start)?, quoted(value, in_brackets), yaml.get(range.end..)?))
}

/// The text with a new key at the end of the map that the others lead to.
fn added(tree: &Tree, yaml: &str, keys: &[&str], value: &str) -> Option<String> {
    let (last, parents) = keys.split_last()?;
    if tree.is_set(keys) {
        return None;
    }
    let range = tree.value(parents)?;
    let map = yaml.get(range.clone())?;
    let key = quoted(last, true);
    if let Some(inner) = map.strip_prefix('{') {
        let inner = inner.strip_suffix('}')?;
        let (space, comma) = match inner.trim() {
            "" => (" ", ""),
            _ => (if inner.ends_with(' ') { " " } else { "" }, ", "),
        };
        let value = quoted(value, true);
        let kept = inner.trim_end();
        let start = if kept.is_empty() { " " } else { "" };
        return Some(format!(
            "{}{{{kept}{comma}{start}{key}: {value}{space}}}{}",
            &yaml[..range.start],
            &yaml[range.end..]
        ));
    }
    let line = yaml[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let depth = range.start - line;
    let end = range.start + map.trim_end().len();
    let break_at = yaml.get(end..)?.find('\n').map_or(yaml.len(), |at| end + at);
    let line_end = if yaml.contains("\r\n") { "\r\n" } else { "\n" };
    let at = yaml[..break_at].trim_end_matches('\r').len();
    let (before, after) = (&yaml[..at], &yaml[at..]);
    Some(format!("{before}{line_end}{}{key}: {}{after}", " ".repeat(depth), quoted(value, false)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{put, quoted, texts, without};

    #[test]
    fn values_in_place() {
        let check = |yaml: &str, keys: &[&str], value: &str, expect: &str| {
            assert_eq!(put(yaml, keys, value).as_deref(), Some(expect), "{yaml}");
        };
        check("# a\ntitle: A # so\nb: 1\n", &["title"], "B: c", "# a\ntitle: \"B: c\" # so\nb: 1\n");
        check("title: 'A'\n", &["title"], "B", "title: B\n");
        check("a: { nl: x, en: y } # z\n", &["a", "en"], "p, q", "a: { nl: x, en: \"p, q\" } # z\n");
        check("a: { nl: x }\n", &["a", "en"], "z", "a: { nl: x, en: z }\n");
        check("a: {}\n", &["a", "en"], "z", "a: { en: z }\n");
        check("a:\n  nl: x\n# end\nb: 1\n", &["a", "en"], "z", "a:\n  nl: x\n  en: z\n# end\nb: 1\n");
        check("t: >-\n  one\n  two\nb: 1\n", &["t"], "three", "t: three\nb: 1\n");
        check("t: |\n  one\n\nb: 1\n", &["t"], "three", "t: three\n\nb: 1\n");
        check("l:\n  - label: a\n  - label: b\n", &["l", "1", "label"], "c", "l:\n  - label: a\n  - label: c\n");
        check("title: A\n", &["summary"], "B", "title: A\nsummary: B\n");
        check("4:\n  nl: a\n", &["4", "nl"], "b", "4:\n  nl: b\n");
        check("a:\r\n  nl: x\r\n", &["a", "en"], "z", "a:\r\n  nl: x\r\n  en: z\r\n");
        assert_eq!(put("a: 1\n", &["b", "c"], "x"), None);
    }

    #[test]
    fn keys_that_go() {
        let check = |yaml: &str, expect: &str| assert_eq!(without(yaml, "image"), expect, "{yaml}");
        check("a: 1\nimage:\n  alt: x\nb: 2\n", "a: 1\nb: 2\n");
        check("image: { alt: x }\n# b\nb: 2\n", "# b\nb: 2\n");
        check("images: 1\n", "images: 1\n");
    }

    #[test]
    fn maps_of_texts() {
        let found = texts("a: { nl: x, en: y }\nb:\n  - { nl: z }\n  - 1\n4:\n  c: { nl: 1 }\n");
        let shown: Vec<String> =
            found.iter().map(|(keys, texts)| format!("{}={}", keys.join("/"), texts.len())).collect();
        assert_eq!(shown, ["a=2", "b/0=1"]);
    }

    proptest! {
        #[test]
        fn whatever_is_put_is_read(text in r#"([a-z: #,\[\]{}'"\\|>%@&*!~-]|true|é|“|\n|0){1,12}"#) {
            for in_brackets in [false, true] {
                let written = quoted(&text, in_brackets);
                let yaml = if in_brackets { format!("a: {{ b: {written}, c: x }}\n") } else { format!("b: {written}\n") };
                let value: serde_yaml::Value = serde_yaml::from_str(&yaml).expect("YAML");
                let found = if in_brackets { &value["a"]["b"] } else { &value["b"] };
                prop_assert_eq!(found.as_str(), Some(text.as_str()), "{}", yaml);
            }
            let changed = put("a: { b: x, c: y } # z\nd: 1\n", &["a", "b"], &text);
            prop_assert!(changed.is_some(), "{}", text);
        }
    }
}
