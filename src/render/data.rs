//! The projects as data: JSON, its schema, and where to find each file.

use std::io;

use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::render::{catalogue, geojson, table};
use crate::route::DataFile;
use crate::view::{DataSet, OpenData};

/// A file of data.
pub(super) fn data(file: DataFile, data: &OpenData) -> io::Result<Vec<u8>> {
    match file {
        DataFile::Json => json(&data.set),
        DataFile::Csv => table::csv(&data.set),
        DataFile::GeoJson => geojson::geojson(&data.set),
        DataFile::Dataset => catalogue::catalogue(data),
        DataFile::Schema => schema(&data.set),
    }
}

/// A value as people can read it too, with a line end.
pub(super) fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What the fields of the JSON file are (JSON Schema 2020-12).
fn schema(set: &DataSet) -> io::Result<Vec<u8>> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<DataSet>();
    schema.insert(String::from("$id"), set.schema.as_str().into());
    json(&schema)
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::data;
    use crate::route::DataFile;
    use crate::view::{Catalogue, DataCard, DataSet, DataText, OpenData};

    /// Two cards, one of which is nowhere, with what programs stumble over.
    pub(in crate::render) fn sample() -> OpenData {
        let text =
            |title: &str| DataText { title: title.into(), url: String::from("https://x.nl/a/"), ..DataText::default() };
        let mut here = DataCard { id: "a".into(), ..DataCard::default() };
        here.facts.year = Some(2050);
        here.facts.places = vec!["Stein".into(), "Geleen".into()];
        here.spot.latitude = Some(50.965);
        here.spot.longitude = Some(5.757);
        here.spot.precision = Some("town");
        here.texts =
            [("nl", "=1+1; \"haven\""), ("en", "Harbour,\nStein")].map(|(tag, title)| (tag.into(), text(title))).into();
        let mut nowhere = DataCard { id: "b".into(), ..DataCard::default() };
        nowhere.texts = BTreeMap::from([("nl".into(), text("Talent"))]);
        let texts = |text: &str| BTreeMap::from([(String::from("nl"), text.to_owned())]);
        OpenData {
            set: DataSet {
                schema: "https://x.nl/data/schema.json".into(),
                title: texts("Projecten"),
                source: "https://x.nl/".into(),
                languages: vec!["nl".into(), "en".into()],
                projects: vec![here, nowhere],
                ..DataSet::default()
            },
            catalogue: Catalogue {
                url: "https://x.nl/data/dataset.jsonld".into(),
                publisher: texts("Regio"),
                pages: vec!["https://x.nl/data/".into()],
                files: DataFile::ALL.map(|file| (file.name(), format!("https://x.nl/data/{}", file.name()))).into(),
                ..Catalogue::default()
            },
        }
    }

    /// A file of the sample as a value.
    pub(in crate::render) fn value(file: DataFile) -> Value {
        let bytes = data(file, &sample()).expect("written");
        assert!(bytes.ends_with(b"}\n"));
        serde_json::from_slice(&bytes).expect("JSON")
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        let value = value(DataFile::Json);
        assert_eq!(value["$schema"], "https://x.nl/data/schema.json");
        assert_eq!(value.get("licence"), None);
        let card = &value["projects"][1];
        assert_eq!(*card, json!({ "id": "b", "texts": { "nl": { "title": "Talent", "url": "https://x.nl/a/" } } }));
        assert_eq!(value["projects"][0]["year"], 2050);
        assert_eq!(value["projects"][0]["latitude"], 50.965);
    }

    #[test]
    fn the_schema_names_every_field_with_a_sentence() {
        let schema = value(DataFile::Schema);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], "https://x.nl/data/schema.json");
        let objects = [&schema, &schema["$defs"]["DataCard"], &schema["$defs"]["DataText"]];
        for properties in objects.map(|object| object["properties"].as_object().expect("fields")) {
            for (name, field) in properties {
                assert!(field["description"].is_string(), "{name}: {field}");
            }
        }
        let required = &schema["$defs"]["DataCard"]["required"];
        assert_eq!(*required, json!(["id", "texts"]));
    }
}
