//! `edition`: made, listed, proven and compared.

use std::path::{Path, PathBuf};

use groter::diag::{Arg, Code, Diagnostic};
use groter::edition::{Difference, Editions, How, Manifest, NOW, Part, Role, Stamp, archive, is_name, path};
use groter::load::{digests, one};
use groter::{Effort, Messages, Options, PROGRAM, PrintWish, Progress, Proof, Sources, changes};
use serde_json::{Value, json};

use super::args::edition::{Edition, Frozen, Telling};
use super::args::{Format, Print};
use super::build::leave;
use super::progress::Meter;
use super::session::{Answer, Session};
use super::text::{Align, table};

/// How many files of one kind people are shown.
const SHOWN: usize = 40;

/// `groter edition …`.
pub(super) fn edition(session: &Session, what: &Edition) -> Answer {
    let done = match what {
        Edition::Create { name, date, archive, site, print, quiet } => {
            let stamp = Stamp { name: name.as_str().into(), date: date.unwrap_or(session.today) };
            create(session, &stamp, *archive, (site, print), *quiet)
        }
        Edition::List => list(session),
        Edition::Verify { name, archive, out, quiet } => verify(session, name, *archive, out.as_deref(), *quiet),
        Edition::Diff { old, new, form, lang, out } => {
            diff(session, (old, new), *form, lang.as_deref(), out.as_deref())
        }
    };
    done.unwrap_or_else(Answer::problems)
}

/// A programme read from disk, with its editions.
struct Programme {
    root: PathBuf,
    sources: Sources,
    loaded: groter::diag::Diagnostics,
    editions: Editions,
}

type Done = Result<Answer, Vec<Diagnostic>>;

/// Reads the programme. An edition that cannot be read stops every command: nobody could say that it is not meant.
fn programme(session: &Session) -> Result<Programme, Vec<Diagnostic>> {
    let root = session.root().map_err(|found| vec![found])?;
    let (sources, loaded) = groter::load(&root);
    let (editions, found) = groter::editions(&sources);
    if !found.is_empty() {
        return Err(found.sorted());
    }
    if sources.files.is_empty() {
        return Err(loaded.sorted());
    }
    Ok(Programme { root, sources, loaded, editions })
}

impl Programme {
    fn get(&self, name: &str) -> Result<&Manifest, Vec<Diagnostic>> {
        let known = self.editions.names();
        let missing = match known.as_slice() {
            [] => Diagnostic::new(Code::EditionNone).arg("name", name),
            _ => Diagnostic::new(Code::EditionUnknown).arg("name", name).arg("known", known),
        };
        self.editions.get(name).map(AsRef::as_ref).ok_or_else(|| vec![missing])
    }
}

fn meter(session: &Session, quiet: bool) -> Meter {
    Meter::new(&session.messages, session.watched && session.format == Format::Human && !quiet)
}

fn create(session: &Session, stamp: &Stamp, zip: bool, (site, print): (&Frozen, &Print), quiet: bool) -> Done {
    let Programme { root, sources, loaded, editions } = programme(session)?;
    let name = &*stamp.name;
    let refused = |code: Code, name: &str| Err(vec![Diagnostic::new(code).arg("name", name)]);
    if !is_name(name) {
        return refused(Code::EditionNameInvalid, name);
    }
    if let Some(known) = editions.like(name) {
        return refused(Code::EditionExists, known);
    }
    if let Some(same) = editions.of(&sources) {
        return refused(Code::EditionSame, &same.name);
    }
    let options = Options {
        base_url: site.base_url.clone(),
        theme: site.theme.clone(),
        relative: site.relative,
        pack: true,
        effort: Effort::Make,
        print: (!print.no_print).then(PrintWish::default),
        today: Some(session.today),
        year: Some(i32::from(session.today.year)),
        ..Options::default()
    };
    options.cache.keep(groter::kept(&root.join("public")));
    let meter = meter(session, quiet);
    let frozen = groter::freeze((&sources, loaded), stamp, zip, &options, &|progress| meter.show(progress));
    meter.clear();
    leave(sources);
    let mut answer = Answer { quiet, diagnostics: frozen.diagnostics, ..Answer::default() };
    let Some(manifest) = frozen.manifest else {
        answer.regret = Some(session.text("cli-edition-not-made", &[]));
        return Ok(answer);
    };
    // The archive comes first: an edition that is there is whole.
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    files.extend(frozen.archive.map(|bytes| (archive::path(name).as_str().to_owned(), bytes)));
    files.push((path(name).as_str().to_owned(), manifest.write().into_bytes()));
    if let Err(found) = groter::create(&root, &files) {
        answer.diagnostics.extend(found.sorted());
        answer.regret = Some(session.text("cli-edition-not-made", &[]));
        return Ok(answer);
    }
    if !quiet {
        let args: [(&str, Arg); 2] = [("name", name.into()), ("path", path(name).as_str().into())];
        answer.text = session.text("cli-edition-created", &args) + "\n";
        if zip {
            let args = [("path", archive::path(name).as_str().into())];
            answer.text += &(session.text("cli-edition-archived", &args) + "\n");
        }
    }
    let paths: Vec<String> = files.into_iter().map(|(path, _)| path).collect();
    answer.fields.insert("created".to_owned(), paths.into());
    Ok(answer)
}

