//! Pictures as cameras, presses and attackers make them.

use std::fmt::Write as _;
use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba};
use moxcms::ColorProfile;
use proptest::prelude::{any, proptest};

use super::{Crop, Format, Pixels, Size, crop, decode, encode, fallback, original, resize, size, steps};

/// A picture whose four corners differ: red, green, blue, white; 8 × 6 and black in between.
fn corners() -> RgbImage {
    let mut picture = RgbImage::new(16, 12);
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        *pixel = match (x < 8, y < 6) {
            (true, true) => Rgb([255, 0, 0]),
            (false, true) => Rgb([0, 255, 0]),
            (true, false) => Rgb([0, 0, 255]),
            (false, false) => Rgb([255, 255, 255]),
        };
    }
    picture
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("in memory");
    bytes.into_inner()
}

/// A JPEG with `segment` behind its first marker.
fn with_segment(jpeg: &[u8], marker: u8, segment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(segment.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, segment, &jpeg[2..]].concat()
}

/// What a phone writes: how it was held, and where.
fn exif(orientation: u8) -> Vec<u8> {
    let entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
    [b"Exif\0\0II*\0".as_slice(), &[8, 0, 0, 0, 1, 0], &entry, &[0, 0, 0, 0], b"GPSLatitude 50.97 SECRETCAMERA"]
        .concat()
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 100);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::Rgb8).expect("in memory");
    out
}

fn pixel(pixels: &Pixels, x: u32, y: u32) -> [u8; 3] {
    let at = (y as usize * pixels.size.width as usize + x as usize) * pixels.channels();
    [pixels.samples[at], pixels.samples[at + 1], pixels.samples[at + 2]]
}

fn near(found: [u8; 3], expect: [u8; 3], by: u8, what: &str) {
    let close = found.iter().zip(expect).all(|(a, b)| a.abs_diff(b) <= by);
    assert!(close, "{what}: {found:?} is not {expect:?}");
}

#[test]
fn every_way_to_hold_a_camera() {
    let plain = jpeg(&corners());
    for number in 1..=8 {
        let turned = decode(&with_segment(&plain, 0xe1, &exif(number))).expect("a picture");
        let mut expect = DynamicImage::ImageRgb8(decode_plain(&plain));
        expect.apply_orientation(Orientation::from_exif(number).expect("1 to 8"));
        assert_eq!((turned.size.width, turned.size.height), (expect.width(), expect.height()), "{number}");
        assert_eq!(turned.samples, expect.to_rgb8().into_raw(), "{number}");
        let said = size(&with_segment(&plain, 0xe1, &exif(number)), "jpg");
        assert_eq!(said, Ok(turned.size), "{number}");
    }
    // And one by hand: 6 is "turn me clockwise", so what lay below left is above left.
    let turned = decode(&with_segment(&plain, 0xe1, &exif(6))).expect("a picture");
    near(pixel(&turned, 1, 1), [0, 0, 255], 12, "above left");
    near(pixel(&turned, 10, 1), [255, 0, 0], 12, "above right");
}

fn decode_plain(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory(jpeg).expect("a JPEG").to_rgb8()
}

#[test]
fn nothing_but_pixels_comes_out() {
    let icc = ColorProfile::new_display_p3().encode().expect("a profile");
    let icc = [b"ICC_PROFILE\0\x01\x01".as_slice(), &icc].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETCAMERA</x:xmpmeta>";
    let mut file = with_segment(&jpeg(&corners()), 0xe1, &exif(1));
    file = with_segment(&file, 0xe1, xmp);
    file = with_segment(&file, 0xe2, &icc);
    file = with_segment(&file, 0xfe, b"SECRETCAMERA");
    let pixels = decode(&file).expect("a picture");
    let mut made: Vec<Vec<u8>> = [Format::Avif, Format::WebP, Format::Jpeg, Format::Png]
        .into_iter()
        .map(|format| encode(&pixels, format, false).expect("a file"))
        .collect();
    made.push(original(&pixels, Format::Jpeg).expect("a file"));
    for bytes in made {
        for secret in [b"SECRETCAMERA".as_slice(), b"Exif\0", b"GPS", b"xmpmeta", b"ICC_PROFILE", b"iCCP", b"eXIf"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret), "{}", String::from_utf8_lossy(secret));
        }
    }
}

/// A PNG of one colour with a profile.
fn with_profile(colour: [u8; 3], profile: &ColorProfile) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut out);
    encoder.set_icc_profile(profile.encode().expect("a profile")).expect("PNG takes profiles");
    let picture = RgbImage::from_pixel(4, 4, Rgb(colour));
    encoder.write_image(&picture, 4, 4, image::ExtendedColorType::Rgb8).expect("in memory");
    out
}

