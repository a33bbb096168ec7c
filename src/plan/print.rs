//! The printed documents that will be written, each with what it is made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::config::Paper;
use crate::lang::Lang;
use crate::path::OutputPath;
use crate::plan::{Media, Recipe, Step};
use crate::route::Routes;
use crate::theme::{BROCHURE, SHEET};
use crate::view::book::{BookView, Parts, Profile, SheetView, Sort};
use crate::view::{PrintText, Views, digest};

/// What the caller decides about printed documents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrintWish {
    /// What they are for.
    pub profile: Profile,
    /// Instead of the paper in the settings.
    pub paper: Option<Paper>,
    /// Only the brochure of this language, by its tag, and no fact sheets.
    pub only: Option<String>,
}

/// What a printed document is made from.
#[derive(Debug)]
pub struct PrintRecipe {
    /// The language's tag.
    pub lang: String,
    /// What the file is for.
    pub profile: Profile,
    /// What its template sees.
    pub view: PrintView,
    /// The texts it shows.
    pub texts: Vec<Arc<PrintText>>,
    /// The pictures it shows, by their name in the Typst world.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// Its date: `2026-11-01`.
    pub issued: Option<String>,
}

/// What a print template sees.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum PrintView {
    /// A brochure.
    Book(Box<BookView>),
    /// A fact sheet.
    Sheet(Box<SheetView>),
}

impl PrintRecipe {
    /// The template.
    pub fn template(&self) -> &'static str {
        match self.view {
            PrintView::Book(_) => BROCHURE,
            PrintView::Sheet(_) => SHEET,
        }
    }

    /// The digest of all that the typesetter will see, but for theme and strings.
    pub(super) fn key(&self) -> blake3::Hash {
        let texts: Vec<(&str, &str)> = self.texts.iter().map(|text| (&*text.module, &*text.code.text)).collect();
        let pictures: Vec<(&str, String)> =
            self.pictures.iter().map(|(name, bytes)| (&**name, blake3::hash(bytes).to_hex().to_string())).collect();
        digest(&(self.template(), &self.view, texts, pictures))
    }
}

/// Plans the brochures and fact sheets that the settings, the theme and the caller want.
pub fn print(views: &Views, media: &Media, wish: &PrintWish) -> Vec<Step> {
    let (site, routes, theme) = (views.site(), views.routes(), views.theme());
    let settings = &site.config.print;
    let asked = wish.only.is_some();
    let brochure = (settings.brochure || asked) && theme.print().has(BROCHURE);
    let sheets = settings.sheets && !asked && theme.print().has(SHEET);
    let langs: Vec<Lang> = site.langs().filter(|_| brochure || sheets).collect();
    let tag = |lang: Lang| site.config.languages[lang].tag.as_str().to_owned();
    let langs = langs.into_iter().filter(|lang| wish.only.as_ref().is_none_or(|only| *only == tag(*lang)));
    let sort = Sort { profile: wish.profile, paper: wish.paper.unwrap_or(settings.paper), bleed: settings.bleed };
    let langs: Vec<Lang> = langs.collect();
    let of_lang = |lang: &Lang| {
        let parts = views.printed_parts(*lang, sort);
        let maker = Maker { media, lang: tag(*lang), profile: wish.profile };
        let mut steps = Vec::new();
        if brochure {
            let view = PrintView::Book(Box::new(views.book(&parts, views.listing(*lang))));
            let texts = parts.texts.values().cloned().collect();
            steps.push(maker.step(routes.brochure(&maker.lang), view, texts));
        }
        if sheets {
            steps.extend(sheet_steps(views, routes, *lang, &parts, &maker));
        }
        steps
    };
    langs.par_iter().flat_map_iter(of_lang).collect()
}

fn sheet_steps(views: &Views, routes: &Routes, lang: Lang, parts: &Parts, maker: &Maker<'_>) -> Vec<Step> {
    let of_card = |(id, view): (_, SheetView)| {
        let path = routes.sheet(id, lang)?;
        let text = parts.texts.get(&view.part.id).cloned();
        Some(maker.step(path, PrintView::Sheet(Box::new(view)), text.into_iter().collect()))
    };
    views.sheets(parts).filter_map(of_card).collect()
}

/// Makes steps of one language.
struct Maker<'a> {
    media: &'a Media,
    lang: String,
    profile: Profile,
}

impl Maker<'_> {
    fn step(&self, path: OutputPath, view: PrintView, texts: Vec<Arc<PrintText>>) -> Step {
        let used = texts.iter().flat_map(|text| &text.pictures);
        let bytes = |(name, file): &(String, _)| Some((name.clone(), Arc::clone(self.media.get(file)?)));
        let pictures = used.filter_map(bytes).collect();
        let sources = texts.iter().map(|text| text.doc.path().clone()).collect();
        let issued = match &view {
            PrintView::Book(view) => view.book.head.issued.clone(),
            PrintView::Sheet(view) => view.book.issued.clone(),
        };
        let recipe = PrintRecipe { lang: self.lang.clone(), profile: self.profile, view, texts, pictures, issued };
        Step { path, recipe: Recipe::Print(Box::new(recipe)), sources }
    }
}
