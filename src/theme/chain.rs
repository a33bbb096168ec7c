//! Which themes lie over each other.
//!
//! In go the programme's files and the name of its theme, out come the layers from the lowest to the theme itself:
//! what a theme `extends`, and the embedded theme `regio` below the programme's own files of that name.
//! What the files mean is not known here.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::config::theme::{Ink, PicturesFile, PrintPictures};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::path::SourcePath;

/// The theme that is always there.
pub const DEFAULT: &str = "regio";

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/regio");

/// A file of the programme, as read from disk.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path from the root: `themes/mine/templates/card.html`.
    pub path: &'a SourcePath,
    /// Its text; `None` when it is none.
    pub text: Option<&'a Arc<str>>,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// What `theme.yaml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The theme it builds on.
    pub extends: Option<String>,
    /// Where that stands.
    pub extends_at: Option<Place>,
    /// Values for templates and stylesheets.
    pub tokens: BTreeMap<String, String>,
    /// Templates that it must have besides the usual ones.
    pub requires: Vec<String>,
    /// The colours of its printed documents.
    pub inks: BTreeMap<String, Ink>,
    /// The printing condition of its press files.
    pub profile: Option<String>,
    /// The sizes of pictures.
    pub pictures: PicturesFile,
    /// The sizes of printed pictures.
    pub printed: PrintPictures,
}

/// Reads a `theme.yaml`; `None` when it cannot be read, which it has reported.
pub type ReadManifest<'a> = dyn Fn(&mut Diagnostics, &SourcePath, &str) -> Option<Manifest> + 'a;

/// One theme's own files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// The theme's name.
    pub name: String,
    /// What its `theme.yaml` says.
    pub manifest: Manifest,
    /// Its files by their path inside the theme: `templates/card.html`.
    pub(super) files: BTreeMap<String, Held>,
}

/// A file inside a layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) path: SourcePath,
    pub(super) text: Option<Arc<str>>,
    pub(super) bytes: Arc<[u8]>,
}

type Folders = BTreeMap<String, BTreeMap<String, Held>>;

/// The layers of the theme `name` (which stands at `named`), lowest first. `files` may hold files outside `themes/`.
pub fn layers<'a>(
    diags: &mut Diagnostics,
    (name, named): (&str, Option<Place>),
    files: impl IntoIterator<Item = File<'a>>,
    read: &ReadManifest<'_>,
) -> Option<Vec<Layer>> {
    let folders = folders(files);
    let mut found = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let mut next = Some((name.to_owned(), named));
    while let Some((name, place)) = next.take() {
        let below = seen.last().is_some();
        if seen.contains(&name) {
            diags.push(at(Diagnostic::new(Code::ThemeCycle).arg("name", name), place));
            return None;
        }
        if name != DEFAULT && !folders.contains_key(&name) {
            let code = if below { Code::ThemeParentMissing } else { Code::ThemeMissing };
            diags.push(at(Diagnostic::new(code).arg("name", name).arg("known", known(&folders)), place));
            return None;
        }
        let own = folders.get(&name).map(|files| layer(diags, &name, files.clone(), read));
        if let Some(own) = own {
            let own = own?;
            // The programme's files for `regio` lie over the embedded ones; that it extends itself goes without saying.
            let parent = own.manifest.extends.clone().filter(|parent| name != DEFAULT || parent != DEFAULT);
            next = parent.map(|parent| (parent, own.manifest.extends_at.clone()));
            found.push(own);
        }
        if name == DEFAULT {
            found.push(layer(diags, DEFAULT, embedded(), read)?);
        }
        seen.push(name);
    }
    found.reverse();
    Some(found)
}

/// The files of the embedded theme by their path inside it, for a new programme.
pub fn embedded_files() -> Vec<(String, &'static [u8])> {
    let mut out = Vec::new();
    let mut folders = vec![&EMBEDDED];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        out.extend(folder.files().map(|file| {
            let parts: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
            (parts.join("/"), file.contents())
        }));
    }
    out.sort();
    out
}

