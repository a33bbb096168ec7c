//! A text without any markup, for those who look for words in it. In goes a [`Body`], out come its words with the signs of
//! their language; what a medium adds (numbers of footnotes, alt texts of pictures) is not in it.

use super::Body;
use super::marks::{self, Quotes};
use super::reading::{Kind, Reading, Source};

/// The words of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// Its blocks, one a line, without the headings.
    pub text: String,
    /// Its headings.
    pub headings: Vec<String>,
}

/// The words of `body`.
pub fn plain(body: &Body, quotes: Quotes) -> Plain {
    let source = Source::new(body.text());
    let Ok(reading) = Reading::new(&source) else { return Plain::default() };
    let mut plain = Plain::default();
    for run in reading.runs.iter().filter(|run| run.kind != Kind::Alt) {
        let words = marks::typography(&run.plain(), quotes);
        if words.is_empty() {
            continue;
        }
        if run.kind == Kind::Heading {
            plain.headings.push(words);
            continue;
        }
        if !plain.text.is_empty() {
            plain.text.push('\n');
        }
        plain.text.push_str(&words);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Plain, plain};
    use crate::diag::Diagnostics;
    use crate::markdown::{Quotes, Spaces, parse};
    use crate::path::SourcePath;

    #[test]
    fn only_words_are_left() {
        let check = |markdown: &str, text: &str, headings: &[&str]| {
            let body = parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), markdown, 0);
            let quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };
            let expect =
                Plain { text: text.to_owned(), headings: headings.iter().map(|&text| text.to_owned()).collect() };
            assert_eq!(plain(&body, quotes), expect, "{markdown}");
        };
        check("", "", &[]);
        check("One *two*\nthree.\n\nFour.", "One two three.\nFour.", &[]);
        check("## A *head*\n\nText", "Text", &["A head"]);
        check("- a\n- [b](card:c)\n\n| d | e |\n| - | - |\n| f | g |", "a\nb\nd\ne\nf\ng", &[]);
        check("It's \"so\"[^1] ![alt](a.jpg)\n\n[^1]: Note.", "It’s “so”\nNote.", &[]);
        check("a &lt;b&gt; <i>c</i>", "a <b> <i>c</i>", &[]);
    }
}
