//! Questions in a terminal: in go questions and what may be answered, out come answers. Nobody is asked where nobody can
//! answer; that is for the caller to know. The only module that names inquire.

use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, MultiSelect, Select, Text};

use super::args::Color;
use super::session::Session;
use groter::diag::{Arg, Code, Diagnostic};

/// Somebody who answers.
pub(super) struct Asker<'a> {
    session: &'a Session,
}

impl<'a> Asker<'a> {
    /// Somebody at this terminal; none where there is nobody, or where groter is to ask nothing.
    pub(super) fn new(session: &'a Session, no_input: bool) -> Option<Self> {
        if no_input || !session.answers {
            return None;
        }
        let plain =
            session.color == Color::Never || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let look = if plain { RenderConfig::empty() } else { RenderConfig::default_colored() };
        inquire::set_global_render_config(look.with_canceled_prompt_indicator(Styled::new("–")));
        Some(Self { session })
    }

    /// A line of text. `check` says what is wrong with it, and then the question comes again.
    pub(super) fn line(&self, id: &str, check: impl Fn(&str) -> Result<(), String>) -> Result<String, Diagnostic> {
        let (question, hint) = self.words(id);
        let mut before = String::new();
        loop {
            let asked = Text::new(&question).with_help_message(&hint).with_initial_value(&before).prompt();
            let line = asked.map_err(stopped)?.trim().to_owned();
            match check(&line) {
                Ok(()) => return Ok(line),
                Err(wrong) => eprintln!("! {wrong}"),
            }
            before = line;
        }
    }

    /// One of several, as its place in the list.
    pub(super) fn one(&self, id: &str, titles: Vec<String>) -> Result<usize, Diagnostic> {
        let (question, hint) = self.words(id);
        let asked = Select::new(&question, titles).with_help_message(&hint).raw_prompt();
        asked.map(|chosen| chosen.index).map_err(stopped)
    }

    /// Any number of them, as their places in the list.
    pub(super) fn several(&self, id: &str, titles: Vec<String>) -> Result<Vec<usize>, Diagnostic> {
        let (question, hint) = self.words(id);
        let asked = MultiSelect::new(&question, titles).with_help_message(&hint).raw_prompt();
        asked.map(|chosen| chosen.into_iter().map(|one| one.index).collect()).map_err(stopped)
    }

    fn words(&self, id: &str) -> (String, String) {
        let none: &[(&str, Arg)] = &[];
        (self.session.text(id, none), self.session.text(&format!("{id}.hint"), none))
    }
}

/// Escape, Ctrl+C, or a terminal that went away.
fn stopped(_: InquireError) -> Diagnostic {
    Diagnostic::new(Code::AskingStopped)
}
