//! Files that were made before, in this process or another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What was made of a picture, or why nothing could be.
type Made = Result<Arc<[u8]>, String>;

/// Finished files by the key of all that they are made from, so that nothing in it can be wrong.
#[derive(Default)]
pub struct Cache {
    made: Mutex<BTreeMap<String, Made>>,
    read: AtomicUsize,
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").field("read", &self.read).finish_non_exhaustive()
    }
}

/// What is written down about a file with this key, for the next process.
pub fn note(key: &str) -> String {
    format!("picture {key}")
}

/// The key in a [`note`]; none when it is about something else.
pub fn key_of(note: &str) -> Option<&str> {
    note.strip_prefix("picture ")
}

impl Cache {
    /// Takes over a file of an earlier build.
    pub fn keep(&self, key: &str, bytes: &Arc<[u8]>) {
        self.made().insert(key.to_owned(), Ok(Arc::clone(bytes)));
    }

    /// How often a picture was read to make something of it.
    pub fn pictures_read(&self) -> usize {
        self.read.load(Ordering::Relaxed)
    }

    pub(super) fn count(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn knows(&self, key: &str) -> bool {
        self.made().contains_key(key)
    }

    pub(super) fn get(&self, key: &str) -> Option<Made> {
        self.made().get(key).cloned()
    }

    pub(super) fn learn(&self, key: &str, made: Result<Vec<u8>, String>) {
        let made = made.map(Arc::from);
        self.made().entry(key.to_owned()).or_insert(made);
    }

    /// Forgets files that no page shows any more.
    pub(super) fn forget_all_but<'a>(&self, keys: impl Iterator<Item = &'a str>) {
        let keys: BTreeSet<&str> = keys.collect();
        self.made().retain(|key, _| keys.contains(key.as_str()));
    }

    fn made(&self) -> MutexGuard<'_, BTreeMap<String, Made>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
