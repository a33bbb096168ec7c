//! Pictures as a page shows them: in the shapes, widths and formats that the theme's layout wants.
//!
//! In go a picture's file, its size and the wishes of the theme, out come addresses for a page to choose from, and for
//! every address the [`Variant`] that stands there. No pixel is read here: sizes and names follow from the header.
//! Drawings (SVG), and all pictures of a theme that wishes for nothing, are shown as they are.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::config::theme::{PictureFormat, ShapeFile};
use crate::image::{self, Crop, Format, Size, crop, steps};
use crate::lang::Lang;
use crate::model::{Image, Raster, Standing, Written, attachment};
use crate::path::{OutputPath, SourcePath};
use crate::route::slugify;
use crate::view::Views;

/// What stays in sight where nobody says so.
const MIDDLE: [f64; 2] = [0.5, 0.5];
/// The widest file for browsers that cannot choose. Few are left, and what reads it shows it small.
const WIDEST_FALLBACK: u32 = 1280;
/// What `sizes` says where the theme does not: as wide as the window.
const FULL_WIDTH: &str = "100vw";

/// A picture.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// The picture as a whole.
    #[serde(flatten)]
    pub whole: PictureFile,
    /// The same, cut for lists: `url`, `width`, `height`, `sources`, `sizes`.
    pub thumb: PictureFile,
    /// Alt text; empty when decorative.
    pub alt: String,
    /// Caption; may be empty.
    pub caption: String,
    /// Maker.
    pub credit: Option<String>,
    /// Licence.
    pub licence: Option<String>,
    /// Says nothing that the text does not say.
    pub decorative: bool,
    /// What stays visible when cut, 0–1 from the left.
    pub focus_x: Option<f64>,
    /// What stays visible when cut, 0–1 from the top.
    pub focus_y: Option<f64>,
}

/// The files of a picture in one shape.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PictureFile {
    /// Address of the file for browsers that cannot choose.
    pub url: String,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// What other browsers choose from, the best format first; empty where there is one file.
    pub sources: Vec<PictureSource>,
    /// How wide the layout shows it, for the attribute `sizes`; empty where there is one file.
    pub sizes: String,
}

/// A picture in one format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureSource {
    /// Media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
    /// Addresses and widths, for the attribute `srcset`.
    pub srcset: String,
}

/// One file that is made from a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The picture.
    pub file: SourcePath,
    /// What of it.
    pub part: Part,
    /// Stands for the picture's bytes and all that is done with them: equal keys mean equal files.
    pub key: String,
}

/// What is made of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A part of it, smaller.
    Cut {
        /// The part.
        crop: Crop,
        /// How large it becomes.
        size: Size,
        /// In which format.
        format: Format,
        /// Whether it is a drawing rather than a photo.
        drawn: bool,
    },
    /// All of it in its own size, for a reader who follows a link to it.
    Whole(Format),
}

/// A picture in one shape: the files to choose from, in all formats and widths.
struct Shaped {
    crop: Crop,
    sizes: Vec<Size>,
    /// What browsers choose from, the best first.
    formats: Vec<Format>,
    /// What every browser shows.
    plain: Format,
    /// What the names of its files have in common.
    name: String,
    digest: String,
}

impl Shaped {
    fn new(file: &SourcePath, size: Size, raster: &Raster, shape: &ShapeFile, focus: [f64; 2]) -> Self {
        let crop = crop(size, shape.ratio, focus);
        let made_from = (raster.digest.to_hex().to_string(), image::SETTINGS, crop.x, crop.y, crop.size.width);
        let digest = crate::view::digest(&(made_from, crop.size.height)).to_hex().to_string();
        let stem = file.name().rsplit_once('.').map_or(file.name(), |(stem, _)| stem);
        Self {
            crop,
            sizes: steps(crop.size, &shape.widths),
            formats: formats(shape),
            plain: raster.fallback,
            name: format!("media/{}.{}", slugify(stem), &digest[..8]),
            digest,
        }
    }

    fn path(&self, size: Size, format: Format) -> OutputPath {
        OutputPath::new(format!("{}-{}.{}", self.name, size.width, format.extension()))
    }

    /// The one size for browsers that cannot choose.
    fn plain_size(&self) -> Size {
        let narrow = self.sizes.iter().rev().find(|size| size.width <= WIDEST_FALLBACK);
        narrow.or(self.sizes.first()).copied().unwrap_or(self.crop.size)
    }

    fn variants(&self, file: &SourcePath) -> Vec<(OutputPath, Variant)> {
        let chosen = self.formats.iter().flat_map(|format| self.sizes.iter().map(move |size| (*size, *format)));
        let drawn = self.plain == Format::Png;
        let of = |(size, format): (Size, Format)| {
            let key = format!("{}-{}.{}", self.digest, size.width, format.extension());
            let part = Part::Cut { crop: self.crop, size, format, drawn };
            (self.path(size, format), Variant { file: file.clone(), part, key })
        };
        chosen.chain([(self.plain_size(), self.plain)]).map(of).collect()
    }
}

/// What browsers choose from in this shape.
fn formats(shape: &ShapeFile) -> Vec<Format> {
    let wanted = shape.formats.as_deref().unwrap_or(&[PictureFormat::Avif, PictureFormat::Webp]);
    let format = |format: &PictureFormat| match format {
        PictureFormat::Avif => Format::Avif,
        PictureFormat::Webp => Format::WebP,
    };
    wanted.iter().map(format).collect()
}

