//! `card:` links, links to headings and key figures in texts: each must lead somewhere in every language.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::lang::Lang;
use crate::model::{Entry, Site, Standing, Text};

/// Ids that stand in the programme's folder but not in the site.
pub(super) struct Absent {
    /// Drafts that are left out.
    pub(super) drafts: BTreeSet<String>,
    /// Files that could not be read: reported already.
    pub(super) broken: BTreeSet<String>,
    /// Ids that two files claim: reported already, and nobody knows which of them has the heading.
    pub(super) doubled: BTreeSet<String>,
}

/// Checks the links of every text that somebody wrote.
pub(super) fn check(diags: &mut Diagnostics, site: &Site, absent: &Absent) {
    let found: Vec<Diagnostics> = site
        .entries
        .par_iter()
        .map(|entry| {
            let mut diags = Diagnostics::new();
            for (lang, text) in entry.texts.iter().filter(|(_, text)| text.standing == Standing::Own) {
                links(&mut diags, site, absent, lang, text);
                figures(&mut diags, entry, text);
            }
            diags
        })
        .collect();
    for found in found {
        diags.extend(found);
    }
}

fn place(text: &Text, span: Span) -> Place {
    Place::new(text.written.doc.path(), text.written.doc.text(), span)
}

fn links(diags: &mut Diagnostics, site: &Site, absent: &Absent, lang: Lang, text: &Text) {
    for link in &text.written.body.links {
        if let Some(anchor) = link.target.strip_prefix('#') {
            if !anchor.is_empty() {
                self::anchor(diags, text, anchor, place(text, link.span));
            }
            continue;
        }
        let Some(target) = link.target.strip_prefix("card:") else { continue };
        let (id, anchor) = target.split_once('#').map_or((target, None), |(id, anchor)| (id, Some(anchor)));
        if let Some(found) = site.by_id.get(id) {
            let target = &site.entry(*found).texts[lang];
            if target.standing == Standing::Hidden {
                let at = place(text, link.span);
                diags.push(Diagnostic::new(Code::CardLinkDraft).arg("id", id).at(at));
            } else if let Some(anchor) = anchor.filter(|_| !absent.doubled.contains(id)) {
                self::anchor(diags, target, anchor, place(text, link.span));
            }
        } else if absent.drafts.contains(id) {
            diags.push(Diagnostic::new(Code::CardLinkDraft).arg("id", id).at(place(text, link.span)));
        } else if !absent.broken.contains(id) {
            nowhere(diags, site, id, place(text, link.span));
        }
    }
}

/// Reports a `card:` link to nothing, with the id that may be meant.
fn nowhere(diags: &mut Diagnostics, site: &Site, id: &str, at: Place) {
    let near = site
        .by_id
        .keys()
        .map(|known| (strsim::jaro_winkler(known, &id.to_lowercase()), known))
        .filter(|(near, _)| *near > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    diags.push(match near {
        Some((_, meant)) => Diagnostic::new(Code::CardLinkMeant).arg("id", id).arg("meant", meant.as_str()).at(at),
        None => Diagnostic::new(Code::CardLinkUnknown).arg("id", id).at(at),
    });
}

/// The number of the heading that a link calls `anchor`.
pub fn heading_at(text: &Text, anchor: &str) -> Option<usize> {
    let decoded = percent_encoding::percent_decode_str(anchor).decode_utf8_lossy();
    text.written.body.headings.iter().position(|heading| heading.anchor == decoded)
}

fn anchor(diags: &mut Diagnostics, target: &Text, anchor: &str, at: Place) {
    if heading_at(target, anchor).is_some() {
        return;
    }
    let known: Vec<String> = target.written.body.headings.iter().map(|heading| heading.anchor.clone()).collect();
    diags.push(Diagnostic::new(Code::AnchorMissing).arg("anchor", anchor).arg("known", known).at(at));
}

fn figures(diags: &mut Diagnostics, entry: &Entry, text: &Text) {
    for used in &text.written.body.figures {
        if !entry.facts.figures.iter().any(|figure| figure.id == used.id) {
            let known: Vec<String> = entry.facts.figures.iter().map(|figure| figure.id.clone()).collect();
            diags.push(
                Diagnostic::new(Code::FigureUnknown)
                    .arg("id", used.id.as_str())
                    .arg("known", known)
                    .at(place(text, used.span)),
            );
        }
    }
}
