//! What one text shows by itself: forms to avoid, and signs that belong to another language.

use crate::consistency::Known;
use crate::consistency::signs::{self, Foreign};
use crate::consistency::text::Text;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::markdown::Quotes;

/// Reports forms of terms that are to be avoided.
pub(super) fn avoided(diags: &mut Diagnostics, known: &Known<'_>, (lang, text): (Lang, &Text<'_>)) {
    let terms = &known.site.config.terms;
    for line in &text.lines {
        for (range, number) in &line.uses(&known.finders[lang]).avoided {
            let Some(term) = terms.list.get(*number) else { continue };
            let found = line.words.get(range.clone()).unwrap_or_default();
            let wanted = term.forms[lang].first().map_or("", String::as_str);
            let problem = Diagnostic::new(Code::TermAvoid).arg("found", found).arg("wanted", wanted);
            let problem = problem.at(text.place(line, range));
            diags.push(match terms.place(term) {
                Some(place) => problem.related(place),
                None => problem,
            });
        }
    }
}

/// Reports quotation marks and spaces of another language.
pub(super) fn signs(diags: &mut Diagnostics, known: &Known<'_>, (lang, text): (Lang, &Text<'_>)) {
    let quotes = known.quotes[lang];
    for line in &text.lines {
        for found in signs::foreign(&line.words, &text.tongue.language, quotes) {
            let problem = match &found {
                Foreign::Quote(range) => {
                    let written = line.words.get(range.clone()).unwrap_or_default();
                    Diagnostic::new(Code::ForeignQuotes)
                        .arg("found", signs_of(written))
                        .arg("wanted", pair(quotes))
                        .at(text.place(line, range))
                }
                Foreign::Space(range) => {
                    let sign = line.words.get(range.clone()).unwrap_or_default().trim().to_owned();
                    Diagnostic::new(Code::SpaceBefore).arg("sign", sign).at(text.place(line, range))
                }
            };
            diags.push(problem);
        }
    }
}

/// The marks of a quotation, without what is quoted.
fn signs_of(written: &str) -> String {
    let mut signs = written.chars().next().into_iter().chain(written.chars().skip(1).last());
    let (open, close) = (signs.next(), signs.next());
    match (open, close) {
        (Some(open), Some(close)) => format!("{open}…{close}"),
        (Some(open), None) => open.to_string(),
        _ => String::new(),
    }
}

fn pair(quotes: Quotes) -> String {
    format!("{}…{}", quotes.double.0, quotes.double.1)
}
