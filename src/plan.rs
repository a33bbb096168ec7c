//! Everything that will be written, each with what it is made from.
//!
//! In: the programme, its addresses, strings and theme. Out: a [`Plan`]: one [`Step`] per output, sorted by path. A
//! [`Recipe`] is data: exactly what its renderer will see. An output is unchanged if its recipe, the theme and the
//! strings are, so [`Recipe::key`] with their digests is the only cache key there is.

mod hosting;
mod print;
mod resolution;
mod share;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::config::statement::STATEMENT as FILE;
use crate::hosts::{HostFile, Hosting, SecurityTxt};
use crate::image;
use crate::lang::Lang;
use crate::load::{Kind, Sources};
use crate::model::{EntryId, Site};
use crate::path::{OutputPath, SourcePath};
use crate::route::{Alias, DataFile, Overview, Routes, Term};
use crate::theme::{READING, STATEMENT};
use crate::view::book::Sort;
use crate::view::share::{Icon, ManifestView};
use crate::view::{AgendaView, FeedView, OpenData, SitemapPage, Variant, View, Views, digest};
pub use print::{PrintRecipe, PrintView, PrintWish, print};
pub use resolution::{dots_per_inch, resolution};
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
    /// The calendar of a language.
    Agenda(AgendaView),
    /// A file of data.
    Data {
        /// Which one.
        file: DataFile,
        /// What it is about.
        data: Arc<OpenData>,
    },
    /// The list of all pages for search engines.
    Sitemap(Vec<SitemapPage>),
    /// What search engines may visit: the address of the sitemap.
    Robots(String),
    /// What the page to search on looks words up in.
    SearchIndex(Arc<[u8]>),
    /// The settings of a host.
    Host(HostFile, Arc<Hosting>),
    /// Whom to tell about a security problem.
    Security(Box<SecurityTxt>),
    /// The accessibility statement for programs.
    Statement(Value),
    /// A static file of the theme.
    Asset(Arc<[u8]>),
    /// A picture or attachment of the programme.
    File(Arc<[u8]>),
    /// What pages show of a picture.
    Picture(Box<PictureRecipe>),
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
            Self::Agenda(_) => "calendar",
            Self::Data { .. } => "data",
            Self::Sitemap(_) => "sitemap",
            Self::Robots(_) => "robots",
            Self::SearchIndex(_) => "search-index",
            Self::Host(..) => "host",
            Self::Security(_) => "security",
            Self::Statement(_) => "statement",
            Self::Asset(_) => "asset",
            Self::File(_) => "file",
            Self::Picture(_) => "picture",
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
            Self::Agenda(view) => digest(&("agenda", view)),
            Self::Data { file, data } => digest(&("data", file.name(), data)),
            Self::Sitemap(pages) => digest(&("sitemap", pages)),
            Self::Robots(sitemap) => digest(&("robots", sitemap)),
            Self::SearchIndex(bytes) | Self::Asset(bytes) | Self::File(bytes) => blake3::hash(bytes),
            Self::Picture(recipe) => digest(&("picture", &recipe.variant.key)),
            Self::Statement(copy) => digest(&("statement", copy)),
            Self::Host(file, hosting) => digest(&("host", file, hosting)),
            Self::Security(text) => digest(&("security", text)),
            Self::Print(recipe) => recipe.key(),
            Self::Share(recipe) => digest(&("share", &recipe.key)),
            Self::Icon(recipe) => digest(&("icon", &recipe.key)),
            Self::Manifest(view) => digest(&("manifest", view)),
        };
        digest.to_hex().to_string()
    }
}

/// What a file that shows a picture is made from.
#[derive(Debug)]
pub struct PictureRecipe {
    /// The picture.
    pub bytes: Arc<[u8]>,
    /// What is made of it.
    pub variant: Variant,
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
        PageKind::Accessibility => STATEMENT,
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
    /// The newest cards of a pillar.
    PillarFeed(EntryId, Lang),
    /// The days of a language's cards.
    Agenda(Lang),
    /// All cards for other programs.
    Data(DataFile),
    /// The page for addresses that do not exist.
    NotFound(Lang),
    /// The same in all languages.
    RootNotFound,
    /// The page with the whole brochure.
    Reading(Lang),
    /// The accessibility statement in a language.
    Statement(Lang),
    /// Its copy for programs.
    StatementCopy,
    /// An old or short address.
    Alias(Alias),
    /// The page that leads to the first language.
    FrontDoor,
    /// What search engines may visit.
    Robots,
    /// A static file of the theme.
    Asset(Arc<[u8]>),
    /// A picture or attachment.
    File(SourcePath),
    /// What pages show of a picture.
    Picture(Arc<Variant>),
    /// An icon of the site.
    Icon(Icon),
    /// What a browser needs to know to put the site on a home screen.
    Manifest(Lang),
}

