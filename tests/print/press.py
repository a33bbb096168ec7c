"""The files for the printing house, looked at from outside.

    python tests/print/press.py --press FILE [--booklet FILE] [--bleed 3] [--trim a4|a5]

Press: boxes, output intent, inks, marks. Booklet: order of its pages, by their words, against the press file.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import pikepdf
from PIL import Image
from pikepdf import Name, Stream

import words
from archive import icc
from brochure import run
from content import Content
from document import Document, array, is_dict
from verify import tally

MM = 72 / 25.4
NEAR = 0.05  # points; boxes are written with few digits
SIZES = {"a4": (210, 297), "a5": (148, 210)}
DPI = 100


def box(page, key):
    found = page.get(key)
    return [float(side) for side in found] if found is not None else None


def boxes(document, size, bleed):
    """MediaBox ⊇ BleedBox = TrimBox + bleed, TrimBox = the paper, equal on every page."""
    faults = []
    for index, page in enumerate(document.pages):
        media, trim, bled = box(page, "/MediaBox"), box(page, "/TrimBox"), box(page, "/BleedBox")
        where = f"page {index + 1}:"
        if not media or not trim or not bled:
            faults.append(f"{where} MediaBox, TrimBox or BleedBox is missing")
            continue
        wide, high = trim[2] - trim[0], trim[3] - trim[1]
        if abs(wide - size[0] * MM) > 0.5 or abs(high - size[1] * MM) > 0.5:
            faults.append(f"{where} TrimBox of {wide / MM:.1f} × {high / MM:.1f} mm")
        over = [(trim[0] - bled[0]) / MM, (trim[1] - bled[1]) / MM, (bled[2] - trim[2]) / MM, (bled[3] - trim[3]) / MM]
        if any(abs(side - bleed) > NEAR for side in over):
            faults.append(f"{where} bleed of {', '.join(f'{side:.2f}' for side in over)} mm, not {bleed}")
        slug = [bled[0] - media[0], bled[1] - media[1], media[2] - bled[2], media[3] - bled[3]]
        if min(slug) < 3 * MM:
            faults.append(f"{where} only {min(slug) / MM:.1f} mm beside the bleed for marks")
        if "/ArtBox" in page or "/Rotate" in page and int(page.Rotate):
            faults.append(f"{where} has an ArtBox or is turned")
    return faults


def intent(document):
    """The output intent of PDF/X with a CMYK profile, Trapped, and the marks in Info and XMP."""
    faults, root, info = [], document.root, document.pdf.trailer.get("/Info", {})
    intents = [one for one in array(root.get("/OutputIntents")) if one.get("/S") == Name("/GTS_PDFX")]
    if len(intents) != 1:
        return [f"{len(intents)} output intents for PDF/X"]
    profile = intents[0].get("/DestOutputProfile")
    if not isinstance(profile, Stream) or icc(document, profile, {b"prtr"}, "A2-6.2.3-1", intents[0]) != 4:
        faults.append("the output intent has no CMYK printer profile")
    if not str(intents[0].get("/OutputConditionIdentifier", "")):
        faults.append("the output intent does not name its printing condition")
    if str(info.get("/Trapped")) not in ("/True", "/False"):
        faults.append(f"Trapped is {info.get('/Trapped')}")
    packet = root.get("/Metadata")
    if not isinstance(packet, Stream) or b"GTS_PDFXVersion" not in packet.read_bytes():
        faults.append("XMP has no mark of PDF/X")
    if "/Encrypt" in document.pdf.trailer:
        faults.append("encrypted")
    return faults


def inks(document):
    """No colour of a screen anywhere, nothing to click, every font inside."""
    faults, content = [], Content(document)
    for kind, (page, obj) in content.spaces.items():
        if kind == "/DeviceRGB" or (isinstance(kind, tuple) and kind[0] == "/ICCBased" and int(obj.get("/N", 0)) == 3):
            faults.append(f"page {page}: RGB ({kind if isinstance(kind, str) else kind[0]})")
    for use in content.fonts.values():
        below = use.font.get("/DescendantFonts", [use.font])[0].get("/FontDescriptor", {})
        if not any(key in below for key in ("/FontFile", "/FontFile2", "/FontFile3")) and use.font.get("/Subtype") != Name("/Type3"):
            faults.append(f"page {use.page}: font {use.font.get('/BaseFont')} is not embedded")
    faults += [f"page {page}: an annotation ({annotation.get('/Subtype')})" for page, annotation in document.annotations()]
    if any(is_dict(document.root.get(key)) for key in ("/OpenAction", "/AA", "/AcroForm")):
        faults.append("actions or forms")
    return faults


def marks(document, path, pages=4):
    """Crop marks: ink on the lines of the trim, in the slug only. Looked at as pictures, whoever drew them."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", str(DPI), "-gray", "-l", str(pages), str(path), f"{folder}/p")
        for index, picture in enumerate(sorted(Path(folder).iterdir())):
            page = document.pages[index]
            media, trim, bled = box(page, "/MediaBox"), box(page, "/TrimBox"), box(page, "/BleedBox")
            if not (media and trim and bled):
                continue  # said by the boxes
            with Image.open(picture) as image:
                shot = image.convert("L")
            dark = lambda *area: shot.crop(pixels(media, area)).getextrema()[0] < 160
            for x in (trim[0], trim[2]):
                for low, high in ((media[1], bled[1]), (bled[3], media[3])):
                    if not dark(x - 1.5, low, x + 1.5, high):
                        faults.append(f"page {index + 1}: no crop mark on the line of x = {x:.1f}")
            for y in (trim[1], trim[3]):
                for left, right in ((media[0], bled[0]), (bled[2], media[2])):
                    if not dark(left, y - 1.5, right, y + 1.5):
                        faults.append(f"page {index + 1}: no crop mark on the line of y = {y:.1f}")
            faults += [f"page {index + 1}: {fault}" for fault in strokes(page, bled)]
    return faults


