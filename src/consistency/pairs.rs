//! A source and its translation, unit by unit: numbers, links, pictures and terms that must be in both.

use crate::config::Rule;
use crate::consistency::lexer::Item;
use crate::consistency::numbers::{self, Side, Verdict};
use crate::consistency::text::{Line, Text};
use crate::consistency::{Known, links};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::Lang;
use crate::markdown::Unit;
use crate::model::EntryId;
use crate::model::translation::{At, Key};

/// Which line of a translation belongs to which of its source.
struct Partners {
    /// For every line of the source the line of the translation.
    of: Vec<Option<usize>>,
    /// Whether both have as many units, so that each number belongs to one of them.
    exact: bool,
}

/// Reports what a translation lacks of its source.
pub(super) fn check(
    diags: &mut Diagnostics,
    known: &Known<'_>,
    (id, lang): (EntryId, Lang),
    (source, own): (&Text<'_>, &Text<'_>),
) {
    let check_links =
        known.checks(Rule::Links) && !(source.written.body.links.is_empty() && source.written.body.pictures.is_empty());
    let (check_numbers, check_terms) =
        (known.checks(Rule::Numbers), known.checks(Rule::Terms) && !known.site.config.terms.list.is_empty());
    if !check_numbers && !check_terms && !check_links {
        return;
    }
    let partners = partners(known, (id, lang), (source, own));
    if check_links {
        lost(diags, (source, own), &partners);
    }
    for (line, partner) in source.lines.iter().zip(&partners.of) {
        if check_numbers {
            numbers_of(diags, (source, own), (line, *partner), partners.exact);
        }
        if check_terms {
            terms_of(diags, known, (lang, source, own), (line, *partner), partners.exact);
        }
    }
}

/// Which line belongs to which: by the translation's mark, or in order where there are as many.
fn partners(known: &Known<'_>, (id, lang): (EntryId, Lang), (source, own): (&Text<'_>, &Text<'_>)) -> Partners {
    let (from, to) = (&source.written.body.units, &own.written.body.units);
    let exact = from.len() == to.len();
    let mark = own.written.mark.as_ref().filter(|mark| mark.body.len() == to.len());
    let mut units: Vec<Option<usize>> = match mark {
        Some(mark) => {
            let mut used = vec![false; mark.body.len()];
            let find = |unit: &Unit| {
                let place = (0..mark.body.len()).find(|at| !used[*at] && mark.body[*at].digest() == unit.digest)?;
                used[place] = true;
                Some(place)
            };
            from.iter().map(find).collect()
        }
        None if own.written.mark.is_none() && exact => (0..to.len()).map(Some).collect(),
        None => vec![None; from.len()],
    };
    // Units that have changed since are told by what they stand between.
    if own.written.mark.is_some() && units.iter().any(Option::is_none) {
        for unit in known.site.comparison(id, lang).units {
            if let Key::Body(number) = unit.key
                && let Some(slot) = units.get_mut(number)
            {
                *slot = slot.or(unit.target);
            }
        }
    }
    let line_of = |at: &At| own.lines.iter().position(|line| line.at == *at);
    let of = source.lines.iter().map(|line| match &line.at {
        At::Field(_) => own.lines.iter().position(|other| !other.key.is_empty() && other.key == line.key),
        At::Body(number) => units.get(*number).copied().flatten().and_then(|unit| line_of(&At::Body(unit))),
    });
    Partners { of: of.collect(), exact }
}

