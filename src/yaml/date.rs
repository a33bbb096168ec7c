//! A calendar date as front matter writes it. Text in, [`Date`] or a fault with the date that was probably meant out.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::diag::Code;

use super::decode::custom;

/// A day of the calendar, written `2026-05-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; `None` for anything else and for days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = |(at, c): (usize, char)| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
        if text.len() != 10 || !text.char_indices().all(shape) {
            return None;
        }
        Self::valid(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
    }

    /// How many days lie between this one and `other`; less than none when that is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        let civil = |date: Self| {
            let number = |number: u8| i8::try_from(number).unwrap_or(1);
            jiff::civil::date(i16::try_from(date.year).unwrap_or_default(), number(date.month), number(date.day))
        };
        civil(other).duration_since(civil(self)).as_hours() / 24
    }

    fn valid(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(date.0, date.1, date.2).ok()?;
        Some(Self { year, month, day })
    }

    /// The date meant by one written day first: `1-5-2026`, `01/05/2026`, `1 mei 2026`. Where only the American order
    /// makes a date, that one.
    fn meant(text: &str) -> Option<Self> {
        let mut parts = text.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty());
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || third.len() != 4 {
            return None;
        }
        let year = third.parse().ok()?;
        if let Some(month) = month(second) {
            return Self::valid(year, month, first.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().ok()?);
        }
        if let Some(month) = month(first) {
            return Self::valid(year, month, second.parse().ok()?);
        }
        let (day, month) = (first.parse().ok()?, second.parse().ok()?);
        Self::valid(year, month, day).or_else(|| Self::valid(year, day, month))
    }
}

/// The number of a month's name or its abbreviation, in Dutch, English, German or French.
fn month(name: &str) -> Option<u8> {
    const STARTS: [&[&str]; 12] = [
        &["jan", "jän"],
        &["feb", "fév", "fev"],
        &["mar", "maa", "mrt", "mär"],
        &["apr", "avr"],
        &["may", "mei", "mai"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû", "aou"],
        &["sep"],
        &["oct", "okt"],
        &["nov"],
        &["dec", "dez", "déc"],
    ];
    let name = name.to_lowercase();
    let at = STARTS.iter().position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    u8::try_from(at + 1).ok()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl Visitor<'_> for Written {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("type-date")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Date, E> {
                let text = text.trim();
                if let Some(date) = Date::parse(text) {
                    return Ok(date);
                }
                Err(match Date::meant(text) {
                    Some(meant) => custom(Code::DateOrder, &[text, &meant.to_string()]),
                    None => custom(Code::DateInvalid, &[text]),
                })
            }
        }

        deserializer.deserialize_any(Written)
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn dates() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), expect, "{text}");
        };
        check("2026-05-01", Some("2026-05-01"));
        check("2024-02-29", Some("2024-02-29"));
        check("2026-02-29", None);
        check("2026-5-1", None);
        check("2026-05-01T10:00", None);
        check("20é6-05-0", None);
    }

    #[test]
    fn days() {
        let check = |from: &str, to: &str, expect: i64| {
            let found = Date::parse(from).zip(Date::parse(to)).map(|(from, to)| from.days_until(to));
            assert_eq!(found, Some(expect), "{from} {to}");
        };
        check("2026-01-01", "2026-01-01", 0);
        check("2028-02-28", "2028-03-01", 2);
        check("2026-05-01", "2025-05-01", -365);
    }

    #[test]
    fn dates_that_were_meant() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Date::meant(text).map(|date| date.to_string()).as_deref(), expect, "{text}");
        };
        check("1-5-2026", Some("2026-05-01"));
        check("01/05/2026", Some("2026-05-01"));
        check("05/31/2026", Some("2026-05-31"));
        check("1 mei 2026", Some("2026-05-01"));
        check("1er août 2026", Some("2026-08-01"));
        check("3. Dezember 2026", Some("2026-12-03"));
        check("May 1, 2026", Some("2026-05-01"));
        check("31-2-2026", None);
        check("voorjaar 2026", None);
    }
}
