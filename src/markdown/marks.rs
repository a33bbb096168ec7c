//! Quotation marks, apostrophes, dashes, ellipses and gaps. In goes the plain text of one block, out come the places
//! where a sign belongs; which sign a language uses is said by [`Quotes`], when the text is written.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use super::spaces::{Spaces, spaced};

/// Stands in a run of text for what is not text: a picture, a footnote's number.
pub(super) const OBJECT: char = '\u{fffc}';

/// Opening and closing quotation marks of a language, with the spaces that belong to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotes {
    /// For `"`: `„` and `”`, or `«` and `»` with narrow spaces.
    pub double: (&'static str, &'static str),
    /// For `'`.
    pub single: (&'static str, &'static str),
    /// The spaces that belong to other signs.
    pub spaces: Spaces,
}

/// A typographic sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    OpenDouble,
    CloseDouble,
    OpenSingle,
    CloseSingle,
    Apostrophe,
    Ellipsis,
    EnDash,
    EmDash,
}

impl Mark {
    /// How it is written with these quotation marks.
    pub(super) fn sign(self, quotes: Quotes) -> &'static str {
        match self {
            Self::OpenDouble => quotes.double.0,
            Self::CloseDouble => quotes.double.1,
            Self::OpenSingle => quotes.single.0,
            Self::CloseSingle => quotes.single.1,
            Self::Apostrophe => "’",
            Self::Ellipsis => "…",
            Self::EnDash => "–",
            Self::EmDash => "—",
        }
    }
}

/// A sign that belongs in place of the bytes `at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) at: Range<usize>,
    pub(super) mark: Mark,
}

/// Plain text (titles, summaries, labels) with typographic quotes, apostrophes, dashes, ellipses and spaces.
pub fn typography(text: &str, quotes: Quotes) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for Found { at, mark } in find(text, &|_| false) {
        out.push_str(&text[done..at.start]);
        out.push_str(mark.sign(quotes));
        done = at.end;
    }
    out.push_str(&text[done..]);
    match spaced(&out, quotes) {
        Cow::Borrowed(_) => out,
        Cow::Owned(spaced) => spaced,
    }
}

/// What a sign can be made from.
const SIGNS: [u8; 4] = *b"\"'.-";

/// The signs that belong in `text`, in order; a byte that is `literal` (code, escaped) stays as it is.
pub(super) fn find(text: &str, literal: &dyn Fn(usize) -> bool) -> Vec<Found> {
    let last_close = last_closing_single(text, literal);
    let mut state = State { text, last_close, doubles: 0, singles: 0, last: None };
    let mut found: Vec<Found> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| SIGNS.contains(byte)).map(|i| at + i) {
        let sign = bytes[next];
        let length = if matches!(sign, b'.' | b'-') { run_length(bytes, next, literal) } else { 1 };
        at = next + length.max(1);
        if length == 0 || literal(next) {
            continue;
        }
        let mark = match sign {
            b'"' => state.double(next),
            b'\'' => state.single(next),
            b'.' => (length == 3).then_some(Mark::Ellipsis),
            _ if beside_arrow(bytes, next, at) => None,
            _ => [Mark::EnDash, Mark::EmDash].get(length.wrapping_sub(2)).copied(),
        };
        if let Some(mark) = mark {
            state.last = Some((next, mark));
            found.push(Found { at: next..at, mark });
        }
    }
    found
}

/// How many of the same byte follow each other, none of them literal.
fn run_length(bytes: &[u8], at: usize, literal: &dyn Fn(usize) -> bool) -> usize {
    let Some(sign) = bytes.get(at) else { return 0 };
    (at..bytes.len()).take_while(|i| bytes.get(*i) == Some(sign) && !literal(*i)).count()
}

/// Whether dashes are the shaft of an arrow such as `-->`.
fn beside_arrow(bytes: &[u8], start: usize, end: usize) -> bool {
    bytes.get(end) == Some(&b'>') || start.checked_sub(1).and_then(|i| bytes.get(i)) == Some(&b'<')
}

/// Where the last `'` stands that could close a quotation: only before it may one open.
fn last_closing_single(text: &str, literal: &dyn Fn(usize) -> bool) -> Option<usize> {
    text.rmatch_indices('\'').map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[*at + 1..].chars().next();
        !literal(*at) && before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric)
    })
}

struct State<'a> {
    text: &'a str,
    last_close: Option<usize>,
    doubles: usize,
    singles: usize,
    last: Option<(usize, Mark)>,
}

