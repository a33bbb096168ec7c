//! The messages of a Fluent file as texts to translate.
//!
//! In go the files of two languages, out come pairs of texts whose placeables are signs nobody may touch, and back again:
//! only messages that changed are written anew. A choice (`{ $count -> … }`) is a text for every variant, under the
//! message's name with the variant's key in brackets. Where a message is new, a choice by number gets the plural classes of its
//! language: each is translated from the same class of the source, or from its last one.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

use super::format::Formats;
use super::message::{chunks, is_deep, torn_escape};
use super::plural;
use crate::lang::Tag;
use crate::markdown::inline::{Piece, Sign, tidy};

/// A text of the source with its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Which: `cards-count[one]`, `menu.label`.
    pub id: String,
    /// The source's.
    pub source: Vec<Piece>,
    /// The translation, where there is one.
    pub target: Option<Vec<Piece>>,
    /// The comment above the message in the source's file.
    pub note: String,
    /// Its line in the source's file.
    pub line: u32,
}

/// One message as it stands in a file.
struct Found {
    range: std::ops::Range<usize>,
    entry: Entry<String>,
    note: String,
    line: u32,
}

/// The texts of a source's file with those of a translation's.
pub fn pairs(source: &str, target: Option<&str>, tag: &Tag) -> Vec<Words> {
    let classes = Classes::new(tag);
    let own = read(target.unwrap_or_default());
    let mut all = Vec::new();
    for found in read(source) {
        let mut there = BTreeMap::new();
        let same = own.iter().find(|own| name(&own.entry) == name(&found.entry));
        for (id, pattern) in patterns(&found.entry) {
            leaves(pattern, &id, &mut |id, pattern| drop(there.insert(id, pieces(pattern))));
        }
        for (id, pattern) in patterns(&found.entry) {
            let translated = same.and_then(|own| patterns(&own.entry).into_iter().find(|(known, _)| *known == id));
            let model = translated.as_ref().map_or_else(|| classes.model(pattern), |(_, pattern)| (*pattern).clone());
            leaves(&model, &id, &mut |key, pattern| {
                let source = nearest(&there, &id, &key);
                let target = translated.is_some().then(|| pieces(pattern));
                all.push(Words { id: key, source, target, note: found.note.clone(), line: found.line });
            });
        }
    }
    all
}

