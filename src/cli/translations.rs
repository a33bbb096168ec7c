//! `translations`: what is to be translated, as a table, for a spreadsheet, for programs or as a page to mail; and
//! `translations accept`, for translations that are right.

mod history;
mod page;

use std::fmt::Write as _;
use std::path::PathBuf;

use groter::diag::{Arg, Diagnostic, Diagnostics, Severity};
use groter::lang::Lang;
use groter::model::Site;
use groter::model::translation::{State, Status};
use groter::translations::{self, Change, Language, Report, Text, Total, Unit};
use groter::{Options, Sources};
use serde_json::{Value, json};

use super::args::{Accept, Listing, Shape};
use super::build::leave;
use super::session::{Answer, Session};
use super::text::{Align, one_line, table};
use history::History;

/// How much of a text is shown around what changed, in characters.
const AROUND: usize = 40;

/// `groter translations`.
pub(super) fn translations(session: &Session, order: &Listing) -> Answer {
    let (site, sources, found) = match open(session, order.drafts) {
        Ok(opened) => opened,
        Err(problems) => return Answer::problems(problems),
    };
    let mut answer = Answer { diagnostics: found.sorted(), ..Answer::default() };
    let report = match chosen(&site, order.lang.as_deref()) {
        Ok(report) => report,
        Err(diagnostics) => return Answer::problems(diagnostics.sorted()),
    };
    let root = session.root().ok().filter(|_| !order.no_diff);
    let mut history = History::new(root);
    answer.fields.insert("translations".to_owned(), json(&report, &mut history));
    let text = match order.form {
        Shape::Table => tables(session, &report, order.all, &mut history),
        Shape::Csv => csv(&report),
        Shape::Json => format!("{:#}\n", json(&report, &mut history)),
        Shape::Html => page::page(&session.messages, &site, &report, &mut history),
    };
    leave(sources);
    match &order.out {
        None => answer.text = text,
        Some(out) => {
            let shown = out.display().to_string();
            match groter::replace(&session.here, &[(shown.clone(), text.into_bytes())]) {
                Ok(()) => answer.text = session.text("cli-created", &[("path", shown.into())]) + "\n",
                Err(diagnostics) => answer.diagnostics.extend(diagnostics.sorted()),
            }
        }
    }
    answer
}

/// `groter translations accept`.
pub(super) fn accept(session: &Session, order: &Accept) -> Answer {
    let (site, sources, found) = match open(session, true) {
        Ok(opened) => opened,
        Err(problems) => return Answer::problems(problems),
    };
    // A file that could not be read has no text to be accepted; the others have.
    let mut answer = Answer { diagnostics: found.sorted(), ..Answer::default() };
    let mut wrong = Diagnostics::new();
    let mut known = |found: Result<_, _>| found.map_err(|unknown| wrong.push(unknown)).ok();
    let wanted: Vec<_> = order.cards.iter().filter_map(|card| known(site.find(card))).collect();
    let lang = order.lang.as_deref().map(|lang| site.lang(lang));
    let lang = lang.transpose().map_err(|unknown| wrong.push(unknown)).ok().flatten();
    if !wrong.is_empty() {
        return Answer::problems(wrong.sorted());
    }
    let accepted = translations::accept(&site, &wanted, lang);
    if let (Err(diagnostics), Ok(_)) = (save(session, &accepted.files), session.root()) {
        answer.diagnostics.extend(diagnostics.sorted());
        return answer;
    }
    leave(sources);
    let paths: Vec<&str> = accepted.files.iter().map(|(path, _)| path.as_str()).collect();
    for path in &paths {
        answer.text += &(session.text("cli-translations-accepted", &[("path", (*path).into())]) + "\n");
    }
    for path in &accepted.begun {
        answer.text += &(session.text("cli-translations-skipped", &[("path", path.into())]) + "\n");
    }
    if answer.text.is_empty() {
        answer.text = session.text("cli-translations-nothing", &[]) + "\n";
    }
    answer.fields.insert("accepted".to_owned(), paths.into());
    answer
}

