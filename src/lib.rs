//! groter turns one folder of Markdown cards into a multilingual website (and, later, its printed brochure).
//!
//! # The way through
//!
//! ```text
//! load ──▶ parse ──▶ model ──▶ route ──▶ view, plan ──▶ render ──▶ links ──▶ write
//! Sources  Documents  Site      Routes    Plan           Output     checked   public/
//! ```
//!
//! Data flows one way and each stage has its own type. [`build`] names the stages in order; everything between `load`
//! and `write` is pure: no disk, clock, environment or printing. Problems are values ([`diag`]) that every stage adds
//! to, so that one report tells them all; an [`Output`] exists only when there is no error, and [`write()`] takes nothing
//! else.
//!
//! An output is a function of the theme, the strings and its recipe ([`plan::Recipe`]), so equal recipes make equal
//! bytes. Modules import only downwards: see `docs/architecture.md`, kept true by `tests/tidy.rs`.

use std::path::Path;

pub mod changes;
pub mod cms;
pub mod config;
pub mod consistency;
pub mod darkroom;
pub mod diag;
pub mod edition;
pub mod exchange;
pub mod geo;
pub mod halt;
pub mod hosts;
pub mod i18n;
pub mod image;
pub mod lang;
pub mod links;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
pub mod parse;
pub mod path;
pub mod plan;
#[cfg(feature = "print")]
pub mod press;
pub mod print;
pub mod reading;
pub mod render;
pub mod route;
pub mod search;
pub mod share;
pub mod starter;

pub mod theme;
pub mod translations;
pub mod view;
pub mod write;
pub mod yaml;

mod pipeline;

pub use cms::Flavour;
pub use darkroom::Effort;
pub use i18n::Messages;
pub use load::{Folder, Sources, find_root};
pub use output::Output;
pub use parse::schema::{self, schema};
pub use pipeline::{
    Build, Cache, Choice, Desk, Draft, Frozen, Languages, Live, NewFile, Options, PROGRAM, Progress, Proof, Shown,
    Shows, Timings, base_path, build, describe, editions, export, freeze, import, language, site, unpack, verify,
    verify_folder,
};
#[cfg(feature = "print")]
pub use pipeline::{Goal, Sheets, brochure, preflight};
pub use plan::{Plan, PrintWish, Step};
pub use starter::NewCard;
pub use write::{Written, create, replace};

use diag::Diagnostics;

/// Reads the programme below `root` into memory.
pub fn load(root: &Path) -> (Sources, Diagnostics) {
    let mut diags = Diagnostics::new();
    let sources = load::load(&mut diags, root, load::Limits::default());
    (sources, diags)
}

/// Finishes what a killed build left half written in `out`, so that a broken card does not keep half a site online.
pub fn recover(out: &Path, root: &Path) -> Result<(), Diagnostics> {
    let mut diags = Diagnostics::new();
    write::recover(&mut diags, out, root).ok_or(diags)
}

/// The printed documents, pictures and compressed copies of an earlier build in `out`, to be kept where nothing changed.
pub fn kept(out: &Path) -> print::Kept {
    write::kept(out).into_iter().map(|(path, note, bytes)| (path, (note, bytes))).collect()
}

/// The QR code (ISO/IEC 18004) of an address: a row of dark and light modules per line; none when it is too long for one.
pub fn qr_code(address: &str) -> Option<Vec<Vec<bool>>> {
    view::qr_code(address)
}

/// The files of a small new programme that builds at once.
pub fn starter() -> Vec<(String, Vec<u8>)> {
    starter::files(schema::Kind::ALL.iter().map(|kind| (kind.name(), schema(*kind))))
}

/// Writes a finished site below `out`: only what changed, and only files that groter wrote before. There may be
/// warnings although it was written.
pub fn write(out: &Path, root: &Path, output: &Output) -> (Option<Written>, Diagnostics) {
    let mut diags = Diagnostics::new();
    let written = write::write(&mut diags, out, root, output);
    (written, diags)
}
