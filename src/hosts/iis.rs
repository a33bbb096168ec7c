//! `web.config` for Internet Information Services. It needs nothing that has to be installed beside IIS, but for "HTTP
//! Redirection", a feature of Windows, where there are old addresses.

use std::fmt::Write as _;

use super::{FEED, Hosting, TYPES, quote};

/// The whole file.
pub(super) fn web_config(hosting: &Hosting) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <!-- Written by groter for Internet Information Services. -->\n<configuration>\n  <system.webServer>\n",
    );
    out.push_str("    <defaultDocument><files><clear /><add value=\"index.html\" /></files></defaultDocument>\n");
    out.push_str("    <directoryBrowse enabled=\"false\" />\n");
    out.push_str("    <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n");
    for (name, value) in hosting.headers() {
        let value = quote::xml(&value);
        let _ = writeln!(out, "        <remove name=\"{name}\" /><add name=\"{name}\" value=\"{value}\" />");
    }
    out.push_str("      </customHeaders>\n    </httpProtocol>\n    <staticContent>\n");
    out.push_str("      <clientCache cacheControlMode=\"DisableCache\" />\n");
    for (ending, kind) in TYPES {
        let kind = quote::xml(kind);
        let _ = writeln!(
            out,
            "      <remove fileExtension=\".{ending}\" /><mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />"
        );
    }
    out.push_str("    </staticContent>\n");
    not_found(&hosting.root_not_found, "    ", &mut out);
    out.push_str("    <security><requestFiltering><hiddenSegments>\n");
    for hidden in [".hosts", ".groter-manifest.json", ".htaccess"] {
        let _ = writeln!(out, "      <remove segment=\"{hidden}\" /><add segment=\"{hidden}\" />");
    }
    out.push_str("    </hiddenSegments></requestFiltering></security>\n  </system.webServer>\n");
    locations(hosting, &mut out);
    out.push_str("</configuration>\n");
    out
}

/// The page for unknown addresses, as a file: as an address it would get the status of a page that exists.
fn not_found(page: &str, indent: &str, out: &mut String) {
    let page = quote::xml(&page.replace('/', "\\"));
    let _ = writeln!(
        out,
        "{indent}<httpErrors errorMode=\"Custom\" existingResponse=\"Auto\"><remove statusCode=\"404\" />\
         <error statusCode=\"404\" path=\"{page}\" responseMode=\"File\" /></httpErrors>"
    );
}

fn locations(hosting: &Hosting, out: &mut String) {
    let mut location = |path: &str, inside: &str| {
        let path = quote::xml(path.trim_end_matches('/'));
        let inside = inside.trim_end();
        let _ =
            writeln!(out, "  <location path=\"{path}\"><system.webServer>\n{inside}\n  </system.webServer></location>");
    };
    for (folder, page) in &hosting.not_found {
        let mut inside = String::new();
        not_found(page, "    ", &mut inside);
        location(folder, &inside);
    }
    for folder in &hosting.fixed {
        location(
            folder,
            "    <staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" \
             cacheControlCustom=\"public, immutable\" /></staticContent>",
        );
    }
    // IIS refuses a file with two locations of one path.
    let mut seen = std::collections::BTreeSet::new();
    for redirect in hosting.redirects.iter().filter(|redirect| is_possible(redirect.start().0)) {
        let (start, _) = redirect.start();
        if hosting.not_found.contains_key(&format!("{start}/")) || !seen.insert(start.to_lowercase()) {
            continue;
        }
        let to = quote::xml(&hosting.address(&redirect.to));
        location(
            start,
            &format!(
                "    <httpRedirect enabled=\"true\" destination=\"{to}\" exactDestination=\"true\" \
                 httpResponseStatus=\"Permanent\" />"
            ),
        );
    }
    if hosting.feeds {
        let inside = format!(
            "    <staticContent><remove fileExtension=\".xml\" /><mimeMap fileExtension=\".xml\" mimeType=\"{}\" />\
             </staticContent>",
            quote::xml(FEED.1)
        );
        for folder in std::iter::once("").chain(hosting.not_found.keys().map(String::as_str)) {
            location(&format!("{folder}{}", FEED.0), &inside);
        }
    }
}

/// Whether IIS takes this path for a location; at others the page that stands there leads on.
fn is_possible(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['?', ':', '\\', '*', '"', '<', '>', '|', '%'])
        && !path.chars().any(char::is_control)
}
