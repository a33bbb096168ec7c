// When the panel of problems opens and closes. In: the numbers of each build, and what the reader does. Out: the panel,
// with the list that belongs to the newest numbers.

import { ask } from "./ask.js";
import { GroterProblems } from "./problems.js";
import { label, word } from "./words.js";

const CLOSED = "groter-preview-closed";

export class Watch {
  #base;
  #bar;
  #panel;
  #at = null;
  #state = null;
  #fetched = null;
  #turn = 0;
  #quiet = false;
  #byReader = false;

  static async make(base, bar) {
    const watch = new Watch();
    watch.#base = base;
    watch.#bar = bar;
    watch.#panel = await GroterProblems.make();
    watch.#panel.addEventListener("groter:close", () => watch.#dismiss());
    return watch;
  }

  get panel() {
    return this.#panel;
  }

  // Whether the panel stays shut whatever happens: the reader put the bar away.
  set quiet(quiet) {
    this.#quiet = quiet;
    if (quiet) this.#open(false);
    else if (this.#wanted()) void this.#fetch().then(() => this.#openForErrors());
  }

  // The page whose own problems come first.
  at(path, lang) {
    this.#at = { path, lang };
    this.#fetched = null;
    if (this.#wanted()) void this.#fetch();
  }

  // The numbers of a build.
  state(state) {
    const before = this.#state;
    this.#state = state;
    if (before && !before.errors && state.errors) this.#bar.announce(`${label("errors")} ${state.errors}`);
    if (before?.errors && !state.errors) this.#bar.announce(word("no-errors"));
    if (!state.errors) {
      sessionStorage.removeItem(CLOSED);
      if (before?.errors && !this.#byReader) this.#open(false);
    }
    if (this.#wanted()) void this.#fetch();
  }

  // Opens the panel for the reader, or closes it.
  toggle() {
    if (!this.#panel.hidden) return this.#dismiss();
    this.#byReader = true;
    void this.#fetch().then(() => {
      this.#open(true);
      this.#panel.enter();
    });
  }

  // Closes the panel for the reader, if it is open.
  close() {
    if (!this.#panel.hidden) this.#dismiss();
  }

  #wanted() {
    return this.#at && this.#state && (!this.#panel.hidden || (this.#state.errors > 0 && !this.#quiet));
  }

  async #fetch() {
    const { path, lang } = this.#at ?? {};
    const wanted = this.#state?.problems ?? null;
    if (!path || (wanted !== null && this.#fetched?.digest === wanted)) return;
    const turn = ++this.#turn;
    const query = new URLSearchParams({ lang, path });
    const problems = await ask(`${this.#base}_groter/problems?${query}`);
    if (!problems || turn !== this.#turn) return;
    // A list that may still grow is asked for again with the next news.
    this.#fetched = { digest: problems.complete ? wanted : null, errors: errorsOf(problems.list) };
    this.#panel.show(problems);
    this.#openForErrors();
  }

  // Opens the panel if there are errors that the reader has not put away.
  #openForErrors() {
    if (this.#quiet || !this.#panel.hidden || !this.#fetched || !this.#state?.errors) return;
    const closed = new Set(JSON.parse(sessionStorage.getItem(CLOSED) ?? "[]"));
    if (this.#fetched.errors.some((error) => !closed.has(error))) {
      this.#byReader = false;
      this.#open(true);
    }
  }

  #dismiss() {
    const back = document.activeElement === this.#panel || document.activeElement === this.#bar;
    this.#byReader = false;
    if (this.#fetched) sessionStorage.setItem(CLOSED, JSON.stringify(this.#fetched.errors));
    this.#open(false);
    if (back) this.#bar.problemsButton.focus();
  }

  #open(open) {
    // Focus must not be left in a panel that goes.
    const inside = !open && document.activeElement === this.#panel;
    this.#panel.hidden = !open;
    this.#bar.expanded = open;
    if (inside) this.#bar.problemsButton.focus();
  }
}

// Errors by what they say: one that only moved to another line is the same.
function errorsOf(list) {
  return list
    .filter(({ severity }) => severity === "error")
    .map(({ code, file, message }) => `${code} ${file} ${message}`);
}
