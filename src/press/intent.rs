//! What the file says about itself and the press: output intent, document information, XMP packet.

use super::PressError;
use super::file::{digest, get_dictionary, text_of, text_string};
use super::marks::stream;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

/// The printing condition the colours are meant for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputIntent {
    /// The bytes of the ICC output profile.
    pub icc: Vec<u8>,
    /// The name of the printing condition in the registry, such as `FOGRA39`.
    pub condition: String,
    /// Where the name is registered, such as `http://www.color.org`.
    pub registry: String,
}

/// Whether neighbouring colours were made to overlap a little against white seams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Trapped {
    /// The printing house still has to.
    #[default]
    False,
    /// It has been done.
    True,
}

impl Trapped {
    fn word(self) -> &'static str {
        if self == Self::True { "True" } else { "False" }
    }
}

/// What the document says about itself, from the options and the file as it came.
#[derive(Debug, Clone, Default)]
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) author: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) keywords: Option<String>,
    pub(crate) creator: Option<String>,
    pub(crate) created: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) trapped: Trapped,
    pub(crate) pdfx: bool,
}

impl About {
    /// What the file says about itself.
    pub(crate) fn read(doc: &Document) -> Self {
        let info = get_dictionary(doc, &doc.trailer, b"Info");
        let said = |key: &[u8]| info.and_then(|info| text_of(info.get_deref(key, doc).ok()?)).filter(|t| !t.is_empty());
        let language = doc.catalog().ok().and_then(|catalog| text_of(catalog.get(b"Lang").ok()?));
        Self {
            title: said(b"Title").unwrap_or_default(),
            author: said(b"Author"),
            subject: said(b"Subject"),
            keywords: said(b"Keywords"),
            creator: said(b"Creator"),
            created: said(b"CreationDate").or_else(|| said(b"ModDate")),
            language,
            ..Self::default()
        }
    }

    /// Writes all of it into the document, in both places PDF has for it.
    pub(crate) fn write(&self, doc: &mut Document) -> Result<(), PressError> {
        let mut info = Dictionary::new();
        let texts = [
            (&b"Title"[..], Some(&self.title)),
            (b"Author", self.author.as_ref()),
            (b"Subject", self.subject.as_ref()),
            (b"Keywords", self.keywords.as_ref()),
            (b"Creator", self.creator.as_ref()),
            (b"CreationDate", self.created.as_ref()),
            (b"ModDate", self.created.as_ref()),
        ];
        for (key, text) in texts {
            if let Some(text) = text {
                info.set(key, text_string(text));
            }
        }
        info.set("Trapped", Object::Name(self.trapped.word().into()));
        if self.pdfx {
            info.set("GTS_PDFXVersion", Object::string_literal("PDF/X-4"));
        }
        let info = doc.add_object(info);
        doc.trailer.set("Info", info);
        let identity = identity(doc, &self.title);
        // XMP is read by tools that do not know compression, so the stream stays plain.
        let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        let packet = Stream::new(kind, self.packet(&identity).into_bytes()).with_compression(false);
        let packet = doc.add_object(packet);
        let catalog = doc.catalog_mut().map_err(|error| PressError::Unreadable(error.to_string()))?;
        catalog.set("Metadata", packet);
        Ok(())
    }

    fn packet(&self, identity: &str) -> String {
        let list = |tag: &str, kind: &str, text: Option<&String>, language: &str| {
            text.map(|text| {
                let text = escaped(text);
                format!("<dc:{tag}><rdf:{kind}><rdf:li{language}>{text}</rdf:li></rdf:{kind}></dc:{tag}>\n")
            })
        };
        let plain = |tag: &str, text: Option<&str>| text.map(|text| format!("<{tag}>{}</{tag}>\n", escaped(text)));
        let date = self.created.as_deref().and_then(iso_date);
        let any = r#" xml:lang="x-default""#;
        let properties = [
            list("title", "Alt", Some(&self.title), any),
            list("creator", "Seq", self.author.as_ref(), ""),
            list("description", "Alt", self.subject.as_ref(), any),
            list("language", "Bag", self.language.as_ref(), ""),
            plain("dc:format", Some("application/pdf")),
            plain("pdf:Keywords", self.keywords.as_deref()),
            plain("pdf:Trapped", Some(self.trapped.word())),
            plain("xmp:CreatorTool", self.creator.as_deref()),
            plain("xmp:CreateDate", date.as_deref()),
            plain("xmp:ModifyDate", date.as_deref()),
            plain("xmp:MetadataDate", date.as_deref()),
            plain("xmpMM:DocumentID", Some(identity)),
            plain("xmpMM:VersionID", Some("1")),
            plain("xmpMM:RenditionClass", Some("default")),
            plain("pdfxid:GTS_PDFXVersion", self.pdfx.then_some("PDF/X-4")),
        ];
        let body: String = properties.into_iter().flatten().collect();
        format!("{HEAD}{body}{TAIL}")
    }
}

