// The panel of problems. In: the server's list of problems. Out: a panel that reads like the report of a build, and
// `groter:close` when the reader closes it. When it opens and closes by itself is not its business.

import { el, icon, set, sheet } from "./dom.js";
import { label, word, wordsLanguage } from "./words.js";

export class GroterProblems extends HTMLElement {
  #parts = {};
  #shown = "";

  static async make() {
    const panel = document.createElement("groter-problems");
    panel.attachShadow({ mode: "open" }).adoptedStyleSheets = [await sheet("problems.css")];
    const { lang, dir } = wordsLanguage();
    const attributes = { role: "dialog", "aria-modal": "false", "aria-label": word("problems"), lang, dir };
    for (const [name, value] of Object.entries(attributes)) set(panel, name, value);
    panel.hidden = true;
    panel.#build();
    return panel;
  }

  // Shows the list; an equal one is left as it is, with the place that the reader had reached.
  show({ complete, list }) {
    this.#parts.checking.hidden = complete;
    const signature = JSON.stringify(list);
    if (signature === this.#shown) return;
    this.#shown = signature;
    const { body } = this.#parts;
    const focused = this.shadowRoot.activeElement;
    const here = list.filter((problem) => problem.here);
    const elsewhere = list.filter((problem) => !problem.here);
    const parts = [part("here", here), part("elsewhere", elsewhere)].filter(Boolean);
    body.replaceChildren(...(parts.length ? parts : [el("p", { class: "none" }, word("none"))]));
    this.#reach();
    // What had focus is gone: the reader goes on at the panel itself, not at the page's start.
    if (focused && !focused.isConnected) this.#parts.title.focus();
  }

  // Moves focus to the panel's title, from where it is read.
  enter() {
    this.#parts.title.focus();
  }

  // Source lines that are longer than the panel is wide can be reached, and so scrolled, by keyboard.
  #reach() {
    for (const pre of this.#parts.body.querySelectorAll("pre"))
      set(pre, "tabindex", pre.scrollWidth > pre.clientWidth && "0");
  }

  #build() {
    const parts = this.#parts;
    parts.title = el("h2", { tabindex: "-1" }, word("problems"));
    parts.checking = el("p", { class: "checking", hidden: true }, word("checking"));
    parts.body = el("div", { class: "body", tabindex: "0", role: "group", "aria-label": word("problems") });
    new ResizeObserver(() => this.#reach()).observe(parts.body);
    const close = () => this.dispatchEvent(new CustomEvent("groter:close"));
    const button = el(
      "button",
      { type: "button", "data-do": "close", title: `${word("close")} (Esc)`, onclick: close },
      icon("close"),
    );
    button.append(el("span", { class: "unseen" }, word("close")));
    this.shadowRoot.append(el("div", { class: "head" }, parts.title, parts.checking, button), parts.body);
    this.shadowRoot.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    });
  }
}

// One headed list, or null if there is nothing in it.
function part(name, problems) {
  if (!problems.length) return null;
  const heading = el("h3", { id: name }, word(name), " ", el("span", { class: "count" }, `(${problems.length})`));
  return el("section", { "aria-labelledby": name }, heading, el("ul", {}, ...problems.map(item)));
}

function item(problem) {
  const { severity, code, file, line, message, help, kept, related = [] } = problem;
  return el(
    "li",
    { class: "problem", "data-code": code, "data-severity": severity, "data-file": file, "data-line": line },
    el("p", { class: "message" }, icon(severity), el("strong", {}, label(severity)), " ", ...withCode(message)),
    place(problem),
    source(problem),
    help && el("p", { class: "help" }, el("b", {}, `${label("help")} `), ...withCode(help)),
    kept && el("p", { class: "kept" }, word("kept")),
    related.length > 0 && el("div", { class: "related" }, el("p", {}, label("related")), ...related.map(also)),
  );
}

const also = (problem) => el("div", { class: "also" }, place(problem), source(problem));

// File, line and column, and the way to the editor.
function place({ file, line, column, editor }) {
  if (!file) return null;
  const where = [file, line, line && column].filter(Boolean).join(":");
  const name = `${label("edit")} ${where}`;
  return el(
    "p",
    { class: "place" },
    el("code", {}, where),
    editor && el("a", { "data-do": "edit", href: editor, "aria-label": name }, word("edit")),
  );
}

// The source line, with what is wrong in it marked and underlined by carets. Columns count characters, from one.
function source({ excerpt, column, length, line }) {
  if (excerpt === null || excerpt === undefined) return null;
  const characters = [...excerpt];
  const from = Math.min(Math.max((column ?? 1) - 1, 0), characters.length);
  const to = Math.min(from + Math.max(length ?? 1, 1), Math.max(characters.length, from));
  const text = (start, end) => characters.slice(start, end).join("");
  const gutter = line ? `${line} | ` : "";
  const pre = el("pre", {}, el("span", { class: "gutter" }, gutter), text(0, from));
  if (!column) return el("div", { class: "source" }, (pre.append(text(from)), pre));
  pre.append(el("mark", {}, text(from, to)), text(to), "\n");
  // Tabs stay tabs, so that the carets stand below what they point at.
  const indent = " ".repeat(gutter.length) + text(0, from).replace(/[^\t]/gu, " ");
  pre.append(el("span", { class: "carets", "aria-hidden": "true" }, indent + "^".repeat(Math.max(to - from, 1))));
  return el("div", { class: "source" }, pre);
}

// A message with its names in code, which the command line writes between backticks.
function withCode(text) {
  return text.split(/`([^`]*)`/).map((piece, index) => (index % 2 ? el("code", {}, piece) : piece));
}

customElements.define("groter-problems", GroterProblems);
