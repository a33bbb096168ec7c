//! Numbers, dates, lists and order as a language has them, by ICU.
//!
//! In go plain values and a language; out comes text. Knows no messages: the words around a number (units, ordinals)
//! stand in the `.ftl` files.

use std::cmp::Ordering;
use std::sync::Arc;

use icu::calendar::{Date, Gregorian};
use icu::casemap::CaseMapper;
use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::input::Decimal;
use icu::decimal::options::{CompactDecimalFormatterOptions, DecimalFormatterOptions};
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::{Direction, Locale, LocaleDirectionality, LocaleExpander};
use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::PercentFormatterOptions;
use unic_langid::LanguageIdentifier;

use crate::markdown::{Quotes, Spaces};

use super::plural::Counting;

/// How large the word in a compact number is. Some languages join what is counted to it in another way: French
/// `4 millions d’euros` beside `4 000 euros`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// No word at all.
    Plain,
    /// Thousands, and what lies below a million.
    Thousand,
    /// Millions and more.
    Million,
}

impl Scale {
    /// As messages ask for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Thousand => "thousand",
            Self::Million => "million",
        }
    }
}

/// Letters that are written as two, in languages that list them apart.
const PAIRS: [(&str, &[&str]); 4] =
    [("cs", &["CH"]), ("cy", &["CH", "DD", "FF", "NG", "LL", "PH", "RH", "TH"]), ("nl", &["IJ"]), ("sk", &["CH"])];

/// The formatters of one language. Where ICU has no data for a language it has some for the root; should even that
/// fail, values are written plainly.
pub(super) struct Formats {
    locale: Locale,
    decimal: Option<DecimalFormatter>,
    compact: Option<CompactDecimalFormatter>,
    percent: Option<PercentFormatter<DecimalFormatter>>,
    date: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
    alphabet: Option<CollatorBorrowed<'static>>,
    /// The plural rules.
    pub(super) counting: Arc<Counting>,
}

