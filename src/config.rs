//! `content/site.yaml` in, the programme's settings ([`Config`]) out: languages resolved, addresses and statuses checked.
//! Does not know cards or pages; what refers to them (`footer`, `places`) is checked in the model, with the places that
//! [`Config::doc`] gives.

mod address;
mod data;
mod hosting;
mod languages;
mod localised;
mod map;
mod print;
mod publish;
pub(crate) mod raw;
mod share;
pub mod statement;
pub mod theme;
mod wcag;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::{PerLang, Tag};
use crate::path::SourcePath;
use crate::yaml::{Date, Doc};

pub use address::BaseUrl;
pub use data::OpenData;
pub use hosting::{Host, Hosting, Security};
pub use languages::{Language, Missing};
pub use map::{Boundaries, MapLabel, MapLine, Sketch};
pub use print::Print;
pub use publish::{Otherwise, Publish};
pub use raw::{LineKind, Paper};
pub use share::Share;
pub use statement::Statement;

use localised::{Localised, localise, localise_urls};

/// The settings of a programme.
#[derive(Debug, Clone)]
pub struct Config {
    /// The languages, the source language first.
    pub languages: PerLang<Language>,
    /// Languages that the file names and that are not published yet: nothing else here knows of them.
    pub left_out: Vec<Language>,
    /// What the programme says about itself.
    pub about: About,
    /// Where the site will stand.
    pub base: BaseUrl,
    /// The date of what has none of its own.
    pub published: Option<Date>,
    /// The tranches by number.
    pub tranches: BTreeMap<u32, Tranche>,
    /// The statuses a card can have, in the order in which they are to be shown.
    pub statuses: Vec<Status>,
    /// The places that cards may name; without a list they may name any.
    pub places: Option<Vec<PlaceName>>,
    /// The name of the theme.
    pub theme: String,
    /// Ids of the pages linked at the foot of every page; the places are `["footer", "0"]` and on.
    pub footer: Vec<String>,
    /// The printed brochure.
    pub print: Print,
    /// What is drawn on the map besides the cards.
    pub map: Sketch,
    /// The projects as data for other programs.
    pub data: OpenData,
    /// Whether cards have short addresses.
    pub short_urls: bool,
    /// Where the site is served.
    pub hosting: Hosting,
    /// The abbreviations that readers are taken to know, with what they stand for.
    pub abbreviations: BTreeMap<String, PerLang<String>>,
    /// The accessibility statement, which has a file of its own.
    pub statement: Option<Statement>,
    /// What a link to a page looks like elsewhere.
    pub share: Share,
    /// What the theme alone knows.
    pub extra: Map<String, Value>,
    /// The file, to find places in.
    pub doc: Doc,
}

/// What a programme says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The name of the programme.
    pub title: PerLang<String>,
    /// One or two sentences; empty where there are none.
    pub description: PerLang<String>,
    /// Who answers for it.
    pub publisher: Option<Publisher>,
    /// Whom to ask.
    pub contact: Option<Contact>,
}

/// Who answers for a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name.
    pub name: PerLang<String>,
    /// The address of its own site.
    pub url: Option<PerLang<String>>,
}

/// Whom to ask about a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name of a person or desk.
    pub name: Option<PerLang<String>>,
    /// The e-mail address.
    pub email: Option<PerLang<String>>,
    /// The telephone number.
    pub phone: Option<PerLang<String>>,
    /// The postal address.
    pub address: Option<PerLang<String>>,
    /// The address of a page.
    pub url: Option<PerLang<String>>,
}

/// A round of funding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tranche {
    /// The id of the status that its cards have.
    pub status: String,
    /// Its name; without one the theme makes it from the number.
    pub title: Option<PerLang<String>>,
}

/// How far a card can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The id: `underway`.
    pub id: String,
    /// Its name; without one it is a message of the theme's.
    pub title: Option<PerLang<String>>,
    /// Whether work is going on, so that an end year in the past is a mistake.
    pub running: bool,
}

