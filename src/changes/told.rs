//! What changed, in the words of one language: what the text and the page have in common.

use crate::changes::{BodyChange, Change, Changes, Counted, Ending, Fact, FigureChange, TextChange, Total, What};
use crate::diag::Arg;
use crate::edition::record::Texts;
use crate::edition::{NOW, Role};
use crate::i18n::Messages;
use crate::yaml::Date;

/// The whole comparison.
pub(super) struct Told {
    /// Its heading.
    pub(super) title: String,
    /// From which edition to which.
    pub(super) range: String,
    /// How many cards are what: words, number, the section that lists them.
    pub(super) counts: Vec<(String, String, &'static str)>,
    /// What there is to tell, in order.
    pub(super) sections: Vec<Section>,
    /// What is counted: words, then, now.
    pub(super) totals: Vec<Row>,
}

/// Things of which the same is to be told.
pub(super) struct Section {
    /// Its id in the page.
    pub(super) anchor: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// The things.
    pub(super) items: Vec<Item>,
}

/// One thing.
pub(super) struct Item {
    /// Its title.
    pub(super) title: String,
    /// The language of the title, where it is not the reader's.
    pub(super) lang: Option<String>,
    /// Where it is; nothing for what is gone.
    pub(super) url: Option<String>,
    /// What there is to tell in a sentence; may be empty.
    pub(super) note: String,
    /// What changed, piece by piece.
    pub(super) rows: Vec<Row>,
}

/// What something was, and is.
#[derive(Default)]
pub(super) struct Row {
    /// What it is.
    pub(super) name: String,
    /// What it was; nothing where there was none.
    pub(super) old: Option<String>,
    /// What it is; nothing for what is gone.
    pub(super) new: Option<String>,
    /// What there is to say where neither can be shown.
    pub(super) note: Option<String>,
    /// Tag and name of the language that it is about, where that is not the reader's.
    pub(super) language: Option<(String, String)>,
}

impl Row {
    fn pair(name: String, old: Option<String>, new: Option<String>) -> Self {
        Self { name, old, new, ..Self::default() }
    }

    fn note(name: String, note: String) -> Self {
        Self { name, note: Some(note), ..Self::default() }
    }
}

/// Tells changes in the language `lang` of the programme, with the words of `messages`.
pub(super) fn told(changes: &Changes, messages: &Messages, lang: &str) -> Told {
    let teller = Teller { changes, messages, lang };
    let title = teller.word("changes-title", &[("programme", teller.of(&changes.title).0.into())]);
    let sections: Vec<Section> = teller.sections().into_iter().filter(|section| !section.items.is_empty()).collect();
    let cards = |section: &&Section| !matches!(section.anchor, "texts" | "figures" | "languages");
    let counts = sections.iter().filter(cards);
    let counts =
        counts.map(|section| (section.title.clone(), messages.number(section.items.len() as f64), section.anchor));
    Told { title, range: teller.range(), counts: counts.collect(), totals: teller.totals(), sections }
}

struct Teller<'a> {
    changes: &'a Changes,
    messages: &'a Messages,
    lang: &'a str,
}

