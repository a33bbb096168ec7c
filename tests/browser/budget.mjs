// What a reader has to load, page by page, against the budget.   node budget.mjs FOLDER [--table]
//
// Sizes are those of `gzip -9`, as hosts send them; fonts and pictures are as they lie. A page's first view is the page
// with its styles, scripts, preloaded fonts and the pictures that are not put off until they are scrolled to.

import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { pages, redirect, report } from "./site.mjs";

const folder = process.argv[2];
const KIB = 1024;
// Most that each may weigh, in bytes; requests are counted with the page itself.
const BUDGET = {
  html: 14 * KIB,
  css: 8 * KIB,
  script: 0,
  fonts: 22 * KIB,
  "first view": 50 * KIB,
  requests: 4,
};
// Pages that may load a script, or the styles that only they need.
const OF_ITS_OWN = {
  search: { script: 6 * KIB, index: 15 * KIB, requests: 5 },
  finder: { script: 2 * KIB, css: 10 * KIB, requests: 5 },
  map: { css: 9 * KIB },
  timeline: { css: 9 * KIB },
};
// A page whose first view shows a photo.
const WITH_PHOTO = { "first view": 150 * KIB, requests: 5 };

const sizes = new Map();
const faults = [];
const largest = new Map(); // kind → figure → [size, page]

// The size of a file of the site as it is sent.
function sent(path) {
  if (!sizes.has(path)) {
    const bytes = readFileSync(join(folder, path));
    sizes.set(path, /\.(html|css|js|svg|json|webmanifest|xml)$/.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length);
  }
  return sizes.get(path);
}

// The file that an address on a page names, or null for other sites.
function local(page, address, base) {
  if (!address || /^(https?:|data:|mailto:|#)/.test(address)) return null;
  const path = address.split(/[?#]/)[0];
  return path.startsWith("/") ? path.slice(base.length) : posix.join(dirname(page), path);
}

const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? null;

function weigh(page, base) {
  const html = readFileSync(join(folder, page), "utf8");
  const kind = html.match(/<body[^>]* class="[^"]*\bkind-([a-z-]+)/)?.[1] ?? "none";
  const tags = (name) => html.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
  const files = (list) => [...new Set(list.map((address) => local(page, address, base)).filter(Boolean))];
  const links = (rel) => tags("link").filter((tag) => (attribute(tag, "rel") ?? "").split(" ").includes(rel));
  const css = files(links("stylesheet").map((tag) => attribute(tag, "href")));
  const all = files(tags("script").map((tag) => attribute(tag, "src")));
  const index = all.filter((path) => /(^|\/)assets\/search\//.test(path));
  const script = all.filter((path) => !index.includes(path));
  const fonts = files(links("preload").filter((tag) => attribute(tag, "as") === "font").map((tag) => attribute(tag, "href")));
  const eager = tags("img").filter((tag) => attribute(tag, "loading") !== "lazy");
  const pictures = files(eager.map((tag) => attribute(tag, "src")));
  const sum = (list) => list.reduce((total, path) => total + sent(path), 0);
  const photo = pictures.some((path) => /\.(jpe?g|png|webp|avif)$/.test(path));
  const first = sent(page) + sum(css) + sum(script) + sum(index) + sum(fonts) + sum(pictures);
  const figures = {
    html: sent(page),
    css: sum(css),
    script: sum(script),
    index: sum(index),
    fonts: sum(fonts),
    "first view": first,
    requests: 1 + css.length + script.length + index.length + fonts.length + pictures.length,
  };
  const budget = { ...BUDGET, index: 0, ...(photo ? WITH_PHOTO : {}), ...(OF_ITS_OWN[kind] ?? {}) };
  return { kind, figures, budget };
}

const all = pages(folder).filter((page) => redirect(folder, page) === null);
const home = readFileSync(join(folder, "index.html"), "utf8");
const base = new URL(home.match(/<link rel="canonical" href="([^"]+)"/)[1]).pathname;
for (const page of all) {
  const { kind, figures, budget } = weigh(page, base);
  const worst = largest.get(kind) ?? new Map();
  largest.set(kind, worst);
  for (const [name, size] of Object.entries(figures)) {
    if (size > budget[name]) faults.push(`${page}: ${name} ${size} of ${budget[name]}`);
    if (size >= (worst.get(name)?.[0] ?? -1)) worst.set(name, [size, page]);
  }
}

const names = ["html", "css", "script", "index", "fonts", "first view", "requests"];
console.log(`| kind of page | ${names.join(" | ")} | largest page |`);
console.log(`|---|${names.map(() => "--:").join("|")}|---|`);
for (const [kind, worst] of [...largest].sort()) {
  const cells = names.map((name) => (name === "requests" ? worst.get(name)[0] : (worst.get(name)[0] / KIB).toFixed(1)));
  console.log(`| ${kind} | ${cells.join(" | ")} | ${worst.get("html")[1]} |`);
}
report("pages within the budget (sizes in KiB)", all.length, faults);
