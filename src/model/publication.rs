//! Whether a language may be published: what `publish` in the settings asks for, held against the translations.
//!
//! In go a programme with all its languages and what is known of files that could not be read; out come the [`Lack`]s of
//! each language. Does not know what becomes of a language that lacks something: whoever resolved the programme decides.

use std::collections::BTreeSet;

use crate::config::Publish;
use crate::config::statement::ID as STATEMENT_ID;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::lang::{Lang, PerLang};
use crate::model::links::Absent;
use crate::model::translation::State;
use crate::model::{Entry, EntryId, Kind, Site, Standing};

/// How many of the files that lack are named.
const NAMED: usize = 5;

/// How a language is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Publication {
    /// As it is.
    #[default]
    Whole,
    /// With a word to its readers that it is not complete.
    Partial(Progress),
    /// Not yet: it is shown to those who write it only.
    Unready,
}

/// How many cards of a language are translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Those that are.
    pub translated: usize,
    /// All of them.
    pub total: usize,
}

impl Progress {
    /// How many of 100 cards are translated: 100 only if all of them are.
    pub fn percent(self) -> usize {
        (self.translated * 100).checked_div(self.total).unwrap_or(100)
    }
}

/// What is known of a programme beside what could be read of it.
#[derive(Debug)]
pub struct Known {
    /// Ids of texts whose file in a language could not be read. They count as there: what is wrong with them is
    /// reported, and a slip of the pen must not make a language vanish.
    pub broken: BTreeSet<(String, Lang)>,
    /// What keeps the accessibility statement from being written in a language.
    pub statement: PerLang<Option<Unsaid>>,
}

/// Why the accessibility statement cannot be written in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// Values of the statement have no text in it.
    Values,
    /// There are no strings in it.
    Strings,
}

/// Something that a language lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The setting that asks for it.
    place: Place,
    /// What it is: the values of a message.
    args: Vec<(&'static str, Arg)>,
    /// The file to work on, where there is one.
    related: Option<Place>,
}

impl Lack {
    fn new(place: Place, lack: &'static str) -> Self {
        Self { place, args: vec![("lack", lack.into())], related: None }
    }

    fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The problem that it is, by what is done about it.
    pub fn told(&self, code: Code, lang: &str) -> Diagnostic {
        let found = Diagnostic::new(code).arg("lang", lang).at(self.place.clone());
        let found = self.args.iter().cloned().fold(found, |found, (name, value)| found.arg(name, value));
        self.related.iter().cloned().fold(found, Diagnostic::related)
    }
}

/// How far one text is, as far as `publish` asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Fine,
    Missing,
    Begun,
    /// It is there, but a section that it lies in is not.
    Hidden(EntryId),
    Outdated,
    Unmarked,
}

impl Site {
    /// How many cards readers get in a language.
    pub fn progress(&self, lang: Lang) -> Progress {
        let cards = || self.entries.iter().filter(|entry| entry.kind == Kind::Card);
        let translated = cards().filter(|card| card.texts[lang].standing == Standing::Own).count();
        Progress { translated, total: cards().count() }
    }

    /// What a language lacks of what `publish` asks for; nothing where it asks for nothing.
    pub fn lacks(&self, lang: Lang, known: &Known) -> Vec<Lack> {
        let Some(publish) = &self.config.languages[lang].publish else { return Vec::new() };
        let asked = Asked { site: self, lang, publish, known };
        let share = publish.share.and_then(|percent| asked.share(percent));
        let lists = [("cards", &publish.cards), ("pages", &publish.pages)];
        let each = lists.into_iter().flat_map(|(list, ids)| ids.iter().enumerate().map(move |at| (list, at)));
        share.into_iter().chain(each.filter_map(|(list, (at, id))| asked.text(list, at, id))).collect()
    }
}

/// One language that is asked for something.
struct Asked<'a> {
    site: &'a Site,
    lang: Lang,
    publish: &'a Publish,
    known: &'a Known,
}

