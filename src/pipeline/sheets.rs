//! One brochure on demand, finished for what it is for; and the files for the press, checked as a printing house would.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::load::Sources;
use crate::path::SourcePath;
use crate::pipeline::draft::{Understood, understand};
use crate::pipeline::{Options, Progress, Stages};
use crate::plan::{self, PrintWish, Step};
use crate::press::{self, BookletOptions, Level, OutputIntent, PressError, PressOptions, ProofOptions, Rules, Value};
use crate::print;
use crate::theme::Theme;
use crate::view::Views;
use crate::view::book::Profile;

/// What a printed file is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// Reading and archiving.
    Screen,
    /// A printing house.
    Press {
        /// Whether crop marks stand in a slug around the page.
        marks: bool,
        /// Whether a bar of colours stands there too.
        colour_bar: bool,
    },
    /// Sheets that are folded and stapled.
    Booklet {
        /// Whether crop and fold marks stand around the sheet.
        marks: bool,
        /// How much every sheet moves towards the fold, in millimetres.
        creep: f64,
    },
    /// Two pages a sheet for the office printer.
    Proof,
}

/// A printed file.
#[derive(Debug, Default)]
pub struct Sheets {
    /// Every problem, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The PDF; none when there is an error.
    pub bytes: Option<Arc<[u8]>>,
    /// How many pages the brochure has.
    pub pages: usize,
    /// The language it is in.
    pub lang: String,
}

/// The room for marks around a page, in millimetres.
const SLUG: f64 = 10.0;
/// Who knows the printing conditions of output intents.
const REGISTRY: &str = "http://www.color.org";

/// Makes the brochure that `options.print` wishes for. A language that the programme does not have is a problem.
pub fn brochure(
    sources: &Sources,
    loaded: Diagnostics,
    options: &Options,
    goal: Goal,
    progress: &(dyn Fn(Progress) + Sync),
) -> Sheets {
    let mut diags = loaded;
    let mut stages = Stages::new(options, progress);
    let wish = PrintWish { profile: profile(goal), ..options.print.clone().unwrap_or_default() };
    let found = understand(&mut diags, sources, options, &mut stages);
    let Some(Understood { theme: Some(theme), .. }) = &found else {
        return Sheets { diagnostics: diags.sorted(), ..Sheets::default() };
    };
    let ready = found.as_ref();
    let known: Vec<String> = ready.map(languages).unwrap_or_default();
    let lang = wish.only.clone().or_else(|| known.first().cloned()).unwrap_or_default();
    if let Some(ready) = ready.filter(|ready| is_left_out(ready, &lang)) {
        let place = ready.site.config.doc.key_place(&["languages"]);
        diags.push(Diagnostic::new(Code::PrintLanguageLeftOut).arg("lang", lang).at(place));
        return Sheets { diagnostics: diags.sorted(), ..Sheets::default() };
    }
    if !known.contains(&lang) {
        diags.push(Diagnostic::new(Code::PrintLanguage).arg("lang", lang.as_str()).arg("known", known));
        return Sheets { diagnostics: diags.sorted(), ..Sheets::default() };
    }
    stages.start("print");
    let wish = PrintWish { only: Some(lang.clone()), ..wish };
    let views = ready.and_then(Understood::views);
    let made = ready.zip(views.as_ref());
    let made = made.and_then(|(ready, views)| document(&mut diags, sources, options, (ready, views), &wish));
    let pages = made.as_ref().map_or(0, |document| document.facts.pages);
    let mut bytes = None;
    if let Some(document) = made.filter(|_| !diags.has_errors()) {
        let about = About { title: title(ready, &lang), rtl: is_rtl(ready, &lang), theme };
        match finish(&document, &about, goal) {
            Ok(finished) => bytes = Some(finished),
            Err(reason) => diags.push(unusable(&lang, &reason)),
        }
    }
    Sheets { diagnostics: diags.sorted(), bytes, pages, lang }
}

