//! What stands on the map besides the cards, and the shapes of markers.

use std::fmt::Write as _;

use serde::Serialize;

use crate::config::LineKind;
use crate::geo::simplify;
use crate::lang::Lang;
use crate::view::Views;
use crate::view::map::{Frame, kind};
use crate::view::webmap::WebMap;
use crate::view::webmap::placing::Taken;

/// A line on the map.
#[derive(Debug, Serialize)]
pub struct Stroke {
    /// `river`, `border` or `road`.
    pub kind: &'static str,
    /// The line, as an SVG path.
    pub path: String,
}

/// A name on the map.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Lettering {
    /// What it names: `river`, `border`, `road`, `town` or `area`.
    pub kind: &'static str,
    /// The name.
    pub text: String,
    /// The middle of its base line from the left.
    pub x: u32,
    /// And from the top.
    pub y: u32,
}

/// Boundaries have at most so many points: they take some 4 kB of a page, half of that as it is sent.
const MOST_POINTS: usize = 900;
/// Around a region is a disc of this radius, as the theme draws it.
const DISC: f64 = 30.0;
/// So far beyond a border stands the name of what lies there.
const BEYOND: f64 = 28.0;

/// Draws the sketch and the boundaries on a map that has its markers, and sets the names where they cover nothing.
pub(super) fn draw(views: &Views, map: &mut WebMap, frame: &Frame, lang: Lang) {
    let size = [f64::from(map.width), f64::from(map.height)];
    let marks = map.marks.iter().map(|mark| [f64::from(mark.x), f64::from(mark.y)]);
    let mut taken = Taken::by(marks, size);
    for mark in &map.marks {
        let spot = [mark.spot_x, mark.spot_y].map(f64::from);
        if mark.moved {
            taken.line(&[spot, [mark.x, mark.y].map(f64::from)]);
        }
        if mark.region {
            taken.disc(spot, DISC);
        }
    }
    let mut names: Vec<(&'static str, String, Vec<[f64; 2]>)> = Vec::new();
    let sketch = &views.site.config.map;
    let spots: Vec<[f64; 2]> = map.marks.iter().map(|mark| [mark.spot_x, mark.spot_y].map(f64::from)).collect();
    let middle = self::middle(&spots);
    for label in &sketch.labels {
        names.push(("town", views.text(lang, &label.label[lang]), vec![frame.spot(label.at)]));
    }
    for line in &sketch.lines {
        let points: Vec<[f64; 2]> = line.points.iter().map(|at| frame.spot(*at)).collect();
        taken.line(&points);
        map.lines.push(Stroke { kind: kind(line.kind), path: path(&points) });
        if let Some(label) = &line.label {
            // A border is named after the country beyond it.
            let away = if line.kind == LineKind::Border { BEYOND } else { 0.0 };
            let places = along(&points).into_iter().map(|at| beyond(at, middle, away)).collect();
            names.push((kind(line.kind), views.text(lang, &label[lang]), places));
        }
    }
    let outlines = outlines(views, frame, size);
    map.areas = outlines.iter().map(|(_, lines)| lines.iter().map(|line| path(line)).collect()).collect();
    for (name, lines) in outlines.into_iter().filter(|(name, _)| !name.is_empty()) {
        names.push((
            "area",
            name,
            lines.iter().max_by_key(|line| line.len()).map(|line| self::middle(line)).into_iter().collect(),
        ));
    }
    if let Some(boundaries) = sketch.boundaries.as_ref().filter(|_| !map.areas.is_empty()) {
        map.attribution = views.text(lang, &boundaries.attribution[lang]);
    }
    for (kind, text, places) in names.into_iter().filter(|(_, text, _)| !text.is_empty()) {
        if let Some(place) = taken.name(&text, &places) {
            let [x, y] = place.map(crate::view::map::whole);
            map.names.push(Lettering { kind, text, x, y });
        }
    }
}

/// The areas that the drawing shows, with fewer points.
fn outlines(views: &Views, frame: &Frame, size: [f64; 2]) -> Vec<(String, Vec<Vec<[f64; 2]>>)> {
    let shown = |line: &Vec<[f64; 2]>| {
        let reach = |axis: usize| {
            let ends =
                line.iter().fold([f64::MAX, f64::MIN], |[low, high], at| [low.min(at[axis]), high.max(at[axis])]);
            ends[1] >= 0.0 && ends[0] <= size[axis]
        };
        reach(0) && reach(1)
    };
    let mut lines = Vec::new();
    let mut owners = Vec::new();
    for (owner, area) in views.site.areas.iter().enumerate() {
        for line in &area.lines {
            let line: Vec<[f64; 2]> = line.iter().map(|at| frame.spot(*at)).collect();
            if shown(&line) {
                lines.push(line);
                owners.push(owner);
            }
        }
    }
    let mut outlines: Vec<(String, Vec<Vec<[f64; 2]>>)> = Vec::new();
    let mut last = None;
    for (line, owner) in simplify(&lines, MOST_POINTS).into_iter().zip(owners) {
        // What is too small to be seen was left empty.
        if line.is_empty() {
            continue;
        }
        if last != Some(owner) {
            outlines.push((views.site.areas[owner].name.clone(), Vec::new()));
            last = Some(owner);
        }
        if let Some((_, lines)) = outlines.last_mut() {
            lines.push(line);
        }
    }
    outlines
}

/// A line as an SVG path in whole numbers: the first point, then how far each next one lies from the one before.
fn path(points: &[[f64; 2]]) -> String {
    let mut path = String::new();
    let mut before: Option<[i64; 2]> = None;
    for point in points {
        let [x, y] = point.map(|number| whole(number.clamp(-9999.0, 9999.0)));
        match before {
            None => {
                let _ = write!(path, "M{x} {y}l");
            }
            Some([bx, by]) if (bx, by) != (x, y) => {
                let minus = if y < by { "" } else { " " };
                let space = if path.ends_with('l') || x < bx { "" } else { " " };
                let _ = write!(path, "{space}{}{minus}{}", x - bx, y - by);
            }
            Some(_) => continue,
        }
        before = Some([x, y]);
    }
    if path.ends_with('l') {
        path.push_str("0 0");
    }
    path
}

#[allow(clippy::cast_possible_truncation, reason = "kept within some thousands")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// Where a line's name may stand: beside its middle, and else along its corners.
fn along(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let at = points.len() / 2;
    let order = (0..points.len()).flat_map(|step| [at.checked_sub(step), Some(at + step)]).flatten();
    order.filter_map(|at| points.get(at).copied()).collect()
}

/// A point moved away from the middle of the drawing's cards.
fn beyond(at: [f64; 2], middle: [f64; 2], away: f64) -> [f64; 2] {
    let far = (at[0] - middle[0]).hypot(at[1] - middle[1]).max(1.0);
    [0, 1].map(|axis| at[axis] + (at[axis] - middle[axis]) / far * away)
}

fn middle(line: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|axis| line.iter().map(|at| at[axis]).sum::<f64>() / line.len().max(1) as f64)
}