/// A place of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    /// The name that cards use.
    pub id: String,
    /// The name in every language: its own or `id`.
    pub names: PerLang<String>,
}

/// What the command line says instead of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Instead of `base_url`.
    pub base_url: Option<String>,
    /// Instead of `theme`.
    pub theme: Option<String>,
    /// The day on which somebody asks, to find what has expired.
    pub today: Option<Date>,
    /// Languages that are not published yet.
    pub without: Vec<Tag>,
}

/// The theme of a programme that names none.
const THEME: &str = "regio";

/// The statuses of a programme that lists none; the first is the one in which work goes on.
const STATUSES: [&str; 3] = ["underway", "applied", "completed"];

/// Reads `site.yaml`. `None` when there is not enough to go on with; else the settings, with stand-ins for what was
/// reported as wrong.
pub fn read(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>, options: &Overrides) -> Option<Config> {
    let doc = Doc::new(path, text.clone(), 0..text.len());
    let (about, settings) = doc.read_both::<raw::About, raw::Settings>(diags)?;
    if about.title.is_none() {
        missing(diags, &doc, &["title"]);
    }
    let base = address::base(diags, &doc, settings.base_url.as_deref(), options.base_url.as_deref());
    let Some(written) = settings.languages else {
        missing(diags, &doc, &["languages"]);
        return None;
    };
    let languages = languages::read(diags, &doc, &written)?;
    let (languages, left_out) = languages::without(languages, &options.without);
    let about = self::about(diags, &doc, &languages, &about);
    let statuses = statuses(diags, &doc, &languages, settings.statuses.as_ref());
    let tranches = tranches(diags, &doc, (&languages, &statuses), settings.tranches.unwrap_or_default());
    let places = settings.places.map(|places| self::places(diags, &doc, &languages, places));
    let print = print::print(diags, &doc, settings.print.unwrap_or_default());
    let map = map::map(diags, &doc, (&languages, places.as_deref()), settings.map.unwrap_or_default());
    let data = data::data(diags, &doc, settings.data.unwrap_or_default());
    let hosting = raw::Hosting { hosts: settings.hosts, compress: settings.compress, security: settings.security };
    let hosting = hosting::hosting(diags, &doc, &languages, hosting, options.today);
    let abbreviations = settings.abbreviations.unwrap_or_default().0.into_iter();
    let abbreviations = abbreviations
        .map(|(name, raw)| {
            let meaning = localise(diags, &doc, &languages, &["abbreviations", &name], &raw);
            (name, meaning)
        })
        .collect();
    Some(Config {
        languages,
        left_out,
        about,
        base,
        published: settings.published,
        tranches,
        statuses,
        places,
        theme: options.theme.clone().or(settings.theme).unwrap_or_else(|| THEME.to_owned()),
        footer: settings.footer.unwrap_or_default(),
        print,
        map,
        data,
        short_urls: settings.short_urls.unwrap_or(true),
        hosting,
        abbreviations,
        statement: None,
        share: share::share(settings.share.as_ref()),
        extra: settings.extra.unwrap_or_default(),
        doc,
    })
}

/// Reports a key without a value, unless its value was wrong and has been reported.
fn missing(diags: &mut Diagnostics, doc: &Doc, keys: &[&str]) {
    if let Some(key) = keys.last()
        && !doc.is_set(keys)
    {
        diags.push(Diagnostic::new(Code::MissingKey).arg("key", *key).at(doc.key_place(keys)));
    }
}

