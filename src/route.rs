//! Where everything lives: an output path for every entry in every language, and the addresses that lead there.
//!
//! In: the programme and the route words of its languages. Out: [`Routes`]. Does not know what a page looks like. Two
//! things that claim one address are reported here, also when only a file system that ignores case would mix them up.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rayon::prelude::*;

use crate::config::BaseUrl;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::i18n::Locales;
use crate::lang::{Lang, PerLang};
use crate::load::Sources;
use crate::model::{Entry, EntryId, Kind, Site, Standing};
use crate::path::{OutputPath, SourcePath, relative};
use crate::theme::SEARCH;

mod claim;
mod links;
mod short;
mod slug;
mod statement;

use claim::{Claimant, Claims};
pub use links::check as check_links;
pub use slug::slugify;

/// A page that lists all cards under one heading each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overview {
    /// All of them, to choose from by what they have in common.
    Cards,
    /// On a map.
    Map,
    /// Along the years in which they end.
    Timeline,
    /// By the words in them.
    Search,
    /// By name.
    Index,
    /// By place.
    Places,
    /// By status.
    Status,
    /// By tranche.
    Tranches,
    /// By end year.
    Years,
    /// As data for other programs.
    Data,
}

impl Overview {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 10] = [
        Self::Cards,
        Self::Map,
        Self::Timeline,
        Self::Search,
        Self::Index,
        Self::Places,
        Self::Status,
        Self::Tranches,
        Self::Years,
        Self::Data,
    ];

    /// The template of its page. A theme may do without some of them, and then there is no such page.
    pub fn template(self) -> &'static str {
        match self {
            Self::Cards => "finder.html",
            Self::Map => "map.html",
            Self::Timeline => "timeline.html",
            Self::Search => SEARCH,
            Self::Data => "data.html",
            Self::Index => "index.html",
            Self::Places | Self::Status | Self::Tranches | Self::Years => "overview.html",
        }
    }

    /// Whether it lists the terms that cards have in common, each with a page of its own.
    pub fn has_terms(self) -> bool {
        matches!(self, Self::Places | Self::Status | Self::Tranches | Self::Years)
    }

    /// The message that holds its part of the address.
    pub fn route_message(self) -> &'static str {
        match self {
            Self::Cards => "route-cards",
            Self::Map => "route-map",
            Self::Timeline => "route-timeline",
            Self::Search => "route-search",
            Self::Data => "route-data",
            Self::Index => "route-index",
            Self::Places => "route-places",
            Self::Status => "route-status",
            Self::Tranches => "route-tranches",
            Self::Years => "route-years",
        }
    }

    /// The message that holds its title.
    pub fn title_message(self) -> &'static str {
        match self {
            Self::Cards => "overview-cards",
            Self::Map => "overview-map",
            Self::Timeline => "overview-timeline",
            Self::Search => "overview-search",
            Self::Data => "overview-data",
            Self::Index => "overview-index",
            Self::Places => "overview-places",
            Self::Status => "overview-status",
            Self::Tranches => "overview-tranches",
            Self::Years => "overview-years",
        }
    }
}

/// A file in which the projects are offered as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFile {
    /// Everything, in all languages.
    Json,
    /// A table: a row for each card and language.
    Csv,
    /// The cards on a map.
    GeoJson,
    /// What the data are: DCAT in JSON-LD.
    Dataset,
    /// What the fields of the JSON file are.
    Schema,
}

impl DataFile {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Json, Self::Csv, Self::GeoJson, Self::Dataset, Self::Schema];

    /// Its name in the folder `data/`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "projects.json",
            Self::Csv => "projects.csv",
            Self::GeoJson => "projects.geojson",
            Self::Dataset => "dataset.jsonld",
            Self::Schema => "schema.json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::GeoJson => "application/geo+json",
            Self::Dataset => "application/ld+json",
            Self::Schema => "application/schema+json",
        }
    }
}

/// What cards have in common on one page of an overview.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// The place with this name in the source.
    Place(String),
    /// The status with this id.
    Status(String),
    /// The tranche with this number.
    Tranche(u32),
    /// The end year.
    Year(i32),
}