#[test]
fn wide_colours_become_those_of_the_web() {
    let check = |colour: [u8; 3], profile: &ColorProfile, expect: [u8; 3], what: &str| {
        near(pixel(&decode(&with_profile(colour, profile)).expect("a picture"), 1, 1), expect, 3, what);
    };
    let (p3, adobe, srgb) = (ColorProfile::new_display_p3(), ColorProfile::new_adobe_rgb(), ColorProfile::new_srgb());
    // Reckoned by hand from the primaries and curves of both.
    check([200, 100, 50], &p3, [215, 93, 31], "P3 orange");
    check([255, 0, 0], &p3, [255, 0, 0], "P3 red, cut to what there is");
    check([128, 128, 128], &p3, [128, 128, 128], "P3 grey");
    check([200, 100, 50], &adobe, [227, 100, 42], "Adobe orange");
    check([128, 128, 128], &adobe, [129, 129, 129], "Adobe grey");
    check([200, 100, 50], &srgb, [200, 100, 50], "sRGB");
}

#[test]
fn a_broken_profile_is_left_aside() {
    let icc = [b"ICC_PROFILE\0\x01\x01".as_slice(), &[7; 400]].concat();
    let plain = jpeg(&corners());
    assert_eq!(decode(&with_segment(&plain, 0xe2, &icc)), decode(&plain));
}

/// A JPEG of four inks, all pixels alike, as image programs write it: 16 × 16, no subsampling, every block flat.
/// `transform` is 0 for CMYK and 2 for YCCK; the values are as stored.
fn inks(stored: [u8; 4], transform: u8) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    let mut segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).expect("short").to_be_bytes();
        out.extend([0xff, marker]);
        out.extend(length);
        out.extend(body);
    };
    segment(0xee, &[b"Adobe".as_slice(), &[0, 100, 0, 0, 0, 0, transform]].concat());
    // All steps 1.
    segment(0xdb, &[&[0_u8][..], &[1; 64]].concat());
    let parts: Vec<u8> = (1..=4).flat_map(|id| [id, 0x11, 0]).collect();
    segment(0xc0, &[&[8_u8, 0, 16, 0, 16, 4][..], &parts].concat());
    // One table for brightness with categories 0 to 11, all codes four bits long; one with only "end of block".
    let lengths = [0_u8, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    segment(0xc4, &[&[0_u8][..], &lengths, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]].concat());
    let lengths = [1_u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    segment(0xc4, &[&[0x10_u8][..], &lengths, &[0]].concat());
    let parts: Vec<u8> = (1..=4).flat_map(|id| [id, 0]).collect();
    segment(0xda, &[&[4_u8][..], &parts, &[0, 63, 0]].concat());
    let mut bits = String::new();
    for block in 0..4 {
        for value in stored {
            // The first block says how bright it is, the others that nothing changes.
            let level = if block == 0 { (i32::from(value) - 128) * 8 } else { 0 };
            let category = 32 - level.unsigned_abs().leading_zeros();
            let _ = write!(bits, "{category:04b}");
            if category > 0 {
                let coded = if level < 0 { level + (1 << category) - 1 } else { level };
                let _ = write!(bits, "{coded:0width$b}", width = category as usize);
            }
            bits.push('0');
        }
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for byte in bits.as_bytes().chunks(8) {
        let byte = byte.iter().fold(0_u8, |byte, bit| byte << 1 | (bit - b'0'));
        out.push(byte);
        if byte == 0xff {
            out.push(0);
        }
    }
    out.extend([0xff, 0xd9]);
    out
}

#[test]
fn inks_become_colours() {
    // Stored the wrong way round, as everybody does: 255 is no ink. Expected: FOGRA39 on coated paper.
    let check = |ink: [u8; 4], expect: [u8; 3], by: u8| {
        let stored = ink.map(|part| 255 - part);
        let pixels = decode(&inks(stored, 0)).expect("a picture");
        near(pixel(&pixels, 3, 3), expect, by, &format!("{ink:?}"));
    };
    check([0, 0, 0, 0], [255, 255, 255], 4);
    check([255, 0, 0, 0], [0, 159, 227], 12);
    check([0, 255, 0, 0], [230, 0, 126], 12);
    check([0, 0, 255, 0], [255, 237, 0], 14);
    check([0, 0, 0, 255], [44, 43, 43], 14);
    // The same white as luma and differences: without ink, red, green and blue are stored as 0.
    let white = decode(&inks([0, 128, 128, 255], 2)).expect("a picture");
    near(pixel(&white, 3, 3), [255, 255, 255], 4, "white in YCCK");
}

#[test]
fn sixteen_bits_and_grey() {
    let deep = ImageBuffer::<Rgb<u16>, Vec<u16>>::from_pixel(5, 4, Rgb([0xffff, 0x8080, 0x0101]));
    let found = decode(&written(&DynamicImage::ImageRgb16(deep), ImageFormat::Png)).expect("a picture");
    near(pixel(&found, 2, 2), [255, 128, 1], 1, "16 bits");
    let grey = image::GrayImage::from_pixel(5, 4, image::Luma([90]));
    let found = decode(&written(&DynamicImage::ImageLuma8(grey), ImageFormat::Jpeg)).expect("a picture");
    near(pixel(&found, 2, 2), [90, 90, 90], 2, "grey");
}

#[test]
fn opacity_stays_where_there_is_any() {
    let clear = image::RgbaImage::from_fn(8, 8, |x, _| Rgba([200, 10, 10, if x < 4 { 0 } else { 255 }]));
    let file = written(&DynamicImage::ImageRgba8(clear), ImageFormat::Png);
    assert_eq!(fallback(&file, Size { width: 8, height: 8 }), Format::Png);
    let pixels = decode(&file).expect("a picture");
    assert!(pixels.alpha);
    let small = resize(&pixels, crop(pixels.size, None, [0.5, 0.5]), Size { width: 4, height: 4 }).expect("a picture");
    // The colour behind what cannot be seen does not bleed into what can.
    assert!(small.samples.chunks(4).all(|p| p[3] < 8 || (p[0] > 190 && p[1] < 20)), "{:?}", small.samples);
    for format in [Format::Avif, Format::WebP, Format::Png, Format::Jpeg] {
        assert!(encode(&small, format, true).is_ok());
    }
    let opaque = image::RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 255]));
    let file = written(&DynamicImage::ImageRgba8(opaque), ImageFormat::Png);
    assert!(!decode(&file).expect("a picture").alpha);
}

