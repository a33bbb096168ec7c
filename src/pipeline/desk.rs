//! What those who write ask of a programme: which sections and places there are, and the files of new cards and
//! translations. A broken card elsewhere keeps nobody from writing a new one; broken settings do.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::i18n::{Locales, Messages};
use crate::lang::Lang;
use crate::load::{Source, Sources};
use crate::model::translation::State;
use crate::model::{self, Choices, EntryId, Site};
use crate::parse::{self, Document, Role};
use crate::path::SourcePath;
use crate::pipeline::{Options, inputs};
use crate::route::{self, Routes, slugify};
use crate::starter::{self, NewCard, Surroundings};

/// A programme as those who write know it.
pub struct Desk {
    pub(super) config: Arc<Config>,
    pub(super) site: Site,
    pub(super) routes: Routes,
    pub(super) locales: Locales,
    around: Surroundings,
    /// Every file that holds something, read or broken.
    files: Vec<SourcePath>,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is called in files and on the command line.
    pub id: String,
    /// What people call it.
    pub title: String,
}

/// A file to be written: where, and with what text.
pub type NewFile = (SourcePath, String);

impl Desk {
    /// Reads a snapshot of the sources. The problems are those that leave nothing to go on with.
    pub fn new(sources: &Sources) -> Result<Self, Diagnostics> {
        let mut diags = Diagnostics::new();
        let Some(config) = inputs::settings(&mut diags, sources, &Options::default()) else { return Err(diags) };
        let config = Arc::new(config);
        let mut unheard = Diagnostics::new();
        let parsed = parse::parse(&mut unheard, sources, &config, &parse::Cache::default());
        let around = around(&config, &parsed.documents);
        let choices = Choices { drafts: true, year: None };
        let site = model::resolve(&mut unheard, parsed, sources, Arc::clone(&config), choices);
        let locales = inputs::strings(&mut unheard, sources, &config);
        let routes = route::route(&mut unheard, &site, &locales, sources);
        // An empty file is none: whoever begins a translation writes it.
        let holds = |(_, source): &(&SourcePath, &Source)| !source.bytes().trim_ascii().is_empty();
        let inside = sources.files.iter().filter(|(path, _)| path.as_str().starts_with("content/"));
        let files = inside.filter(holds).map(|(path, _)| path.clone()).collect();
        Ok(Self { config, site, routes, locales, around, files })
    }

    /// The tag of the default language.
    pub fn source(&self) -> String {
        self.tag(Lang::SOURCE)
    }

    /// The tags of the languages that texts are translated into.
    pub fn targets(&self) -> Vec<String> {
        self.config.languages.iter().skip(1).map(|(_, language)| language.tag.as_str().to_owned()).collect()
    }

    /// The sections that a card can come into, by folder, each with its titles from the pillar down.
    pub fn sections(&self, lang: &str) -> Vec<Choice> {
        let lang = self.reader(lang);
        let title = |folder: &String| {
            let Some(id) = self.section(folder) else { return folder.clone() };
            let mut titles: Vec<&str> = std::iter::once(id)
                .chain(self.site.ancestors(id))
                .filter(|id| *id != Site::HOME)
                .map(|id| self.site.entry(id).texts[lang].written.title.as_str())
                .collect();
            titles.reverse();
            titles.join(" › ")
        };
        self.around.sections.keys().map(|folder| Choice { id: folder.clone(), title: title(folder) }).collect()
    }

    /// The tranches to choose from for a card in the section that `asked` names; none where the section has one or there
    /// are not several. A title is empty where the number has to do.
    pub fn tranches(&self, asked: &str, lang: &str) -> Vec<Choice> {
        let lang = self.reader(lang);
        let folder = starter::folder(&mut Diagnostics::new(), &self.around.sections, asked);
        let line = folder.and_then(|folder| self.section(folder));
        let given = line.is_some_and(|id| {
            let mut above = std::iter::once(id).chain(self.site.ancestors(id));
            above.any(|id| self.site.entry(id).facts.card.tranche.is_some())
        });
        if given || self.config.tranches.len() < 2 {
            return Vec::new();
        }
        let title = |tranche: &crate::config::Tranche| tranche.title.as_ref().map(|title| title[lang].clone());
        let tranches = self.config.tranches.iter();
        tranches.map(|(id, tranche)| Choice { id: id.to_string(), title: title(tranche).unwrap_or_default() }).collect()
    }

