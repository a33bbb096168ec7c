//! The numbers in a line of text. In go the text (see [`inline::words`]) and its language, out come [`Item`]s: what each
//! number says as that language reads it, and what it would say elsewhere.
//!
//! [`inline::words`]: crate::consistency::inline::words

use std::ops::Range;

use crate::consistency::tongue::{Tongue, digit};
use crate::consistency::value::Value;

/// Spaces that keep a number together.
const HARD_SPACES: [&str; 9] =
    ["\u{a0}", "\u{202f}", "\u{2009}", "\u{2007}", "&nbsp;", "&#160;", "&#8239;", "&thinsp;", "&#xa0;"];

/// Digits that a telephone number has.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// More numbers than this in one unit nobody compares.
const MOST: usize = 1000;

/// More parts than this has no number.
const PARTS: usize = 12;

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Its bytes in the text, with a word such as `million`.
    pub(super) range: Range<usize>,
    /// Its digits in order, as ASCII.
    pub(super) digits: String,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a number is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A quantity, a year, a rank.
    Number(Number),
    /// A day or month of a year.
    Date(Date),
    /// A telephone number.
    Phone,
    /// Digits that letters come before: a road, a substance.
    Code,
    /// Digits with signs between them that are no number here: a version, a time.
    Other(Other),
}

/// A quantity, a year, a rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// What it says, with its word: 1,5 million is 1 500 000.
    pub(super) value: Value,
    /// The same without the word.
    pub(super) bare: Value,
    /// The power of ten of its word.
    pub(super) scale: Option<i16>,
    /// What it would say if its signs were read the other way round.
    pub(super) foreign: Option<Value>,
    /// Whether its digits stand in groups.
    pub(super) grouped: bool,
    /// How many digits stand behind the decimal sign.
    pub(super) fraction: usize,
    /// What the groups would be apart, where plain spaces keep them together.
    pub(super) apart: Vec<Value>,
    /// Whether it is surely a year.
    pub(super) year: bool,
}

/// A date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    /// The day; none of a month as a whole.
    pub(super) day: Option<u8>,
    /// The month.
    pub(super) month: u8,
    /// The year.
    pub(super) year: Option<i32>,
    /// Whether day and month may be the other way round.
    pub(super) unsure: bool,
}

/// A version, a time, a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Other {
    /// What it would say as a number of other languages.
    pub(super) foreign: Option<Value>,
    /// Its parts.
    pub(super) parts: Vec<Value>,
    /// Whether it can be a time of the day.
    pub(super) time: bool,
}

/// A run of digits with the sign before it.
struct Part {
    sign: Option<char>,
    digits: String,
}

/// All numbers of a text, in order.
pub(super) fn items(text: &str, tongue: &Tongue<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    let ascii = text.is_ascii();
    while let Some(start) = next_digit(text, at, ascii) {
        if items.len() == MOST {
            break;
        }
        let item = coded(text, start)
            .or_else(|| numeric_date(text, start))
            .or_else(|| phone(text, start))
            .or_else(|| worded_date(text, start, tongue))
            .unwrap_or_else(|| number(text, start, tongue));
        at = item.range.end.max(start + 1);
        items.push(item);
    }
    items
}

/// Where the next digit stands.
fn next_digit(text: &str, from: usize, ascii: bool) -> Option<usize> {
    let rest = text.get(from..)?;
    if ascii {
        return rest.bytes().position(|b| b.is_ascii_digit()).map(|at| from + at);
    }
    rest.find(|c| digit(c).is_some()).map(|at| from + at)
}

