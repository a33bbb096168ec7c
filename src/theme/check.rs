//! Whether a set of templates holds together.
//!
//! In go the effective templates of a theme, out come their faults, all of them: the engine stops at the first bad
//! template, so every one is read alone before they are joined. Also what the engine would not survive: texts so
//! nested that reading or rendering them would run out of stack.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use tera::{ErrorKind, Tera};

use super::scan::{Reference, Scan};
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

/// Bytes of one template.
const MAX_SIZE: usize = 1 << 20;
/// `elif` in one template: the parser calls itself for each.
const MAX_BRANCHES: usize = 200;
/// Templates and their blocks inside each other.
const MAX_DEPTH: usize = 24;
/// The same from a template with components: one may call itself twenty times, and each time all of these.
const MAX_COMPONENT_DEPTH: usize = 4;
/// Templates on the way from one to another, so that looking for circles ends as well.
const MAX_WAY: usize = 200;

/// A template as it is in force.
#[derive(Debug, Clone)]
pub(super) struct Template {
    pub(super) path: SourcePath,
    /// `None` when the file is no text, which is reported elsewhere.
    pub(super) text: Option<Arc<str>>,
    pub(super) scan: Scan,
}

impl Template {
    fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// The bytes `start..end`.
    pub(super) fn bytes(&self, start: usize, end: usize) -> Place {
        Place::new(&self.path, self.text(), Span::of_bytes(self.text(), start, end))
    }

    fn reference(&self, reference: &Reference) -> Place {
        self.bytes(reference.start, reference.end)
    }

    /// Where the engine says it is.
    pub(super) fn span(&self, span: &tera::Span) -> Place {
        let length = if span.end_line == span.start_line { span.end_col.saturating_sub(span.start_col) } else { 1 };
        self.located(span.start_line, span.start_col + 1, length)
    }

    /// The engine counts a line end as a character of its line: what it finds missing at the end of a file would lie
    /// behind that.
    pub(super) fn located(&self, line: usize, column: usize, length: usize) -> Place {
        let behind = self.text().lines().nth(line.saturating_sub(1)).map_or(0, |line| line.chars().count()) + 1;
        let column = column.clamp(1, behind);
        let length = length.min(behind + 1 - column);
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let span = Span { line: number(line), column: number(column), length: number(length.max(1)) };
        Place::new(&self.path, self.text(), span)
    }

    /// The variable that begins with these bytes, to its last field: `page.title`. The engine marks its first name only.
    pub(super) fn path_at(&self, range: Range<usize>) -> (String, Place) {
        let rest = self.text().get(range.start..).unwrap_or_default();
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')).count();
        let end = range.end.max(range.start + length);
        (self.text().get(range.start..end).unwrap_or_default().to_owned(), self.bytes(range.start, end))
    }

    /// The names it extends or includes.
    fn references(&self) -> impl Iterator<Item = &Reference> {
        self.scan.extends.iter().chain(&self.scan.includes)
    }
}

pub(super) type Templates = BTreeMap<String, Template>;

/// Adds the templates to `engine`. `false` when one of them has a fault, all of which are in `diags` then.
pub(super) fn join(diags: &mut Diagnostics, engine: &mut Tera, templates: &Templates) -> bool {
    let mut bad: BTreeSet<&str> = BTreeSet::new();
    for (name, template) in templates {
        match alone(name, template) {
            Ok(()) => {}
            Err(found) => {
                diags_extend(diags, found);
                bad.insert(name);
            }
        }
    }
    bad.extend(parents(diags, templates));
    bad.extend(cycles(diags, templates));
    bad.extend(block_cycles(diags, templates));
    bad.extend(components_twice(diags, templates));
    spread(&mut bad, templates);
    let sound = templates.iter().filter(|(name, _)| !bad.contains(name.as_str()));
    let sound: Vec<(&String, &str)> = sound.map(|(name, template)| (name, template.text())).collect();
    let complete = bad.is_empty();
    match engine.add_raw_templates(sound) {
        Ok(()) => complete,
        Err(error) => {
            together(diags, &error, templates, complete);
            false
        }
    }
}

fn diags_extend(diags: &mut Diagnostics, found: Option<Diagnostic>) {
    if let Some(found) = found {
        diags.push(found);
    }
}

fn syntax(reason: impl Into<String>, place: Place) -> Diagnostic {
    Diagnostic::new(Code::TemplateSyntax).arg("reason", reason.into()).at(place)
}

