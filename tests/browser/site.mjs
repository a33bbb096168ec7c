// A built site as the tests see it. In: its folder. Out: its pages, a server for it, the file behind an address.
// Knows nothing of browsers.

import { createServer } from "node:http";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";

// Every HTML page of the folder, as sorted paths with forward slashes.
export function pages(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

// The address of a page below the site's base: `a/index.html` is served as `a/`.
export const address = (page) => page.replace(/(^|\/)index\.html$/, "$1").split("/").map(encodeURIComponent).join("/");

// The file that a host serves for a path below the base, or null.
export function file(folder, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const found = resolve(folder, "." + sep + decoded);
  if (found !== resolve(folder) && !found.startsWith(resolve(folder) + sep)) return null;
  const wanted = decoded === "" || decoded.endsWith("/") ? join(found, "index.html") : found;
  return statSync(wanted, { throwIfNoEntry: false })?.isFile() ? wanted : null;
}

// The text of a redirect page without what would send the reader on; null for any other page.
export function redirect(folder, page) {
  const refresh = /<meta[^>]*http-equiv=["']?refresh[^>]*>/i;
  const html = readFileSync(join(folder, page), "utf8");
  return refresh.test(html) ? html.replace(refresh, "") : null;
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".pdf": "application/pdf",
};

// The strictest policy that a public host is asked to send: whatever breaks under it shows as an error in the console.
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
};

// Serves the folder below `base` ("/a/b/") as a plain host does: with the root's 404 page for what is not there.
export async function serve(folder, base) {
  const missing = file(folder, "404.html");
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    // Browsers ask for this at the root of a host, above the site: not the site's matter.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const found = path.startsWith(base) ? file(folder, path.slice(base.length)) : null;
    const body = found ?? missing;
    const type = TYPES[extname(body ?? ".txt")] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { ...HEADERS, "Content-Type": type });
    response.end(body ? readFileSync(body) : "not found");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// Prints each fault and leaves the two numbers where tests/run adds them up.
export function report(what, passed, faults) {
  for (const fault of faults) console.log(fault);
  const failed = new Set(faults.map((fault) => fault.split(": ")[0])).size;
  console.log(`${what}: ${passed - failed} fine, ${failed} not`);
  if (process.env.TALLY) writeFileSync(process.env.TALLY, `${passed - failed} ${failed}\n`);
  process.exitCode = failed || !passed ? 1 : 0;
}
