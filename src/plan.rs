//! Everything that will be written, each with what it is made from.
//!
//! In: the programme, its addresses, strings and theme. Out: a [`Plan`]: one [`Step`] per output, sorted by path. A
//! [`Recipe`] is data: exactly what its renderer will see. An output is unchanged if its recipe, the theme and the
//! strings are, so [`Recipe::key`] with their digests is the only cache key there is.

mod print;

use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::lang::Lang;
use crate::load::Sources;
use crate::model::{EntryId, Site};
use crate::path::{OutputPath, SourcePath};
use crate::route::{Overview, Routes};
use crate::theme::{READING, Theme};
use crate::view::book::Sort;
use crate::view::{FeedView, SitemapPage, View, Views, digest};
pub use print::{PrintRecipe, PrintView, PrintWish, print};

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
        PageKind::Index => "index.html",
        PageKind::Overview => "overview.html",
        PageKind::Term => "term.html",
        PageKind::NotFound => "not-found.html",
        PageKind::Brochure => READING,
        PageKind::NotFoundRoot => "not-found-root.html",
        PageKind::Redirect => "redirect.html",
    }
}

/// Plans every output. `sources` are where pictures and attachments come from; `printed` are the steps of [`print()`].
pub fn plan(
    views: &Views<'_>,
    (site, routes): (&Site, &Routes),
    theme: &Theme,
    sources: &Sources,
    printed: Vec<Step>,
) -> Plan {
    let mut steps = entries(views, site, routes);
    steps.extend(printed);
    for lang in site.langs() {
        lists(views, routes, lang, &mut steps);
        if let (true, Some(path)) = (theme.has(READING), routes.reading(lang)) {
            let parts = views.parts(lang, Sort::READING);
            steps.push(page(path.clone(), lang, views.reading(path, lang, &parts), Vec::new()));
        }
    }
    redirects(views, site, routes, &mut steps);
    let pages: Vec<SitemapPage> = steps.iter().filter_map(|step| listed(&step.recipe)).collect();
    let sitemap = Routes::sitemap();
    let robots = Recipe::Robots(routes.absolute(&sitemap));
    steps.push(Step { path: sitemap, recipe: Recipe::Sitemap(pages), sources: Vec::new() });
    steps.push(Step { path: Routes::robots(), recipe: robots, sources: Vec::new() });
    for asset in theme.assets().values() {
        let recipe = Recipe::Asset(Arc::clone(&asset.bytes));
        steps.push(Step { path: asset.path.clone(), recipe, sources: Vec::new() });
    }
    for (file, path) in routes.files() {
        let Some(source) = sources.files.get(file) else { continue };
        let recipe = Recipe::File(Arc::from(source.bytes()));
        steps.push(Step { path: path.clone(), recipe, sources: vec![file.clone()] });
    }
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

fn page(path: OutputPath, lang: Lang, view: View, sources: Vec<SourcePath>) -> Step {
    Step { path, recipe: Recipe::Page { template: template(&view), lang, view: Box::new(view) }, sources }
}

/// The pages of everything that somebody wrote.
fn entries(views: &Views<'_>, site: &Site, routes: &Routes) -> Vec<Step> {
    let all: Vec<(EntryId, Lang)> = site.iter().flat_map(|(id, _)| site.langs().map(move |lang| (id, lang))).collect();
    all.par_iter()
        .filter_map(|(id, lang)| {
            let path = routes.page(*id, *lang)?.clone();
            let entry = site.entry(*id);
            let own = entry.texts[*lang].written.doc.path().clone();
            let source = entry.source().doc.path().clone();
            let sources = if own == source { vec![own] } else { vec![own, source] };
            Some(page(path, *lang, views.entry(*id, *lang)?, sources))
        })
        .collect()
}

/// Overviews, terms, the feed and the page for addresses that do not exist.
fn lists(views: &Views<'_>, routes: &Routes, lang: Lang, steps: &mut Vec<Step>) {
    let listing = views.listing(lang);
    for overview in Overview::ALL {
        if let (Some(path), Some(view)) = (routes.overview(overview, lang), views.overview(overview, lang, &listing)) {
            steps.push(page(path.clone(), lang, view, Vec::new()));
        }
    }
    for (term, path) in routes.terms(lang) {
        if let Some(view) = views.term_page(term, lang, &listing) {
            steps.push(page(path.clone(), lang, view, Vec::new()));
        }
    }
    let feed = Recipe::Feed { lang, view: views.feed(lang) };
    steps.push(Step { path: routes.feed(lang), recipe: feed, sources: Vec::new() });
    if let Some(path) = routes.not_found(lang) {
        let view = views.not_found(&path, lang);
        steps.push(page(path, lang, view, Vec::new()));
    }
}

fn redirects(views: &Views<'_>, site: &Site, routes: &Routes, steps: &mut Vec<Step>) {
    let root = Routes::root_not_found();
    steps.push(page(root, Lang::SOURCE, views.root_not_found(), Vec::new()));
    for alias in &routes.aliases {
        if let Some(view) = views.redirect(alias) {
            let file = site.entry(alias.entry).texts[alias.lang].written.doc.path().clone();
            steps.push(page(alias.from.clone(), alias.lang, view, vec![file]));
        }
    }
    if !routes.has_top()
        && let Some(view) = views.front_door()
    {
        steps.push(page(OutputPath::new("index.html"), Lang::SOURCE, view, Vec::new()));
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
