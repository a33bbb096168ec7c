#!/usr/bin/env python3
"""Builds a small site and has real servers serve it with the settings that groter writes: nginx, Apache httpd, Caddy and
lighttpd. Every address, status, header, type and compressed copy is asked for.

    tests/hosts/run.py path/to/groter

Prints one line for each check that fails, and the counts at the end. Needs the Debian packages nginx-light,
libnginx-mod-http-brotli-static, apache2, caddy and lighttpd; nothing is started as a service.
"""

import gzip
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

HERE = Path(__file__).resolve().parent

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SHORT = "no-cache"
FOREVER = "public, max-age=31536000, immutable"
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "rdf": "application/rdf+xml",
    "ttl": "text/turtle; charset=utf-8",
    "pdf": "application/pdf",
}
FEED = "application/atom+xml; charset=utf-8"

BANK = "haven/gaande/oever_ö.2/"
# Old addresses as people may have written them down, and where they lead.
SHORT_ADDRESS = re.compile(r"(?:[a-z]+/)?s/[0-9a-z]{6}/index[.]html")
REDIRECTS = {
    "oud/oever/": BANK,
    "oud/oever": BANK,
    "oud/oever/index.html": BANK,
    "oud pad/": BANK,
    "oud pad": BANK,
    "l'oever, (nieuw)/pagina.html": BANK,
    "a&b=c$1/": BANK,
    "één+één/": BANK,
    "één+één": BANK,
    "[x];y/": BANK,
    "en/oud/": BANK,
    "en/old/bank/": "en/water/gaande/oever/",
    "en/old/page.html": "en/water/gaande/oever/",
    "fr/vieux/": "fr/été/gaande/rivé/",
}
# Unknown addresses and the page that is to be seen.
UNKNOWN = {
    "bestaat-niet/": "404.html",
    "bestaat niet": "404.html",
    "en/nothing/here/": "en/404.html",
    "en/nothing.html": "en/404.html",
    "fr/rien/": "fr/404.html",
    "assets/css/none.0123abcd.css": "404.html",
    "english/": "404.html",
}
HIDDEN = [".hosts/nginx.conf", ".hosts/Caddyfile", ".hosts/", ".groter-manifest.json", ".htaccess"]


class Tally:
    """What passed and what did not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, found, wanted):
        if found == wanted or (callable(wanted) and wanted(found)):
            self.passed += 1
            return
        self.failed += 1
        wanted = "something else" if callable(wanted) else repr(wanted)
        print(f"{name}: {found!r} instead of {wanted}"[:600])


def build(groter, out, base):
    """The site below `base`, as somebody would upload it."""
    root = out.parent / f"{out.name}-root"
    shutil.copytree(HERE / "site", root)
    settings = root / "content/site.yaml"
    expires = date.today() + timedelta(days=200)
    settings.write_text(settings.read_text("utf-8").replace("2099-01-01", str(expires)), "utf-8")
    site = out / base.strip("/")
    site.parent.mkdir(parents=True, exist_ok=True)
    command = [groter, "build", "--no-print", "--root", root, "--out", site, "--base-url", f"https://haven.test{base}"]
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    for folder, _, files in os.walk(out):
        os.chmod(folder, 0o755)
        for name in files:
            os.chmod(Path(folder) / name, 0o644)
    return site


def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def program(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def nginx(folder, www, site, number):
    """A server block with nothing in it but the root and our settings, with the module that ICT may switch on."""
    text = (site / ".hosts/nginx.conf").read_text("utf-8")
    module = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    load = f"load_module {module};" if module.exists() else ""
    if module.exists():
        text = text.replace("# brotli_static on;", "brotli_static on;")
    (folder / "site.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(
        f"{load}\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n"
        + "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        + f"server {{ listen 127.0.0.1:{number}; root {www}; include {folder}/site.conf; }}\n}}\n"
    )
    return ["nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]


def apache2(folder, www, site, number):
    """Debian's own settings for types, compression and listings, and a folder where `.htaccess` may say anything."""
    modules = "mpm_event authz_core dir mime headers rewrite alias autoindex negotiation setenvif filter deflate".split()
    library = Path("/usr/lib/apache2/modules")
    load = "".join(f"LoadModule {name}_module {library}/mod_{name}.so\n" for name in modules)
    include = "".join(f"Include /etc/apache2/mods-available/{name}.conf\n" for name in ["mime", "deflate", "negotiation"])
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    if user:
        load += f"LoadModule unixd_module {library}/mod_unixd.so\n" if (library / "mod_unixd.so").exists() else ""
    (folder / "httpd.conf").write_text(
        f"ServerRoot {folder}\nServerName haven.test\nListen 127.0.0.1:{number}\nPidFile {folder}/pid\n"
        f"ErrorLog {folder}/error.log\nDefaultRuntimeDir {folder}\nMutex posixsem\n{load}{user}{include}"
        f"DocumentRoot {www}\n<Directory {www}>\nRequire all granted\nOptions Indexes FollowSymLinks\n"
        f"AllowOverride All\n</Directory>\nAccessFileName .htaccess\n"
        '<FilesMatch "^[.]ht">\nRequire all denied\n</FilesMatch>\n'
    )
    return ["apache2", "-DFOREGROUND", "-f", folder / "httpd.conf"]