/// The translation's file with these texts, by their names; only messages with one of them are written anew. Names that
/// cannot be written are handed back.
pub fn put(
    source: &str,
    target: Option<&str>,
    tag: &Tag,
    texts: &BTreeMap<String, Vec<Piece>>,
) -> (String, Vec<String>) {
    let classes = Classes::new(tag);
    let sources = read(source);
    let own = read(target.unwrap_or_default());
    let mut refused = Vec::new();
    let mut out = String::new();
    let mut done = 0;
    let (text, is_new) = (target.unwrap_or(source), target.is_none());
    for found in if is_new { &sources } else { &own } {
        let mut holes = BTreeMap::new();
        let twin = sources.iter().find(|twin| name(&twin.entry) == name(&found.entry));
        for entry in twin.map(|twin| &twin.entry).into_iter().chain([&found.entry]) {
            patterns(entry).into_iter().for_each(|(_, pattern)| gather(pattern, &mut holes));
        }
        let mut entry = if is_new { classes.entry(&found.entry) } else { found.entry.clone() };
        let mut fill = Fill { texts, holes, filled: 0, missing: 0, refused: &mut refused };
        each_pattern(&mut entry, &mut |id, pattern| fill.pattern(pattern, id));
        let (filled, missing) = (fill.filled, fill.missing);
        out.push_str(text.get(done..found.range.start).unwrap_or_default());
        done = found.range.end;
        let whole = text.get(found.range.clone()).unwrap_or_default();
        let rest = &whole[whole.trim_end().len()..];
        if filled > 0 && (!is_new || missing == 0) {
            out.push_str(serializer::serialize(&Resource { body: vec![entry] }).trim_end());
            out.push_str(if rest.is_empty() { "\n" } else { rest });
        } else if !is_new {
            out.push_str(whole);
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    if !is_new {
        for found in sources.iter().filter(|found| !own.iter().any(|own| name(&own.entry) == name(&found.entry))) {
            let mut holes = BTreeMap::new();
            patterns(&found.entry).into_iter().for_each(|(_, pattern)| gather(pattern, &mut holes));
            let mut entry = classes.entry(&found.entry);
            let mut fill = Fill { texts, holes, filled: 0, missing: 0, refused: &mut refused };
            each_pattern(&mut entry, &mut |id, pattern| fill.pattern(pattern, id));
            if fill.filled > 0 && fill.missing == 0 {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                out.push_str(&serializer::serialize(&Resource { body: vec![entry] }));
            }
        }
    }
    (out, refused)
}

/// The messages of a file that can be read.
fn read(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut notes: Vec<&str> = Vec::new();
    for range in chunks(text) {
        let piece = text.get(range.clone()).unwrap_or_default();
        if piece.starts_with('#') {
            let line = piece.lines().next().unwrap_or_default();
            if line.starts_with("##") || piece.trim_end().len() + 1 < piece.trim_end_matches('\r').len() {
                notes.clear();
            }
            if let Some(note) = line.strip_prefix("# ").filter(|_| !piece.contains("\n\n")) {
                notes.push(note.trim());
            }
            continue;
        }
        let note = std::mem::take(&mut notes).join(" ");
        if is_deep(piece) || torn_escape(piece).is_some() {
            continue;
        }
        let Ok(resource) = parser::parse(piece.to_owned()) else { continue };
        let entry = resource.body.into_iter().find(|entry| matches!(entry, Entry::Message(_) | Entry::Term(_)));
        let before = text.get(..range.start).unwrap_or_default();
        let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
        found.extend(entry.map(|entry| Found { range, entry, note, line }));
    }
    found
}

fn name(entry: &Entry<String>) -> String {
    match entry {
        Entry::Message(message) => message.id.name.clone(),
        Entry::Term(term) => format!("-{}", term.id.name),
        _ => String::new(),
    }
}

/// Every pattern of a message with its name.
fn patterns(entry: &Entry<String>) -> Vec<(String, &Pattern<String>)> {
    let id = name(entry);
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return Vec::new(),
    };
    let value = value.map(|value| (id.clone(), value));
    let named = attributes.iter().map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value));
    value.into_iter().chain(named).collect()
}

fn each_pattern(entry: &mut Entry<String>, take: &mut dyn FnMut(&str, &mut Pattern<String>)) {
    let id = name(entry);
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
        Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
        _ => return,
    };
    if let Some(value) = value {
        take(&id, value);
    }
    for attribute in attributes {
        take(&format!("{id}.{}", attribute.id.name), &mut attribute.value);
    }
}

/// The name of a variant's text below that of its choice: the first choice of a text that is nothing else needs no number.
fn variant_id(id: &str, number: usize, alone: bool, key: &VariantKey<String>) -> String {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = key;
    if alone { format!("{id}[{name}]") } else { format!("{id}({number})[{name}]") }
}

fn is_alone(pattern: &Pattern<String>) -> bool {
    matches!(pattern.elements.as_slice(), [PatternElement::Placeable { expression: Expression::Select { .. } }])
}

/// Every text of a pattern that holds no choice but as a sign.
fn leaves(pattern: &Pattern<String>, id: &str, take: &mut dyn FnMut(String, &Pattern<String>)) {
    let alone = is_alone(pattern);
    if !alone {
        take(id.to_owned(), pattern);
    }
    for (number, element) in pattern.elements.iter().enumerate() {
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            for variant in variants {
                leaves(&variant.value, &variant_id(id, number, alone, &variant.key), take);
            }
        }
    }
}

fn pieces(pattern: &Pattern<String>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => pieces.push(Piece::Text(value.clone())),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) }
                if value == "{" || value == "}" =>
            {
                pieces.push(Piece::Text(value.clone()));
            }
            element @ PatternElement::Placeable { .. } => pieces.push(Piece::Single(Sign::single(shown(element)))),
        }
    }
    joined(pieces)
}

