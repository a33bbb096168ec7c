// The two browsers behind one face. In: which one. Out: tabs that note what goes wrong in them without a test asking.
// The same cases run in both: what one of them cannot do is asked for here only.

import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { CHROMIUM_FLAGS } from "../flags.mjs";

const NAMES = { chromium: ["chromium", "chromium-browser", "google-chrome"], firefox: ["firefox-esr", "firefox"] };
const VIEWPORT = { width: 1280, height: 900 };
// What a browser gives up by itself: the page that asked is gone.
const GIVEN_UP = /ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_ABORT|context already closed/;

export class Browser {
  static async launch(kind) {
    const browser = new Browser();
    browser.kind = kind;
    browser.main = await start(kind);
    return browser;
  }

  // A place of its own for tabs: nothing is shared with another one, no storage and no stream.
  async context({ calm = false } = {}) {
    const browser = calm ? await this.#calm() : this.main;
    return new Tabs(this.kind, await browser.createBrowserContext(), calm);
  }

  // Over WebDriver BiDi no preference of the reader can be put on; Firefox is started with this one.
  async #calm() {
    if (this.kind === "chromium") return this.main;
    this.second ??= await start("firefox", { "ui.prefersReducedMotion": 1 });
    return this.second;
  }

  async close() {
    await Promise.all([this.main.close(), this.second?.close()]);
  }
}

class Tabs {
  constructor(kind, context, calm) {
    Object.assign(this, { kind, context, calm, notes: [] });
  }

  // Opens an address in a new tab; `tab.answer` is what the server answered.
  async open(url, { viewport = VIEWPORT } = {}) {
    const tab = await this.context.newPage();
    watch(tab, this.notes);
    await tab.setViewport(viewport);
    if (this.calm && this.kind === "chromium")
      await tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    tab.answer = await tab.goto(url, { waitUntil: "load" });
    return tab;
  }

  close() {
    return this.context.close();
  }
}

function watch(tab, notes) {
  tab.requests = [];
  tab.on(
    "console",
    (message) =>
      message.type() === "error" && notes.push(`console: ${message.text()} ${message.location()?.url ?? ""}`.trim()),
  );
  tab.on("pageerror", (error) => notes.push(`exception: ${error.message}`));
  tab.on("request", (request) => {
    // Firefox counts what stands in the address itself, too.
    if (!request.url().startsWith("data:")) tab.requests.push(request.url());
    if (!/^(http:\/\/127\.0\.0\.1[:/]|data:|blob:|about:)/.test(request.url()))
      notes.push(`asks another host: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (!GIVEN_UP.test(why)) notes.push(`not loaded: ${request.url()} (${why})`);
  });
}

function start(kind, preferences = {}) {
  const chromium = kind === "chromium";
  return puppeteer.launch({
    browser: chromium ? "chrome" : "firefox",
    executablePath: found(kind),
    headless: true,
    args: chromium ? CHROMIUM_FLAGS : [],
    extraPrefsFirefox: preferences,
    protocolTimeout: 60_000,
  });
}

// The browser of the system, or the one that `CHROMIUM` or `FIREFOX` names.
export function found(kind) {
  const named = process.env[kind.toUpperCase()];
  for (const name of named ? [named] : NAMES[kind]) {
    try {
      return execFileSync("sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).trim();
    } catch {
      continue;
    }
  }
  throw new Error(`${kind} is missing; tests/run installs it`);
}
