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
        line(&mut out, 0, &format!("{name}: {count}"));
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
    let title = if item.note.is_empty() { item.title.clone() } else { format!("{}: {}", item.title, item.note) };
    line(out, 0, &title);
    item.rows.iter().for_each(|row| line(out, 1, &pair(row, messages)));
    if let Some(url) = &item.url {
        line_of(out, 1, "", url);
    }
}

/// What was, and is, in words: an arrow is read aloud as one.
fn pair(row: &Row, messages: &Messages) -> String {
    let Row { name, old, new } = row;
    match (old, new) {
        (Some(old), Some(new)) if old == new => format!("{name}: {new}"),
        (Some(old), Some(new)) => {
            let args = [("old", old.as_str().into()), ("new", new.as_str().into())];
            format!("{name}: {}", messages.text("changes-pair", &args))
        }
        (None, Some(new)) => format!("{name}: {new}"),
        (Some(old), None) => format!("{name}: {}", messages.text("changes-pair-gone", &[("old", old.as_str().into())])),
        (None, None) => name.clone(),
    }
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
