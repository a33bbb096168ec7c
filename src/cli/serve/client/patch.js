// A new version of the page, put into the page that is shown. In: the HTML as the server would send it now. Out: the
// changed document, with the reader's place, focus, opened parts and typed text as they were.

import { Idiomorph } from "./vendor/idiomorph.js";
import { align } from "./align.js";
import { Changes, CHANGED } from "./changes.js";
import { patchHead } from "./head.js";
import { readPlace } from "./place.js";

// Patches the document. The answer is its new place, or null where only loading the page again can help.
export function patchPage(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  // What a script has done cannot be undone, and a new one would not run.
  if (scripts(fresh) !== scripts(document)) return null;
  const changes = new Changes();
  patchHead(document, fresh);
  patchAttributes(document.documentElement, fresh.documentElement);
  align(document.body, fresh.body, own, changes);
  Idiomorph.morph(document.body, fresh.body, { morphStyle: "outerHTML", callbacks: callbacks(changes) });
  changes.show();
  return readPlace(document);
}

// Whether an element is the preview's own.
const own = (node) => node.nodeType === Node.ELEMENT_NODE && node.localName.startsWith("groter-");

function scripts(root) {
  const ours = new URL(".", import.meta.url).pathname;
  const sources = [...root.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));
  return sources
    .filter((src) => !new URL(src, location.href).pathname.startsWith(ours))
    .sort()
    .join("\n");
}

function callbacks(changes) {
  return {
    beforeNodeMorphed: (old, fresh) => {
      // Parts that only browsers without scripts show are text here and elements in the parsed page.
      if (old.localName === "noscript" || own(old)) return false;
      // Most of a page is as it was: nothing below has to be looked at.
      if (old.isEqualNode(fresh)) return false;
      if (old.nodeType === Node.TEXT_NODE && old.nodeValue !== fresh.nodeValue) changes.text(old, fresh.nodeValue);
      return old !== document.activeElement || !(old.isContentEditable || old.localName === "textarea");
    },
    beforeNodeRemoved: (node) => {
      if (own(node)) return false;
      changes.gone(node, node.parentElement);
      return true;
    },
    afterNodeAdded: (node) => changes.added(node),
    beforeAttributeUpdated: (name, element) => {
      if (name === CHANGED || readers(name, element)) return false;
      changes.attribute(name, element);
      return true;
    },
  };
}

// Whether an attribute says what the reader did with the element: opened it, ticked it, typed in it.
function readers(name, element) {
  switch (name) {
    case "open":
      return element.localName === "details" || element.localName === "dialog";
    case "checked":
      return element.checked !== element.defaultChecked;
    case "selected":
      // A choice nobody made looks the same as one that the reader made: the first option is chosen without a word.
      return true;
    case "value":
      return (
        "defaultValue" in element && (element === document.activeElement || element.value !== element.defaultValue)
      );
    default:
      return false;
  }
}

function patchAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
}
