//! All tests in one binary: golden sites, faults, the command line, the project's own content and its structure.

mod cli;
mod docs;
mod editions;
mod faults;
mod golden;
mod hosts;
mod killed;
mod live;
mod pictures;
#[cfg(feature = "print")]
mod press;
#[cfg(feature = "print")]
mod print;
mod project;
mod property;
mod publication;
mod rebuild;
mod share;
mod support;
mod tidy;
mod translations;
