//! Themes as a whole: joining, faults with their places, and the default theme with hand-made pages.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::{ProptestConfig, any, prop};
use proptest::strategy::Strategy;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::{Arg, Context, File, Layer, Manifest, REQUIRED, Theme, Value, Words, layers, map, safe, value};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::path::SourcePath;

/// Says `lang:id` and the arguments.
fn words() -> Words {
    Arc::new(|lang, id, args| {
        let mut text = format!("{lang}:{id}");
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => text.clone(),
                other => format!("{other:?}"),
            };
            let _ = write!(text, " {name}={value}");
        }
        text
    })
}

fn theme_of(name: &str, files: &[(&str, &str)], diags: &mut Diagnostics) -> Option<Theme> {
    let held: Vec<(SourcePath, Arc<str>)> =
        files.iter().map(|(path, text)| (SourcePath::new(format!("themes/{path}")), Arc::from(*text))).collect();
    let files = held.iter().map(|(path, text)| File { path, text: Some(text), bytes: text.as_bytes() });
    let read = |_: &mut Diagnostics, _: &SourcePath, _: &str| {
        let tokens = [("tone-1".to_owned(), "#123".to_owned())].into();
        Some(Manifest { tokens, ..Manifest::default() })
    };
    let layers: Vec<Layer> = layers(diags, (name, None), files, &read)?;
    Theme::build(diags, &layers, &words(), &["nl".to_owned(), "en".to_owned()])
}

fn brief(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        let name = place.path.as_str().trim_start_matches("themes/regio/templates/");
        format!("{name}:{}:{}+{}", place.span.line, place.span.column, place.span.length)
    });
    let args: Vec<String> = diagnostic
        .args
        .iter()
        .filter(|(name, _)| *name != "reason")
        .map(|(name, value)| match value {
            Arg::Text(text) => format!("{name}={text}"),
            Arg::Number(number) => format!("{name}={number}"),
            Arg::Names(names) => format!("{name}={}", names.join("|")),
        })
        .collect();
    [diagnostic.code.name().to_owned(), place, args.join(" ")].join(" ").trim_end().to_owned()
}

