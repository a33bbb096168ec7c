//! Views of pages that nobody wrote: overviews, terms, A–Z, old addresses and addresses that do not exist.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Map;

use crate::lang::Lang;
use crate::model::{EntryId, Site};
use crate::path::OutputPath;
use crate::route::{Alias, AliasKind, Overview, Routes, Term};
use crate::view::{
    CardSummary, Choice, Group, Link, PageKind, PageLocale, PageMatter, PageView, Share, Shared, TermView, Translation,
    View, Views,
};

/// The heading of cards that begin with no letter.
const NO_LETTER: &str = "#";

/// The cards of every term of a language, in the order of their titles.
pub struct Listing(BTreeMap<Term, Vec<EntryId>>, Vec<EntryId>);

impl Listing {
    /// The cards that have this in common.
    pub(super) fn of(&self, term: &Term) -> &[EntryId] {
        self.0.get(term).map_or(&[], Vec::as_slice)
    }

    /// Everything that cards have in common, with the cards.
    pub(super) fn terms(&self) -> impl Iterator<Item = (&Term, &[EntryId])> {
        self.0.iter().map(|(term, cards)| (term, cards.as_slice()))
    }

    /// All cards.
    pub(super) fn all(&self) -> &[EntryId] {
        &self.1
    }
}

impl Views {
    /// Sorts the cards of a language under everything they have in common.
    pub(super) fn list(&self, lang: Lang) -> Listing {
        let mut cards: Vec<(String, EntryId)> = self
            .site
            .iter()
            .filter(|(id, _)| self.summary(*id, lang).is_some())
            .map(|(id, entry)| (self.locales.sort_name(lang, &entry.texts[lang].written.title).to_owned(), id))
            .collect();
        cards.sort_by(|a, b| self.locales.compare(lang, &a.0, &b.0).then(a.1.cmp(&b.1)));
        let cards: Vec<EntryId> = cards.into_iter().map(|(_, id)| id).collect();
        let mut terms: BTreeMap<Term, Vec<EntryId>> = BTreeMap::new();
        for id in &cards {
            let facts = &self.site.entry(*id).facts.card;
            let places = facts.places.iter().cloned().map(Term::Place);
            let status = facts.status.iter().cloned().map(Term::Status);
            let of_card =
                places.chain(status).chain(facts.tranche.map(Term::Tranche)).chain(facts.year.map(Term::Year));
            for term in of_card {
                let list = terms.entry(term).or_default();
                // A card that names a place twice stands there once.
                if list.last() != Some(id) {
                    list.push(*id);
                }
            }
        }
        Listing(terms, cards)
    }

    /// An overview: its terms with their cards, or the A–Z list.
    pub fn overview(&self, overview: Overview, lang: Lang) -> Option<View> {
        let path = self.routes.overview(overview, lang)?;
        let listing = self.listing(lang);
        let all = |lang| self.routes.overview(overview, lang);
        let id = overview.title_message();
        let kind = match overview {
            Overview::Cards => PageKind::Finder,
            Overview::Map => PageKind::Map,
            Overview::Timeline => PageKind::Timeline,
            Overview::Search => PageKind::Search,
            Overview::Data => PageKind::Data,
            Overview::Index => PageKind::Index,
            Overview::Places | Overview::Status | Overview::Tranches | Overview::Years => PageKind::Overview,
        };
        let mut view = self.bare(lang, kind, id, self.locales.text(lang, id, &[]));
        view.page.summary = self.locales.text(lang, &format!("{id}.intro"), &[]);
        self.addressed(&mut view, path, lang, all);
        view.page.breadcrumbs = vec![self.home(lang)];
        if overview.has_terms() {
            view.terms = self.terms(overview, lang, listing);
        } else {
            view.cards = self.cards(&listing.1, lang);
        }
        match overview {
            Overview::Cards => view.finder = Some(self.finder(lang)),
            Overview::Map => view.map = Some(self.web_map(lang)),
            Overview::Timeline => view.timeline = Some(self.timeline(lang)),
            Overview::Search => view.search = self.search_view(lang),
            Overview::Data => view.data = self.data_view(lang),
            Overview::Index => view.groups = self.groups(&view.cards, lang),
            Overview::Places | Overview::Status | Overview::Tranches | Overview::Years => {}
        }
        Some(view)
    }

