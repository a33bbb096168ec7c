//! Pictures from the camera to the page: what is published, what is not, and what is made again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use groter::{Cache, Effort, Options, kept, write};
use image::{ImageFormat, Rgb, RgbImage};

use crate::support::{files, site};

/// A programme of one card with a picture, one within its text and one that it links to.
fn programme() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a new folder");
    let root = folder.path();
    let put = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
        fs::write(path, text).expect("a written file");
    };
    put("content/site.yaml", "title: Water\nbase_url: https://water.voorbeeld.nl/\nlanguages: [nl]\ntheme: mine\n");
    put("content/_index.nl.md", "---\ntitle: Water\n---\n");
    put("content/water/_index.nl.md", "---\ntitle: Beken\n---\n");
    let card = "---\ntitle: Beek\nimage: { file: beek.jpg, alt: De beek, credit: Jan, licence: CC0, focus: [0.9, 0.5] }\n---\n\n\
        ![Een molen](molen.png)\n\n[Een kaart](kaart.jpg)\n\n![Een plan](plan.svg)\n";
    put("content/water/beek/index.nl.md", card);
    put(
        "content/water/beek/plan.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><script>x()</script><path d='M0 0h4v3z'/></svg>",
    );
    put(
        "themes/mine/theme.yaml",
        "name: Mine\nextends: regio\npictures:\n  full: { widths: [20, 40], sizes: 50vw }\n  \
         thumb: { widths: [16], ratio: [1, 1], sizes: 10vw }\n",
    );
    photo(root, "beek.jpg", 30, 20, ImageFormat::Jpeg);
    photo(root, "molen.png", 64, 8, ImageFormat::Png);
    photo(root, "kaart.jpg", 50, 50, ImageFormat::Jpeg);
    folder
}

/// Noise: no drawing.
fn photo(root: &Path, name: &str, wide: u32, high: u32, format: ImageFormat) {
    let noise =
        |x: u32, y: u32, by: u32| ((x * 7919 + y * 104_729 + by * 1_299_709).wrapping_mul(2_654_435_761) >> 24) as u8;
    let picture = RgbImage::from_fn(wide, high, |x, y| Rgb([noise(x, y, 1), noise(x, y, 2), noise(x, y, 3)]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("in memory");
    fs::write(root.join("content/water/beek").join(name), bytes.into_inner()).expect("a written file");
}

/// The files below `media/`: name without digest and how long each is.
fn media(found: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = found.keys().filter_map(|path| path.strip_prefix("media/"));
    let mut names: Vec<String> = names
        .map(|name| {
            let (stem, rest) = name.split_once('.').expect("a digest");
            format!("{stem}{}", &rest[8..])
        })
        .collect();
    names.sort();
    names
}

#[test]
fn every_picture_in_its_shapes() {
    let folder = programme();
    let found = files(&site(folder.path(), &Options::default()));
    // The picture is 30 wide: 40 is not made, 30 is. The thumb is 20 × 20 before it is made smaller.
    let expected = [
        "beek-16.avif",
        "beek-16.jpg",
        "beek-16.webp",
        "beek-20.avif",
        "beek-20.webp",
        "beek-30.avif",
        "beek-30.jpg",
        "beek-30.webp",
        "kaart.jpg",
        "molen-20.avif",
        "molen-20.webp",
        "molen-40.avif",
        "molen-40.jpg",
        "molen-40.webp",
        "plan.svg",
    ];
    assert_eq!(media(&found), expected);
    let page = String::from_utf8(found["water/beek/index.html"].clone()).expect("UTF-8");
    for part in [
        " 20w, ",
        " 30w\" sizes=\"50vw\">",
        "width=\"30\" height=\"20\" alt=\"De beek\" fetchpriority=\"high\"",
        "molen.",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let list = String::from_utf8(found["water/index.html"].clone()).expect("UTF-8");
    assert!(list.contains("<picture class=\"thumb\">") && list.contains("width=\"16\" height=\"16\""), "{list}");
    let plan = found.iter().find(|(path, _)| path.ends_with(".svg") && path.contains("plan")).expect("the plan").1;
    assert!(!String::from_utf8_lossy(plan).contains("script"));
}

#[test]
fn a_fresh_process_makes_no_picture_again() {
    let folder = programme();
    let out = folder.path().join("public");
    let build = |read: usize| {
        let options = Options { cache: Arc::new(Cache::default()), ..Options::default() };
        options.cache.keep(kept(&out));
        let build = site(folder.path(), &options);
        let output = build.output.as_ref().unwrap_or_else(|| panic!("{:#?}", build.diagnostics));
        let (written, found) = write(&out, folder.path(), output);
        assert!(!found.has_errors());
        assert_eq!(options.cache.pictures_read(), read);
        (files(&build), written.expect("written").written)
    };
    let (first, _) = build(3);
    assert_eq!(build(0), (first.clone(), 0));
    // One picture changes: it alone is read again.
    photo(folder.path(), "molen.png", 60, 10, ImageFormat::Png);
    assert_ne!(build(1).0, first);
    // A file that somebody spoiled is made again.
    let spoiled = first.keys().find(|path| path.contains("beek") && path.ends_with(".avif")).expect("a file");
    fs::write(out.join(spoiled), "x").expect("a written file");
    let (again, _) = build(1);
    assert_eq!(again[spoiled], first[spoiled]);
}

#[test]
fn a_check_looks_and_makes_nothing() {
    let folder = programme();
    let options = Options { effort: Effort::Look, ..Options::default() };
    assert!(!site(folder.path(), &options).has_errors());
    assert_eq!(options.cache.pictures_read(), 0);
    let path = folder.path().join("content/water/beek/beek.jpg");
    let whole = fs::read(&path).expect("the picture");
    fs::write(&path, &whole[..whole.len() / 2]).expect("a written file");
    for effort in [Effort::Look, Effort::Make] {
        let build = site(folder.path(), &Options { effort, ..Options::default() });
        let found: Vec<&str> = build.diagnostics.iter().map(|found| found.code.name()).collect();
        assert_eq!(found.iter().filter(|code| **code == "picture-broken").count(), 1, "{found:?}");
    }
}
