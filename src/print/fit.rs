//! Whether everything fits: what the theme reports about its frames, and whether pictures have pixels enough.

use std::collections::BTreeSet;

use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Abs, Frame, FrameItem, Size, Transform};
use typst::syntax::Span;
use typst::utils::PicoStr;
use typst::visualize::ImageKind;
use typst_layout::PagedDocument;

use super::fault::Faults;
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::{PrintRecipe, PrintView};

/// The label of a theme's reports.
const REPORT: &str = "groter-report";
/// Dots per inch that a picture should have at least, and must have.
const ENOUGH: f64 = 200.0;
const LEAST: f64 = 120.0;
/// What printers ask for.
const WANTED: f64 = 300.0;

/// Reports what does not fit.
pub(super) fn check(diags: &mut Diagnostics, document: &PagedDocument, faults: &Faults<'_>, recipe: &PrintRecipe) {
    let mut seen: BTreeSet<(&'static str, Option<Place>)> = BTreeSet::new();
    let mut add = |found: Diagnostic| {
        if seen.insert((found.code.name(), found.place.clone())) {
            diags.push(found);
        }
    };
    for report in reports(document, faults, &recipe.lang) {
        add(report);
    }
    let pages = document.pages().len();
    if let (PrintView::Sheet(view), true) = (&recipe.view, pages > 1) {
        let found = Diagnostic::new(Code::SheetTooLong).arg("lang", recipe.lang.as_str()).arg("pages", pages);
        add(Diagnostic { place: faults.title(&view.part.id), ..found });
    }
    for page in document.pages() {
        let mut pictures = Vec::new();
        walk(&page.frame, Transform::identity(), &mut pictures);
        for (pixels, size, span) in pictures {
            if let (Some(place), Some(found)) = (faults.author(span), resolution(pixels, size)) {
                add(found.at(place));
            }
        }
    }
}

/// What the theme says of its frames.
fn reports(document: &PagedDocument, faults: &Faults<'_>, lang: &str) -> Vec<Diagnostic> {
    let Some(label) = Label::new(PicoStr::intern(REPORT)) else { return Vec::new() };
    let found = Introspector::query(document.introspector().as_ref(), &Selector::Label(label));
    let said = found.iter().filter_map(|content| content.to_packed::<MetadataElem>());
    said.filter_map(|said| report(&said.value, faults, lang)).collect()
}

fn report(value: &Value, faults: &Faults<'_>, lang: &str) -> Option<Diagnostic> {
    let Value::Dict(fields) = value else { return None };
    let text = |name: &str| match fields.get(name) {
        Ok(Value::Str(text)) => Some(text.as_str().to_owned()),
        _ => None,
    };
    let count = |name: &str| match fields.get("args") {
        Ok(Value::Dict(args)) => match args.get(name) {
            Ok(Value::Int(count)) => *count,
            _ => 0,
        },
        _ => 0,
    };
    let of = |code: Code| Diagnostic::new(code).arg("lang", lang);
    let found = match text("code")?.as_str() {
        "text-too-long" => of(Code::TextTooLong).arg("words", count("words")),
        "text-shrunk" => of(Code::TextShrunk).arg("percent", count("percent")),
        "card-torn" => of(Code::CardTorn),
        "title-too-wide" => of(Code::TitleTooWide),
        _ => return None,
    };
    Some(Diagnostic { place: text("id").and_then(|id| faults.title(&id)), ..found })
}

/// What a raster picture is printed at: its pixels, its size on the page, where it comes from.
type Placed = ((f64, f64), Size, Span);

fn walk(frame: &Frame, outer: Transform, found: &mut Vec<Placed>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, outer.pre_concat(group.transform), found),
            FrameItem::Image(image, size, span) if matches!(image.kind(), ImageKind::Raster(_)) => {
                let scaled = Size::new(scale(size.x, outer.sx.get(), outer.ky.get()), {
                    scale(size.y, outer.sy.get(), outer.kx.get())
                });
                found.push(((image.width(), image.height()), scaled, *span));
            }
            _ => {}
        }
    }
}

fn scale(length: Abs, along: f64, across: f64) -> Abs {
    length * along.hypot(across)
}

/// What is to be said of a picture with this many pixels at this size.
fn resolution((wide, high): (f64, f64), size: Size) -> Option<Diagnostic> {
    let dpi = |pixels: f64, length: Abs| if length.to_inches() > 0.0 { pixels / length.to_inches() } else { f64::MAX };
    let least = dpi(wide, size.x).min(dpi(high, size.y));
    let code = match least {
        least if least < LEAST => Code::PictureTooCoarse,
        least if least < ENOUGH => Code::PictureCoarse,
        _ => return None,
    };
    let number = |value: f64| value.round().max(0.0) as i64;
    let found = Diagnostic::new(code).arg("dpi", number(least)).arg("wanted", number(WANTED));
    Some(found.arg("width", number(size.x.to_inches() * WANTED)))
}
