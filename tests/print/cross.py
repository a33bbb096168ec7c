"""The same files judged by a checker that we did not write: `page-validation`, for PDF/UA-1 and PDF/A-2a.

    python tests/print/cross.py FILE…              exit status 1 on any error
    python tests/print/cross.py --broken           lets it judge the broken files, too: both must see them

It is a native library without network; its rules are its own, so that one mistake is not made twice.
"""

import sys
import tempfile
from pathlib import Path

import page

from verify import tally

PROFILES = ("ua1", "2a")
# Rules that are wrong on good files, with the reason.
EXCEPTIONS = {
    # A stream whose last byte is 0x0D is followed by the line feed before `endstream`; the rule takes both for one line
    # end and finds the stream a byte shorter than its Length says. `qpdf --check` and the Length are right.
    "PDFA2A-STREAM-LENGTH-001",
}
# Faults that a second opinion must see; the others are stricter than the standards, of our own, or (types mapped in a
# circle) would keep that checker busy for ever.
AGREED = (
    "untagged path", "no ua mark", "no displaydoctitle", "row outside table section", "no language",
    "figure without alt", "skipped heading", "note without id", "page without tabs",
    "link without contents", "font not embedded", "no tounicode", "device cmyk",
    "no a mark", "lzw", "script", "not marked", "no structure tree", "link without flags",
)


def judge(path):
    """Failures as (profile, rule, message, object)."""
    found = []
    for profile in PROFILES:
        report = page.validate_pdf(str(path), profile=profile, limits=page.SafetyLimits.unlimited())
        for failure in report.failures:
            if failure.rule_id not in EXCEPTIONS:
                place = failure.object_id
                where = f"{place.object_number} {place.generation} R" if place else "-"
                found.append((profile, failure.rule_id, failure.message, where))
    return found


def second_opinion():
    """Whether the other checker sees the agreed faults, and nothing on the sample."""
    import broken

    wrong, seen = [], 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "broken.pdf"
        for name, _, make in broken.cases(str(broken.SAMPLE)):
            if name not in AGREED and name != "nothing":
                continue
            path.write_bytes(make())
            try:
                rules = [rule for _, rule, _, _ in judge(path)]
            except page.PageError as error:
                rules = [str(error)]
            if bool(rules) != (name != "nothing"):
                wrong.append(f"{name}: {', '.join(rules) or 'passed'}")
            seen += 1
    for message in wrong:
        print(message)
    print(f"{seen} files, {len(wrong)} of them judged otherwise than by verify.py")
    tally(seen - len(wrong), len(wrong))
    return 1 if wrong else 0


def main():
    if "--broken" in sys.argv:
        return second_opinion()
    bad = 0
    for path in sys.argv[1:]:
        try:
            found = judge(path)
        except page.PageError as error:
            found = [("-", "-", str(error), "-")]
        bad += bool(found)
        print(f"{path}: {len(found) or 'no'} errors")
        for profile, rule, message, where in found:
            print(f"  {profile}  {rule}  {where}  {message}")
    tally(len(sys.argv) - 1 - bad, bad)
    return 1 if bad or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
