//! Figures that an author typed although a field holds them. In go a text with its numbers and the card's fields, out
//! come a year and figures that the field contradicts. Only clear words count: a wrong alarm is worse than none.

use std::ops::Range;

use crate::consistency::lexer::{Item, Kind};
use crate::consistency::tongue::Tongue;
use crate::consistency::value::Value;
use crate::i18n::Unit;

/// How far behind a card's title its year may stand, in bytes: `Aan de Noot in Vaals (2035)`.
const NEAR: usize = 60;

/// How far back a sentence is looked at, in bytes.
const SENTENCE: usize = 400;

/// Words that say that something will be ready, and words that may stand between them and the year.
struct Ready {
    words: &'static [&'static str],
    between: &'static [&'static str],
    /// Words for the whole of a project.
    whole: &'static [&'static str],
    /// Words for a part of one: then the year is not the project's.
    part: &'static [&'static str],
}

const DUTCH: Ready = Ready {
    words: &["gereed", "oplevering", "opgeleverd", "klaar", "voltooid", "voltooiing", "afgerond"],
    between: &[
        "in",
        "eind",
        "begin",
        "medio",
        "uiterlijk",
        "naar",
        "verwachting",
        "is",
        "jaar",
        "het",
        "voorzien",
        "gepland",
        "volgt",
        "van",
    ],
    whole: &["project", "projecten"],
    part: &[
        "fase",
        "deel",
        "deels",
        "gedeelte",
        "eerste",
        "tweede",
        "derde",
        "laatste",
        "onderzoek",
        "ontwerp",
        "plan",
        "helft",
    ],
};

const ENGLISH: Ready = Ready {
    words: &["ready", "completed", "completion", "finished", "delivered"],
    between: &[
        "in", "by", "end", "of", "the", "late", "early", "mid", "year", "is", "due", "planned", "expected", "for",
        "before",
    ],
    whole: &["project", "projects"],
    part: &[
        "phase", "part", "partly", "first", "second", "third", "last", "study", "design", "plan", "stage", "half",
        "section",
    ],
};

const GERMAN: Ready = Ready {
    words: &["fertig", "fertiggestellt", "fertigstellung", "abgeschlossen", "abschluss", "vollendet"],
    between: &[
        "in",
        "im",
        "jahr",
        "bis",
        "ende",
        "anfang",
        "mitte",
        "ist",
        "voraussichtlich",
        "für",
        "geplant",
        "spätestens",
    ],
    whole: &["projekt", "projekte"],
    part: &[
        "phase",
        "teil",
        "teilweise",
        "abschnitt",
        "erste",
        "ersten",
        "zweite",
        "zweiten",
        "dritte",
        "letzte",
        "studie",
        "entwurf",
        "plan",
        "hälfte",
        "etappe",
    ],
};

const FRENCH: Ready = Ready {
    words: &[
        "achèvement",
        "achevé",
        "achevée",
        "achevés",
        "terminé",
        "terminée",
        "livraison",
        "livré",
        "livrée",
        "prêt",
        "prête",
    ],
    between: &[
        "en", "ici", "d", "fin", "début", "mi", "l", "année", "prévu", "prévue", "est", "pour", "à", "la", "de", "au",
    ],
    whole: &["projet", "projets"],
    part: &[
        "phase",
        "partie",
        "partiellement",
        "première",
        "premier",
        "deuxième",
        "second",
        "seconde",
        "dernière",
        "étude",
        "plan",
        "étape",
        "moitié",
        "tranche",
    ],
};

impl Ready {
    fn of(language: &str) -> Option<&'static Self> {
        match language {
            "nl" => Some(&DUTCH),
            "en" => Some(&ENGLISH),
            "de" => Some(&GERMAN),
            "fr" => Some(&FRENCH),
            _ => None,
        }
    }
}

/// The years in a text that say when the card `title` is ready, and are not `year`.
pub(super) fn years(text: &str, items: &[Item], (title, year): (&str, i32), tongue: &Tongue<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for item in items {
        if typed_year(item).is_none_or(|typed| typed == year) {
            continue;
        }
        let start = sentence_start(text, item.range.start);
        let sentence = &text[start..item.range.start];
        if behind_title(sentence, text, item, title) || by_words(sentence, title, tongue) {
            found.push(item.range.clone());
        }
    }
    found
}

