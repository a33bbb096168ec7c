//! How one text changed.

use std::collections::{BTreeMap, BTreeSet};

use crate::changes::{BodyChange, TextChange};
use crate::edition::Text;

/// What changed in the text of one language; none where nothing did.
pub(super) fn text(old: Option<&Text>, new: Option<&Text>) -> Option<TextChange> {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (None, Some(_)) => return Some(TextChange { added: true, ..TextChange::default() }),
        (Some(_), None) => return Some(TextChange { removed: true, ..TextChange::default() }),
        (None, None) => return None,
    };
    let pair = |old: &str, new: &str| (old != new).then(|| [old.to_owned(), new.to_owned()]);
    let names: BTreeSet<&String> = old.fields.keys().chain(new.fields.keys()).collect();
    let fields = names.into_iter().filter(|name| old.fields.get(*name) != new.fields.get(*name));
    let change = TextChange {
        title: pair(&old.title, &new.title),
        summary: pair(&old.summary, &new.summary),
        address: pair(last(&old.address), last(&new.address)),
        body: body(old, new),
        fields: fields.cloned().collect(),
        ..TextChange::default()
    };
    (change != TextChange::default()).then_some(change)
}

/// The part of an address that is a text's own: those before it are its sections'.
fn last(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn body(old: &Text, new: &Text) -> Option<BodyChange> {
    if old.body == new.body {
        let markup = old.markup != new.markup;
        return markup.then(|| BodyChange { markup, ..BodyChange::default() });
    }
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    new.pieces().for_each(|piece| *counts.entry(piece).or_default() += 1);
    old.pieces().for_each(|piece| *counts.entry(piece).or_default() -= 1);
    let sum = |sign: i64| {
        let counts = counts.values().map(|count| count * sign).filter(|count| *count > 0);
        counts.map(|count| usize::try_from(count).unwrap_or_default()).sum::<usize>()
    };
    let (come, gone) = (sum(1), sum(-1));
    let changed = come.min(gone);
    Some(BodyChange { changed, added: come - changed, removed: gone - changed, moved: come + gone == 0, markup: false })
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::changes::BodyChange;
    use crate::edition::Text;

    #[test]
    fn bodies() {
        let of = |body: &str| Text { body: body.to_owned(), ..Text::default() };
        let check = |old: &str, new: &str, expect: Option<(usize, usize, usize, bool)>| {
            let found = text(Some(&of(old)), Some(&of(new))).and_then(|change| change.body);
            let expect = expect.map(|(changed, added, removed, moved)| BodyChange {
                changed,
                added,
                removed,
                moved,
                markup: false,
            });
            assert_eq!(found, expect, "{old} → {new}");
        };
        check("a b", "a b", None);
        check("a b", "b a", Some((0, 0, 0, true)));
        check("a b", "a c", Some((1, 0, 0, false)));
        check("a", "a b c", Some((0, 2, 0, false)));
        check("a b c", "c", Some((0, 0, 2, false)));
        check("a b", "c d e", Some((2, 1, 0, false)));
        check("a a b", "a b", Some((0, 0, 1, false)));
        check("", "a", Some((0, 1, 0, false)));
    }

    #[test]
    fn links_and_pictures_say_nothing() {
        let of = |markup: &str| Text { body: "a".to_owned(), markup: markup.to_owned(), ..Text::default() };
        assert_eq!(text(Some(&of("x")), Some(&of("x"))), None);
        let body = text(Some(&of("x")), Some(&of("y"))).and_then(|change| change.body);
        assert_eq!(body, Some(BodyChange { markup: true, ..BodyChange::default() }));
    }

    #[test]
    fn addresses_are_their_last_part() {
        let of = |address: &str| Text { address: address.to_owned(), ..Text::default() };
        assert_eq!(text(Some(&of("economie/haven/")), Some(&of("water/haven/"))), None);
        let change = text(Some(&of("economie/haven/")), Some(&of("economie/kade/"))).expect("another address");
        assert_eq!(change.address, Some(["haven".to_owned(), "kade".to_owned()]));
    }
}
