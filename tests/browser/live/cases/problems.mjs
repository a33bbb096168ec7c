// Something in the texts is wrong: the panel says what and where, and the last good page stays.

import { all, at, live, mark, marked, one, press, says, text, visible, BAR, ERRORS, PANEL } from "../page.mjs";
import { card, lab } from "../programme.mjs";
import { check } from "../server.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const BEEK = "content/water/beek.nl.md";
const MOLEN = "content/water/molen.nl.md";
const HAVEN = "content/economie/economie-in-uitvoering/haven-stein.nl.md";
const SETTINGS = "content/site.yaml";
const LANGUAGES = { nl: "/", en: "/en/", de: "/de/", fr: "/fr/" };

export default [
  { name: "a broken text opens the panel with file, line, source, remedy and editor", run: broken },
  { name: "the last good page stays, and other cards stay live meanwhile", run: lastGood },
  { name: "the panel closes by itself when the text is mended", run: mended },
  { name: "a panel that the reader closes stays closed until there are other errors", run: closed },
  { name: "Escape closes the panel, and focus goes back to its button", run: escape },
  { name: "warnings alone never open the panel", run: warnings },
  { name: "the problems of the page itself come first", run: ownFirst },
  { name: "the panel speaks the language of the page", run: languages },
  { name: "broken settings leave the last good site", run: brokenSettings },
  {
    name: "a programme that cannot be read at the start waits, and appears when it is mended",
    run: waiting,
    errors: [/status of 503/],
  },
];

const opens = (tab) => until("the panel is open", () => visible(tab, PANEL));
const closes = (tab) => until("the panel is shut", async () => !(await visible(tab, PANEL)));
const breakIt = (programme, file, title) => programme.edit(file, `title: ${title}`, `title: ${title}: een plan`);

async function broken(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await mark(tab);
  await tab.click("#name");
  breakIt(programme, BEEK, "De beek");
  await opens(tab);
  const [error, ...more] = await all(tab, ERRORS);
  equal("further errors", more, []);
  const { "data-code": code, "data-file": file, "data-line": line } = error.attributes;
  equal("the error", { code, file, line }, { code: "yaml-colon", file: BEEK, line: "2" });
  const part = (path) => text(tab, `${ERRORS} ${path}`);
  ok("file and line are named", error.text.includes(`${BEEK}:2`));
  ok("the source line is shown", (await part("pre")).includes("title: De beek: een plan"));
  equal("the marked part", await part("mark"), ":");
  ok("carets stand below it", (await part("pre")).includes("^"));
  ok("the remedy is given", error.text.includes('title: "…"'));
  const { href } = (await one(tab, `${ERRORS} a[data-do="edit"]`)).attributes;
  ok(`the editor opens the file at the line: ${href}`, href.includes("beek.nl.md") && /:2(:|$)/.test(href));
  ok("the panel took the focus", (await one(tab, "#name")).focused);
  equal("errors in the bar", await text(tab, `${BAR} >>> [data-show="errors"]`), "1");
  ok("the page was loaded again", await marked(tab));
}

async function lastGood(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  const other = await test.open(server.url("/water/molen/"));
  await Promise.all([live(tab), live(other)]);
  const before = await text(tab, "main");
  breakIt(programme, BEEK, "De beek");
  await tab.bringToFront();
  await opens(tab);
  programme.edit(MOLEN, "Een molen maalt.", "Twee molens malen.");
  await says(other, ".prose", "Twee molens malen.");
  equal("the page with the error", await text(tab, "main"), before);
  ok("its problem is there", (await all(tab, ERRORS)).length === 1);
  // Who comes to the broken card now sees its last good version too.
  await other.goto(server.url("/water/beek/"));
  equal("the page with the error, loaded anew", await text(other, "main"), before);
}

async function mended(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  const good = programme.read(BEEK);
  breakIt(programme, BEEK, "De beek");
  await opens(tab);
  programme.write(BEEK, good.replace("title: De beek", "title: De snelle beek"));
  await closes(tab);
  await says(tab, "h1", "De snelle beek");
  await becomes("errors in the bar", "0", () => text(tab, `${BAR} >>> [data-show="errors"]`));
}

