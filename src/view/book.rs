//! What the print templates see: the whole programme of one language in reading order, and one card on a fact sheet.
//!
//! In go the programme, its addresses and strings; out come a [`BookView`] or a [`SheetView`] with formatted numbers,
//! and the texts they name as Typst code ([`PrintText`]). The same titles, facts and figures as on the pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::config::Paper;
use crate::lang::Lang;
use crate::model::{EntryId, Kind, Site};
use crate::parse::matter::Precision;
use crate::view::map::whole;
use crate::view::printed::PrintText;
use crate::view::{Contact, FactsView, Listing, Partial, Publisher, Views, map, printed, qr, site};

/// What a finished file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// Reading and archiving: tagged, with links, in screen colours.
    #[default]
    Screen,
    /// A printing house: inks, bleed, no links.
    Press,
}

/// What every printed document knows of its programme.
#[derive(Debug, Clone, Serialize)]
pub struct PrintSite {
    /// The programme's title.
    pub title: String,
    /// What it is, in a sentence; may be empty.
    pub description: String,
    /// Language tag of the reader.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Home page with its host.
    pub base_url: String,
    /// Set when the language is published though not everything is translated.
    pub partial: Option<Partial>,
    /// Who publishes it.
    pub publisher: Option<Arc<Publisher>>,
    /// How to reach them.
    pub contact: Option<Arc<Contact>>,
    /// The theme's tokens.
    pub tokens: Map<String, Json>,
    /// `extra` of `site.yaml`.
    pub extra: Map<String, Json>,
    /// Name and version of the program.
    pub generator: &'static str,
}

/// A document as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct BookHead {
    /// The title.
    pub title: String,
    /// What it is, in a sentence; may be empty.
    pub description: String,
    /// Language tag of the reader.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// What the file is for.
    pub profile: Profile,
    /// The size of the page.
    pub paper: Paper,
    /// How far colour runs over the edge, in tenths of a millimetre; 0 on screen.
    pub bleed: u32,
    /// The home page with its host.
    pub url: String,
    /// The same as people type it.
    pub address: String,
    /// The QR code of the home page: see [`Part::qr`].
    pub qr: String,
    /// The name of the edition.
    pub edition: Option<String>,
    /// Its date, as the language writes it.
    pub date: Option<String>,
    /// Its date: `2026-11-01`.
    pub issued: Option<String>,
}

/// The whole brochure of a language.
#[derive(Debug, Serialize)]
pub struct BookView {
    /// The programme.
    pub site: PrintSite,
    /// The brochure.
    pub book: Book,
}

/// A brochure.
#[derive(Debug, Serialize)]
pub struct Book {
    /// The document as a whole.
    #[serde(flatten)]
    pub head: BookHead,
    /// All texts in reading order.
    pub parts: Vec<Part>,
    /// The map; none when no card says where it is.
    pub map: Option<map::MapView>,
    /// The cards by end year.
    pub timeline: Vec<YearCards>,
    /// The cards by name.
    pub names: Vec<LetterCards>,
    /// The cards by place.
    pub places: Vec<PlaceCards>,
    /// Who made the pictures.
    pub credits: Vec<Credit>,
}

/// The fact sheet of a card.
#[derive(Debug, Serialize)]
pub struct SheetView {
    /// The programme.
    pub site: PrintSite,
    /// The document.
    pub book: BookHead,
    /// The card.
    pub part: Part,
    /// The map with all cards; none when this one does not say where it is.
    pub map: Option<map::MapView>,
    /// The cards before and after it.
    pub neighbours: Vec<CardRef>,
}

/// What a text is in a brochure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// The opening: the text of the home page.
    Home,
    /// A section; a pillar at the top.
    Section,
    /// A programme line.
    Line,
    /// A card.
    Card,
    /// A passage within a section.
    Page,
    /// A text after the last section.
    Closing,
    /// A text of the imprint.
    Imprint,
}

