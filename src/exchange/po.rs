//! gettext PO. Markup stands as numbers in angle brackets (`<1>…</1>`, `<2/>`), and comments say what they are.
//!
//! Read and written here and not by a library: those that exist break down on a damaged line, and forget on which line a
//! text stood.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::vec::IntoIter;

use super::file::Given;
use super::{Exchange, File, Progress, Unit, numbers};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::inline::{Piece, Sign, signs};

/// Between a file and the name of a text in it.
const HASH: char = '#';

/// What stands before the stamp of a translation.
const SEEN: &str = "seen: ";

/// Between the two halves of a pair.
const BETWEEN: &str = " … ";

/// Stands for the end of a line where none may be.
const NEW_LINE: char = '↵';

/// Writes the file.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    let header = [
        ("Project-Id-Version", "groter"),
        ("Language", &exchange.target),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", &exchange.source),
    ];
    for (name, value) in header {
        let _ = writeln!(out, "{}", quoted(&format!("{name}: {value}\n")));
    }
    for file in &exchange.files {
        file.units.iter().for_each(|unit| write_unit(&mut out, &file.path, unit));
    }
    out
}

fn write_unit(out: &mut String, path: &str, unit: &Unit) {
    let target = unit.target.as_deref().unwrap_or_default();
    let (from, to) = numbers(&unit.source, target);
    out.push('\n');
    for note in unit.notes.iter().flat_map(|note| note.lines()) {
        let _ = writeln!(out, "#. {note}");
    }
    if let Some(limit) = unit.limit {
        let _ = writeln!(out, "#. max: {limit}");
    }
    let all = from.iter().zip(signs(&unit.source)).chain(to.iter().zip(signs(target)));
    let told: BTreeMap<usize, &Sign> = all.map(|(number, sign)| (*number, sign)).collect();
    for (number, sign) in told {
        let (open, close) = (sign.open.replace('\n', "↵"), sign.close.replace('\n', "↵"));
        let _ = if sign.kind.is_pair() {
            writeln!(out, "#. <{number}>…</{number}>: {open}{BETWEEN}{close}")
        } else {
            writeln!(out, "#. <{number}/>: {open}")
        };
    }
    if let Some(seen) = &unit.seen {
        let _ = writeln!(out, "#. {SEEN}{seen}");
    }
    let fuzzy = unit.progress == Progress::Initial && unit.target.is_some();
    if fuzzy {
        out.push_str("#, fuzzy\n");
    }
    field(out, "msgctxt", &format!("{path}{HASH}{}", unit.id));
    field(out, "msgid", &tokens(&unit.source, &mut from.into_iter()));
    field(out, "msgstr", &tokens(target, &mut to.into_iter()));
}

/// A keyword with its text; one with line breaks begins on the next line.
fn field(out: &mut String, keyword: &str, text: &str) {
    if text.trim_end_matches('\n').contains('\n') {
        let _ = writeln!(out, "{keyword} \"\"");
        for line in text.split_inclusive('\n') {
            let _ = writeln!(out, "{}", quoted(line));
        }
    } else {
        let _ = writeln!(out, "{keyword} {}", quoted(text));
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Pieces with their signs as numbers.
fn tokens(pieces: &[Piece], numbers: &mut IntoIter<usize>) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&guarded(text)),
            Piece::Single(_) => {
                let _ = write!(out, "<{}/>", numbers.next().unwrap_or_default());
            }
            Piece::Pair(_, inner) => {
                let number = numbers.next().unwrap_or_default();
                let inner = tokens(inner, numbers);
                let _ = write!(out, "<{number}>{inner}</{number}>");
            }
        }
    }
    out
}

/// Text that does not look like a sign.
fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        match c {
            '<' if token(rest).is_some() => out.push_str("&lt;"),
            '&' if rest.starts_with("&lt;") || rest.starts_with("&amp;") => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}

/// A sign at the beginning of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Open(usize),
    Close(usize),
    Single(usize),
}

