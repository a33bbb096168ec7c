//! Pictures and attachments that texts use: found beside the card, measured once.

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::image;
use crate::load::{Sources, is_edition};
use crate::model::{Entry, Raster, Site, Standing, Text};
use crate::path::{SourcePath, normalise};

/// Endings of files that are shown as pictures.
const PICTURES: [&str; 8] = ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic"];

/// A use of a file by an author.
struct Use {
    file: SourcePath,
    place: Place,
    picture: bool,
    linked: bool,
}

/// The file beside the text at `path` that the link `target` names; none for addresses of other kinds and for paths
/// that leave the folder.
pub fn attachment(path: &SourcePath, target: &str) -> Option<SourcePath> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    if target.is_empty() || target.contains(':') {
        return None;
    }
    let decoded = percent_encoding::percent_decode_str(target).decode_utf8().ok()?;
    let inside = normalise(&decoded).filter(|inside| !inside.is_empty())?;
    Some(SourcePath::new(format!("{}/{inside}", path.folder())))
}

/// Where a text of the entry uses the file first.
pub fn place_of(entry: &Entry, file: &SourcePath) -> Option<Place> {
    if entry.facts.image.as_ref().is_some_and(|image| image.file == *file) {
        return Some(entry.source().doc.place(&["image", "file"]));
    }
    entry.texts.iter().find_map(|(_, text)| {
        let doc = &text.written.doc;
        let is_it = |target: &str| attachment(doc.path(), target).as_ref() == Some(file);
        let pictures = text.written.body.pictures.iter().filter(|picture| is_it(&picture.file)).map(|used| used.span);
        let links = text.written.body.links.iter().filter(|link| is_it(&link.target)).map(|link| link.span);
        pictures.chain(links).next().map(|span| Place::new(doc.path(), doc.text(), span))
    })
}

/// Finds every file that the texts use, reports those that are missing or broken, and measures the pictures.
pub(super) fn collect(diags: &mut Diagnostics, site: &mut Site, sources: &Sources) {
    let found: Vec<(Diagnostics, Vec<Use>)> = site.entries.par_iter().map(|entry| of_entry(entry, sources)).collect();
    let mut uses = Vec::new();
    for (problems, used) in found {
        diags.extend(problems);
        uses.extend(used);
    }
    uses.sort_by(|a, b| (&a.file, &a.place).cmp(&(&b.file, &b.place)));
    uses.dedup_by(|later, first| {
        let same = later.file == first.file;
        first.picture |= same && later.picture;
        first.linked |= same && later.linked;
        same
    });
    let measured: Vec<_> = uses
        .par_iter()
        .map(|used| {
            let extension = used.file.extension();
            let bytes = sources.files.get(&used.file).map(crate::load::Source::bytes).unwrap_or_default();
            used.picture.then(|| image::size(bytes, &extension))
        })
        .collect();
    for (used, measured) in uses.into_iter().zip(measured) {
        let size = match measured {
            None => None,
            Some(Ok(found)) => Some(found),
            Some(Err(reason)) => {
                let file = used.file.name().to_owned();
                // The place of an `image` is found only now that it is needed.
                let named = |entry: &&Entry| entry.facts.image.as_ref().is_some_and(|image| image.file == used.file);
                let entry = site.entries.iter().find(named).filter(|_| used.place.span == Span::FILE);
                let place = entry.map_or(used.place, |entry| entry.source().doc.place(&["image", "file"]));
                diags.push(Diagnostic::new(Code::PictureBroken).arg("file", file).arg("reason", reason).at(place));
                None
            }
        };
        if let (Some(size), Some(source)) = (size, sources.files.get(&used.file))
            && image::is_raster(source.bytes())
        {
            let fallback = image::fallback(source.bytes(), size);
            let raster = Raster { digest: source.digest, fallback, linked: used.linked };
            site.rasters.insert(used.file.clone(), raster);
        }
        site.files.insert(used.file, size);
    }
    for entry in &mut site.entries {
        if let Some(image) = &mut entry.facts.image {
            image.size = site.files.get(&image.file).copied().flatten();
        }
    }
}

/// The files that one entry uses, in all its texts.
fn of_entry(entry: &Entry, sources: &Sources) -> (Diagnostics, Vec<Use>) {
    let (mut diags, mut uses) = (Diagnostics::new(), Vec::new());
    if let Some(image) = &entry.facts.image {
        if sources.files.contains_key(&image.file) {
            let place = Place::file(entry.source().doc.path());
            uses.push(Use { file: image.file.clone(), place, picture: true, linked: false });
        } else {
            missing(&mut diags, &image.file, entry.source().doc.place(&["image", "file"]), sources);
        }
    }
    for (_, text) in entry.texts.iter().filter(|(_, text)| text.standing == Standing::Own) {
        body(&mut diags, text, sources, &mut uses);
    }
    (diags, uses)
}

/// The files that one text uses.
fn body(diags: &mut Diagnostics, text: &Text, sources: &Sources, uses: &mut Vec<Use>) {
    let doc = &text.written.doc;
    let place = |span| Place::new(doc.path(), doc.text(), span);
    for picture in &text.written.body.pictures {
        let at = place(picture.span);
        if picture.alt.trim().is_empty() {
            diags.push(Diagnostic::new(Code::PictureAlt).arg("file", picture.file.as_str()).at(at.clone()));
        }
        match attachment(doc.path(), &picture.file) {
            Some(file) if sources.files.contains_key(&file) => {
                uses.push(Use { file, place: at, picture: true, linked: false });
            }
            Some(file) => missing(diags, &file, at, sources),
            None => {
                diags.push(Diagnostic::new(Code::PathEscapes).arg("value", picture.file.as_str()).at(at));
            }
        }
    }
    for link in &text.written.body.links {
        // Links that are no files are looked at where the addresses are known.
        if let Some(file) = attachment(doc.path(), &link.target)
            && sources.files.contains_key(&file)
            && file.extension() != "md"
            && !is_edition(&file)
        {
            let picture = PICTURES.contains(&file.extension().as_str());
            uses.push(Use { file, place: place(link.span), picture, linked: true });
        }
    }
}

/// Reports a picture that is not there, with the one that may be meant.
fn missing(diags: &mut Diagnostics, file: &SourcePath, place: Place, sources: &Sources) {
    let folder = file.folder();
    let near = sources
        .files
        .keys()
        .filter(|path| path.folder() == folder && PICTURES.contains(&path.extension().as_str()))
        .map(|path| (strsim::jaro_winkler(&path.name().to_lowercase(), &file.name().to_lowercase()), path))
        .filter(|(near, _)| *near > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    diags.push(match near {
        Some((_, meant)) => {
            Diagnostic::new(Code::PictureMeant).arg("file", file.name()).arg("meant", meant.name()).at(place)
        }
        None => Diagnostic::new(Code::PictureMissing).arg("file", file.name()).arg("folder", folder).at(place),
    });
}
