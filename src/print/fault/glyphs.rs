//! Characters that no font of the theme has.

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::print::world::Base;
use crate::view::PrintText;

/// What stands for a character without a glyph, if the fonts have that one.
const STAND_IN: char = '\u{fffd}';

/// The code of a text with every character replaced that cannot be shown; each is reported once per line.
pub(in crate::print) fn check(diags: &mut Diagnostics, base: &Base, text: &PrintText, lang: &str) -> String {
    let code = &text.code.text;
    if code.is_ascii() {
        return code.clone();
    }
    for (index, line) in code.lines().enumerate().filter(|(_, line)| !line.is_ascii()) {
        let mut missing: Vec<char> = line.chars().filter(|c| !shows(base, *c)).collect();
        missing.sort_unstable();
        missing.dedup();
        for c in missing {
            let number = text.code.lines.get(index).copied().unwrap_or(1);
            diags.push(
                Diagnostic::new(Code::GlyphMissing)
                    .arg("char", c.to_string())
                    .arg("code", format!("U+{:04X}", u32::from(c)))
                    .arg("lang", lang)
                    .at(place(text, number, c)),
            );
        }
    }
    replace(base, code)
}

/// `code` with every character replaced that cannot be shown.
pub(in crate::print) fn replace(base: &Base, code: &str) -> String {
    let stand_in = if base.shows(STAND_IN) { STAND_IN } else { '?' };
    code.chars().map(|c| if shows(base, c) { c } else { stand_in }).collect()
}

fn shows(base: &Base, c: char) -> bool {
    c.is_ascii() || is_invisible(c) || base.shows(c)
}

/// Whether a character asks for no glyph of its own: soft hyphens, joiners, directions, variants (Unicode's
/// Default_Ignorable_Code_Point), and the spaces and hyphen that the typesetter makes from others.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The place of a character in an author's line; the whole line where a sign was made from others.
fn place(text: &PrintText, line: u32, c: char) -> Place {
    let written = text.doc.text().lines().nth(line.saturating_sub(1) as usize).unwrap_or_default();
    let at = written.chars().position(|written| written == c);
    let column = u32::try_from(at.unwrap_or_default() + 1).unwrap_or(1);
    Place::new(text.doc.path(), text.doc.text(), Span { line, column, length: 1 })
}
