//! A new card for a programme that is there already.

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::load::Sources;
use crate::parse::{self, Role};
use crate::path::SourcePath;
use crate::pipeline::{Options, inputs};
use crate::route::slugify;
use crate::starter::{self, Surroundings};

/// The file of a new card with this title, in the section that `section` names by its folder, id or slug. A broken card
/// elsewhere does not keep anybody from writing a new one; broken settings do.
pub fn new_card(sources: &Sources, title: &str, section: &str) -> Result<(SourcePath, String), Diagnostics> {
    let mut diags = Diagnostics::new();
    let Some(config) = inputs::settings(&mut diags, sources, &Options::default()) else { return Err(diags) };
    let parsed = parse::parse(&mut Diagnostics::new(), sources, &config, &parse::Cache::default());
    let mut sections: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut ids = BTreeMap::new();
    for document in &parsed.documents {
        let name = &document.name;
        ids.entry(name.id.clone()).or_insert_with(|| document.path.clone());
        if name.role == Role::Section && !name.folder.is_empty() {
            let names = sections.entry(name.folder.clone()).or_insert_with(|| vec![name.id.clone()]);
            names.extend(document.matter.text.slug.clone());
        }
    }
    let around = Surroundings {
        lang: config.languages[Lang::SOURCE].tag.as_str().to_owned(),
        sections: sections.into_iter().collect(),
        ids,
    };
    let usable = title.chars().any(char::is_alphanumeric);
    let id = if usable { slugify(title) } else { String::new() };
    starter::card(&around, &id, title, section)
}
