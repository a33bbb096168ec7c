//! The command line: in go the words typed and the environment, out come text on both streams and an exit code.
//!
//! It sees only the library's public face. Everything of the outside world (streams, environment, clock, terminal)
//! is asked for here, once; the commands below are given what they need and give back an answer.

mod args;
mod ask;
mod bell;
mod build;
mod crash;
mod create;
mod edition;
mod exchange;
mod help;
mod language;
mod new;
mod plan;
#[cfg(feature = "print")]
mod print;
mod progress;
mod reading;
mod report;
mod serve;
mod session;
mod stage;
mod text;
mod timings;
mod translations;
mod watch;
mod watcher;

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};
use clap_complete::Shell;
use groter::Messages;
use groter::yaml::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use args::{Action, Color, Command, Common, Line, New};
use session::{Outcome, Session};

/// Does what the command line says.
pub(crate) fn run() -> ExitCode {
    crash::install();
    let line = match Line::try_parse() {
        Ok(line) => line,
        Err(error) => {
            // Nobody is left to hear that the terminal is gone.
            let _ = error.print();
            return u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
        }
    };
    let color = line.common.color;
    let own = matches!(line.command, Command::New { what: New::Translation(_) });
    // That language is the one to translate into, not the reader's.
    let common = Common { lang: line.common.lang.filter(|_| !own), ..line.common };
    let session = session(common);
    show(&outcome(&session, line.command), color)
}

fn session(common: Common) -> Session {
    let here = env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let lang = language::choose(common.lang.as_deref(), |name| env::var(name).ok(), sys_locale::get_locale);
    Session {
        messages: Messages::new(lang.tag()),
        asked_lang: common.lang.is_some(),
        format: common.format,
        root: common.root,
        workspace: env::var_os("GITHUB_WORKSPACE").map_or_else(|| here.clone(), PathBuf::from),
        here,
        watched: io::stderr().is_terminal(),
        // Questions move the cursor; a terminal that cannot do that says so.
        answers: io::stdin().is_terminal()
            && io::stderr().is_terminal()
            && env::var_os("TERM").is_none_or(|term| term != "dumb"),
        color: common.color,
        today: today(),
    }
}

/// This day, in the time zone of nobody in particular.
fn today() -> Date {
    let date = TimeZone::UTC.to_datetime(Timestamp::now());
    let number = |number: i8| u8::try_from(number).unwrap_or_default();
    Date { year: u16::try_from(date.year()).unwrap_or_default(), month: number(date.month()), day: number(date.day()) }
}

fn outcome(session: &Session, command: Command) -> Outcome {
    let answer = match command {
        Command::Build { out, site, print, run } => build::build(session, out.out.as_deref(), (&site, &print), &run),
        Command::Check { print, language, site, without, run } => {
            build::check(session, build::Also { print, language }, (&site, &without), &run)
        }
        #[cfg(feature = "print")]
        Command::Print { lang, goal, out, look, site, quiet } => {
            print::print(session, &print::Order { lang, goal, out, look }, &site, quiet)
        }
        Command::Serve { preview, site, print } => serve::serve(session, &preview, (&site, &print)),
        Command::Watch { out, site, print, poll } => {
            watch::watch(session, out.out.as_deref(), (&site, &print), poll.poll)
        }
        Command::Plan { why, site } => plan::plan(session, why.as_deref(), &site),
        Command::Export { lang, outdated, form, out, cards } => {
            let choice = groter::exchange::Choice { lang, due: outdated, cards };
            exchange::export(session, &exchange::Order { choice, form, out })
        }
        Command::Import { files, force, dry_run } => exchange::import(session, &files, force, dry_run),
        Command::Translations { action: Some(Action::Accept(order)), .. } => translations::accept(session, &order),
        Command::Translations { order, .. } => translations::translations(session, &order),
        Command::Init { dir } => create::init(session, &dir),
        Command::New { what: New::Card(said) } => match new::card(session, &said) {
            Ok(answer) => answer,
            Err(missing) => return lacking("card", missing),
        },
        Command::New { what: New::Translation(said) } => match new::translation(session, &said) {
            Ok(answer) => answer,
            Err(missing) => return lacking("translation", missing),
        },
        Command::Schema { cms: Some(cms), out, .. } => create::forms(session, &cms, out.as_deref()),
        Command::Schema { out: Some(dir), .. } => create::schemas(session, &dir),
        Command::Edition { what } => edition::edition(session, &what),
        // What these print is the same in every format.
        Command::Schema { kind, .. } => return result(kind.and_then(|kind| create::schema(&kind)).unwrap_or_default()),
        Command::Completions { shell } => return result(completions(shell)),
    };
    session.outcome(answer)
}

fn result(result: String) -> Outcome {
    Outcome { report: String::new(), result, code: 0 }
}

/// What clap says where a word is missing that groter cannot ask for.
fn lacking(what: &str, missing: Vec<String>) -> Outcome {
    let mut line = Line::command();
    line.build();
    let new = line.find_subcommand_mut("new").and_then(|new| new.find_subcommand_mut(what));
    let mut error = clap::Error::new(ErrorKind::MissingRequiredArgument);
    if let Some(command) = new {
        error = error.with_cmd(command);
        error.insert(ContextKind::Usage, ContextValue::StyledStr(command.render_usage()));
    }
    error.insert(ContextKind::InvalidArg, ContextValue::Strings(missing));
    Outcome { report: error.render().ansi().to_string(), result: String::new(), code: 2 }
}

fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Line::command(), "groter", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// When colours are written.
fn choice(color: Color) -> ColorChoice {
    match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

/// Writes the report, then the result.
fn show(outcome: &Outcome, color: Color) -> ExitCode {
    let mut stderr = AutoStream::new(io::stderr(), choice(color));
    // Whoever closed standard error does not want the report.
    let _ = stderr.write_all(outcome.report.as_bytes()).and_then(|()| stderr.flush());
    let mut stdout = io::stdout().lock();
    match stdout.write_all(outcome.result.as_bytes()).and_then(|()| stdout.flush()) {
        // `groter plan | head` has seen enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(stderr, "groter: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::from(outcome.code),
    }
}
