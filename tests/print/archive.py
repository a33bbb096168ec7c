"""PDF/A-2a (ISO 19005-2) for what is not metadata, fonts or structure; ids are `A2-`, the clause and a running number."""

import re

from pikepdf import Array, Dictionary, Name, Stream, String

import metadata
from document import array, is_dict, number

FILTERS = {
    "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/DCTDecode", "/JPXDecode",
}
ACTIONS = {
    "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView", "/JavaScript",
}
NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
BLENDS = set(
    "/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn /HardLight /SoftLight /Difference "
    "/Exclusion /Hue /Saturation /Color /Luminosity".split()
)
KINDS = set(
    "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut /Stamp /Caret "
    "/Ink /Popup /FileAttachment /Widget /TrapNet /Watermark /Redact".split()
)
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}


def check(document, content, xmp):
    metadata.check(document, xmp)
    file(document)
    catalog(document)
    for obj in document.pdf.objects:
        if isinstance(obj, (Array, Dictionary, Stream)):
            Object(document, obj).check()
    colours(document, content)
    pictures(document, content)
    annotations(document)


def file(document):
    raw = document.bytes
    if not re.match(rb"%PDF-1\.[0-7][\r\n]", raw):
        document.report("A2-6.1.2-1", "the file does not begin with %PDF-1.n")
    if not re.match(rb"%PDF-1\.\d\r?\n?%[\x80-\xff]{4}", raw):
        document.report("A2-6.1.2-2", "the second line is no comment of four bytes above 127")
    trailer = document.pdf.trailer
    if not isinstance(trailer.get("/ID"), Array) or len(trailer.ID) != 2 or not all(bytes(part) for part in trailer.ID):
        document.report("A2-6.1.3-1", "the trailer has no file identifier")
    if "/Encrypt" in trailer:
        document.report("A2-6.1.3-2", "the file is encrypted")
    if not re.search(rb"%%EOF[\r\n]{0,2}$", raw):
        document.report("A2-6.1.3-3", "something follows the end of the file")
    for index, page in enumerate(document.pages):
        for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox"):
            if isinstance(page.get(box), Array):
                sides = [float(value) for value in page[box]]
                if not all(3 <= side <= 14400 for side in (abs(sides[2] - sides[0]), abs(sides[3] - sides[1]))):
                    document.report("A2-6.1.13-2", f"{box[1:]} is smaller than 3 or larger than 14400 units", index + 1, page)
        if "/AA" in page:
            document.report("A2-6.5.2-1", "a page acts when it is opened or closed", index + 1, page)
        if "/PresSteps" in page:
            document.report("A2-6.10-1", "a page has presentation steps", index + 1, page)


def catalog(document):
    root = document.root
    mark = root.get("/MarkInfo")
    if not is_dict(mark) or mark.get("/Marked") is not True:
        document.report("A2-6.7.2.2-1", "MarkInfo does not say that the file is tagged")
    if not str(root.get("/Lang", "")).strip():
        document.report("A2-6.7.4-1", "the document has no language")
    if "/AA" in root:
        document.report("A2-6.5.2-1", "the document acts by itself")
    names = root.get("/Names", Dictionary())
    if "/JavaScript" in names:
        document.report("A2-6.5.1-1", "the document has scripts")
    if "/AlternatePresentations" in names:
        document.report("A2-6.10-1", "the document has alternate presentations")
    if "/Requirements" in root:
        document.report("A2-6.11-1", "the document makes requirements of its reader")
    if root.get("/NeedsRendering") is True:
        document.report("A2-6.4.2-1", "the document needs rendering (XFA)")
    form = root.get("/AcroForm")
    if is_dict(form):
        if form.get("/NeedAppearances") is True:
            document.report("A2-6.4.1-1", "form fields need appearances to be made")
        if "/XFA" in form:
            document.report("A2-6.4.2-1", "the form is XFA")
            document.report("25-001", "an XFA form, whatever its dynamicRender says", 0, form)
    permissions = root.get("/Perms")
    if is_dict(permissions) and set(permissions.keys()) - {"/UR3", "/DocMDP"}:
        document.report("A2-6.1.12-1", "permissions other than UR3 and DocMDP")


