//! A YAML text that cannot be read in, the likeliest reason out. YAML parsers say where they gave up, which is often a
//! line after the mistake and never in words for someone who writes texts; so the lines around it are looked at for
//! the few mistakes that people really make.

use std::ops::Range;

use crate::diag::Code;

use super::node::BOMB;

/// Why a text cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) code: Code,
    pub(super) arg: Option<(&'static str, String)>,
    /// Bytes of the text; none stands for all of it.
    pub(super) range: Option<Range<usize>>,
}

/// How many lines before the one where the parser gave up may hold the mistake.
const BACK: usize = 5;

/// Finds the mistake. `at` is the line and column (from 0, in characters) where the parser gave up with `message`.
pub(super) fn classify(yaml: &str, at: Option<(usize, usize)>, message: &str) -> Broken {
    let whole = |code| Broken { code, arg: None, range: None };
    if message.contains(BOMB) || message.starts_with("repetition limit exceeded") {
        return whole(Code::YamlAliasBomb);
    }
    if message.starts_with("recursion limit exceeded") {
        return whole(Code::YamlTooDeep);
    }
    let lines = Line::all(yaml);
    let (line, column) = at.unwrap_or_default();
    let line = line.min(lines.len().saturating_sub(1));
    let opened = if message.contains("quoted scalar") { context_line(message) } else { None };
    let found = opened
        .and_then(|opened| mistake(&lines, opened, true))
        .or_else(|| (0..=BACK.min(line)).find_map(|back| mistake(&lines, line - back, back < 2)));
    if let Some(found) = found {
        return found;
    }
    let range = at.and_then(|_| lines.get(line)).map(|line| {
        let start = line.text.char_indices().nth(column).map_or(line.text.len(), |(byte, _)| byte);
        line.start + start..line.start + line.text.len()
    });
    Broken { code: Code::YamlSyntax, arg: Some(("reason", reason(message))), range }
}

/// The parser's words without its position, which counts from another line than the file's.
fn reason(message: &str) -> String {
    let end = [" at line ", " at position "].iter().filter_map(|mark| message.find(mark)).min();
    message[..end.unwrap_or(message.len())].to_owned()
}

/// The line (from 0) where what is not finished began: `…, while scanning a quoted scalar at line 3 column 8`.
fn context_line(message: &str) -> Option<usize> {
    let (_, rest) = message.rsplit_once(" at line ")?;
    rest.split(' ').next()?.parse::<usize>().ok()?.checked_sub(1)
}

struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn all(yaml: &'a str) -> Vec<Self> {
        let mut start = 0;
        let line = |part: &'a str| {
            let line = Line { start, text: part.trim_end_matches(['\n', '\r']) };
            start += part.len();
            line
        };
        yaml.split_inclusive('\n').map(line).collect()
    }
}

