//! Templates, their static files and what they ask for.
//!
//! In go the layers of a theme and the words of the languages, out come finished pages: a page is a function of the
//! theme, the words and the values it is given, of nothing else. Templates can reach no file, clock, network or
//! environment. What the values mean, and what a page is, is not known here. The only module that names Tera.

mod assets;
mod chain;
mod check;
mod print;
mod scan;
mod share;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult};

pub use assets::Asset;
pub use chain::{DEFAULT, File, Layer, Manifest, ReadManifest, embedded_files, layers};
pub use print::{BROCHURE, PrintTheme, SHEET, ThemeSource};
pub use share::{CARD, ICON, MASKABLE, ShareTheme};
pub use tera::{Context, Value};

use crate::config::theme::{PicturesFile, PrintPictures};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::i18n::Use;
use crate::path::SourcePath;
use check::{Template, Templates};

/// Templates that every theme must have.
pub const REQUIRED: [&str; 11] = [
    "home.html",
    "section.html",
    "line.html",
    "card.html",
    "page.html",
    "index.html",
    "overview.html",
    "term.html",
    "not-found.html",
    "not-found-root.html",
    "redirect.html",
];

/// The template of the page with the whole brochure, which a theme may do without.
pub const READING: &str = "brochure.html";

/// The template of the page to search on, which a theme may do without.
pub const SEARCH: &str = "search.html";

/// The template of the accessibility statement.
pub const STATEMENT: &str = "accessibility.html";

/// Gives the text of a message: language, id, arguments.
pub type Words = Arc<dyn Fn(&str, &str, &[(&str, Arg)]) -> String + Send + Sync>;

/// A theme, ready to render.
pub struct Theme {
    /// One per language: `t()` must know the language everywhere, and a component sees nothing of the page around it.
    engines: BTreeMap<String, Tera>,
    templates: Templates,
    assets: BTreeMap<String, Asset>,
    tokens: BTreeMap<String, String>,
    uses: Vec<Use>,
    print: PrintTheme,
    pictures: PicturesFile,
    printed_pictures: PrintPictures,
    share: ShareTheme,
    digest: String,
    layers: Vec<String>,
}

/// A value for a template.
pub fn value<T: Serialize + ?Sized>(of: &T) -> Value {
    // Only what JSON could not hold either fails here, such as a map whose keys are lists.
    Value::try_from_serializable(of).unwrap_or_else(|_| Value::none())
}

/// HTML that a template writes as it is.
pub fn safe(html: &str) -> Value {
    Value::safe_string(html)
}

/// A list of values.
pub fn list(values: Vec<Value>) -> Value {
    Value::from(values)
}

/// `value`, whose fields are named, with more fields; a field of the same name is replaced.
pub fn with<const N: usize>(value: Value, fields: [(&'static str, Value); N]) -> Value {
    let mut map = value.into_map().unwrap_or_default();
    for (name, field) in fields {
        map.insert(tera::value::Key::from(name), field);
    }
    Value::from(map)
}

/// A value with named fields.
pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Value)>) -> Value {
    let entries = entries.into_iter().map(|(key, value)| (tera::value::Key::from(key.into()), value));
    Value::from(entries.collect::<tera::Map>())
}

impl Theme {
    /// Joins `layers` (lowest first; a later file replaces an earlier one of the same name). `t()` speaks `languages`
    /// with `words`. `None` when a template is missing or has a fault.
    pub fn build(diags: &mut Diagnostics, layers: &[Layer], words: &Words, languages: &[String]) -> Option<Self> {
        let files: BTreeMap<&String, _> = layers.iter().flat_map(|layer| &layer.files).collect();
        let tokens: BTreeMap<_, _> = layers.iter().flat_map(|layer| layer.manifest.tokens.clone()).collect();
        let mut templates = Templates::new();
        let mut statics = BTreeMap::new();
        let mut hash = blake3::Hasher::new();
        for (name, held) in &files {
            if let Some(template) = name.strip_prefix("templates/") {
                let scan = held.text.as_deref().map(scan::scan).unwrap_or_default();
                let held = Template { path: held.path.clone(), text: held.text.clone(), scan };
                templates.insert(template.to_owned(), held);
            } else if let Some(file) = name.strip_prefix("static/") {
                statics.insert(file.to_owned(), held.bytes.clone());
            } else {
                continue;
            }
            feed(&mut hash, name, &held.bytes);
        }
        for (name, value) in &tokens {
            feed(&mut hash, name, value.as_bytes());
        }
        let complete = required(diags, layers, &templates);
        let inks = layers.iter().flat_map(|layer| layer.manifest.inks.clone()).collect();
        let profile = layers.iter().rev().find_map(|layer| layer.manifest.profile.clone());
        // A later layer speaks of a shape as a whole.
        let manifests = || layers.iter().rev().map(|layer| &layer.manifest);
        let pictures = PicturesFile {
            full: manifests().find_map(|manifest| manifest.pictures.full.clone()),
            thumb: manifests().find_map(|manifest| manifest.pictures.thumb.clone()),
        };
        let printed_pictures = PrintPictures { card: manifests().find_map(|manifest| manifest.printed.card) };
        let share = ShareTheme::build(diags, files.iter().map(|(name, held)| (*name, *held)), words, languages);
        let print = PrintTheme::build(diags, files.into_iter(), (inks, profile), words, languages);
        let shared = share.iter().flat_map(|share| share.templates.values());
        let printed = print.iter().flat_map(|print| print.templates.values());
        let uses = uses(diags, templates.values().chain(printed).chain(shared));
        let engines = engines(diags, for_pages(), &templates, words, languages);
        let assets = assets::publish(&statics, &tokens);
        let digest = hash.finalize().to_hex().to_string();
        let (true, Some(uses), Some(engines)) = (complete, uses, engines) else { return None };
        let (print, share) = print.zip(share)?;
        let layers = layers.iter().map(|layer| layer.name.clone()).collect();
        Some(Self {
            engines,
            templates,
            assets,
            tokens,
            uses,
            print,
            pictures,
            printed_pictures,
            share,
            digest,
            layers,
        })
    }

