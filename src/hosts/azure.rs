//! `staticwebapp.config.json` for Azure Static Web Apps.

use serde_json::{Map, Value, json};

use super::{FOREVER, Hosting, SHORT};

/// Azure refuses a larger file, in bytes.
const LIMIT: usize = 20_000;

/// The whole file. Old addresses that no longer fit are left to the pages that stand there.
pub(super) fn config(hosting: &Hosting) -> String {
    let mut routes: Vec<Value> = hosting
        .fixed
        .iter()
        .map(|folder| {
            json!({ "route": format!("{}*", hosting.address(folder)), "headers": { "Cache-Control": FOREVER } })
        })
        .collect();
    let mut text = whole(hosting, &routes);
    for redirect in &hosting.redirects {
        let (start, folder) = redirect.start();
        let to = hosting.address(&redirect.to);
        for from in [Some(hosting.address(start)), folder.then(|| hosting.page(&redirect.from))].into_iter().flatten() {
            let route = json!({ "route": from, "redirect": to, "statusCode": 301 });
            routes.push(route);
        }
        let longer = whole(hosting, &routes);
        if longer.len() > LIMIT {
            break;
        }
        text = longer;
    }
    text
}

fn whole(hosting: &Hosting, routes: &[Value]) -> String {
    let mut headers: Map<String, Value> =
        hosting.headers().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    headers.insert("Cache-Control".to_owned(), SHORT.into());
    let types: Map<String, Value> = hosting.types().map(|(ending, kind)| (format!(".{ending}"), kind.into())).collect();
    let hidden = ["/.hosts/*", "/.groter-manifest.json"];
    let hidden = hidden.iter().map(|route| json!({ "route": route, "statusCode": 404 }));
    let routes: Vec<Value> = hidden.chain(routes.iter().cloned()).collect();
    let config = json!({
        "routes": routes,
        "responseOverrides": { "404": { "rewrite": hosting.address(&hosting.root_not_found), "statusCode": 404 } },
        "globalHeaders": headers,
        "mimeTypes": types,
    });
    // A map of texts can always be written.
    serde_json::to_string_pretty(&config).unwrap_or_default() + "\n"
}