/// One text of a brochure.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its id.
    pub id: String,
    /// The Typst module that holds its text.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Language tag of its text.
    pub lang: String,
    /// Direction of its text.
    pub dir: &'static str,
    /// The language's own name.
    pub language: String,
    /// Whether its text stands in another language than the reader's.
    pub fallback: bool,
    /// 1 for a pillar, more for what lies deeper; 0 outside.
    pub depth: usize,
    /// The number of its pillar, from 1; 0 outside.
    pub pillar: usize,
    /// The colour of its pillar, 1 to 6; 0 outside.
    pub tone: usize,
    /// The running number of a card, from 1; 0 for other texts.
    pub number: usize,
    /// The ids of the cards inside, at any depth.
    pub cards: Vec<String>,
    /// How many cards are inside.
    pub count: usize,
    /// How many words its text has.
    pub words: usize,
    /// Its page with its host.
    pub url: String,
    /// The same as people type it.
    pub address: String,
    /// The QR code of its page: rows of `0` and `1`, separated by spaces.
    pub qr: String,
    /// Status, year, tranche and places.
    #[serde(flatten)]
    pub facts: FactsView,
    /// Whether it has a picture.
    pub has_image: bool,
    /// Where it is on the map.
    pub coordinates: Option<map::Spot>,
    /// The title of its pillar.
    pub pillar_title: Option<String>,
    /// The title of its programme line.
    pub line_title: Option<String>,
}

/// A card that something refers to.
#[derive(Debug, Clone, Serialize)]
pub struct CardRef {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its running number.
    pub number: usize,
    /// The colour of its pillar.
    pub tone: usize,
}

/// The cards that end in one year.
#[derive(Debug, Serialize)]
pub struct YearCards {
    /// The year.
    pub year: String,
    /// The cards.
    pub cards: Vec<CardRef>,
}

/// The cards that begin with one letter.
#[derive(Debug, Serialize)]
pub struct LetterCards {
    /// The letter.
    pub letter: String,
    /// The cards.
    pub cards: Vec<CardRef>,
}

/// The cards in one place.
#[derive(Debug, Serialize)]
pub struct PlaceCards {
    /// The place.
    pub name: String,
    /// The cards.
    pub cards: Vec<CardRef>,
}

/// Who made a picture.
#[derive(Debug, Serialize)]
pub struct Credit {
    /// The text that shows it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The maker.
    pub credit: String,
    /// The licence.
    pub licence: Option<String>,
}

/// The parts of one language with all that its documents share.
pub struct Parts {
    lang: Lang,
    site: PrintSite,
    head: BookHead,
    all: Vec<(EntryId, Part)>,
    map: Option<map::MapView>,
    /// The texts by id; none before they are asked for with [`Views::printed_parts`].
    pub texts: BTreeMap<String, Arc<PrintText>>,
}

/// What the caller decides about printed documents.
#[derive(Debug, Clone, Copy)]
pub struct Sort {
    /// What they are for.
    pub profile: Profile,
    /// The size of the brochure.
    pub paper: Paper,
    /// How far colour runs over the edge on a press sheet, in millimetres.
    pub bleed: f64,
}

impl Sort {
    /// For a page in a browser, where paper does not count.
    pub const READING: Self = Self { profile: Profile::Screen, paper: Paper::A4, bleed: 0.0 };
}

/// How many colours a theme has for pillars.
pub(super) const TONES: usize = 6;

impl Views {
    /// Everything that the printed documents of a language show.
    pub fn printed_parts(&self, lang: Lang, sort: Sort) -> Parts {
        let mut parts = self.parts(lang, sort);
        for (id, part) in parts.all.iter_mut().filter(|(_, part)| part.kind == PartKind::Card) {
            // Paper lasts: what it says must lead to the card when its page has moved.
            let lasting = self.lasting(*id, lang);
            part.qr = qr::rows(&lasting);
            part.address = address(&lasting);
        }
        let texts = parts.all.iter().map(|(id, part)| (part.id.clone(), Arc::new(printed::text(self, *id, lang))));
        parts.texts = texts.collect();
        parts
    }

