// How the search page compares words, without a browser.   node search.mjs
//
// For every language a few texts and a table: what is typed, and which texts must be found, in this order.

import { createRequire } from "node:module";
import { report } from "./site.mjs";

const { distance, extract, fold, marks, open, search } = createRequire(import.meta.url)("../../themes/regio/static/js/search.js");

const LANGUAGES = {
  nl: {
    texts: {
      stein: ["Haven Stein", "De haven wordt uitgebreid.", "Schepen varen over het Julianakanaal.", ["In uitvoering", "Stein", "2027"]],
      chemelot: ["Circular Chemelot", "Het restafval van huishoudens wordt grondstof.", "De industriële clusters in België en Nederland maken een circulaire economie.", ["In uitvoering", "Sittard-Geleen", "2050"]],
      stad: ["Binnenstad van Maastricht", "Winkels en woningen.", "Patiënten en cliënten vinden hier zorg. CO₂ wordt minder.", ["In aanvraag", "Maastricht"]],
      werk: ["Een talentrijke regio", "Meer kansen op de arbeidsmarkt.", "De coöperatie helpt vakmensen. Ook de haven van Stein zoekt mensen.", []],
    },
    table: [
      ["haven", "stein werk"],
      ["HAVEN", "stein werk"],
      ["havens", "stein werk"],
      ["afval", "chemelot"],
      ["afvl", ""],
      ["markt", "werk"],
      ["stad", "stad"],
      ["cooperatie", "werk"],
      ["coöperatie", "werk"],
      ["coo\u0308peratie", "werk"],
      ["patient", "stad"],
      ["belgie", "chemelot"],
      ["co2", "stad"],
      ["chemelot", "chemelot"],
      ["chemelto", "chemelot"],
      ["Chmelot", "chemelot"],
      ["stein haven", "stein werk"],
      ["haven 2027", "stein"],
      ["sittard geleen", "chemelot"],
      ["in aanvraag", "stad"],
      ["haven coöperatie", "werk"],
      ["haven xylofoon", "stein werk"],
      ["xylofoon", ""],
      ["ar", "werk"],
      ["", ""],
      ["  ", ""],
      ["(?*[", ""],
    ],
  },
  de: {
    texts: {
      grenze: ["Leben ohne Grenze", "Grenzüberschreitende Arbeit.", "Schließlich gehören Fußgänger dazu.", []],
      kreis: ["Kreislaufwirtschaft", "Abfälle werden zu Rohstoff.", "Die Straße zum Hafen ist sozioökonomisch wichtig.", []],
      land: ["Hügellandschaft", "Ökologische Qualität.", "Öl und Gas.", []],
    },
    table: [
      ["Grenze", "grenze"],
      ["grenz", "grenze"],
      ["uberschreitend", "grenze"],
      ["überschreitend", "grenze"],
      ["ueberschreitend", "grenze"],
      ["fussganger", "grenze"],
      ["Fußgänger", "grenze"],
      ["Fussgaenger", "grenze"],
      ["FUSSGÄNGER", "grenze"],
      ["strasse", "kreis"],
      ["Wirtschaft", "kreis"],
      ["abfall", "kreis"],
      ["Kreislafuwirtschaft", "kreis"],
      ["landschaft", "land"],
      ["ökonomisch", "kreis"],
      ["Oel", "land"],
    ],
  },
  fr: {
    texts: {
      eco: ["L’économie circulaire", "Les déchets deviennent une matière première.", "Le cœur de l’activité est à Geleen.", []],
      eau: ["La qualité de l’eau", "Près de la Meuse.", "À Maastricht, l’œuvre continue.", []],
    },
    table: [
      ["economie", "eco"],
      ["l'économie", "eco"],
      ["dechet", "eco"],
      ["coeur", "eco"],
      ["œuvre", "eau"],
      ["oeuvre", "eau"],
      ["qualite eau", "eau"],
      ["déchtes", "eco"],
      ["pres", "eau"],
    ],
  },
  en: {
    texts: {
      port: ["Port of Stein", "A larger port.", "Transport by water.", []],
      maker: ["Maker Space", "Room for makers.", "Young people work on projects.", []],
    },
    table: [
      ["port", "port"],
      ["ports", "port"],
      ["project", "maker"],
      ["makers space", "maker"],
      ["spcae", "maker"],
      ["trans", "port"],
    ],
  },
  ar: {
    texts: {
      mina: ["ميناء ستاين", "توسيع المِينَاء.", "أحمد وآدم إلى المدينة.", []],
      ard: ["الأرض والمياه", "جـــودة المياه", "مدرسةٌ على النهر", []],
    },
    table: [
      ["ميناء", "mina"],
      ["المیناء", "mina"],
      ["الميناء", "mina"],
      ["احمد", "mina"],
      ["ادم", "mina"],
      ["المدينه", "mina"],
      ["ارض", "ard"],
      ["جودة", "ard"],
      ["مدرسه", "ard"],
      ["علي", "ard"],
      ["مياه", "ard"],
    ],
  },
};

