// A walk with the keyboard alone, and without scripts.
//
//     node keyboard.mjs FOLDER BASE_PATH chromium|firefox
//
// Skip link, menu, language switch, filters and search, each reached by Tab and worked by Enter, Space and arrows; every
// stop shows that it has the focus. Then the same filters, and a way on from the page to search on, with scripts kept away.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "./browsers.mjs";
import { address, pages, report, serve } from "./site.mjs";

const [folder, base, kind] = process.argv.slice(2);
const STOPS = 90; // presses of Tab before a place counts as out of reach
const faults = [];
let passed = 0;

const site = await serve(folder, base);
const reader = await Reader.start(kind, "light");
const cases = { "skip link": skip, menu, "language switch": language, filters, search, "filters without scripts": plainFilters, "search without scripts": plainSearch };
for (const [name, run] of Object.entries(cases)) {
  const tab = await reader.tab();
  await tab.setViewport({ width: 1280, height: 900 });
  const wrong = [];
  try {
    await run(tab, (fault) => wrong.push(fault));
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  }
  passed += 1;
  // What a test keeps away is no fault of the page.
  const own = name.endsWith("without scripts") ? [] : tab.notes;
  faults.push(...[...new Set([...wrong, ...own])].map((fault) => `${name}: ${fault}`));
  await tab.close();
}
await reader.close();
site.close();
report(`by keyboard in ${kind}`, passed, faults);

// The page of this kind in the first language.
function page(sort) {
  const first = pages(folder).find((path) => {
    const html = readFileSync(join(folder, path), "utf8");
    return html.includes(`class="kind-${sort}`) && html.includes('<html lang="nl"');
  });
  return `${site.origin}${base}${address(first)}`;
}

async function open(tab, sort) {
  await tab.goto(page(sort), { waitUntil: "load" });
}

// Presses Tab until something that matches has the focus; every stop on the way must show it.
async function reach(tab, selector, fault) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate(stopped, selector);
    if (at.unseen) fault(`no sign of the focus on ${at.unseen}`);
    if (at.here) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

// In the page: whether the focus is where it is meant to be, and whether it can be seen.
function stopped(selector) {
  const element = document.activeElement;
  if (!element || element === document.body) return { here: false };
  const shows = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  // A control may show it on its label.
  const label = element.labels?.[0];
  const seen = shows(getComputedStyle(element)) || (label && shows(getComputedStyle(label)));
  return { here: element.matches(selector), unseen: seen ? null : element.outerHTML.slice(0, 120) };
}

async function skip(tab, fault) {
  await open(tab, "home");
  await reach(tab, "a.skip", fault);
  await tab.keyboard.press("Enter");
  // Firefox goes there a moment later.
  await tab.waitForFunction(() => document.activeElement?.id === "main", { timeout: 5000 });
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  await tab.keyboard.press("Tab");
  const next = await tab.evaluate(() => document.activeElement.closest("main:not(:focus)") && document.activeElement.outerHTML);
  if (!next) fault("the next stop is not in the main part");
}

async function menu(tab, fault) {
  await open(tab, "home");
  await reach(tab, ".menu summary", fault);
  await tab.keyboard.press("Enter");
  if (!(await tab.evaluate(() => document.querySelector(".menu details").open))) fault("Enter does not open it");
  await reach(tab, ".menu .panel a", fault);
  const goal = await tab.evaluate(() => document.activeElement.href);
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
  if (tab.url() !== goal) fault(`leads to ${tab.url()} instead of ${goal}`);
}

async function language(tab, fault) {
  await open(tab, "card");
  await reach(tab, '.languages a[hreflang="de"]', fault);
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
  const [lang, sort] = await tab.evaluate(() => [document.documentElement.lang, document.body.className]);
  if (lang !== "de" || !sort.includes("kind-card")) fault(`leads to ${tab.url()}`);
}

// In the page: the results that can be seen.
function shown() {
  return [...document.querySelectorAll(".results > li")].filter((item) => item.getClientRects().length > 0).length;
}

async function choose(tab, fault) {
  const before = await tab.evaluate(shown);
  await reach(tab, '.finder input[type="radio"]', fault);
  await tab.keyboard.press("ArrowDown");
  const after = await tab.evaluate(shown);
  if (!(after > 0 && after < before)) fault(`${before} results became ${after}`);
  return after;
}

async function filters(tab, fault) {
  await open(tab, "finder");
  const after = await choose(tab, fault);
  const said = await tab.evaluate(() => document.querySelector('.count[role="status"]')?.textContent ?? "");
  if (!said.includes(String(after))) fault(`says ‘${said.trim()}’ of ${after} results`);
  const url = tab.url();
  if (!new URL(url).search) fault("the choice is not in the address");
  await tab.goto("about:blank");
  await tab.goto(url, { waitUntil: "load" });
  const again = await tab.evaluate(shown);
  if (again !== after) fault(`the address shows ${again} results instead of ${after}`);
}

async function search(tab, fault) {
  await open(tab, "search");
  await reach(tab, 'input[type="search"]', fault);
  await tab.keyboard.type("chemelot");
  await tab.waitForSelector(".hits mark", { timeout: 10_000 });
  if (!(await tab.evaluate(() => /\d/.test(document.querySelector('.count[role="status"]').textContent)))) fault("the count is not said");
  await reach(tab, ".hits a", fault);
  const goal = await tab.evaluate(() => document.activeElement.href);
  await Promise.all([tab.waitForNavigation({ waitUntil: "load" }), tab.keyboard.press("Enter")]);
  if (tab.url() !== goal || !(await tab.$("h1"))) fault(`leads to ${tab.url()} instead of ${goal}`);
}

// Keeps every script of the site away.
async function withoutScripts(tab) {
  await tab.setRequestInterception(true);
  tab.on("request", (request) => (/\.js([?#]|$)/.test(request.url()) ? request.abort() : request.continue()));
}

async function plainFilters(tab, fault) {
  await withoutScripts(tab);
  await open(tab, "finder");
  await choose(tab, fault);
}

async function plainSearch(tab, fault) {
  await withoutScripts(tab);
  await open(tab, "search");
  const [form, ways] = await tab.evaluate(() => {
    const visible = (element) => element && element.getClientRects().length > 0;
    return [visible(document.querySelector("main form")), [...document.querySelectorAll("main a")].filter(visible).length];
  });
  if (form) fault("shows a form that does nothing");
  if (ways < 2) fault("offers no other way");
}