    /// The same without what only paper needs: QR codes and the texts as Typst code.
    pub fn parts(&self, lang: Lang, sort: Sort) -> Parts {
        let mut parts = Vec::new();
        self.collect(Site::HOME, lang, &mut Walk::default(), &mut parts);
        let map = map::map(self, lang, &parts);
        if let Some(map) = &map {
            for (_, part) in &mut parts {
                part.coordinates = map.points.iter().find(|point| point.id == part.id).map(|point| point.spot);
            }
        }
        let (site, head) = (self.print_site(lang), self.head(lang, sort));
        Parts { lang, site, head, all: parts, map, texts: BTreeMap::new() }
    }

    fn print_site(&self, lang: Lang) -> PrintSite {
        let view = site::site(self, lang);
        PrintSite {
            title: view.title,
            description: view.description,
            lang: view.locale.lang,
            dir: view.locale.dir,
            base_url: view.locale.base_url,
            partial: view.locale.partial,
            publisher: view.publisher.map(Arc::new),
            contact: view.contact.map(|contact| Arc::new(isolated(contact, self.locales.direction(lang)))),
            tokens: view.tokens,
            extra: view.extra,
            generator: view.generator,
        }
    }

    fn head(&self, lang: Lang, sort: Sort) -> BookHead {
        let config = &self.site.config;
        let url = self.routes.page(Site::HOME, lang).map(|home| self.routes.absolute(home)).unwrap_or_default();
        // What was frozen is an edition by that; a name that somebody typed may be an older one.
        let frozen = self.site.edition.as_ref();
        let issued = frozen.map(|edition| edition.date).or(config.print.date).or_else(|| self.newest());
        let bleed = if sort.profile == Profile::Press { (sort.bleed * 10.0).round() } else { 0.0 };
        BookHead {
            title: self.text(lang, &config.about.title[lang]),
            description: self.text(lang, &config.about.description[lang]),
            lang: self.tag(lang).to_owned(),
            dir: self.locales.direction(lang),
            profile: sort.profile,
            paper: sort.paper,
            bleed: whole(bleed),
            address: address(&url),
            qr: qr::rows(&url),
            url,
            edition: frozen.map(|edition| edition.name.to_string()).or_else(|| config.print.edition.clone()),
            date: issued.map(|date| self.locales.date(lang, i32::from(date.year), date.month, date.day)),
            issued: issued.map(|date| date.to_string()),
        }
    }

    /// The newest date in the programme: without a clock it is the only one there is.
    pub(super) fn newest(&self) -> Option<crate::yaml::Date> {
        let dates = self.site.entries.iter().flat_map(|entry| {
            let updates = entry.texts.iter().filter_map(|(_, text)| text.written.updates.first().map(|note| note.date));
            entry.facts.date.into_iter().chain(updates)
        });
        dates.max().max(self.site.config.published)
    }

