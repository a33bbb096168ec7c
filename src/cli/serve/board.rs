//! What is shown at this moment: the thread that builds puts it up, everybody who answers a browser reads it.
//!
//! It does not know HTTP. Pages that nobody has asked for yet are rendered when somebody does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use groter::diag::{Diagnostic, Diagnostics, Severity};
use groter::output::{File, Output};
use groter::path::{OutputPath, SourcePath};
use groter::{Build, Draft, Messages, Shown, Shows};
use tokio::sync::watch;

use super::client;
use super::open::Open;
use super::paper::Paper;
use crate::cli::bell::Bell;

/// Everything that is shown.
#[derive(Clone, Default)]
pub(super) struct Now {
    /// Counts what was put up.
    pub(super) build: u64,
    /// The programme; none before it could be understood for the first time.
    pub(super) draft: Option<Arc<Draft>>,
    /// The one before, to know what moved.
    pub(super) earlier: Option<Arc<Draft>>,
    /// The pages that are open, made before all others.
    pub(super) fresh: Arc<BTreeMap<OutputPath, File>>,
    /// All files of this draft, once they are made.
    pub(super) output: Option<Arc<Output>>,
    /// All files of the last draft that was finished: what could not be made anew stays as it was.
    pub(super) last: Arc<Output>,
    /// What is wrong.
    pub(super) problems: Arc<Vec<Diagnostic>>,
    /// Stands for them.
    pub(super) problems_digest: String,
    /// Broken files of which an older version is shown.
    pub(super) kept: Arc<BTreeSet<SourcePath>>,
    /// Whether all of it has been made and checked.
    pub(super) complete: bool,
    /// Whether something is being made.
    pub(super) working: bool,
    /// How long it took from the change to the pages that are open.
    pub(super) took: Option<Duration>,
    /// The printed pages that somebody looks at, by language.
    pub(super) papers: BTreeMap<String, Arc<Paper>>,
    /// The page of the text that was saved last, and its file.
    pub(super) saved: Option<Arc<(SourcePath, Shows)>>,
    /// The build in which it was saved.
    pub(super) saved_at: u64,
}

impl Now {
    /// The file at `path`; none when there is none (yet).
    pub(super) fn file(&self, path: &OutputPath) -> Option<File> {
        if let Some(file) = self.output.as_ref().and_then(|output| output.get(path)) {
            return Some(file.clone());
        }
        if let Some(file) = self.fresh.get(path) {
            return Some(file.clone());
        }
        let draft = self.draft.as_ref()?;
        if draft.has(path) {
            draft.file(path).or_else(|| self.last.get(path).cloned())
        } else {
            self.last.get(path).filter(|_| is_late(path) && self.output.is_none()).cloned()
        }
    }

    fn set(&mut self, problems: Vec<Diagnostic>) {
        let all = format!("{problems:?} {:?} {}", self.kept, self.complete);
        self.problems_digest = client::page_digest(all.as_bytes());
        self.problems = Arc::new(problems);
    }

    /// How many problems have this severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|found| found.severity() == severity).count()
    }
}

/// Whether only a finished build has this file: what is printed, the list of all pages, what words are looked up in.
pub(super) fn is_late(path: &OutputPath) -> bool {
    let path = path.as_str();
    path.ends_with(".pdf") || path == "sitemap.xml" || path.starts_with("assets/search/")
}

/// The board, with what all who answer a browser need to know.
pub(super) struct Board {
    now: RwLock<Arc<Now>>,
    version: watch::Sender<u64>,
    late: Mutex<Vec<Diagnostic>>,
    /// What is open in browsers.
    pub(super) open: Open,
    /// To tell the thread that builds.
    pub(super) bell: Bell,
    /// Another one at every start.
    pub(super) boot: String,
    /// Where the programme is.
    pub(super) root: PathBuf,
    /// How an editor is told to open a file.
    pub(super) editor: Option<String>,
    /// The language of whoever started the program.
    pub(super) lang: String,
    /// Messages in every language that there are any in.
    pub(super) messages: Vec<Messages>,
    /// Whether anything is printed.
    pub(super) prints: bool,
}

/// What a board knows from the start.
pub(super) struct About {
    pub(super) boot: String,
    pub(super) root: PathBuf,
    pub(super) editor: Option<String>,
    pub(super) lang: String,
    pub(super) prints: bool,
}

