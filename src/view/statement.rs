//! The accessibility statement.

use serde::Serialize;

/// The accessibility statement.
#[derive(Debug, Serialize)]
pub struct Statement {}