/// Reads digits: as ASCII, and where they end.
fn digits(text: &str, start: usize) -> (String, usize) {
    let mut found = String::new();
    let mut end = start;
    for c in text.get(start..).unwrap_or_default().chars() {
        let Some(value) = digit(c).and_then(|value| char::from_digit(value, 10)) else { break };
        found.push(value);
        end += c.len_utf8();
    }
    (found, end)
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The length of a space that keeps a number together, or of a plain one if `plain`.
fn space(text: &str, at: usize, plain: bool) -> Option<usize> {
    let rest = text.get(at..)?;
    if plain && rest.starts_with(' ') {
        return Some(1);
    }
    HARD_SPACES.iter().find(|space| rest.starts_with(**space)).map(|space| space.len())
}

/// Where spaces of any kind end.
fn skip_spaces(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(length) = space(text, at, true) {
        at += length;
    }
    at
}

/// The word that begins at `at`, and where it ends.
fn word(text: &str, at: usize) -> (&str, usize) {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    (&rest[..end], at + end)
}

/// `N278`, `CO2`.
fn coded(text: &str, start: usize) -> Option<Item> {
    char_before(text, start).filter(|c| c.is_alphabetic())?;
    let (found, end) = digits(text, start);
    Some(Item { range: start..end, digits: found, kind: Kind::Code })
}

/// `25-11-2026`, `2026-11-25`, `25/11/2026`, `25.11.2026`.
fn numeric_date(text: &str, start: usize) -> Option<Item> {
    let (first, end) = digits(text, start);
    let sign = char_at(text, end).filter(|c| matches!(c, '-' | '/' | '.' | '‑'))?;
    let (second, end) = digits(text, end + sign.len_utf8());
    char_at(text, end).filter(|c| *c == sign)?;
    let (third, end) = digits(text, end + sign.len_utf8());
    let (day, month, year) = match (first.len(), second.len(), third.len()) {
        (1 | 2, 1 | 2, 4) => (&first, &second, &third),
        (4, 2, 2) => (&third, &second, &first),
        _ => return None,
    };
    let (day, month): (u8, u8) = (day.parse().ok()?, month.parse().ok()?);
    let year = year.parse().ok()?;
    let (day, month, swapped) = if (13..=31).contains(&month) { (month, day, true) } else { (day, month, false) };
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    let unsure = !swapped && day <= 12 && first.len() < 4;
    let date = Date { day: Some(day), month, year: Some(year), unsure };
    Some(Item { range: start..end, digits: format!("{first}{second}{third}"), kind: Kind::Date(date) })
}

/// `043 - 350 50 00`, `+31 (0)43 350 50 00`.
fn phone(text: &str, start: usize) -> Option<Item> {
    let plus = char_before(text, start) == Some('+');
    if !plus && char_at(text, start).and_then(digit) != Some(0) {
        return None;
    }
    let (mut found, mut end) = digits(text, start);
    loop {
        let mut at = end;
        // Up to three signs stand between groups: " - ".
        for _ in 0..3 {
            if let Some(length) = space(text, at, true) {
                at += length;
            } else if let Some(c) = char_at(text, at).filter(|c| matches!(c, '-' | '(' | ')' | '/' | '‑' | '.')) {
                at += c.len_utf8();
            } else {
                break;
            }
        }
        let (more, stop) = digits(text, at);
        if more.is_empty() || found.len() + more.len() > *PHONE_DIGITS.end() {
            break;
        }
        found.push_str(&more);
        end = stop;
    }
    PHONE_DIGITS.contains(&found.len()).then_some(Item { range: start..end, digits: found, kind: Kind::Phone })
}

/// `25 november 2026`, `25. November`, `1er mai 2026`, `November 25, 2026`, `mei 2026`.
fn worded_date(text: &str, start: usize, tongue: &Tongue<'_>) -> Option<Item> {
    let (first, end) = digits(text, start);
    let before = month_before(text, start, tongue);
    if first.len() == 4 {
        let (from, month) = before?;
        let year = first.parse().ok().filter(|year| (1000..=2999).contains(year))?;
        let date = Date { day: None, month, year: Some(year), unsure: false };
        return Some(Item { range: from..end, digits: first, kind: Kind::Date(date) });
    }
    let day: u8 = first.parse().ok().filter(|day| (1..=31).contains(day) && first.len() <= 2)?;
    let end = suffix(text, end);
    let (range, month) = if let Some((stop, month)) = month_after(text, end, tongue) {
        (start..stop, month)
    } else {
        let (from, month) = before.filter(|_| tongue.month_first())?;
        (from..end, month)
    };
    let (year, stop) = year_after(text, range.end).unzip();
    let found = format!("{first}{}", year.map_or_else(String::new, |year: i32| year.to_string()));
    let date = Date { day: Some(day), month, year, unsure: false };
    Some(Item { range: range.start..stop.unwrap_or(range.end), digits: found, kind: Kind::Date(date) })
}

/// Where the ending of a rank ends: `th` of `25th`, the dot of `25.`.
fn suffix(text: &str, end: usize) -> usize {
    let (letters, stop) = word(text, end);
    match letters {
        "th" | "st" | "nd" | "rd" | "e" | "er" | "ste" | "de" => stop,
        "" if char_at(text, end) == Some('.') => end + 1,
        _ => end,
    }
}

/// A month behind a day, and where it ends.
fn month_after(text: &str, end: usize, tongue: &Tongue<'_>) -> Option<(usize, u8)> {
    let mut at = skip_spaces(text, end);
    if at == end && char_at(text, at) != Some('-') {
        return None;
    }
    let (mut name, mut stop) = word(text, at);
    if matches!(name, "of" | "de") {
        at = skip_spaces(text, stop);
        (name, stop) = word(text, at);
    }
    let month = tongue.month(name).filter(|_| !name.is_empty())?;
    let dotted = char_at(text, stop) == Some('.') && name.chars().count() <= 4;
    Some((stop + usize::from(dotted), month))
}

/// A month before a number, and where it begins.
fn month_before(text: &str, start: usize, tongue: &Tongue<'_>) -> Option<(usize, u8)> {
    let before = text.get(..start)?;
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    if trimmed.len() == before.len() {
        return None;
    }
    let trimmed = trimmed.strip_suffix("de").map_or(trimmed, str::trim_end).trim_end_matches('.');
    let from = trimmed.rfind(|c: char| !c.is_alphabetic());
    let from = from.map_or(0, |at| at + char_at(trimmed, at).map_or(1, char::len_utf8));
    let name = &trimmed[from..];
    tongue.month(name).filter(|_| !name.is_empty()).map(|month| (from, month))
}

/// A year behind a date, and where it ends.
fn year_after(text: &str, end: usize) -> Option<(i32, usize)> {
    let at = if char_at(text, end) == Some(',') { end + 1 } else { end };
    let mut from = skip_spaces(text, at);
    let (name, stop) = word(text, from);
    if matches!(name, "de" | "del") {
        from = skip_spaces(text, stop);
    }
    let (found, stop) = digits(text, from);
    let whole = !char_at(text, stop).is_some_and(char::is_alphabetic);
    (found.len() == 4 && from > end && whole).then(|| found.parse().ok().map(|year| (year, stop))).flatten()
}

/// Any other number.
fn number(text: &str, start: usize, tongue: &Tongue<'_>) -> Item {
    let (parts, plain, end) = parts(text, start, tongue);
    let whole: String = parts.iter().map(|part| part.digits.as_str()).collect();
    let own = read(&parts, &|sign| is_group(sign, tongue), &tongue.decimals, tongue.pairs);
    let foreign = foreign(&parts).filter(|value| own.as_ref().is_none_or(|own| own.value != *value));
    let Some(own) = own else {
        let part = |part: &Part| Value::read(&part.digits, "").unwrap_or_else(|| Value::whole(0));
        let time = parts.len() == 2 && parts[0].digits.len() <= 2 && parts[1].digits.len() == 2;
        let other = Other { foreign, parts: parts.iter().map(part).collect(), time };
        return Item { range: start..end, digits: whole, kind: Kind::Other(other) };
    };
    let (scale, stop) = scale(text, end, tongue).unzip();
    let power = scale.unwrap_or(0);
    let apart =
        if plain { parts.iter().filter_map(|part| Value::read(&part.digits, "")).collect() } else { Vec::new() };
    let number = Number {
        value: own.value.times(power),
        bare: own.value,
        scale,
        foreign: foreign.map(|value| value.times(power)),
        grouped: own.grouped,
        fraction: own.fraction,
        apart,
        year: is_year(text, start..end, &whole, tongue) && parts.len() == 1,
    };
    Item { range: start..stop.unwrap_or(end), digits: whole, kind: Kind::Number(number) }
}

/// The runs of digits of a number, whether plain spaces keep them together, and where it ends.
fn parts(text: &str, start: usize, tongue: &Tongue<'_>) -> (Vec<Part>, bool, usize) {
    let (first, mut end) = digits(text, start);
    let mut parts = vec![Part { sign: None, digits: first }];
    let mut plain = false;
    while parts.len() < PARTS {
        let short = parts.iter().all(|part| part.sign.is_none_or(|sign| sign == ' ')) && parts[0].digits.len() <= 3;
        if let Some(length) = space(text, end, tongue.spaced).filter(|_| short) {
            let (more, stop) = digits(text, end + length);
            let closed = !char_at(text, stop).is_some_and(char::is_alphabetic);
            if more.len() == 3 && closed && parts[0].digits != "0" {
                plain |= text[end..].starts_with(' ');
                parts.push(Part { sign: Some(' '), digits: more });
                end = stop;
                continue;
            }
        }
        let Some(sign) = char_at(text, end).filter(|c| matches!(c, '.' | ',' | '\'' | '’' | ':' | '٫' | '٬'))
        else {
            break;
        };
        let (more, stop) = digits(text, end + sign.len_utf8());
        if more.is_empty() {
            break;
        }
        parts.push(Part { sign: Some(sign), digits: more });
        end = stop;
    }
    (parts, plain, end)
}

/// What parts say together.
struct Read {
    value: Value,
    grouped: bool,
    fraction: usize,
}

fn is_group(sign: char, tongue: &Tongue<'_>) -> bool {
    // The Arabic signs are used for nothing else.
    matches!(sign, ' ' | '٬') || tongue.groups.contains(&sign)
}

/// Reads parts with these signs; none when they do not fit.
fn read(parts: &[Part], group: &dyn Fn(char) -> bool, decimals: &[char], pairs: bool) -> Option<Read> {
    let (first, rest) = parts.split_first()?;
    if rest.is_empty() {
        return Some(Read { value: Value::read(&first.digits, "")?, grouped: false, fraction: 0 });
    }
    let mut integer = first.digits.clone();
    let mut grouped = false;
    let mut between = None;
    let last = rest.len() - 1;
    for (index, part) in rest.iter().enumerate() {
        let sign = part.sign?;
        let length = part.digits.len();
        // The same sign between all groups, three digits each; none begins with a zero.
        let fits = group(sign)
            && between.is_none_or(|between| between == sign)
            && (length == 3 || (pairs && length == 2 && index < last))
            && (1..=3).contains(&first.digits.len())
            && !first.digits.starts_with('0');
        if fits {
            integer.push_str(&part.digits);
            grouped = true;
            between = Some(sign);
        } else if index == last && (sign == '٫' || decimals.contains(&sign)) && between != Some(sign) {
            let value = Value::read(&integer, &part.digits)?;
            return Some(Read { value, grouped, fraction: length });
        } else {
            return None;
        }
    }
    Some(Read { value: Value::read(&integer, "")?, grouped, fraction: 0 })
}

/// What parts say in some other way of writing.
fn foreign(parts: &[Part]) -> Option<Value> {
    if parts.len() == 1 || parts.iter().any(|part| part.sign == Some(':')) {
        return None;
    }
    let point = |sign: char| matches!(sign, '.' | ' ');
    let comma = |sign: char| matches!(sign, ',' | '\'' | '’' | ' ');
    let signs = parts.iter().filter_map(|part| part.sign);
    // What could be groups is taken for groups first: 33.471 is rarely meant as a fraction.
    let (by_point, by_comma) = (read(parts, &point, &[','], false), read(parts, &comma, &['.'], false));
    let value = |read: Option<Read>| read.map(|read| read.value);
    if signs.into_iter().any(|sign| sign == ',') && by_comma.as_ref().is_some_and(|read| read.grouped) {
        return value(by_comma);
    }
    if by_point.as_ref().is_some_and(|read| read.grouped) {
        return value(by_point);
    }
    value(by_point).or_else(|| value(by_comma))
}

/// The word behind a number that multiplies it: its power of ten, and where it ends.
fn scale(text: &str, end: usize, tongue: &Tongue<'_>) -> Option<(i16, usize)> {
    let at = skip_spaces(text, end);
    // A hyphen joins them in compounds: `20-Millionen-Projekt`.
    let at = if at == end && char_at(text, at) == Some('-') { at + 1 } else { at };
    let (name, stop) = word(text, at);
    if name.is_empty() || name.len() > 20 {
        return None;
    }
    let power = tongue.scale(&name.to_lowercase()).filter(|_| name != "K");
    // £40m, 3M€: letters that mean millions beside a currency only.
    let money = |c: Option<char>| c.is_some_and(|c| "€$£".contains(c));
    let beside = || {
        money(char_at(text, stop))
            || text.get(..end).is_some_and(|b| {
                money(b.trim_end_matches(|c: char| digit(c).is_some() || ".,".contains(c)).chars().next_back())
            })
    };
    let power = power.or_else(|| (matches!(name, "m" | "M") && beside()).then_some(6))?;
    let dotted = char_at(text, stop) == Some('.')
        && matches!(name.to_lowercase().as_str(), "mio" | "mrd" | "mln" | "mld" | "tsd" | "bio");
    Some((power, stop + usize::from(dotted)))
}

/// Whether a number is a year and nothing else.
fn is_year(text: &str, range: Range<usize>, digits: &str, tongue: &Tongue<'_>) -> bool {
    if digits.len() != 4 || !digits.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year)) {
        return false;
    }
    let (before, after) = (char_before(text, range.start), char_at(text, range.end));
    if before == Some('(') || after == Some(')') {
        return true;
    }
    // One of two years: 2026–2030.
    let dash = |c: Option<char>| c.is_some_and(|c| matches!(c, '–' | '-' | '‑'));
    let four = |digits: usize| digits == 4;
    let left = text.get(..range.start).unwrap_or_default().trim_end_matches(['–', '-', '‑']);
    let count = left.chars().rev().take_while(char::is_ascii_digit).take(5).count();
    let right = text.get(range.end..).unwrap_or_default().trim_start_matches(['–', '-', '‑']);
    if (dash(before) && four(count))
        || (dash(after) && four(right.chars().take_while(char::is_ascii_digit).take(5).count()))
    {
        return true;
    }
    let ends = after.is_none_or(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?'));
    let name = crate::consistency::inline::word_before(text, range.start).to_lowercase();
    let known = tongue.vocabulary.is_some_and(|words| words.before_years.contains(&name.as_str()));
    ends && known
}

