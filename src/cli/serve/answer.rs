//! An address in, what stands there out.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use groter::lang::Tag;
use groter::path::OutputPath;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use tokio::sync::mpsc::Receiver;
use tokio_stream::wrappers::ReceiverStream;

use super::board::{Board, Now, is_late};
use super::{client, events, facts};

/// Below this folder of the site lies what belongs to the preview.
pub(super) const OWN: &str = "_groter/";
/// Below this one lie the printed pages.
pub(super) const PAPER: &str = "_print/";
/// How long a file that is being made is waited for.
const PATIENCE: Duration = Duration::from_mins(2);

/// What an answer is, as far as its headers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something that may be another one at the next request.
    Page,
    /// Something whose name holds its digest.
    Fixed,
    /// The page with two frames.
    Desk,
}

/// What is sent.
pub(super) enum Body {
    Bytes(Arc<[u8]>),
    Moved(String),
    Stream(ReceiverStream<Result<String, Infallible>>),
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) kind: Kind,
    pub(super) mime: String,
    pub(super) body: Body,
}

impl Answer {
    fn bytes(mime: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { status: StatusCode::OK, kind: Kind::Page, mime: mime.to_owned(), body: Body::Bytes(bytes.into()) }
    }

    fn json(value: &Value) -> Self {
        Self::bytes("application/json", value.to_string().into_bytes())
    }

    fn none() -> Self {
        Self { status: StatusCode::NOT_FOUND, ..Self::json(&json!({})) }
    }

    fn moved(to: String) -> Self {
        let body = Body::Moved(to);
        Self { status: StatusCode::TEMPORARY_REDIRECT, kind: Kind::Page, mime: String::new(), body }
    }

    fn stream(events: Receiver<Result<String, Infallible>>) -> Self {
        let body = Body::Stream(ReceiverStream::new(events));
        Self { status: StatusCode::OK, kind: Kind::Page, mime: String::new(), body }
    }
}

/// What stands at `path` (as in the address: percent-encoded, from the host's root).
pub(super) async fn answer(board: &Arc<Board>, path: String, query: String) -> Answer {
    let now = board.now();
    let base = now.draft.as_ref().and_then(|draft| draft.base_path()).unwrap_or("/").to_owned();
    let Ok(decoded) = percent_decode_str(&path).decode_utf8() else { return unknown(board, &now, &base, &path) };
    // Before there is a programme nobody knows its base path.
    let known = if now.draft.is_some() { decoded.strip_prefix(&base) } else { Some(own_part(&decoded)) };
    let Some(inside) = known.map(str::to_owned) else {
        let home = base.trim_end_matches('/') == decoded.trim_end_matches('/') || decoded == "/";
        return if home { Answer::moved(base) } else { unknown(board, &now, &base, &decoded) };
    };
    if let Some(own) = inside.strip_prefix(OWN) {
        return own_answer(board, &now, (&base, own), &query);
    }
    if let Some(paper) = inside.strip_prefix(PAPER) {
        return paper_answer(board, (&base, paper)).await;
    }
    let path = OutputPath::new(&inside);
    if is_late(&path) {
        finished(board, &path).await;
    }
    let (board, base) = (Arc::clone(board), base);
    // Rendering is quick, but not so quick that other requests should wait for it.
    let page = tokio::task::spawn_blocking(move || page(&board, &board.now(), &base, &inside)).await;
    page.unwrap_or_else(|_| Answer::none())
}

/// What belongs to the preview in an address of which nobody knows where the site begins.
fn own_part(path: &str) -> &str {
    let at = path.find(&format!("/{OWN}")).or_else(|| path.find(&format!("/{PAPER}")));
    at.map_or_else(|| path.trim_start_matches('/'), |at| &path[at + 1..])
}

