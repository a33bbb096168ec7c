//! Where sentences end: the rules of Unicode (UAX 29), and the abbreviations that only look like an end.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Abbreviations before a name or a number, without their last point. Those that often close a sentence (enz., usw.,
/// etc.) are left out.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    (
        "nl",
        &["bijv", "bv", "ca", "dhr", "dr", "drs", "evt", "ing", "ir", "mevr", "mr", "nr", "o.a", "prof", "resp", "st"],
    ),
    ("en", &["approx", "co", "dr", "e.g", "i.e", "mr", "mrs", "ms", "no", "prof", "st", "vs"]),
    (
        "de",
        &[
            "abs", "art", "bspw", "bzw", "ca", "d.h", "dr", "evtl", "ggf", "hr", "fr", "nr", "prof", "st", "str",
            "u.a", "vgl", "z.b",
        ],
    ),
    ("fr", &["env", "ex", "m", "mm", "mme", "mmes", "mlle", "art", "p", "pr", "dr", "st", "ste", "cf", "n"]),
];

/// The sentences of a passage in a language; every piece with a word belongs to one.
pub(super) fn sentences(text: &str, lang: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, piece) in text.split_sentence_bound_indices() {
        let end = at + piece.len();
        match found.last_mut() {
            Some(last) if goes_on || super::words(piece).next().is_none() => last.end = end,
            _ => found.push(at..end),
        }
        goes_on = !piece.ends_with('\n') && is_abbreviated(piece.trim_end(), lang);
    }
    found.retain(|range| super::words(&text[range.clone()]).next().is_some());
    found
}

/// Whether the point at the end of a piece belongs to its last word.
fn is_abbreviated(piece: &str, lang: &str) -> bool {
    let Some(before) = piece.strip_suffix('.') else { return false };
    let word = before.rsplit(|c: char| c.is_whitespace() || "('«„“‘".contains(c)).next().unwrap_or_default();
    let known = ABBREVIATIONS.iter().filter(|(of, _)| *of == lang).flat_map(|(_, known)| known.iter());
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    // "der 4. Tranche": a German ordinal. A year closes its sentence.
    let is_ordinal = lang == "de" && (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_initial || is_ordinal || known.into_iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, proptest};

    use super::sentences;

    #[test]
    fn ends_of_sentences() {
        let check = |lang: &str, text: &str, expect: &[&str]| {
            let found: Vec<&str> = sentences(text, lang).into_iter().map(|range| text[range].trim()).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("nl", "Eerste zin. Tweede zin! Derde?", &["Eerste zin.", "Tweede zin!", "Derde?"]);
        check("nl", "Zie o.a. Maastricht en dr. Poels. Einde.", &["Zie o.a. Maastricht en dr. Poels.", "Einde."]);
        check(
            "nl",
            "In 2030 is 70% klaar (nr. 3). Dat is 1.500 ha.",
            &["In 2030 is 70% klaar (nr. 3).", "Dat is 1.500 ha."],
        );
        check("nl", "‘Kom mee.’ Zei hij.", &["‘Kom mee.’", "Zei hij."]);
        check("en", "J. Smith met Mr. Brown. They left.", &["J. Smith met Mr. Brown.", "They left."]);
        check("de", "Teil der 4. Tranche. Ende 2030. Danach.", &["Teil der 4. Tranche.", "Ende 2030.", "Danach."]);
        check("fr", "Voilà M. Dupont. Oui !", &["Voilà M. Dupont.", "Oui !"]);
        check("nl", "Een regel\nNog een", &["Een regel", "Nog een"]);
        check("nl", "… – !", &[]);
        check("ar", "هذا نص. وهذا آخر؟", &["هذا نص.", "وهذا آخر؟"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_letter_is_in_one_sentence(text in any::<String>()) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let found: usize = sentences(&text, "de").into_iter().map(|range| letters(&text[range])).sum();
            assert_eq!(found, letters(&text), "{text:?}");
        }
    }
}
