//! What there is to know about a page beside the page itself, for the people who write it.

use crate::lang::Lang;
use crate::model::translation::State;
use crate::model::{EntryId, Standing};
use crate::path::SourcePath;
use crate::view::{PageKind, View, Views};

/// A page, seen from the desk of whoever writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What kind of page it is.
    pub kind: PageKind,
    /// The id of its entry; none for a page that nobody wrote.
    pub id: Option<String>,
    /// The language of its readers.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// How many words its text has.
    pub words: usize,
    /// The files of its text in every language, with the tag of the language.
    pub files: Vec<(String, SourcePath)>,
    /// The same page in every language.
    pub translations: Vec<Version>,
    /// The page of the brochure on which its text begins.
    pub brochure_page: Option<usize>,
    /// How many pages the brochure has.
    pub brochure_pages: Option<usize>,
    /// Address of its fact sheet.
    pub sheet: Option<String>,
}

/// A page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The language's tag.
    pub lang: String,
    /// The language's name in that language.
    pub label: String,
    /// Where it is; for a text that readers do not get, the nearest page that they do.
    pub url: String,
    /// Where its text comes from.
    pub standing: Standing,
    /// How far its translation is; none for a source and for a page that nobody wrote.
    pub state: Option<State>,
    /// Words to translate.
    pub due: usize,
    /// Whether it is this very page.
    pub current: bool,
}

impl Views {
    /// What is known about the page that `view` is of; `entry` is what it shows, if somebody wrote it.
    pub fn about(&self, view: &View, entry: Option<EntryId>, lang: Lang) -> About {
        let texts = entry.map(|id| &self.site.entry(id).texts);
        let standing = |lang: Lang| texts.map_or(Standing::Own, |texts| texts[lang].standing);
        let by_tag = |tag: &str| self.site.langs().find(|lang| self.tag(*lang) == tag);
        let translations = view.page.locale.translations.iter().filter_map(|translation| {
            let lang = by_tag(&translation.lang)?;
            let comparison = entry.filter(|_| lang != Lang::SOURCE).map(|id| self.site.comparison(id, lang));
            Some(Version {
                lang: translation.lang.clone(),
                label: translation.label.clone(),
                url: translation.url.clone(),
                standing: standing(lang),
                state: comparison.as_ref().map(|comparison| comparison.state),
                due: comparison.map_or(0, |comparison| comparison.words),
                current: translation.current,
            })
        });
        let own = self.site.langs().filter(|lang| standing(*lang) == Standing::Own);
        let files = own.filter_map(|lang| Some((self.tag(lang).to_owned(), texts?[lang].written.doc.path().clone())));
        let brochure = self.printed.get(&self.routes.brochure(self.tag(lang)));
        let sheet = entry.and_then(|id| self.routes.sheet(id, lang)).filter(|path| self.printed.contains_key(path));
        About {
            kind: view.page.kind,
            id: entry.map(|id| self.site.entry(id).id.clone()),
            lang: self.tag(lang).to_owned(),
            title: view.page.title.clone(),
            words: view.page.words,
            files: files.collect(),
            translations: translations.collect(),
            brochure_page: entry.and_then(|id| self.brochure_page(id, lang)),
            brochure_pages: brochure.map(|facts| facts.pages),
            sheet: sheet.map(|path| self.routes.url(&path)),
        }
    }
}
