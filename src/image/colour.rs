//! Colours as a camera, a screen or a press meant them → sRGB, which every browser shows alike.
//!
//! In go rows of samples and the ICC profile that came with them, out come samples in sRGB. A profile that cannot be
//! read is left aside, as browsers do.

use std::sync::{Arc, OnceLock};

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, TransformExecutor, TransformOptions};

/// What CMYK without a profile is taken for: coated paper as European offset presses print it (FOGRA39). The usual
/// formula without any profile gives colours that glow.
const COATED: &[u8] = include_bytes!("../../themes/regio/print/profiles/FOGRA39.icc");

type Narrow = Arc<dyn TransformExecutor<u8> + Send + Sync>;
type Wide = Arc<dyn TransformExecutor<u16> + Send + Sync>;

/// What samples stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Channels {
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue, opacity.
    Rgba,
    /// Grey.
    Grey,
    /// Grey, opacity.
    GreyAlpha,
    /// Cyan, magenta, yellow, black: 255 is all ink.
    Cmyk,
}

impl Channels {
    /// Samples of one pixel.
    pub(super) fn count(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba | Self::Cmyk => 4,
        }
    }

    fn layouts(self) -> (Layout, Layout, DataColorSpace) {
        match self {
            Self::Rgb => (Layout::Rgb, Layout::Rgb, DataColorSpace::Rgb),
            Self::Rgba => (Layout::Rgba, Layout::Rgba, DataColorSpace::Rgb),
            Self::Grey => (Layout::Gray, Layout::Rgb, DataColorSpace::Gray),
            Self::GreyAlpha => (Layout::GrayAlpha, Layout::Rgba, DataColorSpace::Gray),
            Self::Cmyk => (Layout::Rgba, Layout::Rgb, DataColorSpace::Cmyk),
        }
    }
}

/// The profile `icc`, when it speaks of such samples.
fn profile(icc: &[u8], channels: Channels) -> Option<ColorProfile> {
    let profile = ColorProfile::new_from_slice(icc).ok()?;
    (profile.color_space == channels.layouts().2).then_some(profile)
}

fn options() -> TransformOptions {
    TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..TransformOptions::default() }
}

fn narrow(profile: &ColorProfile, channels: Channels) -> Option<Narrow> {
    let (from, to, _) = channels.layouts();
    profile.create_transform_8bit(from, &ColorProfile::new_srgb(), to, options()).ok().map(|made| made as Narrow)
}

/// Turns RGB samples into sRGB where they stand; `width` pixels make a row.
pub(super) fn rgb(samples: &mut [u8], width: usize, channels: Channels, icc: Option<&[u8]>) {
    let Some(profile) = icc.and_then(|icc| profile(icc, channels)) else { return };
    let Some(transform) = narrow(&profile, channels).filter(|transform| !is_idle(transform.as_ref(), channels)) else {
        return;
    };
    let mut row = vec![0; width * channels.count()];
    for from in samples.chunks_exact_mut(row.len().max(1)) {
        if transform.transform(from, &mut row).is_ok() {
            from.copy_from_slice(&row);
        }
    }
}

/// The same for samples of 16 bits.
pub(super) fn deep_rgb(samples: &mut [u16], width: usize, channels: Channels, icc: Option<&[u8]>) {
    let (from, to, _) = channels.layouts();
    let profile = icc.and_then(|icc| profile(icc, channels));
    let made =
        profile.and_then(|profile| profile.create_transform_16bit(from, &ColorProfile::new_srgb(), to, options()).ok());
    let Some(transform) = made.map(|made| made as Wide) else { return };
    let mut row = vec![0; width * channels.count()];
    for from in samples.chunks_exact_mut(row.len().max(1)) {
        if transform.transform(from, &mut row).is_ok() {
            from.copy_from_slice(&row);
        }
    }
}

/// Grey samples as sRGB ones; none without a profile for grey.
pub(super) fn grey(samples: &[u8], width: usize, channels: Channels, icc: Option<&[u8]>) -> Option<Vec<u8>> {
    let transform = narrow(&profile(icc?, channels)?, channels)?;
    let to = if channels == Channels::GreyAlpha { 4 } else { 3 };
    rows(samples, transform.as_ref(), (width * channels.count(), width * to))
}

/// Inks as sRGB; none when they cannot be converted.
pub(super) fn cmyk(samples: &[u8], width: usize, icc: Option<&[u8]>) -> Option<Vec<u8>> {
    static STANDARD: OnceLock<Option<ColorProfile>> = OnceLock::new();
    let own = icc.and_then(|icc| profile(icc, Channels::Cmyk));
    let own = own.as_ref().and_then(|profile| narrow(profile, Channels::Cmyk));
    let standard = || STANDARD.get_or_init(|| profile(COATED, Channels::Cmyk)).as_ref();
    let transform = own.or_else(|| narrow(standard()?, Channels::Cmyk))?;
    rows(samples, transform.as_ref(), (width * 4, width * 3))
}

fn rows(
    samples: &[u8],
    transform: &(dyn TransformExecutor<u8> + Send + Sync),
    (from, to): (usize, usize),
) -> Option<Vec<u8>> {
    let mut out = vec![0; samples.len() / from.max(1) * to];
    for (from, to) in samples.chunks_exact(from.max(1)).zip(out.chunks_exact_mut(to.max(1))) {
        transform.transform(from, to).ok()?;
    }
    Some(out)
}

/// Whether a transform changes nothing that can be seen: most pictures come with a profile that says "sRGB".
fn is_idle(transform: &(dyn TransformExecutor<u8> + Send + Sync), channels: Channels) -> bool {
    const STEPS: [u8; 7] = [0, 31, 74, 128, 180, 222, 255];
    let mut probe = Vec::new();
    for red in STEPS {
        for green in STEPS {
            for blue in STEPS {
                probe.extend([red, green, blue, 255].into_iter().take(channels.count()));
            }
        }
    }
    let mut out = vec![0; probe.len()];
    transform.transform(&probe, &mut out).is_ok() && probe.iter().zip(&out).all(|(a, b)| a.abs_diff(*b) <= 1)
}