fn token(text: &str) -> Option<(Token, usize)> {
    let rest = text.strip_prefix('<')?;
    let (closes, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number: usize = rest.get(..digits)?.parse().ok()?;
    let rest = rest.get(digits..)?;
    let (single, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
    let rest = rest.strip_prefix('>')?;
    let token = match (closes, single) {
        (true, true) => return None,
        (true, false) => Token::Close(number),
        (false, true) => Token::Single(number),
        (false, false) => Token::Open(number),
    };
    Some((token, text.len() - rest.len()))
}

/// Text with numbers as pieces; an error names what does not belong there.
fn pieces(text: &str, known: &BTreeMap<usize, Sign>) -> Result<Vec<Piece>, String> {
    let mut open: Vec<(usize, Sign, Vec<Piece>)> = Vec::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    let mut words = String::new();
    let say = |pieces: &mut Vec<Piece>, words: &mut String| {
        if !words.is_empty() {
            pieces.push(Piece::Text(std::mem::take(words)));
        }
    };
    while let Some(c) = rest.chars().next() {
        let Some((token, length)) = token(rest) else {
            let (said, length) = match rest {
                rest if rest.starts_with("&lt;") => ('<', 4),
                rest if rest.starts_with("&amp;") => ('&', 5),
                _ => (c, c.len_utf8()),
            };
            words.push(said);
            rest = &rest[length..];
            continue;
        };
        say(&mut pieces, &mut words);
        let written = &rest[..length];
        let unknown = || Sign::single(written);
        match token {
            Token::Single(number) => pieces.push(Piece::Single(known.get(&number).cloned().unwrap_or_else(unknown))),
            Token::Open(number) => {
                let sign = known.get(&number).cloned().unwrap_or_else(unknown);
                open.push((number, sign, std::mem::take(&mut pieces)));
            }
            Token::Close(number) => match open.pop() {
                Some((begun, sign, before)) if begun == number => {
                    let inner = std::mem::replace(&mut pieces, before);
                    pieces.push(Piece::Pair(sign, inner));
                }
                _ => return Err(written.to_owned()),
            },
        }
        rest = &rest[length..];
    }
    say(&mut pieces, &mut words);
    match open.pop() {
        Some((number, ..)) => Err(format!("<{number}>")),
        None => Ok(pieces),
    }
}

/// One message as written.
#[derive(Default)]
struct Message {
    line: u32,
    notes: Vec<String>,
    fuzzy: bool,
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
}

/// Which text of a message goes on.
#[derive(Clone, Copy)]
enum Part {
    None,
    Context,
    Id,
    Text,
}

/// Reads the file.
pub(super) fn read(diags: &mut Diagnostics, given: &Given) -> Option<Exchange> {
    let mut exchange = Exchange::default();
    let mut message = Message::default();
    let mut part = Part::None;
    let mut headed = false;
    for (number, line) in given.text.lines().chain([""]).enumerate() {
        let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
        let line = line.trim();
        let starts = line.starts_with('#') || line.starts_with("msgctxt") || line.is_empty();
        let next = line.starts_with("msgid") && message.id.is_some();
        if (starts && message.text.is_some()) || next {
            take(diags, given, &mut exchange, std::mem::take(&mut message), &mut headed);
            part = Part::None;
        }
        if message.line == 0 && !line.is_empty() {
            message.line = number;
        }
        if take_line(&mut message, &mut part, line).is_none() {
            if !headed && message.id.is_none() {
                break;
            }
            let reason = line.chars().take(60).collect::<String>();
            diags.push(Diagnostic::new(Code::ExchangeSyntax).arg("reason", reason).at(given.place(number)));
            return None;
        }
    }
    if !headed {
        let found = given.text.lines().next().unwrap_or_default().chars().take(40).collect::<String>();
        diags.push(Diagnostic::new(Code::ExchangeVersion).arg("found", found).at(given.place(1)));
        return None;
    }
    Some(exchange)
}

/// Takes one line; nothing when it is none of PO.
fn take_line(message: &mut Message, part: &mut Part, line: &str) -> Option<()> {
    if line.is_empty() {
        return Some(());
    }
    if let Some(comment) = line.strip_prefix('#') {
        if let Some(note) = comment.strip_prefix('.') {
            message.notes.push(note.trim_start().to_owned());
        } else if let Some(flags) = comment.strip_prefix(',') {
            message.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
        return Some(());
    }
    if line.starts_with('"') {
        let more = unquoted(line)?;
        match part {
            Part::None => return None,
            Part::Context => message.context.get_or_insert_default().push_str(&more),
            Part::Id => message.id.get_or_insert_default().push_str(&more),
            Part::Text => message.text.get_or_insert_default().push_str(&more),
        }
        return Some(());
    }
    let (keyword, rest) = line.split_once([' ', '\t', '"'])?;
    let value = unquoted(line.get(keyword.len()..)?.trim_start()).or_else(|| unquoted(rest.trim_start()))?;
    match keyword {
        "msgctxt" => (message.context, *part) = (Some(value), Part::Context),
        "msgid" => (message.id, *part) = (Some(value), Part::Id),
        "msgstr" => (message.text, *part) = (Some(value), Part::Text),
        _ => return None,
    }
    Some(())
}

fn unquoted(text: &str) -> Option<String> {
    let inner = text.trim_end().strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => out.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                c @ ('"' | '\\') => c,
                _ => return None,
            }),
            c => out.push(c),
        }
    }
    Some(out)
}

