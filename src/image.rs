//! How large a picture is, read from its header; and everything that becomes of it.
//!
//! In go a picture's bytes and its file name's extension, out comes the size at which a browser shows it, or a plain
//! reason why there is none; a copy for print; the sizes and formats that a page shows; and a drawing without anything
//! that acts. Pixels are decoded only for copies, so a broken or hostile picture costs no more than its header to
//! measure. It does not know where pictures lie or who shows them.

mod colour;
mod copy;
mod encode;
mod pixels;
mod safe;
mod shape;
mod svg;

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat};

pub use copy::print_copy;
pub use encode::{Format, SETTINGS, encode, fallback, original, resize};
pub use pixels::{Pixels, decode};
pub use safe::safe_svg;
pub use shape::{Crop, crop, steps};

/// What one picture may take in memory, in bytes.
const MEMORY: u64 = 1 << 30;
/// How many pixels a picture may have. The largest cameras make 150 million; more is a bomb.
const MOST_PIXELS: u64 = 200_000_000;

/// Width and height in pixels, after turning the picture the way its camera says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The size of the picture `bytes`, whose file name ends in `extension` (without the dot), or why it cannot be known.
///
/// What the bytes say counts more than the name, as in a browser: a PNG that is called `.jpg` has a PNG's size.
pub fn size(bytes: &[u8], extension: &str) -> Result<Size, String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    if let Some(name) = unsupported(bytes, extension) {
        return Err(format!("{name} is not supported; save it as JPEG, PNG, WebP or SVG"));
    }
    let size = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif | ImageFormat::WebP)) => {
            raster(bytes, format)?
        }
        _ if extension.eq_ignore_ascii_case("svg") => {
            let size = svg::size(bytes)?;
            safe_svg(bytes)?;
            size
        }
        _ => return Err("this is not a JPEG, PNG, GIF, WebP or SVG picture".to_owned()),
    };
    if size.width == 0 || size.height == 0 {
        return Err("its width or height is 0".to_owned());
    }
    Ok(size)
}

/// Whether a picture is made of pixels.
pub fn is_raster(bytes: &[u8]) -> bool {
    matches!(
        image::guess_format(bytes),
        Ok(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif | ImageFormat::WebP)
    )
}

fn raster(bytes: &[u8], format: ImageFormat) -> Result<Size, String> {
    let cursor = Cursor::new(bytes);
    let decoder: Result<Box<dyn ImageDecoder>, _> = match format {
        ImageFormat::Png => image::codecs::png::PngDecoder::new(cursor).map(|d| Box::new(d) as _),
        ImageFormat::Jpeg => image::codecs::jpeg::JpegDecoder::new(cursor).map(|d| Box::new(d) as _),
        ImageFormat::Gif => image::codecs::gif::GifDecoder::new(cursor).map(|d| Box::new(d) as _),
        _ => image::codecs::webp::WebPDecoder::new(cursor).map(|d| Box::new(d) as _),
    };
    let mut decoder = decoder.map_err(|_| "the picture is damaged or cut off".to_owned())?;
    let (width, height) = decoder.dimensions();
    allowed(Size { width, height }, decoder.total_bytes())?;
    // Only JPEGs are turned by every browser. A photo whose EXIF data cannot be read is shown as it lies.
    let turned = format == ImageFormat::Jpeg
        && matches!(
            decoder.orientation(),
            Ok(Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH)
        );
    Ok(if turned { Size { width: height, height: width } } else { Size { width, height } })
}

/// Whether a picture of this size may be read, which takes so many bytes.
fn allowed(size: Size, bytes: u64) -> Result<(), String> {
    if u64::from(size.width) * u64::from(size.height) > MOST_PIXELS || bytes > MEMORY {
        return Err(format!("{} × {} pixels are too many; make the picture smaller", size.width, size.height));
    }
    Ok(())
}

/// The name of a picture format that people do send, but that browsers or printers cannot all show.
fn unsupported(bytes: &[u8], extension: &str) -> Option<&'static str> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return match bytes.get(8..12) {
            Some(b"avif" | b"avis") => Some("AVIF"),
            Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1") => Some("HEIC"),
            _ => Some("a video"),
        };
    }
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"II*\0") || starts(b"MM\0*") {
        return Some("TIFF");
    }
    if starts(b"%PDF-") {
        return Some("PDF");
    }
    if starts(b"8BPS") {
        return Some("a Photoshop file");
    }
    match extension.to_ascii_lowercase().as_str() {
        "bmp" if starts(b"BM") => Some("BMP"),
        "svgz" => Some("a compressed SVG"),
        _ => None,
    }
}

#[cfg(test)]
mod measured {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};
    use proptest::prelude::{any, proptest};

    use super::{Size, size};

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).expect("an encoder for every format");
        bytes.into_inner()
    }

    /// A JPEG with an EXIF block that says how the camera was held.
    fn turned(orientation: u8) -> Vec<u8> {
        let plain = picture(30, 20, ImageFormat::Jpeg);
        let tiff = [
            b"Exif\0\0II*\0".as_slice(),
            &[8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
        ]
        .concat();
        let length = u16::try_from(tiff.len() + 2).expect("short").to_be_bytes();
        [&plain[..2], &[0xff, 0xe1], &length, &tiff, &plain[2..]].concat()
    }

    #[test]
    fn sizes() {
        let check = |bytes: &[u8], extension: &str, width: u32, height: u32| {
            assert_eq!(size(bytes, extension), Ok(Size { width, height }), "{extension}");
        };
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
            check(&picture(30, 20, format), "jpg", 30, 20);
        }
        for orientation in 1..=4 {
            check(&turned(orientation), "jpg", 30, 20);
        }
        for orientation in 5..=8 {
            check(&turned(orientation), "jpg", 20, 30);
        }
        check(b"<svg viewBox='0 0 4 3'/>", "SVG", 4, 3);
    }

    #[test]
    fn reasons() {
        let check = |bytes: &[u8], extension: &str, expect: &str| {
            let reason = size(bytes, extension).expect_err("no size");
            assert!(reason.contains(expect), "{reason}");
        };
        check(b"", "png", "empty");
        check(b"hello", "png", "not a JPEG");
        check(b"\0\0\0\x1cftypheic\0\0\0\0", "jpg", "HEIC");
        check(b"\0\0\0\x1cftypavif\0\0\0\0", "avif", "AVIF");
        check(b"II*\0\x08\0\0\0", "tif", "TIFF");
        check(&picture(30, 20, ImageFormat::Png)[..20], "png", "damaged");
        check(&picture(30, 20, ImageFormat::Jpeg)[..20], "jpg", "damaged");
        check(b"<svg width='0' height='5'/>", "svg", "is 0");
        check(b"<html>", "svg", "<svg>");
    }

    proptest! {
        #[test]
        fn never_panics(bytes in any::<Vec<u8>>(), kind in 0..6_usize, cut in any::<usize>()) {
            let formats = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP];
            let mut file = match kind {
                4 => [b"<svg ".as_slice(), &bytes].concat(),
                5 => turned(6),
                _ => picture(3, 2, formats[kind % 4]),
            };
            for (i, byte) in bytes.iter().enumerate() {
                let at = cut.wrapping_mul(i + 1) % file.len();
                if kind != 4 { file[at] = *byte; }
            }
            let _ = size(&file, "svg");
            let _ = size(&bytes, "svg");
            let _ = size(&file[..cut % file.len()], "jpg");
        }
    }
}

#[cfg(test)]
mod tests;
