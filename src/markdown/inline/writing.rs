//! Pieces as Markdown again.

use std::fmt::Write as _;

use super::super::units::UnitKind;
use super::{Piece, Sign, SignKind, read, tidy};

/// How carefully text is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Care {
    /// As it is.
    None,
    /// Whatever might be markup is escaped.
    Escaped,
    /// And letters beside emphasis are written as numbers, where its signs would not count otherwise.
    Apart,
}

/// The Markdown of a unit, on one line but for breaks that are asked for; nothing when Markdown cannot say it.
pub fn markdown(pieces: &[Piece], kind: UnitKind, references: &str) -> Option<String> {
    let wanted = tidy(pieces.to_vec());
    match kind {
        UnitKind::Code => {
            let [Piece::Text(text)] = pieces else { return None };
            return (!text.contains("```")).then(|| text.clone());
        }
        UnitKind::Name => {
            let [Piece::Text(text)] = wanted.as_slice() else { return None };
            return Some(text.clone());
        }
        _ => {}
    }
    if wanted.is_empty() {
        return None;
    }
    [Care::None, Care::Escaped, Care::Apart].into_iter().find_map(|care| {
        let mut writer = Writer { care, kind, out: String::new(), beside: false };
        writer.pieces(&wanted, None);
        let text = writer.out;
        (read(&text, kind, references).as_ref() == Some(&wanted)).then_some(text)
    })
}

struct Writer {
    care: Care,
    kind: UnitKind,
    out: String,
    /// Whether the last thing written was a sign of emphasis.
    beside: bool,
}

impl Writer {
    /// Writes pieces; `around` is the letter that the emphasis around them is written with.
    fn pieces(&mut self, pieces: &[Piece], around: Option<char>) {
        let mut last = None;
        for (index, piece) in pieces.iter().enumerate() {
            let next = pieces.get(index + 1);
            match piece {
                Piece::Text(text) => {
                    self.text(text, next);
                    last = None;
                }
                Piece::Single(sign) => {
                    self.out.push_str(&sign.open);
                    self.beside = false;
                    last = None;
                }
                Piece::Pair(sign, inner) if matches!(sign.kind, SignKind::Emphasis | SignKind::Strong) => {
                    // The same letter twice in a row would be one sign of two.
                    let letter = if around == Some('*') || last == Some('*') { '_' } else { '*' };
                    let mark = letter.to_string().repeat(sign.open.len());
                    self.out.push_str(&mark);
                    self.beside = false;
                    self.pieces(inner, Some(letter));
                    self.out.push_str(&mark);
                    self.beside = true;
                    last = Some(letter);
                }
                Piece::Pair(Sign { kind, open, close }, inner) => {
                    self.out.push_str(open);
                    self.beside = false;
                    self.pieces(inner, None);
                    self.out.push_str(close);
                    self.beside = *kind == SignKind::Struck;
                    last = None;
                }
            }
        }
    }

    fn text(&mut self, text: &str, next: Option<&Piece>) {
        if self.care == Care::None {
            self.out.push_str(text);
            self.beside = false;
            return;
        }
        let before_emphasis = matches!(next, Some(Piece::Pair(sign, _)) if sign.kind.is_look());
        let count = text.chars().count();
        for (index, c) in text.chars().enumerate() {
            let edge = index == 0 && self.beside || index + 1 == count && before_emphasis;
            let letter = c.is_alphanumeric() && c != '\u{fffc}';
            if self.care == Care::Apart && edge && letter {
                let _ = write!(self.out, "&#{};", u32::from(c));
            } else if self.is_risky(c, index, text) {
                self.out.push('\\');
                self.out.push(c);
            } else {
                self.out.push(c);
            }
        }
        self.beside = false;
    }

    /// Whether a character might be taken for markup where it stands.
    fn is_risky(&self, c: char, index: usize, text: &str) -> bool {
        let starts = self.out.is_empty() || self.out.ends_with('\n');
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '&' => true,
            '|' => self.kind == UnitKind::Cell || starts,
            '#' | '>' | '+' | '-' | '=' | ':' => starts || c == '#' || c == ':' && self.out.ends_with(']'),
            '^' => index == 0,
            '!' => index + c.len_utf8() == text.chars().count(),
            '.' | ')' => {
                let line = self.out.rsplit('\n').next().unwrap_or_default();
                !line.is_empty() && line.len() < 10 && line.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        }
    }
}
