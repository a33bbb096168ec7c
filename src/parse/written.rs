//! The text fields of one file, and what is wrong with them whatever the other files say.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::markdown::{self, Body, Digest};
use crate::parse::mark::{self, Made, Mark};
use crate::parse::matter::{Matter, TextFields};
use crate::path::SourcePath;
use crate::yaml::{Date, Doc};

/// What one file says in its language.
#[derive(Debug, Clone)]
pub struct Written {
    /// The title.
    pub title: String,
    /// One or two sentences; empty without.
    pub summary: String,
    /// Last part of the address, when it is not the id.
    pub slug: Option<String>,
    /// Old addresses.
    pub aliases: Vec<String>,
    /// Alt text and caption of the picture; empty without.
    pub alt: String,
    /// Caption of the picture; empty without.
    pub caption: String,
    /// Labels by figure id.
    pub figures: BTreeMap<String, String>,
    /// Labels of the links, in order.
    pub links: Vec<String>,
    /// Dated notes, newest first.
    pub updates: Vec<Update>,
    /// What the theme alone knows.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// The text.
    pub body: Arc<Body>,
    /// What it was translated from, where somebody noted it.
    pub mark: Option<Mark>,
    /// The file and its places.
    pub doc: Arc<Doc>,
}

/// A dated note on a card.
#[derive(Debug, Clone)]
pub struct Update {
    /// Its day.
    pub date: Date,
    /// Its text.
    pub text: String,
    /// Its place in the file's list, from 0.
    pub index: usize,
}

/// A text field that is translated by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in a mark: `title`, `image.alt`, `figures.jobs.label`, `links.0.label`, `updates.2026-05-01`.
    pub key: String,
    /// The keys that lead to it in the front matter.
    pub keys: Vec<String>,
    /// What it says.
    pub text: String,
}

impl Written {
    /// A text that says nothing, for a section whose file is missing or broken.
    pub fn empty(folder: &str) -> Self {
        let path =
            SourcePath::new(if folder.is_empty() { String::from("content") } else { format!("content/{folder}") });
        Self {
            title: folder.rsplit('/').next().unwrap_or_default().to_owned(),
            summary: String::new(),
            slug: None,
            aliases: Vec::new(),
            alt: String::new(),
            caption: String::new(),
            figures: BTreeMap::new(),
            links: Vec::new(),
            updates: Vec::new(),
            extra: serde_json::Map::new(),
            body: Arc::new(Body::empty()),
            mark: None,
            doc: Arc::new(Doc::new(&path, Arc::from(""), 0..0)),
        }
    }

