//! A card as one row of cells, for tables and for map programs: no field holds fields of its own.

use crate::view::dataset::{DataCard, DataText};

/// What stands between the parts of a list in one cell.
const BETWEEN: &str = " | ";

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Texts.
    List(Vec<String>),
}

impl Cell {
    fn text(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    fn list(list: Vec<String>) -> Self {
        if list.is_empty() { Self::Empty } else { Self::List(list) }
    }

    /// The cell as one text; parts of a list are kept apart by ` | `.
    pub fn flat(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::List(list) => list.join(BETWEEN),
        }
    }
}

/// The name of a column and what stands in it.
pub type Column = (&'static str, Cell);

/// What is the same in every language; the columns are the same for every card.
pub fn shared(card: &DataCard) -> Vec<Column> {
    let (facts, spot, image) = (&card.facts, &card.spot, &card.image);
    let number = |number: Option<f64>| number.map_or(Cell::Empty, Cell::Number);
    vec![
        ("id", Cell::text(Some(&card.id))),
        ("pillar", Cell::text(facts.pillar.as_deref())),
        ("line", Cell::text(facts.line.as_deref())),
        ("status", Cell::text(facts.status.as_deref())),
        ("year", facts.year.map_or(Cell::Empty, |year| Cell::Whole(year.into()))),
        ("tranche", facts.tranche.map_or(Cell::Empty, |tranche| Cell::Whole(tranche.into()))),
        ("places", Cell::list(facts.places.clone())),
        ("latitude", number(spot.latitude)),
        ("longitude", number(spot.longitude)),
        ("precision", Cell::text(spot.precision)),
        ("date", Cell::text(facts.date.as_deref())),
        ("image", Cell::text(image.image.as_deref())),
        ("image_credit", Cell::text(image.image_credit.as_deref())),
        ("image_licence", Cell::text(image.image_licence.as_deref())),
    ]
}

/// What is written in one language; the columns are the same for every text.
pub fn written(text: &DataText) -> Vec<Column> {
    let names = &text.names;
    let figures = text.figures.iter().map(|figure| {
        let parts = [figure.value.to_string(), figure.unit.to_owned(), figure.label.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    });
    let links = text.links.iter().map(|link| format!("{} {}", link.url, link.label));
    let updates = text.updates.iter().map(|update| format!("{} {}", update.date, update.text));
    vec![
        ("title", Cell::text(Some(&text.title))),
        ("summary", Cell::text(Some(&text.summary))),
        ("text", Cell::text(Some(&text.text))),
        ("url", Cell::text(Some(&text.url))),
        ("short_url", Cell::text(text.short_url.as_deref())),
        ("pillar_name", Cell::text(names.pillar_name.as_deref())),
        ("line_name", Cell::text(names.line_name.as_deref())),
        ("status_name", Cell::text(names.status_name.as_deref())),
        ("tranche_name", Cell::text(names.tranche_name.as_deref())),
        ("place_names", Cell::list(names.place_names.clone())),
        ("image_alt", Cell::text(Some(&text.image_alt))),
        ("image_caption", Cell::text(Some(&text.image_caption))),
        ("figures", Cell::list(figures.collect())),
        ("links", Cell::list(links.collect())),
        ("updates", Cell::list(updates.collect())),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{DataCard, DataText, shared, written};
    use crate::view::dataset::{DataFigure, DataUpdate};

    /// The names of the fields of a schema's object, those of its parts in place of them.
    fn fields(schema: &schemars::Schema) -> BTreeSet<String> {
        let properties = schema.as_object().and_then(|schema| schema.get("properties")).and_then(|all| all.as_object());
        properties.map(|all| all.keys().cloned().collect()).unwrap_or_default()
    }

    #[test]
    fn every_field_has_a_column() {
        let columns = |row: &[super::Column]| row.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>();
        let mut expect = fields(&schemars::schema_for!(DataCard));
        assert!(expect.remove("texts"), "{expect:?}");
        assert_eq!(columns(&shared(&DataCard::default())), expect);
        assert_eq!(columns(&written(&DataText::default())), fields(&schemars::schema_for!(DataText)));
    }

    #[test]
    fn every_field_stands_on_the_page_about_the_data_and_in_its_reference() {
        let page = include_str!("../../themes/regio/templates/data.html");
        let reference = include_str!("../../docs/data.md");
        for (name, _) in shared(&DataCard::default()).into_iter().chain(written(&DataText::default())) {
            assert!(page.contains(&format!("name=\"{name}\"")), "{name} in data.html");
            assert!(reference.contains(&format!("\n| `{name}` |")), "{name} in docs/data.md");
        }
    }

    #[test]
    fn lists_in_one_cell() {
        let text = DataText {
            figures: vec![
                DataFigure { id: "a".into(), value: 1250.into(), unit: "", label: "banen".into() },
                DataFigure {
                    id: "b".into(),
                    value: serde_json::Number::from_f64(2.5).expect("a number"),
                    unit: "kilometre",
                    label: "kade".into(),
                },
            ],
            updates: vec![DataUpdate { date: "2026-05-01".into(), text: "Begonnen".into() }],
            ..DataText::default()
        };
        let cells = written(&text);
        let flat = |name: &str| cells.iter().find(|(found, _)| *found == name).map(|(_, cell)| cell.flat());
        assert_eq!(flat("figures").as_deref(), Some("1250 banen | 2.5 kilometre kade"));
        assert_eq!(flat("updates").as_deref(), Some("2026-05-01 Begonnen"));
        assert_eq!(flat("summary").as_deref(), Some(""));
    }
}