/// Pieces with neighbouring texts in one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// A placeable as it is written; of a choice only what it chooses by, as its variants are texts of their own.
fn shown(element: &PatternElement<String>) -> String {
    if let PatternElement::Placeable { expression: Expression::Select { selector, .. } } = element {
        let selector = Expression::Inline(selector.clone());
        let inner = shown(&PatternElement::Placeable { expression: selector });
        return format!("{} -> … }}", inner.trim_end_matches('}').trim_end());
    }
    let value = Some(Pattern { elements: vec![element.clone()] });
    let message = Message { id: Identifier { name: "x".to_owned() }, value, attributes: Vec::new(), comment: None };
    let text = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    text.trim_start_matches("x =").trim().to_owned()
}

/// All placeables by how they are written.
fn gather(pattern: &Pattern<String>, holes: &mut BTreeMap<String, PatternElement<String>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            holes.insert(shown(element), element.clone());
            if let Expression::Select { variants, .. } = expression {
                variants.iter().for_each(|variant| gather(&variant.value, holes));
            }
        }
    }
}

/// The source's text for a name of the translation: the same one, else that of the last variant of its choice.
fn nearest(there: &BTreeMap<String, Vec<Piece>>, id: &str, key: &str) -> Vec<Piece> {
    let choice = key.rfind('[').and_then(|at| key.get(..=at)).unwrap_or(key);
    let starting = |start: &str| there.iter().rfind(|(known, _)| known.starts_with(start)).map(|(_, pieces)| pieces);
    let found = there.get(key).or_else(|| there.get(&format!("{choice}other]")));
    found.or_else(|| starting(choice)).or_else(|| there.get(id)).or_else(|| starting(id)).cloned().unwrap_or_default()
}

/// The plural classes of a language.
struct Classes {
    cardinal: Vec<&'static str>,
    ordinal: Vec<&'static str>,
}

impl Classes {
    fn new(tag: &Tag) -> Self {
        let formats = Formats::new(tag.id());
        let of = |ordinal| {
            let rules = formats.counting.rules(ordinal);
            rules.map(|rules| plural::classes(rules).into_iter().map(|(class, _)| class).collect()).unwrap_or_default()
        };
        Self { cardinal: of(false), ordinal: of(true) }
    }

    fn entry(&self, entry: &Entry<String>) -> Entry<String> {
        let mut entry = entry.clone();
        each_pattern(&mut entry, &mut |_, pattern| *pattern = self.model(pattern));
        entry
    }

    /// A pattern whose choices by number have the classes of this language.
    fn model(&self, pattern: &Pattern<String>) -> Pattern<String> {
        let elements = pattern.elements.iter().map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let variants = self.variants(selector, variants);
                PatternElement::Placeable { expression: Expression::Select { selector: selector.clone(), variants } }
            }
            element => element.clone(),
        });
        Pattern { elements: elements.collect() }
    }

    fn variants(&self, selector: &InlineExpression<String>, variants: &[Variant<String>]) -> Vec<Variant<String>> {
        let by_number = variants.iter().all(|variant| match &variant.key {
            VariantKey::Identifier { name } => plural::is_class(name),
            VariantKey::NumberLiteral { .. } => true,
        });
        let element = PatternElement::Placeable { expression: Expression::Inline(selector.clone()) };
        let ordinal = shown(&element).contains("\"ordinal\"");
        let classes = if ordinal { &self.ordinal } else { &self.cardinal };
        let default = variants.iter().find(|variant| variant.default);
        let (true, Some(default), false) = (by_number, default, classes.is_empty()) else { return variants.to_vec() };
        let is_number = |variant: &&Variant<String>| matches!(variant.key, VariantKey::NumberLiteral { .. });
        let numbers = variants.iter().filter(is_number).map(|variant| Variant { default: false, ..variant.clone() });
        let of_class = classes.iter().map(|class| {
            let same = variants
                .iter()
                .find(|variant| matches!(&variant.key, VariantKey::Identifier { name } if name == class));
            let value = same.unwrap_or(default).value.clone();
            let key = VariantKey::Identifier { name: (*class).to_owned() };
            Variant { key, value, default: *class == "other" }
        });
        numbers.chain(of_class).collect()
    }
}

