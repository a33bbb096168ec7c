//! Golden sites: `tests/sites/<name>` is a programme, `expected` in it is its whole site. A file that is missing or left
//! over fails as much as one that differs.

use std::fs;

use groter::Options;

use crate::support::{files, site, tests, tree, updating};

/// What a golden site is built with: the switches named in its file `options`, one a line.
fn options(text: &str) -> Options {
    let mut options = Options { year: Some(2026), ..Options::default() };
    for line in text.lines() {
        match line.split_once(' ').unwrap_or((line, "")) {
            ("drafts", _) => options.drafts = true,
            ("relative", _) => options.relative = true,
            ("base-url", url) => options.base_url = Some(url.to_owned()),
            (other, _) => panic!("no such option: {other}"),
        }
    }
    options
}

#[test]
fn sites_are_as_expected() {
    let mut faults = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(tests().join("sites")).expect("tests/sites") {
        let root = entry.expect("a readable folder").path();
        let name = root.file_name().expect("a name").to_string_lossy().into_owned();
        let build = site(&root, &options(&fs::read_to_string(root.join("options")).unwrap_or_default()));
        let found = files(&build);
        let expected = root.join("expected");
        count += 1;
        if updating() {
            let _ = fs::remove_dir_all(&expected);
            for (path, bytes) in &found {
                let target = expected.join(path);
                fs::create_dir_all(target.parent().expect("a folder")).expect("a new folder");
                fs::write(target, bytes).expect("a written file");
            }
            continue;
        }
        let wanted = tree(&expected);
        for path in wanted.keys().filter(|path| !found.contains_key(*path)) {
            faults.push(format!("{name}: {path} is expected and was not made"));
        }
        for (path, bytes) in &found {
            match wanted.get(path) {
                None => faults.push(format!("{name}: {path} was made and is not expected")),
                Some(wanted) if wanted != bytes => faults.push(format!(
                    "{name}: {path} differs\n--- expected\n{}\n--- found\n{}",
                    String::from_utf8_lossy(wanted),
                    String::from_utf8_lossy(bytes)
                )),
                Some(_) => {}
            }
        }
    }
    assert!(count > 0, "no golden sites");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
