//! Black text that is printed over what lies under it, so that no white seam shows when the plates are not quite in
//! register. Only text filled with pure black (`0 0 0 1 k`) is touched; between the operators that were there, others
//! are put in, and nothing is written anew.

use super::content::{Operand, operations};
use super::file::{MOST_BYTES, dictionary, get_dictionary, get_name, resolve};
use super::marks::stream;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::{BTreeSet, HashSet};

/// The resource name of the graphics state that prints over.
const ON: &str = "GroterOver";
/// The resource name of the graphics state that knocks out again.
const OFF: &str = "GroterOut";

/// What matters of the graphics state.
#[derive(Debug, Clone, Copy)]
struct State {
    black: bool,
    filled: bool,
    on: bool,
}

/// The content with the switches put in, when any are needed. `sets_overprint` tells which graphics states decide
/// about overprint themselves: content that uses one is left to its author.
pub(crate) fn switched(content: &[u8], sets_overprint: &BTreeSet<Vec<u8>>) -> Option<Vec<u8>> {
    let mut state = State { black: false, filled: true, on: false };
    let (mut stack, mut out, mut copied) = (Vec::new(), Vec::new(), 0);
    for operation in operations(content) {
        let wanted = match operation.operator {
            b"q" => {
                stack.push(state);
                None
            }
            b"Q" => {
                state = stack.pop().unwrap_or(state);
                None
            }
            b"k" => {
                state.black = operation.numbers() == [0.0, 0.0, 0.0, 1.0];
                None
            }
            b"g" | b"rg" | b"cs" | b"sc" | b"scn" => {
                state.black = false;
                None
            }
            b"Tr" => {
                state.filled = matches!(operation.operands.as_slice(), [Operand::Number(mode)] if *mode == 0.0);
                None
            }
            b"gs" if operation.name().is_some_and(|name| sets_overprint.contains(name)) => return None,
            b"Tj" | b"TJ" | b"'" | b"\"" => Some(state.black && state.filled),
            // A path may not be interrupted between its start and its painting, so the switch stands before it.
            b"m" | b"re" | b"sh" | b"Do" | b"BI" => Some(false),
            _ => None,
        };
        if let Some(on) = wanted.filter(|on| *on != state.on) {
            out.extend_from_slice(&content[copied..operation.start]);
            out.extend_from_slice(format!("/{} gs ", if on { ON } else { OFF }).as_bytes());
            copied = operation.start;
            state.on = on;
        }
    }
    (copied > 0).then(|| {
        out.extend_from_slice(&content[copied..]);
        out
    })
}

/// The graphics states of these resources that say something about overprint.
pub(crate) fn deciding(doc: &Document, resources: &Dictionary) -> BTreeSet<Vec<u8>> {
    let Some(states) = get_dictionary(doc, resources, b"ExtGState") else { return BTreeSet::new() };
    let decides = |state: &Object| {
        dictionary(resolve(doc, state)).is_some_and(|dict| [&b"op"[..], b"OP", b"OPM"].iter().any(|key| dict.has(key)))
    };
    states.iter().filter(|(_, state)| decides(state)).map(|(name, _)| name.clone()).collect()
}

/// Adds the two graphics states to a copy of these resources.
pub(crate) fn with_states(doc: &Document, resources: &Dictionary) -> Dictionary {
    let mut resources = resources.clone();
    let mut states = get_dictionary(doc, &resources, b"ExtGState").cloned().unwrap_or_default();
    states.set(ON, dictionary! { "Type" => "ExtGState", "op" => true, "OP" => false, "OPM" => 1 });
    states.set(OFF, dictionary! { "Type" => "ExtGState", "op" => false, "OP" => false, "OPM" => 0 });
    resources.set("ExtGState", states);
    resources
}

/// Puts the switches into every form that is drawn with these resources, directly or through another form.
pub(crate) fn switch_forms(doc: &mut Document, resources: &Dictionary, seen: &mut HashSet<ObjectId>) {
    let mut waiting = forms_of(doc, resources);
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let Ok(Object::Stream(form)) = doc.get_object(id) else { continue };
        let Some(resources) = get_dictionary(doc, &form.dict, b"Resources") else { continue };
        waiting.extend(forms_of(doc, resources));
        let Ok(content) = form.get_plain_content_with_limit(MOST_BYTES) else { continue };
        let Some(content) = switched(&content, &deciding(doc, resources)) else { continue };
        let mut dict = form.dict.clone();
        dict.set("Resources", with_states(doc, resources));
        for key in [&b"Filter"[..], b"DecodeParms", b"Length"] {
            dict.remove(key);
        }
        doc.set_object(id, stream(dict, content));
    }
}

/// The forms these resources name.
fn forms_of(doc: &Document, resources: &Dictionary) -> Vec<ObjectId> {
    let Some(objects) = get_dictionary(doc, resources, b"XObject") else { return Vec::new() };
    let is_form = |id: &ObjectId| {
        let dict = doc.get_object(*id).ok().and_then(dictionary);
        dict.is_some_and(|dict| get_name(doc, dict, b"Subtype") == Some(b"Form"))
    };
    objects.iter().filter_map(|(_, object)| object.as_reference().ok()).filter(is_form).collect()
}

#[cfg(test)]
mod tests {
    use super::switched;
    use std::collections::BTreeSet;

    fn check(input: &str, expect: Option<&str>) {
        let found = switched(input.as_bytes(), &BTreeSet::from([b"Own".to_vec()]));
        assert_eq!(found.as_deref().map(String::from_utf8_lossy).as_deref(), expect);
    }

    #[test]
    fn only_black_text_is_switched() {
        check("0 0 0 1 k BT (a) Tj ET", Some("0 0 0 1 k BT /GroterOver gs (a) Tj ET"));
        check("0 0 0 .9 k BT (a) Tj ET", None);
        check("1 0 0 1 k (a) Tj 0 0 0 1 k 0 0 1 1 re f", None);
        check(
            "0 0 0 1 k (a) Tj q (b) Tj 1 0 0 0 k (c) Tj Q (d) Tj 0 0 5 5 re f",
            Some(
                "0 0 0 1 k /GroterOver gs (a) Tj q (b) Tj 1 0 0 0 k /GroterOut gs (c) Tj Q (d) Tj \
                 /GroterOut gs 0 0 5 5 re f",
            ),
        );
        check("0 0 0 1 k 2 Tr (outlined) Tj", None);
    }

    #[test]
    fn content_that_decides_itself_is_left_alone() {
        check("/Own gs 0 0 0 1 k (a) Tj", None);
    }
}