/// The numbers of one line.
fn numbers_of(
    diags: &mut Diagnostics,
    (source, own): (&Text<'_>, &Text<'_>),
    (line, partner): (&Line<'_>, Option<usize>),
    exact: bool,
) {
    if source.items(line).is_empty() {
        return;
    }
    let target = partner.and_then(|partner| own.lines.get(partner));
    // What is marked and has no partner is new: that is told elsewhere. A field without one as well.
    if target.is_none() && (own.written.mark.is_some() || !line.key.is_empty()) {
        return;
    }
    let from = Side::new(&line.words, source.items(line), source.tongue);
    let elsewhere = |item: &Item| {
        let whole = target.is_none() || !exact;
        whole
            && own
                .lines
                .iter()
                .any(|other| numbers::has(&from, item, &Side::new(&other.words, own.items(other), own.tongue)))
    };
    let to = match target {
        Some(target) => Side::new(&target.words, own.items(target), own.tongue),
        None => Side::new("", &[], own.tongue),
    };
    for finding in numbers::compare(&from, &to, &elsewhere) {
        let place = match (target, &finding.target) {
            (Some(target), Some(range)) => own.place(target, range),
            (Some(target), None) => own.place_of(target),
            (None, _) => Place::file(own.written.doc.path()),
        };
        let written =
            |text: &str, range: &std::ops::Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
        let found = finding.target.as_ref().map(|range| written(to.text, range)).unwrap_or_default();
        let number = written(from.text, &finding.source);
        let code = match finding.verdict {
            Verdict::Missing => Code::NumberMissing,
            Verdict::Differs => Code::NumberDiffers,
            Verdict::Format => Code::NumberFormat,
        };
        let mut problem = Diagnostic::new(code).arg("number", number).arg("wanted", finding.wanted);
        if finding.verdict != Verdict::Missing {
            problem = problem.arg("found", found);
        }
        diags.push(problem.at(place).related(source.place(line, &finding.source)));
    }
}

/// The place in a translation where something on this line of the source belongs; its file when nobody knows.
fn place_beside((source, own): (&Text<'_>, &Text<'_>), partners: &Partners, line: u32) -> Place {
    let units = &source.written.body.units;
    let here = |at: &At| matches!(at, At::Body(number) if units.get(*number).is_some_and(|unit| unit.line <= line));
    let last = source.lines.iter().zip(&partners.of).filter(|(source, _)| here(&source.at)).last();
    let target = last.and_then(|(_, partner)| own.lines.get((*partner)?));
    target.map_or_else(|| Place::file(own.written.doc.path()), |target| own.place_of(target))
}

/// The links and pictures of the body.
fn lost(diags: &mut Diagnostics, (source, own): (&Text<'_>, &Text<'_>), partners: &Partners) {
    let (from, to) = (&source.written.body, &own.written.body);
    let at = |text: &Text<'_>, span| Place::new(text.written.doc.path(), text.written.doc.text(), span);
    for lost in links::lost(&from.links, &to.links) {
        let Some(link) = from.links.get(lost.source) else { continue };
        let found = lost.target.and_then(|target| to.links.get(target));
        let problem = match found {
            Some(found) => {
                Diagnostic::new(Code::LinkDiffers).arg("found", found.target.as_str()).at(at(own, found.span))
            }
            None => Diagnostic::new(Code::LinkLost).at(place_beside((source, own), partners, link.span.line)),
        };
        diags.push(problem.arg("url", link.target.as_str()).related(at(source, link.span)));
    }
    // Files may have names of their own in a language, so that pictures can only be counted.
    if from.pictures.len() > to.pictures.len() {
        let has = |file: &str| to.pictures.iter().any(|picture| picture.file == file);
        let missing = from.pictures.iter().find(|picture| !has(&picture.file)).or(from.pictures.last());
        if let Some(picture) = missing {
            diags.push(
                Diagnostic::new(Code::PictureLost)
                    .arg("file", picture.file.as_str())
                    .at(place_beside((source, own), partners, picture.span.line))
                    .related(at(source, picture.span)),
            );
        }
    }
}

/// The terms of one line.
fn terms_of(
    diags: &mut Diagnostics,
    known: &Known<'_>,
    (lang, source, own): (Lang, &Text<'_>, &Text<'_>),
    (line, partner): (&Line<'_>, Option<usize>),
    exact: bool,
) {
    let terms = &known.site.config.terms;
    let used = &line.uses(&known.finders[Lang::SOURCE]).wanted;
    let Some(target) = partner.and_then(|partner| own.lines.get(partner)).filter(|_| !used.is_empty()) else { return };
    let finder = &known.finders[lang];
    let uses = target.uses(finder);
    for (number, range) in used {
        let number = *number;
        let Some(term) = terms.list.get(number) else { continue };
        let Some(wanted) = term.forms[lang].first() else { continue };
        // A form to avoid is reported by itself.
        let said = uses.says(number) || uses.avoided.iter().any(|(_, term)| *term == number);
        let elsewhere = || !exact && own.lines.iter().any(|other| other.uses(finder).says(number));
        if said || elsewhere() {
            continue;
        }
        diags.push(
            Diagnostic::new(Code::TermMissing)
                .arg("term", term.forms[Lang::SOURCE].first().map_or("", String::as_str))
                .arg("wanted", wanted.as_str())
                .at(own.place_of(target))
                .related(source.place(line, range)),
        );
    }
}
