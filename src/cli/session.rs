//! What every command shares: the programme's root, the reader's language and the form of the answer.
//!
//! Commands give back an [`Answer`]; [`Session::outcome`] makes it the text of both streams and an exit code.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use annotate_snippets::Renderer;
use anstream::AutoStream;
use groter::diag::{Arg, Code, Diagnostic, Severity};
use groter::yaml::Date;
use groter::{Messages, find_root};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::args::{Color, Format};
use super::choice;
use super::report::{Counts, Problem, github, human, json};

/// The exit code of a command that cannot be done as asked.
const WRONG_USE: u8 = 2;

/// What a command works with.
pub(super) struct Session {
    /// The reader's language.
    pub(super) messages: Messages,
    /// Whether somebody asked for that language.
    pub(super) asked_lang: bool,
    /// The form of the answer.
    pub(super) format: Format,
    /// `--root`.
    pub(super) root: Option<PathBuf>,
    /// Where groter was started.
    pub(super) here: PathBuf,
    /// The root of the repository that annotations are relative to.
    pub(super) workspace: PathBuf,
    /// Whether somebody is watching who would like a progress bar.
    pub(super) watched: bool,
    /// Whether somebody is there to answer questions.
    pub(super) answers: bool,
    /// When colours are written.
    pub(super) color: Color,
    /// This day.
    pub(super) today: Date,
}

/// What a command has to say.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// What it found, sorted.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Its result for people.
    pub(super) text: String,
    /// What it adds to `summary` in JSON.
    pub(super) summary: Map<String, Value>,
    /// Its result in JSON.
    pub(super) fields: Map<String, Value>,
    /// What else to tell people at the end of the report if there are errors.
    pub(super) regret: Option<String>,
    /// Whether to leave out the closing sentence.
    pub(super) quiet: bool,
    /// What people may do next, beside the result.
    pub(super) next: Option<String>,
}

impl Answer {
    /// Nothing but problems.
    pub(super) fn problems(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self { diagnostics: diagnostics.into_iter().collect(), ..Self::default() }
    }

    /// A result and no problems.
    pub(super) fn text(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// What goes to the outside world.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// For standard error, with colours.
    pub(super) report: String,
    /// For standard output.
    pub(super) result: String,
    /// The exit code.
    pub(super) code: u8,
}

impl Session {
    /// The folder of the programme: the one asked for, else the nearest one from here upwards.
    pub(super) fn root(&self) -> Result<PathBuf, Diagnostic> {
        match &self.root {
            Some(root) => Ok(self.here.join(root)),
            None => find_root(&self.here)
                .ok_or_else(|| Diagnostic::new(Code::RootMissing).arg("path", self.here.display().to_string())),
        }
    }

    /// A message of the command line.
    pub(super) fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.messages.text(id, args)
    }

    /// Says something at once, to people: for commands that go on.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) {
        // Programs read what is reported, not how the work goes on.
        let text = self.text(id, args) + "\n";
        let mut stdout = io::stdout().lock();
        // Nobody is left to hear that the terminal is gone.
        let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    }

    /// Says after a build how long it took and what is wrong: errors in full, as there are few of them while somebody
    /// writes, warnings counted.
    pub(super) fn tell(&self, took: Duration, found: &[Diagnostic]) {
        let errors: Vec<Diagnostic> = found.iter().filter(|d| d.severity() == Severity::Error).cloned().collect();
        let problems = Problem::all(&self.messages, &errors);
        let mut stderr = AutoStream::new(io::stderr(), choice(self.color));
        let report = match self.format {
            Format::Human => human::report(&human::Words::new(&self.messages), &Renderer::styled(), &problems).0,
            Format::Json => json::report(&Problem::all(&self.messages, found), Map::new(), Map::new()),
            Format::Github => String::new(),
        };
        let _ = stderr.write_all(report.as_bytes()).and_then(|()| stderr.flush());
        let counts: [(&str, Arg); 4] = [
            ("time", clock().into()),
            ("took", i64::try_from(took.as_millis()).unwrap_or(i64::MAX).into()),
            ("errors", errors.len().into()),
            ("warnings", (found.len() - errors.len()).into()),
        ];
        self.say("serve-done", &counts);
    }

    /// Says that groter itself broke down.
    pub(super) fn say_fault(&self, reason: &str) {
        self.say("serve-fault", &[("time", clock().into()), ("reason", reason.into())]);
    }

    /// Puts an answer into the form asked for.
    pub(super) fn outcome(&self, answer: Answer) -> Outcome {
        let code = exit_code(&answer.diagnostics);
        let problems = Problem::all(&self.messages, &answer.diagnostics);
        match self.format {
            Format::Human => {
                let report = self.report(&problems, &answer);
                Outcome { report, result: answer.text, code }
            }
            Format::Json => {
                let result = json::report(&problems, answer.summary, answer.fields);
                Outcome { report: String::new(), result, code }
            }
            Format::Github => {
                let root = self.root().unwrap_or_else(|_| self.here.clone());
                let result = github::report(&problems, &prefix(&self.workspace, &root)) + &answer.text;
                Outcome { report: String::new(), result, code }
            }
        }
    }

    fn report(&self, problems: &[Problem], answer: &Answer) -> String {
        let words = human::Words::new(&self.messages);
        let (mut report, left) = human::report(&words, &Renderer::styled(), problems);
        let mut closing = Vec::new();
        if left > 0 {
            closing.push(self.text("cli-more", &[("count", left.into())]));
        }
        let counts = Counts::of(problems);
        // Whoever used a command wrongly needs no count of it.
        if !problems.is_empty() && !answer.quiet && exit_code(&answer.diagnostics) != WRONG_USE {
            let args = [("errors", counts.errors.into()), ("warnings", counts.warnings.into())];
            closing.push(self.text("summary", &args));
        }
        if counts.errors > 0 && !answer.quiet {
            closing.extend(answer.regret.clone());
        }
        closing.extend(answer.next.clone());
        for sentence in closing {
            report.push_str(&sentence);
            report.push('\n');
        }
        report
    }
}

