//! `content/accessibility.yaml` in, the accessibility statement ([`Statement`]) out.
//!
//! What the file claims is held against what it shows: a status that needs an audit is refused without a link to the
//! report, as nobody may call a website accessible because a program found no fault. Does not know the words of the
//! statement or what the page looks like; today's date is handed in.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::config::address::is_http;
use crate::config::localised::{Localised, localise};
use crate::config::{Config, missing, wcag};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lang::PerLang;
use crate::markdown;
use crate::path::SourcePath;
use crate::yaml::{Date, Doc};

/// The file that holds the statement.
pub const STATEMENT: &str = "content/accessibility.yaml";

/// Its id in `footer`.
pub const ID: &str = "accessibility";

/// So many years an audit counts, and so many a statement.
const AUDIT_YEARS: u16 = 3;
const STATEMENT_YEARS: u16 = 1;

/// How far the website meets the requirements, in the letters of the Dutch model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Level {
    /// Meets all requirements, shown by an audit.
    A,
    /// Meets some of them; an audit shows which, and there are plans for the rest.
    B,
    /// Not audited in full yet; an audit is planned.
    C,
    /// Does not meet them, or nobody knows, and no audit is planned.
    D,
    /// There is no statement yet.
    E,
}

impl Level {
    /// Its letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }

    fn needs_audit(self) -> bool {
        matches!(self, Self::A | Self::B)
    }
}

/// The file as written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatementFile {
    /// How far the website meets the requirements: A to E. A and B need a link to an audit report, C a planned audit.
    pub(crate) status: Option<Level>,
    /// The day on which the statement was last reviewed (YYYY-MM-DD); at least once a year.
    pub(crate) date: Option<Date>,
    /// The day on which it was first published.
    pub(crate) published: Option<Date>,
    /// The organisation that makes the statement; without this key the publisher of site.yaml.
    pub(crate) organisation: Option<Localised>,
    /// The website that it is about; without this key the one of site.yaml.
    pub(crate) website: Option<WebsiteFile>,
    /// Reports of audits.
    pub(crate) audits: Option<Vec<AuditFile>>,
    /// The day on which the next audit is planned; status C needs one.
    pub(crate) planned_audit: Option<Date>,
    /// What is known not to be accessible.
    pub(crate) shortcomings: Option<Vec<ShortcomingFile>>,
    /// What is done for accessibility, a sentence each.
    pub(crate) measures: Option<Vec<Localised>>,
    /// Where readers report what does not work; without this key the contact of site.yaml.
    pub(crate) contact: Option<ContactFile>,
    /// Where readers go who are not satisfied with the answer.
    pub(crate) complaints: Option<Localised>,
    /// Who signed the statement, and where it is registered.
    pub(crate) signed: Option<SignedFile>,
}

/// The website that a statement is about.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WebsiteFile {
    /// Its name.
    pub(crate) name: Option<Localised>,
    /// Its address.
    pub(crate) url: Option<String>,
    /// What belongs to it and what does not.
    pub(crate) scope: Option<Localised>,
}

/// An audit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuditFile {
    /// The address of the report.
    pub(crate) url: Option<String>,
    /// The date of the report.
    pub(crate) date: Option<Date>,
    /// Who did the audit.
    pub(crate) agency: Option<Localised>,
}

/// Something that is not accessible.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShortcomingFile {
    /// The WCAG success criterion that is not met: `1.4.3`.
    pub(crate) criterion: Option<String>,
    /// What is wrong, and why.
    pub(crate) description: Option<Localised>,
    /// What it means for readers with a disability.
    pub(crate) consequence: Option<Localised>,
    /// What is done about it.
    pub(crate) measure: Option<Localised>,
    /// The day on which that is planned to be done.
    pub(crate) planned: Option<Date>,
}

/// Where readers report what does not work.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactFile {
    /// An e-mail address.
    pub(crate) email: Option<Localised>,
    /// A telephone number, in quotes.
    pub(crate) phone: Option<Localised>,
    /// The address of a page with a form.
    pub(crate) url: Option<String>,
    /// How soon an answer comes: `{ nl: twee weken, en: two weeks }`.
    pub(crate) response: Option<Localised>,
}

