//! Questions about single pages of a draft.

use crate::lang::Lang;
use crate::model::EntryId;
use crate::path::{OutputPath, SourcePath};
use crate::pipeline::Draft;
use crate::plan::{self, Subject};
use crate::route::Routes;
use crate::view::{About, Views};

/// A page that shows the text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shows {
    /// Its address on the host.
    pub url: String,
    /// The id of what it shows.
    pub id: String,
    /// The tag of its language.
    pub lang: String,
}

impl Draft {
    /// The tags of the languages, the default one first; none when the settings could not be understood.
    pub fn tags(&self) -> Vec<String> {
        let tags = |views: &Views| views.site().langs().map(|lang| views.tag(lang).to_owned()).collect();
        self.views().map(tags).unwrap_or_default()
    }

    /// The path that every address starts with: `/` or `/sub/`.
    pub fn base_path(&self) -> Option<&str> {
        self.views().map(|views| views.routes().base_path())
    }

    /// The address of a file on the host.
    pub fn url(&self, path: &OutputPath) -> Option<String> {
        self.views().map(|views| views.routes().url(path))
    }

    /// Whether there is such a file, apart from printed ones and the list of all pages.
    pub fn has(&self, path: &OutputPath) -> bool {
        let pictures = |ready: &crate::pipeline::draft::Ready| ready.views.picture_at(path).is_some();
        self.subject(path).is_some() || self.ready.as_ref().is_some_and(pictures)
    }

    /// The page that a host shows instead of `path`, which does not exist.
    pub fn not_found(&self, path: &OutputPath) -> OutputPath {
        let Some(views) = self.views() else { return Routes::root_not_found() };
        let pages = views.site().langs().filter_map(|lang| views.routes().not_found(lang));
        let folder = |page: &OutputPath| page.as_str().rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
        let near = pages.filter(|page| folder(page).is_some_and(|folder| path.as_str().starts_with(&folder)));
        near.max_by_key(|page| page.as_str().len()).unwrap_or_else(Routes::root_not_found)
    }

    /// The tag of the language that readers of `path` read.
    pub fn lang_of(&self, path: &OutputPath) -> Option<String> {
        let lang = match self.subject(path)? {
            Subject::Entry(_, lang)
            | Subject::Overview(_, lang)
            | Subject::Term(_, lang)
            | Subject::Feed(lang)
            | Subject::PillarFeed(_, lang)
            | Subject::Agenda(lang)
            | Subject::NotFound(lang)
            | Subject::Manifest(lang)
            | Subject::Reading(lang)
            | Subject::Statement(lang) => *lang,
            Subject::Alias(alias) => alias.lang,
            _ => Lang::SOURCE,
        };
        self.tag(lang)
    }

    /// What there is to know about the page at `path`; none when there is no such page.
    pub fn about(&self, path: &OutputPath) -> Option<About> {
        let ready = self.ready.as_ref()?;
        let subject = self.subject(path)?;
        let views = ready.guess();
        let step = plan::step(&views, &ready.media, path, subject)?;
        let plan::Recipe::Page { lang, view, .. } = &step.recipe else { return None };
        let entry = if let Subject::Entry(id, _) = subject { Some(*id) } else { None };
        Some(views.about(view, entry, *lang))
    }

    /// The title of the text with this id for readers of a language.
    pub fn title(&self, id: &str, lang: &str) -> Option<String> {
        let site = self.views()?.site();
        let lang = site.langs().find(|known| self.tag(*known).as_deref() == Some(lang))?;
        site.by_id.get(id).map(|id| site.entry(*id).texts[lang].written.title.clone())
    }

    /// Where the brochure of a language is, whether it is printed or not.
    pub fn brochure_url(&self, lang: &str) -> Option<String> {
        self.views().map(|views| views.routes().url(&views.routes().brochure(lang)))
    }

    /// The page that shows the text of `file`.
    pub fn page_of(&self, file: &SourcePath) -> Option<Shows> {
        let views = self.views()?;
        let site = views.site();
        let found = site.iter().find_map(|(id, entry)| {
            let own = site.langs().find(|lang| {
                let text = &entry.texts[*lang];
                text.lang == *lang && text.written.doc.path() == file
            });
            own.map(|lang| (id, lang))
        });
        self.shows(found?)
    }

    /// Where the text at `path` of an `earlier` draft is now: under the same id, or under another with the same title.
    pub fn moved(&self, earlier: &Self, path: &OutputPath) -> Option<Shows> {
        let Some(Subject::Entry(id, lang)) = earlier.subject(path) else { return None };
        let (site, before) = (self.views()?.site(), earlier.views()?.site());
        let tag = earlier.tag(*lang)?;
        let lang = site.langs().find(|lang| self.tag(*lang).as_ref() == Some(&tag))?;
        let entry = before.entry(*id);
        if let Some(same) = site.by_id.get(&entry.id) {
            return self.shows((*same, lang));
        }
        let title = &entry.source().title;
        let new = site.iter().filter(|(_, now)| now.source().title == *title && !before.by_id.contains_key(&now.id));
        let mut new = new.map(|(id, _)| id);
        self.shows((new.next()?, lang))
    }

    fn shows(&self, (id, lang): (EntryId, Lang)) -> Option<Shows> {
        let views = self.views()?;
        let url = views.routes().url(views.routes().page(id, lang)?);
        Some(Shows { url, id: views.site().entry(id).id.clone(), lang: self.tag(lang)? })
    }

    fn tag(&self, lang: Lang) -> Option<String> {
        Some(self.views()?.tag(lang).to_owned())
    }

    fn subject(&self, path: &OutputPath) -> Option<&Subject> {
        let ready = self.ready.as_ref()?;
        ready.subject(path)
    }
}