impl State<'_> {
    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[at + 1..].chars().next()
    }

    /// Whether what stands before `at` lets a quotation begin there.
    fn may_open(&self, at: usize) -> bool {
        match self.before(at) {
            None => true,
            Some('"' | '\'') => match self.last {
                Some((last, Mark::OpenDouble | Mark::OpenSingle)) => last + 1 == at,
                Some((last, Mark::Apostrophe)) => last + 1 == at && self.doubles == 0,
                _ => false,
            },
            Some(c) => c.is_whitespace() || "([{<„“‘‚«‹–—-/¡¿=".contains(c),
        }
    }

    fn double(&mut self, at: usize) -> Option<Mark> {
        let before_space = self.after(at).is_none_or(char::is_whitespace);
        let open = self.may_open(at) && (!before_space || self.doubles == 0);
        if open {
            if before_space && self.before(at).is_none() && self.after(at).is_none() {
                return None;
            }
            self.doubles += 1;
            return Some(Mark::OpenDouble);
        }
        // 5" without an opening quote is inches.
        if self.doubles == 0 && self.before(at).is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        self.doubles = self.doubles.saturating_sub(1);
        Some(Mark::CloseDouble)
    }

    fn single(&mut self, at: usize) -> Option<Mark> {
        let after = self.after(at);
        if self.may_open(at) {
            if after.is_none_or(char::is_whitespace) {
                // ' alone between spaces says nothing, unless it closes what is open.
                return (self.singles > 0).then(|| self.close_single());
            }
            if self.is_elision(at) || self.last_close.is_none_or(|close| close <= at) {
                return Some(Mark::Apostrophe);
            }
            self.singles += 1;
            return Some(Mark::OpenSingle);
        }
        if self.singles == 0 || after.is_some_and(char::is_alphanumeric) {
            return Some(Mark::Apostrophe);
        }
        Some(self.close_single())
    }

    fn close_single(&mut self) -> Mark {
        self.singles = self.singles.saturating_sub(1);
        Mark::CloseSingle
    }

    /// Whether the word after `at` is one whose beginning has been left out: `'s ochtends`, `'t`, `'24`, `'tis`.
    fn is_elision(&self, at: usize) -> bool {
        let rest = &self.text[at + 1..];
        let word: String = rest.chars().take(6).take_while(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let quoted = rest[rest.floor_char_boundary(word.len())..].starts_with('\'');
        let year = word.len() >= 2
            && word.bytes().take(2).all(|b| b.is_ascii_digit())
            && matches!(&word[2..], "" | "s" | "er" | "ers");
        let short = ["s", "t", "n", "k", "m", "r", "ns", "ie", "tis", "twas", "em", "til", "cause", "ne"];
        if quoted { word == "n" } else { year || short.contains(&word.as_str()) }
    }
}

/// The gaps `[[…]]` of a text, brackets included; those with a `literal` bracket do not count.
pub(super) fn gaps(text: &str, literal: &dyn Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = memmem::find(&text.as_bytes()[at..], b"[[").map(|i| at + i) {
        let inner = start + 2;
        let end = text[inner..].find(['[', ']', '\n']).map_or(text.len(), |i| inner + i);
        let closed = text[end..].starts_with("]]");
        if closed && !text[inner..end].trim().is_empty() && ![start, start + 1, end, end + 1].into_iter().any(literal) {
            found.push(start..end + 2);
            at = end + 2;
        } else {
            at = start + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Quotes, gaps, typography};
    use crate::markdown::Spaces;

    const DUTCH: Quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };
    const GERMAN: Quotes = Quotes { double: ("„", "“"), single: ("‚", "‘"), spaces: Spaces::Typed };
    const FRENCH: Quotes =
        Quotes { double: ("«\u{202f}", "\u{202f}»"), single: ("‹", "›"), spaces: Spaces::French };

    #[test]
    fn quotes_by_language() {
        let check = |text: &str, quotes, expect: &str| assert_eq!(typography(text, quotes), expect, "{text}");
        check("\"ja\"", DUTCH, "“ja”");
        check("(\"ja\")", GERMAN, "(„ja“)");
        check("Il dit : \"oui\".", FRENCH, "Il dit\u{a0}: «\u{202f}oui\u{202f}».");
        check("\"Hij zei 'nee'.\"", GERMAN, "„Hij zei ‚nee‘.“");
        check("'\"Ja\", zei ze'", GERMAN, "‚„Ja“, zei ze‘");
        check("\"'s Ochtends\"", GERMAN, "„’s Ochtends“");
    }

    #[test]
    fn apostrophes() {
        let check = |text: &str, expect: &str| assert_eq!(typography(text, GERMAN), expect, "{text}");
        check("foto's", "foto’s");
        check("'s ochtends in 't dorp", "’s ochtends in ’t dorp");
        check("'s-Gravenhage", "’s-Gravenhage");
        check("l'eau et l'\"air\"", "l’eau et l’„air“");
        check("sinds '24 en '25", "sinds ’24 en ’25");
        check("de '90s", "de ’90s");
        check("rock 'n' roll", "rock ’n’ roll");
        check("Hans' boek", "Hans’ boek");
        check("'t is 'foto's' kijken", "’t is ‚foto’s‘ kijken");
        check("Jans' en 'zo", "Jans’ en ’zo");
        check("'één' woord", "‚één‘ woord");
    }

    #[test]
    fn dashes_and_dots() {
        let check = |text: &str, expect: &str| assert_eq!(typography(text, DUTCH), expect, "{text}");
        check("a -- b --- c - d", "a – b — c - d");
        check("en...", "en…");
        check("....  ..", "....  ..");
        check("----", "----");
        check("a --> b", "a --> b");
        check("19\" rek", "19\" rek");
        check("[[wie?]] zegt \"x\"", "[[wie?]] zegt “x”");
        check("\"", "\"");
        check("' '", "' '");
    }

    #[test]
    fn gap_places() {
        let check = |text: &str, expect: &[&str]| {
            let found: Vec<&str> = gaps(text, &|_| false).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("a [[b c]] d [[e]]", &["[[b c]]", "[[e]]"]);
        check("[[[b]]]", &["[[b]]"]);
        check("[[b] [[ ]] [[]]", &[]);
        check("[[b\nc]]", &[]);
    }
}
