//! Where the accessibility statement lives: a page in every language, and one copy for programs.

use crate::i18n::Locales;
use crate::lang::{Lang, PerLang};
use crate::path::OutputPath;
use crate::route::{Routes, slugify};

/// The addresses of the statement.
#[derive(Debug)]
pub(super) struct Pages {
    pages: PerLang<OutputPath>,
    copy: OutputPath,
}

/// Finds a place for the statement; `prefixes` are the folders of the languages.
pub(super) fn pages(locales: &Locales, prefixes: &PerLang<String>) -> Pages {
    let word = |lang| slugify(&locales.text(lang, "route-accessibility", &[]));
    Pages {
        pages: prefixes.map(|lang, prefix| OutputPath::new(format!("{prefix}{}/index.html", word(lang)))),
        copy: OutputPath::new(format!("{}.json", word(Lang::SOURCE))),
    }
}

impl Pages {
    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = OutputPath> + '_ {
        self.pages.iter().map(|(_, page)| page.clone()).chain([self.copy.clone()])
    }
}

impl Routes {
    /// The accessibility statement in a language; none where nobody wrote one.
    pub fn statement(&self, lang: Lang) -> Option<&OutputPath> {
        self.statement.as_ref().map(|statement| &statement.pages[lang])
    }

    /// Its copy for programs.
    pub fn statement_copy(&self) -> Option<&OutputPath> {
        self.statement.as_ref().map(|statement| &statement.copy)
    }
}
