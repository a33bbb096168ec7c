//! All cards in all languages as data, for other programs.
//!
//! The structs are what `data/projects.json` holds; `data/schema.json` is made from them and from the sentences here.
//! What is not known is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use crate::lang::{Lang, PerLang};
use crate::model::{Entry, EntryId, Facts, Kind, Site, Standing, Text};
use crate::route::{DataFile, Overview};
use crate::view::book::precision;
use crate::view::{Views, body, plain};

/// A text per language, by language tag.
pub(super) type Texts = BTreeMap<String, String>;

/// All that is offered as data: the cards, and what is said about them as a whole.
#[derive(Debug, Serialize)]
pub struct OpenData {
    /// The cards.
    pub set: DataSet,
    /// What catalogues of data sets want to know.
    pub catalogue: Catalogue,
}

/// All projects of a programme in all its languages.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct DataSet {
    /// The address of the description of these fields (JSON Schema).
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the data are, per language.
    pub title: Texts,
    /// What the programme is, per language.
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub description: Texts,
    /// Who publishes the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The address of the licence under which the data may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The website that the data come from.
    pub source: String,
    /// The newest date in the data (YYYY-MM-DD).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// The name of the edition that these data are; left out while the programme is being worked on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day of that edition (YYYY-MM-DD).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<String>,
    /// The language tags in use, the source language first.
    pub languages: Vec<String>,
    /// The projects, by id.
    pub projects: Vec<DataCard>,
}

/// A project.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataCard {
    /// Its permanent name.
    pub id: String,
    /// What is the same in every language.
    #[serde(flatten)]
    pub facts: DataFacts,
    /// Where it is.
    #[serde(flatten)]
    pub spot: DataSpot,
    /// Its picture.
    #[serde(flatten)]
    pub image: DataImage,
    /// What is written about it, by language tag: only languages in which somebody wrote it.
    pub texts: BTreeMap<String, DataText>,
}

/// What is the same in every language.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataFacts {
    /// The id of the pillar it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pillar: Option<String>,
    /// The id of its programme line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// How far it is: `underway`, `applied`, `completed` or one of the programme's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The year in which it is planned to be finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The number of its round of funding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tranche: Option<u32>,
    /// The names of its places, in the source language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// The date of the card (YYYY-MM-DD).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// Where a project is.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataSpot {
    /// Degrees north (WGS 84).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east (WGS 84).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// How exact that is: `exact`, `town` or `region`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<&'static str>,
}

/// The picture of a project.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataImage {
    /// The address of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Who made the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_credit: Option<String>,
    /// The licence of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_licence: Option<String>,
}

/// What is written about a project in one language.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataText {
    /// The title.
    pub title: String,
    /// One or two sentences.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The whole text, a line for each paragraph.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The address of its page.
    pub url: String,
    /// Its short address, which does not change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_url: Option<String>,
    /// What its facts are called in this language.
    #[serde(flatten)]
    pub names: DataNames,
    /// What the picture shows.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub image_alt: String,
    /// The caption of the picture.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub image_caption: String,
    /// Key figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<DataFigure>,
    /// Links to other sites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<DataLink>,
    /// Dated notes, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<DataUpdate>,
}

/// What the facts of a project are called in a language.
#[derive(Debug, Default, Clone, Serialize, JsonSchema)]
pub struct DataNames {
    /// The name of the pillar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pillar_name: Option<String>,
    /// The name of the programme line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_name: Option<String>,
    /// The name of the status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_name: Option<String>,
    /// The name of the round of funding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tranche_name: Option<String>,
    /// The names of the places, in the order of `places`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub place_names: Vec<String>,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DataFigure {
    /// Its name, the same in every language.
    pub id: String,
    /// The number.
    pub value: Number,
    /// `percent`, `kilometre`, `hectare` or `euro`; left out for a bare number.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub unit: &'static str,
    /// What it counts.
    pub label: String,
}

/// A link to another site.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DataLink {
    /// Address.
    pub url: String,
    /// Text.
    pub label: String,
}

/// A dated note.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DataUpdate {
    /// The date (YYYY-MM-DD).
    pub date: String,
    /// The note.
    pub text: String,
}

