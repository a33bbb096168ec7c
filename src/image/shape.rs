//! The geometry of a layout's pictures: what is cut away, and in which sizes the rest is wanted.
//!
//! In go the size of a picture and the wishes of a layout, out come rectangles and sizes. It sees no pixel.

use super::Size;

/// The part of a picture that is shown, in its own pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Crop {
    /// From the left edge.
    pub x: u32,
    /// From the upper edge.
    pub y: u32,
    /// How much of it.
    pub size: Size,
}

/// The largest part of a picture with this ratio of width to height, with the point `focus` (0–1 from the left and from
/// the top) as near to its middle as the edges allow. Without a ratio, all of it.
#[expect(clippy::cast_sign_loss, reason = "between 0 and the size of the picture")]
pub fn crop(size: Size, ratio: Option<[u32; 2]>, focus: [f64; 2]) -> Crop {
    let whole = Crop { x: 0, y: 0, size };
    let Some([wide, high]) = ratio.filter(|[wide, high]| *wide > 0 && *high > 0) else { return whole };
    let (wide, high) = (u64::from(wide), u64::from(high));
    let (width, height) = (u64::from(size.width), u64::from(size.height));
    let cut = if width * high > height * wide {
        Size { width: rounded(height * wide, high).min(size.width), height: size.height }
    } else {
        Size { width: size.width, height: rounded(width * high, wide).min(size.height) }
    };
    let start = |all: u32, part: u32, at: f64| {
        let most = f64::from(all - part);
        let at = if at.is_finite() { at } else { 0.5 };
        (f64::from(all) * at - f64::from(part) / 2.0).clamp(0.0, most).round() as u32
    };
    Crop { x: start(size.width, cut.width, focus[0]), y: start(size.height, cut.height, focus[1]), size: cut }
}

/// The sizes in which a picture is made, the smallest first: those of the wanted widths that it fills, and, where it
/// falls short of the largest, its own. A picture is never made larger than it is.
pub fn steps(size: Size, widths: &[u32]) -> Vec<Size> {
    let mut widths: Vec<u32> = widths.iter().copied().filter(|width| *width > 0).collect();
    widths.sort_unstable();
    let largest = widths.last().copied().unwrap_or(size.width);
    widths.retain(|width| *width < size.width);
    widths.push(size.width.min(largest));
    widths.dedup();
    let height = |width: u32| rounded(u64::from(width) * u64::from(size.height), u64::from(size.width).max(1));
    widths.into_iter().map(|width| Size { width, height: height(width) }).collect()
}

/// `above / below`, at least 1.
fn rounded(above: u64, below: u64) -> u32 {
    u32::try_from(((above + below / 2) / below).max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{Crop, Size, crop, steps};

    fn size(width: u32, height: u32) -> Size {
        Size { width, height }
    }

    #[test]
    fn crops_keep_the_focus() {
        let check = |from: (u32, u32), ratio: [u32; 2], focus: [f64; 2], expect: (u32, u32, u32, u32)| {
            let Crop { x, y, size: cut } = crop(size(from.0, from.1), Some(ratio), focus);
            assert_eq!((x, y, cut.width, cut.height), expect, "{from:?} {ratio:?} {focus:?}");
        };
        check((600, 200), [3, 2], [0.5, 0.5], (150, 0, 300, 200));
        check((600, 200), [3, 2], [0.0, 0.5], (0, 0, 300, 200));
        check((600, 200), [3, 2], [1.0, 0.5], (300, 0, 300, 200));
        check((600, 200), [3, 2], [0.4, 0.9], (90, 0, 300, 200));
        check((300, 900), [3, 2], [0.5, 0.25], (0, 125, 300, 200));
        check((300, 900), [3, 2], [0.5, f64::NAN], (0, 350, 300, 200));
        check((300, 200), [3, 2], [0.1, 0.1], (0, 0, 300, 200));
        check((1, 1), [3, 2], [0.5, 0.5], (0, 0, 1, 1));
        check((4, 4), [0, 2], [0.5, 0.5], (0, 0, 4, 4));
    }

    #[test]
    fn never_larger_than_it_is() {
        let check = |width: u32, wanted: &[u32], expect: &[u32]| {
            let widths: Vec<u32> = steps(size(width, width / 2), wanted).iter().map(|size| size.width).collect();
            assert_eq!(widths, expect, "{width} {wanted:?}");
        };
        check(2000, &[1600, 480, 800, 480], &[480, 800, 1600]);
        check(1600, &[480, 800, 1600], &[480, 800, 1600]);
        check(1000, &[480, 800, 1600], &[480, 800, 1000]);
        check(300, &[480, 800], &[300]);
        check(300, &[0], &[300]);
        check(300, &[], &[300]);
    }

    proptest! {
        #[test]
        fn a_crop_lies_within(
            width in 1..70_000_u32, height in 1..70_000_u32, wide in any::<u32>(), high in any::<u32>(),
            x in any::<f64>(), y in any::<f64>(),
        ) {
            let from = size(width, height);
            let cut = crop(from, Some([wide, high]), [x, y]);
            assert!(cut.size.width > 0 && cut.size.height > 0);
            assert!(cut.x + cut.size.width <= width && cut.y + cut.size.height <= height, "{cut:?}");
            assert!(cut.size.width == width || cut.size.height == height);
            assert!(steps(cut.size, &[wide % 4000, 800]).iter().all(|size| size.width <= width && size.height > 0));
        }
    }
}
