//! How far a translation is: its units, measured against its source's by what they say.
//!
//! In go two texts, the younger with its mark; out comes a [`Comparison`]. Dates, layout and shared fields play no part.
//! Does not know who wants to know.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::lang::Lang;
use crate::markdown::{Digest, Said};
use crate::model::{EntryId, Site, Standing, Written};
use crate::parse::{Field, Made, Mark};

/// How many paragraphs one paragraph may have been split into.
const SPLIT: usize = 6;

/// How far a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// There is none.
    Missing,
    /// Some of it still is the source's text: it is not published.
    Begun,
    /// It says other things than its source does now.
    Outdated,
    /// Nobody noted what it was made from.
    Unmarked,
    /// It says what its source says.
    Current,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Missing, Self::Begun, Self::Outdated, Self::Unmarked, Self::Current];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Begun => "begun",
            Self::Outdated => "outdated",
            Self::Unmarked => "unmarked",
            Self::Current => "current",
        }
    }
}

/// How far one unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It says what the source says.
    Current,
    /// Nobody knows.
    Unmarked,
    /// The source says something else now.
    Changed,
    /// The source did not have it.
    New,
    /// It is a copy of the source, to be translated.
    Todo,
}

impl Status {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Unmarked => "unmarked",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Todo => "todo",
        }
    }

    /// Whether somebody has to translate it.
    pub fn is_due(self) -> bool {
        matches!(self, Self::Changed | Self::New | Self::Todo)
    }
}

/// Which unit of a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A text field, by its name in marks: `title`, `image.alt`.
    Field(String),
    /// The unit of the source's body with this number, from 0.
    Body(usize),
}

/// A unit of a source, and how far its translation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Which.
    pub key: Key,
    /// How far.
    pub status: Status,
    /// Its words.
    pub words: usize,
    /// What it says now.
    pub digest: Digest,
    /// What its translation was made from, where that is known and something else.
    pub was: Option<Digest>,
    /// The unit of the translation's body that translates it, where that is known.
    pub target: Option<usize>,
}

/// A translation measured against its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// How far it is as a whole.
    pub state: State,
    /// Every unit of the source: its text fields, then its body.
    pub units: Vec<Compared>,
    /// How many units of the translation have lost their source.
    pub removed: usize,
    /// How many units stand elsewhere in the source than they did. That alone makes nothing outdated.
    pub moved: usize,
    /// Words to translate.
    pub words: usize,
}

impl Comparison {
    /// The units that somebody has to translate.
    pub fn due(&self) -> impl Iterator<Item = &Compared> {
        self.units.iter().filter(|unit| unit.status.is_due())
    }
}

/// One text, and where it stands.
#[derive(Debug, Clone)]
pub struct Piece<'a> {
    /// A text field as it is, or a unit of a body as Markdown on one line.
    pub text: Cow<'a, str>,
    /// Whose text it is.
    pub written: &'a Written,
    /// Where it stands.
    pub at: At,
}

/// Where a text stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// In the front matter, by the keys that lead to it.
    Field(Vec<String>),
    /// In the body: the unit with this number.
    Body(usize),
}

/// A unit of a source with its translation.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    /// Which unit.
    pub key: Key,
    /// How far it is.
    pub status: Status,
    /// The source.
    pub source: Piece<'a>,
    /// The translation, where it is known which text that is.
    pub target: Option<Piece<'a>>,
}

impl Site {
    /// The text that exists for an entry in a language, published or only begun; none where nobody wrote one.
    pub fn translation(&self, id: EntryId, lang: Lang) -> Option<&Written> {
        let text = &self.entry(id).texts[lang];
        if let Some(begun) = &text.begun {
            return Some(begun);
        }
        (text.lang == lang && text.standing != Standing::Fallback || lang == Lang::SOURCE).then_some(&*text.written)
    }

