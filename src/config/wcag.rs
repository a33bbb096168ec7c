//! The success criteria of WCAG that a statement can name: numbers in, doubts out.

/// Levels A and AA of WCAG 2.2, and 4.1.1, which EN 301 549 still takes from WCAG 2.1.
const CRITERIA: [&str; 56] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1",
    "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1",
    "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2",
    "2.5.3", "2.5.4", "2.5.7", "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6", "3.3.1",
    "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.1", "4.1.2", "4.1.3",
];

/// What may be meant instead of a number that is no criterion; `None` when it is one.
pub(super) fn doubt(number: &str) -> Option<Vec<String>> {
    if CRITERIA.contains(&number) {
        return None;
    }
    let names = |fits: &dyn Fn(&str) -> bool| -> Vec<String> {
        CRITERIA.iter().filter(|known| fits(known)).map(|known| (*known).to_owned()).collect()
    };
    // The same guideline, else the same principle, else the first of each.
    let guideline = number.rsplit_once('.').map_or(number, |(guideline, _)| guideline);
    let principle = number.split('.').next().unwrap_or_default();
    let below = |above: &str, known: &str| known.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'));
    let found = names(&|known| guideline.contains('.') && below(guideline, known));
    if !found.is_empty() {
        return Some(found);
    }
    let found = names(&|known| below(principle, known));
    Some(if found.is_empty() { names(&|known| known.ends_with(".1.1")) } else { found })
}

#[cfg(test)]
mod tests {
    use super::{CRITERIA, doubt};

    #[test]
    fn criteria() {
        let check = |number: &str, expect: Option<&[&str]>| {
            let expect = expect.map(|known| known.iter().map(|known| (*known).to_owned()).collect::<Vec<_>>());
            assert_eq!(doubt(number), expect, "{number}");
        };
        check("1.4.3", None);
        check("2.5.8", None);
        check("3.1.5", Some(&["3.1.1", "3.1.2"]));
        check("4.9.1", Some(&["4.1.1", "4.1.2", "4.1.3"]));
        check("contrast", Some(&["1.1.1", "2.1.1", "3.1.1", "4.1.1"]));
        check("", Some(&["1.1.1", "2.1.1", "3.1.1", "4.1.1"]));
        assert!(CRITERIA.iter().all(|known| known.split('.').count() == 3));
    }
}
