//! XML as XLIFF needs it: a tree of elements with the lines they stand on, and a writer that breaks lines between
//! elements only. Document types and entities are refused: no tool of translators writes any.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, Writer, XmlVersion};

use super::file::Given;
use crate::diag::{Code, Diagnostic, Diagnostics};

/// No file of translators nests deeper.
const DEEPEST: usize = 100;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without a prefix.
    pub(super) name: String,
    /// The namespace of its name; empty without one.
    pub(super) space: String,
    /// The line that it begins on.
    pub(super) line: u32,
    attributes: Vec<(String, String)>,
    /// What it holds.
    pub(super) holds: Vec<Node>,
}

/// What an element holds.
#[derive(Debug)]
pub(super) enum Node {
    /// Another one.
    Element(Element),
    /// Text.
    Text(String),
}

impl Element {
    /// An attribute, by its name with the prefix that everybody uses.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.holds.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element in it with this name, in its own namespace.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name && element.space == self.space)
    }

    /// All text in it.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        for node in &self.holds {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => out.push_str(&element.text()),
            }
        }
        out
    }

    /// All elements below it with this name, outermost first.
    pub(super) fn all<'a>(&'a self, name: &str, found: &mut Vec<&'a Self>) {
        for element in self.elements() {
            if element.name == name && element.space == self.space {
                found.push(element);
            } else if element.space == self.space {
                element.all(name, found);
            }
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(Node::Text(before)) = self.holds.last_mut() {
            before.push_str(text);
        } else {
            self.holds.push(Node::Text(text.to_owned()));
        }
    }
}

/// Reads a whole file.
pub(super) fn read(diags: &mut Diagnostics, given: &Given) -> Option<Element> {
    let mut reader = NsReader::from_str(&given.text);
    let mut open: Vec<Element> = vec![Element::default()];
    let mut fail = |line: u32, reason: String| {
        diags.push(Diagnostic::new(Code::ExchangeSyntax).arg("reason", reason).at(given.place(line)));
        None
    };
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        // White space before an element belongs to the text before it.
        let skipped = given.text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        let line = given.line(at + skipped);
        let (space, event) = match reader.read_resolved_event() {
            Ok((space, event)) => (namespace(&space), event),
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                return fail(given.line(at), error.to_string());
            }
        };
        let here = open.last_mut()?;
        match event {
            Event::Start(tag) => {
                let Ok(element) = element(&tag, space, line) else { return fail(line, "an attribute".to_owned()) };
                open.push(element);
                if open.len() > DEEPEST {
                    return fail(line, format!("more than {DEEPEST} elements within each other"));
                }
            }
            Event::Empty(tag) => match element(&tag, space, line) {
                Ok(element) => here.holds.push(Node::Element(element)),
                Err(()) => return fail(line, "an attribute".to_owned()),
            },
            Event::End(_) => {
                let done = open.pop()?;
                if let Some(here) = open.last_mut() {
                    here.holds.push(Node::Element(done));
                }
            }
            Event::Text(text) => here.push(&text.into_inner().replace("\r\n", "\n")),
            Event::CData(text) => here.push(&text.into_inner()),
            Event::GeneralRef(name) => match reference(&name) {
                Some(c) => here.push(c.encode_utf8(&mut [0; 4])),
                None => return fail(line, format!("&{};", &*name)),
            },
            Event::DocType(_) => return fail(line, "<!DOCTYPE>".to_owned()),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if open.len() != 1 {
        let unclosed = open.pop().map(|open| format!("<{}>", open.name));
        return fail(given.line(given.text.len()), unclosed.unwrap_or_default());
    }
    let top = open.pop()?;
    let root = top.holds.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    root.or_else(|| fail(1, "no element".to_owned()))
}

fn namespace(space: &ResolveResult<'_>) -> String {
    match space {
        ResolveResult::Bound(space) => space.0.to_owned(),
        ResolveResult::Unbound | ResolveResult::Unknown(_) => String::new(),
    }
}

fn element(tag: &BytesStart<'_>, space: String, line: u32) -> Result<Element, ()> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| ())?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| ())?;
        attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: tag.local_name().as_ref().to_owned(), space, line, attributes, holds: Vec::new() })
}

/// What a reference stands for that needs no declaration.
fn reference(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => {
            let digits = name.strip_prefix('#')?;
            let number = match digits.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            number.ok().and_then(char::from_u32)
        }
    }
}

/// Whether XML can hold a character.
pub(super) fn is_allowed(c: char) -> bool {
    !c.is_control() || matches!(c, '\n' | '\t' | '\r' | '\u{80}'..='\u{9f}')
}

/// Writes elements.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    depth: usize,
}

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), depth: 0 };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Begins an element on a line of its own.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.line();
        self.start(name, attributes);
        self.depth += 1;
    }

    /// Ends it, on a line of its own.
    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line();
        self.end(name);
    }

    /// An element of nothing but text on a line of its own.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.line();
        self.start(name, attributes);
        self.text(text);
        self.end(name);
    }

    /// Breaks the line.
    pub(super) fn line(&mut self) {
        let space = format!("\n{}", "  ".repeat(self.depth));
        self.event(Event::Text(BytesText::from_escaped(space)));
    }

    /// Begins an element where the writer stands.
    pub(super) fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(tag));
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Empty(tag));
    }

    pub(super) fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub(super) fn text(&mut self, text: &str) {
        let text: String = text.chars().filter(|c| is_allowed(*c)).collect();
        self.event(Event::Text(BytesText::new(&text)));
    }

    pub(super) fn finish(self) -> String {
        String::from_utf8(self.writer.into_inner()).unwrap_or_default() + "\n"
    }

    fn event(&mut self, event: Event<'_>) {
        // Memory takes everything.
        let _ = self.writer.write_event(event);
    }
}
