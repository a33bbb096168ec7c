//! What a programme says, for an edition: every card, page and section, as readers of each language get it.

use std::collections::BTreeMap;

use crate::edition::record::Language;
use crate::edition::{Amount, Content, Figure, Names, Record, Role, StatusName, Text};
use crate::lang::Lang;
use crate::load::Sources;
use crate::markdown::Digest;
use crate::model::{Entry, EntryId, Kind, Standing, Written};
use crate::path::OutputPath;
use crate::route::{AliasKind, Term, term_name};
use crate::view::Views;

/// Digits of a digest that is only compared with that of the same thing in another edition.
const DIGITS: usize = 10;

impl From<Kind> for Role {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Home => Self::Home,
            Kind::Section => Self::Section,
            Kind::Line => Self::Line,
            Kind::Card => Self::Card,
            Kind::Page => Self::Page,
        }
    }
}

impl Views {
    /// What the programme says.
    pub fn content(&self, sources: &Sources) -> Content {
        let mut aliases: BTreeMap<(EntryId, Lang), Vec<String>> = BTreeMap::new();
        for alias in self.routes.aliases.iter().filter(|alias| alias.kind == AliasKind::Old) {
            aliases.entry((alias.entry, alias.lang)).or_default().push(address(&alias.from));
        }
        let record = |(id, entry): (EntryId, &Entry)| (entry.id.clone(), self.record(id, entry, sources, &aliases));
        let entries: BTreeMap<String, Record> = self.site.iter().map(record).collect();
        Content {
            languages: self
                .site
                .langs()
                .map(|lang| Language { tag: self.tag(lang).to_owned(), name: self.language_name(lang) })
                .collect(),
            title: self.per_language(|lang| self.text(lang, &self.site.config.about.title[lang])),
            names: self.names(&entries),
            entries: entries.into_iter().filter(|(_, entry)| !entry.texts.is_empty()).collect(),
        }
    }

    fn per_language(&self, text: impl Fn(Lang) -> String) -> BTreeMap<String, String> {
        self.site.langs().map(|lang| (self.tag(lang).to_owned(), text(lang))).collect()
    }

    /// The names that the entries need.
    fn names(&self, entries: &BTreeMap<String, Record>) -> Names {
        let config = &self.site.config;
        let name = |term: &Term| self.per_language(|lang| bare(&term_name(&self.site, &self.locales, lang, term)));
        let status = |status: &crate::config::Status| {
            let title = name(&Term::Status(status.id.clone()));
            (status.id.clone(), StatusName { running: status.running, title })
        };
        let tranches = entries.values().filter_map(|entry| entry.tranche);
        let places = entries.values().flat_map(|entry| &entry.places);
        Names {
            statuses: config.statuses.iter().map(status).collect(),
            tranches: tranches.map(|number| (number.to_string(), name(&Term::Tranche(number)))).collect(),
            places: places.map(|place| (place.clone(), name(&Term::Place(place.clone())))).collect(),
        }
    }

    fn record(
        &self,
        id: EntryId,
        entry: &Entry,
        sources: &Sources,
        aliases: &BTreeMap<(EntryId, Lang), Vec<String>>,
    ) -> Record {
        let facts = &entry.facts;
        let own = self.site.langs().filter(|lang| entry.texts[*lang].standing == Standing::Own);
        let text = |lang: Lang| {
            let address = address(self.routes.page(id, lang)?);
            let aliases = aliases.get(&(id, lang)).cloned().unwrap_or_default();
            Some((self.tag(lang).to_owned(), self.written(&entry.texts[lang].written, lang, address, aliases)))
        };
        let picture = facts.image.as_ref().and_then(|image| sources.files.get(&image.file));
        Record {
            role: entry.kind.into(),
            parent: entry.parent.map(|parent| self.site.entry(parent).id.clone()),
            status: facts.card.status.clone(),
            year: facts.card.year,
            tranche: facts.card.tranche,
            places: facts.card.places.clone(),
            coordinates: facts.card.coordinates,
            picture: picture.map(|file| short(file.digest)),
            links: facts.links.clone(),
            figures: self.recorded_figures(entry),
            texts: own.filter_map(text).collect(),
        }
    }

    fn recorded_figures(&self, entry: &Entry) -> Vec<Figure> {
        let mut all: Vec<Figure> = Vec::new();
        for lang in self.site.langs().filter(|lang| entry.texts[*lang].standing == Standing::Own) {
            let tag = self.tag(lang).to_owned();
            for (at, found) in self.figures(&entry.facts, &entry.texts[lang].written, lang).into_iter().enumerate() {
                if all.len() == at {
                    let (id, unit) = (found.id.clone(), found.unit.to_owned());
                    all.push(Figure { id, value: found.number, unit, texts: BTreeMap::new() });
                }
                let amount = Amount { value: found.value, label: found.label };
                all[at].texts.insert(tag.clone(), amount);
            }
        }
        all
    }

    fn written(&self, written: &Written, lang: Lang, address: String, aliases: Vec<String>) -> Text {
        // What is shown in full needs no digest.
        let told = |key: &str| matches!(key, "title" | "summary") || key.starts_with("figures.");
        let fields = written.fields().into_iter().filter(|field| !told(&field.key));
        let fields = fields.map(|field| (field.key, Digest::of(&field.text).to_string()));
        let digests: Vec<String> = written.body.units.iter().map(|unit| unit.digest.to_string()).collect();
        // The width of lines does not count.
        let words: Vec<&str> = written.body.text().split_whitespace().collect();
        Text {
            title: self.text(lang, &written.title),
            summary: self.text(lang, &written.summary),
            address,
            aliases,
            words: written.body.words,
            fields: fields.collect(),
            body: digests.join(" "),
            markup: short(blake3::hash(words.join(" ").as_bytes())),
        }
    }
}

/// An address below that of the website, as people write one.
fn address(path: &OutputPath) -> String {
    path.address().to_owned()
}

/// A name without the marks that keep directions apart on a page.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn short(digest: blake3::Hash) -> String {
    digest.to_hex().chars().take(DIGITS).collect()
}
