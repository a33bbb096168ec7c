// Every kind of page in every language, as readers with different settings see it.
//
//     node matrix.mjs FOLDER BASE_PATH chromium|firefox [light|dark|forced …] [--lang=ar,cy]
//
// Light, dark and forced colours, at 1280 and at 320 pixels: axe (WCAG 2.2 A and AA and its best practices), nothing
// that scrolls sideways, no word in the console, no request to another host, no cookie and no storage.
//
// A page is loaded narrow and made wide afterwards (pages.mjs goes the other way), and is loaded again only for what the
// browser cannot be told while it stays.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MODES, Reader } from "./browsers.mjs";
import { address, pages, redirect, report, serve } from "./site.mjs";

const [folder, base, kind, ...rest] = process.argv.slice(2);
const langs = rest.find((word) => word.startsWith("--lang="))?.slice(7).split(",");
const wanted = rest.filter((word) => !word.startsWith("--"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [
  { name: "320 px", width: 320, height: 640 },
  { name: "1280 px", width: 1280, height: 900 },
];
const TABS = 3;
// What colours can change; everything else is the same in every mode and is looked at once.
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const faults = [];
let passed = 0;
const site = await serve(folder, base);
const sample = samples();
await through(wanted.length ? wanted : Object.keys(MODES));
site.close();
report(`${sample.length} pages in ${kind}`, passed, faults);

// One page of every kind in every language, or in those that are asked for; of cards one with and one without a picture.
function samples() {
  const first = new Map();
  for (const page of pages(folder)) {
    if (redirect(folder, page) !== null) continue;
    const html = readFileSync(join(folder, page), "utf8");
    const lang = html.match(/<html[^>]* lang="([^"]+)"/)?.[1];
    if (langs && !langs.includes(lang)) continue;
    const sort = html.match(/<body[^>]* class="[^"]*\bkind-([a-z-]+)/)?.[1];
    const picture = sort === "card" && html.includes('<figure class="picture"');
    const key = `${sort} ${lang} ${picture}`;
    if (!first.has(key)) first.set(key, page);
  }
  return [...first.values()];
}

// Every page in these modes; in one browser if it can change between them.
async function through(modes) {
  const reader = await Reader.start(kind, modes[0]);
  const now = reader.turns ? modes : modes.slice(0, 1);
  const queue = [...sample];
  const worker = async () => {
    const tab = await reader.tab();
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) await visit(reader, tab, page, now);
  };
  await Promise.all(Array.from({ length: TABS }, worker));
  await reader.close();
  if (now.length < modes.length) await through(modes.slice(1));
}

async function visit(reader, tab, page, modes) {
  let loaded = false;
  for (const { name, ...viewport } of SIZES) {
    for (const mode of modes) {
      const wrong = [];
      try {
        if (reader.turns) await reader.turn(tab, mode);
        await tab.setViewport(viewport);
        if (!loaded) await load(tab, page);
        loaded = true;
        wrong.push(...(await tab.evaluate(look, mode, viewport.width)));
        wrong.push(...(await tab.evaluate(violations, mode === "light" ? [] : OF_COLOURS)));
      } catch (error) {
        wrong.push(error.message.split("\n")[0]);
      }
      const own = tab.notes.splice(0).filter((note) => !note.includes("404"));
      passed += 1;
      faults.push(...[...new Set([...wrong, ...own])].map((fault) => `${page} (${mode}, ${name}): ${fault}`));
    }
  }
}

async function load(tab, page) {
  tab.notes.length = 0;
  await tab.goto(`${site.origin}${base}${address(page)}`, { waitUntil: "load" });
  await tab.evaluate(axe);
}

// In the page: whether it is seen in the mode that is meant, whether it scrolls sideways, and what it keeps.
async function look(mode, width) {
  const wrong = [];
  for (let wait = 0; innerWidth !== width && wait < 100; wait += 1) await new Promise((done) => setTimeout(done, 20));
  if (innerWidth !== width) wrong.push(`the window is ${innerWidth} pixels wide`);
  const asked = { light: "(prefers-color-scheme: light)", dark: "(prefers-color-scheme: dark)", forced: "(forced-colors: active)" };
  if (!matchMedia(asked[mode]).matches) wrong.push(`the browser is not in the mode ${mode}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`scrolls sideways: ${scrollWidth} of ${clientWidth} pixels`);
  if (document.cookie) wrong.push("sets a cookie");
  if (localStorage.length + sessionStorage.length) wrong.push("keeps something in the browser");
  if ((await globalThis.indexedDB?.databases?.())?.length) wrong.push("makes a database");
  return wrong;
}

// In the page: what axe finds; with `only`, by these rules alone.
async function violations(only) {
  const rules = only.length ? { runOnly: { type: "rule", values: only } } : { rules: { "target-size": { enabled: true } } };
  const found = await globalThis.axe.run(document, { ...rules, resultTypes: ["violations"], preload: false });
  const line = ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`;
  return found.violations.map(line);
}
