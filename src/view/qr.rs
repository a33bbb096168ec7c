//! QR codes (ISO/IEC 18004) as rows of modules, so that a theme draws them in its own ink.

use qrcode::{Color, EcLevel, QrCode};

/// The code of an address: a row of `0` and `1` per line of modules, rows separated by spaces, without the quiet
/// zone. Empty when the address is too long for any code.
pub(super) fn rows(address: &str) -> String {
    let rows = code(address).unwrap_or_default().into_iter();
    let row = |row: Vec<bool>| row.into_iter().map(|dark| if dark { '1' } else { '0' }).collect::<String>();
    rows.map(row).collect::<Vec<_>>().join(" ")
}

/// The code of an address: its rows of modules, dark or not, without the quiet zone. Level M survives a crease or
/// a coffee stain of 15 %.
pub fn code(address: &str) -> Option<Vec<Vec<bool>>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let modules: Vec<bool> = code.to_colors().iter().map(|color| *color == Color::Dark).collect();
    Some(modules.chunks(code.width().max(1)).map(<[bool]>::to_vec).collect())
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_square_with_three_finders() {
        let rows = rows("https://www.example.org/nl/");
        let rows: Vec<&str> = rows.split(' ').collect();
        assert!(rows.iter().all(|row| row.len() == rows.len()));
        assert!(rows[0].starts_with("1111111") && rows[0].ends_with("1111111"));
        assert!(rows[rows.len() - 1].starts_with("1111111"));
        assert_eq!(super::rows(&"x".repeat(4000)), "");
    }
}
