//! What is included in a `server` block of nginx.

use std::fmt::Write as _;

use super::{FEED, FOREVER, Hosting, SHORT, TYPES, quote};

/// The whole file.
pub(super) fn conf(hosting: &Hosting) -> String {
    let mut out = String::from(
        "# Written by groter for nginx. Include it in the server block that has the root:\n\
         #   server { … root /srv/site; include /srv/site/.hosts/nginx.conf; }\n\n\
         index index.html;\nautoindex off;\nabsolute_redirect off;\n\n",
    );
    types(&mut out);
    headers(hosting, &mut out);
    if hosting.packed {
        out.push_str(
            "# Compressed copies. The second line needs the module ngx_brotli: take away its # where that is loaded.\n\
             gzip_static on;\n# brotli_static on;\ngzip_vary on;\ngzip_proxied any;\n\n",
        );
    }
    locations(hosting, &mut out);
    out
}

fn types(out: &mut String) {
    out.push_str("types {\n");
    for (ending, kind) in TYPES {
        let _ = writeln!(out, "    \"{kind}\" {ending};");
    }
    out.push_str("}\ndefault_type application/octet-stream;\n\n");
}

/// Headers in a location would hide those of the server, so that all of them stand here.
fn headers(hosting: &Hosting, out: &mut String) {
    let _ = writeln!(out, "set $groter_cache \"{SHORT}\";");
    if let Some(pattern) = hosting.fixed_pattern(quote::pattern) {
        let _ = writeln!(out, "if ($uri ~ \"{pattern}\") {{ set $groter_cache \"{FOREVER}\"; }}");
    }
    out.push_str("add_header Cache-Control $groter_cache always;\n");
    for (name, value) in hosting.headers() {
        let _ = writeln!(out, "add_header {name} \"{value}\" always;");
    }
    out.push('\n');
}

fn locations(hosting: &Hosting, out: &mut String) {
    let page = |path: &str| quoted(&hosting.full(path).replace('$', "%24"));
    let _ = writeln!(out, "error_page 403 404 {};", page(&hosting.root_not_found));
    for (folder, file) in &hosting.not_found {
        let folder = quoted(&hosting.full(folder));
        let _ = writeln!(out, "location {folder} {{ error_page 403 404 {}; }}", page(file));
    }
    out.push_str("location ~ \"/[.](?!well-known(/|$))\" { return 404; }\n");
    let feed = quote::pattern(FEED.0);
    let _ = writeln!(out, "location ~ \"/{feed}$\" {{ types {{ }} default_type \"{}\"; }}", FEED.1);
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let to = hosting.address(&redirect.to);
        let rest: &[&str] = if folder { &["", "/", "/index.html"] } else { &[""] };
        for rest in rest {
            let from = quoted(&hosting.full(&format!("{start}{rest}")));
            let _ = writeln!(out, "location = {from} {{ return 301 \"{to}\"; }}");
        }
    }
}

/// A word in quotation marks.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
