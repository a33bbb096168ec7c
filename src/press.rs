//! Finished PDF bytes in, finished PDF bytes out: the steps between the typesetter and the printing house.
//!
//! [`finish_screen`] completes the page boxes of the file for screen and archive; [`press`] makes the file for the
//! printing house (slug, marks, output intent, PDF/X-4 marks); [`booklet`] and [`proof`] put several pages on a sheet;
//! [`preflight`] reads a file and reports what a printer would refuse; [`pages`] tells how large the pages are.
//! Nothing here knows cards, themes, languages, the disk or the clock: the same bytes in give the same bytes out.

mod boxes;
mod content;
mod file;
mod geometry;
mod imposition;
mod intent;
mod job;
mod lettering;
mod marks;
mod overprint;
mod preflight;

pub use boxes::{PageBoxes, finish_screen, pages};
pub use geometry::Rect;
pub use imposition::{BookletOptions, Paper, ProofOptions, booklet, proof, signature};
pub use intent::{OutputIntent, Trapped};
pub use job::{PressOptions, press};
pub use preflight::{Colours, Finding, Level, Report, Rule, Rules, Value, preflight};

use std::fmt;

/// Why a PDF could not be worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PressError {
    /// The bytes are not a PDF that can be read; the text says where reading stopped.
    Unreadable(String),
    /// The PDF is encrypted.
    Encrypted,
    /// The PDF has no pages, or more than can be handled.
    PageCount(usize),
    /// This page (from 1) has no media box, or one of no or absurd size.
    PageSize(u32),
    /// The colour profile of the output intent cannot be used; the text says why.
    Profile(&'static str),
    /// The result could not be written.
    Unwritable(String),
}

impl fmt::Display for PressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the PDF cannot be read: {why}"),
            Self::Encrypted => f.write_str("the PDF is encrypted"),
            Self::PageCount(count) => write!(f, "the PDF has {count} pages, which cannot be handled"),
            Self::PageSize(page) => write!(f, "page {page} has no usable size"),
            Self::Profile(why) => write!(f, "the colour profile cannot be used: {why}"),
            Self::Unwritable(why) => write!(f, "the PDF cannot be written: {why}"),
        }
    }
}

impl std::error::Error for PressError {}