impl Views {
    /// The picture of an entry with the words of `written`.
    pub(super) fn picture(&self, image: Option<&Image>, written: &Written, lang: Lang) -> Option<Picture> {
        let image = image?;
        let wanted = self.theme.pictures();
        let focus = image.focus.unwrap_or(MIDDLE);
        let whole = self.picture_file(&image.file, wanted.full.as_ref(), MIDDLE)?;
        let thumb = wanted.thumb.as_ref().and_then(|shape| self.picture_file(&image.file, Some(shape), focus));
        Some(Picture {
            thumb: thumb.unwrap_or_else(|| whole.clone()),
            whole,
            alt: if image.decorative { String::new() } else { self.text(lang, &written.alt) },
            caption: self.text(lang, &written.caption),
            credit: image.credit.clone(),
            licence: image.licence.clone(),
            decorative: image.decorative,
            focus_x: image.focus.map(|[x, _]| x),
            focus_y: image.focus.map(|[_, y]| y),
        })
    }

    /// A picture within a text.
    pub(super) fn picture_in_text(&self, file: &SourcePath) -> Option<PictureFile> {
        self.picture_file(file, self.theme.pictures().full.as_ref(), MIDDLE)
    }

    fn picture_file(&self, file: &SourcePath, shape: Option<&ShapeFile>, focus: [f64; 2]) -> Option<PictureFile> {
        let path = self.routes.file(file)?;
        let size = self.site.files.get(file).copied().flatten();
        let Some((shaped, shape)) = self.shaped(file, shape, focus).zip(shape) else {
            let (width, height) = (size.map(|size| size.width), size.map(|size| size.height));
            return Some(PictureFile { url: self.routes.url(path), width, height, ..PictureFile::default() });
        };
        let source = |format: &Format| {
            let mut srcset = String::new();
            for size in &shaped.sizes {
                let between = if srcset.is_empty() { "" } else { ", " };
                let _ = write!(srcset, "{between}{} {}w", self.routes.url(&shaped.path(*size, *format)), size.width);
            }
            PictureSource { media_type: format.media_type(), srcset }
        };
        let size = shaped.plain_size();
        Some(PictureFile {
            url: self.routes.url(&shaped.path(size, shaped.plain)),
            width: Some(size.width),
            height: Some(size.height),
            sources: shaped.formats.iter().map(source).collect(),
            sizes: shape.sizes.clone().unwrap_or_else(|| FULL_WIDTH.to_owned()),
        })
    }

    /// A picture of pixels in a shape that the theme wishes for.
    fn shaped(&self, file: &SourcePath, shape: Option<&ShapeFile>, focus: [f64; 2]) -> Option<Shaped> {
        let size = self.site.files.get(file).copied().flatten()?;
        Some(Shaped::new(file, size, self.site.rasters.get(file)?, shape?, focus))
    }

    /// Whether a file is published as what is made from it, and not as it is.
    pub fn is_made_anew(&self, file: &SourcePath) -> bool {
        self.theme.pictures().full.is_some() && self.site.rasters.contains_key(file)
    }

    /// Every file that is made from the pictures of texts that readers get, by its path.
    pub fn variants(&self) -> BTreeMap<OutputPath, Variant> {
        let wanted = self.theme.pictures();
        let mut all = BTreeMap::new();
        if *wanted == crate::config::theme::PicturesFile::default() {
            return all;
        }
        let mut add = |file: &SourcePath, shape: Option<&ShapeFile>, focus: [f64; 2]| {
            all.extend(self.shaped(file, shape, focus).iter().flat_map(|shaped| shaped.variants(file)));
        };
        for (_, entry) in self.site.iter() {
            let mut shown = self.site.langs().filter(|lang| entry.is_shown(*lang)).peekable();
            if let (Some(image), Some(_)) = (&entry.facts.image, shown.peek()) {
                add(&image.file, wanted.full.as_ref(), MIDDLE);
                add(&image.file, wanted.thumb.as_ref(), image.focus.unwrap_or(MIDDLE));
            }
            for lang in shown {
                let text = &entry.texts[lang];
                // A text that stands in for another is shown under its own language too.
                let pictures = text.written.body.pictures.iter().filter(|_| text.standing != Standing::Hidden);
                let files = pictures.filter_map(|picture| attachment(text.written.doc.path(), &picture.file));
                files.for_each(|file| add(&file, wanted.full.as_ref(), MIDDLE));
            }
        }
        all.extend(self.wholes());
        all
    }

    /// The pictures that texts link to: as they are, but without what they say besides.
    fn wholes(&self) -> impl Iterator<Item = (OutputPath, Variant)> + '_ {
        let linked = self.site.rasters.iter().filter(|(file, raster)| raster.linked && self.is_made_anew(file));
        linked.filter_map(|(file, raster)| {
            let format = match file.extension().as_str() {
                "png" | "gif" => Format::Png,
                "webp" => Format::WebP,
                _ => Format::Jpeg,
            };
            let key = format!("{}-{}-whole.{}", raster.digest.to_hex(), image::SETTINGS, format.extension());
            Some((self.routes.file(file)?.clone(), Variant { file: file.clone(), part: Part::Whole(format), key }))
        })
    }
}
