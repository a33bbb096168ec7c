//! The projects as a table (RFC 4180): a row for each card and language in which somebody wrote it.
//!
//! The file begins with a byte order mark, because Excel takes a file without one for Windows-1252 and breaks every
//! accent; other programs skip it. A text that a spreadsheet would run as a formula gets an apostrophe in front of it.

use std::borrow::Cow;
use std::io;

use csv::{Terminator, WriterBuilder};

use crate::view::table::{Cell, shared, written};
use crate::view::{DataCard, DataSet, DataText};

/// Says that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// The table as a file.
pub(super) fn csv(set: &DataSet) -> io::Result<Vec<u8>> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::from(MARK));
    csv.write_record(header())?;
    for card in &set.projects {
        let shared = shared(card);
        for tag in &set.languages {
            let Some(text) = card.texts.get(tag) else { continue };
            let written = written(text);
            let cells = shared.iter().chain(&written).map(|(_, cell)| cell);
            csv.write_record(std::iter::once(tag.clone()).chain(cells.map(guarded)))?;
        }
    }
    csv.into_inner().map_err(|fault| io::Error::other(fault.to_string()))
}

/// The names of the columns.
fn header() -> Vec<&'static str> {
    let (card, text) = (shared(&DataCard::default()), written(&DataText::default()));
    std::iter::once("language").chain(card.into_iter().chain(text).map(|(name, _)| name)).collect()
}

/// The cell as spreadsheets may read it. Numbers may be below zero; a text may not begin as a formula does.
fn guarded(cell: &Cell) -> String {
    match cell {
        Cell::Whole(_) | Cell::Number(_) => cell.flat(),
        Cell::Empty | Cell::Text(_) | Cell::List(_) => guard(&cell.flat()).into_owned(),
    }
}

/// An apostrophe before what a spreadsheet would run, in ordinary and in wide signs.
fn guard(text: &str) -> Cow<'_, str> {
    let runs =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '\u{feff}');
    if text.starts_with(runs) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{MARK, csv, guard};
    use crate::render::data::tests::sample;
    use crate::view::{DataCard, DataSet, DataText};

    /// The rows of a file.
    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(bytes).expect("UTF-8").strip_prefix(MARK).expect("a mark");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_row_for_each_card_and_language() {
        let bytes = csv(&sample().set).expect("written");
        let rows = rows(&bytes);
        let column = |name: &str| rows[0].iter().position(|found| found == name).expect(name);
        let of = |name: &str| rows[1..].iter().map(|row| row[column(name)].as_str()).collect::<Vec<_>>();
        assert_eq!(of("language"), ["nl", "en", "nl"]);
        assert_eq!(of("id"), ["a", "a", "b"]);
        assert_eq!(of("title"), ["'=1+1; \"haven\"", "Harbour,\nStein", "Talent"]);
        assert_eq!(of("year"), ["2050", "2050", ""]);
        assert_eq!(of("places"), ["Stein | Geleen", "Stein | Geleen", ""]);
        assert_eq!(of("latitude"), ["50.965", "50.965", ""]);
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.ends_with("\r\n") && text.lines().count() == 5, "{text}");
        assert!(text.contains("\"'=1+1; \"\"haven\"\"\""), "{text}");
    }

    #[test]
    fn numbers_below_zero_stay_numbers() {
        let mut card = DataCard { id: "a".into(), ..DataCard::default() };
        card.spot.longitude = Some(-3.2);
        card.texts.insert("nl".into(), DataText { title: "-3 graden".into(), ..DataText::default() });
        let set = DataSet { languages: vec!["nl".into()], projects: vec![card], ..DataSet::default() };
        let row = &rows(&csv(&set).expect("written"))[1];
        assert!(row.contains(&String::from("-3.2")) && row.contains(&String::from("'-3 graden")), "{row:?}");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(title in any::<String>(), summary in any::<String>()) {
            let text = DataText { title: title.clone(), summary: summary.clone(), ..DataText::default() };
            let card = DataCard { id: "a".into(), texts: [("nl".into(), text)].into(), ..DataCard::default() };
            let set = DataSet { languages: vec!["nl".into()], projects: vec![card], ..DataSet::default() };
            let rows = rows(&csv(&set).expect("written"));
            assert_eq!(rows.len(), 2);
            for (name, text) in [("title", title), ("summary", summary)] {
                let at = rows[0].iter().position(|found| found == name).expect(name);
                assert_eq!(&rows[1][at], &*guard(&text));
                assert!(!rows[1][at].starts_with(['=', '+', '-', '@', '\t', '\r']));
            }
        }
    }
}
