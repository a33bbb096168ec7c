//! The whole brochure as one page, to read from beginning to end or to print from a browser.

use std::sync::Arc;

use serde::Serialize;

use crate::lang::Lang;
use crate::path::OutputPath;
use crate::view::book::{Part, PartKind, Parts};
use crate::view::{FigureView, PageKind, Picture, View, Views, WebLink, body};

/// One text of the brochure on its page.
#[derive(Debug, Serialize)]
pub struct ReadingPart {
    /// What it is and its facts, as in print.
    #[serde(flatten)]
    pub part: Part,
    /// The level of its heading, 2 to 6.
    pub level: usize,
    /// The id of its heading.
    pub anchor: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// The text, as HTML that is safe to insert.
    pub content: Arc<str>,
    /// Its picture.
    pub image: Option<Picture>,
    /// Its key figures that the text does not show.
    pub figures: Vec<FigureView>,
    /// Links to other sites.
    pub links: Vec<WebLink>,
    /// Its page on the site.
    pub page: String,
}

impl Views {
    /// The page with the whole brochure.
    pub fn reading(&self, path: &OutputPath, lang: Lang, parts: &Parts) -> View {
        let title = self.locales.text(lang, "brochure", &[]);
        let mut view = self.bare(lang, PageKind::Brochure, "brochure", title);
        view.page.summary = self.locales.text(lang, "brochure.intro", &[]);
        self.addressed(&mut view, path, lang, |lang| self.routes.reading(lang));
        view.page.breadcrumbs = vec![self.home(lang)];
        view.parts = parts.iter().filter_map(|(id, part)| self.reading_part(id, lang, part)).collect();
        view
    }

    fn reading_part(&self, id: crate::model::EntryId, lang: Lang, part: &Part) -> Option<ReadingPart> {
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let written = &text.written;
        // What lies in a pillar is one level below it; what lies in nothing is a chapter of its own.
        let level = if part.kind == PartKind::Home { 2 } else { (part.depth.max(1) + 1).min(6) };
        let anchor = format!("part-{}", part.id);
        let place = crate::markdown::html::Position { ids: &anchor, deeper: u8::try_from(level - 1).unwrap_or(4) };
        Some(ReadingPart {
            level,
            summary: self.text(text.lang, &written.summary),
            content: body::body_at(self, id, lang, place),
            image: self.picture(entry.facts.image.as_ref(), written, text.lang),
            figures: self.unshown_figures(&entry.facts, written, text.lang),
            links: self.web_links(&entry.facts, written, text.lang),
            page: self.routes.url(self.routes.page(id, lang)?),
            part: part.clone(),
            anchor,
        })
    }
}
