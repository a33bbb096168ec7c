//! The text fields of one file → [`Written`], its own or measured against its source.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::lang::Tag;
use crate::markdown::{self, Body};
use crate::model::{Facts, Update, Written};
use crate::parse::Document;
use crate::parse::matter::{Matter, TextFields};
use crate::path::SourcePath;
use crate::yaml::Doc;

/// The text of a source file.
pub(super) fn source(diags: &mut Diagnostics, document: Document) -> Written {
    title(diags, &document);
    plain(diags, &document);
    written(document)
}

/// The text of a translation, with every field that its source has.
pub(super) fn translation(
    diags: &mut Diagnostics,
    (document, tag): (Document, &Tag),
    source: &Written,
    facts: &Facts,
) -> Written {
    title(diags, &document);
    plain(diags, &document);
    shared(diags, &document, source);
    complete(diags, (&document, tag), source, facts);
    let mut written = written(document);
    let own = std::mem::replace(&mut written.extra, source.extra.clone());
    written.extra.extend(own);
    written
}

/// A text that says nothing, for a section whose file is missing or broken.
pub(super) fn empty(folder: &str) -> Written {
    let path = SourcePath::new(if folder.is_empty() { String::from("content") } else { format!("content/{folder}") });
    Written {
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
        body: Body::empty(),
        doc: Doc::new(&path, Arc::from(""), 0..0),
    }
}

fn written(document: Document) -> Written {
    let Document { matter: Matter { text, .. }, body, doc, .. } = document;
    let image = text.image.unwrap_or_default();
    let mut updates: Vec<Update> = text
        .updates
        .into_iter()
        .flatten()
        .filter_map(|update| Some(Update { date: update.date?, text: update.text? }))
        .collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    Written {
        title: text.title.unwrap_or_default(),
        summary: text.summary.unwrap_or_default(),
        slug: text.slug,
        aliases: text.aliases.unwrap_or_default(),
        alt: image.alt.unwrap_or_default(),
        caption: image.caption.unwrap_or_default(),
        figures: text
            .figures
            .into_iter()
            .flat_map(|figures| figures.0)
            .filter_map(|(id, f)| Some((id, f.label?)))
            .collect(),
        links: text.links.into_iter().flatten().map(|link| link.label.unwrap_or_default()).collect(),
        updates,
        extra: text.extra.unwrap_or_default(),
        body,
        doc,
    }
}

/// Whether nobody wrote anything at `keys`: not a value that is wrong, nor a key that is meant to be this one. Both are
/// reported already, and one mistake is to be told once.
pub(super) fn is_lacking(diags: &Diagnostics, doc: &Doc, keys: &[&str]) -> bool {
    let meant = |found: &Diagnostic| {
        found.code == Code::UnknownKeyMeant
            && found.place.as_ref().is_some_and(|place| place.path == *doc.path())
            && found.args.iter().any(|(name, arg)| {
                *name == "meant" && matches!(arg, Arg::Text(key) if Some(&key.as_str()) == keys.last())
            })
    };
    !doc.is_set(keys) && !diags.iter().any(meant)
}

fn title(diags: &mut Diagnostics, document: &Document) {
    let title = document.matter.text.title.as_deref();
    if title.map_or_else(|| is_lacking(diags, &document.doc, &["title"]), |title| title.trim().is_empty()) {
        let place = match document.matter.text.title {
            Some(_) => document.doc.place(&["title"]),
            None => Place::file(&document.path),
        };
        diags.push(Diagnostic::new(Code::MissingKey).arg("key", "title").at(place));
    }
}

