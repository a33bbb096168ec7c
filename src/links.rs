//! Checks the finished pages: what they link to and load must be part of the site.
//!
//! In go all finished files, out come faults about addresses that lead nowhere, missing anchors, ids that stand twice
//! and parts of a page that come from another host. It does not know cards or templates, only HTML; links in an
//! author's own text have been checked before, with line and column. Nothing is fetched. `<base>` is not supported.
//!
//! [`relativise`] rewrites a page so that it can be opened from a folder, without a server.

mod address;
mod element;
mod relative;

pub use relative::relativise as relativise_page;

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::halt::Halt;
use crate::output::{File, Output};
use crate::path::OutputPath;
use address::{Base, Target};
use element::{Element, Use};

/// Rewrites every page of `output` so that the site can be opened from a folder.
#[must_use]
pub fn relativise(output: Output, base_path: &str) -> Output {
    let files: Vec<(OutputPath, File)> = output.iter().map(|(path, file)| (path.clone(), file.clone())).collect();
    drop(output);
    let rewritten = files.into_par_iter().map(|(path, file)| {
        if !path.is_page() {
            return (path, file);
        }
        let html = String::from_utf8_lossy(&file.bytes);
        let bytes = Arc::from(relativise_page(&path, &html, base_path).into_bytes());
        (path, File { bytes, ..file })
    });
    let mut output = Output::new();
    for (path, file) in rewritten.collect::<Vec<_>>() {
        output.insert(path, file);
    }
    output
}

/// Checks every page of `output`, a site whose address is `origin` (`https://example.org`) and `base_path` (`/` or
/// `/regio/`). Once `halt` is set nothing is found any more.
///
/// The same address in pages of the same template is one fault, told about the first of these pages.
pub fn check(diags: &mut Diagnostics, output: &Output, (origin, base_path): (&str, &str), halt: &Halt) {
    let site = Site::new(output, Base::new(origin, base_path));
    let scans = site.pages.par_iter().map(|(path, file)| (!halt.is_set()).then(|| Scan::new(&site, path, &file.bytes)));
    let Some(scans) = scans.collect::<Option<Vec<Scan>>>() else { return };
    let mut told = HashSet::new();
    for ((path, file), scan) in site.pages.iter().zip(&scans) {
        let template = file.template.as_deref().unwrap_or_default();
        let anchors = scan.anchors.iter().filter(|anchor| !anchor.is_in(&scans));
        let anchors = anchors.map(|anchor| (Code::PageAnchorMissing, &anchor.url));
        let faults = scan.faults.iter().map(|(code, text)| (*code, text));
        for (code, text) in faults.chain(anchors) {
            if told.insert((code, template, text)) {
                let name = if code == Code::PageIdDuplicate { "id" } else { "url" };
                let fault = Diagnostic::new(code).arg(name, text.as_str()).arg("page", path.as_str());
                let fault = fault.arg("template", template);
                let place = file.source.as_ref().map(Place::file);
                diags.push(Diagnostic { place, ..fault });
            }
        }
    }
}

/// The site as its links see it.
struct Site<'a> {
    base: Base<'a>,
    pages: Vec<(&'a OutputPath, &'a File)>,
    /// Every address below the root → the page's place in `pages`, or `None` for other files.
    addresses: HashMap<&'a str, Option<usize>>,
}

impl<'a> Site<'a> {
    fn new(output: &'a Output, base: Base<'a>) -> Self {
        let mut pages = Vec::new();
        let mut addresses = HashMap::with_capacity(output.len() * 3);
        for (path, file) in output.iter() {
            let page = path.is_page().then_some(pages.len());
            pages.extend(page.map(|_| (path, file)));
            // Hosts lead from `/en` to `/en/`, so both are right for `en/index.html`.
            let address = path.address();
            for address in [path.as_str(), address, address.strip_suffix('/').unwrap_or(address)] {
                addresses.entry(address).or_insert(page);
            }
        }
        Self { base, pages, addresses }
    }
}

/// What one page says.
struct Scan {
    /// Digests of its ids, sorted.
    ids: Vec<u64>,
    /// What is wrong, whatever the other pages hold.
    faults: Vec<(Code, String)>,
    /// Links to places in pages of the site.
    anchors: Vec<Anchor>,
}

/// A link to a place in a page.
struct Anchor {
    url: String,
    /// The page's place in the list of pages.
    page: usize,
    /// Digests of the id as it stands in the address and as it was meant: either may be there.
    ids: [u64; 2],
}

impl Anchor {
    fn is_in(&self, scans: &[Scan]) -> bool {
        scans.get(self.page).is_none_or(|scan| self.ids.iter().any(|id| scan.ids.binary_search(id).is_ok()))
    }
}

