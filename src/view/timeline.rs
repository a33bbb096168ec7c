//! The cards by the year in which they end.
//!
//! In: the cards of a language by their end year. Out: a [`Timeline`]: the list, and a drawing in whole numbers whose years
//! stand to scale, so that years without cards show as gaps. What year it is now is not known here.

use std::ops::RangeInclusive;

use serde::Serialize;

use crate::lang::Lang;
use crate::route::Term;
use crate::theme::{self, Value};
use crate::view::{CardSummary, Shared, Views, YearView};

/// The cards by the year in which they end.
#[derive(Debug, Serialize)]
pub struct Timeline {
    /// The years, each with its cards.
    pub years: Vec<TimelineYear>,
    /// The cards without a year.
    pub undated: Vec<Shared<CardSummary>>,
    /// How many end in each year, as a drawing; none when no card has a year.
    pub drawing: Option<YearDrawing>,
}

/// A year with its cards.
#[derive(Debug, Serialize)]
pub struct TimelineYear {
    /// The year.
    pub year: YearView,
    /// Its cards.
    pub cards: Vec<Shared<CardSummary>>,
}

/// How many cards end in each year: bars along a scale of years.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct YearDrawing {
    /// How wide the drawing is, in its own units.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Where the bars stand, from the top.
    pub ground: u32,
    /// A bar for each year that has cards.
    pub bars: Vec<Bar>,
    /// The years written along the scale.
    pub ticks: Vec<Tick>,
}

/// A year that has cards.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// The middle, from the left.
    pub x: u32,
    /// The left side.
    pub left: u32,
    /// The upper end.
    pub top: u32,
    /// How wide it is.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// How many cards.
    pub count: usize,
}

/// A year written along the scale.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// Its middle, from the left.
    pub x: u32,
    /// The year.
    pub year: i32,
}

/// The width of the drawing, in its own units, and what stays free at both sides for half of a year's name.
const WIDTH: f64 = 520.0;
const SIDE: f64 = 26.0;
/// The height of the tallest bar and of one card, and the room for figures above and years below.
const TALLEST: f64 = 132.0;
const CARD: f64 = 22.0;
const ABOVE: f64 = 24.0;
const BELOW: f64 = 34.0;
/// Years closer together than this, in the units of the drawing, would touch on a telephone.
const BETWEEN: f64 = 72.0;

impl Views {
    /// The cards by the year in which they end.
    pub(super) fn timeline(&self, lang: Lang) -> Timeline {
        let listing = self.listing(lang);
        let summaries = |ids: &[crate::model::EntryId]| -> Vec<Shared<CardSummary>> {
            ids.iter().filter_map(|id| self.summary(*id, lang)).cloned().collect()
        };
        let years: Vec<TimelineYear> = listing
            .terms()
            .filter_map(|(term, cards)| {
                let Term::Year(number) = term else { return None };
                let named = self.term(term, lang);
                let year = YearView { number: *number, title: named.title, url: named.url };
                Some(TimelineYear { year, cards: summaries(cards) })
            })
            .collect();
        let undated = listing.all().iter().filter(|id| self.site.entry(**id).facts.card.year.is_none());
        let undated: Vec<_> = undated.copied().collect();
        let counts: Vec<(i32, usize)> = years.iter().map(|year| (year.year.number, year.cards.len())).collect();
        Timeline { drawing: draw(&counts), years, undated: summaries(&undated) }
    }
}

/// Draws the years, which are sorted, with their numbers of cards.
fn draw(years: &[(i32, usize)]) -> Option<YearDrawing> {
    let ((first, _), (last, _)) = (years.first()?, years.last()?);
    let span = f64::from(last - first);
    let step = if span > 0.0 { (WIDTH - 2.0 * SIDE) / span } else { WIDTH - 2.0 * SIDE };
    let x = |year: i32| if span > 0.0 { SIDE + f64::from(year - first) * step } else { WIDTH / 2.0 };
    let most = years.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1) as f64;
    let tallest = (most * CARD).min(TALLEST);
    let ground = ABOVE + tallest;
    let whole = super::map::whole;
    let wide = (step * 0.75).clamp(3.0, 16.0);
    let bar = |(year, count): &(i32, usize)| {
        let high = (*count as f64 / most * tallest).max(3.0);
        Bar {
            x: whole(x(*year)),
            left: whole(x(*year) - wide / 2.0),
            top: whole(ground - high),
            width: whole(wide),
            height: whole(high),
            count: *count,
        }
    };
    let ticks = ticks(*first..=*last, step).into_iter().map(|year| Tick { x: whole(x(year)), year });
    Some(YearDrawing {
        width: whole(WIDTH),
        height: whole(ground + BELOW),
        ground: whole(ground),
        bars: years.iter().map(bar).collect(),
        ticks: ticks.collect(),
    })
}

/// The years to write: the first, the last, and round ones between them that keep their distance.
fn ticks(years: RangeInclusive<i32>, step: f64) -> Vec<i32> {
    let (first, last) = (*years.start(), *years.end());
    let round = [1, 2, 5, 10, 20, 50, 100, 200, 500].into_iter().find(|every| f64::from(*every) * step >= BETWEEN);
    let apart = |a: i32, b: i32| f64::from(a - b).abs() * step >= BETWEEN;
    let mut ticks = vec![first];
    if let Some(every) = round {
        ticks.extend(years.filter(|year| year % every == 0 && apart(*year, first) && apart(*year, last)));
    }
    if last != first {
        ticks.push(last);
    }
    ticks
}

/// The years as a template sees them.
pub(super) fn value(timeline: Option<&Timeline>) -> Value {
    let Some(timeline) = timeline else { return theme::value(&()) };
    let cards = |cards: &[Shared<CardSummary>]| theme::list(cards.iter().map(Shared::value).collect());
    let year = |year: &TimelineYear| theme::with(theme::value(&year.year), [("cards", cards(&year.cards))]);
    theme::map([
        ("years", theme::list(timeline.years.iter().map(year).collect())),
        ("undated", cards(&timeline.undated)),
        ("drawing", theme::value(&timeline.drawing)),
    ])
}

#[cfg(test)]
mod tests {
    use super::{draw, ticks};

    #[test]
    fn years_stand_to_scale() {
        let drawing = draw(&[(2024, 1), (2026, 3), (2050, 1)]).expect("years");
        let x: Vec<u32> = drawing.bars.iter().map(|bar| bar.x).collect();
        assert_eq!(x, [26, 62, 494]);
        assert_eq!(drawing.bars[1].height, 3 * drawing.bars[0].height);
        assert_eq!(drawing.bars[1].top + drawing.bars[1].height, drawing.ground);
        let years: Vec<i32> = drawing.ticks.iter().map(|tick| tick.year).collect();
        assert_eq!(years, [2024, 2030, 2035, 2040, 2045, 2050]);
        assert_eq!(draw(&[]), None);
        assert_eq!(draw(&[(2030, 7)]).expect("a year").bars[0].x, 260);
    }

    #[test]
    fn years_do_not_touch() {
        assert_eq!(ticks(2024..=2050, 18.0), [2024, 2030, 2035, 2040, 2045, 2050]);
        assert_eq!(ticks(2024..=2027, 156.0), [2024, 2025, 2026, 2027]);
        assert_eq!(ticks(1900..=2200, 1.56), [1900, 1950, 2000, 2050, 2100, 2150, 2200]);
        assert_eq!(ticks(2030..=2030, 468.0), [2030]);
    }
}
