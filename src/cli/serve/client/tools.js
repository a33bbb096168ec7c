// The bar and the panel of problems of one window. In: what the stream says, and which page is shown. Out: the bar and
// the panel, kept up to date; what the reader asks for that only the window can do goes to its `act`.

import { ask } from "./ask.js";
import { GroterBar } from "./bar.js";
import { address, deskAddress, paperAddress, pathOf } from "./place.js";
import { keepRoom } from "./room.js";
import { Watch } from "./watch.js";
import { loadWords, word } from "./words.js";

const FOLDED = "groter-preview-folded";
const FOLLOW = "groter-preview-follow";
const SECOND = "groter-preview-second";
const SETTLE = 30; // ms
const PATIENCE = 2000; // ms before a lost connection is spoken of

export class Tools {
  #place;
  #window;
  #bar;
  #watch;
  #at = null;
  #card = null;
  #build = -1;
  #asked = 0;
  #lost = 0;
  #known = true;

  // `window_` says what the window is: { view: names of the buttons that are on, pads: whether the page makes room for
  // the bar, link(url, lang): where the switch of languages leads, act(name, detail): whether it did it itself }.
  static async make(place, window_) {
    await loadWords(place.base, place.lang);
    const tools = new Tools();
    tools.#place = place;
    tools.#window = window_;
    tools.#bar = await GroterBar.make();
    tools.#watch = await Watch.make(place.base, tools.#bar);
    await tools.#attach();
    return tools;
  }

  // What the stream is to call.
  get handlers() {
    return {
      stream: ({ open }) => this.#stream(open),
      state: (state) => this.#state(state),
      follow: (saved) => this.#follow(saved),
    };
  }

  // The window shows another page; `known` is false for an address that has no page.
  async show(path, lang, known = true) {
    this.#at = { path, lang };
    this.#known = known;
    this.#watch.at(path, lang);
    await this.#refresh();
  }

  // The card that is shown, as the server describes it.
  get card() {
    return this.#card;
  }

  // The page was patched, and shows this build.
  patched(build) {
    this.#known = true;
    this.#bar.message(null);
    this.#bar.build(build);
    this.#build = Math.max(this.#build, build);
    void this.#refresh();
  }

  // The page is no more.
  gone(build) {
    this.#known = false;
    this.#bar.message(word("gone"));
    this.#bar.announce(word("gone"));
    this.#bar.build(build);
  }

  // The view changed without a new page.
  view(names) {
    this.#bar.view(names);
  }

  async #attach() {
    const bar = this.#bar;
    bar.addEventListener("groter:do", (event) => this.#act(event));
    bar.view(this.#window.view);
    bar.following = sessionStorage.getItem(FOLLOW) === "yes";
    this.#fold(sessionStorage.getItem(FOLDED) === "yes");
    document.body.append(bar, this.#watch.panel);
    await keepRoom(bar, this.#watch.panel, this.#window.pads);
    addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("visibilitychange", () => this.#refresh());
  }

  // F2 folds the bar, Escape closes the panel; the frames of the desk hand on their keys.
  key(event) {
    if (event.key === "Escape" && !event.defaultPrevented) this.#watch.close();
    if (event.key !== "F2" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const within = document.activeElement === this.#bar;
    this.#fold(sessionStorage.getItem(FOLDED) !== "yes");
    if (within) this.#bar.focusFold();
  }

  #fold(folded) {
    sessionStorage.setItem(FOLDED, folded ? "yes" : "no");
    this.#bar.fold(folded);
    this.#watch.quiet = folded;
  }

  #stream(open) {
    this.#bar.stream(open);
    clearTimeout(this.#lost);
    if (open) {
      if (this.#lost === Infinity) this.#bar.announce(word("back"));
      this.#lost = 0;
      return;
    }
    // A server that starts again is back before anybody needs to hear of it.
    this.#lost = setTimeout(() => {
      this.#lost = Infinity;
      this.#bar.announce(word("lost-tip"));
    }, PATIENCE);
  }

  #state(state) {
    this.#bar.state(state);
    this.#watch.state(state);
    if (state.working || state.build === this.#build) return;
    this.#build = state.build;
    // The same build may bring the news that the page is gone.
    setTimeout(() => this.#refresh(), SETTLE);
  }

  // Asks what is known of the card; only in a window that is seen, and with the last answer alone.
  async #refresh() {
    if (!this.#at || document.visibilityState !== "visible") return;
    const turn = ++this.#asked;
    const { path, lang } = this.#at;
    const query = new URLSearchParams({ lang, path });
    // An address without a page has no card, and asking for it would only be noise in the browser's console.
    const card = this.#known ? await ask(`${this.#place.base}_groter/card?${query}`) : null;
    if (turn !== this.#asked || card === undefined) return;
    this.#card = card;
    this.#bar.card(this.#card, this.#links());
    this.#bar.second = sessionStorage.getItem(SECOND);
    this.#window.carded?.(this.#card);
  }

  #links() {
    const { base } = this.#place;
    const { path, lang } = this.#at;
    const { print, id, translations = [] } = this.#card ?? {};
    const languages = translations.map(({ lang, url }) => [lang, url && (this.#window.link?.(url, lang, id) ?? url)]);
    return {
      languages: Object.fromEntries(languages),
      print: print && deskAddress(base, { left: path, right: `print:${lang}` }),
      paper: print && paperAddress(base, { lang, at: path, id }),
      pdf: print?.pdf,
      sheet: print?.sheet,
    };
  }

  #act(event) {
    const { name, ...detail } = event.detail;
    const { base } = this.#place;
    const done = () => event.preventDefault();
    const second = this.#bar.second;
    if (name === "problems") return this.#watch.toggle();
    if (name === "hide" || name === "show") {
      this.#fold(name === "hide");
      return this.#bar.focusFold();
    }
    if (name === "follow") return this.#setFollow(sessionStorage.getItem(FOLLOW) !== "yes");
    if (name === "second" && second) sessionStorage.setItem(SECOND, second);
    if (this.#window.act?.(name, { ...detail, second: this.translation(second) })) return done();
    if (name === "languages") {
      const right = this.translation(second)?.url;
      if (right) location.assign(deskAddress(base, { left: this.#at.path, right: pathOf(base, right) }));
    }
    if (name === "phone" || name === "tablet") location.assign(deskAddress(base, { left: this.#at.path, width: name }));
    if (name === "full" && pathOf(base, location.href) !== this.#at.path) location.assign(address(base, this.#at.path));
  }

  // The translation of the card into a language.
  translation(lang) {
    return this.#card?.translations.find((translation) => translation.lang === lang);
  }

  #setFollow(on) {
    sessionStorage.setItem(FOLLOW, on ? "yes" : "no");
    this.#bar.following = on;
  }

  #follow(saved) {
    if (sessionStorage.getItem(FOLLOW) !== "yes") return;
    if (this.#window.follow) this.#window.follow(saved);
    else if (pathOf(this.#place.base, saved.url) !== this.#at?.path) location.assign(saved.url);
  }
}
