//! The fields of a form, made from the schema of the kind of file: a widget for each key, with its name and a hint.

use serde_json::{Map, Value, json};

use crate::cms::Making;
use crate::parse::schema::{Kind, keys, schema};

/// Keys that have no form. Both programs leave what they do not know as it is.
pub(super) const WITHOUT: [&str; 3] = ["figures", "extra", "translated_from"];

/// Keys within others that a translation may have.
const TRANSLATED: [(&str, &[&str]); 3] =
    [("image", &["alt", "caption"]), ("links", &["label"]), ("updates", &["date", "text"])];

/// Texts of more than a line.
const LONG: [&str; 5] = ["summary", "alt", "caption", "text", "licence"];

/// What an address part may be.
const SLUG: &str = "^[a-z0-9]+([-.][a-z0-9]+)*$";

/// The fields of a source text.
pub(super) fn fields(making: &Making<'_>, kind: Kind) -> Vec<Value> {
    let schema = schema(kind);
    let known = properties(&schema);
    let fields = order(keys(kind)).filter_map(|key| Some((key, known.get(key)?)));
    let mut fields: Vec<Value> = fields.map(|(key, property)| making.field(&schema, &[key], property, true)).collect();
    fields.push(body(making, true));
    fields
}

/// The fields of a translation that has a form of its own.
pub(super) fn text_fields(making: &Making<'_>) -> Vec<Value> {
    let schema = schema(Kind::Translation);
    let known = properties(&schema);
    let keys = order(keys(Kind::Translation)).filter(|key| *key != "updates");
    let fields = keys.filter_map(|key| Some((key, known.get(key)?)));
    let mut fields: Vec<Value> = fields.map(|(key, property)| making.field(&schema, &[key], property, false)).collect();
    fields.push(body(making, false));
    fields
}

/// The text comes last, as in the file; what is rarely used comes after what is always used.
fn order<'a>(keys: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    const FIRST: [&str; 11] = [
        "title",
        "summary",
        "year",
        "tranche",
        "status",
        "places",
        "coordinates",
        "precision",
        "image",
        "links",
        "updates",
    ];
    let first = FIRST.into_iter().filter(|key| keys.contains(key));
    let rest = keys.iter().copied().filter(|key| !FIRST.contains(key));
    first.chain(rest).filter(|key| !WITHOUT.contains(key))
}

fn properties(schema: &Value) -> &Map<String, Value> {
    static NONE: std::sync::OnceLock<Map<String, Value>> = std::sync::OnceLock::new();
    schema["properties"].as_object().unwrap_or_else(|| NONE.get_or_init(Map::new))
}

/// The text itself. Only the plain editor leaves `::: quote` and links to cards as they are.
fn body(making: &Making<'_>, translated: bool) -> Value {
    let mut field = json!({
        "name": "body",
        "label": making.words.text("cms-body", &[]),
        "hint": making.words.text("cms-body.hint", &[]),
        "widget": "markdown",
        "modes": ["raw"],
        "required": false,
    });
    if translated && making.outline.langs.len() > 1 {
        field["i18n"] = json!(true);
    }
    field
}