    /// The cards of one term.
    pub fn term_page(&self, term: &Term, lang: Lang) -> Option<View> {
        let path = self.routes.term(term, lang)?;
        let overview = term.overview();
        let name = self.term(term, lang).title;
        let (message, argument) = match term {
            Term::Place(_) => ("term-place", "place"),
            Term::Status(_) => ("term-status", "status"),
            Term::Tranche(_) => ("term-tranche", "tranche"),
            Term::Year(_) => ("term-year", "year"),
        };
        let title = self.locales.text(lang, message, &[(argument, name.into())]);
        let mut view = self.bare(lang, PageKind::Term, overview.title_message(), title);
        self.addressed(&mut view, path, lang, |lang| self.routes.term(term, lang));
        view.page.breadcrumbs = vec![self.home(lang)];
        if let Some(above) = self.routes.overview(overview, lang) {
            view.page.breadcrumbs.push(Link {
                title: self.locales.text(lang, overview.title_message(), &[]),
                url: self.routes.url(above),
                id: overview.title_message().to_owned(),
                lang: None,
            });
        }
        view.cards = self.listing(lang).0.get(term).map(|cards| self.cards(cards, lang)).unwrap_or_default();
        Some(view)
    }

    /// The page for addresses that do not exist, in one language.
    pub fn not_found(&self, path: &OutputPath, lang: Lang) -> View {
        let mut view = self.bare(lang, PageKind::NotFound, "not-found", self.locales.text(lang, "not-found", &[]));
        view.page.summary = self.locales.text(lang, "not-found.text", &[]);
        view.page.locale.url = self.routes.url(path);
        view.page.locale.translations = self.home_translations(lang);
        view.page.locale.noindex = true;
        view.choices = vec![self.choice(lang)];
        view
    }

    /// The page for addresses that do not exist, in all languages: hosts serve only one.
    pub fn root_not_found(&self) -> View {
        let mut view = self.not_found(&Routes::root_not_found(), Lang::SOURCE);
        view.page.kind = PageKind::NotFoundRoot;
        view.choices = self.site.langs().map(|lang| self.choice(lang)).collect();
        view
    }

    /// The page at an old or a short address.
    pub fn redirect(&self, alias: &Alias) -> Option<View> {
        let path = self.routes.page(alias.entry, alias.lang)?;
        let link = self.link(alias.entry, alias.lang)?;
        let mut view = self.redirect_to(path, alias.lang, link.title);
        if alias.kind == AliasKind::Short {
            view.page.id = String::from("short");
        }
        Some(view)
    }

    /// A page that leads to the page at `path`, whose title is `title`.
    pub fn redirect_to(&self, path: &OutputPath, lang: Lang, title: String) -> View {
        let mut view = self.bare(lang, PageKind::Redirect, "redirect", title);
        view.page.locale.url = self.routes.url(path);
        view.page.locale.canonical = self.routes.absolute(path);
        view.page.locale.noindex = true;
        view
    }

    fn cards(&self, ids: &[EntryId], lang: Lang) -> Vec<Shared<CardSummary>> {
        ids.iter().filter_map(|id| self.summary(*id, lang)).cloned().collect()
    }

    /// The cards by letter. Equal letters need not stand together in the order of a language: Dutch sorts `ijs` between
    /// `iep` and `iris`, yet lists it under a letter of its own.
    fn groups(&self, cards: &[Shared<CardSummary>], lang: Lang) -> Vec<Group> {
        let mut letters: BTreeMap<String, Vec<Shared<CardSummary>>> = BTreeMap::new();
        for card in cards {
            let name = self.locales.sort_name(lang, &card.data().title);
            letters.entry(self.locales.initial(lang, name)).or_default().push(card.clone());
        }
        let mut letters: Vec<_> = letters.into_iter().collect();
        // What begins with no letter comes first, as its cards do.
        letters.sort_by(|(a, _), (b, _)| {
            let word = |letter: &str| letter != NO_LETTER;
            word(a).cmp(&word(b)).then_with(|| self.locales.compare(lang, a, b))
        });
        let group = |(index, (letter, cards))| Group { letter, anchor: format!("letter-{}", index + 1), cards };
        letters.into_iter().enumerate().map(group).collect()
    }

    /// The ids of the cards by letter, for the index of a brochure.
    pub(super) fn named_groups(&self, listing: &Listing, lang: Lang) -> Vec<(String, Vec<String>)> {
        let groups = self.groups(&self.cards(&listing.1, lang), lang);
        let ids = |group: &Group| group.cards.iter().map(|card| card.data().id.clone()).collect();
        groups.iter().map(|group| (group.letter.clone(), ids(group))).collect()
    }

    /// The ids of the cards by place, for the index of a brochure.
    pub(super) fn named_places(&self, listing: &Listing, lang: Lang) -> Vec<(String, Vec<String>)> {
        let terms = self.terms(Overview::Places, lang, listing);
        let ids = |term: &TermView| term.cards.iter().map(|card| card.data().id.clone()).collect();
        terms.iter().map(|term| (term.title.clone(), ids(term))).collect()
    }

