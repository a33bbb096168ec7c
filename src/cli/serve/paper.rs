//! The printed pages of one language, as browsers ask for them.

use std::sync::{Arc, OnceLock};

use groter::Draft;
use groter::print::Pages;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::board::Board;
use super::facts;

/// So many new pages are drawn before anybody asks for them: after an edit there are seldom more.
const FEW: usize = 4;

/// The printed pages of a language.
pub(super) struct Paper {
    pages: Pages,
    pictures: Vec<OnceLock<Arc<[u8]>>>,
    titles: Vec<String>,
    pdf: Option<String>,
}

impl Paper {
    /// The pages as they were laid out from `draft`. Pages that look as they did in `before` keep their pictures.
    pub(super) fn new(pages: Pages, draft: &Draft, lang: &str, before: Option<&Self>) -> Self {
        let known = |number: usize| {
            let (digest, before) = (pages.digest(number)?, before?);
            let same = (1..=before.pages.count()).find(|old| before.pages.digest(*old).as_ref() == Some(&digest))?;
            before.pictures.get(same - 1)?.get().cloned()
        };
        let picture = |number: usize| known(number).map_or_else(OnceLock::new, OnceLock::from);
        let pictures: Vec<OnceLock<Arc<[u8]>>> = (1..=pages.count()).map(picture).collect();
        let missing = pictures.iter().filter(|picture| picture.get().is_none()).count();
        if missing <= FEW {
            // They will be asked for at once.
            pictures.par_iter().enumerate().for_each(|(at, picture)| {
                picture.get_or_init(|| draw(&pages, at + 1));
            });
        }
        let title = |number: usize| {
            let id = pages.texts(number).next();
            id.and_then(|id| draft.title(id, lang)).unwrap_or_default()
        };
        let titles = (1..=pages.count()).map(title).collect();
        let pdf = draft.brochure_url(lang);
        Self { pages, pictures, titles, pdf }
    }

    /// What stands for all that browsers are told of it.
    pub(super) fn digest(&self) -> String {
        let pages: Vec<_> = (1..=self.pages.count()).filter_map(|number| self.pages.digest(number)).collect();
        format!("{pages:?} {:?} {:?}", self.pages.marks(), self.titles)
    }

    /// A page (from 1) as a picture, if it is still the one with this digest.
    pub(super) fn picture(&self, number: usize, digest: &str) -> Option<Arc<[u8]>> {
        if self.pages.digest(number)? != digest {
            return None;
        }
        let picture = self.pictures.get(number - 1)?;
        Some(Arc::clone(picture.get_or_init(|| draw(&self.pages, number))))
    }

    /// What browsers are told: the pages and what does not fit on them.
    pub(super) fn event(&self, board: &Board, lang: &str, build: u64, base: &str) -> Value {
        let page = |number: usize| {
            let (digest, (width, height)) = (self.pages.digest(number)?, self.pages.size(number)?);
            Some(json!({
                "number": number,
                "digest": digest,
                "width": width,
                "height": height,
                "src": format!("{base}_print/{lang}/{number}-{digest}.svg"),
                "cards": self.pages.texts(number).collect::<Vec<_>>(),
                "title": self.titles.get(number - 1),
            }))
        };
        let messages = board.messages(lang);
        let marks = self.pages.marks().iter().map(|mark| {
            let mut said = facts::problem(board, messages, &mark.found);
            if let Value::Object(said) = &mut said {
                for (name, value) in [("x", mark.x), ("y", mark.y), ("width", mark.width), ("height", mark.height)] {
                    said.insert(name.to_owned(), value.into());
                }
                said.insert("page".to_owned(), mark.page.into());
            }
            said
        });
        json!({
            "lang": lang,
            "build": build,
            "pdf": self.pdf,
            "pages": (1..=self.pages.count()).filter_map(page).collect::<Vec<_>>(),
            "marks": marks.collect::<Vec<_>>(),
        })
    }
}

fn draw(pages: &Pages, number: usize) -> Arc<[u8]> {
    Arc::from(pages.svg(number).unwrap_or_default().into_bytes())
}
