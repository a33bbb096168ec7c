// The settings that `groter schema --cms` makes, read by the programs themselves: Sveltia's published schema, and Decap
// in a browser, with a repository in memory that holds the programme.
//
// node tests/cms/cms.mjs GROTER PROGRAMME PACKAGES [PICTURES]
//
// The last line counts: "12 passed, 0 failed".

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import puppeteer from "puppeteer-core";
import { parse as read } from "yaml";
import { CHROMIUM_FLAGS } from "../browser/flags.mjs";

const [groter, original, packages, pictures] = process.argv.slice(2);
// A copy, to write back into what was edited.
const programme = mkdtempSync(join(tmpdir(), "groter-cms-programme-"));
cpSync(join(original, "content"), join(programme, "content"), { recursive: true });
let good = 0;
let bad = 0;

function check(what, fine, more = "") {
  if (fine) good += 1;
  else bad += 1;
  console.log(`${fine ? "ok" : "FAILED"}: ${what}${fine ? "" : ` ${more}`}`);
}

function settings(cms) {
  return execFileSync(groter, ["schema", "--cms", cms, "--root", programme, "--lang", "nl"], { encoding: "utf8" });
}

// The files below a folder, as the tree that Decap's repository in memory is.
function tree(folder, prefix) {
  const all = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) all[entry.name] = tree(join(folder, entry.name), path);
    else if (/\.(md|yaml)$/.test(entry.name)) all[entry.name] = { path, content: readFileSync(join(folder, entry.name), "utf8") };
  }
  return all;
}

function sveltia() {
  const schema = JSON.parse(readFileSync(join(packages, "sveltia-cms/schema/sveltia-cms.json"), "utf8"));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  const whole = read(settings("sveltia"));
  check("Sveltia's schema accepts the settings", validate(whole), JSON.stringify(validate.errors?.slice(0, 5)));
  const broken = structuredClone(whole);
  broken.collections[0].fields[0].widgett = "string";
  check("Sveltia's schema refuses a key it does not know", !validate(broken));
  return whole;
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const file = path.startsWith("/packages/") ? join(packages, path.slice(10)) : join(folder, path.slice(1) || "index.html");
    try {
      const type = { js: "text/javascript", html: "text/html", yml: "text/yaml", css: "text/css" }[file.split(".").pop()];
      const bytes = readFileSync(file);
      response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const TEXT_KEYS = ["title", "summary", "slug", "aliases", "draft", "image", "figures", "links", "updates", "extra", "translated_from"];

function matter(text) {
  return read(text.split(/^---\s*$/m)[1] ?? "") ?? {};
}

// Waits until a text is on the page.
async function shows(tab, text) {
  await tab.waitForFunction((text) => document.body.innerText.toLowerCase().includes(text.toLowerCase()), { timeout: 30_000 }, text);
}

async function click(tab, text) {
  const found = await tab.waitForSelector(`::-p-text(${text})`, { timeout: 20_000 });
  await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await found.click();
}

// Opens the menu and chooses from it; while Decap still draws the form a click gets lost.
async function publish(tab) {
  for (let left = 10; left > 0; left -= 1) {
    await click(tab, "Publiceer");
    const now = await tab.waitForSelector("::-p-text(Publiceer nu)", { timeout: 2_000 }).catch(() => null);
    if (now) return now.click();
  }
  throw new Error("the menu does not open");
}

async function picture(tab, name) {
  if (pictures) await tab.screenshot({ path: join(pictures, `${name}.png`) });
}

async function open(browser, port, notes) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 1400 });
  tab.on("console", (message) => message.type() === "error" && notes.push(message.text()));
  tab.on("pageerror", (error) => notes.push(`exception: ${error.stack}`));
  await tab.goto(`http://127.0.0.1:${port}/`);
  return tab;
}

async function decap(browser, port, card, notes) {
  const tab = await open(browser, port, notes);
  await tab.waitForFunction(() => document.querySelector("button") || /config/i.test(document.body.innerText), { timeout: 60_000 });
  const first = await tab.evaluate(() => document.body.innerText);
  check("Decap starts without errors in its settings", !/Config Errors|Error loading/i.test(first + notes.join("\n")), first + notes.join("\n"));
  const enter = await tab.waitForSelector("button", { timeout: 20_000 });
  await enter.click();
  await shows(tab, card.label);
  await tab.goto(`http://127.0.0.1:${port}/#/collections/${card.collection}`);
  await shows(tab, card.title);
  await picture(tab, "decap-collection");
  await tab.goto(`http://127.0.0.1:${port}/#/collections/${card.collection}/entries/${card.slug}`);
  await tab.waitForSelector("[id^='title-field']", { timeout: 30_000 });
  await shows(tab, "Eindjaar");
  const form = await tab.evaluate(() => document.body.innerText);
  for (const label of ["Titel", "Samenvatting", "Eindjaar", "Status", "Plaatsen", "Foto of tekening", "Tekst"]) {
    check(`the form of a card asks for ${label}`, form.toLowerCase().includes(label.toLowerCase()), form.slice(0, 2000));
  }
  await picture(tab, "decap-card");
  return tab;
}

// Changes the source's summary and saves.
async function edit(tab, card) {
  const field = await tab.waitForSelector("[id^='summary-field']");
  await field.click();
  await tab.keyboard.type("Anders. ");
  await publish(tab);
  const path = card.path.split("/");
  await tab.waitForFunction(
    (path) => path.reduce((tree, part) => tree?.[part], window.repoFiles)?.content?.includes("Anders. "),
    { timeout: 30_000 },
    path,
  );
  const files = await tab.evaluate((path) => {
    const folder = path.slice(0, -1).reduce((tree, part) => tree[part], window.repoFiles);
    return Object.fromEntries(Object.entries(folder).filter(([, file]) => file.path).map(([name, file]) => [name, file.content]));
  }, path);
  await picture(tab, "decap-saved");
  return files;
}

