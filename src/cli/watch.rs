//! `watch`: every change is built and written, again and again.

use std::path::Path;

use groter::diag::Diagnostic;
use groter::{Folder, Options, PrintWish};

use super::args::{Print, Run, Site};
use super::bell::{Bell, Call};
use super::build::{options, stopwatch};
use super::serve;
use super::session::{Answer, Session};

/// `groter watch`.
pub(super) fn watch(session: &Session, out: Option<&Path>, (site, print): (&Site, &Print), poll: bool) -> Answer {
    Answer::problems(start(session, out, (site, print), poll).err())
}

/// `loop { build; report; write; wait }`.
fn start(session: &Session, out: Option<&Path>, (site, print): (&Site, &Print), poll: bool) -> Result<(), Diagnostic> {
    let root = session.root()?;
    let out = out.map_or_else(|| root.join("public"), |out| session.here.join(out));
    let bell = Bell::default();
    let mut folder = Folder::open(&root);
    let _watcher = serve::watch(session, folder.root(), &bell, poll)?;
    let prints = !print.no_print;
    let run = Run { timings: false, quiet: false };
    let options = Options { print: prints.then(PrintWish::default), ..options(session, site, &run) };
    options.cache.keep(groter::kept(&out));
    session.say("watch-start", &[("out", out.display().to_string().into())]);
    loop {
        let start = stopwatch();
        let build = groter::build(folder.sources(), folder.faults().clone(), &options, &|_| ());
        let mut found = build.diagnostics;
        if let Some(output) = build.output {
            found.extend(groter::write(&out, folder.root(), &output).1.sorted());
        }
        session.tell(std::time::Duration::from_nanos(stopwatch() - start), &found);
        loop {
            let changes = match bell.listen() {
                Call::Changed(paths) => folder.reread(paths),
                Call::Verify => folder.reload(),
                Call::Wanted => continue,
            };
            if !changes.is_empty() {
                bell.verify(serve::VERIFY);
                break;
            }
        }
    }
}
