//! The stream of events: what changed on the board, for one browser and what it has open
//! (HTML Standard, 9.2 server-sent events).

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use groter::diag::Severity;
use groter::path::OutputPath;
use serde_json::{Value, json};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::timeout;

use super::answer::output_path;
use super::board::{Board, Now};
use super::client;

/// A stream in which nothing happens says so now and then, so that nobody in between closes it.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What a browser has open and what it was told last.
struct Told {
    pages: Vec<(String, OutputPath, String)>,
    gone: Vec<String>,
    papers: BTreeMap<String, String>,
    state: Option<String>,
    saved: u64,
}

/// The events of a browser that has `pages` open (`address@digest`), and the printed pages of the languages `papers`.
pub(super) fn stream(board: &Arc<Board>, pages: &[String], papers: &[String]) -> Receiver<Result<String, Infallible>> {
    let (sender, receiver) = channel(16);
    let pages = pages.iter().map(|page| {
        let (address, digest) = page.rsplit_once('@').unwrap_or((page, ""));
        let path = output_path(address.trim_start_matches('/'));
        (address.to_owned(), path, digest.to_owned())
    });
    let told = Told {
        pages: pages.collect(),
        gone: Vec::new(),
        papers: papers.iter().map(|lang| (lang.clone(), String::new())).collect(),
        state: None,
        saved: board.now().build,
    };
    tokio::spawn(run(Arc::clone(board), told, sender));
    receiver
}

async fn run(board: Arc<Board>, mut told: Told, sender: Sender<Result<String, Infallible>>) {
    let mut versions = board.listen();
    let pages = told.pages.iter().map(|(_, path, _)| path.clone()).collect();
    let opened = board.open.add(pages, told.papers.keys().cloned().collect());
    let now = board.now();
    if told.papers.keys().any(|lang| !now.papers.contains_key(lang)) {
        board.bell.want();
    }
    // Whoever comes back after a while may have slept through a change, and so may we.
    board.bell.verify(Duration::from_millis(500));
    let hello = json!({ "boot": board.boot, "build": now.build, "client": client::digest() });
    let mut events = event("hello", &hello);
    loop {
        versions.mark_unchanged();
        let (shown, owner) = (board.now(), Arc::clone(&board));
        // Pages may have to be rendered.
        let worked = tokio::task::spawn_blocking(move || {
            let events = told.events(&owner, &shown);
            (told, events)
        });
        let Ok((then, more)) = worked.await else { break };
        told = then;
        events.push_str(&more);
        if !events.is_empty() && sender.send(Ok(std::mem::take(&mut events))).await.is_err() {
            break;
        }
        tokio::select! {
            changed = timeout(HEARTBEAT, versions.changed()) => match changed {
                Ok(Ok(())) => {}
                Ok(Err(_)) => break,
                Err(_) => events.push_str(": still here\n\n"),
            },
            () = sender.closed() => break,
        }
    }
    drop(opened);
}

fn event(name: &str, data: &Value) -> String {
    format!("event: {name}\ndata: {data}\n\n")
}

impl Told {
    /// What is new since the last time, the open pages first.
    fn events(&mut self, board: &Board, now: &Now) -> String {
        let mut events = String::new();
        let base = now.draft.as_ref().and_then(|draft| draft.base_path()).unwrap_or("/").to_owned();
        if now.draft.is_some() {
            self.pages(board, now, &base, &mut events);
        }
        self.state(now, &mut events);
        for (lang, last) in &mut self.papers {
            let Some(paper) = now.papers.get(lang) else { continue };
            let digest = paper.digest();
            if *last != digest {
                *last = digest;
                events += &event("print", &paper.event(board, lang, now.build, &base));
            }
        }
        if let Some(saved) = now.saved.as_ref().filter(|_| now.saved_at > self.saved) {
            let (file, shows) = &**saved;
            let said = json!({
                "file": file.as_str(), "url": shows.url, "id": shows.id, "lang": shows.lang, "build": now.build,
            });
            events += &event("follow", &said);
        }
        self.saved = now.saved_at.max(self.saved);
        events
    }

    fn pages(&mut self, board: &Board, now: &Now, base: &str, events: &mut String) {
        for (address, path, last) in &mut self.pages {
            let found = now.file(path);
            let is_gone = self.gone.contains(address);
            if found.is_none() && !is_gone && !last.is_empty() {
                let moved = now.draft.as_ref().zip(now.earlier.as_ref());
                let moved = moved.filter(|(_, earlier)| earlier.has(path));
                if let Some((draft, earlier)) = moved {
                    let to = draft.moved(earlier, path).map(|shows| shows.url);
                    *events += &event("gone", &json!({ "path": address, "to": to, "build": now.build }));
                    self.gone.push(address.clone());
                    continue;
                }
            }
            if is_gone && found.is_none() {
                continue;
            }
            self.gone.retain(|gone| gone != address);
            // An address that does not exist shows the page that says so.
            let missing = || now.file(&now.draft.as_ref()?.not_found(path));
            let Some(file) = found.or_else(missing) else { continue };
            let digest = client::page_digest(&file.bytes);
            if *last == digest {
                continue;
            }
            last.clone_from(&digest);
            let html = client::with_preview(board, now, base, address.trim_start_matches('/'), &file.bytes);
            let html = String::from_utf8_lossy(&html);
            *events += &event("page", &json!({ "path": address, "digest": digest, "html": html, "build": now.build }));
        }
    }

    fn state(&mut self, now: &Now, events: &mut String) {
        let mut state = json!({
            "working": now.working,
            "errors": now.count(Severity::Error),
            "warnings": now.count(Severity::Warning),
            "problems": now.problems_digest,
            "took": now.took.map(|took| took.as_secs_f64() * 1000.0),
        });
        let said = state.to_string();
        if self.state.as_ref() != Some(&said) {
            self.state = Some(said);
            if let Value::Object(state) = &mut state {
                state.insert("build".to_owned(), now.build.into());
            }
            *events += &event("state", &state);
        }
    }
}