fn cards(manifest: &Manifest) -> usize {
    manifest.content.entries.values().filter(|entry| entry.role == Role::Card).count()
}

fn list(session: &Session) -> Done {
    let programme = programme(session)?;
    let messages = &session.messages;
    let here = programme.editions.of(&programme.sources).map(|manifest| manifest.name.clone());
    let names = programme.editions.names();
    let all: Vec<(&Manifest, bool)> = names
        .iter()
        .filter_map(|name| {
            let manifest = programme.editions.get(name)?;
            Some((manifest.as_ref(), programme.root.join(archive::path(name).as_str()).is_file()))
        })
        .collect();
    let mut answer = Answer::default();
    if all.is_empty() {
        answer.text = session.text("cli-edition-none", &[]) + "\n";
    } else {
        answer.text = listed(messages, &all);
        answer.text += &match &here {
            Some(name) => session.text("cli-edition-here", &[("name", name.as_str().into())]),
            None => session.text("cli-edition-not-here", &[]),
        };
        answer.text.push('\n');
    }
    let as_json = |(manifest, archived): &(&Manifest, bool)| {
        json!({
            "name": manifest.name, "date": manifest.date, "program": manifest.made.program,
            "cards": cards(manifest), "languages": manifest.content.languages.len(),
            "files": manifest.outputs.len(), "printed": manifest.made.printed, "archive": archived,
            "here": here.as_ref() == Some(&manifest.name),
        })
    };
    answer.fields.insert("editions".to_owned(), all.iter().map(as_json).collect());
    Ok(answer)
}

fn listed(messages: &Messages, all: &[(&Manifest, bool)]) -> String {
    let word = |name: &str| messages.text(&format!("cli-edition-{name}"), &[]);
    let head = ["name", "date", "cards", "languages", "files", "program", "archive"].map(word).to_vec();
    let number = |number: usize| messages.number(number as f64);
    let rows = all.iter().map(|(manifest, archived)| {
        vec![
            manifest.name.clone(),
            manifest.date.clone(),
            number(cards(manifest)),
            number(manifest.content.languages.len()),
            number(manifest.outputs.len()),
            manifest.made.program.clone(),
            if *archived { word("archive-yes") } else { String::new() },
        ]
    });
    let lines: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let (left, right) = (Align::Left, Align::Right);
    table(&[left, left, right, right, right, left, left], &lines)
}

fn verify(session: &Session, name: &str, archived: bool, out: Option<&Path>, quiet: bool) -> Done {
    let programme = programme(session)?;
    let manifest = programme.get(name)?;
    let one_of = |found: Diagnostic| vec![found];
    let (sources, loaded) = if archived {
        let zip = archive::path(name);
        let bytes = one(&programme.root, &zip).map_err(one_of)?;
        let missing = || vec![Diagnostic::new(Code::EditionArchiveMissing).arg("path", zip.as_str())];
        let sources = groter::unpack(&zip, &bytes.ok_or_else(missing)?, manifest).map_err(|found| found.sorted())?;
        (sources, groter::diag::Diagnostics::new())
    } else {
        (programme.sources.clone(), programme.loaded.clone())
    };
    let proof = if let Some(out) = out {
        let found = digests(&session.here.join(out)).map_err(one_of)?;
        groter::verify_folder(&sources, manifest, &found)
    } else {
        let meter = meter(session, quiet);
        let show = |progress: Progress| meter.show(progress);
        let proof = groter::verify((&sources, loaded), manifest, &Options::default(), &show);
        meter.clear();
        proof
    };
    leave(sources);
    Ok(proven(session, manifest, proof, quiet))
}