impl Teller<'_> {
    fn word(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.messages.text(id, args)
    }

    /// A text in the reader's language, else in the first that has one; and in which, if that is not the one of the words
    /// around it.
    fn of(&self, texts: &Texts) -> (String, Option<String>) {
        let own = texts.get_key_value(self.lang).into_iter();
        let languages = self.changes.languages.iter().filter_map(|(tag, _)| texts.get_key_value(tag));
        let found = own.chain(languages).chain(texts).next();
        let other = |tag: &String| Some(tag.clone()).filter(|tag| tag != self.messages.lang());
        found.map(|(tag, text)| (text.clone(), other(tag))).unwrap_or_default()
    }

    fn date(&self, date: &str) -> String {
        Date::parse(date).map_or_else(|| date.to_owned(), |date| self.messages.date(date))
    }

    fn range(&self) -> String {
        let Changes { old, new, .. } = self.changes;
        let args: [(&str, Arg); 4] = [
            ("old", old.name.as_str().into()),
            ("old-date", self.date(&old.date).into()),
            ("new", new.name.as_str().into()),
            ("new-date", self.date(&new.date).into()),
        ];
        self.word(if new.name == NOW { "changes-range-now" } else { "changes-range" }, &args)
    }

    fn sections(&self) -> Vec<Section> {
        let section = |anchor: &'static str, items: Vec<Item>| Section {
            anchor,
            title: self.word(&format!("changes-{anchor}"), &[]),
            items,
        };
        vec![
            section("new", self.cards(What::New, |change| (self.praise(change), Vec::new()))),
            section("ended", self.cards(What::Ended, |change| (self.ending(change), Vec::new()))),
            section("renamed", self.cards(What::Renamed, |change| (String::new(), self.titles(change)))),
            section("moved", self.cards(What::Moved, |change| (String::new(), self.facts(change, true)))),
            section("changed", self.cards(What::Changed, |change| (String::new(), self.details(change)))),
            section("texts", self.texts()),
            section("figures", self.figures()),
            section("languages", self.languages()),
        ]
    }

    /// The cards that something happened to, in the order of the alphabet.
    fn cards(&self, what: What, tell: impl Fn(&Change) -> (String, Vec<Row>)) -> Vec<Item> {
        let of = self.changes.entries.iter().filter(|change| change.role == Role::Card && change.what.contains(&what));
        self.sorted(of.map(|change| {
            let (note, rows) = tell(change);
            Item { note, rows, ..self.item(change) }
        }))
    }

    fn sorted(&self, items: impl Iterator<Item = Item>) -> Vec<Item> {
        let mut items: Vec<Item> = items.collect();
        items.sort_by(|a, b| self.messages.compare(&a.title, &b.title));
        items
    }

    fn item(&self, change: &Change) -> Item {
        let (title, lang) = self.of(&change.title);
        let here = self.changes.new.base_url.trim_end_matches('/');
        let gone = change.ending == Some(Ending::Removed);
        let url = Some(self.of(&change.address).0).filter(|_| !gone && !change.address.is_empty());
        let url = url.map(|address| format!("{here}/{address}"));
        Item { title, lang, url, note: String::new(), rows: Vec::new() }
    }

    /// What a new card is about.
    fn praise(&self, change: &Change) -> String {
        self.of(&change.summary).0
    }

    fn ending(&self, change: &Change) -> String {
        match change.ending {
            Some(Ending::Status) => {
                let status = change.facts.iter().find(|found| found.fact == Fact::Status);
                let status = status.map(|found| self.of(&found.new).0).unwrap_or_default();
                self.word("changes-ended-status", &[("status", status.into())])
            }
            Some(Ending::Year) => self.word("changes-ended-year", &[]),
            Some(Ending::Removed) | None => self.word("changes-removed", &[]),
        }
    }

    /// A row about a field of text, with its language where that is not the reader's.
    fn named(&self, field: &str, lang: &str, row: Row) -> Row {
        let name = self.word(&format!("changes-field-{field}"), &[]);
        let language = self.changes.languages.iter().find(|(tag, _)| tag == lang).map(|(_, name)| name.clone());
        match language.filter(|_| lang != self.lang) {
            Some(language) => {
                let args = [("field", name.into()), ("language", language.as_str().into())];
                Row {
                    name: self.word("changes-in-language", &args),
                    language: Some((lang.to_owned(), language)),
                    ..row
                }
            }
            None => Row { name, ..row },
        }
    }

    /// The texts of a change, those of the reader's language first.
    fn by_language<'c>(&self, change: &'c Change) -> Vec<(&'c String, &'c TextChange)> {
        let place = |lang: &str| {
            let at = self.changes.languages.iter().position(|(tag, _)| tag == lang);
            (lang != self.lang, at.unwrap_or(usize::MAX))
        };
        let mut all: Vec<_> = change.texts.iter().collect();
        all.sort_by_key(|(lang, _)| place(lang));
        all
    }

    /// What it was called, and where it was.
    fn titles(&self, change: &Change) -> Vec<Row> {
        if !change.what.contains(&What::Renamed) {
            return Vec::new();
        }
        let mut rows = Vec::new();
        for (lang, text) in self.by_language(change) {
            for (field, pair) in [("title", &text.title), ("address", &text.address)] {
                let row = pair.clone().map(|[old, new]| Row::pair(String::new(), Some(old), Some(new)));
                rows.extend(row.map(|row| self.named(field, lang, row)));
            }
        }
        if let (Some(was), true) = (&change.was, rows.is_empty()) {
            rows.push(Row::pair(self.word("changes-field-id", &[]), Some(was.clone()), Some(change.id.clone())));
        }
        rows
    }

    /// The facts that changed; `section`: only in which section it lies, or all but that.
    fn facts(&self, change: &Change, section: bool) -> Vec<Row> {
        // Why it ended is told where that is.
        let told = |fact: Fact| fact == Fact::Status && change.ending == Some(Ending::Status);
        let facts = change.facts.iter().filter(|found| (found.fact == Fact::Section) == section && !told(found.fact));
        facts.map(|found| self.fact(found)).collect()
    }

    fn fact(&self, found: &crate::changes::FactChange) -> Row {
        let name = match found.fact {
            Fact::Section => "section",
            Fact::Status => "status",
            Fact::Year => "year",
            Fact::Tranche => "tranche",
            Fact::Places => "places",
            Fact::Coordinates => "coordinates",
            Fact::Picture => "picture",
            Fact::Links => "links",
        };
        let name = self.word(&format!("changes-field-{name}"), &[]);
        let shown = |texts: &Texts| Some(self.of(texts).0).filter(|_| !texts.is_empty());
        let (old, new) = (shown(&found.old), shown(&found.new));
        match found.fact {
            Fact::Picture | Fact::Links => Row::note(name, self.word("changes-altered", &[])),
            _ => Row::pair(name, old, new),
        }
    }

    /// Everything that a card says otherwise.
    fn details(&self, change: &Change) -> Vec<Row> {
        let mut rows = self.facts(change, false);
        rows.extend(change.figures.iter().map(|figure| self.figure(figure)));
        for (lang, text) in self.by_language(change) {
            self.written(&mut rows, lang, text);
            if let (Some([old, new]), false) = (&text.address, change.what.contains(&What::Renamed)) {
                let row = Row::pair(String::new(), Some(old.clone()), Some(new.clone()));
                rows.push(self.named("address", lang, row));
            }
        }
        rows
    }

    fn written(&self, rows: &mut Vec<Row>, lang: &str, text: &TextChange) {
        let mut add = |field: &str, row: Row| {
            let row = self.named(field, lang, row);
            if !rows.iter().any(|other| other.name == row.name) {
                rows.push(row);
            }
        };
        let note = |text: String| Row::note(String::new(), text);
        if text.added || text.removed {
            let word = if text.added { "changes-translation-new" } else { "changes-translation-gone" };
            add("text", note(self.word(word, &[])));
        }
        if let Some([old, new]) = &text.summary {
            let shown = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
            add("summary", Row::pair(String::new(), shown(old), shown(new)));
        }
        if let Some(body) = &text.body {
            add("text", note(self.pieces(body)));
        }
        for field in &text.fields {
            let field = match field.split('.').next().unwrap_or_default() {
                "image" => "caption",
                "updates" => "updates",
                _ => "links",
            };
            add(field, note(self.word("changes-altered", &[])));
        }
    }

    fn pieces(&self, body: &BodyChange) -> String {
        let counts = [("changed", body.changed), ("added", body.added), ("removed", body.removed)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> =
            counts.map(|(what, n)| self.word(&format!("changes-pieces-{what}"), &[("count", n.into())])).collect();
        match (parts.is_empty(), body.markup) {
            (true, true) => self.word("changes-pieces-markup", &[]),
            (true, false) => self.word("changes-pieces-moved", &[]),
            (false, _) => self.messages.list(&parts),
        }
    }

    fn figure(&self, figure: &FigureChange) -> Row {
        let shown = |texts: &Texts| Some(self.of(texts).0).filter(|_| !texts.is_empty());
        let (label, old_label) = (self.of(&figure.label).0, shown(&figure.old_label));
        let (old, new) = (shown(&figure.old), shown(&figure.new));
        match old_label.filter(|old| *old != label) {
            // Beside numbers of which other things are said they say the wrong thing alone.
            Some(before) => {
                let both = |value: Option<String>, label: &str| value.map(|value| format!("{value} {label}"));
                let name = self.word("changes-field-figure", &[]);
                Row::pair(name, both(old, &before), both(new, &label))
            }
            None => Row::pair(label, old, new),
        }
    }

    /// What happened to the home page, the sections and the other pages.
    fn texts(&self) -> Vec<Item> {
        let of = self.changes.entries.iter().filter(|change| change.role != Role::Card);
        self.sorted(of.map(|change| {
            let mut rows = self.titles(change);
            rows.extend(self.facts(change, true));
            rows.extend(self.details(change));
            let note = match (change.what.contains(&What::New), change.ending) {
                (true, _) => self.word("changes-text-new", &[]),
                (_, Some(_)) => self.word("changes-text-removed", &[]),
                _ => String::new(),
            };
            Item { note, rows, ..self.item(change) }
        }))
    }

    fn figures(&self) -> Vec<Item> {
        let with = self.changes.entries.iter().filter(|change| change.figures.iter().any(FigureChange::counts));
        self.sorted(with.map(|change| {
            let rows = change.figures.iter().filter(|figure| figure.counts()).map(|figure| self.figure(figure));
            Item { rows: rows.collect(), ..self.item(change) }
        }))
    }

    fn languages(&self) -> Vec<Item> {
        let name = |tag: &String| {
            let found = self.changes.languages.iter().find(|(known, _)| known == tag);
            found.map_or_else(|| tag.clone(), |(_, name)| name.clone())
        };
        let item = |tag: &String, word: &str| Item {
            title: name(tag),
            lang: Some(tag.clone()),
            url: None,
            note: self.word(word, &[]),
            rows: Vec::new(),
        };
        let added = self.changes.languages_added.iter().map(|tag| item(tag, "changes-language-new"));
        let removed = self.changes.languages_removed.iter().map(|tag| item(tag, "changes-language-gone"));
        added.chain(removed).collect()
    }

    /// What is counted and not as it was; how many cards there are always.
    fn totals(&self) -> Vec<Row> {
        let told = self.changes.totals.iter().filter(|total| total.counted == Counted::Cards || total.old != total.new);
        let number = |count: usize| Some(self.messages.number(count as f64));
        let row = |total: &Total| Row::pair(self.counted(total), number(total.old), number(total.new));
        told.map(row).collect()
    }

    fn counted(&self, total: &Total) -> String {
        let (name, _) = self.of(&total.name);
        match total.counted {
            Counted::Cards => self.word("changes-total-cards", &[]),
            Counted::Status | Counted::Tranche => self.word("changes-total-of", &[("name", name.into())]),
            Counted::Language => self.word("changes-total-language", &[("language", name.into())]),
            Counted::Words => self.word("changes-total-words", &[("language", name.into())]),
        }
    }
}