/// Reads one template; a fault without a diagnostic is one that is reported elsewhere.
fn alone(name: &str, template: &Template) -> Result<(), Option<Diagnostic>> {
    let Some(text) = &template.text else { return Err(None) };
    let limits = [
        (text.len(), MAX_SIZE, "bytes"),
        (template.scan.branches, MAX_BRANCHES, "elif"),
        (template.scan.depth, MAX_DEPTH - 1, "nested blocks"),
    ];
    for (count, limit, what) in limits {
        if count > limit {
            return Err(Some(syntax(format!("{count} {what}, the limit is {limit}"), Place::file(&template.path))));
        }
    }
    // Only the syntax matters here: whether parents, filters and components exist is looked at when all are together.
    match Tera::default().add_raw_template(name, text) {
        Err(error) => match error.kind() {
            ErrorKind::SyntaxError(report) => Err(Some(syntax(report.message(), template.span(report.span())))),
            _ => Ok(()),
        },
        Ok(()) => Ok(()),
    }
}

/// Templates that name one that does not exist.
fn parents<'a>(diags: &mut Diagnostics, templates: &'a Templates) -> Vec<&'a str> {
    let mut bad = Vec::new();
    for (name, template) in templates {
        for reference in template.references().filter(|r| !templates.contains_key(&r.name)) {
            let fault = Diagnostic::new(Code::TemplateParent).arg("name", reference.name.as_str());
            diags.push(fault.at(template.reference(reference)));
            bad.push(name.as_str());
        }
    }
    bad
}

/// Templates that extend or include each other in a circle, and those that nest too deep.
fn cycles<'a>(diags: &mut Diagnostics, templates: &'a Templates) -> BTreeSet<&'a str> {
    let mut walk = Walk { templates, chain: Vec::new(), depths: BTreeMap::new(), bad: BTreeSet::new() };
    for name in templates.keys() {
        walk.follow(diags, name);
    }
    walk.bad
}

struct Walk<'a> {
    templates: &'a Templates,
    /// The templates on the way to the one at hand.
    chain: Vec<&'a str>,
    /// How many templates and blocks lie inside each other, for each template that is done.
    depths: BTreeMap<&'a str, usize>,
    bad: BTreeSet<&'a str>,
}

impl<'a> Walk<'a> {
    fn follow(&mut self, diags: &mut Diagnostics, name: &'a str) -> usize {
        if let Some(depth) = self.depths.get(name) {
            return *depth;
        }
        let Some(template) = self.templates.get(name) else { return 0 };
        self.chain.push(name);
        let mut inner = 0;
        for reference in template.references() {
            if let Some(start) = self.chain.iter().position(|other| *other == reference.name) {
                let members = &self.chain[start..];
                let names: Vec<String> = members.iter().chain([&members[0]]).map(|&name| name.to_owned()).collect();
                let fault = Diagnostic::new(Code::TemplateCycle).arg("chain", names);
                diags.push(fault.at(template.reference(reference)));
                self.bad.extend(members);
            } else if self.chain.len() <= MAX_WAY {
                inner = inner.max(self.follow(diags, &reference.name));
            }
        }
        self.chain.pop();
        let depth = inner + 1 + template.scan.depth;
        let limit = if template.scan.components.is_empty() { MAX_DEPTH } else { MAX_COMPONENT_DEPTH };
        if depth > limit && inner <= MAX_DEPTH && self.bad.insert(name) {
            let reason = format!("{depth} templates and blocks inside each other, the limit is {limit}");
            diags.push(syntax(reason, Place::file(&template.path)));
        }
        self.depths.insert(name, depth);
        depth
    }
}

/// Blocks that hold each other: `a` holds `b` in one template and `b` holds `a` in a descendant. With `super()` that
/// would never end.
fn block_cycles<'a>(diags: &mut Diagnostics, templates: &'a Templates) -> Vec<&'a str> {
    let mut bad = Vec::new();
    for (name, template) in templates {
        if template.scan.nested.is_empty() || template.scan.extends.is_none() {
            continue;
        }
        let edges = inherited_blocks(templates, template);
        for (outer, inner) in &template.scan.nested {
            if let Some(mut chain) = way(&edges, &inner.name, outer) {
                chain.push(inner.name.clone());
                let fault = Diagnostic::new(Code::TemplateCycle).arg("chain", chain);
                diags.push(fault.at(template.reference(inner)));
                bad.push(name.as_str());
                break;
            }
        }
    }
    bad
}

