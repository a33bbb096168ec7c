//! Static files of a theme: what is published under `/assets/`, under names that change with the content.
//!
//! In go the files below `static/` and the tokens, out come published files. A stylesheet's `url(…)` and `@import`
//! of another static file are turned to that file's published name; the comment `/* tokens */` becomes the tokens as
//! custom properties. Nothing is known of pages.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use crate::path::{OutputPath, SourcePath, normalise, relative};

/// One published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it is published: `assets/css/site.0a1b2c3d.css`.
    pub path: OutputPath,
    /// Its content.
    pub bytes: Arc<[u8]>,
}

/// Stylesheets that import each other may go this deep.
const MAX_IMPORTS: usize = 16;
const TOKENS: &str = "/* tokens */";

struct Publisher<'a> {
    files: &'a BTreeMap<String, Arc<[u8]>>,
    tokens: String,
    done: BTreeMap<String, Asset>,
}

/// Publishes `files` (named as below `static/`).
pub(super) fn publish(
    files: &BTreeMap<String, Arc<[u8]>>,
    tokens: &BTreeMap<String, String>,
) -> BTreeMap<String, Asset> {
    let mut publisher = Publisher { files, tokens: properties(tokens), done: BTreeMap::new() };
    for name in files.keys() {
        publisher.add(name, 0);
    }
    publisher.done
}

fn properties(tokens: &BTreeMap<String, String>) -> String {
    let mut out = String::from(":root{");
    for (name, value) in tokens {
        let _ = write!(out, "--{name}:{value};");
    }
    out.push('}');
    out
}

impl Publisher<'_> {
    fn add(&mut self, name: &str, depth: usize) -> Option<OutputPath> {
        if let Some(asset) = self.done.get(name) {
            return Some(asset.path.clone());
        }
        let bytes = self.files.get(name)?;
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if SourcePath::new(name).extension() == "css" => {
                if depth > MAX_IMPORTS {
                    return None;
                }
                Arc::from(self.stylesheet(name, text, depth).into_bytes())
            }
            _ => bytes.clone(),
        };
        // A stylesheet that imports itself by a detour was published meanwhile: the first one stands.
        let asset = self.done.entry(name.to_owned()).or_insert_with(|| Asset { path: published(name, &bytes), bytes });
        Some(asset.path.clone())
    }

    fn stylesheet(&mut self, name: &str, text: &str, depth: usize) -> String {
        let here = OutputPath::new(format!("assets/{name}"));
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut out = String::with_capacity(text.len() + self.tokens.len());
        let mut at = 0;
        for found in references(text) {
            let (range, replacement) = match found {
                Found::Tokens(range) => (range, Some(self.tokens.clone())),
                Found::Address(range) => {
                    let target = resolve(folder, &text[range.clone()]).filter(|target| target != name);
                    let path = target.and_then(|target| self.add(&target, depth + 1));
                    (range.clone(), path.map(|path| relative(&here, &path) + suffix(&text[range])))
                }
            };
            out.push_str(&text[at..range.start]);
            out.push_str(replacement.as_deref().unwrap_or(&text[range.clone()]));
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// The static file that `address` names from `folder`.
fn resolve(folder: &str, address: &str) -> Option<String> {
    let file = &address[..address.len() - suffix(address).len()];
    if file.is_empty() || file.starts_with('/') || file.contains(':') {
        return None;
    }
    normalise(format!("{folder}/{file}").trim_start_matches('/'))
}

/// `?…` and `#…`.
fn suffix(address: &str) -> &str {
    address.find(['?', '#']).map_or("", |i| &address[i..])
}

fn published(name: &str, bytes: &[u8]) -> OutputPath {
    let digest = blake3::hash(bytes).to_hex();
    let digest = &digest.as_str()[..8];
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    let file = match file.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => format!("{stem}.{digest}.{extension}"),
        _ => format!("{file}.{digest}"),
    };
    OutputPath::new(format!("assets/{folder}{slash}{file}"))
}

enum Found {
    Tokens(Range<usize>),
    Address(Range<usize>),
}

/// Every address in a stylesheet and the place of the tokens.
fn references(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut import = false;
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"/*") {
            let end = text[at + 2..].find("*/").map_or(text.len(), |i| at + 2 + i + 2);
            if &text[at..end] == TOKENS {
                found.push(Found::Tokens(at..end));
            }
            at = end;
        } else if rest.len() >= 4 && rest[..4].eq_ignore_ascii_case(b"url(") {
            let (range, end) = address(text, at + 4);
            found.push(Found::Address(range));
            at = end;
            import = false;
        } else if matches!(rest[0], b'"' | b'\'') {
            let range = string(text, at);
            at = range.end + 1;
            if std::mem::take(&mut import) {
                found.push(Found::Address(range));
            }
        } else if rest.len() >= 7 && rest[..7].eq_ignore_ascii_case(b"@import") {
            import = true;
            at += 7;
        } else {
            import = import && (rest[0].is_ascii_whitespace());
            at += 1;
        }
    }
    found
}

