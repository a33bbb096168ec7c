//! Text into lines: at the largest size at which it goes into its frame, with lines of nearly equal length.
//!
//! In go pieces with their widths, out come lines. Which font they are set in is not known here.

use unicode_segmentation::UnicodeSegmentation;

/// A part of a text behind which a line may end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// What is seen of it.
    pub(super) text: String,
    /// How wide that is, where the font size is 1.
    pub(super) width: f32,
    /// The white space behind it, which no line ends with.
    pub(super) space: String,
    /// How wide that is.
    pub(super) gap: f32,
    /// Whether a hyphen shows where the line ends behind it.
    pub(super) hyphen: bool,
}

/// Where a text goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Font sizes, the largest first.
    pub(super) sizes: Vec<f32>,
    /// From one line to the next, in font sizes.
    pub(super) leading: f32,
}

/// What a text becomes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

/// From the top of a line's letters to the line they stand on, in font sizes.
pub(super) const ASCENT: f32 = 0.72;
/// From that line to the lowest point of its letters.
pub(super) const DESCENT: f32 = 0.22;
/// How wide the sign for what is left out may be, where the font size is 1.
const SIGN: f32 = 0.9;
/// How wide a hyphen may be.
const HYPHEN: f32 = 0.5;
/// What stands for what is left out.
const MORE: &str = "…";

/// Sets `pieces` in the frame. At the smallest size long words are divided, and what still finds no room is left out.
pub(super) fn fit(pieces: &[Piece], frame: &Frame) -> Lines {
    let smallest = frame.sizes.last().copied().unwrap_or(12.0);
    for size in &frame.sizes {
        let width = frame.width / size;
        let lines = fill(pieces, width);
        let wide = pieces.iter().any(|piece| piece.needs() > width);
        if !wide && lines.len() <= room(frame, *size) {
            return Lines { size: *size, lines: write(pieces, &balance(pieces, width, lines)) };
        }
    }
    let width = frame.width / smallest;
    let pieces = divide(pieces, width);
    let most = room(frame, smallest);
    let lines = fill(&pieces, width);
    let mut written = write(&pieces, &lines);
    if let Some((first, last)) = lines.get(most.saturating_sub(1)).filter(|_| lines.len() > most) {
        written.truncate(most);
        let wide: f32 = pieces[*first..*last].iter().map(|piece| piece.width + piece.gap).sum();
        if let Some(line) = written.last_mut() {
            *line = shorten(line, wide, width - SIGN);
        }
    }
    Lines { size: smallest, lines: written }
}

/// A length without its fraction; it is never negative.
#[allow(clippy::cast_sign_loss, reason = "the sign is looked at")]
fn whole(length: f32) -> usize {
    length.max(0.0) as usize
}

/// How many lines go into the frame, at least one.
fn room(frame: &Frame, size: f32) -> usize {
    let rest = frame.height / size - ASCENT - DESCENT;
    if rest <= 0.0 { 1 } else { whole(rest / frame.leading.max(0.1)) + 1 }
}

impl Piece {
    fn needs(&self) -> f32 {
        self.width + if self.hyphen { HYPHEN } else { 0.0 }
    }
}

/// Lines as ranges of pieces, each as full as it can be.
fn fill(pieces: &[Piece], width: f32) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let (mut start, mut wide) = (0, 0.0);
    for (at, piece) in pieces.iter().enumerate() {
        if at > start && wide + piece.needs() > width {
            lines.push((start, at));
            (start, wide) = (at, 0.0);
        }
        wide += piece.width + piece.gap;
    }
    if start < pieces.len() {
        lines.push((start, pieces.len()));
    }
    lines
}

/// As many lines as before, as narrow as that goes: no single word is left for the last one.
fn balance(pieces: &[Piece], width: f32, lines: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let widest = pieces.iter().map(Piece::needs).fold(0.0, f32::max);
    let (mut low, mut high, mut best) = (widest, width, lines);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        let tried = fill(pieces, middle);
        if tried.len() <= best.len() {
            (best, high) = (tried, middle);
        } else {
            low = middle;
        }
    }
    best
}

fn write(pieces: &[Piece], lines: &[(usize, usize)]) -> Vec<String> {
    let line = |(start, end): &(usize, usize)| {
        let mut out = String::new();
        for (at, piece) in pieces[*start..*end].iter().enumerate() {
            let last = start + at + 1 == *end;
            out.push_str(&piece.text);
            if !last {
                out.push_str(&piece.space);
            } else if piece.hyphen && *end < pieces.len() {
                out.push('-');
            }
        }
        out
    };
    lines.iter().map(line).collect()
}

