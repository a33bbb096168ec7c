//! Lengths, boxes and transformations in PDF space: points, y upwards.

use std::fmt::Write;

/// Points in a millimetre.
pub(crate) const MM: f64 = 72.0 / 25.4;

/// A box with its lower left corner first, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Smallest x.
    pub left: f64,
    /// Smallest y.
    pub bottom: f64,
    /// Largest x.
    pub right: f64,
    /// Largest y.
    pub top: f64,
}

impl Rect {
    /// A box from any two opposite corners.
    pub fn new(x0: f64, y0: f64, x1: f64, y1: f64) -> Self {
        Self { left: x0.min(x1), bottom: y0.min(y1), right: x0.max(x1), top: y0.max(y1) }
    }

    /// How wide the box is, in points.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// How high the box is, in points.
    pub fn height(&self) -> f64 {
        self.top - self.bottom
    }

    /// The box with `by` points more on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, bottom: self.bottom - by, right: self.right + by, top: self.top + by }
    }

    /// Whether `other` lies inside, give or take `slack` points.
    pub fn contains(&self, other: &Self, slack: f64) -> bool {
        self.left <= other.left + slack
            && self.bottom <= other.bottom + slack
            && self.right >= other.right - slack
            && self.top >= other.top - slack
    }

    /// Whether the two boxes share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.bottom < other.top && other.bottom < self.top
    }

    /// What both boxes cover, if anything.
    pub(crate) fn common(&self, other: &Self) -> Option<Self> {
        self.overlaps(other).then(|| Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        })
    }

    /// The smallest box around this one and a point.
    pub(crate) fn with(self, (x, y): (f64, f64)) -> Self {
        Self { left: self.left.min(x), bottom: self.bottom.min(y), right: self.right.max(x), top: self.top.max(y) }
    }
}

/// A transformation as in PDF: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f64; 6]);

impl Matrix {
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// This transformation first, then `outer`.
    pub(crate) fn then(self, outer: Self) -> Self {
        let (a, b) = (self.0, outer.0);
        Self([
            a[0] * b[0] + a[1] * b[2],
            a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4],
            a[4] * b[1] + a[5] * b[3] + b[5],
        ])
    }

    /// Where a point goes.
    pub(crate) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let m = self.0;
        (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    }

    /// How long a horizontal and a vertical unit become.
    pub(crate) fn units(self) -> (f64, f64) {
        let m = self.0;
        (m[0].hypot(m[1]), m[2].hypot(m[3]))
    }

    /// The factor by which a round pen is squeezed most: the smaller singular value.
    pub(crate) fn narrowest(self) -> f64 {
        let m = self.0;
        let squares = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3];
        let area = (m[0] * m[3] - m[1] * m[2]).abs();
        let spread = (squares * squares - 4.0 * area * area).max(0.0).sqrt();
        ((squares - spread) / 2.0).max(0.0).sqrt()
    }
}

/// Numbers as PDF wants them: no exponent, no needless zeros.
pub(crate) fn numbers(values: &[f64]) -> String {
    let mut out = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let start = out.len();
        // Writing to a string cannot fail.
        let _ = write!(out, "{value:.4}");
        let kept = out[start..].trim_end_matches('0').trim_end_matches('.').len();
        out.truncate(start + kept);
        if &out[start..] == "-0" {
            out.truncate(start);
            out.push('0');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Rect, numbers};

    #[test]
    fn numbers_are_short_and_have_no_exponent() {
        assert_eq!(numbers(&[1.0, -0.000_01, 0.25, 100.0, 1e-9]), "1 0 0.25 100 0");
    }

    #[test]
    fn the_narrowest_factor_of_a_squeezed_pen() {
        assert!((Matrix([4.0, 0.0, 0.0, 0.5, 9.0, 9.0]).narrowest() - 0.5).abs() < 1e-9);
        assert!((Matrix([0.0, 2.0, -2.0, 0.0, 0.0, 0.0]).narrowest() - 2.0).abs() < 1e-9);
    }

    #[test]
    fn boxes_contain_with_slack_and_do_not_overlap_at_an_edge() {
        let outer = Rect::new(10.0, 10.0, 0.0, 0.0);
        assert!(outer.contains(&Rect::new(-0.001, 0.0, 10.0, 10.0), 0.01));
        assert!(!outer.overlaps(&Rect::new(10.0, 0.0, 20.0, 10.0)));
    }
}
