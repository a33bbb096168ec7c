//! Text that is safe and tidy in a terminal: control characters made visible, columns made even.
//!
//! File names, excerpts and values come from the programme, so they may hold anything, also the escape sequences
//! that change a terminal's title or hide lines.

use unicode_width::UnicodeWidthStr;

/// `text` with one visible character in place of each control character, so that columns stay the same. Tabs and
/// line feeds stay.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\t' | '\n') { c } else { shown(c) }).collect()
}

/// As [`visible`], in one line.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(shown).collect()
}

fn shown(c: char) -> char {
    match c {
        // U+2400 … hold a picture of each.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        // The second set of control characters, line and paragraph separators, the marks that turn the direction.
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c => c,
    }
}

/// On which side a column's cells are padded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Rows of equal columns, two spaces apart; the last column is not padded on its right. The first row is the head.
pub(super) fn table(columns: &[Align], rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..columns.len()).map(|column| width(column).unwrap_or_default()).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), align) in row.iter().zip(&widths).zip(columns) {
            let padding = " ".repeat(width - cell.width());
            match align {
                Align::Left => line.extend([cell, padding.as_str(), "  "]),
                Align::Right => line.extend([padding.as_str(), cell, "  "]),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Align, one_line, table, visible};

    #[test]
    fn control_characters() {
        let check = |text: &str, expect: &str| assert_eq!(visible(text), expect, "{text:?}");
        check("é\tzo\n日本", "é\tzo\n日本");
        check("a\u{1b}[31mb\u{7}", "a␛[31mb␇");
        check("a\r\u{7f}\u{9b}", "a␍␡\u{fffd}");
        check("\u{202e}a\u{2069}\u{200f}\u{2028}", "\u{fffd}a\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(one_line("a\n\tb"), "a␊␉b");
    }

    #[test]
    fn columns() {
        let rows = [["file", "ms"], ["日本", "7"], ["a", "1200"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&[Align::Left, Align::Right], &rows), "file    ms\n日本     7\na     1200\n");
    }
}