impl Scan {
    fn new(site: &Site, path: &OutputPath, html: &[u8]) -> Self {
        let mut scan = Self { ids: Vec::new(), faults: Vec::new(), anchors: Vec::new() };
        let mut ids = HashSet::new();
        element::visit(html, &mut |element: &Element| {
            if let Some(id) = element.get("id").filter(|id| !id.is_empty())
                && !ids.insert(digest(id))
            {
                scan.faults.push((Code::PageIdDuplicate, id.to_owned()));
            }
            // The old way to mark a place in a page.
            scan.ids.extend(element.get("name").filter(|_| element.is("a")).map(digest));
            element.urls(&mut |using, attribute, range| {
                if let Some(url) = attribute.value.get(range)
                    && !(element.is("a") && is_full(url))
                {
                    scan.url(site, path, using, url);
                }
            });
        });
        scan.ids.extend(ids);
        scan.ids.sort_unstable();
        scan
    }

    fn url(&mut self, site: &Site, path: &OutputPath, using: Use, url: &str) {
        let fault = match site.base.resolve(path, url) {
            Target::Elsewhere if using == Use::Link => None,
            Target::Elsewhere => Some(Code::PageExternal),
            Target::Unchecked => None,
            _ if using == Use::Connect => None,
            // An empty `src` loads the page itself once more.
            Target::Inside { .. } if url.is_empty() && using == Use::Load => Some(Code::PageLinkBroken),
            Target::Nowhere => Some(Code::PageLinkBroken),
            Target::Inside { address, fragment } => match (site.addresses.get(&*address), fragment) {
                (None, _) => Some(Code::PageLinkBroken),
                (Some(Some(page)), Some(fragment)) => {
                    self.anchor(*page, url, fragment);
                    None
                }
                _ => None,
            },
        };
        self.faults.extend(fault.map(|code| (code, url.to_owned())));
    }

    fn anchor(&mut self, page: usize, url: &str, fragment: &str) {
        // What follows `:~:` is meant for the browser: text to look for.
        let fragment = fragment.split(":~:").next().unwrap_or_default();
        if !fragment.is_empty() && !fragment.eq_ignore_ascii_case("top") {
            let meant = address::decode(fragment).map_or_else(|| digest(fragment), |id| digest(&id));
            self.anchors.push(Anchor { url: url.to_owned(), page, ids: [digest(fragment), meant] });
        }
    }
}

/// Whether an address names its host. People may link so to what stands on the programme's own host beside the site;
/// the site's own pages are linked without a host, but for those that a page's head names.
fn is_full(url: &str) -> bool {
    url.starts_with("//") || url.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
}

