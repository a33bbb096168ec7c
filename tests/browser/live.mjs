// The live preview of `groter serve` in a real browser.
//
//     node live.mjs GROTER_BINARY chromium|firefox [WORDS]        only cases whose name contains WORDS
//
// Every case starts from a good programme in a temporary folder, edits its files as editors do, and looks at the page.
// Nothing waits for a fixed time. A case fails as well if the console says anything, or a request goes elsewhere.

import { resolve } from "node:path";
import { Browser } from "./live/browser.mjs";
import accessible from "./live/cases/accessible.mjs";
import answers from "./live/cases/answers.mjs";
import assets from "./live/cases/assets.mjs";
import bar from "./live/cases/bar.mjs";
import desk from "./live/cases/desk.mjs";
import load from "./live/cases/load.mjs";
import pages from "./live/cases/pages.mjs";
import print from "./live/cases/print.mjs";
import problems from "./live/cases/problems.mjs";
import refused from "./live/cases/refused.mjs";
import restart from "./live/cases/restart.mjs";
import text from "./live/cases/text.mjs";
import { Runner } from "./live/run.mjs";

const [binary, kind, words = ""] = process.argv.slice(2);
if (!binary || !["chromium", "firefox"].includes(kind)) {
  console.error("usage: node live.mjs GROTER_BINARY chromium|firefox [WORDS]");
  process.exit(2);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const cases = [text, assets, problems, pages, restart, bar, desk, print, accessible, refused, answers, load].flat();

const browser = await Browser.launch(kind);
const runner = new Runner(resolve(binary), browser);
try {
  await runner.run(cases.filter(({ name }) => name.includes(words)));
} finally {
  await runner.end();
  await browser.close();
}
