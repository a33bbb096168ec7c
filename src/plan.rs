//! Everything that will be written, each with what it is made from.
//!
//! In: the programme, its addresses, strings and theme. Out: a [`Plan`]: one [`Step`] per output, sorted by path. A
//! [`Recipe`] is data: exactly what its renderer will see. An output is unchanged if its recipe, the theme and the
//! strings are, so [`Recipe::key`] with their digests is the only cache key there is.

mod print;
mod share;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::lang::Lang;
use crate::load::{Kind, Sources};
use crate::model::{EntryId, Site};
use crate::path::{OutputPath, SourcePath};
use crate::route::{Alias, Overview, Routes, Term};
use crate::theme::READING;
use crate::view::book::Sort;
use crate::view::share::{Icon, ManifestView};
use crate::view::{FeedView, SitemapPage, View, Views, digest};
pub use print::{PrintRecipe, PrintView, PrintWish, print};
pub use share::{IconRecipe, ShareRecipe, share, shared};

/// Everything that will be written.
#[derive(Debug)]
pub struct Plan {
    steps: Vec<Step>,
}

impl Plan {
    /// The steps, sorted by path.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}

/// One output and how it is made.
#[derive(Debug)]
pub struct Step {
    /// Where it is written.
    pub path: OutputPath,
    /// What it is made from.
    pub recipe: Recipe,
    /// The files whose text or facts are its own (lists name the file of their section).
    pub sources: Vec<SourcePath>,
}

/// What an output is made from.
#[derive(Debug)]
pub enum Recipe {
    /// A page of the theme.
    Page {
        /// The template.
        template: &'static str,
        /// The reader's language.
        lang: Lang,
        /// What the template sees.
        view: Box<View>,
    },
    /// The feed of a language.
    Feed {
        /// The language.
        lang: Lang,
        /// What it says.
        view: FeedView,
    },
    /// The list of all pages for search engines.
    Sitemap(Vec<SitemapPage>),
    /// What search engines may visit: the address of the sitemap.
    Robots(String),
    /// A static file of the theme.
    Asset(Arc<[u8]>),
    /// A picture or attachment of the programme.
    File(Arc<[u8]>),
    /// A brochure or a fact sheet.
    Print(Box<PrintRecipe>),
    /// The picture of a link.
    Share(Box<ShareRecipe>),
    /// An icon of the site.
    Icon(IconRecipe),
    /// What a browser needs to know to put the site on a home screen.
    Manifest(Box<ManifestView>),
}

impl Recipe {
    /// The kind in one word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Page { template: "redirect.html", .. } => "redirect",
            Self::Page { .. } => "page",
            Self::Feed { .. } => "feed",
            Self::Sitemap(_) => "sitemap",
            Self::Robots(_) => "robots",
            Self::Asset(_) => "asset",
            Self::File(_) => "file",
            Self::Print(recipe) => match recipe.view {
                PrintView::Book(_) => "brochure",
                PrintView::Sheet(_) => "fact-sheet",
            },
            Self::Share(_) => "share-picture",
            Self::Icon(_) => "icon",
            Self::Manifest(_) => "manifest",
        }
    }

    /// The template of a page.
    pub fn template(&self) -> Option<&'static str> {
        match self {
            Self::Page { template, .. } => Some(template),
            Self::Print(recipe) => Some(recipe.template()),
            _ => None,
        }
    }

    /// The digest of all that the renderer will see, but for theme and strings: 64 hexadecimal digits.
    pub fn key(&self) -> String {
        let digest = match self {
            Self::Page { template, view, .. } => digest(&(template, view, &*view.page.content)),
            Self::Feed { view, .. } => digest(&("feed", view)),
            Self::Sitemap(pages) => digest(&("sitemap", pages)),
            Self::Robots(sitemap) => digest(&("robots", sitemap)),
            Self::Asset(bytes) | Self::File(bytes) => blake3::hash(bytes),
            Self::Print(recipe) => recipe.key(),
            Self::Share(recipe) => digest(&("share", &recipe.key)),
            Self::Icon(recipe) => digest(&("icon", &recipe.key)),
            Self::Manifest(view) => digest(&("manifest", view)),
        };
        digest.to_hex().to_string()
    }
}

