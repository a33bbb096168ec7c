//! Front matter with translated fields. Values are changed where they stand; only what cannot be is written anew, and then
//! the whole list or group it belongs to: in a translation those hold nothing but texts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::Written;
use crate::yaml::edit::{self, quoted};

/// The front matter of a new translation.
pub(super) fn fresh(source: &Written, fields: &BTreeMap<String, String>) -> String {
    let mut yaml = String::new();
    for name in ["title", "summary"] {
        if let Some(text) = fields.get(name) {
            let _ = writeln!(yaml, "{name}: {}", quoted(text, false));
        }
    }
    for family in ["image", "figures", "links", "updates"] {
        yaml.push_str(&group(family, source, fields));
    }
    yaml
}

/// Front matter with other texts in some fields; `own` is what it says now. Nothing when YAML cannot hold one of them.
pub(super) fn with(yaml: &str, source: &Written, own: &Written, changes: &BTreeMap<String, String>) -> Option<String> {
    let mut yaml = yaml.to_owned();
    let known = own.fields();
    let mut all: BTreeMap<String, String> = known.iter().map(|field| (field.key.clone(), field.text.clone())).collect();
    for (name, text) in changes {
        all.insert(name.clone(), text.clone());
        let keys: Vec<String> = match known.iter().find(|field| field.key == *name) {
            Some(field) => field.keys.clone(),
            None => keys(name),
        };
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        if let Some(changed) = edit::put(&yaml, &keys, text) {
            yaml = changed;
            continue;
        }
        let family = keys.first()?;
        let end = if yaml.contains("\r\n") { "\r\n" } else { "\n" };
        let mut rest = edit::without(&yaml, family);
        if !rest.is_empty() && !rest.ends_with('\n') {
            rest.push_str(end);
        }
        let group = group(family, source, &all);
        if group.is_empty() {
            return None;
        }
        yaml = rest + &group.replace('\n', end);
    }
    Some(yaml)
}

/// The keys that lead to a field that is not there yet.
fn keys(name: &str) -> Vec<String> {
    let (family, rest) = name.split_once('.').unwrap_or((name, ""));
    let inner = rest.strip_suffix(".label");
    match (family, inner) {
        ("figures" | "links", Some(inner)) => vec![family.to_owned(), inner.to_owned(), "label".to_owned()],
        ("image", _) => vec![family.to_owned(), rest.to_owned()],
        // An update is found by its date, which its place in the list does not say.
        ("updates", _) => vec![family.to_owned(), String::new(), String::new()],
        _ => vec![name.to_owned()],
    }
}

/// A group of fields as it stands in a translation; empty without texts.
fn group(family: &str, source: &Written, fields: &BTreeMap<String, String>) -> String {
    let text = |name: &str| fields.get(name).map(|text| quoted(text, false));
    let mut lines = String::new();
    match family {
        "image" => {
            for name in ["alt", "caption"] {
                if let Some(text) = text(&format!("image.{name}")) {
                    let _ = writeln!(lines, "  {name}: {text}");
                }
            }
        }
        "figures" => {
            for id in source.figures.keys() {
                if let Some(text) = text(&format!("figures.{id}.label")) {
                    let _ = writeln!(lines, "  {}:\n    label: {text}", quoted(id, true));
                }
            }
        }
        "links" => {
            let any = (0..source.links.len()).any(|index| fields.contains_key(&format!("links.{index}.label")));
            for index in (0..source.links.len()).filter(|_| any) {
                let text = text(&format!("links.{index}.label")).unwrap_or_else(|| "\"\"".to_owned());
                let _ = writeln!(lines, "  - label: {text}");
            }
        }
        "updates" => {
            let mut updates: Vec<(usize, String)> = Vec::new();
            for field in source.fields().iter().filter(|field| field.key.starts_with("updates.")) {
                let (Some(text), Some(index)) = (text(&field.key), field.keys.get(1)) else { continue };
                let date = field.key.split('.').nth(1).unwrap_or_default();
                let index = index.parse().unwrap_or(usize::MAX);
                updates.push((index, format!("  - date: {date}\n    text: {text}\n")));
            }
            updates.sort();
            lines.extend(updates.into_iter().map(|(_, text)| text));
        }
        _ => return text(family).map(|text| format!("{family}: {text}\n")).unwrap_or_default(),
    }
    if lines.is_empty() { lines } else { format!("{family}:\n{lines}") }
}
