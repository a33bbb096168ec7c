//! The keys `hosts`, `compress` and `security`: as written in, as meant out.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::config::address::is_http;
use crate::config::raw;
use crate::config::{Language, missing};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::{PerLang, Tag};
use crate::yaml::{Date, Doc, meant};

/// Where the site is served.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hosting {
    /// The hosts whose settings are written, each once.
    pub hosts: Vec<Host>,
    /// Whether compressed copies are written; without an answer where a host serves them.
    pub compress: Option<bool>,
    /// Whom to tell about a security problem.
    pub security: Option<Security>,
}

/// Whom to tell about a security problem (RFC 9116).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// Addresses, the best first: `mailto:`, `https:` or `tel:`.
    pub contact: Vec<String>,
    /// The day from which this may no longer be right.
    pub expires: Date,
    /// The page that says how reports are dealt with.
    pub policy: Option<String>,
    /// The page that thanks those who reported something.
    pub acknowledgments: Option<String>,
    /// The address of a key to encrypt with.
    pub encryption: Option<String>,
    /// The tags of the languages that are read.
    pub languages: Vec<String>,
}

macro_rules! hosts {
    ($($variant:ident $name:literal $doc:literal,)*) => {
        /// A kind of host.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Host { $(#[doc = $doc] $variant,)* }

        impl Host {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in `site.yaml`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

hosts! {
    Netlify "netlify" "Netlify.",
    Cloudflare "cloudflare" "Cloudflare Pages.",
    Apache "apache" "Apache httpd 2.4, and most shared hosting.",
    Nginx "nginx" "nginx.",
    Caddy "caddy" "Caddy 2.",
    Iis "iis" "Internet Information Services.",
    Azure "azure" "Azure Static Web Apps.",
    Github "github" "GitHub Pages.",
    Gitlab "gitlab" "GitLab Pages.",
    Lighttpd "lighttpd" "lighttpd 1.4.",
}

impl JsonSchema for Host {
    fn schema_name() -> Cow<'static, str> {
        "Host".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = Self::ALL.iter().map(|host| host.name()).collect();
        json_schema!({ "type": "string", "enum": names })
    }
}

impl Hosting {
    /// Whether compressed copies are wanted.
    pub fn packs(&self) -> bool {
        // The others compress by themselves, or take no copies.
        let serves = |host: &Host| matches!(host, Host::Apache | Host::Nginx | Host::Caddy | Host::Gitlab);
        self.compress.unwrap_or_else(|| self.hosts.iter().any(serves))
    }
}

/// How many days ahead people are told that their contact details expire.
const NOTICE: i64 = 60;
/// RFC 9116 asks for less than a year.
const LONGEST: i64 = 365;

/// Reads the three keys. Without a `today` nobody looks whether anything has expired.
pub(super) fn hosting(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    raw: raw::Hosting,
    today: Option<Date>,
) -> Hosting {
    let mut hosts = Vec::new();
    for (index, name) in raw.hosts.unwrap_or_default().iter().enumerate() {
        match Host::ALL.iter().find(|host| host.name() == name.trim().to_lowercase()) {
            Some(host) if hosts.contains(host) => {}
            Some(host) => hosts.push(*host),
            None => unknown(diags, doc, index, name),
        }
    }
    let security = raw.security.and_then(|raw| security(diags, doc, languages, raw));
    if let (Some(security), Some(today)) = (&security, today) {
        check_expiry(diags, doc, security.expires, today);
    }
    Hosting { hosts, compress: raw.compress, security }
}

fn unknown(diags: &mut Diagnostics, doc: &Doc, index: usize, name: &str) {
    let known = || Host::ALL.iter().map(|host| host.name());
    let found = match meant(name, known()) {
        Some(meant) => Diagnostic::new(Code::UnknownHostMeant).arg("value", name).arg("meant", meant),
        None => Diagnostic::new(Code::UnknownHost).arg("value", name),
    };
    let known: Vec<String> = known().map(str::to_owned).collect();
    diags.push(found.arg("known", known).at(doc.place(&["hosts", &index.to_string()])));
}

fn security(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, raw: raw::Security) -> Option<Security> {
    let mut contact = Vec::new();
    for (index, written) in raw.contact.iter().flatten().enumerate() {
        let Some(address) = self::contact(written) else {
            let found = Diagnostic::new(Code::SecurityContact).arg("value", written.as_str());
            diags.push(found.at(doc.place(&["security", "contact", &index.to_string()])));
            continue;
        };
        contact.push(address);
    }
    if raw.contact.as_ref().is_none_or(Vec::is_empty) {
        missing(diags, doc, &["security", "contact"]);
    }
    let mut page = |key: &'static str, written: Option<String>| {
        let address = written?;
        let sound = is_secure(&address);
        if !sound {
            let found = Diagnostic::new(Code::InvalidUrl).arg("key", key).arg("value", address.as_str());
            diags.push(found.at(doc.place(&["security", key])));
        }
        sound.then_some(address)
    };
    let policy = page("policy", raw.policy);
    let acknowledgments = page("acknowledgments", raw.acknowledgments);
    let encryption = page("encryption", raw.encryption);
    let own = || languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect();
    let languages = raw.languages.map_or_else(own, |written| tags(diags, doc, &written));
    let Some(expires) = raw.expires else {
        missing(diags, doc, &["security", "expires"]);
        return None;
    };
    (!contact.is_empty()).then_some(Security { contact, expires, policy, acknowledgments, encryption, languages })
}

/// An address to report to, as RFC 9116 wants it; a bare e-mail address gets its `mailto:`.
fn contact(written: &str) -> Option<String> {
    let written = written.trim();
    let plain = !written.is_empty() && !written.contains(|c: char| c.is_whitespace() || c.is_control());
    let mail = |text: &str| text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    match written.split_once(':') {
        _ if !plain => None,
        Some(("mailto", address)) if mail(address) => Some(written.to_owned()),
        Some(("tel", number)) if number.starts_with('+') => Some(written.to_owned()),
        _ if is_secure(written) => Some(written.to_owned()),
        None if mail(written) => Some(format!("mailto:{written}")),
        _ => None,
    }
}

/// Whether a text is an `https:` address that can stand in a header line.
fn is_secure(text: &str) -> bool {
    text.starts_with("https://") && is_http(text) && text.chars().all(|c| c.is_ascii_graphic())
}

fn tags(diags: &mut Diagnostics, doc: &Doc, written: &[String]) -> Vec<String> {
    let mut tags = Vec::new();
    for (index, text) in written.iter().enumerate() {
        let Some(tag) = Tag::parse(text) else {
            let found = Diagnostic::new(Code::InvalidLanguage).arg("value", text.as_str());
            diags.push(found.at(doc.place(&["security", "languages", &index.to_string()])));
            continue;
        };
        tags.push(tag.as_str().to_owned());
    }
    tags
}

fn check_expiry(diags: &mut Diagnostics, doc: &Doc, expires: Date, today: Date) {
    let left = today.days_until(expires);
    let code = match left {
        ..=0 => Code::SecurityExpired,
        1..=NOTICE => Code::SecurityExpires,
        LONGEST.. => Code::SecurityTooLong,
        _ => return,
    };
    let found = Diagnostic::new(code).arg("date", expires.to_string()).arg("days", left);
    diags.push(found.at(doc.place(&["security", "expires"])));
}

#[cfg(test)]
mod tests {
    use super::{Host, Hosting, contact};

    #[test]
    fn contacts() {
        let check = |written: &str, expect: Option<&str>| {
            assert_eq!(contact(written).as_deref(), expect, "{written}");
        };
        check("veilig@regiodeal.nl", Some("mailto:veilig@regiodeal.nl"));
        check(" mailto:veilig@regiodeal.nl ", Some("mailto:veilig@regiodeal.nl"));
        check("https://regiodeal.nl/melden?x=1", Some("https://regiodeal.nl/melden?x=1"));
        check("tel:+31-43-1234567", Some("tel:+31-43-1234567"));
        check("http://regiodeal.nl/melden", None);
        check("veilig@regiodeal", None);
        check("043 123 45 67", None);
        check("mailto:a@b.nl\nExpires: nooit", None);
        check("https://regiodeal.nl/\u{e9}", None);
        check("", None);
    }

    #[test]
    fn copies() {
        let check = |hosts: &[Host], compress: Option<bool>, expect: bool| {
            let hosting = Hosting { hosts: hosts.to_vec(), compress, security: None };
            assert_eq!(hosting.packs(), expect, "{hosting:?}");
        };
        check(&[], None, false);
        check(&[], Some(true), true);
        check(&[Host::Netlify, Host::Github], None, false);
        check(&[Host::Netlify, Host::Nginx], None, true);
        check(&[Host::Nginx], Some(false), false);
    }
}
