use std::sync::Arc;

use super::{Cache, Effort, develop, one};
use crate::halt::Halt;
use crate::image::{Format, Size, crop};
use crate::path::{OutputPath, SourcePath};
use crate::plan::{PictureRecipe, Recipe, Step};
use crate::view::{Part, Variant};

/// A grey PNG, 40 × 20.
fn picture() -> Arc<[u8]> {
    let pixels =
        crate::image::Pixels { size: Size { width: 40, height: 20 }, alpha: false, samples: vec![120; 40 * 20 * 3] };
    Arc::from(crate::image::encode(&pixels, Format::Png, false).expect("a PNG"))
}

fn step(file: &str, bytes: &Arc<[u8]>, width: u32, format: Format) -> Step {
    let size = Size { width, height: width / 2 };
    let crop = crop(Size { width: 40, height: 20 }, None, [0.5, 0.5]);
    let part = Part::Cut { crop, size, format, drawn: false };
    let key = format!("{file}-{width}.{}", format.extension());
    let path = OutputPath::new(format!("media/{key}"));
    let variant = Variant { file: SourcePath::new(file), part, key };
    let recipe = Recipe::Picture(Box::new(PictureRecipe { bytes: Arc::clone(bytes), variant }));
    Step { path, recipe, sources: Vec::new() }
}

fn steps(bytes: &Arc<[u8]>) -> Vec<Step> {
    let of = |file| {
        [step(file, bytes, 20, Format::WebP), step(file, bytes, 10, Format::WebP), step(file, bytes, 20, Format::Jpeg)]
    };
    ["a.png", "b.png"].into_iter().flat_map(of).collect()
}

#[test]
fn every_picture_is_read_once_and_never_again() {
    let steps = steps(&picture());
    let cache = Cache::default();
    let make = |cache: &Cache| {
        let (developed, faults) = develop(&steps, (cache, Effort::Make), &Halt::default(), &|_, _| ());
        assert_eq!((developed.len(), faults.len()), (6, 0));
        developed
    };
    let first = make(&cache);
    assert_eq!(cache.pictures_read(), 2);
    assert_eq!(make(&cache), first);
    assert_eq!(cache.pictures_read(), 2);
    // Another process that finds the files.
    let fresh = Cache::default();
    for (path, bytes) in &first {
        fresh.keep(path.as_str().trim_start_matches("media/"), bytes);
    }
    assert_eq!(make(&fresh), first);
    assert_eq!(fresh.pictures_read(), 0);
}

#[test]
fn one_file_alone_is_the_same_file() {
    let steps = steps(&picture());
    let (developed, _) = develop(&steps, (&Cache::default(), Effort::Make), &Halt::default(), &|_, _| ());
    let cache = Cache::default();
    for step in &steps {
        let Recipe::Picture(recipe) = &step.recipe else { panic!("a picture") };
        assert_eq!(one(recipe, &cache).as_ref(), Ok(&developed[&step.path]));
    }
    let read = cache.pictures_read();
    develop(&steps, (&cache, Effort::Make), &Halt::default(), &|_, _| ());
    assert_eq!(cache.pictures_read(), read);
}

#[test]
fn a_broken_picture_is_reported_once_and_hides_no_other() {
    let whole = picture();
    let broken: Arc<[u8]> = Arc::from(&whole[..whole.len() / 2]);
    let mut steps = steps(&whole);
    steps.extend([step("c.png", &broken, 20, Format::WebP), step("c.png", &broken, 10, Format::WebP)]);
    let cache = Cache::default();
    for _ in 0..2 {
        let (developed, faults) = develop(&steps, (&cache, Effort::Make), &Halt::default(), &|_, _| ());
        assert_eq!(developed.len(), 6);
        assert_eq!(faults.iter().map(|fault| fault.file.as_str()).collect::<Vec<_>>(), ["c.png"]);
    }
    assert_eq!(cache.pictures_read(), 3);
}

#[test]
fn a_halt_ends_the_work() {
    let halt = Halt::default();
    halt.set();
    let cache = Cache::default();
    assert!(develop(&steps(&picture()), (&cache, Effort::Make), &halt, &|_, _| ()).0.is_empty());
    assert_eq!(cache.pictures_read(), 0);
}

#[test]
fn a_look_finds_what_is_wrong_and_makes_nothing() {
    let whole = picture();
    let broken: Arc<[u8]> = Arc::from(&whole[..whole.len() / 2]);
    let mut steps = steps(&whole);
    steps.push(step("c.png", &broken, 20, Format::WebP));
    let cache = Cache::default();
    let (developed, faults) = develop(&steps, (&cache, Effort::Look), &Halt::default(), &|_, _| ());
    assert_eq!((developed.len(), faults.len()), (6, 1));
    assert!(developed.values().all(|bytes| bytes.is_empty()));
    assert_eq!(cache.pictures_read(), 0);
    let (developed, _) = develop(&steps, (&cache, Effort::Make), &Halt::default(), &|_, _| ());
    assert!(developed.values().all(|bytes| !bytes.is_empty()));
}
