//! The shared fields of a source file → [`Facts`].

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::i18n::Unit;
use crate::model::{CardFacts, EntryId, Facts, Figure, Image, Kind, Site};
use crate::parse::Document;
use crate::parse::matter::{self, Matter, TextFields};
use crate::path::{SourcePath, normalise};

/// Reads the shared fields of the source file `source`, inherits tranche and status, and checks both against the
/// settings.
pub(super) fn facts(
    diags: &mut Diagnostics,
    site: &Site,
    source: &Document,
    kind: Kind,
    parent: Option<EntryId>,
) -> Facts {
    check_fields(diags, source, kind);
    let Matter { text, shared } = &source.matter;
    Facts {
        weight: shared.weight.unwrap_or_default(),
        date: shared.date,
        image: image(diags, source),
        figures: figures(text),
        links: text.links.iter().flatten().filter_map(|link| link.url.clone()).collect(),
        card: card(diags, site, source, kind, parent),
    }
}

/// Fields that this kind of file does not have.
fn check_fields(diags: &mut Diagnostics, source: &Document, kind: Kind) {
    let Matter { text: own, shared: m } = &source.matter;
    let card_only = [
        ("year", m.year.is_some()),
        ("status", m.status.is_some()),
        ("places", m.places.is_some()),
        ("coordinates", m.coordinates.is_some()),
        ("precision", m.precision.is_some()),
        ("short", m.short.is_some()),
        ("updates", own.updates.is_some()),
    ];
    let tranche = [("tranche", m.tranche.is_some() && matches!(kind, Kind::Page | Kind::Home))];
    let mark = [("translated_from", own.translated_from.is_some())];
    let page = [("kind", m.kind.is_some() && !matches!(kind, Kind::Page | Kind::Card))];
    let wrong = card_only.into_iter().filter(|_| kind != Kind::Card).chain(tranche).chain(page).chain(mark);
    for (key, _) in wrong.filter(|(_, present)| *present) {
        diags.push(
            Diagnostic::new(Code::FieldNotHere)
                .arg("key", key)
                .arg("kind", kind_name(kind))
                .at(source.doc().key_place(&[key])),
        );
    }
    for (index, link) in own.links.iter().flatten().enumerate() {
        let index = index.to_string();
        for (key, missing) in [("url", link.url.is_none()), ("label", link.label.is_none())] {
            if missing && source.lacks(&["links", &index, key]) {
                let place = source.doc().place(&["links", &index]);
                diags.push(Diagnostic::new(Code::MissingKey).arg("key", key).at(place));
            }
        }
        if let Some(url) = &link.url
            && !(url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:"))
        {
            let place = source.doc().place(&["links", &index, "url"]);
            diags.push(Diagnostic::new(Code::InvalidUrl).arg("key", "url").arg("value", url.as_str()).at(place));
        }
    }
    for (id, figure) in own.figures.iter().flat_map(|figures| &figures.0) {
        for (key, missing) in [("value", figure.value.is_none()), ("label", figure.label.is_none())] {
            if missing && source.lacks(&["figures", id, key]) {
                let place = source.doc().key_place(&["figures", id]);
                diags.push(Diagnostic::new(Code::MissingKey).arg("key", key).at(place));
            }
        }
    }
}

/// The message id of the kind's name.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Home => "kind-home",
        Kind::Section => "kind-section",
        Kind::Line => "kind-line",
        Kind::Card => "kind-card",
        Kind::Page => "kind-page",
    }
}

fn figures(text: &TextFields) -> Vec<Figure> {
    let written = text.figures.iter().flat_map(|figures| &figures.0);
    written
        .filter_map(|(id, figure)| {
            Some(Figure {
                id: id.clone(),
                value: figure.value?.0,
                unit: unit(figure.unit),
                compact: figure.notation.is_some(),
            })
        })
        .collect()
}

fn unit(unit: Option<matter::Unit>) -> Unit {
    match unit {
        None | Some(matter::Unit::None) => Unit::None,
        Some(matter::Unit::Percent) => Unit::Percent,
        Some(matter::Unit::Kilometre) => Unit::Kilometre,
        Some(matter::Unit::Hectare) => Unit::Hectare,
        Some(matter::Unit::Euro) => Unit::Euro,
    }
}

fn image(diags: &mut Diagnostics, source: &Document) -> Option<Image> {
    let image = source.matter.text.image.as_ref()?;
    let Some(file) = &image.file else {
        if source.lacks(&["image", "file"]) {
            let place = source.doc().key_place(&["image"]);
            diags.push(Diagnostic::new(Code::MissingKey).arg("key", "file").at(place));
        }
        return None;
    };
    let decorative = image.decorative.unwrap_or_default();
    let without = match &image.alt {
        Some(alt) => alt.trim().is_empty(),
        None => source.lacks(&["image", "alt"]),
    };
    if !decorative && without {
        let place = source.doc().place(&["image", "file"]);
        diags.push(Diagnostic::new(Code::PictureAlt).arg("file", file.as_str()).at(place));
    }
    credited(diags, source, image, file);
    let file = beside(diags, source, file)?;
    Some(Image {
        file,
        size: None,
        credit: image.credit.clone(),
        licence: image.licence.clone(),
        focus: image.focus.map(|focus| focus.0),
        decorative,
    })
}

