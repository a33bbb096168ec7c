//! Links in texts that name an address of the site or a file beside the text, instead of a card: each must lead
//! somewhere. `card:` links are the model's.

use std::collections::HashSet;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::model::{Site, Standing, attachment};
use crate::path::{OutputPath, SourcePath};
use crate::route::Routes;

/// Checks the links of every text that somebody wrote. Called once all addresses are given out.
pub fn check(diags: &mut Diagnostics, site: &Site, routes: &Routes) {
    // Most programmes have no such link: the addresses are put together at the first.
    let addresses = OnceLock::new();
    let found = site.entries.par_iter().map(|entry| {
        let mut diags = Diagnostics::new();
        for (_, text) in entry.texts.iter().filter(|(_, text)| text.standing == Standing::Own) {
            let doc = &text.written.doc;
            for link in &text.written.body.links {
                let leads = match kind(&link.target) {
                    Kind::Elsewhere => true,
                    Kind::Site(path) => addresses.get_or_init(|| routes.addresses()).contains(&decode(path)),
                    Kind::Beside => is_beside(routes, doc.path(), &link.target),
                };
                if !leads {
                    let place = Place::new(doc.path(), doc.text(), link.span);
                    diags.push(Diagnostic::new(Code::LinkBroken).arg("url", link.target.as_str()).at(place));
                }
            }
        }
        diags
    });
    for found in found.collect::<Vec<_>>() {
        diags.extend(found);
    }
}

/// What a link names.
#[derive(Debug, PartialEq, Eq)]
enum Kind<'a> {
    /// Another host, a card, or a place on the page itself.
    Elsewhere,
    /// An address below the site's root, without `/` before it.
    Site(&'a str),
    /// A file beside the text.
    Beside,
}

fn kind(target: &str) -> Kind<'_> {
    if target.starts_with('#') || target.starts_with("//") || has_scheme(target) {
        return Kind::Elsewhere;
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    path.strip_prefix('/').map_or(Kind::Beside, Kind::Site)
}

fn has_scheme(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn decode(path: &str) -> String {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned()
}

fn is_beside(routes: &Routes, text: &SourcePath, target: &str) -> bool {
    attachment(text, target).is_some_and(|file| routes.file(&file).is_some())
}

impl Routes {
    /// Every address there is, below the root; a folder's also without its last `/`, as hosts lead from there.
    fn addresses(&self) -> HashSet<String> {
        let pages = self.pages.iter().flat_map(|paths| paths.iter().filter_map(|(_, path)| path.as_ref()));
        let overviews = self.overviews.iter().flat_map(|(_, paths)| paths.values());
        let terms = self.terms.iter().flat_map(|(_, paths)| paths.values());
        let aliases = self.aliases.iter().map(|alias| &alias.from);
        let fixed = self.fixed();
        let all = pages.chain(overviews).chain(terms).chain(aliases).chain(self.files.values()).chain(&fixed);
        let spellings = |path: &OutputPath| {
            let address = path.address();
            [path.as_str(), address, address.strip_suffix('/').unwrap_or(address)].map(str::to_owned)
        };
        all.flat_map(spellings).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind};

    #[test]
    fn kinds_of_links() {
        let check = |target: &str, expect: Kind<'_>| assert_eq!(kind(target), expect, "{target}");
        check("card:haven", Kind::Elsewhere);
        check("https://example.org/", Kind::Elsewhere);
        check("//example.org/", Kind::Elsewhere);
        check("#kop", Kind::Elsewhere);
        check("/en/x/?q=1#kop", Kind::Site("en/x/"));
        check("/", Kind::Site(""));
        check("kaart.md", Kind::Beside);
        check("../a:b", Kind::Beside);
        check("", Kind::Beside);
    }
}