    fn terms(&self, overview: Overview, lang: Lang, listing: &Listing) -> Vec<TermView> {
        let mut terms: Vec<&Term> = listing.0.keys().filter(|term| term.overview() == overview).collect();
        self.sort_terms(overview, lang, &mut terms);
        let view = |term: &Term| {
            let named = self.term(term, lang);
            let cards = self.cards(listing.of(term), lang);
            TermView { title: named.title, url: named.url, count: cards.len(), cards }
        };
        terms.into_iter().map(view).collect()
    }

    /// Puts the terms of an overview, sorted by their ids, in the order for readers.
    pub(super) fn sort_terms(&self, overview: Overview, lang: Lang, terms: &mut Vec<&Term>) {
        let statuses = &self.site.config.statuses;
        let rank = |term: &Term| match term {
            Term::Status(id) => statuses.iter().position(|status| status.id == *id),
            _ => None,
        };
        match overview {
            Overview::Places => {
                let mut named: Vec<(String, &Term)> =
                    terms.iter().map(|term| (self.term(term, lang).title, *term)).collect();
                named.sort_by(|a, b| self.locales.compare(lang, &a.0, &b.0));
                *terms = named.into_iter().map(|(_, term)| term).collect();
            }
            Overview::Status => terms.sort_by_key(|term| rank(term)),
            // By number, as they already are.
            _ => {}
        }
    }

    pub(super) fn home(&self, lang: Lang) -> Link {
        let url = self.routes.page(Site::HOME, lang).map(|path| self.routes.url(path)).unwrap_or_default();
        Link { title: self.locales.text(lang, "home", &[]), url, id: String::from("home"), lang: None }
    }

    fn choice(&self, lang: Lang) -> Choice {
        Choice {
            lang: self.tag(lang).to_owned(),
            dir: self.locales.direction(lang),
            title: self.locales.text(lang, "not-found", &[]),
            text: self.locales.text(lang, "not-found.text", &[]),
            home_title: self.locales.text(lang, "not-found.home", &[]),
            url: self.home(lang).url,
        }
    }

    fn home_translations(&self, here: Lang) -> Vec<Translation> {
        self.translations_of(here, |lang| self.routes.page(Site::HOME, lang))
    }

    /// The language switch of a page that has an address of its own in every language, or else the home page's.
    fn translations_of<'p>(&'p self, here: Lang, page: impl Fn(Lang) -> Option<&'p OutputPath>) -> Vec<Translation> {
        let to = |lang: Lang| {
            let path = page(lang).or_else(|| self.routes.page(Site::HOME, lang))?;
            Some(Translation {
                lang: self.tag(lang).to_owned(),
                dir: self.locales.direction(lang),
                label: self.language_name(lang),
                note: self.partial_note(lang),
                url: self.routes.url(path),
                current: lang == here,
                fallback: false,
            })
        };
        self.site.langs().filter_map(to).collect()
    }

    pub(super) fn addressed<'p>(
        &'p self,
        view: &mut View,
        path: &OutputPath,
        lang: Lang,
        page: impl Fn(Lang) -> Option<&'p OutputPath>,
    ) {
        let locale = &mut view.page.locale;
        locale.url = self.routes.url(path);
        locale.canonical = self.routes.absolute(path);
        let pages = self.site.langs().filter_map(|lang| Some((lang, self.routes.absolute(page(lang)?))));
        locale.alternates = self.alternate_links(pages.collect());
        locale.translations = self.translations_of(lang, page);
    }

    /// A page without content.
    pub(super) fn bare(&self, lang: Lang, kind: PageKind, id: &str, title: String) -> View {
        View {
            site: self.site_view(lang),
            page: PageView {
                kind,
                id: id.to_owned(),
                title,
                summary: String::new(),
                locale: PageLocale {
                    lang: self.tag(lang).to_owned(),
                    dir: self.locales.direction(lang),
                    ..PageLocale::default()
                },
                breadcrumbs: Vec::new(),
                content: Arc::from(""),
                words: 0,
                toc: Vec::new(),
                matter: PageMatter::default(),
                extra: Map::new(),
            },
            card: None,
            sections: Vec::new(),
            cards: Vec::new(),
            pages: Vec::new(),
            groups: Vec::new(),
            terms: Vec::new(),
            choices: Vec::new(),
            parts: Vec::new(),
            finder: None,
            map: None,
            timeline: None,
            search: None,
            data: None,
            statement: None,
            share: Share::default(),
        }
    }
}
