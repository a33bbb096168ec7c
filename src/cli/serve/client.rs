//! The part of the preview that runs in browsers: its files, and the one line that brings them into a page.

use std::sync::{Arc, OnceLock};

use groter::path::OutputPath;
use include_dir::{Dir, include_dir};
use serde_json::json;

use super::answer::output_path;
use super::board::{Board, Now};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/serve/client");

/// The page with two frames.
pub(super) const DESK: &str = include_str!("client/desk.html");
/// The page of printed pages.
pub(super) const PRINT: &str = include_str!("client/print.html");
/// The page that stands everywhere while there is no programme.
pub(super) const WAITING: &str = include_str!("client/waiting.html");

/// A file of the client with its media type.
pub(super) fn file(name: &str) -> Option<(&'static str, Arc<[u8]>)> {
    let mime = match name.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    Some((mime, Arc::from(FILES.get_file(name)?.contents())))
}

/// Stands for all of them: browsers with an older client load themselves again.
pub(super) fn digest() -> &'static str {
    static DIGEST: OnceLock<String> = OnceLock::new();
    DIGEST.get_or_init(|| {
        let mut hasher = blake3::Hasher::new();
        add(&mut hasher, &FILES);
        hasher.finalize().to_hex()[..16].to_owned()
    })
}

fn add(hasher: &mut blake3::Hasher, folder: &Dir<'_>) {
    for file in folder.files() {
        hasher.update(file.path().to_string_lossy().as_bytes()).update(file.contents());
    }
    folder.dirs().for_each(|folder| add(hasher, folder));
}

/// Stands for the bytes of a page.
pub(super) fn page_digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..16].to_owned()
}

/// A page as browsers get it: the finished page, and before the end of its head what makes it live. `inside` is the
/// address that was asked for, below the site's root.
pub(super) fn with_preview(board: &Board, now: &Now, base: &str, inside: &str, page: &[u8]) -> Vec<u8> {
    let about = json!({
        "base": base,
        "path": format!("/{inside}"),
        "lang": lang(board, now, inside),
        "digest": page_digest(page),
        "boot": board.boot,
    });
    let about = about.to_string().replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let addition = format!(
        "<meta name=\"groter-preview\" content=\"{about}\">\
         <script type=\"module\" src=\"{base}_groter/client/preview.js\"></script>"
    );
    let end = b"</head>";
    let found = page.windows(end.len()).position(|part| part.eq_ignore_ascii_case(end));
    // A theme may leave out the tags that HTML does not ask for; at the end of a page it works as well.
    let at = found.unwrap_or(page.len());
    [&page[..at], addition.as_bytes(), &page[at..]].concat()
}

/// The language of whoever reads at an address.
fn lang(board: &Board, now: &Now, inside: &str) -> String {
    let Some(draft) = &now.draft else { return board.lang.clone() };
    let tags = draft.tags();
    let printed = inside.strip_prefix(super::answer::PAPER).and_then(|rest| rest.split('/').next());
    if let Some(tag) = printed.filter(|tag| tags.iter().any(|known| known == tag)) {
        return tag.to_owned();
    }
    let path: OutputPath = output_path(inside);
    let found = draft.lang_of(&path).or_else(|| draft.lang_of(&draft.not_found(&path)));
    found.or_else(|| tags.first().cloned()).unwrap_or_else(|| board.lang.clone())
}
