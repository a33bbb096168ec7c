//! The links of a source, looked for in its translation. In go the targets of two texts, out come those that the
//! translation lacks. An address may have its own form in every language: another page of the same site is no fault.

use crate::markdown::Link;

/// A link that the translation lacks, and the one that stands in its place, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lost {
    /// The number of the source's link.
    pub(super) source: usize,
    /// The number of the translation's link that has no source, where there is one.
    pub(super) target: Option<usize>,
}

/// The links of `source` that `target` lacks.
pub(super) fn lost(source: &[Link], target: &[Link]) -> Vec<Lost> {
    if source.is_empty() {
        return Vec::new();
    }
    let from: Vec<Aim<'_>> = source.iter().map(|link| Aim::of(&link.target)).collect();
    let to: Vec<Aim<'_>> = target.iter().map(|link| Aim::of(&link.target)).collect();
    let mut free: Vec<usize> = (0..to.len()).filter(|other| !from.iter().any(|aim| aim.meets(&to[*other]))).collect();
    let count = |aims: &[Aim<'_>]| aims.iter().filter(|aim| matches!(aim, Aim::File)).count();
    let files = count(&from) > count(&to);
    let mut lost = Vec::new();
    for (index, aim) in from.iter().enumerate() {
        let missing = match aim {
            Aim::Here => false,
            Aim::File => files,
            aim => !to.iter().any(|other| aim.meets(other)) && !from[..index].contains(aim),
        };
        if missing {
            let alike = |other: &usize| std::mem::discriminant(&to[*other]) == std::mem::discriminant(aim);
            let target = free.iter().copied().find(alike);
            free.retain(|other| Some(*other) != target);
            lost.push(Lost { source: index, target });
        }
    }
    lost
}

/// Where a link leads, as far as it must be the same in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Aim<'a> {
    /// To a heading of the same text, whose name is translated.
    Here,
    /// To a card or page, whatever the heading.
    Card(&'a str),
    /// To another site: its name without what may be a language or a country.
    Site(String),
    /// To somebody: an address or number.
    Person(String),
    /// To a file or a page of this site: its name may be translated.
    File,
}

impl<'a> Aim<'a> {
    fn of(target: &'a str) -> Self {
        let plain = target.split(['?', '#']).next().unwrap_or_default();
        let scheme = target.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
        match scheme {
            _ if target.starts_with('#') => Self::Here,
            Some((scheme, _)) if scheme == "card" => Self::Card(plain.trim_start_matches("card:")),
            Some((scheme, _)) if scheme == "mailto" => {
                Self::Person(plain.get(7..).unwrap_or_default().to_ascii_lowercase())
            }
            // The zero of the area and the signs between are a matter of taste.
            Some((scheme, rest)) if scheme == "tel" => {
                let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
                Self::Person(digits.get(digits.len().saturating_sub(8)..).unwrap_or_default().to_owned())
            }
            Some((scheme, rest)) if scheme == "http" || scheme == "https" => Self::Site(site(rest)),
            _ => Self::File,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self == other
    }
}

/// The name of a site: `example` of `//www.example.org/nl/` and of `//fr.example.be/`.
fn site(rest: &str) -> String {
    let host = rest.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default().to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').filter(|label| !label.is_empty()).collect();
    let name = match labels.as_slice() {
        // `example.co.uk`
        [.., name, second, country] if second.len() <= 3 && country.len() == 2 => name,
        [.., name, _] => name,
        _ => return host,
    };
    // Short names tell too little: ec.europa.eu, but also t.co.
    if name.len() < 4 { host } else { (*name).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Lost, lost};
    use crate::diag::Span;
    use crate::markdown::Link;

    fn links(targets: &[&str]) -> Vec<Link> {
        targets.iter().map(|target| Link { target: (*target).to_owned(), span: Span::FILE }).collect()
    }

    #[test]
    fn what_must_be_the_same() {
        let check = |source: &[&str], target: &[&str], expect: &[(usize, Option<usize>)]| {
            let expect: Vec<Lost> =
                expect.iter().map(|(source, target)| Lost { source: *source, target: *target }).collect();
            assert_eq!(lost(&links(source), &links(target)), expect, "{source:?} {target:?}");
        };
        check(&[], &["card:a"], &[]);
        check(&["card:a"], &["card:a"], &[]);
        check(&["card:a#plan"], &["card:a#project"], &[]);
        check(&["card:a"], &["card:b"], &[(0, Some(0))]);
        check(&["card:a", "card:b"], &["card:b"], &[(0, None)]);
        check(&["card:a", "card:a"], &[], &[(0, None)]);
        check(&["#plan"], &[], &[]);
        check(&["https://example.org/nl/"], &["https://www.example.org/en/"], &[]);
        check(&["https://nl.wikipedia.org/wiki/Stein"], &["https://en.wikipedia.org/wiki/Stein"], &[]);
        check(&["https://voorbeeld.nl/a"], &["https://voorbeeld.be/b"], &[]);
        check(&["https://voorbeeld.nl/a"], &["https://elders.nl/a"], &[(0, Some(0))]);
        check(&["https://voorbeeld.co.uk/a"], &["https://elders.co.uk/a"], &[(0, Some(0))]);
        check(&["https://a.nl"], &["card:b"], &[(0, None)]);
        check(&["mailto:Info@x.nl?subject=a"], &["mailto:info@x.nl"], &[]);
        check(&["mailto:info@x.nl"], &["mailto:info@y.nl"], &[(0, Some(0))]);
        check(&["tel:0433505000"], &["tel:+31433505000"], &[]);
        check(&["plan.pdf"], &["plan.en.pdf"], &[]);
        check(&["plan.pdf"], &[], &[(0, None)]);
        check(&["", ":", "http:", "https://"], &[], &[(0, None), (1, None), (2, None)]);
    }
}
