"""The two programs' servers for `benches/run live`: started, asked, and looked at by the system's own counts."""
import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

from browser import DIRECT
from measuring import end

# How long the first page and the first complete check may take, in seconds.
PATIENCE = 900
# The default language: that of the card that is edited.
LANG = "nl"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def command(name, program, root, port):
    """How each program serves the site in `root`, with the settings that it has by itself."""
    if name == "groter":
        return [program, "serve", "--root", root, "--port", str(port)]
    return [program, "server", "--source", root, "--bind", "127.0.0.1", "--port", str(port)]


class Server:
    """A program that serves a site; `started` is the time from its start to the first page, in seconds."""

    def __init__(self, name, program, root, folder, path="/"):
        port = free_port()
        self.name, self.base, self.log = name, f"http://127.0.0.1:{port}", folder / f"{root.name}.log"
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "HUGO_CACHEDIR": str(folder / "cache")}
        start = time.monotonic()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command(name, program, root, port), stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, env=environment)
        self.until(lambda: self.get(path) is not None, f"show {path}")
        self.started = time.monotonic() - start

    def get(self, path):
        """What stands at an address; nothing if there is no answer or another than yes."""
        try:
            with DIRECT.open(self.base + path, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except (OSError, http.client.HTTPException):
            return None

    def until(self, done, what):
        until = time.monotonic() + PATIENCE
        while not done():
            if self.process.poll() is not None or time.monotonic() > until:
                self.stop()
                sys.exit(f"{self.name} did not {what}:\n{self.said()}")
            time.sleep(0.02)

    def said(self):
        return self.log.read_text(errors="replace")[-4000:]

    def address(self, file):
        """Where groter shows a card's default language: the shortest address that ends with the card's name."""
        found = re.findall(r"<loc>([^<]*)</loc>", self.get("/sitemap.xml") or "")
        paths = [path for path in (urllib.parse.urlsplit(one).path for one in found)
                 if path.endswith(f"/{file.name.split('.')[0]}/")]
        if not paths:
            sys.exit(f"groter has no address for {file.name}")
        return min(paths, key=len)

    def complete(self, path):
        """Waits until groter has also checked, and printed, everything."""
        problems = f"/_groter/problems?{urllib.parse.urlencode({'lang': LANG, 'path': path})}"
        self.until(lambda: json.loads(self.get(problems) or "{}").get("complete"), "check everything")

    def printed(self, path):
        """The number of the printed page that has the card."""
        asked = f"/_groter/card?{urllib.parse.urlencode({'lang': LANG, 'path': path})}"
        return json.loads(self.get(asked))["print"]["page"]

    def ticks(self):
        """The processor time it has used, in the system's ticks."""
        fields = pathlib.Path("/proc", str(self.process.pid), "stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def busy(self, before, seconds):
        """The share of one processor that it used since then."""
        return (self.ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds

    def peak(self):
        """The largest resident set so far, in bytes."""
        said = pathlib.Path("/proc", str(self.process.pid), "status").read_text()
        return int(re.search(r"^VmHWM:\s+(\d+)", said, re.MULTILINE)[1]) * 1024

    def stop(self):
        end(self.process)


class Builds(threading.Thread):
    """Listens to what groter itself says that its builds take."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.builds = server, {}
        self.start()

    def run(self):
        event = None
        try:
            with DIRECT.open(f"{self.server.base}/_groter/events") as stream:
                for line in stream:
                    name, _, value = line.decode().rstrip("\n").partition(": ")
                    if name == "event":
                        event = value
                    elif name == "data" and event == "state":
                        state = json.loads(value)
                        if state.get("took") is not None:
                            self.builds[state["build"]] = state["took"]
        # The server ends first.
        except (OSError, http.client.HTTPException):
            pass

    def forget(self):
        self.builds.clear()

    def taken(self):
        return list(self.builds.copy().values())