    /// Puts an entry and all that lies in it in reading order.
    fn collect(&self, id: EntryId, lang: Lang, walk: &mut Walk, parts: &mut Vec<(EntryId, Part)>) {
        let entry = self.site.entry(id);
        if self.routes.page(id, lang).is_none() {
            return;
        }
        let at = parts.len();
        let kind = match entry.kind {
            Kind::Home => PartKind::Home,
            Kind::Section => PartKind::Section,
            Kind::Line => PartKind::Line,
            Kind::Card => PartKind::Card,
            Kind::Page => PartKind::Page,
        };
        if kind == PartKind::Card {
            walk.number += 1;
        }
        parts.push((id, self.part(id, lang, kind, walk)));
        let children: Vec<EntryId> = self.children(id, lang).to_vec();
        let home = id == Site::HOME;
        walk.depth += 1;
        for child in children.iter().filter(|child| !home || self.site.entry(**child).kind != Kind::Page) {
            let pillar = home && self.site.entry(*child).kind.is_section();
            walk.pillars += usize::from(pillar);
            walk.pillar = if home && !pillar { 0 } else { walk.pillars };
            self.collect(*child, lang, walk, parts);
        }
        walk.depth -= 1;
        let cards = parts.iter().skip(at + 1).filter(|(_, part)| part.kind == PartKind::Card);
        let cards: Vec<String> = cards.map(|(_, part)| part.id.clone()).collect();
        if let Some((_, part)) = parts.get_mut(at) {
            part.count = cards.len();
            part.cards = cards;
        }
        if home {
            walk.pillar = 0;
            self.loose_pages(&children, lang, walk, parts);
        }
    }

    /// The pages beside the pillars: the imprint's own last, those at the foot of the website left out.
    fn loose_pages(&self, children: &[EntryId], lang: Lang, walk: &Walk, parts: &mut Vec<(EntryId, Part)>) {
        let config = &self.site.config;
        let imprint = |id: &EntryId| config.print.imprint.contains(&self.site.entry(*id).id);
        let footer = |id: &EntryId| config.footer.contains(&self.site.entry(*id).id);
        let pages = children.iter().filter(|id| self.site.entry(**id).kind == Kind::Page);
        let (last, first): (Vec<&EntryId>, Vec<&EntryId>) = pages.partition(|id| imprint(id));
        let first = first.into_iter().filter(|id| !footer(id)).map(|id| (id, PartKind::Closing));
        for (id, kind) in first.chain(last.into_iter().map(|id| (id, PartKind::Imprint))) {
            if self.routes.page(*id, lang).is_some() {
                parts.push((*id, self.part(*id, lang, kind, walk)));
            }
        }
    }

    fn part(&self, id: EntryId, lang: Lang, kind: PartKind, walk: &Walk) -> Part {
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let url = self.routes.page(id, lang).map(|path| self.routes.absolute(path)).unwrap_or_default();
        let title = |id: EntryId| self.link(id, lang).map(|link| link.title);
        let line = entry.parent.filter(|parent| self.site.entry(*parent).kind == Kind::Line);
        Part {
            kind,
            id: entry.id.clone(),
            module: printed::module(&entry.id),
            title: self.text(text.lang, &text.written.title),
            lang: self.tag(text.lang).to_owned(),
            dir: self.locales.direction(text.lang),
            language: self.language_name(text.lang),
            fallback: text.lang != lang,
            depth: walk.depth,
            pillar: walk.pillar,
            tone: walk.pillar.checked_sub(1).map_or(0, |index| index % TONES + 1),
            number: if kind == PartKind::Card { walk.number } else { 0 },
            cards: Vec::new(),
            count: 0,
            words: text.written.body.words,
            address: address(&url),
            qr: String::new(),
            url,
            facts: self.facts(&entry.facts, lang),
            has_image: entry.facts.image.is_some(),
            coordinates: None,
            pillar_title: self.site.pillar(id).filter(|pillar| *pillar != id).and_then(title),
            line_title: line.and_then(title),
        }
    }

