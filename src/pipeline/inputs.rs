//! Settings, strings and theme, found among the sources.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::statement::{self, STATEMENT};
use crate::config::theme::ThemeFile;
use crate::config::{self, Config, Overrides, Statement};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place};
use crate::i18n::{CORE, Locales, Strings, Use, built_in};
use crate::lang::{Lang, PerLang, Tag};
use crate::load::{SETTINGS, Sources};
use crate::path::SourcePath;
use crate::pipeline::Options;
use crate::theme::{self, Manifest, Theme, Words};
use crate::yaml::Doc;

/// Reads the settings. A settings file that could not be loaded is reported already.
pub(super) fn settings(diags: &mut Diagnostics, sources: &Sources, options: &Options) -> Option<Config> {
    settings_without(diags, sources, options, Vec::new())
}

/// Reads the settings as if these languages were not to be published.
pub(super) fn settings_without(
    diags: &mut Diagnostics,
    sources: &Sources,
    options: &Options,
    without: Vec<Tag>,
) -> Option<Config> {
    let path = SourcePath::new(SETTINGS);
    let text = sources.files.get(&path)?.text()?;
    let (base_url, theme) = (options.base_url.clone(), options.theme.clone());
    config::read(diags, &path, text, &Overrides { base_url, theme, today: options.today, without })
}

/// Whether there are any strings in a language: built in, or the programme's own.
pub(super) fn has_strings(sources: &Sources, tag: &Tag) -> bool {
    let own = sources.files.keys().filter_map(|path| {
        let name = path.as_str().strip_prefix("locales/")?.strip_suffix(".ftl")?;
        Tag::parse(name)
    });
    own.chain(built_in().into_iter().map(|strings| strings.tag)).any(|known| known.language() == tag.language())
}

/// Reads the accessibility statement, where there is one.
pub(super) fn statement(
    diags: &mut Diagnostics,
    sources: &Sources,
    config: &Config,
    options: &Options,
) -> Option<Statement> {
    let path = SourcePath::new(STATEMENT);
    let text = sources.files.get(&path)?.text()?;
    statement::read(diags, &path, text, (config, options.today))
}

/// Strings and theme as they were read before.
#[derive(Default)]
pub(crate) struct Cache(Mutex<Option<(blake3::Hash, Look)>>);

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").finish_non_exhaustive()
    }
}

/// Strings and theme, and what is wrong with them.
#[derive(Clone)]
struct Look {
    found: Diagnostics,
    locales: Arc<Locales>,
    theme: Option<Arc<Theme>>,
}

/// Reads strings and theme, or takes them from the cache when no byte of what they are made from has changed.
pub(super) fn words_and_look(
    diags: &mut Diagnostics,
    sources: &Sources,
    config: &Config,
    options: &Options,
) -> (Arc<Locales>, Option<Arc<Theme>>) {
    let key = digest(sources, config, options);
    let cache = &options.cache.look.0;
    let known = cache.lock().unwrap_or_else(PoisonError::into_inner).clone().filter(|(made_from, _)| *made_from == key);
    let look = known.map_or_else(
        || {
            let mut found = Diagnostics::new();
            let locales = Arc::new(strings(&mut found, sources, config));
            let theme = self::look(&mut found, sources, config, &locales).map(Arc::new);
            Look { found, locales, theme }
        },
        |(_, look)| look,
    );
    *cache.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, look.clone()));
    diags.extend(look.found);
    (look.locales, look.theme)
}

/// Stands for the settings, the languages that are published, the strings and all themes.
fn digest(sources: &Sources, config: &Config, options: &Options) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let mut take = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    take(format!("{:?} {:?}", options.base_url, options.theme).as_bytes());
    for (_, language) in config.languages.iter() {
        take(language.tag.as_str().as_bytes());
    }
    for folder in [SETTINGS, "locales/", "themes/"] {
        let files = sources.files.range(SourcePath::new(folder)..);
        for (path, source) in files.take_while(|(path, _)| path.as_str().starts_with(folder)) {
            take(path.as_str().as_bytes());
            take(source.digest.as_bytes());
        }
    }
    hasher.finalize()
}

