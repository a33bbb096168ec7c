//! Languages that are not ready: the programme is resolved with all of them, and where one lacks what `publish` asks for,
//! once more as if nobody had thought of it. So nothing that is made afterwards can mention it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::statement::STATEMENT;
use crate::config::{Config, Otherwise};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Severity};
use crate::lang::{Lang, PerLang};
use crate::load::Sources;
use crate::model::{self, Choices, Known, Lack, Publication, Site, Unsaid};
use crate::parse::{self, Parsed};
use crate::pipeline::{Languages, Options, inputs};

/// What is done with one language.
struct Verdict {
    lacks: Vec<Lack>,
    /// None when it lacks nothing.
    otherwise: Option<Otherwise>,
}

/// Joins the documents of a programme in the languages that may be published. `diags` holds what is wrong with the
/// settings and with single files, of which that of languages left out is taken away again.
pub(super) fn resolve(
    diags: &mut Diagnostics,
    parsed: Parsed,
    sources: &Sources,
    config: &Arc<Config>,
    options: &Options,
) -> Site {
    let choices = Choices { drafts: options.drafts, year: options.year };
    if config.languages.iter().all(|(_, language)| language.publish.is_none()) {
        return model::resolve(diags, parsed, sources, Arc::clone(config), choices);
    }
    let known = known(diags, &parsed, config, sources);
    let mut found = Diagnostics::new();
    let mut site = model::resolve(&mut found, parsed.clone(), sources, Arc::clone(config), choices);
    let verdicts = site.config.languages.map(|lang, language| {
        let lacks = site.lacks(lang, &known);
        let publish = language.publish.as_ref().filter(|_| !lacks.is_empty());
        Verdict { lacks, otherwise: publish.map(|publish| publish.otherwise) }
    });
    let all = options.languages == Languages::All;
    let out = |lang: Lang| !all && verdicts[lang].otherwise == Some(Otherwise::LeaveOut);
    let told = told(config, &verdicts, all);
    if !config.languages.langs().any(out) {
        diags.extend(found);
        diags.extend(told);
        let publication = |lang: Lang| match verdicts[lang].otherwise {
            None => Publication::Whole,
            Some(Otherwise::Partial) => Publication::Partial(site.progress(lang)),
            Some(_) => Publication::Unready,
        };
        site.publication = config.languages.map(|lang, _| publication(lang));
        return site;
    }
    let faults = faults(diags, &found, config, &out);
    let partial = config.languages.map(|lang, _| {
        let partial = verdicts[lang].otherwise == Some(Otherwise::Partial);
        if partial { Publication::Partial(site.progress(lang)) } else { Publication::default() }
    });
    let (reduced, renumbered) = without(sources, config, options, &out);
    let mut site = model::resolve(diags, parsed.renumbered(&renumbered), sources, Arc::new(reduced), choices);
    for (lang, new) in renumbered.iter() {
        if let Some(new) = new {
            site.publication[*new] = partial[lang];
        }
    }
    diags.extend(told);
    diags.extend(faults);
    site
}

/// What is known beside the documents.
fn known(diags: &Diagnostics, parsed: &Parsed, config: &Config, sources: &Sources) -> Known {
    let errors = diags.iter().filter(|found| found.severity() == Severity::Error);
    // A file that could not even be loaded has left no more than its name.
    let unread = errors.filter_map(|found| parse::named(&found.place.as_ref()?.path, config));
    let broken: BTreeSet<_> =
        unread.chain(parsed.broken.iter().cloned()).map(|name| (model::id_of(&name), name.lang)).collect();
    let statement = config.languages.map(|_, language| {
        let tag = language.tag.as_str();
        let lacks = |found: &Diagnostic| {
            let file = found.place.as_ref().is_some_and(|place| place.path.as_str() == STATEMENT);
            file && lacks_value(found, tag)
        };
        if diags.iter().any(lacks) {
            Some(Unsaid::Values)
        } else {
            (!inputs::has_strings(sources, &language.tag)).then_some(Unsaid::Strings)
        }
    });
    Known { broken, statement }
}

/// Whether this says that a value of the settings has no text in a language.
fn lacks_value(found: &Diagnostic, tag: &str) -> bool {
    found.code == Code::MissingLanguageValue && found.args.contains(&("lang", Arg::from(tag)))
}

/// What is told of the languages that lack something.
fn told(config: &Config, verdicts: &PerLang<Verdict>, all: bool) -> Diagnostics {
    let mut told = Diagnostics::new();
    for (lang, verdict) in verdicts.iter() {
        let Some(otherwise) = verdict.otherwise else { continue };
        let code = match otherwise {
            Otherwise::Partial => Code::LanguagePartial,
            _ if all => Code::LanguageUnready,
            Otherwise::LeaveOut => Code::LanguageLeftOut,
            Otherwise::Fail => Code::LanguageRefused,
        };
        let tag = config.languages[lang].tag.as_str();
        verdict.lacks.iter().for_each(|lack| told.push(lack.told(code, tag)));
    }
    told
}

/// Takes away what is wrong with languages that are `out`, and says of each how much that was. `more` is what was found
/// when they were still there.
fn faults(diags: &mut Diagnostics, more: &Diagnostics, config: &Config, out: &dyn Fn(Lang) -> bool) -> Diagnostics {
    let file_of = |found: &Diagnostic| {
        let name = parse::named(&found.place.as_ref()?.path, config)?;
        Some(name.lang).filter(|lang| out(*lang))
    };
    let mut counts = config.languages.map(|_, _| 0_usize);
    for lang in diags.iter().chain(more.iter()).filter_map(file_of) {
        counts[lang] += 1;
    }
    let gone = |found: &Diagnostic| {
        let mut languages = config.languages.iter().filter(|(lang, _)| out(*lang));
        file_of(found).is_some() || languages.any(|(_, language)| lacks_value(found, language.tag.as_str()))
    };
    diags.retain(|found| !gone(found));
    let mut told = Diagnostics::new();
    for (lang, count) in counts.iter().filter(|(_, count)| **count > 0) {
        let language = &config.languages[lang];
        let Some(publish) = &language.publish else { continue };
        let found = Diagnostic::new(Code::LanguageFaults).arg("lang", language.tag.as_str()).arg("count", *count);
        told.push(found.at(publish.place(&config.doc, &[])));
    }
    told
}

/// The settings without the languages that are `out`, and the new number of every language that stays.
fn without(
    sources: &Sources,
    config: &Config,
    options: &Options,
    out: &dyn Fn(Lang) -> bool,
) -> (Config, PerLang<Option<Lang>>) {
    let gone = config.languages.iter().filter(|(lang, _)| out(*lang));
    let gone: Vec<_> = gone.map(|(_, language)| language.tag.clone()).collect();
    let mut kept = 0;
    let renumbered = config.languages.map(|lang, _| {
        (!out(lang)).then(|| {
            kept += 1;
            Lang::at(kept - 1)
        })
    });
    // What is wrong with them was reported when they were read with all languages.
    let mut unsaid = Diagnostics::new();
    let reduced = inputs::settings_without(&mut unsaid, sources, options, gone);
    let mut reduced = reduced.unwrap_or_else(|| config.clone());
    reduced.statement = inputs::statement(&mut unsaid, sources, &reduced, options);
    reduced.terms = inputs::terms(&mut unsaid, sources, &reduced);
    (reduced, renumbered)
}
