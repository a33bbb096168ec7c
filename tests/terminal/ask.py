"""The questions of `groter new`, asked in a pseudo-terminal and answered as a person types.

python3 tests/terminal/ask.py GROTER

The last line counts: "8 passed, 0 failed". Python's own `pty` is all it needs.
"""

import os
import pty
import re
import select
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Each terminal starts in a folder of its own, and the run names the program from where it stands.
GROTER = Path(sys.argv[1]).resolve()
PROGRAMME = HERE.parent / "property" / "programme"
ENTER, DOWN, SPACE, ESCAPE, CONTROL_C = "\r", "\x1b[B", " ", "\x1b", "\x03"
passed = failed = 0


def check(what, fine, more=""):
    global passed, failed
    if fine:
        passed += 1
        print(f"ok: {what}")
    else:
        failed += 1
        print(f"FAILED: {what}\n{more}")


class Terminal:
    """groter in a terminal of its own."""

    def __init__(self, here, *words, lang="nl_NL.UTF-8", term="xterm"):
        self.said = ""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(here)
            kept = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
            os.execve(GROTER, ["groter", *words], {**kept, "LANG": lang, "TERM": term, "NO_COLOR": "1"})

    def hear(self, text, seconds=20):
        """Waits until the text was said since the last answer."""
        until = time.monotonic() + seconds
        while text not in plain(self.said):
            if not self.more(until - time.monotonic()):
                return False
        return True

    def more(self, seconds):
        if seconds <= 0 or not select.select([self.end], [], [], seconds)[0]:
            return False
        try:
            part = os.read(self.end, 65536)
        except OSError:
            return False
        if not part:
            return False
        # A terminal is asked where its cursor stands, and answers.
        for _ in range(part.count(b"\x1b[6n")):
            os.write(self.end, b"\x1b[1;1R")
        self.said += part.decode("utf-8", "replace")
        return True

    def answer(self, keys):
        self.said = ""
        # A key is read alone, as a person presses it: Escape is also how arrows begin.
        for key in re.findall(r"\x1b\[.|.", keys, re.S):
            os.write(self.end, key.encode())
            time.sleep(0.03)

    def close(self):
        """The exit code."""
        while self.more(10):
            pass
        try:
            _, status = os.waitpid(self.pid, 0)
        except ChildProcessError:
            return None
        os.close(self.end)
        return os.waitstatus_to_exitcode(status)


def plain(text):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def programme():
    root = Path(tempfile.mkdtemp(prefix="groter-ask-"))
    shutil.copytree(PROGRAMME, root, dirs_exist_ok=True)
    return root


def run(steps, here, *words, **more):
    """Every step is what is heard and then answered; gives the exit code and what went wrong."""
    terminal = Terminal(here, *words, **more)
    for heard, keys in steps:
        if not terminal.hear(heard):
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.close()
            return None, f"never said {heard!r}, but {terminal.said!r}"
        terminal.answer(keys)
    return terminal.close(), terminal.said


def card():
    root = programme()
    steps = [
        ("Hoe heet het project?", "?!" + ENTER),
        ("geen bestandsnaam", "\x7f\x7fEen: \"sluis\" é" + ENTER),
        ("Waar hoort het bij?", "Nu" + ENTER),
        ("In welk jaar", "30" + ENTER),
        ("tussen 1900 en 2200", "\x7f\x7f2031" + ENTER),
        ("Waar is het?", SPACE + DOWN + SPACE + ENTER),
    ]
    code, said = run(steps, root, "new", "card")
    file = next(iter(sorted((root / "content" / "water").rglob("een-sluis-e.nl.md"))), None)
    text = file.read_text(encoding="utf-8") if file else ""
    check("a card is asked for and written", code == 0 and 'title: "Een: \\"sluis\\" é"' in text, f"{code} {said} {text}")
    check("the year and the places are those chosen", "\nyear: 2031\n" in text and 'places: ["Stein", "Voeren"]' in text, text)
    check("it says where the card is and what is left to do", "een-sluis-e.nl.md" in said and "[[" in said, said)
    code = os.waitstatus_to_exitcode(os.system(f"cd '{root}' && '{GROTER}' check --no-print >/dev/null 2>&1"))
    check("and the programme is sound with it", code == 0)
    shutil.rmtree(root)


def stopped():
    for name, key in [("Escape", ESCAPE), ("Ctrl+C", CONTROL_C)]:
        root = programme()
        before = sorted(root.rglob("*"))
        code, said = run([("What is the project called?", key)], root, "new", "card", lang="en_GB.UTF-8")
        check(f"{name} ends the questions, and nothing is written", code == 2 and sorted(root.rglob("*")) == before, f"{code} {said}")
        check(f"the cursor is there again after {name}", said.rfind("\x1b[?25l") <= said.rfind("\x1b[?25h"), repr(said))
        shutil.rmtree(root)


def translation():
    root = programme()
    code, said = run([("Was möchten Sie übersetzen?", "Dijk" + ENTER)], root, "new", "translation", lang="de_DE.UTF-8")
    file = root / "content" / "water" / "nu" / "dijk.en.md"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    check("a translation is asked for and begun", code == 0 and "todo-" in text, f"{code} {said} {text}")
    check("its comments are in the writer's language", "# Übersetzen Sie" in text, text)
    shutil.rmtree(root)


def no_questions():
    root = programme()
    for what, words, term in [("--no-input", ["--no-input"], "xterm"), ("a dumb terminal", [], "dumb")]:
        code, said = run([], root, "new", "card", *words, term=term)
        check(f"nothing is asked with {what}", code == 2 and "--in <SECTION>" in said, f"{code} {said}")
    code, said = run([], root, "new", "card", "Sluis", "--in", "nu")
    check("whoever says all is asked nothing", code == 0 and "sluis.nl.md" in said, f"{code} {said}")
    shutil.rmtree(root)


card()
stopped()
translation()
no_questions()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