def caddy(folder, www, site, number):
    (folder / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n}}\n"
        f"http://:{number} {{\n\tbind 127.0.0.1\n\troot * {www}\n\timport {site}/.hosts/Caddyfile\n}}\n"
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", folder / "Caddyfile"]


def lighttpd(folder, www, site, number):
    (folder / "lighttpd.conf").write_text(
        f'server.document-root = "{www}"\nserver.bind = "127.0.0.1"\nserver.port = {number}\n'
        f'server.errorlog = "{folder}/error.log"\n'
        'server.modules = ( "mod_setenv", "mod_access", "mod_redirect", "mod_deflate" )\n'
        f'dir-listing.activate = "enable"\ninclude "{site}/.hosts/lighttpd.conf"\n'
    )
    return ["lighttpd", "-D", "-f", folder / "lighttpd.conf"]


# One server each is asked by one thread.
CONNECTIONS = {}
SERVERS = [nginx, apache2, caddy, lighttpd]


def get(number, path, **headers):
    """Status, headers and body, as they come over the wire. A connection is used again while the server keeps it."""
    for _ in range(2):
        connection = CONNECTIONS.get(number) or http.client.HTTPConnection("127.0.0.1", number, timeout=10)
        CONNECTIONS[number] = connection
        try:
            connection.request("GET", path, headers={"Host": "haven.test", **headers})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (http.client.HTTPException, ConnectionError):
            # It was closed since the last request.
            CONNECTIONS.pop(number).close()
    raise RuntimeError(f"no answer to {path}")


def start(command, folder, number):
    where = program(command[0])
    if not where:
        raise RuntimeError("it is not installed")
    log = open(folder / "output.log", "wb")
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    words = [where, *(str(word) for word in command[1:])]
    process = subprocess.Popen(words, stdout=log, stderr=log, env=environment, cwd=folder)
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", number), 0.2).close()
            return process
        except OSError:
            time.sleep(0.05)
    process.kill()
    logs = [folder / "output.log", folder / "error.log"]
    raise RuntimeError(" ".join(log.read_text(errors="replace")[-600:] for log in logs if log.exists()))


def files(site):
    """Every file that readers get, by its path."""
    ours = {"_headers", "_redirects", ".htaccess", ".nojekyll", "web.config", "staticwebapp.config.json"}
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in ours and not name.startswith((".hosts/", ".groter-")):
            if not name.endswith((".gz", ".br")):
                found[name] = path.read_bytes()
    return found


def kind(name):
    if name.rsplit("/", 1)[-1] == "feed.xml":
        return FEED
    return TYPES[name.rsplit(".", 1)[1]]


def same_type(found, wanted):
    """As media types are compared: without regard to case and to spaces around the semicolon."""
    plain = lambda text: re.sub(r"\s*;\s*", ";", (text or "").strip().lower())
    # Text needs no letters named where it says so itself (XML, SVG); more is no fault.
    return plain(found) == plain(wanted) or plain(found) == plain(wanted) + ";charset=utf-8"


def address(base, name):
    return quote(base + (name[: -len("index.html")] if name == "index.html" or name.endswith("/index.html") else name))


def secured(tally, name, headers):
    for header, value in HEADERS.items():
        tally.check(f"{name} {header}", headers.get_all(header), [value])


