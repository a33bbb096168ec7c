//! What the command line says, in the language of whoever runs it.
//!
//! In go a locale's name and diagnostics; out come sentences. The words stand in `locales/messages/<lang>.ftl` and are
//! part of the program.

use std::cmp::Ordering;
use std::sync::Arc;

use super::bundle::{Bundle, arguments};
use super::format::Formats;
use super::message::parse;
use crate::diag::{Arg, Diagnostic, Diagnostics};
use crate::lang::Tag;
use crate::path::SourcePath;
use crate::yaml::Date;

/// The languages there are messages in; the last one serves everybody else.
const LANGUAGES: [(&str, &str); 4] = [
    ("nl", include_str!("../../locales/messages/nl.ftl")),
    ("de", include_str!("../../locales/messages/de.ftl")),
    ("fr", include_str!("../../locales/messages/fr.ftl")),
    ("en", include_str!("../../locales/messages/en.ftl")),
];

/// The messages of the command line in one language.
pub struct Messages {
    lang: &'static str,
    bundle: Bundle,
    formats: Formats,
}

impl Messages {
    /// Takes a language or a locale as systems name it (`nl_NL.UTF-8`); English when there are no messages in it.
    pub fn new(lang: &str) -> Self {
        let language = lang.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        let english = LANGUAGES[LANGUAGES.len() - 1];
        let (lang, source) = LANGUAGES.into_iter().find(|(tag, _)| *tag == language).unwrap_or(english);
        let tag = Tag::parse(lang).map(|tag| tag.id().clone()).unwrap_or_default();
        // A fault in the program's own messages is found by the tests below.
        let source = parse(&mut Diagnostics::new(), &SourcePath::new(lang), &Arc::from(source), false);
        let source = source.entries.into_iter().fold(String::new(), |all, entry| all + entry.text.trim_end() + "\n");
        let formats = Formats::new(&tag);
        Self { lang, bundle: Bundle::new(&tag, false, &formats, source), formats }
    }

    /// The language it speaks.
    pub fn lang(&self) -> &str {
        self.lang
    }