/// The faults of the default theme with these templates over its own.
fn faults(templates: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(String, &str)> =
        templates.iter().map(|(name, text)| (format!("regio/templates/{name}"), *text)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let mut diags = Diagnostics::new();
    let theme = theme_of("regio", &files, &mut diags);
    assert_eq!(theme.is_none(), diags.has_errors());
    diags.sorted().iter().map(brief).collect()
}

fn link(title: &str) -> serde_json::Value {
    json!({ "title": title, "url": format!("/{title}/"), "id": title, "lang": "nl", "current": false })
}

fn site() -> serde_json::Value {
    json!({
        "title": "Zuid-Limburg", "description": "Wat wij doen", "lang": "nl", "dir": "ltr",
        "base_url": "https://example.org/", "url": "/", "pillars": [link("economie"), link("landschap")],
        "footer": [link("colofon")], "overviews": [link("a-z"), link("plaatsen")],
        "publisher": { "name": "Regio", "url": "https://example.org/" },
        "contact": { "name": "Loket", "email": "a@example.org", "phone": null, "address": null, "url": null },
        "css": "/assets/css/site.css", "assets": { "icon.svg": "/assets/icon.svg" }, "feed": "/feed.xml",
        "tokens": {}, "extra": {}, "generator": "groter 0.1.0",
    })
}

/// What a link to the page and the browser around it show.
fn share(full: bool) -> serde_json::Value {
    let image = json!({ "url": "https://example.org/s.png", "width": 1200, "height": 630, "alt": "Haven" });
    let icons = json!({ "favicon": "/favicon.ico", "touch": "/touch.png", "manifest": "/site.webmanifest" });
    json!({
        "kind": "article", "locale": if full { "nl_NL" } else { "" }, "locales": if full { json!(["en_US"]) } else { json!([]) },
        "image": if full { image } else { json!(null) }, "icons": if full { icons } else { json!(null) },
        "color_light": if full { "#fff" } else { "" }, "color_dark": if full { "#000" } else { "" }, "data": "{}",
    })
}

fn summary(id: &str, lang: &str) -> serde_json::Value {
    json!({
        "id": id, "title": format!("Project {id}"), "summary": "Kort.", "url": format!("/economie/{id}/"),
        "lang": lang, "dir": "ltr", "fallback": lang != "nl",
        "status": { "id": "underway", "title": "In uitvoering", "url": "/status/underway/" },
        "year": { "number": 2030, "title": "2030", "url": "/eindjaren/2030/" },
        "tranche": { "number": 4, "title": "4e tranche", "url": "/tranches/4/" },
        "places": [{ "name": "Stein", "url": "/plaatsen/stein/" }], "pillar": link("economie"), "image": null,
    })
}

/// A page of a kind, with everything (`full`) or with nothing that may be absent.
fn page(kind: &str, full: bool) -> Value {
    let fallback = json!({ "lang": "en", "language": "English", "url": "/en/x/" });
    let image = json!({
        "url": "/p.jpg", "width": 4, "height": 3, "alt": "Een haven", "caption": "Haven", "credit": "A. B.",
        "licence": "CC BY 4.0", "decorative": false, "focus_x": 0.5, "focus_y": 0.5,
    });
    let plain = json!({
        "kind": kind, "id": "stein", "title": "Haven Stein", "summary": if full { "Kort & goed." } else { "" },
        "lang": if full { "en" } else { "nl" }, "dir": "ltr", "url": "/stein/",
        "canonical": "https://example.org/stein/", "path": "stein/index.html",
        "fallback": if full { fallback } else { json!(null) },
        "translations": if full { json!([
            { "lang": "nl", "dir": "ltr", "label": "Nederlands", "url": "/", "current": true, "fallback": true },
            { "lang": "en", "dir": "ltr", "label": "English", "url": "/en/", "current": false, "fallback": false },
        ]) } else { json!([]) },
        "alternates": if full { json!([{ "lang": "x-default", "url": "https://example.org/" }]) } else { json!([]) },
        "breadcrumbs": if full { json!([link("home"), link("economie")]) } else { json!([]) },
        "words": 2, "toc": if full {
            json!((1..5).map(|n| json!({ "level": 2, "title": "Kop", "anchor": format!("kop-{n}") })).collect::<Vec<_>>())
        } else { json!([]) },
        "image": if full { image } else { json!(null) },
        "figures": if full { json!([{ "id": "a", "value": "4 miljoen", "number": 4, "unit": null, "label": "mensen" }]) }
            else { json!([]) },
        "links": if full { json!([{ "url": "https://example.org/", "label": "Meer" }]) } else { json!([]) },
        "updates": if full { json!([{ "date": "2026-05-01", "date_text": "1 mei 2026", "text": "Begonnen." }]) }
            else { json!([]) },
        "extra": {}, "noindex": full,
    });
    let fields = plain.as_object().into_iter().flatten().map(|(key, field)| (key.clone(), value(field)));
    let headings: Vec<String> = (1..5).map(|n| format!("<h2 id=\"kop-{n}\">Kop</h2>")).collect();
    let headings = if full { headings.concat() } else { String::new() };
    map(fields.chain([("content".to_owned(), safe(&format!("<p>Tekst</p>{headings}")))]))
}

fn context(kind: &str, full: bool) -> Context {
    let state = json!({ "id": "applied", "title": "In aanvraag", "url": "/status/applied/" });
    let coordinates = json!({ "latitude": "50,9", "longitude": "5,8", "precision": "town" });
    let card = json!({
        "status": state, "tranche": { "number": 4, "title": "4e tranche", "url": "/t/" },
        "year": { "number": 2030, "title": "2030", "url": "/y/" }, "places": [{ "name": "Stein", "url": "/p/" }],
        "coordinates": coordinates, "pillar": link("economie"), "line": link("lijn"), "previous": link("a"),
        "next": link("b"), "related": [summary("c", "nl")], "short": "https://example.org/s/x/", "mail": "mailto:?subject=x",
    });
    let bare = json!({
        "status": null, "tranche": null, "year": null, "places": [], "coordinates": null, "pillar": null,
        "line": null, "previous": null, "next": null, "related": [], "short": "", "mail": "mailto:?subject=x",
    });
    let cards = if full { json!([summary("a", "nl"), summary("b", "en")]) } else { json!([]) };
    let section = |id: &str, inner: serde_json::Value| {
        json!({
            "id": id, "title": id, "summary": "Kort.", "url": format!("/{id}/"), "lang": "nl", "dir": "ltr",
            "status": state, "tranche": null, "figures": [], "cards": cards, "pages": [link("passage")],
            "sections": inner, "count": 2,
        })
    };
    let sections = json!([section("economie", json!([section("lijn", json!([]))])), section("landschap", json!([]))]);
    let none = json!([]);
    let mut context = Context::new();
    context.insert("site", &site());
    context.insert_value("page", page(kind, full));
    context.insert("card", if kind == "card" { if full { &card } else { &bare } } else { &serde_json::Value::Null });
    context.insert("sections", if full { &sections } else { &none });
    context.insert("cards", &cards);
    context.insert("pages", &if full { json!([link("slot")]) } else { json!([]) });
    context.insert("groups", &if full { json!([{ "letter": "A", "cards": cards }]) } else { json!([]) });
    context.insert("terms", &json!([{ "title": "Stein", "url": "/p/", "count": 2, "cards": cards }]));
    let choice =
        |lang: &str| json!({ "lang": lang, "dir": "ltr", "title": "?", "text": "…", "home_title": "Home", "url": "/" });
    context.insert("choices", &json!([choice("nl"), choice("en")]));
    context.insert("share", &share(full));
    for name in ["finder", "map", "timeline", "search", "data", "statement"] {
        context.insert(name, &json!(null));
    }
    context
}

fn regio() -> Theme {
    let mut diags = Diagnostics::new();
    let theme = theme_of("regio", &[], &mut diags);
    let found: Vec<String> = diags.sorted().iter().map(brief).collect();
    theme.unwrap_or_else(|| panic!("{found:#?}"))
}

#[test]
fn every_template_renders() {
    let theme = regio();
    for template in REQUIRED {
        for full in [true, false] {
            let mut out = Vec::new();
            let kind = template.trim_end_matches(".html");
            let result = theme.render((template, "x"), &context(kind, full), &mut out);
            assert!(result.is_ok(), "{template}: {:?}", result.map_err(|d| brief(&d) + &format!("{:?}", d.args)));
            let html = String::from_utf8_lossy(&out);
            assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\" dir=\"ltr\">"), "{template}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{template}");
            assert_eq!(html.matches("style=").count(), 0, "{template}");
            assert!(!html.contains("&lt;p&gt;") && !html.contains("&amp;amp;"), "{template}");
        }
    }
}

