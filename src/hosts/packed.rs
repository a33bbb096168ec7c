//! Compressed copies beside the files of a finished site, for hosts that serve them.
//!
//! In goes a site, out comes the same with `.gz` and `.br` files. The same bytes give the same copy on every machine. A
//! copy notes the digest of what it was made from, so that a later build keeps it.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::{HostFile, TEXTS};
use crate::halt::Halt;
use crate::output::{File, Output};
use crate::path::OutputPath;

/// Smaller files are not worth a copy, in bytes.
const LEAST: usize = 1_024;
/// Larger files are compressed with less care, in bytes: the best takes seconds a megabyte.
const LARGE: usize = 1 << 20;

/// A way to compress.
#[derive(Debug, Clone, Copy)]
enum Format {
    Gzip,
    Brotli,
}

impl Format {
    const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    fn ending(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }

    /// What the copy of a file with this digest notes. Its first part changes when copies are made in another way.
    fn note(self, digest: &blake3::Hash) -> String {
        let start = match self {
            Self::Gzip => "gz1",
            Self::Brotli => "br1",
        };
        format!("{start}:{}", digest.to_hex())
    }

    fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut writer = flate2::GzBuilder::new().mtime(0).write(Vec::new(), flate2::Compression::best());
                writer.write_all(bytes)?;
                writer.finish()
            }
            Self::Brotli => {
                // A window no larger than the file takes less memory and time, and makes the same copy.
                let window = bytes.len().next_power_of_two().trailing_zeros().clamp(10, 22);
                let params = brotli::enc::BrotliEncoderParams {
                    quality: if bytes.len() > LARGE { 9 } else { 11 },
                    lgwin: i32::try_from(window).unwrap_or(22),
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                let mut copy = Vec::new();
                brotli::BrotliCompress(&mut &bytes[..], &mut copy, &params)?;
                Ok(copy)
            }
        }
    }
}

/// A copy: its note and its bytes.
type Made = (Arc<str>, Arc<[u8]>);

/// Copies of earlier builds, by their path.
#[derive(Default)]
pub struct Packed(Mutex<HashMap<OutputPath, Made>>);

impl fmt::Debug for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packed").finish_non_exhaustive()
    }
}

impl Packed {
    /// Takes over a file of an earlier build with its note. One that is no copy is never asked for.
    pub fn keep(&self, path: &OutputPath, note: &Arc<str>, bytes: &Arc<[u8]>) {
        if !Format::ALL.iter().any(|format| path.as_str().ends_with(&format!(".{}", format.ending()))) {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(path.clone(), (Arc::clone(note), Arc::clone(bytes)));
    }

    fn find(&self, path: &OutputPath, note: &str) -> Option<Made> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(path).filter(|(known, _)| **known == *note).cloned()
    }
}

/// Adds a compressed copy of every text that gets smaller by it.
#[must_use]
pub fn pack(mut output: Output, kept: &Packed, halt: &Halt) -> Output {
    let files: Vec<(&OutputPath, &File)> = output.iter().filter(|(path, file)| is_worth_it(path, file)).collect();
    let copies: Vec<(OutputPath, Made)> = files
        .into_par_iter()
        .filter(|_| !halt.is_set())
        .flat_map_iter(|(path, file)| copies(path, file, kept))
        .collect();
    let mut remembered = HashMap::with_capacity(copies.len());
    for (path, (note, bytes)) in copies {
        remembered.insert(path.clone(), (Arc::clone(&note), Arc::clone(&bytes)));
        output.insert(path, File { note: Some(note), ..File::new(bytes) });
    }
    *kept.0.lock().unwrap_or_else(PoisonError::into_inner) = remembered;
    output
}

/// Whether a file is a text of some length that readers get. Settings of hosts are for the host alone.
fn is_worth_it(path: &OutputPath, file: &File) -> bool {
    let ending = path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending);
    file.bytes.len() >= LEAST && TEXTS.contains(&ending) && !HostFile::ALL.iter().any(|host| host.path() == *path)
}

fn copies(path: &OutputPath, file: &File, kept: &Packed) -> Vec<(OutputPath, Made)> {
    let digest = blake3::hash(&file.bytes);
    let copy = |format: Format| {
        let copy = OutputPath::new(format!("{path}.{}", format.ending()));
        let note = format.note(&digest);
        if let Some(known) = kept.find(&copy, &note) {
            return Some((copy, known));
        }
        // Nothing is written but memory: this cannot fail.
        let bytes = format.compress(&file.bytes).ok().filter(|bytes| bytes.len() < file.bytes.len())?;
        Some((copy, (Arc::from(note), Arc::from(bytes))))
    };
    Format::ALL.into_iter().filter_map(copy).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::Arc;

    use super::{Packed, pack};
    use crate::halt::Halt;
    use crate::output::{File, Output};
    use crate::path::OutputPath;

    fn text() -> Vec<u8> {
        (0..200).flat_map(|n| format!("<p>Alinea {n} van een tekst.</p>\n").into_bytes()).collect()
    }

    fn site(files: &[(&str, Vec<u8>)]) -> Output {
        files.iter().map(|(path, bytes)| (OutputPath::new(path), File::new(bytes.clone()))).collect()
    }

    fn names(output: &Output) -> Vec<&str> {
        output.iter().map(|(path, _)| path.as_str()).collect()
    }

    #[test]
    fn what_gets_copies() {
        let mut noise = [0_u8; 4_000];
        blake3::Hasher::new().finalize_xof().fill(&mut noise);
        let site = site(&[
            ("_headers", text()),
            ("a.html", text()),
            ("b.png", text()),
            ("c.html", b"kort".to_vec()),
            ("d.txt", noise.to_vec()),
            ("web.config", text()),
        ]);
        let output = pack(site, &Packed::default(), &Halt::default());
        assert_eq!(
            names(&output),
            ["_headers", "a.html", "a.html.br", "a.html.gz", "b.png", "c.html", "d.txt", "web.config"]
        );
        let gz = output.get(&OutputPath::new("a.html.gz")).map(|file| Arc::clone(&file.bytes)).expect("a copy");
        // No time, no name: bytes 3 to 7 of the head.
        assert_eq!(gz[3..8], [0, 0, 0, 0, 0]);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gz).read_to_end(&mut back).expect("readable");
        assert_eq!(back, text());
        let br = output.get(&OutputPath::new("a.html.br")).map(|file| Arc::clone(&file.bytes)).expect("a copy");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*br, &mut back).expect("readable");
        assert_eq!(back, text());
    }

    #[test]
    fn copies_are_made_once() {
        let first = pack(site(&[("a.html", text())]), &Packed::default(), &Halt::default());
        let path = OutputPath::new("a.html.br");
        let note = first.get(&path).and_then(|file| file.note.clone()).expect("a note");
        // A kept copy is taken as it is, which shows by its content; once the file changes it no longer is.
        let kept = || {
            let kept = Packed::default();
            kept.keep(&path, &note, &Arc::from(*b"kept"));
            kept
        };
        let bytes = |site: Output, kept: &Packed| {
            pack(site, kept, &Halt::default()).get(&path).map(|file| file.bytes.to_vec()).expect("a copy")
        };
        assert_eq!(bytes(site(&[("a.html", text())]), &kept()), b"kept");
        let other = [text(), b"en meer".to_vec()].concat();
        assert_ne!(bytes(site(&[("a.html", other)]), &kept()), b"kept");
        // In one process the second build needs nobody to keep anything.
        let packed = kept();
        bytes(site(&[("a.html", text())]), &packed);
        assert_eq!(bytes(site(&[("a.html", text())]), &packed), b"kept");
    }
}