    /// How far an entry's translation into a language is; its source is current.
    pub fn comparison(&self, id: EntryId, lang: Lang) -> Comparison {
        let source = self.entry(id).source();
        if lang == Lang::SOURCE {
            return of_source(source);
        }
        compare(source, self.translation(id, lang))
    }

    /// Every unit of an entry's source with its translation into a language.
    pub fn pairs(&self, id: EntryId, lang: Lang) -> Vec<Pair<'_>> {
        pairs(self.entry(id).source(), self.translation(id, lang))
    }
}

/// The mark of a translation that says all that `source` says now.
pub fn mark(source: &Written, own: &Written) -> Mark {
    let fields = source.fields().into_iter().map(|field| (field.key, Made::From(Digest::of(&field.text)))).collect();
    let in_order = || source.body.units.iter().map(|unit| Made::From(unit.digest)).collect();
    let kept = own.mark.as_ref().and_then(|mark| Matching::new(source, own, mark).kept());
    Mark { fields, body: kept.unwrap_or_else(in_order) }
}

/// The units of both with each other.
pub fn pairs<'a>(source: &'a Written, own: Option<&'a Written>) -> Vec<Pair<'a>> {
    let comparison = compare(source, own);
    let sources: BTreeMap<String, Field> =
        source.fields().into_iter().map(|field| (field.key.clone(), field)).collect();
    let own_fields: BTreeMap<String, Field> =
        own.iter().flat_map(|own| own.fields()).map(|field| (field.key.clone(), field)).collect();
    let of_field = |written: &'a Written, field: &Field| Piece {
        text: Cow::Owned(field.text.clone()),
        written,
        at: At::Field(field.keys.clone()),
    };
    let of_body = |written: &'a Written, number: usize| {
        let unit = written.body.units.get(number)?;
        Some(Piece { text: Cow::Owned(written.body.unit_text(unit)), written, at: At::Body(number) })
    };
    let pair = |unit: Compared| {
        let (from, to) = match &unit.key {
            Key::Field(key) => {
                let own = own.and_then(|own| Some(of_field(own, own_fields.get(key)?)));
                (of_field(source, sources.get(key)?), own)
            }
            Key::Body(number) => {
                let own = own.and_then(|own| of_body(own, unit.target?));
                (of_body(source, *number)?, own)
            }
        };
        Some(Pair { key: unit.key, status: unit.status, source: from, target: to })
    };
    comparison.units.into_iter().filter_map(pair).collect()
}

/// Measures a translation, or its absence, against its source.
pub fn compare(source: &Written, own: Option<&Written>) -> Comparison {
    let Some(own) = own else {
        return with_all(source, Status::New, State::Missing);
    };
    let Some(mark) = &own.mark else {
        let mut comparison = with_all(source, Status::Unmarked, State::Unmarked);
        let same = own.body.units.len() == source.body.units.len();
        for unit in &mut comparison.units {
            unit.target = if let Key::Body(number) = unit.key { Some(number).filter(|_| same) } else { None };
        }
        return comparison;
    };
    let (mut units, gone) = fields(source, own, mark);
    let (body, lost, moved) = Matching::new(source, own, mark).units();
    units.extend(body);
    let removed = gone + lost;
    let has = |wanted: fn(Status) -> bool| units.iter().any(|unit| wanted(unit.status));
    let state = if own.untranslated() > 0 {
        State::Begun
    } else if removed > 0 || has(Status::is_due) {
        State::Outdated
    } else {
        State::Current
    };
    let words = units.iter().filter(|unit| unit.status.is_due()).map(|unit| unit.words).sum();
    Comparison { state, units, removed, moved, words }
}

fn of_source(source: &Written) -> Comparison {
    with_all(source, Status::Current, State::Current)
}

