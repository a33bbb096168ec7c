//! What may stand on the command line: in goes the text typed, out come the types below. It does not know what any of
//! the commands does. clap's own texts, and so all of `--help`, are English.

pub(super) mod edition;

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use super::help;
use super::serve::editor;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// A programme's multilingual website from one folder of Markdown project cards
///
/// Write one Markdown file per project, in as many languages as you need; `groter build` turns them into a complete
/// website that any host can serve. All problems in the texts are reported at once, each with its file and line.
#[derive(Debug, Parser)]
#[command(name = "groter", version, styles = STYLES, max_term_width = 100, after_help = help::GROTER)]
#[command(subcommand_required = true, arg_required_else_help = true, disable_help_subcommand = true)]
pub(super) struct Line {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) common: Common,
}

/// Options that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "General options")]
pub(super) struct Common {
    /// The programme's folder [default: found upwards by content/site.yaml]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) root: Option<PathBuf>,
    /// Language of the messages: nl, en, de or fr [default: from the environment]
    #[arg(long, global = true, value_name = "LANG", value_parser = ["nl", "en", "de", "fr"])]
    #[arg(hide_possible_values = true)]
    pub(super) lang: Option<String>,
    /// How problems are reported: human, json or github
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human", hide_possible_values = true)]
    pub(super) format: Format,
    /// When to use colours: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(super) color: Color,
}

/// Languages that groter's own messages exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lang {
    Nl,
    En,
    De,
    Fr,
}

impl Lang {
    /// The language tag.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }
}

/// Who reads the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
    Github,
}

/// Whether to write colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the whole website to public/
    #[command(after_help = help::BUILD)]
    Build {
        #[command(flatten)]
        out: Out,
        #[command(flatten)]
        site: Site,
        #[command(flatten)]
        print: Print,
        #[command(flatten)]
        run: Run,
    },
    /// Report every problem, without writing anything
    #[command(after_help = help::CHECK)]
    Check {
        /// Also make the files for the printing house, and check them as it would
        #[arg(long, conflicts_with = "no_print")]
        print: bool,
        /// Also tell how hard every text is to read, as advice
        #[arg(long)]
        language: bool,
        #[command(flatten)]
        site: Site,
        #[command(flatten)]
        without: Print,
        #[command(flatten)]
        run: Run,
    },
    /// Make the brochure of one language: to read, for a printing house, or to fold and staple
    #[command(after_help = help::PRINT)]
    #[cfg(feature = "print")]
    Print {
        /// Language of the brochure, and of the messages where groter speaks it [default: the first in site.yaml]
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// What it is for: screen, press, booklet or proof
        #[arg(long = "for", value_name = "USE", default_value = "screen", hide_possible_values = true)]
        goal: Goal,
        /// The file to write [default: brochure-LANG.pdf here, with the use in its name]
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        out: Option<PathBuf>,
        #[command(flatten)]
        look: Look,
        #[command(flatten)]
        site: Site,
        /// Say nothing but problems
        #[arg(short, long)]
        quiet: bool,
    },
    /// Show the website and the brochure in a browser while you write
    #[command(after_help = help::SERVE)]
    Serve {
        #[command(flatten)]
        preview: Preview,
        #[command(flatten)]
        site: Shown,
        #[command(flatten)]
        print: Print,
    },
    /// Write the website to public/ again after every change
    #[command(after_help = help::WATCH)]
    Watch {
        #[command(flatten)]
        out: Out,
        #[command(flatten)]
        site: Site,
        #[command(flatten)]
        print: Print,
        #[command(flatten)]
        poll: Poll,
    },
    /// List every file of the website and what it is made from
    #[command(after_help = help::PLAN)]
    Plan {
        /// Explain one file only: its path, or its address such as /en/economy/
        #[arg(long, value_name = "PATH")]
        why: Option<String>,
        #[command(flatten)]
        site: Site,
    },
    /// Write what is to be translated to a file for a translation agency
    #[command(after_help = help::EXPORT)]
    Export {
        /// Language to translate into, and of the notes where groter speaks it
        #[arg(long, value_name = "LANG")]
        lang: String,
        /// Only what is not translated yet, or whose source has changed since
        #[arg(long)]
        outdated: bool,
        /// Form of the file: xliff2 (XLIFF 2.1), xliff1 (XLIFF 1.2) or po (gettext)
        #[arg(long = "as", value_name = "FORM", default_value = "xliff2", hide_possible_values = true)]
        form: Agency,
        /// The file to write [default: translation-LANG.xlf or .po here]
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        out: Option<PathBuf>,
        /// Only these cards, pages or sections: their names or files
        #[arg(value_name = "CARD")]
        cards: Vec<String>,
    },
    /// Take translations from files that an agency sent back
    #[command(after_help = help::IMPORT)]
    Import {
        /// The files, of any form that `export` writes
        #[arg(value_name = "FILE", required = true, value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
        /// Also replace translations that were changed in the programme since the export
        #[arg(long)]
        force: bool,
        /// Only report; write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Tell what has to be translated: what is missing, what is outdated, and what changed
    #[command(after_help = help::TRANSLATIONS, args_conflicts_with_subcommands = true)]
    #[command(disable_help_subcommand = true)]
    Translations {
        #[command(flatten)]
        order: Listing,
        #[command(subcommand)]
        action: Option<Action>,
    },
    /// Print the JSON Schema of a kind of file for editors, or the forms of a CMS
    #[command(after_help = help::SCHEMA)]
    Schema {
        /// The kind of file to describe
        #[arg(value_name = "KIND", value_parser = kinds(), conflicts_with_all = ["out", "cms"])]
        #[arg(required_unless_present_any = ["out", "cms"])]
        kind: Option<String>,
        /// Print the settings of a CMS whose forms write this programme: decap or sveltia
        #[arg(long, value_name = "CMS", value_parser = flavours(), hide_possible_values = true)]
        cms: Option<String>,
        /// Write the schemas of all kinds to this folder, as <KIND>.schema.json; with --cms, its settings to this file
        #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
        out: Option<PathBuf>,
    },
    /// Start a new programme: a small website that builds at once
    #[command(after_help = help::INIT)]
    Init {
        /// The folder to make; it must be empty or not exist yet
        #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
    /// Add a file to the programme
    #[command(after_help = help::NEW, subcommand_required = true, arg_required_else_help = true)]
    #[command(disable_help_subcommand = true)]
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Freeze what is published, prove it later, and tell what changed since
    #[command(after_help = help::EDITION, subcommand_required = true, arg_required_else_help = true)]
    #[command(disable_help_subcommand = true)]
    Edition {
        #[command(subcommand)]
        what: edition::Edition,
    },
    /// Print the completions of a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell to complete for
        shell: Shell,
    },
}

