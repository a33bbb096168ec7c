//! Which cards go together.
//!
//! In: the facts and links of all cards, the same in every language. Out: for a card the few that it has most in common
//! with. Only cards that share a place, a link, a section or a corner of the map are looked at, and of each of these not
//! more than some dozens, so that ten thousand cards take no longer than ten thousand times one.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::lang::Lang;
use crate::model::{CardFacts, EntryId, Kind, Site};
use crate::parse::matter::Precision;
use crate::view::{CardSummary, Shared, Views};

/// A card shows at most so many.
const SHOWN: usize = 3;
/// So many are kept for every card: readers of some languages may not get all of them.
const KEPT: usize = 12;
/// Of all cards that share one thing so many are looked at, those nearest in the order of the files.
const LOOKED_AT: usize = 48;
/// Cards with less in common do not go together: being in one pillar is not enough.
const LEAST: u32 = 3;
/// The side of a square of the map, in degrees of latitude: about 5 km.
const SQUARE: f64 = 0.045;

/// What all cards have in common, and what was found for each.
pub(super) struct Related {
    common: OnceLock<Common>,
    found: Vec<OnceLock<Vec<(u32, EntryId)>>>,
}

/// A square of the map.
type Square = (i64, i64);

/// Cards by what they share; every list in the order of their numbers.
#[derive(Default)]
struct Common {
    places: HashMap<String, Vec<EntryId>>,
    sections: HashMap<EntryId, Vec<EntryId>>,
    squares: HashMap<Square, Vec<EntryId>>,
    links: HashMap<EntryId, BTreeSet<EntryId>>,
}

impl Related {
    /// Of so many entries nothing is known yet.
    pub(super) fn new(count: usize) -> Self {
        Self { common: OnceLock::new(), found: (0..count).map(|_| OnceLock::new()).collect() }
    }

    /// The cards that have most in common with `id`, the nearest first, with how much that is.
    fn of(&self, site: &Site, id: EntryId) -> &[(u32, EntryId)] {
        self.found[id.index()].get_or_init(|| best(site, self.common.get_or_init(|| common(site)), id))
    }
}

impl Views {
    /// The cards that a reader of `id` may want to see next; without those in `shown`.
    pub(super) fn related(&self, id: EntryId, lang: Lang, shown: &[EntryId]) -> Vec<Shared<CardSummary>> {
        let found = self.related_cards().of(&self.site, id).iter().filter(|(_, other)| !shown.contains(other));
        let mut cards: Vec<(u32, &Shared<CardSummary>)> =
            found.filter_map(|(score, other)| Some((*score, self.summary(*other, lang)?))).collect();
        let name = |card: &'_ Shared<CardSummary>| self.locales.sort_name(lang, &card.data().title).to_owned();
        cards.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| self.locales.compare(lang, &name(a.1), &name(b.1))));
        cards.into_iter().take(SHOWN).map(|(_, card)| card.clone()).collect()
    }
}

fn square([latitude, longitude]: [f64; 2]) -> Square {
    #[allow(clippy::cast_possible_truncation, reason = "degrees are small")]
    let step = |degrees: f64| (degrees / SQUARE).floor() as i64;
    (step(latitude), step(longitude))
}

/// Where a card is, when it is about a spot.
fn spot(card: &CardFacts) -> Option<[f64; 2]> {
    card.coordinates.filter(|_| card.precision != Some(Precision::Region))
}

fn common(site: &Site) -> Common {
    let mut common = Common::default();
    for (id, entry) in site.iter().filter(|(_, entry)| entry.kind == Kind::Card) {
        for place in &entry.facts.card.places {
            let cards = common.places.entry(place.clone()).or_default();
            if cards.last() != Some(&id) {
                cards.push(id);
            }
        }
        if let Some(parent) = entry.parent {
            common.sections.entry(parent).or_default().push(id);
        }
        if let Some(spot) = spot(&entry.facts.card) {
            common.squares.entry(square(spot)).or_default().push(id);
        }
        for link in &entry.source().body.links {
            let Some(target) = link.target.strip_prefix("card:") else { continue };
            let target = site.by_id.get(target.split('#').next().unwrap_or_default());
            if let Some(other) = target.filter(|other| **other != id && site.entry(**other).kind == Kind::Card) {
                // Whoever is spoken of has as much to do with it as who speaks.
                common.links.entry(id).or_default().insert(*other);
                common.links.entry(*other).or_default().insert(id);
            }
        }
    }
    common
}