/// Every unit in one status.
fn with_all(source: &Written, status: Status, state: State) -> Comparison {
    let fields = source.fields().into_iter().map(|field| compared(&field, status));
    let body = source.body.units.iter().enumerate().map(|(number, unit)| Compared {
        key: Key::Body(number),
        status,
        words: unit.words,
        digest: unit.digest,
        was: None,
        target: None,
    });
    let units: Vec<Compared> = fields.chain(body).collect();
    let words = if status.is_due() { units.iter().map(|unit| unit.words).sum() } else { 0 };
    Comparison { state, units, removed: 0, moved: 0, words }
}

fn compared(field: &Field, status: Status) -> Compared {
    let words = field.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let digest = Digest::of(&field.text);
    Compared { key: Key::Field(field.key.clone()), status, words, digest, was: None, target: None }
}

/// The text fields, and how many of the translation's have lost their source.
fn fields(source: &Written, own: &Written, mark: &Mark) -> (Vec<Compared>, usize) {
    let own: BTreeMap<String, Digest> =
        own.fields().into_iter().map(|field| (field.key, Digest::of(&field.text))).collect();
    let sources = source.fields();
    let gone =
        mark.fields.iter().filter(|(key, _)| own.contains_key(*key) && !sources.iter().any(|field| field.key == **key));
    let gone = gone.count();
    let units = sources.iter().map(|field| {
        let mut unit = compared(field, Status::New);
        let Some(made) = mark.fields.get(&field.key) else { return unit };
        unit.status = match made {
            Made::Todo(digest) if own.get(&field.key).is_none_or(|own| own == digest) => Status::Todo,
            made if made.digest() == unit.digest => Status::Current,
            _ => Status::Changed,
        };
        unit.was = Some(made.digest()).filter(|was| *was != unit.digest);
        unit
    });
    (units.collect(), gone)
}

/// Finds for every unit of a source's body the one it was remembered as.
struct Matching<'a> {
    source: &'a Written,
    own: &'a Written,
    made: &'a [Made],
    /// For every unit of the source, the remembered ones.
    found: Vec<Option<usize>>,
    /// Remembered ones that are used.
    used: Vec<bool>,
}

impl<'a> Matching<'a> {
    fn new(source: &'a Written, own: &'a Written, mark: &'a Mark) -> Self {
        let (units, made) = (&source.body.units, mark.body.as_slice());
        let mut matching = Self { source, own, made, found: vec![None; units.len()], used: vec![false; made.len()] };
        matching.same();
        matching.split();
        matching
    }

    /// Units that say what they said, wherever they stand now. Of equal ones the first goes with the first.
    fn same(&mut self) {
        let mut places: BTreeMap<Digest, Vec<usize>> = BTreeMap::new();
        for (number, made) in self.made.iter().enumerate().rev() {
            places.entry(made.digest()).or_default().push(number);
        }
        for (number, unit) in self.source.body.units.iter().enumerate() {
            if let Some(place) = places.get_mut(&unit.digest).and_then(Vec::pop) {
                self.found[number] = Some(place);
                self.used[place] = true;
            }
        }
    }

    /// A paragraph that was split: the new ones together say what it said.
    fn split(&mut self) {
        let left: BTreeSet<Digest> =
            self.made.iter().zip(&self.used).filter(|(_, used)| !**used).map(|(made, _)| made.digest()).collect();
        if left.is_empty() || self.found.iter().flatten().count() == self.found.len() {
            return;
        }
        let said: Vec<Said> = self.source.body.said();
        let mut first = 0;
        while first < self.found.len() {
            first += self.split_at(first, &said, &left).max(1);
        }
    }