/// The template of every kind of page.
fn template(view: &View) -> &'static str {
    use crate::view::PageKind;
    match view.page.kind {
        PageKind::Home => "home.html",
        PageKind::Section => "section.html",
        PageKind::Line => "line.html",
        PageKind::Card => "card.html",
        PageKind::Page => "page.html",
        PageKind::Finder => "finder.html",
        PageKind::Map => "map.html",
        PageKind::Timeline => "timeline.html",
        PageKind::Search => "search.html",
        PageKind::Data => "data.html",
        PageKind::Accessibility => "accessibility.html",
        PageKind::Index => "index.html",
        PageKind::Overview => "overview.html",
        PageKind::Term => "term.html",
        PageKind::NotFound => "not-found.html",
        PageKind::Brochure => READING,
        PageKind::NotFoundRoot => "not-found-root.html",
        PageKind::Redirect => "redirect.html",
    }
}

/// The pictures and attachments of a programme, by their file.
pub type Media = BTreeMap<SourcePath, Arc<[u8]>>;

/// The pictures and attachments that have an address.
pub fn media(routes: &Routes, sources: &Sources) -> Media {
    let bytes = |file: &SourcePath| match &sources.files.get(file)?.kind {
        Kind::Binary(bytes) => Some(Arc::clone(bytes)),
        Kind::Text(text) => Some(Arc::from(text.as_bytes())),
    };
    routes.files().filter_map(|(file, _)| Some((file.clone(), bytes(file)?))).collect()
}

/// What an output is about. To list all of them costs little; to say what each is made from is a [`Step`].
#[derive(Debug, Clone)]
pub enum Subject {
    /// Something that somebody wrote.
    Entry(EntryId, Lang),
    /// A list of all cards.
    Overview(Overview, Lang),
    /// The cards that have something in common.
    Term(Term, Lang),
    /// The newest cards.
    Feed(Lang),
    /// The page for addresses that do not exist.
    NotFound(Lang),
    /// The same in all languages.
    RootNotFound,
    /// The page with the whole brochure.
    Reading(Lang),
    /// An old address.
    Alias(Alias),
    /// The page that leads to the first language.
    FrontDoor,
    /// What search engines may visit.
    Robots,
    /// A static file of the theme.
    Asset(Arc<[u8]>),
    /// A picture or attachment.
    File(SourcePath),
    /// An icon of the site.
    Icon(Icon),
    /// What a browser needs to know to put the site on a home screen.
    Manifest(Lang),
}

/// Every output but the printed ones and the list of all pages, in the order in which that list has them.
pub fn outline(views: &Views) -> Vec<(OutputPath, Subject)> {
    let (site, routes, theme) = (views.site(), views.routes(), views.theme());
    let mut all = Vec::new();
    for (id, _) in site.iter() {
        let paths = site.langs().filter_map(|lang| Some((routes.page(id, lang)?.clone(), Subject::Entry(id, lang))));
        all.extend(paths);
    }
    for lang in site.langs() {
        let overviews = Overview::ALL.into_iter();
        all.extend(overviews.filter_map(|overview| {
            let path = routes.overview(overview, lang).filter(|_| theme.has(overview.template()))?;
            Some((path.clone(), Subject::Overview(overview, lang)))
        }));
        all.extend(routes.terms(lang).map(|(term, path)| (path.clone(), Subject::Term(term.clone(), lang))));
        all.push((routes.feed(lang), Subject::Feed(lang)));
        if !views.icons().is_empty() {
            all.push((routes.manifest(lang), Subject::Manifest(lang)));
        }
        all.extend(routes.not_found(lang).map(|path| (path, Subject::NotFound(lang))));
        all.extend(
            routes.reading(lang).filter(|_| theme.has(READING)).map(|path| (path.clone(), Subject::Reading(lang))),
        );
    }
    all.push((Routes::root_not_found(), Subject::RootNotFound));
    all.extend(routes.aliases.iter().map(|alias| (alias.from.clone(), Subject::Alias(alias.clone()))));
    if !routes.has_top() {
        all.push((OutputPath::new("index.html"), Subject::FrontDoor));
    }
    all.push((Routes::robots(), Subject::Robots));
    all.extend(views.icons().iter().map(|icon| (icon.path.clone(), Subject::Icon(icon.clone()))));
    all.extend(theme.assets().values().map(|asset| (asset.path.clone(), Subject::Asset(Arc::clone(&asset.bytes)))));
    all.extend(routes.files().map(|(file, path)| (path.clone(), Subject::File(file.clone()))));
    all
}

