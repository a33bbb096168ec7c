use std::sync::Arc;

use crate::config::{Overrides, read as settings};
use crate::diag::{Diagnostics, Place};
use crate::lang::Lang;
use crate::path::SourcePath;
use crate::yaml::Date;

use super::{Level, STATEMENT, Statement, read};

const SITE: &str = "title: { nl: Ons dal, en: Our valley }\nbase_url: https://dal.nl/\nlanguages: [nl, en]\n\
    publisher: { name: Stichting Dal }\ncontact: { email: info@dal.nl }\n";

/// The statement, and `code:line` of each fault, on 24 November 2026.
fn found(text: &str) -> (Option<Statement>, Vec<String>) {
    let mut diags = Diagnostics::new();
    let site = SourcePath::new("content/site.yaml");
    let config = settings(&mut diags, &site, &Arc::from(SITE), &Overrides::default()).expect("sound settings");
    let path = SourcePath::new(STATEMENT);
    let statement = read(&mut diags, &path, &Arc::from(text), (&config, Date::parse("2026-11-24")));
    let line = |place: &Option<Place>| place.as_ref().map_or(0, |place| place.span.line);
    let faults = diags.sorted().iter().map(|found| format!("{}:{}", found.code.name(), line(&found.place))).collect();
    (statement, faults)
}

#[test]
fn claims_need_what_they_rest_on() {
    let check = |text: &str, expect: &[&str]| assert_eq!(found(text).1, expect, "{text}");
    let audit = "audits:\n  - { url: https://a.nl/r.pdf, date: 2026-01-01, agency: Bureau }\n";
    check("status: E\n", &[]);
    check("status: D\ndate: 2026-11-01\n", &[]);
    check("status: A\ndate: 2026-11-01\n", &["audit-missing:1"]);
    check("status: B\ndate: 2026-11-01\naudits: []\n", &["audit-missing:1"]);
    check(&format!("status: A\ndate: 2026-11-01\n{audit}"), &[]);
    // A report without an address that works shows nothing.
    check(
        "status: B\ndate: 2026-11-01\naudits:\n  - { url: rapport.pdf, date: 2026-01-01 }\n",
        &["audit-missing:1", "invalid-url:4"],
    );
    check("status: C\ndate: 2026-11-01\n", &["audit-unplanned:1"]);
    check("status: C\ndate: 2026-11-01\nplanned_audit: 2027-02-01\n", &[]);
    let flaw = "shortcomings:\n  - { criterion: 1.4.3, description: Te licht }\n";
    check(&format!("status: A\ndate: 2026-11-01\n{audit}{flaw}"), &["statement-contradiction:1"]);
    check(&format!("status: B\ndate: 2026-11-01\n{audit}{flaw}"), &[]);
}

#[test]
fn what_is_out_of_date() {
    let check = |text: &str, expect: &[&str]| assert_eq!(found(text).1, expect, "{text}");
    check("status: D\ndate: 2025-11-24\n", &[]);
    check("status: D\ndate: 2025-11-23\n", &["statement-old:2"]);
    let audited =
        |date: &str| format!("status: B\ndate: 2026-11-01\naudits:\n  - {{ url: https://a.nl/, date: {date} }}\n");
    check(&audited("2023-11-24"), &[]);
    check(&audited("2023-11-23"), &["audit-old:4"]);
    check(&audited("2023-11-23").replace("status: B", "status: D"), &[]);
}

#[test]
fn keys_are_strict() {
    let check = |text: &str, expect: &[&str]| assert_eq!(found(text).1, expect, "{text}");
    check("", &["missing-key:0"]);
    check("status: F\n", &["unknown-value:1"]);
    check("status: D\n", &["missing-key:0"]);
    check("status: D\ndate: 1-11-2026\n", &["date-order:2"]);
    check("status: E\nfeedback: x\n", &["unknown-key:2"]);
    check("status: E\ncontact: { mail: x }\n", &["unknown-key-meant:2"]);
    check("status: E\nshortcomings:\n  - { criterion: 9.9.9, description: x }\n", &["unknown-value:3"]);
    check("status: E\nshortcomings:\n  - { description: x }\n", &["missing-key:3"]);
    check("status: E\nmeasures: [{ nl: x }]\n", &["missing-language-value:2"]);
    check("status: E\ncomplaints: '[[wie]]'\n", &["unfinished:2"]);
}

#[test]
fn what_site_yaml_says_stands_in() {
    let statement = found("status: E\n").0.expect("a statement");
    assert_eq!(statement.status, Level::E);
    assert_eq!(statement.organisation[Lang::SOURCE], "Stichting Dal");
    assert_eq!(statement.website.name[Lang::at(1)], "Our valley");
    assert_eq!(statement.website.url, "https://dal.nl/");
    assert_eq!(statement.contact.email.map(|email| email[Lang::SOURCE].clone()).as_deref(), Some("info@dal.nl"));
}