impl Term {
    /// The overview that lists it.
    pub fn overview(&self) -> Overview {
        match self {
            Self::Place(_) => Overview::Places,
            Self::Status(_) => Overview::Status,
            Self::Tranche(_) => Overview::Tranches,
            Self::Year(_) => Overview::Years,
        }
    }
}

/// Why a page has another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AliasKind {
    /// It once stood there.
    Old,
    /// It is short, to be printed and typed.
    Short,
}

/// Another address that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Why it is there.
    pub kind: AliasKind,
    /// Where the redirect page lies.
    pub from: OutputPath,
    /// The page it leads to.
    pub entry: EntryId,
    /// In this language.
    pub lang: Lang,
}

/// Every address of the site.
#[derive(Debug)]
pub struct Routes {
    base: BaseUrl,
    pages: Vec<PerLang<Option<OutputPath>>>,
    overviews: PerLang<BTreeMap<Overview, OutputPath>>,
    terms: PerLang<BTreeMap<Term, OutputPath>>,
    /// Old and short addresses.
    pub aliases: Vec<Alias>,
    shorts: BTreeMap<(EntryId, Lang), OutputPath>,
    files: BTreeMap<SourcePath, OutputPath>,
    prefixes: PerLang<String>,
    readings: PerLang<OutputPath>,
    statement: Option<statement::Pages>,
}

/// Finds a place for everything.
pub fn route(diags: &mut Diagnostics, site: &Site, locales: &Locales, sources: &Sources) -> Routes {
    let mut claims = Claims::default();
    let prefixes = site.config.languages.map(|_, language| match language.path.as_str() {
        "" => String::new(),
        path => format!("{path}/"),
    });
    let mut routes = Routes {
        base: site.config.base.clone(),
        pages: Vec::with_capacity(site.entries.len()),
        overviews: prefixes.map(|_, _| BTreeMap::new()),
        terms: prefixes.map(|_, _| BTreeMap::new()),
        aliases: Vec::new(),
        shorts: BTreeMap::new(),
        files: files(site, sources),
        statement: site.config.statement.as_ref().map(|_| statement::pages(locales, &prefixes)),
        readings: prefixes.map(|_, prefix| OutputPath::new(format!("{prefix}brochure/index.html"))),
        prefixes,
    };
    pages(diags, site, &mut routes, &mut claims);
    let langs: Vec<Lang> = site.langs().collect();
    let terms: Vec<BTreeSet<Term>> = langs.par_iter().map(|lang| terms(site, *lang)).collect();
    for (lang, terms) in langs.into_iter().zip(&terms) {
        overviews(diags, (site, locales), (lang, terms), &mut routes, &mut claims);
    }
    for path in routes.fixed() {
        claims.claim(diags, site, &path, Claimant::Program);
    }
    aliases(diags, site, &mut routes, &mut claims);
    if site.config.short_urls {
        short::shorts(diags, site, &mut routes, &mut claims);
    }
    routes
}

/// Where pictures and attachments lie: a name holds its content's digest, so that hosts may keep it for ever.
fn files(site: &Site, sources: &Sources) -> BTreeMap<SourcePath, OutputPath> {
    let mut files = BTreeMap::new();
    for path in site.files.keys() {
        let Some(source) = sources.files.get(path) else { continue };
        let (stem, extension) = path.name().rsplit_once('.').unwrap_or((path.name(), "bin"));
        let digest = &source.digest.to_hex()[..8];
        let name = format!("media/{}.{digest}.{}", slugify(stem), extension.to_lowercase());
        files.insert(path.clone(), OutputPath::new(name));
    }
    files
}