/// The inside of the string that opens at `at`.
fn string(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != bytes[at] {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    let end = end.min(bytes.len());
    at + 1..end
}

/// The address of `url(` that ends at `at`, and the place to go on from.
fn address(text: &str, at: usize) -> (Range<usize>, usize) {
    let start = at + text[at..].len() - text[at..].trim_start().len();
    if matches!(text.as_bytes().get(start), Some(b'"' | b'\'')) {
        let range = string(text, start);
        let end = (range.end + 1).min(text.len());
        return (range, end);
    }
    let end = text[start..].find(')').map_or(text.len(), |i| start + i);
    (start..start + text[start..end].trim_end().len(), end)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::publish;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, Arc<[u8]>> {
        list.iter().map(|(name, text)| ((*name).to_owned(), Arc::from(text.as_bytes()))).collect()
    }

    fn sheet(list: &[(&str, &str)], name: &str) -> String {
        let assets = publish(&files(list), &BTreeMap::from([("ink".to_owned(), "#000".to_owned())]));
        String::from_utf8_lossy(&assets[name].bytes).into_owned()
    }

    #[test]
    fn names_change_with_the_content() {
        let names = |list: &[(&str, &str)]| -> Vec<String> {
            publish(&files(list), &BTreeMap::new()).values().map(|a| a.path.as_str().to_owned()).collect()
        };
        assert_eq!(names(&[("CNAME", "x"), ("a/b.c.js", "x")]), ["assets/CNAME.3ae7d805", "assets/a/b.c.3ae7d805.js"]);
        assert_ne!(names(&[("a.js", "x")]), names(&[("a.js", "y")]));
        // A picture's change reaches the stylesheet's name.
        let css = |picture| names(&[("s.css", "a{b:url(p.png)}"), ("p.png", picture)])[1].clone();
        assert_ne!(css("1"), css("2"));
    }

    #[test]
    fn addresses_in_stylesheets() {
        let check = |css: &str, expect: &str| {
            let list = [("css/s.css", css), ("css/o.css", "x"), ("img/p.png", "x")];
            assert_eq!(sheet(&list, "css/s.css"), expect, "{css}");
        };
        check("a{b:url(../img/p.png)}", "a{b:url(../img/p.3ae7d805.png)}");
        check("a{b:URL( '../img/p.png#x' )}", "a{b:URL( '../img/p.3ae7d805.png#x' )}");
        check("@import \"o.css\";a{b:\"o.css\"}", "@import \"o.3ae7d805.css\";a{b:\"o.css\"}");
        check("a{b:url(no.png)} /* url(../img/p.png) */", "a{b:url(no.png)} /* url(../img/p.png) */");
        check("a{b:url(https://x.org/p.png)}b{c:url(data:x)}", "a{b:url(https://x.org/p.png)}b{c:url(data:x)}");
        check("/* tokens */a{}", ":root{--ink:#000;}a{}");
        check("@import 's.css';url(", "@import 's.css';url(");
        check("é'\\", "é'\\");
    }

    #[test]
    fn imports_in_a_circle_end() {
        let out = sheet(&[("a.css", "@import 'b.css';"), ("b.css", "@import 'a.css';")], "a.css");
        assert!(out.starts_with("@import 'b."), "{out}");
    }
}
