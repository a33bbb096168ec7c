//! What `site.yaml` says of cards and pages: only here is it known which there are.

use crate::config::statement::ID as STATEMENT_ID;
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::model::links::Absent;
use crate::model::{Kind, Site};

/// Checks the pages that the settings name, and that every card has a date for the feed.
pub(super) fn check(diags: &mut Diagnostics, site: &Site, absent: &Absent) {
    footer(diags, site, absent);
    published(diags, site);
}

fn footer(diags: &mut Diagnostics, site: &Site, absent: &Absent) {
    for (index, id) in site.config.footer.iter().enumerate() {
        // A broken page is reported already, and a draft is left out on purpose.
        let is_statement = id == STATEMENT_ID && site.config.statement.is_some();
        if is_statement || site.by_id.contains_key(id) || absent.drafts.contains(id) || absent.broken.contains(id) {
            continue;
        }
        let pages = site.entries.iter().filter(|entry| entry.kind == Kind::Page);
        let mut known: Vec<String> = pages.map(|page| page.id.clone()).collect();
        known.extend(site.config.statement.is_some().then(|| STATEMENT_ID.to_owned()));
        // The likeliest first.
        known.sort_by(|a, b| strsim::jaro_winkler(b, id).total_cmp(&strsim::jaro_winkler(a, id)).then(a.cmp(b)));
        diags.push(
            Diagnostic::new(Code::UnknownPage)
                .arg("value", id.as_str())
                .arg("known", known)
                .at(site.config.doc.place(&["footer", &index.to_string()])),
        );
    }
}

fn published(diags: &mut Diagnostics, site: &Site) {
    let doc = &site.config.doc;
    // A date that cannot be read is reported already.
    if site.config.published.is_some() || doc.is_set(&["published"]) {
        return;
    }
    let undated = site
        .entries
        .iter()
        .filter(|entry| entry.kind == Kind::Card && entry.facts.date.is_none() && entry.source().updates.is_empty());
    if undated.count() > 0 {
        diags.push(Diagnostic::new(Code::NoPublished).at(Place::file(doc.path())));
    }
}
