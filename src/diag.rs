//! Faults and advice about a programme, as values.
//!
//! Every stage adds [`Diagnostic`]s to a [`Diagnostics`] and goes on; nobody prints. A diagnostic holds a code, the
//! values its sentence needs and a place, never a finished sentence: the words are Fluent messages
//! (`locales/messages/<lang>.ftl`, message `<code>`, attribute `help`), so one report can be read in any language.

use crate::path::SourcePath;

/// How bad it is: an [`Error`](Severity::Error) keeps the site from being written, a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written while there is one.
    Error,
    /// The site is written; somebody should look.
    Warning,
}

/// A value inside a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text as it stands in the source.
    Text(String),
    /// A whole number, formatted and pluralised by the reader's language.
    Number(i64),
    /// Names, joined as the reader's language joins a list ("a, b or c").
    Names(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&SourcePath> for Arg {
    fn from(path: &SourcePath) -> Self {
        Self::Text(path.as_str().to_owned())
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Self::Names(names)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A stretch of one line of a file. Lines and columns count from 1; columns and length are characters, not bytes.
/// Line 0 stands for the file as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Span {
    /// Line, from 1; 0 = the whole file.
    pub line: u32,
    /// First character, from 1.
    pub column: u32,
    /// How many characters are marked (at least 1).
    pub length: u32,
}

impl Span {
    /// The file as a whole.
    pub const FILE: Self = Self { line: 0, column: 0, length: 0 };

    /// The place of the byte range `start..end` of `text`, cut at the end of its first line.
    pub fn of_bytes(text: &str, start: usize, end: usize) -> Self {
        let start = floor(text, start);
        let end = floor(text, end).max(start);
        let before = &text[..start];
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let marked = text[start..end].split('\n').next().unwrap_or_default().trim_end_matches('\r');
        Self {
            line: to_u32(line),
            column: to_u32(text[line_start..start].chars().count() + 1),
            length: to_u32(marked.chars().count().max(1)),
        }
    }

    /// The same place when the text starts on line `first` of its file instead of on line 1.
    #[must_use]
    pub fn below(self, first: u32) -> Self {
        if self.line == 0 { self } else { Self { line: self.line + first - 1, ..self } }
    }
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The nearest character boundary at or before `index`.
fn floor(text: &str, index: usize) -> usize {
    text.floor_char_boundary(index)
}

/// Where something is: a file, a place in it, and the source line to show.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the programme's root.
    pub path: SourcePath,
    /// The place in it.
    pub span: Span,
    /// The line `span` stands on, without its line end; empty for a whole file.
    pub excerpt: String,
}

impl Place {
    /// `span` of the file `path`, whose text is `text` (the excerpt is taken from it). A span that some parser saw
    /// behind the end of its line is drawn back to it.
    pub fn new(path: &SourcePath, text: &str, span: Span) -> Self {
        let line = if span.line == 0 { None } else { text.lines().nth(span.line as usize - 1) };
        let line = line.unwrap_or_default().trim_end_matches('\r');
        let excerpt = line.chars().take(400).collect();
        let end = to_u32(line.chars().count() + 1);
        let column = span.column.clamp(1, end);
        let length = span.length.clamp(1, end - column + 1);
        let span = if span.line == 0 { span } else { Span { column, length, ..span } };
        Self { path: path.clone(), span, excerpt }
    }

    /// The file as a whole.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), span: Span::FILE, excerpt: String::new() }
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which problem: the id of its message.
    pub code: Code,
    /// The values its message needs.
    pub args: Vec<(&'static str, Arg)>,
    /// Where it is.
    pub place: Option<Place>,
    /// Other places that belong to it (the first of two equal slugs).
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A problem without a place; add it with [`Self::at`].
    pub fn new(code: Code) -> Self {
        Self { code, args: Vec::new(), place: None, related: Vec::new() }
    }

    /// Adds a value of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// All problems found so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another stage or file.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Keeps those that `keep` says yes to.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(keep);
    }

    /// Whether there is an error, so that nothing may be written.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity() == Severity::Error)
    }

    /// How many have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity() == severity).count()
    }

    /// Sorted by file, line, column and code, each once.
    #[must_use]
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| (&a.place, a.code.name(), &a.args).cmp(&(&b.place, b.code.name(), &b.args)));
        self.0.dedup();
        self.0
    }

    /// As they came in.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident, $doc:literal;)*) => {
        /// Which problem it is. The name is the id of its message and is stable, so that scripts may rely on it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad this problem is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // load
    RootMissing "root-missing" Error, "No content/site.yaml found. args: path";
    FileUnreadable "file-unreadable" Error, "A file cannot be read. args: reason";
    FileTooLarge "file-too-large" Error, "A text file is larger than the limit. args: size (MB), limit (MB)";
    NotUtf8 "not-utf8" Error, "A text file is not UTF-8. args: byte (offset)";
    SymlinkCycle "symlink-cycle" Error, "A link that leads back into its own folder. args: path";
    SymlinkOutside "symlink-outside" Error, "A link that leads out of the programme. args: path";
    NameNotUtf8 "name-not-utf8" Error, "A file name that is not UTF-8. args: path";
    // yaml and front matter
    FrontMatterMissing "front-matter-missing" Error, "The file does not start with ---.";
    FrontMatterUnclosed "front-matter-unclosed" Error, "The second --- is missing.";
    YamlSyntax "yaml-syntax" Error, "YAML that cannot be read. args: reason";
    YamlColon "yaml-colon" Error, "A colon in a value without quotes. args: key";
    YamlQuote "yaml-quote" Error, "A quotation mark that is not closed or stands inside. args: key";
    YamlTab "yaml-tab" Error, "A tab in the indentation.";
    YamlSmartQuotes "yaml-smart-quotes" Error, "Typographic quotes used as delimiters. args: key";
    YamlDuplicateKey "yaml-duplicate-key" Error, "A key stands twice. args: key";
    YamlAliasBomb "yaml-alias-bomb" Error, "Aliases that unfold to an absurd size.";
    YamlTooDeep "yaml-too-deep" Error, "Absurd nesting. args: limit";
    YamlNotMap "yaml-not-map" Error, "The file or front matter is not a list of keys with values.";
    UnknownKey "unknown-key" Error, "A key that does not exist here. args: key, known (Names)";
    UnknownKeyMeant "unknown-key-meant" Error, "A key that does not exist here, like another. args: key, meant";
    WrongType "wrong-type" Error, "A value of the wrong type. args: key, expected, found (both are ids of messages, which the report translates: type-text, type-number, type-whole-number, type-two-numbers, type-bool, type-date, type-list, type-map, type-nothing, type-tag)";
    UnknownValue "unknown-value" Error, "A value that is not one of a fixed set. args: key, value, known (Names)";
    MissingKey "missing-key" Error, "A required key is missing. args: key";
    CommaDecimal "comma-decimal" Error, "A number with a decimal comma. args: key, value, meant";
    DateOrder "date-order" Error, "A date written day-month-year or in words. args: key, value, meant (YYYY-MM-DD)";
    DateInvalid "date-invalid" Error, "Not a date. args: key, value";
    OutOfRange "out-of-range" Error, "A number outside its limits. args: key, value, low, high (all Text: years take no separators)";
    // config
    NoLanguages "no-languages" Error, "languages is empty.";
    InvalidLanguage "invalid-language" Error, "Not a language tag. args: value";
    InvalidUrl "invalid-url" Error, "Not an http(s) address. args: key, value";
    DuplicateLanguagePath "duplicate-language-path" Error, "Two languages with one path. args: value";
    BaseUrlPlaceholder "base-url-placeholder" Warning, "base_url is still an example address. args: value";
    UnknownLanguageKey "unknown-language-key" Error, "A localised value for a language that is not configured. args: value, known (Names)";
    MissingLanguageValue "missing-language-value" Warning, "A localised value lacks a language. args: key, lang";
    UnknownStatus "unknown-status" Error, "A status that site.yaml does not know. args: value, known (Names)";
    UnknownTranche "unknown-tranche" Error, "A tranche that site.yaml does not know. args: value, known (Names)";
    UnknownPlace "unknown-place" Error, "A place that site.yaml does not know. args: value, known (Names)";
    UnknownHost "unknown-host" Error, "A host that groter does not know. args: value, known (Names)";
    UnknownHostMeant "unknown-host-meant" Error, "A host that groter does not know, like another. args: value, meant, known (Names)";
    SecurityContact "security-contact" Error, "An address that security.txt cannot hold. args: value";
    SecurityExpired "security-expired" Error, "security.txt has expired. args: date, days";
    SecurityExpires "security-expires" Warning, "security.txt is about to expire. args: date, days";
    SecurityTooLong "security-too-long" Error, "security.txt expires too far ahead. args: date, days";
    MapFileMissing "map-file-missing" Error, "The file with boundaries is not there. args: file, known (Names)";
    MapFileBroken "map-file-broken" Error, "The file with boundaries is no GeoJSON. args: reason";
    MapFileSystem "map-file-system" Error, "Boundaries neither in degrees nor in RD. args: value (a system or two numbers)";
    MapFileEmpty "map-file-empty" Error, "A file with boundaries that holds no areas and no lines.";
    MapFileLarge "map-file-large" Error, "A file with absurdly many points. args: points, limit";
    UnknownPage "unknown-page" Error, "site.yaml names a page that does not exist. args: value, known (Names)";
    // publication of languages
    SharePercent "share-percent" Error, "A share that is no whole percentage. args: value, meant";
    PublishSource "publish-source" Error, "The source language has `publish`. args: lang";
    PublishEmpty "publish-empty" Error, "`publish` asks for nothing. args: lang";
    PublishList "publish-list" Error, "`publish` names a page among the cards, or a card among the pages. args: value, here, list (where it belongs)";
    UnknownCard "unknown-card" Error, "site.yaml names a card that does not exist. args: value, known (Names)";
    LanguageLeftOut "language-left-out" Warning, "A language lacks something and is left out. args: lang, lack (share, share-current, missing, begun, outdated, unmarked, hidden, statement, statement-words), id, expected (file), have, total, wanted (numbers of cards), files (Names: some of those that lack), more (how many others)";
    LanguagePartial "language-partial" Warning, "A language lacks something and is marked as not complete. args: lang, lack, id, expected, have, total, wanted, files, more";
    LanguageRefused "language-refused" Error, "A language lacks something and nothing may be written until it is there. args: lang, lack, id, expected, have, total, wanted, files, more";
    LanguageUnready "language-unready" Warning, "A language lacks something and is shown all the same, as somebody asked for every language. args: lang, lack, id, expected, have, total, wanted, files, more";
    LanguageFaults "language-faults" Warning, "Problems in the files of a language that is left out. args: lang, count";
    // the accessibility statement
    AuditMissing "audit-missing" Error, "Status A or B without a link to an audit report. args: status";
    AuditUnplanned "audit-unplanned" Error, "Status C without a planned audit.";
    StatementContradiction "statement-contradiction" Error, "Status A with known shortcomings.";
    StatementOld "statement-old" Warning, "A statement that nobody reviewed for a year. args: date";
    AuditOld "audit-old" Warning, "Status A or B that rests on an audit of more than three years ago. args: date";
    // editions
    EditionBroken "edition-broken" Error, "An edition's file that cannot be read. args: reason";
    EditionNewer "edition-newer" Error, "An edition's file in a form of a later groter. args: format";
    EditionName "edition-name" Error, "An edition whose name is not that of its file. args: name, expected";
    EditionNameInvalid "edition-name-invalid" Error, "A name that no edition can have. args: name";
    EditionExists "edition-exists" Error, "There is an edition of that name. args: name";
    EditionSame "edition-same" Error, "Nothing has changed since an edition. args: name";
    EditionUnknown "edition-unknown" Error, "No edition has that name. args: name, known (Names)";
    EditionNone "edition-none" Error, "The programme has no editions yet. args: name";
    EditionDiffers "edition-differs" Error, "What is there is not what an edition was. args: name, files";
    EditionTypesetter "edition-typesetter" Error, "An edition with printed files, and a groter that cannot print.";
    EditionArchiveMissing "edition-archive-missing" Error, "An edition without an archive. args: path";
    EditionArchiveBroken "edition-archive-broken" Error, "An archive that cannot be read. args: reason";
    // documents and the model
    UnknownLanguageSuffix "unknown-language-suffix" Error, "name.xx.md with xx not configured. args: suffix, known (Names)";
    TranslationEmpty "translation-empty" Warning, "A translation whose file is empty: it counts as missing.";
    TranslationWithoutSource "translation-without-source" Error, "A translation whose source file does not exist. args: source";
    TranslationRenamed "translation-renamed" Error, "A translation whose source has another name now. args: source, expected";
    SharedField "shared-field" Error, "A shared field repeated in a translation. args: key, source. related: the source";
    FieldNotHere "field-not-here" Error, "A field that this kind of file does not have. args: key, kind (kind-home and so on; the report translates it)";
    MissingTranslation "missing-translation" Error, "Policy `fail` and a translation is missing. args: lang, expected (file)";
    MarkBroken "mark-broken" Warning, "What a translation was made from cannot be read. args: key, value";
    MissingTranslationText "missing-translation-text" Error, "A translated text field that the source has is missing. args: key, source";
    SectionMissing "section-missing" Error, "A folder with cards but without _index. args: expected (file)";
    DuplicateId "duplicate-id" Error, "Two files claim one id. args: id. related: the first";
    DuplicateOutput "duplicate-output" Error, "Two things claim one address. args: path. related: the first";
    OutputCase "output-case" Error, "Two addresses that differ only in case. args: path, other. related: the first";
    ReservedName "reserved-name" Error, "An address with a name that Windows reserves or cannot hold. args: name, path";
    InvalidSlug "invalid-slug" Error, "A slug with characters that do not belong there. args: value, meant";
    InvalidAlias "invalid-alias" Error, "An alias that is not an absolute path of the site. args: value";
    AliasClash "alias-clash" Error, "An alias that is a page's address or another alias. args: value. related: the other";
    ShortInvalid "short-invalid" Error, "A `short` with characters that do not belong there. args: value, meant";
    ShortClash "short-clash" Error, "A card's short address is that of another card or page. args: value. related: the other";
    PathEscapes "path-escapes" Error, "A path that leaves the card's folder. args: value";
    CardLinkUnknown "card-link-unknown" Error, "card: link to nothing. args: id";
    CardLinkMeant "card-link-meant" Error, "card: link to nothing, like an id. args: id, meant";
    CardLinkDraft "card-link-draft" Error, "card: link to a draft or hidden card. args: id";
    AnchorMissing "anchor-missing" Error, "A link to a heading that is not there. args: anchor, known (Names)";
    LinkBroken "link-broken" Error, "A link in a text to a page that does not exist. args: url";
    LinkUnsafe "link-unsafe" Error, "A link with a scheme such as javascript:. args: url";
    PictureMissing "picture-missing" Error, "A picture that is not there. args: file, folder";
    PictureMeant "picture-meant" Error, "A picture that is not there, like another. args: file, meant";
    PictureAlt "picture-alt" Error, "A picture without alt text. args: file";
    PictureCredit "picture-credit" Error, "A picture of which nobody says who made it or under which licence. args: file, missing (credit, licence, both)";
    PictureBroken "picture-broken" Error, "A picture whose size cannot be read. args: file, reason";
    FigureUnknown "figure-unknown" Error, "A figure that the front matter does not have. args: id, known (Names)";
    FigureMismatch "figure-mismatch" Error, "A translation's figure that the source does not have. args: id, source";
    LinksMismatch "links-mismatch" Error, "A translation has another number of links. args: found, expected, source";
    UpdateMismatch "update-mismatch" Error, "A translation's update whose date the source does not have. args: date, source";
    EndYearPassed "end-year-passed" Warning, "End year passed while still under way. args: year, status";
    Unfinished "unfinished" Warning, "A gap in double brackets that staff must fill. args: text";
    NoPublished "no-published" Warning, "A card without any date, and no `published` to stand in: the feed needs one.";
    SectionUnknown "section-unknown" Error, "`new card --in` names a section that does not exist. args: value, known (Names)";
    SectionAmbiguous "section-ambiguous" Error, "`new card --in` fits several sections. args: value, known (Names)";
    TitleUnusable "title-unusable" Error, "A title no file name can be made of. args: value";
    CardExists "card-exists" Error, "A file with the new card's id is there already. args: id, path. at: that file";
    CardUnknown "card-unknown" Error, "A command names a card that does not exist. args: value, known (Names)";
    CardAmbiguous "card-ambiguous" Error, "`new translation` fits several texts. args: value, known (Names)";
    LanguageUnknown "language-unknown" Error, "`new translation --lang` names no language that texts are translated into. args: value, known (Names)";
    TranslationExists "translation-exists" Error, "`new translation` for a text that has one. args: path, lang";
    AskingStopped "asking-stopped" Error, "Somebody ended the questions before the last one.";
    OutputUnknown "output-unknown" Error, "`plan --why` names a file that the website does not have. args: path";
    // consistency
    NumberMissing "number-missing" Warning, "A number of the source that its translation lacks. args: number, wanted. related: the source";
    NumberDiffers "number-differs" Warning, "A translation with another number than its source. args: number, wanted, found. related: the source";
    NumberFormat "number-format" Warning, "A number written as another language writes it. args: number, wanted, found. related: the source";
    LinkLost "link-lost" Warning, "A link of the source that its translation lacks. args: url. related: the source";
    LinkDiffers "link-differs" Warning, "A translation with another link than its source. args: url, found. related: the source";
    PictureLost "picture-lost" Warning, "A translation with fewer pictures than its source. args: file. related: the source";
    TermAvoid "term-avoid" Warning, "A form of a term that is to be avoided. args: found, wanted. related: terms.yaml";
    TermMissing "term-missing" Warning, "A term that the source uses and the translation calls something else. args: term, wanted. related: the source";
    TermClash "term-clash" Error, "A form of a term that is both to be used and to be avoided. args: value";
    YearContradicts "year-contradicts" Warning, "A year in a text that is not the one of the field. args: found, year (Text). related: the field";
    FigureContradicts "figure-contradicts" Warning, "A number in a text that is not the one of a figure. args: found, id, value (Text). related: the field";
    ForeignQuotes "foreign-quotes" Warning, "Quotation marks of another language. args: found, wanted";
    SpaceBefore "space-before" Warning, "A space before a sign that has none in this language. args: sign";
    // exchange with translators
    ExchangeSyntax "exchange-syntax" Error, "A file from translators that is damaged. args: reason";
    ExchangeVersion "exchange-version" Error, "A file from translators of a form that groter does not read. args: found";
    ExchangeLanguage "exchange-language" Error, "A language that the programme is not translated into. args: lang, known (Names)";
    ExchangeLanguages "exchange-languages" Error, "Several languages in one file from translators. args: first, second";
    ExchangeSource "exchange-source" Error, "A file translated from another language than the programme's. args: lang, expected";
    ExchangeFile "exchange-file" Warning, "A file from translators names a card or page that does not exist. args: path";
    ExchangeGone "exchange-gone" Warning, "A text from translators that the programme does not have any more. args: id";
    ExchangeStale "exchange-stale" Warning, "The source of a text changed after it was exported. args: id";
    ExchangeNewer "exchange-newer" Error, "A translation was changed by hand after it was exported. args: id";
    ExchangeStructure "exchange-structure" Error, "Nobody knows which text of a translation is whose. args: id";
    ExchangeEmpty "exchange-empty" Warning, "A text came back without a translation. args: id";
    ExchangeMissing "exchange-missing" Error, "A translated text lacks a sign of its source. args: id, sign";
    ExchangeExtra "exchange-extra" Error, "A translated text has a sign that its source does not have. args: id, sign";
    ExchangeLink "exchange-link" Error, "A translated text links elsewhere. args: id, found, expected";
    ExchangeEmphasis "exchange-emphasis" Warning, "A translated text lacks emphasis of its source. args: id, sign";
    ExchangeControl "exchange-control" Error, "A translated text holds a character that cannot be shown. args: id, code";
    ExchangeLong "exchange-long" Warning, "A translated text is longer than it may be. args: id, length, limit";
    ExchangeSame "exchange-same" Warning, "A translated text says the same as its source. args: id";
    ExchangeUnwritable "exchange-unwritable" Error, "A translated text that no file of the programme can hold. args: id";
    ExportUnknown "export-unknown" Error, "`export` names a card or page that does not exist. args: name, meant (`none` where nothing is like it)";
    // text
    RawHtml "raw-html" Error, "HTML in a text. args: html";
    ContainerUnknown "container-unknown" Error, "::: with an unknown name. args: name, known (Names)";
    ContainerUnclosed "container-unclosed" Error, "::: without its end. args: name";
    ContainerStray "container-stray" Error, "::: that closes nothing.";
    ContainerContent "container-content" Error, "A container whose content does not fit. args: name";
    FootnoteMissing "footnote-missing" Error, "A footnote that is not defined. args: name";
    FootnoteUnused "footnote-unused" Warning, "A footnote that nothing refers to. args: name";
    HeadingTop "heading-top" Error, "A # heading in a text: the title is the page's heading.";
    HeadingSkip "heading-skip" Error, "A heading level left out. args: level, expected";
    MarkdownTooDeep "markdown-too-deep" Error, "Absurd nesting. args: limit";
    Hyphenation "hyphenation" Warning, "A leftover of hyphenation. args: found, meant";
    DoubleSpace "double-space" Warning, "Two spaces in a row inside a sentence.";
    ControlCharacter "control-character" Error, "A character that cannot be shown. args: code";
    // i18n
    LocaleMissing "locale-missing" Error, "No strings for a configured language. args: lang, expected (file)";
    FluentSyntax "fluent-syntax" Error, "FTL that cannot be read. args: reason";
    MessageMissing "message-missing" Error, "A message that a language lacks. args: id, lang";
    MessageUnknown "message-unknown" Error, "A template asks for a message that no language has. args: id";
    MessageUnused "message-unused" Warning, "A message that nothing uses. args: id";
    MessageDuplicate "message-duplicate" Error, "A message stands twice. args: id";
    MessageReference "message-reference" Error, "A message or term that refers to one that does not exist. args: id, reference";
    ArgumentMissing "argument-missing" Error, "A message needs an argument that the template does not give. args: id, argument";
    ArgumentUnknown "argument-unknown" Error, "A message uses an argument that other languages do not have. args: id, argument";
    PluralMissing "plural-missing" Error, "A plural class that the language needs is missing. args: id, lang, classes (Names)";
    PluralUnknown "plural-unknown" Warning, "A plural class that the language never uses. args: id, lang, classes (Names)";
    // theme
    ThemeMissing "theme-missing" Error, "A theme that does not exist. args: name, known (Names)";
    ThemeParentMissing "theme-parent-missing" Error, "A parent theme that does not exist. args: name, known (Names)";
    ThemeCycle "theme-cycle" Error, "Themes that extend each other. args: name";
    TemplateMissing "template-missing" Error, "A template that the theme must have is missing. args: name";
    TemplateSyntax "template-syntax" Error, "A template that cannot be read. args: reason";
    TemplateParent "template-parent" Error, "A template that extends or includes one that does not exist. args: name";
    TemplateCycle "template-cycle" Error, "Templates that include each other. args: chain (Names)";
    TemplateRender "template-render" Error, "A template that failed. args: reason, page";
    TemplateUndefined "template-undefined" Error, "A variable that does not exist. args: name, page, known (Names)";
    TemplateMessage "template-message" Error, "t() without a literal id.";
    TemplateFunction "template-function" Error, "An unknown function, filter, test or component. args: name";
    // finished pages
    PageLinkBroken "page-link-broken" Error, "A link in a finished page leads nowhere. args: url, page, template";
    PageAnchorMissing "page-anchor-missing" Error, "A link in a finished page to a missing anchor. args: url, page, template";
    PageIdDuplicate "page-id-duplicate" Error, "One id twice in a page. args: id, page, template";
    PageExternal "page-external" Error, "A page that loads something from another host. args: url, page, template";
    // print
    PrintBleed "print-bleed" Error, "A bleed no printer wants. args: value";
    PrintLanguageLeftOut "print-language-left-out" Error, "`print --lang` names a language that is not published yet. args: lang";
    PrintLanguage "print-language" Error, "`print --lang` names a language that the programme does not have. args: lang, known (Names)";
    InkInvalid "ink-invalid" Error, "A colour in theme.yaml that cannot be shown or printed. args: name";
    PrintTemplate "print-template" Error, "A print template or its library failed in Typst. args: reason, file (the finished document)";
    PrintText "print-text" Error, "Typst cannot set an author's text. args: reason, file (the finished document)";
    PrintAdvice "print-advice" Warning, "Typst warns. args: reason, file (the finished document)";
    PrintFailed "print-failed" Error, "The typesetter broke down. args: file, reason";
    PrintTooLarge "print-too-large" Error, "More texts than one document can hold. args: count, limit";
    GlyphMissing "glyph-missing" Warning, "A character that no font of the theme has. args: char, code, lang";
    TextTooLong "text-too-long" Warning, "A text does not fit its frame on paper. args: lang, words";
    TextShrunk "text-shrunk" Warning, "A text had to be set smaller to fit. args: lang, percent";
    TitleTooWide "title-too-wide" Warning, "A word of a title is wider than its column. args: lang";
    CardTorn "card-torn" Warning, "A card had to be split over two pages. args: lang";
    SheetTooLong "sheet-too-long" Warning, "A fact sheet has more than one page. args: lang, pages";
    PressFault "press-fault" Error, "A printing house would refuse the file. args: rule, lang, page, name, found, limit";
    PressAdvice "press-advice" Warning, "A printing house would ask about the file. args: rule, lang, page, name, found, limit";
    PressUnusable "press-unusable" Error, "A file for the press cannot be made. args: file, reason";
    PictureCoarse "picture-coarse" Warning, "A picture with few pixels for its printed size. args: dpi, wanted, width (pixels it needs)";
    PictureTooCoarse "picture-too-coarse" Error, "A picture with far too few pixels for its printed size. args: dpi, wanted, width";
    // share
    ShareTemplate "share-template" Error, "A drawing of the theme for sharing is no SVG. args: name, page, reason";
    ShareGlyph "share-glyph" Warning, "A character that no font of the theme has, in the picture of a page. args: char, code, lang";
    ShareHeavy "share-heavy" Warning, "A picture for sharing with too many bytes. args: page, size (kB), limit (kB)";
    // write
    WriteFailed "write-failed" Error, "A file cannot be written. args: path, reason";
    OutNotOurs "out-not-ours" Error, "An output would overwrite a file that groter did not write. args: path";
    OutLocked "out-locked" Error, "Another build is writing to this folder. args: path";
    OutInside "out-inside" Error, "The output folder lies inside the sources or contains them. args: path";
    ManifestBroken "manifest-broken" Warning, "The manifest of the last build cannot be read. args: path";
    // serve and watch
    HostUnusable "host-unusable" Error, "An address that the preview cannot have. args: host, reason";
    WatchFailed "watch-failed" Error, "Changes in a folder cannot be followed. args: path, reason";
    // commands
    FolderNotEmpty "folder-not-empty" Error, "`init` into a folder that holds something. args: path";
}
