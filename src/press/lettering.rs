//! Letters drawn as strokes, for the line of text in the slug.
//!
//! A file for the press must embed every font it uses; a dozen words in the slug are not worth a font, so they are
//! drawn with a pen. Capitals, figures and some signs; accents are dropped; other scripts are left out.

use super::geometry::numbers;

/// Strokes of each sign on a grid four wide and six high: pairs of digits are points, a space lifts the pen.
const SIGNS: &[(char, &str)] = &[
    ('A', "002640 1232"),
    ('B', "00063645443303 3342413000"),
    ('C', "4536160501103041"),
    ('D', "00062644422000"),
    ('E', "46060040 0333"),
    ('F', "460600 0333"),
    ('G', "45361605011030414323"),
    ('H', "0006 4046 0343"),
    ('I', "1030 2026 1636"),
    ('J', "0110304146"),
    ('K', "0006 460340"),
    ('L', "060040"),
    ('M', "0006234640"),
    ('N', "00064046"),
    ('O', "103041453616050110"),
    ('P', "00063645443303"),
    ('Q', "103041453616050110 2240"),
    ('R', "00063645443303 2340"),
    ('S', "453616050413334241301001"),
    ('T', "0646 2620"),
    ('U', "060110304146"),
    ('V', "062046"),
    ('W', "0610243046"),
    ('X', "0046 0640"),
    ('Y', "062346 2320"),
    ('Z', "06460040"),
    ('0', "103041453616050110 1135"),
    ('1', "152620 1030"),
    ('2', "05163645440040"),
    ('3', "0516364544334241301001"),
    ('4', "30360242"),
    ('5', "460603334241301001"),
    ('6', "4536160501103041423303"),
    ('7', "064610"),
    ('8', "13040516364544331302011030414233"),
    ('9', "0110304145361605041343"),
    ('-', "1333"),
    ('.', "2021"),
    (',', "2110"),
    (':', "2122 2425"),
    ('/', "0046"),
    ('(', "36141230"),
    (')', "16343210"),
    ('+', "2125 0343"),
    ('\'', "2624"),
    ('%', "0046 0516 3041"),
    ('&', "400516263514010110203143"),
    ('_', "0040"),
    ('?', "0516364544232221 2020"),
    ('!', "2622 2120"),
];

/// How far the pen moves on from sign to sign, in parts of the height.
const ADVANCE: f64 = 1.0;

/// Path operators that draw `text` with capitals `height` points high from the point (`x`, `y`), and where it ends.
/// The colour, the width of the pen and the operators around them are the caller's.
pub(crate) fn draw(text: &str, x: f64, y: f64, height: f64) -> (String, f64) {
    let (unit, mut pen, mut path) = (height / 6.0, x, String::new());
    for sign in plain(text) {
        if let Some((_, strokes)) = SIGNS.iter().find(|(known, _)| *known == sign) {
            for stroke in strokes.split(' ') {
                for (index, point) in stroke.as_bytes().chunks_exact(2).enumerate() {
                    let (column, row) = (f64::from(point[0] - b'0'), f64::from(point[1] - b'0'));
                    path.push_str(&numbers(&[pen + column * unit, y + row * unit]));
                    path.push_str(if index == 0 { " m " } else { " l " });
                }
            }
        }
        pen += height * ADVANCE;
    }
    if !path.is_empty() {
        path.push_str("S\n");
    }
    (path, pen)
}

/// How many signs of `text` are drawn, the spaces between them counted.
pub(crate) fn length(text: &str) -> usize {
    plain(text).count()
}

/// The text as far as it can be drawn: capitals without accents, runs of space as one.
fn plain(text: &str) -> impl Iterator<Item = char> {
    let mut out = String::new();
    for sign in text.chars().flat_map(char::to_uppercase) {
        match sign {
            'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => out.push('A'),
            'Æ' => out.push_str("AE"),
            'Ç' | 'Ć' | 'Č' => out.push('C'),
            'Ď' | 'Đ' | 'Ð' => out.push('D'),
            'È'..='Ë' | 'Ē' | 'Ę' | 'Ě' => out.push('E'),
            'Ì'..='Ï' | 'İ' => out.push('I'),
            'Ł' => out.push('L'),
            'Ñ' | 'Ń' | 'Ň' => out.push('N'),
            'Ò'..='Ö' | 'Ø' | 'Ő' => out.push('O'),
            'Œ' => out.push_str("OE"),
            'Ř' => out.push('R'),
            'Ś' | 'Š' | 'Ş' => out.push('S'),
            'Ţ' | 'Ť' => out.push('T'),
            'Ù'..='Ü' | 'Ů' | 'Ű' => out.push('U'),
            'Ý' => out.push('Y'),
            'Ź' | 'Ż' | 'Ž' => out.push('Z'),
            '‘' | '’' | '“' | '”' | '"' => out.push('\''),
            '–' | '—' | '‐' | '·' => out.push('-'),
            known if SIGNS.iter().any(|(sign, _)| *sign == known) => out.push(known),
            space if space.is_whitespace() && !out.ends_with(' ') && !out.is_empty() => out.push(' '),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out.chars().collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, draw, length};

    #[test]
    fn every_sign_is_well_formed() {
        for (sign, strokes) in SIGNS {
            for stroke in strokes.split(' ') {
                assert!(stroke.len() >= 4 && stroke.len() % 2 == 0, "{sign}: {stroke}");
                assert!(stroke.bytes().all(|digit| (b'0'..=b'6').contains(&digit)), "{sign}: {stroke}");
            }
        }
    }

    #[test]
    fn accents_are_dropped_and_other_scripts_left_out() {
        assert_eq!(draw("É", 0.0, 0.0, 6.0).0, draw("e", 0.0, 0.0, 6.0).0);
        assert_eq!(length("  Été  2026 "), 8);
        assert_eq!(draw("مرحبا", 0.0, 0.0, 6.0).0, "");
    }
}
