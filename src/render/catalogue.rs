//! What the data are, for catalogues of data sets: DCAT 3 as DCAT-AP 3.0 uses it, in JSON-LD.
//!
//! Its context stands in the file, so that nobody has to fetch one. Facts that nobody gave are left out.

use std::collections::BTreeMap;
use std::io;

use serde_json::{Map, Value, json};

use crate::render::data::{data, json};
use crate::route::DataFile;
use crate::view::{Catalogue, DataSet, OpenData};

/// The tables of the Publications Office of the European Union.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// Languages as those tables call them.
const LANGUAGES: [(&str, &str); 32] = [
    ("ar", "ARA"),
    ("bg", "BUL"),
    ("cs", "CES"),
    ("cy", "CYM"),
    ("da", "DAN"),
    ("de", "DEU"),
    ("el", "ELL"),
    ("en", "ENG"),
    ("es", "SPA"),
    ("et", "EST"),
    ("fi", "FIN"),
    ("fr", "FRA"),
    ("fy", "FRY"),
    ("ga", "GLE"),
    ("hr", "HRV"),
    ("hu", "HUN"),
    ("it", "ITA"),
    ("lb", "LTZ"),
    ("li", "LIM"),
    ("lt", "LIT"),
    ("lv", "LAV"),
    ("mt", "MLT"),
    ("nl", "NLD"),
    ("pl", "POL"),
    ("pt", "POR"),
    ("ro", "RON"),
    ("sk", "SLK"),
    ("sl", "SLV"),
    ("sv", "SWE"),
    ("tr", "TUR"),
    ("uk", "UKR"),
    ("zh", "ZHO"),
];

