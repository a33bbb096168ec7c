//! What is to be translated, out of a programme.

use super::text::{self, Text};
use super::{Exchange, File, Unit, values, words};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics};
use crate::i18n::Messages;
use crate::lang::{Lang, Tag};
use crate::load::Sources;
use crate::markdown::UnitKind;
use crate::model::translation::{Key, Status};
use crate::model::{Entry, EntryId, Site};
use crate::path::SourcePath;
use crate::yaml;

/// What is wanted.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// The tag of the language to translate into.
    pub lang: String,
    /// Only what is missing or outdated.
    pub due: bool,
    /// Only these cards, pages and sections, by their names or files.
    pub cards: Vec<String>,
}

/// The texts that somebody is to translate. Notes for translators are in the words of `messages`.
pub fn export(
    diags: &mut Diagnostics,
    site: &Site,
    sources: &Sources,
    choice: &Choice,
    messages: &Messages,
) -> Option<Exchange> {
    let lang = language(diags, site, &choice.lang)?;
    let tag = |lang: Lang| &site.config.languages[lang].tag;
    let chosen = if choice.cards.is_empty() { None } else { Some(chosen(diags, site, &choice.cards)?) };
    let writer = Writer { due: choice.due, messages };
    let mut exchange = Exchange {
        source: tag(Lang::SOURCE).as_str().to_owned(),
        target: tag(lang).as_str().to_owned(),
        files: Vec::new(),
    };
    if choice.cards.is_empty() {
        exchange.files.extend(writer.values(site, sources, lang));
        exchange.files.push(writer.words(sources, tag(Lang::SOURCE), tag(lang)));
    }
    for (id, entry) in site.iter() {
        let is_wanted = chosen.as_ref().is_none_or(|chosen| chosen.contains(&id));
        // What stands in for a broken section has no file.
        if is_wanted && sources.files.contains_key(entry.source().doc.path()) {
            exchange.files.push(writer.entry(site, id, lang));
        }
    }
    exchange.files.retain(|file| !file.units.is_empty());
    Some(exchange)
}

/// The language of a translation.
pub(super) fn language(diags: &mut Diagnostics, site: &Site, tag: &str) -> Option<Lang> {
    let languages = &site.config.languages;
    let lang = site.lang(tag).ok().filter(|lang| *lang != Lang::SOURCE);
    if lang.is_none() {
        let others = languages.iter().skip(1).map(|(_, language)| language.tag.as_str().to_owned());
        let known = others.collect::<Vec<_>>();
        diags.push(Diagnostic::new(Code::ExchangeLanguage).arg("lang", tag).arg("known", known));
    }
    lang
}

/// The entries that somebody named; nothing when one of them is unknown.
fn chosen(diags: &mut Diagnostics, site: &Site, names: &[String]) -> Option<Vec<EntryId>> {
    let mut all = Vec::new();
    let mut missing = false;
    for name in names {
        let wanted = name.replace('\\', "/");
        let wanted = wanted.trim_start_matches("./");
        let is_it = |entry: &Entry| {
            let path = entry.source().doc.path().as_str();
            let stem = path.strip_suffix(".md").unwrap_or(path);
            entry.id == wanted || path == wanted || path.strip_prefix("content/") == Some(wanted) || stem == wanted
        };
        let found = site.iter().filter(|(_, entry)| is_it(entry)).map(|(id, _)| id);
        let before = all.len();
        all.extend(found);
        if all.len() == before {
            missing = true;
            let unknown = Diagnostic::new(Code::ExportUnknown).arg("name", name.as_str());
            let meant = yaml::meant(wanted, site.by_id.keys().map(String::as_str)).unwrap_or("none");
            diags.push(unknown.arg("meant", meant));
        }
    }
    (!missing).then_some(all)
}

struct Writer<'a> {
    due: bool,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn entry(&self, site: &Site, id: EntryId, lang: Lang) -> File {
        let source = site.entry(id).source();
        let path = source.doc.path().to_string();
        let all = text::texts(source, site.translation(id, lang));
        let wanted = all.into_iter().filter(|text| !self.due || text.status.is_due());
        File { units: wanted.map(|text| self.text(&text, &path)).collect(), path }
    }

    fn text(&self, text: &Text<'_>, path: &str) -> Unit {
        let mut notes = vec![self.place(kind(text), path, text.line())];
        if text.status == Status::Changed {
            notes.push(self.messages.text("exchange-note-changed", &[]));
        }
        Unit {
            id: text.id.clone(),
            source: text.source_pieces(),
            target: text.target_pieces(),
            progress: text.progress(),
            seen: text.seen(),
            limit: None,
            notes,
            line: 0,
        }
    }

    fn words(&self, sources: &Sources, source: &Tag, target: &Tag) -> File {
        let path = words::path(source.as_str());
        let all = words::units(sources, source, target).into_iter();
        let wanted = all.filter(|(_, unit)| !self.due || unit.target.is_none());
        let units = wanted.map(|(words, unit)| {
            let mut notes = vec![self.place("word", &path, words.line)];
            notes.extend(Some(words.note).filter(|note| !note.is_empty()));
            if words.id.ends_with(']') {
                notes.push(self.messages.text("exchange-note-variant", &[]));
            }
            Unit { notes, ..unit }
        });
        File { units: units.collect(), path }
    }

    fn values(&self, site: &Site, sources: &Sources, lang: Lang) -> Vec<File> {
        let tags: Vec<&str> = site.config.languages.iter().map(|(_, language)| language.tag.as_str()).collect();
        let target = &site.config.languages[lang].tag;
        let file = |path: &str| {
            let yaml = sources.files.get(&SourcePath::new(path))?.text()?;
            let all = values::values(yaml, &tags, target).into_iter();
            let wanted = all.filter(|value| !self.due || value.unit.target.is_none());
            let units = wanted.map(|value| {
                let doc = yaml::Doc::new(&SourcePath::new(path), yaml.clone(), 0..yaml.len());
                let keys: Vec<&str> = value.keys.iter().map(String::as_str).collect();
                let note = self.place("value", path, doc.key_place(&keys).span.line);
                Unit { notes: vec![note], ..value.unit }
            });
            Some(File { units: units.collect(), path: path.to_owned() })
        };
        values::FILES.iter().filter_map(|path| file(path)).collect()
    }

    /// What kind of text it is, and where it stands.
    fn place(&self, kind: &str, path: &str, line: u32) -> String {
        let args: [(&str, Arg); 1] = [("place", format!("{path}:{line}").into())];
        self.messages.text(&format!("exchange-note-{kind}"), &args)
    }
}

/// The name of a kind of text.
fn kind(text: &Text<'_>) -> &'static str {
    let Key::Field(name) = &text.key else {
        return match text.kind {
            Some(UnitKind::Heading) => "heading",
            Some(UnitKind::Item) => "item",
            Some(UnitKind::Cell) => "cell",
            Some(UnitKind::Code) => "code",
            Some(UnitKind::Name) => "name",
            _ => "paragraph",
        };
    };
    match name.split('.').next().unwrap_or_default() {
        "title" => "title",
        "summary" => "summary",
        "figures" => "figure",
        "links" => "link",
        "updates" => "update",
        _ if name == "image.caption" => "caption",
        _ => "alt",
    }
}
