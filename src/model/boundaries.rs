//! The file with boundaries that the settings name → areas to draw on maps.

use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::geo::{self, Area, Fault, MOST_POINTS};
use crate::load::Sources;
use crate::path::SourcePath;

/// The areas of the file that the settings name; none without a file, or when it cannot be used.
pub(super) fn read(diags: &mut Diagnostics, config: &Config, sources: &Sources) -> Vec<Area> {
    let Some(boundaries) = &config.map.boundaries else { return Vec::new() };
    let path = &boundaries.file;
    let Some(source) = sources.files.get(path) else {
        let at = config.doc.place(&["map", "boundaries", "file"]);
        let missing = Diagnostic::new(Code::MapFileMissing).arg("file", path.as_str());
        diags.push(missing.arg("known", known(sources)).at(at));
        return Vec::new();
    };
    let text = match std::str::from_utf8(source.bytes()) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(error) => {
            let found = Diagnostic::new(Code::NotUtf8).arg("byte", error.valid_up_to());
            diags.push(found.at(Place::file(path)));
            return Vec::new();
        }
    };
    geo::areas(text, boundaries.name.as_deref()).unwrap_or_else(|fault| {
        diags.push(report(path, text, fault));
        Vec::new()
    })
}

/// The files that could be meant.
fn known(sources: &Sources) -> Vec<String> {
    let maps = sources.files.keys().filter(|path| ["geojson", "json"].contains(&path.extension().as_str()));
    maps.filter_map(|path| path.as_str().strip_prefix("content/")).map(str::to_owned).collect()
}

fn report(path: &SourcePath, text: &str, fault: Fault) -> Diagnostic {
    let whole = Place::file(path);
    match fault {
        Fault::Broken { reason, line, column } => {
            let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
            let span = Span { line: number(line), column: number(column), length: 1 };
            let place = if line == 0 { whole } else { Place::new(path, text, span) };
            Diagnostic::new(Code::MapFileBroken).arg("reason", reason).at(place)
        }
        Fault::System(value) => Diagnostic::new(Code::MapFileSystem).arg("value", value).at(whole),
        Fault::Empty => Diagnostic::new(Code::MapFileEmpty).at(whole),
        Fault::Large(points) => {
            Diagnostic::new(Code::MapFileLarge).arg("points", points).arg("limit", MOST_POINTS).at(whole)
        }
    }
}
