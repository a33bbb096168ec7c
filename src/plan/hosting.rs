//! The settings of hosts and security.txt: what they are made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::hosts::{HostFile, Hosting, Redirect, SecurityTxt};
use crate::path::OutputPath;
use crate::plan::{Recipe, Step};
use crate::route::Routes;
use crate::view::Views;

/// The folders whose files have names that change with their content.
const FIXED: [&str; 3] = ["assets/", "media/", "share/"];

/// The steps for all hosts that the programme names; `steps` are those of the site itself.
pub(super) fn steps(views: &Views, steps: &[Step]) -> Vec<Step> {
    let wanted = &views.site().config.hosting;
    let step = |path: OutputPath, recipe: Recipe| Step { path, recipe, sources: Vec::new() };
    let mut made = Vec::new();
    if let Some(security) = &wanted.security {
        let text = SecurityTxt::new(security, views.routes().origin());
        made.push(step(SecurityTxt::path(), Recipe::Security(Box::new(text))));
    }
    let files = HostFile::of(&wanted.hosts);
    if files.is_empty() {
        return made;
    }
    let hosting = Arc::new(hosting(views, steps));
    made.extend(files.into_iter().map(|file| step(file.path(), Recipe::Host(file, Arc::clone(&hosting)))));
    made
}

fn hosting(views: &Views, steps: &[Step]) -> Hosting {
    let (site, routes) = (views.site(), views.routes());
    let ending = |step: &Step| step.path.as_str().rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let not_found: BTreeMap<String, String> = site
        .langs()
        .filter_map(|lang| routes.not_found(lang))
        .filter_map(|page| {
            let (folder, _) = page.as_str().rsplit_once('/')?;
            Some((format!("{folder}/"), page.as_str().to_owned()))
        })
        .collect();
    Hosting {
        base_path: routes.base_path().to_owned(),
        secure: routes.origin().starts_with("https://"),
        redirects: redirects(views, steps),
        not_found,
        root_not_found: Routes::root_not_found().as_str().to_owned(),
        fixed: FIXED.into_iter().filter(|folder| is_fixed(folder, steps)).map(str::to_owned).collect(),
        endings: steps.iter().filter_map(ending).collect(),
        feeds: steps.iter().any(|step| step.path.as_str().rsplit('/').next() == Some("feed.xml")),
        packed: site.config.hosting.packs(),
        hosts: site.config.hosting.hosts.clone(),
    }
}

/// Whether there are files below `folder` and each of them has a name with a digest. A section may have its name as well.
fn is_fixed(folder: &str, steps: &[Step]) -> bool {
    let mut inside = steps.iter().filter(|step| step.path.as_str().starts_with(folder)).peekable();
    inside.peek().is_some() && inside.all(|step| step.path.has_digest())
}

/// Old addresses, each once. An address that leads on is none that something leads to: no redirect is followed by
/// another.
fn redirects(views: &Views, steps: &[Step]) -> Vec<Redirect> {
    let routes = views.routes();
    let pages: BTreeSet<&OutputPath> =
        steps.iter().filter(|step| step.recipe.kind() != "redirect").map(|step| &step.path).collect();
    let mut redirects = BTreeMap::new();
    for alias in routes.aliases.iter().filter(|alias| !pages.contains(&alias.from)) {
        if let Some(page) = routes.page(alias.entry, alias.lang).filter(|page| pages.contains(page)) {
            redirects.entry(alias.from.as_str().to_owned()).or_insert_with(|| page.address().to_owned());
        }
    }
    redirects.into_iter().map(|(from, to)| Redirect { from, to }).collect()
}
