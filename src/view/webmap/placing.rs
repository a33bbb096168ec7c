//! Where markers and names stand on a drawing, so that none covers another.
//!
//! In go the true spots, in the units of the drawing; out come whole numbers. No chance in it: the same spots always end
//! at the same places. Knows neither cards nor degrees.

use std::collections::BTreeMap;

/// Every marker's shape lies within this distance from its middle.
pub(super) const REACH: f64 = 17.0;
/// Middles of markers are never closer than this.
pub(super) const CLOSEST: f64 = 2.0 * REACH + 1.0;
/// Middles of markers are as far apart as this where there is room: on a telephone, where the drawing is about half as
/// wide as on a desk, a finger still finds one of them.
const ROOMY: f64 = 46.0;
/// No marker comes closer to the edge with its middle.
const EDGE: f64 = 20.0;
/// More markers do not fit on the smallest drawing: spots that lie together then share one.
pub(super) const MOST: usize = 60;
/// A saturated drawing in which the middles are `d` apart has at least one of them for every 2.6 d² (each middle keeps a
/// disc of π d² free of others, and discs that cover a plane overlap by a fifth); this share keeps well below.
const SHARE: f64 = 0.35;
/// Height of a line of names, and width of a letter, in the units of the drawing.
const LINE: f64 = 19.0;
const LETTER: f64 = 8.8;

/// Where the markers of these spots stand, within a drawing of this size.
pub(super) fn markers(spots: &[[f64; 2]], size: [f64; 2]) -> Vec<[f64; 2]> {
    let spots: Vec<[f64; 2]> = spots.iter().map(|spot| inside(*spot, size)).collect();
    let room = (size[0] - 2.0 * EDGE) * (size[1] - 2.0 * EDGE);
    let apart = (room * SHARE / spots.len().max(1) as f64).sqrt().clamp(CLOSEST, ROOMY);
    let mut placed: Vec<Option<[f64; 2]>> = vec![None; spots.len()];
    // Who has no neighbour stays where it is, whoever comes first.
    for (at, spot) in spots.iter().enumerate() {
        let alone = spots.iter().enumerate().all(|(other, near)| other == at || distance(*spot, *near) >= apart + 2.0);
        if alone {
            placed[at] = Some(*spot);
        }
    }
    for at in 0..spots.len() {
        if placed[at].is_none() {
            placed[at] = Some(free(at, &spots, &placed, (size, apart)));
        }
    }
    placed.into_iter().flatten().collect()
}

/// The free place nearest to a spot, rather on the side that leads away from its neighbours.
fn free(at: usize, spots: &[[f64; 2]], placed: &[Option<[f64; 2]>], (size, apart): ([f64; 2], f64)) -> [f64; 2] {
    let spot = spots[at];
    let fits = |place: [f64; 2]| placed.iter().flatten().all(|other| distance(*other, place) >= apart);
    let near: Vec<&[f64; 2]> = spots.iter().filter(|other| distance(spot, **other) < 3.0 * apart).collect();
    let middle = [0, 1].map(|axis| near.iter().map(|other| other[axis]).sum::<f64>() / near.len().max(1) as f64);
    let away = (spot[1] - middle[1]).atan2(spot[0] - middle[0]);
    let longest = size[0].hypot(size[1]);
    let mut reach = 0.0;
    while reach < longest {
        for turn in 0..24 {
            let side = if turn % 2 == 0 { 1.0 } else { -1.0 };
            let angle = away + side * f64::from((turn + 1) / 2) * std::f64::consts::PI / 12.0;
            let place = inside([spot[0] + reach * angle.cos(), spot[1] + reach * angle.sin()], size);
            if fits(place) {
                return place;
            }
        }
        reach += 4.0;
    }
    sweep(spot, size, fits).unwrap_or_else(|| inside(spot, size))
}

