// The bar below a page. In: the card, the numbers and the state of the connection, as they change. Out: `groter:do`
// events that name what the reader asked for. Knows neither the server nor where its links lead to.

import { count, languageLink, LINKS, viewControl, WIDTHS } from "./controls.js";
import { el, icon, set, setText, sheet } from "./dom.js";
import { label, word, wordsLanguage } from "./words.js";

const ROW = 46; // px: the most that one row of the bar takes

export class GroterBar extends HTMLElement {
  #parts = {};
  #languages = "";
  #hidden = false;
  #said = "";

  // Makes the bar; it is put into the page with its words and styles, never without.
  static async make() {
    const bar = document.createElement("groter-bar");
    bar.attachShadow({ mode: "open" }).adoptedStyleSheets = [await sheet("bar.css")];
    const { lang, dir } = wordsLanguage();
    for (const [name, value] of Object.entries({ role: "region", "aria-label": word("bar"), lang, dir }))
      set(bar, name, value);
    bar.#build();
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === width) return;
      width = contentRect.width;
      bar.#fit();
    }).observe(bar);
    return bar;
  }

  // Shows the connection: open or lost.
  stream(open) {
    set(this, "data-stream", open ? "open" : "lost");
    this.#status();
  }

  // Shows the numbers of a build; `null` for what is not known.
  state({ build, working, errors, warnings }) {
    set(this, "data-working", working);
    this.build(build);
    this.#count("errors", errors);
    this.#count("warnings", warnings);
    set(this.#parts.problems, "data-worst", errors ? "error" : warnings ? "warning" : null);
    set(this.#parts.show, "data-worst", errors ? "error" : null);
    setText(this.#parts.shownErrors, errors ? `${label("errors")} ${errors}` : "");
    this.#status();
    this.#fit();
  }

  // The build that the page shows.
  build(number) {
    if (number > Number(this.dataset.build ?? -1)) this.dataset.build = number;
  }

  // Shows what is known of the card, and the links that `links` makes for it (null: there is no such thing).
  card(card, links) {
    const { words, state, wordsFact } = this.#parts;
    const current = card?.translations.find(({ current }) => current);
    wordsFact.hidden = typeof card?.words !== "number";
    setText(words, card?.words ?? "");
    state.hidden = !current;
    if (current) state.replaceChildren(icon(current.state), el("span", {}, word(current.state)));
    set(state, "data-state", current?.state);
    this.#showLanguages(card?.translations ?? [], links);
    for (const name of [...LINKS, "pdf", "sheet"]) {
      this.#parts[name].hidden = !links[name];
      set(this.#parts[name], "href", links[name]);
    }
    this.#fit();
  }

  // Marks the view that is shown: names of the buttons that are on.
  view(names) {
    for (const name of LINKS) set(this.#parts[name], "aria-current", names.includes(name) && "true");
    for (const name of ["languages", ...WIDTHS]) set(this.#parts[name], "aria-pressed", String(names.includes(name)));
  }

  // The second language of two side by side.
  get second() {
    return this.#parts.second.value;
  }

  set second(lang) {
    const { second } = this.#parts;
    if ([...second.options].some(({ value }) => value === lang)) second.value = lang;
  }

  // Whether the bar follows what is saved.
  set following(on) {
    set(this.#parts.follow, "aria-pressed", String(on));
  }

  // Whether the panel of problems is open.
  set expanded(on) {
    set(this.#parts.problems, "aria-expanded", String(on));
  }

  // Where focus goes back to.
  get problemsButton() {
    return this.#hidden ? this.#parts.show : this.#parts.problems;
  }

  // Shows a message of the page beside the state, until there is another (null: none).
  message(text) {
    setText(this.#parts.message, text ?? "");
    this.#parts.message.hidden = !text;
  }

  // Lets screen readers say something.
  announce(text) {
    // The same text twice is a change only if it is emptied between.
    if (text === this.#said) setText(this.#parts.live, "");
    this.#said = text;
    requestAnimationFrame(() => setText(this.#parts.live, text));
  }

  // Folds the bar up to one button, or back.
  fold(hidden) {
    this.#hidden = hidden;
    set(this, "data-folded", hidden);
    this.#parts.strip.hidden = hidden;
    this.#parts.show.hidden = !hidden;
  }

  // Puts focus where the bar was folded or unfolded.
  focusFold() {
    (this.#hidden ? this.#parts.show : this.#parts.hide).focus();
  }

  #build() {
    const parts = this.#parts;
    parts.live = el("div", { class: "unseen", role: "status" });
    parts.strip = el("div", { class: "strip" }, this.#buildState(), this.#buildLanguages(), this.#buildMore());
    parts.show = this.#button("show");
    parts.shownErrors = el("span", { class: "count" });
    parts.show.append(parts.shownErrors);
    parts.show.hidden = true;
    this.shadowRoot.append(parts.strip, parts.show, parts.live);
    this.shadowRoot.addEventListener("keydown", (event) => event.key === "Escape" && this.#closeMore(event));
    document.addEventListener("pointerdown", (event) => event.composedPath().includes(this) || this.#toggle(false));
    // A menu that stays open behind the reader's back would hide the page.
    this.shadowRoot.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !parts.more.contains(relatedTarget) && relatedTarget !== parts.opener) this.#toggle(false);
    });
  }

  #buildState() {
    const parts = this.#parts;
    parts.status = el("span", { class: "status" });
    parts.message = el("strong", { class: "message", hidden: true });
    parts.errors = el("b", { "data-show": "errors" }, "–");
    parts.warnings = el("b", { "data-show": "warnings" }, "–");
    parts.problems = el(
      "button",
      {
        type: "button",
        "data-do": "problems",
        "aria-expanded": "false",
        title: word("problems"),
        onclick: () => this.#ask("problems"),
      },
      count("errors", "error", parts.errors),
      count("warnings", "warning", parts.warnings),
    );
    return el(
      "div",
      { class: "group first" },
      el("span", { class: "dot", "aria-hidden": "true" }),
      parts.status,
      parts.problems,
      parts.message,
    );
  }

  #buildLanguages() {
    const parts = this.#parts;
    parts.list = el("ul", { class: "languages" });
    parts.words = el("b", { "data-show": "words" });
    parts.wordsFact = el("span", { class: "fact", hidden: true }, el("span", {}, `${label("words")} `), parts.words);
    parts.state = el("span", { class: "fact", "data-show": "state", title: word("state"), hidden: true });
    return el(
      "div",
      { class: "group card" },
      el("div", { role: "group", "aria-label": word("language") }, parts.list),
      parts.state,
      parts.wordsFact,
    );
  }

  #buildMore() {
    const parts = this.#parts;
    parts.second = el("select", {
      "data-do": "second",
      "aria-label": word("second"),
      title: word("second"),
      onchange: () => this.#ask("second"),
    });
    const views = ["languages", ...LINKS].map((name) => this.#view(name));
    views.splice(1, 0, parts.second);
    const widths = WIDTHS.map((name) => this.#view(name));
    parts.follow = this.#view("follow");
    const files = ["pdf", "sheet"].map((name) => this.#view(name));
    parts.more = el(
      "div",
      { class: "more", id: "more" },
      el("div", { class: "set", role: "group", "aria-label": word("view") }, ...views),
      el("div", { class: "set widths", role: "group", "aria-label": word("width") }, ...widths),
      el("div", { class: "set files" }, parts.follow, ...files),
    );
    parts.opener = this.#button("more");
    set(parts.opener, "aria-expanded", "false");
    set(parts.opener, "aria-controls", "more");
    return el("div", { class: "group last" }, parts.opener, parts.more, this.#button("hide"));
  }

  // A link or button of the views. Whoever chose one in the menu is done with the menu.
  #view(name) {
    return (this.#parts[name] = viewControl(name, () => {
      this.#ask(name);
      if (name !== "follow") this.#closeMore();
    }));
  }

  #button(name) {
    const act = name === "more" ? () => this.#toggle() : () => this.#ask(name);
    const title = name === "more" ? word(name) : `${word(name)} (F2)`;
    const label = el("span", { class: name === "show" ? "label always" : "unseen" }, word(name));
    const button = el("button", { type: "button", "data-do": name, title, onclick: act }, icon(name), label);
    return (this.#parts[name === "more" ? "opener" : name] = button);
  }

  #showLanguages(translations, links) {
    const signature = JSON.stringify([translations, links.languages]);
    if (signature === this.#languages) return;
    this.#languages = signature;
    const focused = this.shadowRoot.activeElement?.dataset.lang;
    const choose = (detail) => this.#ask("language", detail);
    const items = translations.map((translation) =>
      el("li", {}, languageLink(translation, links.languages[translation.lang], choose)),
    );
    this.#parts.list.replaceChildren(...items);
    if (focused) this.#parts.list.querySelector(`[data-lang="${focused}"]`)?.focus();
    const others = translations.filter(({ current }) => !current);
    const chosen = this.second;
    this.#parts.second.replaceChildren(...others.map(({ lang, label }) => el("option", { value: lang }, label)));
    this.second = chosen;
    this.#parts.second.hidden = others.length < 2;
    this.#parts.languages.hidden = !others.length;
  }

  // Lets words go where they would need a second row: languages and numbers differ in length.
  #fit() {
    set(this, "data-tight", false);
    if (this.#parts.strip.offsetHeight > ROW) set(this, "data-tight", true);
  }

  #count(name, number) {
    setText(this.#parts[name], number ?? "–");
  }

  #status() {
    const lost = this.dataset.stream === "lost";
    const working = this.hasAttribute("data-working");
    setText(this.#parts.status, word(lost ? "lost" : working ? "working" : "live"));
    set(this.#parts.status, "title", lost ? word("lost-tip") : null);
  }

  #toggle(open = !this.#parts.more.hasAttribute("data-open")) {
    set(this.#parts.more, "data-open", open);
    set(this.#parts.opener, "aria-expanded", String(open));
  }

  #closeMore(event) {
    if (!this.#parts.more.hasAttribute("data-open")) return;
    // One key closes one thing.
    event?.stopPropagation();
    this.#toggle(false);
    this.#parts.opener.focus();
  }

  // Whether the browser is to go on with what it would do by itself.
  #ask(name, detail = {}) {
    return this.dispatchEvent(new CustomEvent("groter:do", { detail: { name, ...detail }, cancelable: true }));
  }
}

customElements.define("groter-bar", GroterBar);
