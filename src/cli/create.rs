//! `init` and `schema`: the commands that make files for programmes and their tools.

use std::path::Path;

use groter::cms::MARK;
use groter::diag::{Code, Diagnostic};
use groter::schema::Kind;
use groter::{Desk, Flavour, Messages};
use serde_json::Value;

use super::new::{desk, one};
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

/// `groter schema --cms CMS`.
pub(super) fn forms(session: &Session, cms: &str, out: Option<&Path>) -> Answer {
    let Some(flavour) = Flavour::ALL.into_iter().find(|flavour| flavour.name() == cms) else {
        return Answer::default();
    };
    let desk = match session.root().map_err(one).and_then(|root| desk(&root)) {
        Ok(desk) => desk,
        Err(found) => return Answer::problems(found.sorted()),
    };
    let words = words(session, &desk);
    let Some(out) = out else {
        let text = desk.forms(flavour, &words, true);
        let mut answer = Answer::text(text.clone());
        answer.fields.insert("config".to_owned(), text.into());
        return answer;
    };
    let file = session.here.join(out);
    let shown = out.display().to_string();
    // What people wrote above the line stays; a file without it is none of groter's.
    let old = std::fs::read_to_string(&file).ok().filter(|old| old.lines().any(|line| line == MARK));
    let text = match &old {
        Some(old) => {
            let own: String = old.split_inclusive('\n').take_while(|line| line.trim_end() != MARK).collect();
            own + &desk.forms(flavour, &words, false)
        }
        None => desk.forms(flavour, &words, true),
    };
    let write = if old.is_some() { groter::replace } else { groter::create };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = file.parent().unwrap_or(&session.here);
    if let Err(found) = write(folder, &[(name, text.into_bytes())]) {
        return Answer::problems(found.sorted());
    }
    let mut answer = Answer::text(session.text("cli-created", &[("path", shown.as_str().into())]) + "\n");
    answer.fields.insert("created".to_owned(), vec![shown].into());
    answer.next = Some(session.text("cli-forms-next", &[]));
    answer
}

/// The words of forms: in the language asked for, else in that of the programme, whose staff fill them in.
fn words(session: &Session, desk: &Desk) -> Messages {
    let own = Messages::new(&desk.source());
    let spoken = desk.source().split('-').next() == Some(own.lang());
    if session.asked_lang || !spoken { Messages::new(session.messages.lang()) } else { own }
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