/// The pieces with those that are wider than a line divided anywhere.
fn divide(pieces: &[Piece], width: f32) -> Vec<Piece> {
    let mut out = Vec::new();
    for piece in pieces {
        let signs: Vec<&str> = piece.text.graphemes(true).collect();
        if piece.needs() <= width || signs.len() < 2 {
            out.push(piece.clone());
            continue;
        }
        let share = piece.width / signs.len() as f32;
        // Letters are not equally wide: better too many parts than one that is too long.
        let most = whole(((width - SIGN) / share * 0.7).max(1.0));
        let parts = signs.len().div_ceil(most);
        for (number, part) in signs.chunks(signs.len().div_ceil(parts).max(1)).enumerate() {
            let last = (number + 1) * signs.len().div_ceil(parts).max(1) >= signs.len();
            let width = share * part.len() as f32;
            let rest = Piece { text: part.concat(), width, space: String::new(), gap: 0.0, hyphen: true };
            out.push(if last {
                Piece { space: piece.space.clone(), gap: piece.gap, hyphen: piece.hyphen, ..rest }
            } else {
                rest
            });
        }
    }
    out
}

/// As much of a line that is `wide` as goes into `width`, and the sign that something is left out.
fn shorten(line: &str, wide: f32, width: f32) -> String {
    let signs: Vec<&str> = line.trim_end_matches('-').graphemes(true).collect();
    let share = wide / signs.len().max(1) as f32;
    let most = if share > 0.0 { whole(width.max(0.0) / share) } else { signs.len() };
    let kept = signs[..most.min(signs.len())].concat();
    kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:.–-".contains(c)).to_owned() + MORE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Frame, Lines, Piece, fit};

    /// Every letter is half as wide as it is high.
    fn pieces(text: &str) -> Vec<Piece> {
        let words = text.split_inclusive([' ', '-']);
        let piece = |word: &str| {
            let seen = word.trim_end();
            let (width, gap) = (seen.chars().count() as f32 / 2.0, (word.len() - seen.len()) as f32 / 2.0);
            let space = word[seen.len()..].to_owned();
            Piece { text: seen.to_owned(), width, space, gap, hyphen: false }
        };
        words.map(piece).collect()
    }

    fn frame(width: f32, height: f32) -> Frame {
        Frame { width, height, sizes: vec![20.0, 16.0, 10.0], leading: 1.0 }
    }

    #[test]
    fn lines() {
        let check = |text: &str, size: f32, expect: &[&str]| {
            let Lines { size: found, lines } = fit(&pieces(text), &frame(100.0, 60.0));
            assert_eq!((found, lines), (size, expect.iter().map(ToString::to_string).collect()), "{text}");
        };
        check("", 20.0, &[]);
        check("Haven", 20.0, &["Haven"]);
        // Ten letters a line; the lines are made equally long.
        check("Een lange titel", 20.0, &["Een lange", "titel"]);
        check("aa bb cc dd", 20.0, &["aa bb", "cc dd"]);
        check("Geuldal-Rodebach", 20.0, &["Geuldal-", "Rodebach"]);
        // Too long at one size, then at all of them.
        check("twaalfletter", 16.0, &["twaalfletter"]);
        check("dertigletterslangezondereinden", 10.0, &["dertiglett-", "erslangezondereinden"]);
        check(
            &"woord ".repeat(40),
            10.0,
            &[
                "woord woord woord",
                "woord woord woord",
                "woord woord woord",
                "woord woord woord",
                "woord woord woord",
                "woord woord woord…",
            ],
        );
    }

    proptest! {
        #[test]
        fn every_line_fits(text in "[a-zé \\-]{0,400}", width in 30.0_f32..400.0, height in 5.0_f32..300.0) {
            let frame = frame(width, height);
            let Lines { size, lines } = fit(&pieces(&text), &frame);
            for line in &lines {
                prop_assert!(line.chars().count() as f32 / 2.0 * size <= width + 0.01, "{line:?} at {size} in {width}");
            }
            let tall = (lines.len() as f32 - 1.0) * size + 0.94 * size;
            prop_assert!(lines.len() <= 1 || tall <= height + 0.01);
        }
    }
}