async function closed(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  breakIt(programme, BEEK, "De beek");
  await opens(tab);
  await press(tab, `${PANEL} >>> [data-do="close"]`);
  await closes(tab);
  // The same error in a file that is saved again is no news; the warning of the other card says when that was seen.
  programme.write(BEEK, `${programme.read(BEEK)}\nNog een regel.\n`);
  programme.edit(MOLEN, "Een molen maalt.", "Twee molens malen.");
  await until("the other card is up to date", async () =>
    (await server.get(`${server.base}water/molen/`)).text.includes("Twee molens"),
  );
  ok("the panel opened again for the same error", !(await visible(tab, PANEL)));
  breakIt(programme, MOLEN, "De molen");
  await opens(tab);
  await becomes("the errors", 2, async () => (await all(tab, ERRORS)).length);
}

async function escape(test) {
  const { server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await press(tab, `${BAR} >>> [data-do="problems"]`);
  await opens(tab);
  await until("focus is in the panel", async () => (await one(tab, PANEL)).focused);
  await tab.keyboard.press("Escape");
  await closes(tab);
  ok("focus is on the button", (await one(tab, `${BAR} >>> [data-do="problems"]`)).focused);
}

async function warnings(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const count = async () => Number(await text(tab, `${BAR} >>> [data-show="warnings"]`));
  const before = check(test.binary, programme.root).warnings;
  await becomes("warnings in the bar", before, count);
  programme.edit(MOLEN, "Een molen maalt.", "Een molen maalt [[hoe hard]].");
  await becomes("warnings in the bar after an edit", before + 1, count);
  ok("the panel opened for a warning", !(await visible(tab, PANEL)));
}

async function ownFirst(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  breakIt(programme, BEEK, "De beek");
  breakIt(programme, MOLEN, "De molen");
  await becomes("the files of the errors", [MOLEN, BEEK], async () =>
    (await all(tab, ERRORS)).map(({ attributes }) => attributes["data-file"]),
  );
}

async function languages(test) {
  const { programme, server } = await test.book();
  const tabs = {};
  for (const [lang, path] of Object.entries(LANGUAGES)) tabs[lang] = await test.open(server.url(path));
  breakIt(programme, HAVEN, "Haven Stein");
  const messages = new Set();
  for (const [lang, tab] of Object.entries(tabs)) {
    await tab.bringToFront();
    await opens(tab);
    const { list } = await server.of("problems", { lang, path: LANGUAGES[lang] });
    const [error] = await all(tab, ERRORS);
    // Names stand in code on the page and between backticks in the list.
    const plain = (words) => words.replaceAll("`", "").replace(/\s+/g, " ");
    ok(`the message in ${lang}: ${error.text}`, error.text.includes(plain(list[0].message)));
    equal(`the language of the panel in ${lang}`, (await one(tab, PANEL)).attributes.lang, lang);
    messages.add(list[0].message);
  }
  equal("how many languages the message came in", messages.size, 4);
}

async function brokenSettings(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const good = programme.read(SETTINGS);
  programme.write(SETTINGS, `${good}places: [oeps\n`);
  await opens(tab);
  equal("the file of the error", (await one(tab, ERRORS)).attributes["data-file"], SETTINGS);
  await says(tab, ".prose", "Een molen maalt.");
  equal("the answer meanwhile", (await server.get(`${server.base}water/beek/`)).status, 200);
  programme.write(SETTINGS, good);
  await closes(tab);
}

async function waiting(test) {
  const programme = lab();
  const good = programme.read(SETTINGS);
  programme.write(SETTINGS, good.replace("title: {", "title {"));
  const server = await test.serve(programme, { ready: false });
  const tab = await test.open(server.url("/"));
  equal("the answer", tab.answer.status(), 503);
  await opens(tab);
  equal("the file of the error", (await one(tab, ERRORS)).attributes["data-file"], SETTINGS);
  programme.write(SETTINGS, good);
  await until("the page appears by itself", async () => (await text(tab, ".prose"))?.includes("Welkom."));
  await closes(tab);
  // Its base path is known only now.
  await at(tab, `${server.origin}/programma/groter/`);
  programme.write("content/_index.nl.md", card("Proef", "Welkom terug."));
  await says(tab, ".prose", "Welkom terug.");
}
