//! Texts on their way to a translation agency and back.
//!
//! In goes a [`Site`](crate::model::Site), out comes an [`Exchange`]: every text that is to be translated into one
//! language, in pieces that keep markup out of the translator's hands. It is written as XLIFF 2.1, XLIFF 1.2 or gettext
//! PO, read from any of them, checked, and becomes the files of the programme again. Knows no disk: which files are
//! written is the caller's to do.

mod check;
mod compose;
mod export;
mod file;
mod import;
mod matter;
mod po;
#[cfg(test)]
mod tests;
mod text;
mod values;
mod words;
mod xliff1;
mod xliff2;
mod xml;

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::inline::{Piece, Sign, signs};
use crate::path::SourcePath;

pub use export::{Choice, export};
use file::Given;
pub use import::{Imported, import};

/// The texts of a programme in two languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The tag of the language they are written in.
    pub source: String,
    /// The tag of the language they are to be in.
    pub target: String,
    /// By the file that they come from.
    pub files: Vec<File>,
}

/// The texts of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// The source's file.
    pub path: String,
    /// Its texts, in order.
    pub units: Vec<Unit>,
}

/// One text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// Which text of its file: `title`, `image.alt`, `body.3`.
    pub id: String,
    /// What it says.
    pub source: Vec<Piece>,
    /// What it says in the other language, where somebody has said that.
    pub target: Option<Vec<Piece>>,
    /// How far that is.
    pub progress: Progress,
    /// Stands for the translation as it was in the programme when this was exported; none where there was none.
    pub seen: Option<String>,
    /// How many characters it may have.
    pub limit: Option<usize>,
    /// What translators should know.
    pub notes: Vec<String>,
    /// The line of the file of exchange that it begins on, from 1; 0 for one that was not read.
    pub line: u32,
}

/// How far a translation is, as XLIFF 2 says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// It is to be made, or made again.
    #[default]
    Initial,
    /// Somebody made it.
    Translated,
    /// Somebody else has looked at it.
    Reviewed,
    /// It is done.
    Final,
}

/// A form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// XLIFF 2.1 (OASIS, 2018).
    Xliff2,
    /// XLIFF 1.2 (OASIS, 2008), for older tools.
    Xliff1,
    /// gettext PO.
    Po,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Xliff2, Self::Xliff1, Self::Po];

    /// What the names of such files end in.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xliff2 | Self::Xliff1 => "xlf",
            Self::Po => "po",
        }
    }
}

impl Exchange {
    /// How many texts there are.
    pub fn count(&self) -> usize {
        self.files.iter().map(|file| file.units.len()).sum()
    }

    /// The file.
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Xliff2 => xliff2::write(self),
            Form::Xliff1 => xliff1::write(self),
            Form::Po => po::write(self),
        }
    }

    /// Reads a file of any form; nothing when it cannot be read, which is reported.
    pub fn read(diags: &mut Diagnostics, path: &SourcePath, bytes: &[u8]) -> Option<Self> {
        let given = Given::new(diags, path, bytes)?;
        read(diags, &given)
    }
}

/// Reads a file that is text.
fn read(diags: &mut Diagnostics, given: &Given) -> Option<Exchange> {
    if !given.text.trim_start().starts_with('<') {
        return po::read(diags, given);
    }
    let root = xml::read(diags, given)?;
    let version = root.attribute("version").unwrap_or_default();
    match (root.name.as_str(), version.split('.').next().unwrap_or_default()) {
        ("xliff", "2") => Some(xliff2::read(diags, given, &root)),
        ("xliff", "1") => xliff1::read(diags, given, &root),
        _ => {
            let found = if root.name == "xliff" { format!("XLIFF {version}") } else { format!("<{}>", root.name) };
            diags.push(Diagnostic::new(Code::ExchangeVersion).arg("found", found).at(given.place(root.line)));
            None
        }
    }
}

/// The numbers of the signs of both languages, in their order: equal signs have the same number.
fn numbers(source: &[Piece], target: &[Piece]) -> (Vec<usize>, Vec<usize>) {
    let known = signs(source);
    let mut free: BTreeMap<&Sign, Vec<usize>> = BTreeMap::new();
    for (number, sign) in known.iter().enumerate().rev() {
        free.entry(sign).or_default().push(number + 1);
    }
    let mut next = known.len();
    let of = |sign: &Sign| {
        free.get_mut(sign).and_then(Vec::pop).unwrap_or_else(|| {
            next += 1;
            next
        })
    };
    let target = signs(target).into_iter().map(of).collect();
    ((1..=known.len()).collect(), target)
}

/// Stands for the exact words of a text.
fn stamp(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(16).collect()
}
