//! Texts out to translators and back in: only what a programme says is read for that, not how it looks.

use std::sync::Arc;

use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::exchange::{self, Choice, Exchange, Imported};
use crate::i18n::Messages;
use crate::load::{Source, Sources};
use crate::model::{self, Choices, Site};
use crate::parse;
use crate::path::SourcePath;
use crate::pipeline::{Options, inputs};

/// The texts to translate. A file that cannot be read would be missing among them, so then there are none.
pub fn export(sources: &Sources, choice: &Choice, messages: &Messages) -> Result<Exchange, Diagnostics> {
    let site = understood(sources, false)?;
    let mut diags = Diagnostics::new();
    exchange::export(&mut diags, &site, sources, choice, messages).ok_or(diags)
}

/// Files from translators, one after the other, each by its name. Nothing is to be written when one has an error.
pub fn import(sources: &Sources, files: &[(SourcePath, Vec<u8>)], force: bool) -> (Vec<Imported>, Vec<Diagnostic>) {
    let mut diags = Diagnostics::new();
    let mut now = sources.clone();
    let mut all: Vec<Imported> = Vec::new();
    for (path, bytes) in files {
        let site = match understood(&now, true) {
            Ok(site) => site,
            Err(found) => {
                diags.extend(found);
                break;
            }
        };
        let imported = exchange::import(&mut diags, (&site, &now), (path, bytes), force);
        for (path, text) in &imported.files {
            now.files.insert(SourcePath::new(path), Source::from(text.as_str()));
        }
        all.push(imported);
    }
    if diags.has_errors() {
        all.iter_mut().for_each(|imported| imported.files.clear());
    }
    (all, diags.sorted())
}

/// The programme. What is wrong with it otherwise is a build's to report: a translation that is missing must not keep
/// anybody from having it made.
fn understood(sources: &Sources, drafts: bool) -> Result<Site, Diagnostics> {
    let options = Options::default();
    let mut diags = Diagnostics::new();
    let Some(config) = inputs::settings(&mut diags, sources, &options) else { return Err(diags) };
    let config = Arc::new(config);
    let mut found = Diagnostics::new();
    let parsed = parse::parse(&mut found, sources, &config, &options.cache.documents);
    if !parsed.broken.is_empty() {
        found.retain(|problem| problem.severity() == Severity::Error);
        return Err(found);
    }
    let choices = Choices { drafts, year: None };
    Ok(model::resolve(&mut Diagnostics::new(), parsed, sources, config, choices))
}
