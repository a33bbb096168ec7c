//! A picture as a printed page wants it: no more pixels than paper can show, turned as its camera says, in a format
//! that a PDF takes over.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};

use super::MEMORY;

/// Pixels along the long side that fill an A4 page and its bleed at 300 dots per inch.
const LONG_SIDE: u32 = 3600;
/// What is said of a picture that cannot be read to its end.
pub(super) const DAMAGED: &str = "the picture is damaged or cut off";
/// JPEG quality, 1 to 100: above this a printed raster shows no difference.
const QUALITY: u8 = 90;

/// The picture for print. Drawings (SVG), and JPEG and PNG pictures that are small enough, stay as they are; the pixels
/// are decoded all the same, as a file cut short would print half a picture without a word.
pub fn print_copy(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let Ok(format) = image::guess_format(bytes) else { return Ok(bytes.to_vec()) };
    let (picture, orientation) = decode(bytes)?;
    if format == ImageFormat::Jpeg && is_cut(bytes) {
        return Err(DAMAGED.to_owned());
    }
    let fits = picture.width().max(picture.height()) <= LONG_SIDE;
    if fits && matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return Ok(bytes.to_vec());
    }
    let mut picture = if fits { picture } else { picture.resize(LONG_SIDE, LONG_SIDE, FilterType::Lanczos3) };
    picture.apply_orientation(orientation);
    encode(&picture).map_err(|_| "the picture cannot be made smaller".to_owned())
}

/// Whether a JPEG lacks its end. Decoders fill the missing part with grey and say nothing; a preview inside the file
/// has an end of its own, so what counts is one behind the start of the last scan.
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    let last = |marker: [u8; 2]| bytes.windows(2).rposition(|pair| pair == marker);
    last([0xff, 0xd9]) <= last([0xff, 0xda])
}

fn decode(bytes: &[u8]) -> Result<(DynamicImage, Orientation), String> {
    let damaged = |_| DAMAGED.to_owned();
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| error.to_string())?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(damaged)?, orientation))
}

fn encode(picture: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut out = Vec::new();
    if picture.color().has_alpha() {
        picture.write_to(&mut Cursor::new(&mut out), ImageFormat::Png)?;
    } else {
        let pixels = picture.to_rgb8();
        let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
        encoder.write_image(&pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgb8)?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};

    use super::{LONG_SIDE, print_copy};
    use crate::image::size;

    fn picture(wide: u32, high: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(wide, high).write_to(&mut Cursor::new(&mut bytes), format).expect("in memory");
        bytes
    }

    #[test]
    fn only_what_is_too_large_or_strange_is_made_anew() {
        let small = picture(30, 20, ImageFormat::Png);
        assert_eq!(print_copy(&small), Ok(small.clone()));
        let large = print_copy(&picture(5000, 10, ImageFormat::Jpeg)).expect("a sound picture");
        assert_eq!(size(&large, "jpg").map(|size| size.width), Ok(LONG_SIDE));
        let webp = print_copy(&picture(30, 20, ImageFormat::WebP)).expect("a sound picture");
        assert_eq!(image::guess_format(&webp).ok(), Some(ImageFormat::Jpeg));
        assert_eq!(print_copy(b"<svg/>"), Ok(b"<svg/>".to_vec()));
    }

    #[test]
    fn a_file_cut_short_is_no_picture() {
        let whole = picture(300, 200, ImageFormat::Jpeg);
        assert!(print_copy(&whole[..whole.len() / 2]).is_err());
    }
}
