//! The cards by the year in which they end.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::Views;

/// The cards by the year in which they end.
#[derive(Debug, Serialize)]
pub struct Timeline {}

impl Views {
    /// The cards by the year in which they end.
    pub(super) fn timeline(&self, _lang: Lang) -> Option<Timeline> {
        Some(Timeline {})
    }
}
