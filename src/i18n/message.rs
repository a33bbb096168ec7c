//! Reading Fluent files.
//!
//! In goes the text of one `.ftl` file; out come its messages and terms, each with what it needs: variables, other
//! messages and plural classes. What cannot be read becomes a diagnostic and is left out. Knows neither languages nor
//! templates: that is [`super::check`].

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast::{
    CallArguments, Entry as Node, Expression, InlineExpression, NamedArgument, Pattern, PatternElement, Resource,
    Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

use super::plural;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

/// The parser recurses for every `{` and `(`: more of them in one message than this are refused before it runs.
const MAX_BRACKETS: usize = 250;

/// Digits of a number in a message: what fits a plural rule's operands.
const MAX_DIGITS: usize = 15;

/// One file as read.
#[derive(Debug)]
pub(super) struct Source {
    /// Where it came from.
    pub(super) path: SourcePath,
    /// Its text.
    pub(super) text: Arc<str>,
    /// Whether it belongs to the programme itself, so that leftovers in it are worth a word.
    pub(super) own: bool,
    /// What it holds, in the order of the file, every id once.
    pub(super) entries: Vec<Entry>,
}

/// One message or term.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its id, of a term with the leading `-`.
    pub(super) id: String,
    /// Where it stands in the file's text.
    pub(super) range: Range<usize>,
    /// Its text for Fluent, with choices by number rewritten for ICU.
    pub(super) text: String,
    /// Its value (under the empty name) and its attributes.
    pub(super) parts: BTreeMap<String, Part>,
}

/// What the text of a message or attribute needs.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Variables, without the `$`.
    pub(super) variables: BTreeSet<String>,
    /// Messages and terms it refers to: id (of a term with `-`) and attribute (empty for the value).
    pub(super) references: BTreeSet<(String, String)>,
    /// Choices by number.
    pub(super) selects: Vec<Select>,
}

/// A choice by number.
#[derive(Debug)]
pub(super) struct Select {
    /// Whether it asks for the ordinal class ("4th") instead of the cardinal one ("4 projects").
    pub(super) ordinal: bool,
    /// The words among its keys: plural classes, or what was taken for one.
    pub(super) classes: BTreeSet<String>,
    /// The whole numbers among its keys.
    pub(super) numbers: BTreeSet<u64>,
    /// The key of the variant for everything else.
    pub(super) default: String,
}

impl Source {
    /// The place of an entry: its first line.
    pub(super) fn place(&self, entry: &Entry) -> Place {
        self.place_of(entry.range.start..entry.range.start + entry.id.len())
    }

    /// The place where `entry` names `what` after its own id; its first line when it does not.
    pub(super) fn place_in(&self, entry: &Entry, what: &str) -> Place {
        let from = entry.range.start + entry.id.len();
        match self.text.get(from..entry.range.end).and_then(|rest| rest.find(what)) {
            Some(at) => self.place_of(from + at..from + at + what.len()),
            None => self.place(entry),
        }
    }

    fn place_of(&self, range: Range<usize>) -> Place {
        Place::new(&self.path, &self.text, Span::of_bytes(&self.text, range.start, range.end))
    }
}

/// Reads the file `path`.
pub(super) fn parse(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>, own: bool) -> Source {
    let mut source = Source { path: path.clone(), text: Arc::clone(text), own, entries: Vec::new() };
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    for range in chunks(text) {
        let Some(entry) = entry(diags, &source, range) else { continue };
        let place = source.place(&entry);
        if let Some(earlier) = first.get(&entry.id) {
            let duplicate = Diagnostic::new(Code::MessageDuplicate).arg("id", entry.id.as_str());
            diags.push(duplicate.at(place).related(earlier.clone()));
        } else {
            first.insert(entry.id.clone(), place);
            source.entries.push(entry);
        }
    }
    source
}

/// Cuts a file where an entry (`id =`) or a comment begins in the first column. Nothing in Fluent can continue over
/// such a line, so every piece can be read by itself.
pub(super) fn chunks(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    starts.push(at);
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        if starts_entry(line) && starts.last() != Some(&at) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn starts_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
    line.starts_with('#') || (named && rest.trim_start_matches(' ').starts_with('='))
}

