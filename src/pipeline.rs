//! The way through, in one function.

use std::sync::Arc;

use crate::diag::{Diagnostic, Diagnostics};
use crate::i18n::Locales;
use crate::links;
use crate::load::Sources;
use crate::model::{self, Choices, Site};
use crate::output::Output;
use crate::parse;
use crate::path::OutputPath;
use crate::plan::{self, Plan, PrintWish};
use crate::print::{self, Cache};
use crate::render::{self, RenderTimes};
use crate::route::{self, Routes};
use crate::theme::Theme;
use crate::view::Views;

mod card;
mod inputs;
#[cfg(feature = "print")]
mod sheets;

pub use card::new_card;
#[cfg(feature = "print")]
pub use sheets::{Goal, Sheets, brochure, preflight};

/// What the caller decides about a build.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Instead of `base_url`.
    pub base_url: Option<String>,
    /// Instead of `theme`.
    pub theme: Option<String>,
    /// Drafts are shown.
    pub drafts: bool,
    /// Addresses are relative, so that the site can be opened from disk.
    pub relative: bool,
    /// This year, to find cards whose end year has passed; without it nobody looks.
    pub year: Option<i32>,
    /// Which printed documents are made; without a wish none is.
    pub print: Option<PrintWish>,
    /// What earlier builds left behind.
    pub cache: Arc<Cache>,
    /// Nanoseconds since any moment, to measure how long things take; without it nothing is measured.
    pub stopwatch: Option<fn() -> u64>,
}

/// How far a build is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The stage: `parse`, `model`, `print`, `plan`, `render`, `check`.
    pub stage: &'static str,
    /// Steps done.
    pub done: usize,
    /// Steps in all; 0 when they are not counted.
    pub total: usize,
}

/// How long things took, in nanoseconds.
#[derive(Debug, Clone, Default)]
pub struct Timings {
    /// Every stage.
    pub stages: Vec<(&'static str, u64)>,
    /// Every template: pages and time on all processors.
    pub templates: Vec<(String, usize, u64)>,
    /// The slowest pages.
    pub pages: Vec<(OutputPath, u64)>,
}

/// What a build found and made.
#[derive(Debug, Default)]
pub struct Build {
    /// Every problem, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// Every output and what it is made from; none when the programme could not be understood.
    pub plan: Option<Plan>,
    /// The finished site; none when there is an error.
    pub output: Option<Output>,
    /// How long things took.
    pub timings: Timings,
    /// How many languages the programme has.
    pub languages: usize,
    /// How many pages were printed.
    pub sheets: usize,
}

/// A watch on the stages of one build.
struct Stages<'a> {
    options: &'a Options,
    progress: &'a (dyn Fn(Progress) + Sync),
    started: Option<(&'static str, u64)>,
    times: Vec<(&'static str, u64)>,
}

impl Stages<'_> {
    fn start(&mut self, stage: &'static str) {
        self.stop();
        (self.progress)(Progress { stage, done: 0, total: 0 });
        self.started = self.options.stopwatch.map(|now| (stage, now()));
    }

    fn stop(&mut self) {
        if let (Some((stage, start)), Some(now)) = (self.started.take(), self.options.stopwatch) {
            self.times.push((stage, now().saturating_sub(start)));
        }
    }
}

/// Makes the whole site from a snapshot of its sources. `loaded` are the problems that reading them met; `progress`
/// is told how far it is, from any thread.
pub fn build(sources: &Sources, loaded: Diagnostics, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Build {
    let mut diags = loaded;
    let mut stages = Stages { options, progress, started: None, times: Vec::new() };
    let made = stages_in_order(&mut diags, sources, options, &mut stages);
    stages.stop();
    let (languages, plan, output, (rendered, sheets)) = made.unwrap_or_default();
    let errors = diags.has_errors();
    Build {
        diagnostics: diags.sorted(),
        plan,
        output: output.filter(|_| !errors),
        timings: Timings {
            stages: stages.times,
            templates: rendered.templates.into_iter().map(|(name, (n, time))| (name.to_owned(), n, time)).collect(),
            pages: rendered.pages,
        },
        languages,
        sheets,
    }
}

type Made = (usize, Option<Plan>, Option<Output>, (RenderTimes, usize));

/// The pipeline. It ends early only where there is nothing left to look at; pages are rendered even when there are
/// errors in the content, so that one report also names what is wrong with the templates.
fn stages_in_order(
    diags: &mut Diagnostics,
    sources: &Sources,
    options: &Options,
    stages: &mut Stages<'_>,
) -> Option<Made> {
    let Ready { locales, theme, site, routes } = ready(diags, sources, options, stages)?;
    let languages = site.config.languages.iter().count();
    let Some(theme) = theme else { return Some((languages, None, None, (RenderTimes::default(), 0))) };
    stages.start("print");
    let mut views = Views::new(&site, &routes, &locales, &theme);
    let wish = options.print.as_ref().filter(|_| cfg!(feature = "print"));
    let prints = wish.map(|wish| plan::print(&views, (&site, &routes), &theme, sources, wish)).unwrap_or_default();
    let printed = print::print(diags, &prints, &theme, &options.cache);
    stages.start("plan");
    // Pages say on which page of a brochure their card stands.
    views.tell(printed.iter().map(|(path, document)| (path.clone(), document.facts.clone())).collect());
    let plan = plan::plan(&views, (&site, &routes), &theme, sources, prints);
    stages.start("render");
    let total = plan.steps().len();
    let advance = |done| (stages.progress)(Progress { stage: "render", done, total });
    let (output, times) = render::render(diags, (&plan, &printed), &theme, options.stopwatch, &advance);
    stages.start("check");
    if !diags.has_errors() {
        links::check(diags, &output, routes.origin(), routes.base_path());
    }
    let output = if options.relative { links::relativise(output, routes.base_path()) } else { output };
    let sheets = printed.values().map(|document| document.facts.pages).sum();
    Some((languages, Some(plan), Some(output), (times, sheets)))
}

/// A programme that is understood, with all that outputs are made with.
struct Ready {
    locales: Arc<Locales>,
    /// None when it has a fault.
    theme: Option<Theme>,
    site: Site,
    routes: Routes,
}

/// The stages before any output.
fn ready(diags: &mut Diagnostics, sources: &Sources, options: &Options, stages: &mut Stages<'_>) -> Option<Ready> {
    stages.start("parse");
    let config = Arc::new(inputs::settings(diags, sources, options)?);
    let documents = parse::parse(diags, sources, &config);
    stages.start("strings and theme");
    let locales = Arc::new(inputs::strings(diags, sources, &config));
    let theme = inputs::look(diags, sources, &config, &locales);
    stages.start("model");
    let choices = Choices { drafts: options.drafts, year: options.year };
    let site = model::resolve(diags, documents, sources, Arc::clone(&config), choices);
    let routes = route::route(diags, &site, &locales, sources);
    route::check_links(diags, &site, &routes);
    Some(Ready { locales, theme, site, routes })
}
