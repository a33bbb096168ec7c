//! Whether the languages of a programme say the same, and each in its own manner: advice, never an error.
//!
//! In: the programme and its formats. Out: problems, each with its place in the translation and in the source. Numbers,
//! links and terms of a source are looked for in its translations, unit by unit; years and figures that somebody typed are
//! held against the fields; signs against the language. It understands nothing of what texts mean, so that it speaks only
//! where the case is clear.

use rayon::prelude::*;

use crate::config::Rule;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::i18n::Locales;
use crate::lang::{Lang, PerLang};
use crate::markdown::Quotes;
use crate::model::{EntryId, Kind, Site, Standing};

mod contradiction;
mod inline;
mod lexer;
mod links;
mod numbers;
mod pairs;
mod report;
mod signs;
mod terms;
#[cfg(test)]
mod tests;
mod text;
mod tongue;
mod value;
mod vocabulary;

use terms::Finder;
use text::Text;
use tongue::Tongue;

/// What is known of every language.
struct Known<'a> {
    site: &'a Site,
    tongues: PerLang<Tongue<'a>>,
    finders: PerLang<Finder>,
    quotes: PerLang<Quotes>,
}

impl Known<'_> {
    fn checks(&self, rule: Rule) -> bool {
        self.site.config.consistency.checks(rule)
    }
}

/// Reports where texts contradict each other, their fields or their language.
pub fn check(diags: &mut Diagnostics, site: &Site, locales: &Locales) {
    let config = &site.config;
    if config.consistency.is_off() {
        return;
    }
    let known = Known {
        site,
        tongues: config.languages.map(|lang, language| Tongue::new(locales, lang, &language.tag)),
        finders: config.languages.map(|lang, _| Finder::new(&config.terms, lang)),
        quotes: config.languages.map(|lang, _| locales.quotes(lang)),
    };
    let ids: Vec<EntryId> = site.iter().map(|(id, _)| id).collect();
    let found: Vec<Diagnostics> = ids.into_par_iter().map(|id| entry(&known, id)).collect();
    found.into_iter().for_each(|found| diags.extend(found));
}

/// All languages of one entry.
fn entry(known: &Known<'_>, id: EntryId) -> Diagnostics {
    let mut diags = Diagnostics::new();
    let entry = known.site.entry(id);
    let source = Text::new(entry.source(), &known.tongues[Lang::SOURCE]);
    for lang in known.site.langs() {
        let text = &entry.texts[lang];
        if lang == Lang::SOURCE {
            alone(&mut diags, known, id, (lang, &source));
        } else if text.standing == Standing::Own && text.lang == lang {
            let own = Text::new(&text.written, &known.tongues[lang]);
            alone(&mut diags, known, id, (lang, &own));
            pairs::check(&mut diags, known, (id, lang), (&source, &own));
        }
    }
    diags
}

/// What can be seen in one language alone.
fn alone(diags: &mut Diagnostics, known: &Known<'_>, id: EntryId, (lang, text): (Lang, &Text<'_>)) {
    if known.checks(Rule::Figures) {
        fields(diags, known, id, (lang, text));
    }
    if known.checks(Rule::Terms) {
        report::avoided(diags, known, (lang, text));
    }
    if known.checks(Rule::Signs) {
        report::signs(diags, known, (lang, text));
    }
}

/// Years and figures that contradict the fields.
fn fields(diags: &mut Diagnostics, known: &Known<'_>, id: EntryId, (lang, text): (Lang, &Text<'_>)) {
    let entry = known.site.entry(id);
    let source = entry.source();
    let labels: Vec<contradiction::Labelled<'_>> = entry
        .facts
        .figures
        .iter()
        .map(|figure| {
            let label = text.written.figures.get(&figure.id).map_or("", String::as_str);
            contradiction::Labelled { value: figure.value, unit: figure.unit, label }
        })
        .collect();
    let year = entry.facts.card.year.filter(|_| entry.kind == Kind::Card);
    if labels.is_empty() && year.is_none() {
        return;
    }
    for line in text.lines.iter().filter(|line| !line.key.starts_with("updates.") && !line.key.starts_with("figures."))
    {
        let items = text.items(line);
        let title = text.written.title.as_str();
        let years = year.map(|year| contradiction::years(&line.words, items, (title, year), text.tongue));
        for range in years.into_iter().flatten() {
            diags.push(
                Diagnostic::new(Code::YearContradicts)
                    .arg("found", line.words.get(range.clone()).unwrap_or_default())
                    .arg("year", year.unwrap_or_default().to_string())
                    .at(text.place(line, &range))
                    .related(source.doc.place(&["year"])),
            );
        }
        for (range, index) in contradiction::figures(&line.words, items, &labels) {
            let Some(figure) = entry.facts.figures.get(index) else { continue };
            let value = value::Value::of(figure.value).map(|value| known.tongues[lang].write(value, 0, true, None));
            diags.push(
                Diagnostic::new(Code::FigureContradicts)
                    .arg("found", line.words.get(range.clone()).unwrap_or_default())
                    .arg("id", figure.id.as_str())
                    .arg("value", value.unwrap_or_else(|| figure.value.to_string()))
                    .at(text.place(line, &range))
                    .related(source.doc.place(&["figures", &figure.id, "value"])),
            );
        }
    }
}
