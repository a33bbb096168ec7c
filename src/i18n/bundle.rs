//! Messages that can be asked for: Fluent's bundle with ICU's numbers in it.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::format::{Formats, decimal, locale};
use super::plural::FUNCTION;
use crate::diag::Arg;

/// The messages of one language.
pub(super) struct Bundle(FluentBundle<FluentResource>);

impl Bundle {
    /// Takes sound Fluent source with choices rewritten for ICU; what is not sound is left out. Inserted values are isolated from the text around
    /// them where the language runs from right to left, so that a Latin name does not turn the sentence around.
    pub(super) fn new(language: &LanguageIdentifier, isolate: bool, formats: &Formats, source: String) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        bundle.set_use_isolating(isolate);
        bundle.set_formatter(Some(number));
        // Adding fails only when a function of that name exists already.
        let counting = Arc::clone(&formats.counting);
        let _ = bundle.add_function(FUNCTION, move |positional, _| counting.choose(positional));
        let _ = bundle.add_function("NUMBER", |positional, named| match positional.first() {
            // A number that came in as text stands as it is, rather than vanish.
            Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
            _ => fluent_bundle::builtins::NUMBER(positional, named),
        });
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// The text of `id` (`key` or `key.attribute`); `None` when there is none.
    pub(super) fn text(&self, id: &str, args: &FluentArgs) -> Option<String> {
        let (key, attribute) = id.split_once('.').map_or((id, None), |(key, attribute)| (key, Some(attribute)));
        let message = self.0.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        // What goes wrong inside (a variable that was not given) shows as `{$name}` in the text.
        Some(self.0.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// A number as a message's argument, as far as plural rules can take it.
pub(super) fn count(value: f64) -> FluentValue<'static> {
    const LIMIT: f64 = 1e15;
    if value.is_finite() && value.abs() < LIMIT { FluentValue::from(value) } else { FluentValue::from(LIMIT) }
}

/// Arguments as Fluent takes them. A list of names is joined with "or" under its own name, with "and" under
/// `name-and`, with arrows under `name-arrows`; `name-count` says how many there are. `quoted`: names in backticks.
pub(super) fn arguments<'a>(formats: &Formats, args: &'a [(&str, Arg)], quoted: bool) -> FluentArgs<'a> {
    let mut all = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) if quoted => all.set(*name, FluentValue::String(shown(text))),
            Arg::Text(text) => all.set(*name, FluentValue::from(text.as_str())),
            Arg::Number(number) => all.set(*name, FluentValue::from(*number)),
            Arg::Names(names) => {
                all.set(format!("{name}-count"), FluentValue::from(names.len()));
                let names = if quoted { named(names) } else { names.clone() };
                all.set(format!("{name}-and"), FluentValue::from(formats.and(&names)));
                all.set(format!("{name}-arrows"), FluentValue::from(names.join(" → ")));
                all.set(*name, FluentValue::from(formats.or(&names)));
            }
        }
    }
    all
}

/// Names as they can stand in a sentence: in backticks, and not too many of them.
fn named(names: &[String]) -> Vec<String> {
    const MOST: usize = 12;
    let rest = (names.len() > MOST).then(|| "…".to_owned());
    names.iter().take(MOST).map(|name| format!("`{}`", shown(name))).chain(rest).collect()
}

/// Text from a source as it can stand in one line of a report.
fn shown(text: &str) -> Cow<'_, str> {
    const LIMIT: usize = 300;
    if text.len() <= LIMIT && !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let mut line: String = text.chars().take(LIMIT).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LIMIT).is_some() {
        line.push('…');
    }
    Cow::Owned(line)
}

/// How Fluent writes numbers: as ICU does, grouped unless `useGrouping: "false"` asks otherwise.
fn number(value: &FluentValue, intls: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = intls.with_try_get::<Decimals, _, _>(number.options.use_grouping, |decimals| decimals.text(number));
    Some(text.unwrap_or_else(|()| number.value.to_string()))
}

/// ICU's number formatter as Fluent keeps it: one per language and way of grouping.
struct Decimals(DecimalFormatter);

impl Decimals {
    fn text(&self, number: &FluentNumber) -> String {
        let Some(mut value) = decimal(number.value) else { return number.value.to_string() };
        let digits = |n: Option<usize>| n.map(|n| i16::try_from(n.min(20)).unwrap_or(20));
        if let Some(most) = digits(number.options.maximum_fraction_digits) {
            value.round(-most);
        }
        if let Some(least) = digits(number.options.minimum_fraction_digits) {
            value.pad_end(-least);
        }
        self.0.format_to_string(&value)
    }
}

impl Memoizable for Decimals {
    type Args = bool;
    type Error = ();

    fn construct(language: LanguageIdentifier, grouped: bool) -> Result<Self, Self::Error> {
        let mut options = DecimalFormatterOptions::default();
        if !grouped {
            options.grouping_strategy = Some(GroupingStrategy::Never);
        }
        let preferences = DecimalFormatterPreferences::from(&locale(&language));
        DecimalFormatter::try_new(preferences, options).map(Self).map_err(drop)
    }
}
