//! YAML text in, typed values out, with the place of everything that is wrong.
//!
//! [`Doc`] is one YAML text inside a file: a whole `site.yaml`, or the front matter of a card. [`Doc::read`] turns it
//! into any `Deserialize` type and reports **all** wrong keys, not only the first: a value that does not fit is
//! reported, taken out, and the rest is read again. Places count from the first line of the file.
//!
//! This module does not know what the keys mean. It is the only one that names a YAML crate: `serde_yaml` reads the
//! values; `saphyr-parser` gives the places, and is run only once one is asked for.

mod decode;
pub mod edit;
mod guard;
mod node;
mod numbers;
mod quoted;
mod syntax;
mod tree;

mod date;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::de::DeserializeOwned;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

pub use date::Date;
pub use decode::Entries;
pub use numbers::{Coordinates, Decimal, Focus, Year};
pub use quoted::quoted;

use decode::{Fault, fields};
use guard::Guard;
use node::{Node, Step};
use tree::Tree;

/// How deep lists and maps may nest.
const DEPTH: usize = 64;

/// How many faults of one text are reported; what follows is noise.
const FAULTS: usize = 50;

/// One YAML text inside a file.
#[derive(Debug, Clone)]
pub struct Doc {
    path: SourcePath,
    text: Arc<str>,
    range: Range<usize>,
    tree: OnceLock<Tree>,
}

impl Doc {
    /// The bytes `range` of `text`, the whole text of the file `path`.
    pub fn new(path: &SourcePath, text: Arc<str>, range: Range<usize>) -> Self {
        let end = text.floor_char_boundary(range.end);
        let mut start = text.floor_char_boundary(range.start).min(end);
        if start == 0 && text[..end].starts_with(BOM) {
            start = BOM.len_utf8();
        }
        Self { path: path.clone(), text, range: start..end, tree: OnceLock::new() }
    }

    /// The file.
    pub fn path(&self) -> &SourcePath {
        &self.path
    }

    /// The whole text of the file.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Reads the text as `T` and reports all that is wrong with it.
    ///
    /// Where single values are wrong, they are left out and the rest is returned, so that later checks still see the
    /// file; ask [`Self::is_set`] before calling a value missing. `None` when nothing can be made of the text.
    pub fn read<T: DeserializeOwned>(&self, diags: &mut Diagnostics) -> Option<T> {
        let node = self.load(diags)?;
        self.peel(diags, node)
    }

    /// Reads a text whose keys belong to two structs; a key that neither has is reported with the keys of both.
    ///
    /// Both must be structs with `deny_unknown_fields`.
    pub fn read_both<A: DeserializeOwned, B: DeserializeOwned>(&self, diags: &mut Diagnostics) -> Option<(A, B)> {
        let Node::Map(entries) = self.load(diags)? else { return None };
        let (first, second) = (fields::<A>(), fields::<B>());
        let (mut here, mut there) = (Vec::new(), Vec::new());
        let mut unknown = 0;
        for (key, value) in entries {
            let name = key.name();
            if first.contains(&name.as_str()) {
                here.push((key, value));
            } else if second.contains(&name.as_str()) {
                there.push((key, value));
            } else if unknown < FAULTS {
                unknown += 1;
                let fault = Fault::UnknownKey { known: [first, second].concat() };
                diags.push(self.report(&[Step::Key(name)], fault));
            }
        }
        // Both are read, whatever became of the first: all faults of a text are told at once.
        let (a, b) = (self.peel(diags, Node::Map(here)), self.peel(diags, Node::Map(there)));
        Some((a?, b?))
    }

    /// The place of a value, by the keys and indices that lead to it: `["places", "2"]`. Where there is none, the
    /// place of the key that would hold it, or the file.
    pub fn place(&self, keys: &[&str]) -> Place {
        self.locate(self.tree().value(keys))
    }

    /// The place of a key itself.
    pub fn key_place(&self, keys: &[&str]) -> Place {
        self.locate(self.tree().key(keys))
    }

    /// Whether the text gives a value here, right or wrong: a required value that was wrong has been reported as such
    /// and is not to be called missing.
    pub fn is_set(&self, keys: &[&str]) -> bool {
        self.tree().is_set(keys)
    }

    fn yaml(&self) -> &str {
        &self.text[self.range.clone()]
    }

    fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| Tree::read(self.yaml()))
    }

    /// The place of a byte range of the YAML text. An editor does not count the byte order mark as a column.
    fn locate(&self, range: Option<Range<usize>>) -> Place {
        let Some(range) = range else { return Place::file(&self.path) };
        let shown = self.text.strip_prefix(BOM).unwrap_or(&self.text);
        let shift = self.range.start - (self.text.len() - shown.len());
        let span = Span::of_bytes(shown, range.start + shift, range.end + shift);
        Place::new(&self.path, shown, span)
    }

    /// The text as a map, with what can be told about it without knowing its keys.
    fn load(&self, diags: &mut Diagnostics) -> Option<Node> {
        match guard::check(self.yaml()) {
            Guard::Fine => {}
            Guard::TooDeep(at) => {
                let place = self.locate(Some(at..at));
                diags.push(Diagnostic::new(Code::YamlTooDeep).arg("limit", DEPTH).at(place));
                return None;
            }
            Guard::Broken { line, column, message } => {
                diags.push(self.broken(&syntax::classify(self.yaml(), Some((line, column)), &message)));
                return None;
            }
        }
        let loaded = match node::load(self.yaml()) {
            Ok(loaded) => loaded,
            Err(error) => {
                let at = error.location().map(|at| (at.line().saturating_sub(1), at.column().saturating_sub(1)));
                diags.push(self.broken(&syntax::classify(self.yaml(), at, &error.to_string())));
                return None;
            }
        };
        for (key, first, again) in self.tree().twice(&loaded.twice).into_iter().take(FAULTS) {
            let found = Diagnostic::new(Code::YamlDuplicateKey).arg("key", key).at(self.locate(again));
            diags.push(found.related(self.locate(first)));
        }
        for steps in loaded.quoted.iter().take(FAULTS) {
            self.smart_quotes(diags, steps);
        }
        match loaded.node {
            Node::Map(_) => Some(loaded.node),
            Node::Null => Some(Node::Map(Vec::new())),
            _ => {
                diags.push(Diagnostic::new(Code::YamlNotMap).at(self.place(&[])));
                None
            }
        }
    }

    /// Reports a value that stands wholly in typographic quotes, unless YAML's own quotes stand around them.
    fn smart_quotes(&self, diags: &mut Diagnostics, steps: &[Step]) {
        let keys = names(steps);
        if self.tree().is_plain(&keys) {
            let key = node::key_of(steps);
            diags.push(Diagnostic::new(Code::YamlSmartQuotes).arg("key", key).at(self.place(&keys)));
        }
    }

    fn broken(&self, broken: &syntax::Broken) -> Diagnostic {
        let place = self.locate(broken.range.clone());
        let diagnostic = Diagnostic::new(broken.code).at(place);
        match &broken.arg {
            Some((name, value)) => diagnostic.arg(name, value.as_str()),
            None if broken.code == Code::YamlTooDeep => diagnostic.arg("limit", DEPTH),
            None => diagnostic,
        }
    }

    /// Reads `node` as `T`; what does not fit is reported, taken out, and the rest tried again.
    fn peel<T: DeserializeOwned>(&self, diags: &mut Diagnostics, mut node: Node) -> Option<T> {
        for _ in 0..FAULTS {
            let error = match serde_path_to_error::deserialize(&node) {
                Ok(value) => return Some(value),
                Err(error) => error,
            };
            let steps = node.steps(error.path());
            diags.push(self.report(&steps, error.into_inner()));
            if !node.remove(&steps) {
                return None;
            }
        }
        None
    }

    /// The diagnostic for a value that does not fit.
    fn report(&self, steps: &[Step], fault: Fault) -> Diagnostic {
        let keys = names(steps);
        let key = node::key_of(steps);
        match fault {
            Fault::UnknownKey { known } => {
                let place = self.key_place(&keys);
                if let Some(meant) = meant(&key, known.iter().copied()) {
                    let diagnostic = Diagnostic::new(Code::UnknownKeyMeant).arg("key", key.as_str());
                    return diagnostic.arg("meant", meant).at(place);
                }
                let known: Vec<String> = known.iter().map(|&name| name.to_owned()).collect();
                Diagnostic::new(Code::UnknownKey).arg("key", key).arg("known", known).at(place)
            }
            Fault::Missing { key } => {
                let place = if keys.is_empty() { Place::file(&self.path) } else { self.key_place(&keys) };
                Diagnostic::new(Code::MissingKey).arg("key", key).at(place)
            }
            Fault::Value { code, args } => {
                let diagnostic = Diagnostic::new(code).arg("key", key).at(self.place(&keys));
                args.into_iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.arg(name, value))
            }
        }
    }
}

const BOM: char = '\u{feff}';

fn names(steps: &[Step]) -> Vec<&str> {
    steps.iter().map(Step::as_str).collect()
}

/// The one of `known` that `word` was probably meant to be, if one is near.
pub fn meant<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let near = |name: &&str| {
        let name = name.to_lowercase();
        let limit = name.chars().count().max(word.chars().count()) / 3;
        let distance = strsim::damerau_levenshtein(&word, &name);
        let similarity = strsim::jaro_winkler(&word, &name);
        // A slip of one letter is one in short names too, where similarity says little.
        let slip = distance <= 1 && name.chars().count() > 2;
        slip || (distance <= limit.min(3) && similarity > 0.6) || similarity >= 0.92
    };
    let found = known.into_iter().filter(near);
    found.min_by_key(|name| strsim::damerau_levenshtein(&word, &name.to_lowercase()))
}

#[cfg(test)]
mod tests;