/// A number that can be the year in which a project ends.
fn typed_year(item: &Item) -> Option<i32> {
    let year = match &item.kind {
        Kind::Number(number) if !number.grouped && number.scale.is_none() && item.digits.len() == 4 => {
            item.digits.parse().ok()?
        }
        Kind::Date(date) => date.year?,
        _ => return None,
    };
    (1900..=2200).contains(&year).then_some(year)
}

fn sentence_start(text: &str, at: usize) -> usize {
    let begin = text.floor_char_boundary(at.saturating_sub(SENTENCE));
    let before = &text[begin..at];
    let mut ends = before.match_indices(['.', '!', '?', '\n']).filter(|(end, _)| {
        let rest = &before[end + 1..];
        rest.is_empty() || rest.starts_with([' ', '\n'])
    });
    ends.next_back().map_or(begin, |(end, sign)| begin + end + sign.len())
}

/// Whether the year stands in brackets behind the title: at once, behind a place, or behind what the title means.
fn behind_title(sentence: &str, text: &str, item: &Item, title: &str) -> bool {
    let closes = text[item.range.end..].starts_with(')');
    let Some(end) = find_title(sentence, title).filter(|_| closes) else { return false };
    let between = &sentence[end..];
    let Some((outside, inside)) = between.split_once('(') else { return false };
    let quoted = inside.trim_end().trim_end_matches(',').trim();
    let means =
        quoted.is_empty() || (quoted.starts_with(['"', '“', '„', '«', '\'', '‘']) && !quoted.contains(['(', ')']));
    // Another name, a link or a number between them: then the year may belong to that.
    let plain = !outside.contains([')', ',', ';', ':', '[', '&']) && !outside.chars().any(|c| c.is_ascii_digit());
    let joined =
        ["en", "and", "und", "et", "of", "or", "oder", "ou", "als", "sowie", "zowel", "met", "with", "mit", "avec"];
    let joined = outside.split_whitespace().any(|word| joined.contains(&word)) && !outside.trim().is_empty();
    // A place of one or two words, as in `in Vaals`; not a clause.
    let short = outside.split_whitespace().count() <= 6;
    means && plain && !joined && short && outside.len() <= NEAR
}

/// Where the last `title` in a sentence ends.
fn find_title(sentence: &str, title: &str) -> Option<usize> {
    if title.len() < 4 || sentence.len() < title.len() {
        return None;
    }
    let at = sentence.char_indices().rev().map(|(at, _)| at).find(|at| {
        let begins = sentence[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        begins
            && sentence
                .get(*at..at + title.len())
                .is_some_and(|found| found == title || found.to_lowercase() == title.to_lowercase())
    })?;
    let end = at + title.len();
    sentence[end..].chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some(end)
}

/// Whether words of the sentence say that the project is ready then.
fn by_words(sentence: &str, title: &str, tongue: &Tongue<'_>) -> bool {
    let Some(ready) = Ready::of(&tongue.language) else { return false };
    let words: Vec<String> = crate::consistency::inline::letters(sentence).map(str::to_lowercase).collect();
    let mut back = words.iter().rev();
    let mut steps = 0;
    let said = loop {
        let Some(word) = back.next() else { break false };
        if ready.words.contains(&word.as_str()) {
            break true;
        }
        steps += 1;
        if steps > 4 || !(ready.between.contains(&word.as_str()) || tongue.month(word).is_some()) {
            break false;
        }
    };
    if !said || words.iter().any(|word| ready.part.contains(&word.as_str())) || sentence.contains(']') {
        return false;
    }
    let opens = words.iter().take(1).all(|word| ready.words.contains(&word.as_str()));
    let whole = || words.iter().any(|word| ready.whole.contains(&word.as_str()));
    opens || whole() || find_title(sentence, title).is_some()
}

/// A key figure and its label in the text's language.
pub(super) struct Labelled<'a> {
    /// The number.
    pub(super) value: f64,
    /// Of what.
    pub(super) unit: Unit,
    /// What it counts.
    pub(super) label: &'a str,
}

