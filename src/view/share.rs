//! What goes with a page where a link to it is shown elsewhere: a picture, the facts for machines, the icons.
//!
//! In: the programme and its theme. Out: a [`Share`] per page, a [`ShareView`] per picture, a [`ManifestView`] per
//! language. How a picture is drawn is not known here, only what it is drawn from: its name holds the digest of that, so
//! that hosts and other sites may keep it for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::model::{EntryId, Site};
use crate::path::{OutputPath, relative};
use crate::route::{Routes, slugify};
use crate::theme::{ICON, MASKABLE, Theme};
use crate::view::{FactsView, FigureView, PageKind, View, Views, linked};

/// How many pixels the picture of a link is wide.
pub const WIDTH: u32 = 1200;
/// How many it is high.
pub const HEIGHT: u32 = 630;
/// Changes when the same drawing would be made into other bytes.
const EDITION: &str = concat!("groter ", env!("CARGO_PKG_VERSION"), " 1");
/// How many numbers a theme gets to vary its drawings with.
const DICE: usize = 96;

/// What goes with a page where a link to it is shown.
#[derive(Debug, Default, Serialize)]
pub struct Share {
    /// `article` for what somebody wrote about one subject, else `website`.
    pub kind: &'static str,
    /// Language and country of the content: `nl_NL`.
    pub locale: String,
    /// The same of the other languages in which somebody wrote this page.
    pub locales: Vec<String>,
    /// The picture.
    pub image: Option<ShareImage>,
    /// The facts of the page as JSON-LD, safe to insert between script tags; empty where there is nothing to say.
    pub data: String,
    /// Icons and manifest.
    pub icons: Option<ShareIcons>,
    /// The colour of the browser around the page, in light mode; empty where the theme does not say.
    pub color_light: String,
    /// The same in dark mode.
    pub color_dark: String,
}

/// The picture of a link.
#[derive(Debug, Clone, Serialize)]
pub struct ShareImage {
    /// Address with its host.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What can be read in it.
    pub alt: String,
}

/// Addresses of icons and manifest.
#[derive(Debug, Clone, Serialize)]
pub struct ShareIcons {
    /// For browsers: 16, 32 and 48 pixels.
    pub favicon: String,
    /// For the home screen of telephones: 180 pixels.
    pub touch: String,
    /// The web manifest; none for pages that are opened from a folder.
    pub manifest: Option<String>,
}

/// What the template of the picture of a link sees.
#[derive(Debug, Serialize)]
pub struct ShareView {
    /// What kind of page.
    pub kind: PageKind,
    /// Title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Language and direction of both.
    #[serde(flatten)]
    pub reading: Reading,
    /// Status, year, tranche and places.
    #[serde(flatten)]
    pub facts: FactsView,
    /// The places as one text: "Stein and Beek"; may be empty.
    pub area: String,
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// The top-level section it is or lies in; may be empty.
    pub pillar: String,
    /// The number of that section's colour, 1 to 6; 0 without one.
    pub tone: usize,
    /// The programme.
    pub site: ShareSite,
    /// Numbers from 0 to 255, the same for one text in all its languages, to vary a drawing with.
    pub dice: Vec<u8>,
}

/// Language and direction of a text.
#[derive(Debug, Serialize)]
pub struct Reading {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

/// The programme, as a picture names it.
#[derive(Debug, Serialize)]
pub struct ShareSite {
    /// Title.
    pub title: String,
    /// Who publishes it; may be empty.
    pub publisher: String,
    /// Where it stands: `www.example.org`.
    pub host: String,
    /// The theme's tokens, of two colours the one for light mode.
    pub tokens: BTreeMap<String, String>,
}

/// A picture that is drawn, or why its template could not be filled in.
#[derive(Debug, Clone)]
pub struct SharePicture {
    /// Where it is written and the digest of all that it is drawn from.
    pub(super) drawn: Result<(OutputPath, String), Diagnostic>,
    alt: String,
}

/// An icon of the site.
#[derive(Debug, Clone)]
pub struct Icon {
    /// Where it is written.
    pub path: OutputPath,
    /// The drawing of the theme: [`ICON`] or [`MASKABLE`].
    pub name: &'static str,
    /// Its sizes in pixels; several make one file of Windows icons.
    pub sizes: &'static [u32],
    /// The digest of all that it is drawn from.
    pub key: String,
    /// What the manifest says it is for; none for what is not listed there.
    purpose: Option<&'static str>,
}

/// What a browser needs to know to put the site on a home screen (W3C Web Application Manifest).
#[derive(Debug, Serialize)]
pub struct ManifestView {
    name: String,
    short_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    lang: String,
    dir: &'static str,
    /// Addresses are relative to the manifest, so they are right wherever the site stands.
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    background_color: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    theme_color: String,
    icons: Vec<ManifestIcon>,
}

#[derive(Debug, Serialize)]
struct ManifestIcon {
    src: String,
    sizes: String,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

impl Views {
    /// What goes with the page `view`, which is of `entry` if somebody wrote it.
    pub fn share(&self, view: &View, entry: Option<EntryId>, lang: Lang) -> Share {
        let (color_light, color_dark) = self.colors("basis-color-paper");
        let icons = (!self.icons().is_empty()).then(|| ShareIcons {
            favicon: self.routes.url(&Routes::favicon()),
            touch: self.routes.url(&Routes::touch_icon()),
            // A browser may not read one from disk, and says so aloud.
            manifest: (!self.from_disk).then(|| self.routes.url(&self.routes.manifest(lang))),
        });
        let kind = match view.page.kind {
            PageKind::Card | PageKind::Page => "article",
            _ => "website",
        };
        let bare = Share { kind, icons, color_light, color_dark, ..Share::default() };
        if view.page.locale.canonical.is_empty() || view.page.locale.noindex {
            return bare;
        }
        let of = |tag: &str| self.site.langs().find(|lang| self.tag(*lang) == tag);
        let page = &view.page.locale;
        let others = page.alternates.iter().filter(|other| other.lang != page.lang);
        let image = self.share_image(entry.unwrap_or(Site::HOME), lang);
        Share {
            locale: self.locales.territory(of(&page.lang).unwrap_or(lang)),
            locales: others.filter_map(|other| Some(self.locales.territory(of(&other.lang)?))).collect(),
            data: linked::data(self, view, (entry, lang), image.as_ref()),
            image,
            ..bare
        }
    }

