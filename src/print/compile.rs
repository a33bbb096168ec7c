//! Steps → documents: cheap ones side by side, large ones one after the other, so that memory does not grow with the
//! number of languages.

use std::any::Any;
use std::collections::{BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rayon::prelude::*;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Label, Smart};
use typst::introspection::Introspector;
use typst::syntax::{FileId, Source};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::cache::Cache;
use super::fault::{Faults, glyphs};
use super::fit::{self, Mark};
use super::pages::Pages;
use super::world::{MAIN, PrintWorld, file_id};
use super::{Document, Note, Printed};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::halt::Halt;
use crate::plan::{PrintRecipe, Recipe, Step};
use crate::press;
use crate::theme::Theme;
use crate::view::PrintFacts;
use crate::view::book::Profile;

/// More texts than this in one document use both processors by themselves.
const LARGE: usize = 100;
/// Small documents between two clearances of the compiler's memory.
const BATCH: usize = 64;
/// How many clearances a result that nothing asks for survives. A small number is a false economy: a result that is found
/// in an outer one is not asked for, grows old and is missed at the next edit.
const AGE: usize = 10;
/// Files that the compiler can tell apart in one process (its numbers have 16 bits), less what the theme needs.
const FILES: usize = 60_000;

/// The day of a programme that has no date at all: PDF/A asks for one, and a clock would make every build another.
const NO_DAY: &str = "1970-01-01";

/// Prints every step that is a printed document, or takes it from `cache` when it was made from the same before.
/// Once `halt` is set no further document is begun.
pub fn print(diags: &mut Diagnostics, steps: &[Step], theme: &Theme, (cache, halt): (&Cache, &Halt)) -> Printed {
    let jobs: Vec<Job<'_>> = steps.iter().filter_map(|step| Job::of(step, theme, cache)).collect();
    let files: BTreeSet<&str> = jobs.iter().flat_map(Job::files).collect();
    if files.len() > FILES {
        diags.push(Diagnostic::new(Code::PrintTooLarge).arg("count", files.len()).arg("limit", FILES));
        return Printed::new();
    }
    let (large, small): (Vec<&Job<'_>>, Vec<&Job<'_>>) = jobs.iter().partition(|job| job.recipe.texts.len() > LARGE);
    let mut made: Vec<Made<'_>> = Vec::new();
    for job in large.into_iter().filter(|_| !halt.is_set()) {
        made.push(job.run());
        comemo::evict(AGE);
    }
    for batch in small.chunks(BATCH) {
        made.par_extend(batch.par_iter().filter(|_| !halt.is_set()).map(|job| job.run()));
        comemo::evict(AGE);
    }
    made.sort_by_key(|made| made.0);
    let mut printed = Printed::new();
    for (path, document, found) in made {
        diags.extend(found);
        if let Some(document) = document {
            printed.insert(path.clone(), document);
        }
    }
    printed
}

/// The pages of one document as somebody looks at them while writing; the PDF is made from the same ones later. None
/// when it cannot be laid out.
pub fn pages(diags: &mut Diagnostics, step: &Step, theme: &Theme, cache: &Cache) -> Option<Pages> {
    let job = Job::of(step, theme, cache)?;
    let mut prepared = job.prepare(diags)?;
    let laid = job.laid(diags, &mut prepared)?;
    cache.lay(&step.path, prepared.key, &laid);
    comemo::evict(AGE);
    let ids = job.recipe.texts.iter().map(|text| text.id.clone());
    let places = ids.filter_map(|id| Some((page(&laid.document, &id)?, id))).collect();
    Some(Pages::new(laid, places))
}

/// A document's pages and what was found while they were laid out.
pub(super) struct Laid {
    pub(super) document: PagedDocument,
    pub(super) marks: Vec<Mark>,
    found: Diagnostics,
}

type Made<'a> = (&'a crate::path::OutputPath, Option<Document>, Diagnostics);

/// One document to make.
struct Job<'a> {
    step: &'a Step,
    recipe: &'a PrintRecipe,
    theme: &'a Theme,
    cache: &'a Cache,
}

/// What a document is compiled from.
struct Prepared {
    world: PrintWorld,
    /// The document's own source.
    main: Source,
    key: String,
}

impl<'a> Job<'a> {
    fn of(step: &'a Step, theme: &'a Theme, cache: &'a Cache) -> Option<Self> {
        match &step.recipe {
            Recipe::Print(recipe) => Some(Self { step, recipe, theme, cache }),
            _ => None,
        }
    }

