//! What a site is served with, in the words of every host: headers, redirects, pages for unknown addresses, caching,
//! media types and compressed copies.
//!
//! In go typed facts ([`Hosting`]), out come the settings files of hosts. One file per syntax; none of them knows cards
//! or templates. Whatever an address holds, it cannot end the text it stands in: see `quote`.

mod apache;
mod azure;
mod caddy;
mod iis;
mod lighttpd;
mod nginx;
mod packed;
mod pages;
mod quote;
mod security;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::config::Host;
use crate::path::OutputPath;

pub use packed::{Packed, pack};
pub use security::SecurityTxt;

/// The policy of a site, before who may frame it: that part cannot stand in a page.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
                          connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// What a site is served with, beside its policy.
pub const HEADERS: [(&str, &str); 7] = [
    (SECURE, "max-age=31536000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// The header that asks for HTTPS from now on: only for sites that have it.
const SECURE: &str = "Strict-Transport-Security";
/// For files that may be others at the next visit.
const SHORT: &str = "no-cache";
/// For files whose name holds their digest.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Media types by the end of a name, the types that a site of ours can have.
const TYPES: [(&str, &str); 38] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("woff", "font/woff"),
    ("pdf", "application/pdf"),
    ("txt", "text/plain; charset=utf-8"),
    ("ftl", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("vcf", "text/vcard; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("geojson", "application/geo+json"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
    ("rdf", "application/rdf+xml"),
    ("ttl", "text/turtle; charset=utf-8"),
    ("zip", "application/zip"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("vtt", "text/vtt; charset=utf-8"),
];

/// The types that hosts know no better than `application/octet-stream`, or without their letters.
const RARE: [&str; 9] = ["avif", "csv", "ftl", "geojson", "ics", "jsonld", "md", "ttl", "webmanifest"];

/// A feed has its own type, but the ending of any other XML file.
const FEED: (&str, &str) = ("feed.xml", "application/atom+xml; charset=utf-8");

/// The endings of files that are text, which becomes much smaller when it is compressed.
const TEXTS: [&str; 18] = [
    "atom",
    "css",
    "csv",
    "ftl",
    "geojson",
    "html",
    "ics",
    "js",
    "json",
    "jsonld",
    "md",
    "rdf",
    "svg",
    "ttl",
    "txt",
    "vcf",
    "webmanifest",
    "xml",
];

/// Where a digest stands in a name: eight digits before its ending, or before a width. A regular expression that all
/// hosts read alike.
const DIGEST: &str = "[.][0-9a-f]{8}(-[0-9]+)?[.][A-Za-z0-9]+";

/// What hosts have to know of a site.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Hosting {
    /// The path that its addresses start with, as in an address: `/` or `/sub/`.
    pub base_path: String,
    /// Whether it is served with HTTPS.
    pub secure: bool,
    /// Old addresses and where they lead.
    pub redirects: Vec<Redirect>,
    /// The page for unknown addresses by the folder of its language, below the base path: `en/` → `en/404.html`.
    pub not_found: BTreeMap<String, String>,
    /// The page for all other unknown addresses.
    pub root_not_found: String,
    /// Folders in which every name holds a digest: `assets/`.
    pub fixed: BTreeSet<String>,
    /// The endings of its files.
    pub endings: BTreeSet<String>,
    /// Whether it has feeds.
    pub feeds: bool,
    /// Whether compressed copies lie beside its files.
    pub packed: bool,
    /// All hosts that get settings.
    pub hosts: Vec<Host>,
}

/// An old address and where it leads, both below the base path and as text, not as in an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Redirect {
    /// The file of the old address: `oud/index.html`.
    pub from: String,
    /// The new address: `haven/`.
    pub to: String,
}

/// A settings file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum HostFile {
    /// `_headers` of Netlify and Cloudflare Pages.
    Headers,
    /// `_redirects` of Netlify, Cloudflare and GitLab Pages.
    Redirects,
    /// `.htaccess` of Apache httpd.
    Htaccess,
    /// What is included in nginx's settings.
    Nginx,
    /// What is imported in Caddy's settings.
    Caddy,
    /// What is included in lighttpd's settings.
    Lighttpd,
    /// `web.config` of IIS.
    WebConfig,
    /// `staticwebapp.config.json` of Azure.
    Azure,
    /// `.nojekyll` of GitHub Pages.
    Nojekyll,
}

impl HostFile {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Headers,
        Self::Redirects,
        Self::Htaccess,
        Self::Nginx,
        Self::Caddy,
        Self::Lighttpd,
        Self::WebConfig,
        Self::Azure,
        Self::Nojekyll,
    ];

    /// The files that hosts need, each once.
    pub fn of(hosts: &[Host]) -> BTreeSet<Self> {
        let files = |host: &Host| match host {
            Host::Netlify | Host::Cloudflare => vec![Self::Headers, Self::Redirects],
            Host::Gitlab => vec![Self::Redirects],
            Host::Apache => vec![Self::Htaccess],
            Host::Nginx => vec![Self::Nginx],
            Host::Caddy => vec![Self::Caddy],
            Host::Lighttpd => vec![Self::Lighttpd],
            Host::Iis => vec![Self::WebConfig],
            Host::Azure => vec![Self::Azure],
            Host::Github => vec![Self::Nojekyll],
        };
        hosts.iter().flat_map(files).collect()
    }

    /// Where it lies. What the host looks for in the site lies at its top; what somebody includes in the server's own
    /// settings lies in a hidden folder: hosts leave those alone, and our settings say so once more.
    pub fn path(self) -> OutputPath {
        OutputPath::new(match self {
            Self::Headers => "_headers",
            Self::Redirects => "_redirects",
            Self::Htaccess => ".htaccess",
            Self::Nginx => ".hosts/nginx.conf",
            Self::Caddy => ".hosts/Caddyfile",
            Self::Lighttpd => ".hosts/lighttpd.conf",
            Self::WebConfig => "web.config",
            Self::Azure => "staticwebapp.config.json",
            Self::Nojekyll => ".nojekyll",
        })
    }

    /// The file itself.
    pub fn write(self, hosting: &Hosting) -> String {
        match self {
            Self::Headers => pages::headers(hosting),
            Self::Redirects => pages::redirects(hosting),
            Self::Htaccess => apache::htaccess(hosting),
            Self::Nginx => nginx::conf(hosting),
            Self::Caddy => caddy::caddyfile(hosting),
            Self::Lighttpd => lighttpd::conf(hosting),
            Self::WebConfig => iis::web_config(hosting),
            Self::Azure => azure::config(hosting),
            Self::Nojekyll => String::new(),
        }
    }
}