/// The description as a file.
pub(super) fn catalogue(open: &OpenData) -> io::Result<Vec<u8>> {
    let OpenData { set, catalogue } = open;
    let mut all = Map::new();
    all.insert(String::from("@context"), context());
    all.insert(String::from("@id"), format!("{}#dataset", catalogue.url).into());
    all.insert(String::from("@type"), "dcat:Dataset".into());
    all.insert(String::from("dct:identifier"), catalogue.url.as_str().into());
    insert(&mut all, "dct:title", texts(&set.title));
    let described = if set.description.is_empty() { &set.title } else { &set.description };
    insert(&mut all, "dct:description", texts(described));
    insert(&mut all, "dct:publisher", publisher(catalogue));
    insert(&mut all, "dcat:contactPoint", contact(catalogue));
    insert(&mut all, "dcat:keyword", keywords(catalogue));
    insert(&mut all, "dcat:theme", id(&format!("{AUTHORITY}/data-theme/REGI")));
    insert(&mut all, "dct:accessRights", id(&format!("{AUTHORITY}/access-right/PUBLIC")));
    insert(&mut all, "dct:language", list(set.languages.iter().filter_map(|tag| language(tag))));
    insert(&mut all, "dcat:landingPage", list(catalogue.pages.iter().map(|page| id(page))));
    insert(&mut all, "dct:issued", day(catalogue.issued.as_ref()));
    insert(&mut all, "dct:modified", day(set.modified.as_ref()));
    insert(&mut all, "dcat:version", set.version.as_ref().map_or(Value::Null, |version| version.as_str().into()));
    let mut distributions = Vec::new();
    for file in [DataFile::Json, DataFile::Csv, DataFile::GeoJson] {
        // What it says of their size is counted, not guessed.
        distributions.push(distribution(file, data(file, open)?.len(), set, catalogue));
    }
    insert(&mut all, "dcat:distribution", list(distributions.into_iter()));
    json(&all)
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn distribution(file: DataFile, size: usize, set: &DataSet, catalogue: &Catalogue) -> Value {
    let url = |file: DataFile| catalogue.files.get(file.name()).map_or("", String::as_str);
    let (kind, standard) = match file {
        DataFile::Csv => ("CSV", Some("https://www.rfc-editor.org/info/rfc4180")),
        DataFile::GeoJson => ("GEOJSON", Some("https://www.rfc-editor.org/info/rfc7946")),
        DataFile::Json | DataFile::Dataset | DataFile::Schema => ("JSON", None),
    };
    let mut all = Map::new();
    all.insert(String::from("@id"), format!("{}#{}", catalogue.url, file.name()).into());
    all.insert(String::from("@type"), "dcat:Distribution".into());
    insert(&mut all, "dct:title", file.name().into());
    insert(&mut all, "dcat:accessURL", id(url(file)));
    insert(&mut all, "dcat:downloadURL", id(url(file)));
    insert(
        &mut all,
        "dcat:mediaType",
        id(&format!("https://www.iana.org/assignments/media-types/{}", file.media_type())),
    );
    insert(&mut all, "dct:format", id(&format!("{AUTHORITY}/file-type/{kind}")));
    insert(&mut all, "dct:conformsTo", id(standard.unwrap_or_else(|| url(DataFile::Schema))));
    insert(&mut all, "dcat:byteSize", json!({ "@type": "xsd:nonNegativeInteger", "@value": size.to_string() }));
    insert(&mut all, "dct:license", set.licence.as_ref().map_or(Value::Null, |licence| id(licence)));
    insert(&mut all, "dct:language", list(set.languages.iter().filter_map(|tag| language(tag))));
    insert(&mut all, "dct:modified", day(set.modified.as_ref()));
    Value::Object(all)
}

fn publisher(catalogue: &Catalogue) -> Value {
    let mut all = Map::new();
    insert(&mut all, "foaf:name", texts(&catalogue.publisher));
    if all.is_empty() {
        return Value::Null;
    }
    all.insert(String::from("@type"), json!(["foaf:Agent", "foaf:Organization"]));
    insert(&mut all, "foaf:homepage", catalogue.publisher_url.as_ref().map_or(Value::Null, |url| id(url)));
    Value::Object(all)
}

fn contact(catalogue: &Catalogue) -> Value {
    let mut all = Map::new();
    insert(
        &mut all,
        "vcard:hasEmail",
        catalogue.contact_email.as_ref().map_or(Value::Null, |email| id(&format!("mailto:{email}"))),
    );
    insert(&mut all, "vcard:hasURL", catalogue.contact_url.as_ref().map_or(Value::Null, |url| id(url)));
    if all.is_empty() {
        return Value::Null;
    }
    let names = if catalogue.contact.is_empty() { &catalogue.publisher } else { &catalogue.contact };
    insert(&mut all, "vcard:fn", texts(names));
    all.insert(String::from("@type"), json!(["vcard:Kind", "vcard:Organization"]));
    Value::Object(all)
}

fn keywords(catalogue: &Catalogue) -> Value {
    let words = catalogue.keywords.iter().flat_map(|(tag, words)| words.iter().map(move |word| literal(tag, word)));
    list(words)
}

/// Adds what is known.
fn insert(all: &mut Map<String, Value>, name: &str, value: Value) {
    let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    if !empty {
        all.insert(name.to_owned(), value);
    }
}

fn id(url: &str) -> Value {
    if url.is_empty() { Value::Null } else { json!({ "@id": url }) }
}

fn literal(tag: &str, text: &str) -> Value {
    json!({ "@language": tag, "@value": text })
}

fn texts(texts: &BTreeMap<String, String>) -> Value {
    list(texts.iter().map(|(tag, text)| literal(tag, text)))
}

fn list(values: impl Iterator<Item = Value>) -> Value {
    Value::Array(values.collect())
}

fn day(date: Option<&String>) -> Value {
    date.map_or(Value::Null, |date| json!({ "@type": "xsd:date", "@value": date }))
}

/// A language as the tables call it; none that they do not know.
fn language(tag: &str) -> Option<Value> {
    let bare = tag.split('-').next().unwrap_or_default();
    let (_, name) = LANGUAGES.iter().find(|(known, _)| *known == bare)?;
    Some(id(&format!("{AUTHORITY}/language/{name}")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{catalogue, language};
    use crate::render::data::data;
    use crate::render::data::tests::{sample, value};
    use crate::route::DataFile;

    #[test]
    fn a_data_set_with_three_distributions() {
        let set = value(DataFile::Dataset);
        assert_eq!(set["@type"], "dcat:Dataset");
        assert_eq!(set["dct:title"], json!([{ "@language": "nl", "@value": "Projecten" }]));
        assert_eq!(set["dct:publisher"]["foaf:name"][0]["@value"], "Regio");
        let files = set["dcat:distribution"].as_array().expect("files");
        assert_eq!(files.len(), 3);
        for (file, kind) in files.iter().zip([DataFile::Json, DataFile::Csv, DataFile::GeoJson]) {
            let bytes = data(kind, &sample()).expect("written").len();
            assert_eq!(file["dcat:byteSize"]["@value"], bytes.to_string());
            assert_eq!(file["dcat:downloadURL"]["@id"], format!("https://x.nl/data/{}", kind.name()));
        }
    }

    #[test]
    fn facts_that_nobody_gave_are_left_out() {
        let set = value(DataFile::Dataset);
        for name in ["dct:issued", "dct:modified", "dcat:contactPoint", "dcat:keyword"] {
            assert_eq!(set.get(name), None, "{name}");
        }
        assert_eq!(set["dcat:distribution"][0].get("dct:license"), None);
    }

    #[test]
    fn a_licence_and_a_contact() {
        let mut open = sample();
        open.set.licence = Some(String::from("https://creativecommons.org/publicdomain/zero/1.0/"));
        open.catalogue.contact_email = Some(String::from("info@x.nl"));
        let set: serde_json::Value = serde_json::from_slice(&catalogue(&open).expect("written")).expect("JSON");
        let licence = &set["dcat:distribution"][2]["dct:license"]["@id"];
        assert_eq!(licence, "https://creativecommons.org/publicdomain/zero/1.0/");
        assert_eq!(set["dcat:contactPoint"]["vcard:hasEmail"]["@id"], "mailto:info@x.nl");
        // Without a name of its own it is the publisher's.
        assert_eq!(set["dcat:contactPoint"]["vcard:fn"][0]["@value"], "Regio");
    }

    #[test]
    fn languages() {
        let check = |tag: &str, expect: Option<&str>| {
            let found = language(tag).map(|found| found["@id"].as_str().unwrap_or_default().to_owned());
            assert_eq!(found.as_deref().and_then(|url| url.rsplit('/').next()), expect, "{tag}");
        };
        check("nl", Some("NLD"));
        check("nl-BE", Some("NLD"));
        check("tlh", None);
    }
}