    /// The names of the themes that it is made of, lowest first.
    pub fn layers(&self) -> &[String] {
        &self.layers
    }

    /// Every message that its templates ask for.
    pub fn uses(&self) -> &[Use] {
        &self.uses
    }

    /// Published static files by their name below `static/`.
    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    /// The tokens of all layers.
    pub fn tokens(&self) -> &BTreeMap<String, String> {
        &self.tokens
    }

    /// The sizes in which its layout shows pictures.
    pub fn pictures(&self) -> &PicturesFile {
        &self.pictures
    }

    /// How wide its printed documents show pictures.
    pub fn printed_pictures(&self) -> PrintPictures {
        self.printed_pictures
    }

    /// What it prints with.
    pub fn print(&self) -> &PrintTheme {
        &self.print
    }

    /// What it draws for sharing.
    pub fn share(&self) -> &ShareTheme {
        &self.share
    }

    /// Whether it has this template.
    pub fn has(&self, template: &str) -> bool {
        self.templates.contains_key(template)
    }

    /// Changes when anything does that could change a page.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The file of a template.
    pub fn source(&self, template: &str) -> Option<&SourcePath> {
        self.templates.get(template).map(|template| &template.path)
    }

    /// Renders `template` with `context`, in the language of its `site.lang`, behind what is in `out`.
    /// `page` is what a fault calls the page.
    pub fn render(
        &self,
        (template, page): (&str, &str),
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        let lang = context.get("site").and_then(|site| site.get_from_path("lang")).and_then(Value::as_str);
        let engine = lang.and_then(|lang| self.engines.get(lang)).or_else(|| self.engines.values().next());
        let fault = Fault { templates: &self.templates, template, page };
        let Some(engine) = engine.filter(|_| self.templates.contains_key(template)) else {
            return Err(fault.missing());
        };
        engine.render_to(template, context, out).map_err(|error| fault.of(&error))
    }
}

/// Where an engine's faults are looked up.
struct Fault<'a> {
    templates: &'a Templates,
    template: &'a str,
    page: &'a str,
}

impl Fault<'_> {
    fn missing(&self) -> Diagnostic {
        Diagnostic::new(Code::TemplateMissing).arg("name", self.template)
    }

    fn of(&self, error: &tera::Error) -> Diagnostic {
        let page = self.page;
        let failed =
            |reason: String| Diagnostic::new(Code::TemplateRender).arg("reason", steady(&reason)).arg("page", page);
        let ErrorKind::RenderingError(report) = error.kind() else {
            let place = self.templates.get(self.template).map(|template| Place::file(&template.path));
            return Diagnostic { place, ..failed(error.to_string()) };
        };
        let Some(template) = self.templates.get(report.filename()) else {
            return failed(report.message().to_owned());
        };
        let path = template.path_at(report.span().range.clone());
        let (diagnostic, place) = match undefined(report.message()) {
            Some(Undefined::Named(name, known)) => {
                let missing = Diagnostic::new(Code::TemplateUndefined).arg("name", name).arg("page", page);
                (missing.arg("known", known), template.span(report.span()))
            }
            Some(Undefined::Marked) => {
                let (name, place) = path;
                let missing = Diagnostic::new(Code::TemplateUndefined).arg("name", name).arg("page", page);
                (missing.arg("known", Vec::new()), place)
            }
            None => (failed(report.message().to_owned()), template.span(report.span())),
        };
        let called = error.to_string();
        let called = called.lines().filter(|line| line.starts_with("note: called from "));
        let related = called.filter_map(|line| check::position(line, self.templates));
        let related = related.map(|(template, (line, column))| template.located(line, column, 1)).collect();
        Diagnostic { related, ..diagnostic.at(place) }
    }
}

