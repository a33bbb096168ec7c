//! XLIFF 2.1 (OASIS Standard, 13 February 2018), with its modules for metadata and for limits of length. Markup stands in
//! `originalData`; the texts hold `ph` and `pc` that nobody may delete.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::vec::IntoIter;

use super::file::Given;
use super::xml::{Element, Node, Xml};
use super::{Exchange, File, Progress, Unit, numbers};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::inline::{Piece, Sign, SignKind};

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";
const LENGTH: &str = "urn:oasis:names:tc:xliff:sizerestriction:2.0";

/// The name of what groter remembers in a file.
const SEEN: &str = "seen";

/// Writes the file.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut xml = Xml::new();
    let limited = exchange.files.iter().flat_map(|file| &file.units).any(|unit| unit.limit.is_some());
    let mut attributes = vec![("xmlns", CORE), ("xmlns:mda", METADATA)];
    if limited {
        attributes.push(("xmlns:slr", LENGTH));
    }
    attributes.extend([("version", "2.1"), ("srcLang", &exchange.source), ("trgLang", &exchange.target)]);
    xml.open("xliff", &attributes);
    for (number, file) in exchange.files.iter().enumerate().filter(|(_, file)| !file.units.is_empty()) {
        let id = format!("f{}", number + 1);
        xml.open("file", &[("id", &id), ("original", &file.path), ("canResegment", "no")]);
        if file.units.iter().any(|unit| unit.limit.is_some()) {
            xml.line();
            xml.empty("slr:profiles", &[("generalProfile", "xliff:codepoints")]);
        }
        file.units.iter().for_each(|unit| write_unit(&mut xml, unit));
        xml.close("file");
    }
    xml.close("xliff");
    xml.finish()
}

fn write_unit(xml: &mut Xml, unit: &Unit) {
    let (id, limit) = (token(&unit.id), unit.limit.map(|limit| limit.to_string()));
    let mut attributes = vec![("id", id.as_str()), ("name", unit.id.as_str())];
    attributes.extend(limit.as_deref().map(|limit| ("slr:sizeRestriction", limit)));
    xml.open("unit", &attributes);
    if let Some(seen) = &unit.seen {
        xml.open("mda:metadata", &[]);
        xml.open("mda:metaGroup", &[("category", "groter")]);
        xml.leaf("mda:meta", &[("type", SEEN)], seen);
        xml.close("mda:metaGroup");
        xml.close("mda:metadata");
    }
    if !unit.notes.is_empty() {
        xml.open("notes", &[]);
        for (number, note) in unit.notes.iter().enumerate() {
            xml.leaf("note", &[("id", &format!("n{}", number + 1)), ("category", "description")], note);
        }
        xml.close("notes");
    }
    let target = unit.target.as_deref().unwrap_or_default();
    let (from, to) = numbers(&unit.source, target);
    let data = data(&unit.source, target);
    if !data.is_empty() {
        xml.open("originalData", &[]);
        let mut all: Vec<_> = data.iter().collect();
        all.sort_by_key(|(_, number)| **number);
        all.into_iter().for_each(|(text, number)| xml.leaf("data", &[("id", &format!("d{number}"))], text));
        xml.close("originalData");
    }
    let state = match unit.progress {
        Progress::Initial => "initial",
        Progress::Translated => "translated",
        Progress::Reviewed => "reviewed",
        Progress::Final => "final",
    };
    xml.open("segment", &[("state", state)]);
    for (name, pieces, numbers) in [("source", Some(&unit.source), from), ("target", unit.target.as_ref(), to)] {
        let Some(pieces) = pieces else { continue };
        xml.line();
        xml.start(name, &[("xml:space", "preserve")]);
        inline(xml, pieces, &data, &mut numbers.into_iter());
        xml.end(name);
    }
    xml.close("segment");
    xml.close("unit");
}

/// How signs are written, each once, in the order of the text.
fn data<'a>(source: &'a [Piece], target: &'a [Piece]) -> BTreeMap<&'a str, usize> {
    let mut data = BTreeMap::new();
    let signs = crate::markdown::inline::signs(source).into_iter().chain(crate::markdown::inline::signs(target));
    for sign in signs {
        for text in [Some(sign.open.as_str()), Some(sign.close.as_str()).filter(|_| sign.kind.is_pair())] {
            let next = data.len() + 1;
            if let Some(text) = text {
                data.entry(text).or_insert(next);
            }
        }
    }
    data
}

