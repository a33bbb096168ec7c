//! Pages that can be opened from a folder, without a server.

use std::ops::Range;

use super::address::Base;
use super::element::{self, Attribute, Element};
use crate::path::{OutputPath, relative};

/// The page `html`, which will stand at `path`, with every address that starts at the host's root (`/regio/en/`) made
/// relative to it and ending in a file (`../en/index.html`), so that it leads there without a server too.
///
/// `base_path` is the site's own path (`/` or `/regio/`). Everything else stays as it is, to the byte, but for
/// `<link rel="preload" …>`: from disk nothing comes sooner for it, and of a font the browser reports a fault.
pub fn relativise(path: &OutputPath, html: &str, base_path: &str) -> String {
    let base = Base::new("", base_path);
    let mut result = String::with_capacity(html.len());
    let mut copied = 0;
    element::visit(html.as_bytes(), &mut |element| {
        if let Some(range) = preload(html, element).filter(|range| range.start >= copied) {
            result.push_str(&html[copied..range.start]);
            copied = range.end;
            return;
        }
        // The addresses of one attribute come one after the other.
        let mut edit: Option<Edit> = None;
        let mut edits = Vec::new();
        element.urls(&mut |_, attribute, range| {
            let Some(new) = attribute.value.get(range.clone()).and_then(|url| rewritten(path, &base, url)) else {
                return;
            };
            if edit.as_ref().is_none_or(|edit| edit.start != attribute.start) {
                edits.extend(edit.take());
            }
            edit.get_or_insert_with(|| Edit::new(attribute)).replace(&attribute.value, range, &new);
        });
        edits.extend(edit);
        for edit in edits {
            if let Some((range, value)) = edit.finish(html).filter(|(range, _)| range.start >= copied) {
                result.push_str(&html[copied..range.start]);
                result.push_str(&value);
                copied = range.end;
            }
        }
    });
    result.push_str(&html[copied..]);
    result
}

/// Where a `<link rel="preload" …>` stands, written like that, with the line end before it.
fn preload(html: &str, element: &Element) -> Option<Range<usize>> {
    let rel = element.find("rel").filter(|rel| element.is("link") && rel.value == "preload")?;
    let before = html.get(..rel.start)?.strip_suffix("<link rel=\"")?;
    let end = rel.start + html.get(rel.start..)?.find('>')? + 1;
    Some(before.strip_suffix('\n').unwrap_or(before).len()..end)
}

/// The relative address for `url`, if it is one of the site's own that starts at the root.
fn rewritten(page: &OutputPath, base: &Base, url: &str) -> Option<String> {
    if !url.starts_with('/') || url[1..].starts_with(['/', '\\']) {
        return None;
    }
    let (path, rest) = url.split_at(url.find(['?', '#']).unwrap_or(url.len()));
    let address = base.strip(path)?;
    let name = address.rsplit('/').next().unwrap_or_default();
    let file = match name {
        "" => format!("{address}index.html"),
        // Without a dot it is a folder: the host would have added the `/`.
        _ if !name.contains('.') => format!("{address}/index.html"),
        _ => address.to_owned(),
    };
    let mut new = relative(page, &OutputPath::new(file));
    // `a:b` would be read as scheme `a`.
    if new.split('/').next().is_some_and(|first| first.contains(':')) {
        new.insert_str(0, "./");
    }
    new.push_str(rest);
    Some(new)
}

/// The new value of an attribute while it is put together.
struct Edit {
    /// The byte of the page at which the value starts.
    start: usize,
    /// The value before.
    old: String,
    /// The new value so far.
    new: String,
    /// How much of the old value has been dealt with.
    done: usize,
}

impl Edit {
    fn new(attribute: &Attribute) -> Self {
        Self { start: attribute.start, old: attribute.value.clone(), new: String::new(), done: 0 }
    }

    fn replace(&mut self, value: &str, range: Range<usize>, url: &str) {
        self.new.push_str(value.get(self.done..range.start).unwrap_or_default());
        self.new.push_str(url);
        self.done = range.end;
    }

    /// Which bytes of the page to replace, and by what.
    fn finish(mut self, html: &str) -> Option<(Range<usize>, String)> {
        self.new.push_str(self.old.get(self.done..).unwrap_or_default());
        let before = html.as_bytes().get(self.start.checked_sub(1)?)?;
        let rest = html.get(self.start..)?;
        let quote = Some(char::from(*before)).filter(|c| matches!(c, '"' | '\''));
        let length = match quote {
            Some(quote) => rest.find(quote),
            None => rest.find(|c: char| c.is_ascii_whitespace() || c == '>'),
        };
        let range = self.start..self.start + length.unwrap_or(rest.len());
        // Where nothing was written as a character reference, nothing has to be.
        let plain = html.get(range.clone())? == self.old;
        Some((range, if plain { self.new } else { escape(&self.new) }))
    }
}