/// Reads one piece; `None` for comments and for what is wrong.
fn entry(diags: &mut Diagnostics, source: &Source, range: Range<usize>) -> Option<Entry> {
    let text = source.text.get(range.clone())?;
    let mut refuse = |at: Range<usize>, reason: String| {
        let place = source.place_of(range.start + at.start..range.start + at.end);
        diags.push(Diagnostic::new(Code::FluentSyntax).arg("reason", reason).at(place));
    };
    if is_deep(text) {
        refuse(0..1, format!("more than {MAX_BRACKETS} brackets in one message"));
        return None;
    }
    if let Some(at) = torn_escape(text) {
        let escape = text.get(at.clone()).unwrap_or_default().to_owned();
        refuse(at, lower(&parser::ErrorKind::InvalidUnicodeEscapeSequence(escape).to_string()));
        return None;
    }
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            refuse(error.pos, lower(&error.kind.to_string()));
        }
        resource
    });
    let mut found = None;
    for mut node in resource.body {
        let (id, value, attributes) = match &node {
            Node::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Node::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        let mut walk = Walk::default();
        let named = attributes.iter().map(|a| (a.id.name, &a.value));
        let mut parts = BTreeMap::new();
        for (name, pattern) in value.map(|value| ("", value)).into_iter().chain(named) {
            walk.pattern(pattern);
            parts.insert(name.to_owned(), std::mem::take(&mut walk.part));
        }
        if let Some(reason) = walk.refused {
            refuse(0..id.len(), reason);
        } else {
            let counts = parts.values().any(|part| !part.selects.is_empty());
            let text = if counts {
                plural::rewrite(&mut node);
                serializer::serialize(&Resource { body: vec![node] })
            } else {
                text.to_owned()
            };
            found = Some(Entry { id, range: range.clone(), text, parts });
        }
    }
    found
}

/// Whether a message may nest more deeply than the parser can follow.
pub(super) fn is_deep(text: &str) -> bool {
    text.bytes().filter(|b| matches!(b, b'{' | b'(')).count() > MAX_BRACKETS && !text.starts_with('#')
}

/// An escape such as `"\\u00é"` that ends in a character of several bytes: the parser would cut that in two and panic.
/// Escapes mean something between quotation marks inside braces only.
pub(super) fn torn_escape(text: &str) -> Option<Range<usize>> {
    if text.starts_with('#') || !text.contains('{') || !text.contains('"') {
        return None;
    }
    let torn = |start: &str, length: usize| {
        text.match_indices(start).find_map(|(at, _)| {
            let rest = text.get(at + start.len()..)?;
            let digits = rest.bytes().take(length).take_while(u8::is_ascii_hexdigit).count();
            let next = rest.get(digits..)?.chars().next().filter(|next| digits < length && !next.is_ascii())?;
            Some(at..at + start.len() + digits + next.len_utf8())
        })
    };
    torn("\\u", 4).or_else(|| torn("\\U", 6))
}

/// The parser's sentences begin with a capital; a reason stands inside a sentence.
fn lower(reason: &str) -> String {
    let mut chars = reason.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}

/// Collects what a pattern needs. Recursion is bounded by [`MAX_BRACKETS`].
#[derive(Default)]
struct Walk {
    part: Part,
    refused: Option<String>,
}

impl Walk {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    if let VariantKey::NumberLiteral { value } = variant.key {
                        self.number(value);
                    }
                    self.pattern(&variant.value);
                }
                self.part.selects.extend(select(selector, variants));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name != "NUMBER" {
                    self.refused.get_or_insert_with(|| format!("there is no function `{}`, only `NUMBER`", id.name));
                }
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or("", |a| a.name);
                self.part.references.insert((id.name.to_owned(), attribute.to_owned()));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let attribute = attribute.as_ref().map_or("", |a| a.name);
                self.part.references.insert((format!("-{}", id.name), attribute.to_owned()));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::VariableReference { id } => {
                self.part.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        for argument in &arguments.named {
            self.inline(&argument.value);
            let too_many = matches!(argument.value, InlineExpression::NumberLiteral { value } if value.len() > 2);
            if too_many && argument.name.name.ends_with("Digits") {
                self.refused.get_or_insert_with(|| format!("too many digits in `{}`", argument.name.name));
            }
        }
    }

    fn number(&mut self, value: &str) {
        if value.len() > MAX_DIGITS {
            self.refused.get_or_insert_with(|| format!("a number of more than {MAX_DIGITS} digits"));
        }
    }
}

/// The choice as one by number, if it is one: it asks for `NUMBER(…)`, has a number among its keys, or nothing but
/// plural classes.
pub(super) fn select(selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Option<Select> {
    let (mut classes, mut numbers, mut default) = (BTreeSet::new(), BTreeSet::new(), String::new());
    let mut any_number = false;
    for variant in variants {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
        if variant.default {
            name.clone_into(&mut default);
        }
        match variant.key {
            VariantKey::Identifier { name } => {
                classes.insert(name.to_owned());
            }
            VariantKey::NumberLiteral { value } => {
                any_number = true;
                numbers.extend(value.parse::<u64>());
            }
        }
    }
    let mut ordinal = false;
    let call = if let InlineExpression::FunctionReference { id, arguments } = selector {
        let is_type = |a: &&NamedArgument<&str>| a.name.name == "type";
        let kind = arguments.named.iter().find(is_type).map(|a| &a.value);
        ordinal = matches!(kind, Some(InlineExpression::StringLiteral { value: "ordinal" }));
        id.name == "NUMBER"
    } else {
        false
    };
    let only_classes = classes.iter().all(|class| plural::is_class(class));
    (call || any_number || only_classes).then_some(Select { ordinal, classes, numbers, default })
}
