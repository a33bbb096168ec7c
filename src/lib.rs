//! groter turns one folder of Markdown cards into a multilingual website.

pub mod config;
pub mod diag;
pub mod i18n;
pub mod image;
pub mod lang;
pub mod links;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
pub mod parse;
pub mod path;
pub mod plan;
pub mod render;
pub mod route;
pub mod theme;
pub mod view;
pub mod write;
pub mod yaml;
