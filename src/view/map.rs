//! Where the cards are, as whole numbers on a drawing.

use serde::Serialize;

use crate::config::LineKind;
use crate::lang::Lang;
use crate::model::EntryId;
use crate::view::Views;
use crate::view::book::{Part, precision};

/// A map that a theme draws.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    /// How wide the drawing is, in its own units.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Rivers, borders and roads.
    pub lines: Vec<MapLineView>,
    /// The cards.
    pub points: Vec<MapPoint>,
}

/// A line on the map.
#[derive(Debug, Clone, Serialize)]
pub struct MapLineView {
    /// `river`, `border` or `road`.
    pub kind: &'static str,
    /// Its name; empty without.
    pub label: String,
    /// `x y x y …`
    pub points: String,
}

/// A card on the map.
#[derive(Debug, Clone, Serialize)]
pub struct MapPoint {
    /// Its id.
    pub id: String,
    /// Its running number.
    pub number: usize,
    /// The colour of its pillar.
    pub tone: usize,
    /// Its title.
    pub title: String,
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
}

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// `exact`, `town` or `region`.
    pub precision: &'static str,
}

/// How wide every map is, in its own units.
const WIDTH: f64 = 1000.0;
/// A printed map is as high as its places ask for.
const ANY: [f64; 2] = [0.0, f64::INFINITY];
/// What stays free at each side, as a share of the larger side.
const MARGIN: f64 = 0.06;

/// The map of a language; none when no card says where it is.
pub(super) fn map(views: &Views, lang: Lang, parts: &[(EntryId, Part)]) -> Option<MapView> {
    let site = &views.site;
    let found: Vec<(&Part, [f64; 2], &'static str)> = parts
        .iter()
        .filter_map(|(id, part)| {
            let card = &site.entry(*id).facts.card;
            Some((part, card.coordinates?, precision(card.precision)))
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let lines = &site.config.map.lines;
    let corners = lines.iter().flat_map(|line| line.points.iter().copied());
    let frame = Frame::around(found.iter().map(|(_, at, _)| *at).chain(corners), WIDTH, ANY);
    let line = |line: &crate::config::MapLine| MapLineView {
        kind: kind(line.kind),
        label: line.label.as_ref().map(|label| views.text(lang, &label[lang])).unwrap_or_default(),
        points: line
            .points
            .iter()
            .map(|at| {
                let (x, y) = frame.place(*at);
                format!("{x} {y}")
            })
            .collect::<Vec<_>>()
            .join(" "),
    };
    let points = found.into_iter().map(|(part, at, precision)| {
        let (x, y) = frame.place(at);
        let spot = Spot { x, y, precision };
        MapPoint { id: part.id.clone(), number: part.number, tone: part.tone, title: part.title.clone(), spot }
    });
    let (width, height) = frame.size();
    Some(MapView { width, height, lines: lines.iter().map(line).collect(), points: points.collect() })
}

/// An equirectangular projection with true proportions in the middle of the region (Snyder 1987, p. 90).
pub(super) struct Frame {
    west: f64,
    north: f64,
    /// How much shorter a degree of longitude is than one of latitude.
    narrow: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// A drawing `width` wide that shows all `points` with some ground around them. Its height is at least and at most
    /// these shares of its width.
    pub(super) fn around(points: impl Iterator<Item = [f64; 2]>, width: f64, [least, most]: [f64; 2]) -> Self {
        let mut box_ = [f64::MAX, f64::MIN, f64::MAX, f64::MIN];
        for [latitude, longitude] in points {
            box_ = [box_[0].min(latitude), box_[1].max(latitude), box_[2].min(longitude), box_[3].max(longitude)];
        }
        let [south, north, west, east] = box_;
        let narrow = f64::midpoint(south, north).to_radians().cos().max(0.05);
        // A single place still needs some ground around it: about two kilometres.
        let (wide, high) = (((east - west) * narrow).max(0.02), (north - south).max(0.02));
        let margin = wide.max(high) * MARGIN;
        let (wide, high) = (wide + 2.0 * margin, high + 2.0 * margin);
        let (wide, high) = (wide.max(high / most), high.max(wide * least));
        let scale = width / wide;
        let centre = (f64::midpoint(west, east), f64::midpoint(south, north));
        let (west, north) = (centre.0 - wide / narrow / 2.0, centre.1 + high / 2.0);
        Self { west, north, narrow, scale, width, height: high * scale }
    }

    /// Where a point lies on the drawing, from the left and from the top; beyond its edges for one outside.
    pub(super) fn spot(&self, [latitude, longitude]: [f64; 2]) -> [f64; 2] {
        [(longitude - self.west) * self.narrow * self.scale, (self.north - latitude) * self.scale]
    }

    fn place(&self, at: [f64; 2]) -> (u32, u32) {
        let [x, y] = self.spot(at);
        (whole(x), whole(y))
    }

    /// How wide and how high the drawing is.
    pub(super) fn size(&self) -> (u32, u32) {
        (whole(self.width), whole(self.height).max(1))
    }
}

/// The name of a line's kind in views.
pub(super) fn kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::River => "river",
        LineKind::Border => "border",
        LineKind::Road => "road",
    }
}

/// The nearest whole number that is not negative; what a drawing measures is far below the largest.
#[allow(clippy::cast_sign_loss, reason = "the sign is looked at")]
pub(super) fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::{ANY, Frame, WIDTH};

    #[test]
    fn true_proportions() {
        // One degree of longitude at 60° is half as long as one of latitude.
        let frame = Frame::around([[59.5, 5.0], [60.5, 6.0]].into_iter(), WIDTH, ANY);
        let (west, south) = frame.place([59.5, 5.0]);
        let (east, north) = frame.place([60.5, 6.0]);
        assert_eq!(frame.size().0, 1000);
        assert!((f64::from(south - north) / f64::from(east - west) - 2.0).abs() < 0.01);
        let lone = Frame::around([[50.0, 5.0]].into_iter(), WIDTH, ANY);
        assert_eq!(lone.place([50.0, 5.0]), (500, 500));
        // However flat or steep the region: a drawing of its width, with all places on it.
        let flat = Frame::around([[50.0, 5.0], [50.0, 9.0]].into_iter(), 520.0, [0.95, 1.5]);
        let steep = Frame::around([[50.0, 5.0], [54.0, 5.0]].into_iter(), 520.0, [0.95, 1.5]);
        assert_eq!((flat.size(), steep.size()), ((520, 494), (520, 780)));
        assert_eq!(flat.place([50.0, 7.0]), (260, 247));
    }
}
