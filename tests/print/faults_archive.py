"""More faults: fonts (Matterhorn 31), PDF/A-2a, and faults in the bytes of the file."""

import re

from pikepdf import Array, Dictionary, Encryption, Name, Permissions, Stream, String

from faults import annotate, artifact, fault, form, link, resource, simple, xmp

BYTES = []  # (name, ids, function on bytes)
SAVED = []  # (name, ids, keywords for saving)


def font(pdf, kind="/CIDFontType0"):
    """The first font with such a descendant on any page."""
    fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", Dictionary()).values()]
    return next(font for font in fonts if font.DescendantFonts[0].Subtype == Name(kind))


def cid(pdf, kind="/CIDFontType0"):
    return font(pdf, kind).DescendantFonts[0]


def map_to(pdf, value):
    """Lets the first character of the font's ToUnicode map be another one."""
    stream = font(pdf).ToUnicode
    raw = stream.read_bytes()
    stream.write(re.sub(rb"(beginbfchar\s*<[^>]*>\s*)<[^>]*>", rb"\1<" + value + rb">", raw, count=1))


def cmap(pdf, info, code=b"", **more):
    made = Stream(pdf, code)
    made["/CIDSystemInfo"] = Dictionary(info)
    for key, value in more.items():
        made["/" + key] = value
    font(pdf).Encoding = pdf.make_indirect(made)


ADOBE = {"/Registry": "Adobe", "/Ordering": "Identity", "/Supplement": 0}
simple("other registry", "31-001")(lambda pdf: cmap(pdf, {**ADOBE, "/Registry": "Other"}))
simple("other ordering", "31-002")(lambda pdf: cmap(pdf, {**ADOBE, "/Ordering": "Japan1"}))
simple("higher supplement", "31-003")(lambda pdf: cmap(pdf, {**ADOBE, "/Supplement": 3}))
simple("cidtogidmap of another kind", "31-004")(lambda pdf: cid(pdf, "/CIDFontType2").__setitem__("/CIDToGIDMap", Name.Other))
simple("no cidtogidmap", "31-005")(lambda pdf: cid(pdf, "/CIDFontType2").__delitem__("/CIDToGIDMap"))
simple("unknown encoding", "31-006")(lambda pdf: font(pdf).__setitem__("/Encoding", Name("/Unknown-H")))
simple("other writing mode", "31-007")(lambda pdf: cmap(pdf, ADOBE, b"/WMode 1 def", WMode=0))
simple("cmap that uses another", "31-008")(lambda pdf: cmap(pdf, ADOBE, UseCMap=Name.Other))
simple("font not embedded", "31-009")(lambda pdf: cid(pdf).FontDescriptor.__delitem__("/FontFile3"))
simple("font program unreadable", "31-009")(lambda pdf: cid(pdf).FontDescriptor.FontFile3.write(b"junk"))
simple("glyph not in font", "31-011", "10-001")(lambda pdf: tagged_text(pdf, b"<0FF0>"))
simple("glyph of no character", "31-030")(lambda pdf: tagged_text(pdf, b"<0000>"))
simple("cidset too small", "31-014")(lambda pdf: cid(pdf).FontDescriptor.CIDSet.write(b"\x80"))
simple("cidset too large", "31-015")(lambda pdf: cid(pdf).FontDescriptor.CIDSet.write(b"\xff" * 200))
simple("wrong widths", "31-016")(lambda pdf: cid(pdf).__setitem__("/W", Array([0, 900, 777])))
simple("no tounicode", "31-027")(lambda pdf: font(pdf).__delitem__("/ToUnicode"))
simple("character without unicode", "10-001")(lambda pdf: font(pdf).ToUnicode.write(b"1 beginbfchar <0001> <0041> endbfchar"))
simple("unicode zero", "31-028")(lambda pdf: map_to(pdf, b"0000"))
simple("unicode byte order mark", "31-029")(lambda pdf: map_to(pdf, b"FEFF"))
simple("unicode replacement character", "F-02")(lambda pdf: map_to(pdf, b"FFFD"))
simple("private character", "A2-6.2.11.7.3-1")(lambda pdf: map_to(pdf, b"E000"))
simple("font without prefix", "F-01")(lambda pdf: font(pdf).__setitem__("/BaseFont", Name("/Whole")))