def all_addresses(tally, label, number, base, found):
    moved = {name.rstrip("/") for name in REDIRECTS}
    for name, content in found.items():
        if name.removesuffix("/index.html") in moved:
            continue
        if SHORT_ADDRESS.fullmatch(name):
            short(tally, label, number, address(base, name))
            continue
        where = f"{label} {address(base, name)}"
        status, headers, body = get(number, address(base, name))
        tally.check(f"{where} status", status, 200)
        tally.check(f"{where} content", body == content, True)
        tally.check(f"{where} type", headers["Content-Type"], lambda found: same_type(found, kind(name)))
        tally.check(f"{where} encoding", headers["Content-Encoding"], None)
        fixed = re.fullmatch(r"(assets|media|share)/.*\.[0-9a-f]{8}\.[^/.]+", name)
        tally.check(f"{where} caching", headers.get_all("Cache-Control"), [FOREVER if fixed else SHORT])
        secured(tally, where, headers)
        if name.endswith("/index.html"):
            slash(tally, label, number, address(base, name))


def short(tally, label, number, path):
    """A short address: a page that leads on, which servers with rules do themselves."""
    status, headers, _ = get(number, path)
    tally.check(f"{label} {path} status", status, 301)
    secured(tally, f"{label} {path}", headers)
    target = urlsplit(urljoin(f"http://haven.test{path}", headers["Location"] or "")).path
    tally.check(f"{label} {path} leads to a page", get(number, target)[0], 200)


def slash(tally, label, number, path):
    status, headers, _ = get(number, path.rstrip("/"))
    tally.check(f"{label} {path.rstrip('/')} status", status, lambda status: status in (301, 308))
    target = urlsplit(urljoin(f"http://haven.test{path}", headers["Location"] or "")).path
    tally.check(f"{label} {path.rstrip('/')} leads to", unquote(target), unquote(path))


def redirects(tally, label, number, base):
    for old, new in REDIRECTS.items():
        for path in {quote(base + old), quote(base + old, safe="/&=$'(),;+[]")}:
            where = f"{label} {path}"
            status, headers, _ = get(number, path)
            tally.check(f"{where} status", status, 301)
            secured(tally, where, headers)
            target = urlsplit(urljoin(f"http://haven.test{path}", headers["Location"] or "")).path
            tally.check(f"{where} leads to", target, quote(base + new))
            status, _, _ = get(number, target)
            tally.check(f"{where} leads to a page", status, 200)


def unknown(tally, label, number, base, found):
    for path, page in UNKNOWN.items():
        for encoding in [{}, {"Accept-Encoding": "gzip"}]:
            where = f"{label} {quote(base + path)} {encoding}"
            status, headers, body = get(number, quote(base + path), **encoding)
            tally.check(f"{where} status", status, 404)
            body = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
            tally.check(f"{where} page", body == found[page], True)
            tally.check(f"{where} type", headers["Content-Type"], lambda kind: same_type(kind, TYPES["html"]))
            tally.check(f"{where} caching", headers.get_all("Cache-Control"), [SHORT])
            secured(tally, where, headers)
    for path in HIDDEN:
        status, _, body = get(number, quote(base + path))
        tally.check(f"{label} {base}{path} status", status, lambda status: status in (403, 404))
    for path in ["assets/", "media/", "assets/css/"]:
        status, _, body = get(number, quote(base + path))
        tally.check(f"{label} {base}{path} status", status, lambda status: status in (403, 404))
        tally.check(f"{label} {base}{path} is no list", re.search(rb"site\.[0-9a-f]{8}\.css\b.*\n.*Parent|Index of", body), None)


