//! `new card` and `new translation`: files for people to write in. What is not said on the command line is asked for,
//! where somebody is there to answer.

use std::path::{Path, PathBuf};

use groter::diag::{Code, Diagnostic, Diagnostics};
use groter::{Choice, Desk, NewCard, NewFile};

use super::args;
use super::ask::Asker;
use super::session::{Answer, Session};

/// Words that are missing on the command line.
type Missing = Vec<String>;

/// `groter new card`.
pub(super) fn card(session: &Session, said: &args::NewCard) -> Result<Answer, Missing> {
    let asker = Asker::new(session, said.no_input);
    let missing: Missing = [("<TITLE>", said.title.is_none()), ("--in <SECTION>", said.section.is_none())]
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(name, _)| name.to_owned())
        .collect();
    if asker.is_none() && !missing.is_empty() {
        return Err(missing);
    }
    // Whoever says all that a card needs is not asked for more.
    let asker = asker.filter(|_| !missing.is_empty());
    Ok(make_card(session, said, asker.as_ref()).unwrap_or_else(|found| Answer::problems(found.sorted())))
}

fn make_card(session: &Session, said: &args::NewCard, asker: Option<&Asker<'_>>) -> Result<Answer, Diagnostics> {
    let root = session.root().map_err(one)?;
    let desk = desk(&root)?;
    let mut new = NewCard {
        title: said.title.clone().unwrap_or_default(),
        section: said.section.clone().unwrap_or_default(),
        summary: said.summary.clone(),
        year: said.year,
        tranche: said.tranche,
        status: said.status.clone(),
        places: said.places.clone(),
    };
    if let Some(asker) = asker {
        ask_for_card(session, &desk, asker, (said, &mut new)).map_err(one)?;
    }
    let file = desk.card(&new)?;
    let gaps = gaps(&file.1).join(", ");
    let mut answer = written(session, &root, vec![file])?;
    answer.next = Some(session.text("cli-card-next", &[("gaps", gaps.into())]));
    Ok(answer)
}

/// Asks for what a card needs and, without insisting, for what its reader would like to know.
fn ask_for_card(
    session: &Session,
    desk: &Desk,
    asker: &Asker<'_>,
    (said, new): (&args::NewCard, &mut NewCard),
) -> Result<(), Diagnostic> {
    let lang = session.messages.lang();
    let sections = desk.sections(lang);
    let anywhere = sections.first().map(|section| section.id.clone()).unwrap_or_default();
    if said.title.is_none() {
        let start = NewCard { section: anywhere.clone(), ..NewCard::default() };
        new.title = asker.line("cli-ask-title", |title| {
            if title.is_empty() {
                return Err(session.text("cli-ask-needed", &[]));
            }
            complaint(session, desk, &NewCard { title: title.to_owned(), ..start.clone() })
        })?;
    }
    if said.section.is_none() && !sections.is_empty() {
        let chosen = asker.one("cli-ask-section", titles(&sections))?;
        new.section.clone_from(&sections[chosen].id);
    }
    let tranches = desk.tranches(&new.section, lang);
    if said.tranche.is_none() && !tranches.is_empty() {
        let named = tranches.iter().map(|tranche| match tranche.title.as_str() {
            "" => session.text("cms-tranche-number", &[("number", tranche.id.as_str().into())]),
            title => title.to_owned(),
        });
        let chosen = asker.one("cli-ask-tranche", named.collect())?;
        new.tranche = tranches[chosen].id.parse().ok();
    }
    if said.year.is_none() {
        let year = asker.line("cli-ask-year", |year| match year.parse::<i64>() {
            _ if year.is_empty() => Ok(()),
            Ok(number) => complaint(session, desk, &NewCard { year: Some(number), ..new.clone() }),
            Err(_) => Err(session.text("cli-ask-year-wrong", &[])),
        })?;
        new.year = year.parse().ok();
    }
    if said.places.is_empty() {
        new.places = ask_for_places(desk, asker, lang)?;
    }
    Ok(())
}

