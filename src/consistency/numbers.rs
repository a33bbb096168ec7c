//! The numbers of a source, looked for in its translation. In go the texts of one unit in two languages with their
//! numbers, out comes what is missing, different or written as another language writes it.

use std::cell::OnceCell;
use std::ops::Range;

use crate::consistency::inline::{letters, word_before};
use crate::consistency::lexer::{Date, Item, Kind, Number, Other};
use crate::consistency::tongue::Tongue;
use crate::consistency::value::Value;

/// A text with its numbers.
pub(super) struct Side<'a> {
    /// The text without what is no word.
    pub(super) text: &'a str,
    /// Its numbers.
    pub(super) items: &'a [Item],
    /// Its language.
    pub(super) tongue: &'a Tongue<'a>,
    words: OnceCell<Vec<String>>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The translation does not have it.
    Missing,
    /// The translation has another one.
    Differs,
    /// The translation has it, written as another language writes it.
    Format,
}

/// A number that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// What is wrong.
    pub(super) verdict: Verdict,
    /// Its bytes in the source.
    pub(super) source: Range<usize>,
    /// The bytes in the translation that are at fault, where they are known.
    pub(super) target: Option<Range<usize>>,
    /// How it should be written in the translation.
    pub(super) wanted: String,
}

impl<'a> Side<'a> {
    /// A text with its numbers.
    pub(super) fn new(text: &'a str, items: &'a [Item], tongue: &'a Tongue<'a>) -> Self {
        Self { text, items, tongue, words: OnceCell::new() }
    }

    /// Its words in lower case.
    fn words(&self) -> &[String] {
        self.words.get_or_init(|| letters(self.text).map(str::to_lowercase).collect())
    }

    /// Whether it says a number in words, or its language's words are not known and the number is small.
    fn says(&self, value: Value) -> bool {
        let Some(vocabulary) = self.tongue.vocabulary else {
            return value.as_whole().is_some_and(|whole| whole <= 12);
        };
        let Some(hundredths) = value.times(2).as_whole() else { return false };
        vocabulary.says(self.words(), hundredths)
    }

    fn is_plain(&self) -> bool {
        self.tongue.vocabulary.is_none()
    }
}

/// How a number was found.
enum Found {
    /// As it should be.
    Well,
    /// In this item, written as another language writes it.
    Wrongly(usize),
    /// Not.
    Not,
}

/// Looks for every number of `source` in `target`. `elsewhere` knows whether a number stands in a part of the
/// translation that may belong to the same unit.
pub(super) fn compare(source: &Side<'_>, target: &Side<'_>, elsewhere: &dyn Fn(&Item) -> bool) -> Vec<Finding> {
    let mut findings: Vec<(usize, Verdict, Option<usize>)> = Vec::new();
    for (index, item) in source.items.iter().enumerate() {
        let repeated =
            source.items[..index].iter().any(|earlier| earlier.digits == item.digits && earlier.kind == item.kind);
        if repeated {
            continue;
        }
        match find(source, item, target) {
            Found::Well => {}
            Found::Wrongly(other) => findings.push((index, Verdict::Format, Some(other))),
            Found::Not if elsewhere(item) => {}
            Found::Not => findings.push((index, Verdict::Missing, None)),
        }
    }
    suspects(source, target, &mut findings);
    let finding = |(index, verdict, other): (usize, Verdict, Option<usize>)| {
        let item = source.items.get(index)?;
        let other = other.and_then(|other| target.items.get(other));
        Some(Finding {
            verdict,
            source: item.range.clone(),
            target: other.map(|other| other.range.clone()),
            wanted: wanted(source.text, item, target.tongue),
        })
    };
    findings.into_iter().filter_map(finding).collect()
}

/// Whether `target` has a number of the source in any form.
pub(super) fn has(source: &Side<'_>, item: &Item, target: &Side<'_>) -> bool {
    !matches!(find(source, item, target), Found::Not)
}

