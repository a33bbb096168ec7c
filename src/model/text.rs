//! A translation, measured against its source.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::Tag;
use crate::model::{Facts, Written};
use crate::parse::Document;
use crate::parse::matter::Matter;

/// The text of a translation, with every field that its source has.
pub(super) fn translation(
    diags: &mut Diagnostics,
    (document, tag): (&Document, &Tag),
    source: &Written,
    facts: &Facts,
) -> Arc<Written> {
    document.report(diags);
    shared(diags, document, source);
    complete(diags, (document, tag), source, facts);
    if source.extra.is_empty() {
        return Arc::clone(&document.written);
    }
    let mut written = Written::clone(&document.written);
    let own = std::mem::replace(&mut written.extra, source.extra.clone());
    written.extra.extend(own);
    Arc::new(written)
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
        ("short", m.short.is_some()),
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
                .at(document.doc().key_place(&keys))
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
        if written.is_none() && !document.lacks(&keys) {
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
        let place = document.doc().key_place(&["figures", id]);
        diags.push(Diagnostic::new(Code::FigureMismatch).arg("id", *id).arg("source", source.doc.path()).at(place));
    }
    lists(diags, document, source, facts);
}

/// Reports links and updates that do not match those of the source.
fn lists(diags: &mut Diagnostics, document: &Document, source: &Written, facts: &Facts) {
    let m = &document.matter.text;
    let (found, expected) = (m.links.iter().flatten().count(), facts.links.len());
    if found != expected {
        let place = if m.links.is_some() { document.doc().key_place(&["links"]) } else { Place::file(&document.path) };
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
                    .at(document.doc().place(&["updates", &index.to_string(), "date"])),
            );
        }
    }
}
