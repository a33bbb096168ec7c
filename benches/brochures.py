"""`benches/run print`: one brochure, made cold and again after an edit, against WeasyPrint and Chromium."""
import ctypes.util
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import (KEPT, ROOT, TOOLS, Task, alternate, groter_program, install_debian, install_python, machine,
                       measure, median, publish, seconds, today, version)

BENCHES = ROOT / "benches"
NEEDS = BENCHES / "print" / "requirements.txt"
WEASYPRINT = re.search(r"weasyprint==(\S+)", NEEDS.read_text())[1]
LANG = "nl"
# The libraries that WeasyPrint loads, and the Debian packages that have them.
LIBRARIES = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0",
             "harfbuzz-subset": "libharfbuzz-subset0"}
CHROMIUM = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"]
# The share of words that a line broken across pages may hide.
HIDDEN = 0.005
# Name in the table → theme.
OURS = {"groter": None, "groter, plain pages": "plain"}
EDITED = "{}, one word edited"
HEAD = ["| brochure | program | wall time, median (min–max) | ÷ WeasyPrint | ÷ Chromium | CPU time | peak memory | "
        "÷ WeasyPrint | ÷ Chromium | pages | PDF |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]


def install():
    """Python with WeasyPrint and what the writers need; Debian's libraries and programs where they are missing."""
    missing = [package for name, package in LIBRARIES.items() if not ctypes.util.find_library(name)]
    missing += ["poppler-utils"] if not (shutil.which("pdfinfo") and shutil.which("pdftotext")) else []
    missing += ["chromium"] if not chromium_program() else []
    if missing:
        install_debian(*missing)
    home = TOOLS / "print"
    install_python(home, NEEDS)
    return home / "bin"


def chromium_program():
    """Chromium itself: Debian's command is a script around it, which would cost time."""
    if given := os.environ.get("CHROMIUM"):
        return pathlib.Path(given).resolve()
    itself = pathlib.Path("/usr/lib/chromium/chromium")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return itself if itself.is_file() else found and pathlib.Path(found)


def edit_program():
    """The program of benches/edit.rs."""
    if given := os.environ.get("EDIT"):
        return pathlib.Path(given).resolve()
    command = ["cargo", "bench", "--bench", "edit", "--no-run", "--locked", "--message-format=json-render-diagnostics"]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    made = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    return next(pathlib.Path(one["executable"]) for one in made
                if one.get("executable") and one["target"]["name"] == "edit")


def programme(python, root, cards):
    """The real programme, or one with as many cards; with the plain theme beside its own."""
    if cards:
        subprocess.run([python, BENCHES / "cards.py", root, "--cards", str(cards)], check=True)
    else:
        for part in ("content", "themes", "locales"):
            shutil.copytree(ROOT / part, root / part)
    shutil.copytree(BENCHES / "print" / "themes" / "plain", root / "themes" / "plain")


def tasks(programs, root, folder):
    """What makes each PDF, and where."""
    page, profile = folder / "html" / "page.html", folder / "profile"
    outs = {name: folder / f"{number}.pdf" for number, name in enumerate([*OURS, "WeasyPrint", "Chromium"])}
    found = {}
    for name, theme in OURS.items():
        named = ["--theme", theme] if theme else []
        command = [programs["groter"], "print", "--quiet", "--root", root, "--lang", LANG, *named, "--out", outs[name]]
        found[name] = Task(command, (outs[name],))
    command = [programs["WeasyPrint"], "--quiet", "--pdf-variant", "pdf/ua-1", page, outs["WeasyPrint"]]
    found["WeasyPrint"] = Task(command, (outs["WeasyPrint"],))
    command = [programs["Chromium"], *CHROMIUM, f"--user-data-dir={profile}", f"--print-to-pdf={outs['Chromium']}",
               page.as_uri()]
    found["Chromium"] = Task(command, (outs["Chromium"], profile), many=True)
    return found, outs


def edits(program, root, folder):
    """For each of our themes the milliseconds of ten edits in one process, and its memory."""
    found = {}
    for name, theme in OURS.items():
        out = folder / "edit.json"
        run = measure(Task([program, root, LANG, theme or "-", out]))
        found[EDITED.format(name)] = (json.loads(out.read_text()), run.memory)
    return found


def pages(file):
    said = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", said, re.MULTILINE)[1])


def unread(python, folder, outs):
    """How many words there are, and the largest number of them that one of the PDFs does not have."""
    words, most = 0, 0
    for name, out in outs.items():
        command = [python, BENCHES / "words.py", folder / "html" / "words.txt", out]
        said = subprocess.run(command, capture_output=True, text=True, check=True)
        words, missing = map(int, said.stdout.split())
        if missing > words * HIDDEN:
            sys.exit(f"{name} lost {missing} of {words} words: {said.stderr}")
        most = max(most, missing)
    return words, most


def compare(programs, python, folder, cards, runs):
    """One brochure from all programs: the rows of the table and a note on them."""
    root = folder / "programme"
    programme(python, root, cards)
    subprocess.run([python, BENCHES / "page.py", root, folder / "html", "--lang", LANG], check=True)
    work, outs = tasks(programs, root, folder)
    measured = alternate(work, runs)
    edited = edits(programs["edit"], root, folder)
    counts = {name: (pages(out), out.stat().st_size) for name, out in outs.items()}
    words, most = unread(python, folder, outs)
    label = f"{cards:,} cards" if cards else "the programme"
    theirs = {name: measured[name] for name in ("WeasyPrint", "Chromium")}
    against = lambda value, what: [f"**{value / median(runs, what):.3f}**" for runs in theirs.values()]
    rows = []
    for name, all_runs in measured.items():
        ours = name in OURS
        wall, memory = median(all_runs, "wall"), median(all_runs, "memory")
        times, sizes = (against(wall, "wall"), against(memory, "memory")) if ours else ([""] * 2, [""] * 2)
        count, size = counts[name]
        rows.append([label, name, seconds([run.wall for run in all_runs]), *times, f"{median(all_runs, 'cpu'):.2f} s",
                     f"{memory / 1e6:.0f} MB", *sizes, f"{count:,}", f"{size / 1e6:.2f} MB"])
        if ours:
            said, memory = edited[EDITED.format(name)]
            walls = [milliseconds / 1e3 for milliseconds in said["edits"]]
            rows.append([label, EDITED.format(name), seconds(walls), *against(statistics.median(walls), "wall"), "",
                         f"{memory / 1e6:.0f} MB", *against(memory, "memory"), f"{said['pages']:,}",
                         f"{said['bytes'] / 1e6:.2f} MB"])
    lost = f"all but {most:,} of" if most else "all"
    note = f"{label}: {lost} the {words:,} words of its texts were found in every one of the PDFs."
    return [f"| {' | '.join(row)} |" for row in rows], note


def print_(given):
    tools = install()
    python = tools / "python"
    programs = {"groter": groter_program(), "edit": edit_program(), "WeasyPrint": tools / "weasyprint",
                "Chromium": chromium_program()}
    head = (f"Measured on {today()} with groter {version([programs['groter'], '--version'])}, WeasyPrint {WEASYPRINT} "
            f"and Chromium {version([programs['Chromium'], '--version'])} {machine()}; {given.runs} runs each after one "
            f"to warm up, and ten edits.")
    lines, notes = [], []
    KEPT.mkdir(parents=True, exist_ok=True)
    for cards in [None, *sorted(given.cards)]:
        with tempfile.TemporaryDirectory(prefix="print-", dir=KEPT) as temporary:
            print(f"{cards} cards" if cards else "the programme", file=sys.stderr)
            rows, note = compare(programs, python, pathlib.Path(temporary), cards, given.runs)
            lines += rows
            notes.append(note)
    publish("print", "\n".join([head, "", *HEAD, *lines, "", *(f"- {note}" for note in notes)]) + "\n", given.write)
