#!/usr/bin/env python3
"""Writes a programme as one HTML file with a print style sheet: what WeasyPrint and Chromium make a brochure of.

    page.py ROOT OUT [--lang nl] [--fonts themes/regio/print/fonts]

OUT becomes a folder with `page.html`, its style sheet, fonts and pictures, and `words.txt`: every word that must be
read in any brochure of the programme, one a line. The texts stand in groter's order. It reads only the Markdown that
the cards use: no blocks, no footnotes.
"""
import argparse
import html
import pathlib
import re
import shutil

import markdown_it
import yaml

from words import words as read

HERE = pathlib.Path(__file__).resolve().parent
MARKDOWN = markdown_it.MarkdownIt("commonmark").enable("table")
HEADINGS = ("section", "line")


class Text:
    """One text: a card, a section or a page."""

    def __init__(self, path, lang):
        _, front, self.body = path.read_text().split("---\n", 2)
        self.fields = yaml.safe_load(front) or {}
        self.folder = path.parent
        name = path.name.removesuffix(f".{lang}.md")
        inside = name in ("_index", "index")
        self.id = path.parent.name if inside else name
        if name == "_index":
            self.kind = "line" if "tranche" in self.fields else "section"
        else:
            self.kind = self.fields.get("kind", "card")

    @property
    def order(self):
        return self.fields.get("weight", 0), self.fields["title"].casefold()


def section(folder, lang):
    """A section and all that lies in it, in reading order."""
    files = [Text(path, lang) for path in folder.glob(f"*.{lang}.md") if path.name != f"_index.{lang}.md"]
    files += [Text(path, lang) for path in folder.glob(f"*/index.{lang}.md")]
    parts = [(text.order, [text]) for text in files]
    for path in folder.glob(f"*/_index.{lang}.md"):
        parts.append((Text(path, lang).order, list(section(path.parent, lang))))
    yield Text(folder / f"_index.{lang}.md", lang)
    for _, texts in sorted(parts, key=lambda part: part[0]):
        yield from texts


def programme(root, lang):
    """The settings and all texts."""
    content = root / "content"
    settings = yaml.safe_load((content / "site.yaml").read_text())
    texts = list(section(content, lang))
    home, pages = texts[0], [text for text in texts if text.folder == content][1:]
    home.kind, home.id = "home", "home"
    imprint = settings.get("print", {}).get("imprint", [])
    for page in pages:
        page.kind = "imprint" if page.id in imprint else "closing"
    # Those at the foot of the website are about the website.
    pages = [page for page in pages if page.kind == "imprint" or page.id not in settings.get("footer", [])]
    texts = [home, *(text for text in texts if text.folder != content), *sorted(pages, key=lambda page: page.kind)]
    return settings, [text for text in texts if not text.fields.get("draft")]


def breaks(kinds):
    """Whether each of these kinds, one after the other, begins a page: the rule of plain.typ in print/themes."""
    filled, before = 0, None
    for kind in kinds:
        new = filled >= 2 if kind == "card" else before not in HEADINGS
        filled = filled + 1 if kind == "card" and not new else 1
        before = kind
        yield new


def facts(text):
    fields = text.fields
    return [*fields.get("places", []), *([str(fields["year"])] if "year" in fields else [])]


def article(text, new):
    """A text as HTML."""
    fields = text.fields
    classes = " ".join([text.kind, *(["new"] if new else [])])
    parts = [f'<article class="{classes}" id="{text.id}" aria-labelledby="title-{text.id}">',
             f'<h2 id="title-{text.id}">{html.escape(fields["title"])}</h2>']
    if said := facts(text):
        parts.append(f'<p class="facts">{html.escape(" · ".join(said))}</p>')
    if image := fields.get("image"):
        parts.append(f'<img src="{image["file"]}" alt="{html.escape(image.get("alt", ""))}">')
    body = MARKDOWN.render(text.body)
    body = re.sub(r"<(/?)h(\d)>", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}>", body)
    parts.append(re.sub(r'href="card:([^"]*)"', r'href="#\1"', body))
    for figure in fields.get("figures", {}).values():
        value = figure["value"]
        parts.append(f'<p><data value="{value}">{value}</data> {html.escape(figure["label"])}</p>')
    for link in fields.get("links", []):
        parts.append(f'<p><a href="{html.escape(link["url"])}">{html.escape(link["label"])}</a></p>')
    parts.append("</article>")
    return "\n".join(parts)


def titled(settings, lang):
    title = settings["title"]
    return title[lang] if isinstance(title, dict) else title


def words(text):
    """The words of a text, without the values of its figures: each program writes them in its own way."""
    return read(html.unescape(re.sub(r"<data.*?</data>|<[^>]*>", " ", article(text, False))))


def write(root, out, lang, fonts):
    settings, texts = programme(root, lang)
    out.mkdir(parents=True)
    title = html.escape(titled(settings, lang))
    page = [f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>',
            '<link rel="stylesheet" href="page.css">\n</head>\n<body>', f"<h1>{title}</h1>", "<nav>\n<ul>"]
    page += [f'<li><a href="#{text.id}">{html.escape(text.fields["title"])}</a></li>' for text in texts]
    page += ["</ul>\n</nav>", "<main>"]
    page += [article(text, new) for text, new in zip(texts, breaks([text.kind for text in texts]))]
    page += ["</main>\n</body>\n</html>\n"]
    (out / "page.html").write_text("\n".join(page))
    (out / "words.txt").write_text("\n".join(word for text in texts for word in words(text)) + "\n")
    shutil.copy(HERE / "print" / "page.css", out)
    for font in fonts.glob("Literata-*.ttf"):
        shutil.copy(font, out)
    for text in texts:
        if image := text.fields.get("image"):
            shutil.copy(text.folder / image["file"], out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("root", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--lang", default="nl")
    arguments.add_argument("--fonts", type=pathlib.Path, default=HERE.parent / "themes/regio/print/fonts")
    given = arguments.parse_args()
    write(given.root, given.out, given.lang, given.fonts)


if __name__ == "__main__":
    main()
