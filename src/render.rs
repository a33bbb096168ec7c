//! [`Plan`] → [`Output`]: every step on its own, all processors at work.
//!
//! In: a plan and the theme. Out: the finished files, or the faults of the templates; one fault that shows on a
//! thousand pages is one diagnostic. Knows no disk and no clock: a stopwatch is handed in by whoever wants figures.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::darkroom::{self, Developed};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::halt::Halt;
use crate::output::{File, Output};
use crate::path::OutputPath;
use crate::plan::{Plan, Recipe, Step};
use crate::print::Printed;
use crate::theme::Theme;
use crate::view;

mod feed;
mod sitemap;

/// How long the templates took: nanoseconds, as the stopwatch counts.
#[derive(Debug, Clone, Default)]
pub struct RenderTimes {
    /// Per template: pages and time.
    pub templates: BTreeMap<&'static str, (usize, u64)>,
    /// The slowest pages, the slowest first.
    pub pages: Vec<(OutputPath, u64)>,
}

/// A finished file, or what went wrong with it, and how long it took.
type Rendered = (Result<Option<Arc<[u8]>>, Diagnostic>, u64);

/// How many slow pages are named.
const SLOWEST: usize = 20;

/// Who looks on while pages are made.
pub struct Watch<'a> {
    /// Nanoseconds since any moment; without it nothing is measured.
    pub stopwatch: Option<fn() -> u64>,
    /// Is told how many are done, from any thread.
    pub advance: &'a (dyn Fn(usize) + Sync),
    /// Ends the work early: what is not made by then is left out.
    pub halt: &'a Halt,
}

/// What is finished before pages are rendered: printed documents and pictures.
#[derive(Debug, Default)]
pub struct Finished {
    /// Printed documents.
    pub printed: Printed,
    /// Files that show pictures.
    pub developed: Developed,
}

/// One file on its own; no document and no picture.
pub fn one(step: &Step, theme: &Theme) -> Result<File, Diagnostic> {
    let finished = Finished::default();
    let missing = || failed(step, &std::io::ErrorKind::NotFound.into());
    bytes(step, theme, &finished)?.map(|bytes| file(step, bytes, &finished)).ok_or_else(missing)
}

/// A file that shows a picture.
pub fn picture(step: &Step, bytes: Arc<[u8]>) -> File {
    file(step, bytes, &Finished::default())
}

/// Renders every step but those that are `finished`.
pub fn render(
    diags: &mut Diagnostics,
    (plan, finished): (&Plan, &Finished),
    theme: &Theme,
    watch: &Watch<'_>,
) -> (Output, RenderTimes) {
    let Watch { stopwatch, advance, halt } = watch;
    let done = AtomicUsize::new(0);
    let rendered: Vec<Rendered> = plan
        .steps()
        .par_iter()
        .map(|step| {
            let start = stopwatch.map_or(0, |now| now());
            let bytes = if halt.is_set() { Ok(None) } else { bytes(step, theme, finished) };
            let time = stopwatch.map_or(0, |now| now().saturating_sub(start));
            advance(done.fetch_add(1, Ordering::Relaxed) + 1);
            (bytes, time)
        })
        .collect();
    let mut output = Output::new();
    let mut times = RenderTimes::default();
    let mut faults: BTreeMap<(&'static str, Option<Place>), Diagnostic> = BTreeMap::new();
    for (step, (bytes, time)) in plan.steps().iter().zip(rendered) {
        if let Some(template) = step.recipe.template() {
            let (pages, total) = times.templates.entry(template).or_default();
            *pages += 1;
            *total += time;
            if stopwatch.is_some() {
                times.pages.push((step.path.clone(), time));
            }
        }
        match bytes {
            Ok(Some(bytes)) => {
                output.insert(step.path.clone(), file(step, bytes, finished));
            }
            // It could not be printed or made, which is reported.
            Ok(None) => {}
            Err(fault) => {
                faults.entry((fault.code.name(), fault.place.clone())).or_insert(fault);
            }
        }
    }
    times.pages.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    times.pages.truncate(SLOWEST);
    for fault in faults.into_values() {
        diags.push(fault);
    }
    (output, times)
}

fn file(step: &Step, bytes: Arc<[u8]>, finished: &Finished) -> File {
    let template = step.recipe.template().map(Arc::from);
    let note = match &step.recipe {
        Recipe::Picture(recipe) => Some(Arc::from(darkroom::note(&recipe.variant.key))),
        _ => finished.printed.get(&step.path).and_then(|document| document.note.clone()),
    };
    File { bytes, template, source: step.sources.first().cloned(), note }
}

/// The finished file. Every byte of it is needed until all is written, so it is kept without room to spare.
fn bytes(step: &Step, theme: &Theme, finished: &Finished) -> Result<Option<Arc<[u8]>>, Diagnostic> {
    let bytes: Arc<[u8]> = match &step.recipe {
        Recipe::Print(_) => {
            return Ok(finished.printed.get(&step.path).map(|document| Arc::clone(&document.bytes)));
        }
        Recipe::Picture(_) => return Ok(finished.developed.get(&step.path).cloned()),
        Recipe::Page { template, view, .. } => {
            let mut out = Vec::with_capacity(16 * 1024);
            theme.render((template, step.path.as_str()), &view::context(view), &mut out)?;
            Arc::from(out)
        }
        Recipe::Feed { view, .. } => feed::atom(view).map(Arc::from).map_err(|reason| failed(step, &reason))?,
        Recipe::Sitemap(pages) => sitemap::sitemap(pages).map(Arc::from).map_err(|reason| failed(step, &reason))?,
        Recipe::Robots(sitemap) => Arc::from(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()),
        Recipe::Asset(bytes) | Recipe::File(bytes) => Arc::clone(bytes),
    };
    Ok(Some(bytes))
}

fn failed(step: &Step, reason: &std::io::Error) -> Diagnostic {
    Diagnostic::new(Code::WriteFailed).arg("path", step.path.as_str()).arg("reason", reason.to_string())
}
