// Every kind of page in every language, as readers with different settings see it.
//
//     node matrix.mjs FOLDER BASE_PATH chromium|firefox [light|dark|forced …]
//
// Light, dark and forced colours, at 1280 and at 320 pixels: axe (WCAG 2.2 A and AA and its best practices), nothing
// that scrolls sideways, no word in the console, no request to another host, no cookie and no storage.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MODES, Reader } from "./browsers.mjs";
import { address, pages, redirect, report, serve } from "./site.mjs";

const [folder, base, kind, ...wanted] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [
  { name: "1280 px", width: 1280, height: 900 },
  { name: "320 px", width: 320, height: 640 },
];
// What colours can change; everything else is the same in every mode and is looked at once.
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const faults = [];
let passed = 0;
const site = await serve(folder, base);
const sample = samples();
for (const mode of wanted.length ? wanted : Object.keys(MODES)) await through(mode);
site.close();
report(`${sample.length} pages in ${kind}`, passed, faults);

// One page of every kind in every language; of cards one with and one without a picture.
function samples() {
  const first = new Map();
  for (const page of pages(folder)) {
    if (redirect(folder, page) !== null) continue;
    const html = readFileSync(join(folder, page), "utf8");
    const lang = html.match(/<html[^>]* lang="([^"]+)"/)?.[1];
    const sort = html.match(/<body[^>]* class="[^"]*\bkind-([a-z-]+)/)?.[1];
    const picture = sort === "card" && html.includes('<figure class="picture"');
    const key = `${sort} ${lang} ${picture}`;
    if (!first.has(key)) first.set(key, page);
  }
  return [...first.values()];
}

async function through(mode) {
  const reader = await Reader.start(kind, mode);
  const queue = [...sample];
  const worker = async () => {
    const tab = await reader.tab();
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) await visit(tab, page, mode);
  };
  await Promise.all([worker(), worker()]);
  await reader.close();
}

async function visit(tab, page, mode) {
  for (const { name, ...viewport } of SIZES) {
    const wrong = [];
    tab.notes.length = 0;
    try {
      await tab.setViewport(viewport);
      await tab.goto(`${site.origin}${base}${address(page)}`, { waitUntil: "load" });
      wrong.push(...(await tab.evaluate(look, mode)));
      await tab.evaluate(axe);
      wrong.push(...(await tab.evaluate(violations, mode === "light" ? [] : OF_COLOURS)));
    } catch (error) {
      wrong.push(error.message.split("\n")[0]);
    }
    const own = tab.notes.filter((note) => !note.includes("404"));
    passed += 1;
    faults.push(...[...new Set([...wrong, ...own])].map((fault) => `${page} (${mode}, ${name}): ${fault}`));
  }
}

// In the page: whether it is seen in the mode that is meant, whether it scrolls sideways, and what it keeps.
async function look(mode) {
  const wrong = [];
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
