// The controls of the bar that are more than a button. In: their names and what they stand for. Out: elements.

import { el, icon } from "./dom.js";
import { label, word } from "./words.js";

// Views that are addresses, and so links that can be opened in another tab.
export const LINKS = ["print", "paper"];
// Views that are widths.
export const WIDTHS = ["phone", "tablet", "full"];

const FILES = ["pdf", "sheet"];

// A link or button: an icon and a short word, with a longer one as its tip.
export function viewControl(name, act) {
  const body = [icon(name), el("span", { class: "label" }, word(name))];
  const attributes = { "data-do": name, title: word(`${name}-tip`) };
  if (FILES.includes(name)) return el("a", { ...attributes, target: "_blank", hidden: true }, ...body);
  if (LINKS.includes(name)) return el("a", { ...attributes, hidden: true }, ...body);
  const pressed = name === "follow" ? "false" : null;
  return el("button", { type: "button", ...attributes, "aria-pressed": pressed, onclick: act }, ...body);
}

// A number with its icon and word.
export function count(name, sign, number) {
  const before = el("span", { class: "label" }, `${label(name)} `);
  return el("span", { class: `number ${name}` }, icon(sign), before, number);
}

// A link to the card in another language, with the state of that text in a word. `choose` answers whether the browser
// is to follow the link.
export function languageLink({ lang, label, state, due, current }, href, choose) {
  const standing = due ? `${word(state)}, ${word("due")}: ${due}` : word(state);
  const code = el("span", { class: "code", "aria-hidden": "true" }, lang);
  const name = el("span", { class: "name", lang }, code, el("span", { class: "full" }, label));
  const attributes = { "data-lang": lang, "data-state": state, href, hreflang: lang };
  const onclick = (event) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
    if (!elsewhere && !choose({ lang, href })) event.preventDefault();
  };
  return el(
    "a",
    { ...attributes, title: `${label}: ${standing}`, "aria-current": current && "true", onclick },
    icon(state),
    name,
    el("span", { class: "state" }, ` (${standing})`),
  );
}