#[test]
fn languages_are_marked() {
    let render = |template: &str, full| {
        let mut out = Vec::new();
        let context = context(template.trim_end_matches(".html"), full);
        assert!(regio().render((template, "x"), &context, &mut out).is_ok());
        String::from_utf8_lossy(&out).into_owned()
    };
    let card = render("card.html", true);
    for expect in [
        "<div class=\"title\" lang=\"en\" dir=\"ltr\">\n<h1>",
        "<div class=\"prose\" lang=\"en\" dir=\"ltr\">",
        "role=\"note\">\n<p>nl:fallback-notice language=English",
        "lang=\"en\" dir=\"ltr\" hreflang=\"en\">English",
        "lang=\"nl\" dir=\"ltr\" hreflang=\"nl\" aria-current=\"true\">Nederlands",
        "<meta name=\"description\" content=\"Kort &amp; goed.\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<dt>nl:card-coordinates.approximate</dt>",
        "class=\"project toned tone-1\"",
    ] {
        assert!(card.contains(expect), "{expect}: {card}");
    }
    assert!(!render("card.html", false).contains(" lang=\"en\""));
    let term = render("term.html", true);
    assert!(term.contains("<h2 lang=\"en\" dir=\"ltr\"><a href=\"/economie/b/\">"), "{term}");
    // Inside a component, too, the language is the page's.
    assert!(term.contains("nl:fallback-badge language=English"), "{term}");
}