/// What catalogues of data sets want to know.
#[derive(Debug, Default, Serialize)]
pub struct Catalogue {
    /// The address of the description itself.
    pub url: String,
    /// The name of the publisher, per language.
    pub publisher: Texts,
    /// The publisher's own site.
    pub publisher_url: Option<String>,
    /// A person or desk to ask, per language.
    pub contact: Texts,
    /// E-mail address of the contact.
    pub contact_email: Option<String>,
    /// A page with more about the contact.
    pub contact_url: Option<String>,
    /// The names of the pillars, per language.
    pub keywords: BTreeMap<String, Vec<String>>,
    /// The page about the data in every language.
    pub pages: Vec<String>,
    /// The day of publication (YYYY-MM-DD).
    pub issued: Option<String>,
    /// The addresses of the files.
    pub files: BTreeMap<&'static str, String>,
}

/// A text without the marks that keep directions apart on a page: in data they are noise.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A number, without a point where it has no part behind it.
fn number(value: f64) -> Number {
    // Above 2^53 not every whole number is exact.
    let whole = value.fract() == 0.0 && value.abs() < 9.0e15;
    let number = if whole { Some(Number::from(value as i64)) } else { Number::from_f64(value) };
    number.unwrap_or_else(|| Number::from(0))
}

impl Views {
    /// Whether the projects are offered as data.
    pub fn offers_data(&self) -> bool {
        self.site.config.data.publish && self.theme.has(Overview::Data.template())
    }

    /// All that is offered as data.
    pub fn open_data(&self) -> &Arc<OpenData> {
        self.data_cell().get_or_init(|| Arc::new(OpenData { set: self.data_set(), catalogue: self.catalogue() }))
    }

