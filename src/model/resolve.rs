//! Documents → [`Site`]: languages joined, parents found, drafts left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{Config, Missing};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::lang::{Lang, PerLang};
use crate::load::Sources;
use crate::model::{
    CardFacts, Entry, EntryId, Facts, Kind, Site, Standing, Text, Written, boundaries, facts, files, links,
    publication, settings, text, translation_of,
};
use crate::parse::{Document, Made, Name, Parsed, Role, matter};
use crate::path::SourcePath;

/// The id of the home page in `card:` links.
const HOME: &str = "home";

/// What the caller decides about a build.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices {
    /// Drafts are shown.
    pub drafts: bool,
    /// This year, to find cards whose end year has passed; without it nobody looks.
    pub year: Option<i32>,
}

/// The files of one entry: its source and its translations.
struct Group {
    role: Role,
    folder: String,
    id: String,
    documents: PerLang<Option<Arc<Document>>>,
}

/// Joins the documents of a programme. Faults are reported; what they concern is left out or filled in so that
/// everything else is still checked. The result may be rendered only if there was no error.
pub fn resolve(
    diags: &mut Diagnostics,
    parsed: Parsed,
    sources: &Sources,
    config: Arc<Config>,
    choices: Choices,
) -> Site {
    let broken: BTreeSet<Name> = parsed.broken.iter().cloned().collect();
    let mut groups = group(diags, parsed.documents, &config);
    let drafts = drop_drafts(&mut groups, choices.drafts);
    orphans(diags, &mut groups, &broken, &config);
    let mut site = place(diags, groups, &broken, config, choices);
    files::collect(diags, &mut site, sources);
    site.areas = boundaries::read(diags, &site.config, sources);
    let broken = broken.into_iter().map(|name| id_of(&name)).collect();
    let unknown = links::Absent { drafts, broken, doubled: doubled(diags) };
    links::check(diags, &site, &unknown);
    settings::check(diags, &site, &unknown);
    publication::check(diags, &site, &unknown);
    site
}

/// The ids that two files claim.
fn doubled(diags: &Diagnostics) -> BTreeSet<String> {
    let clashes = diags.iter().filter(|found| found.code == Code::DuplicateId).flat_map(|found| &found.args);
    let ids = clashes.filter_map(|(_, id)| if let Arg::Text(id) = id { Some(id.clone()) } else { None });
    ids.collect()
}

pub(crate) fn id_of(name: &Name) -> String {
    if name.id.is_empty() { HOME.to_owned() } else { name.id.clone() }
}

/// Puts the languages of each entry together.
fn group(diags: &mut Diagnostics, documents: Vec<Arc<Document>>, config: &Config) -> Vec<Group> {
    let count = config.languages.iter().count();
    let mut documents = documents;
    let same = |a: &Name, b: &Name| (a.role, &a.folder, &a.id) == (b.role, &b.folder, &b.id);
    // Stable: of two files of one name the one whose path comes first is the first.
    documents.par_sort_by(|a, b| {
        let (a, b) = (&a.name, &b.name);
        let leaf = |name: &Name| name.role != Role::Section;
        leaf(a).cmp(&leaf(b)).then_with(|| a.folder.cmp(&b.folder)).then_with(|| a.id.cmp(&b.id))
    });
    let mut groups: Vec<Group> = Vec::new();
    let mut last: Option<Arc<Document>> = None;
    for document in documents {
        let name = &document.name;
        if last.as_ref().is_none_or(|last| !same(&last.name, name)) {
            groups.push(Group {
                role: name.role,
                folder: name.folder.clone(),
                id: id_of(name),
                documents: PerLang::new(count, |_| None),
            });
        }
        last = Some(Arc::clone(&document));
        let Some(group) = groups.last_mut() else { continue };
        let slot = &mut group.documents[name.lang];
        if let Some(first) = slot {
            diags.push(
                Diagnostic::new(Code::DuplicateId)
                    .arg("id", group.id.as_str())
                    .at(Place::file(&document.path))
                    .related(Place::file(&first.path)),
            );
        } else {
            *slot = Some(document);
        }
    }
    groups
}

