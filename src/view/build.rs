//! What every view is built from: the parts that many pages show, made once per language.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::i18n::{Locales, Unit};
use crate::lang::{Lang, PerLang};
use crate::markdown::typography;
use crate::model::{EntryId, Facts, Figure, Kind, Site, Written};
use crate::path::OutputPath;
use crate::route::{Routes, Term, term_name};
use crate::search::Index;
use crate::theme::Theme;
use crate::view::related::Related;
use crate::view::share::{self, Icon, SharePicture};
use crate::view::{
    CardSummary, Download, FactsView, FigureView, Link, Listing, OpenData, PlaceView, PrintFacts, Shared, SiteView,
    StatusView, TrancheView, YearView, site,
};

/// Makes views. What several pages show is made once, when the first of them asks for it.
pub struct Views {
    pub(super) site: Arc<Site>,
    pub(super) routes: Arc<Routes>,
    pub(super) locales: Arc<Locales>,
    pub(super) theme: Arc<Theme>,
    parts: Arc<Parts>,
    sites: PerLang<OnceLock<Shared<SiteView>>>,
    /// Whether the site is opened from disk.
    pub(super) from_disk: bool,
    /// What is known of the finished printed documents.
    pub(super) printed: Arc<BTreeMap<OutputPath, PrintFacts>>,
}

/// What many pages show, whatever is printed.
struct Parts {
    summaries: PerLang<Vec<OnceLock<Option<Shared<CardSummary>>>>>,
    children: PerLang<Vec<OnceLock<Vec<EntryId>>>>,
    terms: PerLang<OnceLock<BTreeMap<Term, Named>>>,
    listings: PerLang<OnceLock<Listing>>,
    indexes: PerLang<OnceLock<Index>>,
    data: OnceLock<Arc<OpenData>>,
    pictures: PerLang<Vec<OnceLock<Option<SharePicture>>>>,
    icons: OnceLock<Vec<Icon>>,
    related: Related,
}

/// A term's name and the address of its page.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) title: String,
    pub(super) url: String,
}

impl Views {
    /// Views of a programme; nothing is made yet.
    pub fn new(site: Arc<Site>, routes: Arc<Routes>, locales: Arc<Locales>, theme: Arc<Theme>) -> Self {
        let langs = site.config.languages.map(|_, _| ());
        let count = site.entries.len();
        let parts = Parts {
            summaries: langs.map(|_, ()| (0..count).map(|_| OnceLock::new()).collect()),
            children: langs.map(|_, ()| (0..count).map(|_| OnceLock::new()).collect()),
            terms: langs.map(|_, ()| OnceLock::new()),
            listings: langs.map(|_, ()| OnceLock::new()),
            indexes: langs.map(|_, ()| OnceLock::new()),
            data: OnceLock::new(),
            pictures: langs.map(|_, ()| (0..count).map(|_| OnceLock::new()).collect()),
            icons: OnceLock::new(),
            related: Related::new(count),
        };
        let sites = langs.map(|_, ()| OnceLock::new());
        Self { site, routes, locales, theme, parts: Arc::new(parts), sites, from_disk: false, printed: Arc::default() }
    }

    /// The same views of a site that is opened from disk, or not.
    #[must_use]
    pub fn opened_from_disk(self, from_disk: bool) -> Self {
        Self { from_disk, ..self }
    }

    /// The same views for readers of these finished printed documents.
    #[must_use]
    pub fn told(&self, printed: Arc<BTreeMap<OutputPath, PrintFacts>>) -> Self {
        let sites = if printed == self.printed { self.sites.clone() } else { self.sites.map(|_, _| OnceLock::new()) };
        Self {
            site: Arc::clone(&self.site),
            routes: Arc::clone(&self.routes),
            locales: Arc::clone(&self.locales),
            theme: Arc::clone(&self.theme),
            parts: Arc::clone(&self.parts),
            sites,
            from_disk: self.from_disk,
            printed,
        }
    }

    /// What is known of the finished printed documents.
    pub fn printed(&self) -> Arc<BTreeMap<OutputPath, PrintFacts>> {
        Arc::clone(&self.printed)
    }

    /// The programme.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Its addresses.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Its theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Makes the parts that many pages show, on all processors.
    pub fn prepare(&self) {
        let langs: Vec<Lang> = self.site.langs().collect();
        for lang in &langs {
            (0..self.site.entries.len()).into_par_iter().map(EntryId::at).for_each(|id| {
                self.children(id, *lang);
                self.summary(id, *lang);
            });
        }
        langs.par_iter().for_each(|lang| {
            self.listing(*lang);
            self.site_view(*lang);
        });
    }