/// The time of day on this computer.
fn clock() -> String {
    TimeZone::system().to_datetime(Timestamp::now()).strftime("%H:%M:%S").to_string()
}

/// 2 when groter was used wrongly, 1 when there is an error in the content, else 0.
fn exit_code(diagnostics: &[Diagnostic]) -> u8 {
    let wrong_use = |diagnostic: &Diagnostic| {
        matches!(
            diagnostic.code,
            Code::RootMissing
                | Code::OutInside
                | Code::FolderNotEmpty
                | Code::SectionUnknown
                | Code::SectionAmbiguous
                | Code::TitleUnusable
                | Code::CardExists
                | Code::CardUnknown
                | Code::CardAmbiguous
                | Code::LanguageUnknown
                | Code::TranslationExists
                | Code::AskingStopped
                | Code::OutputUnknown
                | Code::ExportUnknown
                | Code::HostUnusable
                | Code::WatchFailed
                | Code::EditionNameInvalid
                | Code::EditionExists
                | Code::EditionSame
                | Code::EditionUnknown
                | Code::EditionNone
                | Code::EditionArchiveMissing
        )
    };
    // What stands in no file was said on the command line.
    let said = |diagnostic: &Diagnostic| {
        let code = matches!(
            diagnostic.code,
            Code::UnknownPlace | Code::UnknownTranche | Code::UnknownStatus | Code::OutOfRange
        );
        code && diagnostic.place.is_none()
    };
    let errors = diagnostics.iter().any(|d| d.severity() == Severity::Error);
    if diagnostics.iter().any(|diagnostic| wrong_use(diagnostic) || said(diagnostic)) {
        WRONG_USE
    } else {
        u8::from(errors)
    }
}

/// What leads from `workspace` to `root`, with `/` at its end; empty when `root` is not inside.
fn prefix(workspace: &Path, root: &Path) -> String {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (workspace, root) = (real(workspace), real(root));
    let inside = root.strip_prefix(&workspace).unwrap_or_else(|_| Path::new(""));
    inside.components().map(|part| part.as_os_str().to_string_lossy() + "/").collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use groter::Messages;
    use groter::diag::{Code, Diagnostic};
    use groter::yaml::Date;

    use super::{Answer, Session, exit_code, prefix};
    use crate::cli::args::{Color, Format};

    fn session(here: &Path, root: Option<&str>, format: Format) -> Session {
        let messages = Messages::new("en");
        let (root, here) = (root.map(Into::into), here.to_owned());
        Session {
            messages,
            asked_lang: false,
            format,
            root,
            workspace: here.clone(),
            here,
            watched: false,
            answers: false,
            color: Color::Never,
            today: Date::parse("2026-05-01").expect("a day"),
        }
    }

    #[test]
    fn roots() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let top = folder.path().canonicalize().expect("it exists");
        std::fs::create_dir_all(top.join("site/content/economy")).expect("a folder");
        std::fs::write(top.join("site/content/site.yaml"), "").expect("a file");
        let found = |here: &str, root: Option<&str>| session(&top.join(here), root, Format::Human).root().ok();
        assert_eq!(found("site/content/economy", None), Some(top.join("site")));
        assert_eq!(found("site", None), Some(top.join("site")));
        assert_eq!(found("", None), None);
        assert_eq!(found("", Some("site")), Some(top.join("site")));
        // What was asked for is not looked for elsewhere.
        assert_eq!(found("site", Some("content")), Some(top.join("site/content")));
        let missing = session(&top, None, Format::Human).root().expect_err("no programme here");
        assert_eq!((missing.code, exit_code(&[missing])), (Code::RootMissing, 2));
    }

    #[test]
    fn exit_codes() {
        let check = |codes: &[Code], expect: u8| {
            let diagnostics: Vec<Diagnostic> = codes.iter().map(|code| Diagnostic::new(*code)).collect();
            assert_eq!(exit_code(&diagnostics), expect, "{codes:?}");
        };
        check(&[], 0);
        check(&[Code::NoPublished], 0);
        check(&[Code::NoPublished, Code::UnknownKey], 1);
        check(&[Code::UnknownKey, Code::RootMissing], 2);
    }

    #[test]
    fn prefixes() {
        let check = |workspace: &str, root: &str, expect: &str| {
            assert_eq!(prefix(Path::new(workspace), Path::new(root)), expect, "{workspace} {root}");
        };
        check("/nowhere/a", "/nowhere/a", "");
        check("/nowhere/a", "/nowhere/a/b/c", "b/c/");
        check("/nowhere/a", "/nowhere/b", "");
    }

    #[test]
    fn streams() {
        let outcome = |format| {
            let answer = Answer { text: "done\n".to_owned(), ..Answer::problems([Diagnostic::new(Code::NoPublished)]) };
            session(Path::new("/nowhere"), None, format).outcome(answer)
        };
        let human = outcome(Format::Human);
        assert!(human.report.contains("no-published") && human.result == "done\n", "{human:?}");
        let json = outcome(Format::Json);
        assert!(json.report.is_empty() && json.result.starts_with("{\n  \"diagnostics\""), "{json:?}");
        let github = outcome(Format::Github);
        assert!(github.report.is_empty() && github.result.starts_with("::warning title=no-published::"), "{github:?}");
        assert!(github.result.ends_with("done\n"), "{github:?}");
    }
}
