//! Which plural classes a language has, and which one a number falls into.
//!
//! In goes a choice by number from a message; out come the classes that are missing from it and those that the
//! language never uses. Fluent brings plural rules of its own, older than ICU's and wrong in places (Arabic from 103 on),
//! so messages are rewritten to ask ICU: `{ $n -> [0] … [one] … }` becomes `{ PLURAL($n, 0) -> [0] … [one] … }`.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumberType;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, VariantKey,
};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

use super::format::decimal;
use super::message::{Select, select};

/// The function that messages are rewritten to use; authors cannot call it.
pub(super) const FUNCTION: &str = "PLURAL";

/// Counts on a programme's pages stay far below this, and every rule shows all its classes for integers before it
/// (except the class of exact millions in the Romance languages and Breton, which nobody should have to write).
const SAMPLE: u64 = 1000;

/// The plural rules of a language; without ones, nothing is checked and every choice falls to its default.
pub(super) struct Counting {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Counting {
    /// The rules of `locale`.
    pub(super) fn new(locale: &Locale) -> Self {
        let cardinal = PluralRules::try_new_cardinal(locale.into()).ok();
        Self { cardinal, ordinal: PluralRules::try_new_ordinal(locale.into()).ok() }
    }

    /// The rules of ranks or of amounts.
    pub(super) fn rules(&self, ordinal: bool) -> Option<&PluralRules> {
        if ordinal { self.ordinal.as_ref() } else { self.cardinal.as_ref() }
    }

    /// What [`FUNCTION`] answers: the one of the listed numbers that the first value is, or else its plural class.
    /// Text is left as it is.
    pub(super) fn choose<'a>(&self, values: &[FluentValue<'a>]) -> FluentValue<'a> {
        let Some((value, listed)) = values.split_first() else { return FluentValue::Error };
        let FluentValue::Number(number) = value else { return value.clone() };
        let same =
            |one: &&FluentValue| matches!(one, FluentValue::Number(one) if one.value.total_cmp(&number.value).is_eq());
        if let Some(one) = listed.iter().find(same) {
            return one.clone();
        }
        let rules = self.rules(number.options.r#type == FluentNumberType::Ordinal);
        match (rules, decimal(number.value)) {
            (Some(rules), Some(mut value)) => {
                let digits = number.options.minimum_fraction_digits.unwrap_or(0).min(20);
                value.pad_end(-i16::try_from(digits).unwrap_or(0));
                FluentValue::from(name(rules.category_for(&value)))
            }
            _ => FluentValue::Error,
        }
    }
}

/// Whether `name` is a plural class of any language.
pub(super) fn is_class(name: &str) -> bool {
    PluralCategory::get_for_cldr_string(name).is_some()
}

/// The classes that whole numbers of the language fall into but `select` has no variant for.
///
/// A class is covered when it is listed, when it is the default variant, or when every number of it is listed
/// (`[0]` for Arabic `zero`). Fractions may fall to the default variant.
pub(super) fn missing(rules: &PluralRules, select: &Select) -> Vec<String> {
    let mut missing = BTreeSet::new();
    for number in 0..=SAMPLE {
        let class = name(rules.category_for(number));
        if !select.classes.contains(class) && !select.numbers.contains(&number) {
            missing.insert(rank(class));
        }
    }
    missing.into_iter().map(|(_, class)| class.to_owned()).collect()
}

/// The classes that whole numbers of the language fall into, each with the first number of it.
pub(super) fn classes(rules: &PluralRules) -> Vec<(&'static str, u64)> {
    let mut found: Vec<(&'static str, u64)> = Vec::new();
    for number in 0..=SAMPLE {
        let class = name(rules.category_for(number));
        if !found.iter().any(|(known, _)| *known == class) {
            found.push((class, number));
        }
    }
    found.sort_by_key(|(class, _)| rank(class));
    found
}

/// The classes of `select` that no number of the language falls into.
pub(super) fn unknown(rules: &PluralRules, select: &Select) -> Vec<String> {
    let used: Vec<&str> = rules.categories().map(name).collect();
    let idle = |class: &&String| !used.contains(&class.as_str()) && **class != select.default;
    select.classes.iter().filter(idle).cloned().collect()
}

fn name(class: PluralCategory) -> &'static str {
    match class {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Classes are named in the order of the standard, not of the alphabet.
fn rank(class: &'static str) -> (usize, &'static str) {
    let order = ["zero", "one", "two", "few", "many", "other"];
    (order.iter().position(|c| *c == class).unwrap_or(order.len()), class)
}

/// Makes every choice by number in a message or term ask [`FUNCTION`]. Recursion is bounded by the limit on brackets.
pub(super) fn rewrite(entry: &mut Entry<&str>) {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
        Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
        _ => return,
    };
    for pattern in value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value)) {
        rewrite_pattern(pattern);
    }
}

fn rewrite_pattern(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<&str>) {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => rewrite_expression(expression),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            for variant in variants.iter_mut() {
                rewrite_pattern(&mut variant.value);
            }
            if select(selector, variants).is_none() {
                return;
            }
            let listed = variants.iter().filter_map(|variant| match variant.key {
                VariantKey::NumberLiteral { value } => Some(InlineExpression::NumberLiteral { value }),
                VariantKey::Identifier { .. } => None,
            });
            let positional = std::iter::once(selector.clone()).chain(listed).collect();
            let arguments = CallArguments { positional, named: Vec::new() };
            *selector = InlineExpression::FunctionReference { id: Identifier { name: FUNCTION }, arguments };
        }
    }
}
