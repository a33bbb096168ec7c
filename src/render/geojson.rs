//! The projects on a map (RFC 7946): a point for each card, longitude before latitude; none for a card that is nowhere.
//!
//! The properties are flat, because map programs show them as a table: texts have the language behind their name.

use std::io;

use geojson::feature::Id;
use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, JsonValue};

use crate::render::data::json;
use crate::view::table::{Cell, Column, shared, written};
use crate::view::{DataCard, DataSet};

/// The map as a file.
pub(super) fn geojson(set: &DataSet) -> io::Result<Vec<u8>> {
    let mut about = JsonObject::new();
    about.insert(String::from("title"), serde_json::to_value(&set.title)?);
    if let Some(licence) = &set.licence {
        about.insert(String::from("licence"), licence.as_str().into());
    }
    let features = set.projects.iter().map(|card| feature(card, &set.languages)).collect();
    json(&FeatureCollection { bbox: bounds(&set.projects), features, foreign_members: Some(about) })
}

fn feature(card: &DataCard, languages: &[String]) -> Feature {
    let mut properties = JsonObject::new();
    // Where it is says the geometry, and the id stands beside it too.
    let shared = shared(card).into_iter().filter(|(name, _)| !matches!(*name, "latitude" | "longitude"));
    properties.extend(shared.filter_map(|column| property(column, None)));
    for tag in languages {
        let written = card.texts.get(tag).map(written).unwrap_or_default();
        properties.extend(written.into_iter().filter_map(|column| property(column, Some(tag))));
    }
    Feature {
        bbox: None,
        geometry: place(card).map(|[longitude, latitude]| {
            Geometry::new(GeometryValue::Point { coordinates: [longitude, latitude].into() })
        }),
        id: Some(Id::String(card.id.clone())),
        properties: Some(properties),
        foreign_members: None,
    }
}

fn place(card: &DataCard) -> Option<[f64; 2]> {
    Some([card.spot.longitude?, card.spot.latitude?])
}

/// A property; none where nothing is known.
fn property((name, cell): Column, tag: Option<&String>) -> Option<(String, JsonValue)> {
    let value = match cell {
        Cell::Empty => return None,
        Cell::Text(text) => text.into(),
        Cell::Whole(number) => number.into(),
        Cell::Number(number) => number.into(),
        Cell::List(list) => list.into(),
    };
    // A hyphen in a name has to be quoted in most programs.
    Some((tag.map_or_else(|| name.to_owned(), |tag| format!("{name}_{}", tag.replace('-', "_"))), value))
}

/// West, south, east and north of all cards.
fn bounds(cards: &[DataCard]) -> Option<Vec<f64>> {
    let mut places = cards.iter().filter_map(place);
    let [x, y] = places.next()?;
    let grow =
        |[west, south, east, north]: [f64; 4], [x, y]: [f64; 2]| [west.min(x), south.min(y), east.max(x), north.max(y)];
    Some(places.fold([x, y, x, y], grow).to_vec())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::render::data::tests::value;
    use crate::route::DataFile;

    #[test]
    fn longitude_comes_first() {
        let map = value(DataFile::GeoJson);
        assert_eq!(map["type"], "FeatureCollection");
        assert_eq!(map["bbox"], json!([5.757, 50.965, 5.757, 50.965]));
        let card = &map["features"][0];
        assert_eq!(card["geometry"], json!({ "type": "Point", "coordinates": [5.757, 50.965] }));
        assert_eq!(card["id"], "a");
        let properties = &card["properties"];
        assert_eq!(properties["year"], 2050);
        assert_eq!(properties["places"], json!(["Stein", "Geleen"]));
        assert_eq!(properties["precision"], "town");
        assert_eq!(properties["title_en"], "Harbour,\nStein");
        assert_eq!(map["features"][1]["geometry"], Value::Null);
        assert_eq!(map["features"][1]["properties"].get("title_en"), None);
        assert_eq!(map.get("licence"), None);
    }

    #[test]
    fn it_is_geojson_to_others() {
        let text = value(DataFile::GeoJson).to_string();
        let read: geojson::FeatureCollection = text.parse().expect("GeoJSON");
        assert_eq!(read.features.len(), 2);
    }
}