/// Finds for each missing number the one that stands in its place. What is no quantity is reported only then: a road or
/// a version may well be left out.
fn suspects(source: &Side<'_>, target: &Side<'_>, findings: &mut Vec<(usize, Verdict, Option<usize>)>) {
    if findings.iter().all(|(_, verdict, _)| *verdict == Verdict::Format) {
        return;
    }
    let taken: Vec<usize> = findings.iter().filter_map(|(_, _, other)| *other).collect();
    let mut free: Vec<usize> = (0..target.items.len())
        .filter(|other| {
            !taken.contains(other) && target.items.get(*other).is_some_and(|other| !has(target, other, source))
        })
        .collect();
    for (index, verdict, other) in findings.iter_mut().filter(|(_, verdict, _)| *verdict == Verdict::Missing) {
        let Some(item) = source.items.get(*index) else { continue };
        let alike = |other: &usize| target.items.get(*other).is_some_and(|other| same_kind(&other.kind, &item.kind));
        // The most similar one; of equally similar ones the first.
        let distance = |other: &usize| {
            target.items.get(*other).map_or(usize::MAX, |other| strsim::levenshtein(&other.digits, &item.digits))
        };
        let nearest = free.iter().copied().filter(alike).min_by_key(distance);
        if let Some(nearest) = nearest {
            free.retain(|other| *other != nearest);
            (*verdict, *other) = (Verdict::Differs, Some(nearest));
        }
    }
    findings.retain(|(index, verdict, _)| {
        let kind = source.items.get(*index).map(|item| &item.kind);
        *verdict != Verdict::Missing || !matches!(kind, Some(Kind::Code | Kind::Other(_)))
    });
}

fn same_kind(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Number(a), Kind::Number(b)) => a.year == b.year || !(a.grouped || b.grouped),
        (Kind::Number(_), Kind::Other(_)) | (Kind::Other(_), Kind::Number(_)) => true,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn find(source: &Side<'_>, item: &Item, target: &Side<'_>) -> Found {
    match &item.kind {
        Kind::Number(number) => quantity(source, item, number, target),
        Kind::Date(date) => date_in(date, target),
        Kind::Phone => phone(item, target),
        Kind::Code => code(item, target),
        Kind::Other(other) => odd(source, item, other, target),
    }
}

fn well(found: bool) -> Found {
    if found { Found::Well } else { Found::Not }
}

/// A quantity, a year, a rank.
fn quantity(source: &Side<'_>, item: &Item, number: &Number, target: &Side<'_>) -> Found {
    let lenient = source.is_plain() || target.is_plain();
    let equal = |other: &Number| other.value == number.value || (lenient && other.bare == number.bare);
    let mut wrong = None;
    for (index, other) in target.items.iter().enumerate() {
        match &other.kind {
            Kind::Number(found) if equal(found) => {
                if is_well_written(number, item, found, other) {
                    return Found::Well;
                }
                wrong = wrong.or(Some(index));
            }
            Kind::Number(found) if found.apart.contains(&number.value) => return Found::Well,
            Kind::Date(date) if has_part(date, number.value) => return Found::Well,
            _ if other.digits == item.digits && is_name(source, item, (target, other)) => return Found::Well,
            Kind::Code if other.digits == item.digits => return Found::Well,
            _ => {}
        }
    }
    let foreign = |other: &Item| match &other.kind {
        Kind::Number(found) => found.foreign == Some(number.value),
        Kind::Other(found) => found.foreign.map(|value| value.times(number.scale.unwrap_or(0))) == Some(number.value),
        _ => false,
    };
    let wrong = wrong.or_else(|| target.items.iter().position(foreign)).or_else(|| spaced(number.value, target));
    if clock(source, item, number, target) {
        return Found::Well;
    }
    match wrong {
        Some(_) if target.says(number.value) => Found::Well,
        Some(index) => Found::Wrongly(index),
        None => well(said(number, target) || decade(number.value, target) || apart(number, target)),
    }
}

/// Whether a number that says the right thing is also written as its language writes it.
fn is_well_written(number: &Number, item: &Item, found: &Number, other: &Item) -> bool {
    if number.year && found.grouped {
        return false;
    }
    let long = other.digits.len() - found.fraction >= 5;
    !(number.grouped && !found.grouped && long && item.digits.len() >= 5)
}

/// Whether the same digits stand behind the same word, or behind one that says they count nothing: `WCAG 2.2`,
/// `version 1.2`.
fn is_name(source: &Side<'_>, item: &Item, (target, other): (&Side<'_>, &Item)) -> bool {
    let before = word_before(target.text, other.range.start);
    if before.is_empty() {
        return false;
    }
    let label = || target.tongue.vocabulary.is_some_and(|words| words.labels.contains(&before.to_lowercase().as_str()));
    before == word_before(source.text, item.range.start) || label()
}

/// Whether a quantity is written in words, in Roman numerals or with a part in words: `four million`.
fn said(number: &Number, target: &Side<'_>) -> bool {
    if target.says(number.value) {
        return true;
    }
    if let Some(scale) = number.scale
        && target.says(number.bare)
        && target.words().iter().any(|word| target.tongue.scale(word) == Some(scale))
    {
        return true;
    }
    let roman = number.value.as_whole().and_then(roman);
    roman.is_some_and(|roman| {
        letters(target.text)
            .any(|word| word.strip_prefix(&*roman).is_some_and(|end| matches!(end, "" | "e" | "er" | "ème")))
    })
}