#[test]
fn a_programme_replaces_single_files() {
    let mut diags = Diagnostics::new();
    let files = [
        ("regio/theme.yaml", ""),
        ("regio/templates/page.html", "{{ t(id=\"own.id\", n=1, x=\"y\") }} {{ site.lang }}"),
    ];
    let theme = theme_of("regio", &files, &mut diags);
    assert!(diags.is_empty());
    let theme = theme.expect("no faults");
    let mut out = b">".to_vec();
    assert!(theme.render(("page.html", "x"), &context("page", true), &mut out).is_ok());
    assert_eq!(String::from_utf8_lossy(&out), ">nl:own.id n=Number(1) x=y nl");
    let own = theme.uses().iter().find(|u| u.id == "own.id").map(|u| (u.args.clone(), u.place.clone()));
    let (args, place) = own.expect("found");
    assert_eq!(args, ["n", "x"]);
    assert_eq!(place.map(|p| (p.span.line, p.span.column, p.span.length)), Some((1, 10, 6)));
    let css = &theme.assets()["css/site.css"];
    assert!(css.path.as_str().starts_with("assets/css/site."), "{}", css.path);
    assert!(String::from_utf8_lossy(&css.bytes).contains("--tone-1:#123;"));
    assert_ne!(theme.digest(), regio().digest());
    assert_eq!(regio().digest(), regio().digest());
}

#[test]
fn faults_have_their_place() {
    let check = |templates: &[(&str, &str)], expect: &[&str]| assert_eq!(faults(templates), expect, "{templates:?}");
    check(
        &[("page.html", "a\n  {% if x %}"), ("term.html", "{{ 1 + }}")],
        &["template-syntax page.html:2:13+1", "template-syntax term.html:1:8+2"],
    );
    check(
        &[("page.html", "{{ site.title | nope }}{{ x is odder }}\n{{ nope() }}{{ <nope /> }}")],
        &[
            "template-function page.html:1:17+4 name=nope",
            "template-function page.html:1:32+5 name=odder",
            "template-function page.html:2:4+6 name=nope",
            "template-function page.html:2:16+8 name=nope",
        ],
    );
    // A bad template does not hide what is wrong in another.
    check(
        &[("page.html", "{{"), ("term.html", "{{ x | nope }}")],
        &["template-syntax page.html:1:3+1", "template-function term.html:1:8+4 name=nope"],
    );
    check(
        &[("page.html", "{% extends \"no.html\" %}"), ("term.html", "\n{% include \"nö.html\" %}")],
        &["template-parent page.html:1:13+7 name=no.html", "template-parent term.html:2:13+7 name=nö.html"],
    );
    check(
        &[("page.html", "{% extends \"x.html\" %}"), ("x.html", "{% include \"page.html\" %}")],
        &["template-cycle x.html:1:13+9 chain=page.html|x.html|page.html"],
    );
    check(
        &[("page.html", "{% include \"page.html\" %}")],
        &["template-cycle page.html:1:13+9 chain=page.html|page.html"],
    );
    check(
        &[("page.html", "{{ t(id=page.id) }} {{ t() }}")],
        &["template-message page.html:1:4+13", "template-message page.html:1:24+3"],
    );
    check(
        &[("page.html", "{% extends \"base.html\" %}{% block nope %}{% endblock %}")],
        &["template-syntax page.html:1:35+4"],
    );
    check(&[("page.html", "{% component card() %}{% endcomponent %}")], &["template-syntax page.html:1:14+4"]);
    // Blocks that hold each other would render each other for ever.
    check(
        &[
            ("x.html", "{% block a %}{% block c %}{% endblock %}{% endblock %}"),
            (
                "page.html",
                "{% extends \"x.html\" %}{% block c %}{% block a %}{{ super() }}{% endblock %}{% endblock %}",
            ),
        ],
        &["template-cycle page.html:1:45+1 chain=a|c|a"],
    );
}

#[test]
fn missing_templates() {
    let mut diags = Diagnostics::new();
    assert!(theme_of("bare", &[("bare/templates/home.html", "x")], &mut diags).is_none());
    assert_eq!(diags.iter().filter(|d| d.code == Code::TemplateMissing).count(), REQUIRED.len() - 1);
}

