//! The facts of a page for machines: JSON-LD in the words of schema.org.
//!
//! In: a page's view and the entry it is of. Out: text to stand between script tags. It says what the page says and
//! nothing else: what is not filled in is not there, not even empty.

use std::fmt::Write as _;

use serde::Serialize;

use crate::lang::Lang;
use crate::model::EntryId;
use crate::view::share::ShareImage;
use crate::view::{CardView, Coordinates, PageKind, View, Views};

/// Everything that a page says.
#[derive(Debug, Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

/// One thing that it speaks of.
#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
enum Node<'a> {
    WebSite(WebSite<'a>),
    Organization(Organization<'a>),
    WebPage(WebPage<'a>),
    Project(Project<'a>),
    BreadcrumbList(Breadcrumbs<'a>),
}

/// A thing that is described elsewhere in the same page.
#[derive(Debug, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite<'a> {
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    url: &'a str,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Reference>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'a> {
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_point: Option<ContactPoint<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct ContactPoint<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    url: &'a str,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    is_part_of: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    primary_image_of_page: Option<ImageObject<'a>>,
    /// Links to other sites; whether one of them is the project's own nobody says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_link: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    breadcrumb: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity: Option<Reference>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct ImageObject<'a> {
    url: &'a str,
    width: u32,
    height: u32,
}

/// What a card is about. schema.org counts a project among the organisations, so its end is its dissolution.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Project<'a> {
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dissolution_date: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_organization: Option<Reference>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct Place<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Geo>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename = "GeoCoordinates")]
struct Geo {
    latitude: f64,
    longitude: f64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Breadcrumbs<'a> {
    #[serde(rename = "@id")]
    id: String,
    item_list_element: Vec<ListItem<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct ListItem<'a> {
    position: usize,
    name: &'a str,
    item: String,
}

/// What the page says, or nothing for a page that says nothing of its own.
pub(super) fn data(
    views: &Views,
    view: &View,
    (entry, lang): (Option<EntryId>, Lang),
    image: Option<&ShareImage>,
) -> String {
    let maker = Maker { views, view, lang, origin: views.routes.origin() };
    let mut graph = vec![Node::WebSite(maker.site())];
    graph.extend(maker.publisher().map(Node::Organization));
    if view.page.kind != PageKind::Home {
        graph.push(Node::WebPage(maker.page(entry, image)));
        graph.extend(maker.breadcrumbs().map(Node::BreadcrumbList));
        graph.extend(view.card.as_ref().map(|card| Node::Project(maker.project(card))));
    }
    safe(&serde_json::to_string(&Graph { context: "https://schema.org", graph }).unwrap_or_default())
}

/// JSON that can stand in a page: nothing in it ends a script or begins a comment.
fn safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn filled_in(text: Option<&String>) -> Option<&str> {
    text.and_then(|text| filled(text))
}

struct Maker<'a> {
    views: &'a Views,
    view: &'a View,
    lang: Lang,
    origin: &'a str,
}

impl<'a> Maker<'a> {
    fn part(address: &str, name: &str) -> String {
        format!("{address}#{name}")
    }

    fn home(&self) -> &'a str {
        &self.view.site.data().locale.base_url
    }

    fn site(&self) -> WebSite<'a> {
        let site = self.view.site.data();
        WebSite {
            id: Self::part(self.home(), "website"),
            name: &site.title,
            description: filled(&site.description),
            url: self.home(),
            in_language: &site.locale.lang,
            publisher: self.publisher().map(|who| Reference { id: who.id }),
        }
    }

    fn publisher(&self) -> Option<Organization<'a>> {
        let site = self.view.site.data();
        let publisher = site.publisher.as_ref()?;
        let contact = site.contact.as_ref().map(|contact| ContactPoint {
            name: filled_in(contact.name.as_ref()),
            email: filled_in(contact.email.as_ref()),
            telephone: filled_in(contact.phone.as_ref()),
            url: filled_in(contact.url.as_ref()),
        });
        let says = |contact: &ContactPoint<'_>| {
            contact.email.is_some() || contact.telephone.is_some() || contact.url.is_some()
        };
        Some(Organization {
            id: Self::part(self.home(), "publisher"),
            name: filled(&publisher.name)?,
            url: filled_in(publisher.url.as_ref()),
            contact_point: contact.filter(says),
        })
    }

    fn page(&self, entry: Option<EntryId>, image: Option<&'a ShareImage>) -> WebPage<'a> {
        let page = &self.view.page;
        let address = page.locale.canonical.as_str();
        let date = entry.and_then(|id| self.views.site.entry(id).facts.date);
        WebPage {
            id: address,
            name: &page.title,
            description: filled(&page.summary),
            url: address,
            in_language: &page.locale.lang,
            date_published: date.map(|date| date.to_string()),
            date_modified: page.matter.updates.first().and_then(|update| filled(&update.date)),
            is_part_of: Reference { id: Self::part(self.home(), "website") },
            primary_image_of_page: image.map(|image| ImageObject {
                url: &image.url,
                width: image.width,
                height: image.height,
            }),
            related_link: page.matter.links.iter().filter_map(|link| filled(&link.url)).collect(),
            breadcrumb: self.breadcrumbs().map(|list| Reference { id: list.id }),
            main_entity: self.view.card.as_ref().map(|_| Reference { id: Self::part(address, "project") }),
        }
    }

    fn project(&self, card: &'a CardView) -> Project<'a> {
        let page = &self.view.page;
        let address = page.locale.canonical.as_str();
        let facts = &card.facts;
        let pillar = card.pillar.as_ref().and_then(|link| filled(&link.title));
        let status = facts.status.as_ref().and_then(|status| filled(&status.title));
        Project {
            id: Self::part(address, "project"),
            name: &page.title,
            description: filled(&page.summary),
            url: address,
            image: page.matter.image.as_ref().map(|image| format!("{}{}", self.origin, image.whole.url)),
            location: Self::places(card),
            dissolution_date: facts.year.as_ref().and_then(|year| filled(&year.title)),
            keywords: pillar.into_iter().chain(status).collect(),
            parent_organization: self.publisher().map(|who| Reference { id: who.id }),
        }
    }

    /// The places of a card. Coordinates are those of the project: they belong to a name only where there is one name.
    fn places(card: &'a CardView) -> Vec<Place<'a>> {
        let geo = card
            .coordinates
            .as_ref()
            .map(|Coordinates { latitude, longitude, .. }| Geo { latitude: *latitude, longitude: *longitude });
        let names: Vec<&str> = card.facts.places.iter().filter_map(|place| filled(&place.name)).collect();
        match (names.as_slice(), geo) {
            ([name], geo) => vec![Place { name: Some(name), geo }],
            (names, geo) => {
                let places = names.iter().map(|name| Place { name: Some(name), geo: None });
                places.chain(geo.map(|geo| Place { name: None, geo: Some(geo) })).collect()
            }
        }
    }

    fn breadcrumbs(&self) -> Option<Breadcrumbs<'a>> {
        let page = &self.view.page;
        let home = self.views.home(self.lang).url;
        let above = page.breadcrumbs.iter().filter(|link| !link.url.is_empty());
        let mut items: Vec<(&str, String)> =
            above.map(|link| (link.title.as_str(), format!("{}{}", self.origin, link.url))).collect();
        if items.is_empty() || page.locale.url == home {
            return None;
        }
        items.push((&page.title, format!("{}{}", self.origin, page.locale.url)));
        let items = items.into_iter().enumerate();
        let list = items.map(|(index, (name, item))| ListItem { position: index + 1, name, item });
        Some(Breadcrumbs { id: Self::part(&page.locale.canonical, "breadcrumbs"), item_list_element: list.collect() })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::safe;

    #[test]
    fn nothing_ends_the_script() {
        let text = safe(&serde_json::to_string("</script><!-- & \u{2028}").unwrap_or_default());
        assert_eq!(text, "\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\"");
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(Value::from("</script><!-- & \u{2028}")));
    }
}
