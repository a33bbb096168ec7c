//! Forms in a browser: the settings of Decap CMS and Sveltia CMS, made from the schemas of the files.
//!
//! In: an [`Outline`] of the programme and words in one language. Out: the text of a `config.yml`, in which every field
//! is marked as shared by all languages or translated, so that a translation gets only what it may have. Keys that have
//! no form (figures, `extra`, the mark of a translation) stay in the files as they are. It does not know which files
//! there are, nor who may write them.

use serde_json::{Map, Value, json};

use crate::i18n::Messages;
use crate::parse::schema::Kind;

mod fields;
mod write;

use fields::{fields, text_fields};

/// Above it stands what the programme's own ICT fills in, which stays when the file is made anew.
pub const MARK: &str = "# ---- groter ----";

/// A program that shows forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flavour {
    /// Decap CMS.
    Decap,
    /// Sveltia CMS.
    Sveltia,
}

impl Flavour {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Decap, Self::Sveltia];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decap => "decap",
            Self::Sveltia => "sveltia",
        }
    }

    /// The name of the product.
    fn title(self) -> &'static str {
        match self {
            Self::Decap => "Decap CMS",
            Self::Sveltia => "Sveltia CMS",
        }
    }
}

/// What forms must know of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The tags of the languages, the default one first.
    pub langs: Vec<String>,
    /// The address of the site.
    pub url: String,
    /// The tranches, by number and name.
    pub tranches: Vec<(u32, String)>,
    /// The statuses, by id and name.
    pub statuses: Vec<(String, String)>,
    /// The places, by id and name; none when cards may name any.
    pub places: Option<Vec<(String, String)>>,
    /// The folders with texts, the top one first.
    pub folders: Vec<Folder>,
}

/// A folder of `content/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// Its path below `content/`; empty at the top.
    pub path: String,
    /// Its titles from the pillar down.
    pub title: String,
    /// The files of its own text, by the tag of their language.
    pub index: Vec<(String, String)>,
    /// Whether cards lie in it that have a folder of their own.
    pub has_folders: bool,
    /// Whether the files of its cards name the default language (`name.nl.md`).
    pub has_suffix: bool,
}

/// What the parts below are made with.
struct Making<'a> {
    flavour: Flavour,
    outline: &'a Outline,
    words: &'a Messages,
}

/// The whole file.
pub fn config(flavour: Flavour, outline: &Outline, words: &Messages) -> String {
    head(flavour, words) + &body(flavour, outline, words)
}

/// What stands above the mark: the part that a programme changes.
fn head(flavour: Flavour, words: &Messages) -> String {
    let about = words.text("cms-head", &[("name", flavour.title().into()), ("cms", flavour.name().into())]);
    let schema = match flavour {
        Flavour::Sveltia => "# yaml-language-server: $schema=https://unpkg.com/@sveltia/cms/schema/sveltia-cms.json\n",
        Flavour::Decap => "",
    };
    let backend = match flavour {
        Flavour::Decap => "backend:\n  name: git-gateway\n  branch: main\n",
        Flavour::Sveltia => "backend:\n  name: github\n  repo: owner/repository\n  branch: main\n",
    };
    let ask = words.text("cms-backend", &[]) + "\n" + &words.text(&format!("cms-try-{}", flavour.name()), &[]);
    format!("{schema}{}{}{backend}", comment(&about), comment(&ask))
}

