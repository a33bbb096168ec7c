//! The stages of a build under the names that the reader's language has for them.

use groter::Messages;

/// The stages that the library names, and those that are done here: reading and writing.
const STAGES: [&str; 13] = [
    "load",
    "parse",
    "model",
    "strings and theme",
    "addresses",
    "print",
    "plan",
    "pictures",
    "share",
    "render",
    "check",
    "pack",
    "write",
];

/// Stages with their names.
pub(super) struct Names(Vec<(&'static str, String)>);

impl Names {
    /// Those of a language.
    pub(super) fn new(messages: &Messages) -> Self {
        let id = |stage: &str| format!("stage-{}", stage.replace(' ', "-"));
        Self(STAGES.iter().map(|stage| (*stage, messages.text(&id(stage), &[]))).collect())
    }

    /// The name of a stage; its own where the library has one more.
    pub(super) fn get<'a>(&'a self, stage: &'a str) -> &'a str {
        self.0.iter().find(|(id, _)| *id == stage).map_or(stage, |(_, name)| name)
    }
}
