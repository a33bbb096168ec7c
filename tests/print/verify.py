"""Our own verifier for PDF/UA-1 and PDF/A-2a.

    python tests/print/verify.py FILE…         prints findings with page and object; exit status 1 if there are any
    python tests/print/verify.py --coverage    prints which conditions are covered, as Markdown
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor

import pikepdf

import accessible
import archive
import conditions
import fonts
import metadata
import structure
from content import Content
from document import Document, Finding


def verify(path):
    """All findings of one file, without doubles, in order of page."""
    try:
        document = Document(path)
    except (pikepdf.PdfError, pikepdf.PasswordError, OSError) as error:
        encrypted = isinstance(error, pikepdf.PasswordError) or "ncrypt" in str(error)
        ids = ["S-00", "A2-6.1.3-2", "26-001"] if encrypted else ["S-00"]
        return [Finding(id, 0, "", f"cannot be opened: {error}") for id in ids]
    content = Content(document)
    xmp = metadata.read(document)
    fonts.check(document, content)
    structure.check(document, content)
    accessible.check(document, content, xmp)
    archive.check(document, content, xmp)
    found = list(dict.fromkeys(document.findings))
    unknown = {finding.id for finding in found} - set(conditions.ALL)
    assert not unknown, f"conditions without a row in the table: {unknown}"
    return sorted(found, key=lambda finding: (finding.page, finding.id))


def verify_all(paths):
    """Findings by path; a process for every processor, as the files know nothing of each other."""
    paths = [str(path) for path in paths]
    if len(paths) < 2:
        return {path: verify(path) for path in paths}
    with ProcessPoolExecutor(min(len(paths), os.cpu_count() or 1)) as pool:
        return dict(zip(paths, pool.map(verify, paths)))


def tally(good, bad):
    """The counts that `tests/run` adds up."""
    if "TALLY" in os.environ:
        with open(os.environ["TALLY"], "w", encoding="utf-8") as file:
            file.write(f"{good} {bad}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--coverage", action="store_true")
    options = parser.parse_args()
    if options.coverage:
        print(conditions.markdown(), end="")
        return 0
    if not options.files:
        parser.error("no files")
    results = verify_all(options.files)
    bad = 0
    for path, findings in results.items():
        bad += bool(findings)
        print(f"{path}: {len(findings) or 'no'} findings")
        for finding in findings:
            print(f"  {finding}  [{conditions.ALL[finding.id][1]}]")
    tally(len(results) - bad, bad)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