    /// The text of `id`; the id in braces when there is none.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.find(id, args).unwrap_or_else(|| format!("{{{id}}}"))
    }

    /// A number in full, as its language writes it.
    pub fn number(&self, value: f64) -> String {
        self.formats.number(value)
    }

    /// A date in full.
    pub fn date(&self, date: Date) -> String {
        self.formats.date(i32::from(date.year), date.month, date.day)
    }

    /// Names joined as a list: `a, b and c`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.formats.and(items)
    }

    /// The order of two names.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.formats.compare(a, b)
    }

    /// What is wrong, in one sentence.
    pub fn sentence(&self, diagnostic: &Diagnostic) -> String {
        self.text(diagnostic.code.name(), &diagnostic.args)
    }

    /// How to mend it.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.find(&format!("{}.help", diagnostic.code.name()), &diagnostic.args)
    }

    fn find(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.bundle.text(id, &arguments(&self.formats, args, true))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;

    use super::{LANGUAGES, Messages};
    use crate::diag::{Code, Diagnostic, Diagnostics};
    use crate::i18n::message::{Entry, Source, parse};
    use crate::path::SourcePath;

    /// The arguments that the table of codes promises, by the name of the code.
    fn promised() -> BTreeMap<&'static str, BTreeSet<String>> {
        let mut codes = BTreeMap::new();
        for line in include_str!("../diag.rs").lines() {
            let parts: Vec<&str> = line.trim().split('"').collect();
            let [_, name, severity, doc, ";"] = parts.as_slice() else { continue };
            if !severity.contains("Error") && !severity.contains("Warning") {
                continue;
            }
            let args = doc.split_once("args:").map_or("", |(_, args)| args.split('.').next().unwrap_or_default());
            let names = args.split(',').filter_map(|arg| arg.split_whitespace().next());
            codes.insert(*name, names.map(str::to_owned).collect());
        }
        codes
    }

    fn read(lang: &str, text: &str) -> Source {
        let mut diags = Diagnostics::new();
        let source = parse(&mut diags, &SourcePath::new(format!("{lang}.ftl")), &Arc::from(text), false);
        assert_eq!(diags.sorted(), vec![], "{lang}");
        source
    }

    fn ids(source: &Source) -> BTreeSet<String> {
        let parts = |entry: &Entry| entry.parts.keys().map(|part| format!("{}.{part}", entry.id)).collect::<Vec<_>>();
        source.entries.iter().flat_map(parts).collect()
    }

    #[test]
    fn every_code_has_its_words_in_every_language() {
        let promised = promised();
        assert_eq!(promised.len(), Code::ALL.len());
        for (lang, text) in LANGUAGES {
            let source = read(lang, text);
            for code in Code::ALL {
                let name = code.name();
                let entry = source.entries.iter().find(|entry| entry.id == name);
                let entry = entry.unwrap_or_else(|| panic!("{lang}: {name} is missing"));
                assert!(
                    entry.parts.contains_key("") && entry.parts.contains_key("help"),
                    "{lang}: {name} lacks a part"
                );
                for variable in entry.parts.values().flat_map(|part| &part.variables) {
                    let ending = ["-and", "-arrows", "-count"].iter().find_map(|ending| variable.strip_suffix(ending));
                    let known = promised[name].contains(ending.unwrap_or(variable));
                    assert!(known, "{lang}: {name} uses ${variable}; it has {:?}", promised[name]);
                }
            }
        }
    }

    #[test]
    fn all_languages_say_the_same_things() {
        let expect = ids(&read("en", LANGUAGES[3].1));
        for (lang, text) in LANGUAGES {
            assert_eq!(ids(&read(lang, text)), expect, "{lang}");
        }
    }

    /// A sentence begins with a small letter (German nouns apart) and has no full stop; nothing in it stays unfilled.
    #[test]
    fn sentences_keep_to_the_style() {
        let names = || vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let promised = promised();
        for (lang, _) in LANGUAGES {
            let messages = Messages::new(lang);
            for code in Code::ALL {
                let mut diagnostic = Diagnostic::new(*code);
                for arg in &promised[code.name()] {
                    let arg: &'static str = String::leak(arg.clone());
                    let list = matches!(arg, "known" | "classes" | "chain" | "files");
                    diagnostic = if list { diagnostic.arg(arg, names()) } else { diagnostic.arg(arg, "x") };
                }
                let help = messages.help(&diagnostic).expect("help");
                for text in [messages.sentence(&diagnostic), help] {
                    let fine = !text.ends_with('.') && !text.contains("{$") && !text.contains('\n');
                    assert!(
                        fine && (lang == "de" || !text.starts_with(char::is_uppercase)),
                        "{lang}: {}: {text}",
                        code.name()
                    );
                }
            }
        }
    }

    #[test]
    fn sentences_are_filled_in() {
        let check = |lang: &str, diagnostic: &Diagnostic, expect: &str| {
            let messages = Messages::new(lang);
            let text = messages.sentence(diagnostic) + " | " + &messages.help(diagnostic).unwrap_or_default();
            assert_eq!(text, expect, "{lang}");
        };
        let names = vec!["titel".to_owned(), "jaar".to_owned(), "beeld".to_owned()];
        let unknown = Diagnostic::new(Code::UnknownStatus).arg("value", "bezig").arg("known", names.clone());
        let add = "of voeg hem toe aan `statuses` in `content/site.yaml`";
        let expect = format!("de status `bezig` bestaat niet | kies `titel`, `jaar` of `beeld`, {add}");
        check("nl_NL.UTF-8", &unknown, &expect);
        let cycle = Diagnostic::new(Code::TemplateCycle).arg("chain", names);
        let expect = "templates include each other: `titel` → `jaar` → `beeld` | break the circle in one of them";
        check("xx", &cycle, expect);
        let passed = Diagnostic::new(Code::EndYearPassed).arg("year", "2024").arg("status", "x\ny");
        let expect = "das Abschlussjahr 2024 ist vorbei, der Status aber noch `x y` | \
                      berichtigen Sie das Jahr oder den Status";
        check("de", &passed, expect);
        let large = Diagnostic::new(Code::FileTooLarge).arg("size", 1234_i64).arg("limit", 10_i64);
        assert!(Messages::new("fr").sentence(&large).contains("1\u{202f}234"), "numbers are grouped");
    }
}
