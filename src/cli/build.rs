//! `build` and `check`: the same work, with and without writing the files.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Instant;

use groter::diag::{Arg, Diagnostic, Severity};
use groter::{Build, Effort, Languages, Options, Plan, PrintWish, Written};
use serde_json::{Map, Value};

use super::args::{Format, Print, Run, Shown, Site};
use super::progress::Meter;
use super::reading;
use super::session::{Answer, Session};
use super::timings;

/// Whether what is made will be written, with all that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    Look,
    Write,
}

/// Everything up to, and without, writing: the root, and what was made of it.
pub(super) fn examine(
    session: &Session,
    out: Option<&Path>,
    (site, print): (&Site, &Print),
    run: &Run,
    aim: Aim,
) -> Result<(PathBuf, Build), Diagnostic> {
    let root = session.root()?;
    let options = options(session, site, run);
    let earlier = out.map_or_else(|| root.join("public"), |out| session.here.join(out));
    options.cache.keep(groter::kept(&earlier));
    let (pack, effort) = match aim {
        Aim::Write => (true, Effort::Make),
        Aim::Look => (false, Effort::Look),
    };
    let options = Options { print: (!print.no_print).then(PrintWish::default), pack, effort, ..options };
    let start = stopwatch();
    let (sources, loaded) = groter::load(&root);
    let reading = stopwatch() - start;
    let watched = session.watched && session.format == Format::Human && !run.quiet;
    let meter = Meter::new(&session.messages, watched);
    let mut build = groter::build(&sources, loaded, &options, &|progress| meter.show(progress));
    meter.clear();
    leave(sources);
    build.timings.stages.insert(0, ("load", reading));
    Ok((root, build))
}

/// What the command line wants of any build.
pub(super) fn options(session: &Session, site: &Site, run: &Run) -> Options {
    let stopwatch: Option<fn() -> u64> = run.timings.then_some(stopwatch);
    let languages = if site.all_languages { Languages::All } else { Languages::Ready };
    Options { relative: site.relative, languages, stopwatch, ..shown(session, &site.shown) }
}

/// What it wants of the website, wherever that is shown.
pub(super) fn shown(session: &Session, site: &Shown) -> Options {
    Options {
        base_url: site.base_url.clone(),
        theme: site.theme.clone(),
        drafts: site.drafts,
        today: Some(session.today),
        year: Some(i32::from(session.today.year)),
        ..Options::default()
    }
}

/// What else `groter check` looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Also {
    /// The files for the printing house.
    pub(super) print: bool,
    /// How hard the texts are to read.
    pub(super) language: bool,
}

/// `groter check`.
pub(super) fn check(session: &Session, also: Also, (site, print): (&Site, &Print), run: &Run) -> Answer {
    let (root, mut build) = match examine(session, None, (site, print), run, Aim::Look) {
        Ok(examined) => examined,
        Err(diagnostic) => return Answer::problems([diagnostic]),
    };
    let checked = also.print.then(|| preflight(session, &root, site, run));
    if let Some((_, found)) = &checked {
        build.diagnostics.extend(found.iter().cloned());
    }
    let mut answer = Answer { quiet: run.quiet, summary: counted(&build, None), ..Answer::default() };
    if let (Some((files, found)), false) = (&checked, run.quiet) {
        let faults = found.iter().filter(|found| found.severity() == Severity::Error).count();
        let args: [(&str, Arg); 3] =
            [("files", (*files).into()), ("faults", faults.into()), ("advice", (found.len() - faults).into())];
        answer.text = session.text("checked-press", &args) + "\n";
    }
    if also.language {
        read(session, &root, site, &mut answer);
    }
    if build.diagnostics.is_empty() && !run.quiet {
        answer.text += &(session.text("checked-fine", &sizes(&build)) + "\n");
    }
    add_timings(session, run, &build, &mut answer);
    answer.diagnostics = std::mem::take(&mut build.diagnostics);
    leave(build);
    answer
}

/// How hard the texts are to read: advice, which nobody has to follow.
fn read(session: &Session, root: &Path, site: &Site, answer: &mut Answer) {
    let (sources, _) = groter::load(root);
    if let Some(report) = groter::language(&sources, &shown(session, &site.shown)) {
        answer.text.push_str(&reading::tables(&session.messages, &report));
        answer.fields.insert("language".to_owned(), reading::json(&report));
    }
    leave(sources);
}

