//! What the preview knows about a page and its problems, as JSON.

use std::collections::BTreeSet;

use groter::diag::{Diagnostic, Place, Severity};
use groter::model::Standing;
use groter::model::translation::State;
use groter::path::OutputPath;
use groter::view::{About, Version};
use groter::{Draft, Messages};
use serde_json::{Map, Value, json};

use super::board::{Board, Now};
use super::editor;

/// The words of the preview in a language.
pub(super) fn words(board: &Board, lang: &str) -> Value {
    let messages = board.messages(lang);
    let text = |id: &&str| ((*id).to_owned(), Value::from(messages.text(id, &[])));
    Value::Object(super::words::IDS.iter().map(text).collect())
}

/// Every problem: errors first, and those of the page that is open before the others.
pub(super) fn problems(board: &Board, now: &Now, lang: &str, path: Option<&OutputPath>) -> Value {
    let messages = board.messages(lang);
    let own = now.draft.as_ref().zip(path).map(|(draft, path)| files(draft, path)).unwrap_or_default();
    let mut all: Vec<(bool, bool, Value)> = Vec::with_capacity(now.problems.len());
    for found in now.problems.iter() {
        let file = found.place.as_ref().map(|place| place.path.as_str());
        let here = file.is_some_and(|file| own.contains(file));
        let kept = found.place.as_ref().is_some_and(|place| now.kept.contains(&place.path));
        let mut said = problem(board, messages, found);
        if let Value::Object(said) = &mut said {
            said.insert("here".to_owned(), here.into());
            said.insert("kept".to_owned(), kept.into());
            said.insert("related".to_owned(), found.related.iter().map(|other| place(board, Some(other))).collect());
        }
        all.push((found.severity() != Severity::Error, !here, said));
    }
    // Stable: within these they stay sorted by file and line.
    all.sort_by_key(|(warning, elsewhere, _)| (*warning, *elsewhere));
    json!({
        "build": now.build,
        "complete": now.complete,
        "errors": now.count(Severity::Error),
        "warnings": now.count(Severity::Warning),
        "list": all.into_iter().map(|(_, _, said)| said).collect::<Vec<_>>(),
    })
}

/// One problem in words, with its place.
pub(super) fn problem(board: &Board, messages: &Messages, found: &Diagnostic) -> Value {
    let mut object = Map::new();
    let severity = if found.severity() == Severity::Error { "error" } else { "warning" };
    object.insert("severity".to_owned(), severity.into());
    object.insert("code".to_owned(), found.code.name().into());
    object.insert("message".to_owned(), messages.sentence(found).into());
    object.insert("help".to_owned(), messages.help(found).into());
    if let Value::Object(place) = place(board, found.place.as_ref()) {
        object.extend(place);
    }
    Value::Object(object)
}

fn place(board: &Board, place: Option<&Place>) -> Value {
    let line = place.filter(|place| place.span.line > 0);
    let editor = place.and_then(|place| {
        let template = board.editor.as_deref()?;
        Some(editor::link(template, &board.root.join(place.path.as_str()), (place.span.line, place.span.column)))
    });
    json!({
        "file": place.map(|place| place.path.as_str()),
        "line": line.map(|place| place.span.line),
        "column": line.map(|place| place.span.column),
        "length": line.map(|place| place.span.length),
        "excerpt": line.map(|place| place.excerpt.as_str()),
        "editor": editor,
    })
}

/// What there is to know about the page at `path`; none when there is no such page.
pub(super) fn card(board: &Board, now: &Now, path: &OutputPath) -> Option<Value> {
    let draft = now.draft.as_ref()?;
    let about = draft.about(path)?;
    let own: BTreeSet<&str> = about.files.iter().map(|(_, file)| file.as_str()).collect();
    let count = |severity: Severity| {
        let here = |found: &&Diagnostic| found.place.as_ref().is_some_and(|place| own.contains(place.path.as_str()));
        now.problems.iter().filter(here).filter(|found| found.severity() == severity).count()
    };
    let files = about.files.iter().map(|(lang, file)| {
        let template = board.editor.as_deref();
        let link = template.map(|template| editor::link(template, &board.root.join(file.as_str()), (0, 0)));
        json!({ "lang": lang, "file": file.as_str(), "editor": link })
    });
    let translations = about.translations.iter().map(|version| {
        json!({
            "lang": version.lang,
            "label": version.label,
            "url": version.url,
            "state": state(version),
            "due": version.due,
            "current": version.current,
        })
    });
    Some(json!({
        "path": format!("/{}", path.address()),
        "kind": about.kind,
        "id": about.id,
        "lang": about.lang,
        "title": about.title,
        "words": about.words,
        "files": files.collect::<Vec<_>>(),
        "translations": translations.collect::<Vec<_>>(),
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "print": print(board, draft, &about),
    }))
}

fn print(board: &Board, draft: &Draft, about: &About) -> Option<Value> {
    if !board.prints {
        return None;
    }
    let base = draft.base_path()?;
    Some(json!({
        "page": about.brochure_page,
        "pages": about.brochure_pages,
        "view": format!("{base}_print/{}/", about.lang),
        "pdf": draft.brochure_url(&about.lang)?,
        "sheet": about.sheet,
    }))
}

/// What the bar says of a text: what readers get, and for a translation how far it is.
fn state(version: &Version) -> &'static str {
    match (version.state, version.standing) {
        (Some(State::Begun), _) => "begun",
        (_, Standing::Fallback) => "fallback",
        (_, Standing::Hidden) => "missing",
        (Some(State::Outdated), _) => "outdated",
        (Some(State::Current), _) => "current",
        _ => "own",
    }
}

/// The files behind the page at `path`, in every language.
fn files(draft: &Draft, path: &OutputPath) -> BTreeSet<String> {
    let about = draft.about(path);
    about.map(|about| about.files.iter().map(|(_, file)| file.as_str().to_owned()).collect()).unwrap_or_default()
}