def copies(tally, label, number, base, site, found):
    """What is sent to whom takes which encoding. lighttpd compresses by itself: its bytes are its own."""
    server = label.split()[0]
    can_br = server in ("apache2", "caddy") or (server == "nginx" and "brotli_static on;\n" in open_conf(number))
    names = [name for name in found if (site / f"{name}.gz").exists()]
    names = [name for name in names if name.removesuffix("/index.html") not in {old.rstrip("/") for old in REDIRECTS}]
    for name in names[:6] + [name for name in names if not name.endswith(".html")]:
        for takes, wanted in [("gzip", "gzip"), ("gzip, br", "br"), ("br;q=0, gzip", "gzip"), ("identity", None)]:
            if (wanted == "br" and not can_br) or (server == "lighttpd" and takes.startswith("br")):
                continue
            where = f"{label} {address(base, name)} for {takes}"
            status, headers, body = get(number, address(base, name), **{"Accept-Encoding": takes})
            tally.check(f"{where} status", status, 200)
            # Feeds and small files may be left as they are by a server that compresses by itself.
            tally.check(f"{where} encoding", headers["Content-Encoding"], wanted)
            tally.check(f"{where} type", headers["Content-Type"], lambda found: same_type(found, kind(name)))
            vary = [part.strip().lower() for part in ",".join(headers.get_all("Vary") or []).split(",")]
            tally.check(f"{where} Vary", vary, ["accept-encoding"])
            if wanted == "br":
                tally.check(f"{where} content", body == (site / f"{name}.br").read_bytes(), True)
            elif headers["Content-Encoding"] == "gzip":
                tally.check(f"{where} content", gzip.decompress(body) == found[name], True)
                if server != "lighttpd":
                    tally.check(f"{where} is the copy", body == (site / f"{name}.gz").read_bytes(), True)
            fixed = name.startswith(("assets/", "media/", "share/"))
            tally.check(f"{where} caching", headers.get_all("Cache-Control"), [FOREVER if fixed else SHORT])
            secured(tally, where, headers)


CONFIGS = {}


def open_conf(number):
    return CONFIGS.get(number, "")


def serve(tally, server, folder, www, site, base, found):
    label = f"{server.__name__} {base}"
    folder.mkdir(mode=0o755)
    number = port()
    try:
        process = start(server(folder, www, site, number), folder, number)
    except RuntimeError as reason:
        tally.check(f"{label} starts", str(reason), "")
        return
    try:
        CONFIGS[number] = (folder / "site.conf").read_text("utf-8") if (folder / "site.conf").exists() else ""
        all_addresses(tally, label, number, base, found)
        redirects(tally, label, number, base)
        unknown(tally, label, number, base, found)
        copies(tally, label, number, base, site, found)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()


def written(tally, site, base):
    """The settings that no server here reads are at least what they should be by their form."""
    config = json.loads((site / "staticwebapp.config.json").read_text("utf-8"))
    tally.check("azure headers", {name: config["globalHeaders"].get(name) for name in HEADERS}, HEADERS)
    tally.check("azure size", (site / "staticwebapp.config.json").stat().st_size, lambda size: size <= 20_000)
    moved = {route["route"]: route.get("redirect") for route in config["routes"]}
    tally.check("azure redirects", moved.get(quote(f"{base}oud pad")), quote(base + BANK))
    tree = xml.etree.ElementTree.parse(site / "web.config")
    values = {add.get("name"): add.get("value") for add in tree.iter("add") if add.get("name")}
    tally.check("iis headers", {name: values.get(name) for name in HEADERS}, HEADERS)
    places = [place.get("path") for place in tree.iter("location")]
    tally.check("iis places", len(places), len(set(places)))
    tally.check("iis redirects", "oud pad" in places and "en/old/page.html" in places, True)
    lines = (site / "_redirects").read_text("utf-8").splitlines()
    rules = dict(line.split()[:2] for line in lines if line.startswith("/"))
    tally.check("_redirects", rules.get(quote(f"{base}één+één/")), quote(base + BANK))
    tally.check("_redirects words", {len(line.split()) for line in lines if line.startswith("/")}, {3})
    text = (site / "_headers").read_text("utf-8")
    for name, value in HEADERS.items():
        tally.check(f"_headers {name}", f"\n  {name}: {value}\n" in text, True)
    tally.check(".nojekyll", (site / ".nojekyll").read_bytes(), b"")


def main():
    groter = Path(sys.argv[1]).resolve()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="groter-hosts-") as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        work = []
        for name, base in [("root", "/"), ("path", "/régio/")]:
            www = folder / name
            site = build(groter, www, base)
            found = files(site)
            written(tally, site, base)
            work += [(server, folder / f"{server.__name__}-{name}", www, site, base, found) for server in SERVERS]
        with ThreadPoolExecutor(4) as pool:
            for done in [pool.submit(serve, tally, *each) for each in work]:
                done.result()
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
