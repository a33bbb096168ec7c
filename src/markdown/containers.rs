//! Containers: `::: name` … `:::` on lines of their own. In goes Markdown, out come the fence lines and the text with
//! each of them turned into a thematic break of equal length, which every Markdown parser sees as a block of its own;
//! offsets stay those of the file.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

/// The names that authors may use.
pub(super) const NAMES: [&str; 5] = ["figure", "figures", "important", "note", "quote"];

/// What a container is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Figure,
    Figures,
    Important,
    Note,
    Quote,
    Unknown,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "figure" => Self::Figure,
            "figures" => Self::Figures,
            "important" => Self::Important,
            "note" => Self::Note,
            "quote" => Self::Quote,
            _ => Self::Unknown,
        }
    }
}

/// A line that starts with `:::`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fence {
    /// The line without its end.
    pub(super) line: Range<usize>,
    /// The name after the colons; empty when the line closes.
    pub(super) name: Range<usize>,
    /// What follows the name.
    pub(super) argument: Range<usize>,
}

/// The text with its fence lines masked, and these lines.
pub(super) fn mask(text: &str) -> (Cow<'_, str>, Vec<Fence>) {
    let mut fences = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(":::") {
            fences.push(fence(line, start));
        }
        start += line.len();
    }
    if fences.is_empty() {
        return (Cow::Borrowed(text), fences);
    }
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for fence in &fences {
        masked.push_str(&text[done..fence.line.start]);
        masked.push_str("___");
        masked.extend(std::iter::repeat_n(' ', fence.line.len() - 3));
        done = fence.line.end;
    }
    masked.push_str(&text[done..]);
    (Cow::Owned(masked), fences)
}

fn fence(line: &str, start: usize) -> Fence {
    let line = line.trim_end();
    let rest = line.trim_start_matches(':').trim_start();
    let name = rest.split_whitespace().next().unwrap_or_default();
    let argument = rest[name.len()..].trim_start();
    let name_start = start + line.len() - rest.len();
    let end = start + line.len();
    Fence { line: start..end, name: name_start..name_start + name.len(), argument: end - argument.len()..end }
}

/// What a fence turned out to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The event (a thematic break) that stands for the fence line; the number of events at the end of the text.
    pub(super) event: usize,
    /// The container that ends here.
    pub(super) close: Option<usize>,
    /// The container that begins here.
    pub(super) open: Option<usize>,
}

/// A container that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Container {
    /// What it is for.
    pub(super) kind: Kind,
    /// The line that opens it.
    pub(super) fence: Fence,
    /// Where the line begins that closes it (or what makes up for it).
    pub(super) end: usize,
}

/// Something wrong with the fences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    Unknown(Range<usize>),
    Unclosed(Fence),
    Stray(Range<usize>),
}

/// The containers of a text.
#[derive(Debug, Default)]
pub(super) struct Containers {
    /// In order.
    pub(super) all: Vec<Container>,
    /// What happens at which event, in order.
    pub(super) turns: Vec<Turn>,
    /// What is wrong.
    pub(super) faults: Vec<Fault>,
}

/// Pairs the fences that the parser saw on the top level.
pub(super) fn resolve(text: &str, fences: &[Fence], events: &[(Event<'_>, Range<usize>)]) -> Containers {
    let mut found = Containers::default();
    let mut seen: Vec<usize> = Vec::new();
    let mut hidden: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut depth = 0_usize;
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => {
                depth += 1;
                if matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock) {
                    hidden.push(range.clone());
                }
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Code(_) => hidden.push(range.clone()),
            Event::Rule if depth == 0 => {
                let Ok(at) = fences.binary_search_by_key(&range.start, |fence| fence.line.start) else { continue };
                seen.push(range.start);
                open = found.turn(index, text, &fences[at], open);
            }
            _ => {}
        }
    }
    if let Some(last) = open {
        found.turns.push(Turn { event: events.len(), close: Some(last), open: None });
        found.close(last, text.len(), false);
    }
    found.strays(text, &seen, &hidden);
    found
}

impl Containers {
    /// Takes one fence; returns the container that is open after it.
    fn turn(&mut self, event: usize, text: &str, fence: &Fence, open: Option<usize>) -> Option<usize> {
        let name = &text[fence.name.clone()];
        if let Some(last) = open {
            self.close(last, fence.line.start, name.is_empty());
        } else if name.is_empty() {
            self.faults.push(Fault::Stray(fence.line.clone()));
        }
        let opened = (!name.is_empty()).then_some(self.all.len());
        if opened.is_some() {
            let kind = Kind::of(name);
            if kind == Kind::Unknown {
                self.faults.push(Fault::Unknown(fence.name.clone()));
            }
            self.all.push(Container { kind, fence: fence.clone(), end: text.len() });
        }
        self.turns.push(Turn { event, close: open, open: opened });
        opened
    }

    fn close(&mut self, index: usize, end: usize, properly: bool) {
        let Some(container) = self.all.get_mut(index) else { return };
        container.end = end;
        if !properly {
            self.faults.push(Fault::Unclosed(container.fence.clone()));
        }
    }

    /// Reports lines that look like fences but stand where none can: indented, in a list, in a quotation.
    fn strays(&mut self, text: &str, seen: &[usize], hidden: &[Range<usize>]) {
        if !text.contains(":::") {
            return;
        }
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let rest = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
            let at = start + line.len() - rest.len();
            let inside = hidden.partition_point(|range| range.start <= at);
            let code = inside.checked_sub(1).and_then(|i| hidden.get(i)).is_some_and(|range| at < range.end);
            if rest.starts_with(":::") && !code && seen.binary_search(&at).is_err() {
                self.faults.push(Fault::Stray(at..start + line.trim_end().len()));
            }
            start += line.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn fence_lines_keep_their_length() {
        let check = |text: &str, masked: &str, parts: &[(&str, &str)]| {
            let (found, fences) = mask(text);
            assert_eq!(found, masked, "{text}");
            let found: Vec<_> = fences.iter().map(|f| (&text[f.name.clone()], &text[f.argument.clone()])).collect();
            assert_eq!(found, parts, "{text}");
        };
        check("a\n", "a\n", &[]);
        check(
            "::: note Een titel\r\na\r\n:::\r\n",
            "___               \r\na\r\n___\r\n",
            &[("note", "Een titel"), ("", "")],
        );
        check("::::quote  é", "___          ", &[("quote", "é")]);
        check(" ::: note", " ::: note", &[]);
    }
}