fn pages(diags: &mut Diagnostics, site: &Site, routes: &mut Routes, claims: &mut Claims) {
    // Sections come first, each after the one it lies in; nothing lies in what follows.
    let sections = site.entries.partition_point(|entry| matches!(entry.kind, Kind::Home) || entry.kind.is_section());
    for entry in &site.entries[..sections] {
        let paths = paths_of(routes, entry);
        routes.pages.push(paths);
    }
    let leaves: Vec<Paths> = site.entries[sections..].par_iter().map(|entry| paths_of(routes, entry)).collect();
    routes.pages.extend(leaves);
    let checked = site.entries.par_iter().map(|entry| {
        let mut diags = Diagnostics::new();
        for (_, text) in entry.texts.iter().filter(|(_, text)| text.standing == Standing::Own) {
            slug::check(&mut diags, &entry.id, &text.written);
        }
        diags
    });
    for found in checked.collect::<Vec<_>>() {
        diags.extend(found);
    }
    for (id, _) in site.iter() {
        for (lang, path) in routes.pages[id.index()].iter() {
            if let Some(path) = path {
                claims.claim(diags, site, path, Claimant::Entry(id, lang));
            }
        }
    }
}

/// The pages of one entry.
type Paths = PerLang<Option<OutputPath>>;

/// Where an entry lives, below its section.
fn paths_of(routes: &Routes, entry: &Entry) -> Paths {
    let own = slugify(&entry.id);
    entry.texts.map(|lang, text| {
        if !entry.is_shown(lang) {
            return None;
        }
        let slug = text.written.slug.as_deref().filter(|slug| slug::is_usable(slug)).unwrap_or(&own);
        Some(match entry.parent {
            None => OutputPath::new(format!("{}index.html", routes.prefixes[lang])),
            Some(parent) => {
                let above = routes.pages[parent.index()][lang].as_ref()?;
                OutputPath::new(format!("{}{slug}/index.html", above.address()))
            }
        })
    })
}

fn overviews(
    diags: &mut Diagnostics,
    (site, locales): (&Site, &Locales),
    (lang, terms): (Lang, &BTreeSet<Term>),
    routes: &mut Routes,
    claims: &mut Claims,
) {
    for overview in Overview::ALL {
        let of_it: Vec<&Term> = terms.iter().filter(|term| term.overview() == overview).collect();
        let unwanted = overview == Overview::Data && !site.config.data.publish;
        if unwanted || (overview.has_terms() && of_it.is_empty()) {
            continue;
        }
        let word = slugify(&locales.text(lang, overview.route_message(), &[]));
        let folder = format!("{}{word}/", routes.prefixes[lang]);
        let path = OutputPath::new(format!("{folder}index.html"));
        claims.claim(diags, site, &path, Claimant::Program);
        routes.overviews[lang].insert(overview, path);
        let mut used = BTreeSet::new();
        for term in of_it {
            let name = slugify(&term_name(site, locales, lang, term));
            // Two names may look the same once they are reduced to an address: the second gets a number.
            let mut unique = name.clone();
            let mut number = 2;
            while !used.insert(unique.clone()) {
                unique = format!("{name}-{number}");
                number += 1;
            }
            let path = OutputPath::new(format!("{folder}{unique}/index.html"));
            claims.claim(diags, site, &path, Claimant::Program);
            routes.terms[lang].insert(term.clone(), path);
        }
    }
}

/// What the cards that readers of a language get have in common.
fn terms(site: &Site, lang: Lang) -> BTreeSet<Term> {
    // Many cards share few terms: each is copied once.
    let (mut places, mut statuses) = (HashSet::new(), HashSet::new());
    let mut terms = BTreeSet::new();
    for entry in site.entries.iter().filter(|entry| entry.kind == Kind::Card && entry.is_shown(lang)) {
        let card = &entry.facts.card;
        terms.extend(card.places.iter().filter(|place| places.insert(place.as_str())).cloned().map(Term::Place));
        terms.extend(card.status.iter().filter(|status| statuses.insert(status.as_str())).cloned().map(Term::Status));
        terms.extend(card.tranche.map(Term::Tranche));
        terms.extend(card.year.map(Term::Year));
    }
    terms
}