/// Every output but the printed ones, the list of all pages and the files to look words up in, in the order in which
/// that list has them.
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
        let pillars = site.entry(Site::HOME).children.iter().filter(|id| site.entry(**id).kind.is_section());
        all.extend(pillars.filter_map(|id| Some((routes.section_feed(*id, lang)?, Subject::PillarFeed(*id, lang)))));
        if views.offers_data() {
            all.extend(routes.agenda(lang).map(|path| (path, Subject::Agenda(lang))));
        }
        if !views.icons().is_empty() {
            all.push((routes.manifest(lang), Subject::Manifest(lang)));
        }
        all.extend(routes.not_found(lang).map(|path| (path, Subject::NotFound(lang))));
        all.extend(
            routes.reading(lang).filter(|_| theme.has(READING)).map(|path| (path.clone(), Subject::Reading(lang))),
        );
    }
    if views.offers_data() {
        all.extend(DataFile::ALL.into_iter().filter_map(|file| Some((routes.data(file)?, Subject::Data(file)))));
    }
    if theme.has(STATEMENT) {
        let pages = site.langs().filter_map(|lang| Some((routes.statement(lang)?.clone(), Subject::Statement(lang))));
        all.extend(pages);
        all.extend(routes.statement_copy().map(|path| (path.clone(), Subject::StatementCopy)));
    }
    all.push((Routes::root_not_found(), Subject::RootNotFound));
    all.extend(routes.aliases.iter().map(|alias| (alias.from.clone(), Subject::Alias(alias.clone()))));
    if !routes.has_top() {
        all.push((OutputPath::new("index.html"), Subject::FrontDoor));
    }
    all.push((Routes::robots(), Subject::Robots));
    all.extend(views.icons().iter().map(|icon| (icon.path.clone(), Subject::Icon(icon.clone()))));
    all.extend(theme.assets().values().map(|asset| (asset.path.clone(), Subject::Asset(Arc::clone(&asset.bytes)))));
    let files = routes.files().filter(|(file, _)| !views.is_made_anew(file));
    all.extend(files.map(|(file, path)| (path.clone(), Subject::File(file.clone()))));
    all.extend(views.variants().into_iter().map(|(path, variant)| (path, Subject::Picture(Arc::new(variant)))));
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
        Subject::Feed(lang) => plain(Recipe::Feed { lang: *lang, view: views.feed(*lang, None) }, Vec::new()),
        Subject::PillarFeed(id, lang) => {
            let recipe = Recipe::Feed { lang: *lang, view: views.feed(*lang, Some(*id)) };
            plain(recipe, files_of(views.site(), *id, *lang))
        }
        Subject::Agenda(lang) => plain(Recipe::Agenda(views.agenda(*lang)), Vec::new()),
        Subject::Data(file) => plain(Recipe::Data { file: *file, data: Arc::clone(views.open_data()) }, Vec::new()),
        Subject::NotFound(lang) => page(*lang, views.not_found(path, *lang), Vec::new()),
        Subject::RootNotFound => page(Lang::SOURCE, views.root_not_found(), Vec::new()),
        Subject::Reading(lang) => {
            let parts = views.parts(*lang, Sort::READING);
            page(*lang, views.reading(path, *lang, &parts), Vec::new())
        }
        Subject::Statement(lang) => page(*lang, views.statement(path, *lang)?, vec![SourcePath::new(FILE)]),
        Subject::StatementCopy => plain(Recipe::Statement(views.statement_copy()?), vec![SourcePath::new(FILE)]),
        Subject::Alias(alias) => {
            let file = views.site().entry(alias.entry).texts[alias.lang].written.doc.path().clone();
            page(alias.lang, views.redirect(alias)?, vec![file])
        }
        Subject::FrontDoor => page(Lang::SOURCE, views.front_door()?, Vec::new()),
        Subject::Robots => plain(Recipe::Robots(views.routes().absolute(&Routes::sitemap())), Vec::new()),
        Subject::Asset(bytes) => plain(Recipe::Asset(Arc::clone(bytes)), Vec::new()),
        Subject::File(file) => plain(Recipe::File(published(file, media.get(file)?)?), vec![file.clone()]),
        Subject::Picture(variant) => {
            let (bytes, variant) = (Arc::clone(media.get(&variant.file)?), Variant::clone(variant));
            let file = variant.file.clone();
            plain(Recipe::Picture(Box::new(PictureRecipe { bytes, variant })), vec![file])
        }
        Subject::Icon(icon) => plain(Recipe::Icon(share::icon(views, icon)?), Vec::new()),
        Subject::Manifest(lang) => plain(Recipe::Manifest(Box::new(views.manifest(*lang)?)), Vec::new()),
    }
}

/// A file as readers get it: a drawing may do nothing but be looked at. One of which nothing is left is reported.
fn published(file: &SourcePath, bytes: &Arc<[u8]>) -> Option<Arc<[u8]>> {
    if file.extension() == "svg" && !image::is_raster(bytes) {
        return image::safe_svg(bytes).ok().map(Arc::from);
    }
    Some(Arc::clone(bytes))
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
    steps.extend(views.site().langs().filter_map(|lang| search_step(views, lang)));
    steps.extend(more);
    steps.extend(hosting::steps(views, &steps));
    steps.sort_by(|a, b| a.path.cmp(&b.path));
    // Two copies of one picture are one file.
    steps.dedup_by(|a, b| a.path == b.path);
    Plan { steps }
}

/// The file that words are looked up in. Its name is the digest of all texts of a language, so it is only known here:
/// an outline must cost little.
fn search_step(views: &Views, lang: Lang) -> Option<Step> {
    let (path, index) = views.search_file(lang)?;
    Some(Step { path, recipe: Recipe::SearchIndex(Arc::clone(&index.bytes)), sources: Vec::new() })
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
