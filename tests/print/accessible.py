"""PDF/UA-1 outside the tree and the content: metadata, preferences, annotations, files, layers, encryption, links."""

from pikepdf import Array, Dictionary, Name, String

from document import array, is_dict, number, tree_entries

PDFUA = "http://www.aiim.org/pdfua/ns/id/"
KINDS = set(
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup "
    "FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact".split()
)


def check(document, content, xmp):
    metadata(document, xmp)
    preferences(document)
    layers(document)
    security(document)
    for page, annotation in document.annotations():
        Annotation(document, page, annotation).check()
    for index, page in enumerate(document.pages):
        if array(page.get("/Annots")):
            tabs(document, index + 1, page)
    destinations(document)


def metadata(document, xmp):
    if xmp is None:
        document.report("06-001", "there is no XMP metadata")
        return
    if xmp.get(PDFUA, "part") != "1":
        document.report("06-002", f"the PDF/UA part is {xmp.get(PDFUA, 'part')!r}, not 1")
    elif xmp.prefix(PDFUA) != "pdfuaid":
        document.report("06-002", "the namespace of PDF/UA has another prefix than pdfuaid")
    if not xmp.title():
        document.report("06-003", "dc:title is missing or empty")


def preferences(document):
    preferences = document.root.get("/ViewerPreferences")
    if not is_dict(preferences) or "/DisplayDocTitle" not in preferences:
        document.report("07-001", "DisplayDocTitle is missing")
    elif preferences.DisplayDocTitle is not True:
        document.report("07-002", "DisplayDocTitle is not true")
    mark = document.root.get("/MarkInfo")
    if is_dict(mark) and mark.get("/Suspects") is True:
        document.report("01-007", "Suspects is true")


def layers(document):
    properties = document.root.get("/OCProperties")
    if not is_dict(properties):
        return
    for id, configurations in (("20-001", array(properties.get("/Configs"))), ("20-002", array(properties.get("/D")))):
        for configuration in configurations:
            if not str(configuration.get("/Name", "")).strip():
                document.report(id, "a layer configuration has no name", 0, configuration)
            if "/AS" in configuration:
                document.report("20-003", "a layer configuration has an AS entry", 0, configuration)


def security(document):
    encrypt = document.pdf.trailer.get("/Encrypt")
    if not is_dict(encrypt):
        return
    if "/P" not in encrypt:
        document.report("26-001", "encrypted, without permissions")
    elif not int(encrypt.P) >> 9 & 1:
        document.report("26-002", "encrypted, and closed to assistive technology")


class Annotation:
    """One annotation on its page."""

    def __init__(self, document, page, obj):
        self.doc, self.page, self.obj = document, page, obj
        self.kind = str(obj.get("/Subtype", "/?"))[1:]
        self.owner = document.annotation_owners.get(number(obj))

    def report(self, id, message):
        self.doc.report(id, message, self.page, self.obj)

    def check(self):
        if self.kind == "PrinterMark":
            if self.owner:
                self.report("28-017", "PrinterMark in the structure tree")
            return
        if self.kind == "TrapNet":
            self.report("28-007", "TrapNet annotation")
        if int(self.obj.get("/F", 0)) & 2 or self.kind == "Popup" or self.outside():
            return
        self.tied()
        described = str(self.obj.get("/Contents", "")).strip()
        alternative = self.owner and any(node.text("/Alt") for node in list(self.owner.ancestors())[:1])
        chain = [node.type for node in self.owner.ancestors()] if self.owner else []
        if self.kind == "Link":
            if "Link" not in chain:
                self.report("28-011", "a link does not lie in a Link element")
            if not described:
                self.report("28-012", "a link without a description in Contents")
        elif self.kind == "Widget":
            if chain[:1] != ["Form"]:
                self.report("28-010", "a form field does not lie in a Form element")
            if not str(self.obj.get("/TU", self.obj.get("/Parent", {}).get("/TU", ""))).strip() and not alternative:
                self.report("28-005", "a form field without a description")
            elif not self.doc.root.get("/Lang") and not (self.owner and self.owner.text("/Lang")):
                self.report("11-005", "language of a form field's description")
        else:
            if chain[:1] != ["Annot"]:
                self.report("28-002" if self.kind in KINDS else "28-006", f"{self.kind} does not lie in an Annot element")
        if self.kind != "Widget" and not described and not alternative:
            self.report("28-004", f"{self.kind} without a description")
        if self.kind == "FileAttachment":
            file = self.obj.get("/FS")
            if not is_dict(file) or "/F" not in file or "/UF" not in file:
                self.report("28-016", "an attached file without F and UF")

    def tied(self):
        """From the annotation to its element, by the ParentTree."""
        key = self.obj.get("/StructParent")
        entry = self.doc.parents.get(int(key)) if key is not None else None
        if self.owner and (not is_dict(entry) or number(entry) != number(self.owner.obj)):
            self.report("S-06", "the ParentTree does not lead from the annotation to its element")

    def outside(self):
        box = self.doc.pages[self.page - 1].get("/CropBox", self.doc.pages[self.page - 1].get("/MediaBox"))
        if box is None or "/Rect" not in self.obj:
            return False
        left, low, right, high = (float(value) for value in box)
        x0, y0, x1, y1 = (float(value) for value in self.obj.Rect)
        return max(x0, x1) < left or min(x0, x1) > right or max(y0, y1) < low or min(y0, y1) > high


def tabs(document, number_, page):
    if "/Tabs" not in page:
        document.report("28-008", "a page with annotations has no Tabs entry", number_, page)
    elif page.Tabs != Name("/S"):
        document.report("28-009", f"the tab order is {page.Tabs}", number_, page)


def destinations(document):
    """Bookmarks and inner links lead to a page of the file."""
    names = document.root.get("/Names", Dictionary()).get("/Dests")
    named = {bytes(key) for key, _ in tree_entries(names, "/Names")} if is_dict(names) else set()
    named |= {str(key)[1:].encode() for key in document.root.get("/Dests", Dictionary()).keys()}

    def leads(target):
        if target is None:
            return True
        if isinstance(target, Array):
            return len(target) > 0 and number(target[0]) in document.page_of
        return (bytes(target) if isinstance(target, String) else str(target)[1:].encode()) in named

    def of(thing):
        action = thing.get("/A")
        if is_dict(action) and action.get("/S") == Name("/GoTo"):
            return action.get("/D")
        return thing.get("/Dest")

    for page, annotation in document.annotations():
        if annotation.get("/Subtype") == Name("/Link"):
            if not leads(of(annotation)):
                document.report("S-14", "a link leads to no page of the file", page, annotation)
            if "/A" not in annotation and "/Dest" not in annotation:
                document.report("S-14", "a link leads nowhere", page, annotation)
    for entry in bookmarks(document.root):
        if not leads(of(entry)) or not str(entry.get("/Title", "")).strip():
            document.report("S-15", f"bookmark {str(entry.get('/Title', ''))!r} has no title or leads nowhere", 0, entry)


def bookmarks(root):
    """All outline entries, in order."""
    stack, seen = [root.get("/Outlines", Dictionary()).get("/First")], set()
    while stack:
        entry = stack.pop()
        if not is_dict(entry) or number(entry) in seen:
            continue
        seen.add(number(entry))
        yield entry
        stack += [entry.get("/Next"), entry.get("/First")]
