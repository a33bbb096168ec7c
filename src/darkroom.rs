//! Pictures → the files that pages show: every picture read once, however many files become of it.
//!
//! In: steps with what each file is made from, and what is known from before. Out: the bytes of every file, and the
//! pictures that could not be read. Knows no disk and no page. Work is done in batches that fit into memory together,
//! first reading and making smaller, then writing the formats, on all processors; a file whose key is known is not made
//! again.

mod cache;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::halt::Halt;
use crate::image::{self, Pixels};
use crate::path::{OutputPath, SourcePath};
use crate::plan::{PictureRecipe, Recipe, Step};
use crate::view::Part;
pub use cache::{Cache, key_of, note};

/// What pictures may take in memory at one time, in bytes. One that needs more is made alone.
const ROOM: u64 = 768 << 20;
/// What a pixel takes at most while it is read: twice four samples, as it is turned, or four of 16 bits.
const PER_PIXEL: u64 = 8;
/// Pictures in one batch, for each processor: enough that none is idle, few enough to see them progress.
const PER_PROCESSOR: usize = 4;

/// Finished files by path.
pub type Developed = BTreeMap<OutputPath, Arc<[u8]>>;

/// A picture that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The picture.
    pub file: SourcePath,
    /// Why.
    pub reason: String,
}

/// Threads for pictures alone: one picture takes seconds, and whoever edits a text meanwhile must not wait for it. Where
/// there are none to be had, all share those of the rest.
fn workers() -> Option<&'static ThreadPool> {
    static WORKERS: OnceLock<Option<ThreadPool>> = OnceLock::new();
    WORKERS.get_or_init(|| ThreadPoolBuilder::new().build().ok()).as_ref()
}

/// How much is done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Effort {
    /// Every file is made.
    #[default]
    Make,
    /// Pictures are read to their end, which finds all that is wrong with them. Files that are not known stay empty:
    /// for a site that nobody will see.
    Look,
}

/// Makes the files of all picture steps. `advance` is told how many files there are to make and how many are made.
pub fn develop(
    steps: &[Step],
    (cache, effort): (&Cache, Effort),
    halt: &Halt,
    advance: &(dyn Fn(usize, usize) + Sync),
) -> (Developed, Vec<Fault>) {
    let recipes: Vec<(&OutputPath, &PictureRecipe)> = steps.iter().filter_map(of_picture).collect();
    let mut open: BTreeMap<&SourcePath, Vec<&PictureRecipe>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (_, recipe) in &recipes {
        if !cache.knows(&recipe.variant.key) && seen.insert(&recipe.variant.key) {
            open.entry(&recipe.variant.file).or_default().push(recipe);
        }
    }
    let done = AtomicUsize::new(0);
    let tick = || advance(done.fetch_add(1, Ordering::Relaxed) + 1, seen.len());
    let work = || {
        for batch in batches(open.into_values().collect()) {
            if halt.is_set() {
                break;
            }
            if effort == Effort::Look {
                batch.par_iter().for_each(|recipes| look(recipes, cache, halt));
                continue;
            }
            let cut: Vec<Cut<'_>> = batch.par_iter().flat_map_iter(|recipes| cut(recipes, cache, halt)).collect();
            cut.into_par_iter().for_each(|cut| {
                if !halt.is_set() {
                    cache.learn(&cut.recipe.variant.key, cut.finish());
                }
                tick();
            });
        }
    };
    match workers() {
        Some(workers) => workers.install(work),
        None => work(),
    }
    let (mut developed, mut faults) = (Developed::new(), BTreeSet::new());
    for (path, recipe) in &recipes {
        match cache.get(&recipe.variant.key) {
            Some(Ok(bytes)) => drop(developed.insert((*path).clone(), bytes)),
            Some(Err(reason)) => drop(faults.insert(Fault { file: recipe.variant.file.clone(), reason })),
            None if effort == Effort::Look => drop(developed.insert((*path).clone(), Arc::from([]))),
            // The work was ended.
            None => {}
        }
    }
    if !halt.is_set() {
        cache.forget_all_but(recipes.iter().map(|(_, recipe)| recipe.variant.key.as_str()));
    }
    (developed, faults.into_iter().collect())
}

