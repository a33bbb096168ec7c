//! Spaces that belong to signs. In goes plain text, out comes the same with the spaces of a language that has its own:
//! French sets narrow ones before `;`, `!` and `?`, a wide one before `:`, and all of them keep a line together.
//!
//! Addresses, times, smileys and code are left alone. Does not know where in a page a text stands.

use std::borrow::Cow;
use std::ops::Range;

use super::marks::{OBJECT, Quotes};

/// Keeps a line together.
const WIDE: &str = "\u{a0}";
/// The same, and narrow.
const NARROW: &str = "\u{202f}";

/// How far back a word may have begun to be taken for an address, in bytes.
const ADDRESS: usize = 200;

/// Which spaces a language sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spaces {
    /// Those that the author types.
    #[default]
    Typed,
    /// Before `:` `;` `!` `?` and within guillemets.
    French,
    /// Before `:` and within guillemets.
    Canadian,
}

/// The text with the spaces of the language. Nothing is copied when there is nothing to change.
pub(super) fn spaced(text: &str, quotes: Quotes) -> Cow<'_, str> {
    if quotes.spaces == Spaces::Typed {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let change = match c {
            ':' | ';' | '!' | '?' => before_sign(text, at, c, quotes.spaces),
            '«' => inside(quotes.double.0.strip_prefix('«'), text, at + c.len_utf8(), true),
            '»' => inside(quotes.double.1.strip_suffix('»'), text, at, false),
            ' ' => in_number(text, at).map(|space| (at..at + 1, space)),
            _ => None,
        };
        if let Some((range, space)) = change
            && range.start >= done
        {
            out.push_str(&text[done..range.start]);
            out.push_str(space);
            done = range.end;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The space at the end of `text`, with its place.
fn last_space(text: &str) -> Option<Range<usize>> {
    let space = text.chars().next_back().filter(|c| is_space(*c))?;
    Some(text.len() - space.len_utf8()..text.len())
}

/// The space that belongs before the sign at `at`.
fn before_sign(text: &str, at: usize, sign: char, spaces: Spaces) -> Option<(Range<usize>, &'static str)> {
    // Of several signs the first has one.
    if text[..at].ends_with(['!', '?']) {
        return None;
    }
    let after = &text[at + 1..];
    let next = after.chars().next();
    let ends = next.is_none_or(|c| c.is_whitespace() || c == OBJECT);
    // A smiley begins with a colon: only space may follow. Other signs may stand together and before what closes.
    let ends = match sign {
        ':' | ';' => ends || next == Some('»'),
        _ => {
            let rest = after.trim_start_matches(['!', '?']);
            ends || rest.chars().next().is_none_or(|c| c.is_whitespace() || c == OBJECT || "»”’)\"'".contains(c))
        }
    };
    if !ends {
        return None;
    }
    let typed = last_space(&text[..at]);
    let end = typed.as_ref().map_or(at, |space| space.start);
    let word = &text[..end];
    if typed.is_none() && (!closes(word) || is_foreign(word)) {
        return None;
    }
    // Two spaces are none of ours, and behind a guillemet stands its own.
    let before = word.chars().next_back();
    if typed.is_some() && before.is_none_or(|c| is_space(c) || c == '«') && end > 0 {
        return None;
    }
    let space = match (sign, spaces) {
        (':', _) => WIDE,
        (_, Spaces::French) => NARROW,
        // Canadian French sets none, but what is typed must not break.
        _ if typed.is_some() => WIDE,
        _ => return None,
    };
    Some((end..at, space))
}

/// Whether a word ends here, so that a sign may follow.
fn closes(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| c.is_alphanumeric() || "»”’)]%…".contains(c))
}

/// Whether the last word is an address, a name with colons or the like.
fn is_foreign(text: &str) -> bool {
    let near = &text[text.floor_char_boundary(text.len().saturating_sub(ADDRESS))..];
    let word = near.rsplit(|c: char| c.is_whitespace() || "«»".contains(c)).next().unwrap_or_default();
    word.contains("//") || word.contains([':', '@', '/', '\\', '=', '<']) || word.starts_with("www.")
}

/// The space at the inner side of a guillemet, where the language has one: `at` is where it belongs.
fn inside<'a>(own: Option<&'a str>, text: &str, at: usize, opens: bool) -> Option<(Range<usize>, &'a str)> {
    let own = own.filter(|own| !own.is_empty())?;
    let range = if opens {
        let typed = text[at..].chars().next()?;
        if is_space(typed) { at..at + typed.len_utf8() } else { at..at }
    } else {
        last_space(&text[..at]).unwrap_or(at..at)
    };
    let there = text.get(range.clone()) == Some(own);
    // A mark that stands alone quotes nothing.
    let alone = if opens { text[range.end..].is_empty() } else { range.start == 0 };
    (!there && !alone).then_some((range, own))
}

