// A site built with `--relative`, opened from disk without a server.   node disk.mjs FOLDER
//
// Every page must arrive with its stylesheet and without errors, and every link must name a file:
// a browser shows a listing for a folder.

import { statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, named, tabs, unstyled } from "./browser.mjs";
import { pages, redirect, report } from "./site.mjs";

const folder = resolve(process.argv[2]);
// The first language and one that lies in a folder of its own: the others lie just so, and their links are checked by
// groter itself as all links are.
const all = pages(folder).filter((page) => !/^(de|fr)\//.test(page));
const faults = [];

const browser = await launch();
await tabs(browser, { viewport: { width: 1280, height: 900 } }, all, async (tab, page, notes) => {
  const wrong = [];
  try {
    const url = pathToFileURL(`${folder}${sep}${page}`).href;
    await tab.goto(url, { waitUntil: "load" });
    if (redirect(folder, page) !== null) await tab.waitForURL((now) => now.href !== url, { timeout: 5000 });
    wrong.push(...(await tab.evaluate(unstyled)), ...(await tab.evaluate(named)).flatMap(astray));
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  }
  faults.push(...[...new Set([...wrong, ...notes])].map((fault) => `${page}: ${fault}`));
});
await tabs(browser, {}, ["index.html"], walk);
await browser.close();
report("pages from disk", all.length + 1, faults);

// The address if it stays on disk and names no file of the site.
function astray(url) {
  if (!url.startsWith("file:")) return [];
  const path = fileURLToPath(new URL(url.split(/[?#]/)[0]));
  const inside = path.startsWith(folder + sep);
  return inside && statSync(path, { throwIfNoEntry: false })?.isFile() ? [] : [`names no file of the site: ${url}`];
}

// Clicks through: from the home page to the last link of its main part, and from there to another language.
async function walk(tab, page, notes) {
  const wrong = [];
  try {
    await tab.goto(pathToFileURL(`${folder}${sep}${page}`).href);
    const lang = await tab.evaluate(() => document.documentElement.lang);
    await follow(tab, tab.locator('main a[href]:not([href^="#"]):not([href^="http"]):not([href^="mailto"])').last());
    wrong.push(...(await tab.evaluate(unstyled)));
    await follow(tab, tab.locator(`a[hreflang]:not([hreflang="${lang}"]), a[lang]:not([lang="${lang}"])`).first());
    wrong.push(...(await tab.evaluate(unstyled)));
    if ((await tab.evaluate(() => document.documentElement.lang)) === lang) wrong.push("the language switch did nothing");
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  }
  faults.push(...[...new Set([...wrong, ...notes])].map((fault) => `a walk from ${page}: ${fault}`));
}

// Follows a link and waits until the next page is there.
async function follow(tab, link) {
  const before = tab.url();
  await link.click({ timeout: 5000 });
  await tab.waitForURL((url) => url.href !== before, { timeout: 5000 });
}