/// The mistake on a line. Only `near` the place where the parser gave up is every mistake looked for: a quotation mark
/// can do harm many lines later, a colon cannot.
fn mistake(lines: &[Line<'_>], at: usize, near: bool) -> Option<Broken> {
    let line = lines.get(at)?;
    let indent = line.text.len() - line.text.trim_start().len();
    if near && let Some(tab) = line.text[..indent].find('\t') {
        let start = line.start + tab;
        return Some(Broken { code: Code::YamlTab, arg: None, range: Some(start..start + 1) });
    }
    let key = || list_key(lines, at);
    let (code, name, range) = pairs(line.text).into_iter().find_map(|(name, value)| {
        let text = &line.text[value.clone()];
        let (code, part) = wrong_value(text)?;
        let range = value.start + part.start..value.start + part.end;
        (near || code == Code::YamlQuote).then(|| (code, name.map_or_else(key, ToOwned::to_owned), range))
    })?;
    Some(Broken { code, arg: Some(("key", name)), range: Some(line.start + range.start..line.start + range.end) })
}

/// The key that an item without one belongs to: the nearest line before it that is only `key:`.
fn list_key(lines: &[Line<'_>], at: usize) -> String {
    let mut before = lines[..at].iter().rev().map(|line| line.text.trim());
    before.find_map(|text| text.strip_suffix(':')).unwrap_or_default().to_owned()
}

/// The values on a line with their keys: one, or those between the brackets of a flow collection.
fn pairs(line: &str) -> Vec<(Option<&str>, Range<usize>)> {
    let mut start = line.len() - line.trim_start().len();
    while let Some(rest) = line[start..].strip_prefix("- ") {
        start = line.len() - rest.trim_start().len();
    }
    let (name, value) = split_key(line, start..line.len());
    if !line[value.clone()].starts_with(['[', '{']) {
        return vec![(name, value)];
    }
    let parts = flow_parts(line, value.start);
    let pair = |part| {
        let (inner, value) = split_key(line, part);
        (inner.or(name), value)
    };
    parts.into_iter().map(pair).collect()
}

/// `key: value` apart, without the spaces around them.
fn split_key(line: &str, part: Range<usize>) -> (Option<&str>, Range<usize>) {
    let text = &line[part.clone()];
    let quoted = text.trim_start().starts_with(['"', '\'']) || text.trim_start().starts_with(is_smart_quote);
    let colon = if quoted { None } else { text.find(": ").or_else(|| text.trim_end().strip_suffix(':').map(str::len)) };
    let (name, from) = match colon {
        Some(colon) => (Some(text[..colon].trim()), part.start + colon + 1),
        None => (None, part.start),
    };
    let value = &line[from..part.end];
    let start = from + value.len() - value.trim_start().len();
    (name, start..start + value.trim().len())
}

/// What stands between the brackets and commas of a flow collection that begins at `from`.
fn flow_parts(line: &str, from: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = from;
    let mut quote = None;
    let mut fresh = true;
    for (at, c) in line[from..].char_indices().map(|(at, c)| (from + at, c)) {
        match (quote, c) {
            (Some(open), c) => quote = if c == open { None } else { Some(open) },
            (None, '"' | '\'') if fresh => quote = Some(c),
            (None, '[' | ']' | '{' | '}' | ',') => {
                parts.push(start..at);
                start = at + c.len_utf8();
            }
            (None, _) => {}
        }
        // A quotation mark opens a value only at its beginning; elsewhere it is an apostrophe.
        fresh = matches!(c, '[' | '{' | ',' | ':') || (fresh && c == ' ');
    }
    parts.push(start..line.len());
    parts
}

/// What is wrong with a value, and which part of it.
fn wrong_value(value: &str) -> Option<(Code, Range<usize>)> {
    let first = value.chars().next()?;
    if is_smart_quote(first) {
        return Some((Code::YamlSmartQuotes, 0..value.len()));
    }
    if matches!(first, '"' | '\'') {
        let rest = closing(value, first).map(|end| value[end..].trim());
        let fine = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['#', ':']));
        return if fine { None } else { Some((Code::YamlQuote, 0..value.len())) };
    }
    if matches!(first, '#' | '|' | '>' | '&' | '*' | '!' | '@' | '`' | '%' | '{' | '[') {
        return None;
    }
    let plain = value.split(" #").next().unwrap_or_default().trim_end();
    let colon = plain.find(": ").or_else(|| plain.strip_suffix(':').map(str::len))?;
    Some((Code::YamlColon, colon..colon + 1))
}

/// The byte after the quotation mark that closes the one at the start of `value`.
fn closing(value: &str, quote: char) -> Option<usize> {
    let mut characters = value.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if quote == '"' && c == '\\' {
            characters.next();
        } else if c == quote {
            let doubled = quote == '\'' && characters.peek().is_some_and(|(_, next)| *next == quote);
            if !doubled {
                return Some(at + 1);
            }
            characters.next();
        }
    }
    None
}

/// Whether a text stands in a pair of typographic quotes that could only be meant as delimiters: other quotation marks
/// inside make it a sentence that begins and ends with a quotation.
pub(super) fn in_smart_quotes(text: &str) -> bool {
    let mut characters = text.chars();
    let (Some(first), Some(last)) = (characters.next(), characters.next_back()) else { return false };
    let closers = match first {
        '“' | '‟' => "”“",
        '„' => "“”",
        '”' => "”",
        '«' => "»",
        '»' => "«",
        '‘' | '’' => "’",
        '‚' => "‘’",
        '‹' => "›",
        '›' => "‹",
        _ => return false,
    };
    closers.contains(last) && !characters.as_str().contains(|c| c == first || closers.contains(c))
}

/// Whether a character is a quotation mark that YAML does not know.
pub(super) fn is_smart_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‹' | '›')
}
