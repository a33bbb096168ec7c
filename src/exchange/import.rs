//! What came back from translators, as files of the programme.
//!
//! Only texts that say something else than the programme does now are written, in the translation as it stands where its
//! parts are those of the source, else in the order of the source. The mark of the translation remembers the source as
//! it was when the file was exported, so that what changed since stays outdated.

use std::collections::BTreeMap;

use super::check::{Allowed, check};
use super::compose::{Change, compose};
use super::file::Given;
use super::text::{self, Text};
use super::{Exchange, Progress, Unit, export, read, stamp, values, words};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::i18n::units;
use crate::lang::{Lang, Tag};
use crate::load::Sources;
use crate::markdown::Digest;
use crate::markdown::inline::{self, Piece, Sign, SignKind};
use crate::model::translation::{Key, Status};
use crate::model::{Site, Written};
use crate::path::SourcePath;
use crate::yaml::edit;

/// What is to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Files with their new texts; none when there is an error.
    pub files: Vec<(String, String)>,
    /// The language.
    pub lang: String,
    /// How many texts are taken.
    pub taken: usize,
    /// How many say what the programme says already.
    pub same: usize,
}

/// Reads one file of exchange. With `force`, texts that somebody changed in the meantime are replaced.
pub fn import(
    diags: &mut Diagnostics,
    (site, sources): (&Site, &Sources),
    (path, bytes): (&SourcePath, &[u8]),
    force: bool,
) -> Imported {
    let mut found = Diagnostics::new();
    let mut imported = Imported::default();
    if let Some(given) = Given::new(&mut found, path, bytes)
        && let Some(exchange) = read(&mut found, &given)
        && let Some(lang) = languages(&mut found, &given, &exchange, site)
    {
        site.config.languages[lang].tag.as_str().clone_into(&mut imported.lang);
        let mut import = Import { diags: &mut found, given: &given, site, sources, lang, force, imported };
        for (path, units) in by_path(&exchange) {
            import.file(path, &units);
        }
        imported = import.imported;
    }
    if found.has_errors() {
        imported.files.clear();
    }
    diags.extend(found);
    imported
}

/// The units of every file, in the order in which the files come first.
fn by_path(exchange: &Exchange) -> Vec<(&str, Vec<&Unit>)> {
    let mut all: Vec<(&str, Vec<&Unit>)> = Vec::new();
    for file in &exchange.files {
        match all.iter_mut().find(|(path, _)| *path == file.path) {
            Some((_, units)) => units.extend(&file.units),
            None => all.push((&file.path, file.units.iter().collect())),
        }
    }
    all
}

/// Whether the file is between the languages of the programme.
fn languages(diags: &mut Diagnostics, given: &Given, exchange: &Exchange, site: &Site) -> Option<Lang> {
    let expected = site.config.languages[Lang::SOURCE].tag.as_str();
    if !exchange.source.is_empty() && !exchange.source.eq_ignore_ascii_case(expected) {
        let wrong = Diagnostic::new(Code::ExchangeSource).arg("lang", exchange.source.as_str());
        diags.push(wrong.arg("expected", expected).at(given.place(1)));
        return None;
    }
    let mut found = Diagnostics::new();
    let lang = export::language(&mut found, site, &exchange.target);
    found.iter().for_each(|problem| diags.push(problem.clone().at(given.place(1))));
    lang
}

struct Import<'a> {
    diags: &'a mut Diagnostics,
    given: &'a Given,
    site: &'a Site,
    sources: &'a Sources,
    lang: Lang,
    force: bool,
    imported: Imported,
}

