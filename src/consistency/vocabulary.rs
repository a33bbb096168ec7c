//! Words for numbers. In goes a language, out come the words in which it writes small and large numbers; nothing for a
//! language that nobody has listed here, so that whoever compares must be lenient with it.

/// The words of one language, in lower case.
pub(super) struct Vocabulary {
    /// How words for numbers begin: `twee` is also in `tweede` and `tweemaal`.
    pub(super) numbers: &'static [(&'static str, u64)],
    /// Words that multiply the number before them, and by which power of ten.
    pub(super) scales: &'static [(&'static str, i16)],
    /// How words for parts and multiples begin, in hundredths: a half is 50.
    pub(super) parts: &'static [(&'static str, u64)],
    /// The word for thousands, millions, thousand millions and millions of millions, one and many.
    pub(super) names: [(&'static str, &'static str); 4],
    /// Words before a number that is no quantity.
    pub(super) labels: &'static [&'static str],
    /// Words before a year.
    pub(super) before_years: &'static [&'static str],
}

const DUTCH: Vocabulary = Vocabulary {
    numbers: &[
        ("nul", 0),
        ("geen", 0),
        ("eerste", 1),
        ("een", 1),
        ("één", 1),
        ("twee", 2),
        ("beide", 2),
        ("drie", 3),
        ("derde", 3),
        ("vier", 4),
        ("vijf", 5),
        ("zes", 6),
        ("zeven", 7),
        ("acht", 8),
        ("negen", 9),
        ("tien", 10),
        ("elf", 11),
        ("twaalf", 12),
        ("twintig", 20),
        ("dertig", 30),
        ("veertig", 40),
        ("vijftig", 50),
        ("zestig", 60),
        ("zeventig", 70),
        ("tachtig", 80),
        ("negentig", 90),
        ("honderd", 100),
        ("duizend", 1000),
    ],
    scales: &[
        ("duizend", 3),
        ("k", 3),
        ("miljoen", 6),
        ("mln", 6),
        ("mio", 6),
        ("miljard", 9),
        ("mld", 9),
        ("mrd", 9),
        ("biljoen", 12),
    ],
    parts: &[("half", 50), ("halve", 50), ("helft", 50), ("kwart", 25), ("driekwart", 75), ("anderhal", 150)],
    names: [("duizend", "duizend"), ("miljoen", "miljoen"), ("miljard", "miljard"), ("biljoen", "biljoen")],
    labels: &[
        "artikel",
        "paragraaf",
        "hoofdstuk",
        "versie",
        "figuur",
        "tabel",
        "bijlage",
        "nummer",
        "nr",
        "deel",
        "stap",
    ],
    before_years: &["in", "sinds", "vanaf", "tot", "eind", "begin", "medio", "jaar", "uit", "van", "na", "voor"],
};