#[test]
fn faults_while_rendering() {
    let check = |source: &str, expect: &str| {
        let mut diags = Diagnostics::new();
        let theme = theme_of("regio", &[("regio/templates/page.html", source)], &mut diags).expect(source);
        let result = theme.render(("page.html", "en/x/index.html"), &context("page", false), &mut Vec::new());
        let found = result.map_err(|d| brief(&d)).expect_err(source);
        assert!(found.starts_with(expect), "{source}: {found}");
    };
    check("a\n{{ nope }}", "template-undefined page.html:2:4+4 name=nope page=en/x/index.html known=card|cards|");
    check("{{ page.nope }}", "template-undefined page.html:1:9+4 name=nope page=en/x/index.html known=alternates|");
    check("{{ page.id.nope }}", "template-undefined page.html:1:12+4 name=nope page=en/x/index.html known=");
    check("{% for x in page.nope %}{% endfor %}", "template-undefined page.html:1:13+9 name=page.nope");
    check("{{ t(id=\"a\", b=page.nope) }}", "template-undefined page.html:1:4+22 name=b page=en/x/index.html");
    check("{{ page.title + 1 }}", "template-render page.html:1:4+14 page=en/x/index.html");
    check("{{ throw(message=\"no\") }}", "template-render page.html:1:4+19");
    check("{{ <card card={page} level=\"x\" /> }}", "template-render page.html:1:4+");
    check("{% component own() %}{{ <own /> }}{% endcomponent %}{{ <own /> }}", "template-render page.html:0:0+0");
}

#[test]
fn faults_name_who_called() {
    let mut diags = Diagnostics::new();
    let files = [("regio/templates/page.html", "a {% include \"x.html\" %}"), ("regio/templates/x.html", "{{ nope }}")];
    let theme = theme_of("regio", &files, &mut diags).expect("no faults");
    let fault = theme.render(("page.html", "x"), &context("page", false), &mut Vec::new()).expect_err("undefined");
    let related: Vec<&str> = fault.related.iter().map(|place| place.path.name()).collect();
    assert_eq!(related, ["page.html"]);
}

/// As deep as the limits let a page go while it is rendered, on a thread as small as rayon's.
#[test]
fn deepest_rendering() {
    let nested = |count: usize, inner: &str| {
        let start: Vec<String> = (0..count).map(|n| format!("{{% block b{n} %}}")).collect();
        start.concat() + inner + &"{% endblock %}".repeat(count)
    };
    let own = "{% component own() %}{% include \"x.html\" %}{% endcomponent %}";
    let files = move |outer, inner| {
        let call = "{{ <own /> }}";
        [("page.html", nested(outer, call)), ("own.html", own.to_owned()), ("x.html", nested(inner, call))]
    };
    let build = move |outer, inner| {
        let files = files(outer, inner).map(|(name, text)| (format!("regio/templates/{name}"), text));
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        theme_of("regio", &files, &mut Diagnostics::new())
    };
    assert!(build(24, 2).is_none() && build(23, 3).is_none());
    let run = move || {
        let theme = build(23, 2).expect("within the limits");
        let result = theme.render(("page.html", "x"), &context("page", false), &mut Vec::new());
        assert!(result.is_err_and(|fault| fault.code == Code::TemplateRender));
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run);
    assert!(thread.is_ok_and(|thread| thread.join().is_ok()));
}

