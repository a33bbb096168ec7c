//! What the page to search on needs: the file that words are looked up in, and the sentence that counts what is found.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Lang;
use crate::markdown::plain;
use crate::model::{EntryId, Kind, Site};
use crate::path::OutputPath;
use crate::route::Overview;
use crate::search::{self, Contents, Entry, Index};
use crate::theme::SEARCH;
use crate::view::book::TONES;
use crate::view::{CountForm, FactsView, Views};

/// What the page to search on needs.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// Address of the script with all that can be found.
    pub index: String,
    /// The sentence that counts what is found, for every plural class of the language.
    pub counts: Vec<CountForm>,
}

impl Views {
    /// What the page to search on needs.
    pub(super) fn search_view(&self, lang: Lang) -> Option<SearchView> {
        let index = self.search_index(lang)?;
        let counts = self.locales.counts(lang, "search-count").into_iter();
        Some(SearchView {
            index: self.routes.url(&self.routes.search_index(self.tag(lang), &index.digest)),
            counts: counts.map(|(class, text)| CountForm { class, text }).collect(),
        })
    }

    /// The file that words of a language are looked up in, and where it is published; none where the theme has no page
    /// to search on.
    pub fn search_file(&self, lang: Lang) -> Option<(OutputPath, &Index)> {
        let index = self.search_index(lang)?;
        Some((self.routes.search_index(self.tag(lang), &index.digest), index))
    }

    fn search_index(&self, lang: Lang) -> Option<&Index> {
        let page = self.routes.overview(Overview::Search, lang).filter(|_| self.theme.has(SEARCH))?;
        Some(self.index(lang, || search::index(&self.contents(lang, page))))
    }

    /// All that readers of a language can find from `page`: the cards as their language sorts them, then the rest.
    fn contents(&self, lang: Lang, page: &OutputPath) -> Contents {
        let pillars: Vec<EntryId> = self.children(Site::HOME, lang).to_vec();
        let pillars: Vec<EntryId> = pillars.into_iter().filter(|id| self.site.entry(*id).kind.is_section()).collect();
        let cards = self.listing(lang).all().iter().copied();
        let rest = self.site.iter().filter(|(_, entry)| entry.kind != Kind::Card).map(|(id, _)| id);
        let entries: Vec<Entry> = cards.chain(rest).filter_map(|id| self.found(id, lang, (page, &pillars))).collect();
        let others =
            self.site.langs().filter(|other| entries.iter().any(|e| e.lang.as_deref() == Some(self.tag(*other))));
        let languages: BTreeMap<String, (String, &'static str)> = others
            .map(|other| (self.tag(other).to_owned(), (self.language_name(other), self.locales.direction(other))))
            .collect();
        let titles = pillars.iter().enumerate().map(|(at, id)| {
            let text = &self.site.entry(*id).texts[lang];
            (self.text(text.lang, &text.written.title), at % TONES + 1)
        });
        Contents { lang: self.tag(lang).to_owned(), pillars: titles.collect(), languages, entries }
    }

    /// An entry as it can be found; none where readers do not get it.
    fn found(&self, id: EntryId, lang: Lang, (page, pillars): (&OutputPath, &[EntryId])) -> Option<Entry> {
        let path = self.routes.page(id, lang)?;
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let written = &text.written;
        let plain = plain(&written.body, self.locales.quotes(text.lang));
        let figures = self.figures(&entry.facts, written, text.lang).into_iter();
        let figures = figures.map(|figure| format!("{} {}", figure.value, figure.label));
        let updates = written.updates.iter().map(|update| self.text(text.lang, &update.text));
        let mut parts = vec![plain.text];
        parts.extend(figures.chain(updates).chain([self.text(text.lang, &written.caption)]));
        parts.retain(|part| !part.is_empty());
        let pillar = self.site.pillar(id);
        Some(Entry {
            url: self.routes.relative_url(page, path),
            kind: if pillar == Some(id) { "pillar" } else { kind(entry.kind) },
            title: self.text(text.lang, &written.title),
            summary: self.text(text.lang, &written.summary),
            text: parts.join("\n"),
            headings: plain.headings,
            pillar: pillar.and_then(|pillar| pillars.iter().position(|known| *known == pillar)),
            facts: in_words(self.facts(&entry.facts, lang)),
            lang: (text.lang != lang).then(|| self.tag(text.lang).to_owned()),
        })
    }
}

/// The name of a kind for the page's script.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Home => "home",
        Kind::Section => "section",
        Kind::Line => "line",
        Kind::Card => "card",
        Kind::Page => "page",
    }
}

/// What readers are told of status, places, year and tranche.
fn in_words(facts: FactsView) -> Vec<String> {
    let mut words: Vec<String> = facts.status.map(|status| status.title).into_iter().collect();
    words.extend(facts.places.into_iter().map(|place| place.name));
    words.extend(facts.year.map(|year| year.title));
    words.extend(facts.tranche.map(|tranche| tranche.title));
    words
}
