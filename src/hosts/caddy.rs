//! What is imported in a site block of Caddy 2.

use std::fmt::Write as _;

use super::{FEED, FOREVER, Hosting, SHORT, TEXTS, quote};

/// The whole file. A `route` keeps the order in which things are written.
pub(super) fn caddyfile(hosting: &Hosting) -> String {
    let mut out = String::from(
        "# Written by groter for Caddy 2. Import it in the site block that has the root:\n\
         #   example.org { root * /srv/site; import /srv/site/.hosts/Caddyfile }, each on a line of its own\n\n",
    );
    redirects(hosting, &mut out);
    out.push_str("route {\n");
    headers(hosting, &mut out);
    out.push_str(
        "\t@groter_hidden {\n\t\tpath_regexp \"/[.][^/]\"\n\t\tnot path_regexp \"/[.]well-known(/|$)\"\n\t}\n",
    );
    out.push_str("\terror @groter_hidden 404\n");
    if !hosting.redirects.is_empty() {
        out.push_str("\t@groter_moved expression `{groter_to} != \"\"`\n\tredir @groter_moved {groter_to} 301\n");
    }
    types(hosting, &mut out);
    files(hosting, "\t", &mut out);
    out.push_str("}\n\nhandle_errors {\n");
    out.push_str("\theader Content-Type \"text/html; charset=utf-8\"\n");
    let _ = writeln!(out, "\theader Cache-Control \"{SHORT}\"");
    vary(hosting, "*", &mut out);
    out.push_str("\troute {\n");
    // Caddy encodes what it is led to.
    let page = |path: &str| {
        let full = hosting.full(path);
        if is_plain(&full) { full } else { quote::address(&full) }
    };
    for (number, (folder, file)) in hosting.not_found.iter().rev().enumerate() {
        let pattern = quote::go_pattern(&hosting.full(folder));
        let _ = writeln!(out, "\t\t@groter_lang{number} path_regexp \"^{pattern}\"");
        let _ = writeln!(out, "\t\thandle @groter_lang{number} {{\n\t\t\trewrite * {}", page(file));
        files(hosting, "\t\t\t", &mut out);
        out.push_str("\t\t}\n");
    }
    let _ = writeln!(out, "\t\thandle {{\n\t\t\trewrite * {}", page(&hosting.root_not_found));
    files(hosting, "\t\t\t", &mut out);
    out.push_str("\t\t}\n\t}\n}\n");
    out
}

fn redirects(hosting: &Hosting, out: &mut String) {
    if hosting.redirects.is_empty() {
        return;
    }
    out.push_str("map {path} {groter_to} {\n");
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let to = hosting.address(&redirect.to);
        let full = hosting.full(start);
        if is_plain(&full) {
            let rest: &[&str] = if folder { &["", "/", "/index.html"] } else { &[""] };
            for rest in rest {
                let _ = writeln!(out, "\t{full}{rest} {to}");
            }
        } else {
            let rest = if folder { "(/|/index[.]html)?" } else { "" };
            let _ = writeln!(out, "\t\"~^{}{rest}$\" {to}", quote::go_pattern(&full));
        }
    }
    out.push_str("\tdefault \"\"\n}\n\n");
}

/// Whether a path means itself in a Caddyfile; others are looked for with an expression, which takes longer.
fn is_plain(path: &str) -> bool {
    path.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.'))
}

fn headers(hosting: &Hosting, out: &mut String) {
    out.push_str("\theader {\n");
    for (name, value) in hosting.headers() {
        let _ = writeln!(out, "\t\t{name} \"{value}\"");
    }
    let _ = writeln!(out, "\t\tCache-Control \"{SHORT}\"\n\t}}");
}

/// How long files are kept, and what they are.
fn types(hosting: &Hosting, out: &mut String) {
    if let Some(pattern) = hosting.fixed_pattern(quote::go_pattern) {
        let _ = writeln!(out, "\t@groter_fixed path_regexp \"{pattern}\"");
        let _ = writeln!(out, "\theader @groter_fixed Cache-Control \"{FOREVER}\"");
    }
    for (ending, kind) in hosting.types() {
        let _ = writeln!(out, "\t@groter_{ending} path *.{ending}\n\theader @groter_{ending} Content-Type \"{kind}\"");
    }
    let _ = writeln!(out, "\t@groter_feed path */{}\n\theader @groter_feed Content-Type \"{}\"", FEED.0, FEED.1);
    let _ = writeln!(out, "\t@groter_text path_regexp \"([.]({})|/)$\"", TEXTS.join("|"));
    vary(hosting, "@groter_text", out);
}

/// Caddy names the header only with a copy, and caches have to know of both. At the end, or it would stand there twice.
fn vary(hosting: &Hosting, matcher: &str, out: &mut String) {
    if hosting.packed {
        let _ = writeln!(out, "\theader {matcher} {{\n\t\tVary Accept-Encoding\n\t\tdefer\n\t}}");
    }
}

fn files(hosting: &Hosting, indent: &str, out: &mut String) {
    let copies = if hosting.packed { format!("{indent}\tprecompressed br gzip\n") } else { String::new() };
    let _ = writeln!(out, "{indent}file_server {{\n{indent}\tindex index.html\n{copies}{indent}}}");
}