    /// A text for every language.
    fn texts(&self, text: impl Fn(Lang) -> String) -> Texts {
        let all = self.site.langs().map(|lang| (self.tag(lang).to_owned(), text(lang)));
        all.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The address of a file of data, with its host.
    pub(super) fn data_url(&self, file: DataFile) -> String {
        self.routes.data(file).map(|path| self.routes.absolute(&path)).unwrap_or_default()
    }

    fn data_set(&self) -> DataSet {
        let config = &self.site.config;
        let cards = self.site.iter().filter(|(_, entry)| entry.kind == Kind::Card);
        let mut projects: Vec<DataCard> = cards.map(|(id, entry)| self.data_card(id, entry)).collect();
        projects.retain(|card| !card.texts.is_empty());
        projects.sort_by(|a, b| a.id.cmp(&b.id));
        let publisher = config.about.publisher.as_ref();
        DataSet {
            schema: self.data_url(DataFile::Schema),
            title: self.texts(|lang| {
                let site = self.text(lang, &config.about.title[lang]);
                bare(&self.locales.text(lang, "data-title", &[("site", site.into())]))
            }),
            description: self.texts(|lang| self.text(lang, &config.about.description[lang])),
            publisher: publisher.map(|publisher| self.text(Lang::SOURCE, &publisher.name[Lang::SOURCE])),
            licence: config.data.licence.clone(),
            source: self
                .routes
                .page(Site::HOME, Lang::SOURCE)
                .map(|home| self.routes.absolute(home))
                .unwrap_or_default(),
            modified: self.newest().map(|date| date.to_string()),
            version: self.site.edition.as_ref().map(|edition| edition.name.to_string()),
            issued: self.site.edition.as_ref().map(|edition| edition.date.to_string()),
            languages: self.site.langs().map(|lang| self.tag(lang).to_owned()).collect(),
            projects,
        }
    }

    fn data_card(&self, id: EntryId, entry: &Entry) -> DataCard {
        let facts = &entry.facts;
        let written = self.site.langs().filter(|lang| entry.texts[*lang].standing == Standing::Own);
        let texts = written.filter_map(|lang| Some((self.tag(lang).to_owned(), self.data_text(id, lang)?)));
        let image = self.picture(facts.image.as_ref(), entry.source(), Lang::SOURCE);
        DataCard {
            id: entry.id.clone(),
            facts: self.data_facts(id, facts),
            spot: DataSpot {
                latitude: facts.card.coordinates.map(|[latitude, _]| latitude),
                longitude: facts.card.coordinates.map(|[_, longitude]| longitude),
                precision: facts.card.coordinates.map(|_| precision(facts.card.precision)),
            },
            image: DataImage {
                image_credit: image.as_ref().and_then(|image| image.credit.clone()),
                image_licence: image.as_ref().and_then(|image| image.licence.clone()),
                image: image.map(|image| format!("{}{}", self.routes.origin(), image.whole.url)),
            },
            texts: texts.collect(),
        }
    }

    fn data_facts(&self, id: EntryId, facts: &Facts) -> DataFacts {
        let name = |id: EntryId| self.site.entry(id).id.clone();
        DataFacts {
            pillar: self.site.pillar(id).map(name),
            line: self.line(id).map(name),
            status: facts.card.status.clone(),
            year: facts.card.year,
            tranche: facts.card.tranche,
            places: facts.card.places.clone(),
            date: facts.date.map(|date| date.to_string()),
        }
    }

    /// The programme line that a card lies in.
    fn line(&self, id: EntryId) -> Option<EntryId> {
        self.site.entry(id).parent.filter(|parent| self.site.entry(*parent).kind == Kind::Line)
    }

    fn data_text(&self, id: EntryId, lang: Lang) -> Option<DataText> {
        let url = self.routes.absolute(self.routes.page(id, lang)?);
        let entry = self.site.entry(id);
        let Text { written, .. } = &entry.texts[lang];
        let facts = self.facts(&entry.facts, lang);
        let title = |id: EntryId| self.link(id, lang).map(|link| link.title);
        let image = self.picture(entry.facts.image.as_ref(), written, lang);
        let figures = self.figures(&entry.facts, written, lang).into_iter();
        let updates = written.updates.iter();
        Some(DataText {
            title: self.text(lang, &written.title),
            summary: self.text(lang, &written.summary),
            text: plain::plain(&body::body(self, id, lang)),
            url,
            short_url: self.routes.short(id, lang).map(|path| self.routes.absolute(path)),
            names: DataNames {
                pillar_name: self.site.pillar(id).and_then(title),
                line_name: self.line(id).and_then(title),
                status_name: facts.status.map(|status| status.title),
                tranche_name: facts.tranche.map(|tranche| bare(&tranche.title)),
                place_names: facts.places.into_iter().map(|place| place.name).collect(),
            },
            image_alt: image.as_ref().map(|image| image.alt.clone()).unwrap_or_default(),
            image_caption: image.map(|image| image.caption).unwrap_or_default(),
            figures: figures
                .map(|found| DataFigure {
                    id: found.id,
                    value: number(found.number),
                    unit: found.unit,
                    label: found.label,
                })
                .collect(),
            links: self
                .web_links(&entry.facts, written, lang)
                .into_iter()
                .map(|link| DataLink { url: link.url, label: link.label })
                .collect(),
            updates: updates
                .map(|update| DataUpdate { date: update.date.to_string(), text: self.text(lang, &update.text) })
                .collect(),
        })
    }

    fn catalogue(&self) -> Catalogue {
        let config = &self.site.config;
        let publisher = config.about.publisher.as_ref();
        let contact = config.about.contact.as_ref();
        let source = |text: &PerLang<String>| text[Lang::SOURCE].clone();
        let pillars = |lang: Lang| {
            let children = self.children(Site::HOME, lang).iter();
            let pillars = children.filter(|id| self.site.entry(**id).kind.is_section());
            let own = pillars.filter(|id| self.site.entry(**id).texts[lang].standing == Standing::Own);
            own.filter_map(|id| self.link(*id, lang)).map(|link| link.title).collect::<Vec<_>>()
        };
        let pages = self.site.langs().filter_map(|lang| self.routes.overview(Overview::Data, lang));
        Catalogue {
            url: self.data_url(DataFile::Dataset),
            publisher: publisher.map(|found| self.texts(|lang| self.text(lang, &found.name[lang]))).unwrap_or_default(),
            publisher_url: publisher.and_then(|found| found.url.as_ref()).map(source),
            contact: contact
                .and_then(|found| found.name.as_ref())
                .map(|name| self.texts(|lang| self.text(lang, &name[lang])))
                .unwrap_or_default(),
            contact_email: contact.and_then(|found| found.email.as_ref()).map(source),
            contact_url: contact.and_then(|found| found.url.as_ref()).map(source),
            keywords: self.site.langs().map(|lang| (self.tag(lang).to_owned(), pillars(lang))).collect(),
            pages: pages.map(|path| self.routes.absolute(path)).collect(),
            issued: self
                .site
                .edition
                .as_ref()
                .map(|found| found.date)
                .or(config.published)
                .map(|date| date.to_string()),
            files: DataFile::ALL.into_iter().map(|file| (file.name(), self.data_url(file))).collect(),
        }
    }
}
