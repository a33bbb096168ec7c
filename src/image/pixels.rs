//! Any picture that staff have → its pixels: eight bits, sRGB, turned as the camera was held, and nothing else.
//!
//! In go a file's bytes, out come pixels or a plain reason why there are none. What a file says besides (EXIF, place,
//! profile) is used here and goes no further. How large a picture may be is decided before a pixel is read.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::colour::{self, Channels};
use super::copy::{DAMAGED, is_cut};
use super::{MEMORY, Size, allowed};

/// A picture in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// How large it is.
    pub size: Size,
    /// Whether every pixel has an opacity besides its colour.
    pub alpha: bool,
    /// Rows from the top, pixels from the left: red, green, blue and, with `alpha`, opacity.
    pub samples: Vec<u8>,
}

impl Pixels {
    /// Samples of one pixel.
    pub fn channels(&self) -> usize {
        if self.alpha { 4 } else { 3 }
    }
}

/// The pixels of the picture `bytes`.
pub fn decode(bytes: &[u8]) -> Result<Pixels, String> {
    let format = image::guess_format(bytes).map_err(|_| DAMAGED.to_owned())?;
    let pixels = if format == ImageFormat::Jpeg {
        if is_cut(bytes) {
            return Err(DAMAGED.to_owned());
        }
        match inks(bytes)? {
            Some(pixels) => pixels,
            None => common(bytes)?,
        }
    } else {
        common(bytes)?
    };
    Ok(opaque(pixels))
}

/// What every format has in common: red, green and blue, or grey.
fn common(bytes: &[u8]) -> Result<Pixels, String> {
    let damaged = |_| DAMAGED.to_owned();
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| error.to_string())?;
    let is_jpeg = reader.format() == Some(ImageFormat::Jpeg);
    reader.no_limits();
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    allowed(Size { width, height }, decoder.total_bytes())?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits).map_err(damaged)?;
    let icc = decoder.icc_profile().ok().flatten();
    // Only JPEGs are turned, as in a browser.
    let turn = if is_jpeg { decoder.orientation().ok() } else { None };
    let picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    Ok(turned(srgb(picture, icc.as_deref()), turn))
}

/// A JPEG of inks, which `image` would turn into colours without looking at its profile; none for any other.
fn inks(bytes: &[u8]) -> Result<Option<Pixels>, String> {
    let options =
        || DecoderOptions::default().set_strict_mode(false).set_max_width(usize::MAX).set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options());
    // What is wrong with it is said by whoever reads it as common colours.
    if decoder.decode_headers().is_err() {
        return Ok(None);
    }
    let (Some(space), Some((width, height))) = (decoder.input_colorspace(), decoder.dimensions()) else {
        return Ok(None);
    };
    if !matches!(space, ColorSpace::CMYK | ColorSpace::YCCK) || decoder.info().is_none_or(|info| info.components != 4) {
        return Ok(None);
    }
    let size =
        Size { width: u32::try_from(width).unwrap_or(u32::MAX), height: u32::try_from(height).unwrap_or(u32::MAX) };
    allowed(size, u64::from(size.width) * u64::from(size.height) * 4)?;
    let icc = decoder.icc_profile();
    let turn = decoder.exif().and_then(|exif| Orientation::from_exif_chunk(exif));
    decoder.set_options(options().jpeg_set_out_colorspace(space));
    let mut samples = decoder.decode().map_err(|_| DAMAGED.to_owned())?;
    let [a, b, c, _] = [0, 1, 2, 3];
    for pixel in samples.chunks_exact_mut(4) {
        if space == ColorSpace::YCCK {
            let rgb = from_ycc([pixel[a], pixel[b], pixel[c]]);
            pixel[..3].copy_from_slice(&rgb.map(|part| 255 - part));
        }
        // Everybody writes and reads inks the wrong way round, since Photoshop did: 255 is none.
        pixel.iter_mut().for_each(|part| *part = 255 - *part);
    }
    let samples = colour::cmyk(&samples, width, icc.as_deref()).ok_or_else(|| DAMAGED.to_owned())?;
    let picture = image::RgbImage::from_raw(size.width, size.height, samples).ok_or_else(|| DAMAGED.to_owned())?;
    Ok(Some(turned(DynamicImage::ImageRgb8(picture), turn)))
}

/// JFIF's formula from luma and two differences to red, green and blue.
#[expect(clippy::cast_sign_loss, reason = "clamped to a byte")]
fn from_ycc([luma, blue, red]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (f32::from(luma), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [byte(y + 1.402 * cr), byte(y - 0.344_136 * cb - 0.714_136 * cr), byte(y + 1.772 * cb)]
}

/// The picture in sRGB with eight bits, with or without opacity.
fn srgb(picture: DynamicImage, icc: Option<&[u8]>) -> DynamicImage {
    let width = picture.width() as usize;
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_) => {
            let grey = picture.to_luma8();
            let (wide, high) = grey.dimensions();
            let made = colour::grey(&grey, width, Channels::Grey, icc);
            let made = made.and_then(|samples| image::RgbImage::from_raw(wide, high, samples));
            made.map_or_else(|| DynamicImage::ImageLuma8(grey), DynamicImage::ImageRgb8)
        }
        DynamicImage::ImageLumaA8(_) | DynamicImage::ImageLumaA16(_) => {
            let grey = picture.to_luma_alpha8();
            let (wide, high) = grey.dimensions();
            let made = colour::grey(&grey, width, Channels::GreyAlpha, icc);
            let made = made.and_then(|samples| image::RgbaImage::from_raw(wide, high, samples));
            made.map_or_else(|| DynamicImage::ImageLumaA8(grey), DynamicImage::ImageRgba8)
        }
        DynamicImage::ImageRgb16(mut deep) => {
            colour::deep_rgb(&mut deep, width, Channels::Rgb, icc);
            DynamicImage::ImageRgb8(DynamicImage::ImageRgb16(deep).to_rgb8())
        }
        DynamicImage::ImageRgba16(mut deep) => {
            colour::deep_rgb(&mut deep, width, Channels::Rgba, icc);
            DynamicImage::ImageRgba8(DynamicImage::ImageRgba16(deep).to_rgba8())
        }
        other if other.color().has_alpha() => {
            let mut samples = other.into_rgba8();
            colour::rgb(&mut samples, width, Channels::Rgba, icc);
            DynamicImage::ImageRgba8(samples)
        }
        other => {
            let mut samples = other.into_rgb8();
            colour::rgb(&mut samples, width, Channels::Rgb, icc);
            DynamicImage::ImageRgb8(samples)
        }
    }
}

/// The picture as its camera was held.
fn turned(mut picture: DynamicImage, turn: Option<Orientation>) -> Pixels {
    picture.apply_orientation(turn.unwrap_or(Orientation::NoTransforms));
    let size = Size { width: picture.width(), height: picture.height() };
    let alpha = picture.color().has_alpha();
    let samples = if alpha { picture.into_rgba8().into_raw() } else { picture.into_rgb8().into_raw() };
    Pixels { size, alpha, samples }
}

/// Without opacity, where every pixel is opaque: such a picture is half the work.
fn opaque(pixels: Pixels) -> Pixels {
    if !pixels.alpha || pixels.samples.chunks_exact(4).any(|pixel| pixel[3] != 255) {
        return pixels;
    }
    let samples = pixels.samples.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    Pixels { alpha: false, samples, ..pixels }
}
