//! Tests of numbers across languages: tables, sentences that give no alarm, and numbers written anew by a machine.

use proptest::prelude::*;

use crate::consistency::inline;
use crate::consistency::lexer::items;
use crate::consistency::numbers::{Side, Verdict, compare};
use crate::consistency::tongue::tests::with;
use crate::consistency::value::Value;

/// What is said of a text and its translation: `?` missing, `!` another, `~` badly written, with what is wanted.
fn compared(from: &str, source: &str, to: &str, target: &str) -> String {
    with(&[from, to], |tongues| {
        let (source, target) = (inline::words(source), inline::words(target));
        let (a, b) = (items(&source, &tongues[0]), items(&target, &tongues[1]));
        let (a, b) = (Side::new(&source, &a, &tongues[0]), Side::new(&target, &b, &tongues[1]));
        let findings = compare(&a, &b, &|_| false).into_iter().map(|finding| {
            let sign = match finding.verdict {
                Verdict::Missing => "?",
                Verdict::Differs => "!",
                Verdict::Format => "~",
            };
            let found = finding.target.map_or("", |range| &target[range]);
            format!("{sign}{found}→{}", finding.wanted)
        });
        findings.collect::<Vec<_>>().join(" ").replace(['\u{a0}', '\u{202f}'], "_")
    })
}

/// Checks a Dutch text and its translation.
fn check(source: &str, to: &str, target: &str, expect: &str) {
    assert_eq!(compared("nl", source, to, target), expect, "{source} / {to} {target}");
}

#[test]
fn the_example_of_the_landscape() {
    check("33.471 ha", "en", "33,471 ha", "");
    check("33.471 ha", "en", "3.347 ha", "!3.347→33,471");
    check("33.471 ha", "en", "33.471 ha", "~33.471→33,471");
    check("33.471 ha", "en", "33,417 ha", "!33,417→33,471");
    check("33.471 ha", "en", "hectares", "?→33,471");
    check("33.471 ha", "en", "33 471 ha", "~33→33,471");
    check("33.471 ha", "en", "33471 ha", "~33471→33,471");
    check("33.471 ha", "fr", "33 471 ha", "");
    check("33.471 ha", "fr", "33\u{202f}471 ha", "");
    check("33.471 ha", "fr", "33&nbsp;471 ha", "");
    check("33.471 ha", "fr", "33.471 ha", "~33.471→33_471");
    check("33.471 ha", "de", "33.471 ha", "");
    check("33.471 ha", "de", "33,471 ha", "~33,471→33.471");
    check("33.471 ha", "de-CH", "33’471 ha", "");
    check("33.471 ha", "de-CH", "33'471 ha", "");
    check("33.471,5 ha", "en", "33,471.5 ha", "");
    check("33.471,50 ha", "en", "33,471 ha", "!33,471→33,471.50");
}

#[test]
fn quantities() {
    check("70%", "fr", "70 %", "");
    check("70%", "en", "70 per cent", "");
    check("70%", "en", "seventy per cent", "");
    check("50% van", "en", "half of", "");
    check("25%", "fr", "un quart", "");
    check("1,5 ha", "en", "1.5 ha", "");
    check("1,5 ha", "en", "1,5 ha", "~1,5→1.5");
    check("1,5 jaar", "de", "anderthalb Jahre", "");
    check("€ 40 miljoen", "en", "EUR 40 million", "");
    check("€ 40 miljoen", "en", "€40m", "");
    check("€ 40 miljoen", "de", "40 Mio. Euro", "");
    check("€ 40 miljoen", "fr", "40 M€", "");
    check("€ 40 miljoen", "fr", "40 milliards d'euros", "!40 milliards→40_millions");
    check("1,5 miljoen", "en", "1,500,000", "");
    check("1,5 miljoen", "en", "1,5 million", "~1,5→1.5_million");
    check("1,5 miljoen", "de", "1,5 Mio.", "");
    check("4 miljard", "en", "4 billion", "");
    check("4 miljard", "de", "4 Billionen", "!4 Billionen→4_Milliarden");
    check("4 miljoen", "en", "four million", "");
    check("20 miljoen", "es", "20 millones", "");
    check("1.000 inwoners", "en", "a thousand inhabitants", "");
    check("1500 woningen", "en", "1,500 homes", "");
    check("1.500 woningen", "en", "1500 homes", "");
    check("5 en 7", "en", "five and seven", "");
    check("5 en 7", "en", "5 and 8", "!8→7");
    check("5 en 7", "it", "cinque e sette", "");
    check("2 scholen", "fr", "les deux écoles", "");
    check("3 wijken", "de", "drei Viertel", "");
    check("5, 7 en 9", "en", "7, 9 and 5", "");
    check("12 en 300", "fr", "12 300", "");
}