/// Puts texts into patterns.
struct Fill<'a> {
    texts: &'a BTreeMap<String, Vec<Piece>>,
    holes: BTreeMap<String, PatternElement<String>>,
    filled: usize,
    missing: usize,
    refused: &'a mut Vec<String>,
}

impl Fill<'_> {
    fn pattern(&mut self, pattern: &mut Pattern<String>, id: &str) {
        let alone = is_alone(pattern);
        for (number, element) in pattern.elements.iter_mut().enumerate() {
            if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
                for variant in variants {
                    let id = variant_id(id, number, alone, &variant.key);
                    self.pattern(&mut variant.value, &id);
                }
            }
        }
        if alone {
            return;
        }
        let Some(text) = self.texts.get(id) else {
            self.missing += 1;
            return;
        };
        // A choice within may have been filled in just now.
        for element in pattern.elements.iter().filter(|element| is_choice(element)) {
            self.holes.insert(shown(element), element.clone());
        }
        match self.elements(text) {
            Some(elements) => {
                pattern.elements = elements;
                self.filled += 1;
            }
            None => self.refused.push(id.to_owned()),
        }
    }

    fn elements(&self, text: &[Piece]) -> Option<Vec<PatternElement<String>>> {
        let literal = |c: char| PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value: c.to_string() }),
        };
        let mut elements = Vec::new();
        let pieces = tidy_ends(text);
        for piece in &pieces {
            match piece {
                Piece::Text(text) => {
                    let mut words = String::new();
                    let mut begins = false;
                    for c in text.chars() {
                        if matches!(c, '{' | '}') || begins && matches!(c, '[' | '*' | '.') {
                            if !words.is_empty() {
                                elements.push(PatternElement::TextElement { value: std::mem::take(&mut words) });
                            }
                            elements.push(literal(c));
                        } else {
                            words.push(c);
                        }
                        begins = c == '\n' || begins && c == ' ';
                    }
                    if !words.is_empty() {
                        elements.push(PatternElement::TextElement { value: words });
                    }
                }
                Piece::Single(sign) => elements.push(self.holes.get(&sign.open)?.clone()),
                Piece::Pair(..) => return None,
            }
        }
        (!elements.is_empty()).then_some(elements)
    }
}

/// Pieces without white space at their ends, which Fluent does not keep.
fn tidy_ends(pieces: &[Piece]) -> Vec<Piece> {
    let mut pieces = joined(pieces.to_vec());
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        text.truncate(text.trim_end().len());
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    pieces
}

fn is_choice(element: &PatternElement<String>) -> bool {
    matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } })
}

