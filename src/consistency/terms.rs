//! The terms of `content/terms.yaml` in texts. In go a line of text and its language, out come the terms that it uses and
//! the forms that it should not. Knows nothing of pairs.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::config::Terms;
use crate::lang::Lang;

/// Endings of inflected forms, after which a word is still the same one.
const ENDINGS: [&str; 8] = ["", "s", "e", "en", "n", "es", "ns", "x"];

/// Finds the terms of one language.
pub(super) struct Finder {
    automaton: Option<AhoCorasick>,
    /// Which pattern each needle of the automaton belongs to.
    needles: Vec<usize>,
    patterns: Vec<Pattern>,
}

struct Pattern {
    term: usize,
    role: Role,
    text: String,
    /// Whether capitals must be the same.
    exact: bool,
    inflected: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A form to use.
    Wanted,
    /// A form to use, in which the capitals matter.
    Capitals,
    /// A form to avoid.
    Avoid,
}

/// What a line says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// The terms that it uses in a form to use, by number, each once, with its first bytes.
    pub(super) wanted: Vec<(usize, Range<usize>)>,
    /// Forms to avoid: the bytes, and the number of the term.
    pub(super) avoided: Vec<(Range<usize>, usize)>,
}

impl Uses {
    /// Whether it uses a term in a form to use.
    pub(super) fn says(&self, number: usize) -> bool {
        self.wanted.iter().any(|(term, _)| *term == number)
    }
}

impl Finder {
    /// Prepares the terms for a language.
    pub(super) fn new(terms: &Terms, lang: Lang) -> Self {
        let mut patterns = Vec::new();
        for (term, entry) in terms.list.iter().enumerate() {
            let pattern = |text: &String, role, exact| Pattern {
                term,
                role,
                text: text.clone(),
                exact,
                inflected: entry.inflected,
            };
            let wanted = &entry.forms[lang];
            let role = if entry.case { Role::Capitals } else { Role::Wanted };
            patterns.extend(wanted.iter().map(|form| pattern(form, role, false)));
            let avoid = entry.avoid[lang].iter().map(|form| {
                // A form that differs from the wanted one in its capitals only.
                let exact = wanted.iter().any(|wanted| wanted.to_lowercase() == form.to_lowercase());
                pattern(form, Role::Avoid, exact)
            });
            patterns.extend(avoid);
        }
        patterns.retain(|pattern: &Pattern| !pattern.text.trim().is_empty());
        // The automaton folds ASCII letters; other capitals are patterns of their own.
        let mut needles: Vec<(String, usize)> = Vec::new();
        for (index, Pattern { text, .. }) in patterns.iter().enumerate() {
            let mut forms = vec![text.clone(), text.to_lowercase(), text.to_uppercase(), capital(text)];
            forms.sort();
            forms.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
            needles.extend(forms.into_iter().map(|form| (form, index)));
        }
        let build = || {
            let mut builder = AhoCorasick::builder();
            builder.ascii_case_insensitive(true).match_kind(MatchKind::Standard);
            builder.build(needles.iter().map(|(form, _)| form.as_str())).ok()
        };
        let automaton = if needles.is_empty() { None } else { build() };
        Self { automaton, needles: needles.into_iter().map(|(_, index)| index).collect(), patterns }
    }

