//! Two editions in, what changed out.

use std::collections::{BTreeMap, BTreeSet};

use crate::changes::{
    Change, Changes, Counted, Edge, Ending, Fact, FactChange, FigureChange, Total, What, pair, piece,
};
use crate::edition::record::{Language, Texts};
use crate::edition::{Content, Figure, Manifest, Record, Role};

/// The status of what is finished, in every programme.
const COMPLETED: &str = "completed";

/// The status of what is asked for, in every programme.
const APPLIED: &str = "applied";

/// What changed from `old` to `new`.
pub fn changes(old: &Manifest, new: &Manifest) -> Changes {
    let found = pair::pairs(&old.content, &new.content);
    let both = Both { old, new, found: &found };
    let taken: BTreeSet<&String> = found.values().collect();
    let mut entries: Vec<Change> = Vec::new();
    for (id, entry) in &new.content.entries {
        match found.get(id).and_then(|was| Some((was, old.content.entries.get(was)?))) {
            Some((was, before)) => entries.extend(both.compared((was, before), (id, entry))),
            None => entries.push(Change { what: BTreeSet::from([What::New]), ..both.described(id, entry) }),
        }
    }
    for (id, entry) in old.content.entries.iter().filter(|(id, _)| !taken.contains(id)) {
        let what = BTreeSet::from([What::Ended]);
        entries.push(Change { what, ending: Some(Ending::Removed), ..both.described(id, entry) });
    }
    entries.sort_by(|a, b| (a.role, &a.id).cmp(&(b.role, &b.id)));
    let missing = |from: &Content, in_: &Content| -> Vec<String> {
        let tags =
            from.languages.iter().filter(|language| !in_.languages.iter().any(|other| other.tag == language.tag));
        tags.map(|language| language.tag.clone()).collect()
    };
    Changes {
        old: edge(old),
        new: edge(new),
        title: new.content.title.clone(),
        languages: both.languages().map(|language| (language.tag.clone(), language.name.clone())).collect(),
        languages_added: missing(&new.content, &old.content),
        languages_removed: missing(&old.content, &new.content),
        entries,
        totals: both.totals(),
    }
}

fn edge(of: &Manifest) -> Edge {
    Edge { name: of.name.clone(), date: of.date.clone(), base_url: of.made.base_url.clone() }
}

/// Two editions, and which entry of the new one is which of the old one.
struct Both<'a> {
    old: &'a Manifest,
    new: &'a Manifest,
    found: &'a BTreeMap<String, String>,
}

impl<'a> Both<'a> {
    /// The languages of both, those of the new one first.
    fn languages(&self) -> impl Iterator<Item = &'a Language> + use<'a> {
        let new = &self.new.content.languages;
        let gone = self.old.content.languages.iter();
        new.iter().chain(gone.filter(move |language| !new.iter().any(|other| other.tag == language.tag)))
    }

    /// A text for every language.
    fn texts(&self, text: impl Fn(&str) -> Option<String>) -> Texts {
        self.languages().filter_map(|language| Some((language.tag.clone(), text(&language.tag)?))).collect()
    }

    /// An entry, of which nobody said yet what happened to it.
    fn described(&self, id: &str, entry: &Record) -> Change {
        let texts = |of: &dyn Fn(&crate::edition::Text) -> &String| -> Texts {
            let all = entry.texts.iter().map(|(lang, text)| (lang.clone(), of(text).clone()));
            all.filter(|(_, text)| !text.is_empty()).collect()
        };
        Change {
            id: id.to_owned(),
            was: None,
            role: entry.role,
            what: BTreeSet::new(),
            ending: None,
            title: texts(&|text| &text.title),
            summary: texts(&|text| &text.summary),
            address: entry.texts.iter().map(|(lang, text)| (lang.clone(), text.address.clone())).collect(),
            facts: Vec::new(),
            figures: Vec::new(),
            texts: BTreeMap::new(),
        }
    }