/// One file on its own.
pub fn one(recipe: &PictureRecipe, cache: &Cache) -> Result<Arc<[u8]>, String> {
    if let Some(known) = cache.get(&recipe.variant.key) {
        return known;
    }
    let made = cut(&[recipe], cache, &Halt::default()).pop().map(Cut::finish);
    let made = made.unwrap_or_else(|| Err(String::new()));
    cache.learn(&recipe.variant.key, made.clone());
    cache.get(&recipe.variant.key).unwrap_or_else(|| made.map(Arc::from))
}

/// Finds out whether a picture can be read.
fn look(recipes: &[&PictureRecipe], cache: &Cache, halt: &Halt) {
    let Some(first) = recipes.first().filter(|_| !halt.is_set()) else { return };
    if let Err(reason) = image::decode(&first.bytes) {
        recipes.iter().for_each(|recipe| cache.learn(&recipe.variant.key, Err(reason.clone())));
    }
}

fn of_picture(step: &Step) -> Option<(&OutputPath, &PictureRecipe)> {
    match &step.recipe {
        Recipe::Picture(recipe) => Some((&step.path, recipe)),
        _ => None,
    }
}

/// Pictures in groups that fit into memory together.
fn batches(pictures: Vec<Vec<&PictureRecipe>>) -> Vec<Vec<Vec<&PictureRecipe>>> {
    let most = rayon::current_num_threads() * PER_PROCESSOR;
    let (mut all, mut batch, mut room) = (Vec::new(), Vec::new(), 0);
    for recipes in pictures {
        let size = recipes.first().and_then(|recipe| image::size(&recipe.bytes, "").ok());
        let needs = size.map_or(0, |size| u64::from(size.width) * u64::from(size.height) * PER_PIXEL);
        if !batch.is_empty() && (room + needs > ROOM || batch.len() >= most) {
            all.push(std::mem::take(&mut batch));
            room = 0;
        }
        room += needs;
        batch.push(recipes);
    }
    all.push(batch);
    all
}

/// A part of a picture that is to be written as a file, or why there is none.
struct Cut<'a> {
    recipe: &'a PictureRecipe,
    pixels: Result<Arc<Pixels>, String>,
}

impl Cut<'_> {
    fn finish(self) -> Result<Vec<u8>, String> {
        let pixels = self.pixels?;
        match self.recipe.variant.part {
            Part::Cut { format, drawn, .. } => image::encode(&pixels, format, drawn),
            Part::Whole(format) => image::original(&pixels, format),
        }
    }
}

/// Reads one picture and cuts from it what all its recipes want; formats of one size share their pixels.
fn cut<'a>(recipes: &[&'a PictureRecipe], cache: &Cache, halt: &Halt) -> Vec<Cut<'a>> {
    let Some(first) = recipes.first().filter(|_| !halt.is_set()) else { return Vec::new() };
    cache.count();
    let whole = match image::decode(&first.bytes) {
        Ok(whole) => Arc::new(whole),
        Err(reason) => return recipes.iter().map(|recipe| Cut { recipe, pixels: Err(reason.clone()) }).collect(),
    };
    let mut made: Vec<(Part, Arc<Pixels>)> = Vec::new();
    let of_recipe = |recipe: &&'a PictureRecipe| {
        let part = recipe.variant.part;
        let Part::Cut { crop, size, .. } = part else { return Cut { recipe, pixels: Ok(Arc::clone(&whole)) } };
        let same = |known: &Part| matches!(known, Part::Cut { crop: c, size: s, .. } if (*c, *s) == (crop, size));
        if let Some((_, pixels)) = made.iter().find(|(known, _)| same(known)) {
            return Cut { recipe, pixels: Ok(Arc::clone(pixels)) };
        }
        let pixels = image::resize(&whole, crop, size).map(Arc::new);
        if let Ok(pixels) = &pixels {
            made.push((part, Arc::clone(pixels)));
        }
        Cut { recipe, pixels }
    };
    recipes.iter().map(of_recipe).collect()
}

#[cfg(test)]
mod tests;
