//! Source → [`Document`]: one file as it was written.
//!
//! In: the snapshot and the configured languages. Out: for every Markdown file its place in the programme (folder, id,
//! language), its front matter and its checked text. Knows nothing of other files: what only two files together can
//! get wrong is found in the model.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::lang::{Lang, PerLang, Tag};
use crate::load::Sources;
use crate::markdown::{self, Body};
use crate::parse::matter::Matter;
use crate::path::SourcePath;
use crate::yaml::Doc;

mod mark;
pub mod matter;
pub mod schema;
mod written;

pub use mark::{Made, Mark, with_mark};
pub use written::{Field, Update, Written};

/// What a file is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// `_index.md`: the text of a folder.
    Section,
    /// A card or a page.
    Leaf,
}

/// One Markdown file as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub path: SourcePath,
    /// What its name says.
    pub name: Name,
    /// The front matter.
    pub matter: Matter,
    /// What it says in its language.
    pub written: Arc<Written>,
    /// What is wrong with that, for whoever uses it: nobody minds the gaps of a draft.
    found: Diagnostics,
    /// The keys that misspelt ones are meant to be.
    meant: Vec<String>,
}

impl Document {
    /// Whether nobody wrote anything at `keys`, not even something wrong, which is reported as such.
    pub fn lacks(&self, keys: &[&str]) -> bool {
        written::is_lacking(&self.meant, self.doc(), keys)
    }

    /// The front matter's places.
    pub fn doc(&self) -> &Doc {
        &self.written.doc
    }

    /// Reports what is wrong with its texts.
    pub fn report(&self, diags: &mut Diagnostics) {
        if !self.found.is_empty() {
            diags.extend(self.found.clone());
        }
    }
}

/// What a file name says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// What it is.
    pub role: Role,
    /// The section it belongs to, as a folder below `content/`; empty at the top. A section's own folder for `_index`.
    pub folder: String,
    /// The name of the card, page or section: file or folder name without suffixes.
    pub id: String,
    /// The language of its text.
    pub lang: Lang,
}

/// All Markdown files of a programme.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// Those that could be read.
    pub documents: Vec<Arc<Document>>,
    /// The names of those that could not: they are reported already, and what refers to them is not at fault.
    pub broken: Vec<Name>,
}

impl Parsed {
    /// The same without the files of the languages that `renumbered` has no new number for.
    #[must_use]
    pub fn renumbered(self, renumbered: &PerLang<Option<Lang>>) -> Self {
        let document = |document: Arc<Document>| {
            let lang = renumbered[document.name.lang]?;
            if lang == document.name.lang {
                return Some(document);
            }
            let mut document = Arc::unwrap_or_clone(document);
            document.name.lang = lang;
            Some(Arc::new(document))
        };
        let name = |name: Name| Some(Name { lang: renumbered[name.lang]?, ..name });
        Self {
            documents: self.documents.into_iter().filter_map(document).collect(),
            broken: self.broken.into_iter().filter_map(name).collect(),
        }
    }
}

/// Files as they were read before: a file is read again only if its bytes or the programme's languages are other ones.
#[derive(Debug, Default)]
pub struct Cache(Mutex<Known>);

/// What was read, and for which languages.
#[derive(Debug, Default)]
struct Known {
    tags: Vec<Tag>,
    /// Sorted by path, as the sources are.
    files: Vec<(SourcePath, blake3::Hash, Arc<Read>)>,
}

/// What became of one file.
#[derive(Debug)]
struct Read {
    found: Diagnostics,
    name: Option<Name>,
    document: Option<Arc<Document>>,
}

/// Reads every Markdown file of `content/`. A file that cannot be read is reported and left out; the others are not
/// affected.
pub fn parse(diags: &mut Diagnostics, sources: &Sources, config: &Config, cache: &Cache) -> Parsed {
    let tags: Vec<Tag> = config.languages.iter().map(|(_, language)| language.tag.clone()).collect();
    let mut known = std::mem::take(&mut *cache.0.lock().unwrap_or_else(PoisonError::into_inner));
    if known.tags != tags {
        known = Known { tags, files: Vec::new() };
    }
    let files: Vec<_> = sources
        .files
        .iter()
        .filter(|(path, _)| path.as_str().starts_with("content/") && path.extension() == "md")
        .filter_map(|(path, source)| source.text().map(|text| (path, source.digest, text)))
        .collect();
    let mut known_files = known.files.into_iter().peekable();
    let kept: Vec<Option<Arc<Read>>> = files
        .iter()
        .map(|(path, digest, _)| {
            while known_files.next_if(|(known, _, _)| known < *path).is_some() {}
            let same = known_files.next_if(|(known, _, _)| known == *path);
            same.filter(|(_, known, _)| known == digest).map(|(_, _, read)| read)
        })
        .collect();
    let read: Vec<Arc<Read>> = kept
        .into_par_iter()
        .zip(&files)
        .map(|(kept, (path, _, text))| kept.unwrap_or_else(|| Arc::new(read(path, text, config))))
        .collect();
    let mut parsed = Parsed::default();
    for read in &read {
        if !read.found.is_empty() {
            diags.extend(read.found.clone());
        }
        match (&read.document, &read.name) {
            (Some(document), _) => parsed.documents.push(Arc::clone(document)),
            (None, Some(name)) => parsed.broken.push(name.clone()),
            (None, None) => {}
        }
    }
    // Only what is there now: what was taken away is forgotten.
    let now = files.into_iter().zip(read).map(|((path, digest, _), read)| (path.clone(), digest, read));
    let known = Known { tags: known.tags, files: now.collect() };
    *cache.0.lock().unwrap_or_else(PoisonError::into_inner) = known;
    parsed
}

