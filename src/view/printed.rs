//! A text as a Typst module: its body and its text fields as code, with the place in the author's file of every line.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::markdown::print::{self, Code, Context, KeyFigure, Target, Words, content, literal, plain};
use crate::model::{EntryId, Text, attachment};
use crate::path::SourcePath;
use crate::view::{FigureView, Views};
use crate::yaml::Doc;

/// What is known of a printed document once it is finished.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintFacts {
    /// How many pages it has.
    pub pages: usize,
    /// How many bytes.
    pub size: usize,
    /// The page (from 1) on which each text begins, by its id.
    pub places: BTreeMap<String, usize>,
}

/// The text of one entry in one language, for the printed documents.
#[derive(Debug)]
pub struct PrintText {
    /// Its name in the Typst world.
    pub module: String,
    /// The code.
    pub code: Code,
    /// The pictures it shows: name in the Typst world, file.
    pub pictures: Vec<(String, SourcePath)>,
    /// The author's file.
    pub doc: Arc<Doc>,
    /// The id of its entry.
    pub id: String,
}

/// The name of an entry's module in the Typst world.
pub(super) fn module(id: &str) -> String {
    format!("/text/{id}.typ")
}

/// The name of a picture in the Typst world. It says nothing of the format: the compiler looks at the bytes.
fn picture_name(file: &SourcePath) -> String {
    let digest = blake3::hash(file.as_str().as_bytes()).to_hex();
    format!("/picture/{}", &digest[..24])
}

/// The text of an entry for readers of `lang`.
pub(super) fn text(views: &Views, id: EntryId, lang: Lang) -> PrintText {
    let entry = views.site.entry(id);
    let text = &entry.texts[lang];
    let written = &text.written;
    let all = views.figures(&entry.facts, written, text.lang);
    let figures = |ids: &[String]| {
        let chosen = all.iter().filter(|figure| ids.is_empty() || ids.contains(&figure.id));
        let key = |figure: &FigureView| KeyFigure { value: figure.value.clone(), label: figure.label.clone() };
        chosen.map(key).collect::<Vec<_>>()
    };
    let word = |id: &str| views.locales.text(text.lang, id, &[]);
    let (note, important) = (word("note"), word("important"));
    let (done, open) = (word("task-done"), word("task-open"));
    let context = Context {
        quotes: views.locales.quotes(text.lang),
        link: &|target: &str| link(views, text, lang, target),
        picture: &|file: &str| picture(views, text, file).map(|source| picture_name(&source)),
        figures: &figures,
        words: Words { note: &note, important: &important, task_done: &done, task_open: &open },
    };
    let mut code = head(views, id, lang);
    code.append(&print::write(&written.body, &context));
    facts(views, id, lang, &mut code);
    let mut pictures: Vec<SourcePath> =
        written.body.pictures.iter().filter_map(|used| picture(views, text, &used.file)).collect();
    pictures.extend(entry.facts.image.as_ref().map(|image| image.file.clone()));
    pictures.sort();
    pictures.dedup();
    PrintText {
        module: module(&entry.id),
        code,
        pictures: pictures.into_iter().map(|file| (picture_name(&file), file)).collect(),
        doc: Arc::clone(&written.doc),
        id: entry.id.clone(),
    }
}

fn picture(views: &Views, text: &Text, file: &str) -> Option<SourcePath> {
    attachment(text.written.doc.path(), file).filter(|file| views.site.files.get(file).is_some_and(Option::is_some))
}

/// The lines before the body: what the text is and what it is called.
fn head(views: &Views, id: EntryId, lang: Lang) -> Code {
    let entry = views.site.entry(id);
    let text = &entry.texts[lang];
    let written = &text.written;
    let at = |key: &str| written.doc.place(&[key]).span.line.max(1);
    let quotes = views.locales.quotes(text.lang);
    let mut code = Code::default();
    code.line("#import \"/lib/text.typ\": *", 1);
    code.line(&format!("#let id = {}", literal(&entry.id)), 1);
    code.line(&format!("#let lang = {}", literal(views.tag(text.lang))), 1);
    code.line(&format!("#let dir = {}", views.locales.direction(text.lang)), 1);
    let title = views.text(text.lang, &written.title);
    code.line(&format!("#let title = {}", content(&title)), at("title"));
    code.line(&format!("#let title-text = {}", literal(&title)), at("title"));
    let summary = match written.summary.as_str() {
        "" => String::from("none"),
        summary => plain(summary, quotes),
    };
    code.line(&format!("#let summary = {summary}"), at("summary"));
    code
}

