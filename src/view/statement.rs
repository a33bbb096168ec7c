//! The accessibility statement: its page in every language and the copy for programs.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::config::Statement as Stated;
use crate::config::statement::{ID, Level, Shortcoming};
use crate::lang::{Lang, PerLang};
use crate::path::OutputPath;
use crate::theme::STATEMENT;
use crate::view::{Link, PageKind, View, Views};
use crate::yaml::Date;

/// The accessibility statement.
#[derive(Debug, Serialize)]
pub struct Statement {
    /// How far the website meets the requirements.
    pub status: StatementStatus,
    /// Who makes the statement.
    pub organisation: String,
    /// What it is about.
    pub website: StatementWebsite,
    /// Reports of audits.
    pub audits: Vec<StatementAudit>,
    /// When the next audit is planned.
    pub planned_audit: Option<StatementDate>,
    /// What is known not to be accessible.
    pub shortcomings: Vec<StatementShortcoming>,
    /// What is done for accessibility.
    pub measures: Vec<Wording>,
    /// Where readers report what does not work.
    pub contact: StatementContact,
    /// Where readers go who are not satisfied with the answer.
    pub complaints: Wording,
    /// When it was made.
    pub dates: StatementDates,
    /// Who signed it.
    pub signed: Option<Signature>,
    /// Address of the copy for programs.
    pub copy: String,
}

/// A text, in pieces; empty where nobody wrote one.
pub type Wording = Vec<Piece>;

/// A piece of a text.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it says what staff must still fill in.
    pub gap: bool,
}

/// How far a website meets the requirements.
#[derive(Debug, Serialize)]
pub struct StatementStatus {
    /// `A` to `E`.
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// What it means.
    pub text: String,
}

/// The website that a statement is about.
#[derive(Debug, Serialize)]
pub struct StatementWebsite {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
    /// What belongs to it and what does not.
    pub scope: Wording,
}

/// An audit.
#[derive(Debug, Serialize)]
pub struct StatementAudit {
    /// The address of the report.
    pub url: String,
    /// Who did it.
    pub agency: Wording,
    /// The date of the report.
    pub date: Option<StatementDate>,
}

/// Something that is not accessible.
#[derive(Debug, Serialize)]
pub struct StatementShortcoming {
    /// The WCAG success criterion that is not met.
    pub criterion: String,
    /// What is wrong.
    pub description: Wording,
    /// What it means for readers.
    pub consequence: Wording,
    /// What is done about it.
    pub measure: Wording,
    /// When that is planned to be done.
    pub planned: Option<StatementDate>,
}

/// Where readers report what does not work.
#[derive(Debug, Serialize)]
pub struct StatementContact {
    /// An e-mail address, or what is said of it.
    pub email: Wording,
    /// The same where it is an address to write to.
    pub address: Option<String>,
    /// A telephone number.
    pub phone: Wording,
    /// The address of a page.
    pub url: Option<String>,
    /// How soon an answer comes.
    pub response: Wording,
}

/// The days on which a statement was made.
#[derive(Debug, Serialize)]
pub struct StatementDates {
    /// When it was last reviewed.
    pub reviewed: Option<StatementDate>,
    /// When it was first published.
    pub published: Option<StatementDate>,
}

/// A day.
#[derive(Debug, Serialize)]
pub struct StatementDate {
    /// `2026-05-01`.
    pub date: String,
    /// As the language writes it.
    pub text: String,
}

/// Who signed a statement.
#[derive(Debug, Serialize)]
pub struct Signature {
    /// The name.
    pub name: Option<String>,
    /// The office.
    pub role: Wording,
    /// The day.
    pub date: Option<StatementDate>,
    /// The statement in the national register.
    pub register: Option<String>,
}

