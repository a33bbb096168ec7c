// The search page in a browser.   node search-page.mjs FOLDER BASE_URL DISK
//
// In: a built site, its `base_url` (of which the path counts), and the same site built with `--relative`. In every language, under the
// strictest policy and from disk: what a reader types is found, marked and counted, also with the keyboard alone; without
// scripts the page shows another way. Nothing is stored and nothing further is loaded.

import { readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, tabs } from "./browser.mjs";
import { address, pages, report, serve } from "./site.mjs";

const [folder, disk] = [resolve(process.argv[2]), resolve(process.argv[4])];
const base = new URL(process.argv[3], "http://host").pathname;
const found = pages(folder).filter((page) => readFileSync(join(folder, page), "utf8").includes('<form class="search"'));
const faults = found.length ? [] : ["no page to search on"];
let visits = 0;

const server = await serve(folder, base);
const browser = await launch();
const ways = { served: (page) => server.origin + base + address(page), "from disk": (page) => pathToFileURL(`${disk}${sep}${page}`).href };
for (const [way, url] of Object.entries(ways)) {
  await tabs(browser, { viewport: { width: 1280, height: 900 } }, found, (tab, page, notes) => visit(tab, url(page), notes, `${page} ${way}`, search));
  await tabs(browser, { javaScriptEnabled: false }, found, (tab, page, notes) => visit(tab, url(page), notes, `${page} ${way} without scripts`, plain));
}
await browser.close();
server.close();
report("search pages", visits, faults);

async function visit(tab, url, notes, what, steps) {
  visits += 1;
  const wrong = [];
  const expect = (fine, message) => fine || wrong.push(message);
  try {
    await tab.goto(url, { waitUntil: "load" });
    await steps(tab, url, expect);
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  }
  faults.push(...[...new Set([...wrong, ...notes])].map((fault) => `${what}: ${fault}`));
}

async function plain(tab, _, expect) {
  expect(!(await tab.locator("form.search").isVisible()), "a form that does nothing");
  expect(await tab.locator("[data-without-script] a").first().isVisible(), "no other way");
}

async function search(tab, url, expect) {
  const [field, hits, count] = [tab.locator("form.search input"), tab.locator(".hits a"), tab.locator(".count")];
  const settled = (wanted) => tab.waitForFunction((n) => n === (document.querySelectorAll(".hits a").length > 0), wanted, { timeout: 3000 });
  expect(await field.isVisible(), "no form");
  expect(!(await tab.locator("[data-without-script]").isVisible()), "two ways at once");
  // A word of the page that the index names first: a card's title.
  const script = await tab.evaluate(() => [...document.scripts].find((script) => script.src.includes("assets/search/"))?.src);
  const data = JSON.parse(await text(script));
  const [, , title] = data.entries[0];
  const word = title.match(/[\p{L}\p{N}\p{M}]+/gu).sort((a, b) => b.length - a.length)[0];

  await field.focus();
  await tab.keyboard.type(word.toUpperCase());
  await settled(true);
  expect((await hits.allTextContents()).includes(title), `${word} does not find ${title}`);
  expect((await tab.locator(".hits mark").count()) > 0, "nothing is marked");
  expect(/\S/.test(await count.textContent()) && !/[{}]|undefined/.test(await tab.locator("main").textContent()), `the count reads: ${await count.textContent()}`);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");

  await tab.keyboard.press("ArrowDown");
  expect(await hits.first().evaluate((link) => link === document.activeElement), "the arrow key does not go to a result");
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("Escape");
  await settled(false);
  expect((await field.inputValue()) === "" && (await count.textContent()) === "", "Escape does not clear");

  await tab.keyboard.type("qqxxzz");
  await tab.keyboard.press("Enter");
  expect((await count.textContent()).includes("qqxxzz") && (await hits.count()) === 0, "nothing found is not said");

  // An address with a question shows its answers, and the first of them leads to a page.
  await tab.goto(`${url}?q=${encodeURIComponent(word)}`, { waitUntil: "load" });
  await settled(true);
  await hits.filter({ hasText: title }).first().click();
  await tab.waitForURL((now) => now.pathname !== new URL(url).pathname, { timeout: 3000 });
  expect((await tab.locator("h1").textContent()).trim() === title, `the result leads to: ${await tab.title()}`);
  const kept = await tab.evaluate(() => (location.protocol === "file:" ? 0 : document.cookie.length + localStorage.length + sessionStorage.length));
  expect(kept === 0, "something is stored");
}

// The data in a script of the site.
async function text(script) {
  const body = script.startsWith("file:") ? readFileSync(new URL(script), "utf8") : await (await fetch(script)).text();
  return body.slice(body.indexOf("(") + 1, body.lastIndexOf(")"));
}