/// The engine's own stack: these must give a diagnostic, not end the process. On a thread as small as rayon's.
#[test]
fn absurd_nesting() {
    let repeated = |start: &str, end: &str| start.repeat(20_000) + &end.repeat(20_000);
    let cases = [
        format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(20_000)),
        repeated("{% if a %}", "{% endif %}"),
        repeated("{% if a %}{% else %}", "{% endif %}"),
        format!("{{{{ {} }}}}", repeated("(", ")")),
        format!("{{{{ {} }}}}", repeated("[", "]")),
        format!("{{{{ {} }}}}", repeated("a[", "]")),
        format!("{{{{ {} }}}}", repeated("{'a':", "}")),
        format!("{{{{ a{} }}}}", "|b".repeat(20_000)),
        format!("{{{{ a{} }}}}", ".b".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "not -".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "<a b={".repeat(20_000)),
        format!("{{{{ {} }}}}", "t(id=".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "1 ** ".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "1 if 2 else ".repeat(20_000)),
        format!("{{% block a %}}{}", "{% block b %}".repeat(20_000)),
        repeated("{% filter upper %}", "{% endfilter %}"),
        format!("{{% set a {} %}}{{% endset %}}", "|upper".repeat(20_000)),
        "a".repeat(2 << 20),
    ];
    let run = move || {
        for case in &cases {
            let found = faults(&[("page.html", case)]);
            assert!(!found.is_empty() || case.contains("endset"), "{}", &case[..40]);
        }
        let chain: Vec<(String, String)> =
            (0..200).map(|n| (format!("x{n}.html"), format!("{{% include \"x{}.html\" %}}", (n + 1) % 200))).collect();
        let chain: Vec<(&str, &str)> = chain.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert!(!faults(&chain).is_empty());
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run);
    assert!(thread.is_ok_and(|thread| thread.join().is_ok()));
}

#[test]
fn any_bytes_are_a_template_or_a_fault() {
    let cases = std::env::var("GROTER_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(2_000);
    let pieces = [
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "-",
        "if",
        "for",
        "in",
        "block",
        "endblock",
        "endif",
        "endfor",
        "x",
        "t",
        "(",
        ")",
        "id",
        "=",
        "\"",
        "'",
        "`",
        "\\",
        "a",
        ".",
        "|",
        "[",
        "]",
        "{",
        "}",
        ",",
        "<",
        "/",
        ">",
        "set",
        "é",
        "extends",
        "include",
        "\"base.html\"",
        "component",
        "endcomponent",
        "raw",
        "endraw",
        "elif",
        "else",
        " ",
        "\n",
        "page",
        "title",
        "1",
        "**",
        "-9223372036854775807",
        "not",
        "is",
        "and",
        "super",
        "~",
        ":",
        "?",
        "range",
        "end",
        "loop",
        "index",
        "filter",
        "upper",
        "endfilter",
        "break",
        "none",
        "true",
        "\u{feff}",
        "\r\n",
        "%",
    ];
    let mixed = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|all| all.concat());
    let spaced = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|all| all.join(" "));
    let bytes = prop::collection::vec(any::<u8>(), 0..200).prop_map(|b| String::from_utf8_lossy(&b).into_owned());
    let expression = spaced.clone().prop_map(|text| format!("{{{{ {} }}}}", text.replace(['{', '}', '%', '#'], "")));
    let any_template = proptest::prop_oneof![mixed, spaced, bytes, expression];
    let context = context("page", true);
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let result = runner.run(&any_template, |source| {
        let mut templates = super::Templates::new();
        for (name, text) in [("page.html", source.as_str()), ("base.html", "{% block a %}{% endblock %}")] {
            let scan = super::scan::scan(text);
            let path = SourcePath::new(name);
            templates.insert(name.to_owned(), super::Template { path, text: Some(Arc::from(text)), scan });
        }
        let mut diags = Diagnostics::new();
        let engines = super::engines(&mut diags, super::for_pages(), &templates, &words(), &["nl".to_owned()]);
        assert_eq!(engines.is_none(), diags.has_errors());
        if let Some(engine) = engines.as_ref().and_then(|engines| engines.get("nl")) {
            let _ = engine.render("page.html", &context);
        }
        Ok(())
    });
    assert!(result.is_ok(), "{result:?}");
}

#[test]
fn names_in_one_order() {
    let check = |reason: &str, expect: &str| assert_eq!(super::steady(reason), expect);
    check(
        "Unknown argument(s) `l`, `ink` in call. Possible: `b`, `a`, `c`",
        "Unknown argument(s) `ink`, `l` in call. Possible: `a`, `b`, `c`",
    );
    check("one `name` and `another`", "one `name` and `another`");
    check("a `mark that is open", "a `mark that is open");
    check("``, `x` é", "``, `x` é");
    check("", "");
}
