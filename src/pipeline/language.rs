//! How hard the texts of a programme are to read.

use crate::diag::Diagnostics;
use crate::load::Sources;
use crate::pipeline::{Options, Stages, draft};
use crate::reading::{self, Report};

/// What there is to say about the language of every text; none when the settings could not be understood. What is
/// wrong with the sources is a build's to report.
pub fn language(sources: &Sources, options: &Options) -> Option<Report> {
    let mut stages = Stages::new(options, &|_| ());
    let understood = draft::understand(&mut Diagnostics::new(), sources, options, &mut stages)?;
    Some(reading::report(&understood.site))
}