fn inline(xml: &mut Xml, pieces: &[Piece], data: &BTreeMap<&str, usize>, numbers: &mut IntoIter<usize>) {
    let reference = |text: &str| format!("d{}", data.get(text).copied().unwrap_or_default());
    for piece in pieces {
        match piece {
            Piece::Text(text) => xml.text(text),
            Piece::Single(sign) => {
                let id = numbers.next().unwrap_or_default().to_string();
                let (open, shown) = (reference(&sign.open), sign.open.replace('\n', "↵"));
                let (kind, more) = kind(sign.kind);
                let common = [("id", id.as_str()), ("dataRef", &open), ("type", kind), ("canDelete", "no")];
                let mut attributes = common.to_vec();
                attributes.extend([("canCopy", "no"), ("disp", shown.as_str())]);
                attributes.extend(more.map(|more| ("subType", more)));
                xml.empty("ph", &attributes);
            }
            Piece::Pair(sign, inner) => {
                let id = numbers.next().unwrap_or_default().to_string();
                let (open, close) = (reference(&sign.open), reference(&sign.close));
                let (kind, more) = kind(sign.kind);
                let common = [("id", id.as_str()), ("dataRefStart", &open), ("dataRefEnd", &close), ("type", kind)];
                let mut attributes = common.to_vec();
                attributes.extend([("canDelete", "no"), ("canCopy", "no")]);
                attributes.extend([("dispStart", sign.open.as_str()), ("dispEnd", sign.close.as_str())]);
                attributes.extend(more.map(|more| ("subType", more)));
                xml.start("pc", &attributes);
                self::inline(xml, inner, data, numbers);
                xml.end("pc");
            }
        }
    }
}

/// What the standard calls a sign.
fn kind(kind: SignKind) -> (&'static str, Option<&'static str>) {
    match kind {
        SignKind::Emphasis => ("fmt", Some("xlf:i")),
        SignKind::Strong => ("fmt", Some("xlf:b")),
        SignKind::Struck => ("fmt", Some("groter:struck")),
        SignKind::Link => ("link", None),
        SignKind::Picture => ("image", None),
        SignKind::Gap => ("other", Some("groter:gap")),
        SignKind::Code => ("other", Some("groter:code")),
        SignKind::Address => ("link", Some("groter:address")),
        SignKind::Note => ("other", Some("groter:note")),
        SignKind::Break => ("fmt", Some("xlf:lb")),
        SignKind::Placeable => ("ui", Some("xlf:var")),
        SignKind::Other => ("other", None),
    }
}

/// A name as an id may be: what does not belong there stands as its number between underscores.
pub(super) fn token(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    out
}

/// The name that an id was made from.
pub(super) fn name(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    let mut rest = token;
    while let Some(at) = rest.find('_') {
        let code = rest[at + 1..].split('_').next().unwrap_or_default();
        let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        let (Some(c), true) = (c, rest[at + 1 + code.len()..].starts_with('_')) else { break };
        out.push_str(&rest[..at]);
        out.push(c);
        rest = &rest[at + 2 + code.len()..];
    }
    out + rest
}

/// Reads the file.
pub(super) fn read(diags: &mut Diagnostics, given: &Given, root: &Element) -> Exchange {
    let language = |name: &str| root.attribute(name).unwrap_or_default().to_owned();
    let mut exchange = Exchange { source: language("srcLang"), target: language("trgLang"), files: Vec::new() };
    for file in root.elements().filter(|element| element.name == "file") {
        let mut units = Vec::new();
        file.all("unit", &mut units);
        let path = file.attribute("original").unwrap_or_default().to_owned();
        let units = units.into_iter().filter_map(|unit| read_unit(diags, given, unit)).collect();
        exchange.files.push(File { path, units });
    }
    exchange
}