/// Makes the file for the press in every language and checks each as a printing house would. Gives the number of files.
pub fn preflight(
    sources: &Sources,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> (usize, Vec<Diagnostic>) {
    let mut diags = Diagnostics::new();
    let mut stages = Stages::new(options, progress);
    // What is wrong with the programme itself is said where the site is built.
    let found = understand(&mut Diagnostics::new(), sources, options, &mut stages);
    let Some(Understood { theme: Some(theme), .. }) = &found else { return (0, Vec::new()) };
    let ready = found.as_ref();
    let goal = Goal::Press { marks: true, colour_bar: false };
    stages.start("print");
    // Inks that the theme orders are no surprise.
    let spots: Vec<String> = theme.print().inks().values().filter_map(|ink| ink.spot.clone()).collect();
    let mut files = 0;
    let views = ready.and_then(Understood::views);
    for lang in ready.map(languages).unwrap_or_default() {
        let wish = PrintWish { profile: Profile::Press, only: Some(lang.clone()), ..PrintWish::default() };
        let made = ready.zip(views.as_ref());
        let made = made.and_then(|(ready, views)| document(&mut diags, sources, options, (ready, views), &wish));
        let Some(document) = made else { continue };
        files += 1;
        let about = About { title: title(ready, &lang), rtl: is_rtl(ready, &lang), theme };
        let bleed = ready.map_or(0.0, |ready| ready.site.config.print.bleed);
        let checked = finish(&document, &about, goal)
            .and_then(|bytes| press::preflight(&bytes, &Rules { bleed, spots: spots.clone(), ..Rules::default() }));
        let place = theme.print().source(crate::theme::BROCHURE).map(|source| source.path);
        match checked {
            Ok(report) => {
                // What is only good to know would hide what is not.
                let findings = report.findings.iter().filter(|found| found.level != Level::Info);
                findings.for_each(|found| diags.push(finding(found, &lang, place.as_ref())));
            }
            Err(reason) => diags.push(unusable(&lang, &reason)),
        }
    }
    (files, diags.sorted())
}

/// What a finding of the preflight says.
fn finding(found: &press::Finding, lang: &str, theme: Option<&SourcePath>) -> Diagnostic {
    let code = if found.level == Level::Error { Code::PressFault } else { Code::PressAdvice };
    let value = |names: &[&str]| {
        let value = found.values.iter().find(|(name, _)| names.contains(name)).map(|(_, value)| value);
        match value {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Number(number)) => format!("{}", (number * 100.0).round() / 100.0),
            None => String::new(),
        }
    };
    let said = Diagnostic::new(code)
        .arg("rule", found.rule.name())
        .arg("lang", lang)
        .arg("page", i64::from(found.page.unwrap_or_default()))
        .arg("name", value(&["name", "box", "kind"]))
        .arg("found", value(&["found"]))
        .arg("limit", value(&["limit", "wanted"]));
    Diagnostic { place: theme.map(Place::file), ..said }
}

fn unusable(lang: &str, reason: &PressError) -> Diagnostic {
    Diagnostic::new(Code::PressUnusable).arg("file", format!("brochure-{lang}.pdf")).arg("reason", reason.to_string())
}

fn profile(goal: Goal) -> Profile {
    match goal {
        Goal::Screen | Goal::Proof => Profile::Screen,
        Goal::Press { .. } | Goal::Booklet { .. } => Profile::Press,
    }
}

fn languages(ready: &Understood) -> Vec<String> {
    ready.site.config.languages.iter().map(|(_, lang)| lang.tag.as_str().to_owned()).collect()
}

fn is_left_out(ready: &Understood, lang: &str) -> bool {
    ready.site.config.left_out.iter().any(|known| known.tag.as_str() == lang)
}

fn title(ready: Option<&Understood>, lang: &str) -> Option<String> {
    let config = &ready?.site.config;
    let found = config.languages.iter().find(|(_, known)| known.tag.as_str() == lang)?;
    Some(config.about.title[found.0].clone())
}

fn is_rtl(ready: Option<&Understood>, lang: &str) -> bool {
    ready.is_some_and(|ready| {
        let found = ready.site.config.languages.iter().find(|(_, known)| known.tag.as_str() == lang);
        found.is_some_and(|(lang, _)| ready.locales.direction(lang) == "rtl")
    })
}

fn document(
    diags: &mut Diagnostics,
    sources: &Sources,
    options: &Options,
    (ready, views): (&Understood, &Views),
    wish: &PrintWish,
) -> Option<print::Document> {
    let theme = ready.theme.as_ref()?;
    let steps: Vec<Step> = plan::print(views, &plan::media(&ready.routes, sources), wish);
    if steps.is_empty() {
        diags.push(Diagnostic::new(Code::TemplateMissing).arg("name", crate::theme::BROCHURE));
    }
    print::print(diags, &steps, theme, (&options.cache.print, &options.halt)).into_values().next()
}

/// What finishing a file asks for besides the file.
struct About<'a> {
    title: Option<String>,
    rtl: bool,
    theme: &'a Theme,
}

/// The PDF as its purpose asks for it.
fn finish(document: &print::Document, about: &About<'_>, goal: Goal) -> Result<Arc<[u8]>, PressError> {
    let pressed = |marks: bool, colour_bar: bool| {
        let intent = about.theme.print().condition().map(|(condition, icc)| OutputIntent {
            icc: icc.to_vec(),
            condition: condition.to_owned(),
            registry: REGISTRY.to_owned(),
        });
        let slug = if marks || colour_bar { SLUG } else { 0.0 };
        let date = Some(document.date.clone());
        let title = about.title.clone();
        press::press(
            &document.bytes,
            &PressOptions { slug, marks, colour_bar, intent, title, date, ..PressOptions::default() },
        )
    };
    let bytes = match goal {
        Goal::Screen => return Ok(Arc::clone(&document.bytes)),
        Goal::Press { marks, colour_bar } => pressed(marks, colour_bar)?,
        Goal::Booklet { marks, creep } => {
            let sheets = BookletOptions { creep, marks, right_to_left: about.rtl, ..BookletOptions::default() };
            press::booklet(&pressed(false, false)?, &sheets)?
        }
        Goal::Proof => {
            let sheets = ProofOptions { right_to_left: about.rtl, ..ProofOptions::default() };
            press::proof(&document.bytes, &sheets)?
        }
    };
    Ok(Arc::from(bytes))
}