impl Import<'_> {
    fn tag(&self, lang: Lang) -> &Tag {
        &self.site.config.languages[lang].tag
    }

    fn report(&mut self, code: Code, unit: &Unit) {
        let problem = Diagnostic::new(code).arg("id", unit.id.as_str());
        self.diags.push(problem.at(self.given.place(unit.line)));
    }

    fn file(&mut self, path: &str, units: &[&Unit]) {
        let entry = self.site.iter().find(|(_, entry)| entry.source().doc.path().as_str() == path);
        if let Some((id, entry)) = entry {
            let own = self.site.translation(id, self.lang);
            self.entry(entry.source(), own, units);
        } else if path == words::path(self.tag(Lang::SOURCE).as_str()) {
            self.words(units);
        } else if values::FILES.contains(&path) {
            self.values(path, units);
        } else {
            let line = units.first().map_or(1, |unit| unit.line);
            let unknown = Diagnostic::new(Code::ExchangeFile).arg("path", path);
            self.diags.push(unknown.at(self.given.place(line)));
        }
    }

    fn write(&mut self, path: String, text: String) {
        let now = self.sources.files.get(&SourcePath::new(&path)).and_then(|source| source.text());
        if now.is_none_or(|now| **now != text) {
            self.imported.files.push((path, text));
        }
    }

    /// What came back for a text: nothing when it is empty, which is reported.
    fn given(&mut self, unit: &Unit) -> Option<Vec<Piece>> {
        let target = unit
            .target
            .clone()
            .filter(|target| !inline::words(target).trim().is_empty() || !inline::signs(target).is_empty());
        if target.is_none() {
            self.report(Code::ExchangeEmpty, unit);
        }
        target
    }

    /// Whether a translation that somebody wrote in the meantime would be lost.
    fn is_newer(&mut self, unit: &Unit, now: Option<&str>) -> bool {
        let newer = now.is_some_and(|now| unit.seen.as_deref() != Some(now)) && !self.force;
        if newer {
            self.report(Code::ExchangeNewer, unit);
        }
        newer
    }

    fn entry(&mut self, source: &Written, own: Option<&Written>, units: &[&Unit]) {
        let texts = text::texts(source, own);
        let mut changes = Vec::new();
        let mut used = vec![false; texts.len()];
        for unit in units {
            changes.extend(self.unit(unit, &texts, &mut used, (source, own)));
        }
        let taken = changes.iter().filter(|change: &&Change| change.text.is_some()).count();
        self.imported.taken += taken;
        if !changes.iter().any(Change::counts) {
            return;
        }
        let (from, to) = (self.tag(Lang::SOURCE).clone(), self.tag(self.lang).clone());
        match compose((source, own), &texts, &changes, (&from, &to), self.force) {
            Ok((path, text)) => self.write(path, text),
            Err(code) => {
                if let Some(unit) = units.iter().find(|unit| changes.iter().any(|change| change.id == unit.id)) {
                    self.report(code, unit);
                }
            }
        }
    }

    /// One text of a card; nothing when there is nothing to do or it may not be done.
    fn unit(
        &mut self,
        unit: &Unit,
        texts: &[Text<'_>],
        used: &mut [bool],
        (source, own): (&Written, Option<&Written>),
    ) -> Option<Change> {
        let target = self.given(unit)?;
        let Some((index, from)) = find(unit, texts, used, source) else {
            return self.stale(unit, &target, (source, own));
        };
        used[index] = true;
        let text = &texts[index];
        let now = text.target_pieces();
        let due = matches!(text.status, Status::Changed | Status::New | Status::Todo);
        let mut change = Change {
            id: unit.id.clone(),
            index: Some(index),
            place: text.place,
            text: None,
            from,
            done: unit.progress > Progress::Initial,
            confirms: due && unit.progress > Progress::Initial || unit.progress > Progress::Translated,
        };
        if now.as_ref().is_some_and(|now| text::is_same(now, &target, text.kind)) {
            self.imported.same += 1;
            return Some(change);
        }
        let is_fresh = digest_now(text, source) == Some(from);
        if !is_fresh {
            self.report(Code::ExchangeStale, unit);
        }
        if self.is_newer(unit, text.seen().as_deref()) {
            return None;
        }
        let current = text.source_pieces();
        // What the digest does not count, such as the file of a picture, is the programme's to say.
        let target = if is_fresh { renewed(&target, &unit.source, &current) } else { target };
        let base = Unit { source: if is_fresh { current } else { unit.source.clone() }, ..Unit::clone(unit) };
        let allowed = Allowed { own: now.as_deref().unwrap_or_default() };
        change.text = self.checked(&base, &target, &allowed, |pieces| text::join(pieces, text.kind, source));
        change.done = true;
        change.text.is_some().then_some(change)
    }

    /// The text of pieces that are as they should be.
    fn checked(
        &mut self,
        unit: &Unit,
        target: &[Piece],
        allowed: &Allowed<'_>,
        join: impl Fn(&[Piece]) -> Option<String>,
    ) -> Option<String> {
        let mut found = Diagnostics::new();
        check(&mut found, self.given, unit, target, allowed);
        let broken = found.has_errors();
        self.diags.extend(found);
        if broken {
            return None;
        }
        let text = join(target);
        if text.is_none() {
            self.report(Code::ExchangeUnwritable, unit);
        }
        text
    }

    /// A text whose source is not there any more: it still belongs where its translation stands.
    fn stale(&mut self, unit: &Unit, target: &[Piece], (source, own): (&Written, Option<&Written>)) -> Option<Change> {
        let units = own.map(|own| own.body.units.as_slice()).unwrap_or_default();
        let place = own.filter(|_| unit.id.starts_with("body.")).and_then(|own| {
            units.iter().position(|known| {
                let text = own.body.unit_text(known);
                let same = || text::is_same(&text::split(&text, Some(known.kind), own), target, Some(known.kind));
                unit.seen.as_deref() == Some(stamp(&text).as_str()) || same()
            })
        });
        let (Some(own), Some(place)) = (own, place) else {
            self.report(Code::ExchangeGone, unit);
            return None;
        };
        let kind = units.get(place).map(|unit| unit.kind);
        let now = text::split(&own.body.unit_text(units.get(place)?), kind, own);
        if text::is_same(&now, target, kind) {
            self.imported.same += 1;
            return None;
        }
        self.report(Code::ExchangeStale, unit);
        let allowed = Allowed { own: &now };
        let known = |sign: &Sign| own.doc.text().contains(&sign.close) || source.doc.text().contains(&sign.close);
        let base = Unit { source: without_links(&unit.source, &known), ..Unit::clone(unit) };
        let text = self.checked(&base, target, &allowed, |pieces| text::join(pieces, kind, own))?;
        let from = text::digest(&unit.source, kind, own)?;
        let id = unit.id.clone();
        Some(Change { id, index: None, place: Some(place), text: Some(text), from, done: true, confirms: true })
    }

    fn words(&mut self, units: &[&Unit]) {
        let (from, to) = (self.tag(Lang::SOURCE).clone(), self.tag(self.lang).clone());
        let known = words::units(self.sources, &from, &to);
        let mut texts: BTreeMap<String, Vec<Piece>> = BTreeMap::new();
        for unit in units {
            let Some(target) = self.given(unit) else { continue };
            let Some((words, now)) = known.iter().find(|(words, _)| words.id == unit.id) else {
                self.report(Code::ExchangeGone, unit);
                continue;
            };
            if now.target.as_ref().is_some_and(|now| units::is_same(now, &target)) {
                self.imported.same += 1;
                continue;
            }
            if !units::is_same(&words.source, &unit.source) {
                self.report(Code::ExchangeStale, unit);
            }
            if self.is_newer(unit, now.seen.as_deref()) {
                continue;
            }
            let allowed = Allowed { own: now.target.as_deref().unwrap_or_default() };
            if self.checked(unit, &target, &allowed, |_| Some(String::new())).is_some() {
                texts.insert(unit.id.clone(), target);
            }
        }
        let text = |tag: &Tag| {
            let path = SourcePath::new(words::path(tag.as_str()));
            self.sources.files.get(&path).and_then(|source| source.text()).cloned()
        };
        let (Some(source), false) = (text(&from), texts.is_empty()) else { return };
        let (text, refused) = units::put(&source, text(&to).as_deref(), &to, &texts);
        self.imported.taken += texts.len() - refused.len();
        for unit in units.iter().filter(|unit| refused.contains(&unit.id)) {
            self.report(Code::ExchangeUnwritable, unit);
        }
        self.write(words::path(to.as_str()), text);
    }

    fn values(&mut self, path: &str, units: &[&Unit]) {
        let source = self.sources.files.get(&SourcePath::new(path)).and_then(|source| source.text());
        let Some(mut yaml) = source.map(ToString::to_string) else { return };
        let tags: Vec<String> =
            self.site.config.languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect();
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        let target_tag = self.tag(self.lang).clone();
        let known = values::values(&yaml, &tags, &target_tag);
        for unit in units {
            let Some(target) = self.given(unit) else { continue };
            let Some(now) = known.iter().find(|value| value.unit.id == unit.id) else {
                self.report(Code::ExchangeGone, unit);
                continue;
            };
            if now.unit.target.as_ref().is_some_and(|now| text::is_same(now, &target, None)) {
                self.imported.same += 1;
                continue;
            }
            if !text::is_same(&now.unit.source, &unit.source, None) {
                self.report(Code::ExchangeStale, unit);
            }
            if self.is_newer(unit, now.unit.seen.as_deref()) {
                continue;
            }
            let allowed = Allowed { own: &[] };
            let plain = |pieces: &[Piece]| Some(inline::words(pieces).trim().to_owned());
            let Some(text) = self.checked(unit, &target, &allowed, plain) else { continue };
            let keys: Vec<&str> = now.keys.iter().map(String::as_str).chain([target_tag.as_str()]).collect();
            match edit::put(&yaml, &keys, &text) {
                Some(changed) => {
                    yaml = changed;
                    self.imported.taken += 1;
                }
                None => self.report(Code::ExchangeUnwritable, unit),
            }
        }
        self.write(path.to_owned(), yaml);
    }
}

