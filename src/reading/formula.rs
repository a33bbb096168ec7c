//! The readability formulas of the languages. All of them come from Rudolf Flesch's: sentence length and syllables a
//! word in, a number out, 100 for what is easy and 0 for what is hard.

/// A formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// Dutch: W. H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960).
    FleschDouma,
    /// English: R. Flesch, A new readability yardstick (Journal of Applied Psychology 32, 1948).
    Flesch,
    /// German: T. Amstad, Wie verständlich sind unsere Zeitungen? (Zürich, 1978).
    Amstad,
    /// French: L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française (Paris, 1958).
    KandelMoles,
}

/// How hard a text is, hardest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ease {
    /// For academics.
    VeryDifficult,
    /// For students.
    Difficult,
    /// Takes effort.
    FairlyDifficult,
    /// Plain.
    Standard,
    /// Takes little effort.
    FairlyEasy,
    /// For everybody.
    Easy,
    /// For children too.
    VeryEasy,
}

impl Ease {
    const ALL: [Self; 7] = [
        Self::VeryDifficult,
        Self::Difficult,
        Self::FairlyDifficult,
        Self::Standard,
        Self::FairlyEasy,
        Self::Easy,
        Self::VeryEasy,
    ];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::VeryDifficult => "very-difficult",
            Self::Difficult => "difficult",
            Self::FairlyDifficult => "fairly-difficult",
            Self::Standard => "standard",
            Self::FairlyEasy => "fairly-easy",
            Self::Easy => "easy",
            Self::VeryEasy => "very-easy",
        }
    }

    /// By LIX, in Björnsson's five steps, for languages without a formula of their own.
    pub(super) fn of_lix(lix: f64) -> Self {
        match lix {
            lix if lix < 30.0 => Self::VeryEasy,
            lix if lix < 40.0 => Self::Easy,
            lix if lix < 50.0 => Self::Standard,
            lix if lix < 60.0 => Self::Difficult,
            _ => Self::VeryDifficult,
        }
    }
}

impl Formula {
    /// The formula for a language.
    pub(super) fn of(tag: &str) -> Option<Self> {
        match super::language(tag) {
            "nl" => Some(Self::FleschDouma),
            "en" => Some(Self::Flesch),
            "de" => Some(Self::Amstad),
            "fr" => Some(Self::KandelMoles),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::FleschDouma => "Flesch-Douma",
            Self::Flesch => "Flesch Reading Ease",
            Self::Amstad => "Flesch-Amstad",
            Self::KandelMoles => "Kandel-Moles",
        }
    }

    /// The score of a text with so many words a sentence and syllables a word.
    pub(super) fn score(self, words: f64, syllables: f64) -> f64 {
        match self {
            Self::FleschDouma => 206.84 - 0.93 * words - 77.0 * syllables,
            Self::Flesch => 206.835 - 1.015 * words - 84.6 * syllables,
            Self::Amstad => 180.0 - words - 58.5 * syllables,
            Self::KandelMoles => 207.0 - 1.015 * words - 73.6 * syllables,
        }
    }

    /// What a score means, by the table of Flesch, and of Douma for Dutch.
    pub(super) fn ease(self, score: f64) -> Ease {
        let steps = match self {
            Self::FleschDouma => [30.0, 45.0, 60.0, 70.0, 80.0, 90.0],
            Self::Flesch | Self::Amstad | Self::KandelMoles => [30.0, 50.0, 60.0, 70.0, 80.0, 90.0],
        };
        Ease::ALL[steps.iter().filter(|step| score >= **step).count()]
    }
}

#[cfg(test)]
mod tests {
    use super::{Ease, Formula};

    #[test]
    fn scores() {
        let check = |formula: Formula, words: f64, syllables: f64, expect: f64, ease: Ease| {
            let score = formula.score(words, syllables);
            assert!((score - expect).abs() < 0.005, "{formula:?}: {score}");
            assert_eq!(formula.ease(score), ease, "{formula:?}");
        };
        // "The cat sat on the mat": six words of one syllable.
        check(Formula::Flesch, 6.0, 1.0, 116.145, Ease::VeryEasy);
        check(Formula::FleschDouma, 20.0, 1.8, 49.64, Ease::FairlyDifficult);
        check(Formula::FleschDouma, 20.0, 1.9, 41.94, Ease::Difficult);
        check(Formula::Amstad, 15.0, 2.0, 48.0, Ease::Difficult);
        check(Formula::KandelMoles, 20.0, 1.7, 61.58, Ease::Standard);
        check(Formula::Flesch, 40.0, 2.5, -45.265, Ease::VeryDifficult);
    }

    #[test]
    fn steps_of_lix() {
        let check = |lix: f64, expect: Ease| assert_eq!(Ease::of_lix(lix), expect, "{lix}");
        check(20.0, Ease::VeryEasy);
        check(45.0, Ease::Standard);
        check(55.0, Ease::Difficult);
        check(60.0, Ease::VeryDifficult);
    }
}
