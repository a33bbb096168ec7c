//! The key `map`: as written in, as meant out.

use crate::config::localised::localise;
use crate::config::raw::{self, LineKind};
use crate::config::{Language, PlaceName, missing};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::PerLang;
use crate::path::{SourcePath, normalise};
use crate::yaml::Doc;

/// What is drawn on maps besides the cards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sketch {
    /// Rivers, borders and roads.
    pub lines: Vec<MapLine>,
    /// Names of towns and regions.
    pub labels: Vec<MapLabel>,
    /// Places as a grid: rows from north to south, each from west to east, with gaps.
    pub tiles: Vec<Vec<Option<String>>>,
    /// Boundaries from a file.
    pub boundaries: Option<Boundaries>,
}

/// A line on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLine {
    /// What it is.
    pub kind: LineKind,
    /// Its name, where it should be shown.
    pub label: Option<PerLang<String>>,
    /// Latitude and longitude of its corners (WGS 84, degrees).
    pub points: Vec<[f64; 2]>,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLabel {
    /// The name.
    pub label: PerLang<String>,
    /// Latitude and longitude of what it names (WGS 84, degrees).
    pub at: [f64; 2],
}

/// Boundaries from a file; its place is `["map", "boundaries", "file"]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boundaries {
    /// The file.
    pub file: SourcePath,
    /// Who made them and under what licence.
    pub attribution: PerLang<String>,
    /// The property that holds the name of an area.
    pub name: Option<String>,
}

/// Reads `map`.
pub(super) fn map(
    diags: &mut Diagnostics,
    doc: &Doc,
    (languages, places): (&PerLang<Language>, Option<&[PlaceName]>),
    raw: raw::Sketch,
) -> Sketch {
    let labels = raw.labels.unwrap_or_default().into_iter().enumerate();
    Sketch {
        lines: lines(diags, doc, languages, raw.lines.unwrap_or_default()),
        labels: labels
            .map(|(index, label)| MapLabel {
                label: localise(diags, doc, languages, &["map", "labels", &index.to_string(), "label"], &label.label),
                at: label.at.0,
            })
            .collect(),
        tiles: tiles(diags, doc, places, raw.tiles.unwrap_or_default()),
        boundaries: raw.boundaries.and_then(|raw| boundaries(diags, doc, languages, raw)),
    }
}

fn lines(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, raw: Vec<raw::Line>) -> Vec<MapLine> {
    let mut lines = Vec::new();
    for (index, line) in raw.into_iter().enumerate() {
        let index = index.to_string();
        let keys = ["map", "lines", index.as_str(), "points"];
        let label = line.label.map(|label| localise(diags, doc, languages, &["map", "lines", &index, "label"], &label));
        let points: Vec<[f64; 2]> = line.points.into_iter().map(|point| point.0).collect();
        if points.is_empty() {
            missing(diags, doc, &keys);
        }
        lines.push(MapLine { kind: line.kind, label, points });
    }
    lines
}

/// A tile names a place that cards may name.
fn tiles(
    diags: &mut Diagnostics,
    doc: &Doc,
    places: Option<&[PlaceName]>,
    raw: Vec<Option<Vec<Option<String>>>>,
) -> Vec<Vec<Option<String>>> {
    let rows: Vec<Vec<Option<String>>> = raw.into_iter().map(Option::unwrap_or_default).collect();
    for (row, tiles) in rows.iter().enumerate() {
        for (column, tile) in tiles.iter().enumerate() {
            let (Some(tile), Some(places)) = (tile, places) else { continue };
            if !places.iter().any(|place| place.id == *tile) {
                let known: Vec<String> = places.iter().map(|place| place.id.clone()).collect();
                let found = Diagnostic::new(Code::UnknownPlace).arg("value", tile.as_str()).arg("known", known);
                diags.push(found.at(doc.place(&["map", "tiles", &row.to_string(), &column.to_string()])));
            }
        }
    }
    rows
}

/// Boundaries need a file, and somebody to thank for it.
fn boundaries(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    raw: raw::Boundaries,
) -> Option<Boundaries> {
    let keys = |key| ["map", "boundaries", key];
    if raw.attribution.is_none() {
        missing(diags, doc, &keys("attribution"));
    }
    let attribution = raw.attribution.map(|text| localise(diags, doc, languages, &keys("attribution"), &text))?;
    let Some(file) = raw.file else {
        missing(diags, doc, &keys("file"));
        return None;
    };
    let Some(inside) = normalise(&file).filter(|inside| !inside.is_empty()) else {
        diags.push(Diagnostic::new(Code::PathEscapes).arg("value", file).at(doc.place(&keys("file"))));
        return None;
    };
    Some(Boundaries { file: SourcePath::new(format!("content/{inside}")), attribution, name: raw.name })
}

#[cfg(test)]
mod tests {
    use crate::config::{Config, Overrides, read};
    use crate::diag::Diagnostics;
    use crate::path::SourcePath;

    fn config(map: &str) -> (Config, Vec<String>) {
        let text = format!(
            "title: A\nbase_url: https://regiodeal.nl/\nlanguages: [nl, en]\nplaces: {{ Stein: , Beek: }}\nmap:\n{map}"
        );
        let mut diags = Diagnostics::new();
        let path = SourcePath::new("content/site.yaml");
        let config = read(&mut diags, &path, &text.as_str().into(), &Overrides::default()).expect("readable");
        let faults = diags.sorted().into_iter().map(|found| {
            let at = found.place.map(|place| place.span).unwrap_or_default();
            format!("{}:{} {}", at.line, at.column, found.code.name())
        });
        (config, faults.collect())
    }

    #[test]
    fn tiles_name_places() {
        let (found, faults) = config("  tiles: [[Stein, ~], [~, Beek]]\n");
        assert_eq!(faults, [""; 0]);
        assert_eq!(found.map.tiles[1], [None, Some(String::from("Beek"))]);
        assert_eq!(config("  tiles: [[Stein], [Steyn]]\n").1, ["6:21 unknown-place"]);
    }

    #[test]
    fn boundaries_have_a_file_and_a_maker() {
        let (found, faults) =
            config("  boundaries: { file: kaart/gemeenten.geojson, attribution: CBS, name: statnaam }\n");
        assert_eq!(faults, [""; 0]);
        let boundaries = found.map.boundaries.expect("given");
        assert_eq!(boundaries.file.as_str(), "content/kaart/gemeenten.geojson");
        assert_eq!(config("  boundaries: { file: a.geojson }\n").1, ["6:3 missing-key"]);
        assert_eq!(config("  boundaries: { attribution: CBS }\n").1, ["6:3 missing-key"]);
        assert_eq!(config("  boundaries: { file: ../a.geojson, attribution: CBS }\n").1, ["6:23 path-escapes"]);
    }
}
