//! The report as a page that can be mailed: one file, without scripts and without anything from elsewhere.

use std::fmt::Write as _;

use groter::Messages;
use groter::diag::Arg;
use groter::lang::Lang;
use groter::markdown::html::escaped;
use groter::model::Site;
use groter::model::translation::Status;
use groter::translations::{self, Change, Report, Text, Total, Unit};

use super::History;
use super::with_work;

const STYLE: &str = include_str!("page.css");

/// The page, in the language of the messages.
pub(super) fn page(messages: &Messages, site: &Site, report: &Report, history: &mut History) -> String {
    let word = |name: &str| messages.text(&format!("cli-translations-{name}"), &[]);
    let programme = site.config.about.title[Lang::SOURCE].as_str();
    let title = format!("{} – {programme}", word("title"));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<p lang=\"{}\">{}</p>\n",
        messages.lang(),
        word("title"),
        report.source,
        escaped(programme),
        title = escaped(&title),
    );
    page += &totals(&word, report);
    for (language, texts) in with_work(report) {
        let _ = writeln!(page, "<h2>{} ({})</h2>", word("todo"), language.lang);
        if texts.is_empty() {
            let _ = writeln!(page, "<p>{}</p>", word("fine"));
        }
        for text in texts {
            page += &of_text(messages, text, &report.source, history);
        }
    }
    page + "</main>\n</body>\n</html>\n"
}

fn totals(word: &dyn Fn(&str) -> String, report: &Report) -> String {
    let names = ["texts", "missing", "begun", "outdated", "unmarked", "current", "words"];
    let mut table = format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\">\n<table>\n<caption>{0}</caption>\n<thead><tr><th scope=\"col\">{1}</th>",
        word("overview"),
        word("language")
    );
    for name in names {
        let _ = writeln!(table, "<th scope=\"col\">{}</th>", word(name));
    }
    table += "</tr></thead>\n<tbody>";
    for language in &report.languages {
        let Total { texts, missing, begun, outdated, unmarked, current, words } = language.total;
        let _ = write!(table, "<tr><th scope=\"row\">{}</th>", language.lang);
        for number in [texts, missing, begun, outdated, unmarked, current, words] {
            let _ = writeln!(table, "<td>{number}</td>");
        }
        table += "</tr>";
    }
    table + "</tbody>\n</table>\n</div>\n"
}

fn of_text(messages: &Messages, text: &Text, source: &str, history: &mut History) -> String {
    let word = |name: &str| messages.text(&format!("cli-translations-{name}"), &[]);
    let mut part = format!(
        "<section>\n<h3 lang=\"{source}\">{}</h3>\n<p><code>{}</code></p>\n<p class=\"state {}\">{}",
        escaped(&text.title),
        escaped(text.file.as_str()),
        text.state.name(),
        word(&format!("is-{}", text.state.name())),
    );
    let counts = [("count-words", text.words), ("count-removed", text.removed), ("count-moved", text.moved)];
    for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        let args: [(&str, Arg); 1] = [("count", count.into())];
        let _ = writeln!(part, ", {}", messages.text(&format!("cli-translations-{id}"), &args));
    }
    part += "</p>";
    if !text.due.is_empty() {
        part += "<dl>\n";
        for unit in &text.due {
            let name = unit.field.clone().unwrap_or_else(|| word("line"));
            let _ = writeln!(
                part,
                "<div><dt>{} {}</dt><dd lang=\"{source}\">{}</dd></div>",
                escaped(&name),
                unit.line,
                changes(unit, text, history)
            );
        }
        part += "</dl>\n";
    }
    part + "</section>\n"
}

/// What a part says, with what was added and taken away.
fn changes(unit: &Unit, text: &Text, history: &mut History) -> String {
    let old = unit.was.filter(|_| unit.status == Status::Changed).and_then(|was| history.text(&text.source, was));
    let Some(old) = old else { return escaped(&unit.text) };
    let parts = translations::difference(&old, &unit.text);
    let parts = parts.iter().map(|(change, part)| match change {
        Change::Same => escaped(part),
        Change::Removed => format!("<del>{}</del>", escaped(part)),
        Change::Added => format!("<ins>{}</ins>", escaped(part)),
    });
    parts.collect()
}
