//! What a template's text says about itself, found without the template engine.
//!
//! In goes the source of one template, out come the names it refers to and every call of `t()`, each with its place
//! in bytes. The engine keeps none of this where we can reach it. The tokens are those of Tera 2; where the text is
//! not a template the scan ends early and leaves the complaint to the engine.

/// A name in a template and where it stands, quotes excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) name: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// One call of `t()`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// The literal id; `None` when there is none or it is computed.
    pub(super) id: Option<Reference>,
    /// Names of the other arguments.
    pub(super) args: Vec<String>,
    /// The bytes of `t(…)`.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Everything found in one template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scan {
    pub(super) extends: Option<Reference>,
    pub(super) includes: Vec<Reference>,
    /// Components defined here.
    pub(super) components: Vec<Reference>,
    pub(super) calls: Vec<Call>,
    /// Blocks inside blocks: (outer, inner).
    pub(super) nested: Vec<(String, Reference)>,
    /// The deepest stack of blocks.
    pub(super) depth: usize,
    /// How often `elif` stands there.
    pub(super) branches: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind<'a> {
    Ident(&'a str),
    Text(&'a str),
    /// A punctuation character; `==`, `!=`, `<=`, `>=` are `~`, which nothing here looks for.
    Sign(u8),
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    kind: Kind<'a>,
    start: usize,
    end: usize,
}

impl Token<'_> {
    fn is(&self, sign: u8) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Reads one template.
pub(super) fn scan(source: &str) -> Scan {
    let mut found = Scan::default();
    let mut blocks: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(offset) = start_marker(&source.as_bytes()[at..]) {
        let open = at + offset;
        let end = match source.as_bytes()[open + 1] {
            b'#' => find(source, open + 2, "#}").map(|i| i + 2),
            b'%' => raw_end(source, open + 2).or_else(|| tag(source, open + 2, b'%', &mut found, &mut blocks)),
            _ => tag(source, open + 2, b'}', &mut found, &mut blocks),
        };
        let Some(end) = end else { break };
        at = end;
    }
    found
}

fn start_marker(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| matches!(pair, b"{{" | b"{%" | b"{#"))
}

fn find(source: &str, from: usize, what: &str) -> Option<usize> {
    source.get(from..)?.find(what).map(|i| from + i)
}

/// The end of a `{% raw %}…{% endraw %}` whose first `{%` ends at `start`.
fn raw_end(source: &str, start: usize) -> Option<usize> {
    let mut at = start + simple_tag(&source[start..], "raw")?;
    loop {
        let open = find(source, at, "{%")? + 2;
        if let Some(length) = simple_tag(&source[open..], "endraw") {
            return Some(open + length);
        }
        at = open;
    }
}

/// The length of `name %}` with optional dashes and spaces.
fn simple_tag(text: &str, name: &str) -> Option<usize> {
    let rest = text.strip_prefix('-').unwrap_or(text).trim_start_matches(|c: char| c.is_ascii_whitespace());
    let rest = rest.strip_prefix(name)?.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// Reads the inside of `{{ … }}` or `{% … %}` from `start`; gives the place after it.
fn tag(source: &str, start: usize, close: u8, found: &mut Scan, blocks: &mut Vec<String>) -> Option<usize> {
    let mut tokens = Vec::new();
    let bytes = source.as_bytes();
    let mut at = if bytes.get(start) == Some(&b'-') { start + 1 } else { start };
    let end = loop {
        match (bytes.get(at)?, bytes.get(at + 1), bytes.get(at + 2)) {
            (space, ..) if space.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            (b'-', Some(sign), Some(b'}')) if *sign == close => break at + 3,
            (sign, Some(b'}'), _) if *sign == close => break at + 2,
            _ => {}
        }
        let token = token(source, at)?;
        at = token.end;
        tokens.push(token);
    };
    if close == b'%' {
        statement(&tokens, found, blocks);
    }
    calls(&tokens, found);
    Some(end)
}

fn token(source: &str, at: usize) -> Option<Token<'_>> {
    let bytes = source.as_bytes();
    let first = *bytes.get(at)?;
    let rest = &bytes[at..];
    let (kind, length) = match first {
        b'"' | b'\'' | b'`' => {
            let inner = string_length(&rest[1..], first)?;
            (Kind::Text(source.get(at + 1..at + 1 + inner)?), inner + 2)
        }
        b'0'..=b'9' => (Kind::Sign(b'0'), rest.iter().take_while(|b| b.is_ascii_digit()).count()),
        b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
            let length = rest.iter().take_while(|b| **b == b'_' || b.is_ascii_alphanumeric()).count();
            (Kind::Ident(source.get(at..at + length)?), length)
        }
        b'=' | b'!' | b'<' | b'>' if rest.get(1) == Some(&b'=') => (Kind::Sign(b'~'), 2),
        _ if first.is_ascii_punctuation() => (Kind::Sign(first), 1),
        _ => return None,
    };
    Some(Token { kind, start: at, end: at + length })
}