/// The free place nearest to a spot, of all there are.
fn sweep(spot: [f64; 2], size: [f64; 2], fits: impl Fn([f64; 2]) -> bool) -> Option<[f64; 2]> {
    let steps = |length: f64| (0..).map(|step| EDGE + f64::from(step)).take_while(move |at| *at <= length - EDGE);
    let all = steps(size[1]).flat_map(|y| steps(size[0]).map(move |x| [x, y]));
    all.filter(|place| fits(*place)).min_by(|a, b| distance(spot, *a).total_cmp(&distance(spot, *b)))
}

/// The nearest whole numbers on the drawing.
fn inside(spot: [f64; 2], size: [f64; 2]) -> [f64; 2] {
    [0, 1].map(|axis| spot[axis].round().clamp(EDGE, (size[axis] - EDGE).max(EDGE)))
}

pub(super) fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// Spots in groups, at most [`MOST`] of them: those that lie together share one. Answers the numbers of the spots.
pub(super) fn groups(spots: &[[f64; 2]]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..spots.len()).map(|at| vec![at]).collect();
    let mut cell = 8.0;
    while groups.len() > MOST {
        let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        for (at, [x, y]) in spots.iter().enumerate() {
            cells.entry((step(x / cell), step(y / cell))).or_default().push(at);
        }
        groups = cells.into_values().collect();
        groups.sort();
        cell *= 1.2;
    }
    groups
}

#[allow(clippy::cast_possible_truncation, reason = "a drawing is far smaller than the largest number")]
fn step(number: f64) -> i64 {
    number.floor() as i64
}

/// What stands on a drawing already: left, top, right, bottom.
pub(super) struct Taken {
    boxes: Vec<[f64; 4]>,
    /// What names should not cross if they can help it.
    lines: Vec<[f64; 4]>,
    size: [f64; 2],
}

impl Taken {
    /// A drawing of this size with markers at these places.
    pub(super) fn by(markers: impl Iterator<Item = [f64; 2]>, size: [f64; 2]) -> Self {
        let boxes = markers.map(|[x, y]| [x - REACH, y - REACH, x + REACH, y + REACH]).collect();
        Self { boxes, lines: Vec::new(), size }
    }

    /// A line through these points.
    pub(super) fn line(&mut self, points: &[[f64; 2]]) {
        for pair in points.windows(2) {
            let steps = (distance(pair[0], pair[1]) / 8.0).ceil().clamp(1.0, 200.0);
            for step in (0..=200).map(f64::from).take_while(|step| *step <= steps) {
                let [x, y] = [0, 1].map(|axis| pair[0][axis] + (pair[1][axis] - pair[0][axis]) * step / steps);
                self.lines.push([x - 2.0, y - 2.0, x + 2.0, y + 2.0]);
            }
        }
    }

    /// A disc around this point.
    pub(super) fn disc(&mut self, [x, y]: [f64; 2], reach: f64) {
        self.lines.push([x - reach, y - reach, x + reach, y + reach]);
    }

    /// The middle of the base line of a name: at or around one of `places`, the first first, and rather not across a line;
    /// none where it would cover something.
    pub(super) fn name(&mut self, text: &str, places: &[[f64; 2]]) -> Option<[f64; 2]> {
        let half = text.chars().count() as f64 * LETTER / 2.0;
        let around = places.iter().flat_map(|place| shifts(half).map(|[dx, dy]| [place[0] + dx, place[1] + dy]));
        let around: Vec<[f64; 2]> = around.map(|at| at.map(f64::round)).collect();
        let wanted = |[x, y]: [f64; 2]| [x - half, y - LINE * 0.8, x + half, y + LINE * 0.3];
        let [width, height] = self.size;
        let free = |at: [f64; 2]| {
            let wanted = wanted(at);
            let shown = wanted[0] >= 2.0 && wanted[1] >= 2.0 && wanted[2] <= width - 2.0 && wanted[3] <= height - 2.0;
            shown && !self.boxes.iter().any(|taken| overlap(*taken, wanted))
        };
        let clear = |at: [f64; 2]| !self.lines.iter().any(|line| overlap(*line, wanted(at)));
        let free: Vec<[f64; 2]> = around.into_iter().filter(|at| free(*at)).collect();
        let at = free.iter().find(|at| clear(**at)).or_else(|| free.first()).copied()?;
        self.boxes.push(wanted(at));
        Some(at)
    }
}