class Object:
    """One indirect object with all direct ones inside it."""

    def __init__(self, document, obj):
        self.doc, self.obj = document, obj

    def report(self, id, message):
        self.doc.report(id, message, 0, self.obj)

    def check(self):
        if isinstance(self.obj, Stream):
            self.stream()
        stack = [self.obj]
        while stack:
            here = stack.pop()
            if isinstance(here, (Dictionary, Stream)):
                self.dictionary(here)
                values = [(key, here.get(key)) for key in here.keys()]
            else:
                values = [("", value) for value in here]
            for key, value in values:
                if len(key.encode()) > 128:
                    self.report("A2-6.1.13-3", "a name is longer than 127 bytes")
                if isinstance(value, String) and len(bytes(value)) > 32767:
                    self.report("A2-6.1.13-4", "a string is longer than 32767 bytes")
                elif isinstance(value, int) and not isinstance(value, bool) and not -(2**31) <= value < 2**31:
                    self.report("A2-6.1.13-5", f"the number {value} is too large")
                elif isinstance(value, (Array, Dictionary)) and not value.is_indirect:
                    stack.append(value)

    def stream(self):
        if any(key in self.obj for key in ("/F", "/FFilter", "/FDecodeParms")):
            self.report("A2-6.1.7.1-1", "a stream keeps its data in another file")
        for name in array(self.obj.get("/Filter")):
            if str(name) not in FILTERS:
                self.report("A2-6.1.7.2-1", f"filter {name}")

    def dictionary(self, here):
        kind = here.get("/S")
        if isinstance(kind, Name) and "/P" not in here:
            if str(kind) in ACTIONS:
                self.report("A2-6.5.1-1", f"action {kind}")
            elif str(kind) == "/Named" and str(here.get("/N")) not in NAMED:
                self.report("A2-6.5.1-2", f"named action {here.get('/N')}")
        if here.get("/FT") == Name("/Sig"):
            self.report("A2-6.4.3-1", "a signature: not judged here, so none may be there")
        if "/EF" in here:
            if "/F" not in here or "/UF" not in here:
                self.report("21-001", "an embedded file without F and UF")
            self.report("A2-6.8-1", "an embedded file: whether it is PDF/A itself is not judged here, so none may be there")
        if here.get("/Type") == Name("/OCG") or "/OCProperties" in here:
            self.report("A2-6.9-1", "layers: not judged here, so none may be there")


def intent(document):
    """The number of components of the archive's output intent; 0 without one."""
    intents = [one for one in array(document.root.get("/OutputIntents")) if is_dict(one)]
    profiles = {number(one.get("/DestOutputProfile")) for one in intents if "/DestOutputProfile" in one}
    if len(profiles) > 1:
        document.report("A2-6.2.3-2", "output intents with different profiles")
    for one in intents:
        if one.get("/S") == Name("/GTS_PDFA1"):
            profile = one.get("/DestOutputProfile")
            if isinstance(profile, Stream):
                return icc(document, profile, {b"prtr", b"mntr"}, "A2-6.2.3-1", one)
    return 0


def icc(document, stream, classes, id, where, page=0):
    """Checks a profile's header against its stream; gives its number of components."""
    raw = stream.read_bytes()
    count = {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1, b"Lab ": 3}.get(raw[16:20], 0)
    if len(raw) < 128 or raw[36:40] != b"acsp" or raw[8] > 4 or raw[12:16] not in classes or not count:
        document.report(id, "the colour profile is not valid here", page, where)
    elif int(stream.get("/N", 0)) != count:
        document.report(id, f"the colour profile has {count} components, N says {stream.get('/N')}", page, where)
    return count


