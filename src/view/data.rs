//! What is offered as data.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::Views;

/// What is offered as data.
#[derive(Debug, Serialize)]
pub struct DataView {}

impl Views {
    /// What is offered as data.
    pub(super) fn data_view(&self, _lang: Lang) -> Option<DataView> {
        Some(DataView {})
    }
}