    fn share_image(&self, id: EntryId, lang: Lang) -> Option<ShareImage> {
        let picture = self.share_picture(id, lang)?;
        let (path, _) = picture.drawn.as_ref().ok()?;
        let (url, alt) = (self.routes.absolute(path), picture.alt.clone());
        Some(ShareImage { url, width: WIDTH, height: HEIGHT, alt })
    }

    /// The picture of an entry, by what it is drawn from.
    pub(super) fn picture_to_share(&self, id: EntryId, lang: Lang) -> Option<SharePicture> {
        if !self.shares_pictures() {
            return None;
        }
        self.routes.page(id, lang)?;
        let view = self.share_view(id, lang);
        let mut parts = vec![view.title.as_str()];
        parts.extend(Some(view.site.title.as_str()).filter(|site| *site != view.title));
        let alt = parts.join(" – ");
        let entry = self.site.entry(id);
        let share = self.theme.share();
        let drawn = share.render((self.tag(lang), &entry.id), &view).map(|svg| {
            let key = key(&self.theme, &svg, &[WIDTH, HEIGHT]);
            let name = format!("share/{}-{}.{}.png", slugify(&entry.id), self.tag(lang), &key[..8]);
            (OutputPath::new(name), key)
        });
        Some(SharePicture { drawn, alt })
    }

    /// Whether links get pictures.
    pub fn shares_pictures(&self) -> bool {
        self.site.config.share.images && self.theme.share().has_card()
    }

    /// Where the picture of an entry is written and the digest of all that it is drawn from; or why there is none. None
    /// where readers of the language get another one.
    pub fn shared_picture(&self, id: EntryId, lang: Lang) -> Option<Result<(OutputPath, String), Diagnostic>> {
        let text = &self.site.entry(id).texts[lang];
        let own = text.lang == lang || self.routes.page(id, text.lang).is_none();
        self.share_picture(id, lang).filter(|_| own).map(|picture| picture.drawn.clone())
    }

    /// The entry and the language of the picture at `path`.
    pub fn picture_at(&self, path: &OutputPath) -> Option<(EntryId, Lang)> {
        let name = path.as_str().strip_prefix("share/")?.strip_suffix(".png")?;
        let (stem, _) = name.rsplit_once('.')?;
        let of = |lang: Lang| {
            let id = stem.strip_suffix(self.tag(lang))?.strip_suffix('-')?;
            let id = *self.site.by_id.get(id)?;
            let found = self.shared_picture(id, lang)?.ok()?;
            (found.0 == *path).then_some((id, lang))
        };
        self.site.langs().find_map(of)
    }

    /// What the picture of an entry shows.
    pub fn share_view(&self, id: EntryId, lang: Lang) -> ShareView {
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let about = &self.site.config.about;
        let pillar = self.site.pillar(id);
        let pillars = self.children(Site::HOME, lang).iter().filter(|id| self.site.entry(**id).kind.is_section());
        let tone = pillars.copied().enumerate().find(|(_, other)| Some(*other) == pillar);
        let facts = self.facts(&entry.facts, lang);
        let places: Vec<&str> = facts.places.iter().map(|place| place.name.as_str()).collect();
        let area = if places.is_empty() { String::new() } else { self.locales.list(lang, &places) };
        let mut hash = blake3::Hasher::new();
        hash.update(entry.id.as_bytes());
        let mut dice = vec![0; DICE];
        hash.finalize_xof().fill(&mut dice);
        ShareView {
            kind: entry.kind.into(),
            title: self.text(text.lang, &text.written.title),
            summary: self.text(text.lang, &text.written.summary),
            reading: Reading { lang: self.tag(text.lang).to_owned(), dir: self.locales.direction(text.lang) },
            facts,
            area,
            figures: self.figures(&entry.facts, &text.written, text.lang),
            pillar: pillar.and_then(|id| self.link(id, lang)).map(|link| link.title).unwrap_or_default(),
            tone: tone.map_or(0, |(index, _)| index % 6 + 1),
            site: ShareSite {
                title: self.text(lang, &about.title[lang]),
                publisher: about.publisher.as_ref().map(|who| self.text(lang, &who.name[lang])).unwrap_or_default(),
                host: self.routes.origin().rsplit('/').next().unwrap_or_default().to_owned(),
                tokens: self.theme.tokens().iter().map(|(name, value)| (name.clone(), modes(value).0)).collect(),
            },
            dice,
        }
    }

