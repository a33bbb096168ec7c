"""The words of the programme's Markdown, and whether a PDF says them in order.

Compared are letters and digits only: spaces, hyphens (soft, hard, at line ends), quotation marks and dashes differ between
Markdown and print on purpose, ligatures and narrow forms are resolved by NFKC.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import fonts
from document import array, is_dict, number

FAR = 4000  # letters between two words of one text: a running head, a footnote, a figure, but not another text


@dataclass
class Text:
    """A card, section or page in one language, as blocks of plain words."""

    id: str
    kind: str  # home, section, card, page
    path: Path
    title: str
    blocks: list = field(default_factory=list)
    notes: list = field(default_factory=list)


def letters(text):
    """What is compared."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in unicodedata.normalize("NFKC", folded) if char.isalnum() and char != "ـ")


def words(text):
    return [word for word in (letters(part) for part in re.split(r"[\s\u00a0\u202f/–—]+", text)) if word]


def inline(text):
    """A line of Markdown without its marks; what is no text (picture descriptions, addresses) goes."""
    text = re.sub(r"!\[[^\]]*\](\([^)]*\))?", " ", text)
    text = re.sub(r"\[\[(.*?)\]\]", r"\1", text)
    text = re.sub(r"\[\^[^\]]*\]", " ", text)
    text = re.sub(r"\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])", r"\1", text)
    text = re.sub(r"<((?:https?|mailto):[^>]*)>", r"\1", text)
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    return re.sub(r"\*\*|__|~~|`|(?<!\w)[*_]|[*_](?!\w)", "", text)


def blocks(markdown):
    """Paragraphs, headings, items and cells, in order; footnotes apart, as they stand at the page's foot."""
    found, notes, fenced = [[]], [], False
    for line in markdown.splitlines():
        bare = line.strip()
        if re.match(r"(```|~~~)", bare):
            fenced = not fenced
            found.append([])
            continue
        if fenced:
            found[-1].append(bare)
            continue
        note = re.match(r"\[\^[^\]]*\]:\s*(.*)", bare)
        block = re.match(r":::\s*(\w*)\s*(.*)", bare)
        if note:
            notes.append(inline(note[1]))
        elif block:
            # The source of a quotation stands behind it, the title of a note before it: a block of its own either way.
            found += [[block[2]] if block[1] in ("quote", "note", "important") else [], []]
        elif not bare or re.fullmatch(r"[-*_=|: ]{3,}", bare):
            found.append([])
        else:
            if re.match(r"(#{1,6} |[-*+] |\d+[.)] |> |: |\|)", bare):
                found.append([])
            bare = re.sub(r"^(#{1,6}|[-*+]|\d+[.)]|>|:)\s+", "", bare)
            bare = re.sub(r"^\[[ xX]\]\s+", "", bare)
            cells = [cell.strip() for cell in bare.strip("|").split("|")] if bare.startswith("|") else [bare]
            for cell in cells[:-1]:
                found += [[inline(cell)], []]
            found[-1].append(inline(cells[-1]))
    return [text for text in (" ".join(lines).strip() for lines in found) if letters(text)], notes


def setting(site, key):
    """A list in `site.yaml`, short or long; enough for languages, footer and imprint."""
    short = re.search(rf"^\s*{key}:\s*\[([^\]]*)\]", site, re.M)
    if short:
        return [word.strip() for word in short[1].split(",") if word.strip()]
    long = re.search(rf"^{key}:[^\n]*\n((?:[ \t]+[^\n]*\n?)+)", site, re.M)
    return re.findall(r"^ {2}([\w-]+):", long[1], re.M) if long else []


def read(path, id, kind):
    raw = path.read_text(encoding="utf-8").replace("\r\n", "\n").lstrip("\ufeff")
    _, matter, body = re.split(r"^---[ \t]*$", raw, maxsplit=2, flags=re.M)
    title = re.search(r"^title:\s*(.*?)\s*$", matter, re.M)
    title = title[1] if title else ""
    if title[:1] in "\"'" and title[-1:] == title[:1]:
        title = title[1:-1].replace("''", "'")
    if re.search(r"^kind:\s*page", matter, re.M):
        kind = "page"
    found, notes = blocks(body)
    return Text(id, kind, path, inline(title), found, notes), bool(re.search(r"^draft:\s*true", matter, re.M))