fn about(diags: &mut Diagnostics, doc: &Doc, languages: &PerLang<Language>, raw: &raw::About) -> About {
    let mut text = |keys: &[&str], raw: &Option<Localised>| {
        raw.as_ref().map(|raw| {
            if keys.last() == Some(&"url") {
                localise_urls(diags, doc, languages, keys, raw)
            } else {
                localise(diags, doc, languages, keys, raw)
            }
        })
    };
    let title = text(&["title"], &raw.title);
    let description = text(&["description"], &raw.description);
    let publisher = raw
        .publisher
        .as_ref()
        .map(|raw| (text(&["publisher", "name"], &raw.name), text(&["publisher", "url"], &raw.url)));
    let contact = raw.contact.as_ref().map(|raw| Contact {
        name: text(&["contact", "name"], &raw.name),
        email: text(&["contact", "email"], &raw.email),
        phone: text(&["contact", "phone"], &raw.phone),
        address: text(&["contact", "address"], &raw.address),
        url: text(&["contact", "url"], &raw.url),
    });
    let or_empty = |text: Option<PerLang<String>>| text.unwrap_or_else(|| languages.map(|_, _| String::new()));
    let publisher = publisher.map(|(name, url)| {
        if name.is_none() {
            missing(diags, doc, &["publisher", "name"]);
        }
        Publisher { name: or_empty(name), url }
    });
    About { title: or_empty(title), description: or_empty(description), publisher, contact }
}

fn statuses(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    raw: Option<&crate::yaml::Entries<Option<raw::Status>>>,
) -> Vec<Status> {
    let Some(raw) = raw.filter(|raw| !raw.0.is_empty()) else {
        let status = |id: &str| Status { id: id.to_owned(), title: None, running: id == STATUSES[0] };
        return STATUSES.into_iter().map(status).collect();
    };
    let mut statuses = Vec::new();
    for (id, status) in &raw.0 {
        let (title, running) = status.as_ref().map_or((None, None), |status| (status.title.as_ref(), status.running));
        let title = title.map(|title| localise(diags, doc, languages, &["statuses", id, "title"], title));
        statuses.push(Status { id: id.clone(), title, running: running.unwrap_or(id == STATUSES[0]) });
    }
    statuses
}

fn tranches(
    diags: &mut Diagnostics,
    doc: &Doc,
    (languages, statuses): (&PerLang<Language>, &[Status]),
    raw: crate::yaml::Entries<raw::Tranche>,
) -> BTreeMap<u32, Tranche> {
    let mut tranches = BTreeMap::new();
    for (number, tranche) in raw.0 {
        let keys = ["tranches", number.as_str()];
        let Ok(at) = number.parse::<u32>() else {
            let found = Diagnostic::new(Code::WrongType).arg("key", "tranches").arg("expected", "type-whole-number");
            diags.push(found.arg("found", "type-text").at(doc.key_place(&keys)));
            continue;
        };
        let path = [keys[0], keys[1], "status"];
        // A stand-in keeps every card of the tranche from being reported as well.
        let stand_in = || statuses.first().map_or_else(String::new, |status| status.id.clone());
        let status = if let Some(status) = tranche.status {
            if !statuses.iter().any(|known| known.id == status) {
                let known: Vec<String> = statuses.iter().map(|status| status.id.clone()).collect();
                let found = Diagnostic::new(Code::UnknownStatus).arg("value", status.as_str()).arg("known", known);
                diags.push(found.at(doc.place(&path)));
            }
            status
        } else {
            missing(diags, doc, &path);
            stand_in()
        };
        let title = tranche.title.map(|title| localise(diags, doc, languages, &[keys[0], keys[1], "title"], &title));
        tranches.insert(at, Tranche { status, title });
    }
    tranches
}

fn places(
    diags: &mut Diagnostics,
    doc: &Doc,
    languages: &PerLang<Language>,
    raw: crate::yaml::Entries<Option<crate::yaml::Entries<Option<String>>>>,
) -> Vec<PlaceName> {
    let mut places = Vec::new();
    for (id, names) in raw.0 {
        let mut own = languages.map(|_, _| id.clone());
        for (key, name) in names.unwrap_or_default().0 {
            match languages::find(languages, &key) {
                Some(lang) => own[lang] = name.unwrap_or_else(|| id.clone()),
                None => localised::unknown(diags, doc, languages, &["places", &id, &key]),
            }
        }
        places.push(PlaceName { id, names: own });
    }
    places
}

#[cfg(test)]
mod tests;
