"""Fonts: embedded, complete, as wide as they say, and readable as Unicode (Matterhorn checkpoints 10 and 31).

Typst writes Type 0 fonts (CFF or TrueType outlines) and, for coloured glyphs, Type 3. Any other kind is refused with
31-017, so that conditions which apply to simple fonts only can never be passed over in silence.
"""

import io
import re

from fontTools.cffLib import CFFFontSet
from fontTools.misc.psCharStrings import T2WidthExtractor
from fontTools.ttLib import TTFont
from pikepdf import Array, Name, Stream

from document import is_dict

IDENTITY = {"/Identity-H", "/Identity-V"}


def check(document, content):
    for use in content.fonts.values():
        kind = str(use.font.get("/Subtype"))
        if kind == "/Type0":
            Type0(document, use).check()
        elif kind == "/Type3":
            mapped = to_unicode(use.font)
            unicode(document, use, mapped, "a Type 3 font")
        else:
            document.report("31-017", f"simple font {use.font.get('/BaseFont')} ({kind}): not judged here", use.page, use.font)
            if not any(key in use.font.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                document.report("31-009", f"font {use.font.get('/BaseFont')} is not embedded", use.page, use.font)


class Type0:
    """One composite font with the codes that pages show in it."""

    def __init__(self, document, use):
        self.doc, self.use, self.font = document, use, use.font
        self.name = str(use.font.get("/BaseFont", "/?"))[1:]
        below = use.font.get("/DescendantFonts")
        self.cid = below[0] if isinstance(below, Array) and len(below) == 1 else None

    def report(self, id, message):
        self.doc.report(id, f"font {self.name}: {message}", self.use.page, self.font)

    def check(self):
        if not is_dict(self.cid):
            self.report("31-009", "there is no descendant font")
            return
        self.encoding()
        unicode(self.doc, self.use, to_unicode(self.font), f"font {self.name}")
        descriptor = self.cid.get("/FontDescriptor")
        files = [key for key in ("/FontFile", "/FontFile2", "/FontFile3") if is_dict(descriptor) and key in descriptor]
        if len(files) != 1 or not isinstance(descriptor[files[0]], Stream):
            if self.use.rendered:
                self.report("31-009", "the font program is not embedded")
            return
        try:
            glyphs, widths = program(descriptor[files[0]], self.gids())
        except Exception as error:  # whatever fontTools stumbles over, readers may stumble over too
            self.report("31-009", f"the font program cannot be read ({type(error).__name__}: {error})")
            return
        self.glyphs(glyphs)
        self.widths(widths)
        if "/CIDSet" in descriptor:
            self.cid_set(descriptor.CIDSet, glyphs)
        if "+" not in self.name:
            self.report("F-01", "the name has no subset prefix")

    def encoding(self):
        encoding = self.font.get("/Encoding")
        info = self.cid.get("/CIDSystemInfo")
        if isinstance(encoding, Stream):
            self.cmap(encoding, info)
        elif str(encoding) not in IDENTITY:
            # The predefined CJK maps are allowed, but Typst never writes one and its codes are not two bytes wide.
            self.report("31-006", f"encoding {encoding} is neither Identity nor embedded")
        if not is_dict(info) or "/Registry" not in info or "/Ordering" not in info:
            self.report("31-001", "the CIDFont has no complete CIDSystemInfo")
        if self.cid.get("/Subtype") == Name("/CIDFontType2"):
            mapping = self.cid.get("/CIDToGIDMap")
            if mapping is None:
                self.report("31-005", "there is no CIDToGIDMap")
            elif not isinstance(mapping, Stream) and mapping != Name("/Identity"):
                self.report("31-004", f"CIDToGIDMap is {mapping}")

    def cmap(self, stream, info):
        inner = stream.get("/CIDSystemInfo")
        for id, key in (("31-001", "/Registry"), ("31-002", "/Ordering")):
            if is_dict(inner) and is_dict(info) and str(inner.get(key)) != str(info.get(key)):
                self.report(id, f"{key[1:]} of the CMap and of the font differ")
        if is_dict(inner) and is_dict(info) and int(info.get("/Supplement", 0)) < int(inner.get("/Supplement", 0)):
            self.report("31-003", "the font's Supplement is lower than the CMap's")
        inside = re.search(rb"/WMode\s+(\d)\s+def", stream.read_bytes())
        if int(stream.get("/WMode", 0)) != (int(inside[1]) if inside else 0):
            self.report("31-007", "WMode of the dictionary and of the CMap differ")
        if "/UseCMap" in stream and not isinstance(stream.UseCMap, Stream):
            self.report("31-008", f"the CMap uses {stream.UseCMap}")

    def gids(self):
        """CID → glyph number for TrueType outlines; None where they are the same."""
        mapping = self.cid.get("/CIDToGIDMap")
        if not isinstance(mapping, Stream):
            return None
        raw = mapping.read_bytes()
        return {at // 2: raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2)}

    def glyphs(self, glyphs):
        missing = sorted(code for code in self.use.rendered if code not in glyphs)
        if missing:
            self.report("31-011", f"no glyph for CID {missing[:8]}")
        if 0 in self.use.codes:
            self.report("31-030", "text shows the .notdef glyph")

    def widths(self, real):
        said, default = cid_widths(self.cid), float(self.cid.get("/DW", 1000))
        wrong = [code for code in sorted(self.use.rendered) if code in real and abs(said.get(code, default) - real[code]) > 1]
        if wrong:
            first = wrong[0]
            self.report("31-016", f"CID {first} is {real[first]:.1f} wide, said {said.get(first, default):.1f} ({len(wrong)} in all)")

    def cid_set(self, stream, glyphs):
        raw = stream.read_bytes()
        listed = {at for at in range(len(raw) * 8) if raw[at // 8] >> (7 - at % 8) & 1}
        if glyphs - listed - {0}:
            self.report("31-014", f"CIDSet does not list {sorted(glyphs - listed)[:8]}")
        if listed - glyphs:
            self.report("31-015", f"CIDSet lists {sorted(listed - glyphs)[:8]}, which are not in the font program")


def program(stream, gids):
    """The CIDs in a font program, and the width of each in thousandths."""
    raw = stream.read_bytes()
    if stream.get("/Subtype") == Name("/CIDFontType0C"):
        cff = CFFFontSet()
        cff.decompile(io.BytesIO(raw), None)
        return cff_program(cff)
    font = TTFont(io.BytesIO(raw), lazy=True)
    if "CFF " in font:
        return cff_program(font["CFF "].cff)
    order, unit, metrics = font.getGlyphOrder(), font["head"].unitsPerEm, font["hmtx"].metrics
    widths = [metrics[name][0] * 1000 / unit for name in order]
    if gids is None:
        return set(range(len(order))), dict(enumerate(widths))
    inside = {cid: gid for cid, gid in gids.items() if gid < len(order)}
    return set(inside), {cid: widths[gid] for cid, gid in inside.items()}


def cff_program(cff):
    top = cff[0]
    glyphs, widths = set(), {}
    keyed = hasattr(top, "ROS")
    for gid, name in enumerate(top.charset):
        cid = int(name[3:]) if keyed and name.startswith("cid") else (0 if name == ".notdef" else gid)
        glyphs.add(cid)
        char = top.CharStrings[name]
        private = char.private
        matrix = getattr(top, "FontMatrix", [0.001])
        scale = matrix[0] * 1000
        extractor = T2WidthExtractor(private.Subrs if hasattr(private, "Subrs") else [], cff.GlobalSubrs, private.nominalWidthX, private.defaultWidthX)
        extractor.execute(char)
        widths[cid] = extractor.width * scale
    return glyphs, widths


def cid_widths(cid):
    """The `/W` array: `c [w w …]` or `first last w`."""
    found, flat, at = {}, list(cid.get("/W", [])), 0
    while at + 1 < len(flat):
        if isinstance(flat[at + 1], Array):
            found.update((int(flat[at]) + step, float(width)) for step, width in enumerate(flat[at + 1]))
            at += 2
        else:
            found.update((code, float(flat[at + 2])) for code in range(int(flat[at]), int(flat[at + 1]) + 1))
            at += 3
    return found


def to_unicode(font):
    """Code → text of the ToUnicode map; None without one."""
    stream = font.get("/ToUnicode")
    if not isinstance(stream, Stream):
        return None
    raw, found = stream.read_bytes().decode("latin-1"), {}
    text = lambda digits: bytes.fromhex(re.sub(r"\s", "", digits)).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", raw, re.S):
        for code, value in re.findall(r"<([^>]*)>\s*<([^>]*)>", block):
            found[int(code, 16)] = text(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", raw, re.S):
        for first, last, value, many in re.findall(r"<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[(.*?)\])", block, re.S):
            span = range(int(first, 16), int(last, 16) + 1)
            if many:
                found.update(zip(span, (text(one) for one in re.findall(r"<([^>]*)>", many))))
            else:
                base = text(value)
                found.update((code, base[:-1] + chr(ord(base[-1]) + code - span.start)) for code in span if base)
    return found


def unicode(document, use, mapped, name):
    report = lambda id, message: document.report(id, f"{name}: {message}", use.page, use.font)
    if mapped is None:
        report("31-027", "there is no ToUnicode map")
        return
    unmapped = sorted(code for code in use.codes if not mapped.get(code) and code != 0)
    # A cluster of several glyphs is mapped once; the others stand inside ActualText.
    unmapped = [code for code in unmapped if code in use.bare]
    if unmapped:
        report("10-001", f"no Unicode for codes {unmapped[:8]}")
    values = [text for code, text in mapped.items() if code in use.codes]
    if any("\0" in text for text in values):
        report("31-028", "ToUnicode maps to U+0000")
    if any("\ufeff" in text or "\ufffe" in text for text in values):
        report("31-029", "ToUnicode maps to U+FEFF or U+FFFE")
    if any("\ufffd" in text for text in values):
        report("F-02", "ToUnicode maps to U+FFFD, the sign for an unknown character")
    private = sorted(code for code in use.bare if any(is_private(c) for c in mapped.get(code, "")))
    if private:
        report("A2-6.2.11.7.3-1", f"private characters without ActualText: codes {private[:8]}")


def is_private(char):
    return 0xE000 <= ord(char) <= 0xF8FF or 0xF0000 <= ord(char) <= 0x10FFFD
