// The search page. In: the index of the page's language (a script that calls groterSearch) and the words in the form's
// data attributes. Out: results below the form. Asks for nothing, keeps nothing; text gets into the page as text only.
// The functions before `start` know no page and are tried in Node (tests/browser/search.mjs).
(function (root) {
  "use strict";

  // Letters that Unicode does not take apart, and Arabic letters that stand for one another.
  const ALIKE = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", "ـ": "", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };
  const folded = new Map();
  const LETTER = /[\p{L}\p{N}]/u;

  function foldCharacter(c) {
    let f = folded.get(c);
    if (f === undefined) {
      // Marks go (ö → o, أ → ا), and so does what is not seen, such as a soft hyphen.
      f = c.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").replace(/./gsu, (x) => ALIKE[x] ?? x);
      folded.set(c, f);
    }
    return f;
  }

  // The text as it is compared: without case, accents and ligatures. `at`, if given, gets the place in `text` that each
  // letter comes from.
  function fold(text, at) {
    if (!at) return text.toLowerCase().replace(/[^\0-\x7f]/gu, foldCharacter);
    let out = "";
    let place = 0;
    for (const c of text) {
      const f = foldCharacter(c);
      for (let i = 0; i < f.length; i++) at.push(place);
      out += f;
      place += c.length;
    }
    at.push(place);
    return out;
  }

  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  // The words asked for; single letters only count when there is nothing else.
  function asked(query) {
    const all = [...new Set(words(query))];
    const long = all.filter((word) => word.length > 1);
    return (long.length ? long : all).slice(0, 8);
  }

  // Every place of `word` in a folded text: [start, kind]; kind 3 a whole word, 2 the beginning of one, 1 a part of one.
  function places(text, word, inside) {
    const found = [];
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) {
      const begins = !i || !LETTER.test(text[i - 1]);
      const ends = !LETTER.test(text[i + word.length] ?? " ");
      if (begins || inside) found.push([i, begins ? (ends ? 3 : 2) : 1]);
    }
    return found;
  }

  // How many letters differ between `a` and the beginning of `b` that is most like it; exchanged neighbours count once.
  function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return Math.min(...row);
  }

  // What of an entry is searched, and how much a word in it counts.
  const FIELDS = [["title", 12], ["facts", 6], ["headings", 5], ["summary", 4], ["text", 2]];
  const KINDS = [0, 0.3, 0.7, 1];
  // Results on the page at most, and letters of an extract.
  const MOST = 50;
  const EXTRACT = 220;

  // An index that can be asked: its entries with every field folded.
  function open(data) {
    const entries = data.entries.map((row) => {
      const [url, kind, title, summary, text, headings, pillar, facts, lang] = row;
      const entry = { url, kind, title, summary, text, facts, lang, pillar: data.pillars[pillar] };
      const said = { title, summary, text, headings: headings.join("\n"), facts: [entry.pillar?.[0] ?? "", ...facts].join("\n") };
      entry.folded = FIELDS.map(([name]) => fold(said[name]));
      return entry;
    });
    return { lang: data.lang, entries, vocabulary: null };
  }

  // Words of the index that a mistyped or bent word may stand for: only asked when the word itself is found nowhere.
  function near(index, word) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!limit) return [];
    index.vocabulary ??= new Set(index.entries.flatMap((entry) => entry.folded.flatMap((text) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [])));
    let best = limit;
    let found = [];
    for (const known of index.vocabulary) {
      const first = known[0] === word[0] || (known[0] === word[1] && known[1] === word[0]);
      if (!first || known.length < word.length - limit) continue;
      const d = distance(word, known.slice(0, word.length + limit));
      if (d < best) found = [];
      if (d <= best) (best = d), found.push(known);
    }
    return found.sort((a, b) => a.length - b.length).slice(0, 20);
  }

  // The forms of a word under which an entry may have it: Germans without the keys for it write ae for ä.
  function forms(index, word) {
    const inside = word.length > (/^(nl|de|ar)/.test(index.lang) ? 2 : 3);
    const all = [word];
    if (/^de/.test(index.lang)) all.push(word.replace(/([aou])e/g, "$1"));
    const known = [...new Set(all)].filter((form) => index.entries.some((e) => e.folded.some((t) => places(t, form, inside).length)));
    if (known.length) return { word, inside, list: known, weight: 1 };
    return { word, inside: true, list: near(index, word), weight: 0.5 };
  }

  // What an entry is worth for one word.
  function worth(entry, { list, inside, weight }) {
    let sum = 0;
    FIELDS.forEach(([, value], i) => {
      const best = Math.max(0, ...list.flatMap((form) => places(entry.folded[i], form, inside).map(([, kind]) => KINDS[kind])));
      sum += value * best * weight;
    });
    return sum;
  }

  // The entries for a query, best first. `some`: no entry has all words. `near`: [asked, found instead].
  function search(index, query) {
    const sought = asked(query).map((word) => forms(index, word));
    const rows = index.entries.map((entry, order) => {
      const worths = sought.map((forms) => worth(entry, forms));
      return { entry, order, has: worths.filter(Boolean).length, sum: worths.reduce((a, b) => a + b, 0) };
    });
    const all = rows.filter((row) => row.has && row.has === sought.length);
    const hits = all.length ? all : rows.filter((row) => row.has);
    hits.sort((a, b) => b.has - a.has || b.sum - a.sum || a.order - b.order);
    const instead = sought.filter((forms) => forms.weight < 1 && forms.list.length);
    const found = hits.map((row) => row.entry);
    return { hits: found, sought, some: !all.length && hits.length > 0, near: instead.map((forms) => [forms.word, written(found, forms.list[0])]) };
  }

  // A folded word as the best of the entries writes it.
  function written(entries, word) {
    for (const { title, summary, text } of entries) {
      for (const field of [title, summary, text]) {
        const [place] = marks(field, [{ list: [word], inside: false }]);
        if (place) return field.slice(place[0], place[1]);
      }
    }
    return word;
  }

  // Where the words sought stand in a text: sorted [start, end] in `text` itself, none in another.
  function marks(text, sought) {
    const at = [];
    const flat = fold(text, at);
    const ranges = [];
    for (const { list, inside } of sought) {
      for (const form of list) {
        for (const [i, kind] of places(flat, form, inside)) ranges.push([at[i], at[i + form.length], kind]);
      }
    }
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return ranges.filter((range, i) => !i || range[0] >= Math.max(...ranges.slice(0, i).map((r) => r[1])));
  }

  // The part of a text to show: about `length` letters around where most of what is sought stands close together.
  function extract(text, sought, length) {
    const found = marks(text, sought);
    if (text.length <= length) return { text, marks: found };
    const score = (range) => found.reduce((sum, other) => sum + (other[0] >= range[0] && other[1] <= range[0] + length * 0.7 ? other[2] : 0), 0);
    const best = found.reduce((a, b) => (a && score(a) >= score(b) ? a : b), null);
    let start = best ? Math.max(0, best[0] - length * 0.3) | 0 : 0;
    if (start) start += text.slice(start, best[0]).search(/\s\S/) + 1;
    let end = Math.min(text.length, start + length);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), best?.[1] ?? 0);
    const shift = start ? 2 : 0;
    const inside = found.filter((range) => range[0] >= start && range[1] <= end);
    return {
      text: (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : ""),
      marks: inside.map(([a, b]) => [a - start + shift, b - start + shift]),
    };
  }

  // The field to show of an entry: the text where it has more of the words than the summary.
  function telling({ summary, text }, sought) {
    const has = (field) => sought.filter((forms) => marks(field, [forms]).length).length;
    return summary && has(summary) >= has(text) ? summary : text || summary;
  }

  // The search form of the page, once its index is there.
  function start(data) {
    const form = document.querySelector("form.search");
    const input = form?.querySelector("input");
    const count = document.querySelector(".count");
    const list = document.querySelector(".hits");
    if (!input || !count || !list) return;
    const index = open(data);
    const say = form.dataset;
    const plural = new Intl.PluralRules(data.lang);
    let timer;

    const element = (name, className, ...inner) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      made.append(...inner);
      return made;
    };
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
    // A text with its marked places.
    const marked = (text, ranges) => {
      const parts = [];
      let done = 0;
      for (const [a, b] of ranges) {
        parts.push(text.slice(done, a), element("mark", "", text.slice(a, b)));
        done = b;
      }
      return [...parts, text.slice(done)];
    };
    const hit = (entry, sought) => {
      const link = element("a", "", ...marked(entry.title, marks(entry.title, sought)));
      link.href = entry.url + (location.protocol === "file:" && /(^|\/)$/.test(entry.url) ? "index.html" : "");
      const cut = extract(telling(entry, sought), sought, EXTRACT);
      const item = element("li", "hit", element("h2", "", link), element("p", "extract", ...marked(cut.text, cut.marks)));
      const facts = [say[entry.kind], entry.pillar?.[0], ...entry.facts].filter((fact) => fact && fact !== entry.title);
      const other = data.languages[entry.lang];
      if (other) {
        for (const child of item.children) (child.lang = entry.lang), (child.dir = other[1]);
        facts.push(fill(say.only, { language: other[0] }));
      }
      // The dot stays with the word before it.
      const line = facts.join("\u00a0· ");
      item.append(element("p", "meta", ...marked(line, marks(line, sought))));
      if (entry.pillar) item.classList.add("toned", "tone-" + entry.pillar[1]);
      return item;
    };
    const show = () => {
      const query = input.value.trim();
      const found = search(index, query);
      const n = found.hits.length;
      const number = new Intl.NumberFormat(data.lang);
      list.replaceChildren(...found.hits.slice(0, MOST).map((entry) => hit(entry, found.sought)));
      const told = found.near.map(([word, instead]) => fill(say.near, { word, instead }));
      if (found.some) told.push(say.some);
      told.push(n ? (say["count" + plural.select(n)] ?? say.countother).replace("#", number.format(n)) : fill(say.none, { query }));
      if (n > MOST) told.push(fill(say.first, { shown: number.format(MOST) }));
      count.textContent = query ? told.join(" ") : "";
      try {
        const url = new URL(location.href);
        if (query) url.searchParams.set("q", query);
        else url.searchParams.delete("q");
        history.replaceState(history.state, "", url);
      } catch {
        // Opened from disk, the address stays as it is.
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(show, 150);
    };
    // Arrow keys walk from the field through the results and back.
    const walk = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [input, ...list.querySelectorAll("a")];
      const to = stops[stops.indexOf(document.activeElement) + step];
      if (!to || !stops.includes(document.activeElement)) return;
      event.preventDefault();
      to.focus();
    };

    form.hidden = false;
    for (const other of document.querySelectorAll("[data-without-script]")) other.hidden = true;
    input.value = new URLSearchParams(location.search).get("q") ?? input.value;
    input.addEventListener("input", soon);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      show();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !input.value) return;
      event.preventDefault();
      input.value = "";
      show();
    });
    for (const part of [form, list]) part.addEventListener("keydown", walk);
    if (input.value) show();
  }

  if (typeof module === "object") module.exports = { fold, asked, open, search, marks, extract, distance };
  else root.groterSearch = start;
})(this);
