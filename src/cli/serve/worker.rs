//! The thread that builds: `loop { build; report; publish; wait }`.

use std::panic::{AssertUnwindSafe, catch_unwind};
#[cfg(feature = "print")]
use std::sync::Arc;
use std::time::{Duration, Instant};

use groter::diag::Diagnostic;
use groter::halt::Halt;
use groter::load::Changes;
use groter::path::SourcePath;
use groter::{Draft, Folder, Live, Options};

use super::board::Board;
#[cfg(feature = "print")]
use super::paper::Paper;
use crate::cli::bell::Call;
use crate::cli::watcher::Watcher;

/// After a change everything is read once more, in case somebody was not told of all of it.
pub(in crate::cli) const VERIFY: Duration = Duration::from_secs(2);
/// A browser needs the processors to show what it was sent; the rest can wait for as long.
const SHOW: Duration = Duration::from_millis(40);
const SHOW_PAPER: Duration = Duration::from_millis(150);
/// Where something always changes, the rest of a build is finished now and then all the same.
const UNFINISHED: Duration = Duration::from_secs(20);

/// What the terminal is told after each build: how long it took, and the problems.
pub(super) type Report<'a> = &'a dyn Fn(Duration, &[Diagnostic]);

/// Builds until the process ends.
pub(super) struct Worker<'a> {
    pub(super) board: &'a Board,
    pub(super) folder: Folder,
    pub(super) options: Options,
    pub(super) report: Report<'a>,
    /// What became of a panic.
    pub(super) fault: &'a dyn Fn(&str),
}

impl Worker<'_> {
    /// Never comes back. `_watcher` watches for as long.
    pub(super) fn run(mut self, _watcher: &Watcher) -> ! {
        let mut live = Live::default();
        let mut changes: Changes = self.folder.sources().files.keys().map(|path| (path.clone(), None)).collect();
        let mut at_start = true;
        let mut finished = Instant::now();
        loop {
            let start = Instant::now();
            let options = Options { halt: Halt::default(), ..self.options.clone() };
            // Everything that changes from now on makes this build old.
            self.board.bell.arm(&options.halt);
            let overdue = finished.elapsed() > UNFINISHED;
            let round = Round { options, start, at_start, overdue };
            // A mistake of our own must not take the preview away from those who are writing.
            let done = catch_unwind(AssertUnwindSafe(|| self.round(&mut live, std::mem::take(&mut changes), &round)));
            let complete = done.unwrap_or_else(|panic| {
                let reason = panic.downcast_ref::<String>().cloned();
                let reason = reason.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                (self.fault)(&reason.unwrap_or_default());
                self.board.rest();
                true
            });
            if complete {
                finished = Instant::now();
            }
            at_start = false;
            changes = self.wait(complete);
        }
    }

    /// One build: what is open first, then the printed pages that somebody looks at, then everything. Answers whether
    /// it was finished.
    fn round(&self, live: &mut Live, changes: Changes, round: &Round) -> bool {
        let Round { options, start, at_start, overdue } = round;
        self.board.work();
        let changed: Vec<SourcePath> = if *at_start { Vec::new() } else { changes.keys().cloned().collect() };
        let shown = live.draft(self.folder.sources(), self.folder.faults(), changes, options);
        let found = shown.found.clone();
        let shown = self.board.draft(shown, &changed, || start.elapsed());
        if !self.board.open.pages().is_empty() {
            self.board.bell.pause(SHOW);
        }
        if self.papers(&shown) {
            self.board.bell.pause(SHOW_PAPER);
        }
        let halt = if *overdue { Halt::default() } else { options.halt.clone() };
        let build = shown.finish(&Options { halt: halt.clone(), ..options.clone() }, &|_| ());
        if halt.is_set() {
            return false;
        }
        self.board.finish(build, &shown, &found);
        let now = self.board.now();
        (self.report)(start.elapsed(), &now.problems);
        true
    }

    /// Lays out the printed pages that somebody looks at. Answers whether there are any.
    #[cfg(feature = "print")]
    fn papers(&self, draft: &Draft) -> bool {
        let wanted = self.board.open.papers();
        self.board.shelve(&wanted);
        let any = self.board.prints && !wanted.is_empty();
        for lang in wanted.into_iter().filter(|_| self.board.prints) {
            if let Some(pages) = draft.brochure(&lang, &self.options) {
                let before = self.board.now().papers.get(&lang).cloned();
                self.board.paper(&lang, Arc::new(Paper::new(pages, draft, &lang, before.as_deref())));
            }
        }
        any
    }

    #[cfg(not(feature = "print"))]
    fn papers(&self, _: &Draft) -> bool {
        false
    }

    /// Waits for something that makes another build necessary; where the last one was not finished, that is so already.
    fn wait(&mut self, complete: bool) -> Changes {
        loop {
            let changes = match self.board.bell.listen() {
                Call::Changed(paths) => {
                    let changes = self.folder.reread(paths);
                    if changes.is_empty() && !complete {
                        return changes;
                    }
                    changes
                }
                Call::Verify => self.folder.reload(),
                Call::Wanted => {
                    if let Some(draft) = self.board.now().draft.clone() {
                        self.papers(&draft);
                    }
                    continue;
                }
            };
            if !changes.is_empty() {
                self.board.bell.verify(VERIFY);
                return changes;
            }
        }
    }
}

/// One time through the loop.
struct Round {
    options: Options,
    start: Instant,
    at_start: bool,
    /// Nothing was finished for a while.
    overdue: bool,
}