    /// The terms of a line.
    pub(super) fn uses(&self, text: &str) -> Uses {
        let mut uses = Uses::default();
        let Some(automaton) = &self.automaton else { return uses };
        let mut right: Vec<Range<usize>> = Vec::new();
        for found in automaton.find_overlapping_iter(text) {
            let index = self.needles.get(found.pattern().as_usize()).copied();
            let Some(pattern) = index.and_then(|index| self.patterns.get(index)) else { continue };
            let range = found.range();
            let Some(end) = word_end(text, &range, pattern.inflected) else { continue };
            let written = &text[range.clone()];
            match pattern.role {
                Role::Avoid if pattern.exact && written != pattern.text => {}
                Role::Avoid => uses.avoided.push((range.start..end, pattern.term)),
                Role::Capitals if !has_capitals(written, &pattern.text) => {
                    uses.avoided.push((range.start..end, pattern.term));
                }
                Role::Wanted | Role::Capitals => {
                    uses.wanted.push((pattern.term, range.start..end));
                    right.push(range.start..end);
                }
            }
        }
        let within = |range: &Range<usize>| {
            right.iter().any(|right| right.start <= range.start && range.end <= right.end && right.len() > range.len())
        };
        uses.avoided.retain(|(range, _)| !within(range));
        // Of two forms to avoid that begin in one place the longer one counts.
        uses.avoided.sort_by_key(|(range, term)| (range.start, std::cmp::Reverse(range.end), *term));
        uses.avoided.dedup_by(|later, kept| later.0.start < kept.0.end);
        uses.wanted.sort_by_key(|(term, range)| (*term, range.start, range.end));
        uses.wanted.dedup_by_key(|(term, _)| *term);
        uses
    }
}

/// The text with a capital first, as at the beginning of a sentence.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Whether the capitals are those of the form to use; a sentence may begin with it.
fn has_capitals(written: &str, form: &str) -> bool {
    written == form || written == capital(form)
}

/// Where the word ends that a form stands in; none when it is only a part of another word.
fn word_end(text: &str, range: &Range<usize>, inflected: bool) -> Option<usize> {
    if text[..range.start].chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let rest = &text[range.end..];
    let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let ending = &rest[..length];
    let fits = ending.is_empty() || (inflected && ENDINGS.contains(&ending));
    fits.then_some(range.end + length)
}

#[cfg(test)]
mod tests {
    use super::Finder;
    use crate::config::{Term, Terms};
    use crate::lang::{Lang, PerLang};

    fn term(forms: &[&str], avoid: &[&str]) -> Term {
        let list =
            |texts: &[&str]| PerLang::new(1, |_| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        Term { forms: list(forms), avoid: list(avoid), note: None, inflected: true, case: false, number: 0 }
    }

    fn check(term: Term, text: &str, wanted: bool, avoided: &[&str]) {
        let terms = Terms { list: vec![term], doc: None };
        let uses = Finder::new(&terms, Lang::SOURCE).uses(text);
        assert_eq!(!uses.wanted.is_empty(), wanted, "{text}");
        let found: Vec<&str> = uses.avoided.into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(found, avoided, "{text}");
    }

    #[test]
    fn forms() {
        let deal = || term(&["Regio Deal"], &["regiodeal", "Regio-deal", "deal"]);
        check(deal(), "De Regio Deal en de regiodeal.", true, &["regiodeal"]);
        check(deal(), "Twee Regio Deals", true, &[]);
        check(deal(), "Het Regio Deal-project, REGIO-DEAL", true, &["REGIO-DEAL"]);
        check(deal(), "een deal of een dealer", false, &["deal"]);
        check(deal(), "regiodeals en de Regiodeal-aanpak", false, &["regiodeals", "Regiodeal"]);
        check(deal(), "subregiodeal", false, &[]);
        check(deal(), "", false, &[]);
    }

    #[test]
    fn capitals() {
        let sme = || term(&["mkb"], &["MKB", "Mkb"]);
        check(sme(), "het MKB en het mkb", true, &["MKB"]);
        check(sme(), "Mkb-bedrijven", true, &["Mkb"]);
        check(Term { case: true, ..term(&["Regio Deal"], &[]) }, "de regio deal", false, &["regio deal"]);
        check(Term { case: true, ..term(&["tranche"], &[]) }, "Tranche vier, TRANCHE", true, &["TRANCHE"]);
        check(term(&["Übergang"], &["ökologisch"]), "der übergang, ÖKOLOGISCH", true, &["ÖKOLOGISCH"]);
        check(Term { inflected: false, ..term(&["tranche"], &[]) }, "tranches", false, &[]);
        check(term(&[], &[" "]), "a  b", false, &[]);
    }
}
