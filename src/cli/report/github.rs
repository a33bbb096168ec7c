//! The report for GitHub Actions: workflow commands that put each problem on its line of a pull request.

use groter::diag::Severity;

use super::Problem;
use crate::cli::text::{one_line, visible};

/// One line per problem. `prefix` leads from the repository's root to the programme's; empty or with `/` at its end.
pub(in crate::cli) fn report(problems: &[Problem], prefix: &str) -> String {
    problems.iter().map(|problem| one(problem, prefix) + "\n").collect()
}

fn one(problem: &Problem, prefix: &str) -> String {
    let diagnostic = &problem.diagnostic;
    let command = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = Vec::new();
    if let Some(place) = &diagnostic.place {
        properties.push(format!("file={}", property(&format!("{prefix}{}", place.path))));
        if place.span.line > 0 {
            properties.push(format!("line={}", place.span.line));
            properties.push(format!("col={}", place.span.column));
        }
    }
    properties.push(format!("title={}", property(diagnostic.code.name())));
    let help = problem.help.iter().map(|help| format!("\n{help}"));
    let message: String = std::iter::once(problem.sentence.clone()).chain(help).collect();
    format!("::{command} {}::{}", properties.join(","), data(&message))
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    escape(&visible(&text.replace("\r\n", "\n")))
}

/// The value of a property, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    escape(&one_line(text)).replace(':', "%3A").replace(',', "%2C")
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use groter::diag::{Code, Diagnostic, Place, Span};
    use groter::path::SourcePath;

    use super::report;
    use crate::cli::report::Problem;

    fn check(prefix: &str, diagnostic: Diagnostic, sentence: &str, help: Option<&str>, expect: &str) {
        let problem = Problem { diagnostic, sentence: sentence.to_owned(), help: help.map(str::to_owned) };
        assert_eq!(report(&[problem], prefix), format!("{expect}\n"));
    }

    #[test]
    fn commands() {
        let span = Span { line: 3, column: 2, length: 5 };
        let place = |path: &str| Place { path: SourcePath::new(path), span, excerpt: "x".to_owned() };
        let error = Diagnostic::new(Code::UnknownKey);
        check(
            "",
            error.clone().at(place("content/a.md")),
            "no: not, so",
            Some("do"),
            "::error file=content/a.md,line=3,col=2,title=unknown-key::no: not, so%0Ado",
        );
        check(
            "sites/a,b/",
            error.clone().at(place("content/50%:x\r\n::error::.md")),
            "100 %\r\n::error::fake\u{1b}[1m\r",
            None,
            "::error file=sites/a%2Cb/content/50%25%3Ax␍␊%3A%3Aerror%3A%3A.md,line=3,col=2,title=unknown-key\
             ::100 %25%0A::error::fake␛[1m␍",
        );
        let path = SourcePath::new("a.md");
        check("", error.at(Place::file(&path)), "s", None, "::error file=a.md,title=unknown-key::s");
        check("", Diagnostic::new(Code::NoPublished), "s", None, "::warning title=no-published::s");
    }
}
