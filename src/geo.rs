//! Boundaries in a GeoJSON file → areas in degrees, and lines made simpler.
//!
//! In goes the text of a file in WGS 84 or in the Dutch national grid (RD, EPSG:28992); out come [`Area`]s with latitude
//! and longitude, or what is wrong with the file. Knows neither maps nor cards.

mod rd;
mod simple;

use geojson::{Feature, GeoJson, Geometry, GeometryValue, JsonObject, JsonValue, Position};

pub use simple::simplify;

/// An area or a line of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its name; empty without.
    pub name: String,
    /// Its outlines, islands and holes, or its lines: latitude and longitude (WGS 84, degrees).
    pub lines: Vec<Vec<[f64; 2]>>,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no GeoJSON.
    Broken {
        /// What the reader of the format says.
        reason: String,
        /// The line, from 1; 0 when only the file as a whole can be named.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Its coordinates are neither degrees nor RD: the name of the system, or else the first point that does not fit.
    System(String),
    /// It holds no areas and no lines.
    Empty,
    /// It holds more points than a map of a region needs.
    Large(usize),
}

/// A file with more points than this was made for printing posters, not for a map of a region.
pub const MOST_POINTS: usize = 400_000;

/// How coordinates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Degrees,
    Rd,
}

/// The areas and lines of a file; `name` is the property that holds their names.
pub fn areas(text: &str, name: Option<&str>) -> Result<Vec<Area>, Fault> {
    let json: GeoJson = text.parse().map_err(|error| broken(text, &error))?;
    let (features, members) = match json {
        GeoJson::FeatureCollection(all) => (all.features, all.foreign_members),
        GeoJson::Feature(one) => {
            let members = one.foreign_members.clone();
            (vec![one], members)
        }
        GeoJson::Geometry(shape) => (vec![Feature::from(shape)], None),
    };
    let declared = members.as_ref().and_then(declared);
    let named = |feature: &Feature| {
        let value = feature.properties.as_ref().zip(name).and_then(|(properties, name)| properties.get(name));
        value.and_then(JsonValue::as_str).unwrap_or_default().trim().to_owned()
    };
    let mut areas: Vec<Area> = Vec::new();
    for feature in &features {
        let mut lines = Vec::new();
        if let Some(geometry) = &feature.geometry {
            collect(geometry, &mut lines);
        }
        if !lines.is_empty() {
            areas.push(Area { name: named(feature), lines });
        }
    }
    let points = areas.iter().flat_map(|area| &area.lines).map(Vec::len).sum::<usize>();
    match points {
        0 => return Err(Fault::Empty),
        points if points > MOST_POINTS => return Err(Fault::Large(points)),
        _ => {}
    }
    let system = system(declared, &areas)?;
    for point in areas.iter_mut().flat_map(|area| &mut area.lines).flatten() {
        let [x, y] = *point;
        *point = if system == System::Rd { rd::degrees(x, y) } else { [y, x] };
    }
    Ok(areas)
}

/// What the reader of the format says, and where.
fn broken(text: &str, error: &geojson::Error) -> Fault {
    // The reader of GeoJSON sees values without places; whether the text is JSON at all is known with its place.
    let syntax = serde_json::from_str::<serde::de::IgnoredAny>(text).err();
    let (line, column) = syntax.as_ref().map_or((0, 0), |syntax| (syntax.line(), syntax.column().max(1)));
    let reason = syntax.map_or_else(|| error.to_string(), |syntax| syntax.to_string());
    let reason = reason.trim_start_matches("Error while deserializing GeoJSON: ");
    let reason = reason.split(" at line ").next().unwrap_or(reason).to_owned();
    Fault::Broken { reason, line, column }
}

/// The name of the coordinate system that a file names: `urn:ogc:def:crs:EPSG::28992`. RFC 7946 has no such member; the
/// files of Dutch authorities often do.
fn declared(members: &JsonObject) -> Option<String> {
    let name = members.get("crs")?.get("properties")?.get("name")?;
    name.as_str().map(str::to_owned)
}