const faults = [];
let checks = 0;
const check = (what, found, wanted) => {
  checks += 1;
  if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
};

for (const [lang, { texts, table }] of Object.entries(LANGUAGES)) {
  const entries = Object.entries(texts).map(([id, [title, summary, text, facts]]) => [id, "card", title, summary, text, [], null, facts, null]);
  const index = open({ lang, pillars: [], languages: {}, entries });
  for (const [query, wanted] of table) check(`${lang} ${query}`, search(index, query).hits.map(({ url }) => url).join(" "), wanted);
}

// A word of the title counts more than one of the text, a whole word more than a part of one.
{
  const row = (id, title, text) => [id, "card", title, "", text, [], null, [], null];
  const index = open({ lang: "nl", pillars: [], languages: {}, entries: [row("part", "Achterhaven", ""), row("text", "A", "haven"), row("start", "Havenweg", ""), row("title", "De haven", "")] });
  check("order", search(index, "haven").hits.map(({ url }) => url).join(" "), "title start part text");
  check("no word in all", search(index, "haven achter zee").some, true);
  check("all words", search(index, "de haven").some, false);
  check("instead, as written", search(index, "havne").near, [["havne", "Haven"]]);
}

// Case, accents and ligatures.
for (const [text, wanted] of [["Coöperatie", "cooperatie"], ["Straße", "strasse"], ["ŒUVRE", "oeuvre"], ["ﬁets", "fiets"], ["CO₂", "co2"], ["ĳs", "ijs"], ["zacht\u00adkens", "zachtkens"], ["أَحْمَد", "احمد"], ["ŁÓDŹ", "lodz"]]) {
  check(`fold ${text}`, fold(text), wanted);
}

// Whatever the text, its marks lie in it and stand apart, also where folding makes it longer or shorter.
for (const [text, query, wanted] of [["De Straße en de strasse", "strasse", "Straße strasse"], ["Coöperatie coo\u0308peratie", "cooperatie", "Coöperatie coo\u0308peratie"], ["restafval", "afval", "afval"], ["🚲 haven 🚲 havens", "haven", "haven haven"]]) {
  const index = open({ lang: "nl", pillars: [], languages: {}, entries: [["a", "card", text, "", "", [], null, [], null]] });
  const { sought } = search(index, query);
  check(`marks ${text}`, marks(text, sought).map(([a, b]) => text.slice(a, b)).join(" "), wanted);
  const long = `${"woord ".repeat(100)}${text} ${"woord ".repeat(100)}`;
  const cut = extract(long, sought, 120);
  check(`extract ${text}`, cut.marks.map(([a, b]) => cut.text.slice(a, b)).join(" "), wanted);
  check(`length of ${text}`, cut.text.length <= 140 && cut.text.startsWith("… ") && cut.text.endsWith(" …"), true);
}

for (const [a, b, wanted] of [["chemelto", "chemelot", 1], ["a", "a", 0], ["abc", "abd", 1], ["havens", "haven", 1], ["haven", "havenweg", 0], ["", "abc", 0]]) {
  check(`distance ${a} ${b}`, distance(a, b), wanted);
}

report("words searched", checks, faults);