/// Whether two texts of messages say the same.
pub fn is_same(a: &[Piece], b: &[Piece]) -> bool {
    tidy_ends(a) == tidy_ends(b) || tidy(a.to_vec()) == tidy(b.to_vec())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Words, pairs, put};
    use crate::lang::Tag;
    use crate::markdown::inline::Piece;

    const SOURCE: &str = "# Boven het menu.\nmenu = Menu\n    .label = Hoofdmenu van { $site }\n\n## Tellingen\n\n\
        cards =\n    { $count ->\n        [one] { $count } kaart\n       *[other] { $count } kaarten\n    }\n\
        pages = Nog { $n ->\n    [one] een bladzijde\n   *[other] { $n } bladzijden\n } te gaan\n";
    const TARGET: &str = "menu = Menu\n    .label = Main menu of { $site }\n\ncards =\n    { $count ->\n        [one] { $count } card\n       *[other] { $count } cards\n    }\n";

    fn tag(text: &str) -> Tag {
        Tag::parse(text).expect("a language")
    }

    fn shown(pieces: &[Piece]) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Single(sign) => format!("<{}>", sign.open.split_whitespace().collect::<Vec<_>>().join(" ")),
            Piece::Pair(..) => "pair".to_owned(),
        };
        pieces.iter().map(show).collect()
    }

    fn list(words: &[Words]) -> Vec<String> {
        let line = |word: &Words| {
            let target = word.target.as_ref().map_or("–".to_owned(), |target| shown(target));
            format!("{}: {} | {target}", word.id, shown(&word.source))
        };
        words.iter().map(line).collect()
    }

    #[test]
    fn texts_of_messages() {
        let words = pairs(SOURCE, Some(TARGET), &tag("en"));
        assert_eq!(
            list(&words)[..4],
            [
                "menu: Menu | Menu",
                "menu.label: Hoofdmenu van <{ $site }> | Main menu of <{ $site }>",
                "cards[one]: <{ $count }> kaart | <{ $count }> card",
                "cards[other]: <{ $count }> kaarten | <{ $count }> cards",
            ]
        );
        assert_eq!((words[0].note.as_str(), words[0].line, words[2].note.as_str()), ("Boven het menu.", 2, ""));
        // A language with other classes gets a text for each of them.
        let arabic = pairs(SOURCE, None, &tag("ar"));
        let ids: Vec<&str> = arabic.iter().map(|word| word.id.as_str()).filter(|id| id.starts_with("cards")).collect();
        assert_eq!(ids, ["cards[zero]", "cards[one]", "cards[two]", "cards[few]", "cards[many]", "cards[other]"]);
        let ids: Vec<&str> = words.iter().map(|word| word.id.as_str()).filter(|id| id.starts_with("pages")).collect();
        assert_eq!(ids, ["pages", "pages(1)[one]", "pages(1)[other]"]);
    }

    fn texts(words: &[Words], say: impl Fn(&Words) -> Vec<Piece>) -> BTreeMap<String, Vec<Piece>> {
        words.iter().map(|word| (word.id.clone(), say(word))).collect()
    }

    #[test]
    fn only_what_changed_is_written() {
        let words = pairs(SOURCE, Some(TARGET), &tag("en"));
        let one: BTreeMap<String, Vec<Piece>> = [("cards[one]".to_owned(), {
            let mut pieces = words[2].source.clone();
            pieces[1] = Piece::Text(" {card}".to_owned());
            pieces
        })]
        .into();
        let (text, refused) = put(SOURCE, Some(TARGET), &tag("en"), &one);
        assert!(refused.is_empty());
        assert_eq!(text, TARGET.replace("{ $count } card\n", "{ $count } { \"{\" }card{ \"}\" }\n"));
        assert_eq!(
            shown(pairs(SOURCE, Some(&text), &tag("en"))[2].target.as_deref().expect("one")),
            "<{ $count }> {card}"
        );
        let strange =
            [("menu".to_owned(), vec![Piece::Single(crate::markdown::inline::Sign::single("{ $x }"))])].into();
        assert_eq!(put(SOURCE, Some(TARGET), &tag("en"), &strange), (TARGET.to_owned(), vec!["menu".to_owned()]));
    }

    #[test]
    fn a_whole_language() {
        for lang in ["en", "ar"] {
            let words = pairs(SOURCE, None, &tag(lang));
            let all = texts(&words, |word| word.source.clone());
            let (text, refused) = put(SOURCE, None, &tag(lang), &all);
            assert!(refused.is_empty(), "{refused:?}");
            let again = pairs(SOURCE, Some(&text), &tag(lang));
            assert_eq!(again.len(), words.len(), "{text}");
            let leaf = |word: &&Words| !word.id.ends_with("pages");
            for word in again.iter().filter(leaf) {
                assert_eq!(word.target.as_ref(), Some(&word.source), "{text}");
            }
            assert_eq!(put(SOURCE, Some(&text), &tag(lang), &BTreeMap::new()).0, text);
        }
        // What a file lacks is added at its end.
        let words = pairs(SOURCE, Some("menu = M\n"), &tag("en"));
        let all = texts(&words, |word| word.source.clone());
        let (text, _) = put(SOURCE, Some("menu = M\n"), &tag("en"), &all);
        assert!(text.starts_with("menu = Menu\n") && text.contains("pages =") && text.contains("cards ="), "{text}");
    }
}
