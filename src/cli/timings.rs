//! Where the time went, as tables.

use groter::{Messages, Timings};
use serde_json::{Value, json};

use super::stage::Names;
use super::text::{Align, table};

/// Per stage, per template, and the slowest pages; every table with a head and an empty line before it.
pub(super) fn tables(messages: &Messages, timings: &Timings) -> String {
    let text = |id: &str| messages.text(id, &[]);
    let time = text("timings-time");
    let names = Names::new(messages);
    let total: u64 = timings.stages.iter().map(|(_, time)| time).sum();
    let mut stages = vec![vec![text("timings-stages"), time.clone()]];
    stages.extend(timings.stages.iter().map(|(stage, time)| vec![names.get(stage).to_owned(), duration(*time)]));
    stages.push(vec![text("timings-total"), duration(total)]);
    let mut templates = vec![vec![text("timings-templates"), text("timings-count"), time.clone()]];
    templates.extend(
        timings.templates.iter().map(|(name, pages, time)| vec![name.clone(), pages.to_string(), duration(*time)]),
    );
    let mut pages = vec![vec![text("timings-pages"), time]];
    pages.extend(timings.pages.iter().map(|(path, time)| vec![path.to_string(), duration(*time)]));
    let two = [Align::Left, Align::Right];
    let tables = [(&two[..], stages), (&[Align::Left, Align::Right, Align::Right], templates), (&two, pages)];
    let full = tables.iter().filter(|(_, rows)| rows.len() > 1);
    full.flat_map(|(columns, rows)| ["\n".to_owned(), table(columns, rows)]).collect()
}

/// The same for programs, in nanoseconds.
pub(super) fn json(timings: &Timings) -> Value {
    let stages = timings.stages.iter().map(|(stage, time)| json!({ "stage": stage, "nanoseconds": time }));
    let templates = timings.templates.iter();
    let templates =
        templates.map(|(name, pages, time)| json!({ "template": name, "pages": pages, "nanoseconds": time }));
    let pages = timings.pages.iter().map(|(path, time)| json!({ "path": path, "nanoseconds": time }));
    json!({
        "stages": stages.collect::<Vec<_>>(),
        "templates": templates.collect::<Vec<_>>(),
        "pages": pages.collect::<Vec<_>>(),
    })
}

/// A whole number in the largest unit that leaves two figures, so that no language's decimal sign is needed.
fn duration(nanoseconds: u64) -> String {
    let (unit, name) = match nanoseconds {
        0..10_000_000 => (1_000, "µs"),
        10_000_000..100_000_000_000 => (1_000_000, "ms"),
        _ => (1_000_000_000, "s"),
    };
    format!("{} {name}", (nanoseconds + unit / 2) / unit)
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations() {
        let check = |nanoseconds: u64, expect: &str| assert_eq!(duration(nanoseconds), expect);
        check(0, "0 µs");
        check(1_499, "1 µs");
        check(9_999_400, "9999 µs");
        check(10_000_000, "10 ms");
        check(12_345_678_900, "12346 ms");
        check(100_000_000_000, "100 s");
    }
}
