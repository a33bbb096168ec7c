use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::{HEADERS, HostFile, Hosting, POLICY, Redirect, SecurityTxt};
use crate::config::{Host, Security};
use crate::yaml::Date;

fn hosting(base_path: &str, redirects: &[(&str, &str)]) -> Hosting {
    let page = |folder: &str| (folder.to_owned(), format!("{folder}404.html"));
    Hosting {
        base_path: base_path.to_owned(),
        secure: true,
        redirects: redirects
            .iter()
            .map(|(from, to)| Redirect { from: (*from).to_owned(), to: (*to).to_owned() })
            .collect(),
        not_found: BTreeMap::from([page("en/"), page("en-gb/")]),
        root_not_found: "404.html".to_owned(),
        fixed: BTreeSet::from(["assets/".to_owned(), "media/".to_owned()]),
        endings: ["html", "css", "ics", "geojson"].map(str::to_owned).into(),
        feeds: true,
        packed: true,
        hosts: Host::ALL.to_vec(),
    }
}

#[test]
fn every_host_has_a_file() {
    for host in Host::ALL {
        assert!(!HostFile::of(&[*host]).is_empty(), "{host:?}");
    }
    assert_eq!(HostFile::of(Host::ALL).len(), HostFile::ALL.len());
}

#[test]
fn every_file_has_every_header() {
    let all = [HostFile::Headers, HostFile::Htaccess, HostFile::Nginx, HostFile::Caddy, HostFile::Lighttpd];
    for file in all.into_iter().chain([HostFile::WebConfig, HostFile::Azure]) {
        for secure in [true, false] {
            let text = file.write(&Hosting { secure, ..hosting("/", &[]) }).replace("&apos;", "'");
            assert!(text.contains(&format!("{POLICY}; frame-ancestors 'none'")), "{file:?}");
            for (name, value) in HEADERS {
                let expect = secure || name != "Strict-Transport-Security";
                assert_eq!(text.contains(name) && text.contains(value), expect, "{file:?} {name}");
            }
        }
    }
}

/// The rules of a `_headers` file: path → headers. Two rules with one path, or a line that is neither, is a fault.
fn rules(text: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let mut rules: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut path = String::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").expect("a header");
            rules.get_mut(&path).expect("a path first").push((name.to_owned(), value.to_owned()));
        } else {
            assert!(line.starts_with('/') && !line.contains(char::is_whitespace), "{line}");
            assert!(line.matches('*').count() <= 1, "Cloudflare: one asterisk a path: {line}");
            path = line.to_owned();
            assert!(rules.insert(path.clone(), Vec::new()).is_none(), "twice: {line}");
        }
    }
    rules
}

#[test]
fn headers_of_pages_hosts() {
    let found = rules(&HostFile::Headers.write(&hosting("/caf%C3%A9/", &[])));
    let paths: Vec<&str> = found.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "/caf%C3%A9/*",
            "/caf%C3%A9/*.geojson",
            "/caf%C3%A9/*.ics",
            "/caf%C3%A9/*feed.xml",
            "/caf%C3%A9/assets/*",
            "/caf%C3%A9/media/*"
        ]
    );
    assert_eq!(found["/caf%C3%A9/*"].len(), 8);
    assert_eq!(found["/caf%C3%A9/*.ics"], [("Content-Type".to_owned(), "text/calendar; charset=utf-8".to_owned())]);
    assert!(found.len() <= 100, "Cloudflare takes no more");
    assert!(found.iter().all(|(path, headers)| path.len() + headers.iter().map(|h| h.1.len()).sum::<usize>() < 2_000));
}

/// The lines of a `_redirects` file: from, to, status.
fn lines(text: &str) -> Vec<[String; 3]> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            <[String; 3]>::try_from(words).unwrap_or_else(|words| panic!("three words: {words:?}"))
        })
        .collect()
}

#[test]
fn redirects_of_pages_hosts() {
    let written = |hosts: &[Host], redirects: &[(&str, &str)]| {
        HostFile::Redirects.write(&Hosting { hosts: hosts.to_vec(), ..hosting("/b/", redirects) })
    };
    let show = |text: &str| lines(text).into_iter().map(|line| line.join(" ")).collect::<Vec<_>>();
    let one = [("oud pad/index.html", "nieuw/"), ("x.html", "")];
    assert_eq!(
        show(&written(&[Host::Netlify], &one)),
        [
            "/b/oud%20pad/ /b/nieuw/ 301!",
            "/b/oud%20pad /b/nieuw/ 301!",
            "/b/x.html /b/ 301!",
            "/b/en/* /b/en/404.html 404",
            "/b/en-gb/* /b/en-gb/404.html 404",
            "/b/* /b/404.html 404",
        ]
    );
    // Others know neither the mark nor a status of 404.
    let plain = ["/b/oud%20pad/ /b/nieuw/ 301", "/b/oud%20pad /b/nieuw/ 301", "/b/x.html /b/ 301"];
    assert_eq!(show(&written(&[Host::Netlify, Host::Cloudflare], &one)), plain);
    assert_eq!(show(&written(&[Host::Gitlab], &one)), plain);
    let many: Vec<String> = (0..3_000).map(|number| format!("oud-{number}.html")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|from| (from.as_str(), "nieuw/")).collect();
    assert_eq!(lines(&written(&[Host::Cloudflare], &many)).len(), 2_000);
    assert_eq!(lines(&written(&[Host::Gitlab], &many)).len(), 1_000);
    assert!(written(&[Host::Gitlab], &many).ends_with("lead on.\n"));
}