impl Views {
    /// The page of the statement.
    pub fn statement(&self, path: &OutputPath, lang: Lang) -> Option<View> {
        let stated = self.site.config.statement.as_ref()?;
        let mut view = self.bare(lang, PageKind::Accessibility, ID, self.locales.text(lang, "statement", &[]));
        view.page.summary = self.locales.text(lang, "statement.intro", &[]);
        self.addressed(&mut view, path, lang, |lang| self.routes.statement(lang));
        view.page.breadcrumbs = vec![self.home(lang)];
        view.statement = Some(self.stated(stated, lang));
        Some(view)
    }

    /// The way to the statement; none without one.
    pub(super) fn statement_link(&self, lang: Lang) -> Option<Link> {
        let path = self.routes.statement(lang).filter(|_| self.theme.has(STATEMENT))?;
        let title = self.locales.text(lang, "statement", &[]);
        Some(Link { title, url: self.routes.url(path), id: ID.to_owned(), lang: None })
    }

    fn stated(&self, stated: &Stated, lang: Lang) -> Statement {
        let date = |date: Option<Date>| self.statement_date(date, lang);
        let words = |text: Option<&PerLang<String>>| self.wording(text.map(|text| text[lang].as_str()), lang);
        let audits = stated.audits.iter().map(|audit| StatementAudit {
            url: audit.url.clone(),
            agency: words(audit.agency.as_ref()),
            date: date(audit.date),
        });
        let shortcomings = stated.shortcomings.iter().map(|shortcoming| StatementShortcoming {
            criterion: shortcoming.criterion.clone(),
            description: words(Some(&shortcoming.description)),
            consequence: words(shortcoming.consequence.as_ref()),
            measure: words(shortcoming.measure.as_ref()),
            planned: date(shortcoming.planned),
        });
        let contact = &stated.contact;
        Statement {
            status: self.statement_status(stated, lang),
            organisation: self.text(lang, &stated.organisation[lang]),
            website: StatementWebsite {
                name: self.text(lang, &stated.website.name[lang]),
                url: stated.website.url.clone(),
                scope: words(stated.website.scope.as_ref()),
            },
            audits: audits.collect(),
            planned_audit: date(stated.planned_audit),
            shortcomings: shortcomings.collect(),
            measures: stated.measures.iter().map(|measure| words(Some(measure))).collect(),
            contact: StatementContact {
                email: words(contact.email.as_ref()),
                address: contact.email.as_ref().map(|email| email[lang].clone()).filter(|email| is_address(email)),
                phone: words(contact.phone.as_ref()),
                url: contact.url.as_ref().map(|url| url[lang].clone()),
                response: words(contact.response.as_ref()),
            },
            complaints: words(stated.complaints.as_ref()),
            dates: StatementDates { reviewed: date(stated.date), published: date(stated.published) },
            signed: stated.signed.as_ref().map(|signed| Signature {
                name: signed.name.clone(),
                role: words(signed.role.as_ref()),
                date: date(signed.date),
                register: signed.register.clone(),
            }),
            copy: self.routes.statement_copy().map(|path| self.routes.url(path)).unwrap_or_default(),
        }
    }

    fn statement_status(&self, stated: &Stated, lang: Lang) -> StatementStatus {
        let message = status_message(stated.status);
        let organisation = self.text(lang, &stated.organisation[lang]);
        let website = self.text(lang, &stated.website.name[lang]);
        let args = [("organisation", organisation.into()), ("website", website.into())];
        StatementStatus {
            id: stated.status.letter(),
            title: self.locales.text(lang, message, &[]),
            text: self.locales.text(lang, &format!("{message}.text"), &args),
        }
    }

    fn statement_date(&self, date: Option<Date>, lang: Lang) -> Option<StatementDate> {
        date.map(|date| StatementDate {
            date: date.to_string(),
            text: self.locales.date(lang, i32::from(date.year), date.month, date.day),
        })
    }

    fn wording(&self, text: Option<&str>, lang: Lang) -> Wording {
        pieces(&self.text(lang, text.unwrap_or_default()))
    }

