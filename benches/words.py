#!/usr/bin/env python3
"""How many of the words in a list can be read in a PDF.

    words.py WORDS.txt FILE.pdf

Prints two numbers: the words, and how many of them are missing. Words count as often as they stand in the list.
"""
import collections
import pathlib
import re
import subprocess
import sys
import unicodedata


def words(text):
    """The words of a text, without what line breaks and typography change: hyphens, ligatures, capitals."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "-")
    text = re.sub(r"(?<=\w)[-\u2010\u2011]\s*(?=\w)", "", text)
    return re.findall(r"\w+", text.casefold())


def main():
    wanted = collections.Counter(pathlib.Path(sys.argv[1]).read_text().split())
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", sys.argv[2], "-"], capture_output=True, check=True).stdout
    missing = wanted - collections.Counter(words(said.decode()))
    print(wanted.total(), missing.total())
    if missing:
        print(*[f"{word} ×{count}" for word, count in missing.most_common(20)], sep=", ", file=sys.stderr)


if __name__ == "__main__":
    main()
