//! Text inside Typst source. In goes any text, out comes source that is nothing but that text.

use std::fmt::Write as _;

/// A Typst string literal. Within one only `"` and `\` mean anything; control characters are written by their number,
/// so that a literal never holds a line break, and the few that PDF/UA and PDF/A forbid are left out.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
            // Typst counts these as line breaks; one line of code must stay one line.
            '\u{2028}' | '\u{2029}' => out.push(' '),
            c if c.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A literal as content. A bare string in code has no place for a fault to point at; this has.
pub fn content(text: &str) -> String {
    format!("[#{}]", literal(text))
}

/// Text for any place in Typst source where a template puts a value: every ASCII sign that could mean something is
/// written by its number, which reads as that sign in markup and in a string, and is inert or a visible fault anywhere
/// else. Line breaks become spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        match c {
            '\0' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if c == ' ' || c.is_ascii_alphanumeric() => out.push(c),
            c if c.is_ascii() || c.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
