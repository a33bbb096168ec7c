//! A text in, the file that its translation starts from out: the same words, each of them marked as not translated yet.

use std::fmt::Write as _;

use crate::markdown::Digest;
use crate::parse::{Made, Mark, Written, with_mark};
use crate::yaml::quoted;

/// Words that a YAML reader takes for something else than text.
const WORDS: [&str; 10] = ["true", "false", "null", "yes", "no", "on", "off", "nan", "inf", "merge"];

/// The file of a translation that is begun: every text field and the body of `source`, nothing that a translation
/// inherits, and a mark by which none of it counts as translated. `comment` tells the translator what to do.
pub fn translation(source: &Written, comment: &str) -> String {
    let body = source.body.text();
    let end = if source.doc.text().contains("\r\n") { "\r\n" } else { "\n" };
    let mut matter = String::from("---\n");
    for line in comment.lines() {
        let _ = writeln!(matter, "# {line}");
    }
    let _ = writeln!(matter, "title: {}", quoted(&source.title));
    if !source.summary.is_empty() {
        let _ = writeln!(matter, "summary: {}", quoted(&source.summary));
    }
    image(&mut matter, source);
    lists(&mut matter, source);
    matter.push_str("---\n");
    with_mark(&(matter.replace('\n', end) + body), &mark(source))
}

fn image(matter: &mut String, source: &Written) {
    let texts = [("alt", &source.alt), ("caption", &source.caption)];
    let mut texts = texts.into_iter().filter(|(_, text)| !text.is_empty()).peekable();
    if texts.peek().is_some() {
        matter.push_str("image:\n");
    }
    for (name, text) in texts {
        let _ = writeln!(matter, "  {name}: {}", quoted(text));
    }
}

fn lists(matter: &mut String, source: &Written) {
    if !source.figures.is_empty() {
        matter.push_str("figures:\n");
    }
    for (id, label) in &source.figures {
        let _ = writeln!(matter, "  {}:\n    label: {}", key(id), quoted(label));
    }
    // Links have no names: the translation tells them apart by their order, so all of them stand here.
    if !source.links.is_empty() {
        matter.push_str("links:\n");
    }
    for label in &source.links {
        let _ = writeln!(matter, "  - label: {}", quoted(label));
    }
    if !source.updates.is_empty() {
        matter.push_str("updates:\n");
    }
    let mut updates: Vec<_> = source.updates.iter().collect();
    updates.sort_by_key(|update| update.index);
    for update in updates {
        let _ = writeln!(matter, "  - date: {}\n    text: {}", update.date, quoted(&update.text));
    }
}

/// The id of a figure as a key.
fn key(id: &str) -> String {
    let plain = id.len() > 1
        && id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        && !WORDS.contains(&id.to_ascii_lowercase().as_str());
    if plain { id.to_owned() } else { quoted(id) }
}

fn mark(source: &Written) -> Mark {
    let fields = source.fields().into_iter().map(|field| (field.key, Made::Todo(Digest::of(&field.text))));
    let body = source.body.units.iter().map(|unit| Made::Todo(unit.digest));
    Mark { fields: fields.collect(), body: body.collect() }
}
