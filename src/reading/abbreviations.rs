//! Abbreviations that a text uses and does not explain: `MKB` where neither `… (MKB)` nor `MKB (…)` stands.

use crate::markdown::Passage;
use crate::reading::Abbreviation;

/// More capitals are a word that somebody shouts.
const LONGEST: usize = 6;

/// The abbreviations that the text nowhere explains and that are not `known`, in order, each once.
pub(super) fn unexplained(passages: &[Passage], known: &[&str]) -> Vec<Abbreviation> {
    let mut found: Vec<Abbreviation> = Vec::new();
    for passage in passages {
        for (at, name) in capitals(&passage.text) {
            let is_told = found.iter().any(|told| told.name == name) || known.contains(&name);
            if is_told || passages.iter().any(|passage| is_explained(&passage.text, name)) {
                continue;
            }
            found.push(Abbreviation { line: passage.line(at), name: name.to_owned() });
        }
    }
    found
}

/// Words of two to six capitals with their places. Roman numbers are none, nor is what holds a digit: CO2, N278.
fn capitals(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let start = text.as_ptr() as usize;
    words.filter(|word| is_abbreviation(word)).map(move |word| (word.as_ptr() as usize - start, word))
}

fn is_abbreviation(word: &str) -> bool {
    let is_roman = word.chars().all(|c| "IVXLCDM".contains(c));
    word.chars().all(char::is_uppercase) && !is_roman && (2..=LONGEST).contains(&word.chars().count())
}

/// Whether the text says what the letters stand for: `midden- en kleinbedrijf (MKB)` or `MKB (midden- en kleinbedrijf)`.
fn is_explained(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let closes = after.starts_with(')') && before.ends_with('(');
        let meaning = after.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
        let is_word = !before.ends_with(char::is_alphanumeric);
        let says = |meaning: &str| meaning.chars().any(char::is_lowercase);
        is_word && ((closes && says(before)) || meaning.is_some_and(says))
    })
}

#[cfg(test)]
mod tests {
    use super::unexplained;
    use crate::diag::Diagnostics;
    use crate::markdown::parse;
    use crate::path::SourcePath;

    #[test]
    fn abbreviations() {
        let check = |text: &str, expect: &[(&str, u32)]| {
            let text = format!("---\n---\n{text}\n");
            let body = parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), &text, 8);
            let found = unexplained(&body.passages(), &["EU"]);
            let found: Vec<(&str, u32)> = found.iter().map(|found| (found.name.as_str(), found.line)).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("Steun voor het MKB.\n\nHet MKB groeit.", &[("MKB", 3)]);
        check("Eerst dit.\nDan de HSL-lijn en CO2.", &[("HSL", 4)]);
        check("Het midden- en kleinbedrijf (MKB) groeit. Het MKB is blij.", &[]);
        check("Het MKB (midden- en kleinbedrijf) groeit.", &[]);
        // A place in brackets is no explanation of what follows it elsewhere.
        check("Steun (MKB 2030).", &[("MKB", 3)]);
        check("De EU, Willem III, de N278 en 2030.", &[]);
        check("WAARSCHUWING voor allen", &[]);
        check("Élan vital, ÉÉN", &[("ÉÉN", 3)]);
        check("## Het MKB\n\nTekst.", &[]);
    }
}