/// Who signed a statement.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedFile {
    /// The name; may be left out.
    pub(crate) name: Option<String>,
    /// The office that may sign, such as the secretary.
    pub(crate) role: Option<Localised>,
    /// The day.
    pub(crate) date: Option<Date>,
    /// The address of the statement in the national register.
    pub(crate) register: Option<String>,
}

/// The accessibility statement of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The status.
    pub status: Level,
    /// When it was last reviewed.
    pub date: Option<Date>,
    /// When it was first published.
    pub published: Option<Date>,
    /// Who makes it; empty when nobody is named.
    pub organisation: PerLang<String>,
    /// What it is about.
    pub website: Website,
    /// Reports of audits.
    pub audits: Vec<Audit>,
    /// When the next audit is planned.
    pub planned_audit: Option<Date>,
    /// What is known not to be accessible.
    pub shortcomings: Vec<Shortcoming>,
    /// What is done for accessibility.
    pub measures: Vec<PerLang<String>>,
    /// Where readers report what does not work.
    pub contact: Contact,
    /// Where readers go who are not satisfied.
    pub complaints: Option<PerLang<String>>,
    /// Who signed it.
    pub signed: Option<Signed>,
}

/// The website that a statement is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Website {
    /// Its name.
    pub name: PerLang<String>,
    /// Its address.
    pub url: String,
    /// What belongs to it and what does not.
    pub scope: Option<PerLang<String>>,
}

/// An audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The address of the report.
    pub url: String,
    /// The date of the report.
    pub date: Option<Date>,
    /// Who did it.
    pub agency: Option<PerLang<String>>,
}

/// Something that is not accessible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcoming {
    /// The WCAG success criterion.
    pub criterion: String,
    /// What is wrong.
    pub description: PerLang<String>,
    /// What it means for readers.
    pub consequence: Option<PerLang<String>>,
    /// What is done about it.
    pub measure: Option<PerLang<String>>,
    /// When that is planned to be done.
    pub planned: Option<Date>,
}

/// Where readers report what does not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// An e-mail address.
    pub email: Option<PerLang<String>>,
    /// A telephone number.
    pub phone: Option<PerLang<String>>,
    /// A page.
    pub url: Option<PerLang<String>>,
    /// How soon an answer comes.
    pub response: Option<PerLang<String>>,
}

/// Who signed a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The name.
    pub name: Option<String>,
    /// The office.
    pub role: Option<PerLang<String>>,
    /// The day.
    pub date: Option<Date>,
    /// The statement in the national register.
    pub register: Option<String>,
}

/// Reads the statement; `today` finds out what is out of date. `None` when nothing can be made of the file.
pub fn read(
    diags: &mut Diagnostics,
    path: &SourcePath,
    text: &Arc<str>,
    (config, today): (&Config, Option<Date>),
) -> Option<Statement> {
    let doc = Doc::new(path, Arc::clone(text), 0..text.len());
    let file: StatementFile = doc.read(diags)?;
    let mut reader = Reader { diags, doc: &doc, config };
    reader.required(file.status.is_some(), &["status"]);
    // A stand-in, so that the rest is looked at as well.
    let status = file.status.unwrap_or(Level::E);
    reader.required(file.date.is_some() || status == Level::E, &["date"]);
    let statement = Statement {
        status,
        date: file.date,
        published: file.published,
        organisation: reader.organisation(file.organisation.as_ref()),
        website: reader.website(file.website.as_ref()),
        audits: reader.audits(file.audits.as_deref().unwrap_or_default()),
        planned_audit: file.planned_audit,
        shortcomings: reader.shortcomings(file.shortcomings.as_deref().unwrap_or_default()),
        measures: reader.measures(file.measures.as_deref().unwrap_or_default()),
        contact: reader.contact(file.contact.as_ref()),
        complaints: reader.text(&["complaints"], file.complaints.as_ref()),
        signed: reader.signed(file.signed.as_ref()),
    };
    claims(diags, &doc, &statement, today);
    Some(statement)
}

