"""Every check seen failing: breaks a good PDF in every way of `faults`, and asks `verify` for the right condition.

    python tests/print/broken.py [FILE]     FILE: another sample; it must hold what `sample.typ` holds
"""

import io
import os
import sys
import tempfile
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pikepdf

import conditions
import faults_archive
from faults import FAULTS
from verify import tally, verify

SAMPLE = Path(__file__).with_name("sample.pdf")
PLAIN = {
    "stream_decode_level": pikepdf.StreamDecodeLevel.none,
    "compress_streams": False,
    "object_stream_mode": pikepdf.ObjectStreamMode.disable,
    "fix_metadata_version": False,  # pikepdf would write the XMP packet anew, and mend it
}


def saved(sample, change=None, **more):
    """The sample after a change, as bytes; nothing but the change may differ."""
    with pikepdf.open(sample) as pdf:
        if change:
            change(pdf)
        out = io.BytesIO()
        pdf.save(out, **(more or PLAIN))
        return out.getvalue()


def cases(sample):
    """Name, expected ids, and how to make the file."""
    yield "nothing", (), lambda: saved(sample)
    for name, ids, change in FAULTS:
        yield name, ids, lambda change=change: saved(sample, change)
    for name, ids, change in faults_archive.BYTES:
        yield name, ids, lambda change=change: change(saved(sample))
    for name, ids, more in faults_archive.SAVED:
        yield name, ids, lambda more=more: saved(sample, **more)


def run(sample, number):
    """What is wrong with one case (empty: nothing), and the ids that were reported."""
    warnings.simplefilter("ignore")  # pikepdf warns of form fields without a form, which is what is wanted
    name, ids, make = list(cases(sample))[number]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "broken.pdf"
        try:
            path.write_bytes(make())
        except Exception as error:  # a sample without the thing to break: say so, go on
            return f"{name}: cannot be made ({type(error).__name__}: {error})", set()
        found = {finding.id for finding in verify(path)}
    missing = [id for id in ids if id not in found]
    if missing:
        return f"{name}: expected {', '.join(missing)}, found {', '.join(sorted(found)) or 'nothing'}", found
    if not ids and found:
        return f"{name}: found {', '.join(sorted(found))}", found
    return "", found


def refers(text):
    """Rows that stand for other conditions, such as `(31-009)`, have no id of their own to be seen."""
    return any(other in text for other in conditions.ALL)


def main():
    sample = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    count = len(list(cases(sample)))
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(run, [sample] * count, range(count), chunksize=8))
    wrong = [message for message, _ in results if message]
    seen = {id for _, found in results for id in found}
    never = [id for id, (status, text) in conditions.ALL.items() if status == "c" and id not in seen and not refers(text)]
    for message in wrong:
        print(message)
    for id in never:
        print(f"{id}: never seen failing")
    print(f"{count - 1} broken files and a good one, {len(seen)} conditions seen failing")
    tally(count - len(wrong), len(wrong) + len(never))
    return 1 if wrong or never else 0


if __name__ == "__main__":
    sys.exit(main())