    /// What happened to an entry that was there before; none where nothing did.
    fn compared(&self, (was, old): (&String, &Record), (id, new): (&String, &Record)) -> Option<Change> {
        let mut change = self.described(id, new);
        change.was = Some(was.clone()).filter(|was| was != id);
        change.facts = self.facts(old, new);
        change.figures = self.figures(old, new);
        let langs: BTreeSet<&String> = old.texts.keys().chain(new.texts.keys()).collect();
        let texts = langs.into_iter().filter_map(|lang| {
            let text = piece::text(old.texts.get(lang), new.texts.get(lang))?;
            Some((lang.clone(), text))
        });
        change.texts = texts.collect();
        change.ending = self.ending(old, new);
        let titled = change.texts.values().any(|text| text.title.is_some());
        let moved = change.facts.iter().any(|found| found.fact == Fact::Section);
        // A status that ends it is told as that.
        let told =
            |fact: Fact| fact == Fact::Section || (fact == Fact::Status && change.ending == Some(Ending::Status));
        let facts = change.facts.iter().any(|found| !told(found.fact));
        let renamed = titled || change.was.is_some();
        let written = change.texts.values().any(|text| text.says_more(renamed));
        let all = [
            (What::Ended, change.ending.is_some()),
            (What::Renamed, renamed),
            (What::Moved, moved),
            (What::Changed, facts || written || !change.figures.is_empty() || old.role != new.role),
        ];
        change.what = all.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect();
        (!change.what.is_empty()).then_some(change)
    }

    fn facts(&self, old: &Record, new: &Record) -> Vec<FactChange> {
        let moved = new.parent.as_ref().map(|parent| self.found.get(parent).unwrap_or(parent)) != old.parent.as_ref();
        let number = |number: Option<String>| self.texts(|_| number.clone());
        let place = |at: Option<[f64; 2]>| number(at.map(|[latitude, longitude]| format!("{latitude}, {longitude}")));
        let (then, now) = (&self.old.content, &self.new.content);
        let all = [
            (Fact::Section, moved, self.section(then, old), self.section(now, new)),
            (Fact::Status, old.status != new.status, self.status(then, old), self.status(now, new)),
            (
                Fact::Year,
                old.year != new.year,
                number(old.year.map(|year| year.to_string())),
                number(new.year.map(|year| year.to_string())),
            ),
            (Fact::Tranche, old.tranche != new.tranche, self.tranche(then, old), self.tranche(now, new)),
            (Fact::Places, old.places != new.places, self.places(then, old), self.places(now, new)),
            (Fact::Coordinates, old.coordinates != new.coordinates, place(old.coordinates), place(new.coordinates)),
            (Fact::Picture, old.picture != new.picture, Texts::new(), Texts::new()),
            (Fact::Links, old.links != new.links, Texts::new(), Texts::new()),
        ];
        let changed = all.into_iter().filter(|(_, is, _, _)| *is);
        changed.map(|(fact, _, old, new)| FactChange { fact, old, new }).collect()
    }

    fn section(&self, content: &Content, entry: &Record) -> Texts {
        let parent = entry.parent.as_ref().and_then(|parent| content.entries.get(parent));
        self.texts(|lang| Some(parent?.title(lang, &content.languages)?.1.title.clone()))
    }

    fn status(&self, content: &Content, entry: &Record) -> Texts {
        let name =
            |id: &String, lang: &str| named(content.names.statuses.get(id).map(|status| &status.title), lang, id);
        self.texts(|lang| entry.status.as_ref().map(|id| name(id, lang)))
    }

    fn tranche(&self, content: &Content, entry: &Record) -> Texts {
        let number = entry.tranche.map(|number| number.to_string());
        self.texts(|lang| number.as_ref().map(|number| named(content.names.tranches.get(number), lang, number)))
    }

    fn places(&self, content: &Content, entry: &Record) -> Texts {
        let names = |lang: &str| -> Vec<String> {
            entry.places.iter().map(|place| named(content.names.places.get(place), lang, place)).collect()
        };
        self.texts(|lang| Some(names(lang).join(", ")).filter(|names| !names.is_empty()))
    }

    fn figures(&self, old: &Record, new: &Record) -> Vec<FigureChange> {
        let mut all = Vec::new();
        for figure in &new.figures {
            let before = old.figures.iter().find(|before| before.id == figure.id);
            all.extend(figure_change(before, Some(figure)));
        }
        for figure in old.figures.iter().filter(|before| !new.figures.iter().any(|now| now.id == before.id)) {
            all.extend(figure_change(Some(figure), None));
        }
        all
    }