/// Whether a number is an hour that the translation writes in another way: 5 pm is 17.00 or 17 Uhr.
fn clock(source: &Side<'_>, item: &Item, number: &Number, target: &Side<'_>) -> bool {
    let hour = number.value.as_whole().filter(|hour| *hour <= 24 && number.fraction == 0);
    let noon = |side: &Side<'_>, item: &Item| {
        let rest = side.text.get(item.range.end..).unwrap_or_default().trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let rest = rest.get(..4).unwrap_or(rest).to_ascii_lowercase();
        ["am", "pm", "a.m.", "p.m."].iter().any(|word| rest.starts_with(word))
    };
    let same = |hour: u64, other: &Value| other.as_whole().is_some_and(|other| other <= 24 && other % 12 == hour % 12);
    target.items.iter().any(|other| match &other.kind {
        Kind::Other(found) if found.time => {
            let full = found.parts.get(1) == Some(&Value::whole(0));
            let whole = hour.is_some_and(|hour| full && found.parts.first().is_some_and(|first| same(hour, first)));
            whole || (number.fraction == 2 && item.digits.len() <= 4 && is_hour(item, other))
        }
        Kind::Number(found) => {
            hour.is_some_and(|hour| same(hour, &found.value)) && (noon(source, item) || noon(target, other))
        }
        _ => false,
    })
}

/// Whether a decade is written with or without its century: `1990s`, `die 90er`.
fn decade(value: Value, target: &Side<'_>) -> bool {
    let Some(whole) = value.as_whole() else { return false };
    let numbers = || {
        target.items.iter().filter_map(|item| match &item.kind {
            Kind::Number(number) => number.value.as_whole(),
            _ => None,
        })
    };
    match whole {
        10..=99 => numbers().any(|other| matches!(other.checked_sub(whole), Some(1900 | 2000))),
        1900..=2099 => numbers().any(|other| (10..100).contains(&other) && whole % 100 == other),
        _ => false,
    }
}

/// Whether digits that plain spaces keep together are several numbers, all of which are there.
fn apart(number: &Number, target: &Side<'_>) -> bool {
    let has = |value: &Value| {
        target.items.iter().any(|item| matches!(&item.kind, Kind::Number(other) if other.value == *value))
    };
    !number.apart.is_empty() && number.apart.iter().all(has)
}

/// Numbers with plain spaces between them that together say `value`: the first of them.
fn spaced(value: Value, target: &Side<'_>) -> Option<usize> {
    let whole = value.as_whole()?.to_string();
    (0..target.items.len()).find(|first| {
        let mut digits = String::new();
        let mut end = None;
        for item in target.items.iter().skip(*first).take(5) {
            let between = end.and_then(|end| target.text.get(end..item.range.start));
            let group = digits.is_empty() || (between == Some(" ") && item.digits.len() == 3);
            if !group || !matches!(item.kind, Kind::Number(_)) {
                return false;
            }
            digits.push_str(&item.digits);
            end = Some(item.range.end);
            if digits == whole {
                return between.is_some();
            }
        }
        false
    })
}

fn roman(number: u64) -> Option<String> {
    if !(1..=39).contains(&number) {
        return None;
    }
    let tens = "X".repeat(usize::try_from(number / 10).ok()?);
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let units = units.get(usize::try_from(number % 10).ok()?)?;
    let roman = format!("{tens}{units}");
    // I and V and X are also letters and initials.
    (roman.len() > 1).then_some(roman)
}

/// Whether a number is the day or year of a date.
fn has_part(date: &Date, value: Value) -> bool {
    let Some(whole) = value.as_whole() else { return false };
    let year = date.year.and_then(|year| u64::try_from(year).ok());
    date.day.map(u64::from) == Some(whole) || year == Some(whole) || u64::from(date.month) == whole
}

/// A date is there when its day, its month and its year are: languages join several days in different ways.
fn date_in(date: &Date, target: &Side<'_>) -> Found {
    let number = |whole: u64| {
        let value = Value::whole(whole);
        target.items.iter().any(|item| match &item.kind {
            Kind::Number(number) => number.value == value || number.apart.contains(&value),
            Kind::Date(other) => has_part(other, value),
            _ => false,
        })
    };
    let month = target.items.iter().any(|item| {
        matches!(&item.kind, Kind::Date(other)
            if other.month == date.month || (other.unsure && other.day == Some(date.month)) || (date.unsure && Some(other.month) == date.day))
    });
    let named = || letters(target.text).any(|word| target.tongue.month(word) == Some(date.month));
    let known = month || target.is_plain() || named();
    let day = date.day.is_none_or(|day| {
        number(day.into()) || (date.unsure && number(date.month.into())) || target.says(Value::whole(day.into()))
    });
    let year = date.year.is_none_or(|year| u64::try_from(year).is_ok_and(number));
    well(known && day && year)
}

