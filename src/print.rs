//! [`PrintRecipe`](crate::plan::PrintRecipe) → PDF. The only module that names Typst.
//!
//! In: steps with what a print template sees, the theme, and what is known from before. Out: finished documents with
//! the pages on which their texts stand, and every fault at the author's line or the theme's. Knows no disk, clock,
//! network or system font: a document is a function of the theme, the strings and its recipe, byte by byte.

#[cfg(feature = "print")]
mod cache;
#[cfg(feature = "print")]
mod compile;
#[cfg(feature = "print")]
mod fault;
#[cfg(feature = "print")]
mod fit;
#[cfg(feature = "print")]
mod pages;
#[cfg(feature = "print")]
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

#[cfg(feature = "print")]
pub use cache::Cache;
#[cfg(feature = "print")]
pub use compile::{pages, print};
#[cfg(feature = "print")]
pub use fit::Mark;
#[cfg(feature = "print")]
pub use pages::Pages;

use crate::path::OutputPath;
use crate::view::PrintFacts;

/// A finished document.
#[derive(Debug, Clone)]
pub struct Document {
    /// The PDF.
    pub bytes: Arc<[u8]>,
    /// Its pages.
    pub facts: PrintFacts,
    /// Its date as a PDF writes it: `D:20261101000000Z`.
    pub date: String,
    /// A [`Note`] for the next build; none when there was something to report, so that it is reported again.
    pub note: Option<Arc<str>>,
}

/// Finished documents by path.
pub type Printed = BTreeMap<OutputPath, Document>;

/// What is written down about a document, so that another process can tell whether it is still right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The digest of all that it is made from.
    pub key: String,
    /// Its pages.
    pub facts: PrintFacts,
    /// Its date as a PDF writes it.
    #[serde(default)]
    pub date: String,
}

/// Documents of an earlier build: note and bytes by path.
pub type Kept = BTreeMap<OutputPath, (Arc<str>, Arc<[u8]>)>;

#[cfg(not(feature = "print"))]
pub use absent::{Cache, print};

/// groter without its typesetter: nothing is printed, and the plan holds no printed document.
#[cfg(not(feature = "print"))]
mod absent {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::{Kept, Printed};
    use crate::diag::Diagnostics;
    use crate::halt::Halt;
    use crate::path::OutputPath;
    use crate::plan::Step;
    use crate::theme::Theme;
    use crate::view::PrintFacts;

    /// Nothing to keep.
    #[derive(Debug, Default)]
    pub struct Cache;

    impl Cache {
        /// Takes nothing.
        pub fn keep(&self, _: Kept) {}

        /// Nothing was printed.
        pub fn facts(&self) -> Arc<BTreeMap<OutputPath, PrintFacts>> {
            Arc::default()
        }

        /// Takes nothing.
        pub fn tell(&self, _: &Arc<BTreeMap<OutputPath, PrintFacts>>) {}
    }

    /// Makes nothing.
    pub fn print(_: &mut Diagnostics, _: &[Step], _: &Theme, _: (&Cache, &Halt)) -> Printed {
        Printed::new()
    }
}
