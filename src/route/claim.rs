//! Who claims which address.

use std::collections::{BTreeSet, HashMap};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::Lang;
use crate::model::{EntryId, Site};
use crate::path::OutputPath;

/// Who wants an address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Claimant {
    /// groter itself: overviews, feeds.
    Program,
    /// A card, page or section in a language.
    Entry(EntryId, Lang),
    /// The alias with this number of an entry.
    Alias(EntryId, Lang, usize),
    /// The short address of a card.
    Short(EntryId),
}

impl Claimant {
    /// Where the author chose the address. Found only when it is asked for: there are many addresses and few clashes.
    fn place(self, site: &Site) -> Option<Place> {
        match self {
            Self::Program => None,
            Self::Entry(entry, lang) => {
                let written = &site.entry(entry).texts[lang].written;
                Some(match written.slug {
                    Some(_) => written.doc.place(&["slug"]),
                    None => Place::file(written.doc.path()),
                })
            }
            Self::Alias(entry, lang, index) => {
                Some(site.entry(entry).texts[lang].written.doc.place(&["aliases", &index.to_string()]))
            }
            Self::Short(entry) => {
                let entry = site.entry(entry);
                let doc = &entry.source().doc;
                Some(match entry.facts.card.short {
                    Some(_) => doc.place(&["short"]),
                    None => Place::file(doc.path()),
                })
            }
        }
    }
}

/// The path in lower case, which it almost always is.
fn lower(path: &OutputPath) -> OutputPath {
    let is_lower = path.as_str().bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { path.clone() } else { OutputPath::new(path.as_str().to_lowercase()) }
}

/// The addresses given out so far, by their name in lower case: file systems that ignore case would mix up the rest.
#[derive(Default)]
pub(super) struct Claims {
    taken: HashMap<OutputPath, (OutputPath, Claimant)>,
    /// Where a clash has been reported: a slug that stands in for several languages is one mistake.
    told: BTreeSet<Place>,
}

impl Claims {
    /// Gives `path` out; reports it when it is taken.
    pub(super) fn claim(&mut self, diags: &mut Diagnostics, site: &Site, path: &OutputPath, who: Claimant) {
        let key = lower(path);
        let Some((taken, first)) = self.taken.get(&key) else {
            self.taken.insert(key, (path.clone(), who));
            return;
        };
        let mut clash = if taken == path {
            Diagnostic::new(Code::DuplicateOutput).arg("path", path.as_str())
        } else {
            Diagnostic::new(Code::OutputCase).arg("path", path.as_str()).arg("other", taken.as_str())
        };
        // The address that the program itself chose has no place: point at the author's.
        let (place, first) = match who.place(site) {
            Some(place) => (Some(place), first.place(site)),
            None => (first.place(site), None),
        };
        if place.as_ref().is_some_and(|place| !self.told.insert(place.clone())) {
            return;
        }
        clash.place = place;
        clash.related.extend(first);
        diags.push(clash);
    }

    /// Gives `path` out to an old or short address; reports it and answers `false` when it is taken.
    pub(super) fn claim_alias(
        &mut self,
        diags: &mut Diagnostics,
        site: &Site,
        path: &OutputPath,
        alias: (&str, Claimant),
    ) -> bool {
        let (written, who) = alias;
        let key = lower(path);
        if let Some((_, first)) = self.taken.get(&key) {
            let code = if matches!(who, Claimant::Short(_)) { Code::ShortClash } else { Code::AliasClash };
            let mut clash = Diagnostic::new(code).arg("value", written);
            clash.place = who.place(site);
            clash.related.extend(first.place(site));
            diags.push(clash);
            return false;
        }
        self.taken.insert(key, (path.clone(), who));
        true
    }
}
