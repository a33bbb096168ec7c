//! What a translation was made from: a digest for each of its units, which groter keeps in its front matter.
//!
//! ```yaml
//! translated_from:
//!   title: bcdfghj
//!   image.alt: todo-kpmnrst
//!   body: bcdfghj kpmnrst
//! ```
//!
//! In go the key as written and the text of a file, out come a [`Mark`] and the text with another one. Does not know the
//! source's text: what became of that is the model's.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::Digest;
use crate::parse::matter::Matter;
use crate::yaml::{Doc, Entries};

/// The key in the front matter.
const KEY: &str = "translated_from";

/// The key within it that holds the digests of the body.
const BODY: &str = "body";

/// What stands before the digest of a unit that is to be translated yet.
const TODO: &str = "todo-";

/// Digests on a line.
const ON_A_LINE: usize = 8;

/// What one unit was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    /// It is a copy of this text of the source. Once it says something else, it is made from that text.
    Todo(Digest),
    /// It translates this text of the source.
    From(Digest),
}

impl Made {
    /// The text of the source.
    pub fn digest(self) -> Digest {
        match self {
            Self::Todo(digest) | Self::From(digest) => digest,
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text.strip_prefix(TODO) {
            Some(digest) => digest.parse().ok().map(Self::Todo),
            None => text.parse().ok().map(Self::From),
        }
    }
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Todo(digest) => write!(f, "{TODO}{digest}"),
            Self::From(digest) => digest.fmt(f),
        }
    }
}

/// What a translation was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// By the name of the field (`title`, `image.alt`, `figures.jobs.label`, `links.0.label`, `updates.2026-05-01`).
    pub fields: BTreeMap<String, Made>,
    /// For every unit of the translation's body, in its order, the unit of the source's.
    pub body: Vec<Made>,
}

impl Mark {
    /// Reads the key as written. What is no digest is left out and its key and text are added to `wrong`.
    pub(super) fn read(wrong: &mut Vec<(String, String)>, written: &Entries<String>) -> Self {
        let mut mark = Self::default();
        for (key, text) in &written.0 {
            for word in text.split_whitespace() {
                match Made::read(word) {
                    Some(made) if key == BODY => mark.body.push(made),
                    Some(made) => drop(mark.fields.insert(key.clone(), made)),
                    None => wrong.push((key.clone(), word.to_owned())),
                }
            }
        }
        mark
    }

    /// Whether something was a copy of the source when the translation was begun.
    pub fn has_todo(&self) -> bool {
        self.fields.values().chain(&self.body).any(|made| matches!(made, Made::Todo(_)))
    }

    /// The lines of the front matter.
    fn lines(&self, end: &str) -> String {
        let mut lines = format!("{KEY}:{end}");
        for (key, made) in &self.fields {
            let _ = write!(lines, "  {}: {made}{end}", quoted(key));
        }
        for (number, line) in self.body.chunks(ON_A_LINE).enumerate() {
            let words: Vec<String> = line.iter().map(ToString::to_string).collect();
            let begin = match number {
                0 if self.body.len() > ON_A_LINE => format!("  {BODY}:{end}    "),
                0 => format!("  {BODY}: "),
                _ => "    ".to_owned(),
            };
            let _ = write!(lines, "{begin}{}{end}", words.join(" "));
        }
        lines
    }
}

/// A key as YAML writes it: ids of figures may hold anything.
fn quoted(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.chars().all(plain) {
        key.to_owned()
    } else {
        // A JSON string is a YAML string.
        serde_json::Value::from(key).to_string()
    }
}

/// Reports what is no digest: then nobody knows what that unit was made from.
pub(super) fn check(diags: &mut Diagnostics, matter: &Matter, doc: &Doc) {
    let Some(written) = &matter.text.translated_from else { return };
    let mut wrong = Vec::new();
    Mark::read(&mut wrong, &written.0);
    for (key, value) in wrong {
        let place = doc.place(&[KEY, &key]);
        diags.push(Diagnostic::new(Code::MarkBroken).arg("key", key).arg("value", value).at(place));
    }
}

