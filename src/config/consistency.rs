//! The key `consistency`: which rules are switched off in, [`Consistency`] out.

use crate::config::raw;

/// Something that texts are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The numbers and dates of a source are in its translations.
    Numbers,
    /// The links and pictures of a source are in its translations.
    Links,
    /// Terms are called what `terms.yaml` calls them.
    Terms,
    /// Years and figures in texts are those of the fields.
    Figures,
    /// Quotation marks and spaces are those of the language.
    Signs,
}

impl Rule {
    const ALL: [Self; 5] = [Self::Numbers, Self::Links, Self::Terms, Self::Figures, Self::Signs];
}

/// What texts are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consistency(Vec<Rule>);

impl Consistency {
    /// Whether texts are held against a rule.
    pub fn checks(&self, rule: Rule) -> bool {
        self.0.contains(&rule)
    }

    /// Whether nothing is looked at.
    pub fn is_off(&self) -> bool {
        self.0.is_empty()
    }
}

/// Reads `consistency`: a rule without a key is on.
pub(super) fn consistency(raw: Option<&raw::Consistency>) -> Consistency {
    let on = |rule: &Rule| {
        let key = raw.and_then(|raw| match rule {
            Rule::Numbers => raw.numbers,
            Rule::Links => raw.links,
            Rule::Terms => raw.terms,
            Rule::Figures => raw.figures,
            Rule::Signs => raw.signs,
        });
        key.unwrap_or(true)
    };
    Consistency(Rule::ALL.into_iter().filter(on).collect())
}
