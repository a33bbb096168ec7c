//! The choices of the page with all cards.
//!
//! In: the cards of a language under everything they have in common. Out: a [`Finder`]: facets with their options, and the
//! cards with one class per option they belong to, so that style sheets can combine choices without a script.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::lang::Lang;
use crate::model::EntryId;
use crate::route::{Overview, Term, slugify};
use crate::theme::{self, Value};
use crate::view::{CardSummary, Shared, Views};

/// The choices of the page with all cards.
#[derive(Debug, Serialize)]
pub struct Finder {
    /// What one can choose by; only what tells cards apart.
    pub facets: Vec<Facet>,
    /// How many cards are shown, in words, for every plural class of the language; `#` stands for the number.
    pub counts: Vec<CountForm>,
    /// The cards, in the order of their titles.
    pub results: Vec<FoundCard>,
}

/// Something that cards have in common.
#[derive(Debug, Serialize)]
pub struct Facet {
    /// `pillar`, `status`, `place` or `year`.
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// What one can choose.
    pub options: Vec<FacetOption>,
    /// The page with all of them; empty without one.
    pub url: String,
}

/// A choice.
#[derive(Debug, Serialize)]
pub struct FacetOption {
    /// What stands for it in an address.
    pub id: String,
    /// Its number within the facet, from 1: as in the classes of cards.
    pub index: usize,
    /// Its name.
    pub title: String,
    /// Language of the name, when it is not the reader's.
    pub lang: Option<String>,
    /// The page with its cards.
    pub url: String,
    /// How many cards there are.
    pub count: usize,
}

/// A way to say how many.
#[derive(Debug, Serialize)]
pub struct CountForm {
    /// The plural class: `one`, `other`…
    pub class: &'static str,
    /// The words.
    pub text: String,
}

/// A card that can be found.
#[derive(Debug, Serialize)]
pub struct FoundCard {
    /// A class per option that it belongs to: `pillar-1 status-2 place-4 year-3`.
    pub classes: String,
    /// The card.
    pub card: Shared<CardSummary>,
}

/// The style sheet of the page has rules for so many options per facet; of more, those with most cards can be chosen.
pub(super) const MOST: usize = 40;

/// An option with its cards.
struct Choice<'v> {
    option: FacetOption,
    cards: Vec<&'v EntryId>,
}

impl Views {
    /// The choices of the page with all cards.
    pub(super) fn finder(&self, lang: Lang) -> Finder {
        let listing = self.listing(lang);
        let terms = |overview: Overview| -> Vec<Choice> { self.choices(overview, lang) };
        let all = [
            ("pillar", "finder-pillar", None, self.pillar_choices(lang)),
            ("status", "finder-status", Some(Overview::Status), terms(Overview::Status)),
            ("place", "finder-place", Some(Overview::Places), terms(Overview::Places)),
            ("year", "finder-year", Some(Overview::Years), terms(Overview::Years)),
        ];
        let mut classes: BTreeMap<EntryId, String> = BTreeMap::new();
        let mut facets = Vec::new();
        for (id, message, overview, choices) in all {
            if choices.len() < 2 {
                continue;
            }
            let mut options = Vec::new();
            for (at, choice) in most(choices).into_iter().enumerate() {
                for card in choice.cards {
                    let names = classes.entry(*card).or_default();
                    let space = if names.is_empty() { "" } else { " " };
                    let _ = write!(names, "{space}{id}-{}", at + 1);
                }
                options.push(FacetOption { index: at + 1, ..choice.option });
            }
            let path = overview.and_then(|overview| self.routes.overview(overview, lang));
            let url = path.map(|path| self.routes.url(path)).unwrap_or_default();
            facets.push(Facet { id, title: self.locales.text(lang, message, &[]), options, url });
        }
        let results = listing.all().iter().filter_map(|id| {
            let card = self.summary(*id, lang)?.clone();
            Some(FoundCard { classes: classes.remove(id).unwrap_or_default(), card })
        });
        let results = results.collect();
        let counts = self.locales.counts(lang, "finder-count").into_iter();
        Finder { facets, counts: counts.map(|(class, text)| CountForm { class, text }).collect(), results }
    }

