//! The report for people: each problem with its source line, a caret under the place and the way to mend it.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Padding, Renderer, Snippet};
use groter::Messages;
use groter::diag::{Place, Severity};

use super::Problem;
use crate::cli::text::{one_line, visible};

/// How many problems are shown; nobody reads on, and a terminal forgets where it began.
pub(super) const LIMIT: usize = 100;

/// The words around a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Words {
    /// In front of an error.
    pub(super) error: String,
    /// In front of a warning.
    pub(super) warning: String,
    /// In front of the way to mend it.
    pub(super) help: String,
    /// At another place that belongs to it.
    pub(super) see_also: String,
}

impl Words {
    /// Those of a language.
    pub(in crate::cli) fn new(messages: &Messages) -> Self {
        let text = |id: &str| messages.text(id, &[]);
        Self {
            error: text("severity-error"),
            warning: text("severity-warning"),
            help: text("severity-help"),
            see_also: text("see-also"),
        }
    }
}

/// At most [`LIMIT`] problems, each followed by an empty line, and how many were left out. Warnings are left out
/// before errors; the order stays.
pub(in crate::cli) fn report(words: &Words, renderer: &Renderer, problems: &[Problem]) -> (String, usize) {
    let is_error = |problem: &&Problem| problem.diagnostic.severity() == Severity::Error;
    let errors = problems.iter().filter(is_error).count();
    let mut warnings = LIMIT.saturating_sub(errors);
    let keep = |problem: &&Problem| {
        let keep = is_error(problem) || warnings > 0;
        if !is_error(problem) {
            warnings = warnings.saturating_sub(1);
        }
        keep
    };
    let shown: Vec<&Problem> = problems.iter().filter(keep).take(LIMIT).collect();
    let text = shown.iter().map(|problem| one(words, renderer, problem) + "\n\n").collect();
    (text, problems.len() - shown.len())
}

/// One problem, without a line end.
fn one(words: &Words, renderer: &Renderer, problem: &Problem) -> String {
    let diagnostic = &problem.diagnostic;
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(&words.error),
        Severity::Warning => Level::WARNING.with_name(&words.warning),
    };
    let title = level.primary_title(visible(&problem.sentence)).id(diagnostic.code.name());
    let mut elements: Vec<Element<'_>> = Vec::new();
    if let Some(place) = &diagnostic.place {
        elements.push(element(place, AnnotationKind::Primary, None));
    }
    for place in &diagnostic.related {
        elements.push(element(place, AnnotationKind::Context, Some(&words.see_also)));
    }
    if let Some(help) = &problem.help {
        if matches!(elements.last(), Some(Element::Origin(_))) {
            elements.push(Padding.into());
        }
        elements.push(Level::HELP.with_name(&words.help).message(visible(help)).into());
    }
    renderer.render(&[Group::with_title(title).elements(elements)])
}

/// A place with its source line; without a line to show, its name only.
fn element<'a>(place: &Place, kind: AnnotationKind, label: Option<&'a str>) -> Element<'a> {
    let path = one_line(place.path.as_str());
    let line = place.span.line as usize;
    if line == 0 {
        return Origin::path(path).into();
    }
    let column = place.span.column.max(1) as usize;
    let excerpt = one_line_with_tabs(&place.excerpt);
    let length = excerpt.chars().count();
    // Behind the end of a line that was cut short there is nothing to put a caret under.
    if excerpt.trim().is_empty() || column > length + 1 {
        return Origin::path(path).line(line).char_column(column).into();
    }
    let byte = |character: usize| excerpt.char_indices().nth(character).map_or(excerpt.len(), |(index, _)| index);
    let start = byte(column - 1);
    let end = byte(column - 1 + place.span.length.max(1) as usize);
    let mark = kind.span(start..end).label(label);
    Snippet::source(excerpt).path(path).line_start(line).annotation(mark).into()
}

/// An excerpt is one line; the renderer widens its tabs by itself.
fn one_line_with_tabs(excerpt: &str) -> String {
    visible(excerpt).replace('\n', "\u{240a}")
}

#[cfg(test)]
mod tests {
    use annotate_snippets::Renderer;
    use groter::diag::{Code, Diagnostic, Place, Span};
    use groter::path::SourcePath;

    use super::{LIMIT, Words, report};
    use crate::cli::report::Problem;

    fn words() -> Words {
        let [error, warning, help, see_also] = ["fout", "let op", "zo verhelpt u het", "zie ook"].map(str::to_owned);
        Words { error, warning, help, see_also }
    }

    fn place(path: &str, line: u32, column: u32, length: u32, excerpt: &str) -> Place {
        Place { path: SourcePath::new(path), span: Span { line, column, length }, excerpt: excerpt.to_owned() }
    }

    fn problem(diagnostic: Diagnostic) -> Problem {
        Problem { diagnostic, sentence: "zo gaat het niet".to_owned(), help: Some("doe het anders".to_owned()) }
    }

    fn check(diagnostic: Diagnostic, expect: &str) {
        let (text, left) = report(&words(), &Renderer::plain(), &[problem(diagnostic)]);
        assert_eq!((text.trim_end(), left), (expect.trim_matches('\n'), 0), "\n{text}");
    }

