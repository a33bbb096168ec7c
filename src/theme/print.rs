//! The part of a theme that makes printed documents: Tera templates that compose them, Typst functions, fonts, inks.
//!
//! In go the files below `print/` of a theme's layers, out comes Typst source from values. Typst itself is not known
//! here. What a template inserts is escaped so that it is text wherever it lands.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use super::chain::Held;
use super::check::{Template, Templates};
use super::{Fault, Words, engines, feed, scan, value};
use crate::config::theme::Ink;
use crate::diag::{Diagnostic, Diagnostics};
use crate::markdown::print::escape;
use crate::path::SourcePath;

/// The template of a brochure.
pub const BROCHURE: &str = "brochure.typ";
/// The template of a fact sheet.
pub const SHEET: &str = "sheet.typ";

/// A file of the theme as it stands.
#[derive(Debug, Clone)]
pub struct ThemeSource {
    /// Its path from the root.
    pub path: SourcePath,
    /// Its text.
    pub text: Arc<str>,
}

/// What a theme prints with.
pub struct PrintTheme {
    engines: BTreeMap<String, Tera>,
    pub(super) templates: Templates,
    lib: BTreeMap<String, ThemeSource>,
    fonts: Vec<Arc<[u8]>>,
    inks: BTreeMap<String, Ink>,
    condition: Option<(String, Arc<[u8]>)>,
    digest: String,
}

impl PrintTheme {
    /// Joins the files of a theme whose names begin with `print/`. `None` when a template has a fault.
    pub(super) fn build<'a>(
        diags: &mut Diagnostics,
        files: impl Iterator<Item = (&'a String, &'a Held)>,
        (inks, profile): (BTreeMap<String, Ink>, Option<String>),
        words: &Words,
        languages: &[String],
    ) -> Option<Self> {
        let (mut templates, mut lib, mut fonts) = (Templates::new(), BTreeMap::new(), Vec::new());
        let mut condition = None;
        let mut hash = blake3::Hasher::new();
        for (name, held) in files {
            let Some(inside) = name.strip_prefix("print/") else { continue };
            if let Some(file) = inside.strip_prefix("profiles/") {
                if let Some(name) = profile.as_ref().filter(|name| file.strip_suffix(".icc") == Some(name)) {
                    condition = Some((name.clone(), Arc::clone(&held.bytes)));
                }
            } else if let Some(font) = inside.strip_prefix("fonts/") {
                if is_font(font) {
                    fonts.push(Arc::clone(&held.bytes));
                    feed(&mut hash, name, &held.bytes);
                }
            } else if let (Some(_), Some(text)) = (inside.strip_suffix(".typ"), &held.text) {
                feed(&mut hash, name, &held.bytes);
                if inside.contains('/') {
                    let source = ThemeSource { path: held.path.clone(), text: Arc::clone(text) };
                    lib.insert(format!("/{inside}"), source);
                } else {
                    let scan = scan::scan(text);
                    let held = Template { path: held.path.clone(), text: held.text.clone(), scan };
                    templates.insert(inside.to_owned(), held);
                }
            }
        }
        for (name, ink) in &inks {
            feed(&mut hash, name, format!("{ink:?}").as_bytes());
        }
        let mut engine = Tera::default();
        engine.autoescape_on([".typ"]);
        engine.set_escape_fn(escape_to);
        let engines = engines(diags, engine, &templates, words, languages)?;
        Some(Self { engines, templates, lib, fonts, inks, condition, digest: hash.finalize().to_hex().to_string() })
    }

    /// Whether the theme has this template.
    pub fn has(&self, template: &str) -> bool {
        self.templates.contains_key(template)
    }

    /// The template as it stands.
    pub fn source(&self, template: &str) -> Option<ThemeSource> {
        let held = self.templates.get(template)?;
        Some(ThemeSource { path: held.path.clone(), text: held.text.clone()? })
    }

    /// The Typst files that templates may import, by their name in the Typst world: `/lib/card.typ`.
    pub fn lib(&self) -> &BTreeMap<String, ThemeSource> {
        &self.lib
    }

    /// The fonts, in the order of their names.
    pub fn fonts(&self) -> &[Arc<[u8]>] {
        &self.fonts
    }

    /// The colours by name.
    pub fn inks(&self) -> &BTreeMap<String, Ink> {
        &self.inks
    }

    /// The printing condition of a press file and its colour profile.
    pub fn condition(&self) -> Option<(&str, &Arc<[u8]>)> {
        self.condition.as_ref().map(|(name, profile)| (name.as_str(), profile))
    }

    /// Changes when anything does that could change a page.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The Typst source that `template` makes of the fields of `view`, in the language `lang`.
    pub fn render<T: Serialize>(&self, template: &str, lang: &str, view: &T) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        for (name, field) in value(view).into_map().unwrap_or_default() {
            context.insert_value(name.to_string(), field);
        }
        let engine = self.engines.get(lang).or_else(|| self.engines.values().next());
        let fault = Fault { templates: &self.templates, template, page: template };
        let Some(engine) = engine else { return Err(fault.missing()) };
        engine.render(template, &context).map_err(|error| fault.of(&error))
    }
}

pub(super) fn is_font(name: &str) -> bool {
    [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
}

fn escape_to(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escape(text).as_bytes())
}
