//! What a print run leaves behind for the next one in the same process, or takes over from another.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use typst::foundations::Bytes;
use typst::syntax::{FileId, Source};

use super::compile::Laid;
use super::world::Base;
use super::{Document, Kept, Note};
use crate::image;
use crate::path::OutputPath;
use crate::theme::Theme;
use crate::view::PrintFacts;
use crate::view::book::Profile;

/// Fonts, sources as the compiler numbered them, and finished documents. Nothing in it can make a wrong document: each
/// is used only for exactly what it was made from.
#[derive(Default)]
pub struct Cache {
    base: Mutex<HashMap<Profile, (String, Arc<Base>)>>,
    sources: Mutex<HashMap<(OutputPath, FileId), Source>>,
    finished: Mutex<BTreeMap<OutputPath, (String, Document)>>,
    copies: Mutex<HashMap<blake3::Hash, Result<Bytes, String>>>,
    laid: Mutex<HashMap<OutputPath, (String, Arc<Laid>)>>,
    facts: Mutex<Arc<BTreeMap<OutputPath, PrintFacts>>>,
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").finish_non_exhaustive()
    }
}

impl Cache {
    /// Takes over the documents of an earlier build.
    pub fn keep(&self, kept: Kept) {
        let mut finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        for (path, (note, bytes)) in kept {
            if let Ok(read) = serde_json::from_str::<Note>(&note) {
                finished
                    .insert(path, (read.key, Document { bytes, facts: read.facts, date: read.date, note: Some(note) }));
            }
        }
    }

    /// What the last build printed.
    pub fn facts(&self) -> Arc<BTreeMap<OutputPath, PrintFacts>> {
        Arc::clone(&self.facts.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps what this build printed.
    pub fn tell(&self, facts: &Arc<BTreeMap<OutputPath, PrintFacts>>) {
        *self.facts.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(facts);
    }

    /// Fonts and library of the theme.
    pub(super) fn base(&self, theme: &Theme, profile: Profile) -> Arc<Base> {
        let mut bases = self.base.lock().unwrap_or_else(PoisonError::into_inner);
        let digest = theme.print().digest();
        match bases.get(&profile) {
            Some((known, base)) if known == digest => Arc::clone(base),
            _ => {
                let base = Arc::new(Base::new(theme.print(), profile));
                bases.insert(profile, (digest.to_owned(), Arc::clone(&base)));
                base
            }
        }
    }

    /// The document at `path`, when it was made from what has this key.
    pub(super) fn finished(&self, path: &OutputPath, key: &str) -> Option<Document> {
        let finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        finished.get(path).filter(|(known, _)| known == key).map(|(_, document)| document.clone())
    }

    /// The pages of the document at `path`, when somebody looks at them and they were laid out from what has this key.
    pub(super) fn laid(&self, path: &OutputPath, key: &str) -> Option<Arc<Laid>> {
        let laid = self.laid.lock().unwrap_or_else(PoisonError::into_inner);
        laid.get(path).filter(|(known, _)| known == key).map(|(_, laid)| Arc::clone(laid))
    }

    /// Keeps pages that somebody looks at.
    pub(super) fn lay(&self, path: &OutputPath, key: String, laid: &Arc<Laid>) {
        let mut all = self.laid.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(path.clone(), (key, Arc::clone(laid)));
    }

    /// The picture as it is printed; several documents show the same one.
    pub(super) fn copy(&self, picture: &[u8]) -> Result<Bytes, String> {
        let digest = blake3::hash(picture);
        let known = self.copies.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned();
        known.unwrap_or_else(|| {
            let copy = image::print_copy(picture).map(Bytes::new);
            self.copies.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, copy.clone());
            copy
        })
    }

    /// Keeps a document.
    pub(super) fn finish(&self, path: &OutputPath, key: String, document: &Document) {
        let mut finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        finished.insert(path.clone(), (key, document.clone()));
    }

    /// `text` as a source of the document at `path`. The compiler recognises what it has read before only by numbers
    /// it gave then, so a known source is edited rather than read anew.
    pub(super) fn source(&self, path: &OutputPath, id: FileId, text: &str) -> Source {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let source = sources.entry((path.clone(), id)).or_insert_with(|| Source::new(id, String::new()));
        if source.text() != text {
            source.replace(text);
        }
        source.clone()
    }
}