/// One output of the [`outline`] with what it is made from; none where readers do not get it.
pub fn step(views: &Views, media: &Media, path: &OutputPath, subject: &Subject) -> Option<Step> {
    let page = |lang: Lang, mut view: View, sources: Vec<SourcePath>| {
        let entry = if let Subject::Entry(id, _) = subject { Some(*id) } else { None };
        view.share = views.share(&view, entry, lang);
        let recipe = Recipe::Page { template: template(&view), lang, view: Box::new(view) };
        Some(Step { path: path.clone(), recipe, sources })
    };
    let plain = |recipe: Recipe, sources: Vec<SourcePath>| Some(Step { path: path.clone(), recipe, sources });
    match subject {
        Subject::Entry(id, lang) => page(*lang, views.entry(*id, *lang)?, files_of(views.site(), *id, *lang)),
        Subject::Overview(overview, lang) => page(*lang, views.overview(*overview, *lang)?, Vec::new()),
        Subject::Term(term, lang) => page(*lang, views.term_page(term, *lang)?, Vec::new()),
        Subject::Feed(lang) => plain(Recipe::Feed { lang: *lang, view: views.feed(*lang) }, Vec::new()),
        Subject::NotFound(lang) => page(*lang, views.not_found(path, *lang), Vec::new()),
        Subject::RootNotFound => page(Lang::SOURCE, views.root_not_found(), Vec::new()),
        Subject::Reading(lang) => {
            let parts = views.parts(*lang, Sort::READING);
            page(*lang, views.reading(path, *lang, &parts), Vec::new())
        }
        Subject::Alias(alias) => {
            let file = views.site().entry(alias.entry).texts[alias.lang].written.doc.path().clone();
            page(alias.lang, views.redirect(alias)?, vec![file])
        }
        Subject::FrontDoor => page(Lang::SOURCE, views.front_door()?, Vec::new()),
        Subject::Robots => plain(Recipe::Robots(views.routes().absolute(&Routes::sitemap())), Vec::new()),
        Subject::Asset(bytes) => plain(Recipe::Asset(Arc::clone(bytes)), Vec::new()),
        Subject::Icon(icon) => plain(Recipe::Icon(share::icon(views, icon)?), Vec::new()),
        Subject::Manifest(lang) => plain(Recipe::Manifest(Box::new(views.manifest(*lang)?)), Vec::new()),
        Subject::File(file) => plain(Recipe::File(Arc::clone(media.get(file)?)), vec![file.clone()]),
    }
}

/// The files that hold the text and the facts of an entry.
pub fn files_of(site: &Site, id: EntryId, lang: Lang) -> Vec<SourcePath> {
    let entry = site.entry(id);
    let own = entry.texts[lang].written.doc.path().clone();
    let source = entry.source().doc.path().clone();
    if own == source { vec![own] } else { vec![own, source] }
}

/// Plans every output: those of the `outline`, and `more`, the steps of [`print()`] and [`share()`].
pub fn plan(views: &Views, outline: &[(OutputPath, Subject)], media: &Media, more: Vec<Step>) -> Plan {
    views.prepare();
    let steps = outline.par_iter().filter_map(|(path, subject)| step(views, media, path, subject));
    let mut steps: Vec<Step> = steps.collect();
    let pages: Vec<SitemapPage> = steps.iter().filter_map(|step| listed(&step.recipe)).collect();
    steps.push(Step { path: Routes::sitemap(), recipe: Recipe::Sitemap(pages), sources: Vec::new() });
    steps.extend(more);
    steps.sort_by(|a, b| a.path.cmp(&b.path));
    // Two copies of one picture are one file.
    steps.dedup_by(|a, b| a.path == b.path);
    Plan { steps }
}

fn listed(recipe: &Recipe) -> Option<SitemapPage> {
    match recipe {
        Recipe::Page { view, .. } => Views::sitemap_page(view),
        _ => None,
    }
}

/// What an output of a plan is, for people who ask why it is there.
#[derive(Debug, Serialize)]
pub struct Reason<'a> {
    /// Where it is written.
    pub path: &'a OutputPath,
    /// The kind of recipe.
    pub kind: &'static str,
    /// The template of a page.
    pub template: Option<&'static str>,
    /// The digest of what its renderer sees.
    pub key: String,
    /// The files whose text or facts are its own.
    pub sources: Vec<&'a str>,
}

impl Step {
    /// Why this output is there and what it depends on.
    pub fn reason(&self) -> Reason<'_> {
        Reason {
            path: &self.path,
            kind: self.recipe.kind(),
            template: self.recipe.template(),
            key: self.recipe.key(),
            sources: self.sources.iter().map(SourcePath::as_str).collect(),
        }
    }
}
