//! The elements of a page that carry an address or an id. The only place that names the HTML tokenizer.
//!
//! In goes HTML, out come start tags with those attributes that matter here and where their values stand.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Somebody may go there.
    Link,
    /// The page needs it.
    Load,
    /// The browser calls the host in advance.
    Connect,
}

/// A start tag.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    attributes: Vec<Attribute>,
}

/// One attribute.
#[derive(Debug)]
pub(super) struct Attribute {
    name: &'static str,
    /// Its value, with character references resolved.
    pub(super) value: String,
    /// The byte of the page at which the value starts; 0 if there is none.
    pub(super) start: usize,
}

/// The attributes that hold addresses or ids, or say what an address is for.
const NAMES: [&str; 17] = [
    "id",
    "name",
    "href",
    "xlink:href",
    "src",
    "srcset",
    "imagesrcset",
    "poster",
    "data",
    "action",
    "formaction",
    "content",
    "rel",
    "http-equiv",
    "property",
    "media",
    "type",
];

/// Calls `each` with every start tag of the page, in order.
pub(super) fn visit(html: &[u8], each: &mut impl FnMut(&Element)) {
    visit_from(html, 0, each);
}

fn visit_from(html: &[u8], offset: usize, each: &mut dyn FnMut(&Element)) {
    let mut element = Element::default();
    // Whether the last attribute name was one that matters.
    let mut wanted = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                element.name.clear();
                element.name.push_str(&String::from_utf8_lossy(name));
                element.attributes.clear();
                wanted = false;
            }
            CallbackEvent::AttributeName { name } => {
                let name = NAMES.iter().find(|known| known.as_bytes() == name);
                wanted = name.is_some();
                element.attributes.extend(name.map(|name| Attribute { name, value: String::new(), start: 0 }));
            }
            CallbackEvent::AttributeValue { value } if wanted => {
                if let Some(attribute) = element.attributes.last_mut() {
                    attribute.value = String::from_utf8_lossy(value).into_owned();
                    attribute.start = offset + span.start;
                }
            }
            CallbackEvent::CloseStartTag { .. } => each(&element),
            // To the tokenizer this is mere text, as it is to a browser with scripts.
            CallbackEvent::String { .. } if element.is("noscript") => {
                if let Some(inner) = html.get(span.start..span.end) {
                    visit_from(inner, offset + span.start, each);
                }
                element.name.clear();
            }
            CallbackEvent::EndTag { .. } => element.name.clear(),
            _ => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, Quiet(emitter)).finish();
}

/// A tokenizer's emitter that does not want to hear of malformed HTML: looking for it takes as long as all the rest.
struct Quiet<E>(E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

impl Element {
    /// Whether it has this name, in lower case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.find(name).map(|attribute| attribute.value.as_str())
    }

    /// An attribute.
    pub(super) fn find(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Calls `each` with every address: what it is for, its attribute, and where in the value it stands.
    pub(super) fn urls(&self, each: &mut impl FnMut(Use, &Attribute, Range<usize>)) {
        for attribute in &self.attributes {
            let value = attribute.value.as_str();
            let using = match (attribute.name, self.name.as_str()) {
                ("href" | "xlink:href", "a" | "area") | ("action", "form") | ("formaction", _) => Use::Link,
                ("href", "link") => self.link_use(),
                ("href", "base") => continue,
                ("href" | "xlink:href" | "src" | "poster", _) | ("data", "object") => Use::Load,
                ("srcset" | "imagesrcset", _) => {
                    for range in candidates(value) {
                        each(Use::Load, attribute, range);
                    }
                    continue;
                }
                ("content", "meta") => {
                    if let Some(range) = self.meta_url(value) {
                        each(Use::Link, attribute, range);
                    }
                    continue;
                }
                _ => continue,
            };
            each(using, attribute, trimmed(value, 0..value.len()));
        }
    }

    fn link_use(&self) -> Use {
        let rel = self.get("rel").unwrap_or_default();
        let has = |names: &[&str]| {
            rel.split_ascii_whitespace().any(|part| names.iter().any(|name| part.eq_ignore_ascii_case(name)))
        };
        if has(&[
            "stylesheet",
            "icon",
            "apple-touch-icon",
            "mask-icon",
            "preload",
            "modulepreload",
            "prefetch",
            "manifest",
        ]) {
            Use::Load
        } else if has(&["preconnect", "dns-prefetch"]) {
            Use::Connect
        } else {
            Use::Link
        }
    }

    fn meta_url(&self, content: &str) -> Option<Range<usize>> {
        if self.get("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
            return refresh(content);
        }
        let name = self.get("property").or_else(|| self.get("name"))?;
        let names = ["og:url", "og:image", "og:image:secure_url", "twitter:image"];
        names.contains(&name).then(|| trimmed(content, 0..content.len()))
    }
}

/// `range` without the white space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let white = |c: char| c.is_ascii_whitespace();
    let start = range.start + (part.len() - part.trim_start_matches(white).len());
    start..start + part.trim_matches(white).len()
}

