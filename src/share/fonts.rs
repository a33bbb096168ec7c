//! The fonts of a theme: which of them shows a character.

use std::ops::Range;
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, ID, Query, Source, Weight};
use ttf_parser::Face;
use unicode_segmentation::UnicodeSegmentation;

/// The fonts of a theme.
pub(super) struct Fonts {
    database: Arc<Database>,
}

/// A stretch of text that one family shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The name of the family.
    pub(super) family: String,
}

/// A family by its name, and the face of it that is meant.
pub(super) type Candidate = (String, ID);

impl Fonts {
    /// Reads fonts; one that cannot be read is left out.
    pub(super) fn new(fonts: &[Arc<[u8]>]) -> Self {
        let mut database = Database::new();
        for font in fonts {
            database.load_font_source(Source::Binary(Arc::new(Arc::clone(font))));
        }
        Self { database: Arc::new(database) }
    }

    /// As the drawing library wants them.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// Divides `text` into runs, each in the first of the `candidates` that has its characters. What none has is in no run;
    /// those characters are the second answer.
    pub(super) fn runs(&self, text: &str, candidates: &[Candidate]) -> (Vec<Run>, Vec<char>) {
        let clusters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
        let mut chosen: Vec<Option<usize>> = vec![None; clusters.len()];
        for (number, (_, id)) in candidates.iter().enumerate() {
            if chosen.iter().all(Option::is_some) {
                break;
            }
            self.look(*id, |face| {
                let shows = |c: char| is_invisible(c) || face.glyph_index(c).is_some();
                for ((_, cluster), chosen) in clusters.iter().zip(&mut chosen).filter(|(_, chosen)| chosen.is_none()) {
                    *chosen = cluster.chars().all(shows).then_some(number);
                }
            });
        }
        let mut runs: Vec<Run> = Vec::new();
        let mut missing = Vec::new();
        for ((start, cluster), chosen) in clusters.into_iter().zip(chosen) {
            let range = start..start + cluster.len();
            let Some(family) = chosen.map(|number| &candidates[number].0) else {
                missing.extend(cluster.chars().filter(|c| !is_invisible(*c)));
                continue;
            };
            match runs.last_mut() {
                Some(run) if run.family == *family && run.range.end == range.start => run.range.end = range.end,
                _ => runs.push(Run { range, family: family.clone() }),
            }
        }
        (runs, missing)
    }

    /// How wide `text` is without kerning and ligatures, where the font size is 1.
    pub(super) fn rough_width(&self, text: &str, candidates: &[Candidate]) -> f32 {
        let width = |c: char| {
            candidates.iter().find_map(|(_, id)| {
                self.look(*id, |face| {
                    let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
                    Some(f32::from(advance) / f32::from(face.units_per_em().max(1)))
                })?
            })
        };
        text.chars().filter_map(width).sum()
    }

    /// The faces that are asked in turn: those of `families`, then all others.
    pub(super) fn candidates(&self, families: &[String], weight: u16) -> Vec<Candidate> {
        let mut names: Vec<&str> = families.iter().map(String::as_str).collect();
        for face in self.database.faces() {
            names.extend(face.families.first().map(|(name, _)| name.as_str()));
        }
        let mut found: Vec<Candidate> = Vec::new();
        for name in names {
            let query = Query { families: &[Family::Name(name)], weight: Weight(weight), ..Query::default() };
            if let Some(id) = self.database.query(&query).filter(|id| found.iter().all(|(_, known)| known != id)) {
                found.push((name.to_owned(), id));
            }
        }
        found
    }

    fn look<T>(&self, id: ID, at: impl FnOnce(&Face<'_>) -> T) -> Option<T> {
        self.database.with_face_data(id, |data, index| Face::parse(data, index).ok().map(|face| at(&face)))?
    }
}

/// Whether a character asks for no glyph of its own: soft hyphens, joiners, directions, variants.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    ) || c.is_control()
}
