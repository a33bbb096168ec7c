//! Names of files: where they come from and where they go. Strings with `/`, never the operating system's paths,
//! so that every machine sees the same names in the same order.

use std::fmt;
use std::sync::Arc;

/// A source file, relative to the programme's root: `content/economie/haven-stein.nl.md`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a relative path with `/`.
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder it lies in, without a trailing `/`; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// What follows the last dot of the name, in lower case; empty without one.
    pub fn extension(&self) -> String {
        self.name().rsplit_once('.').map_or_else(String::new, |(_, ext)| ext.to_lowercase())
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file under `public/`, relative to it: `en/economy/index.html`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path with `/`.
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref().trim_start_matches('/')))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address below the site's root, without a leading `/`: `en/economy/` for `en/economy/index.html`.
    pub fn address(&self) -> &str {
        self.0.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(&self.0)
    }

    /// Whether its name holds eight digits of its content's digest before its ending, so that it never changes.
    pub fn has_digest(&self) -> bool {
        let mut parts = self.0.rsplit('/').next().unwrap_or_default().rsplit('.');
        let digest = parts.nth(1).unwrap_or_default();
        // A picture's name ends with its width.
        let digest = digest.split_once('-').map_or(digest, |(digest, _)| digest);
        digest.len() == 8 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) && parts.next().is_some()
    }

    /// Whether it is an HTML page.
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for OutputPath {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// The relative address that leads from the file `from` to the file `to`: `../economy/index.html`.
pub fn relative(from: &OutputPath, to: &OutputPath) -> String {
    let mut here: Vec<&str> = from.as_str().split('/').collect();
    here.pop();
    let there: Vec<&str> = to.as_str().split('/').collect();
    let shared = here.iter().zip(&there[..there.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut parts = vec![".."; here.len() - shared];
    parts.extend(&there[shared..]);
    parts.join("/")
}

/// `path` with `.` and `..` resolved; `None` when it leaves the root or is absolute.
pub fn normalise(path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains('\\') || path.contains('\0') || path.get(1..2) == Some(":") {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{OutputPath, normalise, relative};

    #[test]
    fn relative_addresses() {
        let check = |from: &str, to: &str, expect: &str| {
            assert_eq!(relative(&OutputPath::new(from), &OutputPath::new(to)), expect, "{from} -> {to}");
        };
        check("index.html", "en/index.html", "en/index.html");
        check("en/a/index.html", "index.html", "../../index.html");
        check("en/a/index.html", "en/b/index.html", "../b/index.html");
        check("en/a/index.html", "en/a/index.html", "index.html");
        check("a/index.html", "a", "../a");
    }

    #[test]
    fn names_with_a_digest() {
        for (name, expect) in [
            ("media/foto.0123abcd.webp", true),
            ("css/site.0123abcd.css", true),
            ("index.html", false),
            ("brochure-nl.pdf", false),
            ("0123abcd.css", false),
        ] {
            assert_eq!(OutputPath::new(name).has_digest(), expect, "{name}");
        }
    }

    #[test]
    fn paths_stay_inside() {
        let check = |path: &str, expect: Option<&str>| assert_eq!(normalise(path).as_deref(), expect, "{path}");
        check("a/./b/../c.jpg", Some("a/c.jpg"));
        check("../c.jpg", None);
        check("a/../../c.jpg", None);
        check("/etc/passwd", None);
        check("C:/x", None);
        check("a\\b", None);
    }
}
