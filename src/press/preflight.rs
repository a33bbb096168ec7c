//! Reads a PDF as a printing house would and reports what it would refuse or ask about.
//!
//! Checked: page boxes, fonts, colour spaces, spot inks, total ink, hairlines, picture resolution, transparency,
//! overprint of black and white, output intent, XMP and Info marks, and content that has no place in a print file.
//! Not checked: ink of JPEG 2000 and of 1-bit, 2-bit and 16-bit pictures, of mesh shadings, of colours that only a colour engine can convert
//! (RGB, Lab), and of objects that lie on top of each other by overprint or transparency.
//! The walk through the content is bounded: a file that is too deep or too long is reported as not fully checked.

mod colour;
mod document;
mod fonts;
mod function;
mod image;
mod jpeg;
mod paint;
mod shading;
mod state;
mod walk;

use super::PressError;
use super::boxes::page_boxes;
use super::file::{load, page_ids};
use std::collections::BTreeMap;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The file is encrypted.
    Encryption,
    /// The PDF version is newer than the printing condition allows.
    Version,
    /// A page lacks a box: `box` names it.
    BoxMissing,
    /// A page box does not lie inside the one around it: `box` names it.
    BoxOutside,
    /// The bleed is narrower than asked for: `found` and `wanted` in millimetres.
    Bleed,
    /// No output intent for the press.
    OutputIntent,
    /// The profile of the output intent is missing, or not a CMYK output profile: `found`.
    OutputProfile,
    /// XMP or Info lack a mark that PDF/X wants: `name`.
    Metadata,
    /// The file does not say whether it has been trapped.
    Trapped,
    /// A link or another annotation inside the bleed: `name` is its kind.
    Annotation,
    /// A script.
    JavaScript,
    /// An action on opening, on a page, or in a form.
    Action,
    /// An attached file.
    EmbeddedFile,
    /// An OPI placeholder instead of a picture.
    Opi,
    /// PostScript inside the PDF.
    PostScript,
    /// A font that is not embedded: `name`.
    FontNotEmbedded,
    /// A font whose signs are drawings: `name`.
    FontType3,
    /// Text in a font that the page does not have: `name`.
    FontMissing,
    /// A colour space that the job does not allow: `found`.
    ColourSpace,
    /// A spot ink: `name`.
    SpotInk,
    /// The registration colour inside the bleed.
    Registration,
    /// More ink than the paper takes: `found` and `limit` in per cent.
    Ink,
    /// The ink could not be measured: `name` tells of what.
    InkUnknown,
    /// A line thinner than the press can hold: `found` and `limit` in points.
    Hairline,
    /// A picture with too few pixels for its size: `found` and `wanted` in pixels per inch.
    Resolution,
    /// Transparency: `kind` tells which.
    Transparency,
    /// Colours are mixed in a space that is not the press's: `found`.
    BlendSpace,
    /// Black text that knocks out what lies under it.
    BlackKnockout,
    /// White that is printed over, so does not show.
    WhiteOverprint,
    /// A transfer curve or halftone of its own.
    Transfer,
    /// The content is too deep or too long to check all of it.
    Unfinished,
}

impl Rule {
    /// The name of the rule, which does not change from version to version.
    pub fn name(self) -> &'static str {
        match self {
            Self::Encryption => "encryption",
            Self::Version => "version",
            Self::BoxMissing => "box-missing",
            Self::BoxOutside => "box-outside",
            Self::Bleed => "bleed",
            Self::OutputIntent => "output-intent",
            Self::OutputProfile => "output-profile",
            Self::Metadata => "metadata",
            Self::Trapped => "trapped",
            Self::Annotation => "annotation",
            Self::JavaScript => "javascript",
            Self::Action => "action",
            Self::EmbeddedFile => "embedded-file",
            Self::Opi => "opi",
            Self::PostScript => "postscript",
            Self::FontNotEmbedded => "font-not-embedded",
            Self::FontType3 => "font-type3",
            Self::FontMissing => "font-missing",
            Self::ColourSpace => "colour-space",
            Self::SpotInk => "spot-ink",
            Self::Registration => "registration",
            Self::Ink => "ink",
            Self::InkUnknown => "ink-unknown",
            Self::Hairline => "hairline",
            Self::Resolution => "resolution",
            Self::Transparency => "transparency",
            Self::BlendSpace => "blend-space",
            Self::BlackKnockout => "black-knockout",
            Self::WhiteOverprint => "white-overprint",
            Self::Transfer => "transfer",
            Self::Unfinished => "unfinished",
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Good to know.
    Info,
    /// Should be looked at.
    Warning,
    /// The printing house would refuse the file, or print it wrong.
    Error,
}

/// A detail of a finding.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A name or a word.
    Text(String),
    /// A measure; the rule tells the unit.
    Number(f64),
}

