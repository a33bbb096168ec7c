// The page that is shown while there is nothing to show. In: the address that was asked for. Out: its text in one
// language, the bar with the problems, and the real page as soon as there is one.

import { el, sheet } from "./dom.js";
import { Feed } from "./feed.js";
import { Tools } from "./tools.js";
import { loadWords, word, wordsLanguage } from "./words.js";

export async function startWaiting(place, framed) {
  const { base, path, lang, digest } = place;
  document.adoptedStyleSheets.push(await sheet("waiting.css"));
  await loadWords(base, lang);
  const heading = el("h1", {}, word("waiting-title"));
  document.querySelector("main").replaceChildren(heading, el("p", {}, word("waiting-text")));
  document.documentElement.lang = wordsLanguage().lang;
  document.title = word("waiting-title");
  const tools = framed ? null : await Tools.make(place, { view: [], pads: true });
  void tools?.show(path, lang, false);
  const reload = () => location.reload();
  new Feed(base, { page: { path, digest }, print: null }, { page: reload, gone: reload, ...tools?.handlers });
}