fn proven(session: &Session, manifest: &Manifest, proof: Proof, quiet: bool) -> Answer {
    let messages = &session.messages;
    let name = manifest.name.as_str();
    let mut answer = Answer { quiet, diagnostics: proof.diagnostics, ..Answer::default() };
    for part in [Part::Source, Part::BuiltIn, Part::Output] {
        let files: Vec<&Difference> = proof.differences.iter().filter(|found| found.part == part).collect();
        answer.text += &differing(messages, part, &files);
    }
    if let Some(now) = &proof.program {
        let args: [(&str, Arg); 2] = [("then", manifest.made.program.as_str().into()), ("now", now.as_str().into())];
        answer.text += &(session.text("cli-edition-other-program", &args) + "\n");
    }
    if !proof.differences.is_empty() {
        let files = proof.differences.len();
        answer.diagnostics.push(Diagnostic::new(Code::EditionDiffers).arg("name", name).arg("files", files));
    } else if answer.diagnostics.is_empty() && !quiet {
        let args: [(&str, Arg); 3] = [
            ("name", name.into()),
            ("sources", manifest.sources.len().into()),
            ("outputs", manifest.outputs.len().into()),
        ];
        answer.text += &(session.text("cli-edition-proven", &args) + "\n");
    }
    let as_json = json!({
        "name": name, "date": manifest.date, "same": proof.differences.is_empty() && answer.diagnostics.is_empty(),
        "made_with": manifest.made.program, "program": PROGRAM, "differences": proof.differences,
    });
    answer.fields.insert("edition".to_owned(), as_json);
    answer
}

/// The files of one kind that differ.
fn differing(messages: &Messages, part: Part, files: &[&Difference]) -> String {
    if files.is_empty() {
        return String::new();
    }
    let word = |name: &str| messages.text(&format!("cli-edition-{name}"), &[]);
    let part = match part {
        Part::Source => "source",
        Part::BuiltIn => "built-in",
        Part::Output => "output",
    };
    let how = |how: How| match how {
        How::Changed => word("changed"),
        How::LineEnds => word("line-ends"),
        How::Missing => word("missing"),
        How::New => word("new"),
    };
    let rows: Vec<Vec<String>> =
        files.iter().take(SHOWN).map(|found| vec![format!("  {}", how(found.how)), found.path.clone()]).collect();
    let mut text = format!("{}\n{}", word(part), table(&[Align::Left, Align::Left], &rows));
    if files.len() > SHOWN {
        let args = [("count", (files.len() - SHOWN).into())];
        text += &format!("  {}\n", messages.text("cli-edition-more", &args));
    }
    text + "\n"
}

fn diff(session: &Session, (old, new): (&str, &str), form: Telling, lang: Option<&str>, out: Option<&Path>) -> Done {
    let programme = programme(session)?;
    let then = programme.get(old)?;
    let here;
    let now = if new == NOW {
        let options = Options { today: Some(session.today), ..Options::default() };
        here = groter::describe(&programme.sources, programme.loaded.clone(), &options)?;
        &here
    } else {
        programme.get(new)?
    };
    let changes = changes::changes(then, now);
    let known: Vec<String> = changes.languages.iter().map(|(tag, _)| tag.clone()).collect();
    let lang = match lang {
        // The reader may want the words in a language that the programme does not have.
        Some(lang) => lang.to_owned(),
        None => known.first().cloned().unwrap_or_default(),
    };
    let messages = Messages::new(&lang);
    let text = match form {
        Telling::Text => changes::text(&changes, &messages, &lang),
        Telling::Html => changes::html(&changes, &messages, &lang),
        Telling::Json => format!("{:#}\n", serde_json::to_value(&changes).unwrap_or_default()),
    };
    let mut answer = Answer::default();
    match out {
        Some(file) => {
            let shown = file.display().to_string();
            groter::replace(&session.here, &[(shown.clone(), text.into_bytes())]).map_err(|found| found.sorted())?;
            answer.text = session.text("cli-created", &[("path", shown.as_str().into())]) + "\n";
            answer.fields.insert("created".to_owned(), vec![Value::from(shown)].into());
        }
        None => answer.text = text,
    }
    answer.fields.insert("changes".to_owned(), serde_json::to_value(&changes).unwrap_or_default());
    Ok(answer)
}
