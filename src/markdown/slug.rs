//! Ids of headings. In go the headings' texts in order, out come ids that are unique in the text and never those that
//! footnotes use.

use std::collections::{HashMap, HashSet};

/// The ids given so far.
#[derive(Default)]
pub(super) struct Anchors {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Anchors {
    /// An id for a heading with this text.
    pub(super) fn give(&mut self, text: &str) -> String {
        let mut slug = slug(text);
        if slug.is_empty() {
            slug.push_str("section");
        } else if reserved(&slug) {
            slug.insert_str(0, "section-");
        }
        let mut id = slug.clone();
        while !self.taken.insert(id.clone()) {
            let next = self.next.entry(slug.clone()).or_insert(2);
            id = format!("{slug}-{next}");
            *next += 1;
        }
        id
    }
}

/// Letters and digits of every script in lower case, words joined with `-`.
fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() || c == '_' || ('\u{300}'..='\u{36f}').contains(&c) {
            slug.extend(c.to_lowercase());
        } else if (c.is_whitespace() || "-–—/".contains(c)) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether footnotes use ids of this form.
fn reserved(slug: &str) -> bool {
    slug == "footnotes"
        || ["fn-", "fnref-"].iter().any(|prefix| {
            slug.strip_prefix(prefix).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        })
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn ids() {
        let check = |texts: &[&str], expect: &[&str]| {
            let mut anchors = Anchors::default();
            let ids: Vec<String> = texts.iter().map(|text| anchors.give(text)).collect();
            assert_eq!(ids, expect, "{texts:?}");
        };
        check(&["Economie"], &["economie"]);
        check(&["Écoles & l'eau"], &["écoles-leau"]);
        check(&["Kennis- en kunde – nu"], &["kennis-en-kunde-nu"]);
        check(&["A", "a", "A 2", "a"], &["a", "a-2", "a-2-2", "a-3"]);
        check(&["!?", ""], &["section", "section-2"]);
        check(
            &["Fn 1", "fnref-1-2", "Footnotes", "fn-x"],
            &["section-fn-1", "section-fnref-1-2", "section-footnotes", "fn-x"],
        );
    }
}
