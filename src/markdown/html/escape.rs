//! Text and addresses inside HTML. In goes anything, out comes what cannot end the text or the attribute it stands in
//! and what a checker accepts.

use super::super::checks::{all_showable, unshowable};

/// Adds text, for elements and for attributes in double quotes.
pub(super) fn text(out: &mut String, text: &str) {
    if all_showable(text) && !text.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\r')) {
        out.push_str(text);
        return;
    }
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let safe = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\r' => "",
            c if unshowable(c) => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(safe);
        done = at + c.len_utf8();
    }
    out.push_str(&text[done..]);
}

/// Adds an address, for an attribute in double quotes: what may not stand in an address is percent-encoded.
pub(super) fn address(out: &mut String, url: &str) {
    let host = url.find("//").map_or(0, |at| url[at + 2..].find(['/', '?', '#']).map_or(url.len(), |end| at + 2 + end));
    for (at, c) in url.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '%' if !is_escape(&url[at + 1..]) => out.push_str("%25"),
            '[' | ']' if at < host => out.push(c),
            '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' => percent(out, c),
            c if c.is_whitespace() || c.is_control() || unshowable(c) => percent(out, c),
            c => out.push(c),
        }
    }
}

fn is_escape(rest: &str) -> bool {
    rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

fn percent(out: &mut String, c: char) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{address, text};

    #[test]
    fn nothing_gets_out() {
        let check = |input: &str, expect: &str| {
            let mut out = String::new();
            text(&mut out, input);
            assert_eq!(out, expect, "{input:?}");
        };
        check("a < b & \"c\" 'd'", "a &lt; b &amp; &quot;c&quot; 'd'");
        check("a\0\u{7f}\u{ffff}\r\n", "a\u{fffd}\u{fffd}\u{fffd}\n");
    }

    #[test]
    fn addresses() {
        let check = |input: &str, expect: &str| {
            let mut out = String::new();
            address(&mut out, input);
            assert_eq!(out, expect, "{input:?}");
        };
        check("https://a.nl/é?b=c&d=1#e", "https://a.nl/é?b=c&amp;d=1#e");
        check("a b\"c'<d>%20%zz", "a%20b%22c%27%3Cd%3E%20%25zz");
        check("http://[::1]/[x]", "http://[::1]/%5Bx%5D");
    }
}