def programme(content, language):
    """Every text in a language, its own or the source's where there is no translation."""
    content = Path(content)
    site = (content / "site.yaml").read_text(encoding="utf-8")
    source = setting(site, "languages")[0]
    left_out = set(setting(site, "footer")) - set(setting(site, "imprint"))
    hidden = re.search(rf"^\s*{re.escape(language)}:.*missing:\s*hide", site, re.M)
    texts = []
    for path in sorted(content.rglob("*.md")):
        stem, _, suffix = path.stem.rpartition(".")
        name, tag = (stem, suffix) if stem else (path.stem, source)
        if tag != source:
            continue
        own = path.with_name(f"{name}.{language}.md")
        if language == source or not own.exists():
            own = path
        if own is path and language != source and hidden:
            continue
        folder = path.parent
        id = folder.name if name in ("index", "_index") else name
        top = folder == content
        kind = ("home" if top else "section") if name == "_index" else "page" if top else "card"
        text, draft = read(own, id, kind)
        text.kind = read(path, id, kind)[0].kind
        if not draft and not read(path, id, kind)[1] and not (top and id in left_out):
            texts.append(text)
    return texts


def spoken(document, content):
    """All text of a PDF in the order of its tags, as a screen reader goes; with what the tags replace or describe."""
    maps = {key: fonts.to_unicode(use.font) or {} for key, use in content.fonts.items()}
    found, stack = [], [(node, None) for node in reversed(document.top)]
    while stack:
        node, mark = stack.pop()
        if mark is not None:
            found.append(said(content.marks[mark], maps) if mark in content.marks else "")
            continue
        if node.text("/ActualText"):
            found.append(node.text("/ActualText"))
            continue
        stack.extend(reversed(list(in_order(document, node))))
    return "".join(found)


def said(mark, maps):
    """The text of marked content. Runs from right to left are painted from the left, so backwards: turned round here."""
    runs = [[]]
    for part in mark.said:
        if isinstance(part, str):
            runs += [[part], []] if part else [[]]
        else:
            runs[-1].append(maps.get(part[0], {}).get(part[1], ""))
    return "".join("".join(reversed(run) if backwards("".join(run)) and len(run) > 1 else run) for run in runs)


def backwards(text):
    """Whether a text is in a script written from right to left."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def in_order(document, node):
    """Children and own content of an element as they are mixed in `/K`."""
    kids, marks = {number(kid.obj): kid for kid in node.kids}, iter(node.marks)
    for kid in array(node.obj.get("/K")):
        if is_dict(kid) and "/S" in kid:
            if number(kid) in kids:
                yield kids[number(kid)], None
        elif isinstance(kid, int) or (is_dict(kid) and "/MCID" in kid):
            mark = next(marks, None)
            if mark:
                yield node, mark


def missing(text, haystack):
    """The first words of a text that are not said in order; empty when it is all there. `haystack`: letters only."""
    title, best = letters(text.title), None
    starts = [match.start() for match in re.finditer(re.escape(title), haystack)]
    if not starts:
        return f"the title {text.title!r}"
    for start in reversed(starts):
        fault, reached = follow(text, haystack, start + len(title))
        if not fault:
            return ""
        if best is None or reached > best[0]:
            best = (reached, fault)
    return best[1]


def unsaid(text, haystack):
    """What a text from right to left lacks in the order of the tags: its runs are painted one by one from the left, so
    only its letters can be counted there; their order is what pdftotext tells."""
    lacking = Counter(letters(text.title + "".join(text.blocks))) - Counter(haystack)
    return f"{sum(lacking.values())} letters of {text.title!r}" if lacking else ""


def follow(text, haystack, at):
    """Reads on from the title; the fault, and how far it came before it."""
    begin, loose = at, backwards(text.title + "".join(text.blocks))
    for block in text.blocks:
        whole = haystack.find(letters(block), at, at + FAR + len(block))
        if whole >= 0:
            at = whole + len(letters(block))
            continue
        for word in words(block):
            # pdftotext guesses the order of columns, numbers and Latin words in text from right to left: on the same
            # pages is enough there.
            found = haystack.find(word, max(0, begin - FAR) if loose else at, at + FAR)
            if found < 0:
                return f"{word!r} of “{block[:60]}”", at - begin
            at = max(at, found) if loose else found + len(word)
    for note in text.notes:
        if haystack.find(letters(note), begin) < 0 and any(haystack.find(word, begin) < 0 for word in words(note)):
            return f"the footnote “{note[:60]}”", at - begin
    return "", at - begin