const ENGLISH: Vocabulary = Vocabulary {
    numbers: &[
        ("zero", 0),
        ("no", 0),
        ("first", 1),
        ("one", 1),
        ("once", 1),
        ("two", 2),
        ("both", 2),
        ("second", 2),
        ("twice", 2),
        ("three", 3),
        ("third", 3),
        ("four", 4),
        ("five", 5),
        ("fifth", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ninth", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("twelfth", 12),
        ("twenty", 20),
        ("twentieth", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("hundred", 100),
        ("thousand", 1000),
    ],
    scales: &[
        ("thousand", 3),
        ("k", 3),
        ("million", 6),
        ("millions", 6),
        ("mn", 6),
        ("mln", 6),
        ("billion", 9),
        ("billions", 9),
        ("bn", 9),
        ("trillion", 12),
    ],
    parts: &[("half", 50), ("halves", 50), ("quarter", 25)],
    names: [("thousand", "thousand"), ("million", "million"), ("billion", "billion"), ("trillion", "trillion")],
    labels: &[
        "article",
        "section",
        "paragraph",
        "chapter",
        "version",
        "figure",
        "table",
        "annex",
        "appendix",
        "number",
        "no",
        "part",
        "step",
    ],
    before_years: &["in", "since", "from", "until", "by", "end", "year", "of", "after", "before", "for"],
};

const GERMAN: Vocabulary = Vocabulary {
    numbers: &[
        ("null", 0),
        ("kein", 0),
        ("erst", 1),
        ("ein", 1),
        ("zwei", 2),
        ("zwo", 2),
        ("beide", 2),
        ("drei", 3),
        ("dritt", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("siebt", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("elf", 11),
        ("zwölf", 12),
        ("zwanzig", 20),
        ("dreißig", 30),
        ("dreissig", 30),
        ("vierzig", 40),
        ("fünfzig", 50),
        ("sechzig", 60),
        ("siebzig", 70),
        ("achtzig", 80),
        ("neunzig", 90),
        ("hundert", 100),
        ("tausend", 1000),
    ],
    scales: &[
        ("tausend", 3),
        ("tsd", 3),
        ("million", 6),
        ("millionen", 6),
        ("mio", 6),
        ("milliarde", 9),
        ("milliarden", 9),
        ("mrd", 9),
        ("billion", 12),
        ("billionen", 12),
        ("bio", 12),
    ],
    parts: &[
        ("halb", 50),
        ("hälfte", 50),
        ("viertel", 25),
        ("dreiviertel", 75),
        ("anderthalb", 150),
        ("eineinhalb", 150),
    ],
    names: [("Tausend", "Tausend"), ("Million", "Millionen"), ("Milliarde", "Milliarden"), ("Billion", "Billionen")],
    labels: &[
        "artikel",
        "abschnitt",
        "absatz",
        "kapitel",
        "version",
        "abbildung",
        "tabelle",
        "anhang",
        "nummer",
        "nr",
        "teil",
        "schritt",
    ],
    before_years: &["in", "im", "seit", "ab", "bis", "ende", "anfang", "mitte", "jahr", "von", "aus", "nach", "vor"],
};

const FRENCH: Vocabulary = Vocabulary {
    numbers: &[
        ("zéro", 0),
        ("aucun", 0),
        ("premi", 1),
        ("un", 1),
        ("deux", 2),
        ("second", 2),
        ("trois", 3),
        ("tiers", 3),
        ("quatre", 4),
        ("quatrième", 4),
        ("cinq", 5),
        ("six", 6),
        ("sixième", 6),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("neuv", 9),
        ("dix", 10),
        ("onz", 11),
        ("douz", 12),
        ("vingt", 20),
        ("trent", 30),
        ("quarant", 40),
        ("cinquant", 50),
        ("soixant", 60),
        ("septant", 70),
        ("huitant", 80),
        ("octant", 80),
        ("nonant", 90),
        ("cent", 100),
        ("mille", 1000),
        ("millier", 1000),
    ],
    scales: &[
        ("mille", 3),
        ("k", 3),
        ("million", 6),
        ("millions", 6),
        ("mio", 6),
        ("mln", 6),
        ("milliard", 9),
        ("milliards", 9),
        ("md", 9),
        ("mds", 9),
        ("mrd", 9),
        ("billion", 12),
        ("billions", 12),
    ],
    parts: &[("demi", 50), ("moitié", 50), ("quart", 25)],
    names: [("mille", "mille"), ("million", "millions"), ("milliard", "milliards"), ("billion", "billions")],
    labels: &[
        "article",
        "section",
        "paragraphe",
        "chapitre",
        "version",
        "figure",
        "tableau",
        "annexe",
        "numéro",
        "n",
        "partie",
        "étape",
    ],
    before_years: &["en", "depuis", "dès", "ici", "fin", "début", "année", "de", "après", "avant", "pour"],
};

impl Vocabulary {
    /// The words of a language (`nl`), where they are known.
    pub(super) fn of(language: &str) -> Option<&'static Self> {
        match language {
            "nl" => Some(&DUTCH),
            "en" => Some(&ENGLISH),
            "de" => Some(&GERMAN),
            "fr" => Some(&FRENCH),
            _ => None,
        }
    }

    /// By which power of ten a word multiplies the number before it.
    pub(super) fn scale(&self, word: &str) -> Option<i16> {
        self.scales.iter().find(|(known, _)| *known == word).map(|(_, power)| *power)
    }

    /// Whether some word (in lower case) says this number of hundredths.
    pub(super) fn says(&self, words: &[String], hundredths: u64) -> bool {
        let number = |word: &String| {
            let numbers = self.numbers.iter().filter(|(stem, _)| word.starts_with(stem));
            // The longest stem counts: `twintig` is not `twee`.
            numbers.max_by_key(|(stem, _)| stem.len()).is_some_and(|(_, number)| number * 100 == hundredths)
        };
        let part = |word: &String| {
            self.parts
                .iter()
                .any(|(stem, part)| word.starts_with(stem) && (*part == hundredths || part * 100 == hundredths))
        };
        words.iter().any(|word| number(word) || part(word))
    }
}