/// Bytes up to the closing `quote`.
fn string_length(bytes: &[u8], quote: u8) -> Option<usize> {
    let mut escaped = false;
    bytes.iter().position(|byte| {
        let closes = !escaped && *byte == quote;
        escaped = !escaped && *byte == b'\\';
        closes
    })
}

fn statement(tokens: &[Token<'_>], found: &mut Scan, blocks: &mut Vec<String>) {
    let Some(Kind::Ident(word)) = tokens.first().map(|t| t.kind) else { return };
    let next = tokens.get(1);
    match (word, next.map(|t| t.kind)) {
        ("extends", Some(Kind::Text(name))) => found.extends = next.map(|token| quoted(name, token)),
        ("include", Some(Kind::Text(name))) => found.includes.extend(next.map(|token| quoted(name, token))),
        ("component", Some(Kind::Ident(_))) => found.components.extend(dotted(&tokens[1..])),
        ("elif", _) => found.branches += 1,
        ("endblock", _) => drop(blocks.pop()),
        ("block", Some(Kind::Ident(name))) => {
            if let (Some(outer), Some(token)) = (blocks.last(), next) {
                let inner = Reference { name: name.to_owned(), start: token.start, end: token.end };
                found.nested.push((outer.clone(), inner));
            }
            blocks.push(name.to_owned());
            found.depth = found.depth.max(blocks.len());
        }
        _ => {}
    }
}

fn quoted(raw: &str, token: &Token<'_>) -> Reference {
    Reference { name: unescape(raw), start: token.start + 1, end: token.end - 1 }
}

/// A name with dots: `card.facts`.
fn dotted(tokens: &[Token<'_>]) -> Option<Reference> {
    let first = tokens.first()?;
    let mut name = String::new();
    let mut end = first.end;
    for token in tokens {
        match token.kind {
            Kind::Ident(part) => name.push_str(part),
            Kind::Sign(b'.') => name.push('.'),
            _ => break,
        }
        end = token.end;
    }
    Some(Reference { name, start: first.start, end })
}

fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

fn calls(tokens: &[Token<'_>], found: &mut Scan) {
    for (i, pair) in tokens.windows(2).enumerate() {
        // `x | t(…)`, `x is t(…)` and `x.t(…)` are a filter, a test and a fault, not our function.
        let ours = pair[0].kind == Kind::Ident("t") && pair[1].is(b'(');
        let before = i.checked_sub(1).and_then(|i| tokens.get(i)).map(|t| t.kind);
        let other = matches!(before, Some(Kind::Sign(b'|' | b'.') | Kind::Ident("is")));
        if ours && !other {
            found.calls.push(call(&tokens[i..]));
        }
    }
}

/// `tokens` start with `t (`.
fn call(tokens: &[Token<'_>]) -> Call {
    let mut call = Call { id: None, args: Vec::new(), start: tokens[0].start, end: tokens[1].end };
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(1) {
        call.end = token.end;
        match token.kind {
            Kind::Sign(b'(' | b'[' | b'{') => depth += 1,
            Kind::Sign(b')' | b']' | b'}') => depth = depth.saturating_sub(1),
            Kind::Ident(name) if depth == 1 && argument_starts(tokens, i) => {
                if name == "id" {
                    call.id = literal(&tokens[i + 2..]);
                } else {
                    call.args.push(name.to_owned());
                }
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    call
}

/// Whether `name =` stands at `i`, after `(` or `,`.
fn argument_starts(tokens: &[Token<'_>], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|t| t.is(b'=')) && (tokens[i - 1].is(b'(') || tokens[i - 1].is(b','))
}

/// A text that is the whole value of an argument.
fn literal(tokens: &[Token<'_>]) -> Option<Reference> {
    let first = tokens.first()?;
    let after = tokens.get(1)?;
    match first.kind {
        Kind::Text(raw) if after.is(b',') || after.is(b')') => Some(quoted(raw, first)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Call, scan};

    fn show(call: &Call) -> String {
        let id = call.id.as_ref().map_or("?", |id| id.name.as_str());
        format!("{id}({})", call.args.join(","))
    }

    #[test]
    fn finds_every_call() {
        let check = |source: &str, expect: &[&str]| {
            let found: Vec<String> = scan(source).calls.iter().map(show).collect();
            assert_eq!(found, expect, "{source}");
        };
        check("{{ t(id=\"a\") }}", &["a()"]);
        check("{{- t( id = 'nav.label', count=list | length, x=f(y=1) ) -}}", &["nav.label(count,x)"]);
        check("{{ t(n=1, id='b') ~ t(id=`c`) }}", &["b(n)", "c()"]);
        check("{{ t(id='a', x=t(id='b', y=[1, {'id': 2}])) }}", &["a(x)", "b(y)"]);
        check("{% set x = t(id=\"c\") %}{% if t(id='d') == 'e' %}{% endif %}", &["c()", "d()"]);
        check("{{ <part label={t(id='e')} /> }}", &["e()"]);
        check("{{ t(id=name) }}{{ t(id='a' ~ b) }}{{ t() }}", &["?()", "?()", "?()"]);
        check("{# t(id='no') #}{% raw %}{{ t(id='no') }}{% endraw %}t(id='no')", &[]);
        check("{{ \"t(id='no')\" }}{{ x | t(id='no') }}{{ x is t(id='no') }}{{ at(id='no') }}", &[]);
        check("{%- raw -%} {{ {%- endraw -%}{{ t(id='yes') }}", &["yes()"]);
        check("{{ 'it\\'s' ~ t(id='f') }}", &["f()"]);
        check("{{ t(id='a' }} {{ é }} {{ t(id='after a fault') }}", &["?()"]);
        check("{{ t(id='cut", &[]);
    }

    #[test]
    fn finds_references() {
        let found =
            scan("{# x #}{% extends \"a.html\" %}{%- include 'b/c.html' -%}{% component x.y(a=1) %}{% endcomponent %}");
        assert_eq!(found.extends.map(|r| (r.name, r.start, r.end)), Some(("a.html".to_owned(), 19, 25)));
        assert_eq!(found.includes[0].name, "b/c.html");
        assert_eq!(found.components[0].name, "x.y");
        let found = scan(
            "{% block a %}{% block b %}{% endblock %}{% endblock a %}{% block c %}{% if x %}{% elif y %}{% endif %}",
        );
        assert_eq!(found.nested.iter().map(|(o, i)| (o.as_str(), i.name.as_str())).collect::<Vec<_>>(), [("a", "b")]);
        assert_eq!((found.depth, found.branches), (2, 1));
    }
}