impl Formats {
    /// Prepares everything for `language`.
    pub(super) fn new(language: &LanguageIdentifier) -> Self {
        let locale = locale(language);
        let mut ordering = CollatorPreferences::from(&locale);
        ordering.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok(),
            compact: CompactDecimalFormatter::try_new_long((&locale).into(), CompactDecimalFormatterOptions::default())
                .ok(),
            percent: PercentFormatter::try_new((&locale).into(), PercentFormatterOptions::default()).ok(),
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            and: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            or: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default()).ok(),
            order: CollatorBorrowed::try_new(ordering, CollatorOptions::default()).ok(),
            alphabet: CollatorBorrowed::try_new((&locale).into(), letters).ok(),
            counting: Arc::new(Counting::new(&locale)),
            locale,
        }
    }

    /// Language and country: `nl_NL`.
    pub(super) fn territory(&self) -> String {
        let mut id = self.locale.id.clone();
        LocaleExpander::new_extended().maximize(&mut id);
        id.region.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
    }

    /// A number in full: `374.335`.
    pub(super) fn number(&self, value: f64) -> String {
        match (&self.decimal, decimal(value)) {
            (Some(formatter), Some(value)) => formatter.format_to_string(&value),
            _ => value.to_string(),
        }
    }

    /// An amount of money: cents in two digits, or none at all.
    pub(super) fn money(&self, value: f64) -> String {
        match (&self.decimal, decimal(value)) {
            (Some(formatter), Some(mut value)) => {
                value.round(-2);
                value.absolute.trim_end();
                if value.absolute.nonzero_magnitude_end() < 0 {
                    value.absolute.pad_end(-2);
                }
                formatter.format_to_string(&value)
            }
            _ => value.to_string(),
        }
    }

    /// A number of per cents: `70%`, `70 %`.
    pub(super) fn percent(&self, value: f64) -> String {
        match (&self.percent, decimal(value)) {
            (Some(formatter), Some(value)) => formatter.format(&value).to_string(),
            _ => format!("{value}%"),
        }
    }

    /// A number in words from a thousand on: `4 miljoen`, and how large that word is. Three digits are kept, so that
    /// 22.5 million stays that (ICU by itself would make it 22 million).
    pub(super) fn compact(&self, value: f64) -> (String, Scale) {
        let plain = || (self.number(value), Scale::Plain);
        let (Some(formatter), Some(mut short)) = (&self.compact, decimal(value)) else { return plain() };
        short.round(short.absolute.nonzero_magnitude_start() - 2);
        let exponent = formatter.compact_exponent_for_magnitude(short.absolute.nonzero_magnitude_start());
        if exponent == 0 {
            return plain();
        }
        short.multiply_pow10(-i16::from(exponent));
        short.absolute.trim_end();
        let scale = if exponent < 6 { Scale::Thousand } else { Scale::Million };
        formatter.format_with_exponent(&short, exponent).map_or_else(|_| plain(), |text| (text.to_string(), scale))
    }

    /// A date in full: `1 mei 2026`; as ISO writes it when there is no such day.
    pub(super) fn date(&self, year: i32, month: u8, day: u8) -> String {
        match (&self.date, Date::try_new_gregorian(year, month, day)) {
            (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// `a, b en c`.
    pub(super) fn and<S: AsRef<str>>(&self, items: &[S]) -> String {
        list(self.and.as_ref(), items)
    }

    /// `a, b of c`.
    pub(super) fn or<S: AsRef<str>>(&self, items: &[S]) -> String {
        list(self.or.as_ref(), items)
    }

    /// The order of two names, numbers by value; equal names by their bytes.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.as_ref().map_or(Ordering::Equal, |order| order.compare(a, b)).then_with(|| a.cmp(b))
    }

    /// The letter under which an index lists `name`.
    pub(super) fn initial(&self, name: &str) -> String {
        let Some(first) = name.chars().find(|c| c.is_alphanumeric()) else { return "#".to_owned() };
        if !first.is_alphabetic() {
            return "#".to_owned();
        }
        let language = self.locale.id.language.as_str();
        let start: String = name.chars().skip_while(|c| !c.is_alphanumeric()).take(2).collect();
        let start = start.replace(['ĳ', 'Ĳ'], "IJ").to_ascii_uppercase();
        let pairs = PAIRS.iter().find(|(tag, _)| *tag == language).map_or(&[][..], |(_, pairs)| pairs);
        if let Some(pair) = pairs.iter().find(|pair| start.starts_with(**pair)) {
            return (*pair).to_owned();
        }
        // Composed first, so that an accent that follows its letter as a character of its own belongs to it.
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name);
        let letter: String = composed.chars().skip_while(|c| !c.is_alphanumeric()).take(1).collect();
        let upper = CaseMapper::new().uppercase_to_string(&letter, &self.locale.id);
        let upper: String = ComposingNormalizerBorrowed::new_nfc().normalize(&upper).chars().take(1).collect();
        let base: String = DecomposingNormalizerBorrowed::new_nfd().normalize(&upper).chars().take(1).collect();
        let folds = |other: &str| self.alphabet.as_ref().is_some_and(|order| order.compare(&upper, other).is_eq());
        match base {
            _ if folds("AE") => "A".to_owned(),
            _ if folds("OE") => "O".to_owned(),
            base if folds(&base) => base,
            _ => upper,
        }
    }

    /// Whether the language runs from right to left.
    pub(super) fn right_to_left(&self) -> bool {
        LocaleDirectionality::new_extended().get(&self.locale.id) == Some(Direction::RightToLeft)
    }

    /// The language's quotation marks.
    pub(super) fn quotes(&self) -> Quotes {
        quotes(self.locale.id.language.as_str(), self.locale.id.region.as_ref().map_or("", |region| region.as_str()))
    }
}

/// The language as ICU names it; the root when it does not know such a tag.
pub(super) fn locale(language: &LanguageIdentifier) -> Locale {
    language.to_string().parse().unwrap_or(Locale::UNKNOWN)
}

