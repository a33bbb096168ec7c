"""Walks what pages paint: marked content, text, colours, pictures; forms are entered wherever they are painted.

Findings about tagging and content go to the document; fonts and colour spaces are collected for `fonts` and `archive`.
"""

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from document import array, is_dict, number

PAINT = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"}
SHOW = {"Tj", "TJ", "'", '"'}
DEVICE = {"g": "/DeviceGray", "G": "/DeviceGray", "rg": "/DeviceRGB", "RG": "/DeviceRGB", "k": "/DeviceCMYK", "K": "/DeviceCMYK"}
KNOWN = PAINT | SHOW | set(DEVICE) | set(
    "b w J j M d ri i gs q Q cm m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 CS cs SC SCN sc scn "
    "BI ID EI Do MP DP BMC BDC EMC BX EX INLINE IMAGE".split()
)
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}


@dataclass
class FontUse:
    """A font and the character codes that pages show in it."""

    font: object
    page: int
    codes: set = field(default_factory=set)
    rendered: set = field(default_factory=set)  # shown in a mode that paints
    bare: set = field(default_factory=set)  # shown where no ActualText replaces them


@dataclass
class Mark:
    """A piece of marked content with an MCID."""

    page: int
    language: str = ""
    replaced: bool = False
    text: bool = False
    said: list = field(default_factory=list)  # in order: (font number, code), or the text that replaces what is shown


class Content:
    """What all pages of a document paint."""

    def __init__(self, document):
        self.doc = document
        self.fonts = {}  # number of the font → FontUse
        self.marks = {}  # (container, mcid) → Mark
        self.spaces = {}  # what a colour space is made of → (page, object) where first used
        self.spaces_seen = {}
        self.forms = {}  # number of a form with MCIDs → times painted
        self.images = {}  # number → (page, image)
        self.states = {}  # number or text → (page, ExtGState)
        for index, page in enumerate(document.pages):
            Stream_(self, index + 1, number(page), page.get("/Resources", inherited(page, "/Resources"))).page(page)
            for annotation in array(page.get("/Annots")):
                if is_dict(annotation):
                    self.appearances(index + 1, annotation)

    def appearances(self, page, annotation):
        """An annotation's look is tagged through its annotation: only fonts, colours and pictures matter here."""
        normal = annotation.get("/AP", Dictionary()).get("/N")
        streams = [normal] if isinstance(normal, Stream) else list(normal.values()) if is_dict(normal) else []
        for form in streams:
            if isinstance(form, Stream):
                Stream_(self, page, number(form), form.get("/Resources"), (("appearance", None, "", False),)).run(form)

    def space(self, space, page, resources, depth=0):
        """Notes what a colour space is made of, down to device colours and profiles."""
        if space is None or depth > 8:
            return
        if isinstance(space, Name):
            named = (resources or {}).get("/ColorSpace", {}).get(str(space)) if is_dict(resources) else None
            default = {"/DeviceGray": "/DefaultGray", "/DeviceRGB": "/DefaultRGB", "/DeviceCMYK": "/DefaultCMYK"}
            if str(space) in default:
                if is_dict(resources) and default[str(space)] in resources.get("/ColorSpace", {}):
                    return
                self.spaces.setdefault(str(space), (page, None))
            elif named is not None:
                self.space(named, page, resources, depth + 1)
            elif space != Name("/Pattern"):
                self.doc.report("A2-6.2.2-2", f"colour space {space} is not among the resources", page)
            return
        if not isinstance(space, Array) or (number(space) != (0, 0) and number(space) in self.spaces_seen):
            return
        self.spaces_seen[number(space)] = True
        kind = str(space[0])
        if kind == "/ICCBased":
            self.spaces.setdefault((kind, number(space[1])), (page, space[1]))
        elif kind in ("/Indexed", "/Pattern"):
            self.space(space[1] if len(space) > 1 else None, page, resources, depth + 1)
        elif kind in ("/Separation", "/DeviceN"):
            self.spaces.setdefault((kind, repr(space[1])), (page, space))
            self.space(space[2], page, resources, depth + 1)


def inherited(page, key):
    while page is not None and key not in page:
        page = page.get("/Parent")
    return page.get(key) if page is not None else None