/// Takes drafts away, with what lies below a section that is one. Answers their ids.
fn drop_drafts(groups: &mut Vec<Group>, keep: bool) -> BTreeSet<String> {
    let mut dropped = BTreeSet::new();
    if keep {
        return dropped;
    }
    let is_draft =
        |document: &Option<Arc<Document>>| document.as_ref().is_some_and(|d| d.matter.text.draft == Some(true));
    let folders: Vec<String> = groups
        .iter()
        .filter(|group| group.role == Role::Section && is_draft(&group.documents[Lang::SOURCE]))
        .map(|group| group.folder.clone())
        .collect();
    let below = |folder: &str| {
        folders
            .iter()
            .any(|draft| folder == draft || folder.strip_prefix(draft.as_str()).is_some_and(|f| f.starts_with('/')))
    };
    groups.retain_mut(|group| {
        if is_draft(&group.documents[Lang::SOURCE]) || below(&group.folder) {
            dropped.insert(group.id.clone());
            return false;
        }
        let langs: Vec<Lang> = group.documents.langs().collect();
        for lang in langs {
            if is_draft(&group.documents[lang]) {
                group.documents[lang] = None;
            }
        }
        true
    });
    dropped
}

/// Reports translations whose source file does not exist, and takes them away.
fn orphans(diags: &mut Diagnostics, groups: &mut Vec<Group>, broken: &BTreeSet<Name>, config: &Config) {
    let renamed = renamed(groups, config);
    groups.retain(|group| {
        if group.documents[Lang::SOURCE].is_some() {
            return true;
        }
        let source_is_broken = broken.iter().any(|name| {
            name.lang == Lang::SOURCE
                && name.role == group.role
                && name.folder == group.folder
                && id_of(name) == group.id
        });
        if !source_is_broken {
            for (_, document) in group.documents.iter() {
                let Some(document) = document else { continue };
                if let Some((source, expected)) = renamed.get(&document.path) {
                    let found = Diagnostic::new(Code::TranslationRenamed).arg("source", source);
                    diags.push(found.arg("expected", expected).at(Place::file(&document.path)));
                    continue;
                }
                let stem = match (group.role, document.path.name().starts_with("index.")) {
                    (Role::Section, _) => "_index",
                    (Role::Leaf, true) => "index",
                    (Role::Leaf, false) => group.id.as_str(),
                };
                let tag = config.languages[Lang::SOURCE].tag.as_str();
                let expected = format!("{}/{stem}.{tag}.md", document.path.folder());
                diags.push(
                    Diagnostic::new(Code::TranslationWithoutSource)
                        .arg("source", expected)
                        .at(Place::file(&document.path)),
                );
            }
        }
        false
    });
}

/// Translations without their source that were made from a text which has none in their language: the name that it has
/// now, and the one that the translation should have.
fn renamed(groups: &[Group], config: &Config) -> BTreeMap<SourcePath, (SourcePath, SourcePath)> {
    let lost = groups.iter().filter(|group| group.documents[Lang::SOURCE].is_none());
    let lost =
        lost.flat_map(|group| group.documents.iter()).filter_map(|(lang, document)| Some((lang, document.as_ref()?)));
    let pairs = lost.filter_map(|(lang, document)| {
        let mark = document.written.mark.as_ref()?;
        let free = groups.iter().filter(|group| group.documents[lang].is_none());
        let source = free.filter_map(|group| group.documents[Lang::SOURCE].as_ref()).find(|source| {
            let is_from = |made: &&Made| source.written.body.units.iter().any(|unit| unit.digest == made.digest());
            let (all, same) = (mark.body.len(), mark.body.iter().filter(is_from).count());
            all > 0 && 2 * same >= all
        })?;
        let expected = translation_of(config, &source.path, &config.languages[lang].tag);
        Some((document.path.clone(), (source.path.clone(), expected)))
    });
    pairs.collect()
}

