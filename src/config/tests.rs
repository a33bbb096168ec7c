use std::fmt::Write as _;

use super::{Config, Missing, Overrides, read};
use crate::diag::{Arg, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::path::SourcePath;
use crate::yaml::Date;

const HEAD: &str = "title: A\nbase_url: https://regiodeal.nl/\nlanguages: [nl, en]\n";

fn shown(found: &Diagnostic) -> String {
    let span = found.place.as_ref().map(|place| place.span).unwrap_or_default();
    let mut text = format!("{}:{}+{} {}", span.line, span.column, span.length, found.code.name());
    for (name, value) in &found.args {
        let _ = match value {
            Arg::Text(value) => write!(text, " {name}={value}"),
            Arg::Number(value) => write!(text, " {name}={value}"),
            Arg::Names(values) => write!(text, " {name}=[{}]", values.join(",")),
        };
    }
    for place in &found.related {
        let _ = write!(text, " | {}:{}", place.span.line, place.span.column);
    }
    text
}

fn config(text: &str, options: &Overrides) -> (Option<Config>, Vec<String>) {
    let mut diags = Diagnostics::new();
    let config = read(&mut diags, &SourcePath::new("content/site.yaml"), &text.into(), options);
    (config, diags.sorted().iter().map(shown).collect())
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    assert_eq!(config(text, &Overrides::default()).1, expect, "{text}");
}

/// Faults in what follows three lines that are right.
#[track_caller]
fn below(text: &str, expect: &[&str]) {
    check(&format!("{HEAD}{text}"), expect);
}

#[test]
fn settings() {
    let text = "\
title: { nl: Groter, en: Bigger }
description: { nl: Een, en: One }
base_url: https://regiodeal.nl/deal
published: 2026-01-01
languages:
  nl: { label: Nederlands }
  en: { path: english, missing: hide }
tranches:
  4: { status: underway, title: { nl: 4e, en: 4th } }
  6: { status: applied }
places:
  Maastricht:
  De Voerstreek: { en: The Voer region }
footer: [colofon]
publisher: { name: Zuid-Limburg, url: https://regiodeal.nl }
contact: { email: a@regiodeal.nl }
extra: { logo: big }
";
    let (config, faults) = config(text, &Overrides { theme: Some("bare".to_owned()), ..Overrides::default() });
    assert_eq!(faults, [""; 0]);
    let config = config.expect("readable");
    let (nl, en) = (Lang::SOURCE, Lang::at(1));
    assert_eq!((config.about.title[nl].as_str(), config.about.title[en].as_str()), ("Groter", "Bigger"));
    assert_eq!((config.base.origin.as_str(), config.base.path.as_str()), ("https://regiodeal.nl", "/deal/"));
    assert_eq!((config.languages[nl].path.as_str(), config.languages[en].path.as_str()), ("", "english"));
    assert_eq!((config.languages[nl].missing, config.languages[en].missing), (Missing::Fallback, Missing::Hide));
    assert_eq!(config.published.map(|date| date.to_string()).as_deref(), Some("2026-01-01"));
    assert_eq!(config.tranches.keys().collect::<Vec<_>>(), [&4, &6]);
    let statuses: Vec<_> = config.statuses.iter().map(|status| (status.id.as_str(), status.running)).collect();
    assert_eq!(statuses, [("underway", true), ("applied", false), ("completed", false)]);
    let places = config.places.expect("given");
    assert_eq!((places[1].names[nl].as_str(), places[1].names[en].as_str()), ("De Voerstreek", "The Voer region"));
    assert_eq!(config.theme, "bare");
    assert_eq!(config.about.publisher.map(|publisher| publisher.name[en].clone()).as_deref(), Some("Zuid-Limburg"));
    assert_eq!(config.extra["logo"], "big");
}

#[test]
fn required() {
    check("", &["0:0+0 missing-key key=base_url", "0:0+0 missing-key key=languages", "0:0+0 missing-key key=title"]);
    check(
        "title: 5\nbase_url:\nlanguages: nl\n",
        &[
            "1:8+1 wrong-type key=title expected=type-text found=type-number",
            "2:1+8 missing-key key=base_url",
            "3:12+2 wrong-type key=languages expected=type-list found=type-text",
        ],
    );
    below("titel: A\n", &["4:1+5 unknown-key-meant key=titel meant=title"]);
}

#[test]
fn addresses() {
    let site = |url: &str| format!("title: A\nlanguages: [nl]\nbase_url: {url}\n");
    check(&site("regiodeal.nl"), &["3:11+12 invalid-url key=base_url value=regiodeal.nl"]);
    check(&site("https://www.example.org/"), &["3:11+24 base-url-placeholder value=https://www.example.org/"]);
    let option = |url: &str| Overrides { base_url: Some(url.to_owned()), ..Overrides::default() };
    assert_eq!(config(&site("https://www.example.org/"), &option("https://regiodeal.nl")).1, [""; 0]);
    assert_eq!(config(HEAD, &option("x")).1, ["0:0+0 invalid-url key=base_url value=x"]);
    below("contact:\n  url: { nl: www.a.nl, en: https://a.nl }\n", &["5:14+8 invalid-url key=url value=www.a.nl"]);
}

#[test]
fn languages() {
    let site = |languages: &str| format!("title: A\nbase_url: https://a.nl\nlanguages: {languages}\n");
    check(&site("[]"), &["3:12+2 no-languages"]);
    check(&site("[nl, Dutch language]"), &["3:17+14 invalid-language value=Dutch language"]);
    check(&site("[nl, NL]"), &["3:17+2 yaml-duplicate-key key=nl | 3:13"]);
    check(&site("{ nl: {}, en: { path: '' } }"), &["3:34+2 duplicate-language-path value= | 3:14"]);
    check(&site("{ nl: {}, en: { path: En glish } }"), &["3:34+8 invalid-slug value=En glish meant=en-glish"]);
    check(
        &site("{ nl: { missing: show } }"),
        &["3:29+4 unknown-value key=missing value=show known=[fallback,hide,fail]"],
    );
    let letter = |at: u32| char::from_digit(10 + at, 36).unwrap_or_default();
    let many: Vec<String> = (0..300).map(|at| format!("a{}{}", letter(at / 26), letter(at % 26))).collect();
    check(&site(&format!("[{}]", many.join(","))), &["3:1+9 out-of-range key=languages value=300 low=1 high=255"]);
}

#[test]
fn several_languages() {
    below("description: { nl: Een }\n", &["4:1+11 missing-language-value key=description lang=en"]);
    below("description: { nl: Een, en: }\n", &["4:1+11 missing-language-value key=description lang=en"]);
    below("description: { nl: Een, en: 5 }\n", &["4:29+1 wrong-type key=en expected=type-text found=type-number"]);
    below("description: { nl: Een, en: One, eng: X }\n", &["4:34+3 unknown-language-key value=eng known=[nl,en]"]);
    below("places: { Luik: { fr: Liège } }\n", &["4:19+2 unknown-language-key value=fr known=[nl,en]"]);
}

#[test]
fn tranches() {
    below(
        "tranches: { vier: { status: applied } }\n",
        &["4:13+4 wrong-type key=tranches expected=type-whole-number found=type-text"],
    );
    below("tranches:\n  4: { title: Vier }\n", &["5:3+1 missing-key key=status"]);
    below(
        "tranches:\n  4: { status: bezig }\n",
        &["5:16+5 unknown-status value=bezig known=[underway,applied,completed]"],
    );
    below(
        "statuses: { idea: }\ntranches:\n  \"4\": { status: idea }\n  5: { status: underway }\n",
        &["7:16+8 unknown-status value=underway known=[idea]"],
    );
    below("publisher: { url: https://a.nl }\n", &["4:1+9 missing-key key=name"]);
}

#[test]
fn hosts() {
    below("hosts: [apache, Nginx, apache]\n", &[]);
    let known = "known=[netlify,cloudflare,apache,nginx,caddy,iis,azure,github,gitlab,lighttpd]";
    below("hosts: [apach]\n", &[&format!("4:9+5 unknown-host-meant value=apach meant=apache {known}")]);
    below("hosts: [ftp]\n", &[&format!("4:9+3 unknown-host value=ftp {known}")]);
    below("hosts: apache\n", &["4:8+6 wrong-type key=hosts expected=type-list found=type-text"]);
}

#[test]
fn security() {
    let check = |text: &str, expect: &[&str]| {
        let today = Date::parse("2026-05-01");
        let options = Overrides { today, ..Overrides::default() };
        assert_eq!(config(&format!("{HEAD}security:\n{text}"), &options).1, expect, "{text}");
    };
    let until = |date: &str| format!("  contact: [a@b.nl]\n  expires: {date}\n");
    check(&until("2027-04-30"), &[]);
    check(&until("2027-05-01"), &["6:12+10 security-too-long date=2027-05-01 days=365"]);
    check(&until("2026-06-30"), &["6:12+10 security-expires date=2026-06-30 days=60"]);
    check(&until("2026-07-01"), &[]);
    check(&until("2026-05-02"), &["6:12+10 security-expires date=2026-05-02 days=1"]);
    check(&until("2026-05-01"), &["6:12+10 security-expired date=2026-05-01 days=0"]);
    check("  contact: [a@b.nl]\n", &["4:1+8 missing-key key=expires"]);
    check("  expires: 2026-12-01\n", &["4:1+8 missing-key key=contact"]);
    check("  contact: [b.nl]\n  expires: 2026-12-01\n", &["5:13+4 security-contact value=b.nl"]);
    check(&(until("2026-12-01") + "  policy: http://b.nl/\n"), &["7:11+12 invalid-url key=policy value=http://b.nl/"]);
    check(&(until("2026-12-01") + "  languages: [nl, Dutch!]\n"), &["7:19+6 invalid-language value=Dutch!"]);
    // Nobody looks at the calendar unless asked.
    below("security: { contact: [a@b.nl], expires: 2020-01-01 }\n", &[]);
}