#[cfg(test)]
mod tests {
    use super::{Date, Kind, items};
    use crate::consistency::tongue::tests::with;
    use crate::consistency::value::Value;

    /// What a text's numbers say, in short.
    fn read(tag: &str, text: &str) -> String {
        with(&[tag], |tongues| {
            let found = items(text, &tongues[0]).into_iter().map(|item| {
                let written = &text[item.range.clone()];
                match item.kind {
                    Kind::Number(number) => {
                        let value = number
                            .value
                            .as_whole()
                            .map_or_else(|| number.value.as_float().to_string(), |n| n.to_string());
                        format!("{written}={value}{}", if number.year { "y" } else { "" })
                    }
                    Kind::Date(Date { day, month, year, .. }) => {
                        let day = day.map_or_else(|| String::from("-"), |day| day.to_string());
                        format!(
                            "{written}=d{day}.{month}.{}",
                            year.map_or_else(|| String::from("-"), |year| year.to_string())
                        )
                    }
                    Kind::Phone => format!("{written}=p{}", item.digits),
                    Kind::Code => format!("{written}=c"),
                    Kind::Other(_) => format!("{written}=?"),
                }
            });
            found.collect::<Vec<_>>().join(" | ")
        })
    }

    #[test]
    fn quantities() {
        let check = |tag: &str, text: &str, expect: &str| assert_eq!(read(tag, text), expect, "{tag} {text}");
        check("nl", "33.471,5 ha en 70%.", "33.471,5=33471.5 | 70=70");
        check("nl", "4e tranche (2050)", "4=4 | 2050=2050y");
        check("nl", "1,5 miljoen of 1.500.000", "1,5 miljoen=1500000 | 1.500.000=1500000");
        check("nl", "€ 40 mln. en €1.000,-", "40 mln.=40000000 | 1.000=1000");
        check("nl", "versie 1.2 om 10.30 uur", "1.2=? | 10.30=?");
        check("nl", "Natura 2000, N278, CO2", "2000=2000 | 278=c | 2=c");
        check("nl", "2026–2030, 5-10", "2026=2026y | 2030=2030y | 5=5 | 10=10");
        check("nl", "374\u{202f}335 en 1 200", "374\u{202f}335=374335 | 1=1 | 200=200");
        check("en", "33,471.5 ha; 33.471", "33,471.5=33471.5 | 33.471=33.471");
        check("en", "£40m, 3bn, 4 million", "40m=40000000 | 3bn=3000000000 | 4 million=4000000");
        check("de", "1,5 Mio. Euro, 4. Tranche", "1,5 Mio.=1500000 | 4=4");
        check(
            "fr",
            "33 471,5 ha, 20 millions, 374&nbsp;335",
            "33 471,5=33471.5 | 20 millions=20000000 | 374&nbsp;335=374335",
        );
        check("fr", "en 2027 374 335 habitants", "2027=2027 | 374 335=374335");
        check("fr", "3 M€", "3 M=3000000");
        check("de-CH", "33’471.5 und 33'471", "33’471.5=33471.5 | 33'471=33471");
        check("hi", "12,34,567", "12,34,567=1234567");
        check("ar", "٣٣٬٤٧١", "٣٣٬٤٧١=33471");
        check("nl", "0.500 en 007", "0.500=? | 007=7");
        check("nl", "99999999999999999999999", "99999999999999999999999=?");
    }

