//! What must be known of a language to read its numbers. In go the formats of the programme's languages, out comes a
//! [`Tongue`]: signs and names of months as ICU has them, words where they are listed.

use std::collections::BTreeSet;

use crate::consistency::value::Value;
use crate::consistency::vocabulary::Vocabulary;
use crate::i18n::Locales;
use crate::lang::{Lang, Tag};

/// Abbreviations of months that are no plain cuts of their names.
const SHORT_MONTHS: [(&str, u8); 9] =
    [("mrt", 3), ("mrz", 3), ("jän", 1), ("janv", 1), ("févr", 2), ("avr", 4), ("juil", 7), ("sept", 9), ("déc", 12)];

/// The first digit, zero, of the scripts whose digits are read besides ASCII ones.
const ZEROS: [u32; 4] = [0x0660, 0x06f0, 0x0966, 0xff10];

/// A language.
pub(super) struct Tongue<'a> {
    /// The language, without its region.
    pub(super) language: String,
    /// What may stand between groups of digits, spaces apart.
    pub(super) groups: Vec<char>,
    /// What may stand before the fraction.
    pub(super) decimals: Vec<char>,
    /// Whether a plain space groups digits.
    pub(super) spaced: bool,
    /// Whether groups of two digits occur, as in India.
    pub(super) pairs: bool,
    /// Its words for numbers, where they are known.
    pub(super) vocabulary: Option<&'static Vocabulary>,
    months: Vec<BTreeSet<String>>,
    locales: &'a Locales,
    lang: Lang,
}

impl<'a> Tongue<'a> {
    /// What ICU says of the language.
    pub(super) fn new(locales: &'a Locales, lang: Lang, tag: &Tag) -> Self {
        let sample = locales.number(lang, 12_345_678.5);
        let signs: Vec<char> = sample.chars().filter(|c| digit(*c).is_none()).collect();
        let (mut groups, mut decimals) = (Vec::new(), Vec::new());
        if let Some((decimal, rest)) = signs.split_last() {
            decimals.push(*decimal);
            groups.extend(rest.first());
        }
        let region = tag.id().region.as_ref().map_or("", |region| region.as_str());
        if matches!(region, "CH" | "LI") {
            // Both are in use there.
            decimals = vec!['.', ','];
        }
        if groups.contains(&'’') || groups.contains(&'\'') {
            groups = vec!['’', '\''];
        }
        let spaced = groups.iter().any(|sign| sign.is_whitespace());
        groups.retain(|sign| !sign.is_whitespace());
        Self {
            language: tag.language().to_owned(),
            groups,
            decimals,
            spaced,
            pairs: signs.len() > 3,
            vocabulary: Vocabulary::of(tag.language()),
            months: months(locales, lang),
            locales,
            lang,
        }
    }

    /// Which month a word names.
    pub(super) fn month(&self, word: &str) -> Option<u8> {
        if self.language == "en" && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let word = word.to_lowercase();
        let number = |index: usize| u8::try_from(index + 1).ok();
        if let Some(index) = self.months.iter().position(|names| names.contains(&word)) {
            return number(index);
        }
        let mut cut =
            self.months.iter().enumerate().filter(|(_, names)| names.iter().any(|name| name.starts_with(&word)));
        if word.chars().count() == 3
            && let Some((index, _)) = cut.next()
            && cut.next().is_none()
        {
            return number(index);
        }
        SHORT_MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
    }

    /// Whether its dates begin with the month.
    pub(super) fn month_first(&self) -> bool {
        self.language == "en" || self.vocabulary.is_none()
    }

    /// By which power of ten a word behind a number multiplies it.
    pub(super) fn scale(&self, word: &str) -> Option<i16> {
        self.vocabulary.and_then(|words| words.scale(word))
    }

    /// A number as this language writes it: with `fraction` digits behind the decimal sign, in groups or not, and with
    /// the word for a power of ten.
    pub(super) fn write(&self, value: Value, fraction: usize, grouped: bool, scale: Option<i16>) -> String {
        let text = if fraction == 0 && !grouped {
            value.as_whole().map_or_else(|| self.locales.number(self.lang, value.as_float()), |whole| whole.to_string())
        } else {
            self.locales.number(self.lang, value.as_float())
        };
        let written = self.padded(text, fraction);
        let name = scale.and_then(|scale| usize::try_from(scale / 3 - 1).ok());
        let words = self.vocabulary.zip(name).and_then(|(words, index)| words.names.get(index));
        match words {
            // French counts one and a half as one.
            Some((one, many)) => {
                let few = if self.language == "fr" { value.as_float() < 2.0 } else { value == Value::whole(1) };
                format!("{written}\u{a0}{}", if few { one } else { many })
            }
            None => written,
        }
    }

    /// A number with the zeros that its source has behind the decimal sign.
    fn padded(&self, mut text: String, fraction: usize) -> String {
        let Some(decimal) = self.decimals.first().filter(|_| fraction > 0) else { return text };
        let have = text.rfind(*decimal).map(|at| text[at + decimal.len_utf8()..].chars().count());
        if have.is_none() {
            text.push(*decimal);
        }
        (have.unwrap_or(0)..fraction).for_each(|_| text.push('0'));
        text
    }

