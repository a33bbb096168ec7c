//! YAML text in, whether it is safe to hand to the parser out. Nesting is counted before anything recurses, because a
//! megabyte of brackets must cost neither the stack nor minutes.

use saphyr_parser::{Event, Parser};

use super::DEPTH;

/// What may be done with a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Guard {
    /// It nests no deeper than the limit.
    Fine,
    /// It nests too deep, from this byte on.
    TooDeep(usize),
    /// It is full of brackets and cannot be read. Line and column count from 0.
    Broken { line: usize, column: usize, message: String },
}

/// Looks at a text without reading it; only one that could be too deep is walked through.
pub(super) fn check(yaml: &str) -> Guard {
    if bound(yaml) <= DEPTH { Guard::Fine } else { count(yaml) }
}

/// No text nests deeper than this: every flow collection has its bracket, and a block collection needs a further
/// column (a list may stand in the column of its key).
fn bound(yaml: &str) -> usize {
    let brackets = yaml.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
    let lead = |line: &str| line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'-' | b'?' | b':')).count();
    let deepest = yaml.split(['\n', '\r']).map(lead).max().unwrap_or_default();
    brackets + 2 * deepest + 2
}

fn count(yaml: &str) -> Guard {
    let mut depth = 0_usize;
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), span)) => {
                depth += 1;
                if depth > DEPTH {
                    return Guard::TooDeep(byte_at(yaml, span.start.index()));
                }
            }
            Ok((Event::SequenceEnd | Event::MappingEnd, _)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            // The scanner runs ahead of the events and has a limit of its own.
            Err(error) if error.info().contains("recursion limit") => {
                return Guard::TooDeep(byte_at(yaml, error.marker().index()));
            }
            Err(error) => {
                let (line, column) = (error.marker().line().saturating_sub(1), error.marker().col());
                return Guard::Broken { line, column, message: error.info().to_owned() };
            }
        }
    }
    Guard::Fine
}

fn byte_at(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte)
}