/// The exact decimal value; `None` for what is no number.
pub(super) fn decimal(value: f64) -> Option<Decimal> {
    value.to_string().parse().ok()
}

fn list<S: AsRef<str>>(formatter: Option<&ListFormatter>, items: &[S]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    formatter.map_or_else(|| items.join(", "), |formatter| formatter.format_to_string(items.iter()))
}

/// Quotation marks by language, after CLDR. Where a language writes many apostrophes, its single marks end in one: a
/// text cannot always tell the two apart.
fn quotes(language: &str, region: &str) -> Quotes {
    let spaces = match (language, region) {
        ("fr", "CA") => Spaces::Canadian,
        ("fr", _) => Spaces::French,
        _ => Spaces::Typed,
    };
    let marks = |double, single| Quotes { double, single, spaces };
    let (high, high_inner) = (("“", "”"), ("‘", "’"));
    match (language, region) {
        // Angled marks are mirrored in Arabic script, curled ones are not.
        ("de" | "fr" | "it", "CH") | ("rm" | "el" | "hy" | "ar" | "fa" | "ckb", _) => marks(("«", "»"), ("‹", "›")),
        ("fr", "CA") => marks(("«\u{a0}", "\u{a0}»"), high_inner),
        ("fr" | "br", _) => marks(("«\u{202f}", "\u{202f}»"), high_inner),
        ("de" | "lb" | "dsb" | "hsb" | "cs" | "sk" | "sl" | "is" | "et", _) => marks(("„", "“"), ("‚", "‘")),
        ("bg" | "lt" | "ka" | "mk", _) => marks(("„", "“"), high_inner),
        ("pl" | "ro", _) => marks(("„", "”"), ("«", "»")),
        ("hu", _) => marks(("„", "”"), ("»", "«")),
        ("hr" | "sr" | "bs", _) => marks(("„", "”"), high_inner),
        ("es", "" | "ES") | ("gl" | "eu" | "ast" | "sq" | "az", _) | ("pt", "PT") => marks(("«", "»"), high),
        ("it" | "ca" | "oc" | "nb" | "nn" | "no", _) => marks(("«", "»"), high_inner),
        ("ru" | "uk" | "be", _) => marks(("«", "»"), ("„", "“")),
        ("da", _) => marks(("»", "«"), ("›", "‹")),
        ("fi" | "sv" | "he", _) => marks(("”", "”"), ("’", "’")),
        ("ja", _) | ("zh", "TW" | "HK") => marks(("「", "」"), ("『", "』")),
        ("ur", _) => marks(("”", "“"), ("’", "‘")),
        // Dutch, English, Welsh, Irish, Maltese, Turkish, Brazilian Portuguese, Chinese …
        _ => marks(high, high_inner),
    }
}

#[cfg(test)]
mod tests {
    use super::{Formats, Scale};

    fn formats(tag: &str) -> Formats {
        Formats::new(&tag.parse().expect("a tag"))
    }

    #[test]
    fn numbers() {
        let check = |tag: &str, value: f64, number: &str, percent: &str, compact: &str| {
            let formats = formats(tag);
            let found = [formats.number(value), formats.percent(value), formats.compact(value).0];
            assert_eq!(found, [number, percent, compact], "{tag} {value}");
        };
        check("nl", 70.0, "70", "70%", "70");
        check("nl", 374_335.0, "374.335", "374.335%", "374 duizend");
        check("nl", 4_000_000.0, "4.000.000", "4.000.000%", "4 miljoen");
        check("nl", 22_500_000.0, "22.500.000", "22.500.000%", "22,5 miljoen");
        check("nl", 999_999.0, "999.999", "999.999%", "1 miljoen");
        check("en", 4_000_000.0, "4,000,000", "4,000,000%", "4 million");
        check("de", 1_500_000.0, "1.500.000", "1.500.000\u{a0}%", "1,5 Millionen");
        check("de", 1_000_000.0, "1.000.000", "1.000.000\u{a0}%", "1 Million");
        check("fr", 2_000_000.0, "2\u{202f}000\u{202f}000", "2\u{202f}000\u{202f}000\u{a0}%", "2 millions");
        assert_eq!(
            ["3", "3.5", "3.456", "0.001"].map(|n| formats("nl").money(n.parse().expect("a number"))),
            ["3", "3,50", "3,46", "0"]
        );
        check("nl", -1.5, "-1,5", "-1,5%", "-1,5");
        check("nl", f64::NAN, "NaN", "NaN%", "NaN");
        check("nl", 0.0, "0", "0%", "0");
    }

