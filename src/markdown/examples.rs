//! What authors do write, and what becomes of it: HTML and diagnostics, as data.

use super::html::{Context, PictureTarget, Position, Target, Words, write};
use super::{Body, Quotes, Spaces, check_plain, parse};
use crate::diag::{Arg, Diagnostics, Span};
use crate::path::SourcePath;

fn read(text: &str, start: usize) -> (Body, Vec<String>) {
    let mut diags = Diagnostics::new();
    let body = parse(&mut diags, &SourcePath::new("content/a.nl.md"), text, start);
    (body, told(diags))
}

/// Each problem as `line:column+length code argument…`.
fn told(diags: Diagnostics) -> Vec<String> {
    let told = diags.sorted().into_iter().map(|diagnostic| {
        let span = diagnostic.place.as_ref().map(|place| place.span).unwrap_or_default();
        let mut line = format!("{}:{}+{} {}", span.line, span.column, span.length, diagnostic.code.name());
        for (_, arg) in diagnostic.args {
            line.push(' ');
            line.push_str(&match arg {
                Arg::Text(text) => text,
                Arg::Number(number) => number.to_string(),
                Arg::Names(names) => names.join(","),
            });
        }
        line
    });
    told.collect()
}

fn html(text: &str) -> String {
    let link = |target: &str| match target {
        "nowhere" => Target::Nowhere,
        "card:b" => Target::Url { url: "../b/".to_owned(), external: false, lang: Some("en".to_owned()) },
        other => Target::Url { url: other.to_owned(), external: other.starts_with("http"), lang: None },
    };
    let picture = |file: &str| {
        let sources = match file {
            "wide.jpg" => vec![("image/avif", "/a.avif 4w, /b.avif 8w".to_owned())],
            _ => Vec::new(),
        };
        let sizes = "(width > 1px) 50vw".to_owned();
        let url = format!("/{file}");
        (file != "none.jpg").then_some(PictureTarget { url, width: Some(4), height: Some(3), sources, sizes })
    };
    let figures = |ids: &[String]| format!("<figures {}>", ids.join("+"));
    let words = Words {
        footnotes: "Voetnoten",
        back: &|number| format!("Terug naar {number}"),
        note: "Let op",
        important: "Belangrijk",
        table: "Tabel",
        task_done: "gedaan",
        task_open: "te doen",
    };
    let quotes = Quotes { double: ("„", "”"), single: ("‚", "’"), spaces: Spaces::Typed };
    let context =
        Context { quotes, link: &link, picture: &picture, figures: &figures, words, position: Position::default() };
    write(&read(text, 0).0, &context)
}

