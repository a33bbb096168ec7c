//! `_headers` and `_redirects`, which Netlify, Cloudflare Pages and GitLab Pages read: a path a line, what goes with it
//! behind it or, indented, below.

use std::fmt::Write as _;

use super::{FEED, FOREVER, Hosting};
use crate::config::Host;

/// How many old addresses Cloudflare takes (fixed ones, without patterns).
const CLOUDFLARE: usize = 2_000;
/// How many rules GitLab takes by default.
const GITLAB: usize = 1_000;

/// `_headers`. A later rule adds to an earlier one, so that no header stands in two of them. Pages are asked for again
/// at every visit by both hosts' own rules.
pub(super) fn headers(hosting: &Hosting) -> String {
    let mut out = String::from("# Written by groter for Netlify and Cloudflare Pages.\n");
    let mut rule = |path: String, headers: &[(&str, &str)]| {
        let _ = writeln!(out, "\n{path}");
        for (name, value) in headers {
            let _ = writeln!(out, "  {name}: {value}");
        }
    };
    let base = hosting.address("");
    let all = hosting.headers();
    rule(format!("{base}*"), &all.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>());
    for folder in &hosting.fixed {
        rule(format!("{}*", hosting.address(folder)), &[("Cache-Control", FOREVER)]);
    }
    for (ending, kind) in hosting.rare() {
        rule(format!("{base}*.{ending}"), &[("Content-Type", kind)]);
    }
    if hosting.feeds {
        rule(format!("{base}*{}", FEED.0), &[("Content-Type", FEED.1)]);
    }
    out
}

/// `_redirects`. Only Netlify can be told to overlook the page that stands at the old address, and knows a line for
/// unknown addresses; the others would refuse such a line.
pub(super) fn redirects(hosting: &Hosting) -> String {
    let names = |host: Host| hosting.hosts.contains(&host);
    let alone = !names(Host::Cloudflare) && !names(Host::Gitlab);
    let status = if alone { "301!" } else { "301" };
    let mut lines = Vec::new();
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let (from, to) = (hosting.address(start), hosting.address(&redirect.to));
        if folder {
            lines.push(format!("{from}/ {to} {status}\n"));
        }
        lines.push(format!("{from} {to} {status}\n"));
    }
    let limit = if names(Host::Gitlab) { GITLAB } else { CLOUDFLARE };
    let left = if alone { 0 } else { lines.len().saturating_sub(limit) };
    lines.truncate(lines.len() - left);
    if left > 0 {
        lines.push(format!("# {left} more than this host takes: there the pages at the old addresses lead on.\n"));
    }
    if alone {
        // The longest folder first: the first line that fits counts.
        for (folder, page) in hosting.not_found.iter().rev() {
            lines.push(format!("{}* {} 404\n", hosting.address(folder), hosting.address(page)));
        }
        lines.push(format!("{}* {} 404\n", hosting.address(""), hosting.address(&hosting.root_not_found)));
    }
    format!("# Written by groter.\n{}", lines.concat())
}
