//! What the page to search on needs.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::Views;

/// What the page to search on needs.
#[derive(Debug, Serialize)]
pub struct SearchView {}

impl Views {
    /// What the page to search on needs.
    pub(super) fn search_view(&self, _lang: Lang) -> Option<SearchView> {
        Some(SearchView {})
    }
}
