//! The size that the root element of an SVG states.
//!
//! In go the bytes of a file, out comes a size in CSS pixels. It looks at the first `<svg …>` tag and nothing else.

use super::Size;

/// Larger numbers are no pictures; they would only overflow a layout.
const LARGEST: f64 = 100_000.0;

/// The size of the SVG `bytes`: its `width` and `height`, or else what its `viewBox` says about them.
pub(super) fn size(bytes: &[u8]) -> Result<Size, String> {
    let text = String::from_utf8_lossy(bytes);
    let tag = root(&text).ok_or("there is no <svg> element in it")?;
    let mut width = None;
    let mut height = None;
    let mut view = None;
    for (name, value) in attributes(tag) {
        match name {
            "width" => width = length(value),
            "height" => height = length(value),
            "viewBox" => view = view_box(value),
            _ => {}
        }
    }
    let (width, height) = match (width, height, view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) if w > 0.0 => (width, width * h / w),
        (None, Some(height), Some((w, h))) if h > 0.0 => (height * w / h, height),
        (None, None, Some(size)) => size,
        _ => return Err("its <svg> element has neither a width and height nor a viewBox".to_owned()),
    };
    if !(0.0..=LARGEST).contains(&width) || !(0.0..=LARGEST).contains(&height) {
        return Err("its width or height is absurd".to_owned());
    }
    Ok(Size { width: whole(width), height: whole(height) })
}

#[expect(clippy::cast_sign_loss, reason = "checked to lie between 0 and LARGEST")]
fn whole(pixels: f64) -> u32 {
    // A picture 0.4 pixels wide still has a width; only a real 0 is a fault.
    if pixels > 0.0 { pixels.round().max(1.0) as u32 } else { 0 }
}

/// What stands between `<svg` and the rest of the file, behind declarations and comments.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = &rest[rest.find('<')?..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->")?..];
        } else if let Some(tag) = rest.strip_prefix("<svg")
            && tag.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
        {
            return Some(tag);
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            rest = &rest[1..];
        } else {
            return None;
        }
    }
}

/// The attributes up to the end of the tag that `tag` starts in.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() || rest.starts_with(['>', '/']) {
            return None;
        }
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        rest = after;
        Some((name.trim_end(), value))
    })
}

/// A length in CSS pixels; `None` for one that depends on where the picture stands (`100%`, `2em`).
fn length(value: &str) -> Option<f64> {
    let value = value.trim();
    let split = value.find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E') || c == '%');
    // `e` belongs to the number in `1e3`, but to the unit in `2em`.
    let split = split.map(|at| if value[..at].ends_with(['e', 'E']) { at - 1 } else { at });
    let (number, unit) = value.split_at(split.unwrap_or(value.len()));
    let pixels = match unit.to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    Some(number.trim().parse::<f64>().ok()? * pixels).filter(|length| length.is_finite())
}

/// Width and height of a `viewBox`.
fn view_box(value: &str) -> Option<(f64, f64)> {
    let numbers: Result<Vec<f64>, _> = value
        .split(|c: char| c.is_ascii_whitespace() || c == ',')
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect();
    match numbers.ok()?[..] {
        [_, _, width, height] if width.is_finite() && height.is_finite() => Some((width, height)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, size};

    #[test]
    fn sizes() {
        let check = |text: &str, width: u32, height: u32| {
            assert_eq!(size(text.as_bytes()), Ok(Size { width, height }), "{text}");
        };
        check("<svg width='10' height=\"20px\">", 10, 20);
        check("<svg width='1in' height='25.4mm'/>", 96, 96);
        check("<svg xmlns='x' viewBox='0,0 , 30 40'>", 30, 40);
        check("<svg viewBox='0 0 30 40' width='100%' height='100%'>", 30, 40);
        check("<svg viewBox='0 0 30 40' width='60'>", 60, 80);
        check("<svg viewBox='0 0 30 40' height='20em'>", 30, 40);
        check("<svg viewBox='0 0 30 40' height='4e1'>", 30, 40);
        check("<svg width = '7' height\n=\n'8'>", 7, 8);
        check("<?xml version='1.0'?><!DOCTYPE svg><!-- <svg width='1' height='1'> --><svg width='2' height='3'>", 2, 3);
        check("\u{feff}<svg width='0.2' height='3.6'>", 1, 4);
        check("<svg data-x='>' width='2' height='3'>", 2, 3);
    }

    #[test]
    fn no_size() {
        for text in ["", "<svgs width='1' height='1'>", "<html><svg width='1' height='1'>", "<svg>", "<svg width='5'>"]
        {
            assert!(size(text.as_bytes()).is_err(), "{text}");
        }
        for text in ["<svg width='-1' height='1'>", "<svg width='1e9' height='1'>", "<svg width='NaN' height='1'>"] {
            assert!(size(text.as_bytes()).is_err(), "{text}");
        }
    }
}