    fn pillar_choices(&self, lang: Lang) -> Vec<Choice<'_>> {
        let site = self.site_view(lang);
        let mut cards: BTreeMap<EntryId, Vec<&EntryId>> = BTreeMap::new();
        for id in self.listing(lang).all() {
            if let Some(pillar) = self.site.pillar(*id) {
                cards.entry(pillar).or_default().push(id);
            }
        }
        let pillars = site.data().navigation.pillars.iter().filter_map(|link| {
            let cards = cards.remove(self.site.by_id.get(&link.id)?)?;
            let (id, title, url) = (link.id.clone(), link.title.clone(), link.url.clone());
            let option = FacetOption { id, index: 0, title, lang: link.lang.clone(), url, count: cards.len() };
            Some(Choice { option, cards })
        });
        pillars.collect()
    }

    fn choices(&self, overview: Overview, lang: Lang) -> Vec<Choice<'_>> {
        let listing = self.listing(lang);
        let mut terms: Vec<&Term> = listing.terms().map(|(term, _)| term).collect();
        terms.retain(|term| term.overview() == overview);
        self.sort_terms(overview, lang, &mut terms);
        let choice = |term: &Term| {
            let id = match term {
                Term::Place(name) => slugify(name),
                Term::Status(id) => id.clone(),
                Term::Tranche(number) => number.to_string(),
                Term::Year(year) => year.to_string(),
            };
            let named = self.term(term, lang);
            let cards: Vec<&EntryId> = listing.of(term).iter().collect();
            let option =
                FacetOption { id, index: 0, title: named.title, lang: None, url: named.url, count: cards.len() };
            Choice { option, cards }
        };
        terms.into_iter().map(choice).collect()
    }
}

/// The choices with most cards, in the order in which they stood.
fn most(choices: Vec<Choice>) -> Vec<Choice> {
    let mut ranks: Vec<(usize, usize)> = choices.iter().map(|choice| choice.option.count).zip(0..).collect();
    ranks.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<bool> = vec![false; choices.len()];
    for (_, at) in ranks.into_iter().take(MOST) {
        kept[at] = true;
    }
    choices.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(choice, _)| choice).collect()
}

/// The choices as a template sees them.
pub(super) fn value(finder: Option<&Finder>) -> Value {
    let Some(finder) = finder else { return theme::value(&()) };
    let result =
        |found: &FoundCard| theme::map([("classes", theme::value(&found.classes)), ("card", found.card.value())]);
    theme::map([
        ("facets", theme::value(&finder.facets)),
        ("counts", theme::value(&finder.counts)),
        ("results", theme::list(finder.results.iter().map(result).collect())),
    ])
}

#[cfg(test)]
mod tests {
    use super::{Choice, FacetOption, MOST, most};

    #[test]
    fn those_with_most_cards_stay_in_their_order() {
        let choice = |at: usize| Choice {
            option: FacetOption {
                id: at.to_string(),
                index: 0,
                title: String::new(),
                lang: None,
                url: String::new(),
                count: if at.is_multiple_of(2) { 9 } else { 1 },
            },
            cards: Vec::new(),
        };
        let kept = most((0..2 * MOST - 2).map(choice).collect());
        let ids: Vec<usize> = kept.iter().filter_map(|choice| choice.option.id.parse().ok()).collect();
        assert_eq!(ids.len(), MOST);
        assert!(ids.is_sorted() && ids.contains(&(2 * MOST - 4)) && ids.contains(&1) && !ids.contains(&5), "{ids:?}");
    }

    /// The style sheet that comes with the default theme has a rule for every option there can be.
    #[test]
    fn the_style_sheet_knows_every_option() {
        let (_, css) = crate::theme::embedded_files()
            .into_iter()
            .find(|(path, _)| path.ends_with("static/css/finder.css"))
            .expect("css/finder.css");
        let css = std::str::from_utf8(css).expect("text");
        for facet in ["pillar", "status", "place", "year"] {
            for index in 1..=MOST {
                let rule = format!(".finder:has(#{facet}-{index}:checked)~.found>.results>:not(.{facet}-{index})");
                assert!(css.contains(&rule), "{rule}");
            }
        }
    }
}