/// Takes a whole message.
fn take(diags: &mut Diagnostics, given: &Given, exchange: &mut Exchange, message: Message, headed: &mut bool) {
    let (id, text) = (message.id.unwrap_or_default(), message.text.unwrap_or_default());
    if id.is_empty() && message.context.is_none() {
        *headed = true;
        let header = |name: &str| {
            let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            value.unwrap_or_default().trim().to_owned()
        };
        (exchange.source, exchange.target) = (header("X-Source-Language"), header("Language").replace('_', "-"));
        return;
    }
    let context = message.context.unwrap_or_default();
    let (path, name) = context.rsplit_once(HASH).unwrap_or((&context, ""));
    let known: BTreeMap<usize, Sign> = message.notes.iter().filter_map(|note| described(note)).collect();
    let seen = message.notes.iter().find_map(|note| note.strip_prefix(SEEN)).map(str::to_owned);
    let read = pieces(&id, &known).and_then(|source| Ok((source, pieces(&text, &known)?)));
    let (source, target) = match read {
        Ok(read) => read,
        Err(reason) => {
            let place = given.place(message.line);
            diags.push(Diagnostic::new(Code::ExchangeSyntax).arg("reason", reason).at(place));
            return;
        }
    };
    let target = (!target.is_empty()).then_some(target);
    let progress = if target.is_none() || message.fuzzy { Progress::Initial } else { Progress::Translated };
    let notes = Vec::new();
    let unit = Unit { id: name.to_owned(), source, target, progress, seen, limit: None, notes, line: message.line };
    match exchange.files.last_mut().filter(|file| file.path == path) {
        Some(file) => file.units.push(unit),
        None => exchange.files.push(File { path: path.to_owned(), units: vec![unit] }),
    }
}

/// A sign as a comment describes it.
fn described(note: &str) -> Option<(usize, Sign)> {
    let (token, length) = token(note)?;
    let written = |text: &str| text.replace(NEW_LINE, "\n");
    match token {
        Token::Single(number) => Some((number, Sign::single(written(note.get(length..)?.strip_prefix(": ")?)))),
        Token::Open(number) => {
            let rest = note.get(length..)?.strip_prefix(&format!("…</{number}>: "))?;
            let (open, close) = rest.split_once(BETWEEN)?;
            Some((number, Sign::pair(written(open), written(close))))
        }
        Token::Close(_) => None,
    }
}
