//! The key `share`: as written in, as meant out.

use crate::config::raw;

/// What a link to a page looks like elsewhere, in a message or on a social network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Whether every card and page gets a picture for that, where the theme can draw one.
    pub images: bool,
}

/// Reads `share`.
pub(super) fn share(raw: Option<&raw::Share>) -> Share {
    Share { images: raw.and_then(|raw| raw.images).unwrap_or(true) }
}
