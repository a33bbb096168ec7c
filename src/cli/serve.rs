//! `serve`: the site and the printed pages in the browser while people write.
//!
//! One thread builds ([`worker`]); what it made hangs on a [`board`]; any number of tasks answer browsers from there.
//! Nothing is written to disk.

mod answer;
mod board;
mod client;
pub(super) mod editor;
mod events;
mod facts;
mod http;
mod open;
#[cfg(feature = "print")]
mod paper;
mod words;
mod worker;

/// groter without its typesetter: there are no printed pages to show.
#[cfg(not(feature = "print"))]
mod paper {
    use std::sync::Arc;

    use serde_json::Value;

    use super::board::Board;

    /// There is none.
    pub(super) enum Paper {}

    impl Paper {
        /// Stands for nothing.
        pub(super) fn digest(&self) -> String {
            match *self {}
        }

        /// No picture.
        pub(super) fn picture(&self, _: usize, _: &str) -> Option<Arc<[u8]>> {
            match *self {}
        }

        /// Nothing to tell.
        pub(super) fn event(&self, _: &Board, _: &str, _: u64, _: &str) -> Value {
            match *self {}
        }
    }
}

use std::convert::Infallible;
use std::io::{self, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, ToSocketAddrs, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use groter::diag::{Code, Diagnostic};
use groter::{Folder, Options, PrintWish};

use super::args::{Preview, Print, Shown};
use super::bell::Bell;
use super::build::shown;
use super::session::{Answer, Session};
use super::watcher::{How, Watcher};
use board::{About, Board};
pub(super) use worker::VERIFY;
use worker::Worker;

/// So many ports are tried after one that is in use.
const TRIES: u16 = 100;

/// `groter serve`.
pub(super) fn serve(session: &Session, preview: &Preview, (site, print): (&Shown, &Print)) -> Answer {
    match start(session, preview, (site, print)) {
        Ok(never) => match never {},
        Err(diagnostic) => Answer::problems([diagnostic]),
    }
}

fn start(session: &Session, preview: &Preview, (site, print): (&Shown, &Print)) -> Result<Infallible, Diagnostic> {
    let root = session.root()?;
    let (listener, address) = listen(session, preview)?;
    let bell = Bell::default();
    let folder = Folder::open(&root);
    let watcher = watch(session, folder.root(), &bell, preview.poll.poll)?;
    let prints = !print.no_print && cfg!(feature = "print");
    let options = Options { print: prints.then(PrintWish::default), ..shown(session, site) };
    // Pictures that a build made need not be made again to be looked at.
    options.cache.keep(groter::kept(&root.join("public")));
    let about = About {
        boot: boot(),
        root: folder.root().to_owned(),
        editor: preview.editor.clone().0,
        lang: session.messages.lang().to_owned(),
        prints,
    };
    let board = Arc::new(Board::new(about, bell));
    let open_to_all = !address.ip().is_loopback();
    let server = Arc::clone(&board);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| unusable(&preview.host, &error))?;
    runtime.spawn(run_server(server, listener, open_to_all));
    let base = groter::base_path(folder.sources(), &options).unwrap_or_else(|| String::from("/"));
    welcome(session, &base, address, preview.open);
    let report = |took: Duration, found: &[Diagnostic]| session.tell(took, found);
    let fault = |reason: &str| session.say_fault(reason);
    Worker { board: &board, folder, options, report: &report, fault: &fault }.run(&watcher)
}

/// Follows changes, and says so where that takes a second.
pub(super) fn watch(session: &Session, root: &Path, bell: &Bell, poll: bool) -> Result<Watcher, Diagnostic> {
    let watcher = Watcher::start(root, bell, poll).map_err(|error| {
        let failed = Diagnostic::new(Code::WatchFailed).arg("path", root.display().to_string());
        failed.arg("reason", error.to_string())
    })?;
    match watcher.how {
        How::Told => {}
        How::Asked => session.say("serve-polling-asked", &[]),
        How::Untold => session.say("serve-polling", &[]),
    }
    Ok(watcher)
}

async fn run_server(board: Arc<Board>, listener: TcpListener, open_to_all: bool) {
    let answer = move |request: Request<Body>| http::respond(Arc::clone(&board), open_to_all, request);
    let router = Router::new().fallback(answer);
    if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
        // It ends with the process.
        let _ = axum::serve(listener, router).await;
    }
}

