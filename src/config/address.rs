//! Addresses in settings. Text in, a checked address out; nothing is looked up.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::yaml::Doc;

/// Where the site will stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host: `https://www.example.org`.
    pub origin: String,
    /// The path, with `/` on both ends: `/` or `/sub/`.
    pub path: String,
}

impl BaseUrl {
    /// Reads an `http(s)` address without query, fragment or user; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") {
            return None;
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let wrong = |c: char| c.is_whitespace() || c.is_control() || "?#\\\"<>{}|^`".contains(c);
        if !is_host(host) || path.contains(wrong) {
            return None;
        }
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        if parts.clone().any(|part| matches!(part, "." | "..")) {
            return None;
        }
        let path = parts.by_ref().fold("/".to_owned(), |path, part| path + part + "/");
        Some(Self { origin: format!("{scheme}://{}", host.to_lowercase()), path })
    }

    /// Whether it is one of the addresses that exist for examples only.
    pub fn is_placeholder(&self) -> bool {
        const RESERVED: [&str; 5] = ["example.org", "example.com", "example.net", "example", "invalid"];
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        let name = host.split_once(':').map_or(host, |(name, _)| name);
        let below = |domain: &str| name.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        RESERVED.into_iter().any(below)
    }
}

/// A name or number of a machine, perhaps with a port.
fn is_host(host: &str) -> bool {
    let (name, port) = host.rsplit_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let label = |label: &str| {
        let inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        !label.is_empty() && label.chars().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    };
    name.split('.').all(label) && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

/// Whether a text is an `http(s)` address, whatever follows the host.
pub(super) fn is_http(text: &str) -> bool {
    let end = text.find(['?', '#']).unwrap_or(text.len());
    !text.contains(char::is_whitespace) && BaseUrl::parse(&text[..end]).is_some()
}

/// The site's address: the command line's or the file's.
pub(super) fn base(diags: &mut Diagnostics, doc: &Doc, written: Option<&str>, option: Option<&str>) -> BaseUrl {
    let stand_in = BaseUrl { origin: "https://example.org".to_owned(), path: "/".to_owned() };
    let Some(text) = option.or(written) else {
        super::missing(diags, doc, &["base_url"]);
        return stand_in;
    };
    // An option has no place in a file.
    let place = |found: Diagnostic| if option.is_some() { found } else { found.at(doc.place(&["base_url"])) };
    let Some(base) = BaseUrl::parse(text) else {
        diags.push(place(Diagnostic::new(Code::InvalidUrl).arg("key", "base_url").arg("value", text)));
        return stand_in;
    };
    if base.is_placeholder() {
        diags.push(place(Diagnostic::new(Code::BaseUrlPlaceholder).arg("value", text)));
    }
    base
}

#[cfg(test)]
mod tests {
    use super::{BaseUrl, is_http};

    #[test]
    fn base_addresses() {
        let check = |text: &str, expect: Option<(&str, &str)>| {
            let found = BaseUrl::parse(text);
            assert_eq!(found.as_ref().map(|base| (base.origin.as_str(), base.path.as_str())), expect, "{text}");
        };
        check("https://www.example.org", Some(("https://www.example.org", "/")));
        check("HTTPS://Www.Example.org/", Some(("https://www.example.org", "/")));
        check("http://localhost:8080/a//b", Some(("http://localhost:8080", "/a/b/")));
        check("https://gröter.nl/pad/", Some(("https://gröter.nl", "/pad/")));
        check("www.example.org", None);
        check("ftp://example.org/", None);
        check("https://", None);
        check("https:///pad", None);
        check("https://user@example.org/", None);
        check("https://example.org/?q", None);
        check("https://example.org/../x", None);
        check("https://example..org/", None);
        check("https://example.org:port/", None);
    }

    #[test]
    fn placeholders() {
        let check = |text: &str, expect: bool| {
            assert_eq!(BaseUrl::parse(text).map(|base| base.is_placeholder()), Some(expect), "{text}");
        };
        check("https://www.example.org/x", true);
        check("https://example.com:80", true);
        check("https://groter.invalid", true);
        check("https://notexample.org", false);
        check("https://regiodeal.nl", false);
    }

    #[test]
    fn other_addresses() {
        let check = |text: &str, expect: bool| assert_eq!(is_http(text), expect, "{text}");
        check("https://a.nl/x?y=z#w", true);
        check("a.nl", false);
        check("javascript:alert(1)", false);
        check("https://a.nl/ x", false);
    }
}
