// Every page of a site served below a path: axe, the console, other hosts, and where its links lead.
//
//     node pages.mjs FOLDER BASE_URL        the folder was built with `--base-url BASE_URL`
//
// Every page is seen light on a desktop. One page of every structure in every language is seen again in the dark,
// and at 320 pixels in both, where it must not scroll sideways.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { launch, named, tabs, unstyled } from "./browser.mjs";
import { address, file, pages, redirect, report, serve } from "./site.mjs";

const [folder, baseUrl] = process.argv.slice(2);
const base = new URL(baseUrl).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const DESKTOP = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const MODES = [
  { name: "dark", options: { viewport: DESKTOP, colorScheme: "dark" } },
  { name: "320 px", options: { viewport: NARROW, colorScheme: "light" } },
  { name: "320 px, dark", options: { viewport: NARROW, colorScheme: "dark" } },
];

const faults = [];
const seen = new Map(); // page → what it names, its anchors, its structure
let passed = 0;

const site = await serve(folder, base);
const browser = await launch();
const all = pages(folder);
await visits("light", { viewport: DESKTOP, colorScheme: "light" }, all, async (tab, page) => {
  seen.set(page, await tab.evaluate(look));
  return [...(redirect(folder, page) ? [] : await tab.evaluate(unstyled)), ...leads(page, await tab.evaluate(named))];
});
for (const { name, options } of MODES) await visits(name, options, sample(), wide);
await notFound();
await browser.close();
site.close();
anchors();
sitemap();
report("pages in a browser", passed, faults);

// Visits pages in one mode; `more` returns what else is wrong with each.
async function visits(mode, options, list, more) {
  await tabs(browser, options, list, async (tab, page, notes) => {
    const wrong = [];
    try {
      await open(tab, page);
      wrong.push(...(await more(tab, page)));
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(check);
      for (const { id, help, nodes } of violations) wrong.push(`axe ${id}: ${help}: ${nodes.slice(0, 3).join(" | ")}`);
    } catch (error) {
      wrong.push(error.message.split("\n")[0]);
    }
    passed += 1;
    faults.push(...[...new Set([...wrong, ...notes])].map((fault) => `${page} (${mode}): ${fault}`));
  });
}

// Opens a page and stays on it: a redirect page is looked at without what would send the reader on.
async function open(tab, page) {
  const url = `${site.origin}${base}${address(page)}`;
  const body = redirect(folder, page);
  if (body !== null) await tab.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await tab.goto(url, { waitUntil: "load" });
}

// In the page: axe with every rule that is no experiment, and the size of targets (WCAG 2.2).
async function check() {
  const options = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"], preload: false };
  const { violations } = await globalThis.axe.run(document, options);
  return { violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html.slice(0, 160)) })) };
}

// In the page: its anchors, and the set of its elements and classes, which is the same for pages of one template.
function look() {
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  const kinds = new Set([...document.body.querySelectorAll("*")].map((e) => `${e.localName}.${[...e.classList].sort().join(".")}`));
  const lang = document.documentElement.lang;
  return { ids, structure: [lang, ...[...kinds].sort()].join(" ") };
}

// One page of every structure and language; the structures that most pages have come first.
function sample() {
  const first = new Map();
  for (const page of all) {
    const structure = seen.get(page)?.structure;
    if (structure && !first.has(structure)) first.set(structure, page);
  }
  return [...first.values()];
}

// What makes a narrow page scroll sideways.
async function wide(tab) {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth} pixels`] : [];
  });
}

// The path below the base that an address of the site has, or null for another site's.
function below(url) {
  const local = url.replace(baseUrl, `${site.origin}${base}`);
  if (!local.startsWith(site.origin)) return null;
  return new URL(local);
}

// The addresses of a page that lead to nothing, or out of the folder it is served from.
function leads(page, urls) {
  const wrong = [];
  const anchored = [];
  for (const name of new Set(urls)) {
    const url = below(name);
    if (!url) continue;
    if (!url.pathname.startsWith(base)) {
      wrong.push(`leaves ${base}: ${url.pathname}`);
    } else if (!file(folder, url.pathname.slice(base.length))) {
      wrong.push(`leads to nothing: ${url.pathname}`);
    } else if (url.hash) {
      anchored.push(url);
    }
  }
  seen.get(page).anchored = anchored;
  return wrong;
}

// Links to anchors, once the anchors of all pages are known.
function anchors() {
  const known = new Map(all.map((page) => [`${base}${address(page)}`, seen.get(page)?.ids ?? []]));
  passed += 1;
  for (const [page, { anchored }] of seen) {
    for (const url of anchored ?? []) {
      const ids = known.get(url.pathname.replace(/(^|\/)index\.html$/, "$1"));
      if (ids && !ids.includes(decodeURIComponent(url.hash.slice(1)))) {
        faults.push(`anchors: ${page} names ${url.pathname}${url.hash}, which is not there`);
      }
    }
  }
}

// Addresses of the sitemap that lead to nothing.
function sitemap() {
  passed += 1;
  const map = file(folder, "sitemap.xml");
  const urls = map ? [...readFileSync(map, "utf8").matchAll(/<loc>([^<]+)<\/loc>|href="([^"]+)"/g)].map((m) => m[1] ?? m[2]) : [];
  if (!urls.length) faults.push("sitemap: no addresses");
  for (const url of new Set(urls)) {
    const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : null;
    if (path === null || !file(folder, path)) faults.push(`sitemap: leads to nothing: ${url}`);
  }
}

// The root's 404 page must work at any depth, for hosts serve it for whatever is not there.
async function notFound() {
  await tabs(browser, { viewport: DESKTOP }, ["een/pad/dat/er/niet/is/"], async (tab, path, notes) => {
    const name = "404 at any depth";
    const answer = await tab.goto(`${site.origin}${base}${path}`);
    const own = notes.filter((note) => !note.includes("status of 404"));
    if (answer.status() !== 404) faults.push(`${name}: status ${answer.status()}`);
    faults.push(...[...own, ...(await tab.evaluate(unstyled))].map((fault) => `${name}: ${fault}`));
    passed += 1;
  });
}
