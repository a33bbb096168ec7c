//! The structure of the project, kept: who imports whom, how large things may be, who may name which library.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Modules by the row of the import table they stand in; a row may use the rows below it.
const ROWS: &[(u32, &[&str])] = &[
    (0, &["diag", "halt", "path", "lang", "output"]),
    (1, &["load", "yaml", "markdown", "image", "press", "geo"]),
    (2, &["config", "edition"]),
    (3, &["parse", "i18n", "hosts"]),
    (4, &["changes", "theme", "model", "starter", "cms"]),
    (5, &["consistency", "exchange", "reading", "route", "search", "translations", "view"]),
    (6, &["plan"]),
    (7, &["darkroom", "print", "render", "share"]),
    (8, &["links", "write"]),
    (9, &["pipeline"]),
];

/// Imports within one row that are allowed.
const ALLOWED: &[(&str, &str)] = &[
    // Views hold addresses.
    ("view", "route"),
    // The page to search on names the file that its words are looked up in, whose name is its digest.
    ("view", "search"),
    // Printed documents are finished before the pages that speak of them.
    ("render", "print"),
    // So are pictures.
    ("render", "darkroom"),
    // Pictures are drawn before the files are put together.
    ("render", "share"),
];

/// Libraries that only these modules may name.
const ONLY: &[(&str, &[&str])] = &[
    ("aho_corasick", &["consistency"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("inquire", &["cli"]),
    ("annotate_snippets", &["cli"]),
    ("anstream", &["cli"]),
    ("html5gum", &["links"]),
    ("tempfile", &["write"]),
    ("tera", &["theme"]),
    ("fluent_bundle", &["i18n"]),
    ("fluent_syntax", &["i18n"]),
    ("icu", &["i18n"]),
    ("icu_experimental", &["i18n"]),
    ("serde_yaml", &["yaml"]),
    ("saphyr_parser", &["yaml"]),
    ("pulldown_cmark", &["markdown"]),
    ("image", &["image"]),
    ("walkdir", &["load"]),
    ("csv", &["cli", "render"]),
    ("similar", &["translations"]),
    ("geojson", &["geo", "render"]),
    ("quick_xml", &["exchange", "image", "render"]),
    ("deunicode", &["route"]),
    ("typst", &["print"]),
    ("typst_layout", &["print"]),
    ("typst_pdf", &["print"]),
    ("typst_svg", &["print"]),
    ("axum", &["cli"]),
    ("tokio", &["cli"]),
    ("tokio_stream", &["cli"]),
    ("notify", &["cli"]),
    ("open", &["cli"]),
    ("mime_guess", &["cli"]),
    ("http_range_header", &["cli"]),
    ("resvg", &["share"]),
    ("ttf_parser", &["share"]),
    ("png", &["share"]),
    ("comemo", &["print"]),
    ("qrcode", &["view"]),
    ("flate2", &["hosts"]),
    ("brotli", &["hosts"]),
    ("unicode_segmentation", &["reading", "share"]),
    ("lopdf", &["press"]),
    ("moxcms", &["image", "press"]),
    ("zune_jpeg", &["image"]),
    ("fast_image_resize", &["image"]),
    ("ravif", &["image"]),
    ("webp", &["image"]),
    ("zip", &["edition"]),
];

/// A source file of the library or the binary.
struct Source {
    path: String,
    module: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = crate::support::tree(&root);
    let rust = files.into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let all: Vec<Source> = rust
        .map(|(path, bytes)| {
            let module = path.trim_end_matches(".rs").split('/').next().unwrap_or_default().to_owned();
            Source { path, module, text: String::from_utf8(bytes).expect("UTF-8") }
        })
        .collect();
    let tests: Vec<String> = all.iter().flat_map(test_files).collect();
    all.into_iter().filter(|source| !tests.contains(&source.path)).collect()
}

/// The files that a file declares as its tests.
fn test_files(source: &Source) -> Vec<String> {
    let folder = source.path.trim_end_matches(".rs");
    let declared = source.text.split("#[cfg(test)]\nmod ").skip(1);
    let names = declared.filter_map(|rest| rest.split_once(';')).map(|(name, _)| name);
    names
        .filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
        .map(|name| format!("{folder}/{name}.rs"))
        .collect()
}

/// The text without comments and without its unit tests.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn row(module: &str) -> Option<u32> {
    ROWS.iter().find(|(_, modules)| modules.contains(&module)).map(|(row, _)| *row)
}

/// The names behind `crate::` in a text.
fn imports(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, found) in code.match_indices("crate::") {
        let rest = &code[at + found.len()..];
        let listed = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        let parts: Vec<&str> = listed.map_or_else(|| vec![rest], |list| list.split(',').collect());
        for part in parts {
            let name: String = part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            names.push(name);
        }
    }
    names
}