fn save(session: &Session, files: &[(String, Vec<u8>)]) -> Result<(), Diagnostics> {
    let root: PathBuf = session.root().unwrap_or_else(|_| session.here.clone());
    groter::replace(&root, files)
}

/// The programme, or what keeps it from being read.
fn open(session: &Session, drafts: bool) -> Result<(Site, Sources, Diagnostics), Vec<Diagnostic>> {
    let root = session.root().map_err(|diagnostic| vec![diagnostic])?;
    let (sources, mut found) = groter::load(&root);
    let options = Options { drafts, ..Options::default() };
    let site = groter::site(&mut found, &sources, &options);
    // What else there is to say of the texts is said by `check`.
    found.retain(|found| found.severity() == Severity::Error);
    match site {
        Some(site) => Ok((site, sources, found)),
        None => Err(found.sorted()),
    }
}

/// The report, of one language if one was asked for.
fn chosen(site: &Site, lang: Option<&str>) -> Result<Report, Diagnostics> {
    let mut report = translations::report(site);
    if let Some(asked) = lang {
        let lang = site.lang(asked).map_err(|unknown| {
            let mut diags = Diagnostics::new();
            diags.push(unknown);
            diags
        })?;
        let tag = site.config.languages[lang].tag.as_str();
        report.languages.retain(|language| lang == Lang::SOURCE || language.lang == tag);
    }
    Ok(report)
}

/// A table of all languages, and what is to be done for each text that is not current.
fn tables(session: &Session, report: &Report, all: bool, history: &mut History) -> String {
    let word = |name: &str| session.text(&format!("cli-translations-{name}"), &[]);
    let mut rows =
        vec![["language", "texts", "missing", "begun", "outdated", "unmarked", "current", "words"].map(word).to_vec()];
    rows.extend(report.languages.iter().map(|language| total(&language.lang, &language.total)));
    let mut columns = [Align::Right; 8];
    columns[0] = Align::Left;
    let mut said = table(&columns, &rows);
    for language in &report.languages {
        let texts: Vec<&Text> =
            language.texts.iter().filter(|text| all || text.state != State::Current || text.moved > 0).collect();
        if !texts.is_empty() {
            let _ = writeln!(said, "\n{} ({})", word("todo"), language.lang);
        }
        for text in texts {
            said += &of_text(session, text, history);
        }
    }
    if report.languages.iter().all(|language| language.total.current == language.total.texts) {
        let _ = writeln!(said, "\n{}", word("fine"));
    }
    said
}

fn total(name: &str, total: &Total) -> Vec<String> {
    let numbers = [total.texts, total.missing, total.begun, total.outdated, total.unmarked, total.current, total.words];
    std::iter::once(name.to_owned()).chain(numbers.map(|number| number.to_string())).collect()
}

/// What is to be done for a text: its file, how far it is, and every part with what changed.
fn of_text(session: &Session, text: &Text, history: &mut History) -> String {
    let word = |name: &str| session.text(&format!("cli-translations-{name}"), &[]);
    let mut said = format!("  {}  {}", one_line(text.file.as_str()), word(&format!("is-{}", text.state.name())));
    let counts = [("count-words", text.words), ("count-removed", text.removed), ("count-moved", text.moved)];
    for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        let args: [(&str, Arg); 1] = [("count", count.into())];
        let _ = write!(said, ", {}", session.text(&format!("cli-translations-{id}"), &args));
    }
    said.push('\n');
    for unit in &text.due {
        let name = unit.field.clone().unwrap_or_else(|| word("line"));
        let (path, shown) = (text.source.name(), shown(unit, text, history));
        let _ = writeln!(said, "    {path}:{} {} {shown}", unit.line, one_line(&name));
    }
    said
}