    /// How many units from the first on were one.
    fn split_at(&mut self, first: usize, said: &[Said], left: &BTreeSet<Digest>) -> usize {
        for count in 2..=SPLIT {
            let range = first..first + count;
            let Some(parts) = said.get(range.clone()) else { return 0 };
            if self.found.get(range.clone()).is_none_or(|found| found.iter().any(Option::is_some)) {
                return 0;
            }
            let digest = Said::digest_of(parts);
            if !left.contains(&digest) {
                continue;
            }
            let unused = |(number, made): &(usize, &Made)| made.digest() == digest && !self.used[*number];
            let Some((place, _)) = self.made.iter().enumerate().find(unused) else { continue };
            self.used[place] = true;
            range.for_each(|number| self.found[number] = Some(place));
            return count;
        }
        0
    }

    /// The units; how many remembered ones have lost their source; how many have moved.
    fn units(mut self) -> (Vec<Compared>, usize, usize) {
        let moved = moved(&self.found);
        let same = self.found.clone();
        self.changed();
        let whole = self.own.body.units.len() == self.made.len();
        let copies: BTreeSet<Digest> = self.own.body.units.iter().map(|unit| unit.digest).collect();
        let units = self.source.body.units.iter().enumerate().map(|(number, unit)| {
            let place = self.found[number];
            let made = place.and_then(|place| self.made.get(place)).copied();
            let status = match made {
                None => Status::New,
                Some(Made::Todo(digest)) if copies.contains(&digest) => Status::Todo,
                Some(_) if same[number].is_some() => Status::Current,
                Some(_) => Status::Changed,
            };
            Compared {
                key: Key::Body(number),
                status,
                words: unit.words,
                digest: unit.digest,
                was: made.map(Made::digest).filter(|was| *was != unit.digest && status != Status::Current),
                target: place.filter(|_| whole),
            }
        });
        let units = units.collect();
        let removed = self.used.iter().filter(|used| !**used).count();
        (units, removed, moved)
    }

    /// The digests in the order of the translation's units, which may be another one than the source's; none where it is
    /// not known which unit translates which.
    fn kept(mut self) -> Option<Vec<Made>> {
        self.changed();
        let whole = self.own.body.units.len() == self.made.len();
        if !whole || self.found.contains(&None) || self.used.contains(&false) {
            return None;
        }
        let of = |(place, made): (usize, &Made)| {
            let mut sources =
                self.source.body.units.iter().zip(&self.found).filter(|(_, found)| **found == Some(place));
            match (sources.next(), sources.next()) {
                (Some((unit, _)), None) => Made::From(unit.digest),
                // One text that the source has split.
                _ => Made::From(made.digest()),
            }
        };
        Some(self.made.iter().enumerate().map(of).collect())
    }

    /// What is left over on both sides between the same neighbours is one text that changed.
    fn changed(&mut self) {
        for place in 0..self.made.len() {
            if self.used[place] {
                continue;
            }
            let before = self.found.iter().rposition(|found| found.is_some_and(|found| found < place));
            let from = before.map_or(0, |before| before + 1);
            let after = |found: &Option<usize>| found.is_some_and(|found| found > place);
            let to = self.found.iter().skip(from).position(after).map_or(self.found.len(), |at| from + at);
            self.pair(place, from..to);
        }
        // What is left may have moved as well as changed.
        for place in 0..self.made.len() {
            if !self.used[place] {
                self.pair(place, 0..self.found.len());
            }
        }
    }

    /// Takes the first free unit of the source among these for what was remembered at `place`.
    fn pair(&mut self, place: usize, mut among: Range<usize>) {
        if let Some(number) = among.find(|number| self.found[*number].is_none()) {
            self.found[number] = Some(place);
            self.used[place] = true;
        }
    }
}

/// How many of these are not in their order: all but the longest part that is.
fn moved(found: &[Option<usize>]) -> usize {
    let places: Vec<usize> = found.iter().flatten().copied().collect();
    // The smallest end of a rising series of every length; equal ones are parts of one split text.
    let mut ends: Vec<usize> = Vec::new();
    for place in &places {
        let at = ends.partition_point(|end| end <= place);
        match ends.get_mut(at) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
    }
    places.len() - ends.len()
}

#[cfg(test)]
mod tests;
