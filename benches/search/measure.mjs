// Search libraries beside groter's own search, on a site that groter built: size and what they find.
//
//     cd benches/search && npm install && node measure.mjs SITE [nl de …]
//
// In: the folder of a built site, for the texts in its assets/search. Out: two tables in Markdown for each language. What
// should be found is counted plainly: every text in which the word stands, whatever its accents and wherever in a word.
// Every library gets the settings its documentation gives for prefixes, parts of words and typing errors, where it has any.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const ours = require("../../themes/regio/static/js/search.js");

// Words as people type them; after a colon what they mean, where they mistype it.
const QUERIES = {
  nl: ["haven", "afval", "chemelot", "economie", "markt", "grens", "landschap", "patient", "belgie", "creeren", "industrie", "chemelto:chemelot", "econmie:economie"],
  de: ["Hafen", "Abfall", "Chemelot", "Wirtschaft", "Kreislauf", "Markt", "Grenze", "Werkstatt", "Schliesslich", "okologisch", "offentlich", "Chemelto:Chemelot", "Wirtshaft:Wirtschaft"],
};

const [site, ...langs] = process.argv.slice(2);
const size = (...texts) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const read = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url));
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function contents(lang) {
  const name = readdirSync(join(site, "assets/search")).find((name) => name.startsWith(`${lang}.`));
  const script = readFileSync(join(site, "assets/search", name), "utf8");
  return { script, data: JSON.parse(script.slice("groterSearch(".length, script.lastIndexOf(")"))) };
}

const documents = (data) => data.entries.map(([url, , title, summary, text, headings], id) => ({ id, url, title, summary, text: [...headings, text].join("\n") }));
const FIELDS = ["title", "summary", "text"];

// Each: the size of its scripts, the size of what the reader's browser is sent besides, and a function from a query to the
// ids it finds.
const CANDIDATES = {
  "groter": ({ script, data }) => {
    const index = ours.open(data);
    const of = (entry) => index.entries.indexOf(entry);
    return { code: size(readFileSync(new URL("../../themes/regio/static/js/search.js", import.meta.url))), index: size(script), find: (query) => ours.search(index, query).hits.map(of) };
  },
  "MiniSearch": async ({ script, data }) => {
    const MiniSearch = require("minisearch");
    const search = new MiniSearch({ fields: FIELDS, processTerm: plain, searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 3 } } });
    search.addAll(documents(data));
    return { code: await minified("minisearch/dist/umd/index.js"), index: size(script), find: (query) => search.search(query).map(({ id }) => id) };
  },
  "uFuzzy": ({ script, data }) => {
    const uFuzzy = require("@leeoniya/ufuzzy");
    const search = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: "\\p{Ll}\\p{Lu}", intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}", intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b", intraMode: 1 });
    const texts = documents(data).map((document) => plain(FIELDS.map((field) => document[field]).join("\n")));
    return { code: size(read("@leeoniya/ufuzzy/dist/uFuzzy.iife.min.js")), index: size(script), find: (query) => search.search(texts, plain(query), 1, 1e3)[2]?.map((i) => search.search(texts, plain(query), 1, 1e3)[1].idx[i]) ?? [] };
  },
  "Fuse.js": async ({ script, data }) => {
    const { default: Fuse } = await import("fuse.js");
    const search = new Fuse(documents(data), { keys: FIELDS, ignoreLocation: true, ignoreDiacritics: true, threshold: 0.2 });
    return { code: size(read("fuse.js/dist/fuse.basic.min.mjs")), index: size(script), find: (query) => search.search(query).map(({ refIndex }) => refIndex) };
  },
  "FlexSearch": async ({ script, data }) => {
    const { default: FlexSearch } = await import("flexsearch");
    const search = new FlexSearch.Index({ tokenize: "full", encoder: FlexSearch.Charset.LatinAdvanced });
    for (const document of documents(data)) search.add(document.id, FIELDS.map((field) => document[field]).join("\n"));
    return { code: size(read("flexsearch/dist/flexsearch.compact.min.js")), index: size(script), find: (query) => search.search(query, 1000) };
  },
  "lunr + language": ({ data }) => {
    const lunr = require("lunr");
    require("lunr-languages/lunr.stemmer.support")(lunr);
    require(`lunr-languages/lunr.${data.lang}`)(lunr);
    const index = lunr(function () {
      this.use(lunr[data.lang]);
      this.ref("id");
      for (const field of FIELDS) this.field(field);
      for (const document of documents(data)) this.add(document);
    });
    const code = size(read("lunr/lunr.min.js"), read("lunr-languages/min/lunr.stemmer.support.min.js"), read(`lunr-languages/min/lunr.${data.lang}.min.js`));
    // Results can only be shown with their texts, so these are sent as well.
    return { code, index: size(JSON.stringify(index), JSON.stringify(documents(data))), find: (query) => index.search(`${query} ${query}* ${query}~1`).map(({ ref }) => +ref) };
  },
  "Pagefind": pagefind,
};