/// The lines after the body: what would hide Typst's own names from it, and the facts with words.
fn facts(views: &Views, id: EntryId, lang: Lang, code: &mut Code) {
    let entry = views.site.entry(id);
    let text = &entry.texts[lang];
    let written = &text.written;
    let quotes = views.locales.quotes(text.lang);
    let line = |keys: &[&str]| written.doc.place(keys).span.line.max(1);
    let (image, info) = image(views, id, lang);
    code.line(&format!("#let image-info = {info}"), line(&["image"]));
    code.line(&format!("#let image = {image}"), line(&["image"]));
    code.line("#let figures = (", line(&["figures"]));
    for figure in views.figures(&entry.facts, written, text.lang) {
        let (id, value) = (literal(&figure.id), literal(&figure.value));
        let label = content(&figure.label);
        code.line(&format!("(id: {id}, value: {value}, label: {label}),"), line(&["figures", &figure.id, "label"]));
    }
    code.line(")", line(&["figures"]));
    code.line("#let links = (", line(&["links"]));
    for (index, (url, label)) in entry.facts.links.iter().zip(&written.links).enumerate() {
        let label = plain(label, quotes);
        let at = line(&["links", &index.to_string(), "label"]);
        code.line(&format!("(url: {}, label: {label}),", literal(url)), at);
    }
    code.line(")", line(&["links"]));
    code.line("#let updates = (", line(&["updates"]));
    for update in &written.updates {
        let date = views.locales.date(text.lang, i32::from(update.date.year), update.date.month, update.date.day);
        let note = plain(&update.text, quotes);
        code.line(&format!("(date: {}, text: {note}),", literal(&date)), line(&["updates"]));
    }
    code.line(")", line(&["updates"]));
    code.line(&format!("#let words = {}", written.body.words), written.body.line());
}

/// The picture of an entry and what is said of it.
fn image(views: &Views, id: EntryId, lang: Lang) -> (String, String) {
    let entry = views.site.entry(id);
    let text = &entry.texts[lang];
    let Some(image) = entry.facts.image.as_ref().filter(|image| image.size.is_some()) else {
        return (String::from("none"), String::from("none"));
    };
    let alt = if image.decorative { String::new() } else { views.text(text.lang, &text.written.alt) };
    let some = |text: Option<&str>, write: &dyn Fn(&str) -> String| text.map_or_else(|| "none".to_owned(), write);
    let [x, y] = image.focus.unwrap_or([0.5, 0.5]);
    let size = image.size.map_or((0, 0), |size| (size.width, size.height));
    let caption = Some(text.written.caption.as_str()).filter(|caption| !caption.is_empty());
    let mut info = String::new();
    let _ = write!(
        info,
        "(width: {}, height: {}, focus: ({x:?}, {y:?}), caption: {}, credit: {}, licence: {}, decorative: {})",
        size.0,
        size.1,
        some(caption, &|text| plain(text, views.locales.quotes(lang))),
        some(image.credit.as_deref(), &literal),
        some(image.licence.as_deref(), &literal),
        image.decorative,
    );
    (print::image(&picture_name(&image.file), &alt), info)
}

/// Where a link of a printed text leads: every address with its host, as paper has none.
fn link(views: &Views, text: &Text, lang: Lang, target: &str) -> Target {
    if let Some(target) = target.strip_prefix("card:") {
        let id = target.split_once('#').map_or(target, |(id, _)| id);
        let Some(entry) = views.site.by_id.get(id) else { return Target::Nowhere };
        let Some(path) = views.routes.page(*entry, lang) else { return Target::Nowhere };
        return Target::Entry { id: id.to_owned(), url: views.routes.absolute(path) };
    }
    if target.starts_with('#') {
        return Target::Nowhere;
    }
    if let Some(file) = attachment(text.written.doc.path(), target)
        && let Some(path) = views.routes.file(&file)
    {
        return Target::Url(views.routes.absolute(path));
    }
    if let Some(path) = target.strip_prefix('/') {
        return Target::Url(format!("{}{}{path}", views.routes.origin(), views.routes.base_path()));
    }
    Target::Url(target.to_owned())
}
