//! What a page says where a link to it is shown: true, complete, and never empty.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use groter::Options;
use serde_json::Value;

use crate::support::{copy, files, site, tests, tree};

/// The value of the attribute `content` of the meta elements with this name.
fn meta<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!("=\"{name}\" content=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn linked(html: &str) -> Option<Value> {
    let json = html.split("<script type=\"application/ld+json\">").nth(1)?.split("</script>").next()?;
    Some(serde_json::from_str(json).expect("JSON"))
}

/// The places at which a value is empty.
fn empty(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Null => found.push(at.to_owned()),
        Value::String(text) if text.trim().is_empty() => found.push(at.to_owned()),
        Value::Array(list) if list.is_empty() => found.push(at.to_owned()),
        Value::Object(map) if map.is_empty() => found.push(at.to_owned()),
        Value::Array(list) => list.iter().for_each(|value| empty(value, &format!("{at}[]"), found)),
        Value::Object(map) => map.iter().for_each(|(key, value)| empty(value, &format!("{at}.{key}"), found)),
        _ => {}
    }
}

/// The thing of this type that a page speaks of.
fn thing<'v>(data: &'v Value, kind: &str) -> Option<&'v Value> {
    data["@graph"].as_array()?.iter().find(|thing| thing["@type"] == kind)
}

/// The site of the repository in a folder of its own, with these settings behind its own.
fn repository(more: &str) -> (tempfile::TempDir, groter::Build) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = tests().parent().expect("the repository").to_owned();
    copy(&root.join("content"), &folder.path().join("content"));
    copy(&root.join("themes"), &folder.path().join("themes"));
    let settings = folder.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("settings") + more;
    fs::write(&settings, text).expect("settings");
    let options = Options { base_url: Some("https://regio.example/deal/".into()), ..Options::default() };
    let build = site(folder.path(), &options);
    (folder, build)
}

/// The site of the repository; its pictures take their time, so it is made once.
static SITE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| files(&repository("").1));

#[test]
fn every_page_that_can_be_shared_says_what_it_is() {
    let files = &*SITE;
    let mut faults = Vec::new();
    let mut shared = 0;
    let pages: BTreeMap<&String, &str> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("UTF-8")))
        .collect();
    for (path, html) in pages {
        let image = meta(html, "og:image");
        if html.contains("content=\"noindex\"") {
            assert!(image.is_empty() && linked(html).is_none(), "{path} is not to be shared");
            continue;
        }
        shared += 1;
        let file = image.first().and_then(|url| url.strip_prefix("https://regio.example/deal/")).unwrap_or_default();
        let Some(png) = files.get(file) else {
            faults.push(format!("{path}: no picture `{file}`"));
            continue;
        };
        if !png.starts_with(b"\x89PNG") || png[16..24] != [0, 0, 4, 176, 0, 0, 2, 118] || png.len() > 60_000 {
            faults.push(format!("{path}: {file} is no PNG of 1200 × 630 below 60 kB: {} bytes", png.len()));
        }
        for name in ["og:title", "og:type", "og:url", "og:locale", "og:site_name", "og:image:alt", "twitter:card"] {
            if meta(html, name).len() != 1 || meta(html, name)[0].trim().is_empty() {
                faults.push(format!("{path}: {name} {:?}", meta(html, name)));
            }
        }
        let Some(data) = linked(html) else {
            faults.push(format!("{path}: no JSON-LD"));
            continue;
        };
        let mut found = Vec::new();
        empty(&data, "", &mut found);
        faults.extend(found.into_iter().map(|at| format!("{path}: {at} is empty")));
    }
    assert!(shared > 200, "{shared} pages");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn cards_say_what_is_filled_in() {
    let files = &*SITE;
    let page = |path: &str| String::from_utf8(files[path].clone()).expect("UTF-8");
    let card = page("economie/in-uitvoering/haven-stein/index.html");
    let data = linked(&card).expect("JSON-LD");
    let project = thing(&data, "Project").expect("a project");
    assert_eq!(project["name"], "Haven Stein");
    assert_eq!(project["url"], "https://regio.example/deal/economie/in-uitvoering/haven-stein/");
    assert!(project.get("image").is_none(), "{project}");
    assert_eq!(project["dissolutionDate"], "2040");
    let list = thing(&data, "BreadcrumbList").expect("breadcrumbs");
    let names: Vec<&str> =
        list["itemListElement"].as_array().into_iter().flatten().filter_map(|i| i["name"].as_str()).collect();
    assert_eq!(names.last(), Some(&"Haven Stein"));
    assert_eq!(meta(&card, "og:locale"), ["nl_NL"]);
    assert_eq!(meta(&card, "og:locale:alternate").len(), 3);
    let home = linked(&page("index.html")).expect("JSON-LD");
    assert!(thing(&home, "WebSite").is_some() && thing(&home, "Organization").is_some());
    assert!(thing(&home, "WebPage").is_none());
}

#[test]
fn icons_and_manifests_fit_together() {
    let files = &*SITE;
    assert_eq!(files["favicon.ico"][..6], [0, 0, 1, 0, 3, 0]);
    assert_eq!(files["apple-touch-icon.png"][16..24], [0, 0, 0, 180, 0, 0, 0, 180]);
    for (path, lang) in [("site.webmanifest", "nl"), ("fr/site.webmanifest", "fr")] {
        let manifest: Value = serde_json::from_slice(&files[path]).expect("JSON");
        assert_eq!((&manifest["lang"], &manifest["dir"]), (&Value::from(lang), &Value::from("ltr")));
        assert_eq!(manifest["start_url"], "./");
        let mut found = Vec::new();
        empty(&manifest, "", &mut found);
        assert!(found.is_empty(), "{found:?}");
        let icons = manifest["icons"].as_array().expect("icons");
        assert_eq!(icons.len(), 4);
        for icon in icons {
            let src = icon["src"].as_str().expect("an address");
            let file = src.trim_start_matches("../");
            let size: u32 =
                icon["sizes"].as_str().and_then(|size| size.split('x').next()?.parse().ok()).expect("a size");
            assert_eq!(files[file][16..20], size.to_be_bytes(), "{src}");
            assert_eq!(src.starts_with("../"), path.contains('/'), "{src}");
        }
    }
}

#[test]
fn pictures_are_drawn_once_and_can_be_left_out() {
    let (folder, build) = repository("\nshare: { images: false }\n");
    let made = files(&build);
    assert!(!made.keys().any(|path| path.ends_with(".png") && path.contains("share/haven")), "no picture of a link");
    let html = String::from_utf8(made["index.html"].clone()).expect("UTF-8");
    assert_eq!(meta(&html, "twitter:card"), ["summary"]);
    // What was written is found again by another process: every picture is kept, none is drawn.
    let out = folder.path().join("public");
    let output = build.output.expect("a site");
    groter::write(&out, folder.path(), &output).0.expect("written");
    let noted = output.iter().filter(|(_, file)| file.note.is_some()).count();
    assert_eq!(noted, 6, "the icons");
    assert_eq!(groter::kept(&out).len(), noted);
    assert_eq!(tree(&out).len(), made.len());
}