    /// A date as this language writes it.
    pub(super) fn date(&self, year: i32, month: u8, day: u8) -> String {
        self.locales.date(self.lang, year, month, day)
    }

    /// A name of a month.
    pub(super) fn month_name(&self, month: u8) -> String {
        let names = usize::from(month).checked_sub(1).and_then(|index| self.months.get(index));
        let date = self.locales.date(self.lang, 2026, month, 15);
        let mut words = date.split(|c: char| !c.is_alphabetic());
        let name = words.find(|word| names.is_some_and(|names| names.contains(&word.to_lowercase())));
        name.unwrap_or_default().to_owned()
    }
}

/// The names of the months: in a date, what is different from month to month.
fn months(locales: &Locales, lang: Lang) -> Vec<BTreeSet<String>> {
    let words: Vec<BTreeSet<String>> = (1..=12)
        .map(|month| {
            let date = locales.date(lang, 2026, month, 15).to_lowercase();
            let words = date.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1);
            words.map(str::to_owned).collect()
        })
        .collect();
    let common = words.iter().skip(1).fold(words.first().cloned().unwrap_or_default(), |common, words| &common & words);
    words.iter().map(|words| words - &common).collect()
}

/// What a digit of any script counts.
pub(super) fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    use super::Tongue;
    use crate::consistency::value::Value;
    use crate::diag::Diagnostics;
    use crate::i18n::{Locales, built_in};
    use crate::lang::{PerLang, Tag};

    /// Does something with the languages `tags`.
    pub(in crate::consistency) fn with<T>(tags: &[&str], act: impl FnOnce(&[Tongue<'_>]) -> T) -> T {
        /// Strings take long to read, and every case of a test wants some.
        static READ: Mutex<BTreeMap<String, &'static Locales>> = Mutex::new(BTreeMap::new());
        let names = tags.join(" ");
        let tags = PerLang::new(tags.len(), |lang| Tag::parse(tags[lang.index()]).expect("a tag"));
        let read = || &*Box::leak(Box::new(Locales::new(&mut Diagnostics::new(), &tags, &built_in())));
        let locales = *READ.lock().unwrap_or_else(PoisonError::into_inner).entry(names).or_insert_with(read);
        let tongues: Vec<Tongue<'_>> = tags.iter().map(|(lang, tag)| Tongue::new(locales, lang, tag)).collect();
        act(&tongues)
    }

    #[test]
    fn signs_of_languages() {
        let check = |tag: &str, groups: &str, decimals: &str, spaced: bool| {
            with(&[tag], |tongues| {
                let found: String = tongues[0].groups.iter().collect();
                assert_eq!(found, groups, "{tag}");
                assert_eq!(tongues[0].decimals.iter().collect::<String>(), decimals, "{tag}");
                assert_eq!(tongues[0].spaced, spaced, "{tag}");
            });
        };
        check("nl", ".", ",", false);
        check("de", ".", ",", false);
        check("en", ",", ".", false);
        check("fr", "", ",", true);
        check("de-CH", "’'", ".,", false);
        check("sv", "", ",", true);
        check("pl", "", ",", true);
        check("hi", ",", ".", false);
    }

    #[test]
    fn months() {
        let check = |tag: &str, word: &str, month: Option<u8>| {
            with(&[tag], |tongues| assert_eq!(tongues[0].month(word), month, "{tag} {word}"));
        };
        check("nl", "november", Some(11));
        check("nl", "mrt", Some(3));
        check("nl", "maar", None);
        check("en", "May", Some(5));
        check("en", "may", None);
        check("en", "Nov", Some(11));
        check("de", "März", Some(3));
        check("de", "Dez", Some(12));
        check("fr", "août", Some(8));
        check("fr", "juil", Some(7));
        check("fr", "jui", None);
        check("es", "mayo", Some(5));
        check("es", "de", None);
        check("zh", "月", None);
    }

    #[test]
    fn numbers_as_written() {
        let check = |tag: &str, value: (u64, i16), fraction, grouped, scale, expect: &str| {
            with(&[tag], |tongues| {
                let value = Value::new(value.0, value.1);
                assert_eq!(tongues[0].write(value, fraction, grouped, scale), expect, "{tag}");
            });
        };
        check("en", (33471, 0), 0, true, None, "33,471");
        check("nl", (334_715, -1), 1, true, None, "33.471,5");
        check("fr", (33471, 0), 0, true, None, "33\u{202f}471");
        check("de-CH", (33471, 0), 0, true, None, "33'471");
        check("en", (2050, 0), 0, false, None, "2050");
        check("en", (15, -1), 2, false, None, "1.50");
        check("en", (15, -1), 1, false, Some(6), "1.5\u{a0}million");
        check("fr", (15, -1), 1, false, Some(6), "1,5\u{a0}million");
        check("de", (4, 0), 0, false, Some(6), "4\u{a0}Millionen");
        check("nl", (4, 0), 2, false, None, "4,00");
    }
}