    /// The places that cards may name; none where they may name any.
    pub fn places(&self, lang: &str) -> Option<Vec<Choice>> {
        let lang = self.reader(lang);
        let choice =
            |place: &crate::config::PlaceName| Choice { id: place.id.clone(), title: place.names[lang].clone() };
        self.config.places.as_ref().map(|places| places.iter().map(choice).collect())
    }

    /// The file of a new card. What would be a fault in its file is a fault here.
    pub fn card(&self, new: &NewCard) -> Result<NewFile, Diagnostics> {
        let usable = new.title.chars().any(char::is_alphanumeric);
        let id = if usable { slugify(&new.title) } else { String::new() };
        let (path, text) = starter::card(&self.around, &id, new)?;
        let found = self.faults(new, &path, &text);
        if found.is_empty() { Ok((path, text)) } else { Err(found) }
    }

    /// What is wrong with a new card, without a place: there is no file yet.
    fn faults(&self, new: &NewCard, path: &SourcePath, text: &str) -> Diagnostics {
        let mut read = Diagnostics::new();
        let sources = Sources { files: BTreeMap::from([(path.clone(), text.into())]) };
        parse::parse(&mut read, &sources, &self.config, &parse::Cache::default());
        let mut found = Diagnostics::new();
        read.iter().for_each(|fault| found.push(Diagnostic { place: None, ..fault.clone() }));
        let mut unknown = |code: Code, value: String, known: Vec<String>| {
            if !known.contains(&value) {
                found.push(Diagnostic::new(code).arg("value", value).arg("known", known));
            }
        };
        if let Some(tranche) = new.tranche {
            let known = self.config.tranches.keys().map(ToString::to_string).collect();
            unknown(Code::UnknownTranche, tranche.to_string(), known);
        }
        if let Some(status) = &new.status {
            let known = self.config.statuses.iter().map(|status| status.id.clone()).collect();
            unknown(Code::UnknownStatus, status.clone(), known);
        }
        for place in &new.places {
            let Some(registry) = &self.config.places else { break };
            let known: Vec<String> = registry.iter().map(|place| place.id.clone()).collect();
            if !known.contains(place) {
                unknown(Code::UnknownPlace, place.clone(), nearest(place, known));
            }
        }
        found
    }

    /// The texts that have no translation into the language with this tag, in the order of the site.
    pub fn missing(&self, tag: &str) -> Result<Vec<Choice>, Diagnostics> {
        let lang = self.target(tag)?;
        let choice = |id: EntryId| {
            let entry = self.site.entry(id);
            Choice { id: entry.id.clone(), title: entry.source().title.clone() }
        };
        Ok(self.without(lang).into_iter().map(choice).collect())
    }

    /// The file of a new translation of the card, page or section that `asked` names by id, title, address or file.
    /// `words` speaks to the translator.
    pub fn translation(&self, asked: &str, tag: &str, words: &Messages) -> Result<NewFile, Diagnostics> {
        let lang = self.target(tag)?;
        let id = self.find(asked).map_err(alone)?;
        let (path, text) = self.begin(id, lang, words);
        // A file that cannot be read is a translation too.
        let file = self.site.translation(id, lang).map(|own| own.doc.path().clone());
        match file.or_else(|| self.files.iter().find(|file| **file == path).cloned()) {
            Some(file) => {
                Err(alone(Diagnostic::new(Code::TranslationExists).arg("path", &file).arg("lang", self.tag(lang))))
            }
            None => Ok((path, text)),
        }
    }

    /// The files of the translations that are missing in a language.
    pub fn translations(&self, tag: &str, words: &Messages) -> Result<Vec<NewFile>, Diagnostics> {
        let lang = self.target(tag)?;
        let files = self.without(lang).into_iter().map(|id| self.begin(id, lang, words));
        Ok(files.filter(|(path, _)| !self.files.contains(path)).collect())
    }

    /// The entries with a source text and without a translation.
    fn without(&self, lang: Lang) -> Vec<EntryId> {
        let ids = self.site.iter().filter(|(_, entry)| entry.source().doc.path().extension() == "md").map(|(id, _)| id);
        ids.filter(|id| self.site.comparison(*id, lang).state == State::Missing).collect()
    }

    fn begin(&self, id: EntryId, lang: Lang, words: &Messages) -> NewFile {
        let source = self.site.entry(id).source();
        let (path, tag) = (source.doc.path(), self.tag(lang));
        let stem = path.name().rsplit_once('.').map_or(path.name(), |(stem, _)| stem);
        let own = |(_, suffix): &(&str, &str)| suffix.eq_ignore_ascii_case(&self.tag(Lang::SOURCE));
        let stem = stem.rsplit_once('.').filter(own).map_or(stem, |(stem, _)| stem);
        let file = SourcePath::new(format!("{}/{stem}.{tag}.md", path.folder()));
        let comment = words.text("cli-translation-comment", &[("source", path.name().into()), ("lang", tag.into())]);
        (file, starter::translation(source, &comment))
    }