/// `value` for an attribute with any quotes or none.
fn escape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            c if c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '=') => {
                text.extend(["&#", &u32::from(c).to_string(), ";"]);
            }
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::relativise;
    use crate::path::OutputPath;

    #[test]
    fn addresses() {
        let check = |html: &str, expect: &str| {
            assert_eq!(relativise(&OutputPath::new("nl/a/index.html"), html, "/b/"), expect, "{html}");
        };
        check("<a href=\"/b/\">", "<a href=\"../../index.html\">");
        check("<a href='/b'>", "<a href='../../index.html'>");
        check("<a href=/b/nl/a/>", "<a href=index.html>");
        check("<a href=/b/nl/a/#x>x", "<a href=index.html#x>x");
        check("<a href='/b/nl/c/?q=1#x'>", "<a href='../c/index.html?q=1#x'>");
        check("<a href='/b/nl/c'>", "<a href='../c/index.html'>");
        check("<a href=' /b/s/x.css '>", "<a href=' ../../s/x.css '>");
        check("<a href='/b/nl/a/x:y.pdf'>", "<a href='./x:y.pdf'>");
        check("<a href='&#x2F;b&#x2F;?a&amp;b'>", "<a href='../../index.html?a&amp;b'>");
        check("<a href=/b/?a&#32;b>", "<a href=../../index.html?a&#32;b>");
        check("<img srcset='/b/x.jpg 1x,/b/y.jpg 2x, z.jpg'>", "<img srcset='../../x.jpg 1x,../../y.jpg 2x, z.jpg'>");
        check("<img srcset='/b/x.jpg 1x, /b/y.jpg'>", "<img srcset='../../x.jpg 1x, ../../y.jpg'>");
        check("<img src=/b/x.jpg srcset=/b/y.jpg>", "<img src=../../x.jpg srcset=../../y.jpg>");
        check(
            "<meta http-equiv=refresh content='0; url=/b/nl/'>",
            "<meta http-equiv=refresh content='0; url=../index.html'>",
        );
        check("<form action=/b/zoek/>", "<form action=../../zoek/index.html>");
        check("<video poster='/b/p.jpg'>", "<video poster='../../p.jpg'>");
        check("<noscript>\u{e9}<img src=/b/p.jpg></noscript>", "<noscript>\u{e9}<img src=../../p.jpg></noscript>");
        check(
            "\u{e9}\r\n<a\r\n x='\r\n\u{e9}' href=\r\n'/b/'\r\n>\r\n",
            "\u{e9}\r\n<a\r\n x='\r\n\u{e9}' href=\r\n'../../index.html'\r\n>\r\n",
        );
    }

    #[test]
    fn everything_else_stays() {
        for html in [
            "<a href='//b/'><a href='https://x.nl/b/'><a href='../'><a href='#x'><a href=''><a href><a href='/c/'>",
            "<link rel=canonical href=https://x.nl/b/><p title='/b/'>/b/</p><!-- <a href=/b/> -->",
            "<script>'<a href=\"/b/\">'</script><A  HREF = \"x\" \r\n ><br/>&nbsp;<p",
            "<a href='/bb/'><a href='/\\b/'>",
        ] {
            assert_eq!(relativise(&OutputPath::new("nl/index.html"), html, "/b/"), html);
        }
    }

    #[test]
    fn nothing_is_loaded_ahead() {
        let page = OutputPath::new("nl/index.html");
        let html = "<b>\n<link rel=\"preload\" href=\"/b/f.woff2\" as=\"font\" crossorigin>\n<link rel=\"icon\" href=\"/b/i\">";
        assert_eq!(relativise(&page, html, "/b/"), "<b>\n<link rel=\"icon\" href=\"../i/index.html\">");
        for html in ["<a rel=\"preload\" href=\"\">", "<!-- <link rel=\"preload\" href=\"/b/\"> -->"] {
            assert_eq!(relativise(&page, html, "/b/"), html);
        }
    }

    #[test]
    fn at_the_root_of_a_host() {
        let check = |path: &str, html: &str, expect: &str| {
            assert_eq!(relativise(&OutputPath::new(path), html, "/"), expect, "{path}");
        };
        check("index.html", "<a href=/>", "<a href=index.html>");
        check("index.html", "<a href=/nl/>", "<a href=nl/index.html>");
        check("nl/index.html", "<a href=/nl/>", "<a href=index.html>");
    }

    proptest! {
        #[test]
        fn never_panics(html in any::<String>(), url in "[/a#?.:\\\\%é &;\"'<>=,-]*", lead in "[\r\né<>='\"a ]*") {
            let page = OutputPath::new("a/index.html");
            relativise(&page, &html, "/");
            let html = format!("{lead}<a href=/{url}><img srcset=\"/{url} 1x, /a/{url}\" src='/{url}'>");
            relativise(&page, &html, "/a/");
            // Without addresses of the site nothing may change.
            prop_assert_eq!(relativise(&page, &html, "/elsewhere/"), html);
        }
    }
}