/// The name of a term in a language, as readers see it.
pub fn term_name(site: &Site, locales: &Locales, lang: Lang, term: &Term) -> String {
    match term {
        Term::Place(name) => {
            let known = site.config.places.as_ref().and_then(|places| places.iter().find(|place| place.id == *name));
            known.map_or_else(|| name.clone(), |place| place.names[lang].clone())
        }
        Term::Status(id) => {
            let known = site.config.statuses.iter().find(|status| status.id == *id).and_then(|s| s.title.as_ref());
            known.map_or_else(|| locales.text(lang, &format!("status-{id}"), &[]), |title| title[lang].clone())
        }
        Term::Tranche(number) => {
            let known = site.config.tranches.get(number).and_then(|tranche| tranche.title.as_ref());
            known.map_or_else(
                || {
                    let ordinal = locales.ordinal(lang, i64::from(*number));
                    locales.text(lang, "tranche-name", &[("ordinal", ordinal.into())])
                },
                |title| title[lang].clone(),
            )
        }
        // A year is a name, not an amount: it has no thousands separator in any language.
        Term::Year(year) => year.to_string(),
    }
}

fn aliases(diags: &mut Diagnostics, site: &Site, routes: &mut Routes, claims: &mut Claims) {
    for (entry, found) in site.iter() {
        for (lang, text) in found.texts.iter() {
            if text.standing != crate::model::Standing::Own {
                continue;
            }
            for (index, alias) in text.written.aliases.iter().enumerate() {
                let Some(from) = slug::alias(alias) else {
                    let place = text.written.doc.place(&["aliases", &index.to_string()]);
                    diags.push(Diagnostic::new(Code::InvalidAlias).arg("value", alias.as_str()).at(place));
                    continue;
                };
                if claims.claim_alias(diags, site, &from, (alias, Claimant::Alias(entry, lang, index))) {
                    routes.aliases.push(Alias { kind: AliasKind::Old, from, entry, lang });
                }
            }
        }
    }
}

impl Routes {
    /// The page of an entry in a language; none where readers of that language do not get it.
    pub fn page(&self, entry: EntryId, lang: Lang) -> Option<&OutputPath> {
        self.pages[entry.index()][lang].as_ref()
    }

    /// An overview; none where there is nothing to list.
    pub fn overview(&self, overview: Overview, lang: Lang) -> Option<&OutputPath> {
        self.overviews[lang].get(&overview)
    }

    /// The page of a term; none where no card of that language has it.
    pub fn term(&self, term: &Term, lang: Lang) -> Option<&OutputPath> {
        self.terms[lang].get(term)
    }

    /// All terms of a language with their pages.
    pub fn terms(&self, lang: Lang) -> impl Iterator<Item = (&Term, &OutputPath)> {
        self.terms[lang].iter()
    }

    /// Where a picture or attachment is published.
    pub fn file(&self, file: &SourcePath) -> Option<&OutputPath> {
        self.files.get(file)
    }

    /// All pictures and attachments.
    pub fn files(&self) -> impl Iterator<Item = (&SourcePath, &OutputPath)> {
        self.files.iter()
    }

    /// The feed of a language.
    pub fn feed(&self, lang: Lang) -> OutputPath {
        OutputPath::new(format!("{}feed.xml", self.prefixes[lang]))
    }

    /// The feed of a pillar: beside its page.
    pub fn section_feed(&self, entry: EntryId, lang: Lang) -> Option<OutputPath> {
        Some(OutputPath::new(format!("{}feed.xml", self.page(entry, lang)?.address())))
    }

    /// The calendar of a language, for themes that offer data.
    pub fn agenda(&self, lang: Lang) -> Option<OutputPath> {
        self.overview(Overview::Data, lang)?;
        Some(OutputPath::new(format!("{}agenda.ics", self.prefixes[lang])))
    }

    /// A file of data, for themes that offer data.
    pub fn data(&self, file: DataFile) -> Option<OutputPath> {
        self.overview(Overview::Data, Lang::SOURCE)?;
        Some(OutputPath::new(format!("data/{}", file.name())))
    }

    /// The short address of a card in a language; none where the programme has none.
    pub fn short(&self, entry: EntryId, lang: Lang) -> Option<&OutputPath> {
        self.shorts.get(&(entry, lang))
    }

    /// The page with the whole brochure, for themes that have one.
    pub fn reading(&self, lang: Lang) -> Option<&OutputPath> {
        Some(&self.readings[lang])
    }

