//! Paths in the syntaxes of hosts. Whatever a path holds, what comes out of here holds no quotation mark, no white space
//! and nothing else that could end the word it stands in.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but what RFC 3986 calls unreserved, and the slash.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as an address: letters, digits, `-._~/` and `%`.
pub(super) fn address(path: &str) -> String {
    utf8_percent_encode(path, STRICT).to_string()
}

/// An address as text.
pub(super) fn decoded(address: &str) -> String {
    percent_decode_str(address).decode_utf8_lossy().into_owned()
}

fn is_tame(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/')
}

/// A regular expression (PCRE, over bytes) for exactly this path, as text.
pub(super) fn pattern(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if is_tame(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out
}

/// The same for regular expressions that go by characters: those of Go, and PCRE told to read UTF-8.
pub(super) fn go_pattern(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match u8::try_from(c) {
            Ok(byte) if is_tame(byte) => out.push(c),
            _ => {
                let _ = write!(out, "\\x{{{:x}}}", u32::from(c));
            }
        }
    }
    out
}

/// The same for hosts that look at the address as it was sent: every character may be encoded or not.
pub(super) fn sent_pattern(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match u8::try_from(c) {
            Ok(byte) if is_tame(byte) => out.push(c),
            _ => {
                let _ = write!(out, "(?:\\x{{{:x}}}|", u32::from(c));
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(out, "%(?i:{byte:02x})");
                }
                out.push(')');
            }
        }
    }
    out
}

/// Text for an attribute in XML. Characters that XML does not have are left out.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{address, decoded, go_pattern, pattern, sent_pattern, xml};

    #[test]
    fn paths() {
        assert_eq!(address("/caf\u{e9} \"x\"/~a"), "/caf%C3%A9%20%22x%22/~a");
        assert_eq!(pattern("a.b/\u{e9}"), "a\\x2eb/\\xc3\\xa9");
        assert_eq!(go_pattern("a.b/\u{e9}"), "a\\x{2e}b/\\x{e9}");
        assert_eq!(sent_pattern("a.\u{e9}"), "a(?:\\x{2e}|%(?i:2e))(?:\\x{e9}|%(?i:c3)%(?i:a9))");
        assert_eq!(xml("a&\"b\u{0}\n"), "a&amp;&quot;b&#10;");
    }

    /// Whether a text holds nothing but letters, digits and `more`.
    fn is_made_of(text: &str, more: &str) -> bool {
        text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    }

    const ADDRESS: &str = "-._~/%";
    const BYTES: &str = "-_/\\";
    const CHARS: &str = "-_/\\{}";
    const SENT: &str = "-_/\\{}(?:|%)";
    const MARKUP: [char; 6] = ['"', '<', '>', '\'', '\n', '\0'];

    proptest! {
        #[test]
        fn nothing_breaks_out(path in any::<String>()) {
            prop_assert!(is_made_of(&address(&path), ADDRESS));
            prop_assert_eq!(decoded(&address(&path)), path.clone());
            prop_assert!(is_made_of(&pattern(&path), BYTES));
            prop_assert!(is_made_of(&go_pattern(&path), CHARS));
            prop_assert!(is_made_of(&sent_pattern(&path), SENT));
            prop_assert!(!xml(&path).contains(MARKUP));
        }
    }
}
