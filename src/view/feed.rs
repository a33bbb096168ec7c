//! What the feed and the list of pages for search engines say.

use serde::Serialize;

use crate::lang::Lang;
use crate::model::{Entry, EntryId, Kind, Site, Standing};
use crate::view::{Alternate, View, Views};
use crate::yaml::Date;

/// How many cards a feed holds at most.
const FEED_LIMIT: usize = 50;

/// The feed of a language (Atom, RFC 4287).
#[derive(Debug, Serialize)]
pub struct FeedView {
    /// Title.
    pub title: String,
    /// Its own address, with its host.
    pub url: String,
    /// The home page, with its host.
    pub home: String,
    /// Language tag.
    pub lang: String,
    /// Who publishes it.
    pub author: String,
    /// Day of the newest entry.
    pub updated: String,
    /// Cards, newest first.
    pub entries: Vec<FeedEntry>,
}

/// A card in a feed.
#[derive(Debug, Serialize)]
pub struct FeedEntry {
    /// Title.
    pub title: String,
    /// Its permanent name: its short address, or else its address.
    pub id: String,
    /// Address, with its host.
    pub url: String,
    /// The day of the card, where it has one.
    pub published: Option<String>,
    /// Day of its newest note.
    pub updated: String,
    /// Its pillar, status and places.
    pub categories: Vec<Category>,
    /// The newest note, or the summary.
    pub summary: String,
}

/// What a card in a feed has in common with others.
#[derive(Debug, Serialize)]
pub struct Category {
    /// The same in every language.
    pub term: String,
    /// In the language of the feed.
    pub label: String,
}

/// A page in the list for search engines (sitemaps.org).
#[derive(Debug, Clone, Serialize)]
pub struct SitemapPage {
    /// Address, with its host.
    pub url: String,
    /// The same page in other languages.
    pub alternates: Vec<(String, String)>,
}

impl Views {
    /// The feed of a language, or of one of its pillars: cards that somebody wrote in that language.
    pub fn feed(&self, lang: Lang, pillar: Option<EntryId>) -> FeedView {
        let mut cards: Vec<(String, EntryId)> = self
            .site
            .iter()
            .filter(|(_, entry)| entry.kind == Kind::Card && entry.texts[lang].standing == Standing::Own)
            .filter(|(id, _)| pillar.is_none_or(|pillar| self.site.pillar(*id) == Some(pillar)))
            .map(|(id, entry)| (self.updated(entry, lang), id))
            .collect();
        cards.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        cards.truncate(FEED_LIMIT);
        let site = self.site_view(lang);
        let site = site.data();
        let publisher = site.publisher.as_ref().map_or(&site.title, |publisher| &publisher.name);
        let pillar = pillar.and_then(|id| Some((self.link(id, lang)?, self.routes.section_feed(id, lang)?)));
        let (name, url, home) = match pillar {
            Some((link, feed)) => (link.title, feed, format!("{}{}", self.routes.origin(), link.url)),
            None => (site.title.clone(), self.routes.feed(lang), site.locale.base_url.clone()),
        };
        FeedView {
            title: self.locales.text(lang, "feed-title", &[("site", name.into())]),
            url: self.routes.absolute(&url),
            home,
            lang: site.locale.lang.clone(),
            author: publisher.clone(),
            updated: cards.first().map_or_else(|| self.day(None), |(updated, _)| updated.clone()),
            entries: cards.into_iter().filter_map(|(updated, id)| self.feed_entry(id, lang, updated)).collect(),
        }
    }

    fn feed_entry(&self, id: EntryId, lang: Lang, updated: String) -> Option<FeedEntry> {
        let entry = self.site.entry(id);
        let written = &entry.texts[lang].written;
        let summary = written.updates.first().map_or(Self::summary_text(written), |update| &update.text);
        Some(FeedEntry {
            title: self.text(lang, &written.title),
            id: self.lasting(id, lang),
            url: self.routes.absolute(self.routes.page(id, lang)?),
            published: entry.facts.date.map(|date| self.day(Some(date))),
            updated,
            categories: self.categories(id, lang),
            summary: self.text(lang, summary),
        })
    }

    fn categories(&self, id: EntryId, lang: Lang) -> Vec<Category> {
        let written = &self.site.entry(id).facts;
        let facts = self.facts(written, lang);
        let pillar = self.site.pillar(id).and_then(|pillar| self.link(pillar, lang));
        let pillar = pillar.map(|link| Category { term: link.id, label: link.title });
        let status = facts.status.map(|status| Category { term: status.id, label: status.title });
        let places = written.card.places.iter().zip(facts.places);
        let places = places.map(|(term, place)| Category { term: term.clone(), label: place.name });
        pillar.into_iter().chain(status).chain(places).collect()
    }

    /// The day of the newest note, of the card, or of the programme.
    fn updated(&self, entry: &Entry, lang: Lang) -> String {
        let newest = entry.texts[lang].written.updates.first().map(|update| update.date);
        self.day(newest.max(entry.facts.date))
    }

    /// A day as feeds write it. Without any date it is the first day that computers know: a feed must have one, and
    /// the day of the build would make two builds differ.
    fn day(&self, date: Option<Date>) -> String {
        let date = date.or(self.site.config.published);
        date.map_or_else(|| String::from("1970-01-01T00:00:00Z"), |date| format!("{date}T00:00:00Z"))
    }

    /// The page as search engines list it: only texts that somebody wrote in this language.
    pub fn sitemap_page(view: &View) -> Option<SitemapPage> {
        let locale = &view.page.locale;
        if locale.fallback.is_some() || locale.noindex {
            return None;
        }
        let alternates = locale.alternates.iter().map(|Alternate { lang, url }| (lang.clone(), url.clone()));
        Some(SitemapPage { url: locale.canonical.clone(), alternates: alternates.collect() })
    }

    /// The home page of the source language, for the root of a site whose languages all have a folder.
    pub fn front_door(&self) -> Option<View> {
        let path = self.routes.page(Site::HOME, Lang::SOURCE)?;
        let title = self.site_view(Lang::SOURCE).data().title.clone();
        let mut view = self.redirect_to(path, Lang::SOURCE, title);
        view.page.id = String::from("home");
        Some(view)
    }
}