/// The text that a unit belongs to, and what its source said when it was exported: the one of its name, or a text of the
/// body that says the same elsewhere. A field keeps its name whatever it says.
fn find(unit: &Unit, texts: &[Text<'_>], used: &[bool], source: &Written) -> Option<(usize, Digest)> {
    let named = texts.iter().position(|text| text.id == unit.id);
    let of = |index: usize| {
        let text = texts.get(index)?;
        let from = text::digest(&unit.source, text.kind, source)?;
        let same = digest_now(text, source) == Some(from);
        (same || text.kind.is_none()).then_some((index, from))
    };
    if let Some(found) = named.and_then(of) {
        return Some(found);
    }
    if !unit.id.starts_with("body.") {
        return None;
    }
    (0..texts.len()).filter(|index| !used[*index] && texts[*index].kind.is_some()).find_map(of)
}

/// Pieces with the signs that the source has now in place of those it had, where it has the same ones in the same order.
fn renewed(pieces: &[Piece], then: &[Piece], now: &[Piece]) -> Vec<Piece> {
    let (then, now) = (inline::signs(then), inline::signs(now));
    let same = then.len() == now.len() && then.iter().zip(&now).all(|(then, now)| then.kind == now.kind);
    if !same || then == now {
        return pieces.to_vec();
    }
    let of = |sign: &Sign| then.iter().position(|known| *known == sign).map_or(sign, |at| now[at]).clone();
    replaced(pieces, &of)
}

fn replaced(pieces: &[Piece], of: &dyn Fn(&Sign) -> Sign) -> Vec<Piece> {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => Piece::Text(text.clone()),
        Piece::Single(sign) => Piece::Single(of(sign)),
        Piece::Pair(sign, inner) => Piece::Pair(of(sign), replaced(inner, of)),
    };
    pieces.iter().map(piece).collect()
}

/// Pieces without the links that the programme does not know.
fn without_links(pieces: &[Piece], is_known: &dyn Fn(&Sign) -> bool) -> Vec<Piece> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Pair(sign, inner) if sign.kind == SignKind::Link && !is_known(sign) => {
                out.extend(without_links(inner, is_known));
            }
            Piece::Pair(sign, inner) => out.push(Piece::Pair(sign.clone(), without_links(inner, is_known))),
            other => out.push(other.clone()),
        }
    }
    out
}

/// Stands for what a text says now.
fn digest_now(text: &Text<'_>, source: &Written) -> Option<Digest> {
    match &text.key {
        Key::Body(number) => source.body.units.get(*number).map(|unit| unit.digest),
        Key::Field(_) => Some(Digest::of(&text.source)),
    }
}