    /// The statement for programs, in all languages; none without one.
    pub fn statement_copy(&self) -> Option<Value> {
        let stated = self.site.config.statement.as_ref()?;
        let each = |text: &PerLang<String>| -> Value {
            let texts = text.iter().map(|(lang, text)| (self.tag(lang).to_owned(), Value::from(text.as_str())));
            texts.collect::<Map<String, Value>>().into()
        };
        let maybe = |text: Option<&PerLang<String>>| text.map_or(Value::Null, &each);
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        let pages = self.site.langs().filter_map(|lang| {
            let page = self.routes.absolute(self.routes.statement(lang)?);
            Some((self.tag(lang).to_owned(), Value::from(page)))
        });
        let titles = self.site.config.languages.map(|lang, _| {
            let status = self.statement_status(stated, lang);
            status.title
        });
        let audits = stated
            .audits
            .iter()
            .map(|audit| json!({ "url": audit.url, "date": day(audit.date), "agency": maybe(audit.agency.as_ref()) }));
        let shortcoming = |found: &Shortcoming| {
            json!({
                "criterion": found.criterion,
                "description": each(&found.description),
                "consequence": maybe(found.consequence.as_ref()),
                "measure": maybe(found.measure.as_ref()),
                "planned": day(found.planned),
            })
        };
        Some(json!({
            "pages": pages.collect::<Map<String, Value>>(),
            "status": stated.status.letter(),
            "status_name": each(&titles),
            "organisation": each(&stated.organisation),
            "website": {
                "name": each(&stated.website.name),
                "url": stated.website.url,
                "scope": maybe(stated.website.scope.as_ref()),
            },
            "date": day(stated.date),
            "published": day(stated.published),
            "audits": audits.collect::<Vec<_>>(),
            "planned_audit": day(stated.planned_audit),
            "shortcomings": stated.shortcomings.iter().map(shortcoming).collect::<Vec<_>>(),
            "measures": stated.measures.iter().map(each).collect::<Vec<_>>(),
            "contact": {
                "email": maybe(stated.contact.email.as_ref()),
                "phone": maybe(stated.contact.phone.as_ref()),
                "url": maybe(stated.contact.url.as_ref()),
                "response": maybe(stated.contact.response.as_ref()),
            },
            "complaints": maybe(stated.complaints.as_ref()),
            "signed": stated.signed.as_ref().map(|signed| json!({
                "name": signed.name,
                "role": maybe(signed.role.as_ref()),
                "date": day(signed.date),
                "register": signed.register,
            })),
        }))
    }
}

/// The message with the name of a status.
fn status_message(status: Level) -> &'static str {
    match status {
        Level::A => "statement-a",
        Level::B => "statement-b",
        Level::C => "statement-c",
        Level::D => "statement-d",
        Level::E => "statement-e",
    }
}

/// Whether a mail program can do something with it.
fn is_address(email: &str) -> bool {
    email.contains('@') && !email.contains(char::is_whitespace) && !email.contains("[[")
}

/// Takes the gaps out of a text: `Binnen [[termijn]]`.
fn pieces(text: &str) -> Wording {
    let mut pieces = Vec::new();
    let mut add = |text: &str, gap: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), gap });
        }
    };
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((gap, behind)) = after.split_once("]]") else { break };
        add(before, false);
        add(&format!("[{gap}]"), true);
        rest = behind;
    }
    add(rest, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn gaps_in_texts() {
        let check = |text: &str, expect: &[(&str, bool)]| {
            let found = pieces(text);
            let found: Vec<(&str, bool)> = found.iter().map(|piece| (piece.text.as_str(), piece.gap)).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("", &[]);
        check("twee weken", &[("twee weken", false)]);
        check("[[termijn]]", &[("[termijn]", true)]);
        check(
            "binnen [[termijn]] of [[later]].",
            &[("binnen ", false), ("[termijn]", true), (" of ", false), ("[later]", true), (".", false)],
        );
        check("een [[ zonder einde", &[("een [[ zonder einde", false)]);
    }
}
