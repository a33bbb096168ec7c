//! How the thread that builds hears that there is something to do: files that changed, somebody who opened a page.
//!
//! Whatever rings while it works is there when it listens next, and ends the work whose result is old already.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use groter::halt::Halt;

/// A change is followed by others at once: editors write twice, or a file and then its backup.
pub(super) const DEBOUNCE: Duration = Duration::from_millis(30);
/// Many files at once come from a program that has not finished yet.
const MANY: usize = 8;
const DEBOUNCE_MANY: Duration = Duration::from_millis(150);
/// A folder in which something always changes is looked at all the same.
const LONGEST: Duration = Duration::from_secs(2);

/// What there is to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// Something happened to these files.
    Changed(BTreeSet<PathBuf>),
    /// To look whether something changed that nobody told.
    Verify,
    /// Somebody wants to see something that is not made yet.
    Wanted,
}

/// The bell, and what it was rung for.
#[derive(Debug, Clone, Default)]
pub(super) struct Bell(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<State>,
    rung: Condvar,
}

#[derive(Debug, Default)]
struct State {
    paths: BTreeSet<PathBuf>,
    first: Option<Instant>,
    last: Option<Instant>,
    verify: Option<Instant>,
    wanted: bool,
    halt: Halt,
}

impl Bell {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something happened to `paths`.
    pub(super) fn changed(&self, paths: impl IntoIterator<Item = PathBuf>) {
        let mut state = self.state();
        let now = Instant::now();
        state.paths.extend(paths);
        if state.paths.is_empty() {
            return;
        }
        state.first.get_or_insert(now);
        state.last = Some(now);
        state.halt.set();
        self.0.rung.notify_all();
    }

    /// Asks to look in `delay` whether something changed that nobody told.
    pub(super) fn verify(&self, delay: Duration) {
        let mut state = self.state();
        let at = Instant::now() + delay;
        state.verify = Some(state.verify.map_or(at, |other| other.min(at)));
        self.0.rung.notify_all();
    }

    /// Somebody wants to see something that is not made yet.
    pub(super) fn want(&self) {
        self.state().wanted = true;
        self.0.rung.notify_all();
    }

    /// Ends the work that looks at `halt` as soon as something changes, also when it did already.
    pub(super) fn arm(&self, halt: &Halt) {
        let mut state = self.state();
        state.halt = halt.clone();
        if !state.paths.is_empty() {
            halt.set();
        }
    }

    /// Leaves the processors to others for a while, unless something changes.
    pub(super) fn pause(&self, time: Duration) {
        let state = self.state();
        let waited = self.0.rung.wait_timeout_while(state, time, |state| state.paths.is_empty());
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    /// Waits until there is something to do, and, where files change, until they have done so.
    pub(super) fn listen(&self) -> Call {
        let mut state = self.state();
        loop {
            let now = Instant::now();
            let mut wait = None;
            if let (Some(first), Some(last)) = (state.first, state.last) {
                let quiet = if state.paths.len() > MANY { DEBOUNCE_MANY } else { DEBOUNCE };
                let due = (last + quiet).min(first + LONGEST);
                if due <= now {
                    state.first = None;
                    state.last = None;
                    return Call::Changed(std::mem::take(&mut state.paths));
                }
                wait = Some(due - now);
            } else if state.wanted {
                state.wanted = false;
                return Call::Wanted;
            } else if let Some(due) = state.verify {
                if due <= now {
                    state.verify = None;
                    return Call::Verify;
                }
                wait = Some(due - now);
            }
            state = match wait {
                None => self.0.rung.wait(state).unwrap_or_else(PoisonError::into_inner),
                Some(time) => self.0.rung.wait_timeout(state, time).unwrap_or_else(PoisonError::into_inner).0,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::time::Duration;

    use groter::halt::Halt;

    use super::{Bell, Call};

    #[test]
    fn changes_come_together_and_end_old_work() {
        let bell = Bell::default();
        let halt = Halt::default();
        bell.arm(&halt);
        bell.want();
        bell.changed([PathBuf::from("b")]);
        bell.changed([PathBuf::from("a")]);
        assert!(halt.is_set());
        let late = Halt::default();
        bell.arm(&late);
        assert!(late.is_set(), "what changed before the work began makes it old");
        assert_eq!(bell.listen(), Call::Changed(["a", "b"].map(PathBuf::from).into()));
        assert_eq!(bell.listen(), Call::Wanted);
        let next = Halt::default();
        bell.arm(&next);
        bell.changed([]);
        assert!(!next.is_set(), "nothing is no change");
        bell.verify(Duration::ZERO);
        assert_eq!(bell.listen(), Call::Verify);
    }

    #[test]
    fn five_hundred_files_are_one_change() {
        let bell = Bell::default();
        let files: Vec<PathBuf> = (0..500).map(|n| PathBuf::from(n.to_string())).collect();
        let writer = bell.clone();
        let written = files.clone();
        let thread = std::thread::spawn(move || {
            for (n, file) in written.into_iter().enumerate() {
                writer.changed([file]);
                if n % 20 == 19 {
                    // As a program does that writes many files: never for as long as the bell waits.
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
        });
        assert_eq!(bell.listen(), Call::Changed(files.into_iter().collect()));
        thread.join().expect("the writer ends");
    }
}
