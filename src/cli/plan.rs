//! `plan`: every file of the website, what makes it and what it is made from.

use groter::diag::{Code, Diagnostic, Severity};
use groter::path::SourcePath;
use groter::{Effort, Plan, Step};
use serde_json::{Value, json};

use super::args::{Print, Run, Site};
use super::build::examine;
use super::session::{Answer, Session};
use super::text::{Align, one_line, table};

/// How many sources one line of the list names.
const NAMED: usize = 2;

/// How many digits of a key are shown in a list: enough to see that it changed.
const DIGITS: usize = 8;

/// `groter plan`.
pub(super) fn plan(session: &Session, why: Option<&str>, site: &Site) -> Answer {
    let build = match examine(
        session,
        (None, Effort::Look),
        (site, &Print { no_print: false }),
        &Run { timings: false, quiet: false },
    ) {
        Ok((_, build)) => build,
        Err(diagnostic) => return Answer::problems([diagnostic]),
    };
    // Advice about texts is for `check`; it would only push the plan out of sight.
    let errors = build.diagnostics.into_iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    let mut answer = Answer::problems(errors);
    let Some(plan) = build.plan else {
        return answer;
    };
    let steps: Vec<&Step> = match why {
        None => plan.steps().iter().collect(),
        Some(why) => find(&plan, why).into_iter().collect(),
    };
    if let (Some(why), []) = (why, steps.as_slice()) {
        answer.diagnostics.push(Diagnostic::new(Code::OutputUnknown).arg("path", why));
        return answer;
    }
    answer.text = match (why, steps.as_slice()) {
        (Some(_), [step]) => explained(session, step),
        (_, steps) => listed(session, steps),
    };
    answer.fields.insert("steps".to_owned(), steps.iter().map(|step| as_json(step)).collect());
    answer
}

/// The file that `why` names: a path below or with `public/`, or an address.
fn find<'a>(plan: &'a Plan, why: &str) -> Option<&'a Step> {
    let named = |name: &str| {
        let address = format!("{name}/");
        let here = |step: &&Step| {
            let path = &step.path;
            path.as_str() == name || path.address() == name || path.address() == address
        };
        plan.steps().iter().find(here)
    };
    candidates(why).iter().find_map(|name| named(name))
}

/// Names below `public/` that `why` may stand for, likeliest first.
fn candidates(why: &str) -> Vec<String> {
    let why = why.replace('\\', "/");
    let bare = why.split(['?', '#']).next().unwrap_or_default();
    let (address, below_host) = match bare.split_once("://") {
        Some((_, rest)) => (rest.split_once('/').map_or("", |(_, path)| path), true),
        None => (bare.trim_start_matches("./").trim_start_matches('/'), false),
    };
    let decoded = decode(address);
    let mut names = vec![address.to_owned(), decoded.clone()];
    if below_host {
        // The programme may live in a folder of its host.
        let mut rest = decoded.as_str();
        while let Some((_, below)) = rest.split_once('/') {
            names.push(below.to_owned());
            rest = below;
        }
    } else if let Some((_, below)) = format!("/{decoded}").split_once("/public/") {
        names.push(below.to_owned());
    }
    names
}

/// `%C3%A9` as é; as it stands where that is no UTF-8.
fn decode(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let byte = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        decoded.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| address.to_owned())
}

fn listed(session: &Session, steps: &[&Step]) -> String {
    let head = ["path", "kind", "template", "key", "sources"];
    let mut rows = vec![head.map(|name| session.text(&format!("cli-plan-{name}"), &[])).to_vec()];
    rows.extend(steps.iter().map(|step| {
        let mut sources: Vec<&str> = step.sources.iter().take(NAMED).map(SourcePath::as_str).collect();
        let more = format!("+{}", step.sources.len().saturating_sub(NAMED));
        if step.sources.len() > NAMED {
            sources.push(&more);
        }
        let key: String = step.recipe.key().chars().take(DIGITS).collect();
        let template = step.recipe.template().unwrap_or("–").to_owned();
        vec![step.path.to_string(), step.recipe.kind().to_owned(), template, key, sources.join(" ")]
    }));
    table(&[Align::Left; 5], &rows)
}

fn explained(session: &Session, step: &Step) -> String {
    let name = |name: &str| session.text(&format!("cli-plan-{name}"), &[]);
    let mut rows = vec![
        vec![name("path"), step.path.to_string()],
        vec![name("kind"), step.recipe.kind().to_owned()],
        vec![name("template"), step.recipe.template().unwrap_or("–").to_owned()],
        vec![name("key"), step.recipe.key()],
    ];
    let sources = step.sources.iter().map(|source| one_line(source.as_str()));
    let names = std::iter::once(name("sources")).chain(std::iter::repeat(String::new()));
    rows.extend(names.zip(sources).map(|(name, source)| vec![name, source]));
    table(&[Align::Left; 2], &rows)
}

fn as_json(step: &Step) -> Value {
    json!({
        "path": step.path,
        "kind": step.recipe.kind(),
        "template": step.recipe.template(),
        "key": step.recipe.key(),
        "sources": step.sources.iter().map(SourcePath::as_str).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn names_of_outputs() {
        let check = |why: &str, among: &str| assert!(candidates(why).iter().any(|name| name == among), "{why}");
        check("en/economy/index.html", "en/economy/index.html");
        check("/en/economy/", "en/economy/");
        check("/", "");
        check("public/en/index.html", "en/index.html");
        check("./public/en/index.html", "en/index.html");
        check("C:\\site\\public\\en\\index.html", "en/index.html");
        check("/home/me/site/public/en/index.html", "en/index.html");
        check("https://example.org/en/?x#y", "en/");
        check("https://example.org/programme/en/", "en/");
        check("https://example.org", "");
        check("/caf%C3%A9/", "café/");
        check("/100%/%zz/%", "100%/%zz/%");
    }
}