    /// The cards of a language under everything they have in common.
    pub fn listing(&self, lang: Lang) -> &Listing {
        self.parts.listings[lang].get_or_init(|| self.list(lang))
    }

    /// The file that words of a language are looked up in: what `make` makes when it is first asked for.
    pub(super) fn index(&self, lang: Lang, make: impl FnOnce() -> Index) -> &Index {
        self.parts.indexes[lang].get_or_init(make)
    }

    /// Where the data are kept once they are made.
    pub(super) fn data_cell(&self) -> &OnceLock<Arc<OpenData>> {
        &self.parts.data
    }

    /// The address of an entry, with its host, that stays the same: its short one where it has one.
    pub(super) fn lasting(&self, id: EntryId, lang: Lang) -> String {
        let path = self.routes.short(id, lang).or_else(|| self.routes.page(id, lang));
        path.map(|path| self.routes.absolute(path)).unwrap_or_default()
    }

    /// Which cards go together.
    pub(super) fn related_cards(&self) -> &Related {
        &self.parts.related
    }

    /// The page of an entry in the brochure of a language.
    pub(super) fn brochure_page(&self, id: EntryId, lang: Lang) -> Option<usize> {
        let facts = self.printed.get(&self.routes.brochure(self.tag(lang)))?;
        facts.places.get(&self.site.entry(id).id).copied()
    }

    /// The finished document at `path`, whose language is `of`, for readers of `lang`.
    pub(super) fn download(&self, path: &OutputPath, of: Lang, lang: Lang) -> Option<Download> {
        let facts = self.printed.get(path)?;
        // As file managers count: 1 kB is 1,000 bytes.
        let size = facts.size as f64;
        let (message, size) = match size {
            size if size < 1e6 => ("file-size-small", (size / 1e3).ceil()),
            size => ("file-size", (size / 1e5).round() / 10.0),
        };
        let size = self.locales.number(lang, size);
        Some(Download {
            url: self.routes.url(path),
            lang: self.tag(of).to_owned(),
            language: self.language_name(of),
            pages: facts.pages,
            size: self.locales.text(lang, message, &[("size", size.into())]),
        })
    }

    /// The site's part of every view of a language.
    pub(super) fn site_view(&self, lang: Lang) -> Shared<SiteView> {
        self.sites[lang].get_or_init(|| Shared::new(site::site(self, lang))).clone()
    }

    /// What lies in an entry and is shown to readers of a language, in their order.
    pub(super) fn children(&self, id: EntryId, lang: Lang) -> &[EntryId] {
        self.parts.children[lang][id.index()]
            .get_or_init(|| sorted(&self.site, &self.locales, lang, self.site.entry(id)))
    }

    /// A card as lists show it.
    pub(super) fn summary(&self, id: EntryId, lang: Lang) -> Option<&Shared<CardSummary>> {
        self.parts.summaries[lang][id.index()].get_or_init(|| self.summarise(id, lang).map(Shared::new)).as_ref()
    }

    /// The picture that goes with a link to an entry; none where the programme or the theme has none. What a reader gets
    /// in another language has the picture of that language.
    pub(super) fn share_picture(&self, id: EntryId, lang: Lang) -> Option<&SharePicture> {
        let of = self.site.entry(id).texts[lang].lang;
        let lang = if self.routes.page(id, of).is_some() { of } else { lang };
        self.parts.pictures[lang][id.index()].get_or_init(|| self.picture_to_share(id, lang)).as_ref()
    }

    /// The icons of the site; none where the theme has none.
    pub fn icons(&self) -> &[Icon] {
        self.parts.icons.get_or_init(|| share::icons(&self.theme))
    }

    /// The tag of a language.
    pub fn tag(&self, lang: Lang) -> &str {
        self.site.config.languages[lang].tag.as_str()
    }

    /// The name of a language in that language.
    pub(super) fn language_name(&self, lang: Lang) -> String {
        self.site.config.languages[lang].label.clone().unwrap_or_else(|| self.locales.language_name(lang))
    }

    /// A text field with the typography of the language it is written in.
    pub(super) fn text(&self, lang: Lang, text: &str) -> String {
        typography(text, self.locales.quotes(lang))
    }

    /// A link to an entry, in the reader's language; none where readers do not get it.
    pub(super) fn link(&self, id: EntryId, lang: Lang) -> Option<Link> {
        let path = self.routes.page(id, lang)?;
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        Some(Link {
            title: self.text(text.lang, &text.written.title),
            url: self.routes.url(path),
            id: entry.id.clone(),
            lang: (text.lang != lang).then(|| self.tag(text.lang).to_owned()),
        })
    }