/// Something a printer would want to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub rule: Rule,
    /// How much it matters.
    pub level: Level,
    /// The page, from 1; none when it concerns the whole file.
    pub page: Option<u32>,
    /// The details, by the names the rule lists.
    pub values: Vec<(&'static str, Value)>,
}

/// All that was found, by page, then by rule. Of several like things on a page only the worst is told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether nothing was found that a printing house would refuse.
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|finding| finding.level < Level::Error)
    }

    /// Whether anything was found under this rule.
    pub fn has(&self, rule: Rule) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule)
    }
}

/// Which colours a job may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// Process and spot inks only.
    Inks,
    /// Inks, and colours with a profile or measured ones, which the printing house converts (PDF/X-4).
    #[default]
    Managed,
    /// Any: a proof for the office printer.
    Any,
}

/// What is asked of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The narrowest bleed, in millimetres.
    pub bleed: f64,
    /// The most ink, in per cent.
    pub ink: f64,
    /// The thinnest line, in points.
    pub hairline: f64,
    /// Pictures below this many pixels per inch are warned about.
    pub resolution: f64,
    /// Pictures below this many pixels per inch are errors.
    pub resolution_least: f64,
    /// The colours allowed.
    pub colours: Colours,
    /// The spot inks ordered: others are errors.
    pub spots: Vec<String>,
    /// The file has to be marked as PDF/X-4: output intent, XMP, Info; no annotations and scripts.
    pub pdfx: bool,
    /// Black text has to be printed over what lies under it.
    pub black_overprint: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            bleed: 3.0,
            ink: 300.0,
            hairline: 0.25,
            resolution: 200.0,
            resolution_least: 120.0,
            colours: Colours::Managed,
            spots: Vec::new(),
            pdfx: true,
            black_overprint: true,
        }
    }
}

/// Checks a file against the rules. An encrypted file gives a report with that one finding.
pub fn preflight(pdf: &[u8], rules: &Rules) -> Result<Report, PressError> {
    let mut findings = Findings::default();
    let doc = match load(pdf) {
        Ok(doc) => doc,
        Err(PressError::Encrypted) => {
            findings.add(None, Rule::Encryption, Level::Error, "");
            return Ok(findings.report());
        }
        Err(error) => return Err(error),
    };
    let ids = page_ids(&doc)?;
    document::check(&doc, rules, &mut findings);
    let mut walker = walk::Walker::new(&doc, rules);
    for (index, id) in ids.iter().enumerate() {
        let boxes = page_boxes(&doc, *id, index + 1)?;
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        document::check_page(&doc, (*id, number, &boxes), rules, &mut findings);
        walker.page(*id, number, boxes, &mut findings);
    }
    Ok(findings.report())
}

/// Findings while they are collected: one for each page, rule and subject, the worst.
#[derive(Debug, Default)]
pub(crate) struct Findings(BTreeMap<(Option<u32>, Rule, String), Finding>);

impl Findings {
    /// Adds a finding about `subject`, which may be empty.
    pub(crate) fn add(&mut self, page: Option<u32>, rule: Rule, level: Level, subject: &str) {
        let key = match rule {
            Rule::BoxMissing | Rule::BoxOutside => "box",
            Rule::ColourSpace | Rule::BlendSpace | Rule::OutputProfile | Rule::Version => "found",
            Rule::Transparency => "kind",
            _ => "name",
        };
        let values = if subject.is_empty() { Vec::new() } else { vec![(key, Value::Text(subject.to_owned()))] };
        let finding = Finding { rule, level, page, values };
        self.0.entry((page, rule, subject.to_owned())).or_insert(finding);
    }

    /// Adds a measure that is beyond its `limit`, kept when it is farther from it than one already found.
    pub(crate) fn measure(
        &mut self,
        page: u32,
        rule: Rule,
        level: Level,
        (key, found, limit): (&'static str, f64, f64),
    ) {
        let rounded = (found * 1000.0).round() / 1000.0;
        let values = vec![("found", Value::Number(rounded)), (key, Value::Number(limit))];
        let finding = Finding { rule, level, page: Some(page), values };
        let slot = self.0.entry((Some(page), rule, String::new())).or_insert_with(|| finding.clone());
        if let Some((_, Value::Number(before))) = slot.values.first()
            && (rounded - limit).abs() > (before - limit).abs()
        {
            *slot = finding;
        }
    }

    fn report(self) -> Report {
        Report { findings: self.0.into_values().collect() }
    }
}
