"""A PDF, opened once: its pages, its structure tree and what its pages paint, for all checks to share.

In goes a path; out come plain Python values and the list of findings. Knows no rule of any standard.
"""

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream


@dataclass(frozen=True)
class Finding:
    """One breach: the condition, the page (from 1; 0 is the whole file), the object and what is wrong."""

    id: str
    page: int
    object: str
    message: str

    def __str__(self):
        place = f"page {self.page}" if self.page else "file"
        return f"{self.id}  {place}  {self.object or '-'}  {self.message}"


@dataclass
class Node:
    """A structure element with its type as written and after role mapping."""

    obj: object
    raw: str
    type: str
    parent: "Node | None"
    kids: list = field(default_factory=list)
    marks: list = field(default_factory=list)  # (container, mcid): content of its own, not of its children
    annotations: list = field(default_factory=list)  # object numbers of annotations
    page: int = 0

    def get(self, key):
        return self.obj.get(key)

    def walk(self):
        """The element and all below it, in reading order; no recursion, for files with absurd depths."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.kids))

    def ancestors(self):
        """The element and those it lies in, from the inside."""
        node = self
        while node:
            yield node
            node = node.parent

    def attribute(self, owner, key):
        attributes = self.obj.get("/A")
        for entry in attributes if isinstance(attributes, Array) else [attributes]:
            if isinstance(entry, Stream):
                continue
            if isinstance(entry, Dictionary) and entry.get("/O") == Name(owner) and key in entry:
                return entry.get(key)
        return None

    def text(self, key):
        value = self.obj.get(key)
        return str(value).strip() if value is not None else ""


def number(obj):
    """Something to recognise an object by; direct objects have no number."""
    return obj.objgen if obj is not None and getattr(obj, "is_indirect", False) else (0, 0)


def label(obj):
    found = number(obj)
    return f"{found[0]} {found[1]} R" if found != (0, 0) else ""


def is_dict(obj):
    return isinstance(obj, (Dictionary, Stream))


def array(obj):
    """PDF lets a list of one stand as the thing itself."""
    if obj is None:
        return []
    return list(obj) if isinstance(obj, Array) else [obj]


def tree_entries(root, key):
    """The pairs of a name tree (`/Names`) or number tree (`/Nums`)."""
    stack, seen = [root], set()
    while stack:
        node = stack.pop()
        if not is_dict(node) or (number(node) != (0, 0) and number(node) in seen):
            continue
        seen.add(number(node))
        flat = array(node.get(key))
        yield from zip(flat[::2], flat[1::2])
        stack.extend(reversed(array(node.get("/Kids"))))


class Document:
    """Everything that more than one check asks for."""

    def __init__(self, path):
        self.path = str(path)
        self.findings = []
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.pages = [page.obj for page in self.pdf.pages]
        self.page_of = {number(page): index + 1 for index, page in enumerate(self.pages)}
        self.tree = self.root.get("/StructTreeRoot")
        self.roles = self.read_roles()
        self.top = []  # structure elements at the root
        self.by_number = {}  # object number → Node
        self.owners = {}  # (container, mcid) → Node
        self.annotation_owners = {}  # object number of an annotation → Node
        self.broken_kids = []
        if is_dict(self.tree):
            self.read_tree()
        self.parents = {}
        if is_dict(self.tree) and is_dict(self.tree.get("/ParentTree")):
            self.parents = {int(k): v for k, v in tree_entries(self.tree.ParentTree, "/Nums")}

    def report(self, id, message, page=0, obj=None):
        self.findings.append(Finding(id, page, label(obj) if obj is not None else "", message))

    def nodes(self):
        for node in self.top:
            yield from node.walk()

    def annotations(self):
        for index, page in enumerate(self.pages):
            for annotation in array(page.get("/Annots")):
                if is_dict(annotation):
                    yield index + 1, annotation

    def read_roles(self):
        roles = self.tree.get("/RoleMap") if is_dict(self.tree) else None
        return {str(k)[1:]: str(v)[1:] for k, v in roles.items()} if is_dict(roles) else {}

    def standard(self, raw):
        """The type at the end of the role map; a circle ends where it began to repeat."""
        seen = set()
        while raw in self.roles and raw not in seen:
            seen.add(raw)
            raw = self.roles[raw]
        return raw

    def read_tree(self):
        stack = [(None, kid) for kid in reversed(array(self.tree.get("/K")))]
        while stack:
            parent, obj = stack.pop()
            if not is_dict(obj) or "/S" not in obj:
                self.broken_kids.append(obj)
                continue
            if number(obj) != (0, 0) and number(obj) in self.by_number:
                self.broken_kids.append(obj)  # reached twice: a circle or two parents
                continue
            raw = str(obj.S)[1:]
            node = Node(obj, raw, self.standard(raw), parent)
            node.page = self.page_of.get(number(obj.get("/Pg")), parent.page if parent else 0)
            self.by_number[number(obj)] = node
            (parent.kids if parent else self.top).append(node)
            below = []
            for kid in array(obj.get("/K")):
                self.read_kid(node, kid, below)
            stack.extend((node, kid) for kid in reversed(below))

    def read_kid(self, node, kid, below):
        if isinstance(kid, int):
            self.own(node, number(node.get("/Pg")), kid)
        elif not is_dict(kid):
            self.broken_kids.append(kid)
        elif kid.get("/Type") == Name("/MCR"):
            container = number(kid.get("/Stm")) if "/Stm" in kid else number(kid.get("/Pg", node.get("/Pg")))
            self.own(node, container, int(kid.MCID))
        elif kid.get("/Type") == Name("/OBJR"):
            target = number(kid.get("/Obj"))
            node.annotations.append(target)
            self.annotation_owners[target] = node
            node.page = node.page or self.page_of.get(number(kid.get("/Pg")), 0)
        else:
            below.append(kid)

    def own(self, node, container, mcid):
        node.marks.append((container, mcid))
        node.page = self.page_of.get(container, node.page)
        if (container, mcid) in self.owners:
            self.report("S-01", f"marked content {mcid} belongs to two structure elements", node.page, node.obj)
        self.owners[container, mcid] = node
