//! Editions made, described and proven: the same build as any other, whose files are then counted.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::edition::difference::{compare, digests, sources as differing};
use crate::edition::{Archive, Difference, Editions, How, Made, Manifest, Part, Stamp, archive, state};
use crate::i18n::built_in;
use crate::load::{Limits, Sources, source};
use crate::output::Output;
use crate::path::SourcePath;
use crate::pipeline::{Draft, Effort, Options, Progress};
use crate::plan::PrintWish;
use crate::theme::{DEFAULT, embedded_files};
use crate::view::Views;

/// An edition that was made, or why it was not.
#[derive(Debug, Default)]
pub struct Frozen {
    /// Every problem, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The edition; none when there is an error.
    pub manifest: Option<Manifest>,
    /// All its files in one, if that was asked for.
    pub archive: Option<Vec<u8>>,
}

/// How the files of today are not those of an edition.
#[derive(Debug, Default)]
pub struct Proof {
    /// What kept the website from being made again, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that differ.
    pub differences: Vec<Difference>,
    /// The program of today, where the edition was made with another.
    pub program: Option<String>,
}

/// Name and version of this program.
pub const PROGRAM: &str = concat!("groter ", env!("CARGO_PKG_VERSION"));

/// The manifests of a programme, and the problems with them.
pub fn editions(sources: &Sources) -> (Editions, Diagnostics) {
    let mut diags = Diagnostics::new();
    let editions = Editions::read(&mut diags, sources, &crate::edition::Cache::default());
    (editions, diags)
}