fn at(diagnostic: Diagnostic, place: Option<Place>) -> Diagnostic {
    Diagnostic { place, ..diagnostic }
}

fn known(folders: &Folders) -> Vec<String> {
    let mut names: Vec<String> = folders.keys().cloned().chain([DEFAULT.to_owned()]).collect();
    names.sort();
    names.dedup();
    names
}

fn folders<'a>(files: impl IntoIterator<Item = File<'a>>) -> Folders {
    let mut folders = Folders::new();
    for file in files {
        let Some((theme, inside)) = file.path.as_str().strip_prefix("themes/").and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        let held = Held { path: file.path.clone(), text: file.text.cloned(), bytes: Arc::from(file.bytes) };
        folders.entry(theme.to_owned()).or_default().insert(inside.to_owned(), held);
    }
    folders
}

fn embedded() -> BTreeMap<String, Held> {
    let held = |name: &str, bytes: &'static [u8]| Held {
        path: SourcePath::new(format!("themes/{DEFAULT}/{name}")),
        text: std::str::from_utf8(bytes).ok().map(Arc::from),
        bytes: Arc::from(bytes),
    };
    embedded_files().into_iter().map(|(name, bytes)| (name.clone(), held(&name, bytes))).collect()
}

fn layer(diags: &mut Diagnostics, name: &str, files: BTreeMap<String, Held>, read: &ReadManifest<'_>) -> Option<Layer> {
    let manifest = match files.get("theme.yaml") {
        Some(held) => read(diags, &held.path, held.text.as_deref()?)?,
        None => Manifest::default(),
    };
    Some(Layer { name: name.to_owned(), manifest, files })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{File, Manifest, layers};
    use crate::diag::Diagnostics;
    use crate::path::SourcePath;

    /// A `theme.yaml` here is just the name of the parent.
    fn run(name: &str, themes: &[(&str, &str)]) -> String {
        let files: Vec<(SourcePath, Arc<str>)> = themes
            .iter()
            .map(|(name, parent)| (SourcePath::new(format!("themes/{name}/theme.yaml")), Arc::from(*parent)))
            .collect();
        let files = files.iter().map(|(path, text)| File { path, text: Some(text), bytes: text.as_bytes() });
        let mut diags = Diagnostics::new();
        let read = |_: &mut Diagnostics, _: &SourcePath, text: &str| {
            let extends = Some(text.to_owned()).filter(|t| !t.is_empty() && !t.contains(':'));
            (text != "!").then(|| Manifest { extends, ..Manifest::default() })
        };
        let found = layers(&mut diags, (name, None), files, &read);
        let names: Option<Vec<String>> = found.map(|l| l.into_iter().map(|l| l.name).collect());
        let faults: Vec<String> = diags.iter().map(|d| format!("{} {:?}", d.code.name(), d.args)).collect();
        names.map_or_else(|| faults.join("; "), |names| names.join(" < "))
    }

    #[test]
    fn chains() {
        let check = |name: &str, themes: &[(&str, &str)], expect: &str| assert_eq!(run(name, themes), expect);
        check("regio", &[], "regio");
        check("regio", &[("regio", "")], "regio < regio");
        check("regio", &[("regio", "regio")], "regio < regio");
        check("mine", &[("mine", "regio")], "regio < mine");
        check("mine", &[("mine", "ours"), ("ours", "regio"), ("regio", "")], "regio < regio < ours < mine");
        check("mine", &[("mine", "")], "mine");
        check("a", &[("a", "b"), ("b", "a")], r#"theme-cycle [("name", Text("a"))]"#);
        check("x", &[("a", "")], r#"theme-missing [("name", Text("x")), ("known", Names(["a", "regio"]))]"#);
        check("a", &[("a", "x")], r#"theme-parent-missing [("name", Text("x")), ("known", Names(["a", "regio"]))]"#);
        check("a", &[("a", "!")], "");
    }
}