/// Where a name may stand around what it names: on it, above and below, beside it, then further off.
fn shifts(half: f64) -> impl Iterator<Item = [f64; 2]> {
    let side = half + 10.0;
    [1.0, 2.0, 3.0].into_iter().flat_map(move |far| {
        let (x, y) = (side + (far - 1.0) * 12.0, LINE * far);
        let straight = [[0.0, -y + LINE * (2.0 - far).max(0.0)], [0.0, -y], [0.0, y], [x, 0.0], [-x, 0.0]];
        straight.into_iter().chain([[x, -y], [-x, -y], [x, y], [-x, y]])
    })
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CLOSEST, MOST, REACH, Taken, distance, groups, markers, overlap};

    /// On a screen where the drawing is 600 pixels wide.
    const SCREEN: f64 = 600.0 / 520.0;

    fn apart(places: &[[f64; 2]]) -> f64 {
        let pairs =
            places.iter().enumerate().flat_map(|(at, a)| places[at + 1..].iter().map(move |b| distance(*a, *b)));
        pairs.fold(f64::MAX, f64::min)
    }

    #[track_caller]
    fn check(places: &[[f64; 2]], size: [f64; 2]) {
        assert!(apart(places) >= CLOSEST, "{} apart: {places:?}", apart(places));
        for [x, y] in places {
            assert!((REACH..=size[0] - REACH).contains(x) && (REACH..=size[1] - REACH).contains(y), "{x}, {y}");
        }
    }

    #[test]
    fn targets_are_large_enough() {
        const { assert!(REACH * 2.0 * SCREEN >= 24.0) };
        // Few markers: on a telephone, where the drawing is 280 pixels wide, their middles are 24 pixels apart.
        let few = markers(&[[260.0, 250.0]; 14], [520.0, 580.0]);
        assert!(apart(&few) * 280.0 / 520.0 >= 24.0, "{}", apart(&few));
        check(&few, [520.0, 580.0]);
    }

    #[test]
    fn lone_markers_stay() {
        let spots = [[100.0, 100.0], [100.0, 100.0], [300.0, 300.4]];
        let places = markers(&spots, [520.0, 580.0]);
        assert_eq!((places[0], places[2]), ([100.0, 100.0], [300.0, 300.0]));
        assert!(distance(places[1], spots[1]) < 60.0, "{places:?}");
    }

    #[test]
    fn many_share_a_marker() {
        let spots: Vec<[f64; 2]> = (0..1000).map(|at| [f64::from(at % 40) * 13.0, f64::from(at / 40) * 20.0]).collect();
        let groups = groups(&spots);
        assert!(groups.len() <= MOST);
        let mut all: Vec<usize> = groups.into_iter().flatten().collect();
        all.sort_unstable();
        assert!(all.into_iter().eq(0..1000));
    }

    #[test]
    fn names_cover_nothing() {
        let mut taken = Taken::by([[100.0, 100.0]].into_iter(), [200.0, 200.0]);
        let names: Vec<[f64; 2]> = (0..9).filter_map(|_| taken.name("Maas", &[[100.0, 100.0]])).collect();
        assert!(names.len() > 1);
        for (at, a) in taken.boxes.iter().enumerate() {
            assert!(taken.boxes[at + 1..].iter().all(|b| !overlap(*a, *b)));
        }
        assert_eq!(taken.name("a name that is far too long for this", &[[100.0, 150.0]]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn no_markers_overlap(
            spots in prop::collection::vec(prop_oneof![
                3 => [-20.0..540.0, -20.0..820.0_f64],
                2 => Just([260.0, 247.0]),
                1 => [0.0..30.0, 0.0..30.0_f64],
            ], 0..=MOST),
            height in 494.0..780.0_f64,
        ) {
            let height = height.round();
            let places = markers(&spots, [520.0, height]);
            prop_assert_eq!(places.len(), spots.len());
            check(&places, [520.0, height]);
            prop_assert_eq!(places, markers(&spots, [520.0, height]));
        }
    }
}
