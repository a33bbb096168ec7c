//! The site of `tests/hosts`, with settings for every host: what is written beside its pages, and that redirects lead
//! somewhere. What real servers make of it is tested by `tests/hosts/run.py`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use groter::hosts::POLICY;
use groter::{Cache, Options};

use crate::support::{files, site, tests};

fn made(options: &Options) -> BTreeMap<String, Vec<u8>> {
    files(&site(&tests().join("hosts/site"), options))
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn every_host_finds_its_file() {
    let found = made(&Options::default());
    for name in [
        ".hosts/Caddyfile",
        ".hosts/lighttpd.conf",
        ".hosts/nginx.conf",
        ".htaccess",
        ".nojekyll",
        ".well-known/security.txt",
        "_headers",
        "_redirects",
        "staticwebapp.config.json",
        "web.config",
    ] {
        assert!(found.contains_key(name), "{name}");
    }
    // A programme that names none gets none.
    let plain = files(&site(&tests().join("sites/programme"), &Options::default()));
    assert!(!plain.keys().any(|name| name.starts_with(['.', '_']) || name.ends_with(".config")), "{:?}", plain.keys());
}

#[test]
fn redirects_lead_to_pages_and_not_in_circles() {
    let found = made(&Options::default());
    let lines = text(&found["_redirects"]).lines().filter(|line| line.starts_with('/'));
    let rules: Vec<Vec<&str>> = lines.map(|line| line.split_whitespace().collect()).collect();
    assert!(rules.len() > 10, "{rules:?}");
    let from: BTreeSet<&str> = rules.iter().map(|rule| rule[0]).collect();
    assert_eq!(from.len(), rules.len(), "an address leads to one place");
    for rule in &rules {
        let target = percent_encoding::percent_decode_str(rule[1]).decode_utf8_lossy();
        let page = format!("{}index.html", target.trim_start_matches('/'));
        assert!(!from.contains(rule[1]), "{rule:?} leads to a redirect");
        let html = text(&found[&page]);
        assert!(!html.contains("http-equiv=\"refresh\""), "{page} leads on");
    }
}

#[test]
fn every_page_says_what_it_may_load() {
    let pages = |relative: bool| {
        let found = made(&Options { relative, ..Options::default() });
        found.into_iter().filter(|(name, _)| name.ends_with(".html")).collect::<Vec<_>>()
    };
    for (name, html) in pages(false) {
        let html = text(&html);
        let tag =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", POLICY.replace('\'', "&#39;"));
        let plain = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let at = html.find(&tag).or_else(|| html.find(&plain)).unwrap_or_else(|| panic!("{name} has none"));
        // It holds only for what comes after it.
        for loads in ["<link", "<script", "<img", "<style"] {
            assert!(html.find(loads).is_none_or(|first| at < first), "{name}: {loads} comes first");
        }
    }
    for (name, html) in pages(true) {
        assert!(!text(&html).contains("Content-Security-Policy"), "{name}");
    }
}

#[test]
fn copies_belong_to_what_is_written() {
    let copies = |options: &Options| made(options).into_keys().filter(|name| name.ends_with(".br")).count();
    assert!(copies(&Options { pack: true, ..Options::default() }) > 5);
    assert_eq!(copies(&Options::default()), 0, "a preview needs none");
    assert_eq!(copies(&Options { pack: true, relative: true, ..Options::default() }), 0, "nor does a folder");
}

#[test]
fn copies_are_kept_for_the_next_build() {
    let root = tests().join("hosts/site");
    let out = tempfile::tempdir().expect("a new folder");
    let build = |cache: Arc<Cache>| {
        let build = site(&root, &Options { pack: true, cache, ..Options::default() });
        let output = build.output.expect("a site");
        groter::write(out.path(), &root, &output).0.expect("written")
    };
    let first = build(Arc::default());
    assert!(first.written > 50 && first.unchanged == 0, "{first:?}");
    assert!(out.path().join(".hosts/nginx.conf").is_file() && out.path().join("index.html.gz").is_file());
    let kept = groter::kept(out.path());
    assert!(kept.keys().filter(|path| path.as_str().ends_with(".gz")).count() > 5, "{:?}", kept.keys());
    let cache = Arc::new(Cache::default());
    cache.keep(kept);
    let second = build(cache);
    assert_eq!((second.written, second.removed), (0, 0), "{second:?}");
}
