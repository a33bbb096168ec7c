//! Whether everything fits: what the theme reports about its frames, and whether pictures have pixels enough.

use std::collections::BTreeSet;

use typst::foundations::{Label, Selector, Value};
use typst::introspection::{DocumentPosition, Introspector, MetadataElem};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
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

/// Where on a page something does not fit, in millimetres from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The page, from 1.
    pub page: usize,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What is wrong there.
    pub found: Diagnostic,
}

/// The height of the mark of a text that is reported, in points: about two of its lines.
const BAND: f64 = 24.0;

/// Finds what does not fit: every finding, and where it shows.
pub(super) fn check(document: &PagedDocument, faults: &Faults<'_>, recipe: &PrintRecipe) -> (Diagnostics, Vec<Mark>) {
    let mut diags = Diagnostics::new();
    let mut marks = Vec::new();
    let mut seen: BTreeSet<(&'static str, Option<Place>)> = BTreeSet::new();
    let mut add = |found: Diagnostic| {
        if seen.insert((found.code.name(), found.place.clone())) {
            diags.push(found);
        }
    };
    for (found, at) in reports(document, faults, &recipe.lang) {
        if let Some((number, point)) = at
            && let Some(page) = document.pages().get(number - 1)
        {
            // A note has no size: a band as wide as the text, where it begins.
            let width = (page.frame.width() - point.x * 2.0).max(page.frame.width() / 4.0);
            marks.push(mark(number, (point.x, point.y), (width, Abs::pt(BAND)), found.clone()));
        }
        add(found);
    }
    let pages = document.pages().len();
    if let (PrintView::Sheet(view), true) = (&recipe.view, pages > 1) {
        let found = Diagnostic::new(Code::SheetTooLong).arg("lang", recipe.lang.as_str()).arg("pages", pages);
        add(Diagnostic { place: faults.title(&view.part.id), ..found });
    }
    for (index, page) in document.pages().iter().enumerate() {
        let mut pictures = Vec::new();
        walk(&page.frame, Transform::identity(), &mut pictures);
        for Placed { pixels, size, at, span } in pictures {
            if let (Some(place), Some(found)) = (faults.author(span), resolution(pixels, size)) {
                let found = found.at(place);
                marks.push(mark(index + 1, (at.x, at.y), (size.x, size.y), found.clone()));
                add(found);
            }
        }
    }
    (diags, marks)
}

fn mark(page: usize, (x, y): (Abs, Abs), (width, height): (Abs, Abs), found: Diagnostic) -> Mark {
    let mm = |length: Abs| (length.to_mm() * 10.0).round() / 10.0;
    Mark { page, x: mm(x), y: mm(y), width: mm(width), height: mm(height), found }
}

/// What the theme says of its frames, and where: the page from 1 and the point on it.
fn reports(document: &PagedDocument, faults: &Faults<'_>, lang: &str) -> Vec<(Diagnostic, Option<(usize, Point)>)> {
    let Some(label) = Label::new(PicoStr::intern(REPORT)) else { return Vec::new() };
    let introspector = document.introspector();
    let found = Introspector::query(introspector.as_ref(), &Selector::Label(label));
    let said = found.iter().filter_map(|content| {
        let said = report(&content.to_packed::<MetadataElem>()?.value, faults, lang)?;
        let at = content.location().and_then(|location| Introspector::position(introspector.as_ref(), location));
        let at = at.and_then(DocumentPosition::as_paged).map(|at| (at.page.get(), at.point));
        Some((said, at))
    });
    said.collect()
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

/// What a raster picture is printed at: its pixels, its size and place on the page, where it comes from.
struct Placed {
    pixels: (f64, f64),
    size: Size,
    at: Point,
    span: Span,
}

fn walk(frame: &Frame, outer: Transform, found: &mut Vec<Placed>) {
    for (at, item) in frame.items() {
        let outer = outer.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => walk(&group.frame, outer.pre_concat(group.transform), found),
            FrameItem::Image(image, size, span) if matches!(image.kind(), ImageKind::Raster(_)) => {
                let scaled = Size::new(scale(size.x, outer.sx.get(), outer.ky.get()), {
                    scale(size.y, outer.sy.get(), outer.kx.get())
                });
                let pixels = (image.width(), image.height());
                found.push(Placed { pixels, size: scaled, at: Point::new(outer.tx, outer.ty), span: *span });
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