    fn summarise(&self, id: EntryId, lang: Lang) -> Option<CardSummary> {
        let entry = self.site.entry(id);
        if entry.kind != Kind::Card {
            return None;
        }
        let path = self.routes.page(id, lang)?;
        let text = &entry.texts[lang];
        Some(CardSummary {
            id: entry.id.clone(),
            title: self.text(text.lang, &text.written.title),
            summary: self.text(text.lang, Self::summary_text(&text.written)),
            url: self.routes.url(path),
            lang: self.tag(text.lang).to_owned(),
            dir: self.locales.direction(text.lang),
            fallback: text.lang != lang,
            facts: self.facts(&entry.facts, lang),
            pillar: self.site.pillar(id).and_then(|pillar| self.link(pillar, lang)),
            image: self.picture(entry.facts.image.as_ref(), &text.written, text.lang),
        })
    }

    /// The summary, or else the beginning of the text.
    pub(super) fn summary_text(written: &Written) -> &str {
        if written.summary.is_empty() { &written.body.excerpt } else { &written.summary }
    }

    /// A term's name and address in a language. A line may have a status that none of its cards has: then there is
    /// no page of it.
    pub(super) fn term(&self, term: &Term, lang: Lang) -> Named {
        let named = |(term, path): (&Term, &OutputPath)| {
            let title = name(&self.site, &self.locales, lang, term);
            (term.clone(), Named { title, url: self.routes.url(path) })
        };
        let terms = self.parts.terms[lang].get_or_init(|| self.routes.terms(lang).map(named).collect());
        let unlisted = || Named { title: name(&self.site, &self.locales, lang, term), url: String::new() };
        terms.get(term).cloned().unwrap_or_else(unlisted)
    }

    /// Status, year, tranche and places.
    pub(super) fn facts(&self, facts: &Facts, lang: Lang) -> FactsView {
        let card = &facts.card;
        FactsView {
            status: card.status.as_ref().map(|id| {
                let Named { title, url } = self.term(&Term::Status(id.clone()), lang);
                StatusView { id: id.clone(), title, url }
            }),
            year: card.year.map(|number| {
                let Named { title, url } = self.term(&Term::Year(number), lang);
                YearView { number, title, url }
            }),
            tranche: card.tranche.map(|number| {
                let Named { title, url } = self.term(&Term::Tranche(number), lang);
                TrancheView { number, title, url }
            }),
            places: card
                .places
                .iter()
                .map(|place| {
                    let Named { title, url } = self.term(&Term::Place(place.clone()), lang);
                    PlaceView { name: title, url }
                })
                .collect(),
        }
    }

    fn amount(&self, figure: &Figure, lang: Lang) -> String {
        if figure.compact {
            self.locales.compact_unit(lang, figure.value, figure.unit)
        } else {
            self.locales.unit(lang, figure.value, figure.unit)
        }
    }

    /// Key figures: numbers in the reader's language, labels as `written` has them.
    pub(super) fn figures(&self, facts: &Facts, written: &Written, lang: Lang) -> Vec<FigureView> {
        facts
            .figures
            .iter()
            .map(|figure| FigureView {
                id: figure.id.clone(),
                value: self.amount(figure, lang),
                number: figure.value,
                unit: unit_name(figure.unit),
                label: self.text(lang, written.figures.get(&figure.id).map_or("", String::as_str)),
            })
            .collect()
    }
}

/// The name of a term with the typography of its language.
fn name(site: &Site, locales: &Locales, lang: Lang, term: &Term) -> String {
    typography(&term_name(site, locales, lang, term), locales.quotes(lang))
}

/// The name of a unit in views; empty for a bare number.
fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "",
        Unit::Percent => "percent",
        Unit::Kilometre => "kilometre",
        Unit::Hectare => "hectare",
        Unit::Euro => "euro",
    }
}

/// The children of an entry that readers of a language get: by weight, then as their language sorts titles.
fn sorted(site: &Site, locales: &Locales, lang: Lang, entry: &crate::model::Entry) -> Vec<EntryId> {
    let shown = entry.children.iter().copied().filter(|id| site.entry(*id).is_shown(lang));
    let mut children: Vec<(i64, &str, EntryId)> = shown
        .map(|id| {
            let entry = site.entry(id);
            (entry.facts.weight, locales.sort_name(lang, &entry.texts[lang].written.title), id)
        })
        .collect();
    children.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| locales.compare(lang, a.1, b.1)).then(a.2.cmp(&b.2)));
    children.into_iter().map(|(_, _, id)| id).collect()
}