/// The space between a number's groups, or before its sign.
fn in_number(text: &str, at: usize) -> Option<&'static str> {
    let (before, after) = (&text[..at], &text[at + 1..]);
    if !before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if after.starts_with(['%', '€', '‰']) {
        return Some(WIDE);
    }
    let count = |text: &mut dyn Iterator<Item = char>| text.take_while(char::is_ascii_digit).take(5).count();
    let first = count(&mut before.chars().rev());
    let group = count(&mut after.chars());
    (group == 3 && first <= 3).then_some(NARROW)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Spaces, spaced};
    use crate::markdown::{Quotes, typography};

    const FRENCH: Quotes =
        Quotes { double: ("«\u{202f}", "\u{202f}»"), single: ("‘", "’"), spaces: Spaces::French };
    const CANADIAN: Quotes =
        Quotes { double: ("«\u{a0}", "\u{a0}»"), single: ("“", "”"), spaces: Spaces::Canadian };
    const SWISS: Quotes = Quotes { double: ("«", "»"), single: ("‹", "›"), spaces: Spaces::French };
    const DUTCH: Quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };

    /// Shows narrow spaces as `_` and wide ones as `~`.
    fn show(text: &str) -> String {
        text.replace('\u{202f}', "_").replace('\u{a0}', "~")
    }

    #[test]
    fn french() {
        let check = |text: &str, expect: &str| assert_eq!(show(&typography(text, FRENCH)), expect, "{text}");
        check("Quoi ? Oui ! Ainsi : bien ; beau.", "Quoi_? Oui_! Ainsi~: bien_; beau.");
        check("Quoi? Oui! Ainsi: bien; beau.", "Quoi_? Oui_! Ainsi~: bien_; beau.");
        check("Vraiment ?! Non !!! (Si ?)", "Vraiment_?! Non_!!! (Si_?)");
        check("« mot » et «mot»", "«_mot_» et «_mot_»");
        check("Il dit \"oui\" ! \"Quoi ?\"", "Il dit «_oui_»_! «_Quoi_?_»");
        check("à 10:30, https://a.fr/?b et http: x", "à 10:30, https://a.fr/?b et http~: x");
        check(
            "voir https://a.fr/b? ou a@b.fr! :-) :) ;-) :smile: std::vec a != b",
            "voir https://a.fr/b? ou a@b.fr! :-) :) ;-) :smile: std::vec a != b",
        );
        check(
            "374 335 habitants, 70 %, 5 €, en 2027 300 000 lits",
            "374_335 habitants, 70~%, 5~€, en 2027 300_000 lits",
        );
        check("les 12 mois, 1 200,5", "les 12 mois, 1_200,5");
        check("déjà\u{a0}! fait\u{202f}; oui\u{a0}: non", "déjà_! fait_; oui~: non");
        check("!", "!");
        check("?", "?");
        check("« »", "«_»");
        check("a ? b", "a_? b");
        check("", "");
        check("d'accord", "d’accord");
    }

    #[test]
    fn elsewhere() {
        let check = |quotes, text: &str, expect: &str| assert_eq!(show(&typography(text, quotes)), expect, "{text}");
        check(CANADIAN, "Quoi? Oui! Ainsi : bien; « mot »", "Quoi? Oui! Ainsi~: bien; «~mot~»");
        check(CANADIAN, "Quoi ?", "Quoi~?");
        check(SWISS, "Quoi ? «mot»", "Quoi_? «mot»");
        check(DUTCH, "Wat ? Ja: « 374 335 »", "Wat ? Ja: « 374 335 »");
    }

    proptest! {
        #[test]
        fn only_spaces_change(text in r#"[a«» !?:;0-9%\u{a0}\u{202f}"'é)(/]{0,40}"#) {
            for quotes in [FRENCH, CANADIAN, SWISS] {
                let found = spaced(&text, quotes);
                let bare = |text: &str| text.replace([' ', '\u{a0}', '\u{202f}'], "");
                prop_assert_eq!(bare(&found), bare(&text));
                // What has been set stays as it is.
                prop_assert_eq!(spaced(&found, quotes), found.as_ref());
            }
        }
    }
}