impl Asked<'_> {
    fn place(&self, keys: &[&str]) -> Place {
        self.publish.place(&self.site.config.doc, keys)
    }

    fn stage(&self, id: EntryId) -> Stage {
        let (site, lang) = (self.site, self.lang);
        let entry = site.entry(id);
        let text = &entry.texts[lang];
        if text.standing == Standing::Own {
            return if self.publish.current { current(site.comparison(id, lang).state) } else { Stage::Fine };
        }
        if self.known.broken.contains(&(entry.id.clone(), lang)) {
            return Stage::Fine;
        }
        if text.begun.is_some() {
            return Stage::Begun;
        }
        let above = || site.ancestors(id).find(|above| site.translation(*above, lang).is_none());
        match site.translation(id, lang).and_then(|_| above()) {
            Some(section) => Stage::Hidden(section),
            None => Stage::Missing,
        }
    }

    /// What lacks of a share of the cards.
    fn share(&self, percent: u32) -> Option<Lack> {
        let cards = self.site.iter().filter(|(_, entry)| entry.kind == Kind::Card);
        let (mut total, mut lacking) = (0, Vec::new());
        for (id, _) in cards {
            total += 1;
            if self.stage(id) != Stage::Fine {
                lacking.push(id);
            }
        }
        let have = total - lacking.len();
        let wanted = (total * usize::try_from(percent).unwrap_or(100)).div_ceil(100);
        if have >= wanted {
            return None;
        }
        let files = lacking.iter().take(NAMED).map(|id| self.file(*id)).collect::<Vec<_>>();
        let kind = if self.publish.current { "share-current" } else { "share" };
        let lack = Lack::new(self.place(&["share"]), kind).arg("have", have).arg("total", total).arg("wanted", wanted);
        Some(lack.arg("more", lacking.len() - files.len()).arg("files", files))
    }

    /// What lacks of a text that must be there. Whether there is such a text at all is told elsewhere.
    fn text(&self, list: &str, at: usize, name: &str) -> Option<Lack> {
        let place = || self.place(&[list, &at.to_string()]);
        let Some(id) = self.site.by_id.get(name) else {
            let asked = list == "pages" && name == STATEMENT_ID;
            return self.known.statement[self.lang].filter(|_| asked).map(|unsaid| {
                let kind = match unsaid {
                    Unsaid::Values => "statement",
                    Unsaid::Strings => "statement-words",
                };
                let file = format!("locales/{}.ftl", self.site.config.languages[self.lang].tag.as_str());
                Lack::new(place(), kind).arg("expected", file)
            });
        };
        let (kind, file) = match self.stage(*id) {
            Stage::Fine => return None,
            Stage::Missing => ("missing", *id),
            Stage::Begun => ("begun", *id),
            Stage::Hidden(section) => ("hidden", section),
            Stage::Outdated => ("outdated", *id),
            Stage::Unmarked => ("unmarked", *id),
        };
        let lack = Lack::new(place(), kind).arg("id", name).arg("expected", self.file(file));
        let own = self.site.translation(file, self.lang);
        let work = own.unwrap_or_else(|| self.site.entry(file).source());
        Some(Lack { related: Some(Place::file(work.doc.path())), ..lack })
    }

    /// The file of a translation, whether it is there or not.
    fn file(&self, id: EntryId) -> String {
        if let Some(own) = self.site.translation(id, self.lang) {
            return own.doc.path().as_str().to_owned();
        }
        let source = self.site.entry(id).source().doc.path();
        let tag = &self.site.config.languages[self.lang].tag;
        self.site.file_in(source, tag).as_str().to_owned()
    }
}

fn current(state: State) -> Stage {
    match state {
        State::Missing => Stage::Missing,
        State::Begun => Stage::Begun,
        State::Outdated => Stage::Outdated,
        State::Unmarked => Stage::Unmarked,
        State::Current => Stage::Fine,
    }
}

/// Checks that there are the cards and pages that the settings ask for, of languages that are left out as well.
pub(super) fn check(diags: &mut Diagnostics, site: &Site, absent: &Absent) {
    let languages = site.config.languages.iter().map(|(_, language)| language).chain(&site.config.left_out);
    for publish in languages.filter_map(|language| language.publish.as_ref()) {
        for (list, ids) in [("cards", &publish.cards), ("pages", &publish.pages)] {
            for (at, id) in ids.iter().enumerate() {
                // A broken card is reported already, and a draft is in no language yet.
                if absent.drafts.contains(id) || absent.broken.contains(id) {
                    continue;
                }
                if let Some(found) = unknown(site, list, id) {
                    diags.push(found.at(publish.place(&site.config.doc, &[list, &at.to_string()])));
                }
            }
        }
    }
}

/// What is wrong with an id on a list; none where it belongs there.
fn unknown(site: &Site, list: &'static str, id: &str) -> Option<Diagnostic> {
    let belongs = |entry: &Entry| (entry.kind == Kind::Card) == (list == "cards");
    let has_statement = site.config.statement.is_some() && !site.by_id.contains_key(STATEMENT_ID);
    let other = if list == "cards" { "pages" } else { "cards" };
    let elsewhere = || Diagnostic::new(Code::PublishList).arg("value", id).arg("here", list).arg("list", other);
    match site.by_id.get(id) {
        Some(entry) if belongs(site.entry(*entry)) => return None,
        Some(_) => return Some(elsewhere()),
        None if id == STATEMENT_ID && has_statement => return (list == "cards").then(elsewhere),
        None => {}
    }
    let mut known: Vec<String> = site.entries.iter().filter(|e| belongs(e)).map(|entry| entry.id.clone()).collect();
    known.extend((has_statement && list == "pages").then(|| STATEMENT_ID.to_owned()));
    // The likeliest first.
    known.sort_by(|a, b| strsim::jaro_winkler(b, id).total_cmp(&strsim::jaro_winkler(a, id)).then(a.cmp(b)));
    let code = if list == "cards" { Code::UnknownCard } else { Code::UnknownPage };
    Some(Diagnostic::new(code).arg("value", id).arg("known", known))
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn shares_are_not_rounded_up() {
        let check = |translated, total, expect| assert_eq!(Progress { translated, total }.percent(), expect);
        check(0, 0, 100);
        check(0, 18, 0);
        check(12, 18, 66);
        check(999, 1000, 99);
        check(18, 18, 100);
    }
}
