//! A translation's file with other texts in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::matter;
use super::text::Text;
use crate::diag::Code;
use crate::lang::Tag;
use crate::markdown::{Body, Digest, UnitKind};
use crate::model::translation::Key;
use crate::model::{Made, Mark, Written};
use crate::parse::with_mark;

/// What becomes of one text.
#[derive(Debug)]
pub(super) struct Change {
    /// Its name in the file of exchange.
    pub(super) id: String,
    /// Which text of the source; none when that is not there any more.
    pub(super) index: Option<usize>,
    /// Which unit of the translation's body it is now.
    pub(super) place: Option<usize>,
    /// What it says; none when that is what it says already.
    pub(super) text: Option<String>,
    /// What the source said.
    pub(super) from: Digest,
    /// Whether it is translated.
    pub(super) done: bool,
    /// Whether somebody said that what it says is right.
    pub(super) confirms: bool,
}

impl Change {
    /// Whether anything is to be done about it.
    pub(super) fn counts(&self) -> bool {
        self.text.is_some() || self.confirms
    }
}

/// The path and the text of the translation's file.
pub(super) fn compose(
    (source, own): (&Written, Option<&Written>),
    texts: &[Text<'_>],
    changes: &[Change],
    (from, to): (&Tag, &Tag),
    force: bool,
) -> Result<(String, String), Code> {
    let compose = Compose { source, texts, changes };
    match own {
        None => Ok((path(source, from, to), compose.fresh())),
        Some(own) => Ok((own.doc.path().to_string(), compose.changed(own, force)?)),
    }
}

/// Where a translation that does not exist yet belongs: beside its source.
fn path(source: &Written, from: &Tag, to: &Tag) -> String {
    let path = source.doc.path().as_str();
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let stem = stem.strip_suffix(&format!(".{}", from.as_str())).unwrap_or(stem);
    format!("{stem}.{}.md", to.as_str())
}

struct Compose<'a> {
    source: &'a Written,
    texts: &'a [Text<'a>],
    changes: &'a [Change],
}