/// Gives every group its place in the programme.
fn place(
    diags: &mut Diagnostics,
    groups: Vec<Group>,
    broken: &BTreeSet<Name>,
    config: Arc<Config>,
    choices: Choices,
) -> Site {
    let (sections, leaves): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(|g| g.role == Role::Section);
    let mut site = Site {
        publication: config.languages.map(|_, _| publication::Publication::default()),
        config,
        entries: Vec::new(),
        by_id: BTreeMap::new(),
        files: BTreeMap::new(),
        rasters: BTreeMap::new(),
        areas: Vec::new(),
        edition: None,
    };
    let mut folders: BTreeMap<String, EntryId> = BTreeMap::new();
    let mut sections: BTreeMap<String, Group> = sections.into_iter().map(|g| (g.folder.clone(), g)).collect();
    let mut wanted: BTreeMap<String, SourcePath> = BTreeMap::new();
    wanted.insert(String::new(), SourcePath::new("content"));
    for group in sections.values().chain(&leaves) {
        let first = group.documents.iter().find_map(|(_, d)| d.as_ref());
        let Some(first) = first else { continue };
        for folder in ancestry(&group.folder) {
            wanted.entry(folder.to_owned()).or_insert_with(|| first.path.clone());
        }
    }
    for folder in wanted.keys().cloned().collect::<Vec<_>>() {
        let parent = folders.get(folder.rsplit_once('/').map_or("", |(parent, _)| parent)).copied();
        let parent = if folder.is_empty() { None } else { parent.or(Some(Site::HOME)) };
        let id = EntryId::at(site.entries.len());
        let entry = if let Some(group) = sections.remove(&folder) {
            entry(diags, &site, group, parent, choices)
        } else {
            section_missing(diags, &folder, &wanted[&folder], broken, &site.config);
            placeholder(&site, &folder, parent)
        };
        folders.insert(folder, id);
        add(diags, &mut site, entry);
    }
    // Nothing lies in these: they need their sections, but not each other.
    let read = leaves.into_par_iter().map(|group| {
        let mut diags = Diagnostics::new();
        let parent = folders.get(&group.folder).copied();
        let entry = entry(&mut diags, &site, group, parent, choices);
        (diags, entry)
    });
    for (found, entry) in read.collect::<Vec<_>>() {
        diags.extend(found);
        add(diags, &mut site, entry);
    }
    adopt(&mut site);
    site
}

/// The folder and every folder above it, the top one first: `a`, `a/b`.
fn ancestry(folder: &str) -> impl Iterator<Item = &str> {
    folder.match_indices('/').map(|(i, _)| &folder[..i]).chain((!folder.is_empty()).then_some(folder))
}

fn section_missing(
    diags: &mut Diagnostics,
    folder: &str,
    first: &SourcePath,
    broken: &BTreeSet<Name>,
    config: &Config,
) {
    if broken.iter().any(|name| name.role == Role::Section && name.folder == folder) {
        return;
    }
    let tag = config.languages[Lang::SOURCE].tag.as_str();
    let base = if folder.is_empty() { String::from("content") } else { format!("content/{folder}") };
    diags.push(
        Diagnostic::new(Code::SectionMissing).arg("expected", format!("{base}/_index.{tag}.md")).at(Place::file(first)),
    );
}

/// Stands in for a section whose file is missing or broken, so that what lies in it is still checked.
fn placeholder(site: &Site, folder: &str, parent: Option<EntryId>) -> Entry {
    let written = Arc::new(Written::empty(folder));
    Entry {
        id: if folder.is_empty() { HOME.to_owned() } else { folder.rsplit('/').next().unwrap_or_default().to_owned() },
        kind: if folder.is_empty() { Kind::Home } else { Kind::Section },
        parent,
        children: Vec::new(),
        facts: Facts { card: CardFacts::default(), ..Facts::default() },
        texts: PerLang::new(site.langs().count(), |_| Text {
            lang: Lang::SOURCE,
            standing: Standing::Fallback,
            written: Arc::clone(&written),
            begun: None,
        }),
    }
}

