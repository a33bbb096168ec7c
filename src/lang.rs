//! Languages of a programme: [`Lang`] names one, [`PerLang`] holds something for every one of them.

use std::ops::{Index, IndexMut};

use unic_langid::LanguageIdentifier;

/// One of the programme's languages: its place in the list of `site.yaml`. The first is the source language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u8);

impl Lang {
    /// The default language, in which the shared fields stand.
    pub const SOURCE: Self = Self(0);

    /// The language at `index` of the configured list.
    pub fn at(index: usize) -> Self {
        Self(u8::try_from(index).expect("at most 255 languages, checked in config"))
    }

    /// Its place in the list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A value for every language of the programme: there is no language without one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PerLang<T>(Vec<T>);

impl<T> PerLang<T> {
    /// Asks for the value of each of `count` languages.
    pub fn new(count: usize, make: impl FnMut(Lang) -> T) -> Self {
        Self((0..count).map(Lang::at).map(make).collect())
    }

    /// The languages, in the configured order.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<T> {
        (0..self.0.len()).map(Lang::at)
    }

    /// Languages with their values, in the configured order.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().enumerate().map(|(i, value)| (Lang::at(i), value))
    }

    /// The same languages, other values.
    pub fn map<U>(&self, mut make: impl FnMut(Lang, &T) -> U) -> PerLang<U> {
        PerLang(self.iter().map(|(lang, value)| make(lang, value)).collect())
    }
}

impl<T> Index<Lang> for PerLang<T> {
    type Output = T;

    fn index(&self, lang: Lang) -> &T {
        &self.0[lang.index()]
    }
}

impl<T> IndexMut<Lang> for PerLang<T> {
    fn index_mut(&mut self, lang: Lang) -> &mut T {
        &mut self.0[lang.index()]
    }
}

/// A checked language tag (BCP 47, as Unicode writes it): `nl`, `pt-BR`, `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    text: String,
    id: LanguageIdentifier,
}

impl Tag {
    /// Reads a tag; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let id: LanguageIdentifier = text.parse().ok()?;
        // "und" (undetermined) is well-formed but names no language a page could be in.
        if id.language.is_empty() {
            return None;
        }
        Some(Self { text: id.to_string(), id })
    }

    /// The tag as it is written in `lang` attributes.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The parsed identifier, for Fluent and ICU.
    pub fn id(&self) -> &LanguageIdentifier {
        &self.id
    }

    /// The language without script and region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.id.language.as_str()
    }
}
