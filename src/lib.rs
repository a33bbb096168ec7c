//! groter
pub mod diag;
pub mod lang;
pub mod path;
