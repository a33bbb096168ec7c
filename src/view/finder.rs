//! The choices of the page with all cards.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::Views;

/// The choices of the page with all cards.
#[derive(Debug, Serialize)]
pub struct Finder {}

impl Views {
    /// The choices of the page with all cards.
    pub(super) fn finder(&self, _lang: Lang) -> Option<Finder> {
        Some(Finder {})
    }
}
