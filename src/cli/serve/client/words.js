// The client's words. In: a language. Out: its words by id, without the `preview-` that all of them begin with.

import { ask } from "./ask.js";

let words = {};

// Fetches the words. A language that groter does not speak gets those of the command line.
export async function loadWords(base, lang) {
  words = (await ask(`${base}_groter/words?lang=${encodeURIComponent(lang)}`)) ?? words;
}

// The word with this id.
export function word(id) {
  return words[`preview-${id}`] ?? words[id] ?? id;
}

// The language of the words, which need not be the page's, and the way it is written.
export function wordsLanguage() {
  const lang = words["preview-lang"] ?? "en";
  const locale = new Intl.Locale(lang);
  return { lang, dir: (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? "ltr" };
}

// The word as a label of what follows it; in French a space that does not break stands before the colon.
export function label(id) {
  return `${word(id)}${wordsLanguage().lang === "fr" ? "\u00a0:" : ":"}`;
}