/// Whether coordinates are degrees or RD: as the file says, and else by their size.
fn system(declared: Option<String>, areas: &[Area]) -> Result<System, Fault> {
    let known = |name: &str| {
        let code = name.rsplit([':', '/']).next().unwrap_or_default();
        match code {
            "28992" | "7415" => Some(System::Rd),
            "4326" | "CRS84" | "4258" | "CRS84h" => Some(System::Degrees),
            _ => None,
        }
    };
    let said = match declared {
        Some(name) => Some(known(&name).ok_or(Fault::System(name))?),
        None => None,
    };
    let points = || areas.iter().flat_map(|area| &area.lines).flatten();
    let degrees = |[x, y]: &[f64; 2]| x.abs() <= 180.0 && y.abs() <= 90.0;
    // RD covers the European part of the Netherlands; its two ranges do not overlap. Neighbours lie a little beyond.
    let rd = |[x, y]: &[f64; 2]| (-50_000.0..400_000.0).contains(x) && (200_000.0..750_000.0).contains(y);
    let fits = |system: System| match system {
        System::Degrees => points().all(degrees),
        System::Rd => points().all(rd),
    };
    let possible = [System::Degrees, System::Rd].into_iter().filter(|system| said.is_none_or(|said| said == *system));
    if let Some(system) = possible.into_iter().find(|system| fits(*system)) {
        return Ok(system);
    }
    // The first point that is wrong; where the file says one thing and holds the other, simply the first.
    let odd = points().find(|point| !degrees(point) && !rd(point)).or_else(|| points().find(|point| !degrees(point)));
    let [x, y] = odd.or_else(|| points().next()).copied().unwrap_or_default();
    Err(Fault::System(format!("{x}, {y}")))
}

/// The outlines and lines of a shape, as they are written: x, then y.
fn collect(geometry: &Geometry, lines: &mut Vec<Vec<[f64; 2]>>) {
    let line = |positions: &Vec<Position>| -> Vec<[f64; 2]> {
        let pairs = positions.iter().filter_map(|position| match position.as_slice() {
            [x, y, ..] if x.is_finite() && y.is_finite() => Some([*x, *y]),
            _ => None,
        });
        pairs.collect()
    };
    let mut take = |positions: &Vec<Position>| {
        let line = line(positions);
        if line.len() > 1 {
            lines.push(line);
        }
    };
    match &geometry.value {
        GeometryValue::LineString { coordinates } => take(coordinates),
        GeometryValue::MultiLineString { coordinates } | GeometryValue::Polygon { coordinates } => {
            coordinates.iter().for_each(take);
        }
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().flatten().for_each(take),
        GeometryValue::GeometryCollection { geometries } => {
            for inner in geometries {
                collect(inner, lines);
            }
        }
        GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, areas};

    fn polygon(crs: &str, points: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection",{crs}"features":[{{"type":"Feature","properties":{{"statnaam":" Stein "}},"geometry":{{"type":"Polygon","coordinates":[[{points}]]}}}}]}}"#
        )
    }

    const RD: &str = r#""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"#;

    #[test]
    fn degrees_and_rd() {
        let found =
            areas(&polygon("", "[5.7,50.9],[5.8,50.9],[5.8,51.0],[5.7,50.9]"), Some("statnaam")).expect("sound");
        assert_eq!((found[0].name.as_str(), found[0].lines[0][0]), ("Stein", [50.9, 5.7]));
        for crs in ["", RD] {
            let found = areas(&polygon(crs, "[155000,463000],[156000,463000],[156000,464000]"), None).expect("sound");
            let [latitude, longitude] = found[0].lines[0][0];
            assert!((latitude - 52.155_174_40).abs() < 1e-8 && (longitude - 5.387_206_21).abs() < 1e-8, "{found:?}");
            assert_eq!(found[0].name, "");
        }
    }

    #[test]
    fn what_is_no_map() {
        let check = |text: &str, expect: &str| {
            let found = match areas(text, None) {
                Err(Fault::Broken { line, column, .. }) => format!("broken {line}:{column}"),
                Err(Fault::System(name)) => format!("system {name}"),
                Err(Fault::Empty) => String::from("empty"),
                other => format!("{other:?}"),
            };
            assert_eq!(found, expect, "{text}");
        };
        check("{\"type\":\n \"Feature", "broken 2:9");
        check("{\"type\":\"Topology\"}", "broken 0:0");
        check("", "broken 1:1");
        check("{\"type\":\"FeatureCollection\",\"features\":[]}", "empty");
        check(r#"{"type":"Point","coordinates":[5,50]}"#, "empty");
        check(&polygon("", "[640000,5640000],[640001,5640000]"), "system 640000, 5640000");
        check(&polygon("", "[5.7,50.9],[155000,463000]"), "system 155000, 463000");
        let mercator = RD.replace("28992", "3857");
        check(&polygon(&mercator, "[5,50],[6,50]"), "system urn:ogc:def:crs:EPSG::3857");
        // Degrees in a file that says it is RD.
        check(&polygon(RD, "[5,50],[6,50]"), "system 5, 50");
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_an_answer(text in ".{0,200}") {
            let _ = areas(&text, Some("a"));
        }
    }
}
