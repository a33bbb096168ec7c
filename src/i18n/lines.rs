//! Where a line of text may end.

use icu::segmenter::LineSegmenter;
use icu::segmenter::options::LineBreakOptions;

/// The byte positions behind which a line may end (Unicode Standard Annex 14): behind spaces and hyphens, not at spaces
/// that hold words together. The end of the text is the last of them.
pub fn breaks(text: &str) -> Vec<usize> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    segmenter.segment_str(text).filter(|at| *at > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::breaks;

    #[test]
    fn pieces() {
        let check = |text: &str, expect: &[&str]| {
            let mut start = 0;
            let pieces: Vec<&str> =
                breaks(text).into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect();
            assert_eq!(pieces, expect);
        };
        check("", &[]);
        check("Haven Stein", &["Haven ", "Stein"]);
        check("Geuldal-Rodebach", &["Geuldal-", "Rodebach"]);
        check("tra\u{ad}ject", &["tra\u{ad}", "ject"]);
        // French: the narrow space before a mark holds.
        check("Qui\u{202f}? Nous\u{a0}!", &["Qui\u{202f}? ", "Nous\u{a0}!"]);
        check("\u{645}\u{64a}\u{646}\u{627}\u{621} \u{634}", &["\u{645}\u{64a}\u{646}\u{627}\u{621} ", "\u{634}"]);
        check("\u{5c71}\u{5ddd}", &["\u{5c71}", "\u{5ddd}"]);
    }
}
