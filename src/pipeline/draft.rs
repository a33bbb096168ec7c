//! A programme that is understood and of which nothing is rendered yet: single pages can be had at once, or all of it.
//!
//! [`Draft::new`] and [`Draft::finish`] one after the other are a build. Whoever shows the site while people write asks
//! for the page that is open before the rest is made.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use crate::darkroom;
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::hosts;
use crate::i18n::Locales;
use crate::links;
use crate::load::Sources;
use crate::model::{self, Site};
use crate::output::{File, Output};
use crate::parse;
use crate::path::OutputPath;
use crate::pipeline::{Build, Cache, Options, Progress, Stages, Timings, editions, gate, inputs};
#[cfg(feature = "print")]
use crate::plan::PrintWish;
use crate::plan::{self, Media, Recipe, Subject};
use crate::print::{self, Printed};
use crate::render;
use crate::route::{self, Routes};
use crate::share;
use crate::theme::Theme;
use crate::view::Views;

/// A programme that is understood.
pub struct Draft {
    found: Diagnostics,
    times: Vec<(&'static str, u64)>,
    languages: usize,
    pub(super) ready: Option<Ready>,
}

/// A programme with all that outputs are made with.
pub(super) struct Ready {
    pub(super) views: Views,
    /// The same for readers of what was printed: by an earlier build, the best guess until this one has.
    guess: RwLock<Arc<Views>>,
    outline: Vec<(OutputPath, Subject)>,
    places: OnceLock<HashMap<OutputPath, usize>>,
    pub(super) media: Media,
    cache: Arc<Cache>,
}

/// A programme without its outputs.
pub(super) struct Understood {
    pub(super) locales: Arc<Locales>,
    /// None when it has a fault.
    pub(super) theme: Option<Arc<Theme>>,
    pub(super) site: Arc<Site>,
    pub(super) routes: Arc<Routes>,
}

impl Understood {
    /// The views of it; none without a theme.
    pub(super) fn views(&self) -> Option<Views> {
        let theme = Arc::clone(self.theme.as_ref()?);
        Some(Views::new(Arc::clone(&self.site), Arc::clone(&self.routes), Arc::clone(&self.locales), theme))
    }
}

impl Draft {
    /// Reads and understands a snapshot of the sources. `loaded` are the problems that reading them met.
    pub fn new(
        sources: &Sources,
        loaded: Diagnostics,
        options: &Options,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Self {
        let mut found = loaded;
        let mut stages = Stages::new(options, progress);
        let understood = understand(&mut found, sources, options, &mut stages);
        let languages = understood.as_ref().map_or(0, |understood| understood.site.langs().count());
        let views = understood.as_ref().and_then(Understood::views);
        let views = views.map(|views| views.opened_from_disk(options.relative));
        let ready = views.map(|views| {
            let guess = RwLock::new(Arc::new(views.told(options.cache.print.facts())));
            let (outline, media) = (plan::outline(&views), plan::media(views.routes(), sources));
            let cache = Arc::clone(&options.cache);
            Ready { views, guess, outline, places: OnceLock::new(), media, cache }
        });
        stages.stop();
        Self { found, times: stages.times, languages, ready }
    }

    /// What is wrong with the texts, as far as that is known without rendering.
    pub fn found(&self) -> &Diagnostics {
        &self.found
    }

    /// What it is about; none when the settings or the theme could not be understood.
    pub fn views(&self) -> Option<&Views> {
        self.ready.as_ref().map(|ready| &ready.views)
    }

    /// How long the stages took so far, in nanoseconds.
    pub fn times(&self) -> &[(&'static str, u64)] {
        &self.times
    }

    /// Every output that is not printed, with what it is about.
    pub fn outline(&self) -> &[(OutputPath, Subject)] {
        self.ready.as_ref().map_or(&[], |ready| &ready.outline)
    }

    /// One finished file, before anything else is made; none when there is no such output, when it is printed, or when
    /// its template fails. What it says of printed documents is as the last build printed them.
    pub fn file(&self, path: &OutputPath) -> Option<File> {
        let ready = self.ready.as_ref()?;
        let views = ready.guess();
        let step = match ready.subject(path) {
            Some(subject) => plan::step(&views, &ready.media, path, subject)?,
            // Where pictures stand is known only once their template was filled in.
            None => plan::shared(&views, path)?,
        };
        let mut finished = render::Finished::default();
        match &step.recipe {
            Recipe::Picture(recipe) => {
                finished.developed.insert(path.clone(), darkroom::one(recipe, &ready.cache.pictures).ok()?);
            }
            Recipe::Share(_) | Recipe::Icon(_) => {
                finished.drawn.insert(path.clone(), share::one(&step, views.theme(), &ready.cache.share)?);
            }
            _ => {}
        }
        render::one(&step, &finished, views.theme()).ok()
    }

    /// The pages of the brochure of a language (by its tag) as they will be printed. What is wrong with them is reported
    /// once everything is finished.
    #[cfg(feature = "print")]
    pub fn brochure(&self, lang: &str, options: &Options) -> Option<print::Pages> {
        let wish = PrintWish { only: Some(lang.to_owned()), ..options.print.clone().unwrap_or_default() };
        let ready = self.ready.as_ref()?;
        let steps = plan::print(&ready.views, &ready.media, &wish);
        print::pages(&mut Diagnostics::new(), steps.first()?, ready.views.theme(), &options.cache.print)
    }

    /// Renders and checks everything. The output is there also when there are errors, without the files that could not
    /// be made; it is not when the build was halted.
    pub fn finish(&self, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Build {
        let mut diags = self.found.clone();
        let mut stages = Stages::new(options, progress);
        let mut build = Build { languages: self.languages, ..Build::default() };
        if let Some(ready) = &self.ready {
            ready.finish(&mut diags, options, &mut stages, &mut build);
        }
        stages.stop();
        build.diagnostics = diags.sorted();
        build.timings.stages = self.times.iter().copied().chain(stages.times).collect();
        build
    }
}

impl Ready {
    /// The views for readers of what was printed.
    pub(super) fn guess(&self) -> Arc<Views> {
        Arc::clone(&self.guess.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the output at `path` is about.
    pub(super) fn subject(&self, path: &OutputPath) -> Option<&Subject> {
        let places = self.places.get_or_init(|| {
            let numbered = self.outline.iter().enumerate().rev();
            // Where two files are one, the first counts.
            numbered.map(|(at, (path, _))| (path.clone(), at)).collect()
        });
        places.get(path).map(|at| &self.outline[*at].1)
    }

    /// Pages are rendered even when there are errors in the content, so that one report also names what is wrong with
    /// the templates.
    fn finish(&self, diags: &mut Diagnostics, options: &Options, stages: &mut Stages<'_>, build: &mut Build) {
        let Self { views, outline, media, .. } = self;
        let (theme, routes) = (views.theme(), views.routes());
        stages.start("print");
        let wish = options.print.as_ref().filter(|_| cfg!(feature = "print"));
        let prints = wish.map(|wish| plan::print(views, media, wish)).unwrap_or_default();
        let printed = print::print(diags, &prints, theme, (&options.cache.print, &options.halt));
        let settings = &views.site().config.print;
        // What is typeset is measured where it is.
        if options.print.is_some() && (settings.brochure || settings.sheets) && printed.is_empty() {
            plan::resolution(diags, views.site(), theme);
        }
        stages.start("plan");
        // Pages say on which page of a brochure their card stands.
        let views = Arc::new(views.told(facts(&printed)));
        if !options.halt.is_set() {
            options.cache.print.tell(&views.printed());
            *self.guess.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&views);
        }
        let drawings = plan::share(diags, &views);
        let plan = plan::plan(&views, outline, media, prints.into_iter().chain(drawings).collect());
        stages.start("pictures");
        let advance = |done, total| (stages.progress)(Progress { stage: "pictures", done, total });
        let (cache, effort) = (&options.cache.pictures, options.effort);
        let (developed, faults) = darkroom::develop(plan.steps(), (cache, effort), &options.halt, &advance);
        faults.iter().for_each(|fault| diags.push(damaged(views.site(), fault)));
        build.sheets = printed.values().map(|document| document.facts.pages).sum();
        stages.start("share");
        let drawn = share::draw(diags, plan.steps(), theme, (&options.cache.share, &options.halt));
        let finished = render::Finished { printed, developed, drawn };
        stages.start("render");
        let total = plan.steps().len();
        let advance = |done| (stages.progress)(Progress { stage: "render", done, total });
        let watch = render::Watch { stopwatch: options.stopwatch, advance: &advance, halt: &options.halt };
        let (output, times) = render::render(diags, (&plan, &finished), theme, &watch);
        stages.start("check");
        if !diags.has_errors() {
            links::check(diags, &output, (routes.origin(), routes.base_path()), &options.halt);
        }
        let output = if options.relative { links::relativise(output, routes.base_path()) } else { output };
        let packs = options.pack && !options.relative && views.site().config.hosting.packs() && !diags.has_errors();
        let output = if packs {
            stages.start("pack");
            hosts::pack(output, &options.cache.packed, &options.halt)
        } else {
            output
        };
        build.plan = Some(plan);
        build.output = Some(output).filter(|_: &Output| !options.halt.is_set());
        let templates = times.templates.into_iter().map(|(name, (n, time))| (name.to_owned(), n, time));
        build.timings = Timings { stages: Vec::new(), templates: templates.collect(), pages: times.pages };
    }
}

/// A picture that cannot be read to its end, at the place where it is used first.
fn damaged(site: &Site, fault: &darkroom::Fault) -> Diagnostic {
    let found =
        Diagnostic::new(Code::PictureBroken).arg("file", fault.file.name()).arg("reason", fault.reason.as_str());
    let places = site.entries.iter().filter_map(|entry| model::place_of(entry, &fault.file));
    let place = places.min().unwrap_or_else(|| Place::file(&fault.file));
    found.at(place)
}

fn facts(printed: &Printed) -> Arc<BTreeMap<OutputPath, crate::view::PrintFacts>> {
    Arc::new(printed.iter().map(|(path, document)| (path.clone(), document.facts.clone())).collect())
}

/// The stages before any output.
pub(super) fn understand(
    diags: &mut Diagnostics,
    sources: &Sources,
    options: &Options,
    stages: &mut Stages<'_>,
) -> Option<Understood> {
    stages.start("parse");
    let mut config = inputs::settings(diags, sources, options)?;
    config.statement = inputs::statement(diags, sources, &config, options);
    let config = Arc::new(config);
    let documents = parse::parse(diags, sources, &config, &options.cache.documents);
    stages.start("model");
    let site = gate::resolve(diags, documents, sources, &config, options);
    let edition = editions::edition(diags, sources, &config.theme, options);
    let site = Arc::new(Site { edition, ..site });
    stages.start("strings and theme");
    let (locales, theme) = inputs::words_and_look(diags, sources, &site.config, options);
    stages.start("addresses");
    let routes = Arc::new(route::route(diags, &site, &locales, sources));
    route::check_links(diags, &site, &routes);
    Some(Understood { locales, theme, site, routes })
}
