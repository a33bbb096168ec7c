//! Links that open a file at a line in the editor of whoever follows them.

use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What may not stand in the path of an address as it is (RFC 3986).
const PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}');

/// Editors by name, and how each is told.
const KNOWN: [(&str, &str); 8] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ("none", ""),
];

/// The template of an editor's links, by the editor's name or as written; `Ok(None)` for no links at all.
pub(in crate::cli) fn template(name: &str) -> Result<Option<String>, String> {
    if let Some((_, template)) = KNOWN.iter().find(|(known, _)| *known == name) {
        return Ok(Some((*template).to_owned()).filter(|template| !template.is_empty()));
    }
    let scheme = name.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase()).unwrap_or_default();
    let is_name =
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if is_name && !["javascript", "data", "vbscript"].contains(&scheme.as_str()) && name.contains("{path}") {
        return Ok(Some(name.to_owned()));
    }
    let names: Vec<&str> = KNOWN.iter().map(|(known, _)| *known).collect();
    Err(format!("known are {}; or write an address with {{path}}, {{line}} and {{column}}", names.join(", ")))
}

/// The link that opens `file` at a line and column (from 1; 0 for the file as a whole).
pub(super) fn link(template: &str, file: &Path, (line, column): (u32, u32)) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    // Windows' own way to write long paths means nothing to editors.
    let path = path.strip_prefix("//?/").unwrap_or(&path);
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    let path = utf8_percent_encode(&path, PATH).to_string();
    let number = |number: u32| number.max(1).to_string();
    template.replace("{path}", &path).replace("{line}", &number(line)).replace("{column}", &number(column))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{link, template};

    #[test]
    fn links() {
        let check = |name: &str, file: &str, expect: &str| {
            let template = template(name).expect("known").expect("links");
            assert_eq!(link(&template, Path::new(file), (3, 8)), expect);
        };
        check("vscode", "/home/an/mijn kaart.nl.md", "vscode://file/home/an/mijn%20kaart.nl.md:3:8");
        check("vscode", r"C:\Regio\é#1.md", "vscode://file/C:/Regio/%C3%A9%231.md:3:8");
        check("vscode", r"\\?\C:\a.md", "vscode://file/C:/a.md:3:8");
        check("x-my://{path}?{line}", "/a.md", "x-my:///a.md?3");
        assert_eq!(link("e://{path}:{line}", Path::new("/a"), (0, 0)), "e:///a:1");
    }

    #[test]
    fn names() {
        assert_eq!(template("none"), Ok(None));
        for wrong in ["word", "javascript://{path}", "vscode://file/x", "://{path}", ""] {
            assert!(template(wrong).is_err(), "{wrong}");
        }
    }
}