impl Making<'_> {
    /// One field. A form of one language alone marks nothing.
    fn field(&self, schema: &Value, path: &[&str], property: &Value, marks: bool) -> Value {
        let name = path.last().copied().unwrap_or_default();
        let id = format!("cms-{}", path.join("-"));
        let mut field = json!({ "name": name, "label": self.words.text(&id, &[]) });
        let hint = self.words.text(&format!("{id}.hint"), &[]);
        if !hint.starts_with('{') {
            field["hint"] = json!(hint);
        }
        self.widget(&mut field, schema, path, property, marks);
        // A picture that is not there needs no file; the form of a link is open only where somebody added one.
        let required = matches!(path, ["title"] | ["links", "url" | "label"] | ["updates", _]);
        field["required"] = json!(required);
        if marks && self.outline.langs.len() > 1 {
            // What stands in the source's file only is not shown with a translation, nor written there.
            field["i18n"] = json!(is_translated(path));
        }
        field
    }

    fn widget(&self, field: &mut Value, schema: &Value, path: &[&str], property: &Value, marks: bool) {
        let whole = resolved(schema, property);
        let mut set = |key: &str, value: Value| field[key] = value;
        match path {
            ["tranche"] => {
                set("widget", json!("select"));
                set(
                    "options",
                    self.options(self.outline.tranches.iter().map(|(id, title)| (json!(id), title.as_str()))),
                );
            }
            ["status"] => {
                set("widget", json!("select"));
                set(
                    "options",
                    self.options(self.outline.statuses.iter().map(|(id, title)| (json!(id), title.as_str()))),
                );
            }
            ["places"] if self.outline.places.is_some() => {
                set("widget", json!("select"));
                set("multiple", json!(true));
                let places = self.outline.places.iter().flatten();
                set("options", self.options(places.map(|(id, title)| (json!(id), title.as_str()))));
            }
            ["date"] | ["updates", "date"] => {
                set("widget", json!("datetime"));
                set("format", json!("YYYY-MM-DD"));
                set("date_format", json!("YYYY-MM-DD"));
                set("time_format", json!(false));
            }
            ["image", "file"] => set("widget", json!("image")),
            ["slug" | "short"] => {
                set("widget", json!("string"));
                set("pattern", json!([SLUG, self.words.text("cms-slug-wrong", &[])]));
            }
            ["coordinates"] | ["image", "focus"] => {
                set("widget", json!("list"));
                let label = self.words.text("cms-number", &[]);
                let number = json!({ "name": "number", "label": label, "widget": "number", "value_type": "float" });
                set("field", number);
                set("min", json!(2));
                set("max", json!(2));
            }
            _ => self.by_type(field, schema, path, (property, &whole), marks),
        }
    }

    /// What the schema's type asks for.
    fn by_type(
        &self,
        field: &mut Value,
        schema: &Value,
        path: &[&str],
        (property, whole): (&Value, &Value),
        marks: bool,
    ) {
        let mut set = |key: &str, value: Value| field[key] = value;
        let items = resolved(schema, &whole["items"]);
        if let Some(values) = values(whole) {
            set("widget", json!("select"));
            let name = path.last().copied().unwrap_or_default();
            let label = |value: &str| self.words.text(&format!("cms-{name}-{value}"), &[]);
            let options: Vec<(String, String)> = values.iter().map(|value| (value.clone(), label(value))).collect();
            set("options", self.options(options.iter().map(|(value, label)| (json!(value), label.as_str()))));
        } else if let Some(inner) = items["properties"].as_object().or_else(|| whole["properties"].as_object()) {
            let is_list = items["properties"].is_object();
            set("widget", json!(if is_list { "list" } else { "object" }));
            set("collapsed", json!(true));
            let inner = inner.iter().map(|(name, property)| {
                let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
                self.field(schema, &path, property, marks)
            });
            set("fields", inner.collect());
        } else if has_type(whole, "array") {
            set("widget", json!("list"));
        } else if has_type(whole, "boolean") {
            set("widget", json!("boolean"));
        } else if has_type(whole, "integer") || has_type(whole, "number") {
            set("widget", json!("number"));
            set("value_type", json!(if has_type(whole, "integer") { "int" } else { "float" }));
            for (limit, key) in [("min", "minimum"), ("max", "maximum")] {
                if let Some(value) = [whole, property].iter().find_map(|schema| schema[key].as_i64()) {
                    set(limit, json!(value));
                }
            }
        } else {
            let long = path.last().is_some_and(|name| LONG.contains(name));
            set("widget", json!(if long { "text" } else { "string" }));
        }
    }

    /// The options of a select.
    fn options<'b>(&self, options: impl Iterator<Item = (Value, &'b str)>) -> Value {
        let named = |(value, title): (Value, &str)| {
            let number = || self.words.text("cms-tranche-number", &[("number", value.to_string().into())]);
            let label = if title.is_empty() { number() } else { title.to_owned() };
            json!({ "label": label, "value": value })
        };
        options.map(named).collect()
    }
}

/// Whether a translation may have what stands there.
fn is_translated(path: &[&str]) -> bool {
    match path {
        [key] => keys(Kind::Translation).contains(key),
        [key, inner, ..] => TRANSLATED.iter().any(|(name, inners)| name == key && inners.contains(inner)),
        [] => false,
    }
}

/// A schema with what it refers to in its place; of several that are allowed, the one that says something.
fn resolved(schema: &Value, property: &Value) -> Value {
    if let Some(name) = property["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return schema["$defs"][name].clone();
    }
    let choices = property["anyOf"].as_array();
    let says = |choice: &&Value| choice["type"] != "null";
    choices.and_then(|choices| choices.iter().find(says)).map_or_else(|| property.clone(), |one| resolved(schema, one))
}

fn has_type(schema: &Value, name: &str) -> bool {
    match &schema["type"] {
        Value::String(own) => own == name,
        Value::Array(own) => own.iter().any(|own| own == name),
        _ => false,
    }
}

/// The fixed values that a schema allows.
fn values(schema: &Value) -> Option<Vec<String>> {
    let constants = |list: &Vec<Value>| {
        let values = list.iter().map(|one| one["const"].as_str().map(str::to_owned));
        values.collect::<Option<Vec<String>>>()
    };
    let listed = |list: &Vec<Value>| list.iter().map(|one| one.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
    let found = schema["enum"].as_array().and_then(listed).or_else(|| schema["oneOf"].as_array().and_then(constants));
    found.filter(|values| !values.is_empty())
}
