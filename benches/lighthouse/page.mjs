// One page in Lighthouse, as a phone on a slow connection would load it.   node page.mjs URL CHROMIUM
//
// Prints a line of JSON: bytes over the line, requests, and milliseconds to the first and the largest paint.

import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [url, chromePath] = process.argv.slice(2);
const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });
try {
  const options = { port: chrome.port, output: "json", logLevel: "silent", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] };
  const { lhr } = await lighthouse(url, options);
  const audit = (id) => lhr.audits[id].numericValue;
  const score = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
  console.log(JSON.stringify({
    bytes: audit("total-byte-weight"),
    requests: lhr.audits["network-requests"].details.items.filter((item) => !item.url.endsWith("/favicon.ico")).length,
    fcp: audit("first-contentful-paint"),
    lcp: audit("largest-contentful-paint"),
    cls: audit("cumulative-layout-shift"),
    tbt: audit("total-blocking-time"),
    score,
  }));
} finally {
  await chrome.kill();
}
