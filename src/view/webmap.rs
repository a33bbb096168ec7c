//! The cards on a map in the web.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::Views;

/// The cards on a map in the web.
#[derive(Debug, Serialize)]
pub struct WebMap {}

impl Views {
    /// The cards on a map in the web.
    pub(super) fn web_map(&self, _lang: Lang) -> Option<WebMap> {
        Some(WebMap {})
    }
}