/// Those of a sorted list that stand nearest to `id`.
fn near(cards: &[EntryId], id: EntryId) -> &[EntryId] {
    let at = cards.partition_point(|other| *other < id);
    let start = at.saturating_sub(LOOKED_AT / 2).min(cards.len().saturating_sub(LOOKED_AT));
    &cards[start..cards.len().min(start + LOOKED_AT)]
}

fn best(site: &Site, common: &Common, id: EntryId) -> Vec<(u32, EntryId)> {
    let entry = site.entry(id);
    let card = &entry.facts.card;
    let mut others: BTreeSet<EntryId> = BTreeSet::new();
    for place in &card.places {
        others.extend(near(common.places.get(place).map_or(&[], Vec::as_slice), id));
    }
    if let Some(section) = entry.parent.and_then(|parent| common.sections.get(&parent)) {
        others.extend(near(section, id));
    }
    if let Some((north, east)) = spot(card).map(square) {
        let squares = (-1..=1).flat_map(|dy| (-1..=1).map(move |dx| (north + dy, east + dx)));
        for cards in squares.filter_map(|square| common.squares.get(&square)) {
            others.extend(near(cards, id));
        }
    }
    let links = common.links.get(&id);
    others.extend(links.into_iter().flatten().take(LOOKED_AT));
    others.remove(&id);
    let scored = others.into_iter().map(|other| (score(site, links, id, other), other));
    let mut scored: Vec<(u32, EntryId)> = scored.filter(|(score, _)| *score >= LEAST).collect();
    // Of equals those nearest in the order of the files, the same in every language.
    scored.sort_by_key(|(score, other)| (Reverse(*score), other.index().abs_diff(id.index()), *other));
    scored.truncate(KEPT);
    scored
}

/// How much two cards have in common.
fn score(site: &Site, links: Option<&BTreeSet<EntryId>>, a: EntryId, b: EntryId) -> u32 {
    let (first, second) = (site.entry(a), site.entry(b));
    let (one, other) = (&first.facts.card, &second.facts.card);
    let linked = links.is_some_and(|links| links.contains(&b));
    let places = one.places.iter().filter(|place| other.places.contains(place)).count().min(2);
    let near = spot(one).zip(spot(other)).map_or(0, |(a, b)| match kilometres(a, b) {
        apart if apart < 3.0 => 2,
        apart if apart < 8.0 => 1,
        _ => 0,
    });
    let line = u32::from(first.parent == second.parent) * 2;
    let pillar = u32::from(site.pillar(a).is_some() && site.pillar(a) == site.pillar(b));
    u32::from(linked) * 8 + u32::try_from(places).unwrap_or(2) * 3 + near + line + pillar
}

/// How far two places are apart, on the plane that touches the earth between them.
fn kilometres(a: [f64; 2], b: [f64; 2]) -> f64 {
    let narrow = f64::midpoint(a[0], b[0]).to_radians().cos();
    111.3 * (a[0] - b[0]).hypot((a[1] - b[1]) * narrow)
}

#[cfg(test)]
mod tests {
    use super::{EntryId, LOOKED_AT, kilometres, near, square};

    #[test]
    fn distances() {
        // Maastricht to Geleen, some 16.5 kilometres.
        let apart = kilometres([50.849, 5.689], [50.966, 5.842]);
        assert!((16.0..17.5).contains(&apart), "{apart}");
        assert_eq!(square([50.849, 5.689]), (1129, 126));
        assert_eq!(square([-0.01, 0.01]), (-1, 0));
    }

    #[test]
    fn of_many_the_nearest_are_looked_at() {
        let cards: Vec<EntryId> = (0..1000).step_by(2).map(EntryId::at).collect();
        let seen = near(&cards, EntryId::at(500));
        assert_eq!((seen.len(), seen[LOOKED_AT / 2]), (LOOKED_AT, EntryId::at(500)));
        assert_eq!(near(&cards, EntryId::at(0)).len(), LOOKED_AT);
        assert_eq!(near(&cards, EntryId::at(999)).last(), Some(&EntryId::at(998)));
        assert_eq!(near(&cards[..3], EntryId::at(2)).len(), 3);
    }
}
