//! A file of exchange as it came: bytes in, text with its lines out.

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

/// What no translation of a programme comes near.
const LARGEST: usize = 64 << 20;

/// A file that somebody sent.
pub(super) struct Given {
    /// Its name.
    pub(super) path: SourcePath,
    /// Its text, without a byte order mark.
    pub(super) text: String,
    /// Where its lines begin.
    lines: Vec<usize>,
}

impl Given {
    /// Takes its bytes: UTF-8, or UTF-16 with a byte order mark, as some tools write it.
    pub(super) fn new(diags: &mut Diagnostics, path: &SourcePath, bytes: &[u8]) -> Option<Self> {
        if bytes.len() > LARGEST {
            let large = Diagnostic::new(Code::FileTooLarge).arg("size", bytes.len() >> 20).arg("limit", LARGEST >> 20);
            diags.push(large.at(Place::file(path)));
            return None;
        }
        let text = match bytes {
            [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
            _ => std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| error.valid_up_to()),
        };
        match text {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
                let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
                Some(Self { path: path.clone(), text, lines })
            }
            Err(byte) => {
                diags.push(Diagnostic::new(Code::NotUtf8).arg("byte", byte).at(Place::file(path)));
                None
            }
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> u32 {
        u32::try_from(self.lines.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }

    /// The place of a line.
    pub(super) fn place(&self, line: u32) -> Place {
        let Some(start) = usize::try_from(line).ok().and_then(|line| self.lines.get(line.checked_sub(1)?)) else {
            return Place::file(&self.path);
        };
        let rest = self.text.get(*start..).unwrap_or_default();
        let whole = rest.split('\n').next().unwrap_or_default().trim_end();
        let text = whole.trim_start();
        let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let column = count(whole) - count(text) + 1;
        let excerpt = whole.chars().take(400).collect();
        Place { path: self.path.clone(), span: Span { line, column, length: count(text).clamp(1, 120) }, excerpt }
    }
}

fn wide(bytes: &[u8], of: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(of).collect();
    if !rest.is_empty() {
        return Err(bytes.len());
    }
    String::from_utf16(&units).map_err(|_| 2)
}