    fn files(&self) -> impl Iterator<Item = &'a str> {
        let texts = self.recipe.texts.iter().map(|text| text.module.as_str());
        texts.chain(self.recipe.pictures.keys().map(String::as_str))
    }

    fn run(&self) -> Made<'a> {
        let mut diags = Diagnostics::new();
        let path = &self.step.path;
        let document = self.document(&mut diags);
        (path, document, diags)
    }

    fn document(&self, diags: &mut Diagnostics) -> Option<Document> {
        let path = &self.step.path;
        let mut prepared = self.prepare(diags)?;
        if diags.is_empty()
            && let Some(document) = self.cache.finished(path, &prepared.key)
        {
            return Some(document);
        }
        let laid = self.laid(diags, &mut prepared)?;
        let faults = Faults::new(&prepared.world, &prepared.main, self.theme, self.recipe, path);
        let made = self.guarded(diags, |diags| self.export(diags, &laid.document, &prepared.key, &faults));
        let document = made?;
        let document = Document { note: document.note.filter(|_| diags.is_empty()), ..document };
        if diags.is_empty() {
            self.cache.finish(path, prepared.key, &document);
        }
        Some(document)
    }

    /// The pages, laid out now or, when somebody looked at them, before.
    fn laid(&self, diags: &mut Diagnostics, prepared: &mut Prepared) -> Option<Arc<Laid>> {
        let path = &self.step.path;
        if let Some(laid) = self.cache.laid(path, &prepared.key) {
            diags.extend(laid.found.clone());
            return Some(laid);
        }
        let mut found = Diagnostics::new();
        let pictures = self.pictures(&mut found);
        prepared.world.show(pictures);
        let faults = Faults::new(&prepared.world, &prepared.main, self.theme, self.recipe, path);
        let made = self.guarded(&mut found, |found| self.lay_out(found, prepared, &faults));
        diags.extend(found.clone());
        made.map(|(document, marks)| Arc::new(Laid { document, marks, found }))
    }

    /// The typesetter asks that its own mistakes be reported; one of them must not end everything else.
    fn guarded<T>(&self, diags: &mut Diagnostics, work: impl FnOnce(&mut Diagnostics) -> Option<T>) -> Option<T> {
        match catch_unwind(AssertUnwindSafe(|| work(diags))) {
            Ok(done) => done,
            Err(panic) => {
                let failed = Diagnostic::new(Code::PrintFailed).arg("file", self.step.path.as_str());
                diags.push(failed.arg("reason", reason(&*panic)));
                None
            }
        }
    }

    /// Everything the compiler will see. Characters without a glyph are reported and replaced, as a PDF that is to be
    /// read aloud must not hold any.
    fn prepare(&self, diags: &mut Diagnostics) -> Option<Prepared> {
        let base = self.cache.base(self.theme, self.recipe.profile);
        let print = self.theme.print();
        let template = self.recipe.template();
        let main = match print.render(template, &self.recipe.lang, &self.recipe.view) {
            Ok(main) => main,
            Err(fault) => {
                diags.push(fault);
                return None;
            }
        };
        let mut hash = blake3::Hasher::new();
        let mut take = |name: &str, bytes: &[u8]| {
            for part in [name.as_bytes(), bytes] {
                hash.update(&(part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        };
        take("program", concat!(env!("CARGO_PKG_VERSION"), " typst 0.15.1 ", file!()).as_bytes());
        take("theme", print.digest().as_bytes());
        take("profile", format!("{:?} {:?}", self.recipe.profile, self.recipe.issued).as_bytes());
        let main = glyphs::replace(&base, &main);
        take(MAIN, main.as_bytes());
        let id = file_id(MAIN)?;
        let main = self.cache.source(&self.step.path, id, &main);
        let mut sources = HashMap::from([(id, main.clone())]);
        for text in &self.recipe.texts {
            let code = glyphs::check(diags, &base, text, &self.recipe.lang);
            take(&text.module, code.as_bytes());
            let id = file_id(&text.module)?;
            sources.insert(id, self.cache.source(&self.step.path, id, &code));
        }
        for (name, bytes) in &self.recipe.pictures {
            take(name, bytes);
        }
        let key = hash.finalize().to_hex().to_string();
        Some(Prepared { world: PrintWorld::new(base, id, sources), main, key })
    }

    /// The pictures as they are printed: only asked for when the document is, as each has to be decoded.
    fn pictures(&self, diags: &mut Diagnostics) -> HashMap<FileId, Bytes> {
        let mut pictures = HashMap::new();
        for (name, bytes) in &self.recipe.pictures {
            match (file_id(name), self.cache.copy(bytes)) {
                (Some(id), Ok(copy)) => _ = pictures.insert(id, copy),
                (None, Ok(_)) => {}
                (_, Err(reason)) => diags.push(self.broken(name, reason)),
            }
        }
        pictures
    }

    fn broken(&self, name: &str, reason: String) -> Diagnostic {
        let used = self.recipe.texts.iter().flat_map(|text| &text.pictures).find(|(used, _)| used == name);
        let file = used.map(|(_, file)| file.clone());
        let said = Diagnostic::new(Code::PictureBroken).arg("file", file.as_ref().map_or(name, |file| file.name()));
        Diagnostic { place: file.as_ref().map(Place::file), ..said.arg("reason", reason) }
    }

    fn lay_out(
        &self,
        diags: &mut Diagnostics,
        prepared: &Prepared,
        faults: &Faults<'_>,
    ) -> Option<(PagedDocument, Vec<Mark>)> {
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&prepared.world);
        for warning in &warnings {
            diags.push(faults.advice(warning));
        }
        let document = match output {
            Ok(document) => document,
            Err(errors) => {
                report(diags, faults, &errors);
                return None;
            }
        };
        let (found, marks) = fit::check(&document, faults, self.recipe);
        diags.extend(found);
        Some((document, marks))
    }

    fn export(
        &self,
        diags: &mut Diagnostics,
        document: &PagedDocument,
        key: &str,
        faults: &Faults<'_>,
    ) -> Option<Document> {
        let options = match self.options() {
            Ok(options) => options,
            Err(reason) => {
                diags.push(
                    Diagnostic::new(Code::PrintFailed).arg("file", self.step.path.as_str()).arg("reason", reason),
                );
                return None;
            }
        };
        match typst_pdf::pdf(document, &options) {
            Ok(bytes) => Some(self.finished(document, bytes, key)),
            Err(errors) => {
                report(diags, faults, &errors);
                None
            }
        }
    }

    /// How the PDF is written. Readers and archives ask for PDF/UA-1 and PDF/A-2a; a printing house for neither, as both
    /// forbid inks.
    fn options(&self) -> Result<PdfOptions, String> {
        let screen = self.recipe.profile == Profile::Screen;
        let wanted: &[PdfStandard] =
            if screen { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::V_1_6] };
        let standards = PdfStandards::new(wanted).map_err(|error| error.message().to_string())?;
        Ok(PdfOptions {
            ident: Smart::Custom(self.step.path.as_str().to_owned()),
            creator: Smart::Custom(Some(concat!("groter ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: timestamp(self.recipe.issued.as_deref().unwrap_or(NO_DAY)),
            page_ranges: None,
            standards,
            tagged: screen,
            pretty: false,
        })
    }

    fn finished(&self, document: &PagedDocument, bytes: Vec<u8>, key: &str) -> Document {
        let pages = document.pages().len();
        let places = self.recipe.texts.iter().filter_map(|text| Some((text.id.clone(), page(document, &text.id)?)));
        // Page boxes and a tighter form; a file that cannot be read again is left as the typesetter made it.
        let bytes = match self.recipe.profile {
            Profile::Screen => press::finish_screen(&bytes).unwrap_or(bytes),
            Profile::Press => bytes,
        };
        let facts = PrintFacts { pages, size: bytes.len(), places: places.collect() };
        let date = format!("D:{}000000Z", self.recipe.issued.as_deref().unwrap_or(NO_DAY).replace('-', ""));
        let note = Note { key: key.to_owned(), facts: facts.clone(), date: date.clone() };
        // A note is plain text and numbers: writing it down cannot fail.
        let note = serde_json::to_string(&note).ok().map(Arc::from);
        Document { bytes: Arc::from(bytes), facts, date, note }
    }
}

fn report(diags: &mut Diagnostics, faults: &Faults<'_>, errors: &[SourceDiagnostic]) {
    for error in errors {
        diags.push(faults.error(error));
    }
}

/// The page on which the text with this id begins.
fn page(document: &PagedDocument, id: &str) -> Option<usize> {
    let label = Label::new(PicoStr::intern(&format!("part-{id}")))?;
    let introspector = document.introspector();
    let location = introspector.query_label(label).ok()?.location()?;
    Introspector::page(introspector.as_ref(), location).map(std::num::NonZeroUsize::get)
}

/// Midnight of the day `2026-11-01`.
fn timestamp(day: &str) -> Option<Timestamp> {
    let mut parts = day.split('-');
    let year = parts.next()?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Timestamp::new_utc(Datetime::from_ymd_hms(year, month, day, 0, 0, 0)?))
}

/// What a panic said.
fn reason(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| String::from("?"))
}
