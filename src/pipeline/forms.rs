//! What forms in a browser must know of a programme.

use std::collections::BTreeMap;

use crate::cms::{self, Flavour, Folder, Outline};
use crate::i18n::Messages;
use crate::lang::Lang;
use crate::model::{EntryId, Site};
use crate::pipeline::Desk;

impl Desk {
    /// The settings of a program that shows forms: the whole file, or only the part that is made anew.
    pub fn forms(&self, flavour: Flavour, words: &Messages, whole: bool) -> String {
        let outline = self.outline();
        if whole { cms::config(flavour, &outline, words) } else { cms::body(flavour, &outline, words) }
    }

    fn outline(&self) -> Outline {
        let config = &self.config;
        let plain = |title: Option<&crate::lang::PerLang<String>>| title.map(|title| title[Lang::SOURCE].clone());
        let tranche = |(number, tranche): (&u32, &crate::config::Tranche)| {
            (*number, plain(tranche.title.as_ref()).unwrap_or_default())
        };
        let status = |status: &crate::config::Status| {
            let word = || self.locales.text(Lang::SOURCE, &format!("status-{}", status.id), &[]);
            (status.id.clone(), plain(status.title.as_ref()).unwrap_or_else(word))
        };
        let places = |places: &Vec<crate::config::PlaceName>| {
            places.iter().map(|place| (place.id.clone(), place.names[Lang::SOURCE].clone())).collect()
        };
        Outline {
            langs: config.languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect(),
            url: format!("{}{}", self.routes.origin(), self.routes.base_path()),
            tranches: config.tranches.iter().map(tranche).collect(),
            statuses: config.statuses.iter().map(status).collect(),
            places: config.places.as_ref().map(places),
            folders: self.folders(),
        }
    }

    /// The top folder, then the sections in the order of the site.
    fn folders(&self) -> Vec<Folder> {
        let titles: BTreeMap<String, String> = self
            .sections(self.tag(Lang::SOURCE).as_str())
            .into_iter()
            .map(|choice| (choice.id, choice.title))
            .collect();
        let sections = self.site.iter().filter(|(id, entry)| *id == Site::HOME || entry.kind.is_section());
        let folder = |(id, entry): (EntryId, &crate::model::Entry)| {
            let path = entry.source().doc.path();
            let inside = path.folder().strip_prefix("content").unwrap_or_default().trim_start_matches('/').to_owned();
            let own = |lang| Some((self.tag(lang), self.site.translation(id, lang)?.doc.path().as_str().to_owned()));
            let index = self.site.langs().filter_map(own).filter(|(_, path)| path.ends_with(".md")).collect();
            let suffix = format!(".{}.md", self.tag(Lang::SOURCE));
            let children =
                entry.children.iter().map(|id| self.site.entry(*id)).filter(|child| !child.kind.is_section());
            let files: Vec<&str> = children.map(|child| child.source().doc.path().as_str()).collect();
            let own_folder = |file: &&str| file.rsplit('/').next().is_some_and(|name| name.starts_with("index."));
            Folder {
                title: titles.get(&inside).cloned().unwrap_or_default(),
                path: inside,
                index,
                has_folders: files.iter().any(own_folder),
                has_suffix: files.is_empty() || files.iter().any(|file| file.ends_with(&suffix)),
            }
        };
        sections.map(folder).collect()
    }
}
