//! `init`, `new card` and `schema`: the commands that make files for people to go on with.

use std::path::{Path, PathBuf};

use groter::diag::{Code, Diagnostic, Diagnostics};
use groter::schema::Kind;
use serde_json::Value;

use super::session::{Answer, Session};

/// The folder that `groter init` puts the editor's settings and schemas in.
const EDITOR: &str = ".vscode";

/// `groter init DIR`.
pub(super) fn init(session: &Session, dir: &Path) -> Answer {
    let folder = session.here.join(dir);
    let shown = dir.display().to_string();
    if !is_free(&folder) {
        return Answer::problems([Diagnostic::new(Code::FolderNotEmpty).arg("path", shown)]);
    }
    let files = groter::starter();
    if let Err(diagnostics) = groter::create(&folder, &files) {
        return Answer::problems(diagnostics.sorted());
    }
    let mut answer = Answer::text(session.text("cli-init-done", &[("path", shown.into())]) + "\n");
    answer.fields.insert("created".to_owned(), files.into_iter().map(|(path, _)| Value::from(path)).collect());
    answer
}

/// Whether `folder` can be made or holds nothing; a repository that was just begun counts as nothing.
fn is_free(folder: &Path) -> bool {
    match folder.read_dir() {
        Ok(mut entries) => entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == ".git")),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

/// `groter new card TITLE --in SECTION`.
pub(super) fn card(session: &Session, title: &str, section: &str) -> Answer {
    match new_card(session, title, section) {
        Ok(path) => {
            let mut answer = Answer::text(format!("{}\n", path.display()));
            answer.fields.insert("created".to_owned(), vec![path.display().to_string()].into());
            answer
        }
        Err(diagnostics) => Answer::problems(diagnostics.sorted()),
    }
}

fn new_card(session: &Session, title: &str, section: &str) -> Result<PathBuf, Diagnostics> {
    let root = session.root().map_err(one)?;
    let (sources, loaded) = groter::load(&root);
    if loaded.iter().any(|diagnostic| diagnostic.code == Code::RootMissing) {
        return Err(loaded);
    }
    // Settings that could not even be read were reported with the files.
    let unread = |found: Diagnostics| if found.is_empty() { loaded } else { found };
    let (path, text) = groter::new_card(&sources, title, section).map_err(unread)?;
    groter::create(&root, &[(path.as_str().to_owned(), text.into_bytes())])?;
    let file = root.join(path.as_str());
    // The way from here is shorter to read and to copy.
    Ok(file.strip_prefix(&session.here).map(Path::to_owned).unwrap_or(file))
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

/// `groter schema KIND`.
pub(super) fn schema(kind: &str) -> Option<String> {
    let kind = Kind::ALL.iter().find(|known| known.name() == kind)?;
    Some(format!("{:#}\n", groter::schema(*kind)))
}

/// `groter schema --out DIR`.
pub(super) fn schemas(session: &Session, dir: &Path) -> Answer {
    let name = |kind: &Kind| format!("{}.schema.json", kind.name());
    let file = |kind: &Kind| (name(kind), format!("{:#}\n", groter::schema(*kind)).into_bytes());
    let files: Vec<(String, Vec<u8>)> = Kind::ALL.iter().map(file).collect();
    if let Err(diagnostics) = groter::replace(&session.here.join(dir), &files) {
        return Answer::problems(diagnostics.sorted());
    }
    let shown = dir.display().to_string().replace('\\', "/");
    let paths: Vec<String> = files.iter().map(|(name, _)| format!("{}/{name}", shown.trim_end_matches('/'))).collect();
    let created = |path: &String| session.text("cli-created", &[("path", path.as_str().into())]) + "\n";
    let mut answer = Answer::text(paths.iter().map(created).collect::<String>() + "\n" + &settings(&shown));
    answer.fields.insert("created".to_owned(), paths.into());
    answer
}

/// The part of the editor's settings that `groter init` writes which names the schemas, for schemas in `folder`.
fn settings(folder: &str) -> String {
    let path = format!("{EDITOR}/settings.json");
    let starter = groter::starter();
    let settings =
        starter.iter().find(|(name, _)| *name == path).and_then(|(_, bytes)| std::str::from_utf8(bytes).ok());
    let schemas = settings.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let schemas = schemas.and_then(|settings| settings.get("yaml.schemas").cloned()).unwrap_or_default();
    let text = format!("{:#}\n", serde_json::json!({ "yaml.schemas": schemas }));
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    text.replace(
        &format!("./{EDITOR}/"),
        &if folder.starts_with('/') { format!("{folder}/") } else { format!("./{folder}/") },
    )
}

#[cfg(test)]
mod tests {
    use super::{is_free, settings};

    #[test]
    fn free_folders() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let top = folder.path();
        assert!(is_free(top));
        assert!(is_free(&top.join("new/deeper")));
        std::fs::create_dir(top.join(".git")).expect("a folder");
        assert!(is_free(top));
        std::fs::write(top.join("file"), "").expect("a file");
        assert!(!is_free(top));
        assert!(!is_free(&top.join("file")));
    }

    #[test]
    fn settings_of_schemas() {
        assert!(settings(".vscode").contains("\"./.vscode/site.schema.json\": \"content/site.yaml\""));
        assert!(settings("./schemas/").contains("\"./schemas/site.schema.json\""));
        assert!(settings("/s").contains("\"/s/site.schema.json\""));
    }
}
