//! What the compiler complains about, said of the author's line or the theme's.

pub(super) mod glyphs;

use std::collections::HashMap;
use std::sync::Arc;

use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpan, FileId, Source};
use typst::{World, WorldExt};

use super::world::{PrintWorld, file_id};
use crate::diag::{Code, Diagnostic, Place, Span};
use crate::path::OutputPath;
use crate::plan::PrintRecipe;
use crate::theme::{Theme, ThemeSource};
use crate::view::PrintText;

/// Finds the places of one document's faults.
pub(super) struct Faults<'a> {
    world: &'a PrintWorld,
    main: &'a Source,
    template: Option<ThemeSource>,
    texts: HashMap<FileId, &'a Arc<PrintText>>,
    by_id: HashMap<&'a str, &'a Arc<PrintText>>,
    path: &'a OutputPath,
}

/// Whose line it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Author,
    Theme,
}

impl<'a> Faults<'a> {
    /// For the document at `path`.
    pub(super) fn new(
        world: &'a PrintWorld,
        main: &'a Source,
        theme: &Theme,
        recipe: &'a PrintRecipe,
        path: &'a OutputPath,
    ) -> Self {
        let texts = recipe.texts.iter().filter_map(|text| Some((file_id(&text.module)?, text))).collect();
        let by_id = recipe.texts.iter().map(|text| (text.id.as_str(), text)).collect();
        Self { world, main, template: theme.print().source(recipe.template()), texts, by_id, path }
    }

    /// An error, where it is.
    pub(super) fn error(&self, found: &SourceDiagnostic) -> Diagnostic {
        let (place, owner) = self.place(found);
        let code = if owner == Owner::Author { Code::PrintText } else { Code::PrintTemplate };
        self.say(code, found, place)
    }

    /// A warning, where it is.
    pub(super) fn advice(&self, found: &SourceDiagnostic) -> Diagnostic {
        let (place, _) = self.place(found);
        self.say(Code::PrintAdvice, found, place)
    }

    fn say(&self, code: Code, found: &SourceDiagnostic, place: Option<Place>) -> Diagnostic {
        let hints: Vec<String> = found.hints.iter().map(|hint| hint.v.to_string()).collect();
        let reason = match hints.join("; ") {
            hints if hints.is_empty() => found.message.to_string(),
            hints => format!("{} ({hints})", found.message),
        };
        let said = Diagnostic::new(code).arg("reason", reason).arg("file", self.path.as_str());
        Diagnostic { place, ..said }
    }

    /// The author's line if one is involved, else the theme's: an author can mend only the former.
    fn place(&self, found: &SourceDiagnostic) -> (Option<Place>, Owner) {
        let own = self.locate(found.span);
        let traced = || found.trace.iter().filter_map(|point| self.locate(point.span.into()));
        let author = own.iter().cloned().chain(traced()).find(|(_, owner)| *owner == Owner::Author);
        let (place, owner) = author.or(own).or_else(|| traced().next()).map_or_else(
            || (self.template.as_ref().map(|template| Place::file(&template.path)), Owner::Theme),
            |(place, owner)| (Some(place), owner),
        );
        (place, owner)
    }

    fn locate(&self, span: DiagSpan) -> Option<(Place, Owner)> {
        let id = span.id()?;
        let range = self.world.range(span)?;
        let source = self.world.source(id).ok()?;
        let (line, column) = source.lines().byte_to_line_column(range.start)?;
        if let Some(text) = self.texts.get(&id) {
            return Some((author_line(text, line), Owner::Author));
        }
        if let Some(origin) = self.world.base.origins.get(&id) {
            let at = Span::of_bytes(&origin.text, range.start, range.end);
            return Some((Place::new(&origin.path, &origin.text, at), Owner::Theme));
        }
        if id != self.main.id() {
            return None;
        }
        let template = self.template.as_ref()?;
        let rendered = self.main.text().lines().nth(line).unwrap_or_default();
        let found = template_line(&template.text, rendered);
        let place = found.map_or_else(
            || Place::file(&template.path),
            |line| {
                let span = Span { line: number(line + 1), column: number(column + 1), length: 1 };
                Place::new(&template.path, &template.text, span)
            },
        );
        Some((place, Owner::Theme))
    }

    /// The author's line behind a place in a finished page.
    pub(super) fn author(&self, span: typst::syntax::Span) -> Option<Place> {
        self.locate(span.into()).filter(|(_, owner)| *owner == Owner::Author).map(|(place, _)| place)
    }

    /// The title of the text with this id.
    pub(super) fn title(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).map(|text| text.doc.place(&["title"]))
    }
}

/// The author's line behind a line (from 0) of a text's code.
fn author_line(text: &PrintText, line: usize) -> Place {
    let line = text.code.lines.get(line).copied().unwrap_or(1);
    let written = text.doc.text().lines().nth(line.saturating_sub(1) as usize).unwrap_or_default();
    let indent = written.chars().take_while(|c| c.is_whitespace()).count();
    let length = written.trim().chars().count().max(1);
    Place::new(text.doc.path(), text.doc.text(), Span { line, column: number(indent + 1), length: number(length) })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The line (from 0) of a template that made a line of the finished source: the one whose fixed words all stand there
/// in their order, and of several the one with the most.
fn template_line(template: &str, rendered: &str) -> Option<usize> {
    let fits = |line: &str| {
        let mut rest = rendered;
        let mut length = 0;
        for word in fixed(line) {
            rest = rest.split_once(word)?.1;
            length += word.len();
        }
        (length > 0).then_some(length)
    };
    let lines = template.lines().enumerate().filter_map(|(at, line)| Some((fits(line)?, std::cmp::Reverse(at))));
    lines.max().map(|(_, at)| at.0)
}

/// What stands outside the tags of a template's line.
fn fixed(line: &str) -> impl Iterator<Item = &str> {
    let pieces = line.split("{{").flat_map(|part| part.split_once("}}").map_or(part, |(_, rest)| rest).split("{%"));
    let pieces = pieces.map(|part| part.split_once("%}").map_or(part, |(_, rest)| rest));
    pieces.map(str::trim).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::template_line;

    #[test]
    fn template_lines() {
        let template = "#import \"/lib/a.typ\": *\n{% for part in book.parts %}\n#card(\"{{ part.title }}\", m)\n{% endfor %}\n#end()";
        let check =
            |rendered: &str, line: Option<usize>| assert_eq!(template_line(template, rendered), line, "{rendered}");
        check("#card(\"A \\u{22} b\", m)", Some(2));
        check("#end()", Some(4));
        check("#other()", None);
    }
}
