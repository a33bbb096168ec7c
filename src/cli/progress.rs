//! A progress bar for work that takes more than a second, on a terminal only.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use groter::{Messages, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::stage::Names;

/// Work that is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that appears when somebody starts to wonder.
pub(super) struct Meter {
    start: Instant,
    wanted: bool,
    names: Names,
    bar: OnceLock<ProgressBar>,
    stage: Mutex<&'static str>,
}

impl Meter {
    /// A bar that appears only if `wanted`.
    pub(super) fn new(messages: &Messages, wanted: bool) -> Self {
        let (start, names) = (Instant::now(), Names::new(messages));
        Self { start, wanted, names, bar: OnceLock::new(), stage: Mutex::new("") }
    }

    /// Shows how far the work is.
    pub(super) fn show(&self, progress: Progress) {
        if !self.wanted || self.start.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_init(|| new_bar(progress.total));
        let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if *stage != progress.stage {
            *stage = progress.stage;
            bar.set_length(progress.total as u64);
            bar.set_position(progress.done as u64);
            bar.set_message(self.names.get(progress.stage).to_owned());
            bar.set_style(style(progress.total > 0));
        }
        // Threads report out of order.
        if progress.done as u64 > bar.position() {
            bar.set_position(progress.done as u64);
        }
    }

    /// Takes the bar away again, before anything else is written.
    pub(super) fn clear(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn new_bar(total: usize) -> ProgressBar {
    let target = ProgressDrawTarget::stderr();
    ProgressBar::with_draw_target(Some(total as u64), target).with_style(style(total > 0))
}

/// A stage that is not counted has only its name.
fn style(counted: bool) -> ProgressStyle {
    let template = if counted { "{msg} {wide_bar} {pos}/{len}" } else { "{msg} …" };
    // The templates are fixed; were one wrong, indicatif's own would do.
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ")
}