    /// The manifest of a language; none where the theme has no icons.
    pub fn manifest(&self, lang: Lang) -> Option<ManifestView> {
        let from = self.routes.manifest(lang);
        let listed = self.icons().iter().filter_map(|icon| {
            let size = icon.sizes.first()?;
            let (src, sizes) = (relative(&from, &icon.path), format!("{size}x{size}"));
            Some(ManifestIcon { src, sizes, kind: "image/png", purpose: icon.purpose? })
        });
        let icons: Vec<ManifestIcon> = listed.collect();
        if icons.is_empty() {
            return None;
        }
        let about = &self.site.config.about;
        let name = self.text(lang, &about.title[lang]);
        let publisher = about.publisher.as_ref().map(|who| self.text(lang, &who.name[lang]));
        // There is little room below an icon.
        let short = publisher.filter(|who| !who.is_empty() && who.chars().count() < name.chars().count());
        Some(ManifestView {
            short_name: short.unwrap_or_else(|| name.clone()),
            name,
            description: self.text(lang, &about.description[lang]),
            lang: self.tag(lang).to_owned(),
            dir: self.locales.direction(lang),
            start_url: "./",
            scope: "./",
            display: "browser",
            background_color: self.colors("basis-color-paper").0,
            theme_color: self.colors("basis-color-paper").0,
            icons,
        })
    }

    /// The two colours of a token; empty where the theme does not have it.
    fn colors(&self, token: &str) -> (String, String) {
        self.theme.tokens().get(token).map(|value| modes(value)).unwrap_or_default()
    }
}

/// The icons that a theme draws.
pub(super) fn icons(theme: &Theme) -> Vec<Icon> {
    let of = |name: &'static str| theme.share().icon(name).map(|source| (name, Arc::clone(&source.text)));
    let Some(icon) = of(ICON) else { return Vec::new() };
    let cut = of(MASKABLE);
    let touch = cut.clone().unwrap_or_else(|| icon.clone());
    let made = |(name, svg): &(&'static str, Arc<str>), sizes: &'static [u32], purpose: Option<&'static str>| {
        let key = key(theme, svg, sizes);
        let stem = name.trim_end_matches(".svg");
        let path = OutputPath::new(format!("share/{stem}-{}.{}.png", sizes[0], &key[..8]));
        Icon { path, name, sizes, key, purpose }
    };
    let mut icons = vec![
        Icon { path: Routes::favicon(), ..made(&icon, &[16, 32, 48], None) },
        Icon { path: Routes::touch_icon(), ..made(&touch, &[180], None) },
        made(&icon, &[192], Some("any")),
        made(&icon, &[512], Some("any")),
    ];
    icons.extend(cut.iter().flat_map(|cut| [&[192], &[512]].map(|sizes| made(cut, sizes, Some("maskable")))));
    icons
}

/// The digest of all that a drawing is made from.
fn key(theme: &Theme, svg: &str, sizes: &[u32]) -> String {
    let mut hash = blake3::Hasher::new();
    for part in [EDITION, theme.share().digest(), &format!("{sizes:?}"), svg] {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().to_hex().to_string()
}

/// The values of a token in light and in dark mode: `light-dark(#fff, #000)` has two.
fn modes(value: &str) -> (String, String) {
    let inside = value.trim().strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    let mut depth = 0;
    let comma = inside.and_then(|inside| {
        inside.find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            c == ',' && depth == 0
        })
    });
    match inside.zip(comma) {
        Some((inside, at)) => (inside[..at].trim().to_owned(), inside[at + 1..].trim().to_owned()),
        None => (value.to_owned(), value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::modes;

    #[test]
    fn tokens_of_two_modes() {
        let check = |value: &str, light: &str, dark: &str| {
            assert_eq!(modes(value), (light.to_owned(), dark.to_owned()), "{value}");
        };
        check("#123", "#123", "#123");
        check("light-dark(#f4f1ea, #14181c)", "#f4f1ea", "#14181c");
        check("light-dark(rgb(1, 2, 3),hsl(1, 2%, 3%))", "rgb(1, 2, 3)", "hsl(1, 2%, 3%)");
        check("light-dark(#fff", "light-dark(#fff", "light-dark(#fff");
    }
}
