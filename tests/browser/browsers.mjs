// The two browsers as the tests of a finished site use them. In: which one and in what mode a reader uses it. Out: a
// browser whose tabs note what goes wrong in them without a test asking.

import puppeteer from "puppeteer-core";
import { found } from "./live/browser.mjs";
import { CHROMIUM_FLAGS } from "./flags.mjs";

export const KINDS = ["chromium", "firefox"];

// Modes of reading: what Chromium emulates, and what Firefox is started with, as it cannot be told later.
export const MODES = {
  light: { features: [["prefers-color-scheme", "light"]], preferences: { "layout.css.prefers-color-scheme.content-override": 1 } },
  dark: { features: [["prefers-color-scheme", "dark"]], preferences: { "layout.css.prefers-color-scheme.content-override": 0 } },
  forced: { features: [["forced-colors", "active"]], preferences: { "browser.display.document_color_use": 2 } },
};

export class Reader {
  // A browser whose reader has these settings.
  static async start(kind, mode) {
    const chromium = kind === "chromium";
    const browser = await puppeteer.launch({
      browser: chromium ? "chrome" : "firefox",
      executablePath: found(kind),
      headless: true,
      args: chromium ? CHROMIUM_FLAGS : [],
      extraPrefsFirefox: { "network.proxy.type": 0, "browser.contentblocking.category": "standard", ...MODES[mode].preferences },
      protocolTimeout: 60_000,
    });
    return Object.assign(new Reader(), { kind, mode, browser });
  }

  // A tab, with the list of what goes wrong in it: `tab.notes`.
  async tab() {
    const context = await this.browser.createBrowserContext();
    const tab = await context.newPage();
    tab.notes = [];
    watch(tab, tab.notes);
    if (this.turns) await this.turn(tab, this.mode);
    return tab;
  }

  // Whether a tab can be put in another mode while its page stays.
  get turns() {
    return this.kind === "chromium";
  }

  async turn(tab, mode) {
    tab.client ??= await tab.createCDPSession();
    const features = MODES[mode].features.map(([name, value]) => ({ name, value }));
    await tab.client.send("Emulation.setEmulatedMedia", { features });
  }

  close() {
    return this.browser.close();
  }
}

function watch(tab, notes) {
  tab.on("console", (message) => notes.push(`console ${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => notes.push(`exception: ${error.message}`));
  tab.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:|about:)/.test(request.url())) notes.push(`asks another host: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (!/ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_ABORT/.test(why)) notes.push(`not loaded: ${request.url()} (${why})`);
  });
}
