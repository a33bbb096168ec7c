//! iCalendar (RFC 5545).

use crate::view::{AgendaView, EventView};

/// How many bytes a line has at most, without its end.
const LONGEST: usize = 75;

/// The calendar as a file.
pub(super) fn calendar(agenda: &AgendaView) -> Vec<u8> {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, &format!("PRODID:-//groter//calendar//{}", escaped(&agenda.lang.to_uppercase())));
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("NAME:{}", escaped(&agenda.title)));
    // The name as most programs still read it.
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&agenda.title)));
    line(&mut out, &format!("SOURCE;VALUE=URI:{}", address(&agenda.url)));
    line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    for found in &agenda.events {
        event(&mut out, found, &agenda.lang);
    }
    line(&mut out, "END:VCALENDAR");
    out.into_bytes()
}

fn event(out: &mut String, event: &EventView, lang: &str) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", escaped(&event.uid)));
    line(out, &format!("DTSTAMP:{}T000000Z", event.stamp));
    // Without an end it lasts that whole day.
    line(out, &format!("DTSTART;VALUE=DATE:{}", event.day));
    for (name, value) in [("SUMMARY", &event.title), ("DESCRIPTION", &event.text), ("LOCATION", &event.places)] {
        if !value.is_empty() {
            line(out, &format!("{name};LANGUAGE={lang}:{}", escaped(value)));
        }
    }
    if let Some(category) = &event.category {
        line(out, &format!("CATEGORIES;LANGUAGE={lang}:{}", escaped(category)));
    }
    if let Some([latitude, longitude]) = event.coordinates {
        line(out, &format!("GEO:{latitude};{longitude}"));
    }
    line(out, &format!("URL:{}", address(&event.url)));
    line(out, if event.planned { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
    // Nobody is busy because a project ends.
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

/// A text as a value: `\`, `;`, `,` and line ends have another meaning there, and control characters none at all.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An address as a value: it stands as it is, but must not end its line.
fn address(url: &str) -> String {
    url.chars().filter(|c| !c.is_control()).collect()
}

/// Adds a line, folded where it is too long: what follows begins with a space. No character is torn.
fn line(out: &mut String, text: &str) {
    let mut rest = text;
    let mut room = LONGEST;
    while rest.len() > room {
        let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
        out.push_str(head);
        out.push_str("\r\n ");
        rest = tail;
        // The space counts.
        room = LONGEST - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{calendar, escaped, line};
    use crate::view::{AgendaView, EventView};

    fn agenda(title: &str) -> AgendaView {
        let event = EventView {
            uid: "haven-end-nl@x.nl".into(),
            day: "20301231".into(),
            stamp: "20260101".into(),
            title: title.into(),
            url: "https://x.nl/s/abc/".into(),
            places: "Stein en Geleen".into(),
            coordinates: Some([50.965, 5.757]),
            category: Some("Economie".into()),
            planned: true,
            ..EventView::default()
        };
        AgendaView {
            title: "Agenda".into(),
            lang: "nl".into(),
            url: "https://x.nl/agenda.ics".into(),
            events: vec![event],
        }
    }

    /// The lines as they were before they were folded.
    fn unfolded(bytes: &[u8]) -> Vec<String> {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        text.replace("\r\n ", "").trim_end().split("\r\n").map(str::to_owned).collect()
    }

    /// What a reader makes of a value.
    fn read(value: &str) -> String {
        let mut out = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => out.push(chars.next().map_or('\\', |c| if c == 'n' { '\n' } else { c })),
                (c, false) => out.push(c),
            }
        }
        out
    }

    #[test]
    fn a_calendar() {
        let lines = unfolded(&calendar(&agenda("Volgens plan klaar: Haven; spoor, weg")));
        assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
        for expect in [
            "UID:haven-end-nl@x.nl",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;VALUE=DATE:20301231",
            "SUMMARY;LANGUAGE=nl:Volgens plan klaar: Haven\\; spoor\\, weg",
            "LOCATION;LANGUAGE=nl:Stein en Geleen",
            "GEO:50.965;5.757",
            "URL:https://x.nl/s/abc/",
            "STATUS:TENTATIVE",
            "END:VCALENDAR",
        ] {
            assert!(lines.iter().any(|line| line == expect), "{expect} in {lines:#?}");
        }
        assert!(!lines.iter().any(|line| line.starts_with("DESCRIPTION")));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, &"é".repeat(60));
        assert_eq!(out, format!("{}\r\n {}\r\n", "é".repeat(37), "é".repeat(23)));
        let mut out = String::new();
        line(&mut out, &"x".repeat(75));
        assert_eq!(out, format!("{}\r\n", "x".repeat(75)));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(title in any::<String>()) {
            let lines = unfolded(&calendar(&agenda(&title)));
            let found = lines.iter().find_map(|line| line.strip_prefix("SUMMARY;LANGUAGE=nl:"));
            let clean: String = title.replace("\r\n", "\n").replace('\r', "\n");
            let clean: String = clean.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
            assert_eq!(found.map(read).unwrap_or_default(), clean);
        }

        #[test]
        fn nothing_ends_its_line(text in any::<String>()) {
            assert!(!escaped(&text).contains(['\r', '\n']));
        }
    }
}
