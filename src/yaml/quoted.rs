//! A text in, a YAML scalar out that reads back as exactly that text, whatever is in it.

use std::fmt::Write as _;

/// The text in double quotes, on one line. Every character that a YAML reader refuses or changes is escaped: control
/// characters, line breaks of every kind, byte order marks and what is no character.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // A reader breaks lines at the last two; the marks of direction would turn the rest of the line round.
            c if c.is_control()
                || matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                || u32::from(c) & 0xfffe == 0xfffe =>
            {
                let number = u32::from(c);
                let _ = if number <= 0xffff {
                    write!(quoted, "\\u{number:04x}")
                } else {
                    write!(quoted, "\\U{number:08x}")
                };
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;
    use serde::Deserialize;

    use super::quoted;
    use crate::diag::Diagnostics;
    use crate::path::SourcePath;
    use crate::yaml::Doc;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct One {
        text: Option<String>,
    }

    fn read(yaml: &str) -> Option<String> {
        let mut diags = Diagnostics::new();
        let doc = Doc::new(&SourcePath::new("a.md"), Arc::from(yaml), 0..yaml.len());
        let one: One = doc.read(&mut diags)?;
        diags.is_empty().then_some(one.text?)
    }

    #[test]
    fn texts() {
        let check = |text: &str, expect: &str| {
            assert_eq!(quoted(text), expect);
            assert_eq!(read(&format!("text: {expect}\n")).as_deref(), Some(text));
        };
        check("A: \"b\" \\ # c", r#""A: \"b\" \\ # c""#);
        check("één\ttwee\nlijn", r#""één\ttwee\nlijn""#);
        check("a\u{85}b\u{2028}c\u{7f}\u{0}", r#""a\u0085b\u2028c\u007f\u0000""#);
        check("😀\u{feff}\u{fffe}\u{1ffff}", r#""😀\ufeff\ufffe\U0001ffff""#);
        check("{{ x }} [y] - %z @a", r#""{{ x }} [y] - %z @a""#);
        check("", r#""""#);
    }

    proptest! {
        #[test]
        fn every_text_reads_back(text in any::<String>()) {
            let yaml = format!("text: {}\n", quoted(&text));
            prop_assert_eq!(yaml.lines().count(), 1);
            prop_assert_eq!(read(&yaml), Some(text));
        }
    }
}
