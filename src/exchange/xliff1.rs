//! XLIFF 1.2 (OASIS Standard, 1 February 2008), for older tools. Markup stands within `bpt`, `ept` and `ph`.

use std::vec::IntoIter;

use super::file::Given;
use super::xml::{Element, Node, Xml};
use super::{Exchange, File, Progress, Unit, numbers};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::inline::{Piece, Sign, SignKind};

const CORE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// What stands before the stamp of a translation.
const SEEN: &str = "seen:";

/// Writes the file.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut xml = Xml::new();
    xml.open("xliff", &[("xmlns", CORE), ("version", "1.2")]);
    for file in exchange.files.iter().filter(|file| !file.units.is_empty()) {
        let languages = [("source-language", exchange.source.as_str()), ("target-language", &exchange.target)];
        let rest = [("original", file.path.as_str()), ("datatype", "plaintext")];
        xml.open("file", &[rest, languages].concat());
        xml.open("body", &[]);
        file.units.iter().for_each(|unit| write_unit(&mut xml, unit, exchange));
        xml.close("body");
        xml.close("file");
    }
    xml.close("xliff");
    xml.finish()
}

fn write_unit(xml: &mut Xml, unit: &Unit, exchange: &Exchange) {
    let seen = unit.seen.as_ref().map(|seen| format!("{SEEN}{seen}"));
    let limit = unit.limit.map(|limit| limit.to_string());
    let mut attributes = vec![("id", unit.id.as_str()), ("xml:space", "preserve")];
    attributes.extend(seen.as_deref().map(|seen| ("extradata", seen)));
    if let Some(limit) = &limit {
        attributes.extend([("maxwidth", limit.as_str()), ("size-unit", "char")]);
    }
    if unit.progress == Progress::Final {
        attributes.push(("approved", "yes"));
    }
    xml.open("trans-unit", &attributes);
    let (from, to) = numbers(&unit.source, unit.target.as_deref().unwrap_or_default());
    xml.line();
    xml.start("source", &[("xml:lang", &exchange.source)]);
    inline(xml, &unit.source, &mut from.into_iter());
    xml.end("source");
    if let Some(target) = &unit.target {
        let state = match unit.progress {
            Progress::Initial => "needs-review-translation",
            Progress::Translated => "translated",
            Progress::Reviewed => "signed-off",
            Progress::Final => "final",
        };
        xml.line();
        xml.start("target", &[("xml:lang", exchange.target.as_str()), ("state", state)]);
        inline(xml, target, &mut to.into_iter());
        xml.end("target");
    }
    unit.notes.iter().for_each(|note| xml.leaf("note", &[("from", "developer")], note));
    xml.close("trans-unit");
}

fn inline(xml: &mut Xml, pieces: &[Piece], numbers: &mut IntoIter<usize>) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => xml.text(text),
            Piece::Single(sign) => {
                let id = numbers.next().unwrap_or_default().to_string();
                let mut attributes = vec![("id", id.as_str())];
                attributes.extend(kind(sign.kind).map(|kind| ("ctype", kind)));
                xml.start("ph", &attributes);
                xml.text(&sign.open);
                xml.end("ph");
            }
            Piece::Pair(sign, inner) => {
                let id = numbers.next().unwrap_or_default().to_string();
                let mut attributes = vec![("id", id.as_str())];
                attributes.extend(kind(sign.kind).map(|kind| ("ctype", kind)));
                xml.start("bpt", &attributes);
                xml.text(&sign.open);
                xml.end("bpt");
                self::inline(xml, inner, numbers);
                xml.start("ept", &[("id", &id)]);
                xml.text(&sign.close);
                xml.end("ept");
            }
        }
    }
}

/// What the standard calls a sign.
fn kind(kind: SignKind) -> Option<&'static str> {
    match kind {
        SignKind::Emphasis => Some("italic"),
        SignKind::Strong => Some("bold"),
        SignKind::Link => Some("link"),
        SignKind::Break => Some("lb"),
        SignKind::Picture => Some("x-image"),
        _ => None,
    }
}

