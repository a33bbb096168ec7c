//! What changed as plain text, for a press release or an e-mail.

use std::fmt::Write as _;

use crate::changes::Changes;
use crate::changes::told::{Item, Row, told};
use crate::i18n::Messages;

/// The changes in the language `lang` of the programme, with the words of `messages`.
pub fn text(changes: &Changes, messages: &Messages, lang: &str) -> String {
    let told = told(changes, messages, lang);
    let mut out = format!("{}\n{}\n", told.title, told.range);
    if changes.is_empty() {
        return out + "\n" + &messages.text("changes-none", &[]) + "\n";
    }
    heading(&mut out, &messages.text("changes-summary", &[]));
    for (name, count, _) in &told.counts {
        line(&mut out, 0, &named(messages, name, count));
    }
    for row in &told.totals {
        line(&mut out, 0, &pair(row, messages));
    }
    for section in &told.sections {
        heading(&mut out, &section.title);
        section.items.iter().for_each(|item| self::item(&mut out, item, messages));
    }
    out
}

fn heading(out: &mut String, title: &str) {
    let rule = "-".repeat(title.chars().count());
    let _ = write!(out, "\n{title}\n{rule}\n");
}

fn item(out: &mut String, item: &Item, messages: &Messages) {
    let title = if item.note.is_empty() { item.title.clone() } else { named(messages, &item.title, &item.note) };
    line(out, 0, &title);
    // Whoever writes about it in one language wants to know that there are others, and not their words.
    let own = item.rows.iter().filter(|row| row.language.is_none());
    own.for_each(|row| line(out, 1, &pair(row, messages)));
    let mut others: Vec<&str> = Vec::new();
    for language in item.rows.iter().filter_map(|row| row.language.as_ref()).map(|(_, name)| name.as_str()) {
        if !others.contains(&language) {
            others.push(language);
        }
    }
    if !others.is_empty() {
        let name = messages.text("changes-other-languages", &[]);
        line(out, 1, &named(messages, &name, &messages.list(&others)));
    }
    if let Some(url) = &item.url {
        line_of(out, 1, "", url);
    }
}

/// What was, and is, in words: an arrow is read aloud as one.
fn pair(row: &Row, messages: &Messages) -> String {
    let Row { name, old, new, note, .. } = row;
    let value = match (old, new, note) {
        (_, _, Some(note)) => note.clone(),
        (Some(old), Some(new), _) if old == new => new.clone(),
        (Some(old), Some(new), _) => fill(messages, "changes-pair", old, new),
        (None, Some(new), _) => fill(messages, "changes-pair-new", "", new),
        (Some(old), None, _) => fill(messages, "changes-pair-gone", old, ""),
        (None, None, None) => return name.clone(),
    };
    named(messages, name, &value)
}

fn named(messages: &Messages, name: &str, value: &str) -> String {
    fill(messages, "changes-named", name, value)
}

/// A message about two texts that may be long: messages themselves cut what they are given.
fn fill(messages: &Messages, id: &str, old: &str, new: &str) -> String {
    const OLD: char = '\u{e000}';
    const NEW: char = '\u{e001}';
    let text = messages.text(id, &[("old", OLD.to_string().into()), ("new", NEW.to_string().into())]);
    let mut out = String::new();
    for c in text.chars() {
        match c {
            OLD => out.push_str(old),
            NEW => out.push_str(new),
            c => out.push(c),
        }
    }
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    line_of(out, depth, "- ", text);
}

fn line_of(out: &mut String, depth: usize, mark: &str, text: &str) {
    // What authors wrote stays in its line; the narrow spaces that hold a number together stay what they are.
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    // A terminal takes control characters for orders.
    let plain = words.join(" ").replace(char::is_control, "\u{fffd}");
    let _ = writeln!(out, "{}{mark}{plain}", "  ".repeat(depth));
}
