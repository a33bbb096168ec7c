//! Lines with fewer points that still look the same: Visvalingam and Whyatt, "Line generalisation by repeated
//! elimination of points", The Cartographic Journal 30 (1993) 1, pp. 46–51.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// A number in a queue.
#[derive(PartialEq)]
struct Size(f64);

impl Eq for Size {}

impl PartialOrd for Size {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Size {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// The lines with at most `most` points together, where that can be done: the points that matter least are left out, with
/// one measure for all lines, so that the boundary of two neighbours stays one. A ring of which less than a triangle is left
/// goes: it is empty then. Points stand on a plane: degrees of longitude must be as long as those of latitude.
pub fn simplify(lines: &[Vec<[f64; 2]>], most: usize) -> Vec<Vec<[f64; 2]>> {
    let weights: Vec<Vec<f64>> = lines.iter().map(|line| weights(line)).collect();
    let mut all: Vec<f64> = weights.iter().flatten().copied().collect();
    let least = if all.len() > most {
        let (_, least, _) = all.select_nth_unstable_by(most, |a, b| b.total_cmp(a));
        *least
    } else {
        f64::NEG_INFINITY
    };
    let kept = lines.iter().zip(&weights).map(|(line, weights)| {
        let points = line.iter().zip(weights).filter(|(_, weight)| **weight > least || weight.is_infinite());
        points.map(|(point, _)| *point).collect::<Vec<_>>()
    });
    let worth = |line: &Vec<[f64; 2]>| line.len() > if line.first() == line.last() { 3 } else { 1 };
    kept.map(|line| if worth(&line) { line } else { Vec::new() }).collect()
}

/// How much each point of a line matters: the area of the triangle that goes with it, never less than that of a point that
/// goes before it. The ends stay.
fn weights(line: &[[f64; 2]]) -> Vec<f64> {
    let count = line.len();
    let mut weights = vec![f64::INFINITY; count];
    let mut before: Vec<usize> = (0..count).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let mut current = vec![f64::INFINITY; count];
    let mut queue = BinaryHeap::new();
    for at in 1..count.saturating_sub(1) {
        current[at] = area(line[at - 1], line[at], line[at + 1]);
        queue.push(Reverse((Size(current[at]), at)));
    }
    let mut reached = 0.0_f64;
    while let Some(Reverse((Size(size), at))) = queue.pop() {
        // An entry whose point has gone, or has got another triangle, is out of date.
        if weights[at].is_finite() || current[at].total_cmp(&size).is_ne() {
            continue;
        }
        reached = reached.max(size);
        weights[at] = reached;
        let (left, right) = (before[at], after[at]);
        after[left] = right;
        before[right] = left;
        for near in [left, right] {
            if near > 0 && near + 1 < count {
                current[near] = area(line[before[near]], line[near], line[after[near]]);
                queue.push(Reverse((Size(current[near]), near)));
            }
        }
    }
    weights
}

fn area([ax, ay]: [f64; 2], [bx, by]: [f64; 2], [cx, cy]: [f64; 2]) -> f64 {
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::simplify;

    #[test]
    fn what_matters_stays() {
        let line = vec![[0.0, 0.0], [1.0, 0.01], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]];
        assert_eq!(simplify(std::slice::from_ref(&line), 4), [[[0.0, 0.0], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]]]);
        assert_eq!(simplify(std::slice::from_ref(&line), 9), [line]);
        // An island smaller than what is left out goes with its outline.
        let island = vec![[9.0, 9.0], [9.01, 9.0], [9.01, 9.01], [9.0, 9.0]];
        let land = vec![[0.0, 0.0], [8.0, 0.0], [8.0, 8.0], [0.0, 8.0], [0.0, 0.0]];
        assert_eq!(simplify(&[island, land.clone()], 7), [Vec::new(), land]);
    }

    proptest! {
        #[test]
        fn never_more_than_asked_for(
            lines in prop::collection::vec(prop::collection::vec([0.0..9.0, 0.0..9.0_f64], 0..40), 0..6),
            most in 20_usize..60,
        ) {
            let simple = simplify(&lines, most);
            let count: usize = simple.iter().map(Vec::len).sum();
            // The two ends of every line stay.
            prop_assert!(count <= most + 2 * lines.len(), "{count}");
            for line in &simple {
                prop_assert!(line.iter().all(|point| lines.iter().any(|line| line.contains(point))));
            }
        }
    }
}
