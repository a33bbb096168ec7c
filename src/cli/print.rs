//! `print`: one brochure on demand.

use std::path::PathBuf;

use groter::diag::Arg;
use groter::{Options, PrintWish};
use serde_json::Value;

use super::args::{Format, Goal, Look, Paper, Run, Site};
use super::build::{leave, options};
use super::progress::Meter;
use super::session::{Answer, Session};

/// What is to be printed.
pub(super) struct Order {
    /// The language's tag.
    pub(super) lang: Option<String>,
    /// What it is for.
    pub(super) goal: Goal,
    /// The file to write.
    pub(super) out: Option<PathBuf>,
    /// How it looks.
    pub(super) look: Look,
}

/// `groter print`.
pub(super) fn print(session: &Session, order: &Order, site: &Site, quiet: bool) -> Answer {
    let root = match session.root() {
        Ok(root) => root,
        Err(diagnostic) => return Answer::problems([diagnostic]),
    };
    let (sources, loaded) = groter::load(&root);
    let options = Options { print: Some(wish(order)), ..options(session, site, &Run { timings: false, quiet }) };
    let watched = session.watched && session.format == Format::Human && !quiet;
    let meter = Meter::new(&session.messages, watched);
    let mut sheets = groter::brochure(&sources, loaded, &options, goal(order), &|progress| meter.show(progress));
    meter.clear();
    leave(sources);
    let mut answer = Answer { quiet, ..Answer::default() };
    let Some(bytes) = sheets.bytes.take() else {
        answer.regret = Some(session.text("not-printed", &[]));
        answer.diagnostics = sheets.diagnostics;
        return answer;
    };
    let file = order.out.clone().unwrap_or_else(|| PathBuf::from(name(&sheets.lang, order.goal)));
    let shown = file.display().to_string();
    if let Err(diagnostics) = groter::replace(&session.here, &[(shown.clone(), bytes.to_vec())]) {
        sheets.diagnostics.extend(diagnostics.sorted());
    } else if !quiet {
        let args: [(&str, Arg); 2] = [("file", shown.as_str().into()), ("pages", sheets.pages.into())];
        answer.text = session.text("print-written", &args) + "\n";
    }
    answer.fields.insert("created".to_owned(), vec![Value::from(shown)].into());
    answer.diagnostics = sheets.diagnostics;
    answer
}

fn wish(order: &Order) -> PrintWish {
    PrintWish {
        paper: order.look.paper.map(|paper| match paper {
            Paper::A4 => groter::config::Paper::A4,
            Paper::A5 => groter::config::Paper::A5,
        }),
        only: order.lang.clone(),
        ..PrintWish::default()
    }
}

fn goal(order: &Order) -> groter::Goal {
    let Look { no_marks, colour_bar, creep, .. } = order.look;
    match order.goal {
        Goal::Screen => groter::Goal::Screen,
        Goal::Press => groter::Goal::Press { marks: !no_marks, colour_bar },
        Goal::Booklet => groter::Goal::Booklet { marks: !no_marks, creep: f64::from(creep) },
        Goal::Proof => groter::Goal::Proof,
    }
}

/// The name of a file that nobody named.
fn name(lang: &str, goal: Goal) -> String {
    let end = match goal {
        Goal::Screen => "",
        Goal::Press => "-press",
        Goal::Booklet => "-booklet",
        Goal::Proof => "-proof",
    };
    format!("brochure-{lang}{end}.pdf")
}
