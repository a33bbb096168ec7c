//! Running text for those who count its words: the plain text of every paragraph and list item, with its lines. Left
//! out is what nobody reads as a sentence: headings, tables, captions, the texts of pictures, code.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Body;
use super::containers::Kind as ContainerKind;
use super::reading::{Kind, Reading, Run, Source};

/// A paragraph or a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its text; a line break that the author asked for is a newline.
    pub text: String,
    /// Where its lines begin in the text, with their numbers in the file.
    lines: Vec<(usize, u32)>,
}

impl Passage {
    /// The line of the file on which a byte of the text stands.
    pub fn line(&self, at: usize) -> u32 {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        after.checked_sub(1).and_then(|index| self.lines.get(index)).map_or(0, |(_, line)| *line)
    }
}

impl Body {
    /// Its paragraphs and list items, in order.
    pub fn passages(&self) -> Vec<Passage> {
        let source = Source::new(&self.text);
        // What is nested too deeply has no text either.
        let Ok(reading) = Reading::new(&source) else { return Vec::new() };
        let breaks: Vec<usize> = self.text.match_indices('\n').map(|(at, _)| at).collect();
        let line = |at: usize| {
            let above = breaks.partition_point(|end| *end < at);
            self.line.saturating_add(u32::try_from(above).unwrap_or(u32::MAX))
        };
        let tables = reading.events.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Table(_))));
        let tables: Vec<&Range<usize>> = tables.map(|(_, range)| range).collect();
        let runs = reading.runs.iter().filter(|run| is_prose(&reading, &tables, run));
        runs.map(|run| Passage {
            text: run.text.clone(),
            lines: run.spots.iter().map(|spot| (spot.range.start, line(spot.source))).collect(),
        })
        .collect()
    }
}

fn is_prose(reading: &Reading<'_>, tables: &[&Range<usize>], run: &Run) -> bool {
    if matches!(run.kind, Kind::Heading | Kind::Alt) {
        return false;
    }
    let at = run.source(0);
    let in_table = tables.iter().any(|range| range.contains(&at));
    let in_figure = reading.containers.all.iter().any(|container| {
        let is_figure = matches!(container.kind, ContainerKind::Figure | ContainerKind::Figures);
        is_figure && container.fence.line.start <= at && at < container.end
    });
    !in_table && !in_figure
}

#[cfg(test)]
mod tests {
    use crate::diag::Diagnostics;
    use crate::markdown::parse;
    use crate::path::SourcePath;

    #[test]
    fn what_is_read_as_sentences() {
        let text = "---\n---\n## Een kop\n\nEerste regel\nen de *tweede*. Nog een.\n\n- los\n- [eind](x)\n\n\
            | a | b |\n| - | - |\n| c | d |\n\n::: figure\n![alt](p.jpg)\nEen bijschrift.\n:::\n\n> Citaat.\n";
        let body = parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), text, 8);
        let found: Vec<(String, u32)> =
            body.passages().into_iter().map(|passage| (passage.text.clone(), passage.line(0))).collect();
        let expect = [("Eerste regel en de tweede. Nog een.", 5), ("los", 8), ("eind", 9), ("Citaat.", 20)];
        assert_eq!(found, expect.map(|(text, line)| (text.to_owned(), line)));
        let passages = body.passages();
        assert_eq!(passages[0].line(passages[0].text.find("Nog").expect("there")), 6);
    }
}
