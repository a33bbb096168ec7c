//! The parts of `--help` that clap does not write itself: examples, exit codes, environment.

pub(super) const GROTER: &str = "\
Examples:
  groter init my-programme        Start a new programme in a new folder
  groter new card                 Add a card to it
  groter build                    Write the website to public/
  groter serve --open             See it in the browser while you write
  groter check                    Only report the problems
  groter translations             What has to be translated
  groter print                    Make a brochure on demand
  groter build --relative         A website that opens from disk, without a server

Exit codes:
  0  Done; there may be warnings
  1  Problems in the content; nothing was written
  2  Wrong use: an unknown option, no programme in this folder, …

Environment:
  LC_ALL, LC_MESSAGES, LANG       Language of the messages, unless --lang is given
  GROTER_EDITOR                   The editor of `groter serve`, unless --editor is given
  NO_COLOR                        When set, no colours are written

`groter <COMMAND> --help` explains one command.";

pub(super) const BUILD: &str = "\
Nothing is written while there are errors: the previous website stays as it is. Files that groter
did not write are never overwritten or removed, and files that did not change are not touched.

Examples:
  groter build
  groter build --base-url https://www.example.org/programme/
  groter build --drafts --relative --out preview
  groter build --no-print         The website without its brochures and fact sheets

Exit codes:
  0  The website was written; there may be warnings
  1  Problems in the content, or a file that could not be written
  2  Wrong use";

pub(super) const CHECK: &str = "\
Does everything that `groter build` does, except writing the files.

Examples:
  groter check
  groter check --lang nl
  groter check --print            Also what a printing house would find
  groter check --language         Also how hard every text is to read
  groter check --format github    Annotations on the lines of a pull request

Exit codes:
  0  No errors; there may be warnings
  1  Problems in the content
  2  Wrong use";

#[cfg(feature = "print")]
pub(super) const PRINT: &str = "\
Uses:
  screen    To read, link and archive: PDF/UA-1 and PDF/A-2a. `groter build` makes the same file
  press     For the printing house: inks, bleed, crop marks, output intent
  booklet   Sheets to print on both sides, fold and staple
  proof     Two pages a sheet, to check on paper

Examples:
  groter print
  groter print --lang de --paper a5
  groter print --for press --out brochure-press.pdf
  groter print --for booklet --creep 0.15

Exit codes:
  0  The file was written; there may be warnings
  1  Problems in the content, or a file that could not be written
  2  Wrong use";

pub(super) const SERVE: &str = "\
Nothing is written: the website is kept in memory. A file that is broken at the moment is shown as
it last was, and the page says what is wrong. It is for this computer only, unless --host says
otherwise. Ctrl+C ends it.

Examples:
  groter serve --open
  groter serve --port 8080 --drafts
  groter serve --host 0.0.0.0     Also for the phone on the desk
  groter serve --editor idea

Exit codes:
  2  Wrong use, also an address or port that cannot be had";

pub(super) const WATCH: &str = "\
Does what `groter build` does, after every change. While there are errors the website stays as it
is. Ctrl+C ends it.

Examples:
  groter watch
  groter watch --out /mnt/preview --relative

Exit codes:
  2  Wrong use, also a folder whose changes cannot be followed";

pub(super) const PLAN: &str = "\
Examples:
  groter plan
  groter plan --why /en/economy/
  groter plan --why public/en/economy/index.html
  groter plan --format json

Exit codes:
  0  Done
  1  Problems in the content
  2  Wrong use, also a PATH that is no file of the website";

pub(super) const EXPORT: &str = "\
Every text is in the file with its present translation and how far that is. Markup, links and pictures
are protected. The same programme always gives the same file.

Examples:
  groter export --lang fr
  groter export --lang fr --outdated
  groter export --lang fr --as po --out haven.po haven-stein

Exit codes:
  0  Done
  1  The settings or a text cannot be read, or LANG is no language to translate into
  2  Wrong use, also a CARD that does not exist";

pub(super) const IMPORT: &str = "\
Everything is checked first; with one error, no file is changed. Only texts that differ are written, and
importing a file again changes nothing.

Examples:
  groter import translation-fr.xlf
  groter import --dry-run translation-fr.xlf
  groter import translation-fr.xlf translation-de.xlf

Exit codes:
  0  Done
  1  Problems in a file, or a file cannot be read or written
  2  Wrong use";

pub(super) const TRANSLATIONS: &str = "\
A translation remembers what it was translated from, part by part (`translated_from` in its file). It is
outdated when its source says something else now: layout, pictures and shared fields do not count.
Where the folder is under version control (Git), what changed is shown word by word.

Examples:
  groter translations
  groter translations --lang de
  groter translations --as html --out translations.html
  groter translations --as csv --out translations.csv
  groter translations accept haven-stein --lang en

Exit codes:
  0  Done
  1  Some files could not be read
  2  Wrong use";

pub(super) const TRANSLATIONS_ACCEPT: &str = "\
Only `translated_from` in the files of the translations is changed.