/// What a printed file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Goal {
    /// Reading and archiving.
    Screen,
    /// A printing house: bleed, crop marks, inks.
    Press,
    /// Two pages a side, in the order in which they are folded and stapled.
    Booklet,
    /// Two pages a sheet for the office printer.
    Proof,
}

/// The form of a file for translators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Agency {
    /// XLIFF 2.1.
    Xliff2,
    /// XLIFF 1.2.
    Xliff1,
    /// gettext PO.
    Po,
}

/// What to tell about translations.
#[derive(Debug, Args)]
pub(super) struct Listing {
    /// Only this language, and the messages in it where groter speaks it [default: every language]
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<String>,
    /// In which form: table, csv, json or html
    #[arg(long = "as", value_name = "FORM", default_value = "table", hide_possible_values = true)]
    pub(super) form: Shape,
    /// Write it to this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) out: Option<PathBuf>,
    /// In the table, also the texts that are current
    #[arg(long)]
    pub(super) all: bool,
    /// Do not look up in version control what changed
    #[arg(long)]
    pub(super) no_diff: bool,
    /// Include the cards and pages marked as draft
    #[arg(long)]
    pub(super) drafts: bool,
}

/// The form of a report about translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shape {
    /// For people, in a terminal.
    Table,
    /// For a spreadsheet.
    Csv,
    /// For programs.
    Json,
    /// A page to mail.
    Html,
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Mark translations as right: they say what their sources say now
    #[command(after_help = help::TRANSLATIONS_ACCEPT)]
    Accept(Accept),
}

/// Which translations are right.
#[derive(Debug, Args)]
pub(super) struct Accept {
    /// Cards, sections or pages, by their names or files
    #[arg(value_name = "CARD", required_unless_present = "all")]
    pub(super) cards: Vec<String>,
    /// Only the translations into this language
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<String>,
    /// All translations but those that are only begun
    #[arg(long, conflicts_with = "cards")]
    pub(super) all: bool,
}

/// How a printed file looks.
#[derive(Debug, Args)]
pub(super) struct Look {
    /// The size of the pages, in place of the one in site.yaml: a4 or a5
    #[arg(long, value_name = "SIZE", hide_possible_values = true)]
    pub(super) paper: Option<Paper>,
    /// Leave out the crop marks
    #[arg(long)]
    pub(super) no_marks: bool,
    /// Add a bar of colours that the printing house measures
    #[arg(long)]
    pub(super) colour_bar: bool,
    /// How much the inner sheets of a booklet move out, in millimetres a sheet
    #[arg(long, value_name = "MM", default_value = "0.1")]
    pub(super) creep: f32,
}

/// The size of a printed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Paper {
    A4,
    A5,
}

/// What to add.
#[derive(Debug, Subcommand)]
pub(super) enum New {
    /// Add a project card, in the default language
    #[command(after_help = help::NEW_CARD)]
    Card(NewCard),
    /// Start the translation of a card, page or section
    #[command(after_help = help::NEW_TRANSLATION)]
    Translation(NewTranslation),
}

