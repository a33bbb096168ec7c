// Every page of a site served below a path: the console, other hosts, and where its links lead.
//
//     node pages.mjs FOLDER BASE_URL        the folder was built with `--base-url BASE_URL`
//
// Every page is opened on a desktop and then made 320 pixels wide, where it must not scroll sideways. What axe says of
// every kind of page, in every mode, is for matrix.mjs.

import { readFileSync } from "node:fs";
import { launch, named, tabs, unstyled } from "./browser.mjs";
import { address, file, pages, redirect, report, serve } from "./site.mjs";

const [folder, baseUrl] = process.argv.slice(2);
const base = new URL(baseUrl).pathname;

const DESKTOP = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

const faults = [];
const seen = new Map(); // page → its anchors, and the anchors it names
let passed = 0;

const site = await serve(folder, base);
const browser = await launch();
const all = pages(folder);
await tabs(browser, { viewport: DESKTOP }, all, visit);
await notFound();
await browser.close();
site.close();
anchors();
sitemap();
report("pages in a browser", passed, faults);

async function visit(tab, page, notes) {
  const wrong = [];
  seen.set(page, { ids: [] });
  try {
    await tab.setViewportSize(DESKTOP);
    await open(tab, page);
    seen.get(page).ids = await tab.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    if (!redirect(folder, page)) wrong.push(...(await tab.evaluate(unstyled)));
    wrong.push(...leads(page, await tab.evaluate(named)));
    await tab.setViewportSize(NARROW);
    wrong.push(...(await tab.evaluate(wide)));
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  }
  passed += 1;
  faults.push(...[...new Set([...wrong, ...notes])].map((fault) => `${page}: ${fault}`));
}

// Opens a page and stays on it: a redirect page is looked at without what would send the reader on.
async function open(tab, page) {
  const url = `${site.origin}${base}${address(page)}`;
  const body = redirect(folder, page);
  if (body !== null) await tab.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await tab.goto(url, { waitUntil: "load" });
}

// In the page: what makes it scroll sideways.
function wide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth} pixels`] : [];
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