/// Reads the strings: the built-in ones, and over them the programme's own.
fn strings(diags: &mut Diagnostics, sources: &Sources, config: &Config) -> Locales {
    let mut layers = built_in();
    for (path, source) in &sources.files {
        let Some(name) = path.as_str().strip_prefix("locales/").and_then(|name| name.strip_suffix(".ftl")) else {
            continue;
        };
        if let (Some(tag), Some(text)) = (Tag::parse(name), source.text()) {
            layers.push(Strings { tag, path: path.clone(), text: Arc::clone(text), own: true });
        }
    }
    let tags: PerLang<Tag> = config.languages.map(|_, language| language.tag.clone());
    let mut found = Diagnostics::new();
    let locales = Locales::new(&mut found, &tags, &layers);
    for problem in found.iter() {
        // A language without any strings has no file to point at: the settings ask for it.
        let place = problem.place.clone().unwrap_or_else(|| config.doc.key_place(&["languages"]));
        diags.push(Diagnostic { place: Some(place), ..problem.clone() });
    }
    locales
}

/// Reads the theme, and checks that every language has the words it asks for.
fn look(diags: &mut Diagnostics, sources: &Sources, config: &Config, locales: &Arc<Locales>) -> Option<Theme> {
    let files =
        sources.files.iter().map(|(path, source)| theme::File { path, text: source.text(), bytes: source.bytes() });
    let named = config.doc.is_set(&["theme"]).then(|| config.doc.place(&["theme"]));
    let layers = theme::layers(diags, (&config.theme, named), files, &manifest)?;
    let tags: Vec<String> = config.languages.iter().map(|(_, language)| language.tag.as_str().to_owned()).collect();
    let theme = Theme::build(diags, &layers, &words(config, locales), &tags);
    let uses = theme.as_ref().map(Theme::uses).unwrap_or_default().iter();
    let core = CORE.iter().map(|(id, args)| Use {
        id: (*id).to_owned(),
        args: args.iter().map(|arg| (*arg).to_owned()).collect(),
        place: None,
    });
    let statuses = config.statuses.iter().filter(|status| status.title.is_none()).map(|status| Use {
        id: format!("status-{}", status.id),
        args: Vec::new(),
        place: Some(config.doc.key_place(&["statuses", &status.id])),
    });
    // Without its templates nobody can say which messages are needed.
    if theme.is_some() {
        locales.check(diags, &uses.cloned().chain(core).chain(statuses).collect::<Vec<_>>());
    }
    theme
}

/// Gives templates their words.
fn words(config: &Config, locales: &Arc<Locales>) -> Words {
    let langs: Vec<(String, Lang)> =
        config.languages.iter().map(|(lang, language)| (language.tag.as_str().to_owned(), lang)).collect();
    let locales = Arc::clone(locales);
    Arc::new(move |tag: &str, id: &str, args: &[(&str, Arg)]| {
        let lang = langs.iter().find(|(known, _)| known == tag).map_or(Lang::SOURCE, |(_, lang)| *lang);
        locales.text(lang, id, args)
    })
}

/// Reads a `theme.yaml`.
fn manifest(diags: &mut Diagnostics, path: &SourcePath, text: &str) -> Option<Manifest> {
    let doc = Doc::new(path, Arc::from(text), 0..text.len());
    let file: ThemeFile = doc.read(diags)?;
    if file.name.trim().is_empty() {
        diags.push(Diagnostic::new(Code::MissingKey).arg("key", "name").at(Place::file(path)));
    }
    for (name, _) in file.print.inks.iter().filter(|(_, ink)| !ink.is_sound()) {
        let place = doc.place(&["print", "inks", name]);
        diags.push(Diagnostic::new(Code::InkInvalid).arg("name", name.as_str()).at(place));
    }
    let extends_at = file.extends.is_some().then(|| doc.place(&["extends"]));
    let inks = file.print.inks.into_iter().filter(|(_, ink)| ink.is_sound()).collect();
    Some(Manifest {
        extends: file.extends,
        extends_at,
        tokens: file.tokens,
        requires: file.requires,
        inks,
        profile: file.print.profile,
        pictures: file.pictures,
        printed: file.print.pictures,
    })
}