fn read_unit(diags: &mut Diagnostics, given: &Given, unit: &Element) -> Option<Unit> {
    let id = unit.attribute("id").map(name).unwrap_or_default();
    let data: BTreeMap<String, String> = unit
        .child("originalData")
        .iter()
        .flat_map(|data| data.elements())
        .filter_map(|data| Some((data.attribute("id")?.to_owned(), content(data))))
        .collect();
    let mut reading = Reading { data: &data, source: Vec::new(), broken: None };
    let (mut source, mut target, mut lacking) = (Vec::new(), Vec::new(), false);
    let mut progress: Option<Progress> = None;
    for part in unit.elements().filter(|part| part.space == unit.space) {
        let is_segment = part.name == "segment";
        if !is_segment && part.name != "ignorable" {
            continue;
        }
        let from = part.child("source").map(|source| reading.pieces(source)).unwrap_or_default();
        let to = part.child("target").map(|target| reading.pieces(target));
        if is_segment {
            let state = state(part.attribute("state"));
            progress = Some(progress.map_or(state, |known| known.min(state)));
            lacking |= to.as_ref().is_none_or(Vec::is_empty);
        }
        target.extend(to.unwrap_or_else(|| if is_segment { Vec::new() } else { from.clone() }));
        source.extend(from);
    }
    let broken = reading.broken.take();
    if let Some(reason) = broken {
        diags.push(Diagnostic::new(Code::ExchangeSyntax).arg("reason", reason).at(given.place(unit.line)));
        return None;
    }
    let mut metas = Vec::new();
    unit.elements().filter(|element| element.space == METADATA).for_each(|element| element.all("meta", &mut metas));
    let seen = metas.into_iter().find(|meta| meta.attribute("type") == Some(SEEN)).map(Element::text);
    let notes = unit.child("notes").into_iter().flat_map(|notes| notes.elements().map(Element::text)).collect();
    let limit = unit.attribute("slr:sizeRestriction").and_then(|limit| limit.parse().ok());
    let target = (!lacking && !target.is_empty()).then_some(target);
    let progress = progress.unwrap_or_default();
    Some(Unit { id, source, target, progress, seen, limit, notes, line: unit.line })
}

fn state(state: Option<&str>) -> Progress {
    match state {
        Some("translated") => Progress::Translated,
        Some("reviewed") => Progress::Reviewed,
        Some("final") => Progress::Final,
        _ => Progress::Initial,
    }
}

/// The text of an element, with characters that XML cannot hold.
fn content(element: &Element) -> String {
    let mut out = String::new();
    for node in &element.holds {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => out.extend(character(element)),
        }
    }
    out
}

fn character(element: &Element) -> Option<char> {
    let hex = element.attribute("hex").filter(|_| element.name == "cp")?;
    u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)
}

struct Reading<'a> {
    data: &'a BTreeMap<String, String>,
    /// Signs that are open, with their ids, and what came before each.
    source: Vec<(String, Sign, Vec<Piece>)>,
    broken: Option<String>,
}

impl Reading<'_> {
    fn pieces(&mut self, element: &Element) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.collect(element, &mut pieces);
        if let Some((id, ..)) = self.source.pop() {
            self.broken.get_or_insert_with(|| format!("<sc id=\"{id}\">"));
            self.source.clear();
        }
        pieces
    }

    fn collect(&mut self, element: &Element, pieces: &mut Vec<Piece>) {
        for node in &element.holds {
            let element = match node {
                Node::Text(text) => {
                    pieces.push(Piece::Text(text.clone()));
                    continue;
                }
                Node::Element(element) => element,
            };
            let data = |name: &str| element.attribute(name).and_then(|id| self.data.get(id)).cloned();
            let id = element.attribute("id").unwrap_or_default().to_owned();
            // A sign that nobody describes is none of ours: the check finds it.
            let unknown = || format!("<{}/>", element.attribute("id").unwrap_or_default());
            match element.name.as_str() {
                "cp" => pieces.extend(character(element).map(|c| Piece::Text(c.to_string()))),
                "ph" => pieces.push(Piece::Single(Sign::single(data("dataRef").unwrap_or_else(unknown)))),
                "pc" => {
                    let sign = Sign::pair(
                        data("dataRefStart").unwrap_or_else(unknown),
                        data("dataRefEnd").unwrap_or_default(),
                    );
                    let mut inner = Vec::new();
                    self.collect(element, &mut inner);
                    pieces.push(Piece::Pair(sign, inner));
                }
                "sc" => {
                    let sign = Sign::pair(data("dataRef").unwrap_or_else(unknown), "");
                    self.source.push((id, sign, std::mem::take(pieces)));
                }
                "ec" => {
                    let close = data("dataRef").unwrap_or_default();
                    let wanted = element.attribute("startRef").unwrap_or_default();
                    match self.source.pop() {
                        Some((open, sign, before)) if open == wanted => {
                            let inner = std::mem::replace(pieces, before);
                            pieces.push(Piece::Pair(Sign::pair(sign.open, close), inner));
                        }
                        _ => {
                            self.broken.get_or_insert_with(|| format!("<ec startRef=\"{wanted}\">"));
                        }
                    }
                }
                "mrk" => self.collect(element, pieces),
                _ => {}
            }
        }
    }
}