/// The shape of a marker, around its middle: each as heavy as the others, with room for two figures.
pub(super) fn shape(tone: usize, x: u32, y: u32) -> String {
    let around = match tone {
        2 => "m0-17l14.7 25.5h-29.4z",
        3 => "m0-17l17 17-17 17-17-17z",
        4 => "m-12-12h24v24h-24z",
        5 => "m0 17l-14.7-25.5h29.4z",
        6 => "m-6-15h12v9h9v12h-9v9h-12v-9h-9v-12h9z",
        _ => "m-14 0a14 14 0 1 0 28 0a14 14 0 1 0-28 0z",
    };
    format!("M{x} {y}{around}")
}

/// The base line of the number in a marker.
pub(super) fn base(tone: usize, y: u32) -> u32 {
    match tone {
        2 => y + 6,
        5 => y + 2,
        _ => y + 5,
    }
}

#[cfg(test)]
mod tests {
    use super::{along, beyond, path};

    #[test]
    fn paths() {
        assert_eq!(path(&[[1.2, 2.0], [4.0, 1.0], [4.1, 1.2], [3.0, 5.0]]), "M1 2l3-1-1 4");
        assert_eq!(path(&[[0.0, 0.0], [5.0, 5.0]]), "M0 0l5 5");
        assert_eq!(path(&[[7.0, 7.0]]), "M7 7l0 0");
    }

    #[test]
    fn countries_lie_beyond_their_border() {
        assert_eq!(beyond([30.0, 50.0], [30.0, 20.0], 10.0).map(f64::to_bits), [30.0_f64, 60.0].map(f64::to_bits));
        assert_eq!(beyond([0.0, 20.0], [30.0, 20.0], 10.0).map(f64::to_bits), [-10.0_f64, 20.0].map(f64::to_bits));
    }

    #[test]
    fn names_start_in_the_middle() {
        let line = [[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]];
        assert_eq!(along(&line)[..3], [[1.0, 0.0], [1.0, 0.0], [0.0, 0.0]]);
    }
}