/// The text of a translation's file with this mark, in place of the one it has or at the end of its front matter. All else
/// stays byte for byte; a text without front matter stays as it is.
pub fn with_mark(text: &str, mark: &Mark) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next().unwrap_or_default();
    if opening.trim_start_matches('\u{feff}').trim_end() != "---" {
        return text.to_owned();
    }
    let mut at = opening.len();
    let (mut from, mut to, mut close) = (None, None, None);
    for line in lines {
        let content = line.trim_end();
        if content == "---" {
            close = Some(at);
            break;
        }
        let is_key = content.split(':').next().is_some_and(|key| key.trim_end() == KEY) && content.contains(':');
        if is_key && from.is_none() {
            from = Some(at);
        } else if from.is_some() && to.is_none() && !line.starts_with([' ', '\t']) && !content.is_empty() {
            to = Some(at);
        }
        at += line.len();
    }
    let Some(close) = close else { return text.to_owned() };
    let from = from.unwrap_or(close);
    let to = to.unwrap_or(close);
    // Empty lines and comments after the mark belong to what follows.
    let old = text.get(from..to).unwrap_or_default();
    let to = from + old.trim_end().len();
    let to = to + text.get(to..).and_then(|rest| rest.find('\n')).map_or(0, |at| if from == to { 0 } else { at + 1 });
    let lines = if mark.fields.is_empty() && mark.body.is_empty() { String::new() } else { mark.lines(end) };
    let (before, after) = (text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default());
    format!("{before}{lines}{after}")
}

#[cfg(test)]
mod tests {
    use super::{Made, Mark, with_mark};

    fn mark(fields: &[(&str, &str)], body: &str) -> Mark {
        let made = |text: &str| Made::read(text).expect("a digest");
        Mark {
            fields: fields.iter().map(|(key, text)| ((*key).to_owned(), made(text))).collect(),
            body: body.split_whitespace().map(made).collect(),
        }
    }

    #[test]
    fn marks_in_files() {
        let check = |text: &str, mark: &Mark, expect: &str| assert_eq!(with_mark(text, mark), expect);
        let small = mark(&[("title", "bcdfghj"), ("image.alt", "todo-kpmnrst")], "bcdfghj");
        let lines = "translated_from:\n  image.alt: todo-kpmnrst\n  title: bcdfghj\n  body: bcdfghj\n";
        check("---\ntitle: A\n---\nText\n", &small, &format!("---\ntitle: A\n{lines}---\nText\n"));
        check(
            "---\ntranslated_from:\n  title: xxxxxxx\n  body:\n    bcdfghj\ntitle: A # so\n---\n",
            &small,
            &format!("---\n{lines}title: A # so\n---\n"),
        );
        check(
            "---\ntitle: A\ntranslated_from: {}\n\n# end\n---\nB",
            &small,
            &format!("---\ntitle: A\n{lines}\n# end\n---\nB"),
        );
        check(
            "---\r\ntitle: A\r\n---\r\n",
            &mark(&[("title", "bcdfghj")], ""),
            "---\r\ntitle: A\r\ntranslated_from:\r\n  title: bcdfghj\r\n---\r\n",
        );
        check("---\ntitle: A\ntranslated_from:\n  title: bcdfghj\n---\n", &Mark::default(), "---\ntitle: A\n---\n");
        check("no front matter", &small, "no front matter");
        check("---\nunclosed", &small, "---\nunclosed");
        check(
            "---\n---\n",
            &mark(&[("figures.é: \"x.label", "bcdfghj")], ""),
            "---\ntranslated_from:\n  \"figures.é: \\\"x.label\": bcdfghj\n---\n",
        );
        let long = mark(&[], &["bcdfghj"; 9].join(" "));
        let eight = ["bcdfghj"; 8].join(" ");
        check("---\n---\n", &long, &format!("---\ntranslated_from:\n  body:\n    {eight}\n    bcdfghj\n---\n"));
    }
}