/// The files for the press, checked: how many, and what a printing house would find.
#[cfg(feature = "print")]
fn preflight(session: &Session, root: &Path, site: &Site, run: &Run) -> (usize, Vec<Diagnostic>) {
    let (sources, _) = groter::load(root);
    let found = groter::preflight(&sources, &options(session, site, run), &|_| ());
    leave(sources);
    found
}

/// groter without its typesetter has nothing to check.
#[cfg(not(feature = "print"))]
fn preflight(_: &Session, _: &Path, _: &Site, _: &Run) -> (usize, Vec<Diagnostic>) {
    (0, Vec::new())
}

/// `groter build`.
pub(super) fn build(session: &Session, out: Option<&Path>, site: (&Site, &Print), run: &Run) -> Answer {
    let (root, mut build) = match examine(session, out, site, run, Aim::Write) {
        Ok(examined) => examined,
        Err(diagnostic) => return Answer::problems([diagnostic]),
    };
    let out = out.map_or_else(|| root.join("public"), |out| session.here.join(out));
    let start = stopwatch();
    let (written, found) = match build.output.take() {
        Some(output) => {
            let written = groter::write(&out, &root, &output);
            leave(output);
            written
        }
        None => (None, groter::recover(&out, &root).err().unwrap_or_default()),
    };
    build.timings.stages.push(("write", stopwatch() - start));
    build.diagnostics.extend(found.sorted());
    let mut answer = Answer { quiet: run.quiet, summary: counted(&build, written.as_ref()), ..Answer::default() };
    match &written {
        Some(written) if !run.quiet => {
            answer.text = session.text("built", &built(&build, written)) + "\n";
            if build.sheets > 0 {
                answer.text += &(session.text("built-print", &printed(&build)) + "\n");
            }
        }
        Some(_) => {}
        None => answer.regret = Some(session.text("not-written", &[])),
    }
    add_timings(session, run, &build, &mut answer);
    answer.diagnostics = std::mem::take(&mut build.diagnostics);
    leave(build);
    answer
}

fn add_timings(session: &Session, run: &Run, build: &Build, answer: &mut Answer) {
    if run.timings {
        answer.text.push_str(&timings::tables(&session.messages, &build.timings));
        answer.fields.insert("timings".to_owned(), timings::json(&build.timings));
    }
}

fn pages(build: &Build) -> usize {
    build.plan.iter().flat_map(Plan::steps).filter(|step| step.recipe.kind() == "page").count()
}

fn printed(build: &Build) -> [(&'static str, Arg); 3] {
    let count = |kind: &str| build.plan.iter().flat_map(Plan::steps).filter(|step| step.recipe.kind() == kind).count();
    let (brochures, sheets) = (count("brochure"), count("fact-sheet"));
    [("brochures", brochures.into()), ("sheets", sheets.into()), ("pages", build.sheets.into())]
}

fn sizes(build: &Build) -> [(&'static str, Arg); 2] {
    [("pages", pages(build).into()), ("languages", build.languages.into())]
}

fn built(build: &Build, written: &Written) -> Vec<(&'static str, Arg)> {
    let mut args = sizes(build).to_vec();
    let done = [("written", written.written), ("unchanged", written.unchanged), ("removed", written.removed)];
    args.extend(done.map(|(name, count)| (name, Arg::from(count))));
    args
}

/// The counts for programs; `null` where nothing was written.
fn counted(build: &Build, written: Option<&Written>) -> Map<String, Value> {
    let counts: [(&str, Option<usize>); 5] = [
        ("pages", Some(pages(build))),
        ("languages", Some(build.languages)),
        ("written", written.map(|written| written.written)),
        ("unchanged", written.map(|written| written.unchanged)),
        ("removed", written.map(|written| written.removed)),
    ];
    counts.into_iter().map(|(name, count)| (name.to_owned(), count.into())).collect()
}

/// Leaves a large value to the end of the process, which takes its memory back at once instead of string by string.
pub(super) fn leave<T>(value: T) {
    std::mem::forget(value);
}

/// Nanoseconds since the first call.
pub(super) fn stopwatch() -> u64 {
    static START: OnceLock<Instant> = OnceLock::new();
    u64::try_from(START.get_or_init(Instant::now).elapsed().as_nanos()).unwrap_or(u64::MAX)
}
