//! Where an address in a page leads.

use std::borrow::Cow;

use crate::path::{OutputPath, normalise};

/// The site's own address.
#[derive(Debug)]
pub(super) struct Base<'a> {
    /// Scheme and host: `https://example.org`.
    origin: &'a str,
    /// The path with `/` at both ends.
    path: String,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// To another host.
    Elsewhere,
    /// To something that is no file: mail, telephone, the same host beside the site.
    Unchecked,
    /// Out of the site by mistake.
    Nowhere,
    /// To an address below the site's root, and perhaps a place in it.
    Inside {
        /// The address without a leading `/`, percent-decoded.
        address: Cow<'a, str>,
        /// What follows `#`.
        fragment: Option<&'a str>,
    },
}

impl<'a> Base<'a> {
    /// The site at `origin` + `path`.
    pub(super) fn new(origin: &'a str, path: &str) -> Self {
        let path = path.trim_matches('/');
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Self { origin: origin.trim_end_matches('/'), path }
    }

    /// Where `url` in the page `page` leads.
    pub(super) fn resolve<'u>(&self, page: &'u OutputPath, url: &'u str) -> Target<'u> {
        let (url, fragment) = url.split_once('#').map_or((url, None), |(url, fragment)| (url, Some(fragment)));
        let url = url.split('?').next().unwrap_or_default();
        let (path, is_absolute) = match self.host_cut(url) {
            Some(Ok(path)) => (path, true),
            Some(Err(target)) => return target,
            None => (url, false),
        };
        if path.is_empty() && !is_absolute {
            return Target::Inside { address: Cow::Borrowed(page.as_str()), fragment };
        }
        let inside = if is_absolute || path.starts_with('/') {
            match self.strip(path) {
                Some(rest) => tidy(rest).map(Cow::Borrowed).or_else(|| clean(rest)),
                None if is_absolute => return Target::Unchecked,
                None => None,
            }
        } else {
            let folder = page.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
            clean(&format!("{folder}/{path}")).map(|address| Cow::Owned(address.into_owned()))
        };
        inside.and_then(decode_cow).map_or(Target::Nowhere, |address| Target::Inside { address, fragment })
    }

    /// The address below the site's root of a path that starts with `/`; `None` when it lies beside the site.
    pub(super) fn strip<'u>(&self, path: &'u str) -> Option<&'u str> {
        path.strip_prefix(self.path.as_str()).or_else(|| (self.path.strip_suffix('/') == Some(path)).then_some(""))
    }

    /// What follows the host in an address with a host, or where it leads if that is not ours; `None` for an address
    /// without scheme and host.
    fn host_cut<'u>(&self, url: &'u str) -> Option<Result<&'u str, Target<'static>>> {
        match scheme(url) {
            Some(scheme) if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {
                return Some(Err(Target::Unchecked));
            }
            None if !url.starts_with("//") => return None,
            _ => {}
        }
        let host =
            |url: &'u str| url.split_once("//").map(|(_, rest)| rest.split_at(rest.find('/').unwrap_or(rest.len())));
        let own = self.origin.split_once("//").map_or(self.origin, |(_, host)| host);
        Some(match host(url) {
            Some((host, "")) if host.eq_ignore_ascii_case(own) => Ok("/"),
            Some((host, path)) if host.eq_ignore_ascii_case(own) => Ok(path),
            _ => Err(Target::Elsewhere),
        })
    }
}

/// The scheme of an address that has one.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let mut bytes = scheme.bytes();
    let starts = bytes.next().is_some_and(|b| b.is_ascii_alphabetic());
    (starts && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))).then_some(scheme)
}

/// `path`, if there is no `.` or empty part in it that would have to be resolved: the usual case, without a copy.
fn tidy(path: &str) -> Option<&str> {
    let plain = !path.starts_with(['.', '/']) && !path.contains("/.") && !path.contains("//");
    plain.then_some(path)
}

/// `path` with `.` and `..` resolved, keeping the `/` that marks a folder; `None` when it leaves the site.
fn clean(path: &str) -> Option<Cow<'_, str>> {
    let mut address = normalise(path.trim_start_matches('/'))?;
    let folder = ["/", "/.", "/.."].iter().any(|end| path.ends_with(end)) || matches!(path, "." | "..");
    if folder && !address.is_empty() {
        address.push('/');
    }
    Some(Cow::Owned(address))
}

fn decode_cow(address: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if address.contains('%') { decode(&address).map(Cow::Owned) } else { Some(address) }
}

/// `text` with `%41` resolved; `None` when the result is not UTF-8. A `%` that starts no number stands for itself.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digit =
            |i: usize| after.get(i).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        if let (b'%', Some(high), Some(low)) = (byte, digit(0), digit(1)) {
            bytes.push(high * 16 + low);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}
