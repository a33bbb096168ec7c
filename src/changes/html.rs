//! What changed as one page that needs nothing else: to read on a screen, to mail and to print.

use std::fmt::Write as _;

use crate::changes::Changes;
use crate::changes::told::{Item, Row, Section, Told, told};
use crate::i18n::Messages;

const STYLE: &str = include_str!("page.css");

/// The page in the language `lang` of the programme, with the words of `messages`.
pub fn html(changes: &Changes, messages: &Messages, lang: &str) -> String {
    let told = told(changes, messages, lang);
    let page = Page { messages };
    let mut out = page.head(&told);
    if changes.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", escape(&messages.text("changes-none", &[])));
    } else {
        page.summary(&mut out, &told);
        told.sections.iter().for_each(|section| page.section(&mut out, section));
    }
    out + "</main>\n</body>\n</html>\n"
}

struct Page<'a> {
    messages: &'a Messages,
}

impl Page<'_> {
    fn word(&self, id: &str) -> String {
        escape(&self.messages.text(id, &[]))
    }

    fn head(&self, told: &Told) -> String {
        let (lang, title) = (self.messages.lang(), escape(&told.title));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <header>\n<h1>{title}</h1>\n<p class=\"range\">{}</p>\n</header>\n",
            escape(&told.range)
        )
    }

    fn summary(&self, out: &mut String, told: &Told) {
        let _ = writeln!(
            out,
            "<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">{}</h2>",
            self.word("changes-summary")
        );
        if !told.counts.is_empty() {
            out.push_str("<ul class=\"counts\">\n");
            for (name, count, anchor) in &told.counts {
                let name = escape(name);
                let _ =
                    writeln!(out, "<li><a href=\"#{anchor}\"><b>{}</b> <span>{name}</span></a></li>", escape(count));
            }
            out.push_str("</ul>\n");
        }
        self.table(out, &self.word("changes-totals"), &told.totals);
        out.push_str("</section>\n");
    }

    fn section(&self, out: &mut String, section: &Section) {
        let (anchor, title) = (section.anchor, escape(&section.title));
        let _ = writeln!(out, "<section aria-labelledby=\"{anchor}\">\n<h2 id=\"{anchor}\">{title}</h2>");
        let short = section.items.iter().all(|item| item.rows.is_empty());
        if short {
            out.push_str("<ul class=\"list\">\n");
            for item in &section.items {
                let note = Some(escape(&item.note)).filter(|note| !note.is_empty());
                let note = note.map(|note| format!("<p>{note}</p>")).unwrap_or_default();
                let _ = writeln!(out, "<li><b>{}</b>{note}</li>", titled(item));
            }
            out.push_str("</ul>\n");
        } else {
            section.items.iter().for_each(|item| self.item(out, item));
        }
        out.push_str("</section>\n");
    }

    fn item(&self, out: &mut String, item: &Item) {
        let _ = writeln!(out, "<article>\n<h3>{}</h3>", titled(item));
        if !item.note.is_empty() {
            let _ = writeln!(out, "<p>{}</p>", escape(&item.note));
        }
        if !item.rows.is_empty() {
            self.table(out, &escape(&item.title), &item.rows);
        }
        out.push_str("</article>\n");
    }

    /// What was and is. The caption is for those who hear the table without what stands around it.
    fn table(&self, out: &mut String, caption: &str, rows: &[Row]) {
        let (what, old, new) = (self.word("changes-what"), self.word("changes-was"), self.word("changes-now"));
        let head = |name: &str| format!("<th role=\"columnheader\" scope=\"col\">{name}</th>");
        let heads: String = [&what, &old, &new].into_iter().map(|name| head(name)).collect();
        // On a narrow screen the rows are blocks, and browsers take what is no table by its looks for no table.
        let _ = writeln!(
            out,
            "<table role=\"table\">\n<caption>{caption}</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">{heads}</tr>\
             </thead>\n<tbody role=\"rowgroup\">"
        );
        for row in rows {
            let name = escape(&row.name);
            let cells = match &row.note {
                Some(note) => {
                    let note = escape(note);
                    format!("<td role=\"cell\" colspan=\"2\" aria-colspan=\"2\"><span dir=\"auto\">{note}</span></td>")
                }
                None => cell(row, row.old.as_ref(), &old) + &cell(row, row.new.as_ref(), &new),
            };
            let _ = writeln!(out, "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{name}</th>{cells}</tr>");
        }
        out.push_str("</tbody>\n</table>\n");
    }
}

/// What something was, or is. A narrow screen shows rows as blocks, where the cell says itself which of the two it is.
fn cell(row: &Row, text: Option<&String>, name: &str) -> String {
    let lang = row.language.as_ref().filter(|_| text.is_some());
    let lang = lang.map(|(tag, _)| format!(" lang=\"{}\"", escape(tag))).unwrap_or_default();
    let text = text.map_or_else(|| "–".to_owned(), |text| escape(text));
    format!("<td role=\"cell\" data-name=\"{name}\"><span dir=\"auto\"{lang}>{text}</span></td>")
}

/// The title of a thing, as a link where it has a page.
fn titled(item: &Item) -> String {
    let lang = item.lang.as_ref().map(|lang| format!(" lang=\"{}\"", escape(lang))).unwrap_or_default();
    let title = format!("<span dir=\"auto\"{lang}>{}</span>", escape(&item.title));
    match &item.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title,
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_authors_write_is_text() {
        assert_eq!(escape("<b>\"a\" & 'b'</b>"), "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;");
    }
}