def tagged_text(pdf, code):
    raw = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(raw.replace(b"/Span<</MCID 0>>BDC", b"/Span<</MCID 0>>BDC BT /f0 9 Tf " + code + b" Tj ET", 1))


@fault("31-017", "31-009")
def simple_font(pdf):
    resource(pdf, "/Font", "/Z", Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    artifact(pdf, "BT /Z 9 Tf (x) Tj ET")


# PDF/A: streams, limits, content


def junk(pdf, **entries):
    """Something that hangs at the catalog and is used by nothing."""
    made = Stream(pdf, b"junk")
    for key, value in entries.items():
        made["/" + key] = value
    pdf.Root["/Junk"] = pdf.make_indirect(made)


simple("stream in another file", "A2-6.1.7.1-1")(lambda pdf: junk(pdf, F=String("other.bin")))
simple("lzw", "A2-6.1.7.2-1")(lambda pdf: junk(pdf, Filter=Name.LZWDecode))
simple("lzw picture in a line", "A2-6.1.10-1")(lambda pdf: artifact(pdf, "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID xxx EI"))
simple("permissions", "A2-6.1.12-1")(lambda pdf: pdf.Root.__setitem__("/Perms", Dictionary(Other=Dictionary())))
simple("deep states", "A2-6.1.13-1")(lambda pdf: artifact(pdf, "q " * 30 + "Q " * 30))
simple("tiny page", "A2-6.1.13-2")(lambda pdf: pdf.pages[-1].obj.__setitem__("/TrimBox", Array([0, 0, 2, 2])))
simple("long name", "A2-6.1.13-3")(lambda pdf: pdf.Root.__setitem__("/" + "x" * 200, 1))
simple("long string", "A2-6.1.13-4")(lambda pdf: pdf.Root.__setitem__("/Junk", String("x" * 40000)))
simple("large number", "A2-6.1.13-5")(lambda pdf: pdf.Root.__setitem__("/Junk", 2**40))
simple("unknown operator", "A2-6.2.2-1")(lambda pdf: artifact(pdf, "1 foo"))
simple("state not closed", "A2-6.2.2-1")(lambda pdf: artifact(pdf, "q"))
simple("font not among resources", "A2-6.2.2-2")(lambda pdf: artifact(pdf, "/Nowhere 9 Tf"))
simple("device cmyk", "A2-6.2.4.3-1")(lambda pdf: artifact(pdf, "0 0 0 1 k 0 0 1 1 re f"))
simple("rendering intent", "A2-6.2.6-1")(lambda pdf: artifact(pdf, "/Pretty ri"))


@fault("A2-6.1.13-6")
def many_inks(pdf):
    inks = Array([Name(f"/Ink{number}") for number in range(33)])
    resource(pdf, "/ColorSpace", "/Z", Array([Name.DeviceN, inks, Name.DeviceGray, Dictionary()]))
    artifact(pdf, "/Z cs")


simple("intent with broken profile", "A2-6.2.3-1")(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"junk"))
simple("no output intent", "A2-6.2.3-3")(lambda pdf: pdf.Root.__delitem__("/OutputIntents"))


@fault("A2-6.2.3-2")
def two_output_intents(pdf):
    other = Stream(pdf, pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
    other.N = 3
    pdf.Root.OutputIntents.append(Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, DestOutputProfile=pdf.make_indirect(other)))


@fault("A2-6.2.4.2-1")
def colour_with_broken_profile(pdf):
    next(iter(pdf.pages[0].Resources.ColorSpace.values()))[1].N = 4


def state(**entries):
    def change(pdf):
        resource(pdf, "/ExtGState", "/Z", Dictionary(entries and {"/" + key: value for key, value in entries.items()}))
        artifact(pdf, "/Z gs")

    return change


simple("transfer function", "A2-6.2.5-1")(state(TR=Name.Identity))
simple("blend mode", "A2-6.2.10-1")(state(BM=Name.Pretty))


