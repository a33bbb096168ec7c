// Elements without markup. In: names, attributes, children. Out: elements, icons and style sheets that a strict
// content security policy lets through.

import { ask } from "./ask.js";

// An element. Attributes that are null or false are left out; `onclick` and the like are listeners.
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Sets an attribute, or takes it away where the value is null or false; touches nothing where it is so already.
export function set(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

// Sets a text if it differs: an unchanged text is not read out again.
export function setText(element, text) {
  if (element.textContent !== String(text)) element.textContent = text;
}

// Outlines on a field of 16 by 16.
const ICONS = {
  error: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
  warning: "M8 1.8 15 14H1zM8 6v4M8 11.6v.9",
  own: "M2.5 8.5 6 12l7.5-8",
  current: "M2.5 8.5 6 12l7.5-8",
  outdated: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 2",
  begun: "M2.5 13.5l.8-3.2 8-8 2.4 2.4-8 8zM10 3.6l2.4 2.4",
  fallback: "M1.5 5.5h9.5L8 2.5M14.5 10.5H5l3 3",
  missing: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM3.5 12.5l9-9",
  languages: "M1.5 2.5h13v11h-13zM8 2.5v11M3.5 6h2.5M3.5 9h2.5M10 6h2.5M10 9h2.5",
  print: "M1.5 2.5h7v11h-7zM10.5 4.5h4v9h-4M3.5 6H6M3.5 9H6",
  paper: "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5",
  phone: "M4.5 1.5h7v13h-7zM7 12.5h2",
  tablet: "M2.5 1.5h11v13h-11zM7 12.5h2",
  full: "M1.5 2.5h13v9h-13zM5 14.5h6M8 11.5v3",
  follow: "M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM8 .8v3M8 12.2v3M.8 8h3M12.2 8h3",
  pdf: "M8 1.5v8.5M4.5 6.8 8 10.3l3.5-3.5M2 14h12",
  sheet: "M2.5 2.5h11v11h-11zM5 5.5h6M5 8h6M5 10.5h3.5",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  hide: "M3 5.5 8 10.5l5-5",
  show: "M3 10.5 8 5.5l5 5",
  close: "M3 3l10 10M13 3 3 13",
};

// An icon, hidden from screen readers: a word stands beside it.
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

const sheets = new Map();

// A style sheet of the client, to adopt. Without the server there is an empty one.
export function sheet(name) {
  if (!sheets.has(name)) sheets.set(name, load(name));
  return sheets.get(name);
}

async function load(name) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((await ask(new URL(name, import.meta.url), (response) => response.text())) ?? "");
  return sheet;
}
