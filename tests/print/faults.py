"""Faults to put into a good PDF: what each does, and the conditions that `verify` must then report.

A fault gets the opened sample (`sample.pdf`, made from `sample.typ`) and changes it in place.
"""

from pikepdf import Array, Dictionary, Name, Stream, String

FAULTS = []  # (name, ids, function)


def fault(*ids):
    def add(function):
        FAULTS.append((function.__name__.replace("_", " "), ids, function))
        return function

    return add


def simple(name, *ids):
    """For faults of one line."""
    return lambda function: FAULTS.append((name, ids, function))


def elements(pdf, kind=None):
    """Structure elements of a type as written, in reading order."""
    stack = [pdf.Root.StructTreeRoot.K]
    while stack:
        obj = stack.pop()
        if isinstance(obj, Array):
            stack.extend(reversed(list(obj)))
        elif isinstance(obj, Dictionary) and "/S" in obj:
            if kind is None or obj.S == Name("/" + kind):
                yield obj
            stack.append(obj.get("/K", Array()))


def first(pdf, kind):
    return next(elements(pdf, kind))


def retype(pdf, old, new):
    first(pdf, old).S = Name("/" + new)


def paint(pdf, code, after=b""):
    """Puts instructions at the end of the first page, or behind the first place where `after` stands."""
    page = pdf.pages[0]
    raw = page.Contents.read_bytes()
    code = code if isinstance(code, bytes) else code.encode()
    page.Contents.write(raw.replace(after, after + b"\n" + code + b"\n", 1) if after else raw + b"\n" + code + b"\n")


def artifact(pdf, code):
    paint(pdf, b"/Artifact BMC q " + code.encode() + b" Q EMC")


def resource(pdf, kind, name, value):
    resources = pdf.pages[0].Resources
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = value


def annotate(pdf, kind, **more):
    """A new annotation that is right but for its place in the tree."""
    look = form(pdf, b"")
    entry = {"/Type": Name("/Annot"), "/Subtype": Name("/" + kind), "/Rect": [20, 20, 40, 40], "/F": 4, "/Contents": "x", "/AP": Dictionary(N=look)}
    entry.update({f"/{key}": value for key, value in more.items()})
    made = pdf.make_indirect(Dictionary(entry))
    pdf.pages[0].Annots.append(made)
    return made


def hang(pdf, annotation, element):
    """Ties an annotation to an element, there and back."""
    key = int(pdf.Root.StructTreeRoot.ParentTreeNextKey)
    annotation.StructParent = key
    pdf.Root.StructTreeRoot.ParentTreeNextKey = key + 1
    pdf.Root.StructTreeRoot.ParentTree.Nums.extend([key, element])
    kids = element.get("/K", Array())
    element.K = Array(list(kids if isinstance(kids, Array) else [kids]) + [Dictionary(Type=Name.OBJR, Obj=annotation, Pg=pdf.pages[0].obj)])


def link(pdf):
    return pdf.pages[0].Annots[0]


# Matterhorn 01 to 07: content, roles, metadata


@fault("01-003")
def artifact_inside_tagged_content(pdf):
    paint(pdf, "/Artifact BMC 0 0 1 1 re f EMC", b"/Span<</MCID 0>>BDC")


@fault("01-004")
def tagged_content_inside_artifact(pdf):
    raw = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(raw.replace(b"/Span<</MCID 0>>BDC", b"/Artifact BMC /Span<</MCID 0>>BDC", 1) + b"\nEMC")


simple("untagged path", "01-005")(lambda pdf: paint(pdf, "0 0 1 1 re f"))
simple("untagged text", "01-005")(lambda pdf: paint(pdf, "BT /f0 9 Tf <0001> Tj ET"))
simple("marked content without element", "01-005")(lambda pdf: paint(pdf, "/Span<</MCID 900>>BDC 0 0 1 1 re f EMC"))
simple("suspects", "01-007")(lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True))
simple("type mapped to nothing", "02-001")(lambda pdf: pdf.Root.StructTreeRoot.RoleMap.__setitem__("/Strong", Name("/Bold")))
simple("type not mapped", "02-001")(lambda pdf: retype(pdf, "P", "Paragraph"))
simple("standard type remapped", "02-004")(lambda pdf: pdf.Root.StructTreeRoot.RoleMap.__setitem__("/P", Name("/Span")))


@fault("02-003")
def types_mapped_in_a_circle(pdf):
    pdf.Root.StructTreeRoot.RoleMap["/Strong"] = Name("/Em")
    pdf.Root.StructTreeRoot.RoleMap["/Em"] = Name("/Strong")