/// Where the addresses of a `srcset` stand, read as a browser does.
fn candidates(value: &str) -> Vec<Range<usize>> {
    let bytes = value.as_bytes();
    let find = |from: usize, what: &dyn Fn(u8) -> bool| {
        bytes.get(from..).and_then(|rest| rest.iter().position(|b| what(*b))).map_or(bytes.len(), |i| from + i)
    };
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let start = find(at, &|b| !b.is_ascii_whitespace() && b != b',');
        if start == bytes.len() {
            return found;
        }
        let end = find(start, &|b| b.is_ascii_whitespace());
        let url = value[start..end].trim_end_matches(',');
        found.push(start..start + url.len());
        // A comma right behind the address ends the candidate; otherwise sizes follow up to a comma.
        at = if start + url.len() < end { end } else { find(end, &|b| b == b',') };
    }
}

/// Where the address in `<meta http-equiv=refresh content="5; url=…">` stands.
fn refresh(content: &str) -> Option<Range<usize>> {
    let after = content.find([';', ','])? + 1;
    let mut range = trimmed(content, after..content.len());
    if content[range.clone()].get(..3).is_some_and(|start| start.eq_ignore_ascii_case("url")) {
        let rest = trimmed(content, range.start + 3..range.end);
        if content[rest.clone()].starts_with('=') {
            range = trimmed(content, rest.start + 1..rest.end);
        }
    }
    let quote = content[range.clone()].chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some(quote) = quote {
        let start = range.start + 1;
        let end = content[start..range.end].find(quote).map_or(range.end, |i| start + i);
        range = start..end;
    }
    (!range.is_empty()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::{candidates, refresh};

    #[test]
    fn srcset() {
        let check = |value: &str, expect: &[&str]| {
            let found: Vec<&str> = candidates(value).into_iter().map(|range| &value[range]).collect();
            assert_eq!(found, expect, "{value}");
        };
        check("", &[]);
        check(" , ", &[]);
        check("a.jpg", &["a.jpg"]);
        check("a.jpg 1x, b,c.jpg 2x", &["a.jpg", "b,c.jpg"]);
        check("a.jpg, b.jpg 2x ,\n c.jpg", &["a.jpg", "b.jpg", "c.jpg"]);
        check("a.jpg,, b.jpg 300w", &["a.jpg", "b.jpg"]);
    }

    #[test]
    fn refreshes() {
        let check = |content: &str, expect: Option<&str>| {
            assert_eq!(refresh(content).map(|range| &content[range]), expect, "{content}");
        };
        check("5", None);
        check("5;", None);
        check("0; url=/x/", Some("/x/"));
        check("0;URL = '/x/' ", Some("/x/"));
        check("0, /x/", Some("/x/"));
        check("0; url=\"", None);
    }
}
