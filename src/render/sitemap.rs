//! The list of pages for search engines (sitemaps.org), with the other languages of each.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::view::SitemapPage;

/// The list as a file.
pub(super) fn sitemap(pages: &[SitemapPage]) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
        .write_inner_content(|xml| pages.iter().try_for_each(|found| page(xml, found)))?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn page(xml: &mut Writer<Vec<u8>>, page: &SitemapPage) -> io::Result<()> {
    xml.create_element("url").write_inner_content(|xml| {
        xml.create_element("loc").write_text_content(BytesText::new(&page.url))?;
        page.alternates.iter().try_for_each(|(lang, url)| {
            xml.create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", lang.as_str()))
                .with_attribute(("href", url.as_str()))
                .write_empty()
                .map(|_| ())
        })
    })?;
    Ok(())
}