/// The last digits of a telephone number are the same at home and from abroad.
fn phone(item: &Item, target: &Side<'_>) -> Found {
    let tail = |digits: &str| digits.get(digits.len().saturating_sub(8)..).unwrap_or_default().to_owned();
    let wanted = tail(&item.digits);
    let all: String = target.items.iter().map(|item| item.digits.as_str()).collect();
    well(all.contains(&wanted))
}

fn code(item: &Item, target: &Side<'_>) -> Found {
    // CO2 may be written with a small 2, or in words.
    well(
        item.digits.len() == 1
            || target.items.iter().any(|other| other.digits == item.digits)
            || target.text.contains(&item.digits),
    )
}

/// A version, a time, a section.
fn odd(source: &Side<'_>, item: &Item, other: &Other, target: &Side<'_>) -> Found {
    let same = |found: &Item| found.digits == item.digits;
    let value = |found: &Item| match &found.kind {
        Kind::Number(number) => other.foreign.is_some_and(|value| number.value == value || number.bare == value),
        _ => false,
    };
    let part = |part: &Value| {
        target.items.iter().any(|found| match &found.kind {
            Kind::Number(number) => number.value == *part,
            Kind::Code => Value::read(&found.digits, "") == Some(*part),
            _ => false,
        })
    };
    let twelve = |found: &Item| other.time && matches!(&found.kind, Kind::Other(found) if is_same_hour(other, found));
    let number = |found: &Item| other.time && matches!(&found.kind, Kind::Number(_)) && is_hour(item, found);
    let found = |found: &Item| same(found) || value(found) || twelve(found) || number(found);
    well(target.items.iter().any(found) || other.parts.iter().all(part) || has_hour(source, item, target))
}

/// Half past two in the afternoon is also 2.30.
fn is_same_hour(a: &Other, b: &Other) -> bool {
    let (Some(a_hour), Some(b_hour)) =
        (a.parts.first().and_then(|v| v.as_whole()), b.parts.first().and_then(|v| v.as_whole()))
    else {
        return false;
    };
    a.parts.get(1) == b.parts.get(1) && a_hour % 12 == b_hour % 12
}

/// The same for a language in which 2.30 reads as a number.
fn is_hour(item: &Item, found: &Item) -> bool {
    let split = |digits: &str| {
        Some((
            digits.get(..digits.len().checked_sub(2)?)?.parse::<u32>().ok()?,
            digits.get(digits.len() - 2..)?.to_owned(),
        ))
    };
    let (Some((a, a_minutes)), Some((b, b_minutes))) = (split(&item.digits), split(&found.digits)) else {
        return false;
    };
    a % 12 == b % 12 && a_minutes == b_minutes
}

/// A full hour needs no minutes: 14.00 is 2 pm or 14 h.
fn has_hour(_: &Side<'_>, item: &Item, target: &Side<'_>) -> bool {
    let Some(hour) =
        item.digits.strip_suffix("00").and_then(|hour| hour.parse::<u64>().ok()).filter(|hour| *hour <= 24)
    else {
        return false;
    };
    target.items.iter().any(|found| match &found.kind {
        Kind::Number(number) => number.value.as_whole().is_some_and(|other| other % 12 == hour % 12),
        _ => false,
    })
}

/// How a number of the source is written in the translation's language.
fn wanted(text: &str, item: &Item, tongue: &Tongue<'_>) -> String {
    match &item.kind {
        Kind::Number(number) => {
            let grouped = number.grouped || item.digits.len() - number.fraction < 4;
            tongue.write(number.bare, number.fraction, grouped, number.scale)
        }
        Kind::Date(Date { day: Some(day), month, year: Some(year), .. }) => tongue.date(*year, *month, *day),
        Kind::Date(Date { day, month, year, .. }) => {
            let name = tongue.month_name(*month);
            let (day, year) = (day.map(|day| day.to_string()), year.map(|year| year.to_string()));
            let parts = [day, Some(name), year].into_iter().flatten().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" ")
        }
        Kind::Phone | Kind::Code | Kind::Other(_) => text.get(item.range.clone()).unwrap_or_default().to_owned(),
    }
}