/// Waits until a file that only a finished build has is there, or is known not to come.
async fn finished(board: &Board, path: &OutputPath) {
    let mut versions = board.listen();
    let wait = async {
        loop {
            let now = board.now();
            if now.complete || now.output.as_ref().is_some_and(|output| output.get(path).is_some()) {
                return;
            }
            if versions.changed().await.is_err() {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(PATIENCE, wait).await;
}

/// The file behind an address below the site's root, or where that address should lead.
fn page(board: &Board, now: &Now, base: &str, inside: &str) -> Answer {
    if now.draft.is_none() {
        return waiting(board, base, inside);
    }
    let path = output_path(inside);
    if let Some(file) = now.file(&path) {
        if !path.is_page() {
            let fixed = path.has_digest();
            let mime = mime(path.as_str());
            return Answer { kind: if fixed { Kind::Fixed } else { Kind::Page }, ..Answer::bytes(&mime, file.bytes) };
        }
        return Answer::bytes("text/html; charset=utf-8", client::with_preview(board, now, base, inside, &file.bytes));
    }
    // As hosts do: a folder's address ends with a slash.
    if !inside.is_empty() && !inside.ends_with('/') && now.file(&output_path(&format!("{inside}/"))).is_some() {
        let url = now.draft.as_ref().and_then(|draft| draft.url(&output_path(&format!("{inside}/"))));
        return Answer::moved(url.unwrap_or_else(|| base.to_owned()));
    }
    unknown(board, now, base, inside)
}

/// The page for addresses that do not exist.
fn unknown(board: &Board, now: &Now, base: &str, inside: &str) -> Answer {
    let Some(draft) = now.draft.as_ref() else { return waiting(board, base, inside) };
    let page = draft.not_found(&output_path(inside));
    let bytes = now.file(&page).map(|file| file.bytes).unwrap_or_default();
    let html = client::with_preview(board, now, base, inside, &bytes);
    Answer { status: StatusCode::NOT_FOUND, ..Answer::bytes("text/html; charset=utf-8", html) }
}

fn waiting(board: &Board, base: &str, inside: &str) -> Answer {
    let html = client::with_preview(board, &board.now(), base, inside, client::WAITING.as_bytes());
    Answer { status: StatusCode::SERVICE_UNAVAILABLE, ..Answer::bytes("text/html; charset=utf-8", html) }
}

/// What belongs to the preview itself.
fn own_answer(board: &Arc<Board>, now: &Now, (base, own): (&str, &str), query: &str) -> Answer {
    let query = Query::new(query);
    let lang = query.get("lang").unwrap_or_default();
    let path = query.get("path").map(|path| output_path(path.trim_start_matches('/')));
    match own {
        "words" => Answer::json(&facts::words(board, &lang)),
        "problems" => Answer::json(&facts::problems(board, now, &lang, path.as_ref())),
        // A page that is no more is no fault: it may have gone a moment ago.
        "card" => Answer::json(&path.and_then(|path| facts::card(board, now, &path)).unwrap_or_default()),
        "events" => Answer::stream(events::stream(board, &query.all("page"), &query.all("print"))),
        "desk/" => {
            let html = client::with_preview(board, now, base, "_groter/desk/", client::DESK.as_bytes());
            Answer { kind: Kind::Desk, ..Answer::bytes("text/html; charset=utf-8", html) }
        }
        "desk" => Answer::moved(format!("{base}{OWN}desk/")),
        _ => match own.strip_prefix("client/").and_then(client::file) {
            Some((mime, bytes)) => Answer::bytes(mime, bytes),
            None => Answer::none(),
        },
    }
}

/// The printed pages of a language, or one of them.
async fn paper_answer(board: &Arc<Board>, (base, inside): (&str, &str)) -> Answer {
    let (lang, rest) = inside.split_once('/').map_or((inside, None), |(lang, rest)| (lang, Some(rest)));
    let now = board.now();
    let known = now.draft.as_ref().is_none_or(|draft| draft.tags().iter().any(|tag| tag == lang));
    if !known || !board.prints || Tag::parse(lang).is_none() {
        return unknown(board, &now, base, inside);
    }
    let Some(rest) = rest else { return Answer::moved(format!("{base}{PAPER}{lang}/")) };
    if rest.is_empty() {
        let html = client::with_preview(board, &now, base, &format!("{PAPER}{lang}/"), client::PRINT.as_bytes());
        return Answer::bytes("text/html; charset=utf-8", html);
    }
    let picture = rest.strip_suffix(".svg").and_then(|name| name.split_once('-'));
    let wanted = picture.and_then(|(number, digest)| Some((number.parse().ok()?, digest.to_owned())));
    let (Some((number, digest)), Some(paper)) = (wanted, now.papers.get(lang).cloned()) else { return Answer::none() };
    let drawn = tokio::task::spawn_blocking(move || paper.picture(number, &digest)).await.ok().flatten();
    match drawn {
        Some(bytes) => Answer { kind: Kind::Fixed, ..Answer::bytes("image/svg+xml", bytes) },
        None => Answer::none(),
    }
}

/// The file behind an address below the site's root: `a/` is `a/index.html`.
pub(super) fn output_path(inside: &str) -> OutputPath {
    let page = inside.is_empty() || inside.ends_with('/');
    OutputPath::new(if page { format!("{inside}index.html") } else { inside.to_owned() })
}

/// The media type of a file by its name.
fn mime(path: &str) -> String {
    let found = mime_guess::from_path(path).first_or_octet_stream();
    let text =
        found.type_() == "text" || found.subtype() == "xml" || found.suffix().is_some_and(|suffix| suffix == "xml");
    match path.rsplit('.').next() {
        // Feeds are registered under their own type (RFC 4287).
        Some("xml") if path.ends_with("feed.xml") => String::from("application/atom+xml; charset=utf-8"),
        _ if text => format!("{found}; charset=utf-8"),
        _ => found.to_string(),
    }
}

/// The part of an address behind `?`.
struct Query(Vec<(String, String)>);

impl Query {
    fn new(query: &str) -> Self {
        let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self(pairs.map(|(name, value)| (decode(name), decode(value))).collect())
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Query, mime, output_path, own_part};

    #[test]
    fn paths() {
        let check = |inside: &str, expect: &str| assert_eq!(output_path(inside).as_str(), expect);
        check("", "index.html");
        check("en/", "en/index.html");
        check("en", "en");
        check("media/a.b.svg", "media/a.b.svg");
        assert_eq!(own_part("/regio/_groter/words"), "_groter/words");
        assert_eq!(own_part("/_print/nl/"), "_print/nl/");
        assert_eq!(own_part("/regio/x/"), "regio/x/");
    }

    #[test]
    fn types() {
        let check = |name: &str, expect: &str| assert_eq!(mime(name), expect);
        check("a.css", "text/css; charset=utf-8");
        check("a.svg", "image/svg+xml; charset=utf-8");
        check("feed.xml", "application/atom+xml; charset=utf-8");
        check("a.pdf", "application/pdf");
        check("a.woff2", "font/woff2");
        check("robots.txt", "text/plain; charset=utf-8");
        check("a", "application/octet-stream");
    }

    #[test]
    fn queries() {
        let query = Query::new("page=%2Fa%2F@1&lang=nl&page=/b/@2&x");
        assert_eq!(
            (query.get("lang").as_deref(), query.all("page")),
            (Some("nl"), vec!["/a/@1".into(), "/b/@2".into()])
        );
        assert_eq!(query.get("x"), None);
    }
}
