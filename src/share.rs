//! The drawings of a theme as pictures that other sites and systems can show. The only module that names resvg.
//!
//! In: steps with what a drawing is made from, the theme, and what is known from before. Out: finished PNG and icon files,
//! and every fault. Knows no disk, network, clock or font of the system: a picture is a function of the theme, the strings
//! and its recipe, byte by byte.

mod encode;
mod fit;
mod fonts;
mod text;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde::{Deserialize, Serialize};

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::halt::Halt;
use crate::path::OutputPath;
use crate::plan::{IconRecipe, Recipe, ShareRecipe, Step};
use crate::theme::Theme;
use crate::view::share::{HEIGHT, WIDTH};
use fonts::Fonts;

/// How many bytes a picture of a link should have at most: some sites show none that is heavier.
const LIMIT: usize = 60_000;

/// A finished picture.
#[derive(Debug, Clone)]
pub struct Image {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// For the next build, so that it need not be drawn again; none when there was something to report.
    pub note: Option<Arc<str>>,
}

/// Finished pictures by path.
pub type Drawn = BTreeMap<OutputPath, Image>;

/// What is written down about a picture, so that another process can tell whether it is still right.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    /// The digest of all that it is drawn from.
    drawn: String,
}

/// What a build leaves behind for the next one: pictures by the digest of what they are drawn from, and the fonts.
#[derive(Default)]
pub struct Cache {
    images: Mutex<HashMap<String, Image>>,
    fonts: Mutex<Option<(String, Arc<Fonts>)>>,
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").finish_non_exhaustive()
    }
}

impl Cache {
    /// Takes over the pictures of an earlier build: note and bytes.
    pub fn keep<'a>(&self, kept: impl Iterator<Item = (&'a Arc<str>, &'a Arc<[u8]>)>) {
        let mut images = self.images.lock().unwrap_or_else(PoisonError::into_inner);
        for (note, bytes) in kept {
            if let Ok(read) = serde_json::from_str::<Note>(note) {
                images.insert(read.drawn, Image { bytes: Arc::clone(bytes), note: Some(Arc::clone(note)) });
            }
        }
    }

    fn image(&self, key: &str) -> Option<Image> {
        self.images.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    fn insert(&self, key: &str, image: &Image) {
        self.images.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), image.clone());
    }

    /// Forgets the pictures that nobody asked for.
    fn retain(&self, keys: &HashSet<&str>) {
        self.images.lock().unwrap_or_else(PoisonError::into_inner).retain(|key, _| keys.contains(key.as_str()));
    }

    fn fonts(&self, theme: &Theme) -> Arc<Fonts> {
        let mut fonts = self.fonts.lock().unwrap_or_else(PoisonError::into_inner);
        let digest = theme.share().digest();
        match &*fonts {
            Some((known, fonts)) if known == digest => Arc::clone(fonts),
            _ => {
                let new = Arc::new(Fonts::new(theme.share().fonts()));
                *fonts = Some((digest.to_owned(), Arc::clone(&new)));
                new
            }
        }
    }
}

