//! `export` and `import`: texts to translators and back.

use std::fs;
use std::path::{Path, PathBuf};

use groter::Sources;
use groter::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use groter::exchange::{self, Choice};
use groter::path::SourcePath;
use serde_json::{Value, json};

use super::args::Agency;
use super::session::{Answer, Session};

/// What is to be exported.
pub(super) struct Order {
    /// What is wanted.
    pub(super) choice: Choice,
    /// In which form.
    pub(super) form: Agency,
    /// The file to write.
    pub(super) out: Option<PathBuf>,
}

/// `groter export`.
pub(super) fn export(session: &Session, order: &Order) -> Answer {
    let (_, sources) = match sources(session) {
        Ok(found) => found,
        Err(diagnostics) => return Answer::problems(diagnostics.sorted()),
    };
    let form = match order.form {
        Agency::Xliff2 => exchange::Form::Xliff2,
        Agency::Xliff1 => exchange::Form::Xliff1,
        Agency::Po => exchange::Form::Po,
    };
    // The notes are for whoever sends the file and whoever translates: in the language that both work in.
    let found = match groter::export(&sources, &order.choice, &session.messages) {
        Ok(found) => found,
        Err(diagnostics) => return Answer::problems(diagnostics.sorted()),
    };
    let count = found.count();
    if count == 0 {
        let mut answer = Answer::text(session.text("cli-export-nothing", &[]) + "\n");
        answer.fields.insert("texts".to_owned(), Value::from(0));
        return answer;
    }
    let name = format!("translation-{}.{}", found.target, form.ending());
    let file = order.out.clone().unwrap_or_else(|| PathBuf::from(name));
    let shown = file.display().to_string();
    if let Err(diagnostics) = groter::replace(&session.here, &[(shown.clone(), found.write(form).into_bytes())]) {
        return Answer::problems(diagnostics.sorted());
    }
    let args: [(&str, Arg); 2] = [("count", count.into()), ("file", shown.as_str().into())];
    let mut answer = Answer::text(session.text("cli-exported", &args) + "\n");
    answer.fields.insert("created".to_owned(), vec![Value::from(shown)].into());
    answer.fields.insert("texts".to_owned(), Value::from(count));
    answer
}

/// `groter import`.
pub(super) fn import(session: &Session, files: &[PathBuf], force: bool, dry_run: bool) -> Answer {
    let (root, sources) = match sources(session) {
        Ok(found) => found,
        Err(diagnostics) => return Answer::problems(diagnostics.sorted()),
    };
    let given = match given(session, files) {
        Ok(given) => given,
        Err(diagnostics) => return Answer::problems(diagnostics.sorted()),
    };
    let (all, diagnostics) = groter::import(&sources, &given, force);
    let mut answer = Answer::problems(diagnostics);
    let mut written: Vec<(String, Vec<u8>)> = Vec::new();
    for (path, text) in all.iter().flat_map(|imported| &imported.files) {
        // The last file has what those before it changed.
        written.retain(|(known, _)| known != path);
        written.push((path.clone(), text.clone().into_bytes()));
    }
    answer.regret = Some(session.text("cli-import-refused", &[]));
    let refused = answer.diagnostics.iter().any(|problem| problem.severity() == groter::diag::Severity::Error);
    if refused {
        return answer;
    }
    if !dry_run && let Err(diagnostics) = groter::replace(&root, &written) {
        answer.diagnostics.extend(diagnostics.sorted());
        return answer;
    }
    if !dry_run {
        for (path, _) in &written {
            answer.text += &(session.text("cli-import-written", &[("path", path.as_str().into())]) + "\n");
        }
    }
    for imported in &all {
        let args: [(&str, Arg); 2] = [("lang", imported.lang.as_str().into()), ("count", imported.taken.into())];
        answer.text += &(session.text("cli-imported", &args) + "\n");
    }
    if written.is_empty() {
        answer.text = session.text("cli-import-nothing", &[]) + "\n";
    }
    let paths: Vec<Value> = written.iter().map(|(path, _)| Value::from(path.as_str())).collect();
    answer.fields.insert("written".to_owned(), if dry_run { Vec::new() } else { paths }.into());
    let counts = |imported: &exchange::Imported| json!({ "lang": imported.lang, "taken": imported.taken, "same": imported.same });
    answer.fields.insert("imported".to_owned(), all.iter().map(counts).collect());
    answer
}

/// The programme's files.
fn sources(session: &Session) -> Result<(PathBuf, Sources), Diagnostics> {
    let root = session.root().map_err(one)?;
    let (sources, loaded) = groter::load(&root);
    if loaded.has_errors() { Err(loaded) } else { Ok((root, sources)) }
}

/// The files of translators, by the names they were given here.
fn given(session: &Session, files: &[PathBuf]) -> Result<Vec<(SourcePath, Vec<u8>)>, Diagnostics> {
    let read = |file: &PathBuf| {
        let path = SourcePath::new(shown(file));
        fs::read(session.here.join(file)).map(|bytes| (path.clone(), bytes)).map_err(|error| {
            let problem = Diagnostic::new(Code::FileUnreadable).arg("reason", error.kind().to_string());
            one(problem.at(Place::file(&path)))
        })
    };
    files.iter().map(read).collect()
}

fn shown(file: &Path) -> String {
    file.display().to_string().replace('\\', "/")
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}
