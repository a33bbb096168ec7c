//! HTML that groter wrote as plain text: a line for every block, without marks of footnotes.

/// Elements after which a new line begins.
const BLOCKS: [&str; 16] =
    ["p", "li", "dt", "dd", "tr", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption", "blockquote"];

/// The words of `html`, a block on each line.
pub(super) fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    // How many `sup` elements are open: they hold the numbers of footnotes.
    let mut notes = 0_usize;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if notes == 0 {
            words(&mut out, text);
        }
        let end = end_of_tag(tag);
        let inner = tag.get(1..end).unwrap_or_default();
        rest = tag.get(end + 1..).unwrap_or_default();
        let closing = inner.strip_prefix('/');
        let name: String = closing.unwrap_or(inner).chars().take_while(char::is_ascii_alphanumeric).collect();
        match (name.as_str(), closing) {
            ("sup", None) => notes += 1,
            ("sup", Some(_)) => notes = notes.saturating_sub(1),
            ("td" | "th", Some(_)) => out.push(' '),
            ("a", None) if inner.contains("doc-backlink") => {
                // The arrow back to the text says nothing without its link.
                rest = rest.split_once("</a>").map_or("", |(_, rest)| rest);
            }
            (name, _) if BLOCKS.contains(&name) => line(&mut out),
            _ => {}
        }
    }
    if notes == 0 {
        words(&mut out, rest);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The place of the `>` that ends the tag at the beginning of `tag`; one within quotation marks ends nothing.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn line(out: &mut String) {
    out.truncate(out.trim_end_matches([' ', '\n']).len());
    if !out.is_empty() {
        out.push('\n');
    }
}

/// Adds text with its entities resolved and its white space as one space.
fn words(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '&'
            && let Some((sign, after)) = entity(rest)
        {
            out.push(sign);
            rest = after;
            continue;
        }
        if !matches!(c, ' ' | '\n' | '\r' | '\t') {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
}

fn entity(text: &str) -> Option<(char, &str)> {
    let all = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\''), ("&#x27;", '\'')];
    all.into_iter().find_map(|(name, sign)| Some((sign, text.strip_prefix(name)?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::plain;

    #[test]
    fn blocks_and_words() {
        let check = |html: &str, expect: &str| assert_eq!(plain(html), expect, "{html}");
        check("<p>Een <em>twee</em>,\ndrie.</p>\n<p>Vier</p>\n", "Een twee, drie.\nVier");
        check("<h2 id=\"a\">Kop</h2>\n<ul>\n<li>a</li>\n<li>b &amp; c &lt;d&gt;</li>\n</ul>\n", "Kop\na\nb & c <d>");
        check(
            "<table><tr><th>Jaar</th><th>Banen</th></tr>\n<tr><td>2026</td><td>1</td></tr></table>",
            "Jaar Banen\n2026 1",
        );
        check("<p>Zin.<sup><a href=\"#n\">1</a></sup> Meer.</p>", "Zin. Meer.");
        check("<p>Noot. <a href=\"#r\" role=\"doc-backlink\" class=\"footnote-back\">↩</a></p>", "Noot.");
        check("<p title=\"a > b\">c<br>\nd</p>", "c\nd");
        check("&amp;lt;", "&lt;");
        check("een & twee", "een & twee");
        check("", "");
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in any::<String>()) {
            plain(&text);
        }

        #[test]
        fn text_without_marks_keeps_its_words(words in proptest::collection::vec("[a-zé]{1,8}", 0..20)) {
            assert_eq!(plain(&format!("<p>{}</p>", words.join(" \n"))), words.join(" "));
        }
    }
}