#[test]
fn text_becomes_html() {
    let check = |text: &str, expect: &str| assert_eq!(html(text).trim_end(), expect, "{text}");
    check(
        "Een *mooie* **dag** ~~niet~~ `a<b`\\\nen",
        "<p>Een <em>mooie</em> <strong>dag</strong> <del>niet</del> <code>a&lt;b</code><br>\nen</p>",
    );
    check("{{ x }} & <b>", "<p>{{ x }} &amp; &lt;b&gt;</p>");
    check("## Foto's\n\n### A *b*", "<h2 id=\"fotos\">Foto’s</h2>\n<h3 id=\"a-b\">A <em>b</em></h3>");
    check("## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>");
    check("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
    check(
        "- [x] a\n- b",
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" checked disabled aria-label=\"gedaan\"> a</li>\n<li>b</li>\n</ul>",
    );
    check("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    check(
        "```rust x\n\"a\" -- <b>\n::: note\n```",
        "<pre tabindex=\"0\"><code class=\"language-rust\">&quot;a&quot; -- &lt;b&gt;\n::: note\n</code></pre>",
    );
    check("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>");
    check("#", "<p></p>");
}

#[test]
fn signs_follow_the_language_across_markup() {
    let check = |text: &str, expect: &str| assert_eq!(html(text).trim_end(), format!("<p>{expect}</p>"), "{text}");
    check("\"*Ja*\", zei 'zij'...", "„<em>Ja</em>”, zei ‚zij’…");
    check("*\"Ja\"* \\\"nee\\\" &quot;", "<em>„Ja”</em> &quot;nee&quot; &quot;");
    check("de *foto*'s van \"`a`\"", "de <em>foto</em>’s van „<code>a</code>”");
    check("[\"a\"](x)[\"b\"](x)", "<a href=\"x\">„a”</a><a href=\"x\">”b”</a>");
    check("a[^x] \"b\"[^x]", "a[^x] „b”[^x]");
    check("een [[*wie* \"a\"?]] of \\[[b]]", "een <mark class=\"gap\">[<em>wie</em> „a”?]</mark> of [[b]]");
    check("`[[a]]` [[b]](c) *[[a* b]]", "<code>[[a]]</code> <a href=\"c\">[b]</a> <em>[[a</em> b]]");
}

#[test]
fn links_and_pictures() {
    let check = |text: &str, expect: &str| assert_eq!(html(text).trim_end(), expect, "{text}");
    check("[a](card:b) [c](nowhere)", "<p><a href=\"../b/\" hreflang=\"en\">a</a> c</p>");
    check(
        "<http://a.nl/?b&c> <a@b.nl>",
        "<p><a href=\"http://a.nl/?b&amp;c\" rel=\"external\">http://a.nl/?b&amp;c</a> <a href=\"mailto:a@b.nl\">a@b.nl</a></p>",
    );
    check("[a](javascript:b) [a](data:b)", "<p>a a</p>");
    check(
        "a ![b \"c\"](d.jpg)",
        "<p>a <img src=\"/d.jpg\" alt=\"b „c”\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></p>",
    );
    check(
        "![b](d.jpg \"C's [[e]]\")",
        "<figure><img src=\"/d.jpg\" alt=\"b\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"><figcaption>C’s <mark class=\"gap\">[e]</mark></figcaption></figure>",
    );
    check("![een *b*](none.jpg)", "<p>een b</p>");
    check(
        "![b](wide.jpg)",
        "<p><picture><source type=\"image/avif\" srcset=\"/a.avif 4w, /b.avif 8w\" sizes=\"(width &gt; 1px) 50vw\">\
         <img src=\"/wide.jpg\" alt=\"b\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></picture></p>",
    );
}

#[test]
fn tables() {
    let region = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel";
    let expect = format!(
        "{region}\"><table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"right\">a</th></tr>\n</thead>\n<tbody>\n\
         <tr><td>b</td><td class=\"right\">c</td></tr>\n</tbody>\n</table></div>\n"
    );
    assert_eq!(html("| | a |\n|---|--:|\n| b | c |"), expect);
    let two = html("|a|\n|-|\n\n|b|\n|-|");
    assert!(two.contains(&format!("{region} 1\"")) && two.contains(&format!("{region} 2\"")), "{two}");
}

#[test]
fn footnotes_in_the_order_of_reference() {
    let reference = |number: &str, id: &str| {
        format!(
            "<sup><a href=\"#fn-{number}\" id=\"{id}\" role=\"doc-noteref\" aria-describedby=\"footnotes\">{number}</a></sup>"
        )
    };
    let back = |id: &str, name: &str, sign: &str| {
        format!(
            " <a href=\"#{id}\" role=\"doc-backlink\" class=\"footnote-back\" aria-label=\"Terug naar {name}\">{sign}</a>"
        )
    };
    let expect = [
        format!(
            "<p>x{} y{} z{}</p>\n",
            reference("1", "fnref-1"),
            reference("2", "fnref-2"),
            reference("1", "fnref-1-2")
        ),
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n".to_owned(),
        "<h2 id=\"footnotes\" class=\"visually-hidden\">Voetnoten</h2>\n<ol>\n".to_owned(),
        format!(
            "<li id=\"fn-1\"><p>B{}{}</p>\n</li>\n",
            back("fnref-1", "1", "↩"),
            back("fnref-1-2", "1-2", "↩<sup>2</sup>")
        ),
        format!("<li id=\"fn-2\"><p>A{}{}</p>\n</li>\n", reference("3", "fnref-3"), back("fnref-2", "2", "↩")),
        format!("<li id=\"fn-3\"><p>C{}</p>\n</li>\n</ol>\n</section>\n", back("fnref-3", "3", "↩")),
    ];
    assert_eq!(html("x[^b] y[^1] z[^B]\n\n[^1]: A[^c]\n[^b]: B\n[^c]: C\n"), expect.concat());
}

#[test]
fn containers() {
    let check = |text: &str, expect: &str| assert_eq!(html(text).trim_end(), expect, "{text}");
    let img = "<img src=\"/a.jpg\" alt=\"b\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">";
    check(
        "::: figure\n![b](a.jpg)\n\nEen *c*.\n:::",
        &format!("<figure>{img}<figcaption><p>Een <em>c</em>.</p>\n</figcaption></figure>"),
    );
    check("::: figure\n![b](a.jpg)\n:::", &format!("<figure>{img}</figure>"));
    check(
        "a\n::: quote De \"heer\"\n- b\n:::\n- c",
        "<p>a</p>\n<figure class=\"quote\"><blockquote>\n<ul>\n<li>b</li>\n</ul>\n</blockquote><figcaption>De „heer”</figcaption></figure>\n<ul>\n<li>c</li>\n</ul>",
    );
    check("::: figures a, b\n:::\n\n::: figures\n:::", "<figures a+b>\n<figures >");
    check(
        "::: note\n|a|\n|-|\n|b|\n:::\n\n::: important Nu!\nb\n:::\n",
        &format!(
            "<aside class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">Let op</p>\n{}</aside>\n<aside class=\"callout important\" role=\"note\">\n<p class=\"callout-title\">Nu!</p>\n<p>b</p>\n</aside>",
            html("|a|\n|-|\n|b|")
        ),
    );
}

#[test]
fn problems_have_a_place() {
    let check = |text: &str, expect: &[&str]| assert_eq!(read(text, 0).1, expect, "{text}");
    check("## A\n\ntekst \"goed\" -- foto's, zuid- en oost; in- und out\n\n| a  |\n|----|\n\n`a- b  c`", &[]);
    check("a <b>x</b> <!-- c -->\n<i>\n\n<div>\nd\n</div>\n", &["1:3+3 raw-html <b>", "4:1+5 raw-html <div>"]);
    check("# A\n\n### B\n\n##### C", &["1:1+3 heading-top", "3:1+5 heading-skip 3 2", "5:1+7 heading-skip 5 4"]);
    check("é[^x] `[^y]`\n\n[^z]: a\n", &["1:2+4 footnote-missing x", "3:1+7 footnote-unused z"]);
    check(
        "[a](JavaScript:b) ![c](data:d) [e](ftp://f)",
        &["1:1+17 link-unsafe JavaScript:b", "1:19+12 link-unsafe data:d", "1:32+12 link-unsafe ftp://f"],
    );
    check(
        "wij ver- beteren\nen ver-\nbeteren uit- en aan- vullend",
        &[
            "1:5+12 hyphenation ver- beteren verbeteren",
            "2:4+4 hyphenation ver- beteren verbeteren",
            "3:17+12 hyphenation aan- vullend aanvullend",
        ],
    );
    check("een  twee, drie  \nvier.  Vijf", &["1:4+2 double-space"]);
    check("a\u{7}b &#1;", &["1:2+1 control-character U+0007", "1:5+1 control-character U+0001"]);
    check(
        "::: nota\na\n:::\n:::\n",
        &["1:5+4 container-unknown nota figure,figures,important,note,quote", "4:1+3 container-stray"],
    );
    check("::: note\na\n::: quote\nb", &["1:1+8 container-unclosed note", "3:1+9 container-unclosed quote"]);
    check("- a\n  ::: note\n\n> :::\n\n    ::: note\n", &["2:3+8 container-stray", "4:3+3 container-stray"]);
    check(
        "::: figures a\nb\n:::\n::: figure\nb\n:::\n::: note\n:::",
        &["1:5+7 container-content figures", "4:5+6 container-content figure", "7:5+4 container-content note"],
    );
    check("::: figure\n![a](b)\n\nc\n\n- d\n:::", &["1:5+6 container-content figure"]);
}

#[test]
fn places_count_from_the_top_of_the_file() {
    let file = "---\r\ntitle: x\r\n---\r\néé [a](card:b) [[wie]]\r\n\r\n![[[alt]]](c.jpg \"[[u]]\")\r\n::: figures d e\r\n:::\r\n::: note [[t]]\r\nx\r\n:::\r\n";
    let (body, told) = read(file, file.find("éé").unwrap_or(0));
    assert!(told.is_empty(), "{told:?}");
    let place = |span: Span| format!("{}:{}+{}", span.line, span.column, span.length);
    let links: Vec<_> = body.links.iter().map(|l| (l.target.as_str(), place(l.span))).collect();
    assert_eq!(links, [("card:b", "4:4+11".to_owned())]);
    let pictures: Vec<_> = body.pictures.iter().map(|p| (p.file.as_str(), p.alt.as_str(), place(p.span))).collect();
    assert_eq!(pictures, [("c.jpg", "[[alt]]", "6:1+25".to_owned())]);
    let figures: Vec<_> = body.figures.iter().map(|f| (f.id.as_str(), place(f.span))).collect();
    assert_eq!(figures, [("d", "7:13+1".to_owned()), ("e", "7:15+1".to_owned())]);
    let gaps: Vec<_> = body.gaps.iter().map(|g| (g.text.as_str(), place(g.span))).collect();
    assert_eq!(
        gaps,
        [
            ("wie", "4:16+7".to_owned()),
            ("u", "6:1+25".to_owned()),
            ("alt", "6:3+7".to_owned()),
            ("t", "9:10+5".to_owned())
        ]
    );
    assert_eq!((body.line(), body.words), (4, 4));
}

#[test]
fn excerpts() {
    let check = |text: &str, expect: &str| assert_eq!(read(text, 0).0.excerpt, expect, "{text}");
    check("## A\n\n- b\n\n::: figure\n![c](d)\n\ne\n:::\n\nEen *\"f\"*\ng[^1].\n\n[^1]: h", "Een \"f\" g.");
    check("", "");
    check(&"woord ".repeat(100), &format!("{}…", "woord ".repeat(50).trim_end()));
    check(&"x".repeat(400), &format!("{}…", "x".repeat(300)));
}

#[test]
fn text_fields() {
    let file = "---\nsummary: >\n  Een [[b]] en\n  ver- beteren\n---\n";
    let mut diags = Diagnostics::new();
    let span = Span { line: 2, column: 10, length: 1 };
    let gaps = check_plain(&mut diags, &SourcePath::new("a.md"), file, span, "Een [[b]] en ver- beteren [[c d]]\u{7}");
    let gaps: Vec<_> = gaps.iter().map(|gap| (gap.text.as_str(), gap.span.line, gap.span.column)).collect();
    assert_eq!(gaps, [("b", 3, 7), ("c d", 2, 10)]);
    assert_eq!(told(diags), ["2:10+1 control-character U+0007", "4:3+12 hyphenation ver- beteren verbeteren"]);
}