#[test]
fn what_comes_out_is_what_its_name_says() {
    let pixels = decode(&jpeg(&corners())).expect("a picture");
    for format in [Format::Avif, Format::WebP, Format::Jpeg, Format::Png] {
        let made = encode(&pixels, format, false).expect("a file");
        assert_eq!(encode(&pixels, format, false).as_ref(), Ok(&made), "the same bytes every time");
        if format == Format::Avif {
            assert_eq!(&made[4..12], b"ftypavif");
        } else {
            let kind = image::guess_format(&made).expect("a known format");
            assert_eq!(kind.to_mime_type(), format.media_type());
            assert_eq!(size(&made, ""), Ok(pixels.size));
        }
    }
}

#[test]
fn the_smallest_pictures_too() {
    for (width, height) in [(1, 1), (1, 40), (40, 1), (2, 3)] {
        let pixels =
            Pixels { size: Size { width, height }, alpha: false, samples: vec![9; (width * height * 3) as usize] };
        for format in [Format::Avif, Format::WebP, Format::Jpeg, Format::Png] {
            assert!(encode(&pixels, format, false).is_ok(), "{width} × {height} {format:?}");
        }
    }
}

#[test]
fn bombs_and_torn_files_are_said() {
    // A PNG that says it is 100,000 × 100,000, in 60 bytes.
    let mut bomb = written(&DynamicImage::new_rgb8(1, 1), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let sum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    for reason in [size(&bomb, "png").expect_err("too large"), decode(&bomb).expect_err("too large")] {
        assert!(reason.contains("too many"), "{reason}");
    }
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = written(&DynamicImage::ImageRgb8(corners()), format);
        assert!(decode(&whole).is_ok(), "{format:?}");
        assert!(decode(&whole[..whole.len() * 2 / 3]).is_err(), "{format:?}");
    }
}

/// The sum that ends a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[test]
fn a_crop_shows_its_part() {
    let picture = RgbImage::from_fn(60, 20, |x, _| if x < 30 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) });
    let pixels = decode(&written(&DynamicImage::ImageRgb8(picture), ImageFormat::Png)).expect("a picture");
    for (focus, expect) in [(0.0, [255, 0, 0]), (1.0, [0, 0, 255])] {
        let cut: Crop = crop(pixels.size, Some([3, 2]), [focus, 0.5]);
        let small = resize(&pixels, cut, steps(cut.size, &[15])[0]).expect("a picture");
        assert_eq!((small.size.width, small.size.height), (15, 10));
        near(pixel(&small, 7, 5), expect, 1, "the part round the focus");
    }
}

proptest! {
    #[test]
    fn never_panics(bytes in any::<Vec<u8>>(), kind in 0..7_usize, cut in any::<usize>(), flips in 0..6_usize) {
        let formats = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP];
        let mut file = match kind {
            4 => inks([1, 200, 30, 90], 0),
            5 => inks([1, 200, 30, 90], 2),
            6 => with_profile([9, 8, 7], &ColorProfile::new_display_p3()),
            _ => written(&DynamicImage::ImageRgb8(corners()), formats[kind % 4]),
        };
        for (i, byte) in bytes.iter().enumerate().take(flips) {
            let at = cut.wrapping_mul(i + 7) % file.len();
            file[at] = *byte;
        }
        if let Ok(pixels) = decode(&file) {
            assert_eq!(pixels.samples.len(), pixels.size.width as usize * pixels.size.height as usize * pixels.channels());
        }
        let _ = decode(&file[..cut % file.len()]);
        let _ = decode(&bytes);
        let _ = decode(&[&file[..8.min(file.len())], &bytes[..]].concat());
    }
}
