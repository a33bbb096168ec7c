//! What of a line of Markdown is words. In goes a text, out comes one of the same length in which link targets, code,
//! addresses and gaps are blotted out, so that places in the one are places in the other.

use std::borrow::Cow;

/// Stands for a byte that is no word.
pub(super) const BLOT: char = '\u{1f}';

/// How many bytes a link target or a gap may have.
const REACH: usize = 4096;

/// The text without what is no word. Nothing is copied when there is nothing to blot out.
pub(super) fn words(text: &str) -> Cow<'_, str> {
    let mut blots = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) =
        bytes[at..].iter().position(|b| matches!(b, b'`' | b'(' | b'<' | b'[' | b':' | b'@' | b'w' | b'\\'))
    {
        let start = at + next;
        let found = match bytes[start] {
            b'`' => Some(code(text, start)),
            b'(' if start > 0 && bytes[start - 1] == b']' => target(text, start),
            b'<' => pointed(text, start),
            b'[' => gap(text, start),
            b':' | b'@' | b'w' => address(text, start),
            b'\\' => Some((start, start + 1)),
            _ => None,
        };
        let Some((from, to)) = found.filter(|(_, to)| *to > start) else {
            at = start + 1;
            continue;
        };
        blots.push((from, to));
        at = to;
    }
    if blots.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (from, to) in blots {
        // An address may begin before what gave it away, and a blot lie before it.
        let from = from.max(done);
        out.push_str(text.get(done..from).unwrap_or_default());
        (from..to).for_each(|_| out.push(BLOT));
        done = to;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// What follows, as far as anything that belongs together reaches.
fn near(text: &str, start: usize) -> &str {
    &text[start..text.floor_char_boundary(start.saturating_add(REACH))]
}

/// Code between backticks.
fn code(text: &str, start: usize) -> (usize, usize) {
    let ticks = text[start..].bytes().take_while(|b| *b == b'`').count();
    let fence = &text[start..start + ticks];
    let mut from = start + ticks;
    while let Some(found) = text[from..].find(fence).map(|at| from + at) {
        let run = text[found..].bytes().take_while(|b| *b == b'`').count();
        if run == ticks {
            return (start, found + ticks);
        }
        from = found + run;
    }
    (start, start + ticks)
}

/// The target of a link or picture, brackets included.
fn target(text: &str, start: usize) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    for (at, c) in near(text, start).char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth <= 1 => return Some((start, start + at + 1)),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// An address or HTML in pointed brackets.
fn pointed(text: &str, start: usize) -> Option<(usize, usize)> {
    let inner = &text[start + 1..];
    let end = inner.find(['<', '>', '\n'])?;
    let begins = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    (begins && inner[end..].starts_with('>')).then_some((start, start + end + 2))
}

/// What staff must still fill in, or the name of a footnote.
fn gap(text: &str, start: usize) -> Option<(usize, usize)> {
    let rest = near(text, start);
    if rest.starts_with("[[") {
        return rest.find("]]").map(|end| (start, start + end + 2));
    }
    if rest.starts_with("[^") {
        return rest.find(']').map(|end| (start, start + end + 1));
    }
    None
}

/// An address that stands in the text as it is.
fn address(text: &str, sign: usize) -> Option<(usize, usize)> {
    let rest = &text[sign..];
    let bare = rest.starts_with("www.") && !text[..sign].ends_with(|c: char| c.is_alphanumeric());
    let mail = rest.starts_with('@') && rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    if !bare && !mail && !rest.starts_with("://") {
        return None;
    }
    let outside = |c: char| c.is_whitespace() || "<>\"()[]".contains(c);
    let start = text[..sign].rfind(outside).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = rest.find(outside).map_or(text.len(), |at| sign + at);
    // The full stop of the sentence is not its.
    let end = start + text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']).len();
    (end > sign).then_some((start, end))
}

/// The byte ranges and letters of the words of a text: runs of letters.
pub(super) fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// The word that ends right before byte `at`, but for a space or hyphen.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\u{a0}', '\u{202f}', '-', '.', '‑']);
    let start = before.rfind(|c: char| !c.is_alphabetic());
    let start = start.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

#[cfg(test)]
mod tests {
    use super::{BLOT, word_before, words};

    #[test]
    fn only_words_stay() {
        let check = |text: &str, expect: &str| {
            let found = words(text);
            assert_eq!(found.len(), text.len(), "{text}");
            assert_eq!(found.replace(BLOT, ""), expect, "{text}");
        };
        check("gewoon 12", "gewoon 12");
        check("[de 4e](card:a-4) en 5", "[de 4e] en 5");
        check("zie <https://x.nl/2026> of https://x.nl/7, ja", "zie  of , ja");
        check("op www.x4.nl.", "op .");
        check("mail a1@b2.nl!", "mail !");
        check("`a 1` ``b ` 2`` 3", "  3");
        check("`los 1", "los 1");
        check("[[datum 1]] noot[^2] [x]", " noot [x]");
        check("a (b 1) <c", "a (b 1) <c");
        check("![alt 1](foto 2.jpg \"3\")", "![alt 1]");
        check("[a](b(c)d) e", "[a] e");
        check("de wij: 1", "de wij: 1");
        check("1\\. punt", "1. punt");
        check("", "");
        check("(é](", "(é](");
    }

    #[test]
    fn words_before() {
        let check = |text: &str, expect: &str| assert_eq!(word_before(text, text.len()), expect, "{text}");
        check("Natura ", "Natura");
        check("EUPL-", "EUPL");
        check("nr. ", "nr");
        check("(", "");
        check("é ", "é");
        check("", "");
    }
}