/// What a part says, and where its older text is known what changed: `[-old-]{+new+}`, as in a comparison of words.
fn shown(unit: &Unit, text: &Text, history: &mut History) -> String {
    let old = unit.was.filter(|_| unit.status == Status::Changed).and_then(|was| history.text(&text.source, was));
    let Some(old) = old else { return shortened(&unit.text, true, true) };
    let parts = translations::difference(&old, &unit.text);
    let last = parts.len().saturating_sub(1);
    let parts = parts.iter().enumerate().map(|(number, (change, part))| match change {
        Change::Same => shortened(part, number > 0, number < last),
        Change::Removed => format!("[-{}-]", one_line(part)),
        Change::Added => format!("{{+{}+}}", one_line(part)),
    });
    parts.collect()
}

/// The beginning and the end of a text that nobody has to read whole.
fn shortened(text: &str, begin: bool, end: bool) -> String {
    let all: Vec<char> = text.chars().collect();
    let (head, tail) = (if begin { AROUND } else { 0 }, if end { AROUND } else { 0 });
    if all.len() <= head + tail + 3 {
        return one_line(text);
    }
    let head: String = all.iter().take(head).collect();
    let tail: String = all.iter().skip(all.len() - tail).collect();
    format!("{}…{}", one_line(&head), one_line(&tail))
}

/// One row for every text in every language, for a spreadsheet.
fn csv(report: &Report) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["language", "id", "kind", "title", "file", "state", "parts", "removed", "moved", "words"];
    let rows = report.languages.iter().flat_map(|language| language.texts.iter().map(move |text| (language, text)));
    let mut written = writer.write_record(head);
    for (language, text) in rows {
        let numbers = [text.due.len(), text.removed, text.moved, text.words].map(|number| number.to_string());
        let words = [&language.lang, &text.id, kind(text), &text.title, text.file.as_str(), text.state.name()];
        let row = words.into_iter().map(unformulated).chain(numbers);
        written = written.and_then(|()| writer.write_record(row));
    }
    // Writing into memory does not fail.
    drop(written);
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn unformulated(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

fn kind(text: &Text) -> &'static str {
    use groter::model::Kind;
    match text.kind {
        Kind::Home => "home",
        Kind::Section => "section",
        Kind::Line => "line",
        Kind::Card => "card",
        Kind::Page => "page",
    }
}

/// The whole report for programs.
fn json(report: &Report, history: &mut History) -> Value {
    let languages = report.languages.iter().map(|language| {
        let total = &language.total;
        json!({
            "language": language.lang,
            "texts": language.texts.iter().map(|text| text_json(text, history)).collect::<Vec<_>>(),
            "total": {
                "texts": total.texts, "missing": total.missing, "begun": total.begun, "outdated": total.outdated,
                "unmarked": total.unmarked, "current": total.current, "words": total.words,
            },
        })
    });
    let languages: Vec<Value> = languages.collect();
    json!({ "source": report.source, "languages": languages })
}

fn text_json(text: &Text, history: &mut History) -> Value {
    let units = text.due.iter().map(|unit| {
        json!({
            "field": unit.field, "status": unit.status.name(), "line": unit.line, "text": unit.text,
            "words": unit.words,
            "was": unit.was.and_then(|was| history.text(&text.source, was)),
        })
    });
    let units: Vec<Value> = units.collect();
    json!({
        "id": text.id, "kind": kind(text), "title": text.title, "source": text.source.as_str(),
        "file": text.file.as_str(), "state": text.state.name(), "units": units, "removed": text.removed,
        "moved": text.moved, "words": text.words,
    })
}

/// The languages with their texts, for the page.
fn with_work(report: &Report) -> impl Iterator<Item = (&Language, Vec<&Text>)> {
    report.languages.iter().map(|language| {
        (language, language.texts.iter().filter(|text| text.state != State::Current || text.moved > 0).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::{shortened, unformulated};

    #[test]
    fn long_texts() {
        let long = "a".repeat(50) + &"b".repeat(60) + &"c".repeat(50);
        assert_eq!(shortened("kort", true, true), "kort");
        assert_eq!(shortened(&long, true, true), format!("{}…{}", "a".repeat(40), "c".repeat(40)));
        assert_eq!(shortened(&long, false, true), format!("…{}", "c".repeat(40)));
        assert_eq!(unformulated("=1+1"), "'=1+1");
        assert_eq!(unformulated("a"), "a");
    }
}