#[test]
fn ranks_years_and_ranges() {
    check("4e tranche", "en", "4th tranche", "");
    check("4e tranche", "en", "fourth tranche", "");
    check("4e tranche", "de", "4. Tranche", "");
    check("4e tranche", "fr", "4e tranche", "");
    check("4e tranche", "fr", "quatrième tranche", "");
    check("4e tranche", "en", "6th tranche", "!6→4");
    check("21e eeuw", "fr", "XXIe siècle", "");
    check("(2050)", "en", "(2050)", "");
    check("(2050)", "en", "(2,050)", "~2,050→2050");
    check("(2050)", "fr", "(« Port », 2050)", "");
    check("gereed in 2050.", "fr", "achèvement en 2 050.", "~2 050→2050");
    check("2026–2030", "en", "2026-2030", "");
    check("2026–2030", "en", "from 2026 to 2031", "!2031→2030");
    check("de jaren 90", "en", "the 1990s", "");
    check("Natura 2000-gebieden", "de", "Natura-2000-Gebiete", "");
    check("2025/2026", "de", "2025/26", "");
}

#[test]
fn dates_and_times() {
    for target in ["25 November 2026", "November 25, 2026", "25th of November 2026", "25/11/2026", "25 Nov. 2026"] {
        check("25 november 2026", "en", target, "");
    }
    check("25 november 2026", "de", "25. November 2026", "");
    check("25-11-2026", "de", "25.11.2026", "");
    check("25-11-2026", "fr", "le 25 novembre 2026", "");
    check("1 mei 2026", "fr", "le 1er mai 2026", "");
    check("25 november 2026", "es", "25 de noviembre de 2026", "");
    check("25 november 2026", "en", "25 December 2026", "!25 December 2026→November 25, 2026");
    check("25 november 2026", "en", "26 November 2026", "!26 November 2026→November 25, 2026");
    check("25 november 2026", "en", "soon", "?→November 25, 2026");
    check("25 en 26 november 2026", "en", "November 25 and 26, 2026", "");
    check("mei 2026", "en", "May 2026", "");
    check("mei 2026", "en", "June 2026", "!June 2026→May 2026");
    check("om 14.30 uur", "en", "at 2.30 pm", "");
    check("om 14.30 uur", "en", "at 14:30", "");
    check("om 14.30 uur", "fr", "à 14 h 30", "");
    check("om 14.30 uur", "fr", "à 14h30", "");
    check("om 14.00 uur", "en", "at 2 pm", "");
    check("om 14.30 uur", "de", "um 15.30 Uhr", "!15.30→14.30");
}

#[test]
fn names_and_telephones() {
    check("N278", "en", "N278", "");
    check("N278", "en", "N287", "!N287→278".replace('N', "").as_str());
    check("CO2-uitstoot", "en", "carbon emissions", "");
    check("WCAG 2.2", "en", "WCAG 2.2", "");
    check("versie 1.2", "en", "version 1.2", "");
    check("EUPL-1.2", "en", "EUPL-1.2", "");
    check("paragraaf 3.1.2", "en", "section 3.1.2", "");
    check("043 - 350 50 00", "en", "+31 43 350 50 00", "");
    check("043 - 350 50 00", "en", "+31 43 350 50 01", "!31 43 350 50 01→043 - 350 50 00");
    check("[zie 4](card:a-4) `5` https://x.nl/6", "en", "[see 4](card:b-7)", "");
}

#[test]
fn from_english() {
    let check = |source: &str, to: &str, target: &str, expect: &str| {
        assert_eq!(compared("en", source, to, target), expect, "{source} / {to} {target}");
    };
    check("33,471.5 ha", "nl", "33.471,5 ha", "");
    check("1.5 million", "nl", "1,5 miljoen", "");
    check("WCAG 2.2", "nl", "WCAG 2.2", "");
    check("EUPL-1.2", "fr", "EUPL-1.2", "");
    check("version 1.2", "nl", "versie 1.2", "");
    check("5 March 2026", "fr", "5 mars 2026", "");
    check("2.30 pm", "nl", "14.30 uur", "");
    check("33,471 ha", "ar", "٣٣٬٤٧١ هكتار", "");
}

