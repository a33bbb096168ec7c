//! The pages of a document as pictures, for whoever looks at them while writing.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use typst::utils::hash128;
use typst_svg::SvgOptions;

use super::compile::Laid;
use super::fit::Mark;

/// The pages of a document as the typesetter laid them out.
#[derive(Clone)]
pub struct Pages {
    laid: Arc<Laid>,
    places: Arc<BTreeSet<(usize, String)>>,
    digests: Arc<[u128]>,
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("count", &self.digests.len()).finish_non_exhaustive()
    }
}

impl Pages {
    /// `places` are the pages on which texts begin, with their ids.
    pub(super) fn new(laid: Arc<Laid>, places: BTreeSet<(usize, String)>) -> Self {
        let digests = laid.document.pages().iter().map(|page| hash128(&page)).collect();
        Self { laid, places: Arc::new(places), digests }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.digests.len()
    }

    /// What stands for the looks of a page (from 1): pages with equal digests look equal.
    pub fn digest(&self, number: usize) -> Option<String> {
        self.digests.get(number.checked_sub(1)?).map(|digest| format!("{digest:032x}")[..16].to_owned())
    }

    /// Width and height of a page (from 1), in millimetres.
    pub fn size(&self, number: usize) -> Option<(f64, f64)> {
        let page = self.laid.document.pages().get(number.checked_sub(1)?)?;
        Some((page.frame.width().to_mm(), page.frame.height().to_mm()))
    }

    /// The page (from 1) as an SVG picture.
    pub fn svg(&self, number: usize) -> Option<String> {
        let page = self.laid.document.pages().get(number.checked_sub(1)?)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// The ids of the texts that begin on a page (from 1).
    pub fn texts(&self, number: usize) -> impl Iterator<Item = &str> {
        self.places.iter().filter(move |(page, _)| *page == number).map(|(_, id)| id.as_str())
    }

    /// Where something does not fit.
    pub fn marks(&self) -> &[Mark] {
        &self.laid.marks
    }
}
