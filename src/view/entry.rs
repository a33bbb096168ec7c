//! Views of what authors wrote: home, sections, lines, cards, pages.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::lang::Lang;
use crate::model::{EntryId, Facts, Kind, Site, Standing, Written};
use crate::view::book::precision;
use crate::view::{
    Alternate, CardView, Coordinates, Fallback, FigureView, Heading, Link, PageKind, PageLocale, PageMatter, PageView,
    SectionView, Share, Shared, Translation, UpdateView, View, Views, WebLink, body,
};

impl From<Kind> for PageKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Home => Self::Home,
            Kind::Section => Self::Section,
            Kind::Line => Self::Line,
            Kind::Card => Self::Card,
            Kind::Page => Self::Page,
        }
    }
}

impl Views {
    /// The page of an entry; none where readers of the language do not get it.
    pub fn entry(&self, id: EntryId, lang: Lang) -> Option<View> {
        self.routes.page(id, lang)?;
        let kind = self.site.entry(id).kind;
        let children = self.children(id, lang);
        let sections = children
            .iter()
            .filter(|id| self.site.entry(**id).kind.is_section())
            .filter_map(|id| self.section(*id, lang));
        let cards = children.iter().filter_map(|id| self.summary(*id, lang)).cloned();
        let footer = |id: &EntryId| self.site.config.footer.contains(&self.site.entry(*id).id);
        let pages = children.iter().filter(|id| self.site.entry(**id).kind == Kind::Page && !footer(id));
        Some(View {
            site: self.site_view(lang),
            page: self.page(id, lang),
            card: (kind == Kind::Card).then(|| self.card(id, lang)),
            sections: sections.collect(),
            cards: cards.collect(),
            pages: pages.filter_map(|id| self.link(*id, lang)).collect(),
            groups: Vec::new(),
            terms: Vec::new(),
            choices: Vec::new(),
            parts: Vec::new(),
            finder: None,
            map: (kind == Kind::Home).then(|| self.web_map(lang)),
            timeline: None,
            search: None,
            data: None,
            statement: None,
            share: Share::default(),
        })
    }

    fn page(&self, id: EntryId, lang: Lang) -> PageView {
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let written = &text.written;
        let updates = written.updates.iter().map(|update| UpdateView {
            date: update.date.to_string(),
            date_text: self.locales.date(text.lang, i32::from(update.date.year), update.date.month, update.date.day),
            text: self.text(text.lang, &update.text),
        });
        PageView {
            kind: entry.kind.into(),
            id: entry.id.clone(),
            title: self.text(text.lang, &written.title),
            summary: self.text(text.lang, &written.summary),
            locale: self.locale(id, lang),
            breadcrumbs: self.breadcrumbs(id, lang),
            content: body::body(self, id, lang),
            words: written.body.words,
            toc: written
                .body
                .headings
                .iter()
                .map(|heading| Heading {
                    level: heading.level,
                    title: self.text(text.lang, &heading.text),
                    anchor: heading.anchor.clone(),
                })
                .collect(),
            matter: PageMatter {
                image: self.picture(entry.facts.image.as_ref(), written, text.lang),
                figures: self.unshown_figures(&entry.facts, written, text.lang),
                links: self.web_links(&entry.facts, written, text.lang),
                updates: updates.collect(),
            },
            extra: written.extra.clone(),
        }
    }

    /// Key figures that the text does not show already: nothing is shown again beside it.
    pub(super) fn unshown_figures(&self, facts: &Facts, written: &Written, lang: Lang) -> Vec<FigureView> {
        let body = &written.body;
        let unshown = |figure: &FigureView| !body.all_figures && !body.figures.iter().any(|used| used.id == figure.id);
        self.figures(facts, written, lang).into_iter().filter(unshown).collect()
    }

    /// Links to other sites, with the words of `written`.
    pub(super) fn web_links(&self, facts: &Facts, written: &Written, lang: Lang) -> Vec<WebLink> {
        let links = facts.links.iter().zip(&written.links);
        links.map(|(url, label)| WebLink { url: url.clone(), label: self.text(lang, label) }).collect()
    }

    fn locale(&self, id: EntryId, lang: Lang) -> PageLocale {
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let url = self.routes.page(id, lang).map(|path| self.routes.url(path)).unwrap_or_default();
        let original = self.routes.page(id, text.lang).or_else(|| self.routes.page(id, lang));
        let fallback = (text.standing == Standing::Fallback).then(|| Fallback {
            lang: self.tag(text.lang).to_owned(),
            language: self.language_name(text.lang),
            url: original.map(|path| self.routes.url(path)).unwrap_or_default(),
            begun: text.begun.is_some(),
        });
        PageLocale {
            lang: self.tag(text.lang).to_owned(),
            dir: self.locales.direction(text.lang),
            url,
            canonical: original.map(|path| self.routes.absolute(path)).unwrap_or_default(),
            alternates: if fallback.is_some() { Vec::new() } else { self.alternates(id) },
            fallback,
            translations: self.translations(id, lang),
            noindex: false,
            feed: self.pillar_feed(id, lang).unwrap_or_default(),
        }
    }

    /// The address of a pillar's feed; none for what is no pillar.
    fn pillar_feed(&self, id: EntryId, lang: Lang) -> Option<String> {
        let pillar = self.site.pillar(id).filter(|pillar| *pillar == id)?;
        self.routes.section_feed(pillar, lang).map(|path| self.routes.url(&path))
    }

