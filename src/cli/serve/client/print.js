// The printed pages on the screen. In: the language, and each new version of the brochure. Out: its pages one below the
// other with what is wrong on them marked; only pages that changed are loaded again, and the old one stays until then.

import { ask } from "./ask.js";
import { showChanged } from "./changes.js";
import { el, icon, set, setText } from "./dom.js";
import { Feed } from "./feed.js";
import { address, paperAddress, pathOf } from "./place.js";
import { adoptMarks } from "./room.js";
import { Tools } from "./tools.js";
import { label, loadWords, word, wordsLanguage } from "./words.js";

const PIXELS = 96 / 25.4; // in a millimetre

export async function startPrint(place, framed) {
  const { base, lang } = place;
  await loadWords(base, lang);
  const words = wordsLanguage();
  set(document.documentElement, "lang", words.lang);
  set(document.documentElement, "dir", words.dir);
  document.title = word("paper");
  const paper = new Paper();
  const at = new URLSearchParams(location.search).get("at") ?? (await homeOf(base, lang));
  if (framed) await adoptMarks();
  const tools = framed ? null : await Tools.make(place, windowOf(place, paper, at));
  void tools?.show(at, lang);
  addEventListener("hashchange", () => paper.open(idOf(location.hash)));
  addEventListener("message", ({ origin, data }) => {
    if (origin === location.origin && data?.groter === "card") paper.open(data.id);
  });
  if (framed) parent.postMessage({ groter: "ready" }, location.origin);
  paper.open(idOf(location.hash));
  new Feed(base, { page: null, print: lang }, { print: (print) => paper.show(print), ...tools?.handlers });
}

// The home page of a language, which the bar speaks of where no card is named.
async function homeOf(base, lang) {
  const card = await ask(`${base}_groter/card?lang=${encodeURIComponent(lang)}&path=/`);
  const home = card?.translations.find((translation) => translation.lang === lang);
  return home ? pathOf(base, home.url) : "/";
}

function windowOf({ base, lang }, paper, at) {
  return {
    view: ["paper"],
    pads: true,
    link: (url, to, id) => paperAddress(base, { lang: to, at: pathOf(base, url), id }),
    follow: (saved) => {
      if (saved.lang === lang) paper.open(saved.id);
      else location.assign(paperAddress(base, { lang: saved.lang, at: pathOf(base, saved.url), id: saved.id }));
    },
    act: (name) => {
      if (name !== "full") return false;
      location.assign(address(base, at));
      return true;
    },
  };
}

function idOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

class Paper {
  #list = el("ol", { class: "pages" });
  #wait = el("p", { class: "printing" }, word("printing"));
  #pages = [];
  #card = null;

  constructor() {
    document.querySelector("main").append(el("h1", {}, word("paper")), this.#wait, this.#list);
  }

  // Brings the first page of a card into view; before there are pages, as soon as there are.
  open(id) {
    if (!id) return;
    this.#card = id;
    const page = this.#pages.find(({ cards }) => cards.includes(id));
    if (!page) return;
    this.#card = null;
    page.element.scrollIntoView({ block: "start", behavior: "instant" });
  }

  // Shows a version of the brochure.
  show({ pages, marks }) {
    this.#wait.hidden = true;
    while (this.#pages.length > pages.length) this.#pages.pop().element.remove();
    pages.forEach((page, index) => {
      if (!this.#pages[index]) {
        this.#pages.push(new Sheet());
        this.#list.append(this.#pages[index].element);
      }
      this.#pages[index].show(
        page,
        marks.filter((mark) => mark.page === page.number),
      );
    });
    if (this.#card) this.open(this.#card);
  }
}

// One printed page.
class Sheet {
  cards = [];
  element;
  #image = el("img", { loading: "lazy", decoding: "async" });
  // The picture says the same to whoever does not see it.
  #caption = el("figcaption", { "aria-hidden": "true" });
  #frame;
  #marks = [];
  #digest = null;
  #marked = "[]";

  constructor() {
    this.#frame = el("div", { class: "sheet" }, this.#image);
    this.element = el("li", {}, el("figure", {}, this.#frame, this.#caption));
  }

  show(page, marks) {
    const { number, digest, width, height, cards, title } = page;
    this.cards = cards;
    const name = `${word("page")} ${number}`;
    set(this.#image, "data-page", number);
    set(this.#image, "alt", title ? `${name}: ${title}` : name);
    set(this.#image, "width", Math.round(width * PIXELS));
    set(this.#image, "height", Math.round(height * PIXELS));
    setText(this.#caption, title ? `${name} · ${title}` : name);
    if (digest !== this.#digest) this.#load(page);
    const signature = JSON.stringify([marks, width, height]);
    if (signature === this.#marked) return;
    this.#marked = signature;
    for (const mark of this.#marks) mark.remove();
    this.#marks = marks.map((mark) => markOn(mark, page));
    this.#frame.append(...this.#marks);
  }

  #load({ digest, src }) {
    const first = this.#digest === null;
    this.#digest = digest;
    const swap = () => {
      // A newer version may have come while this one was loading.
      if (this.#digest !== digest) return;
      set(this.#image, "data-digest", digest);
      this.#image.src = src;
      if (!first) showChanged(this.#image);
    };
    // What nobody has scrolled to yet has no old picture to keep.
    if (first || !this.#image.complete || !this.#image.naturalWidth) return swap();
    const next = new Image();
    next.addEventListener("load", swap, { once: true });
    next.addEventListener("error", swap, { once: true });
    next.src = src;
  }
}

// What is wrong at a place of a page: a frame around the place, which opens to a note.
function markOn({ x, y, width, height, severity, message, help, file, line, editor }, page) {
  const where = [file, line].filter(Boolean).join(":");
  const mark = el(
    "details",
    { class: "mark", "data-mark": "", "data-severity": severity },
    el("summary", {}, icon(severity), el("span", { class: "unseen" }, `${label(severity)} ${message}`)),
    el(
      "div",
      { class: "note" },
      el("p", {}, el("strong", {}, label(severity)), ` ${message}`),
      help && el("p", {}, help),
      file && el("p", {}, el("code", {}, where)),
      editor && el("p", {}, el("a", { href: editor, "data-do": "edit" }, word("edit"))),
    ),
  );
  const share = (part, whole) => `${(100 * part) / whole}%`;
  mark.style.left = share(x, page.width);
  mark.style.top = share(y, page.height);
  mark.style.width = share(width, page.width);
  mark.style.height = share(height, page.height);
  set(mark, "data-side", x > page.width / 2 ? "right" : "left");
  set(mark, "data-end", y > page.height * 0.75 ? "bottom" : "top");
  return mark;
}
