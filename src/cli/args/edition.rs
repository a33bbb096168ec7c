//! What may stand behind `groter edition`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};
use groter::yaml::Date;

use super::{Print, web_address};
use crate::cli::help;

/// What to do with editions.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Edition {
    /// Freeze the programme as it is now
    #[command(after_help = help::EDITION_CREATE)]
    Create {
        /// Its name: letters, digits and hyphens, such as 2026-1
        name: String,
        /// Its day, as YYYY-MM-DD [default: today]
        #[arg(long, value_name = "DATE", value_parser = date)]
        date: Option<Date>,
        /// Also keep all its files in one, so that it can be made again without version control
        #[arg(long)]
        archive: bool,
        #[command(flatten)]
        site: Frozen,
        #[command(flatten)]
        print: Print,
        /// Say nothing but problems
        #[arg(short, long)]
        quiet: bool,
    },
    /// List the editions, and say which one this is
    #[command(after_help = help::EDITION_LIST)]
    List,
    /// Make an edition again and compare every file, byte for byte
    #[command(after_help = help::EDITION_VERIFY)]
    Verify {
        /// Its name
        name: String,
        /// Make it from its archive instead of the files as they are now
        #[arg(long)]
        archive: bool,
        /// Compare the files in this folder instead of making the website again
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        out: Option<PathBuf>,
        /// Say nothing but problems
        #[arg(short, long)]
        quiet: bool,
    },
    /// Tell what changed from one edition to another
    #[command(after_help = help::EDITION_DIFF)]
    Diff {
        /// The older edition
        old: String,
        /// The younger edition, or `now` for the programme as it is now
        #[arg(default_value = groter::edition::NOW, hide_default_value = true)]
        new: String,
        /// What to write: text, html or json
        #[arg(long = "as", value_name = "FORM", default_value = "text", hide_possible_values = true)]
        form: Telling,
        /// Language of what is written, and of the messages where groter speaks it [default: the first in site.yaml]
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// The file to write [default: standard output]
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        out: Option<PathBuf>,
    },
}

/// In what form changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Telling {
    /// For a press release or an e-mail.
    Text,
    /// One page, to read, mail and print.
    Html,
    /// For programs.
    Json,
}

/// What the website of an edition is like.
#[derive(Debug, Args)]
pub(in crate::cli) struct Frozen {
    /// The website's address, in place of base_url in site.yaml
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url, value_parser = web_address)]
    pub(in crate::cli) base_url: Option<String>,
    /// The theme, in place of the one in site.yaml
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) theme: Option<String>,
    /// Relative links, for a website that opens from disk without a server
    #[arg(long)]
    pub(in crate::cli) relative: bool,
}

fn date(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("a date is written YYYY-MM-DD, such as 2026-05-01")
}
