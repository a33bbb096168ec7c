//! Problems as somebody wants to read them: in go the diagnostics of a build and a language, out comes text. It does
//! not know where the problems came from or whether the terminal has colours.

pub(super) mod github;
pub(super) mod human;
pub(super) mod json;

use groter::Messages;
use groter::diag::{Diagnostic, Severity};

/// A diagnostic put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// Which, how bad and where.
    pub(super) diagnostic: Diagnostic,
    /// What is wrong.
    pub(super) sentence: String,
    /// How to mend it.
    pub(super) help: Option<String>,
}

impl Problem {
    /// Puts all of them into the words of `messages`.
    pub(super) fn all(messages: &Messages, diagnostics: &[Diagnostic]) -> Vec<Self> {
        let say = |diagnostic: &Diagnostic| Self {
            diagnostic: diagnostic.clone(),
            sentence: messages.sentence(diagnostic),
            help: messages.help(diagnostic),
        };
        diagnostics.iter().map(say).collect()
    }
}

/// How many problems there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Problems that keep the website from being written.
    pub(super) errors: usize,
    /// Problems that do not.
    pub(super) warnings: usize,
}

impl Counts {
    /// Counts them.
    pub(super) fn of(problems: &[Problem]) -> Self {
        let errors = problems.iter().filter(|p| p.diagnostic.severity() == Severity::Error).count();
        Self { errors, warnings: problems.len() - errors }
    }
}