// A script without a minified build, as a minifier would send it.
async function minified(path) {
  const { minify } = await import("terser");
  return size((await minify(read(path).toString(), { compress: true, mangle: true })).code);
}

// Pagefind reads finished pages; its search is WebAssembly that fetches parts of the index.
async function pagefind({ data }) {
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  for (const { id, title, summary, text } of documents(data)) {
    mkdirSync(join(folder, `${id}`));
    writeFileSync(join(folder, `${id}/index.html`), `<html lang="${data.lang}"><title>${escaped(title)}</title><body><h1>${escaped(title)}</h1><p>${escaped(summary)}</p><p>${escaped(text)}</p></body></html>`);
  }
  execFileSync(new URL("node_modules/.bin/pagefind", import.meta.url).pathname, ["--site", folder], { stdio: "ignore" });
  const parts = readdirSync(join(folder, "pagefind"), { recursive: true }).map((name) => join(folder, "pagefind", name));
  const of = (pattern) => parts.filter((part) => pattern.test(part)).map((part) => readFileSync(part));
  const code = size(...of(/pagefind\.js$/)) + of(new RegExp(`wasm\\.${data.lang}\\.pagefind$`)).reduce((sum, part) => sum + part.length, 0);
  // A first query takes the entry, the meta index and one part; ten results take ten fragments. All are compressed already.
  const mean = (list) => list.reduce((sum, part) => sum + part.length, 0) / list.length;
  const index = size(...of(/entry\.json$/)) + mean(of(/\.pf_meta$/)) + mean(of(/\.pf_index$/)) + 10 * mean(of(/\.pf_fragment$/));
  globalThis.window = { location: { origin: "file://", pathname: "/" } };
  globalThis.location = globalThis.window.location;
  globalThis.document = { querySelector: () => ({ getAttribute: () => data.lang }), currentScript: null };
  globalThis.fetch = async (url) => new Response(readFileSync(new URL(String(url).split("?")[0], pathToFileURL(join(folder, "pagefind/")))));
  const engine = await import(pathToFileURL(join(folder, "pagefind/pagefind.js")));
  await engine.options({ basePath: pathToFileURL(join(folder, "pagefind/")).href, baseUrl: "/" });
  const find = async (query) => Promise.all((await engine.search(query)).results.map(async (hit) => +(await hit.data()).url.split("/")[1]));
  return { code, index: Math.round(index), find };
}

for (const lang of langs.length ? langs : Object.keys(QUERIES)) {
  const given = contents(lang);
  const texts = documents(given.data).map((document) => plain(FIELDS.map((field) => document[field]).join("\n")).replaceAll("ß", "ss"));
  const queries = QUERIES[lang].map((query) => query.split(":"));
  const expected = queries.map(([typed, meant]) => texts.flatMap((text, id) => (text.includes(plain(meant ?? typed)) ? [id] : [])));
  const rows = [];
  for (const [name, make] of Object.entries(CANDIDATES)) {
    try {
      const { code, index, find } = await make(given);
      const found = [];
      for (const [typed] of queries) found.push(await find(typed));
      const cells = found.map((ids, i) => `${ids.filter((id) => expected[i].includes(id)).length}+${ids.filter((id) => !expected[i].includes(id)).length}`);
      rows.push([name, code, index, ...cells]);
    } catch (error) {
      rows.push([name, error.message.split("\n")[0]]);
    }
  }
  console.log(`\n${lang}: ${texts.length} texts. Right + other results; the first row is what there is to find.\n`);
  console.log(`| ${["", "script", "index", ...queries.map(([typed]) => typed)].join(" | ")} |`);
  console.log(`| ${["---", ...Array(queries.length + 2).fill("---:")].join(" | ")} |`);
  console.log(`| ${["there", "", "", ...expected.map((ids) => ids.length)].join(" | ")} |`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}