/// Reads the file.
pub(super) fn read(diags: &mut Diagnostics, given: &Given, root: &Element) -> Option<Exchange> {
    let mut exchange = Exchange::default();
    for file in root.elements().filter(|element| element.name == "file") {
        let language = |name: &str| file.attribute(name).unwrap_or_default().to_owned();
        let (source, target) = (language("source-language"), language("target-language"));
        if exchange.files.is_empty() {
            (exchange.source, exchange.target) = (source, target);
        } else if (&exchange.source, &exchange.target) != (&source, &target) {
            let other = Diagnostic::new(Code::ExchangeLanguages).arg("first", exchange.target.as_str());
            diags.push(other.arg("second", target).at(given.place(file.line)));
            return None;
        }
        let mut units = Vec::new();
        file.all("trans-unit", &mut units);
        let path = file.attribute("original").unwrap_or_default().to_owned();
        let units = units.into_iter().filter_map(|unit| read_unit(diags, given, unit)).collect();
        exchange.files.push(File { path, units });
    }
    Some(exchange)
}

fn read_unit(diags: &mut Diagnostics, given: &Given, unit: &Element) -> Option<Unit> {
    let mut broken = None;
    let source = unit.child("source").map(|source| pieces(source, &mut broken)).unwrap_or_default();
    let element = unit.child("target");
    let target = element.map(|target| pieces(target, &mut broken)).filter(|target| !target.is_empty());
    if let Some(reason) = broken {
        diags.push(Diagnostic::new(Code::ExchangeSyntax).arg("reason", reason).at(given.place(unit.line)));
        return None;
    }
    let progress = match element.and_then(|target| target.attribute("state")) {
        _ if target.is_none() => Progress::Initial,
        Some("signed-off") => Progress::Reviewed,
        Some("final") => Progress::Final,
        Some(state) if state == "new" || state.starts_with("needs-") => Progress::Initial,
        _ => Progress::Translated,
    };
    let approved = unit.attribute("approved") == Some("yes") && progress > Progress::Initial;
    let progress = if approved { Progress::Final } else { progress };
    let id = unit.attribute("id").unwrap_or_default().to_owned();
    let seen = unit.attribute("extradata").and_then(|data| data.strip_prefix(SEEN)).map(str::to_owned);
    let limit = unit.attribute("maxwidth").and_then(|limit| limit.parse().ok());
    let notes = unit.elements().filter(|note| note.name == "note").map(Element::text).collect();
    Some(Unit { id, source, target, progress, seen, limit, notes, line: unit.line })
}

fn pieces(element: &Element, broken: &mut Option<String>) -> Vec<Piece> {
    let mut open: Vec<(String, Sign, Vec<Piece>)> = Vec::new();
    let mut pieces = Vec::new();
    collect(element, &mut open, &mut pieces, broken);
    if let Some((id, ..)) = open.pop() {
        broken.get_or_insert_with(|| format!("<bpt id=\"{id}\">"));
    }
    pieces
}

fn collect(
    element: &Element,
    open: &mut Vec<(String, Sign, Vec<Piece>)>,
    pieces: &mut Vec<Piece>,
    broken: &mut Option<String>,
) {
    for node in &element.holds {
        let element = match node {
            Node::Text(text) => {
                pieces.push(Piece::Text(text.clone()));
                continue;
            }
            Node::Element(element) => element,
        };
        let id = element.attribute("rid").or_else(|| element.attribute("id")).unwrap_or_default().to_owned();
        match element.name.as_str() {
            "ph" | "it" => pieces.push(Piece::Single(Sign::single(element.text()))),
            // Nothing that groter writes: the check finds it.
            "x" => pieces.push(Piece::Single(Sign::single(format!("<{id}/>")))),
            "g" => {
                let mut inner = Vec::new();
                collect(element, open, &mut inner, broken);
                pieces.push(Piece::Pair(Sign::pair(format!("<{id}>"), format!("</{id}>")), inner));
            }
            "bpt" => open.push((id, Sign::pair(element.text(), ""), std::mem::take(pieces))),
            "ept" => match open.pop() {
                Some((begun, sign, before)) if begun == id => {
                    let inner = std::mem::replace(pieces, before);
                    pieces.push(Piece::Pair(Sign::pair(sign.open, element.text()), inner));
                }
                _ => {
                    broken.get_or_insert_with(|| format!("<ept id=\"{id}\">"));
                }
            },
            "mrk" => collect(element, open, pieces, broken),
            _ => {}
        }
    }
}