/// Reports a picture of which nobody says who made it, or under which licence: without both nobody may publish it.
fn credited(diags: &mut Diagnostics, source: &Document, image: &matter::Image, file: &str) {
    let without = |written: Option<&String>, key: &str| match written {
        Some(text) => text.trim().is_empty(),
        None => source.lacks(&["image", key]),
    };
    let credit = without(image.credit.as_ref(), "credit");
    let licence = without(image.licence.as_ref(), "licence");
    let missing = match (credit, licence) {
        (true, true) => "both",
        (true, false) => "credit",
        (false, true) => "licence",
        (false, false) => return,
    };
    let place = source.doc().place(&["image", "file"]);
    diags.push(Diagnostic::new(Code::PictureCredit).arg("file", file).arg("missing", missing).at(place));
}

/// The file that `image.file` names, seen from the folder of its card.
fn beside(diags: &mut Diagnostics, source: &Document, target: &str) -> Option<SourcePath> {
    let Some(inside) = normalise(target).filter(|inside| !inside.is_empty()) else {
        let place = source.doc().place(&["image", "file"]);
        diags.push(Diagnostic::new(Code::PathEscapes).arg("value", target).at(place));
        return None;
    };
    Some(SourcePath::new(format!("{}/{inside}", source.path.folder())))
}

fn card(diags: &mut Diagnostics, site: &Site, source: &Document, kind: Kind, parent: Option<EntryId>) -> CardFacts {
    let matter = &source.matter.shared;
    let doc = source.doc();
    if !matches!(kind, Kind::Card | Kind::Line) {
        return CardFacts::default();
    }
    let mut line = parent.into_iter().flat_map(|id| std::iter::once(id).chain(site.ancestors(id)));
    let inherited = line.find_map(|id| site.entry(id).facts.card.tranche);
    let tranche = matter.tranche.or(inherited);
    if let Some(own) = matter.tranche
        && !site.config.tranches.contains_key(&own)
    {
        let known: Vec<String> = site.config.tranches.keys().map(ToString::to_string).collect();
        diags.push(
            Diagnostic::new(Code::UnknownTranche)
                .arg("value", own.to_string())
                .arg("known", known)
                .at(doc.place(&["tranche"])),
        );
    }
    if let Some(status) = &matter.status
        && !site.config.statuses.iter().any(|known| known.id == *status)
    {
        let known: Vec<String> = site.config.statuses.iter().map(|status| status.id.clone()).collect();
        diags.push(
            Diagnostic::new(Code::UnknownStatus)
                .arg("value", status.as_str())
                .arg("known", known)
                .at(doc.place(&["status"])),
        );
    }
    check_places(diags, site, source);
    let of_tranche = tranche.and_then(|number| site.config.tranches.get(&number)).map(|t| t.status.clone());
    CardFacts {
        year: matter.year.map(|year| i32::from(year.0)),
        tranche,
        status: matter.status.clone().or(of_tranche),
        places: matter.places.clone().unwrap_or_default(),
        coordinates: matter.coordinates.map(|coordinates| coordinates.0),
        precision: matter.precision,
        short: matter.short.clone(),
    }
}

fn check_places(diags: &mut Diagnostics, site: &Site, source: &Document) {
    let Some(registry) = &site.config.places else { return };
    for (index, place) in source.matter.shared.places.iter().flatten().enumerate() {
        if !registry.iter().any(|known| known.id == *place) {
            diags.push(
                Diagnostic::new(Code::UnknownPlace)
                    .arg("value", place.as_str())
                    .arg("known", registry.iter().map(|known| known.id.clone()).collect::<Vec<_>>())
                    .at(source.doc().place(&["places", &index.to_string()])),
            );
        }
    }
}

/// Warns of a card that is still running although its end year has passed.
pub(super) fn check_year(
    diags: &mut Diagnostics,
    site: &Site,
    facts: &Facts,
    source: &Document,
    this_year: Option<i32>,
) {
    let (Some(year), Some(now), Some(status)) = (facts.card.year, this_year, &facts.card.status) else { return };
    let running = site.config.statuses.iter().any(|known| known.id == *status && known.running);
    if running && year < now {
        diags.push(
            Diagnostic::new(Code::EndYearPassed)
                .arg("year", year.to_string())
                .arg("status", status.as_str())
                .at(source.doc().place(&["year"])),
        );
    }
}
