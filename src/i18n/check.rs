//! Whether the messages of all languages fit together, and fit the templates that use them.
//!
//! In go the messages as read and the calls of templates and program; out come diagnostics. Renders nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::message::{Entry, Part, Source};
use super::{CORE, Language, Locales, Use, plural};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::Lang;

/// Checks everything; see [`Locales::check`].
pub(super) fn check(diags: &mut Diagnostics, locales: &Locales, uses: &[Use]) {
    let core = CORE.iter().map(|(id, args)| Use {
        id: (*id).to_owned(),
        args: args.iter().map(|arg| (*arg).to_owned()).collect(),
        place: None,
    });
    let core: Vec<Use> = core.collect();
    let mut by_id: BTreeMap<&str, Vec<&Use>> = BTreeMap::new();
    for each in core.iter().chain(uses) {
        by_id.entry(&each.id).or_default().push(each);
    }
    for (id, uses) in &by_id {
        used(diags, locales, id, uses);
    }
    for (lang, language) in locales.languages.iter() {
        for (source, entry) in locales.entries(language) {
            references(diags, language, source, entry);
            plurals(diags, locales, lang, source, entry);
        }
    }
    unused(diags, locales, by_id.keys().copied());
}

/// One id that somebody asks for: every language must have it, with the variables that are given.
fn used(diags: &mut Diagnostics, locales: &Locales, id: &str, uses: &[&Use]) {
    let mut having: Vec<(Place, BTreeSet<String>)> = Vec::new();
    let mut lacking: Vec<Lang> = Vec::new();
    for (lang, language) in locales.languages.iter() {
        if let Some((source, entry, part)) = locales.part(language, id) {
            having.push((source.place(entry), variables(locales, language, part)));
        } else if language.file.is_some() {
            lacking.push(lang);
        }
    }
    if having.is_empty() {
        // Without any strings at all there is one report per language already.
        for each in uses.iter().filter(|_| !lacking.is_empty()) {
            let unknown = Diagnostic::new(Code::MessageUnknown).arg("id", id);
            diags.push(maybe_at(unknown, each.place.clone()));
        }
        return;
    }
    for lang in lacking {
        let missing = Diagnostic::new(Code::MessageMissing).arg("id", id).arg("lang", locales.tags[lang].as_str());
        let file = locales.languages[lang].file.as_ref().map(Place::file);
        let missing = uses.iter().filter_map(|each| each.place.clone()).take(1).fold(missing, Diagnostic::related);
        diags.push(maybe_at(missing, file));
    }
    let all: BTreeSet<&String> = having.iter().flat_map(|(_, variables)| variables).collect();
    for variable in all {
        let everywhere = having.iter().all(|(_, variables)| variables.contains(variable));
        let with = |code| Diagnostic::new(code).arg("id", id).arg("argument", variable.as_str());
        let ungiven = uses.iter().filter(|each| !each.args.contains(variable));
        if everywhere {
            // Every language wants it: the call is wrong.
            for each in ungiven {
                let first = having.first().map(|(place, _)| place.clone());
                let (place, related) = each.place.clone().map_or((first.clone(), None), |p| (Some(p), first));
                diags.push(related.into_iter().fold(maybe_at(with(Code::ArgumentMissing), place), Diagnostic::related));
            }
        } else if ungiven.count() > 0 {
            // Only some languages want it: they are wrong.
            for (place, _) in having.iter().filter(|(_, variables)| variables.contains(variable)) {
                diags.push(with(Code::ArgumentUnknown).at(place.clone()));
            }
        }
    }
}

/// The variables of a text and of the messages it refers to. Terms have variables of their own.
fn variables(locales: &Locales, language: &Language, part: &Part) -> BTreeSet<String> {
    let mut all = part.variables.clone();
    let mut seen: BTreeSet<&(String, String)> = BTreeSet::new();
    let mut open: Vec<&(String, String)> = part.references.iter().collect();
    while let Some(reference) = open.pop() {
        if reference.0.starts_with('-') || !seen.insert(reference) {
            continue;
        }
        if let Some(part) = locales.entry(language, &reference.0).and_then(|(_, e)| e.parts.get(&reference.1)) {
            all.extend(part.variables.iter().cloned());
            open.extend(&part.references);
        }
    }
    all
}

/// Everything a message refers to must exist in its language.
fn references(diags: &mut Diagnostics, language: &Language, source: &Source, entry: &Entry) {
    for (id, attribute) in entry.parts.values().flat_map(|part| &part.references) {
        let full = if attribute.is_empty() { id.clone() } else { format!("{id}.{attribute}") };
        if !language.has(id, attribute) {
            let missing = Diagnostic::new(Code::MessageReference).arg("id", entry.id.as_str());
            diags.push(missing.arg("reference", full.as_str()).at(source.place_in(entry, &full)));
        }
    }
}

/// A choice by number must have the language's plural classes.
fn plurals(diags: &mut Diagnostics, locales: &Locales, lang: Lang, source: &Source, entry: &Entry) {
    let counting = &locales.languages[lang].formats.counting;
    for (attribute, part) in &entry.parts {
        let id = if attribute.is_empty() { entry.id.clone() } else { format!("{}.{attribute}", entry.id) };
        for select in &part.selects {
            let Some(rules) = counting.rules(select.ordinal) else { continue };
            let found = [
                (Code::PluralMissing, plural::missing(rules, select)),
                (Code::PluralUnknown, plural::unknown(rules, select)),
            ];
            for (code, classes) in found.into_iter().filter(|(_, classes)| !classes.is_empty()) {
                let problem = Diagnostic::new(code).arg("id", id.as_str()).arg("lang", locales.tags[lang].as_str());
                diags.push(problem.arg("classes", classes).at(source.place(entry)));
            }
        }
    }
}

/// Messages of the programme's own files that neither a template nor the program nor another message uses.
fn unused<'a>(diags: &mut Diagnostics, locales: &Locales, used: impl Iterator<Item = &'a str>) {
    let mut used: BTreeSet<&str> = used.map(|id| id.split_once('.').map_or(id, |(key, _)| key)).collect();
    for (_, language) in locales.languages.iter() {
        for (_, entry) in locales.entries(language) {
            let others = entry.parts.values().flat_map(|part| &part.references).map(|(id, _)| id.as_str());
            used.extend(others.filter(|id| *id != entry.id));
        }
    }
    for source in locales.sources.iter().filter(|source| source.own) {
        for entry in source.entries.iter().filter(|entry| !used.contains(entry.id.as_str())) {
            let unused = Diagnostic::new(Code::MessageUnused).arg("id", entry.id.as_str());
            diags.push(unused.at(source.place(entry)));
        }
    }
}

fn maybe_at(diagnostic: Diagnostic, place: Option<Place>) -> Diagnostic {
    match place {
        Some(place) => diagnostic.at(place),
        None => diagnostic,
    }
}