fn ask_for_places(desk: &Desk, asker: &Asker<'_>, lang: &str) -> Result<Vec<String>, Diagnostic> {
    match desk.places(lang) {
        Some(places) if places.is_empty() => Ok(Vec::new()),
        Some(places) => {
            let chosen = asker.several("cli-ask-places", titles(&places))?;
            Ok(chosen.into_iter().map(|at| places[at].id.clone()).collect())
        }
        None => {
            let line = asker.line("cli-ask-places-free", |_| Ok(()))?;
            Ok(line.split(',').map(str::trim).filter(|place| !place.is_empty()).map(str::to_owned).collect())
        }
    }
}

/// What would be wrong with this card, in words.
fn complaint(session: &Session, desk: &Desk, new: &NewCard) -> Result<(), String> {
    let Err(found) = desk.card(new) else { return Ok(()) };
    let found = found.sorted();
    let Some(first) = found.first() else { return Ok(()) };
    let help = session.messages.help(first).map(|help| format!("; {help}")).unwrap_or_default();
    Err(session.messages.sentence(first) + &help)
}

/// The gaps of a new card that somebody has to fill, as they stand there.
fn gaps(text: &str) -> Vec<String> {
    let parts = text.match_indices("[[").filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        rest.find("]]").and_then(|end| rest.get(..end + 2))
    });
    parts.map(str::to_owned).collect()
}

/// `groter new translation`.
pub(super) fn translation(session: &Session, said: &args::NewTranslation) -> Result<Answer, Missing> {
    let asker = Asker::new(session, said.no_input);
    let missing: Missing = [("<CARD>", said.card.is_none() && !said.all), ("--lang <LANG>", said.lang.is_none())]
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(name, _)| name.to_owned())
        .collect();
    if asker.is_none() && !missing.is_empty() {
        return Err(missing);
    }
    Ok(make_translation(session, said, asker.as_ref()).unwrap_or_else(|found| Answer::problems(found.sorted())))
}

fn make_translation(
    session: &Session,
    said: &args::NewTranslation,
    asker: Option<&Asker<'_>>,
) -> Result<Answer, Diagnostics> {
    let root = session.root().map_err(one)?;
    let desk = desk(&root)?;
    let lang = match (&said.lang, asker) {
        (Some(lang), _) => lang.clone(),
        (None, Some(asker)) => ask_for_language(session, &desk, asker)?,
        (None, None) => String::new(),
    };
    let files = if said.all {
        desk.translations(&lang, &session.messages)?
    } else {
        let card = match (&said.card, asker) {
            (Some(card), _) => inside(session, &root, card),
            (None, Some(asker)) => match ask_for_text(&desk, asker, &lang)? {
                Some(card) => card,
                None => return Ok(nothing(session, &lang)),
            },
            (None, None) => String::new(),
        };
        vec![desk.translation(&card, &lang, &session.messages)?]
    };
    if files.is_empty() {
        return Ok(nothing(session, &lang));
    }
    let mut answer = written(session, &root, files)?;
    answer.next = Some(session.text("cli-translation-next", &[("lang", lang.into())]));
    Ok(answer)
}

fn ask_for_language(session: &Session, desk: &Desk, asker: &Asker<'_>) -> Result<String, Diagnostics> {
    let targets = desk.targets();
    if targets.len() < 2 {
        return Ok(targets.into_iter().next().unwrap_or_default());
    }
    let mut named = Vec::new();
    for tag in &targets {
        let count = desk.missing(tag)?.len();
        named.push(session.text("cli-ask-language-one", &[("lang", tag.as_str().into()), ("count", count.into())]));
    }
    let chosen = asker.one("cli-ask-language", named).map_err(one)?;
    Ok(targets.into_iter().nth(chosen).unwrap_or_default())
}