    /// Whether, and why, something that goes on in the old edition does not in the new one.
    fn ending(&self, old: &Record, new: &Record) -> Option<Ending> {
        if new.role != Role::Card {
            return None;
        }
        let done = |content: &Content, entry: &Record| {
            let status = entry.status.as_deref()?;
            let running = content.names.statuses.get(status).is_some_and(|status| status.running);
            Some((running, status == COMPLETED, status == APPLIED))
        };
        let (then, now) = (done(&self.old.content, old), done(&self.new.content, new));
        if let (Some((running, completed, _)), Some((still, finished, applied))) = (then, now)
            && ((running && !still && !applied) || (finished && !completed))
        {
            return Some(Ending::Status);
        }
        let goes_on = |done: Option<(bool, bool, bool)>| done.is_none_or(|(_, completed, _)| !completed);
        let year = |edition: &Manifest| i32::from(edition.stamp().date.year);
        let passed = new.year.filter(|end| (year(self.old)..year(self.new)).contains(end));
        passed.filter(|_| goes_on(now)).map(|_| Ending::Year)
    }

    fn totals(&self) -> Vec<Total> {
        let (then, now) = (&self.old.content, &self.new.content);
        let cards = |content: &'a Content| content.entries.values().filter(|entry| entry.role == Role::Card);
        let total = |counted: Counted, of: &str, name: Texts, count: &dyn Fn(&Record) -> usize| Total {
            counted,
            of: of.to_owned(),
            name,
            old: cards(then).map(count).sum(),
            new: cards(now).map(count).sum(),
        };
        let mut all = vec![total(Counted::Cards, "", Texts::new(), &|_| 1)];
        // In the order of the programme, not of the letters.
        for (id, status) in &now.names.statuses {
            let is = |entry: &Record| usize::from(entry.status.as_ref() == Some(id));
            all.push(total(Counted::Status, id, status.title.clone(), &is));
        }
        let tranches = then.names.tranches.iter().chain(&now.names.tranches).collect::<BTreeMap<_, _>>();
        for (number, name) in tranches {
            let is = |entry: &Record| usize::from(entry.tranche.is_some_and(|of| of.to_string() == *number));
            all.push(total(Counted::Tranche, number, name.clone(), &is));
        }
        for language in self.languages() {
            let name = self.texts(|_| Some(language.name.clone()));
            let is = |entry: &Record| usize::from(entry.texts.contains_key(&language.tag));
            all.push(total(Counted::Language, &language.tag, name.clone(), &is));
            let words = |entry: &Record| entry.texts.get(&language.tag).map_or(0, |text| text.words);
            all.push(total(Counted::Words, &language.tag, name, &words));
        }
        all.retain(|total| total.old + total.new > 0 || total.counted == Counted::Cards);
        all
    }
}

/// What something is called in a language, else what it is.
fn named(names: Option<&Texts>, lang: &str, id: &str) -> String {
    names.and_then(|names| names.get(lang)).map_or_else(|| id.to_owned(), Clone::clone)
}

/// What changed about a key figure; none where nothing did.
fn figure_change(old: Option<&Figure>, new: Option<&Figure>) -> Option<FigureChange> {
    let labels = |figure: Option<&Figure>| -> Texts {
        let texts = figure.into_iter().flat_map(|figure| &figure.texts);
        texts.map(|(lang, amount)| (lang.clone(), amount.label.clone())).collect()
    };
    let values = |figure: Option<&Figure>| -> Texts {
        let texts = figure.into_iter().flat_map(|figure| &figure.texts);
        texts.map(|(lang, amount)| (lang.clone(), amount.value.clone())).collect()
    };
    let bare = |figure: Option<&Figure>| figure.map(|figure| (figure.value.to_bits(), figure.unit.clone()));
    let id = new.or(old)?.id.clone();
    let (mut then, now) = (labels(old), labels(new));
    // A translation that came or went is told as such.
    let worded =
        old.is_some() && new.is_some() && then.iter().any(|(lang, text)| now.get(lang).is_some_and(|now| now != text));
    let counted = bare(old) != bare(new);
    if !counted && !worded {
        return None;
    }
    let label = if new.is_some() { now } else { std::mem::take(&mut then) };
    let old_label = if worded { then } else { Texts::new() };
    // What is shown may be written otherwise although it is the same number.
    let new_values = values(new);
    let old_values = if counted { values(old) } else { new_values.clone() };
    Some(FigureChange { id, label, old_label, old: old_values, new: new_values })
}
