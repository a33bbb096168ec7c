//! The programme itself, for those who ask about its texts and make nothing of it.

use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::load::Sources;
use crate::model::{self, Choices, Site};
use crate::parse;
use crate::pipeline::{Options, inputs};

/// Every card, section and page in every language; none when the settings cannot be understood. What is wrong with the
/// texts is added to `diags`.
pub fn site(diags: &mut Diagnostics, sources: &Sources, options: &Options) -> Option<Site> {
    let mut config = inputs::settings(diags, sources, options)?;
    config.statement = inputs::statement(diags, sources, &config, options);
    let config = Arc::new(config);
    let parsed = parse::parse(diags, sources, &config, &options.cache.documents);
    let choices = Choices { drafts: options.drafts, year: options.year };
    Some(model::resolve(diags, parsed, sources, config, choices))
}
