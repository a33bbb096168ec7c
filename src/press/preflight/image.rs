//! Pictures: their size, their colours, and the ink they take where it can be read.

use super::colour::Space;
use super::jpeg;
use crate::press::file::{MOST_BYTES, floats, get, get_dictionary};
use lopdf::{Dictionary, Document, Object, Stream};

/// A share of pixels this small above the limit is taken for noise.
const NOISE: f64 = 0.000_5;

/// What matters of a picture.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    /// Width and height in pixels.
    pub(crate) size: (f64, f64),
    /// The colour space; none for a stencil.
    pub(crate) space: Option<Space>,
    /// It is transparent in part.
    pub(crate) soft: bool,
    /// The ink it takes.
    pub(crate) ink: PictureInk,
}

/// The ink a picture takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum PictureInk {
    /// Nothing to measure: not inks, or no more than two of them.
    None,
    /// The heaviest pixels, in per cent, leaving out noise.
    Most(f64),
    /// The pixels cannot be read here.
    Unknown,
}

impl Picture {
    /// Reads a picture; `ink_limit` in per cent decides what is counted. `left` are the bytes that may still be decoded.
    pub(crate) fn read(
        doc: &Document,
        stream: &Stream,
        resources: &Dictionary,
        (ink_limit, left): (f64, &mut usize),
    ) -> Self {
        let dict = &stream.dict;
        let side = |key: &[u8]| get(doc, dict, key).and_then(|side| side.as_i64().ok()).unwrap_or(0).max(0) as f64;
        let stencil = get(doc, dict, b"ImageMask").and_then(|mask| mask.as_bool().ok()).unwrap_or(false);
        let space = get(doc, dict, b"ColorSpace").map(|space| Space::read(doc, space, resources, 0));
        let space = if stencil { None } else { Some(space.unwrap_or(Space::Unknown)) };
        let soft = get_dictionary(doc, dict, b"SMask").is_some();
        let ink = space.as_ref().map_or(PictureInk::None, |space| measure(doc, stream, space, (ink_limit, left)));
        Self { size: (side(b"Width"), side(b"Height")), space, soft, ink }
    }
}

fn measure(doc: &Document, stream: &Stream, space: &Space, (limit, left): (f64, &mut usize)) -> PictureInk {
    let base = if let Space::Indexed(base, _) = space { base } else { space };
    let reads_inks = matches!(base, Space::Cmyk | Space::Icc(4)) || matches!(base, Space::Inks { .. });
    // Two inks cannot exceed what any paper takes.
    if !reads_inks || base.components() < 3 {
        return PictureInk::None;
    }
    if let Space::Indexed(base, table) = space {
        let entries = table.chunks_exact(base.components().max(1));
        let total = |entry: &[u8]| base.ink(&entry.iter().map(|b| f64::from(*b) / 255.0).collect::<Vec<_>>()).total;
        return PictureInk::Most(entries.filter_map(total).fold(0.0, f64::max));
    }
    let side = |key: &[u8]| get(doc, &stream.dict, key).and_then(|side| side.as_i64().ok()).unwrap_or(0) as f64;
    let decode = get(doc, &stream.dict, b"Decode").map(|decode| floats(doc, decode)).unwrap_or_default();
    let inverted = decode.first().is_some_and(|first| *first >= 1.0);
    if stream.filters().is_ok_and(|filters| filters == [b"DCTDecode"]) && matches!(space, Space::Cmyk | Space::Icc(4)) {
        return jpeg::inks(&stream.content).map_or(PictureInk::Unknown, |inks| heaviest(&inks, inverted, limit));
    }
    let codecs = [&b"DCTDecode"[..], b"JPXDecode", b"DCT", b"JBIG2Decode", b"CCITTFaxDecode"];
    let coded = stream.filters().is_ok_and(|filters| filters.iter().any(|filter| codecs.contains(filter)));
    let eight_bits =
        get(doc, &stream.dict, b"BitsPerComponent").is_some_and(|bits| bits.as_i64().is_ok_and(|b| b == 8));
    if coded || !eight_bits || !matches!(space, Space::Cmyk | Space::Icc(4)) {
        return PictureInk::Unknown;
    }
    let Ok(pixels) = stream.get_plain_content_with_limit(MOST_BYTES.min(*left)) else { return PictureInk::Unknown };
    *left = left.saturating_sub(pixels.len());
    if (pixels.len() as f64) < side(b"Width") * side(b"Height") * 4.0 {
        return PictureInk::Unknown;
    }
    heaviest(&pixels, inverted, limit)
}

/// The heaviest pixels: the most, unless what lies above the limit is noise.
fn heaviest(pixels: &[u8], inverted: bool, limit: f64) -> PictureInk {
    let mut counts = vec![0u64; 4 * 255 + 1];
    for pixel in pixels.chunks_exact(4) {
        let sum: usize = pixel.iter().map(|ink| usize::from(if inverted { 255 - *ink } else { *ink })).sum();
        counts[sum] += 1;
    }
    let all: u64 = counts.iter().sum();
    let percent = |sum: usize| sum as f64 / 2.55;
    // The JPEG or colour engine before us may have rounded each ink up.
    let above: u64 = counts.iter().enumerate().filter(|(sum, _)| percent(*sum) > limit + 1.0).map(|(_, n)| n).sum();
    let noise = above as f64 <= all as f64 * NOISE;
    let counted = |(sum, count): &(usize, &u64)| **count > 0 && !(noise && percent(*sum) > limit);
    PictureInk::Most(counts.iter().enumerate().filter(counted).map(|(sum, _)| percent(sum)).fold(0.0, f64::max))
}

/// Whether an object is a picture.
pub(crate) fn is_picture(doc: &Document, stream: &Stream) -> bool {
    matches!(get(doc, &stream.dict, b"Subtype").map(Object::as_name), Some(Ok(b"Image")))
}

#[cfg(test)]
mod tests {
    use super::{PictureInk, heaviest};

    #[test]
    fn a_few_heavy_pixels_are_noise_and_many_are_not() {
        let mut pixels = vec![0u8; 4 * 10_000];
        pixels[..4].fill(255);
        assert_eq!(heaviest(&pixels, false, 300.0), PictureInk::Most(0.0));
        pixels[..400].fill(255);
        assert_eq!(heaviest(&pixels, false, 300.0), PictureInk::Most(400.0));
        assert_eq!(heaviest(&[255; 4], true, 300.0), PictureInk::Most(0.0));
    }
}
