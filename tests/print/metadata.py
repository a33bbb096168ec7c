"""The XMP packet as a flat table of properties, and its agreement with the information dictionary."""

import re
import xml.etree.ElementTree as xml

from pikepdf import Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"
PDF = "http://ns.adobe.com/pdf/1.3/"
PDFAID = "http://www.aiim.org/pdfa/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
# Namespaces that PDF/A-2 knows; others need an extension schema.
KNOWN = {
    DC, XMP, PDF, PDFAID, EXTENSION, XMP + "rights/", XMP + "mm/", XMP + "bj/", XMP + "t/pg/", XMP + "g/img/",
    "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/",
    "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
}


class Xmp:
    """Properties by (namespace, name)."""

    def __init__(self, raw):
        self.raw = raw
        self.root = xml.fromstring(raw)
        self.values = {}
        for description in self.root.iter(RDF + "Description"):
            for key, value in description.attrib.items():
                if not key.startswith(RDF):
                    self.values[split(key)] = value
            for child in description:
                self.values[split(child.tag)] = child

    def get(self, namespace, name):
        value = self.values.get((namespace, name))
        if value is None or isinstance(value, str):
            return value
        items = [item.text or "" for item in value.iter(RDF + "li")]
        return "; ".join(items) if items else (value.text or "")

    def title(self):
        return (self.get(DC, "title") or "").strip()

    def prefix(self, namespace):
        found = re.search(rb'xmlns:(\w+)\s*=\s*["\']' + re.escape(namespace.encode()), self.raw)
        return found[1].decode() if found else ""


def split(tag):
    namespace, _, name = tag[1:].partition("}")
    return namespace, name


def read(document):
    stream = document.root.get("/Metadata")
    if not isinstance(stream, Stream):
        return None
    try:
        return Xmp(stream.read_bytes())
    except xml.ParseError as error:
        document.report("A2-6.6.2.1-2", f"the XMP packet is not well-formed: {error}")
        return None


def check(document, xmp):
    """What PDF/A-2a asks of metadata."""
    if xmp is None:
        document.report("A2-6.6.2.1-1", "there is no readable XMP metadata in the catalog")
        return
    header = re.search(rb"<\?xpacket begin=[^>]*\?>", xmp.raw)
    if not header or b"bytes=" in header[0] or b"encoding=" in header[0]:
        document.report("A2-6.6.2.1-2", "the XMP packet has no header, or one with bytes or encoding")
    if xmp.get(PDFAID, "part") != "2" or xmp.get(PDFAID, "conformance") != "A":
        document.report("A2-6.6.4-1", f"PDF/A-{xmp.get(PDFAID, 'part')}{xmp.get(PDFAID, 'conformance')} instead of 2A")
    elif xmp.prefix(PDFAID) != "pdfaid":
        document.report("A2-6.6.4-1", "the namespace of PDF/A has another prefix than pdfaid")
    described = {(item.text or "") for item in xmp.root.iter("{" + SCHEMA + "}namespaceURI")}
    for namespace in sorted({key[0] for key in xmp.values} - KNOWN - described):
        document.report("A2-6.6.2.3-1", f"the namespace {namespace} is neither known nor described")
    information(document, xmp)


def information(document, xmp):
    info = document.pdf.trailer.get("/Info")
    if info is None:
        return
    pairs = (
        ("/Title", DC, "title"), ("/Author", DC, "creator"), ("/Subject", DC, "description"), ("/Keywords", PDF, "Keywords"),
        ("/Creator", XMP, "CreatorTool"), ("/Producer", PDF, "Producer"),
    )
    for key, namespace, name in pairs:
        if key in info and str(info[key]) != (xmp.get(namespace, name) or ""):
            document.report("A2-6.6.3-1", f"{key[1:]} is {str(info[key])!r}, in XMP {xmp.get(namespace, name)!r}")
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        if key in info and moment(str(info[key])) != moment(xmp.get(XMP, name) or ""):
            document.report("A2-6.6.3-1", f"{key[1:]} is {info[key]}, in XMP {xmp.get(XMP, name)}")


def moment(text):
    """A date of either kind as digits and zone: `D:20260101120000Z` and `2026-01-01T12:00:00Z` are equal."""
    digits, zone = re.match(r"(?:D:)?([\d:T-]*?\d{2})((?:Z|[+-]\d\d'?:?\d\d)?)?'?0?0?'?$", text).groups() if re.match(r"(?:D:)?\d", text) else ("", "")
    zone = re.sub(r"\D", "", zone or "")
    return re.sub(r"\D", "", digits).ljust(14, "0"), zone.ljust(4, "0")