/// The first free port at or above the one asked for.
fn listen(session: &Session, preview: &Preview) -> Result<(TcpListener, SocketAddr), Diagnostic> {
    let host = preview.host.as_str();
    let found = (host, 0).to_socket_addrs().map_err(|error| unusable(host, &error))?.next();
    let ip = found.ok_or_else(|| unusable(host, &io::ErrorKind::AddrNotAvailable.into()))?.ip();
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in preview.port..=preview.port.saturating_add(TRIES) {
        match TcpListener::bind((ip, port)) {
            Ok(listener) => {
                let address = listener.local_addr().map_err(|error| unusable(host, &error))?;
                listener.set_nonblocking(true).map_err(|error| unusable(host, &error))?;
                if preview.port != 0 && address.port() != preview.port {
                    let ports = [preview.port, address.port()].map(|port| port.to_string());
                    session
                        .say("serve-port", &[("port", ports[0].as_str().into()), ("other", ports[1].as_str().into())]);
                }
                return Ok((listener, address));
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = error,
            Err(error) => return Err(unusable(host, &error)),
        }
    }
    Err(unusable(host, &last))
}

fn unusable(host: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::HostUnusable).arg("host", host).arg("reason", error.to_string())
}

/// Says where the preview is, and shows it where that was asked for.
fn welcome(session: &Session, base: &str, address: SocketAddr, open: bool) {
    let here = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => SocketAddr::from(([127, 0, 0, 1], address.port())),
        IpAddr::V6(ip) if ip.is_unspecified() => SocketAddr::from(([0, 0, 0, 0, 0, 0, 0, 1], address.port())),
        _ => address,
    };
    let url = format!("http://{here}{base}");
    session.say("serve-address", &[("url", url.as_str().into())]);
    if !address.ip().is_loopback() {
        session.say("serve-open-to-all", &[]);
        let outside = if address.ip().is_unspecified() { own_address().unwrap_or(here.ip()) } else { address.ip() };
        let url = format!("http://{}{base}", SocketAddr::new(outside, address.port()));
        session.say("serve-phone", &[("url", url.as_str().into())]);
        // Whoever closed standard output does not want a picture.
        let _ = io::stdout().write_all(qr(&url).as_bytes());
    }
    session.say("serve-stop", &[]);
    if open {
        // Where no browser can be started, the address is there to be copied.
        let _ = ::open::that_detached(&url);
    }
}

/// The address of this computer in its network. Nothing is sent: the system only says which way it would go.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // An address for documentation (RFC 5737), which leads to nobody.
    socket.connect(("192.0.2.1", 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

/// A QR code for a terminal: two rows of modules per line, light on dark as most terminals are, with its quiet zone.
fn qr(url: &str) -> String {
    const QUIET: usize = 4;
    let Some(rows) = groter::qr_code(url) else { return String::new() };
    let size = rows.len() + 2 * QUIET;
    let dark = |x: usize, y: usize| {
        let at = |n: usize| n.checked_sub(QUIET);
        at(y).and_then(|y| rows.get(y)).zip(at(x)).and_then(|(row, x)| row.get(x)).copied().unwrap_or(false)
    };
    let mut text = String::new();
    for y in (0..size).step_by(2) {
        text.extend((0..size).map(|x| match (dark(x, y), dark(x, y + 1)) {
            (false, false) => '█',
            (false, true) => '▀',
            (true, false) => '▄',
            (true, true) => ' ',
        }));
        text.push('\n');
    }
    text
}

/// Another one at every start.
fn boot() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    format!("{:x}-{:x}", now.as_nanos(), std::process::id())
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_for_a_terminal() {
        let code = qr("http://192.168.1.7:2424/");
        let lines: Vec<&str> = code.lines().collect();
        let width = lines[0].chars().count();
        assert!(lines.iter().all(|line| line.chars().count() == width) && lines.len() == width.div_ceil(2), "{code}");
        // The quiet zone, and the upper edge of a finder in it.
        assert!(lines[0].chars().all(|c| c == '█'), "{code}");
        assert_eq!(lines[2].chars().skip(4).take(7).collect::<String>(), " ▄▄▄▄▄ ", "{code}");
    }
}