impl Hosting {
    /// The headers of every answer.
    fn headers(&self) -> Vec<(&'static str, String)> {
        let policy = format!("{POLICY}; frame-ancestors 'none'");
        let rest = HEADERS.iter().filter(|(name, _)| self.secure || *name != SECURE);
        let rest = rest.map(|(name, value)| (*name, (*value).to_owned()));
        std::iter::once(("Content-Security-Policy", policy)).chain(rest).collect()
    }

    /// The path of something below the base path as text.
    fn full(&self, path: &str) -> String {
        quote::decoded(&self.base_path) + path
    }

    /// The address of something below the base path, from the host's root.
    fn address(&self, path: &str) -> String {
        quote::address(&self.full(path))
    }

    /// The address of a page below the base path: a folder's ends in a slash.
    fn page(&self, file: &str) -> String {
        self.address(OutputPath::new(file).address())
    }

    /// The types of the site's own files.
    fn types(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        TYPES.into_iter().filter(|(ending, _)| self.endings.contains(*ending))
    }

    /// The types of files that hosts serve under another one unless told.
    fn rare(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.types().filter(|(ending, _)| RARE.contains(ending))
    }

    /// A regular expression for the paths, from the host's root, of files that never change; `pattern` writes a path as
    /// the host's own expressions have it.
    fn fixed_pattern(&self, pattern: fn(&str) -> String) -> Option<String> {
        let folders: Vec<String> = self.fixed.iter().map(|folder| pattern(folder)).collect();
        (!folders.is_empty()).then(|| format!("^{}({}).*{DIGEST}$", pattern(&self.full("")), folders.join("|")))
    }
}

impl Redirect {
    /// The old address without the slash at its end, and whether it is a folder.
    fn start(&self) -> (&str, bool) {
        match self.from.strip_suffix("/index.html") {
            Some(folder) => (folder, true),
            None => (&self.from, false),
        }
    }
}

#[cfg(test)]
mod tests;