impl Compose<'_> {
    /// What is to be done about a text of the source.
    fn change(&self, index: usize) -> Option<&Change> {
        self.changes.iter().find(|change| change.index == Some(index))
    }

    /// A whole new file. What nobody has translated is there as a copy, to be translated.
    fn fresh(&self) -> String {
        let mut mark = Mark::default();
        let mut fields = BTreeMap::new();
        for (index, text) in self.texts.iter().enumerate() {
            let Key::Field(name) = &text.key else { continue };
            let change = self.change(index).and_then(|change| Some((change.text.clone()?, change.from)));
            let made = change.as_ref().map_or(Made::Todo(Digest::of(&text.source)), |(_, from)| Made::From(*from));
            mark.fields.insert(name.clone(), made);
            fields.insert(name.clone(), change.map_or_else(|| text.source.clone(), |(text, _)| text));
        }
        let (body, made) = self.rebuilt(None);
        mark.body = made;
        let end = if self.source.doc.text().contains("\r\n") { "\r\n" } else { "\n" };
        let yaml = matter::fresh(self.source, &fields).replace('\n', end);
        with_mark(&format!("---{end}{yaml}---{end}{body}"), &mark)
    }

    /// The source's body with the translation in every place, and what each text is made from.
    fn rebuilt(&self, own: Option<&Written>) -> (String, Vec<Made>) {
        let body = &self.source.body;
        let mut edits = Vec::new();
        let mut made = Vec::new();
        for (index, text) in self.texts.iter().enumerate() {
            let Key::Body(number) = text.key else { continue };
            let Some(unit) = body.units.get(number) else { continue };
            let change = self.change(index);
            let old = text.place.and_then(|place| {
                let own = own?;
                Some((own.body.unit_text(own.body.units.get(place)?), own.mark.as_ref()?.body.get(place).copied()?))
            });
            let new = change.and_then(|change| Some((change.text.clone()?, Made::From(change.from))));
            let confirmed = change.filter(|change| change.confirms).map(|change| Made::From(change.from));
            let (text, from) = match (new, old) {
                (Some((text, from)), _) => (Some(text), from),
                (None, Some((text, from))) => (Some(text), confirmed.unwrap_or(from)),
                (None, None) => (None, Made::Todo(unit.digest)),
            };
            edits.extend(text.map(|text| (unit.range.clone(), text, unit.kind)));
            made.push(from);
        }
        (replaced(body, edits), made)
    }

    fn changed(&self, own: &Written, force: bool) -> Result<String, Code> {
        let text = own.doc.text();
        let (matter, start) = front(text).ok_or(Code::ExchangeUnwritable)?;
        let fields: BTreeMap<String, String> = self.changes.iter().filter_map(|change| self.field(change)).collect();
        let (body, made) = self.body(own, force)?;
        let known = own.fields();
        let is_new = fields.keys().any(|name| !known.iter().any(|field| field.key == *name));
        let mark = self.mark(own, made);
        // What is added belongs before the mark.
        let mut yaml = text.get(matter.clone()).unwrap_or_default().to_owned();
        if is_new && own.mark.is_some() {
            let bare = with_mark(text, &Mark::default());
            front(&bare).and_then(|(matter, _)| bare.get(matter)).unwrap_or_default().clone_into(&mut yaml);
        }
        let yaml = matter::with(&yaml, self.source, own, &fields).ok_or(Code::ExchangeUnwritable)?;
        let (before, between) = (text.get(..matter.start), text.get(matter.end..start));
        let whole = format!("{}{yaml}{}{body}", before.unwrap_or_default(), between.unwrap_or_default());
        Ok(mark.map_or(whole.clone(), |mark| with_mark(&whole, &mark)))
    }

    fn field(&self, change: &Change) -> Option<(String, String)> {
        match &self.texts.get(change.index?)?.key {
            Key::Field(name) => Some((name.clone(), change.text.clone()?)),
            Key::Body(_) => None,
        }
    }

    /// The body; what its units are made from, where it had to be put together anew.
    fn body(&self, own: &Written, force: bool) -> Result<(String, Option<Vec<Made>>), Code> {
        let is_body = |change: &&Change| match change.index {
            Some(index) => self.texts.get(index).is_some_and(|text| text.kind.is_some()),
            None => true,
        };
        let changed: Vec<&Change> =
            self.changes.iter().filter(is_body).filter(|change| change.text.is_some()).collect();
        let start = front(own.doc.text()).map_or(0, |(_, start)| start);
        let now = own.doc.text().get(start..).unwrap_or_default();
        if changed.is_empty() {
            return Ok((now.to_owned(), None));
        }
        let places: Vec<usize> = changed.iter().filter_map(|change| change.place).collect();
        let of_source: Vec<usize> = self.texts.iter().filter_map(|text| text.place).collect();
        let is_shared = |place: &usize| of_source.iter().filter(|other| *other == place).count() > 1;
        let once = places.iter().collect::<BTreeSet<_>>().len() == places.len();
        if places.len() == changed.len() && once && !places.iter().any(is_shared) {
            let edit = |change: &&Change| {
                let unit = own.body.units.get(change.place?)?;
                Some((unit.range.clone(), change.text.clone()?, unit.kind))
            };
            return Ok((replaced(&own.body, changed.iter().filter_map(edit).collect()), None));
        }
        // Texts that nobody can assign would be lost.
        let unknown = own.mark.is_none() && !own.body.units.is_empty();
        if (unknown || places.iter().any(is_shared)) && !force {
            return Err(Code::ExchangeStructure);
        }
        let (body, made) = self.rebuilt(Some(own));
        Ok((body, Some(made)))
    }

    /// What the translation is made from afterwards; none where nobody knows.
    fn mark(&self, own: &Written, made: Option<Vec<Made>>) -> Option<Mark> {
        let Some(mut mark) = own.mark.clone() else { return self.first_mark(own, made) };
        let rebuilt = made.is_some();
        mark.body = made.unwrap_or(mark.body);
        for change in self.changes.iter().filter(|change| change.counts()) {
            let key = change.index.and_then(|index| self.texts.get(index)).map(|text| &text.key);
            match (key, change.place) {
                (Some(Key::Field(name)), _) => drop(mark.fields.insert(name.clone(), Made::From(change.from))),
                (_, Some(place)) if !rebuilt => {
                    if let Some(made) = mark.body.get_mut(place) {
                        *made = Made::From(change.from);
                    }
                }
                _ => {}
            }
        }
        Some(mark)
    }

    /// The mark of a translation that has none: only when all of it came back, translated.
    fn first_mark(&self, own: &Written, made: Option<Vec<Made>>) -> Option<Mark> {
        let mut mark = Mark::default();
        let mut body: BTreeMap<usize, Made> = BTreeMap::new();
        for (index, text) in self.texts.iter().enumerate() {
            let change = self.change(index).filter(|change| change.done)?;
            match (&text.key, change.place) {
                (Key::Field(name), _) => drop(mark.fields.insert(name.clone(), Made::From(change.from))),
                (Key::Body(_), Some(place)) => drop(body.insert(place, Made::From(change.from))),
                (Key::Body(_), None) if made.is_some() => {}
                (Key::Body(_), None) => return None,
            }
        }
        let complete = body.len() == own.body.units.len();
        mark.body = match made {
            Some(made) => made,
            None if complete => body.into_values().collect(),
            None => return None,
        };
        Some(mark)
    }
}

/// The bytes of the front matter, and where the text begins.
fn front(text: &str) -> Option<(Range<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_start_matches('\u{feff}').trim_end() != "---" {
        return None;
    }
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return Some((first.len()..end, end + line.len()));
        }
        end += line.len();
    }
    None
}

/// A body with other texts in place of some of its units.
fn replaced(body: &Body, mut edits: Vec<(Range<usize>, String, UnitKind)>) -> String {
    let text = body.text();
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    edits.sort_by_key(|(range, ..)| range.start);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, new, kind) in edits {
        out.push_str(text.get(done..range.start).unwrap_or_default());
        if kind == UnitKind::Code {
            out.push_str(&new);
            let whole = text.get(range.clone()).unwrap_or_default();
            if whole.ends_with('\n') && !new.ends_with('\n') {
                out.push_str(end);
            }
        } else {
            let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
            // What lies in a quotation or a list goes on within it.
            let begin: String =
                text[line..range.start].chars().map(|c| if c == '>' || c == '\t' { c } else { ' ' }).collect();
            out.push_str(&new.replace('\n', &format!("{end}{begin}")));
        }
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
