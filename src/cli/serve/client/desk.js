// Two views side by side, or one at the width of a telephone. In: the query of the address (left, right, width). Out:
// two frames that stay on the same card and scroll in step. The left one leads.

import { el, set, setText } from "./dom.js";
import { Feed } from "./feed.js";
import { address, deskAddress, paperAddress, pathOf, readPlace } from "./place.js";
import { Step } from "./step.js";
import { Tools } from "./tools.js";
import { label, loadWords, word, wordsLanguage } from "./words.js";

const PRINT = "print:";
const DELAY = 4000; // ms that the bar waits for the left frame, whose language it speaks

export async function startDesk(place) {
  const desk = new Desk(place);
  await desk.start();
}

class Desk {
  #base;
  #view;
  #left;
  #right = null;
  #tools = null;
  #lang;
  #step = null;

  constructor(place) {
    this.#base = place.base;
    this.#lang = place.lang;
    const query = new URLSearchParams(location.search);
    const width = query.get("width");
    this.#view = {
      left: query.get("left") ?? "/",
      right: query.get("right"),
      width: ["phone", "tablet"].includes(width) ? width : "full",
    };
  }

  async start() {
    await loadWords(this.#base, this.#lang);
    this.#left = new View("left", (place) => this.#leftAt(place));
    document.querySelector("main").append(el("h1", {}, word("desk")), this.#left.element);
    const loaded = this.#left.go(address(this.#base, this.#view.left));
    await Promise.race([loaded, new Promise((done) => setTimeout(done, DELAY))]);
    this.#tools = await Tools.make({ base: this.#base, lang: this.#lang }, this.#window());
    const { lang, dir } = wordsLanguage();
    for (const [name, value] of [
      ["lang", lang],
      ["dir", dir],
    ])
      set(document.documentElement, name, value);
    document.title = setHeading(word("desk"));
    this.#arrange();
    new Feed(this.#base, { page: null, print: null }, this.#tools.handlers);
    // Printed pages say when they listen.
    addEventListener("message", ({ data, source }) => {
      if (data?.groter !== "ready" || source !== this.#right?.window) return;
      this.#right.caption();
      this.#carry();
    });
    void this.#tools.show(this.#view.left, this.#lang, this.#left.found);
  }

  #window() {
    return {
      view: this.#names(),
      pads: false,
      act: (name, detail) => this.#act(name, detail),
      follow: ({ url }) => pathOf(this.#base, url) !== this.#view.left && void this.#left.go(url),
      carded: () => this.#carry(),
    };
  }

  // The buttons of the bar that are on.
  #names() {
    const { right, width } = this.#view;
    return [width, right?.startsWith(PRINT) ? "print" : right && "languages"].filter(Boolean);
  }

  #act(name, { lang, href, second }) {
    const { left, right } = this.#view;
    if (name === "language" && href) {
      // The second language must not be the same one: the two change places.
      if (right && !right.startsWith(PRINT) && this.#right?.lang === lang) this.#right.lang = this.#lang;
      void this.#left.go(href);
      return true;
    }
    if (["phone", "tablet", "full"].includes(name)) {
      if (name === "full" && !right) location.assign(address(this.#base, left));
      else this.#change({ width: name });
      return true;
    }
    if (name === "languages" && right && !right.startsWith(PRINT)) {
      this.#close();
      return true;
    }
    if ((name === "languages" || (name === "second" && this.#right)) && second?.url) {
      if (this.#right) this.#right.lang = second.lang;
      this.#change({ right: pathOf(this.#base, second.url) });
      return true;
    }
    return name === "second";
  }

  // Goes back to one view: the page itself, unless it is shown at another width.
  #close() {
    if (this.#view.width === "full") location.assign(address(this.#base, this.#view.left));
    else this.#change({ right: null });
  }

  #change(news) {
    Object.assign(this.#view, news);
    this.#arrange();
  }

  // Makes the frames what the view says, and the address too, so that loading it again shows the same.
  #arrange() {
    const { right, width } = this.#view;
    set(document.body, "data-width", width);
    set(document.body, "data-views", right ? "2" : "1");
    this.#tools?.view(this.#names());
    history.replaceState(null, "", deskAddress(this.#base, this.#view));
    if (!right) {
      this.#right?.element.remove();
      this.#right = null;
      return;
    }
    if (!this.#right) {
      this.#right = new View("right", (place) => this.#rightAt(place));
      document.querySelector("main").append(this.#right.element);
    }
    if (right.startsWith(PRINT)) void this.#right.go(paperAddress(this.#base, { lang: right.slice(PRINT.length) }));
    else void this.#right.go(address(this.#base, right));
  }

  #leftAt(place) {
    this.#view.left = place.path;
    this.#lang = place.lang;
    this.#left.listen("keydown", (event) => this.#tools?.key(event));
    this.#stepAgain();
    if (!this.#tools) return;
    history.replaceState(null, "", deskAddress(this.#base, this.#view));
    void this.#tools.show(place.path, place.lang, this.#left.found);
  }

  #rightAt(place) {
    this.#right.listen("keydown", (event) => this.#tools?.key(event));
    const print = place.path.startsWith("/_print/");
    this.#view.right = print ? `${PRINT}${place.lang}` : place.path;
    this.#right.lang = place.lang;
    history.replaceState(null, "", deskAddress(this.#base, this.#view));
    this.#stepAgain();
  }

  // Two pages scroll in step; printed pages only show the page of the card.
  #stepAgain() {
    this.#step?.end();
    this.#step = null;
    if (!this.#right || this.#view.right?.startsWith(PRINT)) return;
    if (this.#left.window && this.#right.window) this.#step = new Step(this.#left.window, this.#right.window);
  }

  // Takes the right frame along to the card of the left one.
  #carry() {
    const card = this.#tools?.card;
    const { right } = this.#view;
    if (!card || !right || !this.#right) return;
    if (right.startsWith(PRINT)) {
      if (!card.print) return;
      if (right !== `${PRINT}${this.#lang}`) return this.#change({ right: `${PRINT}${this.#lang}` });
      return this.#right.tell({ groter: "card", id: card.id });
    }
    const wanted = card.translations.find(({ lang }) => lang === this.#right.lang)?.url;
    if (wanted && pathOf(this.#base, wanted) !== right) void this.#right.go(wanted);
  }
}

// One frame with its caption.
class View {
  // The language that the frame is to show.
  lang = null;
  // Whether its address has a page.
  found = true;
  element;
  #frame;
  #caption;
  #at;
  #name;

  constructor(name, at) {
    this.#name = name;
    this.#at = at;
    this.#frame = el("iframe", { title: word(name), name: `groter-${name}` });
    this.#caption = el("p", { class: "caption" });
    this.element = el("section", { class: `view ${name}`, "aria-label": word(name) }, this.#caption, this.#frame);
    this.#frame.addEventListener("load", () => this.#loaded());
  }

  get window() {
    return this.#frame.contentWindow;
  }

  // Shows an address; what is shown already is not loaded again. Done when it is loaded.
  go(url) {
    const { href } = new URL(url, location.href);
    if (this.#frame.src && this.#place() && this.window.location.href === href) return Promise.resolve();
    const loaded = new Promise((done) => this.#frame.addEventListener("load", done, { once: true }));
    // Replacing leaves no step in the history that would only move one of the two frames.
    if (this.#frame.src) this.window.location.replace(href);
    else this.#frame.src = href;
    return loaded;
  }

  // A listener in the frame's document, which goes with it.
  listen(type, listener) {
    this.window.addEventListener(type, listener);
  }

  tell(message) {
    this.window.postMessage(message, location.origin);
  }

  #place() {
    try {
      return readPlace(this.#frame.contentDocument);
    } catch {
      return null;
    }
  }

  #loaded() {
    const place = this.#place();
    if (!place) return;
    this.lang ??= place.lang;
    this.found = !(this.window.performance.getEntriesByType("navigation")[0]?.responseStatus >= 400);
    this.caption();
    this.#at(place);
  }

  // Says above the frame what it shows.
  caption() {
    const { title } = this.#frame.contentDocument;
    this.#frame.title = `${label(this.#name)} ${title}`;
    this.#caption.replaceChildren(el("span", { class: "code" }, this.#place().lang), " ", el("bdi", {}, title));
  }
}

function setHeading(text) {
  setText(document.querySelector("h1"), text);
  return text;
}
