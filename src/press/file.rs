//! Reading and writing PDF bytes, and safe access to the objects inside.
//!
//! Everything here treats the file as hostile: missing keys are `None`, references are followed a bounded number of
//! times, streams are decoded up to a limit.

use super::PressError;
use super::geometry::Rect;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, StringFormat};

/// More pages than any brochure has; a page tree that claims more is an attack.
const MOST_PAGES: usize = 20_000;
/// How large one stream may become when decoded.
pub(crate) const MOST_BYTES: usize = 192 * 1024 * 1024;
/// The largest side of a page, in points, that is still taken for a page (5 m).
const LARGEST: f64 = 14_400.0;

static NULL: Object = Object::Null;

/// Reads a PDF; an encrypted one is refused.
pub(crate) fn load(pdf: &[u8]) -> Result<Document, PressError> {
    let options = LoadOptions { max_decompressed_size: Some(MOST_BYTES), ..LoadOptions::default() };
    let doc = Document::load_mem_with_options(pdf, options).map_err(|error| match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => PressError::Encrypted,
        other => PressError::Unreadable(other.to_string()),
    })?;
    if doc.is_encrypted() || doc.was_encrypted() {
        return Err(PressError::Encrypted);
    }
    Ok(doc)
}

/// The pages in reading order.
pub(crate) fn page_ids(doc: &Document) -> Result<Vec<ObjectId>, PressError> {
    let ids: Vec<ObjectId> = doc.page_iter().take(MOST_PAGES + 1).collect();
    if ids.is_empty() || ids.len() > MOST_PAGES {
        return Err(PressError::PageCount(ids.len()));
    }
    Ok(ids)
}

/// Writes the document with object streams and a cross-reference stream; the file keeps its identifier.
pub(crate) fn save(mut doc: Document) -> Result<Vec<u8>, PressError> {
    doc.prune_objects();
    for key in [&b"Prev"[..], b"XRefStm", b"DecodeParms", b"Filter", b"Length", b"W", b"Index", b"Type"] {
        doc.trailer.remove(key);
    }
    if !doc.trailer.has(b"ID") {
        let mut plain = Vec::new();
        doc.save_to(&mut plain).map_err(|error| PressError::Unwritable(error.to_string()))?;
        let id = Object::String(digest(&plain).to_vec(), StringFormat::Hexadecimal);
        doc.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    }
    let mut out = Vec::new();
    doc.save_modern(&mut out).map_err(|error| PressError::Unwritable(error.to_string()))?;
    Ok(out)
}

/// Sixteen bytes that differ when the content differs (FNV-1a): an identifier, not a signature.
pub(crate) fn digest(bytes: &[u8]) -> [u8; 16] {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in bytes {
        hash = (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    hash.to_be_bytes()
}

/// The object behind a reference, or null.
pub(crate) fn resolve<'a>(doc: &'a Document, object: &'a Object) -> &'a Object {
    doc.dereference(object).map_or(&NULL, |(_, found)| found)
}

/// What a dictionary holds under `key`, references followed; null counts as absent.
pub(crate) fn get<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let found = resolve(doc, dict.get(key).ok()?);
    (!found.is_null()).then_some(found)
}

/// The dictionary of a dictionary or stream object.
pub(crate) fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The dictionary a dictionary holds under `key`.
pub(crate) fn get_dictionary<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    dictionary(get(doc, dict, key)?)
}

/// The name a dictionary holds under `key`.
pub(crate) fn get_name<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    get(doc, dict, key)?.as_name().ok()
}

/// The finite number an object is.
pub(crate) fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from).filter(|value| value.is_finite())
}

/// The numbers of an array, references followed; anything else in it counts as nought.
pub(crate) fn floats(doc: &Document, object: &Object) -> Vec<f64> {
    let array = object.as_array().map(Vec::as_slice).unwrap_or_default();
    array.iter().map(|item| number(resolve(doc, item)).unwrap_or(0.0)).collect()
}

/// What a page holds under `key`, its own or its parents'.
pub(crate) fn inherited<'a>(doc: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut dict = doc.get_dictionary(page).ok()?;
    for _ in 0..64 {
        if let Some(found) = get(doc, dict, key) {
            return Some(found);
        }
        dict = get_dictionary(doc, dict, b"Parent")?;
    }
    None
}

/// The box a page has under `key`, when it is one.
pub(crate) fn page_box(doc: &Document, page: ObjectId, key: &[u8]) -> Option<Rect> {
    let values = floats(doc, inherited(doc, page, key)?);
    let [x0, y0, x1, y1] = values.as_slice().try_into().ok()?;
    Some(Rect::new(x0, y0, x1, y1))
}

/// The media box of the page with this number, refused when it is missing or absurd.
pub(crate) fn media_box(doc: &Document, page: ObjectId, number: usize) -> Result<Rect, PressError> {
    page_box(doc, page, b"MediaBox")
        .filter(|media| media.width() > 1.0 && media.height() > 1.0)
        .filter(|media| media.width() <= LARGEST && media.height() <= LARGEST)
        .ok_or(PressError::PageSize(u32::try_from(number).unwrap_or(u32::MAX)))
}

/// A box as a PDF array.
pub(crate) fn rect_object(rect: &Rect) -> Object {
    let sides = [rect.left, rect.bottom, rect.right, rect.top];
    Object::Array(sides.iter().map(|side| Object::Real(*side as f32)).collect())
}

/// The decoded content of a page, its streams joined.
pub(crate) fn page_content(doc: &Document, page: ObjectId) -> Vec<u8> {
    let Some(contents) = doc.get_dictionary(page).ok().and_then(|dict| get(doc, dict, b"Contents")) else {
        return Vec::new();
    };
    let parts = match contents {
        Object::Array(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut out = Vec::new();
    for part in parts {
        if let Object::Stream(stream) = resolve(doc, part) {
            let room = MOST_BYTES.saturating_sub(out.len());
            out.extend(stream.get_plain_content_with_limit(room).unwrap_or_default());
            // Two streams may not join two words into one.
            out.push(b'\n');
        }
    }
    out
}

/// Text as PDF stores it outside content streams: plain when it is ASCII, otherwise UTF-16 with a mark.
pub(crate) fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// The text a PDF string stands for.
pub(crate) fn text_of(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}