/// Looks for gaps and leftovers of hyphenation in the text fields, and reports the gaps of the body.
fn plain(diags: &mut Diagnostics, document: &Document) {
    for gap in &document.body.gaps {
        let place = Place::new(&document.path, document.doc.text(), gap.span);
        diags.push(Diagnostic::new(Code::Unfinished).arg("text", gap.text.as_str()).at(place));
    }
    for (keys, text) in fields(&document.matter.text) {
        // Almost every field is fine: ask for its place only when something may be wrong with it.
        if !markdown::is_suspect(text) {
            continue;
        }
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let place = document.doc.place(&keys);
        for gap in markdown::check_plain(diags, &document.path, document.doc.text(), place.span, text) {
            let place = Place::new(&document.path, document.doc.text(), gap.span);
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

/// Reports shared fields that a translation repeats.
fn shared(diags: &mut Diagnostics, document: &Document, source: &Written) {
    let Matter { text, shared: m } = &document.matter;
    let plain = [
        ("weight", m.weight.is_some()),
        ("date", m.date.is_some()),
        ("kind", m.kind.is_some()),
        ("year", m.year.is_some()),
        ("tranche", m.tranche.is_some()),
        ("status", m.status.is_some()),
        ("places", m.places.is_some()),
        ("coordinates", m.coordinates.is_some()),
        ("precision", m.precision.is_some()),
    ];
    let mut repeated: Vec<Vec<String>> =
        plain.into_iter().filter(|(_, present)| *present).map(|(key, _)| vec![key.to_owned()]).collect();
    let mut nested = |keys: &[&str], present: bool| {
        if present {
            repeated.push(keys.iter().map(|key| (*key).to_owned()).collect());
        }
    };
    if let Some(image) = &text.image {
        nested(&["image", "file"], image.file.is_some());
        nested(&["image", "credit"], image.credit.is_some());
        nested(&["image", "licence"], image.licence.is_some());
        nested(&["image", "focus"], image.focus.is_some());
        nested(&["image", "decorative"], image.decorative.is_some());
    }
    for (id, figure) in text.figures.iter().flat_map(|figures| &figures.0) {
        nested(&["figures", id, "value"], figure.value.is_some());
        nested(&["figures", id, "unit"], figure.unit.is_some());
        nested(&["figures", id, "notation"], figure.notation.is_some());
    }
    for (index, link) in text.links.iter().flatten().enumerate() {
        nested(&["links", &index.to_string(), "url"], link.url.is_some());
    }
    for keys in repeated {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        diags.push(
            Diagnostic::new(Code::SharedField)
                .arg("key", keys.last().copied().unwrap_or_default())
                .arg("source", source.doc.path())
                .at(document.doc.key_place(&keys))
                .related(source.doc.key_place(&keys)),
        );
    }
}

/// Reports what a translation lacks of its source's text fields, and what it has too much.
fn complete(diags: &mut Diagnostics, (document, tag): (&Document, &Tag), source: &Written, facts: &Facts) {
    let m = &document.matter.text;
    // `written` is the text that is there, when it is one: it is empty then.
    let mut missing = |key: &str, written: Option<&String>, place: Place| {
        let keys: Vec<&str> = key.split('.').collect();
        if written.is_none() && !is_lacking(diags, &document.doc, &keys) {
            return;
        }
        diags.push(
            Diagnostic::new(Code::MissingTranslationText)
                .arg("key", key)
                .arg("lang", tag.as_str())
                .arg("source", source.doc.path())
                .at(place),
        );
    };
    let file = || Place::file(&document.path);
    let has = |text: Option<&String>| text.is_some_and(|text| !text.trim().is_empty());
    if !source.summary.is_empty() && !has(m.summary.as_ref()) {
        missing("summary", m.summary.as_ref(), file());
    }
    let image = m.image.as_ref();
    let alt = image.and_then(|image| image.alt.as_ref());
    if !source.alt.is_empty() && !has(alt) {
        missing("image.alt", alt, file());
    }
    let caption = image.and_then(|image| image.caption.as_ref());
    if !source.caption.is_empty() && !has(caption) {
        missing("image.caption", caption, file());
    }
    let written: BTreeMap<&str, Option<&String>> = m
        .figures
        .iter()
        .flat_map(|figures| &figures.0)
        .map(|(id, figure)| (id.as_str(), figure.label.as_ref()))
        .collect();
    for id in source.figures.keys() {
        let label = written.get(id.as_str()).copied().flatten();
        if !has(label) {
            missing(&format!("figures.{id}.label"), label, file());
        }
    }
    for id in written.keys().filter(|id| !facts.figures.iter().any(|figure| figure.id == **id)) {
        let place = document.doc.key_place(&["figures", id]);
        diags.push(Diagnostic::new(Code::FigureMismatch).arg("id", *id).arg("source", source.doc.path()).at(place));
    }
    lists(diags, document, source, facts);
}

/// Reports links and updates that do not match those of the source.
fn lists(diags: &mut Diagnostics, document: &Document, source: &Written, facts: &Facts) {
    let m = &document.matter.text;
    let (found, expected) = (m.links.iter().flatten().count(), facts.links.len());
    if found != expected {
        let place = if m.links.is_some() { document.doc.key_place(&["links"]) } else { Place::file(&document.path) };
        diags.push(
            Diagnostic::new(Code::LinksMismatch)
                .arg("found", found)
                .arg("expected", expected)
                .arg("source", source.doc.path())
                .at(place),
        );
    }
    for (index, update) in m.updates.iter().flatten().enumerate() {
        if let Some(date) = update.date
            && !source.updates.iter().any(|known| known.date == date)
        {
            diags.push(
                Diagnostic::new(Code::UpdateMismatch)
                    .arg("date", date.to_string())
                    .arg("source", source.doc.path())
                    .at(document.doc.place(&["updates", &index.to_string(), "date"])),
            );
        }
    }
}
