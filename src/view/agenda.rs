//! The calendar of a language: the end years of cards and their dated notes.

use serde::Serialize;

use crate::lang::Lang;
use crate::model::{Entry, EntryId, Kind, Standing};
use crate::parse::matter::Precision;
use crate::view::Views;
use crate::yaml::Date;

/// The calendar of a language (RFC 5545).
#[derive(Debug, Default, Serialize)]
pub struct AgendaView {
    /// Its name.
    pub title: String,
    /// Language tag.
    pub lang: String,
    /// Its own address, with its host.
    pub url: String,
    /// What it holds, by day.
    pub events: Vec<EventView>,
}

/// A day in the calendar.
#[derive(Debug, Default, Clone, PartialEq, Serialize)]
pub struct EventView {
    /// Its permanent name, the same in every build.
    pub uid: String,
    /// The day (`20301231`).
    pub day: String,
    /// When it was last written: a day (`20260101`), as builds know no time.
    pub stamp: String,
    /// What happens.
    pub title: String,
    /// More about it.
    pub text: String,
    /// The card, with its host.
    pub url: String,
    /// The pillar.
    pub category: Option<String>,
    /// The places; may be empty.
    pub places: String,
    /// Degrees north and east, where they are exact.
    pub coordinates: Option<[f64; 2]>,
    /// Whether it is a plan.
    pub planned: bool,
}

/// A day as calendars write it.
fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}

impl Views {
    /// The calendar of a language: cards that somebody wrote in it.
    pub fn agenda(&self, lang: Lang) -> AgendaView {
        let cards = self.site.iter().filter(|(_, entry)| entry.kind == Kind::Card);
        let own = cards.filter(|(_, entry)| entry.texts[lang].standing == Standing::Own);
        let mut events: Vec<EventView> = own.flat_map(|(id, entry)| self.events(id, entry, lang)).collect();
        events.sort_by(|a, b| (&a.day, &a.uid).cmp(&(&b.day, &b.uid)));
        let site = self.text(lang, &self.site.config.about.title[lang]);
        AgendaView {
            title: self.locales.text(lang, "agenda-title", &[("site", site.into())]),
            lang: self.tag(lang).to_owned(),
            url: self.routes.agenda(lang).map(|path| self.routes.absolute(&path)).unwrap_or_default(),
            events,
        }
    }

    fn events(&self, id: EntryId, entry: &Entry, lang: Lang) -> Vec<EventView> {
        let written = &entry.texts[lang].written;
        let facts = self.facts(&entry.facts, lang);
        let places: Vec<&str> = facts.places.iter().map(|place| place.name.as_str()).collect();
        let exact = matches!(entry.facts.card.precision, None | Some(Precision::Exact));
        let title = self.text(lang, &written.title);
        let stamp = written.updates.first().map(|update| update.date).max(entry.facts.date);
        let stamp = stamp.or(self.site.config.published).map_or_else(|| String::from("19700101"), day);
        let of_card = EventView {
            stamp,
            url: self.lasting(id, lang),
            category: self.site.pillar(id).and_then(|pillar| self.link(pillar, lang)).map(|link| link.title),
            places: if places.is_empty() { String::new() } else { self.locales.list(lang, &places) },
            coordinates: entry.facts.card.coordinates.filter(|_| exact),
            ..EventView::default()
        };
        let uid = |what: &str| {
            let host = self.routes.origin().split_once("://").map_or("", |(_, host)| host);
            format!("{}-{what}-{}@{host}", entry.id, self.tag(lang))
        };
        let mut events = Vec::new();
        if let Some(year) = entry.facts.card.year.filter(|year| (0..=9999).contains(year)) {
            let done = entry.facts.card.status.as_deref() == Some("completed");
            let message = if done { "agenda-done" } else { "agenda-planned" };
            events.push(EventView {
                uid: uid("end"),
                day: format!("{year:04}1231"),
                title: self.locales.text(lang, message, &[("title", title.as_str().into())]),
                text: self.locales.text(lang, "agenda-year-only", &[("year", year.to_string().into())]),
                planned: !done,
                ..of_card.clone()
            });
        }
        let mut before = None;
        let mut same_day = 0;
        // Two notes of one day need two names.
        for update in &written.updates {
            same_day = if before == Some(update.date) { same_day + 1 } else { 0 };
            before = Some(update.date);
            let number = if same_day == 0 { String::new() } else { format!("-{}", same_day + 1) };
            events.push(EventView {
                uid: uid(&format!("{}{number}", update.date)),
                day: day(update.date),
                title: title.clone(),
                text: self.text(lang, &update.text),
                ..of_card.clone()
            });
        }
        events
    }
}