Examples:
  groter translations accept haven-stein --lang en
  groter translations accept content/economy/haven-stein.en.md
  groter translations accept --all

Exit codes:
  0  Done
  1  Some files could not be read or written
  2  Wrong use, also a card or a language that does not exist";

pub(super) const SCHEMA: &str = "\
With --out, the settings that make Visual Studio Code use the schemas are printed, so that it
completes and checks while you type. Programmes made by `groter init` have both already.

With --cms, the settings of Decap CMS or Sveltia CMS: forms in a browser for this programme's cards,
pages and sections, with every field marked as shared or translated. A file that groter made before
is brought up to date; what stands above the line `# ---- groter ----` is yours and stays.

Examples:
  groter schema card
  groter schema --out .vscode
  groter schema --cms decap
  groter schema --cms sveltia --out admin/config.yml

Exit codes:
  0  Done
  1  The programme's settings cannot be read, or a file could not be written
  2  Wrong use";

pub(super) const INIT: &str = "\
The programme is in Dutch and English, with one pillar, one programme line, two cards and a page,
and with settings that make Visual Studio Code complete while you type.

Examples:
  groter init my-programme
  cd my-programme
  groter build

Exit codes:
  0  Done
  1  A file could not be written
  2  Wrong use, also a folder that is not empty";

pub(super) const NEW: &str = "\
Examples:
  groter new card
  groter new card \"Circular Harbour\" --in economy
  groter new translation haven-stein --lang de";

pub(super) const NEW_CARD: &str = "\
In a terminal, groter asks for what is not said: the name, the section, the tranche where the
section has none, and, if you like, end year and places. Prints the path of the new file. A file
that exists already is never overwritten.

Examples:
  groter new card
  groter new card \"Circular Harbour\" --in economy
  groter new card \"Circular Harbour\" --in economy/under-way --year 2030 --place Stein --place Beek

Exit codes:
  0  Done
  1  The programme's settings cannot be read, or the file could not be written
  2  Wrong use, also a section that does not exist and a card that exists already";

pub(super) const NEW_TRANSLATION: &str = "\
The new file begins as a copy of the source, with only what a translation may say. As long as
anything in it is not translated, it is not published. Prints the path of every new file. In a
terminal, groter asks for what is not said. The language of the messages comes from the environment.

Examples:
  groter new translation
  groter new translation haven-stein --lang de
  groter new translation content/economy/haven-stein.nl.md --lang fr
  groter new translation https://www.example.org/economy/haven-stein/ --lang fr
  groter new translation --lang en --all

Exit codes:
  0  Done
  1  The programme's settings cannot be read, or a file could not be written
  2  Wrong use, also a card that does not exist and a translation that exists already";

pub(super) const EDITION: &str = "\
An edition is a named state of the programme. Its file in content/editions/ holds a digest of every
file that went in and came out. As long as the files are the same, the website and the brochure
carry its name; after any change they do not.

Examples:
  groter edition create 2026-1
  groter edition list
  groter edition verify 2026-1
  groter edition diff 2026-1 2026-2 --as html --out changes.html";

pub(super) const EDITION_CREATE: &str = "\
Builds everything first, and makes no edition while there are errors. An edition is never
overwritten. Drafts are never part of one.

Examples:
  groter edition create 2026-1
  groter edition create 2026-1 --date 2026-05-01 --archive

Exit codes:
  0  The edition was made; there may be warnings
  1  Problems in the content, or a file that could not be written
  2  Wrong use, also a name that is taken and a programme without changes since an edition";

pub(super) const EDITION_LIST: &str = "\
Examples:
  groter edition list
  groter edition list --format json

Exit codes:
  0  Done
  1  An edition that cannot be read
  2  Wrong use";

pub(super) const EDITION_VERIFY: &str = "\
Takes nothing from an earlier build: pictures and brochures are made anew.

Examples:
  groter edition verify 2026-1
  groter edition verify 2026-1 --archive     From its archive, whatever the files are now
  groter edition verify 2026-1 --out public  The files that stand there

Exit codes:
  0  Every file is the same, byte for byte
  1  Files that differ, or problems in the content
  2  Wrong use, also an edition or an archive that does not exist";

pub(super) const EDITION_DIFF: &str = "\
Needs no files of an older edition but its own: all that is compared stands in there.

Examples:
  groter edition diff 2026-1                 What changed since
  groter edition diff 2026-1 2026-2 --lang en
  groter edition diff 2026-1 2026-2 --as html --out changes.html

Exit codes:
  0  Done, whether anything changed or not
  1  An edition that cannot be read, problems in the content, or a file that could not be written
  2  Wrong use, also an edition that does not exist";

pub(super) const COMPLETIONS: &str = "\
Examples:
  groter completions bash > ~/.local/share/bash-completion/completions/groter
  groter completions zsh > ~/.zfunc/_groter
  groter completions fish > ~/.config/fish/completions/groter.fish
  groter completions powershell >> $PROFILE";
