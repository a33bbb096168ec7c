//! Pixels → files for browsers: cut, made smaller, and written without anything but the pixels.
//!
//! The same pixels give the same bytes on every machine: no encoder is told how many processors there are.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as Filter, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use ravif::{BitDepth, Img, RGB8, RGBA8};
use webp::WebPConfig;

use super::Size;
use super::pixels::Pixels;
use super::shape::Crop;

/// Changes whenever the same picture would be made otherwise.
pub const SETTINGS: u32 = 1;

/// Chosen by size: what is usual for photos on pages, at about two thirds of the bytes of WebP.
const AVIF_QUALITY: f32 = 62.0;
/// 1 (slow, small) to 10.
const AVIF_SPEED: u8 = 9;
const WEBP_QUALITY: f32 = 76.0;
/// For drawings and screenshots, whose edges show every fault.
const WEBP_DRAWING: f32 = 90.0;
const JPEG_QUALITY: u8 = 80;
/// Where a picture is offered in full, to be kept.
const JPEG_ORIGINAL: u8 = 92;

/// A format that browsers show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// The smallest.
    Avif,
    /// Small, and known to every browser since 2020.
    WebP,
    /// For everything else.
    Jpeg,
    /// The same, for pictures with transparent parts and for drawings.
    Png,
}

impl Format {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// The format in which a picture is for browsers that know no better one: JPEG, or PNG where it may have transparent
/// parts or is a drawing. Its header and its length tell.
pub fn fallback(bytes: &[u8], size: Size) -> Format {
    let pixels = u64::from(size.width) * u64::from(size.height);
    // A drawing needs less than half a byte for a pixel, a photo that PNG cannot make smaller needs two.
    let is_flat = (bytes.len() as u64) < pixels / 2;
    match image::guess_format(bytes) {
        Ok(image::ImageFormat::Gif) => Format::Png,
        // Colour types 3 to 6 have a palette or opacity.
        Ok(image::ImageFormat::Png) if is_flat || bytes.get(25).is_some_and(|kind| *kind >= 3) => Format::Png,
        // The extended header says whether there is opacity, the lossless one too.
        Ok(image::ImageFormat::WebP) if webp_has_alpha(bytes) => Format::Png,
        _ => Format::Jpeg,
    }
}

fn webp_has_alpha(bytes: &[u8]) -> bool {
    match bytes.get(12..16) {
        Some(b"VP8X") => bytes.get(20).is_some_and(|flags| flags & 0x10 != 0),
        Some(b"VP8L") => bytes.get(24).is_some_and(|bits| bits & 0x10 != 0),
        _ => false,
    }
}

/// The part `crop` of a picture, `size` large.
pub fn resize(pixels: &Pixels, crop: Crop, size: Size) -> Result<Pixels, String> {
    let whole = Crop { x: 0, y: 0, size: pixels.size };
    if crop == whole && size == pixels.size {
        return Ok(pixels.clone());
    }
    let failed = |_| "the picture cannot be made smaller".to_owned();
    let kind = if pixels.alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let from = ImageRef::new(pixels.size.width, pixels.size.height, &pixels.samples, kind).map_err(failed)?;
    let mut to = Image::new(size.width, size.height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
        f64::from(crop.x),
        f64::from(crop.y),
        f64::from(crop.size.width),
        f64::from(crop.size.height),
    );
    Resizer::new().resize(&from, &mut to, &options).map_err(|_| "the picture cannot be made smaller".to_owned())?;
    Ok(Pixels { size, alpha: pixels.alpha, samples: to.into_vec() })
}

/// The file of a picture that is `drawn` or photographed.
pub fn encode(pixels: &Pixels, format: Format, drawn: bool) -> Result<Vec<u8>, String> {
    let failed = || "the picture cannot be written".to_owned();
    let Size { width, height } = pixels.size;
    match format {
        Format::Avif => avif(pixels).ok_or_else(failed),
        Format::WebP => {
            let mut config = WebPConfig::new().map_err(|()| failed())?;
            config.quality = if drawn { WEBP_DRAWING } else { WEBP_QUALITY };
            let encoder = if pixels.alpha {
                webp::Encoder::from_rgba(&pixels.samples, width, height)
            } else {
                webp::Encoder::from_rgb(&pixels.samples, width, height)
            };
            encoder.encode_advanced(&config).map(|made| made.to_vec()).map_err(|_| failed())
        }
        Format::Jpeg => jpeg(pixels, JPEG_QUALITY).ok_or_else(failed),
        Format::Png => png(pixels).ok_or_else(failed),
    }
}

/// The picture in full for readers who want it: as large as it is, in a format like its own.
pub fn original(pixels: &Pixels, format: Format) -> Result<Vec<u8>, String> {
    let made = if format == Format::Png { png(pixels) } else { jpeg(pixels, JPEG_ORIGINAL) };
    made.ok_or_else(|| "the picture cannot be written".to_owned())
}

fn avif(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (pixels.size.width as usize, pixels.size.height as usize);
    let encoder = ravif::Encoder::new()
        .with_quality(AVIF_QUALITY)
        .with_alpha_quality(AVIF_QUALITY)
        .with_speed(AVIF_SPEED)
        .with_bit_depth(BitDepth::Eight)
        .with_num_threads(Some(1));
    let made = if pixels.alpha {
        let samples = pixels.samples.chunks_exact(4).map(|p| RGBA8::new(p[0], p[1], p[2], p[3]));
        let samples: Vec<RGBA8> = samples.collect();
        encoder.encode_rgba(Img::new(samples.as_slice(), width, height))
    } else {
        let samples: Vec<RGB8> = pixels.samples.chunks_exact(3).map(|p| RGB8::new(p[0], p[1], p[2])).collect();
        encoder.encode_rgb(Img::new(samples.as_slice(), width, height))
    };
    made.ok().map(|made| made.avif_file)
}

fn jpeg(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, quality);
    let Size { width, height } = pixels.size;
    let samples = if pixels.alpha { on_white(&pixels.samples) } else { pixels.samples.clone() };
    encoder.write_image(&samples, width, height, ExtendedColorType::Rgb8).ok()?;
    Some(out)
}

/// Where a picture is transparent and its format cannot say so, there is paper behind it.
fn on_white(samples: &[u8]) -> Vec<u8> {
    let mix = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    samples.chunks_exact(4).flat_map(|p| [mix(p[0], p[3]), mix(p[1], p[3]), mix(p[2], p[3])]).collect()
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(Cursor::new(&mut out), CompressionType::Default, Filter::Adaptive);
    let kind = if pixels.alpha { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    encoder.write_image(&pixels.samples, pixels.size.width, pixels.size.height, kind).ok()?;
    Some(out)
}
