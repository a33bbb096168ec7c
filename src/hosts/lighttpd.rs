//! What is included in the settings of lighttpd 1.4.

use std::fmt::Write as _;

use super::{FEED, FOREVER, Hosting, SHORT, TYPES, quote};

/// The types that are compressed by the server itself: it serves no copies.
const PACKED: &str = "\"text/\", \"image/svg+xml\", \"application/json\", \"application/ld+json\", \
                      \"application/geo+json\", \"application/manifest+json\", \"application/xml\", \
                      \"application/atom+xml\", \"application/rdf+xml\"";

/// The whole file.
pub(super) fn conf(hosting: &Hosting) -> String {
    let mut out = String::from(
        "# Written by groter for lighttpd 1.4. Include it at the end of lighttpd.conf, or in the $HTTP[\"host\"] of the site.\n\
         # It needs these modules, mod_setenv before mod_redirect:\n\
         #   server.modules += ( \"mod_setenv\", \"mod_access\", \"mod_redirect\", \"mod_deflate\" )\n\n",
    );
    let _ = writeln!(out, "$HTTP[\"url\"] =~ \"^{}\" {{", quote::go_pattern(&hosting.full("")));
    out.push_str("index-file.names = ( \"index.html\" )\ndir-listing.activate = \"disable\"\n");
    types(&mut out);
    let _ = writeln!(out, "deflate.mimetypes = ( {PACKED} )\ndeflate.allowed-encodings = ( \"br\", \"gzip\" )");
    headers(hosting, SHORT, &mut out);
    if let Some(pattern) = hosting.fixed_pattern(quote::go_pattern) {
        let _ = writeln!(out, "$HTTP[\"url\"] =~ \"{pattern}\" {{");
        headers(hosting, FOREVER, &mut out);
        out.push_str("}\n");
    }
    let _ = writeln!(out, "server.error-handler = \"{}\"", hosting.address(&hosting.root_not_found));
    for (folder, page) in &hosting.not_found {
        let pattern = quote::go_pattern(&hosting.full(folder));
        let page = hosting.address(page);
        let _ = writeln!(out, "$HTTP[\"url\"] =~ \"^{pattern}\" {{ server.error-handler = \"{page}\" }}");
    }
    redirects(hosting, &mut out);
    out.push_str("$HTTP[\"url\"] =~ \"/[.](?!well-known(/|$))\" { url.access-deny = ( \"\" ) }\n}\n");
    out
}

fn types(out: &mut String) {
    out.push_str("mimetype.assign = (\n");
    let _ = writeln!(out, "    \"{}\" => \"{}\",", FEED.0, FEED.1);
    for (ending, kind) in TYPES {
        let _ = writeln!(out, "    \".{ending}\" => \"{kind}\",");
    }
    out.push_str("    \"\" => \"application/octet-stream\"\n)\n");
}

/// All headers: a condition takes the place of what stands outside it.
fn headers(hosting: &Hosting, cache: &str, out: &mut String) {
    out.push_str("setenv.set-response-header = (\n");
    for (name, value) in hosting.headers() {
        let _ = writeln!(out, "    \"{name}\" => \"{value}\",");
    }
    let _ = writeln!(out, "    \"Vary\" => \"Accept-Encoding\",\n    \"Cache-Control\" => \"{cache}\"\n)");
}

fn redirects(hosting: &Hosting, out: &mut String) {
    if hosting.redirects.is_empty() {
        return;
    }
    out.push_str("url.redirect-code = 301\nurl.redirect = (\n");
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let rest = if folder { "(?:/|/index[.]html)?" } else { "" };
        let from = quote::sent_pattern(&hosting.full(start));
        // A single `%` would begin the name of a part of a condition.
        let to = hosting.address(&redirect.to).replace('%', "%%");
        let _ = writeln!(out, "    \"^{from}{rest}(?:[?].*)?$\" => \"{to}\",");
    }
    out.push_str(")\n");
}
