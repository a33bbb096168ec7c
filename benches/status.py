"""`benches/run translations`: what has to be translated, against `groter check` of the same cards."""
import pathlib
import subprocess
import sys
import tempfile

from measuring import ROOT, Task, alternate, groter_program, machine, median, publish, seconds, today, version


def changed(root, every=10):
    """Changes a word in the source of every tenth card, so that there is something to tell. Says in how many."""
    cards = sorted(path for path in root.rglob("*kaart-*.nl.md"))[::every]
    for card in cards:
        head, _, body = card.read_text().rpartition("\n---\n")
        card.write_text(f"{head}\n---\n{body.replace('.', ' nu.', 1)}")
    return len(cards)


def translations(given):
    groter = groter_program()
    head = (f"Measured on {today()} with groter {version([groter, '--version'])} {machine()}; {given.runs} runs each "
            f"after one to warm up. Every tenth card was changed after its translations were marked as right.")
    lines = ["| cards | command | wall time, median (min–max) | CPU time | peak memory |",
             "| --- | --- | ---: | ---: | ---: |"]
    for cards in sorted(given.cards):
        with tempfile.TemporaryDirectory(prefix="groter-") as temporary:
            root = pathlib.Path(temporary, "programme")
            writer = [sys.executable, ROOT / "benches" / "corpus.py", "groter", root, "--cards", str(cards)]
            subprocess.run(writer, check=True)
            subprocess.run([groter, "translations", "accept", "--all", "--root", root], check=True,
                           stdout=subprocess.DEVNULL)
            if not changed(root):
                sys.exit("no card was changed: there would be nothing to tell")
            out = pathlib.Path(temporary, "report.html")
            measured = alternate({
                "`check --no-print`": Task([groter, "check", "--no-print", "--root", root]),
                "`translations`": Task([groter, "translations", "--root", root]),
                "`translations --as html`": Task([groter, "translations", "--as", "html", "--out", out, "--root", root]),
            }, given.runs)
        name = f"{cards:,} × 4"
        for command, runs in measured.items():
            walls = seconds([run.wall for run in runs])
            lines.append(f"| {name} | {command} | {walls} | {median(runs, 'cpu'):.2f} s | "
                         f"{median(runs, 'memory') / 1e6:.0f} MB |")
        ours, other = measured["`translations`"], measured["`check --no-print`"]
        lines.append(f"| {name} | **translations / check** | **{median(ours, 'wall') / median(other, 'wall'):.2f}** | "
                     f"{median(ours, 'cpu') / median(other, 'cpu'):.2f} | "
                     f"{median(ours, 'memory') / median(other, 'memory'):.2f} |")
    publish("translations", "\n".join([head, "", *lines]) + "\n", given.write)