def xmp(pdf, old, new):
    raw = pdf.Root.Metadata.read_bytes()
    assert old in raw, old
    pdf.Root.Metadata.write(raw.replace(old, new))


@fault("06-001", "A2-6.6.2.1-1")
def no_metadata(pdf):
    del pdf.Root["/Metadata"]


simple("no ua mark", "06-002")(lambda pdf: xmp(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b""))
simple("no title", "06-003", "A2-6.6.3-1")(lambda pdf: xmp(pdf, b">Proefboekje</rdf:li>", b"></rdf:li>"))
simple("no a mark", "A2-6.6.4-1")(lambda pdf: xmp(pdf, b"<pdfaid:part>2", b"<pdfaid:part>3"))
simple("packet not xml", "A2-6.6.2.1-2")(lambda pdf: xmp(pdf, b"</rdf:RDF>", b""))
simple("unknown namespace", "A2-6.6.2.3-1")(lambda pdf: xmp(pdf, b"<dc:title>", b'<my:word xmlns:my="urn:my">x</my:word><dc:title>'))
simple("info against xmp", "A2-6.6.3-1")(lambda pdf: pdf.trailer.Info.__setitem__("/Title", "Iets anders"))
simple("date against xmp", "A2-6.6.3-1")(lambda pdf: pdf.trailer.Info.__setitem__("/CreationDate", "D:20200101000000Z"))
simple("no displaydoctitle", "07-001")(lambda pdf: pdf.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"))
simple("displaydoctitle false", "07-002")(lambda pdf: pdf.Root.ViewerPreferences.__setitem__("/DisplayDocTitle", False))

# 09 to 19: the structure tree

simple("row outside table section", "09-004")(lambda pdf: retype(pdf, "TBody", "Div"))
simple("list item that is none", "09-005")(lambda pdf: retype(pdf, "LI", "P"))
simple("contents entry that is none", "09-006")(lambda pdf: retype(pdf, "TOCI", "P"))
simple("ruby without parts", "09-007")(lambda pdf: retype(pdf, "P", "Ruby"))
simple("warichu without parts", "09-008")(lambda pdf: retype(pdf, "P", "Warichu"))


@fault("11-001", "11-002", "11-003", "11-004", "11-006", "A2-6.7.4-1")
def no_language(pdf):
    del pdf.Root["/Lang"]


@fault("11-005")
def form_field_without_language(pdf):
    del pdf.Root["/Lang"]
    annotate(pdf, "Widget", TU="x")


simple("language that is none", "A2-6.7.4-1", "11-001")(lambda pdf: pdf.Root.__setitem__("/Lang", "nl_NL"))
simple("part in a language that is none", "A2-6.7.4-1")(lambda pdf: first(pdf, "Code").__setitem__("/Lang", "e"))
simple("figure without alt", "13-004")(lambda pdf: first(pdf, "Figure").__delitem__("/Alt"))
simple("figure with empty alt", "13-004")(lambda pdf: first(pdf, "Figure").__setitem__("/Alt", " "))
simple("first heading not h1", "14-002")(lambda pdf: retype(pdf, "H1", "H2"))
simple("skipped heading", "14-003")(lambda pdf: retype(pdf, "H2", "H3"))


@fault("14-006", "14-007")
def headings_without_number(pdf):
    retype(pdf, "H2", "H")
    retype(pdf, "H2", "H")


@fault("15-003")
def header_cell_without_scope(pdf):
    del first(pdf, "TH").A[0]["/Scope"]


@fault("17-002")
def formula_without_alt(pdf):
    retype(pdf, "Figure", "Formula")
    del first(pdf, "Formula")["/Alt"]


simple("note without id", "19-003")(lambda pdf: first(pdf, "Note").__delitem__("/ID"))


@fault("19-004")
def notes_with_one_id(pdf):
    for note in list(elements(pdf, "Note")):
        note.ID = String("Note 1")


@fault("S-01")
def content_of_two_elements(pdf):
    one, two = list(elements(pdf, "H1"))[:2]
    two.K = Array([one.K if isinstance(one.K, int) else one.K[0], *(two.K if isinstance(two.K, Array) else [two.K])])


simple("number used twice", "S-02")(lambda pdf: paint(pdf, "/Span<</MCID 0>>BDC 0 0 1 1 re f EMC"))
simple("element in two places", "S-03")(lambda pdf: first(pdf, "Document").K.append(first(pdf, "H1")))
simple("two roots", "S-04")(lambda pdf: retype(pdf, "Document", "Sect"))
simple("content that no page has", "S-05", "S-06")(lambda pdf: first(pdf, "LBody").__setitem__("/K", 901))


@fault("S-06")
def parent_tree_broken(pdf):
    row = next(value for value in pdf.Root.StructTreeRoot.ParentTree.Nums if isinstance(value, Array))
    row[0], row[1] = row[1], row[0]


simple("parent tree missing", "S-06")(lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/ParentTree"))
simple("page without structparents", "S-06")(lambda pdf: pdf.pages[0].obj.__delitem__("/StructParents"))
simple("next key taken", "S-06")(lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/ParentTreeNextKey", 0))
simple("id tree missing", "S-07")(lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/IDTree"))
simple("figure without box", "S-08")(lambda pdf: first(pdf, "Figure").A[0].__delitem__("/BBox"))
simple("header that is not there", "S-09")(lambda pdf: first(pdf, "TD").A[0].__setitem__("/Headers", Array([String("nowhere")])))
simple("table with a gap", "S-10")(lambda pdf: list(elements(pdf, "TR"))[1].K.__delitem__(0))


@fault("S-11")
def table_without_headers(pdf):
    for cell in list(elements(pdf, "TH")):
        cell.S = Name.TD


def without_annotation(element):
    element.K = Array([kid for kid in element.K if not (isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR)])


simple("link without annotation", "S-12", "28-011")(lambda pdf: without_annotation(first(pdf, "Link")))


@fault("S-13")
def link_without_text(pdf):
    element = first(pdf, "Link")
    element.K = Array([kid for kid in element.K if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR])


simple("link to no page", "S-14")(lambda pdf: link(pdf).__setitem__("/Dest", String("nowhere")))
simple("link to nothing", "S-14")(lambda pdf: link(pdf).__delitem__("/Dest"))
simple("bookmark without title", "S-15")(lambda pdf: pdf.Root.Outlines.First.__setitem__("/Title", String("")))
simple("bookmark to no page", "S-15")(lambda pdf: pdf.Root.Outlines.First.__setitem__("/Dest", String("nowhere")))

# 20 to 30: layers, files, annotations, forms


def layers(**more):
    return lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(OCGs=Array(), **more))


simple("layer configuration without name", "20-001", "A2-6.9-1")(layers(D=Dictionary(Name=String("x")), Configs=Array([Dictionary()])))
simple("first layer configuration without name", "20-002")(layers(D=Dictionary()))
simple("layers that switch", "20-003")(layers(D=Dictionary(Name=String("x"), AS=Array())))
simple("attached file", "28-016", "21-001", "A2-6.8-1", "28-002")(lambda pdf: annotate(pdf, "FileAttachment", FS=Dictionary(F=String("x"), EF=Dictionary())))
simple("xfa form", "25-001", "A2-6.4.2-1")(lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(Fields=Array(), XFA=String("x"))))
simple("square out of the tree", "28-002")(lambda pdf: annotate(pdf, "Square"))
simple("square without description", "28-004")(lambda pdf: annotate(pdf, "Square", Contents=""))
simple("unknown annotation", "28-006", "A2-6.3.1-1")(lambda pdf: annotate(pdf, "Sticker"))
simple("trapnet", "28-007")(lambda pdf: annotate(pdf, "TrapNet"))
simple("page without tabs", "28-008")(lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"))
simple("other tab order", "28-009")(lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", Name.R))
simple("form field out of the tree", "28-010", "28-005")(lambda pdf: annotate(pdf, "Widget"))
simple("link without contents", "28-012", "28-004")(lambda pdf: link(pdf).__delitem__("/Contents"))
simple("printermark in the tree", "28-017", "A2-6.3.1-2")(lambda pdf: hang(pdf, annotate(pdf, "PrinterMark"), first(pdf, "P")))


def form(pdf, code, **more):
    made = Stream(pdf, code)
    for key, value in {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 9, 9]), "Resources": Dictionary(), **more}.items():
        made["/" + key] = value
    return pdf.make_indirect(made)


@fault("30-001")
def form_of_another_file(pdf):
    resource(pdf, "/XObject", "/Z", form(pdf, b"", Ref=Dictionary()))
    artifact(pdf, "/Z Do")


@fault("30-002")
def tagged_form_painted_twice(pdf):
    root, element = pdf.Root.StructTreeRoot, first(pdf, "P")
    made = form(pdf, b"/Span<</MCID 0>>BDC 0 0 1 1 re f EMC", StructParents=int(root.ParentTreeNextKey))
    root.ParentTree.Nums.extend([root.ParentTreeNextKey, Array([element])])
    root.ParentTreeNextKey = int(root.ParentTreeNextKey) + 1
    kids = element.K
    element.K = Array([*(kids if isinstance(kids, Array) else [kids]), Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, Stm=made, MCID=0)])
    resource(pdf, "/XObject", "/Z", made)
    paint(pdf, "/Z Do /Z Do")
