//! Dots → PNG, with a palette where that does, and Windows icons made of PNG.

use std::collections::HashMap;

use resvg::tiny_skia::Pixmap;

/// A palette has at most this many colours.
const PALETTE: usize = 256;
/// With fewer dots than this share in the colours of the palette a picture keeps all of its colours.
const COVERED: f64 = 0.97;

type Color = [u8; 3];

/// A picture without transparency.
pub(super) fn opaque(pixmap: &Pixmap) -> Vec<u8> {
    let runs = runs(pixmap.data());
    let mut counts: HashMap<Color, usize> = HashMap::new();
    for (color, length) in &runs {
        *counts.entry(*color).or_default() += length;
    }
    let mut colors: Vec<(Color, usize)> = counts.into_iter().collect();
    // The most frequent first; equal ones in one order on every machine.
    colors.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let covered: usize = colors.iter().take(PALETTE).map(|(_, count)| count).sum();
    let size = (pixmap.width(), pixmap.height());
    if (covered as f64) < COVERED * f64::from(size.0) * f64::from(size.1) {
        let flat: Vec<u8> = runs.iter().flat_map(|(color, length)| color.repeat(*length)).collect();
        return png(size, png::ColorType::Rgb, None, &flat);
    }
    let mut palette: Vec<Color> = colors.iter().take(PALETTE).map(|(color, _)| *color).collect();
    palette.sort_unstable();
    let index: HashMap<Color, u8> = colors.iter().map(|(color, _)| (*color, nearest(&palette, *color))).collect();
    let mut flat: Vec<u8> = Vec::new();
    for (color, length) in &runs {
        flat.resize(flat.len() + length, index.get(color).copied().unwrap_or_default());
    }
    png(size, png::ColorType::Indexed, Some(palette.concat()), &flat)
}

/// Dots of one colour that follow each other, and how many: a drawing has few, compared with its dots.
fn runs(dots: &[u8]) -> Vec<(Color, usize)> {
    let mut runs: Vec<(Color, usize)> = Vec::new();
    for dot in dots.chunks_exact(4) {
        let color = [dot[0], dot[1], dot[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == color => *length += 1,
            _ => runs.push((color, 1)),
        }
    }
    runs
}

/// A picture with transparency.
pub(super) fn clear(pixmap: &Pixmap) -> Vec<u8> {
    let dots = pixmap.pixels().iter().flat_map(|dot| {
        let dot = dot.demultiply();
        [dot.red(), dot.green(), dot.blue(), dot.alpha()]
    });
    png((pixmap.width(), pixmap.height()), png::ColorType::Rgba, None, &dots.collect::<Vec<u8>>())
}

/// The place of the colour in the palette that is most like `color`; the first of equals.
fn nearest(palette: &[Color], color: Color) -> u8 {
    let distance = |other: &Color| {
        let part = |at: usize| (i32::from(other[at]) - i32::from(color[at])).pow(2);
        // The eye sees green best and blue worst.
        3 * part(0) + 6 * part(1) + part(2)
    };
    let found = palette.iter().enumerate().min_by_key(|(at, other)| (distance(other), *at));
    found.map_or(0, |(at, _)| u8::try_from(at).unwrap_or_default())
}

fn png((width, height): (u32, u32), color: png::ColorType, palette: Option<Vec<u8>>, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(color);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    // Neighbouring numbers of a palette mean nothing.
    encoder.set_filter(if palette.is_some() { png::Filter::NoFilter } else { png::Filter::Adaptive });
    if let Some(palette) = palette {
        encoder.set_palette(palette);
    }
    // Writing into memory cannot fail, and the data has the size that the header says.
    let _ = encoder.write_header().and_then(|mut writer| writer.write_image_data(data));
    out
}

/// Pictures of several sizes as one file of Windows icons.
pub(super) fn windows_icon(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let mut out = vec![0, 0, 1, 0];
    out.extend(u16::try_from(pictures.len()).unwrap_or(u16::MAX).to_le_bytes());
    let mut at = HEAD + ENTRY * pictures.len();
    for (size, png) in pictures {
        // 0 stands for 256; one plane, 32 bits a dot.
        let side = u8::try_from(*size).unwrap_or(0);
        out.extend([side, side, 0, 0, 1, 0, 32, 0]);
        out.extend(number(png.len()));
        out.extend(number(at));
        at += png.len();
    }
    pictures.iter().for_each(|(_, png)| out.extend(png));
    out
}

#[cfg(test)]
mod tests {
    use super::{nearest, windows_icon};

    #[test]
    fn the_nearest_colour() {
        let palette = [[0, 0, 0], [0, 0, 9], [255, 255, 255]];
        assert_eq!(nearest(&palette, [1, 1, 1]), 0);
        assert_eq!(nearest(&palette, [0, 0, 8]), 1);
        assert_eq!(nearest(&palette, [250, 200, 250]), 2);
    }

    #[test]
    fn icons_say_where_their_pictures_stand() {
        let icon = windows_icon(&[(16, vec![1, 2, 3]), (256, vec![4])]);
        assert_eq!(icon[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!(icon[6..22], [16, 16, 0, 0, 1, 0, 32, 0, 3, 0, 0, 0, 38, 0, 0, 0]);
        assert_eq!(icon[22..38], [0, 0, 0, 0, 1, 0, 32, 0, 1, 0, 0, 0, 41, 0, 0, 0]);
        assert_eq!(icon[38..], [1, 2, 3, 4]);
    }
}
