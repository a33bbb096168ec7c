// What a reader sees and does on a page of the preview. In: a tab. Out: what stands there, also within the elements of
// the preview. A path such as `groter-bar >>> [data-show="words"]` goes into the shadow of what is before the arrows.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { becomes, until } from "./until.mjs";

export const BAR = "groter-bar";
export const PANEL = "groter-problems";
export const ERRORS = `${PANEL} >>> li[data-severity="error"]`;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Everything that a path leads to: [{ text, visible, focused, open, value, attributes }].
export function all(tab, path) {
  return tab.evaluate((path) => {
    let roots = [document];
    const steps = path.split(" >>> ");
    steps.forEach((step, index) => {
      const found = roots.flatMap((root) => [...root.querySelectorAll(step)]);
      roots = index < steps.length - 1 ? found.map((element) => element.shadowRoot).filter(Boolean) : found;
    });
    return roots.map((element) => ({
      text: element.textContent.replace(/\s+/g, " ").trim(),
      visible: element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      focused: element.getRootNode().activeElement === element,
      open: Boolean(element.open),
      value: element.value ?? null,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    }));
  }, path);
}

// The first of them, or null.
export const one = async (tab, path) => (await all(tab, path))[0] ?? null;

// Its text, or null.
export const text = async (tab, path) => (await one(tab, path))?.text ?? null;

// Whether there is one that can be seen.
export const visible = async (tab, path) => (await all(tab, path)).some((element) => element.visible);

// Waits until the page says something, anywhere in a path.
export const says = (tab, path, words) =>
  until(`${path} says \`${words}\``, async () =>
    (await all(tab, path)).some((element) => element.text.includes(words)),
  );

// Waits until nothing in a path says this any more.
export const saysNot = (tab, path, words) =>
  until(
    `${path} does not say \`${words}\``,
    async () => !(await all(tab, path)).some((element) => element.text.includes(words)),
  );

// Waits until the page is alive: its bar is there and its stream open.
export const live = (tab) =>
  until("the page is live", async () => (await one(tab, BAR))?.attributes["data-stream"] === "open");

// Waits until the tab shows an address.
export const at = (tab, url) => becomes("the address", url, () => tab.evaluate(() => location.href));

// Puts a mark on the window that no navigation survives.
export const mark = (tab) => tab.evaluate(() => void (window.marked = true));
export const marked = (tab) => tab.evaluate(() => window.marked === true);

// Clicks, after opening the menu of the bar if the element is folded away in it.
export async function press(tab, path) {
  await until(`${path} is there`, () => one(tab, path));
  if (!(await visible(tab, path))) await press(tab, `${BAR} >>> [data-do="more"]`);
  await until(`${path} can be seen`, () => visible(tab, path));
  const handle = await tab.evaluateHandle((path) => {
    let root = document;
    for (const step of path.split(" >>> ").slice(0, -1)) root = root.querySelector(step).shadowRoot;
    return root.querySelector(path.split(" >>> ").at(-1));
  }, path);
  await handle.asElement().click();
  await handle.dispose();
}

// axe with every rule that is no experiment, and the size of targets (WCAG 2.2). Frames are pages that are looked at
// by themselves. What the readers of a programme's pages see is tested elsewhere; here it is there as well.
export async function accessible(tab) {
  await tab.evaluate(axe);
  const violations = await tab.evaluate(async () => {
    const options = {
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
      preload: false,
      iframes: false,
    };
    const found = await globalThis.axe.run(document, options);
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(" | ")}`,
    );
  });
  if (violations.length) throw new Error(`axe: ${violations.join("; ")}`);
}

// In one of the two frames of the desk: where it stands, and whether it is loaded.
export const frame = (tab, side) =>
  tab.evaluate((side) => {
    const window = document.querySelector(`iframe[name="groter-${side}"]`)?.contentWindow;
    if (!window || window.document.readyState !== "complete") return null;
    const { scrollHeight } = window.document.documentElement;
    const { href: url } = window.location;
    const { scrollY, innerHeight, innerWidth } = window;
    const room = Math.max(scrollHeight - innerHeight, 0);
    return {
      url,
      lang: window.document.documentElement.lang,
      text: window.document.body.textContent,
      scrollY,
      room,
      width: innerWidth,
    };
  }, side);

// Waits until a frame of the desk shows an address.
export const frameAt = (tab, side, url) =>
  becomes(`the address in the ${side} frame`, url, async () => (await frame(tab, side))?.url);
