//! Quotation marks and spaces as a language has them. In go a text and its language, out comes what its author typed that
//! belongs to another language. What groter sets itself (straight quotes, French spaces) is no fault.

use std::ops::Range;

use crate::consistency::inline::BLOT;
use crate::markdown::Quotes;

/// Languages in which no space stands before `:`, `;`, `!` and `?`.
const TIGHT: [&str; 24] = [
    "nl", "en", "de", "lb", "fy", "af", "es", "it", "pt", "ca", "da", "sv", "nb", "nn", "no", "is", "fi", "et", "pl",
    "cs", "sk", "hu", "ro", "cy",
];

/// A sign that belongs to another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Foreign {
    /// A quotation mark.
    Quote(Range<usize>),
    /// A space before a sign.
    Space(Range<usize>),
}

/// What in a text belongs to another language.
pub(super) fn foreign(text: &str, language: &str, quotes: Quotes) -> Vec<Foreign> {
    let mut found = Vec::new();
    if !text.is_ascii() {
        found.extend(opening(text, language, quotes).map(Foreign::Quote));
    }
    if TIGHT.contains(&language) {
        found.extend(loose(text).map(Foreign::Space));
    }
    found
}

/// Opening quotation marks of other languages, with what they open where that is clear. The closing ones go with them.
fn opening<'a>(text: &'a str, language: &str, quotes: Quotes) -> impl Iterator<Item = Range<usize>> + use<'a> {
    let own = [quotes.double.0, quotes.single.0].map(|sign| sign.chars().next());
    // Older books and some newspapers have them.
    let also: &[char] = match language {
        "nl" => &['„', '‚', '“', '‘'],
        "de" => &['»', '›', '„', '‚'],
        "fr" => &['«', '‹', '“', '‘'],
        "en" => &['“', '‘'],
        _ => &['“', '‘', '„', '«', '»', '”'],
    };
    let allowed = move |c: char| own.contains(&Some(c)) || also.contains(&c);
    text.char_indices().filter_map(move |(at, c)| {
        if !matches!(c, '„' | '“' | '”' | '«' | '»' | '‚' | '‘' | '‹' | '›') || allowed(c) {
            return None;
        }
        let before = text[..at].chars().next_back();
        let opens = before.is_none_or(|c| c.is_whitespace() || "([–—-*_/".contains(c));
        let end = at + c.len_utf8();
        let next = text[end..].chars().next();
        // A French one may have its space behind it.
        let spaced = c == '«' && next.is_some_and(|c| c.is_whitespace() && c != '\n');
        (opens && (spaced || next.is_some_and(|c| c.is_alphanumeric() || "*_[(".contains(c))))
            .then(|| at..closing(text, end))
    })
}

/// Where the quotation that begins at `from` ends: behind its closing mark, if that is near.
fn closing(text: &str, from: usize) -> usize {
    let near = text[from..].char_indices().take(80);
    let mut close = near.filter(|(_, c)| matches!(c, '“' | '”' | '»' | '«' | '’' | '‘' | '›' | '‹' | '"'));
    close.next().map_or(from, |(at, c)| from + at + c.len_utf8())
}

/// Spaces before signs that a word comes before.
fn loose(text: &str) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'!', b'?', b':', bytes).chain(memchr::memchr_iter(b';', bytes)).filter_map(move |at| {
        let before =
            text[..at].chars().next_back().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'))?;
        let space = at - before.len_utf8();
        let word = text[..space].chars().next_back()?;
        let rest = &text[at + 1..];
        let next = rest.chars().next();
        // Smileys, ratios, code and lists of signs are left alone.
        let ends = next.is_none_or(char::is_whitespace)
            || (!matches!(bytes[at], b':' | b';')
                && rest.starts_with(['!', '?', '"', '”', '“', '»'])
                && !rest.starts_with("!="));
        let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let ratio = word.is_ascii_digit() && digits(rest.trim_start().chars().next());
        let after_word = word.is_alphanumeric() || ")]\"”’'»*_%".contains(word);
        (ends && !ratio && (after_word || word == BLOT)).then_some(space..at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::{Foreign, foreign};
    use crate::markdown::{Quotes, Spaces};

    fn quotes(language: &str) -> Quotes {
        let (double, single) = match language {
            "de" => (("„", "“"), ("‚", "‘")),
            "fr" => (("«\u{202f}", "\u{202f}»"), ("‘", "’")),
            _ => (("“", "”"), ("‘", "’")),
        };
        Quotes { double, single, spaces: Spaces::Typed }
    }

    #[test]
    fn foreign_signs() {
        let check = |language: &str, text: &str, expect: &[&str]| {
            let found: Vec<&str> = foreign(text, language, quotes(language))
                .into_iter()
                .map(|found| match found {
                    Foreign::Quote(range) | Foreign::Space(range) => &text[range],
                })
                .collect();
            assert_eq!(found, expect, "{language} {text}");
        };
        check("fr", "Il dit „oui“ et «non»", &["„oui“"]);
        check("fr", "Il dit « oui » : “non” !", &[]);
        check("de", "Er sagt „ja“ und ‚nein‘, »doch«", &[]);
        check("de", "Er sagt “ja” und « nein »", &["“ja”", "« nein »"]);
        check("nl", "Hij zegt „ja” en “nee” en ‘zo’", &[]);
        check("nl", "Hij zegt «ja»", &["«ja»"]);
        check("en", "He says „yes“ and “no”, it’s", &["„yes“"]);
        check("nl", "'s ochtends \"zo\"", &[]);
        check("nl", "Wat ? Ja ! Let op : dit ; dat", &[" ?", " !", " :", " ;"]);
        check("de", "So? Ja! Also: gut; fein", &[]);
        check("fr", "Quoi ? Oui ! Ainsi : bien ; beau", &[]);
        check("nl", "schaal 1 : 5000 en 5 : 3, leuk :-) of :) of ;-)", &[]);
        check("nl", "a ?? b ?! `x :`", &[" ?", " ?"]);
        check("nl", "![a](b) ! [b] ?", &[" !", " ?"]);
        check("xx", "a : b ?", &[]);
        check("nl", " ? : !", &[]);
        check("fr", "„", &[]);
    }
}