const HEAD: &str = concat!(
    "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n",
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"",
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n",
);
const TAIL: &str = "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

/// The output intent of the document: its condition by name and its profile.
pub(crate) fn set(doc: &mut Document, intent: &OutputIntent) -> Result<(), PressError> {
    let components: i64 = match profile_facts(&intent.icc)? {
        b"CMYK" => 4,
        b"RGB " => 3,
        b"GRAY" => 1,
        _ => return Err(PressError::Profile("it is for other inks than CMYK")),
    };
    let profile: ObjectId = doc.add_object(stream(dictionary! { "N" => components }, intent.icc.clone()));
    let intent = doc.add_object(dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFX",
        "OutputConditionIdentifier" => text_string(&intent.condition),
        "OutputCondition" => text_string(&intent.condition),
        "RegistryName" => text_string(&intent.registry),
        "Info" => text_string(&intent.condition),
        "DestOutputProfile" => profile,
    });
    let catalog = doc.catalog_mut().map_err(|error| PressError::Unreadable(error.to_string()))?;
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    Ok(())
}

/// The colour space of an output profile.
fn profile_facts(icc: &[u8]) -> Result<&[u8], PressError> {
    let at = |from: usize| icc.get(from..from + 4).ok_or(PressError::Profile("it is cut short"));
    if icc.len() < 128 {
        return Err(PressError::Profile("it is cut short"));
    }
    if at(36)? != b"acsp" {
        return Err(PressError::Profile("it is not an ICC profile"));
    }
    if at(12)? != b"prtr" {
        return Err(PressError::Profile("it is not an output profile"));
    }
    at(16)
}

/// A second identifier that follows from what the file holds; the first one, if there is one, is kept.
fn identity(doc: &mut Document, title: &str) -> String {
    let mut seed = title.as_bytes().to_vec();
    for object in doc.objects.values() {
        if let Object::Stream(stream) = object {
            seed.extend_from_slice(&digest(&stream.content));
        }
    }
    let now = digest(&seed);
    let new = Object::String(now.to_vec(), StringFormat::Hexadecimal);
    let first = doc.trailer.get(b"ID").ok().and_then(|id| id.as_array().ok()?.first().cloned());
    let first = first.filter(|id| matches!(id, Object::String(..))).unwrap_or_else(|| new.clone());
    doc.trailer.set("ID", vec![first, new]);
    let hex: String = now.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Text as XML wants it; control characters, which XML forbids, are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign.is_control() && !matches!(sign, '\t' | '\n') => {}
            sign => out.push(sign),
        }
    }
    out
}

/// `D:20260501093000+02'00'` as `2026-05-01T09:30:00+02:00`; what is left out counts as the start of the year, day, …
pub(crate) fn iso_date(date: &str) -> Option<String> {
    let rest = date.strip_prefix("D:").unwrap_or(date);
    let digits = rest.bytes().take(14).take_while(u8::is_ascii_digit).count();
    let (stamp, zone) = rest.split_at_checked(digits)?;
    if digits < 4 || digits % 2 == 1 {
        return None;
    }
    let part = |from: usize, missing: &'static str| stamp.get(from..from + 2).map_or(missing, |found| found).to_owned();
    let (month, day) = (part(4, "01"), part(6, "01"));
    let (hour, minute, second) = (part(8, "00"), part(10, "00"), part(12, "00"));
    let figures: String = zone.chars().filter(char::is_ascii_digit).collect();
    let zone = match zone.chars().next() {
        Some(sign @ ('+' | '-')) if figures.len() == 4 => format!("{sign}{}:{}", &figures[..2], &figures[2..]),
        _ => "Z".to_owned(),
    };
    Some(format!("{}-{month}-{day}T{hour}:{minute}:{second}{zone}", &stamp[..4]))
}

#[cfg(test)]
mod tests {
    use super::iso_date;

    #[test]
    fn dates_are_written_both_ways() {
        let check = |input: &str, expect: Option<&str>| assert_eq!(iso_date(input).as_deref(), expect, "{input}");
        check("D:20260501093000+02'00'", Some("2026-05-01T09:30:00+02:00"));
        check("D:20260501", Some("2026-05-01T00:00:00Z"));
        check("D:2026", Some("2026-01-01T00:00:00Z"));
        check("May", None);
        check("D:202", None);
    }
}