    #[test]
    fn dates_and_telephones() {
        let check = |tag: &str, text: &str, expect: &str| assert_eq!(read(tag, text), expect, "{tag} {text}");
        check("nl", "op 25 november 2026.", "25 november 2026=d25.11.2026");
        check("nl", "25-11-2026 en 2026-11-25", "25-11-2026=d25.11.2026 | 2026-11-25=d25.11.2026");
        check("nl", "mei 2026, 3 maar", "mei 2026=d-.5.2026 | 3=3");
        check("en", "November 25, 2026; 25th of November", "November 25, 2026=d25.11.2026 | 25th of November=d25.11.-");
        check("en", "they may 25", "25=25");
        check("de", "25. November 2026 und 25.11.2026", "25. November 2026=d25.11.2026 | 25.11.2026=d25.11.2026");
        check("fr", "le 1er mai 2026", "1er mai 2026=d1.5.2026");
        check("es", "25 de noviembre de 2026", "25 de noviembre de 2026=d25.11.2026");
        check("nl", "043 - 350 50 00", "043 - 350 50 00=p0433505000");
        check("en", "+31 (0)43 350 50 00.", "31 (0)43 350 50 00=p310433505000");
        check("nl", "0,5 ha", "0,5=0.5");
        check("nl", "99-99-2026", "99=99 | 99=99 | 2026=2026");
    }

    #[test]
    fn ends_of_numbers_do_not_panic() {
        for tag in ["nl", "en", "de", "fr", "ar", "hi", "ja"] {
            for text in
                ["1", "1.", "1,", "+1", "0", "1 ", "1\u{a0}", "é1é", "1e", "1-", "1:", "1 million", "٣", "1.2.3.4:5"]
            {
                read(tag, text);
            }
        }
        assert_eq!(Value::whole(3), Value::new(3, 0));
    }
}
