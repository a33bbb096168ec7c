// Chromium, and what every visit to a page notes. In: work for a number of pages. Out: what each page did wrong.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS } from "./flags.mjs";

// Starts the Chromium of the system, or the one that `CHROMIUM` names.
export function launch() {
  const names = process.env.CHROMIUM ? [process.env.CHROMIUM] : ["chromium", "chromium-browser", "google-chrome"];
  for (const name of names) {
    try {
      const executablePath = execFileSync("sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).trim();
      return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    } catch {
      continue;
    }
  }
  throw new Error("Chromium is missing; tests/run installs it");
}

// Does the work for all items in a few tabs at once, each in a context of its own (and so in a process of its own).
export async function tabs(browser, options, items, visit) {
  const queue = [...items];
  const worker = async () => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    const notes = watch(tab);
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      notes.length = 0;
      await visit(tab, item, notes);
    }
    await context.close();
  };
  await Promise.all([worker(), worker(), worker()]);
}

// Collects what goes wrong in a tab without a test asking: console errors, exceptions, requests that fail.
function watch(tab) {
  const notes = [];
  tab.on("console", (message) => message.type() === "error" && notes.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => notes.push(`exception: ${error.message}`));
  tab.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1[:/]|file:|data:)/.test(request.url())) notes.push(`asks another host: ${request.url()}`);
  });
  // What the browser gives up by itself (it has the file already) is seen by whether the page has its styles.
  tab.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && notes.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`));
  return notes;
}

// In the page: stylesheets that did not arrive, or that change nothing.
export function unstyled() {
  const faults = [];
  const links = [...document.querySelectorAll('link[rel~="stylesheet"]')];
  if (!links.length) faults.push("no stylesheet");
  for (const link of links) if (!link.sheet) faults.push(`stylesheet not applied: ${link.href}`);
  // The sheets, not their links: a link that is switched on again loads its sheet once more, and the page stands there
  // without it for as long as that takes.
  const sheets = links.map((link) => link.sheet).filter(Boolean);
  const look = () => {
    const { fontFamily, color, backgroundColor, margin, maxWidth } = getComputedStyle(document.body);
    return JSON.stringify([fontFamily, color, backgroundColor, margin, maxWidth]);
  };
  const styled = look();
  for (const sheet of sheets) sheet.disabled = true;
  if (sheets.length && look() === styled) faults.push("the stylesheet changes nothing");
  for (const sheet of sheets) sheet.disabled = false;
  return faults;
}

// In the page: every address it names, in full. What a drawing names has no address in words: the attribute is asked.
export function named() {
  const names = [...document.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
  return names.filter(Boolean).map((name) => new URL(name, document.baseURI).href);
}
