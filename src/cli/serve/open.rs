//! What is open in browsers: pages and printed pages, counted, as one page may be open twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use groter::path::OutputPath;

/// What is open.
#[derive(Debug, Clone, Default)]
pub(super) struct Open(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts {
    pages: BTreeMap<OutputPath, usize>,
    papers: BTreeMap<String, usize>,
}

/// Something that is open until this is dropped.
pub(super) struct Opened {
    open: Open,
    pages: Vec<OutputPath>,
    papers: Vec<String>,
}

impl Open {
    /// Counts pages, and languages of printed pages, as open.
    pub(super) fn add(&self, pages: Vec<OutputPath>, papers: Vec<String>) -> Opened {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for page in &pages {
            *counts.pages.entry(page.clone()).or_default() += 1;
        }
        for paper in &papers {
            *counts.papers.entry(paper.clone()).or_default() += 1;
        }
        Opened { open: self.clone(), pages, papers }
    }

    /// The pages that are open.
    pub(super) fn pages(&self) -> Vec<OutputPath> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pages.keys().cloned().collect()
    }

    /// The languages whose printed pages are open.
    #[cfg_attr(not(feature = "print"), allow(dead_code, reason = "without a typesetter there are none"))]
    pub(super) fn papers(&self) -> BTreeSet<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).papers.keys().cloned().collect()
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let mut counts = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        for page in &self.pages {
            close(&mut counts.pages, page);
        }
        for paper in &self.papers {
            close(&mut counts.papers, paper);
        }
    }
}

fn close<K: Ord>(counts: &mut BTreeMap<K, usize>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use groter::path::OutputPath;

    use super::Open;

    #[test]
    fn counted() {
        let open = Open::default();
        let page = OutputPath::new("a/index.html");
        let first = open.add(vec![page.clone()], vec!["nl".to_owned()]);
        let second = open.add(vec![page.clone(), page.clone()], Vec::new());
        drop(first);
        assert_eq!((open.pages(), open.papers().len()), (vec![page], 0));
        drop(second);
        assert_eq!(open.pages(), []);
    }
}
