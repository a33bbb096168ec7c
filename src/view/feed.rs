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
    /// Address, with its host.
    pub url: String,
    /// Day of its newest note.
    pub updated: String,
    /// The newest note, or the summary.
    pub summary: String,
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
    /// The feed of a language: cards that somebody wrote in it.
    pub fn feed(&self, lang: Lang) -> FeedView {
        let mut cards: Vec<(String, EntryId)> = self
            .site
            .iter()
            .filter(|(_, entry)| entry.kind == Kind::Card && entry.texts[lang].standing == Standing::Own)
            .map(|(id, entry)| (self.updated(entry, lang), id))
            .collect();
        cards.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        cards.truncate(FEED_LIMIT);
        let site = self.site_view(lang);
        let site = site.data();
        let publisher = site.publisher.as_ref().map_or(&site.title, |publisher| &publisher.name);
        FeedView {
            title: self.locales.text(lang, "feed-title", &[("site", site.title.as_str().into())]),
            url: self.routes.absolute(&self.routes.feed(lang)),
            home: site.locale.base_url.clone(),
            lang: site.locale.lang.clone(),
            author: publisher.clone(),
            updated: cards.first().map_or_else(|| self.day(None), |(updated, _)| updated.clone()),
            entries: cards.into_iter().filter_map(|(updated, id)| self.feed_entry(id, lang, updated)).collect(),
        }
    }

    fn feed_entry(&self, id: EntryId, lang: Lang, updated: String) -> Option<FeedEntry> {
        let written = &self.site.entry(id).texts[lang].written;
        let summary = written.updates.first().map_or(Self::summary_text(written), |update| &update.text);
        Some(FeedEntry {
            title: self.text(lang, &written.title),
            url: self.routes.absolute(self.routes.page(id, lang)?),
            updated,
            summary: self.text(lang, summary),
        })
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
