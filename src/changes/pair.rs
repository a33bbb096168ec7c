//! Which entry of one edition is which of the other: by id, else by an old address, else by what it says.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Content, Record, Role};

/// How much of two texts must be the same for one to be the other.
const ALIKE: f64 = 0.5;

/// The id in the old edition of every entry of the new one that was there before.
pub(super) fn pairs(old: &Content, new: &Content) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> =
        new.entries.keys().filter(|id| old.entries.contains_key(*id)).map(|id| (id.clone(), id.clone())).collect();
    by_alias(old, new, &mut found);
    by_text(old, new, &mut found);
    found
}

type Entries<'a> = Vec<(&'a String, &'a Record)>;

/// The entries of both that have no partner yet.
fn left<'a>(old: &'a Content, new: &'a Content, found: &BTreeMap<String, String>) -> (Entries<'a>, Entries<'a>) {
    let taken: BTreeSet<&String> = found.values().collect();
    let old = old.entries.iter().filter(|(id, _)| !taken.contains(*id)).collect();
    let new = new.entries.iter().filter(|(id, _)| !found.contains_key(*id)).collect();
    (old, new)
}

/// Whoever gives a card another address lists the old one, so that it leads on.
fn by_alias(old: &Content, new: &Content, found: &mut BTreeMap<String, String>) {
    let (gone, come) = left(old, new, found);
    let addresses: BTreeMap<&str, &String> = gone
        .iter()
        .flat_map(|(id, entry)| entry.texts.values().map(move |text| (bare(&text.address), *id)))
        .filter(|(address, _)| !address.is_empty())
        .collect();
    let mut taken = BTreeSet::new();
    for (id, entry) in come {
        let aliases = entry.texts.values().flat_map(|text| &text.aliases);
        if let Some(was) = aliases.filter_map(|alias| addresses.get(bare(alias))).find(|was| !taken.contains(**was)) {
            taken.insert((*was).clone());
            found.insert(id.clone(), (*was).clone());
        }
    }
}

fn bare(address: &str) -> &str {
    address.trim_matches('/')
}

/// What has most of its text in common is the same; the closest pairs first.
fn by_text(old: &Content, new: &Content, found: &mut BTreeMap<String, String>) {
    let (gone, come) = left(old, new, found);
    let (gone_bags, come_bags) = (bags(&gone), bags(&come));
    let mut close: Vec<(f64, usize, usize)> = Vec::new();
    for (at, bag) in come_bags.iter().enumerate() {
        for (then, before) in gone_bags.iter().enumerate() {
            let same_sort = (come[at].1.role == Role::Card) == (gone[then].1.role == Role::Card);
            let alike = if same_sort { likeness(before, bag) } else { 0.0 };
            if alike >= ALIKE {
                close.push((alike, at, then));
            }
        }
    }
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut new_taken, mut old_taken) = (BTreeSet::new(), BTreeSet::new());
    for (_, at, then) in close {
        if !new_taken.contains(&at) && !old_taken.contains(&then) {
            new_taken.insert(at);
            old_taken.insert(then);
            found.insert(come[at].0.clone(), gone[then].0.clone());
        }
    }
}

/// Pieces of text by their language, with how often they are said.
type Bag<'a> = BTreeMap<(&'a str, &'a str), usize>;

fn bags<'a>(entries: &Entries<'a>) -> Vec<Bag<'a>> {
    entries.iter().map(|(_, entry)| bag(entry)).collect()
}

/// Everything that an entry says.
fn bag(entry: &Record) -> Bag<'_> {
    let mut bag = BTreeMap::new();
    for (lang, text) in &entry.texts {
        let short = [text.title.as_str(), text.summary.as_str()].into_iter().filter(|text| !text.is_empty());
        for piece in text.pieces().chain(short) {
            *bag.entry((lang.as_str(), piece)).or_default() += 1;
        }
    }
    bag
}

/// From 0 to 1: twice what both say, by what they say in all.
fn likeness(a: &Bag<'_>, b: &Bag<'_>) -> f64 {
    let both: usize = a.iter().filter_map(|(piece, count)| Some(*count.min(b.get(piece)?))).sum();
    let all: usize = a.values().sum::<usize>() + b.values().sum::<usize>();
    if all == 0 { 0.0 } else { 2.0 * both as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::pairs;
    use crate::edition::{Content, Record, Text};

    fn entry(address: &str, alias: &str, title: &str, body: &str) -> Record {
        let text = Text {
            title: title.to_owned(),
            address: address.to_owned(),
            aliases: Some(alias.to_owned()).into_iter().filter(|alias| !alias.is_empty()).collect(),
            body: body.to_owned(),
            ..Text::default()
        };
        Record { texts: BTreeMap::from([("nl".to_owned(), text)]), ..Record::default() }
    }

    fn content(entries: &[(&str, Record)]) -> Content {
        let entries = entries.iter().map(|(id, entry)| ((*id).to_owned(), entry.clone()));
        Content { entries: entries.collect(), ..Content::default() }
    }

    #[test]
    fn which_is_which() {
        let old = content(&[
            ("same", entry("same/", "", "Same", "a")),
            ("harbour", entry("harbour/", "", "Harbour", "b")),
            ("stream", entry("stream/", "", "Stream", "c d e")),
            ("copy", entry("copy/", "", "Copy", "c d")),
            ("gone", entry("gone/", "", "Gone", "f")),
        ]);
        let new = content(&[
            ("same", entry("same/", "", "Other", "z")),
            ("port", entry("port/", "/harbour/", "Port", "y")),
            ("brook", entry("brook/", "", "Stream", "c d x")),
            ("new", entry("new/", "", "New", "g")),
        ]);
        let expect = [("brook", "stream"), ("port", "harbour"), ("same", "same")];
        let expect = expect.map(|(new, old)| (new.to_owned(), old.to_owned()));
        assert_eq!(pairs(&old, &new), BTreeMap::from(expect));
    }

    #[test]
    fn nothing_says_nothing() {
        let old = content(&[("a", Record::default())]);
        let new = content(&[("b", Record::default())]);
        assert_eq!(pairs(&old, &new), BTreeMap::new());
    }
}
