//! Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::view::{FeedEntry, FeedView};

type Xml = Writer<Vec<u8>>;

/// The feed as a file.
pub(super) fn atom(feed: &FeedView) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", feed.lang.as_str()))
        .write_inner_content(|xml| {
            text(xml, "title", &feed.title)?;
            text(xml, "id", &feed.url)?;
            text(xml, "updated", &feed.updated)?;
            link(xml, "self", "application/atom+xml", &feed.url)?;
            link(xml, "alternate", "text/html", &feed.home)?;
            xml.create_element("author").write_inner_content(|xml| text(xml, "name", &feed.author))?;
            feed.entries.iter().try_for_each(|found| entry(xml, found))
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(xml: &mut Xml, entry: &FeedEntry) -> io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "title", &entry.title)?;
        text(xml, "id", &entry.id)?;
        if let Some(published) = &entry.published {
            text(xml, "published", published)?;
        }
        text(xml, "updated", &entry.updated)?;
        link(xml, "alternate", "text/html", &entry.url)?;
        for category in &entry.categories {
            let attributes = [("term", category.term.as_str()), ("label", category.label.as_str())];
            xml.create_element("category").with_attributes(attributes).write_empty()?;
        }
        if entry.summary.is_empty() { Ok(()) } else { text(xml, "summary", &entry.summary) }
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, kind: &str, url: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind))
        .with_attribute(("href", url))
        .write_empty()?;
    Ok(())
}