fn entry(diags: &mut Diagnostics, site: &Site, group: Group, parent: Option<EntryId>, choices: Choices) -> Entry {
    let Group { role, folder, id, mut documents } = group;
    let source = documents[Lang::SOURCE].take().expect("orphans were taken away");
    let is_page = source.matter.shared.kind == Some(matter::PageKind::Page);
    let kind = match role {
        Role::Section if folder.is_empty() => Kind::Home,
        Role::Section if source.matter.shared.tranche.is_some() => Kind::Line,
        Role::Section => Kind::Section,
        Role::Leaf if is_page || folder.is_empty() => Kind::Page,
        Role::Leaf => Kind::Card,
    };
    let facts = facts::facts(diags, site, &source, kind, parent);
    facts::check_year(diags, site, &facts, &source, choices.year);
    let langs: Vec<Lang> = documents.langs().skip(1).collect();
    source.report(diags);
    let source = Arc::clone(&source.written);
    let hidden = parent.map(|parent| site.entry(parent).texts.map(|_, text| text.standing == Standing::Hidden));
    let mut texts = PerLang::new(langs.len() + 1, |_| Text {
        lang: Lang::SOURCE,
        standing: Standing::Own,
        written: Arc::clone(&source),
        begun: None,
    });
    for lang in langs {
        let document = documents[lang].take();
        let begun = document.as_ref().is_some_and(|document| document.written.untranslated() > 0);
        if let Some(document) = document.as_ref().filter(|_| !begun) {
            let tag = &site.config.languages[lang].tag;
            let written = text::translation(diags, (document, tag), &source, &facts);
            texts[lang] = Text { lang, standing: Standing::Own, written, begun: None };
        } else {
            texts[lang].begun = document.map(|document| Arc::clone(&document.written));
            texts[lang].standing = match missing(diags, site, &source, lang) {
                // A language without a home page would have nowhere to start from.
                Standing::Hidden if kind == Kind::Home => Standing::Fallback,
                standing => standing,
            };
        }
        // What lies in a section that readers of a language do not get has no place of its own there.
        if hidden.as_ref().is_some_and(|hidden| hidden[lang]) {
            texts[lang].standing = Standing::Hidden;
        }
    }
    Entry { id, kind, parent, children: Vec::new(), facts, texts }
}

/// What a language does without a translation.
fn missing(diags: &mut Diagnostics, site: &Site, source: &Written, lang: Lang) -> Standing {
    let language = &site.config.languages[lang];
    match language.missing {
        Missing::Fallback => Standing::Fallback,
        Missing::Hide => Standing::Hidden,
        Missing::Fail => {
            let path = source.doc.path();
            diags.push(
                Diagnostic::new(Code::MissingTranslation)
                    .arg("lang", language.tag.as_str())
                    .arg("expected", site.file_in(path, &language.tag).as_str())
                    .at(Place::file(path)),
            );
            Standing::Fallback
        }
    }
}

fn add(diags: &mut Diagnostics, site: &mut Site, entry: Entry) {
    let id = EntryId::at(site.entries.len());
    if let Some(first) = site.by_id.get(&entry.id) {
        let first = Place::file(site.entry(*first).source().doc.path());
        diags.push(
            Diagnostic::new(Code::DuplicateId)
                .arg("id", entry.id.as_str())
                .at(Place::file(entry.source().doc.path()))
                .related(first),
        );
    } else {
        site.by_id.insert(entry.id.clone(), id);
    }
    site.entries.push(entry);
}

/// Tells every section what lies in it.
fn adopt(site: &mut Site) {
    let mut children: Vec<Vec<EntryId>> = vec![Vec::new(); site.entries.len()];
    for (id, entry) in site.iter() {
        if let Some(parent) = entry.parent {
            children[parent.index()].push(id);
        }
    }
    for (index, mut list) in children.into_iter().enumerate() {
        list.sort_by(|a, b| {
            let (a, b) = (site.entry(*a), site.entry(*b));
            (a.facts.weight, &a.id).cmp(&(b.facts.weight, &b.id))
        });
        site.entries[index].children = list;
    }
}
