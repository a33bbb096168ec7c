//! Requests in, answers out: who may ask, what for, and under which headers.
//!
//! Every address is looked up among the finished files; no path of a request ever becomes a path on disk. There is
//! nothing to be changed through here: only GET and HEAD exist.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH,
    LOCATION, ORIGIN, RANGE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};

use groter::hosts::{HEADERS, POLICY};

use super::answer::{Answer, Kind, answer};
use super::board::Board;

/// Who may frame a page, and what may be framed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    /// A page of the site, on its own.
    None,
    /// A page of the site within the preview's own frames.
    Inside,
    /// The preview's page with the frames.
    Outside,
}

/// Answers a request.
pub(super) async fn respond(board: Arc<Board>, open_to_all: bool, request: Request<Body>) -> Response<Body> {
    let headers = request.headers();
    if !is_ours(headers, open_to_all) {
        return plain(StatusCode::FORBIDDEN, "403: this address is for the preview on this computer only\n");
    }
    if *request.method() != Method::GET && *request.method() != Method::HEAD {
        let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, "405: there is nothing here to change\n");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let inside = header(headers, "sec-fetch-dest") == Some("iframe")
        && header(headers, "sec-fetch-site").is_some_and(|site| site == "same-origin");
    let (path, query) = (request.uri().path().to_owned(), request.uri().query().unwrap_or_default().to_owned());
    let answer = answer(&board, path, query).await;
    let framing = match answer.kind {
        Kind::Desk => Framing::Outside,
        _ if inside => Framing::Inside,
        _ => Framing::None,
    };
    let mut response = finish(answer, headers, request.method() == Method::HEAD);
    secure(response.headers_mut(), framing);
    response
}

/// Whether the request comes from a page of the preview itself or from whoever typed its address. A name in `Host` that
/// is not this computer's own belongs to a page elsewhere that had its name lead here ("DNS rebinding"); where the
/// preview is open to the network, it is asked for by an address in numbers.
fn is_ours(headers: &HeaderMap, open_to_all: bool) -> bool {
    let is_here = |authority: &str| {
        let host = authority.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        let host = host.map_or(authority, |(host, _)| host).trim_start_matches('[').trim_end_matches(']');
        match host.parse::<IpAddr>() {
            Ok(address) => open_to_all || address.is_loopback(),
            Err(_) => host.eq_ignore_ascii_case("localhost"),
        }
    };
    let Some(host) = headers.get(HOST).and_then(|host| host.to_str().ok()) else { return false };
    let same = |origin: &str| origin.strip_prefix("http://").is_some_and(|authority| authority == host);
    let origin = headers.get(ORIGIN).is_none_or(|origin| origin.to_str().is_ok_and(same));
    // Another site may lead its readers here, but not load anything from here.
    let foreign = header(headers, "sec-fetch-site") == Some("cross-site");
    let led =
        header(headers, "sec-fetch-mode") == Some("navigate") && header(headers, "sec-fetch-dest") == Some("document");
    is_here(host) && origin && (!foreign || led)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// A short answer in plain text, for programs.
fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    secure(response.headers_mut(), Framing::None);
    response
}

fn secure(headers: &mut HeaderMap, framing: Framing) {
    for (name, value) in HEADERS {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    let (frames, ancestors, options) = match framing {
        Framing::None => ("", "'none'", "DENY"),
        Framing::Inside => ("", "'self'", "SAMEORIGIN"),
        Framing::Outside => ("; frame-src 'self'", "'none'", "DENY"),
    };
    let policy = format!("{POLICY}{frames}; frame-ancestors {ancestors}");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    }
    headers.insert(HeaderName::from_static("x-frame-options"), HeaderValue::from_static(options));
}