fn read(path: &SourcePath, text: &Arc<str>, config: &Config) -> Read {
    let mut found = Diagnostics::new();
    let name = name(&mut found, path, config);
    let document = name.clone().and_then(|name| document(&mut found, path, text, name)).map(Arc::new);
    Read { found, name, document }
}

/// What a file says, whatever its name and the programme around it.
pub fn written_alone(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>) -> Option<Written> {
    let (matter, body, doc) = parts(diags, path, text)?;
    Some(written::written(&matter.text, body, doc))
}

fn parts(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>) -> Option<(Matter, Arc<Body>, Arc<Doc>)> {
    let (yaml, start) = split(diags, path, text)?;
    let body = Arc::new(markdown::parse(diags, path, text, start));
    let doc = Arc::new(Doc::new(path, Arc::clone(text), yaml));
    let matter = Matter::read(diags, &doc)?;
    Some((matter, body, doc))
}

fn document(diags: &mut Diagnostics, path: &SourcePath, text: &Arc<str>, name: Name) -> Option<Document> {
    let (matter, body, doc) = parts(diags, path, text)?;
    let meant = written::meant(diags);
    let found = written::check(&meant, &matter, &body, &doc);
    let written = Arc::new(written::written(&matter.text, body, doc));
    Some(Document { path: path.clone(), name, matter, written, found, meant })
}

/// What a file's name says, if it is that of a text.
pub fn named(path: &SourcePath, config: &Config) -> Option<Name> {
    let is_text = path.as_str().starts_with("content/") && path.extension() == "md";
    if is_text { name(&mut Diagnostics::new(), path, config) } else { None }
}

/// Reads folder, id and language off a file's name.
fn name(diags: &mut Diagnostics, path: &SourcePath, config: &Config) -> Option<Name> {
    let folder = path.folder().strip_prefix("content").unwrap_or_default().trim_start_matches('/');
    let stem = path.name().strip_suffix(".md").or_else(|| path.name().strip_suffix(".MD")).unwrap_or(path.name());
    let (stem, lang) = match stem.rsplit_once('.') {
        None => (stem, Lang::SOURCE),
        Some((before, suffix)) => match language(config, suffix) {
            Some(lang) => (before, lang),
            None if looks_like_language(suffix) => {
                let known: Vec<String> =
                    config.languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect();
                diags.push(
                    Diagnostic::new(Code::UnknownLanguageSuffix)
                        .arg("suffix", suffix)
                        .arg("known", known)
                        .at(Place::file(path)),
                );
                return None;
            }
            None => (stem, Lang::SOURCE),
        },
    };
    let last = |folder: &str| folder.rsplit('/').next().unwrap_or_default().to_owned();
    Some(match stem {
        "_index" => Name { role: Role::Section, folder: folder.to_owned(), id: last(folder), lang },
        "index" if !folder.is_empty() => {
            let parent = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
            Name { role: Role::Leaf, folder: parent.to_owned(), id: last(folder), lang }
        }
        stem => Name { role: Role::Leaf, folder: folder.to_owned(), id: stem.to_owned(), lang },
    })
}

fn language(config: &Config, suffix: &str) -> Option<Lang> {
    config
        .languages
        .iter()
        .find(|(_, language)| language.tag.as_str().eq_ignore_ascii_case(suffix))
        .map(|(lang, _)| lang)
}

/// Whether somebody who writes this suffix means a language: two or three letters, perhaps with a region. Anything else
/// belongs to the name (`versie-2.0.md`).
fn looks_like_language(suffix: &str) -> bool {
    let letters = suffix.bytes().take_while(u8::is_ascii_alphabetic).count();
    (2..=3).contains(&letters)
        && (letters == suffix.len() || suffix.as_bytes()[letters] == b'-')
        && Tag::parse(suffix).is_some()
}

/// Finds the front matter: the byte range of its YAML, and where the text begins.
fn split(diags: &mut Diagnostics, path: &SourcePath, text: &str) -> Option<(Range<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        let span = Span { line: 1, column: 1, length: 1 };
        diags.push(Diagnostic::new(Code::FrontMatterMissing).at(Place::new(path, text, span)));
        return None;
    }
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return Some((first.len()..end, end + line.len()));
        }
        end += line.len();
    }
    let span = Span { line: 1, column: 1, length: 3 };
    diags.push(Diagnostic::new(Code::FrontMatterUnclosed).at(Place::new(path, text, span)));
    None
}
