//! A theme's `theme.yaml` as written. Does not know templates; the theme checks what is named here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A theme's own settings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// The name of the theme.
    pub name: String,
    /// The theme that this one builds on: what is not here is taken from there.
    pub extends: Option<String>,
    /// What the theme is for, in a sentence.
    pub description: Option<String>,
    /// Colours, sizes and fonts by name, as CSS values in quotes.
    #[serde(default)]
    pub tokens: BTreeMap<String, String>,
    /// The sizes in which its layout shows pictures; without it they are published as they are.
    #[serde(default)]
    pub pictures: PicturesFile,
    /// What its printed documents look like.
    #[serde(default)]
    pub print: PrintFile,
    /// The templates that the theme cannot do without.
    #[serde(default)]
    pub requires: Vec<String>,
}

/// The shapes in which a layout shows pictures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PicturesFile {
    /// On their own page and within texts.
    pub full: Option<ShapeFile>,
    /// In lists.
    pub thumb: Option<ShapeFile>,
}

/// One shape: `{ widths: [320, 640], ratio: [3, 2], sizes: "20rem" }`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShapeFile {
    /// The widths in pixels that are made; those that a picture does not fill are left out.
    pub widths: Vec<u32>,
    /// Width and height to which a picture is cut, round its focus: `[3, 2]`; without it, nothing is cut.
    pub ratio: Option<[u32; 2]>,
    /// How wide the layout shows it, as in the HTML attribute: `"(min-width: 60rem) 20rem, 100vw"`.
    pub sizes: Option<String>,
    /// The formats that are made besides the one that every browser shows, the best first; without it `[avif, webp]`.
    pub formats: Option<Vec<PictureFormat>>,
}

/// A format that today's browsers show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// The smallest files, which take longest to make.
    Avif,
    /// Small files, made quickly.
    Webp,
}

/// How wide printed documents show pictures, in millimetres.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintPictures {
    /// The picture of a card.
    pub card: Option<u32>,
}

/// What a theme's printed documents look like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintFile {
    /// Colours by name, for the screen and for the press.
    #[serde(default)]
    pub inks: BTreeMap<String, Ink>,
    /// The printing condition of the press file, such as `FOGRA39`; its profile is `print/profiles/FOGRA39.icc`.
    pub profile: Option<String>,
    /// How wide pictures stand on the page, so that those with too few pixels are found before anything is printed.
    #[serde(default)]
    pub pictures: PrintPictures,
}

/// A colour on the screen and in ink.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ink {
    /// For the screen: `"#0b4f7a"`.
    pub screen: String,
    /// Cyan, magenta, yellow and black in percent, together at most 300: `[100, 55, 10, 25]`.
    pub cmyk: [u8; 4],
    /// The name of a spot colour that the printing house mixes; `cmyk` stands in for it elsewhere.
    pub spot: Option<String>,
}

/// How much ink paper takes, in percent of all four together (ISO 12647-2 asks for at most 300 to 330).
const MOST_INK: u16 = 300;

impl Ink {
    /// Whether its values can be printed and shown.
    pub fn is_sound(&self) -> bool {
        let digits = self.screen.strip_prefix('#').unwrap_or_default();
        let hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let total: u16 = self.cmyk.iter().map(|part| u16::from(*part)).sum();
        hex && self.cmyk.iter().all(|part| *part <= 100) && total <= MOST_INK
    }
}