/// An answer as HTTP has it: whole, in part, or not at all because the browser has it already.
fn finish(answer: Answer, asked: &HeaderMap, head: bool) -> Response<Body> {
    let Answer { status, kind, body, .. } = answer;
    let mut response = Response::builder().status(status);
    let bytes = match body {
        super::answer::Body::Stream(stream) => {
            let response = response.header(CONTENT_TYPE, "text/event-stream").header(CACHE_CONTROL, "no-store");
            let body = if head { Body::empty() } else { Body::from_stream(stream) };
            return response.body(body).unwrap_or_default();
        }
        super::answer::Body::Moved(to) => {
            let response = response.header(LOCATION, to).header(CACHE_CONTROL, "no-store");
            return response.body(Body::empty()).unwrap_or_default();
        }
        super::answer::Body::Bytes(bytes) => bytes,
    };
    let digest = format!("\"{}\"", &blake3::hash(&bytes).to_hex()[..16]);
    // What holds its digest in its name never changes; all else is asked for again.
    let cache = if kind == Kind::Fixed { "max-age=31536000, immutable" } else { "no-cache" };
    response = response.header(CONTENT_TYPE, answer.mime).header(CACHE_CONTROL, cache).header(ETAG, digest.as_str());
    let known = asked.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let known = known.is_some_and(|tags| tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == digest));
    if status == StatusCode::OK && known {
        return response.status(StatusCode::NOT_MODIFIED).body(Body::empty()).unwrap_or_default();
    }
    let whole = bytes.len();
    response = response.header(ACCEPT_RANGES, "bytes");
    let (response, bytes) = match range(asked, whole).filter(|_| status == StatusCode::OK) {
        None => (response, bytes),
        Some(Ok((start, end))) => {
            let response = response.status(StatusCode::PARTIAL_CONTENT);
            let response = response.header(CONTENT_RANGE, format!("bytes {start}-{end}/{whole}"));
            (response, bytes.get(start..=end).unwrap_or_default().to_vec().into())
        }
        Some(Err(())) => {
            let response = response.status(StatusCode::RANGE_NOT_SATISFIABLE);
            (response.header(CONTENT_RANGE, format!("bytes */{whole}")), Vec::new().into())
        }
    };
    let response = response.header(CONTENT_LENGTH, bytes.len());
    let body = if head { Body::empty() } else { Body::from(bytes.to_vec()) };
    response.body(body).unwrap_or_default()
}

/// The first and last byte asked for (RFC 9110, 14.2); none when all of it is, or more than one part.
fn range(asked: &HeaderMap, whole: usize) -> Option<Result<(usize, usize), ()>> {
    let asked = http_range_header::parse_range_header(asked.get(RANGE)?.to_str().ok()?).ok()?;
    let Ok(ranges) = asked.validate(whole as u64) else { return Some(Err(())) };
    let [range] = ranges.as_slice() else { return None };
    Some(Ok((usize::try_from(*range.start()).ok()?, usize::try_from(*range.end()).ok()?)))
}

#[cfg(test)]
mod tests {
    use axum::http::header::{HOST, ORIGIN, RANGE};
    use axum::http::{HeaderMap, HeaderValue};

    use super::{is_ours, range};

    fn headers(all: &[(&'static str, &'static str)]) -> HeaderMap {
        all.iter().map(|(name, value)| (name.parse().expect("a name"), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn who_may_ask() {
        let check = |all: &[(&'static str, &'static str)], own: bool, open: bool| {
            assert_eq!((is_ours(&headers(all), false), is_ours(&headers(all), true)), (own, open), "{all:?}");
        };
        let host = HOST.as_str().to_owned();
        assert_eq!((host.as_str(), ORIGIN.as_str()), ("host", "origin"));
        check(&[("host", "127.0.0.1:2424")], true, true);
        check(&[("host", "localhost:2424")], true, true);
        check(&[("host", "LOCALHOST")], true, true);
        check(&[("host", "[::1]:2424")], true, true);
        check(&[("host", "192.168.1.7:2424")], false, true);
        check(&[("host", "evil.example:2424")], false, false);
        check(&[("host", "localhost.evil.example")], false, false);
        check(&[], false, false);
        check(&[("host", "127.0.0.1:2424"), ("origin", "http://127.0.0.1:2424")], true, true);
        check(&[("host", "127.0.0.1:2424"), ("origin", "http://127.0.0.1:2425")], false, false);
        check(&[("host", "127.0.0.1:2424"), ("origin", "https://evil.example")], false, false);
        check(&[("host", "127.0.0.1:2424"), ("origin", "null")], false, false);
        let from = |mode, dest| {
            [
                ("host", "127.0.0.1"),
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", dest),
            ]
        };
        check(&from("navigate", "document"), true, true);
        check(&from("navigate", "iframe"), false, false);
        check(&from("no-cors", "script"), false, false);
    }

    #[test]
    fn ranges() {
        let check = |asked: &'static str, expect| {
            let mut headers = HeaderMap::new();
            headers.insert(RANGE, HeaderValue::from_static(asked));
            assert_eq!(range(&headers, 100), expect, "{asked}");
        };
        check("bytes=0-9", Some(Ok((0, 9))));
        check("bytes=90-", Some(Ok((90, 99))));
        check("bytes=-5", Some(Ok((95, 99))));
        check("bytes=100-", Some(Err(())));
        check("bytes=0-1,5-6", None);
        check("words=0-1", None);
        assert_eq!(range(&HeaderMap::new(), 100), None);
    }
}