/// Stands for an id, so that not every id of every page has to be kept.
fn digest(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::{any, proptest};

    use super::check;
    use crate::diag::{Arg, Diagnostic, Diagnostics};
    use crate::halt::Halt;
    use crate::output::{File, Output};
    use crate::path::{OutputPath, SourcePath};

    fn site(pages: &[(&str, &str)]) -> Output {
        let file = |html: &str| File { template: Some(Arc::from("page.html")), ..File::new(html.as_bytes()) };
        pages.iter().map(|(path, html)| (OutputPath::new(path), file(html))).collect()
    }

    fn faults(output: &Output) -> Vec<Diagnostic> {
        let mut diags = Diagnostics::new();
        check(&mut diags, output, ("https://x.nl", "/b/"), &Halt::default());
        diags.sorted()
    }

    fn told(output: &Output) -> Vec<String> {
        let text = |arg: &Arg| if let Arg::Text(text) = arg { text.clone() } else { String::new() };
        faults(output).iter().map(|d| format!("{} {}", d.code.name(), text(&d.args[0].1))).collect()
    }

    /// The faults of `html` as the page `nl/a/index.html` of a small site.
    fn of_page(html: &str) -> Vec<String> {
        told(&site(&[
            ("index.html", ""),
            ("nl/index.html", "<h2 id=doel></h2><h2 id='\u{e9}\u{e9}n'></h2><a name=oud></a>"),
            ("nl/a/index.html", html),
            ("nl/a/foto 1.webp", ""),
            ("s/x.css", ""),
            ("404.html", ""),
        ]))
    }

    #[test]
    fn links_that_lead_somewhere() {
        for html in [
            "<a href=/b/><a href=/b><a href=/b/nl/><a href=/b/nl><a href=/b/nl/index.html><a href='/b/nl/?q=1#doel'>",
            "<a href=..><a href=../><a href=./><a href='foto%201.webp'><a href='foto 1.webp'><a href=../../404.html>",
            "<a href=''><a href='#'><a href='#top'><a href='?q'><a href='../#%C3%A9%C3%A9n'><a href='../#één'>",
            "<a href='../#oud'><a href='../#:~:text=x'><a href=/b/s/x.css#any>",
            "<a href='https://y.nl/'><a href='//y.nl'><a href=mailto:a@b><a href=tel:1><a href='javascript:x'>",
            "<a href=https://x.nl/other/><a href=https://x.nl/b/x><a href=https://x.nl/b/nl/#doel><a href='&#x2F;b&#x2F;nl/'>",
            "<img src='data:,x'><img srcset='/b/nl/a/foto%201.webp 1x, foto%201.webp 2x'>",
            "<p id=x></p><a href='#x'></a><form action=/b/nl/></form><form action=https://y.nl/></form>",
            "<meta http-equiv=refresh content='5'><meta http-equiv=refresh content=\"0; URL='/b/nl/'\">",
            "<script>'<a href=/nowhere>'</script><!-- <a href=/nowhere> --><textarea><a href=/nowhere></textarea>",
            "<link rel=canonical href=https://x.nl/b/nl/a/><link rel=license href=https://y.nl/>",
        ] {
            assert_eq!(of_page(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn links_that_lead_nowhere() {
        let check = |html: &str, expect: &str| assert_eq!(of_page(html), [expect], "{html}");
        for url in ["/b/x/", "/nl/", "/", "/b/nl/x.css", "x", "../../../..", "../x", "%ff", "/bb/"] {
            check(&format!("<a href='{url}'>"), &format!("page-link-broken {url}"));
        }
        check("<link rel=canonical href=https://x.nl/b/x>", "page-link-broken https://x.nl/b/x");
        check("<img src=''>", "page-link-broken ");
        check("<noscript><img src=/b/x></noscript>", "page-link-broken /b/x");
        check("<video poster=/b/x></video>", "page-link-broken /b/x");
        check("<object data=/b/x></object>", "page-link-broken /b/x");
        check("<button formaction=/b/x></button>", "page-link-broken /b/x");
        check("<svg><use xlink:href='/b/x#y'/></svg>", "page-link-broken /b/x#y");
        check("<source srcset='foto%201.webp 300w, y.webp 600w'>", "page-link-broken y.webp");
        check("<meta http-equiv=Refresh content='0;url=/b/x'>", "page-link-broken /b/x");
        check("<meta property=og:image content=https://x.nl/b/x.jpg>", "page-link-broken https://x.nl/b/x.jpg");
        check("<link rel=alternate hreflang=en href=https://x.nl/b/en/>", "page-link-broken https://x.nl/b/en/");
        check("<a href='#x'>", "page-anchor-missing #x");
        check("<a href=/b/nl/#x>", "page-anchor-missing /b/nl/#x");
        check("<p id=x></p><b id=x></b>", "page-id-duplicate x");
    }

    #[test]
    fn parts_from_elsewhere() {
        let check = |html: &str, url: &str| assert_eq!(of_page(html), [format!("page-external {url}")], "{html}");
        for (start, end) in [
            ("<img src='", "'>"),
            ("<script src='", "'></script>"),
            ("<iframe src='", "'></iframe>"),
            ("<link rel='preload stylesheet' href='", "'>"),
            ("<link rel='Icon' href='", "'>"),
            ("<link rel='preconnect' href='", "'>"),
            ("<img srcset='foto%201.webp, ", " 2x'>"),
            ("<svg><image href='", "'></svg>"),
        ] {
            for url in ["https://y.nl/a", "//y.nl/a", "HTTP://x.nl.y/a"] {
                check(&format!("{start}{url}{end}"), url);
            }
        }
    }

    #[test]
    fn told_once_per_template_with_its_page() {
        let mut output = site(&[("b.html", "<a href=x>"), ("a.html", "<a href=x><a href=x>")]);
        let other = File { template: None, source: Some(SourcePath::new("content/c.md")), ..File::new(*b"<a href=x>") };
        output.insert(OutputPath::new("c.html"), other);
        let found: Vec<_> = faults(&output).into_iter().map(|d| (d.args, d.place.map(|p| p.path))).collect();
        let args = |page: &str, template: &str| {
            vec![("url", Arg::from("x")), ("page", Arg::from(page)), ("template", Arg::from(template))]
        };
        let expect = [(args("a.html", "page.html"), None), (args("c.html", ""), Some(SourcePath::new("content/c.md")))];
        assert_eq!(found, expect);
    }

    proptest! {
        #[test]
        fn never_panics(html in any::<String>(), url in any::<String>()) {
            of_page(&html);
            of_page(&format!("<a href='{url}' id='{url}'><img src={url} srcset='{url}'><meta http-equiv=refresh content='{url}'>"));
        }
    }
}