    /// The entry that somebody means.
    fn find(&self, asked: &str) -> Result<EntryId, Diagnostic> {
        let asked = asked.trim();
        let unknown = match self.site.find(asked) {
            Ok(id) => return Ok(id),
            Err(unknown) => unknown,
        };
        let langs = || self.site.langs();
        let address = asked.strip_prefix(self.routes.origin()).unwrap_or(asked);
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let is_address = |id: EntryId| {
            let urls = langs().filter_map(|lang| self.routes.page(id, lang)).map(|page| self.routes.url(page));
            address.starts_with('/')
                && urls.into_iter().any(|url| url.trim_end_matches('/') == address.trim_end_matches('/'))
        };
        let title = asked.to_lowercase();
        let is_title = |id: EntryId| {
            let own = |lang| self.site.translation(id, lang).map(|own| own.title.trim().to_lowercase());
            langs().filter_map(own).any(|own| own == title)
        };
        let fitting = |fits: &dyn Fn(EntryId) -> bool| -> Vec<EntryId> {
            self.site.iter().map(|(id, _)| id).filter(|id| fits(*id)).collect()
        };
        let ways: [&dyn Fn(EntryId) -> bool; 2] = [&is_address, &is_title];
        let found = ways.into_iter().map(fitting).find(|found| !found.is_empty()).unwrap_or_default();
        let ids = |ids: &[EntryId]| ids.iter().map(|id| self.site.entry(*id).id.clone()).collect::<Vec<_>>();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(unknown),
            several => Err(Diagnostic::new(Code::CardAmbiguous).arg("value", asked).arg("known", ids(several))),
        }
    }

    /// The language that a text is translated into.
    fn target(&self, tag: &str) -> Result<Lang, Diagnostics> {
        let found = self.site.lang(tag).ok().filter(|lang| *lang != Lang::SOURCE);
        let unknown = || Diagnostic::new(Code::LanguageUnknown).arg("value", tag).arg("known", self.targets());
        found.ok_or_else(unknown).map_err(alone)
    }

    /// The language of the site that is best for whoever reads this one.
    fn reader(&self, tag: &str) -> Lang {
        let same = |known: &str| known.split('-').next() == Some(tag);
        let found = self.config.languages.iter().find(|(_, language)| same(language.tag.as_str()));
        found.map_or(Lang::SOURCE, |(lang, _)| lang)
    }

    fn section(&self, folder: &str) -> Option<EntryId> {
        let is_here = |id: &EntryId| {
            let entry = self.site.entry(*id);
            entry.kind.is_section() && entry.source().doc.path().folder().strip_prefix("content/") == Some(folder)
        };
        self.site.iter().map(|(id, _)| id).find(is_here)
    }

    pub(super) fn tag(&self, lang: Lang) -> String {
        self.config.languages[lang].tag.as_str().to_owned()
    }
}

fn around(config: &Config, documents: &[Arc<Document>]) -> Surroundings {
    let mut sections: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut ids = BTreeMap::new();
    for document in documents {
        let name = &document.name;
        ids.entry(name.id.clone()).or_insert_with(|| document.path.clone());
        if name.role == Role::Section && !name.folder.is_empty() {
            let names = sections.entry(name.folder.clone()).or_insert_with(|| vec![name.id.clone()]);
            names.extend(document.matter.text.slug.clone());
        }
    }
    let lang = config.languages[Lang::SOURCE].tag.as_str().to_owned();
    Surroundings { lang, sections: sections.into_iter().collect(), ids }
}

/// The names that look most like what was asked for.
fn nearest(asked: &str, mut known: Vec<String>) -> Vec<String> {
    const MOST: usize = 5;
    let asked = asked.to_lowercase();
    let alike = |name: &String| strsim::jaro_winkler(&name.to_lowercase(), &asked);
    known.sort_by(|a, b| alike(b).total_cmp(&alike(a)).then(a.cmp(b)));
    known.truncate(MOST);
    known
}

fn alone(diagnostic: Diagnostic) -> Diagnostics {
    let mut diags = Diagnostics::new();
    diags.push(diagnostic);
    diags
}

#[cfg(test)]
mod tests;
