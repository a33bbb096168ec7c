//! All files of an edition in one: so that it can be made again years later, without version control.
//!
//! In go files, out comes a zip, and the other way round. The same files make the same bytes: names sorted, no dates.
//! What comes from somebody's disk is not trusted: names that lead elsewhere, files that swell beyond every measure and
//! files twice are refused. The only place that names zip.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::edition::{FOLDER, counted};
use crate::load::{Limits, Source, Sources, source};
use crate::path::{SourcePath, normalise};

/// What the program's own files lie under, where the programme has none of its own.
const BUILT_IN: &str = "built-in/";

/// More files than this no programme has.
const MOST_FILES: usize = 500_000;

/// More bytes than this no programme has, all files together.
const MOST_BYTES: u64 = 8_000_000_000;

/// An archive opened.
#[derive(Debug, Default)]
pub struct Archive {
    /// The sources.
    pub sources: Sources,
    /// The program's own theme and words, as they were then.
    pub built_in: BTreeMap<String, Vec<u8>>,
}

/// The file of an edition's archive.
pub fn path(name: &str) -> SourcePath {
    SourcePath::new(format!("{FOLDER}/{name}.zip"))
}

/// All sources, and the program's own files, in one file.
pub fn pack(sources: &Sources, built_in: &BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT);
    let plain = plain.system(System::Unix).unix_permissions(0o644);
    let own = built_in.iter().map(|(path, bytes)| (format!("{BUILT_IN}{path}"), bytes.as_slice()));
    let counted = counted(sources).map(|(path, source)| (path.as_str().to_owned(), source.bytes()));
    for (path, bytes) in own.chain(counted) {
        let packed = plain.compression_method(method(&path)).large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        zip.start_file(path, packed)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Pictures and fonts are packed already.
fn method(path: &str) -> CompressionMethod {
    const PACKED: [&str; 10] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "woff2", "zip", "pdf", "mp4"];
    let ending = path.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_lowercase());
    if PACKED.contains(&ending.as_str()) { CompressionMethod::Stored } else { CompressionMethod::Deflated }
}

/// The files of the archive `path`, each as if it had been read from disk.
pub fn unpack(path: &SourcePath, bytes: &[u8], limits: Limits) -> Result<Archive, Diagnostics> {
    let broken = |reason: String| {
        let mut diags = Diagnostics::new();
        diags.push(Diagnostic::new(Code::EditionArchiveBroken).arg("reason", reason).at(Place::file(path)));
        diags
    };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    if zip.len() > MOST_FILES {
        return Err(broken(format!("more than {MOST_FILES} files")));
    }
    let mut archive = Archive::default();
    let mut left = MOST_BYTES;
    for index in 0..zip.len() {
        let (name, bytes) = entry(&mut zip, index, limits.binary.min(left)).map_err(&broken)?;
        left = left.saturating_sub(bytes.len() as u64);
        let twice = || broken(format!("`{name}` twice"));
        if let Some(own) = name.strip_prefix(BUILT_IN) {
            if archive.built_in.insert(own.to_owned(), bytes).is_some() {
                return Err(twice());
            }
            continue;
        }
        let file = SourcePath::new(&name);
        let read: Source = source(&file, bytes, limits).map_err(|found| {
            let mut diags = Diagnostics::new();
            diags.push(found);
            diags
        })?;
        if archive.sources.files.insert(file, read).is_some() {
            return Err(twice());
        }
    }
    Ok(archive)
}

/// One file of an archive: its name and its bytes, of which there may be `limit`.
fn entry(zip: &mut ZipArchive<Cursor<&[u8]>>, index: usize, limit: u64) -> Result<(String, Vec<u8>), String> {
    let file = zip.by_index(index).map_err(|error| error.to_string())?;
    let name = file.name().map_err(|error| error.to_string())?.into_owned();
    if !is_inside(&name) {
        return Err(format!("`{name}` is no path"));
    }
    if !file.is_file() || file.is_symlink() {
        return Err(format!("`{name}` is no file"));
    }
    // What the archive says of sizes may be a lie: what really comes out is counted.
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| format!("`{name}`: {error}"))?;
    if bytes.len() as u64 > limit {
        return Err(format!("`{name}` is too large"));
    }
    Ok((name, bytes))
}

/// Whether a name is that of a source, or of a file of the program's own.
fn is_inside(name: &str) -> bool {
    let own = name.strip_prefix(BUILT_IN).unwrap_or(name);
    let known = ["content/", "themes/", "locales/"].iter().any(|folder| own.starts_with(folder));
    known && normalise(own).as_deref() == Some(own)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{pack, path, unpack};
    use crate::diag::{Arg, Diagnostics};
    use crate::load::{Limits, Source, Sources};
    use crate::path::SourcePath;

    fn sources() -> Sources {
        let mut sources = Sources::default();
        let mut add = |path: &str, source: Source| drop(sources.files.insert(SourcePath::new(path), source));
        add("content/site.yaml", Source::from("title: é\n"));
        add("content/a/foto.jpg", Source::from(&b"\xff\xd8\xff"[..]));
        add("locales/nl.ftl", Source::from("home = Thuis\n"));
        add("content/editions/2025-1.json", Source::from("{}"));
        sources
    }

    #[test]
    fn what_goes_in_comes_out() {
        let own = BTreeMap::from([("themes/regio/theme.yaml".to_owned(), b"name: regio".to_vec())]);
        let bytes = pack(&sources(), &own).expect("packed");
        assert_eq!(bytes, pack(&sources(), &own).expect("packed"), "the same bytes");
        let archive = unpack(&path("x"), &bytes, Limits::default()).expect("sound");
        let mut expect = sources();
        expect.files.remove(&SourcePath::new("content/editions/2025-1.json"));
        assert_eq!(archive.sources, expect);
        assert_eq!(archive.built_in, own);
    }

    fn refused(files: &[(&str, &[u8])], limits: Limits) -> String {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
            zip.write_all(bytes).expect("written");
        }
        reason(&zip.finish().expect("whole").into_inner(), limits)
    }

    fn reason(bytes: &[u8], limits: Limits) -> String {
        let found: Diagnostics = unpack(&path("x"), bytes, limits).expect_err("refused");
        let found = found.sorted();
        let reason = found[0].args.iter().find(|(name, _)| *name == "reason");
        match reason {
            Some((_, Arg::Text(reason))) => reason.clone(),
            _ => found[0].code.name().to_owned(),
        }
    }

    #[test]
    fn what_is_refused() {
        let limits = Limits { text: 10, binary: 1000 };
        let check = |name: &str, expect: &str| assert_eq!(refused(&[(name, b"x")], limits), expect, "{name}");
        check("content/../../etc/passwd", "`content/../../etc/passwd` is no path");
        check("/etc/passwd", "`/etc/passwd` is no path");
        check("content/a\\..\\b", "`content/a\\..\\b` is no path");
        check("built-in/etc/passwd", "`built-in/etc/passwd` is no path");
        check("content/a/", "`content/a/` is no path");
        check("content//a.md", "`content//a.md` is no path");
        // A thousandfold: what comes out is more than there may be.
        assert_eq!(refused(&[("content/a.jpg", &vec![0; 100_000])], limits), "`content/a.jpg` is too large");
        assert_eq!(refused(&[("content/a.md", b"eleven bytes")], limits), "file-too-large");
        assert_eq!(refused(&[("content/a.md", b"\xff")], limits), "not-utf8");
        assert!(!reason(b"no zip", limits).is_empty());
        assert!(!reason(&pack(&sources(), &BTreeMap::new()).expect("packed")[..200], limits).is_empty());
    }
}
