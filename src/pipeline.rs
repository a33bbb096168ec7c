//! The way through, in one function.

use std::sync::Arc;

use crate::darkroom::{self, Effort};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::edition::{self, Stamp};
use crate::halt::Halt;
use crate::hosts::Packed;
use crate::load::Sources;
use crate::output::Output;
use crate::parse;
use crate::path::OutputPath;
use crate::plan::{Plan, PrintWish};
use crate::print;
use crate::share;
use crate::yaml::Date;

mod desk;
mod draft;
mod editions;
mod exchange;
mod forms;
mod gate;
mod inputs;
mod language;
mod live;
mod lookup;
mod programme;
#[cfg(feature = "print")]
mod sheets;

pub use desk::{Choice, Desk, NewFile};
pub use draft::Draft;
pub use editions::{Frozen, PROGRAM, Proof, describe, editions, freeze, unpack, verify, verify_folder};
pub use exchange::{export, import};
pub use language::language;
pub use live::{Live, Shown};
pub use lookup::Shows;
pub use programme::site;
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
    /// Which languages are shown.
    pub languages: Languages,
    /// Addresses are relative, so that the site can be opened from disk.
    pub relative: bool,
    /// Compressed copies are written, where the programme's hosts serve them.
    pub pack: bool,
    /// This day, to find what has expired; without it nobody looks.
    pub today: Option<Date>,
    /// This year, to find cards whose end year has passed; without it nobody looks.
    pub year: Option<i32>,
    /// Which printed documents are made; without a wish none is.
    pub print: Option<PrintWish>,
    /// The edition that is being made; without one it is the one whose sources these are, if there is one.
    pub edition: Option<Stamp>,
    /// Whether pictures are made, or only looked at.
    pub effort: Effort,
    /// What earlier builds left behind.
    pub cache: Arc<Cache>,
    /// Ends a build whose result nobody wants any more.
    pub halt: Halt,
    /// Nanoseconds since any moment, to measure how long things take; without it nothing is measured.
    pub stopwatch: Option<fn() -> u64>,
}

/// Which languages of a programme are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Languages {
    /// Every one, whether it may be published or not: for those who write.
    #[default]
    All,
    /// Those that may be published, as `publish` says in the settings: for readers.
    Ready,
}

/// What builds in one process leave behind for the next. Nothing in it can make a wrong site: each part is used only for
/// exactly what it was made from.
#[derive(Debug, Default)]
pub struct Cache {
    /// Files as they were read.
    documents: parse::Cache,
    /// Strings and theme.
    look: inputs::Cache,
    /// Compressed copies.
    packed: Packed,
    /// The manifests of editions.
    editions: edition::Cache,
    /// Printed documents.
    pub(crate) print: print::Cache,
    /// Files that show pictures.
    pub(crate) pictures: darkroom::Cache,
    /// Drawings for links and icons.
    pub(crate) share: share::Cache,
}

impl Cache {
    /// Takes over the printed documents, pictures, drawings and compressed copies of an earlier build.
    pub fn keep(&self, kept: print::Kept) {
        kept.iter().for_each(|(path, (note, bytes))| self.packed.keep(path, note, bytes));
        self.share.keep(kept.values().map(|(note, bytes)| (note, bytes)));
        let mut documents = print::Kept::new();
        for (path, (note, bytes)) in kept {
            match darkroom::key_of(&note) {
                Some(key) => self.pictures.keep(key, &bytes),
                None => drop(documents.insert(path, (note, bytes))),
            }
        }
        self.print.keep(documents);
    }

    /// How often a picture was read to make something of it.
    pub fn pictures_read(&self) -> usize {
        self.pictures.pictures_read()
    }
}

/// How far a build is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The stage: `parse`, `model`, `strings and theme`, `addresses`, `consistency`, `print`, `plan`, `pictures`, `share`,
    /// `render`, `check`, `pack`.
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
    /// The finished site; none when there is an error, or when the build was halted.
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

impl<'a> Stages<'a> {
    fn new(options: &'a Options, progress: &'a (dyn Fn(Progress) + Sync)) -> Self {
        Self { options, progress, started: None, times: Vec::new() }
    }

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

/// The path that the site's addresses start with (`/` or `/sub/`); none when the settings cannot be read.
pub fn base_path(sources: &Sources, options: &Options) -> Option<String> {
    inputs::settings(&mut Diagnostics::new(), sources, options).map(|config| config.base.path.clone())
}

/// Makes the whole site from a snapshot of its sources. `loaded` are the problems that reading them met; `progress`
/// is told how far it is, from any thread.
pub fn build(sources: &Sources, loaded: Diagnostics, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Build {
    let build = Draft::new(sources, loaded, options, progress).finish(options, progress);
    let fine = !build.has_errors();
    Build { output: build.output.filter(|_| fine), ..build }
}

impl Build {
    /// Whether anything is wrong that keeps the site from being written.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|found| found.severity() == Severity::Error)
    }
}
