//! A theme's `theme.yaml` as written. Does not know templates; the theme checks what is named here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A theme's own settings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// The name of the theme.
    pub name: String,
    /// The theme that this one builds on: what is not here is taken from there.
    pub extends: Option<String>,
    /// What the theme is for, in a sentence.
    pub description: Option<String>,
    /// Colours, sizes and fonts by name, as CSS values in quotes.
    #[serde(default)]
    pub tokens: BTreeMap<String, String>,
    /// The templates that the theme cannot do without.
    #[serde(default)]
    pub requires: Vec<String>,
}