/// Holds what the statement claims against what it shows.
fn claims(diags: &mut Diagnostics, doc: &Doc, statement: &Statement, today: Option<Date>) {
    let Statement { status, audits, .. } = statement;
    let mut add = |found: Diagnostic, keys: &[&str]| diags.push(found.at(doc.place(keys)));
    if status.needs_audit() && audits.is_empty() {
        add(Diagnostic::new(Code::AuditMissing).arg("status", status.letter()), &["status"]);
    }
    // A date that cannot be read is reported already.
    if *status == Level::C && statement.planned_audit.is_none() && !doc.is_set(&["planned_audit"]) {
        add(Diagnostic::new(Code::AuditUnplanned), &["status"]);
    }
    if *status == Level::A && !statement.shortcomings.is_empty() {
        add(Diagnostic::new(Code::StatementContradiction), &["status"]);
    }
    let Some(today) = today else { return };
    let is_past = |date: Date, years: u16| Date { year: date.year.saturating_add(years), ..date } < today;
    if let Some(date) = statement.date.filter(|date| is_past(*date, STATEMENT_YEARS)) {
        add(Diagnostic::new(Code::StatementOld).arg("date", date.to_string()), &["date"]);
    }
    let newest = audits.iter().enumerate().filter_map(|(at, audit)| Some((audit.date?, at))).max();
    if let Some((date, at)) = newest.filter(|(date, _)| status.needs_audit() && is_past(*date, AUDIT_YEARS)) {
        add(Diagnostic::new(Code::AuditOld).arg("date", date.to_string()), &["audits", &at.to_string(), "date"]);
    }
}

/// Reads the parts of the file.
struct Reader<'a> {
    diags: &'a mut Diagnostics,
    doc: &'a Doc,
    config: &'a Config,
}