/// What is said of a new card. In a terminal, groter asks for the rest.
#[derive(Debug, Args)]
pub(super) struct NewCard {
    /// The project's name
    pub(super) title: Option<String>,
    /// The section to put it in: its name, address or folder
    #[arg(long = "in", value_name = "SECTION")]
    pub(super) section: Option<String>,
    /// One or two sentences about it
    #[arg(long, value_name = "TEXT")]
    pub(super) summary: Option<String>,
    /// The year in which it ends
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub(super) year: Option<i64>,
    /// The number of its tranche, where the section has none
    #[arg(long, value_name = "NUMBER")]
    pub(super) tranche: Option<u32>,
    /// Its status, where it is not that of the tranche
    #[arg(long, value_name = "STATUS")]
    pub(super) status: Option<String>,
    /// A place where it is; may be given more than once
    #[arg(long = "place", value_name = "PLACE")]
    pub(super) places: Vec<String>,
    /// Ask nothing, also in a terminal
    #[arg(long)]
    pub(super) no_input: bool,
}

/// What is to be translated, and into which language.
#[derive(Debug, Args)]
pub(super) struct NewTranslation {
    /// The card, page or section: its id, title, address or file
    #[arg(conflicts_with = "all")]
    pub(super) card: Option<String>,
    /// The language to translate into
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<String>,
    /// Start every translation that is missing in this language
    #[arg(long)]
    pub(super) all: bool,
    /// Ask nothing, also in a terminal
    #[arg(long)]
    pub(super) no_input: bool,
}

/// Where the website goes.
#[derive(Debug, Args)]
pub(super) struct Out {
    /// The folder to write to [default: public/ in the programme's folder]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) out: Option<PathBuf>,
}

/// Where the preview is and how it is opened.
#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The port; when it is in use, the next one that is free
    #[arg(long, value_name = "PORT", default_value = "2424")]
    pub(super) port: u16,
    /// The address of this computer to show it at; 0.0.0.0 shows it to everybody in the network
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: String,
    /// Open it in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// The editor that problems are opened in: vscode, vscodium, cursor, zed, idea, sublime, textmate, none, or an
    /// address with {path}, {line} and {column}
    #[arg(long, value_name = "EDITOR", default_value = "vscode", env = "GROTER_EDITOR", hide_env = true)]
    #[arg(value_parser = Editor::read)]
    pub(super) editor: Editor,
    #[command(flatten)]
    pub(super) poll: Poll,
}

/// How an editor is told to open a file; none when no file is to be opened.
#[derive(Debug, Clone)]
pub(super) struct Editor(pub(super) Option<String>);

impl Editor {
    fn read(name: &str) -> Result<Self, String> {
        editor::template(name).map(Self)
    }
}

/// How changes are noticed.
#[derive(Debug, Args)]
pub(super) struct Poll {
    /// Look for changes every second instead of being told by the operating system
    #[arg(long)]
    pub(super) poll: bool,
}

/// What the website is like, wherever it is shown.
#[derive(Debug, Args)]
pub(super) struct Shown {
    /// The website's address, in place of base_url in site.yaml
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url, value_parser = web_address)]
    pub(super) base_url: Option<String>,
    /// The theme, in place of the one in site.yaml
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<String>,
    /// Include the cards and pages marked as draft
    #[arg(long)]
    pub(super) drafts: bool,
}

/// What the website is like as files.
#[derive(Debug, Args)]
pub(super) struct Site {
    #[command(flatten)]
    pub(super) shown: Shown,
    /// Write relative links, so that the website opens from disk without a server
    #[arg(long)]
    pub(super) relative: bool,
    /// Include the languages that are not ready to be published
    #[arg(long)]
    pub(super) all_languages: bool,
}

/// Whether anything is printed.
#[derive(Debug, Args)]
pub(super) struct Print {
    /// Leave out the brochures and fact sheets
    #[arg(long)]
    pub(super) no_print: bool,
}

/// What is told about the work.
#[derive(Debug, Args)]
pub(super) struct Run {
    /// Show how long each stage, template and the slowest pages took
    #[arg(long)]
    pub(super) timings: bool,
    /// Say nothing but problems
    #[arg(short, long)]
    pub(super) quiet: bool,
}

fn kinds() -> Vec<&'static str> {
    groter::schema::Kind::ALL.iter().map(|kind| kind.name()).collect()
}

fn flavours() -> Vec<&'static str> {
    groter::Flavour::ALL.iter().map(|flavour| flavour.name()).collect()
}

/// Only what no website can stand at is refused here; the settings are read with more care.
fn web_address(text: &str) -> Result<String, &'static str> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() { Err("an address starts with https:// or http://") } else { Ok(text.to_owned()) }
}