// Writes a new card with a title and nothing else.
async function create(tab, port, card) {
  await tab.goto(`http://127.0.0.1:${port}/#/collections/${card.collection}/new`);
  const field = await tab.waitForSelector("[id^='title-field']");
  await field.click();
  await tab.keyboard.type("Nieuwe haven");
  await publish(tab);
  const folder = card.path.split("/").slice(0, -1);
  await tab.waitForFunction(
    (folder) => Object.keys(folder.reduce((tree, part) => tree[part], window.repoFiles)).some((name) => name.startsWith("nieuwe-haven")),
    { timeout: 30_000 },
    folder,
  );
  await picture(tab, "decap-new");
  const all = await tab.evaluate((folder) => {
    const files = Object.entries(folder.reduce((tree, part) => tree[part], window.repoFiles));
    return Object.fromEntries(files.filter(([name]) => name.startsWith("nieuwe-haven")).map(([name, file]) => [name, file.content]));
  }, folder);
  return all;
}

// The card that is edited: the first that is a file of its own and has a year and places.
function chosen(whole) {
  for (const collection of whole.collections.filter((one) => one.folder && one.folder !== "content")) {
    for (const name of readdirSync(join(programme, collection.folder))) {
      if (!name.endsWith(".nl.md") || name.startsWith("_")) continue;
      const path = `${collection.folder}/${name}`;
      const { title, year, places } = matter(readFileSync(join(programme, path), "utf8"));
      if (!year || !places) continue;
      return { collection: collection.name, label: collection.label, path, name, title, slug: name.replace(/\.nl\.md$/, "") };
    }
  }
  throw new Error("a programme without cards");
}

async function inDecap() {
  const yaml = settings("decap").replace(/name: git-gateway\n {2}branch: main/, "name: test-repo");
  const whole = read(yaml);
  const card = chosen(whole);
  const folder = mkdtempSync(join(tmpdir(), "groter-cms-"));
  const content = tree(join(programme, "content"), "content");
  const inner = card.path.split("/").slice(1, -1).reduce((all, part) => all[part], content);
  const translated = Object.keys(inner).filter((name) => name.startsWith(`${card.slug}.`) && name !== card.name);
  writeFileSync(join(folder, "config.yml"), yaml);
  const folders = whole.collections.map((one) => one.folder).filter((path) => path?.includes("/"));
  const repository = JSON.stringify({ content }).replaceAll("<", "\\u003c");
  writeFileSync(
    join(folder, "index.html"),
    // That repository finds a folder's files by its whole path, and a single file step by step; and it takes all that
    // stands beside a card for pictures, which have a file object.
    `<!doctype html><meta charset="utf-8"><title>Decap</title><body><script>window.repoFiles = ${repository};` +
      ' Object.defineProperty(String.prototype, "fileObj", { get() { return new File([this], "text.md"); } });' +
      ' Object.defineProperty(String.prototype, "path", { value: "text.md" });' +
      `for (const folder of ${JSON.stringify(folders)})` +
      ' window.repoFiles[folder] = folder.split("/").reduce((tree, part) => tree[part], window.repoFiles);</script>' +
      '<script src="/packages/decap-cms/dist/decap-cms.js"></script>',
  );
  const server = await serve(folder);
  const browser = await puppeteer.launch({ executablePath: executable(), headless: true, args: CHROMIUM_FLAGS });
  try {
    const notes = [];
    const tab = await decap(browser, server.address().port, card, notes);
    const files = await edit(tab, card).catch(async (error) => {
      for (const [number, page] of (await browser.pages()).entries()) if (number > 0) await picture(page, `failed-${number}`);
      console.log(notes.join("\n"));
      throw error;
    });
    const before = (name) => inner[name].content;
    const source = matter(files[card.name]);
    check("the source keeps what the form does not know", ["year", "places", "tranche"].every((key) => JSON.stringify(source[key]) === JSON.stringify(matter(before(card.name))[key])), files[card.name]);
    for (const name of translated) {
      const keys = Object.keys(matter(files[name]));
      check(`${name} has text fields only`, keys.every((key) => TEXT_KEYS.includes(key)), keys.join(" "));
      const own = (text) => JSON.stringify(matter(text).translated_from);
      check(`${name} keeps its mark`, own(files[name]) === own(before(name)), files[name]);
    }
    check("marks are there to be kept", translated.length > 0 && translated.every((name) => matter(before(name)).translated_from));
    const fresh = await create(tab, server.address().port, card);
    check("a new card is written in its folder", Object.keys(fresh).includes("nieuwe-haven.nl.md"), Object.keys(fresh).join(" "));
    for (const [name, text] of Object.entries({ ...files, ...fresh })) {
      if (name.endsWith(".md")) writeFileSync(join(programme, dirname(card.path), name), text);
    }
    if (pictures) writeFileSync(join(pictures, "saved.json"), JSON.stringify({ ...files, ...fresh }, null, 2));
    const report = JSON.parse(execFileSync("sh", ["-c", '"$0" check --no-print --format json --root "$1" || true', groter, programme], { encoding: "utf8" }));
    const faults = report.diagnostics.filter((found) => found.severity === "error");
    check("groter finds no fault in what Decap wrote", faults.length === 0, JSON.stringify(faults));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function executable() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error("no Chromium");
}

if (pictures) mkdirSync(pictures, { recursive: true });
sveltia();
await inDecap();
rmSync(programme, { recursive: true });
console.log(`${good} passed, ${bad} failed`);
process.exit(bad === 0 ? 0 : 1);
