"""A browser window for `benches/run live`: driven over the DevTools protocol, and told by the page what it shows."""
import collections
import json
import subprocess
import sys
import time
import urllib.request

from brochures import chromium_program
from measuring import ROOT, TOOLS, end, install_debian, install_python

HERE = ROOT / "benches" / "live"
NEEDS = HERE / "requirements.txt"
# None of the flags for printing: with one of them the browser closes its windows when it has printed.
CHROMIUM = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", "--window-size=1280,900"]
# How long the browser may take to answer, in seconds.
PATIENCE = 60
CLOCK = "performance.timeOrigin + performance.now()"
# Both ends are on this machine: whatever proxy it has stays out of it.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def install():
    """Chromium, and the Python package that speaks to it, which every later import finds."""
    if not chromium_program():
        install_debian("chromium")
    home = TOOLS / "live"
    install_python(home, NEEDS)
    sys.path.append(str(next(home.glob("lib/python*/site-packages"))))
    return chromium_program()


class Window:
    """A headless browser of its own with one window, so that what it shows is never in the background."""

    def __init__(self, chromium, profile):
        self.process = subprocess.Popen([chromium, *CHROMIUM, f"--user-data-dir={profile}"], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.socket, self.asked, self.reports = connect(profile / "DevToolsActivePort"), 0, collections.deque()
            for domain in ("Page", "Runtime"):
                self.call(f"{domain}.enable")
            self.call("Runtime.addBinding", name="tellBench")
            self.call("Page.addScriptToEvaluateOnNewDocument", source=(HERE / "watch.js").read_text())
        except BaseException:
            self.close()
            raise

    def call(self, method, **params):
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": params}))
        while (answer := self.receive(PATIENCE)).get("id") != self.asked:
            pass
        if "result" not in answer:
            sys.exit(f"the browser refused {method}: {answer['error']}")
        return answer["result"]

    def receive(self, patience):
        """The next message; what the page reports in it is also kept."""
        self.socket.settimeout(patience)
        message = json.loads(self.socket.recv())
        if message.get("method") == "Runtime.bindingCalled":
            self.reports.append(json.loads(message["params"]["payload"]))
        return message

    def wait(self, wanted, patience):
        """The first report that is wanted; none when there is none in time."""
        from websocket import WebSocketTimeoutException
        until = time.monotonic() + patience
        while True:
            while self.reports:
                if wanted(report := self.reports.popleft()):
                    return report
            if (left := until - time.monotonic()) <= 0:
                return None
            try:
                self.receive(left)
            except WebSocketTimeoutException:
                return None

    def evaluate(self, expression):
        said = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    def open(self, address, shown="document.body"):
        """Goes to an address and waits until it is there, in a window that can be seen."""
        self.call("Page.navigate", url=address)
        until = time.monotonic() + PATIENCE
        page = json.dumps(address.partition("#")[0])
        there = f"location.href.split('#')[0] === {page} && document.readyState === 'complete'"
        ready = f"{there} && Boolean({shown})"
        while not self.evaluate(ready):
            if time.monotonic() > until:
                sys.exit(f"{address} did not come up in the browser")
            time.sleep(0.05)
        if self.evaluate("document.visibilityState") != "visible":
            sys.exit("the browser's window cannot be seen: its figures would say nothing")

    def clock(self):
        """By how many milliseconds the page's clock is ahead of ours, and how far off that may be."""
        found = []
        for _ in range(9):
            before = time.time_ns()
            theirs = self.evaluate(CLOCK)
            after = time.time_ns()
            found.append(((after - before) / 2e6, theirs - (before + after) / 2e6))
        unsure, ahead = min(found)
        return ahead, unsure

    def close(self):
        end(self.process)


def connect(file):
    """A new window of the browser that writes its port into a file, and a connection to it."""
    from websocket import create_connection
    until = time.monotonic() + PATIENCE
    while not (file.is_file() and (lines := file.read_text().split())):
        if time.monotonic() > until:
            sys.exit("the browser did not start")
        time.sleep(0.05)
    asked = urllib.request.Request(f"http://127.0.0.1:{lines[0]}/json/new?about:blank", method="PUT")
    with DIRECT.open(asked, timeout=PATIENCE) as answer:
        address = json.load(answer)["webSocketDebuggerUrl"]
    return create_connection(address, timeout=PATIENCE, suppress_origin=True)
