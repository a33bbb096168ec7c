"""The structure tree and its ties to the pages: Matterhorn checkpoints 01, 02, 09, 11, 13 to 17, 19 and 28."""

import re

from pikepdf import Array

from document import array, is_dict, number, tree_entries

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form".split()
)
# What may lie directly inside; None: anything (ISO 32000-1 tables 333, 336, 337, 338).
INSIDE = {
    "Table": ("09-004", {"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": ("09-004", {"TR"}),
    "TBody": ("09-004", {"TR"}),
    "TFoot": ("09-004", {"TR"}),
    "TR": ("09-004", {"TH", "TD"}),
    "L": ("09-005", {"L", "LI", "Caption"}),
    "LI": ("09-005", {"Lbl", "LBody"}),
    "TOC": ("09-006", {"TOC", "TOCI", "Caption"}),
    "TOCI": ("09-006", {"Lbl", "Reference", "NonStruct", "P", "TOC"}),
    "Ruby": ("09-007", {"RB", "RT", "RP"}),
    "Warichu": ("09-008", {"WT", "WP"}),
}
# What something must lie directly in.
WITHIN = {
    "THead": ("09-004", {"Table"}),
    "TBody": ("09-004", {"Table"}),
    "TFoot": ("09-004", {"Table"}),
    "TR": ("09-004", {"Table", "THead", "TBody", "TFoot"}),
    "TH": ("09-004", {"TR"}),
    "TD": ("09-004", {"TR"}),
    "LI": ("09-005", {"L"}),
    "LBody": ("09-005", {"LI"}),
    "TOCI": ("09-006", {"TOC"}),
    "RB": ("09-007", {"Ruby"}),
    "RT": ("09-007", {"Ruby"}),
    "RP": ("09-007", {"Ruby"}),
    "WT": ("09-008", {"Warichu"}),
    "WP": ("09-008", {"Warichu"}),
}
# A language tag of BCP 47: language, extended language, script, region, variants, extensions, private use.
TAG = re.compile(
    r"^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$",
    re.I,
)


def check(document, content):
    if not is_dict(document.tree):
        document.report("A2-6.7.3.3-1", "there is no structure tree")
        return
    for kid in document.broken_kids:
        document.report("S-03", "a part of the structure tree is no element, or hangs in two places", 0, kid if is_dict(kid) else None)
    roles(document)
    nesting(document)
    headings(document)
    content_ties(document, content)
    parent_tree(document)
    languages(document, content)
    ids = identifiers(document)
    for node in document.nodes():
        if node.type in ("Figure", "Formula"):
            graphic(document, node)
        elif node.type == "Table":
            table(document, node, ids)
        elif node.type == "Note":
            note(document, node)
        elif node.type == "Link":
            link(document, content, node)


def roles(document):
    for raw in document.roles:
        if raw in STANDARD:
            document.report("02-004", f"the standard type {raw} is mapped to {document.roles[raw]}")
        seen, at = set(), raw
        while at in document.roles and at not in seen:
            seen.add(at)
            at = document.roles[at]
        if at in seen:
            document.report("02-003", f"the type {raw} is mapped in a circle")
        elif at not in STANDARD:
            document.report("02-001", f"the type {raw} is mapped to {at}, which is no standard type")
    for raw in sorted({node.raw for node in document.nodes() if node.raw not in STANDARD and node.raw not in document.roles}):
        document.report("02-001", f"the type {raw} is not mapped to a standard type")


def nesting(document):
    if [node.type for node in document.top] != ["Document"]:
        document.report("S-04", "the structure tree does not begin with one Document")
    for node in document.nodes():
        if node.type in INSIDE:
            id, allowed = INSIDE[node.type]
            for kid in node.kids:
                if kid.type not in allowed:
                    document.report(id, f"{kid.type} lies in {node.type}", kid.page, kid.obj)
            if node.marks:
                document.report(id, f"{node.type} holds content of its own", node.page, node.obj)
            if not node.kids:
                document.report(id, f"{node.type} is empty", node.page, node.obj)
        if node.type in WITHIN and (node.parent is None or node.parent.type not in WITHIN[node.type][1]):
            document.report(WITHIN[node.type][0], f"{node.type} lies in {node.parent.type if node.parent else 'the root'}", node.page, node.obj)


def headings(document):
    last, strong, numbered = 0, False, False
    for node in document.nodes():
        if node.type == "H":
            strong = True
        match = re.fullmatch(r"H([1-9]\d*)", node.type)
        if match:
            level = int(match[1])
            if not numbered and level != 1:
                document.report("14-002", f"the first heading is {node.type}", node.page, node.obj)
            elif numbered and level > last + 1:
                document.report("14-003", f"{node.type} follows H{last}", node.page, node.obj)
            last, numbered = level, True
        if sum(kid.type == "H" for kid in node.kids) > 1:
            document.report("14-006", f"{node.type} holds more than one H", node.page, node.obj)
    if strong and numbered:
        document.report("14-007", "both H and H1, H2 … are used")


def content_ties(document, content):
    """Content points into the tree and the tree into content."""
    for key, mark in content.marks.items():
        if key not in document.owners:
            document.report("01-005", f"marked content {key[1]} belongs to no structure element", mark.page)
    for key, node in document.owners.items():
        if key not in content.marks:
            document.report("S-05", f"{node.type} holds marked content {key[1]}, which no page has", node.page, node.obj)
    for form, times in content.forms.items():
        if times > 1 and any(container == form for container, _ in content.marks):
            document.report("30-002", f"form {form[0]} has tagged content and is painted {times} times")


def parent_tree(document):
    """The way back, from content to its element, which readers use for selection and reading on."""
    holders = {number(page): page for page in document.pages}
    for (container, mcid), node in document.owners.items():
        holder = holders.get(container) or document.pdf.get_object(container)
        key = holder.get("/StructParents") if is_dict(holder) else None
        row = document.parents.get(int(key)) if key is not None else None
        entry = row[mcid] if isinstance(row, Array) and mcid < len(row) else None
        if not is_dict(entry) or number(entry) != number(node.obj):
            document.report("S-06", f"the ParentTree does not lead from marked content {mcid} back to {node.type}", node.page, node.obj)
    highest = max(document.parents, default=-1)
    if int(document.tree.get("/ParentTreeNextKey", highest + 1)) <= highest:
        document.report("S-06", "ParentTreeNextKey is already taken")


def languages(document, content):
    whole = str(document.root.get("/Lang", "")).strip()
    if whole and not TAG.match(whole):
        document.report("A2-6.7.4-1", f"language of the document: {whole!r}")
        document.report("11-001", f"{whole!r} is no language")
    spoken = lambda node: whole or any(node_.text("/Lang") for node_ in node.ancestors())
    for node in document.nodes():
        own = node.text("/Lang")
        if "/Lang" in node.obj and own and not TAG.match(own):
            document.report("A2-6.7.4-1", f"language {own!r} of {node.type}", node.page, node.obj)
        if any(node.text(key) for key in ("/Alt", "/ActualText", "/E")) and not spoken(node):
            document.report("11-002", f"language of the alternative text of {node.type}", node.page, node.obj)
    for key, mark in content.marks.items():
        if mark.language and not TAG.match(mark.language):
            document.report("A2-6.7.4-1", f"language {mark.language!r} of marked content {key[1]}", mark.page)
        owner = document.owners.get(key)
        if mark.text and not mark.language and not (spoken(owner) if owner else whole):
            document.report("11-001", f"language of marked content {key[1]}", mark.page)
    if not whole:
        if "/Outlines" in document.root:
            document.report("11-003", "language of the bookmarks: the document has none")
        document.report("11-006", "language of the metadata: the document has none")
        for page, annotation in document.annotations():
            owner = document.annotation_owners.get(number(annotation))
            if "/Contents" in annotation and not (owner and spoken(owner)):
                document.report("11-004", "language of an annotation's description", page, annotation)


def identifiers(document):
    """Every ID once, and the ID tree leads to its element."""
    ids = {}
    for node in document.nodes():
        if "/ID" in node.obj:
            ids.setdefault(bytes(node.obj.ID), []).append(node)
    for nodes in ids.values():
        if len(nodes) > 1:
            id = "19-004" if any(node.type == "Note" for node in nodes) else "S-07"
            document.report(id, f"{len(nodes)} elements have the same ID", nodes[1].page, nodes[1].obj)
    tree = document.tree.get("/IDTree")
    listed = {bytes(key): value for key, value in tree_entries(tree, "/Names")} if is_dict(tree) else {}
    for id, nodes in ids.items():
        if id not in listed or number(listed[id]) != number(nodes[0].obj):
            document.report("S-07", f"the IDTree does not lead to {nodes[0].type}", nodes[0].page, nodes[0].obj)
    return {id: nodes[0] for id, nodes in ids.items()}


def graphic(document, node):
    if not node.text("/Alt") and not (node.type == "Figure" and node.text("/ActualText")):
        document.report("13-004" if node.type == "Figure" else "17-002", f"{node.type} without alternative text", node.page, node.obj)
    box = node.attribute("/Layout", "/BBox")
    if node.type == "Figure" and (not isinstance(box, Array) or len(box) != 4):
        document.report("S-08", "Figure without a bounding box", node.page, node.obj)


def table(document, node, ids):
    rows = [kid for kid in node.walk() if kid.type == "TR" and next(a for a in kid.parent.ancestors() if a.type == "Table") is node]
    sections = [kid.type for kid in node.kids]
    if sections.count("THead") > 1 or sections.count("TFoot") > 1 or sections.count("Caption") > 1:
        document.report("09-004", "a table with two heads, feet or captions", node.page, node.obj)
    taken, widths = {}, set()
    headed = False
    for y, row in enumerate(rows):
        x = 0
        for cell in row.kids:
            headed = headed or cell.type == "TH"
            while taken.get((x, y)):
                x += 1
            wide, high = (int(cell.attribute("/Table", key) or 1) for key in ("/ColSpan", "/RowSpan"))
            taken.update(((x + dx, y + dy), True) for dx in range(min(wide, 500)) for dy in range(min(high, 500)))
            if cell.type == "TH" and str(cell.attribute("/Table", "/Scope")) not in ("/Row", "/Column", "/Both"):
                document.report("15-003", "TH without Scope", cell.page, cell.obj)
            for header in array(cell.attribute("/Table", "/Headers")):
                if bytes(header) not in ids or ids[bytes(header)].type != "TH":
                    document.report("S-09", f"{cell.type} names a header cell that is not there", cell.page, cell.obj)
    for y in range(len(rows)):
        widths.add(sum(1 for column, line in taken if line == y))
    if len(widths) > 1:
        document.report("S-10", f"rows of {sorted(widths)} columns in one table", node.page, node.obj)
    if rows and not headed:
        document.report("S-11", "a table without a header cell", node.page, node.obj)


def note(document, node):
    if not node.text("/ID"):
        document.report("19-003", "Note without an ID", node.page, node.obj)


def link(document, content, node):
    """A Link element has its annotation, and something to read aloud."""
    below = list(node.walk())
    if not any(kid.annotations for kid in below):
        document.report("S-12", "Link without an annotation", node.page, node.obj)
    said = any(kid.text("/Alt") or kid.text("/ActualText") for kid in below)
    shown = any(content.marks[key].text for kid in below for key in kid.marks if key in content.marks)
    if not said and not shown:
        document.report("S-13", "Link without text", node.page, node.obj)
