//! YAML text in, the byte ranges of its keys and values out. Does not know what the values are. Where the text breaks
//! off, the tree ends; what was read up to there keeps its places.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::DEPTH;
use super::node::Step;

/// A value's place, and those of what it holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    range: Range<usize>,
    holds: Holds,
}

#[derive(Debug, Clone, Default)]
enum Holds {
    #[default]
    Nothing,
    /// Whether it stands without quotation marks or `|`.
    Scalar {
        plain: bool,
    },
    List(Vec<Tree>),
    Map(Vec<Entry>),
}

#[derive(Debug, Clone)]
struct Entry {
    name: String,
    key: Range<usize>,
    value: Tree,
}

/// A key that stands twice: its name, its first place and another one.
pub(super) type Twice = (String, Option<Range<usize>>, Option<Range<usize>>);

impl Tree {
    /// The places of a text.
    pub(super) fn read(yaml: &str) -> Self {
        let offsets = yaml.char_indices().map(|(byte, _)| byte).collect();
        let mut reader = Reader { yaml, offsets, parser: Parser::new_from_str(yaml), broken: false };
        loop {
            match reader.next() {
                Some((Event::StreamStart | Event::DocumentStart(_), _)) => {}
                Some((event, span)) => return reader.tree(&event, span, 0),
                None => return Self::default(),
            }
        }
    }

    /// The range of the value that the keys lead to, else of the last key on the way that exists.
    pub(super) fn value(&self, keys: &[&str]) -> Option<Range<usize>> {
        let mut here = self;
        let mut best = if keys.is_empty() && !self.range.is_empty() { Some(self.range.clone()) } else { None };
        for (at, key) in keys.iter().enumerate() {
            let Some((name, value)) = here.child(key) else { return best };
            let last = at + 1 == keys.len();
            // A value that is left empty has no place of its own.
            best = match name {
                Some(name) if !last || value.range.is_empty() => Some(name),
                _ if value.range.is_empty() => best,
                _ => Some(value.range.clone()),
            };
            here = value;
        }
        best
    }

    /// The range of the key itself; for an item of a list, of the item.
    pub(super) fn key(&self, keys: &[&str]) -> Option<Range<usize>> {
        let (last, parents) = keys.split_last()?;
        let mut here = self;
        for key in parents {
            let Some((_, value)) = here.child(key) else { return self.value(keys) };
            here = value;
        }
        match here.child(last) {
            Some((Some(name), _)) => Some(name),
            _ => self.value(keys),
        }
    }

    /// Whether there is a value that is not left empty.
    pub(super) fn is_set(&self, keys: &[&str]) -> bool {
        self.find(keys).is_some_and(|value| !value.range.is_empty())
    }

    /// Whether the value is text without YAML's quotation marks.
    pub(super) fn is_plain(&self, keys: &[&str]) -> bool {
        self.find(keys).is_some_and(|value| matches!(value.holds, Holds::Scalar { plain: true }))
    }

    fn find(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |here, key| here.child(key).map(|(_, value)| value))
    }

    /// The keys that stand more than once in the maps that `steps` lead to.
    pub(super) fn twice(&self, maps: &[Vec<Step>]) -> Vec<Twice> {
        let mut found = Vec::new();
        for steps in maps {
            let before = found.len();
            let map = steps.iter().try_fold(self, |here, step| here.child(step.as_str()).map(|(_, value)| value));
            if let Some(Self { holds: Holds::Map(entries), .. }) = map {
                let mut seen = BTreeMap::new();
                for Entry { name, key, .. } in entries {
                    let first = *seen.entry(name).or_insert(key);
                    if first != key {
                        found.push((name.clone(), Some(first.clone()), Some(key.clone())));
                    }
                }
            }
            // The two parsers may see different things in odd texts; the fault is real all the same.
            if found.len() == before {
                let keys: Vec<&str> = steps.iter().map(Step::as_str).collect();
                found.push((super::node::key_of(steps), None, self.value(&keys)));
            }
        }
        found
    }

    fn child(&self, key: &str) -> Option<(Option<Range<usize>>, &Self)> {
        match &self.holds {
            Holds::Map(entries) => {
                let entry = entries.iter().find(|entry| entry.name == key)?;
                Some((Some(entry.key.clone()), &entry.value))
            }
            Holds::List(items) => Some((None, items.get(key.parse::<usize>().ok()?)?)),
            Holds::Nothing | Holds::Scalar { .. } => None,
        }
    }
}

struct Reader<'a> {
    yaml: &'a str,
    offsets: Vec<usize>,
    parser: Parser<'a, StrInput<'a>>,
    broken: bool,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        let next = self.parser.next_event().and_then(Result::ok);
        self.broken |= next.is_none();
        next
    }

    fn range(&self, span: Span) -> Range<usize> {
        let byte = |character: usize| self.offsets.get(character).copied().unwrap_or(self.yaml.len());
        let (start, end) = (byte(span.start.index()), byte(span.end.index()));
        start..start + self.yaml.get(start..end).unwrap_or_default().trim_end().len()
    }

    fn tree(&mut self, event: &Event<'a>, span: Span, depth: usize) -> Tree {
        let range = self.range(span);
        match event {
            // An empty plain scalar is nothing at all; the parser puts it after the line it was expected on.
            Event::Scalar(..) if range.is_empty() => Tree::default(),
            Event::Scalar(_, style, ..) => Tree { range, holds: Holds::Scalar { plain: *style == ScalarStyle::Plain } },
            Event::Alias(_) => Tree { range, holds: Holds::Scalar { plain: false } },
            Event::SequenceStart(..) => self.list(range, depth + 1),
            Event::MappingStart(..) => self.map(range, depth + 1),
            _ => Tree::default(),
        }
    }

    fn list(&mut self, mut range: Range<usize>, depth: usize) -> Tree {
        let mut items = Vec::new();
        while let Some((event, span)) = self.open(depth) {
            if matches!(event, Event::SequenceEnd) {
                self.close(&mut range, span);
                break;
            }
            let item = self.tree(&event, span, depth);
            range.end = range.end.max(item.range.end);
            items.push(item);
        }
        Tree { range, holds: Holds::List(items) }
    }

    fn map(&mut self, mut range: Range<usize>, depth: usize) -> Tree {
        let mut entries = Vec::new();
        while let Some((event, span)) = self.open(depth) {
            if matches!(event, Event::MappingEnd) {
                self.close(&mut range, span);
                break;
            }
            let name = if let Event::Scalar(text, ..) = &event { text.to_string() } else { String::new() };
            let key = self.tree(&event, span, depth).range;
            let value = match self.open(depth) {
                Some((event, span)) => self.tree(&event, span, depth),
                None => Tree::default(),
            };
            range.end = range.end.max(key.end).max(value.range.end);
            entries.push(Entry { name, key, value });
        }
        Tree { range, holds: Holds::Map(entries) }
    }

    /// The next event inside a collection, unless the text broke off or nests absurdly.
    fn open(&mut self, depth: usize) -> Option<(Event<'a>, Span)> {
        if self.broken || depth > DEPTH {
            self.broken = true;
            return None;
        }
        self.next()
    }

    /// A flow collection ends with its bracket; a block one has no end of its own.
    fn close(&self, range: &mut Range<usize>, span: Span) {
        if self.yaml[range.start..].starts_with(['[', '{']) {
            range.end = range.end.max(self.range(span).end);
        }
    }
}