def pixels(media, area):
    left, low, right, high = area
    scale = DPI / 72
    return (
        round((left - media[0]) * scale), round((media[3] - high) * scale),
        max(round((right - media[0]) * scale), round((left - media[0]) * scale) + 1),
        max(round((media[3] - low) * scale), round((media[3] - high) * scale) + 1),
    )


def strokes(page, bled):
    """Marks are the artifact that closes the page's content: none of its points may lie in the bleed."""
    points = []
    for instruction in pikepdf.parse_content_stream(pikepdf.Page(page)):
        op = str(instruction.operator)
        if op in ("BMC", "BDC"):
            points = []
        elif op in ("m", "l"):
            points.append([float(value) for value in instruction.operands])
    inside = [point for point in points if bled[0] + 1 < point[0] < bled[2] - 1 and bled[1] + 1 < point[1] < bled[3] - 1]
    return [f"a mark reaches into the bleed at {inside[0]}"] if inside else []


def signature(text):
    return {word for word in words.words(text) if len(word) > 2}


def booklet(document, path, press, press_path):
    """Sheets of four pages: outside n | 1, inside 2 | n − 1; mirrored when the language runs from the right."""
    count = len(press.pages)
    faults = [] if count % 4 == 0 else [f"{count} pages make no whole sheets"]
    padded = -(-count // 4) * 4
    if len(document.pages) != padded // 2:
        return faults + [f"{len(document.pages)} sides for {count} pages"]
    single = [signature(text) for text in run("pdftotext", str(press_path), "-").split("\f")[:count]]
    language = str(press.root.get("/Lang", document.root.get("/Lang", ""))).split("-")[0]
    direction = press.root.get("/ViewerPreferences", {}).get("/Direction") if "/ViewerPreferences" in press.root else None
    mirrored = language in ("ar", "fa", "he", "ur") or direction == Name("/R2L")
    for side, page in enumerate(document.pages):
        outer, inner = padded - side, side + 1
        expected = (outer, inner) if side % 2 == 0 else (inner, outer)
        media, trim = box(page, "/MediaBox"), box(page, "/TrimBox") or box(page, "/MediaBox")
        middle = (trim[0] + trim[2]) / 2
        for left, right, number in zip((trim[0], middle), (middle, trim[2]), reversed(expected) if mirrored else expected):
            area = [left - media[0], media[3] - trim[3], right - left, trim[3] - trim[1]]
            crop = [str(round(value)) for value in area]
            shown = signature(run("pdftotext", "-f", str(side + 1), "-l", str(side + 1), "-x", crop[0], "-y", crop[1], "-W", crop[2], "-H", crop[3], str(path), "-"))
            if number > count or len(shown) < 5:
                continue
            likeness = [len(shown & other) / max(1, len(shown | other)) for other in single]
            best = max(likeness)
            if likeness[number - 1] < best - 1e-9:
                faults.append(f"side {side + 1}: page {likeness.index(best) + 1} stands where {number} should")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--press", type=Path, required=True)
    parser.add_argument("--booklet", type=Path)
    parser.add_argument("--bleed", type=float, default=3)
    parser.add_argument("--trim", choices=SIZES, default="a4")
    options = parser.parse_args()
    press = Document(options.press)
    results = {
        "boxes": boxes(press, SIZES[options.trim], options.bleed),
        "output intent": intent(press),
        "inks": inks(press),
        "marks": marks(press, options.press),
        "qpdf": [] if run("qpdf", "--check", str(options.press), check=False).count("No syntax") else ["qpdf --check finds faults"],
    }
    if options.booklet:
        results["booklet"] = booklet(Document(options.booklet), options.booklet, press, options.press)
    for name, faults in results.items():
        print(f"{name}: {len(faults) or 'no'} faults")
        for fault in faults[:40]:
            print(f"  {fault}")
    bad = sum(bool(faults) for faults in results.values())
    tally(len(results) - bad, bad)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
