"""`benches/run live`: from the write of a word to the word in the browser, beside Hugo's own server."""
import math
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import browser
from measuring import ROOT, groter_program, machine, publish, today, version
from servers import LANG, Builds, Server
from sites import hugo_program, places

# An edit that has not arrived after so many seconds is lost.
LOST = 30
# How long the rest of an edit may still come in, and how long a wait may be on top of it, in seconds.
SETTLE, WAIT = 0.3, 0.5
# How long a server is watched while nothing happens, in seconds.
IDLE = 10
# The first word of a card's first paragraph: every edit replaces it.
WORD = re.compile(r"^[^\W\d_][\w-]*", re.MULTILINE)
HEAD = ["| site | shown | program | median | 95th percentile | fastest–slowest | lost | start | CPU, idle | "
        "peak memory |", "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]


class Card:
    """A card that is edited, and the window that shows what comes of it."""

    def __init__(self, file, server, window, page=None):
        self.file, self.server, self.window, self.page = file, server, window, page
        front, self.body = re.fullmatch(r"(---\n.*?\n---\n)(.*)", file.read_text(), re.DOTALL).groups()
        self.front, self.picture, self.more, self.walls = front, None, 0, []

    def edit(self, number):
        """Writes one other word and waits until it is shown. The milliseconds that took; none if it is lost."""
        word = f"zqlive{number:05d}"
        text = (self.front + WORD.sub(word, self.body, count=1)).encode()
        wanted = self.other_picture if self.page else lambda report: report["name"] == word
        start = time.time_ns()
        # In place, as simple editors do: the file is empty for a moment.
        with self.file.open("wb") as out:
            out.write(text)
        if not (arrived := self.window.wait(wanted, LOST)):
            return None
        # A picture does not say which edit it shows: if there are several, the last one counts.
        while self.page and (later := self.window.wait(wanted, SETTLE)):
            arrived, self.more = later, self.more + 1
        return arrived["at"] - start / 1e6

    def other_picture(self, report):
        """Whether a report is of another picture of the card's page than the one before."""
        page, _, digest = report["name"].partition(" ")
        if page != str(self.page) or digest == self.picture:
            return False
        self.picture = digest
        return True


def rest(servers, dice):
    """Waits until no program is still busy with an edit, and then for a while that none can foresee."""
    time.sleep(SETTLE)
    until, before = time.monotonic() + LOST, [server.ticks() for server in servers]
    while time.monotonic() < until:
        time.sleep(0.2)
        now = [server.ticks() for server in servers]
        if all(after - earlier <= 1 for earlier, after in zip(before, now)):
            break
        before = now
    time.sleep(dice.uniform(0, WAIT))


def series(cards, edits, first):
    """Edits the cards in turn, A B A B …; the first turn warms up. How far the clocks are apart, for the notes."""
    dice = random.Random(first)
    clocks = [card.window.clock() for card in cards.values()]
    for turn in range(edits + 1):
        for name, card in cards.items():
            rest([each.server for each in cards.values()], dice)
            wall = card.edit(first + turn)
            print(f"  {name}: {'lost' if wall is None else f'{wall:.1f} ms'}{'' if turn else ' (warm-up)'}",
                  file=sys.stderr)
            if turn:
                card.walls.append(wall)
            elif wall is None:
                sys.exit(f"the first edit did not arrive from {name} in {LOST} s:\n{card.server.said()}")
    return clocks + [card.window.clock() for card in cards.values()]


def percentile(walls, share):
    """The value that so large a share of the edits did not exceed: one that was measured. A lost edit took too long."""
    ordered = sorted(LOST * 1e3 if wall is None else wall for wall in walls)
    return ordered[math.ceil(share * len(ordered)) - 1]


def median(walls):
    return statistics.median(LOST * 1e3 if wall is None else wall for wall in walls)


def rows(site, shown, cards):
    """The rows of one series, and how groter compares. Looks first what the servers do when nothing happens."""
    time.sleep(2)
    before = [card.server.ticks() for card in cards.values()]
    time.sleep(IDLE)
    found, measured = [], {}
    for (name, card), earlier in zip(cards.items(), before):
        idle, memory = card.server.busy(earlier, IDLE), card.server.peak()
        arrived = [wall for wall in card.walls if wall is not None]
        middle, high = measured[name] = median(card.walls), percentile(card.walls, 0.95)
        measured[name] += (memory,)
        span = f"{min(arrived):.0f}–{max(arrived):.0f} ms" if arrived else ""
        found.append(f"| {site} | {shown} | {name} | {middle:.0f} ms | {high:.0f} ms | {span} | "
                     f"{len(card.walls) - len(arrived)} of {len(card.walls)} | {card.server.started:.2f} s | "
                     f"{idle:.1%} | {memory / 1e6:.0f} MB |")
    if "Hugo" in measured:
        less = [ours / theirs for ours, theirs in zip(measured["groter"], measured["Hugo"])]
        found.append(f"| {site} | {shown} | **groter / Hugo** | **{less[0]:.3f}** | **{less[1]:.3f}** | | | | | "
                     f"**{less[2]:.2f}** |")
    return found


def note(site, shown, cards, clocks, builds):
    """What the table does not say about a series."""
    # What a clock is ahead is part of what was measured; half of a question's way is what is not known about it.
    ahead, unsure = max(clocks, key=lambda clock: abs(clock[0]))
    said = f"{site}, {shown}: the clocks of writer and window were at most {abs(ahead):.2f} ms apart (± {unsure:.2f})"
    if took := builds.taken():
        said += f"; groter itself says that its {len(took)} builds took {statistics.median(took):.0f} ms (median)"
    if more := sum(card.more for card in cards.values()):
        said += f"; the picture changed {more} times more than once"
    for name, card in cards.items():
        if lost := [str(turn) for turn, wall in enumerate(card.walls, 1) if wall is None]:
            said += f"; {name} lost the edits {', '.join(lost)}, which count as {LOST} s each"
    return said + "."


def in_the_middle(root):
    """The card in the middle of all, in the default language: it has front matter and a paragraph."""
    files = sorted(file for file in (root / "content").rglob(f"*.{LANG}.md")
                   if not file.name.startswith("_index.") and file.parent != root / "content")
    return files[len(files) // 2]


def programme(programs, chromium, folder, edits):
    """The real programme with its own theme and its brochure: groter alone."""
    root = folder / "programme"
    root.mkdir()
    for part in ("content", "themes", "locales"):
        shutil.copytree(ROOT / part, root / part)
    file = in_the_middle(root)
    found, notes, window = [], [], None
    server = Server("groter", programs["groter"], root, folder)
    try:
        path = server.address(file)
        server.complete(path)
        window = browser.Window(chromium, folder / "profile")
        builds = Builds(server)
        window.open(server.base + path)
        series_of("the programme", "page", {"groter": Card(file, server, window)}, edits, 1, builds, found, notes)
        server.complete(path)
        page = server.printed(path)
        window.open(f"{server.base}/_print/{LANG}/#{file.name.split('.')[0]}", f"""
            document.querySelector('img[data-page="{page}"]')?.naturalWidth""")
        card = Card(file, server, window, page)
        card.picture = window.evaluate(f"""document.querySelector('img[data-page="{page}"]').dataset.digest""")
        series_of("the programme", "printed page", {"groter": card}, edits, 10001, builds, found, notes)
    finally:
        close([server], [window])
    return found, notes


def corpus(programs, chromium, folder, count, edits):
    """One corpus for both programs."""
    site, found, notes, servers, windows, cards = f"{count:,} cards × 4", [], [], [], [], {}
    try:
        for name in programs:
            root = folder / f"{name}-{count}"
            writer = [sys.executable, ROOT / "benches" / "corpus.py", name.lower(), root, "--cards", str(count)]
            subprocess.run(writer, check=True)
            # Both corpora have the same cards, and both programs the same addresses for them.
            file = in_the_middle(root)
            path = f"/{file.parent.name}/{file.name.split('.')[0]}/"
            servers.append(Server(name, programs[name], root, folder, path))
            if name == "groter":
                servers[-1].complete(path)
            windows.append(browser.Window(chromium, folder / f"profile-{name}-{count}"))
            windows[-1].open(servers[-1].base + path)
            cards[name] = Card(file, servers[-1], windows[-1])
        series_of(site, "page", cards, edits, 1, Builds(cards["groter"].server), found, notes)
    finally:
        close(servers, windows)
    for name in programs:
        shutil.rmtree(folder / f"{name}-{count}")
    return found, notes


def series_of(site, shown, cards, edits, first, builds, found, notes):
    """Measures one series and adds what it says."""
    print(f"{site}, {shown}", file=sys.stderr)
    # Time to connect for what the pages themselves listen with.
    time.sleep(1)
    builds.forget()
    clocks = series(cards, edits, first)
    notes.append(note(site, shown, cards, clocks, builds))
    found += rows(site, shown, cards)


def close(servers, windows):
    for window in filter(None, windows):
        window.close()
    for server in servers:
        server.stop()


def live(given):
    programs = {"groter": groter_program(), "Hugo": hugo_program()}
    chromium = browser.install()
    head = (f"Measured on {today()} with groter {version([programs['groter'], '--version'])}, Hugo "
            f"{version([programs['Hugo'], 'version'])} and Chromium {version([chromium, '--version'])} {machine()}; "
            f"{given.edits} edits each after one to warm up; the sites being on ")
    where, parent = places()[0]
    lines, notes = [], []
    with tempfile.TemporaryDirectory(prefix="groter-", dir=parent) as temporary:
        folder = pathlib.Path(temporary)
        results = [programme(programs, chromium, folder, given.edits)]
        results += [corpus(programs, chromium, folder, count, given.edits) for count in sorted(given.cards)]
    for more, said in results:
        lines += more
        notes += said
    publish("live", "\n".join([f"{head}a {where}.", "", *HEAD, *lines, "", *(f"- {one}" for one in notes)]) + "\n",
            given.write)
