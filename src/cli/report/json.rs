//! The report for programs: one JSON object, every problem in it. Columns and lengths count characters, as everywhere.

use groter::diag::{Place, Severity};
use serde_json::{Map, Value, json};

use super::{Counts, Problem};

/// `diagnostics`, then `summary` with the counts and what `summary` adds to them, then the `fields` of the command.
pub(in crate::cli) fn report(problems: &[Problem], summary: Map<String, Value>, fields: Map<String, Value>) -> String {
    let counts = Counts::of(problems);
    let mut counted = Map::new();
    counted.insert("errors".to_owned(), counts.errors.into());
    counted.insert("warnings".to_owned(), counts.warnings.into());
    counted.extend(summary);
    let mut object = Map::new();
    object.insert("diagnostics".to_owned(), problems.iter().map(one).collect());
    object.insert("summary".to_owned(), counted.into());
    object.extend(fields);
    format!("{:#}\n", Value::Object(object))
}

fn one(problem: &Problem) -> Value {
    let diagnostic = &problem.diagnostic;
    let mut object = Map::new();
    object.insert("code".to_owned(), diagnostic.code.name().into());
    object.insert("severity".to_owned(), severity(diagnostic.severity()).into());
    object.insert("message".to_owned(), problem.sentence.as_str().into());
    object.insert("help".to_owned(), problem.help.as_deref().into());
    object.extend(place(diagnostic.place.as_ref()));
    let related = diagnostic.related.iter().map(|other| Value::Object(place(Some(other))));
    object.insert("related".to_owned(), related.collect());
    Value::Object(object)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// `null` stands for what is not known: the line of a whole file, the file of a problem without one.
fn place(place: Option<&Place>) -> Map<String, Value> {
    let line = place.filter(|place| place.span.line > 0);
    let object = json!({
        "file": place.map(|place| place.path.as_str()),
        "line": line.map(|place| place.span.line),
        "column": line.map(|place| place.span.column),
        "length": line.map(|place| place.span.length),
        "excerpt": line.map(|place| place.excerpt.as_str()),
    });
    match object {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use groter::diag::{Code, Diagnostic, Place, Span};
    use groter::path::SourcePath;
    use serde_json::Map;

    use super::report;
    use crate::cli::report::Problem;

    #[test]
    fn one_object() {
        let path = SourcePath::new("content/a.md");
        let place =
            Place { path: path.clone(), span: Span { line: 3, column: 2, length: 5 }, excerpt: "\u{1b}[31m".into() };
        let placed = Diagnostic::new(Code::SharedField).at(place).related(Place::file(&path));
        let placed = Problem { diagnostic: placed, sentence: "a\nb".to_owned(), help: Some("do".to_owned()) };
        let bare = Diagnostic::new(Code::NoPublished);
        let bare = Problem { diagnostic: bare, sentence: "c".to_owned(), help: None };
        let mut summary = Map::new();
        summary.insert("pages".to_owned(), 7.into());
        let mut fields = Map::new();
        fields.insert("steps".to_owned(), Vec::<u8>::new().into());
        let expect = r#"{
  "diagnostics": [
    {
      "code": "shared-field",
      "severity": "error",
      "message": "a\nb",
      "help": "do",
      "file": "content/a.md",
      "line": 3,
      "column": 2,
      "length": 5,
      "excerpt": "\u001b[31m",
      "related": [
        {
          "file": "content/a.md",
          "line": null,
          "column": null,
          "length": null,
          "excerpt": null
        }
      ]
    },
    {
      "code": "no-published",
      "severity": "warning",
      "message": "c",
      "help": null,
      "file": null,
      "line": null,
      "column": null,
      "length": null,
      "excerpt": null,
      "related": []
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 1,
    "pages": 7
  },
  "steps": []
}
"#;
        assert_eq!(report(&[placed, bare], summary, fields), expect);
    }
}