    fn unknown() -> Diagnostic {
        Diagnostic::new(Code::UnknownKey)
    }

    #[test]
    fn one_place() {
        check(
            unknown().at(place("content/kaart.nl.md", 3, 1, 6, "jaaar: 2050")),
            "
fout[unknown-key]: zo gaat het niet
 --> content/kaart.nl.md:3:1
  |
3 | jaaar: 2050
  | ^^^^^^
  |
  = zo verhelpt u het: doe het anders",
        );
    }

    #[test]
    fn other_places() {
        let diagnostic = Diagnostic::new(Code::NoPublished).at(place("content/a.md", 9, 7, 1, "slug: x"));
        let same = place("content/a.md", 120, 7, 1, "slug: x");
        let other = place("content/b.md", 3, 1, 4, "slug: x");
        let whole = Place::file(&SourcePath::new("content/c.md"));
        check(
            diagnostic.related(same).related(other).related(whole),
            "
let op[no-published]: zo gaat het niet
   --> content/a.md:9:7
    |
  9 | slug: x
    |       ^
    |
   ::: content/a.md:120:7
    |
120 | slug: x
    |       - zie ook
    |
   ::: content/b.md:3:1
    |
  3 | slug: x
    | ---- zie ook
   ::: content/c.md
    |
    = zo verhelpt u het: doe het anders",
        );
    }

    #[test]
    fn no_line() {
        check(
            unknown().at(Place::file(&SourcePath::new("content/a.md"))),
            "
fout[unknown-key]: zo gaat het niet
--> content/a.md
 |
 = zo verhelpt u het: doe het anders",
        );
        check(
            unknown(),
            "
fout[unknown-key]: zo gaat het niet
 |
 = zo verhelpt u het: doe het anders",
        );
        check(
            unknown().at(place("content/a.md", 4, 1, 1, "")),
            "
fout[unknown-key]: zo gaat het niet
--> content/a.md:4:1
 |
 = zo verhelpt u het: doe het anders",
        );
    }

    #[test]
    fn carets() {
        // Wide characters, a tab, the end of the line, more than the line, behind a line that was cut short.
        check(
            unknown().at(place("a.md", 1, 4, 2, "日本 x語")),
            "
fout[unknown-key]: zo gaat het niet
 --> a.md:1:4
  |
1 | 日本 x語
  |      ^^^
  |
  = zo verhelpt u het: doe het anders",
        );
        check(
            unknown().at(place("a.md", 1, 2, 1, "\ttab")),
            "
fout[unknown-key]: zo gaat het niet
 --> a.md:1:2
  |
1 |     tab
  |     ^
  |
  = zo verhelpt u het: doe het anders",
        );
        check(
            unknown().at(place("a.md", 1, 4, 1, "één")),
            "
fout[unknown-key]: zo gaat het niet
 --> a.md:1:4
  |
1 | één
  |    ^
  |
  = zo verhelpt u het: doe het anders",
        );
        check(
            unknown().at(place("a.md", 1, 2, 90, "één")),
            "
fout[unknown-key]: zo gaat het niet
 --> a.md:1:2
  |
1 | één
  |  ^^
  |
  = zo verhelpt u het: doe het anders",
        );
        check(
            unknown().at(place("a.md", 1, 500, 3, "één")),
            "
fout[unknown-key]: zo gaat het niet
--> a.md:1:500
 |
 = zo verhelpt u het: doe het anders",
        );
    }

    #[test]
    fn control_characters() {
        let excerpt = "a\u{1b}]0;title\u{7}\u{9b}31m\u{202e}b";
        let mut problem = problem(unknown().at(place("a\u{1b}[2J.md", 1, 1, 1, excerpt)));
        problem.sentence = "s\u{1b}[31m".to_owned();
        problem.help = Some("h\u{9b}31m".to_owned());
        let (text, _) = report(&words(), &Renderer::plain(), &[problem]);
        let expect = "\
fout[unknown-key]: s␛[31m
 --> a␛[2J.md:1:1
  |
1 | a␛]0;title␇\u{fffd}31m\u{fffd}b
  | ^
  |
  = zo verhelpt u het: h\u{fffd}31m

";
        assert_eq!(text, expect);
    }

    #[test]
    fn not_too_many() {
        let warning = || problem(Diagnostic::new(Code::NoPublished));
        let error = || problem(unknown());
        let shown = |problems: &[Problem]| {
            let (text, left) = report(&words(), &Renderer::plain(), problems);
            (text.matches("fout[").count(), text.matches("let op[").count(), left)
        };
        let many = |count: usize, make: fn() -> Problem| std::iter::repeat_with(make).take(count).collect::<Vec<_>>();
        assert_eq!(shown(&many(LIMIT, || problem(unknown()))), (LIMIT, 0, 0));
        assert_eq!(shown(&many(LIMIT + 3, || problem(unknown()))), (LIMIT, 0, 3));
        let mut mixed = many(LIMIT, || problem(Diagnostic::new(Code::NoPublished)));
        mixed.extend([error(), warning(), error()]);
        assert_eq!(shown(&mixed), (2, LIMIT - 2, 3));
    }
}