/// Which blocks hold which, in a template and all that it extends.
fn inherited_blocks<'a>(templates: &'a Templates, template: &'a Template) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut current = Some(template);
    for _ in 0..MAX_DEPTH {
        let Some(template) = current else { break };
        for (outer, inner) in &template.scan.nested {
            edges.entry(outer).or_default().insert(&inner.name);
        }
        current = template.scan.extends.as_ref().and_then(|parent| templates.get(&parent.name));
    }
    edges
}

/// The names on a way from `from` to `to`.
fn way(edges: &BTreeMap<&str, BTreeSet<&str>>, from: &str, to: &str) -> Option<Vec<String>> {
    let mut came: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut open = vec![(from, None)];
    while let Some((name, before)) = open.pop() {
        if came.contains_key(name) {
            continue;
        }
        came.insert(name, before);
        if name == to {
            let mut names = vec![name.to_owned()];
            let mut step = before;
            while let Some(name) = step {
                names.push(name.to_owned());
                step = came.get(name).copied().flatten();
            }
            names.reverse();
            return Some(names);
        }
        let inner = edges.get_key_value(name).into_iter().flat_map(|(&name, all)| all.iter().map(move |i| (name, *i)));
        open.extend(inner.map(|(name, inner)| (inner, Some(name))));
    }
    None
}

/// Components that two templates define.
fn components_twice<'a>(diags: &mut Diagnostics, templates: &'a Templates) -> Vec<&'a str> {
    let mut first: BTreeMap<&str, (&str, Place)> = BTreeMap::new();
    let mut bad = Vec::new();
    for (name, template) in templates {
        for component in &template.scan.components {
            let place = template.reference(component);
            match first.get(component.name.as_str()) {
                // Twice in one template is the parser's to say.
                Some((other, _)) if *other == name => {}
                Some((_, other)) => {
                    let reason = format!("component `{}` is defined twice", component.name);
                    diags.push(syntax(reason, place).related(other.clone()));
                    bad.push(name.as_str());
                }
                None => {
                    first.insert(&component.name, (name, place));
                }
            }
        }
    }
    bad
}

/// Adds every template that needs a bad one.
fn spread<'a>(bad: &mut BTreeSet<&'a str>, templates: &'a Templates) {
    loop {
        let before = bad.len();
        for (name, template) in templates {
            if template.references().any(|r| bad.contains(r.name.as_str())) {
                bad.insert(name);
            }
        }
        if bad.len() == before {
            return;
        }
    }
}

/// What the engine found wrong with all of them together. It gives finished reports, one after the other:
/// `error: <message>`, ` --> <template>:<line>:<column>`, …, the marked line and its underline.
fn together(diags: &mut Diagnostics, error: &tera::Error, templates: &Templates, complete: bool) {
    let report = error.to_string();
    let lines: Vec<&str> = report.lines().collect();
    let mut found = false;
    for (i, line) in lines.iter().enumerate() {
        let Some(message) = line.strip_prefix("error: ") else { continue };
        let Some((template, place)) = lines.get(i + 1).and_then(|line| position(line, templates)) else { continue };
        found = true;
        let underline = lines.get(i + 4).map_or(1, |line| line.bytes().filter(|b| *b == b'^').count());
        let place = template.located(place.0, place.1, underline);
        let name = message.split('`').nth(1).unwrap_or(message);
        let unknown = message.starts_with("Unknown ");
        if unknown && !complete && message.starts_with("Unknown component") {
            // It may be defined in one of the templates that were left out.
            continue;
        }
        let function = Diagnostic::new(Code::TemplateFunction).arg("name", name);
        diags.push(if unknown { function.at(place) } else { syntax(message, place) });
    }
    if !found {
        diags.push(Diagnostic::new(Code::TemplateSyntax).arg("reason", report));
    }
}

/// Reads `--> card.html:3:14`, also in the engine's notes.
pub(super) fn position<'a>(line: &str, templates: &'a Templates) -> Option<(&'a Template, (usize, usize))> {
    let line = line.split_once("--> ").or_else(|| line.split_once("note: called from "))?.1;
    let mut parts = line.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let row = parts.next()?.parse().ok()?;
    Some((templates.get(parts.next()?)?, (row, column)))
}