    /// The same entry in every language; where readers do not get it, the nearest section that they do get.
    fn translations(&self, id: EntryId, here: Lang) -> Vec<Translation> {
        let to = |lang: Lang| {
            let near =
                std::iter::once(id).chain(self.site.ancestors(id)).find(|id| self.routes.page(*id, lang).is_some());
            let near = near.unwrap_or(Site::HOME);
            Some(Translation {
                lang: self.tag(lang).to_owned(),
                dir: self.locales.direction(lang),
                label: self.language_name(lang),
                note: self.partial_note(lang),
                url: self.routes.url(self.routes.page(near, lang)?),
                current: lang == here,
                fallback: self.site.entry(near).texts[lang].standing == Standing::Fallback,
            })
        };
        self.site.langs().filter_map(to).collect()
    }

    /// `hreflang` links: the languages in which somebody wrote this text, and the source for everybody else.
    pub(super) fn alternates(&self, id: EntryId) -> Vec<Alternate> {
        let texts = &self.site.entry(id).texts;
        let own: Vec<Lang> = self.site.langs().filter(|lang| texts[*lang].standing == Standing::Own).collect();
        let paths = own.into_iter().filter_map(|lang| Some((lang, self.routes.page(id, lang)?)));
        self.alternate_links(paths.map(|(lang, path)| (lang, self.routes.absolute(path))).collect())
    }

    /// `hreflang` links to these pages; none when there is only one.
    pub(super) fn alternate_links(&self, pages: Vec<(Lang, String)>) -> Vec<Alternate> {
        if pages.len() < 2 {
            return Vec::new();
        }
        let default = pages.iter().find(|(lang, _)| *lang == Lang::SOURCE).map(|(_, url)| url.clone());
        let default = default.map(|url| Alternate { lang: String::from("x-default"), url });
        let links = pages.into_iter().map(|(lang, url)| Alternate { lang: self.tag(lang).to_owned(), url });
        links.chain(default).collect()
    }

    fn breadcrumbs(&self, id: EntryId, lang: Lang) -> Vec<Link> {
        let mut links: Vec<Link> = self.site.ancestors(id).filter_map(|id| self.link(id, lang)).collect();
        links.reverse();
        if let Some(home) = links.first_mut() {
            home.title = self.locales.text(lang, "home", &[]);
            home.lang = None;
        }
        links
    }

    fn card(&self, id: EntryId, lang: Lang) -> CardView {
        let entry = self.site.entry(id);
        let parent = entry.parent;
        let siblings: Vec<EntryId> = parent.map_or(Vec::new(), |parent| {
            let children = self.children(parent, lang).iter().copied();
            children.filter(|id| self.site.entry(*id).kind == Kind::Card).collect()
        });
        let at = siblings.iter().position(|sibling| *sibling == id);
        let sibling = |index: Option<usize>| index.and_then(|index| siblings.get(index)).copied();
        let (before, after) = (sibling(at.and_then(|at| at.checked_sub(1))), sibling(at.map(|at| at + 1)));
        let beside: Vec<EntryId> = before.into_iter().chain(after).collect();
        CardView {
            facts: self.facts(&entry.facts, lang),
            coordinates: entry.facts.card.coordinates.map(|[latitude, longitude]| Coordinates {
                latitude,
                longitude,
                precision: precision(entry.facts.card.precision),
            }),
            pillar: self.site.pillar(id).and_then(|id| self.link(id, lang)),
            line: parent.filter(|id| self.site.entry(*id).kind == Kind::Line).and_then(|id| self.link(id, lang)),
            previous: before.and_then(|id| self.link(id, lang)),
            next: after.and_then(|id| self.link(id, lang)),
            related: self.related(id, lang, &beside),
            brochure_page: self.brochure_page(id, lang),
            sheet: self.routes.sheet(id, lang).and_then(|path| self.download(&path, lang, lang)),
            short: self.routes.short(id, lang).map(|path| self.routes.absolute(path)).unwrap_or_default(),
            mail: self.mail(id, lang),
        }
    }

    /// An address that begins an e-mail about a card (RFC 6068).
    fn mail(&self, id: EntryId, lang: Lang) -> String {
        let text = &self.site.entry(id).texts[lang];
        let title = self.text(text.lang, &text.written.title);
        let summary = self.text(text.lang, Self::summary_text(&text.written));
        let lines = [title.clone(), summary, self.lasting(id, lang)];
        let body: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        format!("mailto:?subject={}&body={}", encode(&title), encode(&body.join("\r\n\r\n")))
    }

    fn section(&self, id: EntryId, lang: Lang) -> Option<SectionView> {
        let path = self.routes.page(id, lang)?;
        let entry = self.site.entry(id);
        let text = &entry.texts[lang];
        let children = self.children(id, lang);
        let cards: Vec<Shared<_>> = children.iter().filter_map(|id| self.summary(*id, lang)).cloned().collect();
        let sections: Vec<SectionView> = children
            .iter()
            .filter(|id| self.site.entry(**id).kind.is_section())
            .filter_map(|id| self.section(*id, lang))
            .collect();
        let pages = children.iter().filter(|id| self.site.entry(**id).kind == Kind::Page);
        Some(SectionView {
            id: entry.id.clone(),
            title: self.text(text.lang, &text.written.title),
            summary: self.text(text.lang, &text.written.summary),
            url: self.routes.url(path),
            lang: self.tag(text.lang).to_owned(),
            dir: self.locales.direction(text.lang),
            facts: self.facts(&entry.facts, lang),
            figures: self.figures(&entry.facts, &text.written, text.lang),
            pages: pages.filter_map(|id| self.link(*id, lang)).collect(),
            count: cards.len() + sections.iter().map(|section| section.count).sum::<usize>(),
            cards,
            sections,
        })
    }
}