    /// What the page to search on looks words up in, for the language with this tag: as with other files that browsers
    /// may keep for ever, the name holds the digest of its content.
    pub fn search_index(&self, tag: &str, digest: &str) -> OutputPath {
        OutputPath::new(format!("assets/search/{tag}.{digest}.js"))
    }

    /// The address of `to` from the page `from`: `../economy/`.
    pub fn relative_url(&self, from: &OutputPath, to: &OutputPath) -> String {
        let address = relative(from, to);
        let address = OutputPath::new(address).address().to_owned();
        if address.is_empty() { String::from("./") } else { slug::encode(&address) }
    }

    /// The brochure of the language with this tag.
    pub fn brochure(&self, tag: &str) -> OutputPath {
        OutputPath::new(format!("brochure-{tag}.pdf"))
    }

    /// The fact sheet of a card: beside its page, under a name that says what it is once it is downloaded.
    pub fn sheet(&self, entry: EntryId, lang: Lang) -> Option<OutputPath> {
        let folder = self.page(entry, lang)?.address();
        let name = folder.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty())?;
        Some(OutputPath::new(format!("{folder}{name}.pdf")))
    }

    /// The page for addresses that do not exist; none for the language at the top, whose page is the one of all
    /// languages.
    pub fn not_found(&self, lang: Lang) -> Option<OutputPath> {
        let prefix = &self.prefixes[lang];
        (!prefix.is_empty()).then(|| OutputPath::new(format!("{prefix}404.html")))
    }

    /// Whether some language lives at the top of the site.
    pub fn has_top(&self) -> bool {
        self.prefixes.iter().any(|(_, prefix)| prefix.is_empty())
    }

    /// What stands at a place that nobody chooses.
    fn fixed(&self) -> Vec<OutputPath> {
        let mut fixed = vec![Self::root_not_found(), Self::sitemap(), Self::robots()];
        fixed.extend([Self::favicon(), Self::touch_icon()]);
        for lang in self.prefixes.langs() {
            fixed.push(self.manifest(lang));
            fixed.push(self.feed(lang));
            fixed.extend(self.agenda(lang));
            fixed.extend(self.not_found(lang));
            fixed.extend(self.reading(lang).cloned());
        }
        fixed.extend(DataFile::ALL.into_iter().filter_map(|file| self.data(file)));
        fixed.extend(self.statement.iter().flat_map(statement::Pages::all));
        if !self.has_top() {
            fixed.push(OutputPath::new("index.html"));
        }
        fixed
    }

    /// The page for addresses that do not exist, in all languages: hosts serve only this one.
    pub fn root_not_found() -> OutputPath {
        OutputPath::new("404.html")
    }

    /// The list of all pages for search engines.
    pub fn sitemap() -> OutputPath {
        OutputPath::new("sitemap.xml")
    }

    /// What search engines may visit.
    pub fn robots() -> OutputPath {
        OutputPath::new("robots.txt")
    }

    /// The icon that browsers look for by themselves.
    pub fn favicon() -> OutputPath {
        OutputPath::new("favicon.ico")
    }

    /// The icon that telephones look for by themselves.
    pub fn touch_icon() -> OutputPath {
        OutputPath::new("apple-touch-icon.png")
    }

    /// What a browser needs to know to put the site of a language on a home screen.
    pub fn manifest(&self, lang: Lang) -> OutputPath {
        OutputPath::new(format!("{}site.webmanifest", self.prefixes[lang]))
    }

    /// The path that every address of the site starts with: `/` or `/sub/`.
    pub fn base_path(&self) -> &str {
        &self.base.path
    }

    /// Where the site lives, without its path: `https://www.example.org`.
    pub fn origin(&self) -> &str {
        &self.base.origin
    }

    /// The address of an output, from the host's root: `/sub/en/economy/`.
    pub fn url(&self, path: &OutputPath) -> String {
        format!("{}{}", self.base.path, slug::encode(path.address()))
    }

    /// The address of an output with its host.
    pub fn absolute(&self, path: &OutputPath) -> String {
        format!("{}{}", self.base.origin, self.url(path))
    }
}