#[test]
fn modules_import_only_downwards() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !["main", "cli", "lib"].contains(&source.module.as_str())) {
        let Some(own) = row(&source.module) else {
            faults.push(format!("{}: {} stands in no row", source.path, source.module));
            continue;
        };
        for used in imports(&code(&source.text)) {
            let Some(other) = row(&used) else { continue };
            let allowed = used == source.module
                || other < own
                || (other == 0 && own == 0)
                || ALLOWED.contains(&(source.module.as_str(), used.as_str()));
            if !allowed {
                faults.push(format!("{}: {} (row {own}) uses {used} (row {other})", source.path, source.module));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_library_has_its_module() {
    let mut faults = Vec::new();
    for source in sources() {
        let code = code(&source.text);
        for (library, modules) in ONLY {
            let named =
                [format!("use {library}::"), format!(" {library}::"), format!("({library}::"), format!("<{library}::")];
            let names = named.iter().any(|needle| code.contains(needle.as_str()));
            // `crate::image` and the module's own children are no library.
            let own = modules.contains(&source.module.as_str()) || code.contains(&format!("use crate::{library}"));
            if names && !own {
                faults.push(format!("{}: only {modules:?} may name {library}", source.path));
            }
        }
        let reads = code.contains("std::fs") || code.contains("fs::");
        if reads && !["load", "write", "cli"].contains(&source.module.as_str()) {
            faults.push(format!("{}: only load and write touch the disk", source.path));
        }
        let clock = ["SystemTime", "Instant", "std::env::", "println!", "eprintln!"];
        for name in clock.iter().filter(|name| code.contains(**name)) {
            if !["cli", "main"].contains(&source.module.as_str()) {
                faults.push(format!("{}: {name} belongs to the command line", source.path));
            }
        }
        if code.contains("use super::*") || code.contains("unsafe ") {
            faults.push(format!("{}: no glob imports, no unsafe", source.path));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_and_functions_stay_small() {
    let mut faults = Vec::new();
    let mut lengths = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        let limit = match source.path.as_str() {
            "main.rs" => 40,
            "lib.rs" => 150,
            _ => 600,
        };
        lengths.push(code(&source.text).lines().count());
        if lines > limit {
            faults.push(format!("{}: {lines} lines, at most {limit}", source.path));
        }
        for (name, length) in functions(&source.text) {
            if length > 60 {
                faults.push(format!("{}: {name} has {length} lines, at most 60", source.path));
            }
        }
        let stem = source.path.rsplit('/').next().unwrap_or_default();
        if ["utils.rs", "helpers.rs", "common.rs", "types.rs", "mod.rs"].contains(&stem) {
            faults.push(format!("{}: a name that says nothing", source.path));
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    if median > 250 {
        faults.push(format!("the median file has {median} lines of code, at most 250"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Functions with their number of lines, found by their indentation: rustfmt keeps it.
fn functions(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String, usize)> = None;
    for (number, line) in text.lines().enumerate() {
        let trimmed = line.trim_start();
        let indent = &line[..line.len() - trimmed.len()];
        if let Some((name, wanted, start)) = &open {
            if line == wanted.as_str() {
                found.push((name.clone(), number + 1 - start));
                open = None;
            }
            continue;
        }
        let signature = trimmed
            .strip_prefix("pub")
            .map_or(trimmed, |rest| rest.trim_start_matches("(crate)").trim_start_matches("(super)").trim_start());
        if let Some(rest) = signature.strip_prefix("fn ") {
            if line.ends_with('}') {
                continue;
            }
            let name = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            open = Some((name, format!("{indent}}}"), number));
        }
    }
    found
}

#[test]
fn every_row_names_modules_that_exist() {
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for source in sources() {
        known.insert(source.module, true);
    }
    for (_, modules) in ROWS {
        for module in *modules {
            assert!(known.contains_key(*module), "{module} is in the import table and does not exist");
        }
    }
    let library = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("src/lib.rs");
    assert!(library.contains("#![") || library.starts_with("//!"), "lib.rs opens with the map of the crate");
}