/// Sentences with their translations in which nothing is wrong.
const FINE: &[[&str; 4]] = &[
    [
        "Zuid-Limburg heeft 374.335 inwoners, waarvan 70% in de stad woont, 220 km grens en 4 miljoen buren.",
        "South Limburg has 374,335 inhabitants, 70% of whom live in the city, 220 km of border and 4 million neighbours.",
        "Südlimburg hat 374.335 Einwohner, von denen 70 % in der Stadt leben, 220 km Grenze und 4 Millionen Nachbarn.",
        "Le Limbourg du Sud compte 374 335 habitants, dont 70 % en ville, 220 km de frontière et 4 millions de voisins.",
    ],
    [
        "Het BBP ligt 9% lager en er zijn meer cliënten per 1.000 inwoners.",
        "GDP is 9% lower and there are more clients per 1,000 inhabitants.",
        "Das BIP liegt 9 % niedriger, und je 1.000 Einwohner gibt es mehr Klienten.",
        "Le PIB est inférieur de 9 % et il y a plus de bénéficiaires pour 1 000 habitants.",
    ],
    [
        "Twee Natura 2000-gebieden langs de N278 (2027).",
        "Two Natura 2000 sites along the N278 (2027).",
        "Zwei Natura-2000-Gebiete an der N278 (2027).",
        "Deux zones Natura 2000 le long de la N278 (« Porte », 2027).",
    ],
    [
        "Van 1 januari tot en met 31 maart 2026 kunt u van 9.00 tot 17.00 uur bellen: 043 - 350 50 00.",
        "From 1 January to 31 March 2026 you can call from 9 am to 5 pm: +31 43 350 50 00.",
        "Vom 1. Januar bis 31. März 2026 erreichen Sie uns von 9 bis 17 Uhr: +31 43 350 50 00.",
        "Du 1er janvier au 31 mars 2026, appelez-nous de 9 h à 17 h : +31 43 350 50 00.",
    ],
    [
        "De 3e fase kost € 2,5 miljoen; 12 van de 15 wijken doen mee (80%).",
        "The third phase costs €2.5 million; twelve of the 15 neighbourhoods take part (80%).",
        "Die dritte Phase kostet 2,5 Mio. Euro; zwölf der 15 Viertel machen mit (80 %).",
        "La 3e phase coûte 2,5 M€ ; douze des 15 quartiers y participent (80 %).",
    ],
    [
        "In 1965 sloten de mijnen; 45.000 mensen verloren hun werk.",
        "In 1965 the mines closed; 45,000 people lost their jobs.",
        "1965 schlossen die Gruben; 45.000 Menschen verloren ihre Arbeit.",
        "En 1965, les mines fermèrent ; 45 000 personnes perdirent leur travail.",
    ],
    ["Minder dan 0,5 graad.", "Less than 0.5 degrees.", "Weniger als 0,5 Grad.", "Moins de 0,5 degré."],
    [
        "Postbus 1, 6201 BX Maastricht; KvK 12345678; 24/7 open.",
        "PO Box 1, 6201 BX Maastricht; registered under 12345678; open 24/7.",
        "Postfach 1, 6201 BX Maastricht; KvK 12345678; 24/7 geöffnet.",
        "Boîte postale 1, 6201 BX Maastricht ; KvK 12345678 ; ouvert 24/7.",
    ],
];

#[test]
fn nothing_is_said_of_what_is_fine() {
    const TAGS: [&str; 4] = ["nl", "en", "de", "fr"];
    for sentence in FINE {
        for (from, source) in TAGS.iter().zip(sentence) {
            for (to, target) in TAGS.iter().zip(sentence) {
                assert_eq!(compared(from, source, to, target), "", "{from} {source} / {to} {target}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A translation in which the numbers are written as its language writes them gives no report.
    #[test]
    fn numbers_written_anew(
        numbers in prop::collection::vec((0_u64..99_999_999, 0_usize..3, any::<bool>()), 1..5),
        pair in prop::sample::select(vec![("nl", "en"), ("en", "fr"), ("fr", "de"), ("de", "nl"), ("nl", "de-CH"), ("nl", "es"), ("nl", "sv"), ("nl", "ar")]),
    ) {
        let (from, to) = pair;
        let fault = with(&[from, to], |tongues| {
            let text = |index: usize| {
                let parts = numbers.iter().map(|(digits, fraction, scaled)| {
                    let power = i16::try_from(*fraction).unwrap_or_default();
                    let scale = scaled.then_some(6).filter(|_| tongues.iter().all(|tongue| tongue.vocabulary.is_some()));
                    tongues[index].write(Value::new(*digits, -power), *fraction, true, scale)
                });
                parts.collect::<Vec<_>>().join(" x; y ")
            };
            let (source, target) = (text(0), text(1));
            let (a, b) = (items(&source, &tongues[0]), items(&target, &tongues[1]));
            let findings = compare(&Side::new(&source, &a, &tongues[0]), &Side::new(&target, &b, &tongues[1]), &|_| false);
            (!findings.is_empty()).then(|| format!("{source} / {target}: {findings:?}"))
        });
        prop_assert_eq!(fault, None);
    }

    /// A number that is another one is always told.
    #[test]
    fn other_numbers_are_told(a in 13_u64..99_999_999, b in 13_u64..99_999_999) {
        let decade = |a: u64, b: u64| (10..=99).contains(&a) && b.checked_sub(a).is_some_and(|d| d == 1900 || d == 2000);
        let word = a.to_string().ends_with('0') && a <= 1000;
        prop_assume!(a != b && !decade(a, b) && !decade(b, a) && !word);
        let fault = with(&["nl", "en"], |tongues| {
            let (source, target) = (tongues[0].write(Value::whole(a), 0, true, None), tongues[1].write(Value::whole(b), 0, true, None));
            compared("nl", &source, "en", &target).is_empty()
        });
        prop_assert!(!fault);
    }

    /// Whatever is written, nothing breaks.
    #[test]
    fn no_text_is_too_strange(source in r"[0-9.,:'’ \u{a0}/()+a-zé€%\u{0660}-\u{0669}&;\-]{0,40}", target in r"\PC{0,30}") {
        for (from, to) in [("nl", "en"), ("fr", "de-CH"), ("ar", "hi"), ("en", "ja")] {
            compared(from, &source, to, &target);
        }
    }
}