    #[test]
    fn extreme_numbers_do_not_panic() {
        for value in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, -0.0, f64::INFINITY, 1e300, 1e-300] {
            for tag in ["nl", "ar", "cy", "ja", "hi", "zz"] {
                let formats = formats(tag);
                assert!(!formats.number(value).is_empty() && !formats.percent(value).is_empty());
                assert!(!formats.compact(value).0.is_empty());
            }
        }
        assert_eq!(formats("nl").compact(999.0).1, Scale::Plain);
    }

    #[test]
    fn dates_and_lists() {
        let check = |tag: &str, date: &str, and: &str, or: &str| {
            let formats = formats(tag);
            let found = [formats.date(2026, 5, 1), formats.and(&["a", "b", "c"]), formats.or(&["a", "b", "c"])];
            assert_eq!(found, [date, and, or], "{tag}");
        };
        check("nl", "1 mei 2026", "a, b en c", "a, b of c");
        check("en", "May 1, 2026", "a, b, and c", "a, b, or c");
        check("en-GB", "1 May 2026", "a, b and c", "a, b or c");
        check("de", "1. Mai 2026", "a, b und c", "a, b oder c");
        check("fr", "1 mai 2026", "a, b et c", "a, b ou c");
        assert_eq!(formats("nl").date(2026, 2, 30), "2026-02-30");
        assert_eq!(formats("nl").and::<&str>(&[]), "");
    }

    #[test]
    fn order() {
        let check = |tag: &str, expect: &str| {
            let formats = formats(tag);
            let mut names: Vec<&str> = expect.split(' ').rev().collect();
            names.sort_by(|a, b| formats.compare(a, b));
            assert_eq!(names.join(" "), expect, "{tag}");
        };
        check("nl", "2 10 appel Étang Zee");
        check("sv", "a z å ä ö");
        check("de", "a ä o ö z");
    }

    #[test]
    fn initials() {
        let check =
            |tag: &str, name: &str, expect: &str| assert_eq!(formats(tag).initial(name), expect, "{tag} {name}");
        check("nl", "haven", "H");
        check("nl", "Één", "E");
        check("nl", "E\u{301}tang", "E");
        check("nl", "ijssel", "IJ");
        check("nl", "IJssel", "IJ");
        check("nl", "ĳver", "IJ");
        check("en", "ijssel", "I");
        check("cy", "Ddôl", "DD");
        check("cy", "Dyffryn", "D");
        check("nl", "‘s-Gravenhage", "S");
        check("nl", "4 mei", "#");
        check("nl", "–", "#");
        check("nl", "", "#");
        check("de", "Äpfel", "A");
        check("sv", "Ängar", "Ä");
        check("fr", "œuvre", "O");
        check("de", "ß", "S");
        check("tr", "istanbul", "İ");
        check("ar", "مدينة", "م");
    }

    #[test]
    fn directions_and_quotes() {
        let check = |tag: &str, rtl: bool, double: (&str, &str)| {
            assert_eq!((formats(tag).right_to_left(), formats(tag).quotes().double), (rtl, double), "{tag}");
        };
        check("nl", false, ("“", "”"));
        check("de", false, ("„", "“"));
        check("de-CH", false, ("«", "»"));
        check("fr", false, ("«\u{202f}", "\u{202f}»"));
        check("ar", true, ("«", "»"));
        check("he", true, ("”", "”"));
        check("az-Arab", true, ("«", "»"));
    }
}