/// Makes the edition `stamp` of these sources: builds everything and counts it. Nothing is made while there is an error.
pub fn freeze(
    (sources, loaded): (&Sources, Diagnostics),
    stamp: &Stamp,
    with_archive: bool,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Frozen {
    let options = Options { edition: Some(stamp.clone()), drafts: false, ..options.clone() };
    let draft = Draft::new(sources, loaded, &options, progress);
    let build = draft.finish(&options, progress);
    let fine = !build.has_errors();
    let mut frozen = Frozen { diagnostics: build.diagnostics, ..Frozen::default() };
    let (true, Some(views), Some(output)) = (fine, draft.views(), build.output) else { return frozen };
    let own = own_files(views, sources);
    frozen.manifest = Some(Manifest {
        state: state(sources).to_hex().to_string(),
        content: views.content(sources),
        sources: digests(sources),
        built_in: of_bytes(&own),
        outputs: of_output(&output),
        ..Manifest::new(stamp, made(views, &options))
    });
    if with_archive {
        match archive::pack(sources, &own) {
            Ok(bytes) => frozen.archive = Some(bytes),
            Err(error) => {
                let path = archive::path(&stamp.name);
                let failed = Diagnostic::new(Code::WriteFailed).arg("path", path.as_str());
                frozen.diagnostics.push(failed.arg("reason", error.to_string()));
                frozen.manifest = None;
            }
        }
    }
    frozen
}

/// What the programme says now, as an edition that nobody made yet: to be compared with one.
pub fn describe(sources: &Sources, loaded: Diagnostics, options: &Options) -> Result<Manifest, Vec<Diagnostic>> {
    let draft = Draft::new(sources, loaded, options, &|_| ());
    let Some(views) = draft.views().filter(|_| !draft.found().has_errors()) else {
        return Err(draft.found().clone().sorted());
    };
    let date = options.today.unwrap_or(crate::yaml::Date { year: 0, month: 1, day: 1 });
    let stamp = Stamp { name: crate::edition::NOW.into(), date };
    Ok(Manifest { content: views.content(sources), ..Manifest::new(&stamp, made(views, options)) })
}

/// Makes an edition again from these sources, as it was made then, and compares every file.
pub fn verify(
    (sources, loaded): (&Sources, Diagnostics),
    manifest: &Manifest,
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Proof {
    if manifest.made.printed && !cfg!(feature = "print") {
        return Proof { diagnostics: vec![Diagnostic::new(Code::EditionTypesetter)], ..Proof::default() };
    }
    let stamp = manifest.stamp();
    let options = Options {
        base_url: Some(manifest.made.base_url.clone()),
        theme: Some(manifest.made.theme.clone()),
        drafts: false,
        relative: manifest.made.relative,
        pack: true,
        // What was in order then is in order: this is about that day.
        today: Some(stamp.date),
        year: Some(i32::from(stamp.date.year)),
        print: manifest.made.printed.then(PrintWish::default),
        effort: Effort::Make,
        edition: Some(stamp),
        ..options.clone()
    };
    let draft = Draft::new(sources, loaded, &options, progress);
    let build = draft.finish(&options, progress);
    let mut proof = compared(manifest, sources);
    if let Some(views) = draft.views() {
        let mut own = of_bytes(&own_files(views, sources));
        // An archive puts the program's files of then among the sources.
        let then = sources.files.iter().filter(|(path, _)| is_own(manifest, path));
        own.extend(then.map(|(path, source)| (path.as_str().to_owned(), source.digest.to_hex().to_string())));
        proof.differences.extend(compare(Part::BuiltIn, &manifest.built_in, &own, |_, _| How::Changed));
    }
    if build.has_errors() {
        proof.diagnostics = build.diagnostics;
    } else if let Some(output) = &build.output {
        proof.differences.extend(outputs(manifest, &of_output(output)));
    }
    proof
}

/// Compares a folder, as it stands on disk (`found`: the digest of every file), with an edition.
pub fn verify_folder(sources: &Sources, manifest: &Manifest, found: &BTreeMap<String, String>) -> Proof {
    let mut proof = compared(manifest, sources);
    proof.differences.extend(outputs(manifest, found));
    proof
}

/// The sources of an archive, with the program's own theme and words as they were then where those of this program are
/// other ones.
pub fn unpack(path: &SourcePath, bytes: &[u8], manifest: &Manifest) -> Result<Sources, Diagnostics> {
    let Archive { mut sources, built_in } = archive::unpack(path, bytes, Limits::default())?;
    let now = of_bytes(&every_own_file());
    let mut diags = Diagnostics::new();
    for (name, bytes) in built_in {
        let file = SourcePath::new(&name);
        let same = manifest.built_in.get(&name) == now.get(&name);
        if same || sources.files.contains_key(&file) {
            continue;
        }
        match source(&file, bytes, Limits::default()) {
            Ok(source) => drop(sources.files.insert(file, source)),
            Err(found) => diags.push(found),
        }
    }
    if diags.is_empty() { Ok(sources) } else { Err(diags) }
}

fn compared(manifest: &Manifest, sources: &Sources) -> Proof {
    // What an archive added of the program's own is no source.
    let mut own = sources.clone();
    own.files.retain(|path, _| !is_own(manifest, path));
    let program = Some(PROGRAM.to_owned()).filter(|program| *program != manifest.made.program);
    Proof { differences: differing(&manifest.sources, &own), program, ..Proof::default() }
}

/// Whether a file was part of the program that made an edition, and none of its sources.
fn is_own(manifest: &Manifest, path: &SourcePath) -> bool {
    manifest.built_in.contains_key(path.as_str()) && !manifest.sources.contains_key(path.as_str())
}

fn outputs(manifest: &Manifest, now: &BTreeMap<String, String>) -> Vec<Difference> {
    compare(Part::Output, &manifest.outputs, now, |_, _| How::Changed)
}

fn made(views: &Views, options: &Options) -> Made {
    let config = &views.site().config;
    Made {
        program: PROGRAM.to_owned(),
        theme: config.theme.clone(),
        base_url: format!("{}{}", views.routes().origin(), views.routes().base_path()),
        relative: options.relative,
        printed: options.print.is_some() && cfg!(feature = "print"),
    }
}

fn of_output(output: &Output) -> BTreeMap<String, String> {
    let digest = |bytes: &[u8]| blake3::hash(bytes).to_hex().to_string();
    output.iter().map(|(path, file)| (path.as_str().to_owned(), digest(&file.bytes))).collect()
}

fn of_bytes(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    files.iter().map(|(path, bytes)| (path.clone(), blake3::hash(bytes).to_hex().to_string())).collect()
}

/// The theme and the words that are part of the program, where the programme uses them and has none of the same name.
fn own_files(views: &Views, sources: &Sources) -> BTreeMap<String, Vec<u8>> {
    let mut all = every_own_file();
    let tags: Vec<&str> = views.site().langs().map(|lang| views.site().config.languages[lang].tag.language()).collect();
    let uses_theme = views.theme().layers().iter().any(|layer| layer == DEFAULT);
    all.retain(|path, _| {
        let spoken = path.strip_prefix("locales/").and_then(|name| name.strip_suffix(".ftl"));
        let used = spoken.map_or(uses_theme, |tag| tags.contains(&tag));
        used && !sources.files.contains_key(&SourcePath::new(path))
    });
    all
}

/// The theme and the words that are part of the program.
fn every_own_file() -> BTreeMap<String, Vec<u8>> {
    let theme = embedded_files().into_iter().map(|(name, bytes)| (format!("themes/{DEFAULT}/{name}"), bytes.to_vec()));
    let words = built_in().into_iter();
    let words = words.map(|strings| (strings.path.as_str().to_owned(), strings.text.as_bytes().to_vec()));
    theme.chain(words).collect()
}

/// The edition that a build is: the one it was told, or the one whose sources these are.
pub(super) fn edition(diags: &mut Diagnostics, sources: &Sources, theme: &str, options: &Options) -> Option<Stamp> {
    let editions = Editions::read(diags, sources, &options.cache.editions);
    if options.edition.is_some() {
        return options.edition.clone();
    }
    let found = editions.of(sources).filter(|_| !options.drafts)?;
    (found.made.theme == theme).then(|| found.stamp())
}

#[cfg(test)]
mod tests {
    use super::every_own_file;
    use crate::load::{Limits, Source, source};
    use crate::path::SourcePath;

    /// What an archive keeps of the program's own is what the programme would have if it lay on disk.
    #[test]
    fn own_files_can_lie_on_disk() {
        let files = every_own_file();
        assert!(files.contains_key("themes/regio/theme.yaml") && files.contains_key("locales/fr.ftl"));
        for (path, bytes) in files {
            let read: Source = source(&SourcePath::new(&path), bytes.clone(), Limits::default()).expect("sound");
            assert_eq!(read.bytes(), bytes, "{path}");
        }
    }
}
