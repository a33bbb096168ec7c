//! The reference for theme authors is true: every field of the views stands in `docs/themes.md`, and nothing else does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Where the fields of each view struct stand: a row per field, or all of them in one row.
const ROWS: &[(&str, &str)] = &[("SiteView", "site."), ("PageView", "page."), ("CardView", "card."), ("View", "")];
const IN_ONE_ROW: &[(&str, &str)] = &[
    ("Publisher", "`site.publisher`"),
    ("Contact", "`site.contact`"),
    ("EditionView", "`site.edition`"),
    ("Fallback", "`page.fallback`"),
    ("Translation", "`page.translations`"),
    ("Alternate", "`page.alternates`"),
    ("Heading", "`page.toc`"),
    ("WebLink", "`page.links`"),
    ("UpdateView", "`page.updates`"),
    ("Coordinates", "`card.coordinates`"),
    ("Group", "`groups`"),
    ("TermView", "`terms`"),
    ("Choice", "`choices`"),
    ("Link", "Link"),
    ("StatusView", "Status"),
    ("YearView", "Number"),
    ("TrancheView", "Number"),
    ("PlaceView", "Place"),
    ("FigureView", "Figure"),
    ("Picture", "Image"),
    ("SectionView", "Section"),
    ("CardSummary", "CardSummary"),
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of the project")
}

/// Name, type, and whether its own fields stand in its place.
type Field = (String, String, bool);

/// The fields of every struct of `src/view.rs`, those of flattened structs in place of the field that holds them.
fn structs() -> BTreeMap<String, BTreeSet<String>> {
    let text = read("src/view.rs") + &read("src/view/picture.rs") + &read("src/view/site.rs");
    let mut raw: BTreeMap<String, Vec<Field>> = BTreeMap::new();
    for part in text.split("pub struct ").skip(1) {
        let name: String = part.chars().take_while(|c| c.is_alphanumeric()).collect();
        let body = part.split("\n}").next().unwrap_or_default();
        let mut flat = false;
        let fields = raw.entry(name).or_default();
        for line in body.lines().map(str::trim) {
            flat |= line.contains("serde(flatten)");
            let Some((field, kind)) = line.strip_prefix("pub ").and_then(|line| line.split_once(": ")) else {
                continue;
            };
            fields.push((field.to_owned(), kind.trim_end_matches(',').to_owned(), std::mem::take(&mut flat)));
        }
    }
    raw.keys().map(|name| (name.clone(), all(&raw, name))).collect()
}

/// The fields of one struct.
fn all(raw: &BTreeMap<String, Vec<Field>>, name: &str) -> BTreeSet<String> {
    let fields = raw.get(name).unwrap_or_else(|| panic!("no struct {name}"));
    let of_field = |(field, kind, flat): &Field| {
        if *flat { all(raw, kind) } else { BTreeSet::from([field.clone()]) }
    };
    fields.iter().flat_map(of_field).collect()
}

/// The names in backticks of a text.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The rows of all tables: first cell and the rest.
fn rows(text: &str) -> Vec<(String, String)> {
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    cells.map(|(first, rest)| (first.to_owned(), rest.to_owned())).collect()
}

#[test]
fn every_field_of_the_views_is_documented() {
    let structs = structs();
    let text = read("docs/themes.md");
    let variables =
        text.split("\n## Variables").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the variables");
    let rows = rows(variables);
    let mut faults = Vec::new();
    for (name, prefix) in ROWS {
        let documented: BTreeSet<String> = rows
            .iter()
            .filter_map(|(first, _)| {
                first.strip_prefix('`')?.strip_suffix('`')?.strip_prefix(prefix).map(str::to_owned)
            })
            .filter(|field| !field.contains('.'))
            .collect();
        let mut fields = structs[*name].clone();
        if prefix.is_empty() {
            fields.retain(|field| !["site", "page", "card"].contains(&field.as_str()));
        }
        for field in fields.symmetric_difference(&documented) {
            faults.push(format!("{prefix}{field} is only in one of src/view.rs and docs/themes.md"));
        }
    }
    for (name, first) in IN_ONE_ROW {
        let Some((_, rest)) = rows.iter().find(|(cell, _)| cell == first) else {
            faults.push(format!("no row {first}"));
            continue;
        };
        for field in structs[*name].difference(&quoted(rest)) {
            faults.push(format!("the row {first} does not name `{field}`"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
