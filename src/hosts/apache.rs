//! `.htaccess` for Apache httpd 2.4. What needs a module is asked for only where the module is loaded.

use std::fmt::Write as _;

use super::{FEED, FOREVER, Hosting, SHORT, TEXTS, TYPES, quote};

/// The whole file.
pub(super) fn htaccess(hosting: &Hosting) -> String {
    let mut out = String::from(
        "# Written by groter for Apache httpd 2.4. The server must allow it: AllowOverride All.\n\n\
         DirectoryIndex index.html\nOptions -Indexes\n",
    );
    not_found(hosting, &mut out);
    types(hosting, &mut out);
    headers(hosting, &mut out);
    rewriting(hosting, &mut out);
    out
}

fn not_found(hosting: &Hosting, out: &mut String) {
    let _ = writeln!(out, "ErrorDocument 404 {}", hosting.address(&hosting.root_not_found));
    for (folder, page) in &hosting.not_found {
        let pattern = quote::pattern(&hosting.full(folder));
        let _ = writeln!(out, "<If \"%{{REQUEST_URI}} =~ m#^{pattern}#\">");
        let _ = writeln!(out, "ErrorDocument 404 {}\n</If>", hosting.address(page));
    }
}

fn types(hosting: &Hosting, out: &mut String) {
    out.push_str("\n<IfModule mod_mime.c>\n");
    for (ending, kind) in TYPES {
        let _ = writeln!(out, "AddType \"{kind}\" .{ending}");
    }
    if hosting.packed {
        // Elsewhere in a server's settings these endings may stand for archives, or for the Breton language.
        out.push_str("RemoveType .gz .br\nRemoveLanguage .br\nAddEncoding gzip .gz\nAddEncoding br .br\n");
    }
    out.push_str("</IfModule>\n");
    let feed = quote::pattern(FEED.0);
    let _ = writeln!(out, "<FilesMatch \"^{feed}([.](gz|br))?$\">\nForceType \"{}\"\n</FilesMatch>", FEED.1);
}

fn headers(hosting: &Hosting, out: &mut String) {
    out.push_str("\n<IfModule mod_headers.c>\n");
    for (name, value) in hosting.headers() {
        let _ = writeln!(out, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(out, "Header always set Cache-Control \"{SHORT}\"");
    if let Some(pattern) = hosting.fixed_pattern(quote::pattern) {
        // The name of a compressed copy has one ending more.
        let pattern = pattern.trim_end_matches('$');
        let fixed = format!("expr=%{{REQUEST_URI}} =~ m#{pattern}([.](gz|br))?$#");
        let _ = writeln!(out, "Header always set Cache-Control \"{FOREVER}\" \"{fixed}\"");
    }
    if hosting.packed {
        let _ = writeln!(out, "<FilesMatch \"[.]({})([.](gz|br))?$\">", TEXTS.join("|"));
        out.push_str("Header merge Vary Accept-Encoding\n</FilesMatch>\n");
    }
    out.push_str("</IfModule>\n");
}

fn rewriting(hosting: &Hosting, out: &mut String) {
    out.push_str("\n<IfModule mod_rewrite.c>\nRewriteEngine On\n");
    out.push_str("# Hidden files are nobody's business.\n");
    out.push_str("RewriteRule \"(^|/)[.](?!well-known(/|$))\" - [R=404,L]\n");
    if !hosting.redirects.is_empty() {
        out.push_str("# Old addresses.\n");
    }
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let rest = if folder { "(/|/index[.]html)?" } else { "" };
        let to = quoted(&hosting.address(&redirect.to));
        let _ = writeln!(out, "RewriteRule \"^{}{rest}$\" {to} [R=301,L,NE]", quote::pattern(start));
    }
    out.push_str("# A folder without a page of its own is no address.\n");
    out.push_str("RewriteCond \"%{REQUEST_FILENAME}\" -d\nRewriteCond \"%{REQUEST_FILENAME}/index.html\" !-f\n");
    out.push_str("RewriteRule \".*\" - [R=404,L]\n");
    if hosting.packed {
        out.push_str("# Compressed copies, for those who take them.\n");
        for (name, ending) in [("br", "br"), ("gzip", "gz")] {
            copies(name, ending, out);
        }
    }
    out.push_str("</IfModule>\n");
}

/// The copies of one encoding. They are looked for only at the first try: the page for unknown addresses would else lose
/// its status.
fn copies(name: &str, ending: &str, out: &mut String) {
    let takes = format!("(^|,)\\s*{name}\\s*(;\\s*q=(1|0[.][0-9]*[1-9])[0-9.]*\\s*)?(,|$)");
    for (file, rule, copy) in [
        ("%{REQUEST_FILENAME}", "[^/]$", "%{REQUEST_URI}"),
        ("%{REQUEST_FILENAME}/index.html", "(^|/)$", "%{REQUEST_URI}index.html"),
    ] {
        out.push_str("RewriteCond \"%{ENV:REDIRECT_STATUS}\" \"^$\"\n");
        let _ = writeln!(out, "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"{takes}\"");
        let _ = writeln!(out, "RewriteCond \"{file}.{ending}\" -f");
        let _ = writeln!(out, "RewriteRule \"{rule}\" \"{copy}.{ending}\" [L,E=no-gzip:1,E=no-brotli:1]");
    }
}

/// An address where `%` and a digit would stand for a part of a condition.
fn quoted(address: &str) -> String {
    format!("\"{}\"", address.replace('%', "\\%"))
}