/// A sentence of the template engine with its lists of names in one order: it takes them from a hash table, so the same
/// fault would read otherwise at the next build.
fn steady(reason: &str) -> String {
    const BETWEEN: &str = "`, `";
    let mut out = String::with_capacity(reason.len());
    let mut rest = reason;
    while let Some(start) = rest.find('`') {
        let (before, from) = rest.split_at(start + 1);
        out.push_str(before);
        // The list ends at a mark that no other name follows.
        let mut end = 0;
        while let Some(at) = from[end..].find('`') {
            end += at;
            if !from[end..].starts_with(BETWEEN) {
                break;
            }
            end += BETWEEN.len();
        }
        let (list, after) = from.split_at(end);
        let mut names: Vec<&str> = list.split(BETWEEN).collect();
        names.sort_unstable();
        out.push_str(&names.join(BETWEEN));
        let closed = usize::from(after.starts_with('`'));
        out.push_str(&after[..closed]);
        rest = &after[closed..];
    }
    out + rest
}

fn feed(hash: &mut blake3::Hasher, name: &str, bytes: &[u8]) {
    for part in [name.as_bytes(), bytes] {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part);
    }
}

/// Whether all templates are there that must be.
fn required(diags: &mut Diagnostics, layers: &[Layer], templates: &Templates) -> bool {
    let own = layers.iter().flat_map(|layer| &layer.manifest.requires).map(String::as_str);
    let mut names: Vec<&str> = REQUIRED.into_iter().chain(own).filter(|name| !templates.contains_key(*name)).collect();
    names.sort_unstable();
    names.dedup();
    let place = layers.last().map(|layer| Place::file(&SourcePath::new(format!("themes/{}", layer.name))));
    for name in &names {
        let missing = Diagnostic::new(Code::TemplateMissing).arg("name", *name);
        diags.push(Diagnostic { place: place.clone(), ..missing });
    }
    names.is_empty()
}

/// The messages the templates ask for; `None` when one has no literal id.
fn uses<'a>(diags: &mut Diagnostics, templates: impl Iterator<Item = &'a Template>) -> Option<Vec<Use>> {
    let mut uses = Vec::new();
    let mut complete = true;
    for template in templates {
        for call in &template.scan.calls {
            if let Some(id) = &call.id {
                let place = Some(template.bytes(id.start, id.end));
                uses.push(Use { id: id.name.clone(), args: call.args.clone(), place });
            } else {
                diags.push(Diagnostic::new(Code::TemplateMessage).at(template.bytes(call.start, call.end)));
                complete = false;
            }
        }
    }
    complete.then_some(uses)
}

/// An engine whose templates make pages.
fn for_pages() -> Tera {
    let mut engine = Tera::default();
    engine.autoescape_on([".html", ".xml"]);
    engine
}

/// `engine` with these templates, once per language; `None` when a template has a fault.
fn engines(
    diags: &mut Diagnostics,
    mut engine: Tera,
    templates: &Templates,
    words: &Words,
    languages: &[String],
) -> Option<BTreeMap<String, Tera>> {
    speak(&mut engine, words, languages.first().map_or("", String::as_str));
    if !check::join(diags, &mut engine, templates) {
        return None;
    }
    let engine_of = |lang: &String| {
        let mut engine = engine.clone();
        speak(&mut engine, words, lang);
        (lang.clone(), engine)
    };
    Some(languages.iter().map(engine_of).collect())
}

/// Gives `engine` its `t()`.
fn speak(engine: &mut Tera, words: &Words, lang: &str) {
    let (words, lang) = (words.clone(), lang.to_owned());
    engine.register_function("t", move |given: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let mut id = None;
        let mut args: Vec<(&str, Arg)> = Vec::new();
        for (name, value) in given.iter() {
            match name.as_str() {
                Some("id") => id = value.as_str(),
                Some(name) => args.push((name, argument(name, value)?)),
                None => {}
            }
        }
        args.sort_unstable_by_key(|(name, _)| *name);
        let id = id.ok_or_else(|| tera::Error::message("t() needs an id"))?;
        Ok(words(&lang, id, &args))
    });
}

fn argument(name: &str, value: &Value) -> TeraResult<Arg> {
    if value.is_undefined() {
        return Err(tera::Error::message(format!("Argument `{name}` is not defined.")));
    }
    Ok(value.as_i64().map_or_else(|| Arg::Text(value.to_string()), Arg::Number))
}

/// What the engine says is not defined.
enum Undefined {
    /// This name; and what is there instead.
    Named(String, Vec<String>),
    /// What stands at the place.
    Marked,
}

fn undefined(message: &str) -> Option<Undefined> {
    let quoted = ["Variable `", "Field `", "Argument `"].iter().find_map(|start| message.strip_prefix(start));
    if let Some((name, rest)) = quoted.and_then(|rest| rest.split_once('`')) {
        let known = rest.split_once("Available variables: ").or_else(|| rest.split_once("Available fields: "));
        let known = known.map(|(_, names)| names.split(", ").map(str::to_owned).collect());
        return rest.contains("defined").then(|| Undefined::Named(name.to_owned(), known.unwrap_or_default()));
    }
    message.contains("undefined").then_some(Undefined::Marked)
}

#[cfg(test)]
mod tests;