def picture(**entries):
    def change(pdf):
        made = Stream(pdf, b"\0")
        entries_ = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
        for key, value in {**entries_, **entries}.items():
            made["/" + key] = value
        resource(pdf, "/XObject", "/Z", pdf.make_indirect(made))
        artifact(pdf, "/Z Do")

    return change


simple("interpolated picture", "A2-6.2.8-1")(picture(Interpolate=True))
simple("picture of 3 bits", "A2-6.2.8-2")(picture(BitsPerComponent=3))
simple("jpeg 2000", "A2-6.2.8.3-1")(picture(Filter=Name.JPXDecode))
simple("postscript", "A2-6.2.9-2")(picture(Subtype=Name.PS))
simple("form with postscript", "A2-6.2.9-1")(lambda pdf: resource(pdf, "/XObject", "/Z", form(pdf, b"", PS=Dictionary())))

# PDF/A: interaction

simple("sound", "A2-6.3.1-1")(lambda pdf: annotate(pdf, "Sound"))
simple("link without flags", "A2-6.3.2-1")(lambda pdf: link(pdf).__delitem__("/F"))
simple("hidden link", "A2-6.3.2-1")(lambda pdf: link(pdf).__setitem__("/F", 6))
simple("annotation without appearance", "A2-6.3.3-1")(lambda pdf: annotate(pdf, "Square").__delitem__("/AP"))
simple("form field with action", "A2-6.4.1-2")(lambda pdf: annotate(pdf, "Widget", A=Dictionary(S=Name.URI, URI="x")))
simple("form to be drawn", "A2-6.4.1-1")(lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(Fields=Array(), NeedAppearances=True)))
simple("signature", "A2-6.4.3-1")(lambda pdf: annotate(pdf, "Widget", FT=Name.Sig))
simple("script", "A2-6.5.1-1")(lambda pdf: pdf.Root.__setitem__("/OpenAction", Dictionary(S=Name.JavaScript, JS="app.beep()")))
simple("launch", "A2-6.5.1-1")(lambda pdf: link(pdf).__setitem__("/A", Dictionary(S=Name.Launch, F="x.exe")))
simple("named scripts", "A2-6.5.1-1")(lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary()))
simple("named action", "A2-6.5.1-2")(lambda pdf: link(pdf).__setitem__("/A", Dictionary(S=Name.Named, N=Name.Print)))
simple("document that acts", "A2-6.5.2-1")(lambda pdf: pdf.Root.__setitem__("/AA", Dictionary()))
simple("page that acts", "A2-6.5.2-1")(lambda pdf: pdf.pages[0].obj.__setitem__("/AA", Dictionary()))
simple("packet with bytes", "A2-6.6.2.1-2")(lambda pdf: xmp(pdf, b'id="W5M0', b'bytes="9" id="W5M0'))
simple("not marked", "A2-6.7.2.2-1")(lambda pdf: pdf.Root.__delitem__("/MarkInfo"))
simple("no structure tree", "A2-6.7.3.3-1")(lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"))
simple("presentation", "A2-6.10-1")(lambda pdf: pdf.pages[0].obj.__setitem__("/PresSteps", Dictionary()))
simple("requirements", "A2-6.11-1")(lambda pdf: pdf.Root.__setitem__("/Requirements", Array()))

# The bytes of the file

BYTES += [
    ("pdf 2.0", ("A2-6.1.2-1",), lambda raw: raw.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
    ("no binary comment", ("A2-6.1.2-2",), lambda raw: re.sub(rb"\n%[\x80-\xff]{4}", b"\n%abcd", raw, count=1)),
    ("no identifier", ("A2-6.1.3-1",), lambda raw: raw.replace(b"/ID [", b"/XD [", 1)),
    ("something behind the end", ("A2-6.1.3-3",), lambda raw: raw + b"more\n"),
    ("no pdf", ("S-00",), lambda raw: b"hello"),
]
SAVED += [
    ("encrypted with password", ("26-001", "A2-6.1.3-2"), {"encryption": Encryption(owner="a", user="b", R=6)}),
    ("encrypted against aids", ("26-002", "A2-6.1.3-2"), {"encryption": Encryption(owner="a", user="", R=3, aes=False, metadata=False, allow=Permissions(accessibility=False))}),
]
