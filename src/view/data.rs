//! The page about the data: what there is to download, what its fields are, and how to name it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Lang;
use crate::model::Site;
use crate::route::DataFile;
use crate::view::{Link, Views, table};

/// What is offered as data.
#[derive(Debug, Serialize)]
pub struct DataView {
    /// The files.
    pub files: Vec<DataFileView>,
    /// The calendar.
    pub agenda: String,
    /// The feeds of the pillars.
    pub feeds: Vec<Link>,
    /// The licence.
    pub licence: Option<Licence>,
    /// How many cards there are.
    pub count: usize,
    /// The newest date in the data, as the language writes it.
    pub modified: Option<String>,
    /// The name of the data.
    pub title: String,
    /// The page's own address, with its host.
    pub url: String,
    /// For the name of each field an example in the reader's language; empty where no card has it.
    pub examples: BTreeMap<&'static str, String>,
}

/// A file of data.
#[derive(Debug, Serialize)]
pub struct DataFileView {
    /// `json`, `csv`, `geojson`, `jsonld` or `schema`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Address.
    pub url: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// The licence of the data.
#[derive(Debug, Serialize)]
pub struct Licence {
    /// Its address.
    pub url: String,
    /// Its name, where it is well known; else its address.
    pub name: String,
}

/// How many characters an example has at most.
const LONGEST: usize = 60;

/// The names of licences that data often have.
const LICENCES: [(&str, &str); 4] = [
    ("creativecommons.org/publicdomain/zero/1.0", "CC0 1.0"),
    ("creativecommons.org/publicdomain/mark/1.0", "Public Domain Mark 1.0"),
    ("creativecommons.org/licenses/by/4.0", "CC BY 4.0"),
    ("creativecommons.org/licenses/by-sa/4.0", "CC BY-SA 4.0"),
];

impl Views {
    /// What is offered as data.
    pub(super) fn data_view(&self, lang: Lang) -> Option<DataView> {
        let set = &self.open_data().set;
        let id = |file: DataFile| match file {
            DataFile::Json => "json",
            DataFile::Csv => "csv",
            DataFile::GeoJson => "geojson",
            DataFile::Dataset => "jsonld",
            DataFile::Schema => "schema",
        };
        let files = DataFile::ALL.into_iter().filter_map(|file| {
            let url = self.routes.url(&self.routes.data(file)?);
            Some(DataFileView { id: id(file), name: file.name(), url, media_type: file.media_type() })
        });
        let pillars = self.children(Site::HOME, lang).iter().filter(|id| self.site.entry(**id).kind.is_section());
        let feeds = pillars.filter_map(|id| {
            let url = self.routes.url(&self.routes.section_feed(*id, lang)?);
            Some(Link { url, ..self.link(*id, lang)? })
        });
        let page = self.routes.overview(crate::route::Overview::Data, lang)?;
        Some(DataView {
            files: files.collect(),
            agenda: self.routes.url(&self.routes.agenda(lang)?),
            feeds: feeds.collect(),
            licence: set.licence.as_ref().map(|url| Licence { name: licence_name(url), url: url.clone() }),
            count: set.projects.len(),
            modified: self.newest().map(|date| self.locales.date(lang, i32::from(date.year), date.month, date.day)),
            title: set.title.get(self.tag(lang)).cloned().unwrap_or_default(),
            url: self.routes.absolute(page),
            examples: self.examples(lang),
        })
    }

    /// For every field what the first card says that has it.
    fn examples(&self, lang: Lang) -> BTreeMap<&'static str, String> {
        let mut examples = BTreeMap::new();
        for card in &self.open_data().set.projects {
            let Some(text) = card.texts.get(self.tag(lang)) else { continue };
            for (name, cell) in table::shared(card).into_iter().chain(table::written(text)) {
                let example: &mut String = examples.entry(name).or_default();
                if example.is_empty() {
                    *example = shortened(&cell.flat());
                }
            }
        }
        let default = (table::shared(&super::DataCard::default()), table::written(&super::DataText::default()));
        for (name, _) in default.0.into_iter().chain(default.1) {
            examples.entry(name).or_default();
        }
        examples
    }
}

/// The name of a licence.
fn licence_name(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let known = LICENCES
        .iter()
        .find(|(address, _)| bare.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    known.map_or_else(|| url.to_owned(), |(_, name)| (*name).to_owned())
}

/// The beginning of a text, cut at a word.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST && line.len() == text.len() {
        return line.to_owned();
    }
    let mut short: String = line.chars().take(LONGEST).collect();
    // An address has no words to cut at.
    if let Some((words, _)) = short.rsplit_once(' ').filter(|_| short.len() < line.len()) {
        short.truncate(words.len());
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::{licence_name, shortened};

    #[test]
    fn licences() {
        let check = |url: &str, expect: &str| assert_eq!(licence_name(url), expect, "{url}");
        check("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0");
        check("http://www.creativecommons.org/licenses/by/4.0/deed.nl", "CC BY 4.0");
        check("https://creativecommons.org/licenses/by-sa/4.0", "CC BY-SA 4.0");
        check("https://creativecommons.org/licenses/by/4.01", "https://creativecommons.org/licenses/by/4.01");
        check("https://www.regio.nl/licentie", "https://www.regio.nl/licentie");
    }

    #[test]
    fn examples_are_short() {
        assert_eq!(shortened("Haven"), "Haven");
        assert_eq!(shortened("Een.\nTwee."), "Een.…");
        let long = "woord ".repeat(20);
        assert_eq!(shortened(long.trim_end()), format!("{}…", "woord ".repeat(10).trim_end()));
        assert_eq!(shortened(&"x".repeat(100)), format!("{}…", "x".repeat(60)));
        assert_eq!(shortened(""), "");
    }
}
