//! The cards on a map in the web, and the places as tiles.
//!
//! In: the cards' coordinates and the sketch of `site.yaml`. Out: a [`WebMap`], a drawing in whole numbers on which no
//! marker covers another, and the same as a list. The projection is that of the printed map.

mod drawing;
mod placing;

use serde::Serialize;

use crate::lang::Lang;
use crate::model::{EntryId, Kind, Site};
use crate::route::{Overview, Term};
use crate::view::book::TONES;
use crate::view::book::precision;
use crate::view::map::Frame;
use crate::view::{Link, PlaceView, Views};

pub use drawing::{Lettering, Stroke};

/// The cards on a map in the web.
#[derive(Debug, Serialize)]
pub struct WebMap {
    /// How wide the drawing is, in its own units; 0 when no card says where it is.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The page with the map; empty when the theme has none.
    pub url: String,
    /// The boundaries of areas, as SVG paths.
    pub areas: Vec<String>,
    /// Rivers, borders and roads.
    pub lines: Vec<Stroke>,
    /// Names on the map.
    pub names: Vec<Lettering>,
    /// The markers.
    pub marks: Vec<Mark>,
    /// The cards with a place on the map, by their number.
    pub entries: Vec<MapEntry>,
    /// The cards without one.
    pub elsewhere: Vec<Link>,
    /// The places as tiles, row by row.
    pub tiles: Vec<Tile>,
    /// Who made the boundaries; empty without.
    pub attribution: String,
}

/// A marker on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// The running number of its card.
    pub number: usize,
    /// The number of its colour and shape; 0 for several pillars, or none.
    pub tone: usize,
    /// The card's title, or how many cards there are.
    pub title: String,
    /// The card, or the first of several in the list.
    pub url: String,
    /// Whether the card is about a region rather than a spot.
    pub region: bool,
    /// Whether it stands beside its spot, to leave room for others.
    pub moved: bool,
    /// Its middle from the left.
    pub x: u32,
    /// And from the top.
    pub y: u32,
    /// The true spot from the left.
    pub spot_x: u32,
    /// And from the top.
    pub spot_y: u32,
    /// Its shape, as an SVG path.
    pub shape: String,
    /// The base line of its number.
    pub text_y: u32,
}

/// A card on the map, as text.
#[derive(Debug, Clone, Serialize)]
pub struct MapEntry {
    /// The number of its marker.
    pub number: usize,
    /// Whether it is the first with this number.
    pub first: bool,
    /// The number of its colour and shape.
    pub tone: usize,
    /// The card.
    #[serde(flatten)]
    pub link: Link,
    /// Its places.
    pub places: Vec<PlaceView>,
    /// `exact`, `town` or `region`.
    pub precision: &'static str,
}

/// A place as a tile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// The place in the reader's language.
    pub name: String,
    /// All cards there; empty without any.
    pub url: String,
    /// How many.
    pub count: usize,
    /// Its column, from 1 in the west.
    pub col: usize,
    /// Its row, from 1 in the north.
    pub row: usize,
}

/// How wide the drawing is, in its own units.
const WIDTH: f64 = 520.0;
/// Its height, as least and largest shares of its width.
const SHAPE: [f64; 2] = [0.95, 1.5];
/// A card that says where it is.
struct Found {
    id: EntryId,
    tone: usize,
    spot: [f64; 2],
}

impl Views {
    /// The cards on a map in the web.
    pub(super) fn web_map(&self, lang: Lang) -> WebMap {
        let cards = self.in_order(lang);
        let at = |id: EntryId| self.site.entry(id).facts.card.coordinates;
        let sketch = &self.site.config.map;
        let around = sketch.lines.iter().flat_map(|line| line.points.iter().copied());
        let around = around.chain(sketch.labels.iter().map(|label| label.at));
        let spots: Vec<[f64; 2]> = cards.iter().filter_map(|(id, _)| at(*id)).collect();
        let elsewhere = cards.iter().filter(|(id, _)| at(*id).is_none()).filter_map(|(id, _)| self.link(*id, lang));
        let url = self.routes.overview(Overview::Map, lang).filter(|_| self.theme.has(Overview::Map.template()));
        let mut map = WebMap {
            width: 0,
            height: 0,
            url: url.map(|path| self.routes.url(path)).unwrap_or_default(),
            areas: Vec::new(),
            lines: Vec::new(),
            names: Vec::new(),
            marks: Vec::new(),
            entries: Vec::new(),
            elsewhere: elsewhere.collect(),
            tiles: self.tiles(lang),
            attribution: String::new(),
        };
        if !spots.is_empty() {
            let frame = Frame::around(spots.into_iter().chain(around), WIDTH, SHAPE);
            let found =
                cards.iter().filter_map(|(id, tone)| Some(Found { id: *id, tone: *tone, spot: frame.spot(at(*id)?) }));
            (map.width, map.height) = frame.size();
            self.mark(&mut map, &found.collect::<Vec<_>>(), lang);
            drawing::draw(self, &mut map, &frame, lang);
        }
        map
    }

    /// The cards in reading order, each with the colour of its pillar.
    fn in_order(&self, lang: Lang) -> Vec<(EntryId, usize)> {
        let mut cards = Vec::new();
        let mut pillars = 0;
        for child in self.children(Site::HOME, lang) {
            let pillar = self.site.entry(*child).kind.is_section();
            // As the menu counts them.
            pillars += usize::from(pillar && self.routes.page(*child, lang).is_some());
            let tone = if pillar { (pillars - 1) % TONES + 1 } else { 0 };
            self.walk(*child, lang, tone, &mut cards);
        }
        cards
    }