#[test]
fn azure_stays_small() {
    let many: Vec<String> = (0..3_000).map(|number| format!("oud-{number}/index.html")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|from| (from.as_str(), "nieuw/")).collect();
    let text = HostFile::Azure.write(&hosting("/", &many));
    assert!(text.len() <= 20_000, "{}", text.len());
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let routes = json["routes"].as_array().expect("routes");
    let unique: BTreeSet<&str> = routes.iter().filter_map(|route| route["route"].as_str()).collect();
    assert_eq!(unique.len(), routes.len(), "Azure refuses one route twice");
    assert!(routes.iter().any(|route| route["redirect"] == "/nieuw/" && route["statusCode"] == 301));
    assert_eq!(json["responseOverrides"]["404"]["rewrite"], "/404.html");
    assert_eq!(json["mimeTypes"][".geojson"], "application/geo+json");
}

#[test]
fn iis_has_every_location_once() {
    let redirects = [("oud/index.html", "nieuw/"), ("OUD.html", "a/"), ("en/index.html", "b/"), ("x:y.html", "c/")];
    let text = HostFile::WebConfig.write(&hosting("/", &redirects));
    let locations: Vec<&str> =
        text.split("<location path=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let unique: BTreeSet<String> = locations.iter().map(|path| path.to_lowercase()).collect();
    assert_eq!(unique.len(), locations.len(), "{locations:?}");
    assert!(locations.contains(&"oud") && locations.contains(&"assets") && !locations.contains(&"x:y.html"));
    assert_eq!(text.matches("<location").count(), text.matches("</location>").count());
}

#[test]
fn security_txt() {
    let security = Security {
        contact: vec!["mailto:a@b.nl".to_owned(), "https://b.nl/melden".to_owned()],
        expires: Date { year: 2027, month: 1, day: 31 },
        policy: Some("https://b.nl/beleid".to_owned()),
        acknowledgments: None,
        encryption: None,
        languages: vec!["nl".to_owned(), "en".to_owned()],
    };
    let expect = "Contact: mailto:a@b.nl\nContact: https://b.nl/melden\nExpires: 2027-01-31T00:00:00Z\n\
                  Preferred-Languages: nl, en\nCanonical: https://b.nl/.well-known/security.txt\n\
                  Policy: https://b.nl/beleid\n";
    assert_eq!(SecurityTxt::new(&security, "https://b.nl").write(), expect);
    assert!(!SecurityTxt::new(&security, "http://b.nl").write().contains("Canonical"));
}

/// Paths as nobody should choose them.
fn path() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z\"'`$%{}()\\[\\];:#&<>*?| \t\n\r\\\\é-]{0,12}",
        Just("x\" }\nreturn 200 \"".to_owned()),
        Just("$1%1%{HTTP_HOST}{$PATH}\\".to_owned()),
    ]
}

/// A text without what stands between quotation marks, or else where they are not closed on their line. `bare` says
/// whether a backslash stands for itself before anything but a quotation mark.
fn outside(text: &str, bare: bool) -> Result<String, String> {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    let mut open = false;
    while let Some(c) = chars.next() {
        match (open, c) {
            (false, '#') => while chars.next_if(|c| *c != '\n').is_some() {},
            (false, '"') => open = true,
            (true, '"') => open = false,
            (true, '\\') if !bare || chars.peek() == Some(&'"') => {
                chars.next();
            }
            (true, _) => {}
            (false, c) => out.push(c),
        }
    }
    if open { Err(out) } else { Ok(out) }
}

proptest! {
    /// Whatever the paths are, the files are those of tame paths with other words in the same places.
    #[test]
    fn paths_stay_in_their_place(from in path(), to in path(), folder in any::<bool>()) {
        let end = if folder { "/index.html" } else { ".html" };
        let (odd, tame) = (format!("{from}{end}"), format!("a{end}"));
        let odd = hosting("/b/", &[(&odd, &to)]);
        let tame = hosting("/b/", &[(&tame, "c")]);
        for (file, bare) in [(HostFile::Nginx, false), (HostFile::Lighttpd, true), (HostFile::Htaccess, true)] {
            let (odd, tame) = (file.write(&odd), file.write(&tame));
            prop_assert_eq!(outside(&odd, bare), outside(&tame, bare), "{}", odd);
        }
        for file in [HostFile::Htaccess, HostFile::Lighttpd, HostFile::Headers, HostFile::Redirects] {
            prop_assert_eq!(file.write(&odd).lines().count(), file.write(&tame).lines().count());
        }
        lines(&HostFile::Redirects.write(&odd));
        let caddy = HostFile::Caddy.write(&odd);
        let rules = caddy.lines().skip_while(|line| !line.starts_with("map ")).skip(1);
        let rules: Vec<&str> = rules.take_while(|line| *line != "}").collect();
        for rule in rules.iter().filter(|rule| !rule.starts_with("\tdefault")) {
            let words: Vec<&str> = rule.split_whitespace().collect();
            prop_assert_eq!(words.len(), 2, "{}", rule);
            let expression = words[0].strip_prefix("\"~").and_then(|word| word.strip_suffix('"'));
            let breaks_out = expression.unwrap_or(words[0]).contains(['"', '`', ' ']) || rule.contains("{$");
            prop_assert!(!breaks_out, "{}", rule);
        }
        let json: Result<serde_json::Value, _> = serde_json::from_str(&HostFile::Azure.write(&odd));
        prop_assert!(json.is_ok());
    }
}