/// The id of a text that has no translation yet; none where all have one.
fn ask_for_text(desk: &Desk, asker: &Asker<'_>, lang: &str) -> Result<Option<String>, Diagnostics> {
    let missing = desk.missing(lang)?;
    if missing.is_empty() {
        return Ok(None);
    }
    let chosen = asker.one("cli-ask-text", titles(&missing)).map_err(one)?;
    Ok(missing.into_iter().nth(chosen).map(|text| text.id))
}

fn nothing(session: &Session, lang: &str) -> Answer {
    Answer::text(session.text("cli-translation-none", &[("lang", lang.into())]) + "\n")
}

/// A file as seen from the programme's root; anything else as it is.
fn inside(session: &Session, root: &Path, card: &str) -> String {
    let real = |path: &Path| path.canonicalize().ok();
    let file = session.here.join(card);
    let path = file.is_file().then(|| real(&file)).flatten().zip(real(root));
    let inside = path.and_then(|(file, root)| file.strip_prefix(&root).map(Path::to_owned).ok());
    inside.map_or_else(|| card.to_owned(), |inside| inside.to_string_lossy().replace('\\', "/"))
}

/// The titles of choices; where two are alike, with their ids.
fn titles(choices: &[Choice]) -> Vec<String> {
    let alike = |title: &str| choices.iter().filter(|choice| choice.title == title).count() > 1;
    let title = |choice: &Choice| match choice.title.as_str() {
        title if alike(title) => format!("{title} ({})", choice.id),
        title => title.to_owned(),
    };
    choices.iter().map(title).collect()
}

/// What those who write know of the programme in `root`.
pub(super) fn desk(root: &Path) -> Result<Desk, Diagnostics> {
    let (sources, loaded) = groter::load(root);
    if loaded.iter().any(|diagnostic| diagnostic.code == Code::RootMissing) {
        return Err(loaded);
    }
    // Settings that could not even be read were reported with the files.
    Desk::new(&sources).map_err(|found| if found.is_empty() { loaded } else { found })
}

/// Writes new files; all of them or, where one is there already, none.
fn written(session: &Session, root: &Path, files: Vec<NewFile>) -> Result<Answer, Diagnostics> {
    let bytes: Vec<(String, Vec<u8>)> =
        files.into_iter().map(|(path, text)| (path.as_str().to_owned(), text.into_bytes())).collect();
    let is_empty = |path: &str| std::fs::read(root.join(path)).is_ok_and(|bytes| bytes.trim_ascii().is_empty());
    let (empty, new): (Vec<_>, Vec<_>) = bytes.iter().cloned().partition(|(path, _)| is_empty(path));
    groter::create(root, &new)?;
    groter::replace(root, &empty)?;
    // The way from here is shorter to read and to copy.
    let short = |path: &String| -> PathBuf {
        let file = root.join(path);
        file.strip_prefix(&session.here).map(Path::to_owned).unwrap_or(file)
    };
    let paths: Vec<String> = bytes.iter().map(|(path, _)| short(path).display().to_string()).collect();
    let mut answer = Answer::text(paths.iter().map(|path| format!("{path}\n")).collect());
    answer.fields.insert("created".to_owned(), paths.into());
    Ok(answer)
}

/// One problem.
pub(super) fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

#[cfg(test)]
mod tests {
    use groter::Choice;

    use super::{gaps, titles};

    #[test]
    fn gaps_of_texts() {
        let check = |text: &str, expect: &[&str]| assert_eq!(gaps(text), expect, "{text}");
        check("", &[]);
        check("a [[b c]] d [[e]]", &["[[b c]]", "[[e]]"]);
        check("[[open", &[]);
    }

    #[test]
    fn titles_that_tell_apart() {
        let choice = |id: &str, title: &str| Choice { id: id.to_owned(), title: title.to_owned() };
        let choices = [choice("a", "Water"), choice("b", "Lucht"), choice("c", "Water")];
        assert_eq!(titles(&choices), ["Water (a)", "Lucht", "Water (c)"]);
    }
}