    fn walk(&self, id: EntryId, lang: Lang, tone: usize, cards: &mut Vec<(EntryId, usize)>) {
        if self.routes.page(id, lang).is_none() {
            return;
        }
        if self.site.entry(id).kind == Kind::Card {
            cards.push((id, tone));
        }
        for child in self.children(id, lang) {
            self.walk(*child, lang, tone, cards);
        }
    }

    /// Sets the markers and writes the list.
    fn mark(&self, map: &mut WebMap, found: &[Found], lang: Lang) {
        let spots: Vec<[f64; 2]> = found.iter().map(|card| card.spot).collect();
        let groups = placing::groups(&spots);
        let middles: Vec<[f64; 2]> = groups
            .iter()
            .map(|group| [0, 1].map(|axis| group.iter().map(|at| spots[*at][axis]).sum::<f64>() / group.len() as f64))
            .collect();
        let places = placing::markers(&middles, [f64::from(map.width), f64::from(map.height)]);
        for (number, ((group, spot), place)) in groups.iter().zip(&middles).zip(places).enumerate() {
            let number = number + 1;
            let entries = group.iter().enumerate().filter_map(|(at, card)| {
                let Found { id, tone, .. } = found[*card];
                let facts = &self.site.entry(id).facts;
                let link = self.link(id, lang)?;
                let places = self.facts(facts, lang).places;
                let precision = precision(facts.card.precision);
                Some(MapEntry { number, first: at == 0, tone, link, places, precision })
            });
            let entries: Vec<MapEntry> = entries.collect();
            map.marks.extend(self.marker(&entries, (*spot, place), &map.url, lang));
            map.entries.extend(entries);
        }
    }

    /// The marker of these cards.
    fn marker(
        &self,
        entries: &[MapEntry],
        (spot, place): ([f64; 2], [f64; 2]),
        page: &str,
        lang: Lang,
    ) -> Option<Mark> {
        let first = entries.first()?;
        let number = first.number;
        let tone = if entries.iter().all(|entry| entry.tone == first.tone) { first.tone } else { 0 };
        let (title, url) = match entries {
            [one] => (one.link.title.clone(), one.link.url.clone()),
            all => {
                let title = self.locales.text(lang, "cards-count", &[("count", all.len().into())]);
                // The list stands on the page with the map; a theme may have none.
                let url = if page.is_empty() { first.link.url.clone() } else { format!("{page}#map-{number}") };
                (title, url)
            }
        };
        let [x, y] = place.map(super::map::whole);
        let [spot_x, spot_y] = spot.map(super::map::whole);
        Some(Mark {
            number,
            tone,
            title,
            url,
            region: entries.iter().all(|entry| entry.precision == "region"),
            moved: placing::distance(spot, place) > placing::REACH / 2.0,
            x,
            y,
            spot_x,
            spot_y,
            shape: drawing::shape(tone, x, y),
            text_y: drawing::base(tone, y),
        })
    }

    /// The tiles of `site.yaml`, with what there is in each place.
    fn tiles(&self, lang: Lang) -> Vec<Tile> {
        let listing = self.listing(lang);
        let mut tiles = Vec::new();
        for (row, places) in self.site.config.map.tiles.iter().enumerate() {
            for (col, place) in places.iter().enumerate() {
                let Some(place) = place else { continue };
                let term = Term::Place(place.clone());
                let named = self.term(&term, lang);
                let count = listing.of(&term).len();
                tiles.push(Tile { name: named.title, url: named.url, count, col: col + 1, row: row + 1 });
            }
        }
        tiles
    }
}

#[cfg(test)]
mod tests {
    use super::{SHAPE, WIDTH, placing};
    use crate::view::map::Frame;

    /// The cards of the programme that comes with groter, with the true spots of some that its cards do not give.
    const PLACES: [[f64; 2]; 20] = [
        [50.972, 5.793],
        [50.965, 5.757],
        [50.967, 5.815],
        [50.974, 5.829],
        [50.849, 5.689],
        [50.849, 5.689],
        [50.849, 5.689],
        [50.966, 5.842],
        [50.966, 5.842],
        [50.950, 5.848],
        [50.917, 5.886],
        [50.865, 5.831],
        [50.829, 5.768],
        [50.745, 5.820],
        [50.771, 6.017],
        [50.851, 5.663],
        [50.865, 5.714],
        [50.747, 5.812],
        [50.640, 5.794],
        [50.815, 5.889],
    ];

    #[test]
    fn the_programme_has_room() {
        let corners = [[50.735, 5.64], [51.05, 6.09]];
        for count in [14, PLACES.len()] {
            let frame = Frame::around(PLACES[..count].iter().copied().chain(corners), WIDTH, SHAPE);
            let (width, height) = frame.size();
            let size = [f64::from(width), f64::from(height)];
            let spots: Vec<[f64; 2]> = PLACES[..count].iter().map(|at| frame.spot(*at)).collect();
            let places = placing::markers(&spots, size);
            let screen = 600.0 / WIDTH;
            for (at, a) in places.iter().enumerate() {
                let reach = placing::REACH;
                assert!(a[0] >= reach && a[1] >= reach && a[0] <= size[0] - reach && a[1] <= size[1] - reach);
                for b in &places[at + 1..] {
                    // Each marker is a target of 24 pixels or more, and none touches another.
                    assert!(placing::distance(*a, *b) * screen > 2.0 * reach * screen && reach * screen >= 12.0);
                }
            }
            let far = spots.iter().zip(&places).map(|(spot, place)| placing::distance(*spot, *place));
            assert!(far.fold(0.0, f64::max) < 120.0, "a marker far from its spot: {places:?}");
        }
    }
}