/// What stands from the mark on: the part that is made anew.
pub fn body(flavour: Flavour, outline: &Outline, words: &Messages) -> String {
    let making = Making { flavour, outline, words };
    let mut text = format!("{MARK}\n{}", comment(&words.text("cms-made", &[("cms", flavour.name().into())])));
    if flavour == Flavour::Decap && outline.folders.iter().any(|folder| !folder.has_suffix) {
        let lang = outline.langs.first().cloned().unwrap_or_default();
        text.push_str(&comment(&words.text("cms-suffix", &[("lang", lang.into())])));
    }
    write::map(&mut text, &making.settings(), 0);
    text
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

impl Making<'_> {
    fn settings(&self) -> Map<String, Value> {
        let langs = &self.outline.langs;
        let mut settings = Map::new();
        let mut set = |key: &str, value: Value| drop(settings.insert(key.to_owned(), value));
        if self.flavour == Flavour::Decap {
            set("locale", json!(self.words.lang()));
        }
        set("site_url", json!(self.outline.url));
        // Pictures lie beside the texts that show them: every collection says so again. A folder of its own keeps the
        // texts out of the list of pictures.
        set("media_folder", json!("content/media"));
        set("public_folder", json!(""));
        set("slug", json!({ "encoding": "ascii", "clean_accents": true }));
        if self.flavour == Flavour::Sveltia {
            // An empty year is no year.
            set("output", json!({ "omit_empty_optional_fields": true }));
        }
        if langs.len() > 1 {
            let mut i18n = json!({ "structure": "multiple_files", "locales": langs, "default_locale": langs[0] });
            if self.flavour == Flavour::Sveltia {
                // A translation begins when somebody begins it.
                i18n["initial_locales"] = json!("default");
            }
            set("i18n", i18n);
        }
        set("collections", self.collections());
        settings
    }

    fn collections(&self) -> Value {
        let mut collections = Vec::new();
        for folder in &self.outline.folders {
            collections.push(self.collection(folder, false));
            if folder.has_folders {
                collections.push(self.collection(folder, true));
            }
        }
        // Sveltia shows the text of a folder with the cards in it.
        if self.flavour == Flavour::Decap {
            collections.push(self.sections());
        }
        Value::Array(collections)
    }

    /// The cards and pages in one folder: those that are files, or those that have folders of their own.
    fn collection(&self, folder: &Folder, bundles: bool) -> Value {
        let top = folder.path.is_empty();
        let name = if top { "pages".to_owned() } else { folder.path.replace('/', "-") };
        let label = if top { self.words.text("cms-pages", &[]) } else { folder.title.clone() };
        let in_folders = || self.words.text("cms-in-folders", &[("title", label.clone().into())]);
        let kind = if top { Kind::Page } else { Kind::Card };
        let mut made = json!({
            "name": if bundles { format!("{name}-folders") } else { name },
            "label": if bundles { in_folders() } else { label.clone() },
            "label_singular": self.words.text(if top { "cms-page-singular" } else { "cms-card-singular" }, &[]),
            "folder": format!("content/{}", folder.path).trim_end_matches('/'),
            "create": true,
            "extension": "md",
            "format": "yaml-frontmatter",
            "identifier_field": "title",
            "slug": "{{slug}}",
        });
        if bundles {
            made["path"] = json!("{{slug}}/index");
        }
        made["summary"] = json!("{{title}}");
        made["media_folder"] = json!("");
        made["public_folder"] = json!("");
        // `groter serve` shows what it will look like; the form has the whole width.
        made["editor"] = json!({ "preview": false });
        if self.outline.langs.len() > 1 {
            let omits = self.flavour == Flavour::Sveltia && !folder.has_suffix;
            made["i18n"] = if omits { json!({ "omit_default_locale_from_filename": true }) } else { json!(true) };
        }
        if self.flavour == Flavour::Sveltia && !bundles && !folder.index.is_empty() {
            let label = self.words.text("cms-section-text", &[]);
            made["index_file"] = json!({ "name": "_index", "label": label, "fields": fields(self, Kind::Section) });
        }
        made["fields"] = json!(fields(self, kind));
        made
    }

    /// The texts of the folders themselves. Decap translates no single files, so every language has a form of its own,
    /// with the fields that its file may have.
    fn sections(&self) -> Value {
        let mut files = Vec::new();
        for folder in &self.outline.folders {
            for (lang, path) in &folder.index {
                let is_source = Some(lang) == self.outline.langs.first();
                let name = if folder.path.is_empty() { "home" } else { &folder.path };
                let title =
                    if folder.path.is_empty() { self.words.text("cms-home", &[]) } else { folder.title.clone() };
                let fields = if is_source { fields(self, Kind::Section) } else { text_fields(self) };
                files.push(json!({
                    "name": format!("{}-{lang}", name.replace('/', "-")),
                    "label": format!("{title} ({lang})"),
                    "file": path,
                    "media_folder": "",
                    "public_folder": "",
                    "fields": fields,
                }));
            }
        }
        json!({
            "name": "sections",
            "label": self.words.text("cms-sections", &[]),
            "description": self.words.text("cms-sections.hint", &[]),
            "editor": { "preview": false },
            "files": files,
        })
    }
}

#[cfg(test)]
mod tests;