class Stream_:
    """One content stream while it is being read."""

    def __init__(self, all_, page, container, resources, outer=()):
        self.all, self.doc, self.page_no, self.container = all_, all_.doc, page, container
        self.resources = resources if is_dict(resources) else Dictionary()
        self.stack = list(outer)  # (kind, mcid key, language, replaced)
        self.outer = len(outer)
        self.font, self.width, self.mode = None, 1, 0
        self.saved = []
        self.coloured = False
        self.reported = set()

    def once(self, id, message, obj=None):
        """A page full of the same fault says it once."""
        if (id, message) not in self.reported:
            self.reported.add((id, message))
            self.doc.report(id, message, self.page_no, obj)

    def page(self, page):
        if "/Contents" in page:
            self.run(pikepdf.Page(page))
        group = page.get("/Group")
        if is_dict(group) and "/CS" in group:
            self.all.space(group.CS, self.page_no, self.resources)

    def run(self, source):
        try:
            instructions = pikepdf.parse_content_stream(source)
        except pikepdf.PdfError as error:
            self.once("A2-6.2.2-1", f"content stream cannot be read: {error}")
            return
        for instruction in instructions:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self.inline_image(instruction.iimage)
            else:
                self.step(str(instruction.operator), instruction.operands)
        if len(self.stack) != self.outer or self.saved:
            self.once("A2-6.2.2-1", "marked content or graphics state is opened and not closed")

    def step(self, op, args):
        if op in SHOW:
            self.show(args[-1])
        elif op in PAINT:
            self.painted()
            if op == "sh":
                shading = self.resource("/Shading", args[0])
                self.all.space(shading.get("/ColorSpace") if is_dict(shading) else None, self.page_no, self.resources)
        elif op in ("BDC", "BMC"):
            self.begin(args)
        elif op == "EMC":
            if len(self.stack) > self.outer:
                self.stack.pop()
            else:
                self.once("A2-6.2.2-1", "EMC without a beginning")
        elif op == "q":
            self.saved.append((self.font, self.width, self.mode, self.coloured))
            if len(self.saved) > 28:
                self.once("A2-6.1.13-1", "graphics states nest deeper than 28")
        elif op == "Q":
            if self.saved:
                self.font, self.width, self.mode, self.coloured = self.saved.pop()
        elif op == "BT":
            mark = self.mark()
            if mark:
                mark.said.append("")  # a new run: text from right to left is painted backwards within one
        elif op == "Tf":
            self.set_font(args[0])
        elif op == "Tr":
            self.mode = int(args[0])
        elif op in DEVICE:
            self.coloured = True
            self.all.space(Name(DEVICE[op]), self.page_no, self.resources)
        elif op in ("cs", "CS"):
            self.coloured = True
            self.all.space(args[0], self.page_no, self.resources)
        elif op in ("scn", "SCN") and args and isinstance(args[-1], Name):
            self.pattern(args[-1])
        elif op == "Do":
            self.external(args[0])
        elif op == "gs":
            state = self.resource("/ExtGState", args[0])
            if is_dict(state):
                self.all.states.setdefault(number(state) if number(state) != (0, 0) else repr(state), (self.page_no, state))
                self.soft_mask(state.get("/SMask"))
        elif op == "ri" and str(args[0]) not in INTENTS:
            self.once("A2-6.2.6-1", f"rendering intent {args[0]}")
        elif op not in KNOWN:
            self.once("A2-6.2.2-1", f"operator {op} is not in ISO 32000-1")

    def resource(self, kind, name):
        found = self.resources.get(kind, Dictionary()).get(str(name))
        if found is None:
            self.once("A2-6.2.2-2", f"{kind[1:]} {name} is not among the resources")
        return found

    def begin(self, args):
        tag = str(args[0])
        properties = args[1] if len(args) > 1 else None
        if isinstance(properties, Name):
            properties = self.resource("/Properties", properties)
        properties = properties if is_dict(properties) else Dictionary()
        language, replaced = str(properties.get("/Lang", "")), "/ActualText" in properties
        inside = self.state()
        mark = self.mark()
        if replaced and mark and not any(entry[3] for entry in self.stack):
            mark.said.append(str(properties.ActualText))
        if tag == "/Artifact":
            if inside == "tagged":
                self.once("01-003", "an artifact lies inside tagged content")
            self.stack.append(("artifact", None, language, replaced))
        elif "/MCID" in properties:
            if inside == "artifact":
                self.once("01-004", f"tagged content {properties.MCID} lies inside an artifact")
            key = (self.container, int(properties.MCID))
            if key in self.all.marks and self.all.forms.get(self.container, 1) == 1:
                self.once("S-02", f"marked content {properties.MCID} stands twice in one stream")
            self.all.marks[key] = Mark(self.page_no, language, replaced)
            if replaced:
                self.all.marks[key].said.append(str(properties.ActualText))
            self.stack.append(("tagged", key, language, replaced))
        else:
            self.stack.append(("plain", None, language, replaced))

    def mark(self):
        """The tagged content that is open."""
        return next((self.all.marks[entry[1]] for entry in reversed(self.stack) if entry[0] == "tagged"), None)

    def state(self):
        for kind, *_ in reversed(self.stack):
            if kind != "plain":
                return kind
        return "none"

    def painted(self):
        if self.state() == "none":
            self.once("01-005", "content is neither tagged nor an artifact")
        if not self.coloured:
            self.all.space(Name("/DeviceGray"), self.page_no, self.resources)

    def set_font(self, name):
        font = self.resource("/Font", name)
        if is_dict(font):
            key = number(font) if number(font) != (0, 0) else (0, repr(name))
            self.font = self.all.fonts.setdefault(key, FontUse(font, self.page_no))
            self.width = 2 if font.get("/Subtype") == Name("/Type0") else 1

    def show(self, text):
        self.painted()
        if self.font is None:
            self.once("A2-6.2.2-2", "text without a font")
            return
        strings = [bytes(part) for part in text if isinstance(part, pikepdf.String)] if isinstance(text, Array) else [bytes(text)]
        replaced = any(entry[3] for entry in self.stack)
        mark = self.mark()
        for raw in strings:
            codes = list(raw) if self.width == 1 else [raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2)]
            if self.width == 2 and len(raw) % 2:
                self.once("10-001", "a text string is cut in the middle of a character", self.font.font)
            self.font.codes.update(codes)
            if self.mode != 3:
                self.font.rendered.update(codes)
            if mark and codes:
                mark.text = True
                mark.said.extend((number(self.font.font), code) for code in codes if not replaced)
            if not replaced and not (self.state() in ("artifact", "appearance")):
                self.font.bare.update(codes)

    def pattern(self, name):
        pattern = self.resource("/Pattern", name)
        if not is_dict(pattern):
            return
        shading = pattern.get("/Shading")
        if is_dict(shading):
            self.all.space(shading.get("/ColorSpace"), self.page_no, self.resources)
        elif isinstance(pattern, Stream):
            self.enter(pattern, [("artifact" if self.state() != "none" else "none", None, "", False)])

    def soft_mask(self, mask):
        if is_dict(mask) and isinstance(mask.get("/G"), Stream):
            self.enter(mask.G, [("artifact", None, "", False)])

    def external(self, name):
        thing = self.resource("/XObject", name)
        if not isinstance(thing, Stream):
            return
        kind = thing.get("/Subtype")
        if kind == Name("/Image"):
            self.painted_image(thing)
        elif kind == Name("/Form"):
            if "/StructParents" in thing or "/StructParent" in thing:
                self.all.forms[number(thing)] = self.all.forms.get(number(thing), 0) + 1
            if "/Ref" in thing:
                self.once("30-001", "a form refers to another file", thing)
            self.enter(thing, self.stack)
        else:
            self.once("A2-6.2.9-2", f"XObject of kind {kind}", thing)

    def enter(self, form, stack):
        if len(self.stack) > 60:
            self.once("A2-6.2.2-1", "forms nest without an end", form)
            return
        resources = form.get("/Resources", self.resources)
        inner = Stream_(self.all, self.page_no, number(form), resources, tuple(stack) + (("plain", None, "", False),))
        inner.coloured, inner.reported = self.coloured, self.reported
        inner.run(form)
        group = form.get("/Group")
        if is_dict(group) and "/CS" in group:
            self.all.space(group.CS, self.page_no, resources)

    def painted_image(self, image):
        if self.state() == "none":
            self.once("01-005", "a picture is neither tagged nor an artifact", image)
        self.all.images.setdefault(number(image), (self.page_no, image))
        if image.get("/ImageMask") is not True:
            self.all.space(image.get("/ColorSpace"), self.page_no, self.resources)

    def inline_image(self, image):
        if self.state() == "none":
            self.once("01-005", "a picture is neither tagged nor an artifact")
        filters = [str(name) for name in array(image.obj.get("/F", image.obj.get("/Filter")))]
        if any(name in ("/LZW", "/LZWDecode", "/Crypt") for name in filters):
            self.once("A2-6.1.10-1", "an inline picture is compressed with LZW")
        space = image.obj.get("/CS", image.obj.get("/ColorSpace"))
        short = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK"}
        self.all.space(Name(short.get(str(space), str(space))) if isinstance(space, Name) else space, self.page_no, self.resources)