def colours(document, content):
    components = intent(document)
    for kind, (page, obj) in content.spaces.items():
        if isinstance(kind, tuple):
            if kind[0] == "/ICCBased" and isinstance(obj, Stream):
                icc(document, obj, {b"prtr", b"mntr", b"scnr", b"spac"}, "A2-6.2.4.2-1", obj, page)
            elif kind[0] == "/DeviceN" and len(obj[1]) > 32:
                document.report("A2-6.1.13-6", "more than 32 inks in one colour", page)
        elif not components or (kind, components) in (("/DeviceRGB", 4), ("/DeviceRGB", 1), ("/DeviceCMYK", 3), ("/DeviceCMYK", 1)):
            document.report("A2-6.2.4.3-1", f"{kind[1:]} without an output intent that says what it looks like", page)
    if not components:
        # Colours given by profile would do without, but the archive must say for which device it was made.
        document.report("A2-6.2.3-3", "there is no output intent for PDF/A with a profile")
    for page, state in content.states.values():
        if "/TR" in state or ("/TR2" in state and state.TR2 != Name("/Default")) or "/HTP" in state:
            document.report("A2-6.2.5-1", "a transfer function or halftone", page, state)
        if "/RI" in state and str(state.RI) not in INTENTS:
            document.report("A2-6.2.6-1", f"rendering intent {state.RI}", page, state)
        for blend in array(state.get("/BM")):
            if str(blend) not in BLENDS:
                document.report("A2-6.2.10-1", f"blend mode {blend}", page, state)


def pictures(document, content):
    for page, image in content.images.values():
        if image.get("/Interpolate") is True or "/Alternates" in image or "/OPI" in image:
            document.report("A2-6.2.8-1", "a picture with Interpolate, Alternates or OPI", page, image)
        if Name("/JPXDecode") in array(image.get("/Filter")):
            document.report("A2-6.2.8.3-1", "JPEG 2000: not judged here, so none may be there", page, image)
        elif int(image.get("/BitsPerComponent", 1)) not in (1, 2, 4, 8, 16):
            document.report("A2-6.2.8-2", f"a picture with {image.get('/BitsPerComponent')} bits per component", page, image)
        if "/Intent" in image and str(image.Intent) not in INTENTS:
            document.report("A2-6.2.6-1", f"rendering intent {image.Intent}", page, image)
    for obj in document.pdf.objects:
        if isinstance(obj, Stream) and obj.get("/Subtype") == Name("/Form") and ("/OPI" in obj or "/PS" in obj):
            document.report("A2-6.2.9-1", "a form with OPI or PostScript", 0, obj)


def annotations(document):
    for page, annotation in document.annotations():
        kind = str(annotation.get("/Subtype"))
        report = lambda id, message: document.report(id, f"{kind[1:]}: {message}", page, annotation)
        if kind == "/PrinterMark":
            report("A2-6.3.1-2", "print marks are page content here")
        elif kind not in KINDS:
            report("A2-6.3.1-1", "this kind of annotation is not allowed")
        flags = annotation.get("/F")
        # Print must be set; Invisible, Hidden, NoView and ToggleNoView must not.
        if kind != "/Popup" and (flags is None or not int(flags) & 4 or int(flags) & (1 | 2 | 32 | 256)):
            report("A2-6.3.2-1", f"flags {flags}")
        box = [float(value) for value in annotation.get("/Rect", [0, 0, 0, 0])]
        empty = box[0] == box[2] and box[1] == box[3]
        appearance = annotation.get("/AP")
        if kind not in ("/Popup", "/Link") and not empty and (not is_dict(appearance) or set(appearance.keys()) != {"/N"}):
            report("A2-6.3.3-1", "no appearance, or more than the normal one")
        if kind == "/Widget" and ("/A" in annotation or "/AA" in annotation):
            report("A2-6.4.1-2", "a form field with an action")
        elif "/AA" in annotation:
            report("A2-6.5.2-1", "an annotation acts by itself")