impl Reader<'_> {
    fn required(&mut self, is_there: bool, keys: &[&str]) {
        if !is_there {
            missing(self.diags, self.doc, keys);
        }
    }

    /// A text in every language; gaps and leftovers in it are reported.
    fn text(&mut self, keys: &[&str], raw: Option<&Localised>) -> Option<PerLang<String>> {
        let raw = raw?;
        match raw {
            Localised::Plain(text) => self.plain(keys, text),
            Localised::Each(entries) => {
                let texts = entries.0.iter().filter_map(|(lang, text)| Some((lang, text.as_ref()?)));
                texts.for_each(|(lang, text)| self.plain(&[keys, &[lang]].concat(), text));
            }
        }
        Some(localise(self.diags, self.doc, &self.config.languages, keys, raw))
    }

    fn plain(&mut self, keys: &[&str], text: &str) {
        if !markdown::is_suspect(text) {
            return;
        }
        let (doc, span) = (self.doc, self.doc.place(keys).span);
        for gap in markdown::check_plain(self.diags, doc.path(), doc.text(), span, text) {
            let place = Place::new(doc.path(), doc.text(), gap.span);
            self.diags.push(Diagnostic::new(Code::Unfinished).arg("text", gap.text).at(place));
        }
    }

    /// An address, unless it is none.
    fn url(&mut self, keys: &[&str], url: Option<&String>) -> Option<String> {
        let url = url?;
        if is_http(url) {
            return Some(url.clone());
        }
        let key = keys.last().copied().unwrap_or_default();
        let found = Diagnostic::new(Code::InvalidUrl).arg("key", key).arg("value", url.as_str());
        self.diags.push(found.at(self.doc.place(keys)));
        None
    }

    fn organisation(&mut self, raw: Option<&Localised>) -> PerLang<String> {
        let publisher = self.config.about.publisher.as_ref();
        let named = self.text(&["organisation"], raw).or_else(|| publisher.map(|publisher| publisher.name.clone()));
        // Somebody must answer for what is stated.
        self.required(named.is_some(), &["organisation"]);
        named.unwrap_or_else(|| self.config.languages.map(|_, _| String::new()))
    }

    fn website(&mut self, raw: Option<&WebsiteFile>) -> Website {
        let name = self.text(&["website", "name"], raw.and_then(|raw| raw.name.as_ref()));
        let url = self.url(&["website", "url"], raw.and_then(|raw| raw.url.as_ref()));
        let base = &self.config.base;
        Website {
            name: name.unwrap_or_else(|| self.config.about.title.clone()),
            url: url.unwrap_or_else(|| format!("{}{}", base.origin, base.path)),
            scope: self.text(&["website", "scope"], raw.and_then(|raw| raw.scope.as_ref())),
        }
    }

    fn audits(&mut self, raw: &[AuditFile]) -> Vec<Audit> {
        let mut audits = Vec::new();
        for (at, audit) in raw.iter().enumerate() {
            let at = at.to_string();
            let keys = |key| ["audits", at.as_str(), key];
            self.required(audit.url.is_some(), &keys("url"));
            self.required(audit.date.is_some(), &keys("date"));
            let agency = self.text(&keys("agency"), audit.agency.as_ref());
            if let Some(url) = self.url(&keys("url"), audit.url.as_ref()) {
                audits.push(Audit { url, date: audit.date, agency });
            }
        }
        audits
    }

    fn shortcomings(&mut self, raw: &[ShortcomingFile]) -> Vec<Shortcoming> {
        let mut shortcomings = Vec::new();
        for (at, raw) in raw.iter().enumerate() {
            let at = at.to_string();
            let keys = |key| ["shortcomings", at.as_str(), key];
            self.required(raw.criterion.is_some(), &keys("criterion"));
            self.required(raw.description.is_some(), &keys("description"));
            if let Some(known) = raw.criterion.as_deref().and_then(wcag::doubt) {
                let found = Diagnostic::new(Code::UnknownValue).arg("key", "criterion").arg("known", known);
                let value = raw.criterion.as_deref().unwrap_or_default();
                self.diags.push(found.arg("value", value).at(self.doc.place(&keys("criterion"))));
            }
            let description = self.text(&keys("description"), raw.description.as_ref());
            let consequence = self.text(&keys("consequence"), raw.consequence.as_ref());
            let measure = self.text(&keys("measure"), raw.measure.as_ref());
            if let (Some(criterion), Some(description)) = (raw.criterion.clone(), description) {
                let planned = raw.planned;
                shortcomings.push(Shortcoming { criterion, description, consequence, measure, planned });
            }
        }
        shortcomings
    }

    fn measures(&mut self, raw: &[Localised]) -> Vec<PerLang<String>> {
        let of = |(at, raw): (usize, &Localised)| self.text(&["measures", &at.to_string()], Some(raw));
        raw.iter().enumerate().filter_map(of).collect()
    }

    fn contact(&mut self, raw: Option<&ContactFile>) -> Contact {
        let Some(raw) = raw else {
            let contact = self.config.about.contact.as_ref();
            return Contact {
                email: contact.and_then(|contact| contact.email.clone()),
                phone: contact.and_then(|contact| contact.phone.clone()),
                url: contact.and_then(|contact| contact.url.clone()),
                response: None,
            };
        };
        let url = self.url(&["contact", "url"], raw.url.as_ref());
        Contact {
            email: self.text(&["contact", "email"], raw.email.as_ref()),
            phone: self.text(&["contact", "phone"], raw.phone.as_ref()),
            url: url.map(|url| self.config.languages.map(|_, _| url.clone())),
            response: self.text(&["contact", "response"], raw.response.as_ref()),
        }
    }

    fn signed(&mut self, raw: Option<&SignedFile>) -> Option<Signed> {
        let raw = raw?;
        raw.name.iter().for_each(|name| self.plain(&["signed", "name"], name));
        Some(Signed {
            name: raw.name.clone(),
            role: self.text(&["signed", "role"], raw.role.as_ref()),
            date: raw.date,
            register: self.url(&["signed", "register"], raw.register.as_ref()),
        })
    }
}

#[cfg(test)]
mod tests;
