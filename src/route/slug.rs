//! The last part of an address.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::model::Written;
use crate::path::{OutputPath, normalise};

/// What is encoded in an address: what RFC 3986 does not allow in a path, and everything beyond ASCII.
const PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}');

/// Names that Windows keeps for devices, with or without an ending.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Turns any text into the last part of an address: lower case letters a–z, digits, dots and hyphens.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in deunicode::deunicode(text).chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            '.' if !slug.is_empty() && !slug.ends_with(['-', '.']) => slug.push('.'),
            // An apostrophe stands inside a word: foto's, l'eau.
            '\'' => {}
            // A dot that ends a word is none: 4. Runde.
            _ if slug.ends_with('.') => {
                slug.pop();
                slug.push('-');
            }
            _ if !slug.is_empty() && !slug.ends_with(['-', '.']) => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches(['-', '.']).len());
    if slug.is_empty() { String::from("x") } else { slug }
}

/// Whether an author's slug can stand in an address as it is.
pub(super) fn is_usable(slug: &str) -> bool {
    !slug.is_empty()
        && !slug.starts_with('.')
        && !slug.ends_with('.')
        && slug.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Reports a slug that cannot be used, and an id or slug that Windows cannot keep.
pub(super) fn check(diags: &mut Diagnostics, id: &str, written: &Written) {
    let place = || written.doc.place(&["slug"]);
    let Some(slug) = &written.slug else {
        if is_reserved(&slugify(id)) {
            reserved(diags, id, Place::file(written.doc.path()));
        }
        return;
    };
    if !is_usable(slug) || slug.contains("..") {
        diags.push(
            Diagnostic::new(Code::InvalidSlug).arg("value", slug.as_str()).arg("meant", slugify(slug)).at(place()),
        );
    } else if is_reserved(slug) {
        reserved(diags, slug, place());
    }
}

pub(super) fn reserved(diags: &mut Diagnostics, name: &str, place: Place) {
    diags.push(Diagnostic::new(Code::ReservedName).arg("name", name).arg("path", name).at(place));
}

pub(super) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    RESERVED.contains(&stem.as_str())
}

/// Where the redirect page of an alias lies; none when the alias is no absolute path of this site.
pub(super) fn alias(alias: &str) -> Option<OutputPath> {
    let path = alias.strip_prefix('/')?;
    if path.starts_with('/') || path.contains(['?', '#', '%', ':', '*', '<', '>', '|', '"']) {
        return None;
    }
    let clean = normalise(path)?;
    if clean.is_empty() || clean.split('/').any(is_reserved) || clean.chars().any(char::is_control) {
        return None;
    }
    let ending =
        clean.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
    let is_file = matches!(ending.as_deref(), Some("html" | "htm"));
    Some(OutputPath::new(if is_file { clean } else { format!("{clean}/index.html") }))
}

/// Writes a path as an address.
pub(super) fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::{alias, slugify};

    #[test]
    fn slugs() {
        let check = |text: &str, expect: &str| assert_eq!(slugify(text), expect, "{text}");
        check("Haven Stein", "haven-stein");
        check("Aan de Noot (Vaals)", "aan-de-noot-vaals");
        check("Österreich & Überfluß", "osterreich-uberfluss");
        check("foto's", "fotos");
        check("versie 2.0", "versie-2.0");
        check("4. Runde", "4-runde");
        check("St. Jan.", "st-jan");
        check("…", "x");
        check("4e tranche", "4e-tranche");
    }

    #[test]
    fn aliases() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(alias(text).as_ref().map(crate::path::OutputPath::as_str), expect, "{text}");
        };
        check("/oud/", Some("oud/index.html"));
        check("/oud/pagina.html", Some("oud/pagina.html"));
        check("oud", None);
        check("//elders.nl/x", None);
        check("/../x", None);
        check("/", None);
        check("/con/x", None);
    }
}
