//! Parts of views that many pages show: turned into a template value and digested once, not once for every page.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::theme::{self, Context, Value};
use crate::view::{CardView, Group, SectionView, TermView, View, finder, timeline};

/// A part of a view that several views hold.
#[derive(Debug)]
pub struct Shared<T> {
    data: Arc<T>,
    value: Value,
    digest: blake3::Hash,
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { data: Arc::clone(&self.data), value: self.value.clone(), digest: self.digest }
    }
}

impl<T: Serialize> Shared<T> {
    /// Makes the value and the digest of `data`.
    pub fn new(data: T) -> Self {
        let value = theme::value(&data);
        let digest = digest(&data);
        Self { data: Arc::new(data), value, digest }
    }
}

impl<T> Shared<T> {
    /// The part itself.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The part as a template sees it.
    pub fn value(&self) -> Value {
        self.value.clone()
    }
}

/// Stands for its content in the digest of the views that hold it.
impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.digest.as_bytes())
    }
}

/// The digest of what `data` serialises to.
pub(crate) fn digest<T: Serialize + ?Sized>(data: &T) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    // Views hold no maps with keys that are no text, and a hasher takes every byte: this cannot fail.
    let _ = serde_json::to_writer(&mut hasher, data);
    hasher.finalize()
}

/// A view as the values that a template's variables take.
pub fn context(view: &View) -> Context {
    let page = theme::with(theme::value(&view.page), [("content", theme::safe(&view.page.content))]);
    let variables = [
        ("site", view.site.value()),
        ("page", page),
        ("card", view.card.as_ref().map_or_else(|| theme::value(&()), card)),
        ("sections", list(view.sections.iter().map(section))),
        ("cards", list(view.cards.iter().map(Shared::value))),
        ("pages", theme::value(&view.pages)),
        ("groups", list(view.groups.iter().map(group))),
        ("terms", list(view.terms.iter().map(term))),
        ("choices", theme::value(&view.choices)),
        ("parts", list(view.parts.iter().map(reading_part))),
        ("finder", finder::value(view.finder.as_ref())),
        ("map", theme::value(&view.map)),
        ("timeline", timeline::value(view.timeline.as_ref())),
        ("search", theme::value(&view.search)),
        ("data", theme::value(&view.data)),
        ("statement", theme::value(&view.statement)),
        ("share", theme::with(theme::value(&view.share), [("data", theme::safe(&view.share.data))])),
    ];
    let mut context = Context::new();
    for (name, value) in variables {
        context.insert_value(name, value);
    }
    context
}

fn list(values: impl Iterator<Item = Value>) -> Value {
    theme::list(values.collect())
}

fn reading_part(part: &crate::view::ReadingPart) -> Value {
    theme::with(theme::value(part), [("content", theme::safe(&part.content))])
}

fn cards(cards: &[Shared<crate::view::CardSummary>]) -> Value {
    list(cards.iter().map(Shared::value))
}

fn card(view: &CardView) -> Value {
    theme::with(theme::value(view), [("related", cards(&view.related))])
}

fn section(view: &SectionView) -> Value {
    let sections = list(view.sections.iter().map(section));
    theme::with(theme::value(&Shallow::from(view)), [("cards", cards(&view.cards)), ("sections", sections)])
}

fn group(group: &Group) -> Value {
    theme::with(
        theme::value(
            &[("letter", &group.letter), ("anchor", &group.anchor)]
                .into_iter()
                .collect::<std::collections::BTreeMap<_, _>>(),
        ),
        [("cards", cards(&group.cards))],
    )
}

fn term(term: &TermView) -> Value {
    #[derive(Serialize)]
    struct Flat<'a> {
        title: &'a str,
        url: &'a str,
        count: usize,
    }
    let flat = Flat { title: &term.title, url: &term.url, count: term.count };
    theme::with(theme::value(&flat), [("cards", cards(&term.cards))])
}

/// A section without what lies in it.
#[derive(Serialize)]
struct Shallow<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    url: &'a str,
    lang: &'a str,
    dir: &'a str,
    #[serde(flatten)]
    facts: &'a crate::view::FactsView,
    figures: &'a [crate::view::FigureView],
    pages: &'a [crate::view::Link],
    count: usize,
}

impl<'a> From<&'a SectionView> for Shallow<'a> {
    fn from(view: &'a SectionView) -> Self {
        Self {
            id: &view.id,
            title: &view.title,
            summary: &view.summary,
            url: &view.url,
            lang: &view.lang,
            dir: view.dir,
            facts: &view.facts,
            figures: &view.figures,
            pages: &view.pages,
            count: view.count,
        }
    }
}