impl Board {
    /// An empty board.
    pub(super) fn new(about: About, bell: Bell) -> Self {
        let About { boot, root, editor, lang, prints } = about;
        let messages = ["nl", "en", "de", "fr"].map(Messages::new).into();
        Self {
            now: RwLock::default(),
            version: watch::Sender::new(0),
            late: Mutex::default(),
            open: Open::default(),
            bell,
            boot,
            root,
            editor,
            lang,
            messages,
            prints,
        }
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Hears whenever something else is shown.
    pub(super) fn listen(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// The messages for readers of a language: in theirs if there are any, else in that of whoever started the program.
    pub(super) fn messages(&self, lang: &str) -> &Messages {
        let known = |wanted: &str| self.messages.iter().find(|messages| messages.lang() == wanted);
        let main = lang.split('-').next().unwrap_or_default();
        known(main).or_else(|| known(&self.lang)).unwrap_or(&self.messages[0])
    }

    fn put(&self, change: impl FnOnce(&mut Now)) {
        let mut shown = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let mut now = Now::clone(&shown);
        now.build += 1;
        change(&mut now);
        let old = std::mem::replace(&mut *shown, Arc::new(now));
        drop(shown);
        self.version.send_modify(|version| *version += 1);
        drop(old);
    }

    /// Says that something is being made.
    pub(super) fn work(&self) {
        self.put(|now| now.working = true);
    }

    /// Puts up what is to be shown, the pages that are open first. `changed` are the files that made it new.
    /// Gives back the draft, to be finished.
    pub(super) fn draft(&self, shown: Shown, changed: &[SourcePath], took: impl FnOnce() -> Duration) -> Arc<Draft> {
        let Shown { draft, found, kept } = shown;
        let late = self.late.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let problems = sorted(found.iter().cloned().chain(late));
        let finished = Arc::new(draft);
        let draft = finished.views().is_some().then(|| Arc::clone(&finished));
        let open = self.open.pages();
        let fresh: BTreeMap<OutputPath, File> = draft.as_ref().map_or_else(BTreeMap::new, |draft| {
            open.into_iter().filter_map(|path| Some((path.clone(), draft.file(&path)?))).collect()
        });
        let texts = changed.iter().filter(|path| path.extension() == "md");
        let saved = draft
            .as_ref()
            .and_then(|draft| texts.clone().find_map(|file| Some(Arc::new((file.clone(), draft.page_of(file)?)))));
        self.put(|now| {
            now.kept = Arc::new(kept);
            now.complete = false;
            now.set(problems);
            now.took = Some(took());
            // What cannot be understood at all leaves everything as it was.
            let Some(draft) = draft else { return };
            if let Some(output) = now.output.take() {
                now.last = output;
            }
            now.earlier = now.draft.replace(draft);
            now.fresh = Arc::new(fresh);
            if saved.is_some() {
                now.saved = saved;
                now.saved_at = now.build;
            }
        });
        finished
    }

    /// Puts up everything that was made of `draft`. `found` is what is wrong with the sources as they are.
    pub(super) fn finish(&self, build: Build, draft: &Draft, found: &Diagnostics) {
        let early: Vec<&Diagnostic> = draft.found().iter().collect();
        let late: Vec<Diagnostic> = build.diagnostics.into_iter().filter(|found| !early.contains(&found)).collect();
        let problems = sorted(found.iter().cloned().chain(late.iter().cloned()));
        *self.late.lock().unwrap_or_else(PoisonError::into_inner) = late;
        self.put(|now| {
            now.complete = true;
            now.set(problems);
            now.working = false;
            if let Some(mut output) = build.output {
                for (path, file) in now.last.iter().filter(|(path, _)| draft.has(path)) {
                    if output.get(path).is_none() {
                        output.insert(path.clone(), file.clone());
                    }
                }
                now.output = Some(Arc::new(output));
                now.last = Arc::default();
                now.fresh = Arc::default();
            }
        });
    }

    /// Says that nothing is being made, although not everything is finished.
    pub(super) fn rest(&self) {
        self.put(|now| now.working = false);
    }

    /// Puts up the printed pages of a language.
    #[cfg_attr(not(feature = "print"), allow(dead_code, reason = "without a typesetter there are none"))]
    pub(super) fn paper(&self, lang: &str, paper: Arc<Paper>) {
        self.put(|now| {
            now.papers.insert(lang.to_owned(), paper);
        });
    }

    /// Takes away the printed pages that nobody looks at any more.
    #[cfg_attr(not(feature = "print"), allow(dead_code, reason = "without a typesetter there are none"))]
    pub(super) fn shelve(&self, wanted: &BTreeSet<String>) {
        if self.now().papers.keys().any(|lang| !wanted.contains(lang)) {
            self.put(|now| now.papers.retain(|lang, _| wanted.contains(lang)));
        }
    }
}

fn sorted(found: impl Iterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut all = Diagnostics::new();
    found.for_each(|found| all.push(found));
    all.sorted()
}
