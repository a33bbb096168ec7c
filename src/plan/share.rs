//! The pictures of links and the icons of the site, each with what it is drawn from.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::lang::Lang;
use crate::model::EntryId;
use crate::path::{OutputPath, SourcePath};
use crate::plan::{Recipe, Step, files_of};
use crate::view::Views;
use crate::view::share::{Icon, ShareView};

/// What the picture of a link is drawn from.
#[derive(Debug)]
pub struct ShareRecipe {
    /// The language's tag.
    pub lang: String,
    /// What its template sees.
    pub view: ShareView,
    /// The digest of all that it is drawn from, theme and strings included.
    pub key: String,
}

/// What an icon is drawn from.
#[derive(Debug)]
pub struct IconRecipe {
    /// The drawing.
    pub svg: Arc<str>,
    /// The file of the drawing.
    pub file: SourcePath,
    /// Sizes in pixels; several make one file of Windows icons.
    pub sizes: &'static [u32],
    /// The digest of all that it is drawn from.
    pub key: String,
}

/// Plans the pictures that go with links, unless the programme wants none or the theme has none. What is wrong with
/// their template is reported once.
pub fn share(diags: &mut Diagnostics, views: &Views) -> Vec<Step> {
    if !views.shares_pictures() {
        return Vec::new();
    }
    let site = views.site();
    let all: Vec<(EntryId, Lang)> = site.iter().flat_map(|(id, _)| site.langs().map(move |lang| (id, lang))).collect();
    let planned: Vec<Result<Step, Diagnostic>> =
        all.par_iter().filter_map(|(id, lang)| picture(views, *id, *lang)).collect();
    let mut faults: BTreeMap<(&'static str, Option<Place>), Diagnostic> = BTreeMap::new();
    let mut steps = Vec::new();
    for planned in planned {
        match planned {
            Ok(step) => steps.push(step),
            Err(fault) => {
                faults.entry((fault.code.name(), fault.place.clone())).or_insert(fault);
            }
        }
    }
    faults.into_values().for_each(|fault| diags.push(fault));
    steps
}

/// The picture at `path`.
pub fn shared(views: &Views, path: &OutputPath) -> Option<Step> {
    let (id, lang) = views.picture_at(path)?;
    picture(views, id, lang)?.ok()
}

fn picture(views: &Views, id: EntryId, lang: Lang) -> Option<Result<Step, Diagnostic>> {
    Some(views.shared_picture(id, lang)?.map(|(path, key)| {
        let recipe = ShareRecipe { lang: views.tag(lang).to_owned(), view: views.share_view(id, lang), key };
        Step { path, recipe: Recipe::Share(Box::new(recipe)), sources: files_of(views.site(), id, lang) }
    }))
}

pub(super) fn icon(views: &Views, icon: &Icon) -> Option<IconRecipe> {
    let source = views.theme().share().icon(icon.name)?;
    let (svg, file) = (Arc::clone(&source.text), source.path.clone());
    Some(IconRecipe { svg, file, sizes: icon.sizes, key: icon.key.clone() })
}