/// Draws what `steps` ask for, on all processors; what is known already is not drawn again.
pub fn draw(diags: &mut Diagnostics, steps: &[Step], theme: &Theme, (cache, halt): (&Cache, &Halt)) -> Drawn {
    let wanted: Vec<&Step> = steps.iter().filter(|step| key(&step.recipe).is_some()).collect();
    let made = wanted.par_iter().filter(|_| !halt.is_set()).map(|step| {
        let mut found = Diagnostics::new();
        let image = image(&mut found, step, theme, cache);
        (step.path.clone(), image, found)
    });
    let made: Vec<_> = made.collect();
    let mut drawn = Drawn::new();
    // One fault of a template shows in every picture.
    let mut told: BTreeSet<(&'static str, Option<Place>, String)> = BTreeSet::new();
    for (path, image, found) in made {
        for found in found.iter() {
            if told.insert((found.code.name(), found.place.clone(), said(found))) {
                diags.push(found.clone());
            }
        }
        drawn.extend(image.map(|image| (path, image)));
    }
    if !halt.is_set() {
        cache.retain(&wanted.iter().filter_map(|step| key(&step.recipe)).collect());
    }
    drawn
}

/// Draws one picture; none when the step is no drawing or has a fault.
pub fn one(step: &Step, theme: &Theme, cache: &Cache) -> Option<Image> {
    image(&mut Diagnostics::new(), step, theme, cache)
}

/// The digest of what a drawing is made from.
fn key(recipe: &Recipe) -> Option<&str> {
    match recipe {
        Recipe::Share(recipe) => Some(&recipe.key),
        Recipe::Icon(recipe) => Some(&recipe.key),
        _ => None,
    }
}

/// What tells two faults at one place apart.
fn said(found: &Diagnostic) -> String {
    if found.code == Code::ShareGlyph { format!("{:?}", found.args) } else { String::new() }
}

fn image(diags: &mut Diagnostics, step: &Step, theme: &Theme, cache: &Cache) -> Option<Image> {
    let key = key(&step.recipe)?;
    if let Some(known) = cache.image(key) {
        return Some(known);
    }
    let bytes = match &step.recipe {
        Recipe::Share(recipe) => picture(diags, step, recipe, (theme, cache))?,
        Recipe::Icon(recipe) => icon(recipe, &cache.fonts(theme)).map_err(|fault| diags.push(fault)).ok()?,
        _ => return None,
    };
    let note = serde_json::to_string(&Note { drawn: key.to_owned() }).ok();
    let note = note.filter(|_| diags.is_empty()).map(Arc::from);
    let image = Image { bytes: Arc::from(bytes), note };
    if image.note.is_some() {
        cache.insert(key, &image);
    }
    Some(image)
}

fn picture(
    diags: &mut Diagnostics,
    step: &Step,
    recipe: &ShareRecipe,
    (theme, cache): (&Theme, &Cache),
) -> Option<Vec<u8>> {
    // Without the digest, which says nothing to anybody.
    let page = step.path.as_str().split('.').next().unwrap_or_default();
    let place = theme.share().source().map(|source| Place::file(&source.path));
    // A fault of the template was reported when the picture was planned.
    let svg = theme.share().render((&recipe.lang, page), &recipe.view).ok()?;
    let fonts = cache.fonts(theme);
    let drawn = match drawing(&svg, &fonts, (WIDTH, HEIGHT), Some(Color::WHITE)) {
        Ok(drawn) => drawn,
        Err(reason) => {
            let name = crate::theme::CARD;
            let fault = Diagnostic::new(Code::ShareTemplate).arg("name", name).arg("page", page).arg("reason", reason);
            diags.push(Diagnostic { place, ..fault });
            return None;
        }
    };
    for c in drawn.missing {
        let found = Diagnostic::new(Code::ShareGlyph)
            .arg("char", c.to_string())
            .arg("code", format!("U+{:04X}", u32::from(c)))
            .arg("lang", recipe.lang.as_str());
        diags.push(Diagnostic { place: step.sources.first().map(Place::file), ..found });
    }
    let bytes = encode::opaque(&drawn.pixmap);
    if bytes.len() > LIMIT {
        let found = Diagnostic::new(Code::ShareHeavy)
            .arg("page", page)
            .arg("size", bytes.len().div_ceil(1000))
            .arg("limit", LIMIT / 1000);
        diags.push(Diagnostic { place, ..found });
    }
    Some(bytes)
}

fn icon(recipe: &IconRecipe, fonts: &Fonts) -> Result<Vec<u8>, Diagnostic> {
    let mut pictures = Vec::new();
    for size in recipe.sizes {
        let drawn = drawing(&recipe.svg, fonts, (*size, *size), None).map_err(|reason| {
            let fault = Diagnostic::new(Code::ShareTemplate).arg("name", recipe.file.name()).arg("reason", reason);
            Diagnostic { place: Some(Place::file(&recipe.file)), ..fault.arg("page", recipe.file.as_str()) }
        })?;
        pictures.push((*size, encode::clear(&drawn.pixmap)));
    }
    match pictures.as_slice() {
        [(_, only)] => Ok(only.clone()),
        _ => Ok(encode::windows_icon(&pictures)),
    }
}

/// A drawing as dots.
struct Drawing {
    pixmap: Pixmap,
    /// Characters that no font has; they are left out.
    missing: Vec<char>,
}

/// Draws `svg` as large as it goes into `width` × `height`, on `ground`.
fn drawing(svg: &str, fonts: &Fonts, (width, height): (u32, u32), ground: Option<Color>) -> Result<Drawing, String> {
    let read = || {
        let (svg, missing) = text::lay_out(svg, fonts)?;
        Ok::<_, String>((Tree::from_str(&svg, &options(fonts)).map_err(|error| error.to_string())?, missing))
    };
    // The reader of drawings panics at some ligatures of Arabic beside letters of another font.
    let read = catch_unwind(AssertUnwindSafe(read));
    let (tree, missing) = read.map_err(|_| "its letters cannot be set".to_owned())??;
    let mut pixmap = Pixmap::new(width, height).ok_or("0 × 0")?;
    if let Some(ground) = ground {
        pixmap.fill(ground);
    }
    let size = tree.size();
    let scale = (width as f32 / size.width()).min(height as f32 / size.height());
    let (dx, dy) = (width as f32 - size.width() * scale, height as f32 - size.height() * scale);
    let fit = Transform::from_row(scale, 0.0, 0.0, scale, dx / 2.0, dy / 2.0);
    resvg::render(&tree, fit, &mut pixmap.as_mut());
    Ok(Drawing { pixmap, missing })
}

/// How drawings are read: with these fonts and nothing else. No file and no other font is looked for.
fn options(fonts: &Fonts) -> Options<'static> {
    let mut options = Options { fontdb: fonts.database(), ..Options::default() };
    options.font_resolver.select_fallback = Box::new(|_, _, _| None);
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options
}

#[cfg(test)]
mod tests;
