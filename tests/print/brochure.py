"""The finished brochures and fact sheets of a built site, looked at from outside with the tools that anyone has.

    python tests/print/brochure.py SITE CONTENT BASE_URL [--dpi 200]

For every `brochure-<lang>.pdf` and every fact sheet beside a card's page: tagged, PDF 1.7, marks of PDF/UA-1 and PDF/A-2a,
`qpdf --check`, fonts, every word of every text in reading order (by its tags and by pdftotext), pages, QR codes, bookmarks.
"""

import argparse
import html
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import zxingcpp
from PIL import Image

import accessible
import metadata
import words
from content import Content
from document import Document
from verify import tally

Image.MAX_IMAGE_PIXELS = None


# Cards that are too long for one page on purpose.
LONG = set()

def run(*command, check=True):
    """What a tool says; in one language, whatever the machine speaks."""
    done = subprocess.run(command, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if check and done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode("utf-8", "replace")


def info(path):
    return dict(re.findall(r"^([^:\n]+):\s*(.*)$", run("pdfinfo", str(path)), re.M))


def common(path):
    """What holds for every PDF: gives its faults, its information and its text by pdftotext."""
    faults, said = [], info(path)
    if said.get("Tagged") != "yes":
        faults.append("pdfinfo: not tagged")
    if said.get("PDF version") != "1.7":
        faults.append(f"pdfinfo: PDF version {said.get('PDF version')}")
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if checked.returncode or "WARNING" in checked.stdout + checked.stderr:
        faults.append(f"qpdf: {(checked.stdout + checked.stderr).strip()}")
    for line in run("pdffonts", str(path)).splitlines()[2:]:
        columns = line.split()[-5:]
        if columns[0] != "yes" or columns[1] != "yes" or columns[2] != "yes":
            faults.append(f"pdffonts: not embedded, subset and with Unicode: {line.strip()}")
    text = run("pdftotext", "-enc", "UTF-8", str(path), "-")
    if "\ufffd" in text:
        faults.append("pdftotext: U+FFFD in the text")
    return faults, said, text


def marks(document):
    """The XMP marks of both standards."""
    xmp = metadata.read(document)
    if xmp is None:
        return ["no XMP metadata"]
    found = (xmp.get(accessible.PDFUA, "part"), xmp.get(metadata.PDFAID, "part"), xmp.get(metadata.PDFAID, "conformance"))
    return [] if found == ("1", "2", "A") else [f"XMP says PDF/UA-{found[0]} and PDF/A-{found[1]}{found[2]}"]


def codes(path, dpi):
    """Every QR code of a PDF as (page, text), read from its picture."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", str(dpi), "-gray", str(path), f"{folder}/p")
        for index, picture in enumerate(sorted(Path(folder).iterdir())):
            with Image.open(picture) as image:
                found += [(index + 1, code.text) for code in zxingcpp.read_barcodes(image) if "QR" in str(code.format)]
    return found


def target(site, base, url):
    """The file of the site behind an address; None when it is not on the site."""
    if not url.startswith(base):
        return None
    path = site / unquote(urlsplit(url[len(base):]).path)
    return path / "index.html" if url.endswith("/") or path.is_dir() else path


def landing(site, base, url):
    """The file of the page that an address leads to, through the redirect page of a short address."""
    for _ in range(3):
        file = target(site, base, url)
        if file is None or file.suffix != ".html" or not file.is_file():
            return file
        onward = re.search(r'http-equiv="?refresh"? content="0; url=([^"]+)"', file.read_text(encoding="utf-8"))
        if not onward:
            return file
        url = urljoin(url, html.unescape(onward[1]))
    return None


def code_faults(site, base, found):
    faults = []
    for page, url in found:
        file = landing(site, base, url)
        if file is None or not file.is_file():
            faults.append(f"page {page}: the QR code leads to {url}, which the site does not have")
    return faults


def reading(texts, document, printed):
    """Every text, twice: in the order of the tags and as pdftotext gives it."""
    faults = []
    orders = (("by its tags", words.spoken(document, Content(document))), ("by pdftotext", printed))
    for name, order in orders:
        haystack = words.letters(order)
        for text in texts:
            counted = name == "by its tags" and words.backwards(text.title)
            fault = words.unsaid(text, haystack) if counted else words.missing(text, haystack)
            if fault:
                faults.append(f"{text.path.name} {name}: {fault} is not there or not in order")
    return faults


def brochure(site, content, base, dpi, path):
    """Faults of one brochure."""
    language = path.stem.removeprefix("brochure-")
    faults, said, printed = common(path)
    document = Document(path)
    faults += marks(document)
    if int(said["Pages"]) % 4:
        faults.append(f"{said['Pages']} pages are no multiple of four")
    if str(document.root.get("/Lang", "")) != language:
        faults.append(f"the language is {document.root.get('/Lang')}")
    texts = words.programme(content, language)
    faults += reading(texts, document, printed)
    titles = [words.letters(str(entry.get("/Title", ""))) for entry in accessible.bookmarks(document.root)]
    if not titles:
        faults.append("there are no bookmarks")
    cards = [text for text in texts if text.kind == "card"]
    for card in cards:
        if titles and not any(words.letters(card.title) in title for title in titles):
            faults.append(f"no bookmark for {card.title!r}")
    found = codes(path, dpi)
    faults += code_faults(site, base, found)
    if len({url for _, url in found}) < len(cards):
        faults.append(f"{len({url for _, url in found})} different QR codes for {len(cards)} cards")
    return [f"{path.name}: {fault}" for fault in faults], f"{path.name}: {said['Pages']} pages, {len(texts)} texts, {len(found)} QR codes"


def sheet(site, content, base, dpi, path):
    """Faults of one fact sheet."""
    faults, said, printed = common(path)
    document = Document(path)
    faults += marks(document)
    if said["Pages"] != "1" and path.stem not in LONG:
        faults.append(f"{said['Pages']} pages instead of one")
    size = re.match(r"([\d.]+) x ([\d.]+) pts", said["Page size"])
    if not size or abs(float(size[1]) - 595.28) > 1 or abs(float(size[2]) - 841.89) > 1:
        faults.append(f"the page is {said['Page size']}, not A4")
    cards = [text for text in words.programme(content, str(document.root.get("/Lang", ""))) if text.kind == "card"]
    haystack = words.letters(words.spoken(document, Content(document)))
    # Which card it is shows by its title and text: the longest title that fits, as one may begin another.
    named = sorted((card for card in cards if words.letters(card.title) in haystack), key=lambda card: -len(card.title))
    whole = [card for card in named if not words.missing(card, haystack)]
    if not whole and words.backwards(printed):
        read = words.letters(printed)
        whole = [card for card in cards if not words.unsaid(card, haystack) and not words.missing(card, read)]
    if not whole:
        tried = f"{named[0].path.name}: {words.missing(named[0], haystack)}" if named else "no card's title"
        faults.append(f"the words of its card by its tags: {tried}")
    elif words.missing(whole[0], words.letters(printed)):
        faults.append(f"{whole[0].path.name} by pdftotext: {words.missing(whole[0], words.letters(printed))}")
    found = codes(path, dpi)
    faults += code_faults(site, base, found)
    if (path.parent / "index.html").resolve() not in {(landing(site, base, url) or Path("-")).resolve() for _, url in found}:
        faults.append("no QR code leads to the card's own page")
    name = path.relative_to(site)
    return [f"{name}: {fault}" for fault in faults], f"{name}: {whole[0].id if whole else '?'}"


def job(task):
    """One file; a fault of the tools is a fault of the file, and stops nothing else."""
    check, *rest = task
    try:
        return check(*rest)
    except Exception as error:
        return [f"{rest[-1].name}: {type(error).__name__}: {error}"], ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("content", type=Path)
    parser.add_argument("base_url")
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--long", action="append", default=[], help="a fact sheet that may have more pages, by its name")
    options = parser.parse_args()
    LONG.update(options.long)
    shared = (options.site, options.content, options.base_url, options.dpi)
    brochures = sorted(options.site.glob("brochure-*.pdf"))
    sheets = sorted(path for path in options.site.rglob("*.pdf") if path.stem == path.parent.name)
    languages = words.setting((options.content / "site.yaml").read_text(encoding="utf-8"), "languages")
    faults = [f"there is no brochure-{tag}.pdf" for tag in languages if not (options.site / f"brochure-{tag}.pdf").exists()]
    wanted = sum(text.kind == "card" for tag in languages for text in words.programme(options.content, tag))
    if len(sheets) != wanted:
        faults.append(f"{len(sheets)} fact sheets for {wanted} cards in {len(languages)} languages")
    tasks = [(brochure, *shared, path) for path in brochures] + [(sheet, *shared, path) for path in sheets]
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(job, tasks))
    for found, said in results:
        faults += found
        if said:
            print(said)
    for fault in faults:
        print(f"FAULT {fault}")
    bad = sum(bool(found) for found, _ in results)
    tally(len(results) - bad, bad + (len(faults) > sum(len(found) for found, _ in results)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
