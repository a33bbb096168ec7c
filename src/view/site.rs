//! The part of a view that all pages of a language share.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::config::statement::ID;
use crate::hosts::POLICY;
use crate::lang::Lang;
use crate::model::{Publication, Site};
use crate::route::Overview;
use crate::theme::READING;
use crate::view::{Download, Link, Navigation, SiteLocale, SiteView, Views};

/// Name and version of the program.
const GENERATOR: &str = concat!("groter ", env!("CARGO_PKG_VERSION"));

/// An edition: a named state of the programme that was frozen on a day.
#[derive(Debug, Clone, Serialize)]
pub struct EditionView {
    /// Its name: `2026-1`.
    pub name: String,
    /// Its day: `2026-05-01`.
    pub date: String,
    /// Its day as the language writes it.
    pub date_text: String,
}

/// How far a language is that is published though not everything is translated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Partial {
    /// How many cards are translated.
    pub translated: usize,
    /// How many there are.
    pub total: usize,
    /// How many of 100 are translated; 100 only if all of them are.
    pub percent: usize,
    /// Language tag of the source, in which everything is.
    pub lang: String,
    /// Its own name for itself.
    pub language: String,
}

/// Who publishes the site.
#[derive(Debug, Serialize)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Their own site.
    pub url: Option<String>,
}

/// How to reach the publisher; each may be missing.
#[derive(Debug, Serialize)]
pub struct Contact {
    /// A person or department.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// A page with more.
    pub url: Option<String>,
}

/// What all pages of `lang` share.
pub(super) fn site(views: &Views, lang: Lang) -> SiteView {
    let Views { site, routes, locales, theme, .. } = views;
    let config = &site.config;
    let home = routes.page(Site::HOME, lang);
    let assets: Map<String, Json> =
        theme.assets().iter().map(|(name, asset)| (name.clone(), Json::String(routes.url(&asset.path)))).collect();
    let css = assets.get("css/site.css").and_then(Json::as_str).unwrap_or_default().to_owned();
    SiteView {
        title: views.text(lang, &config.about.title[lang]),
        description: views.text(lang, &config.about.description[lang]),
        locale: SiteLocale {
            lang: views.tag(lang).to_owned(),
            dir: locales.direction(lang),
            base_url: home.map(|home| routes.absolute(home)).unwrap_or_default(),
            url: home.map(|home| routes.url(home)).unwrap_or_default(),
            feed: routes.url(&routes.feed(lang)),
            partial: partial(views, lang),
        },
        navigation: navigation(views, lang),
        publisher: config.about.publisher.as_ref().map(|publisher| Publisher {
            name: views.text(lang, &publisher.name[lang]),
            url: publisher.url.as_ref().map(|url| url[lang].clone()),
        }),
        contact: config.about.contact.as_ref().map(|contact| Contact {
            name: contact.name.as_ref().map(|text| text[lang].clone()),
            email: contact.email.as_ref().map(|text| text[lang].clone()),
            phone: contact.phone.as_ref().map(|text| text[lang].clone()),
            address: contact.address.as_ref().map(|text| text[lang].clone()),
            url: contact.url.as_ref().map(|text| text[lang].clone()),
        }),
        brochures: brochures(views, lang),
        brochure: routes.reading(lang).filter(|_| theme.has(READING)).map(|path| routes.url(path)).unwrap_or_default(),
        css,
        assets,
        tokens: theme.tokens().iter().map(|(name, value)| (name.clone(), Json::String(value.clone()))).collect(),
        extra: config.extra.clone(),
        edition: edition(views, lang),
        generator: GENERATOR,
        // Not every browser knows what a page's own host is where there is none.
        csp: if views.from_disk { "" } else { POLICY },
    }
}

/// How far a language is that is published though not everything is translated.
fn partial(views: &Views, lang: Lang) -> Option<Partial> {
    let Publication::Partial(progress) = views.site.publication[lang] else { return None };
    Some(Partial {
        translated: progress.translated,
        total: progress.total,
        percent: progress.percent(),
        lang: views.tag(Lang::SOURCE).to_owned(),
        language: views.language_name(Lang::SOURCE),
    })
}

impl Views {
    /// In the language itself, that not everything is translated into it; empty where it is.
    pub(super) fn partial_note(&self, lang: Lang) -> String {
        match self.site.publication[lang] {
            Publication::Partial(_) => self.locales.text(lang, "partial-note", &[]),
            Publication::Whole | Publication::Unready => String::new(),
        }
    }
}

/// The edition that the programme is.
pub(super) fn edition(views: &Views, lang: Lang) -> Option<EditionView> {
    views.site.edition.as_ref().map(|edition| EditionView {
        name: edition.name.to_string(),
        date: edition.date.to_string(),
        date_text: views.locales.date(lang, i32::from(edition.date.year), edition.date.month, edition.date.day),
    })
}

/// The brochures, the reader's own first.
fn brochures(views: &Views, lang: Lang) -> Vec<Download> {
    let others = views.site.langs().filter(|other| *other != lang);
    let all = std::iter::once(lang).chain(others);
    all.filter_map(|of| views.download(&views.routes.brochure(views.tag(of)), of, lang)).collect()
}

fn navigation(views: &Views, lang: Lang) -> Navigation {
    let Views { site, routes, locales, theme, .. } = views;
    let pillars = views.children(Site::HOME, lang).iter().filter(|id| site.entry(**id).kind.is_section());
    let overviews =
        Overview::ALL.into_iter().filter(|overview| theme.has(overview.template())).filter_map(|overview| {
            Some(Link {
                title: locales.text(lang, &format!("{}.short", overview.title_message()), &[]),
                url: routes.url(routes.overview(overview, lang)?),
                id: overview.title_message().to_owned(),
                lang: None,
            })
        });
    Navigation {
        pillars: pillars.filter_map(|id| views.link(*id, lang)).collect(),
        footer: footer(views, lang),
        overviews: overviews.collect(),
    }
}

/// The pages at the foot. The accessibility statement must be one step away on every page: it comes first, unless the
/// settings say where it stands.
fn footer(views: &Views, lang: Lang) -> Vec<Link> {
    let listed = &views.site.config.footer;
    let link = |id: &String| match views.site.by_id.get(id) {
        Some(entry) => views.link(*entry, lang),
        None if id == ID => views.statement_link(lang),
        None => None,
    };
    let is_listed = listed.iter().any(|id| id == ID) && !views.site.by_id.contains_key(ID);
    let unlisted = if is_listed { None } else { views.statement_link(lang) };
    unlisted.into_iter().chain(listed.iter().filter_map(link)).collect()
}
