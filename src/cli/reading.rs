//! How hard the texts are to read, as tables and for programs.

use groter::Messages;
use groter::diag::Arg;
use groter::reading::{Ease, Figures, Formula, Language, Report, Sentence, Text};
use serde_json::{Value, json};

use super::text::{Align, one_line, table};

/// How much of a long sentence is shown, in characters.
const SHOWN: usize = 70;

/// What the path of every text begins with.
const CONTENT: &str = "content/";

/// A table per language, its long sentences and its unexplained abbreviations, and at the end what all this is worth.
pub(super) fn tables(messages: &Messages, report: &Report) -> String {
    if report.languages.is_empty() {
        return String::new();
    }
    let languages = report.languages.iter();
    let tables: String = languages.map(|language| of_language(messages, language)).collect();
    format!("{tables}\n{}\n", messages.text("cli-language-advice", &[]))
}

fn of_language(messages: &Messages, language: &Language) -> String {
    let text = |id: &str| messages.text(id, &[]);
    let formula = language.formula.map_or("–", Formula::name);
    let head = ["texts", "words", "sentences", "mean", "longest"].map(|name| text(&format!("cli-language-{name}")));
    let mut rows = vec![head.to_vec()];
    rows[0].extend(["LIX".to_owned(), formula.to_owned(), text("cli-language-ease")]);
    rows[0][0] = format!("{} ({})", rows[0][0], language.lang);
    rows.extend(
        language
            .texts
            .iter()
            .map(|found| row(messages, name(found).to_owned(), &found.figures, found.longest.as_ref())),
    );
    rows.push(row(messages, text("cli-language-total"), &language.total, None));
    let mut columns = [Align::Right; 8];
    (columns[0], columns[7]) = (Align::Left, Align::Left);
    let long = language.texts.iter().flat_map(|found| {
        found.long.iter().map(move |sentence| {
            let place = format!("{}:{}", name(found), sentence.line);
            vec![place, sentence.words.to_string(), shortened(&sentence.text)]
        })
    });
    let long = long.collect::<Vec<_>>();
    let short = language.texts.iter().filter(|found| !found.abbreviations.is_empty()).map(|found| {
        let names = found.abbreviations.iter().map(|found| format!("{} ({})", found.name, found.line));
        vec![name(found).to_owned(), names.collect::<Vec<_>>().join(", ")]
    });
    let short = short.collect::<Vec<_>>();
    let mut all = format!("\n{}", table(&columns, &rows));
    if !long.is_empty() {
        let count: [(&str, Arg); 1] = [("limit", groter::reading::LONG.into())];
        all.extend(["\n", messages.text("cli-language-long", &count).as_str(), "\n"]);
        all += &table(&[Align::Left, Align::Right, Align::Left], &long);
    }
    if !short.is_empty() {
        all.extend(["\n", text("cli-language-abbreviations").as_str(), "\n"]);
        all += &table(&[Align::Left; 2], &short);
    }
    all
}

fn row(messages: &Messages, name: String, figures: &Figures, longest: Option<&Sentence>) -> Vec<String> {
    let number = |value: f64, digits: usize| decimal(messages.lang(), value, digits);
    let maybe = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| number(value, 0));
    let ease = figures
        .ease
        .map_or_else(|| "–".to_owned(), |ease| messages.text(&format!("cli-language-{}", ease.name()), &[]));
    vec![
        name,
        figures.words.to_string(),
        figures.sentences.to_string(),
        number(figures.mean, 1),
        longest.map_or_else(String::new, |sentence| format!("{} ({})", sentence.words, sentence.line)),
        maybe(figures.lix),
        maybe(figures.score),
        ease,
    ]
}

/// The file as people know it.
fn name(text: &Text) -> &str {
    text.file.as_str().strip_prefix(CONTENT).unwrap_or(text.file.as_str())
}

fn shortened(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// A number with the decimal sign of the language.
fn decimal(lang: &str, value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    // A hair below nothing is nothing.
    let text = if text == "-0" { "0".to_owned() } else { text };
    if lang == "en" { text } else { text.replace('.', ",") }
}

/// The same for programs.
pub(super) fn json(report: &Report) -> Value {
    let languages = report.languages.iter().map(|language| {
        let texts = language.texts.iter().map(|text| {
            let mut object = figures(&text.figures);
            object["file"] = text.file.as_str().into();
            object["title"] = text.title.as_str().into();
            object["longest"] = text.longest.as_ref().map_or(Value::Null, sentence);
            object["long_sentences"] = text.long.iter().map(sentence).collect();
            let found = text.abbreviations.iter();
            object["abbreviations"] = found.map(|found| json!({ "name": found.name, "line": found.line })).collect();
            object
        });
        json!({
            "lang": language.lang,
            "formula": language.formula.map(Formula::name),
            "total": figures(&language.total),
            "texts": texts.collect::<Vec<_>>(),
        })
    });
    languages.collect()
}

fn figures(figures: &Figures) -> Value {
    let round = |value: f64| (value * 10.0).round() / 10.0;
    json!({
        "words": figures.words,
        "sentences": figures.sentences,
        "mean": round(figures.mean),
        "lix": figures.lix.map(round),
        "score": figures.score.map(round),
        "ease": figures.ease.map(Ease::name),
    })
}

fn sentence(sentence: &Sentence) -> Value {
    json!({ "line": sentence.line, "words": sentence.words, "text": sentence.text })
}

#[cfg(test)]
mod tests {
    use super::{decimal, shortened};

    #[test]
    fn numbers() {
        let check = |lang: &str, value: f64, digits: usize, expect: &str| {
            assert_eq!(decimal(lang, value, digits), expect);
        };
        check("nl", 19.84, 1, "19,8");
        check("en", 19.86, 1, "19.9");
        check("de", -0.2, 0, "0");
        check("fr", -12.5, 0, "-12");
    }

    #[test]
    fn long_sentences_are_shortened() {
        assert_eq!(shortened("kort"), "kort");
        let long = shortened(&"woord ".repeat(30));
        assert!(long.ends_with('…') && long.chars().count() <= 71, "{long}");
        assert_eq!(shortened("a\u{1b}[31m"), "a␛[31m");
    }
}