    /// The brochure.
    pub fn book(&self, parts: &Parts, listing: &Listing) -> BookView {
        let lang = parts.lang;
        let refs: BTreeMap<&str, CardRef> = parts.cards().map(|part| (part.id.as_str(), CardRef::of(part))).collect();
        let of = |ids: &mut dyn Iterator<Item = String>| -> Vec<CardRef> {
            ids.filter_map(|id| refs.get(id.as_str()).cloned()).collect()
        };
        let mut years: BTreeMap<i32, Vec<CardRef>> = BTreeMap::new();
        for part in parts.cards() {
            if let Some(year) = &part.facts.year {
                years.entry(year.number).or_default().push(CardRef::of(part));
            }
        }
        let names = self
            .named_groups(listing, lang)
            .into_iter()
            .map(|(letter, mut ids)| LetterCards { letter, cards: of(&mut ids.drain(..)) });
        let places = self
            .named_places(listing, lang)
            .into_iter()
            .map(|(name, mut ids)| PlaceCards { name, cards: of(&mut ids.drain(..)) });
        BookView {
            site: parts.site.clone(),
            book: Book {
                head: parts.head.clone(),
                map: parts.map.clone(),
                timeline: years.into_iter().map(|(year, cards)| YearCards { year: year.to_string(), cards }).collect(),
                names: names.collect(),
                places: places.collect(),
                credits: self.credits(parts),
                parts: parts.all.iter().map(|(_, part)| part.clone()).collect(),
            },
        }
    }

    fn credits(&self, parts: &Parts) -> Vec<Credit> {
        let of = |(id, part): &(EntryId, Part)| {
            let image = self.site.entry(*id).facts.image.as_ref()?;
            let (id, title) = (part.id.clone(), part.title.clone());
            Some(Credit { id, title, credit: image.credit.clone()?, licence: image.licence.clone() })
        };
        parts.all.iter().filter_map(of).collect()
    }

    /// The fact sheets of a language: entry and view of each card.
    pub fn sheets<'p>(&self, parts: &'p Parts) -> impl Iterator<Item = (EntryId, SheetView)> + use<'p> {
        let cards: Vec<&(EntryId, Part)> = parts.all.iter().filter(|(_, part)| part.kind == PartKind::Card).collect();
        let head = BookHead { paper: Paper::A4, ..parts.head.clone() };
        (0..cards.len()).filter_map(move |at| {
            let (id, part) = *cards.get(at)?;
            let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| cards.get(at));
            let near = near.filter(|(_, other)| other.line_title == part.line_title && other.pillar == part.pillar);
            let neighbours = near.map(|(_, other)| CardRef::of(other)).collect();
            let map = parts.map.clone().filter(|_| part.coordinates.is_some());
            Some((*id, SheetView { site: parts.site.clone(), book: head.clone(), part: part.clone(), map, neighbours }))
        })
    }
}

impl Parts {
    fn cards(&self) -> impl Iterator<Item = &Part> {
        self.all.iter().map(|(_, part)| part).filter(|part| part.kind == PartKind::Card)
    }

    /// The texts in reading order.
    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &Part)> {
        self.all.iter().map(|(id, part)| (*id, part))
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl CardRef {
    fn of(part: &Part) -> Self {
        Self { id: part.id.clone(), title: part.title.clone(), number: part.number, tone: part.tone }
    }
}

/// Where a walk through the programme is.
#[derive(Default)]
struct Walk {
    depth: usize,
    /// Pillars so far.
    pillars: usize,
    /// The pillar it is in; 0 for none.
    pillar: usize,
    /// Cards so far.
    number: usize,
}

/// Numbers and addresses as they are dialled and typed, also in a text that runs from right to left: there they stand
/// between a left-to-right isolate and its end (Unicode Standard Annex 9).
fn isolated(contact: Contact, direction: &str) -> Contact {
    let keep = |text: Option<String>| match direction {
        "rtl" => text.map(|text| format!("\u{2066}{text}\u{2069}")),
        _ => text,
    };
    Contact { email: keep(contact.email), phone: keep(contact.phone), url: keep(contact.url), ..contact }
}

/// An address as people type it.
pub(super) fn address(url: &str) -> String {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    bare.trim_end_matches('/').to_owned()
}

/// How exact a place on the map is, as templates see it.
pub(super) fn precision(precision: Option<Precision>) -> &'static str {
    match precision {
        Some(Precision::Exact) | None => "exact",
        Some(Precision::Town) => "town",
        Some(Precision::Region) => "region",
    }
}