    /// Its text fields that say something, in the order in which they are read.
    pub fn fields(&self) -> Vec<Field> {
        let field = |keys: &[&str], text: &str| Field {
            key: keys.join("."),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            text: text.to_owned(),
        };
        let mut fields = vec![
            field(&["title"], &self.title),
            field(&["summary"], &self.summary),
            field(&["image", "alt"], &self.alt),
            field(&["image", "caption"], &self.caption),
        ];
        fields.extend(self.figures.iter().map(|(id, label)| field(&["figures", id, "label"], label)));
        let links = self.links.iter().enumerate();
        fields.extend(links.map(|(index, label)| field(&["links", &index.to_string(), "label"], label)));
        for (number, update) in self.updates.iter().enumerate() {
            let index = update.index.to_string();
            let earlier = self.updates.iter().take(number).filter(|other| other.date == update.date).count();
            let again = if earlier > 0 { format!(".{}", earlier + 1) } else { String::new() };
            let key = format!("updates.{}{again}", update.date);
            fields.push(Field { key, ..field(&["updates", &index, "text"], &update.text) });
        }
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    /// How many of its units are still those that it was begun with, to be translated: it is no text of its language yet
    /// while there is one.
    pub fn untranslated(&self) -> usize {
        let Some(mark) = self.mark.as_ref().filter(|mark| mark.has_todo()) else { return 0 };
        let todo = |made: &Made, digest: Digest| *made == Made::Todo(digest);
        let fields = self.fields();
        let fields = fields
            .iter()
            .filter(|field| mark.fields.get(&field.key).is_some_and(|made| todo(made, Digest::of(&field.text))));
        let units = self.body.units.iter().filter(|unit| mark.body.contains(&Made::Todo(unit.digest)));
        fields.count() + units.count()
    }
}

/// The text fields of a file as they are meant.
pub(super) fn written(text: &TextFields, body: Arc<Body>, doc: Arc<Doc>) -> Written {
    let image = text.image.as_ref();
    let text_of = |field: Option<&String>| field.cloned().unwrap_or_default();
    let noted = text.updates.iter().flatten();
    let mut updates: Vec<Update> = noted
        .enumerate()
        .filter_map(|(index, update)| Some(Update { date: update.date?, text: update.text.clone()?, index }))
        .collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    let figures = text.figures.iter().flat_map(|figures| &figures.0);
    Written {
        title: text_of(text.title.as_ref()),
        summary: text_of(text.summary.as_ref()),
        slug: text.slug.clone(),
        aliases: text.aliases.clone().unwrap_or_default(),
        alt: text_of(image.and_then(|image| image.alt.as_ref())),
        caption: text_of(image.and_then(|image| image.caption.as_ref())),
        figures: figures.filter_map(|(id, figure)| Some((id.clone(), figure.label.clone()?))).collect(),
        links: text.links.iter().flatten().map(|link| text_of(link.label.as_ref())).collect(),
        updates,
        extra: text.extra.clone().unwrap_or_default(),
        body,
        mark: text.translated_from.as_ref().map(|written| Mark::read(&mut Vec::new(), written)),
        doc,
    }
}

/// The keys that misspelt ones of this file are meant to be.
pub(super) fn meant(found: &Diagnostics) -> Vec<String> {
    let misspelt = found.iter().filter(|found| found.code == Code::UnknownKeyMeant).flat_map(|found| &found.args);
    let key = |(name, arg): &(&str, Arg)| match arg {
        Arg::Text(key) if *name == "meant" => Some(key.clone()),
        _ => None,
    };
    misspelt.filter_map(key).collect()
}

/// Whether nobody wrote anything at `keys`: not a value that is wrong, nor a key that is meant to be this one. Both are
/// reported already, and one mistake is to be told once.
pub(super) fn is_lacking(meant: &[String], doc: &Doc, keys: &[&str]) -> bool {
    !doc.is_set(keys) && !meant.iter().any(|key| Some(&key.as_str()) == keys.last())
}

/// What is wrong with the texts of one file: no title, gaps, leftovers of hyphenation.
pub(super) fn check(meant: &[String], matter: &Matter, body: &Body, doc: &Doc) -> Diagnostics {
    let mut diags = Diagnostics::new();
    title(&mut diags, meant, matter, doc);
    plain(&mut diags, matter, body, doc);
    mark::check(&mut diags, matter, doc);
    diags
}

fn title(diags: &mut Diagnostics, meant: &[String], matter: &Matter, doc: &Doc) {
    let title = matter.text.title.as_deref();
    if title.map_or_else(|| is_lacking(meant, doc, &["title"]), |title| title.trim().is_empty()) {
        let place = match matter.text.title {
            Some(_) => doc.place(&["title"]),
            None => Place::file(doc.path()),
        };
        diags.push(Diagnostic::new(Code::MissingKey).arg("key", "title").at(place));
    }
}

/// Looks for gaps and leftovers of hyphenation in the text fields, and reports the gaps of the body.
fn plain(diags: &mut Diagnostics, matter: &Matter, body: &Body, doc: &Doc) {
    for gap in &body.gaps {
        let place = Place::new(doc.path(), doc.text(), gap.span);
        diags.push(Diagnostic::new(Code::Unfinished).arg("text", gap.text.as_str()).at(place));
    }
    for (keys, text) in fields(&matter.text) {
        // Almost every field is fine: ask for its place only when something may be wrong with it.
        if !markdown::is_suspect(text) {
            continue;
        }
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let place = doc.place(&keys);
        for gap in markdown::check_plain(diags, doc.path(), doc.text(), place.span, text) {
            let place = Place::new(doc.path(), doc.text(), gap.span);
            diags.push(Diagnostic::new(Code::Unfinished).arg("text", gap.text).at(place));
        }
    }
}

/// Every text field with the keys that lead to it.
fn fields(matter: &TextFields) -> Vec<(Vec<String>, &str)> {
    fn field<'a>(keys: &[&str], value: Option<&'a String>) -> Option<(Vec<String>, &'a str)> {
        value.map(|value| (keys.iter().map(|key| (*key).to_owned()).collect(), value.as_str()))
    }
    let image = matter.image.as_ref();
    let single = [
        field(&["title"], matter.title.as_ref()),
        field(&["summary"], matter.summary.as_ref()),
        field(&["image", "alt"], image.and_then(|image| image.alt.as_ref())),
        field(&["image", "caption"], image.and_then(|image| image.caption.as_ref())),
    ];
    let figures = matter.figures.iter().flat_map(|figures| &figures.0);
    let links = matter.links.iter().flatten().enumerate();
    let updates = matter.updates.iter().flatten().enumerate();
    single
        .into_iter()
        .flatten()
        .chain(figures.filter_map(|(id, figure)| field(&["figures", id, "label"], figure.label.as_ref())))
        .chain(links.filter_map(|(i, link)| field(&["links", &i.to_string(), "label"], link.label.as_ref())))
        .chain(updates.filter_map(|(i, update)| field(&["updates", &i.to_string(), "text"], update.text.as_ref())))
        .collect()
}
