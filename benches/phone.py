"""`benches/run phone`: how the programme's pages load on a phone, as Lighthouse simulates it (slow 4G, a slow processor).

No peer: these are figures against the budget in docs/performance.md, not against another program."""
import gzip
import http.server
import json
import mimetypes
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading

from measuring import ROOT, TOOLS, groter_program, machine, publish, today, version

# Pages by what they are, below the site's address.
PAGES = {
    "home": "",
    "a pillar": "economie/",
    "a card": "economie/in-uitvoering/circular-chemelot/",
    "all projects": "projecten/",
    "map": "kaart/",
    "search": "zoeken/",
}
PACKED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".webmanifest")


class Host(http.server.SimpleHTTPRequestHandler):
    """A plain host: clean addresses, text packed."""

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "assets" in path.parts else "no-cache")
        if path.suffix in PACKED:
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def lighthouse():
    """The folder in which Lighthouse is installed."""
    home, wanted = TOOLS / "lighthouse", ROOT / "benches" / "lighthouse"
    known = home / "package.json"
    if not known.is_file() or known.read_text() != (wanted / "package.json").read_text():
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(wanted, home)
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=home, check=True)
    shutil.copy(wanted / "page.mjs", home)
    return home


def phone(given):
    groter, home = groter_program(), lighthouse()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    lines = ["| page | bytes | requests | first paint | largest paint (LCP) | layout shift (CLS) | blocking time | "
             "performance · accessibility · best practices · SEO |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"]
    with tempfile.TemporaryDirectory(prefix="groter-") as folder:
        site = os.path.join(folder, "site")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Host(*args, directory=site))
        base = f"http://127.0.0.1:{server.server_port}/"
        subprocess.run([groter, "build", "--no-print", "--root", ROOT, "--out", site,
                        "--base-url", base], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for name, page in PAGES.items():
            runs = [look(home, base + page, chromium) for _ in range(given.runs)]
            middle = lambda what: statistics.median(run[what] for run in runs)
            score = " · ".join(str(runs[0]["score"][part]) for part in
                               ("performance", "accessibility", "best-practices", "seo"))
            lines.append(f"| {name} | {middle('bytes') / 1024:.1f} KiB | {middle('requests'):.0f} | "
                         f"{middle('fcp') / 1000:.2f} s | {middle('lcp') / 1000:.2f} s | {middle('cls'):.3f} | "
                         f"{middle('tbt'):.0f} ms | {score} |")
        server.shutdown()
    head = (f"Measured on {today()} with groter {version([groter, '--version'])}, Lighthouse's simulated phone, "
            f"{machine()}; the median of {given.runs} runs each.")
    publish("phone", "\n".join([head, "", *lines]) + "\n", given.write)


def look(home, url, chromium):
    said = subprocess.run(["node", "page.mjs", url, chromium], cwd=home, check=True, capture_output=True, text=True)
    return json.loads(said.stdout.splitlines()[-1])
