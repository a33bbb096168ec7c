//! How hard a text is to read: advice for those who write, never a fault.
//!
//! In: the programme. Out: a [`Report`] with figures for every text in every language, its long sentences and the
//! abbreviations it does not explain. A formula counts; it does not understand. It knows no words for people: those
//! are the command line's.

use crate::lang::Lang;
use crate::model::{Site, Standing};
use crate::path::SourcePath;

mod abbreviations;
mod formula;
mod sentences;
mod syllables;

pub use formula::{Ease, Formula};

/// A sentence of more words is named: the usual advice for plain language is 15 to 20 on average, 25 at most.
pub const LONG: usize = 25;

/// A word of more letters counts as long (C. H. Björnsson, Läsbarhet, 1968).
const LONG_WORD: usize = 6;

/// What there is to say about the language of a programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Every language, in the order of the settings.
    pub languages: Vec<Language>,
}

/// The texts of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// The language's tag.
    pub lang: String,
    /// The formula for it; none for a language without one.
    pub formula: Option<Formula>,
    /// Its texts, in the order of the site.
    pub texts: Vec<Text>,
    /// All of them together.
    pub total: Figures,
}

/// One text in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The file.
    pub file: SourcePath,
    /// The title.
    pub title: String,
    /// Its figures.
    pub figures: Figures,
    /// Its longest sentence.
    pub longest: Option<Sentence>,
    /// Its sentences of more than [`LONG`] words.
    pub long: Vec<Sentence>,
    /// The abbreviations that it does not explain, each once.
    pub abbreviations: Vec<Abbreviation>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The line of the file on which it begins.
    pub line: u32,
    /// Its words.
    pub words: usize,
    /// What it says.
    pub text: String,
}

/// An abbreviation that is not explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The line of the file on which it first stands.
    pub line: u32,
    /// The letters.
    pub name: String,
}

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Words a sentence.
    pub mean: f64,
    /// Words a sentence and words of more than six letters in a hundred (LIX); none where letters are not written so.
    pub lix: Option<f64>,
    /// What the language's formula makes of it: 0 is hardest, 100 easiest.
    pub score: Option<f64>,
    /// How hard that is.
    pub ease: Option<Ease>,
}

/// What is counted of sentences.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    words: usize,
    sentences: usize,
    long_words: usize,
    syllables: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.long_words += other.long_words;
        self.syllables += other.syllables;
    }

    fn figures(self, tag: &str) -> Option<Figures> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let (words, sentences) = (self.words as f64, self.sentences as f64);
        let mean = words / sentences;
        let lix = is_latin(tag).then(|| mean + 100.0 * self.long_words as f64 / words);
        let formula = Formula::of(tag);
        let score = formula.map(|formula| formula.score(mean, self.syllables as f64 / words));
        let ease = formula.zip(score).map(|(formula, score)| formula.ease(score)).or_else(|| lix.map(Ease::of_lix));
        Some(Figures { words: self.words, sentences: self.sentences, mean, lix, score, ease })
    }
}

/// Whether the language is written in letters that words can be measured by.
fn is_latin(tag: &str) -> bool {
    const OTHERS: [&str; 16] =
        ["ar", "fa", "he", "ur", "ru", "uk", "bg", "el", "zh", "ja", "ko", "th", "hi", "ka", "hy", "am"];
    !OTHERS.contains(&language(tag))
}

/// The language of a tag: `nl` of `nl-BE`.
fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Measures every text that somebody wrote in its language.
pub fn report(site: &Site) -> Report {
    let known: Vec<&str> = site.config.abbreviations.keys().map(String::as_str).collect();
    Report { languages: site.langs().filter_map(|lang| self::of_language(site, lang, &known)).collect() }
}

fn of_language(site: &Site, lang: Lang, known: &[&str]) -> Option<Language> {
    let tag = site.config.languages[lang].tag.as_str();
    let mut total = Counts::default();
    let mut texts = Vec::new();
    for (_, entry) in site.iter() {
        let text = &entry.texts[lang];
        if text.standing != Standing::Own {
            continue;
        }
        let (counts, sentences) = measure(&text.written.body.passages(), tag);
        total.add(counts);
        let Some(figures) = counts.figures(tag) else { continue };
        texts.push(Text {
            file: text.written.doc.path().clone(),
            title: text.written.title.clone(),
            figures,
            // Of equally long ones the first.
            longest: sentences.iter().rev().max_by_key(|sentence| sentence.words).cloned(),
            long: sentences.into_iter().filter(|sentence| sentence.words > LONG).collect(),
            abbreviations: abbreviations::unexplained(&text.written.body.passages(), known),
        });
    }
    let total = total.figures(tag)?;
    Some(Language { lang: tag.to_owned(), formula: Formula::of(tag), texts, total })
}

fn measure(passages: &[crate::markdown::Passage], tag: &str) -> (Counts, Vec<Sentence>) {
    let mut counts = Counts::default();
    let mut found = Vec::new();
    for passage in passages {
        for range in sentences::sentences(&passage.text, language(tag)) {
            let text = &passage.text[range.clone()];
            let here = words(text).count();
            counts.add(Counts {
                words: here,
                sentences: 1,
                long_words: words(text).filter(|word| letters(word) > LONG_WORD).count(),
                syllables: words(text).map(|word| syllables::count(word, language(tag))).sum(),
            });
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            found.push(Sentence { line: passage.line(range.start), words: here, text });
        }
    }
    (counts, found)
}

/// The words of a text: what stands between spaces and has a letter or a digit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

/// How many letters and digits a word has.
fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::{Counts, measure, words};
    use crate::diag::Diagnostics;
    use crate::markdown::{Passage, parse};
    use crate::path::SourcePath;

    fn passages(text: &str) -> Vec<Passage> {
        let text = format!("---\n---\n{text}");
        parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), &text, 8).passages()
    }

    #[test]
    fn figures() {
        // 10 words, 2 sentences, 2 long words: LIX 5 + 20.
        let (counts, sentences) =
            measure(&passages("Wij bouwen hier bruggen. Dat gaat over grenzen heen, samen.\n"), "nl");
        assert_eq!((counts.words, counts.sentences, counts.long_words), (10, 2, 2));
        let figures = counts.figures("nl").expect("there are words");
        assert!((figures.mean - 5.0).abs() < 1e-9 && (figures.lix.expect("latin") - 25.0).abs() < 1e-9, "{figures:?}");
        // Wij bou-wen hier brug-gen dat gaat o-ver gren-zen heen sa-men: 15.
        assert_eq!(counts.syllables, 15);
        assert!((figures.score.expect("Dutch has one") - (206.84 - 0.93 * 5.0 - 77.0 * 1.5)).abs() < 1e-9);
        assert_eq!(
            sentences.iter().map(|sentence| (sentence.line, sentence.words)).collect::<Vec<_>>(),
            [(3, 4), (3, 6)]
        );
        assert_eq!(Counts::default().figures("nl"), None);
        let arabic = measure(&passages("هذا نص.\n"), "ar").0.figures("ar").expect("there are words");
        assert_eq!((arabic.words, arabic.lix, arabic.score, arabic.ease), (2, None, None, None));
    }

    #[test]
    fn what_a_word_is() {
        let check = |text: &str, expect: usize| assert_eq!(words(text).count(), expect, "{text}");
        check("Sittard-Geleen – en 20 km²!", 4);
        check("« Bonjour »", 1);
        check(" \u{a0}… ", 0);
    }
}
