//! What the page to search on looks words up in: the texts of one language as a script.
//!
//! In go the entries of a language with their addresses, out come the bytes of a file and its name. It is a script that
//! hands its data to a function, not bare JSON, as browsers let no page read a file from disk. Knows neither the
//! programme nor its pages, nor how the browser compares words: texts stand in it as they are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde::ser::{SerializeTuple, Serializer};

/// The function of the page that takes the data.
const FUNCTION: &str = "groterSearch";

/// All that can be found in one language.
#[derive(Debug, Default, Serialize)]
pub struct Contents {
    /// The readers' language.
    pub lang: String,
    /// Titles of the pillars, each with the number of its colour and shape.
    pub pillars: Vec<(String, usize)>,
    /// The languages of texts that are not in the readers' language: own name and direction, by their tag.
    pub languages: BTreeMap<String, (String, &'static str)>,
    /// What can be found: of two that fit equally well the first is shown first.
    pub entries: Vec<Entry>,
}

/// Something that can be found.
#[derive(Debug, Default)]
pub struct Entry {
    /// Its address, from the page to search on.
    pub url: String,
    /// What it is: `card`, `pillar`, `section`, `line`, `page` or `home`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Its text without markup.
    pub text: String,
    /// The headings in its text.
    pub headings: Vec<String>,
    /// The pillar that it lies in, by its number in [`Contents::pillars`].
    pub pillar: Option<usize>,
    /// Status, places, year and tranche in words.
    pub facts: Vec<String>,
    /// The language of its text, when it is not the readers'.
    pub lang: Option<String>,
}

/// A row without names: they would be half of what is sent. The page's script names the columns again.
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_tuple(9)?;
        row.serialize_element(&self.url)?;
        row.serialize_element(self.kind)?;
        row.serialize_element(&self.title)?;
        row.serialize_element(&self.summary)?;
        row.serialize_element(&self.text)?;
        row.serialize_element(&self.headings)?;
        row.serialize_element(&self.pillar)?;
        row.serialize_element(&self.facts)?;
        row.serialize_element(&self.lang)?;
        row.end()
    }
}

/// The finished file.
#[derive(Debug, Clone)]
pub struct Index {
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// The digest of its content, for its name.
    pub digest: String,
}

/// Writes the file.
pub fn index(contents: &Contents) -> Index {
    let mut bytes = format!("{FUNCTION}(").into_bytes();
    // Texts, numbers and lists: nothing in it can fail to be JSON.
    let _ = serde_json::to_writer(&mut bytes, contents);
    bytes.extend(b");\n");
    let digest = blake3::hash(&bytes).to_hex()[..8].to_owned();
    Index { bytes: Arc::from(bytes), digest }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Contents, Entry, index};

    fn contents(title: &str, text: &str) -> Contents {
        let entry = Entry {
            url: String::from("../a/"),
            kind: "card",
            title: title.to_owned(),
            text: text.to_owned(),
            ..Entry::default()
        };
        Contents { lang: String::from("nl"), entries: vec![entry], ..Contents::default() }
    }

    #[test]
    fn rows_have_no_names() {
        let mut contents = contents("Haven \"Stein\"", "Een\nhaven.");
        contents.pillars.push((String::from("Economie"), 1));
        contents.languages.insert(String::from("de"), (String::from("Deutsch"), "ltr"));
        contents.entries[0].pillar = Some(0);
        contents.entries[0].headings.push(String::from("Kop"));
        contents.entries[0].facts.push(String::from("2027"));
        contents.entries[0].lang = Some(String::from("de"));
        let expect = concat!(
            r#"groterSearch({"lang":"nl","pillars":[["Economie",1]],"languages":{"de":["Deutsch","ltr"]},"#,
            r#""entries":[["../a/","card","Haven \"Stein\"","","Een\nhaven.",["Kop"],0,["2027"],"de"]]});"#,
            "\n"
        );
        assert_eq!(std::str::from_utf8(&index(&contents).bytes), Ok(expect));
    }

    #[test]
    fn the_name_follows_the_content() {
        let digest = |text: &str| index(&contents("A", text)).digest;
        assert_eq!(digest("a"), digest("a"));
        assert_ne!(digest("a"), digest("b"));
        assert_eq!(digest("a").len(), 8);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(title in "\\PC*", text in any::<String>()) {
            let bytes = index(&contents(&title, &text)).bytes;
            let script = std::str::from_utf8(&bytes).expect("UTF-8");
            let json = script.strip_prefix("groterSearch(").and_then(|rest| rest.strip_suffix(");\n")).expect("a call");
            let read: serde_json::Value = serde_json::from_str(json).expect("JSON");
            prop_assert_eq!(read["entries"][0][2].as_str(), Some(title.as_str()));
            prop_assert_eq!(read["entries"][0][4].as_str(), Some(text.as_str()));
        }
    }
}
