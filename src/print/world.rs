//! What the compiler may see: the theme's files and fonts, the texts and the pictures. There is no package, network,
//! clock or other file.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::markdown::print::literal;
use crate::theme::{PrintTheme, ThemeSource};
use crate::view::book::Profile;

/// The name of the document's own source.
pub(super) const MAIN: &str = "/main.typ";
/// The name of the module with the theme's colours.
const INKS: &str = "/inks.typ";

/// What all documents of a theme and a profile share.
pub(super) struct Base {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    /// The theme's files behind the sources.
    pub(super) origins: HashMap<FileId, ThemeSource>,
}

impl Base {
    /// Reads fonts and library. Fonts come in the order of their names, so that the first that has a glyph is the same
    /// one everywhere.
    pub(super) fn new(theme: &PrintTheme, profile: Profile) -> Self {
        let fonts: Vec<Font> = theme.fonts().iter().flat_map(|font| Font::iter(Bytes::new(font.to_vec()))).collect();
        let mut sources = HashMap::new();
        let mut origins = HashMap::new();
        for (name, source) in theme.lib() {
            if let Some(id) = file_id(name) {
                sources.insert(id, Source::new(id, source.text.to_string()));
                origins.insert(id, source.clone());
            }
        }
        if let Some(id) = file_id(INKS) {
            sources.insert(id, Source::new(id, inks(theme, profile)));
        }
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            origins,
        }
    }

    /// Whether some font has a glyph for `c`.
    pub(super) fn shows(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// The colours of the theme as a module.
fn inks(theme: &PrintTheme, profile: Profile) -> String {
    let mut out = format!("#let profile = {}\n#let inks = (\n", literal(profile_name(profile)));
    for (name, ink) in theme.inks() {
        let [c, m, y, k] = ink.cmyk;
        let mixed = format!("cmyk({c}%, {m}%, {y}%, {k}%)");
        let color = match (profile, &ink.spot) {
            (Profile::Screen, _) => format!("rgb({})", literal(&ink.screen)),
            (Profile::Press, Some(spot)) => format!("color.spot({}, {mixed}).tint(100%)", literal(spot)),
            (Profile::Press, None) => mixed,
        };
        let _ = writeln!(out, "{}: {color},", literal(name));
    }
    out.push_str(")\n");
    out
}

fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Screen => "screen",
        Profile::Press => "press",
    }
}

/// The compiler's number of a file; none for a name that is no path.
pub(super) fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// The world of one document.
pub(super) struct PrintWorld {
    pub(super) base: Arc<Base>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    pictures: HashMap<FileId, Bytes>,
}

impl PrintWorld {
    /// A world with these sources, the document's own among them.
    pub(super) fn new(base: Arc<Base>, main: FileId, sources: HashMap<FileId, Source>) -> Self {
        Self { base, main, sources, pictures: HashMap::new() }
    }

    /// Lets it see these pictures.
    pub(super) fn show(&mut self, pictures: HashMap<FileId, Bytes>) {
        self.pictures = pictures;
    }
}

fn not_found<T>(id: FileId) -> FileResult<T> {
    Err(FileError::NotFound(id.vpath().get_without_slash().into()))
}

impl World for PrintWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.base.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.sources.get(&id).or_else(|| self.base.sources.get(&id)) {
            Some(source) => Ok(source.clone()),
            None => not_found(id),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match self.pictures.get(&id) {
            Some(bytes) => Ok(bytes.clone()),
            // No text of the theme or of an author is data for another.
            None => not_found(id),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.base.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
