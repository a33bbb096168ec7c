//! The part of a theme that is drawn for sharing: the picture that goes with a link, and the icons of the site.
//!
//! In go the files below `share/` of a theme's layers and the fonts of its printed documents, out comes SVG from values.
//! How SVG is drawn is not known here.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use super::chain::Held;
use super::check::{Template, Templates};
use super::print::{ThemeSource, is_font};
use super::{Fault, Words, engines, feed, scan, value};
use crate::diag::{Diagnostic, Diagnostics};

/// The template of the picture that goes with a link.
pub const CARD: &str = "card.svg";
/// The icon of the site, which is no template.
pub const ICON: &str = "icon.svg";
/// The same where a system cuts icons to its own shape: the ground reaches the edges.
pub const MASKABLE: &str = "icon-maskable.svg";

/// What a theme draws for sharing.
pub struct ShareTheme {
    engines: BTreeMap<String, Tera>,
    pub(super) templates: Templates,
    icons: BTreeMap<&'static str, ThemeSource>,
    fonts: Vec<Arc<[u8]>>,
    digest: String,
}

impl ShareTheme {
    /// Joins the files of a theme whose names begin with `share/`. `None` when a template has a fault.
    pub(super) fn build<'a>(
        diags: &mut Diagnostics,
        files: impl Iterator<Item = (&'a String, &'a Held)>,
        words: &Words,
        languages: &[String],
    ) -> Option<Self> {
        let (mut templates, mut icons, mut fonts) = (Templates::new(), BTreeMap::new(), Vec::new());
        let mut hash = blake3::Hasher::new();
        for (name, held) in files {
            if let Some(font) = name.strip_prefix("print/fonts/").or_else(|| name.strip_prefix("share/fonts/")) {
                if is_font(font) {
                    fonts.push(Arc::clone(&held.bytes));
                    feed(&mut hash, name, &held.bytes);
                }
                continue;
            }
            let drawing = name.strip_prefix("share/").filter(|inside| inside.ends_with(".svg"));
            let text = held.text.clone().or_else(|| std::str::from_utf8(&held.bytes).ok().map(Arc::from));
            let (Some(inside), Some(text)) = (drawing, text) else { continue };
            if let Some(icon) = [ICON, MASKABLE].into_iter().find(|icon| *icon == inside) {
                icons.insert(icon, ThemeSource { path: held.path.clone(), text });
            } else {
                let scan = scan::scan(&text);
                let template = Template { path: held.path.clone(), text: Some(text), scan };
                templates.insert(inside.to_owned(), template);
            }
        }
        let mut engine = Tera::default();
        engine.autoescape_on([".svg"]);
        engine.set_escape_fn(escape_to);
        let engines = engines(diags, engine, &templates, words, languages)?;
        Some(Self { engines, templates, icons, fonts, digest: hash.finalize().to_hex().to_string() })
    }

    /// Whether it can draw the picture of a link.
    pub fn has_card(&self) -> bool {
        self.templates.contains_key(CARD)
    }

    /// The template of that picture as it stands.
    pub fn source(&self) -> Option<ThemeSource> {
        let held = self.templates.get(CARD)?;
        Some(ThemeSource { path: held.path.clone(), text: held.text.clone()? })
    }

    /// An icon as it stands: [`ICON`] or [`MASKABLE`].
    pub fn icon(&self, name: &str) -> Option<&ThemeSource> {
        self.icons.get(name)
    }

    /// The fonts, in the order of their names.
    pub fn fonts(&self) -> &[Arc<[u8]>] {
        &self.fonts
    }

    /// Changes when a font does.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The SVG of the picture of a link, from the fields of `view` in the language `lang`. `page` is what a fault calls
    /// the page.
    pub fn render<T: Serialize>(&self, (lang, page): (&str, &str), view: &T) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        for (name, field) in value(view).into_map().unwrap_or_default() {
            context.insert_value(name.to_string(), field);
        }
        let engine = self.engines.get(lang).or_else(|| self.engines.values().next());
        let fault = Fault { templates: &self.templates, template: CARD, page };
        let Some(engine) = engine else { return Err(fault.missing()) };
        engine.render(CARD, &context).map_err(|error| fault.of(&error))
    }
}

/// Writes text into XML; what no XML can hold is left out.
fn escape_to(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for c in text.chars() {
        match c {
            '<' => out.write_all(b"&lt;")?,
            '>' => out.write_all(b"&gt;")?,
            '&' => out.write_all(b"&amp;")?,
            '"' => out.write_all(b"&quot;")?,
            '\'' => out.write_all(b"&apos;")?,
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_ascii_control() && !c.is_ascii_whitespace() => {}
            c => write!(out, "{c}")?,
        }
    }
    Ok(())
}