/// A number that the field of a key figure contradicts: its bytes, and the number of the figure.
pub(super) fn figures(text: &str, items: &[Item], figures: &[Labelled<'_>]) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let numbers: Vec<(&Item, Value)> = items
        .iter()
        .filter_map(|item| match &item.kind {
            Kind::Number(number) => Some((item, number.value)),
            _ => None,
        })
        .collect();
    for (index, figure) in figures.iter().enumerate() {
        let Some(value) = Value::of(figure.value) else { continue };
        // What is about a figure with a longer label is not about this one; and a single word says too little, unless the
        // number looks like a slip of the fingers.
        let longer = |item: &Item| {
            let mut others = figures.iter().filter(|other| other.label.len() > figure.label.len());
            others.any(|other| is_about(text, item, other))
        };
        let clear = |typed: Value| figure.label.trim().contains(' ') || is_slip(typed, value);
        let counts = |(item, typed): &&(&Item, Value)| {
            is_about(text, item, figure) && !longer(item) && (clear(*typed) || is_same(*typed, value))
        };
        let about: Vec<&(&Item, Value)> = numbers.iter().filter(counts).collect();
        let alike = || {
            let same_unit = |(item, _): &&(&Item, Value)| {
                figure.unit != Unit::None && unit_behind(text, item.range.end).0 == figure.unit
            };
            numbers.iter().filter(same_unit).filter(|(_, typed)| is_slip(*typed, value)).collect::<Vec<_>>()
        };
        let about = if about.is_empty() { alike() } else { about };
        // Where the right number stands as well, the other one counts something else.
        let right = numbers.iter().any(|(_, typed)| is_same(*typed, value));
        if let [(item, _)] = about.as_slice()
            && !right
        {
            found.push((item.range.clone(), index));
        }
    }
    found
}

/// Whether a typed number is the figure's, perhaps in round thousands or millions.
fn is_same(typed: Value, value: Value) -> bool {
    let (a, b) = (typed.as_float(), value.as_float());
    typed == value || (typed.precision() < value.precision() && (a - b).abs() < b.abs() * 0.01)
}

/// Whether two numbers differ by one slip of the fingers: a digit wrong, missing, too much, or two in the wrong order.
fn is_slip(typed: Value, value: Value) -> bool {
    let (Some(a), Some(b)) = (typed.as_whole(), value.as_whole()) else { return false };
    let (a, b) = (a.to_string(), b.to_string());
    a != b && b.len() >= 4 && strsim::damerau_levenshtein(&a, &b) == 1
}

/// Whether a number is followed by the figure's unit and label.
fn is_about(text: &str, item: &Item, figure: &Labelled<'_>) -> bool {
    let (unit, end) = unit_behind(text, item.range.end);
    if unit != figure.unit || figure.label.chars().count() < 4 {
        return false;
    }
    let before = crate::consistency::inline::word_before(text, item.range.start).to_lowercase();
    if ["per", "pro", "par", "je", "op", "every", "each", "sur"].contains(&before.as_str()) {
        return false;
    }
    let rest = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let Some(found) = rest.get(..figure.label.len()) else { return false };
    let whole = !rest[figure.label.len()..].starts_with(char::is_alphanumeric);
    whole && found.to_lowercase() == figure.label.to_lowercase()
}

/// The unit behind a number, and where it ends.
fn unit_behind(text: &str, end: usize) -> (Unit, usize) {
    let rest = &text[end..];
    let word = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let from = end + rest.len() - word.len();
    if word.starts_with('%') {
        return (Unit::Percent, from + 1);
    }
    if word.starts_with('€') {
        return (Unit::Euro, from + '€'.len_utf8());
    }
    let name: String = word.chars().take_while(|c| c.is_alphabetic()).take(20).collect();
    let unit = match name.to_lowercase().as_str() {
        "km" | "kilometer" | "kilometers" | "kilometre" | "kilometres" | "kilomètre" | "kilomètres" => {
            Unit::Kilometre
        }
        "ha" | "hectare" | "hectares" | "hectaren" | "hektar" => Unit::Hectare,
        "euro" | "euros" | "eur" => Unit::Euro,
        "procent" | "percent" | "prozent" => Unit::Percent,
        _ => {
            let before =
                text[..end].trim_end_matches(|c: char| c.is_alphanumeric() || ".,' \u{a0}\u{202f}".contains(c));
            let unit = if before.ends_with('€') { Unit::Euro } else { Unit::None };
            return (unit, end);
        }
    };
    (unit, from + name.len())
}

#[cfg(test)]
mod tests {
    use super::{Labelled, figures, years};
    use crate::consistency::lexer::items;
    use crate::consistency::tongue::tests::with;
    use crate::i18n::Unit;

    #[test]
    fn years_of_cards() {
        let check = |tag: &str, text: &str, expect: &[&str]| {
            with(&[tag], |tongues| {
                let items = items(text, &tongues[0]);
                let found: Vec<&str> = years(text, &items, ("Haven Stein", 2040), &tongues[0])
                    .into_iter()
                    .map(|range| &text[range])
                    .collect();
                assert_eq!(found, expect, "{tag} {text}");
            });
        };
        check("nl", "We investeren in Haven Stein (2040).", &[]);
        check("nl", "We investeren in Haven Stein (2049).", &["2049"]);
        check("nl", "We investeren in haven Stein in Limburg (2049).", &["2049"]);
        check("fr", "Haven Stein (\"Port de Stein\", 2049) est", &["2049"]);
        check("fr", "Haven Stein (« Port de Stein », 2040) est", &[]);
        check("nl", "Haven Stein en de weg (2049)", &[]);
        check("nl", "Haven Stein, met de brug (2049)", &[]);
        check("nl", "Haven Stein (sinds 2019)", &[]);
        check("nl", "Haven Stein (oplevering 2049)", &["2049"]);
        check("nl", "Haven Stein. De brug (2049)", &[]);
        check("nl", "Haven Stein in [Stein] (2049)", &[]);
        check("nl", "De haven (2049)", &[]);
        check("nl", "Haven Steinen (2049)", &[]);
        check("nl", "Het project is gereed in 2049.", &["2049"]);
        check("nl", "Het project is naar verwachting eind 2049 klaar.", &[]);
        check("nl", "Gereed in mei 2049.", &["mei 2049"]);
        check("nl", "Gereed in 2040.", &[]);
        check("nl", "De eerste fase van het project is gereed in 2049.", &[]);
        check("nl", "De brug is klaar in 2049.", &[]);
        check("nl", "Het project begon in 2019.", &[]);
        check("en", "The project will be completed by the end of 2049.", &["2049"]);
        check("en", "Ready in 2049.", &["2049"]);
        check("en", "The first part of the project is ready in 2049.", &[]);
        check("de", "Das Projekt wird voraussichtlich fertiggestellt im Jahr 2049.", &["2049"]);
        check("de", "Fertigstellung: 2049", &["2049"]);
        check("fr", "Achèvement en 2049.", &["2049"]);
        check("fr", "Le projet sera achevé d'ici 2049.", &["2049"]);
        check("es", "Listo en 2049.", &[]);
    }

    #[test]
    fn figures_of_cards() {
        let all = [
            Labelled { value: 33471.0, unit: Unit::Hectare, label: "landschap" },
            Labelled { value: 374_335.0, unit: Unit::None, label: "inwoners" },
            Labelled { value: 4_000_000.0, unit: Unit::None, label: "inwoners in de agglomeratie" },
            Labelled { value: 220.0, unit: Unit::Kilometre, label: "buitenlandse grens" },
            Labelled { value: 70.0, unit: Unit::Percent, label: "in de stad" },
        ];
        let check = |text: &str, expect: &[(&str, usize)]| {
            with(&["nl"], |tongues| {
                let items = items(text, &tongues[0]);
                let found: Vec<(&str, usize)> =
                    figures(text, &items, &all).into_iter().map(|(range, index)| (&text[range], index)).collect();
                assert_eq!(found, expect, "{text}");
            });
        };
        check("33.471 hectare landschap en 374.335 inwoners", &[]);
        check("33.417 hectare groot", &[("33.417", 0)]);
        check("3.347 ha", &[("3.347", 0)]);
        check("12 ha bos, 33.417 ha landschap", &[("33.417", 0)]);
        check("20 ha bos", &[]);
        check("van de 33.471 ha is 33.417 ha groen", &[]);
        check("200 km buitenlandse grens", &[("200", 3)]);
        check("de weg is 120 km lang", &[]);
        check("374.353 inwoners", &[("374.353", 1)]);
        check("9 per 1.000 inwoners", &[]);
        check("374.335 inwoners en 4 miljoen inwoners in de agglomeratie", &[]);
        check("374.335 inwoners en 5 miljoen inwoners in de agglomeratie", &[("5 miljoen", 2)]);
        check("75% in de stad", &[("75", 4)]);
        check("374 duizend inwoners", &[]);
    }
}
