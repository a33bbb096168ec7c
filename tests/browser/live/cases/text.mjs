// A text is edited: what changes on the page, and what must not.

import { all, at, live, mark, marked, one, press, says, saysNot, text, visible, ERRORS, PANEL } from "../page.mjs";
import { SAVES, card } from "../programme.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const BEEK = "content/water/beek.nl.md";
const MOLEN = "content/water/molen.nl.md";

export default [
  { name: "an edited text changes without loading the page", run: edited },
  { name: "scroll position, focus, typed text and opened parts stay", run: kept },
  { name: "the title of the page and of the window change", run: titled },
  { name: "a paragraph that comes or goes marks no other one", run: neighbours },
  { name: "the changed block is marked for a moment, and no other", run: marks },
  { name: "nothing is marked for readers who want less motion", run: noMarks, calm: true },
  { name: "every way of saving a file arrives, and leaves no problems", run: saves },
  { name: "thirty files saved at once all arrive", run: burst },
  { name: "a page that was opened while its text changes is up to date", run: race },
];

async function edited(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await mark(tab);
  programme.edit(BEEK, "Begin van de beek.", "De beek begint hier.");
  await says(tab, ".prose", "De beek begint hier.");
  equal("the old text", (await text(tab, ".prose")).includes("Begin van de beek."), false);
  ok("the page was loaded again", await marked(tab));
}

async function kept(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await tab.click("#details summary");
  await tab.click("#name");
  await tab.keyboard.type("Janneke");
  await tab.evaluate(() => {
    document.querySelector("#name").setSelectionRange(2, 5);
    window.scrollTo({ top: 333, behavior: "instant" });
  });
  await becomes("the scroll position", 333, () => tab.evaluate(() => window.scrollY));
  programme.edit(BEEK, "Alinea 12 gaat over het water", "Alinea twaalf gaat over het water");
  await says(tab, ".prose", "Alinea twaalf");
  const field = await one(tab, "#name");
  equal("the typed text", field.value, "Janneke");
  ok("the field lost focus", field.focused);
  equal(
    "the selection",
    await tab.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]),
    [2, 5],
  );
  ok("the opened part was closed", (await one(tab, "#details")).open);
  equal("the scroll position", await tab.evaluate(() => window.scrollY), 333);
}

async function titled(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  await mark(tab);
  programme.edit(MOLEN, "title: De molen", "title: De watermolen");
  await says(tab, "h1", "De watermolen");
  await becomes("the window's title", "De watermolen – Proef", () => tab.title());
  ok("the page was loaded again", await marked(tab));
}

async function neighbours(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await tab.evaluate(watchMarks);
  const line = (n) => `Alinea ${n} gaat over het water in de beek.\n\n`;
  programme.edit(BEEK, line(5), `${line(5)}Een nieuwe alinea.\n\n`);
  await says(tab, ".prose", "Een nieuwe alinea.");
  await becomes("what was marked", ["Een nieuwe alinea."], () => tab.evaluate(() => [...window.marks]));
  await until("the mark is gone", async () => !(await one(tab, "[data-groter-changed]")));
  await tab.evaluate(() => window.marks.clear());
  programme.edit(BEEK, line(8), "");
  await saysNot(tab, ".prose", "Alinea 8 ");
  // What is gone cannot be marked; at most what held it is.
  const marked = await tab.evaluate(() => [...window.marks]);
  equal(
    "other paragraphs that were marked",
    marked.filter((words) => /^Alinea \d+ gaat/.test(words) && words.length < 60),
    [],
  );
}

// Notes every block of the page's main part that is ever marked.
function watchMarks() {
  window.marks = new Set();
  const look = () => {
    for (const element of document.querySelectorAll("main [data-groter-changed]"))
      window.marks.add(element.textContent.trim());
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    attributeFilter: ["data-groter-changed"],
    childList: true,
  });
}

async function marks(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  await tab.evaluate(watchMarks);
  programme.edit(BEEK, "Alinea 4 gaat", "Alinea vier gaat");
  await says(tab, ".prose", "Alinea vier");
  const seen = () => tab.evaluate(() => [...window.marks]);
  await becomes("what was marked", ["Alinea vier gaat over het water in de beek."], seen);
  await becomes("marks that are left", 0, async () => (await all(tab, "[data-groter-changed]")).length);
}

async function noMarks(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/beek/"));
  await live(tab);
  ok(
    "the reader's wish for less motion",
    await tab.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches),
  );
  await tab.evaluate(watchMarks);
  programme.edit(BEEK, "Alinea 4 gaat", "Alinea vier gaat");
  await says(tab, ".prose", "Alinea vier");
  // The next edit arrives later than a mark of the first one could.
  programme.edit(BEEK, "Alinea 5 gaat", "Alinea vijf gaat");
  await says(tab, ".prose", "Alinea vijf");
  equal("what was marked", await tab.evaluate(() => [...window.marks]), []);
}

async function saves(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  await mark(tab);
  for (const [way, save] of Object.entries(SAVES)) {
    const words = `Gemalen ${way}.`;
    await save(programme, MOLEN, card("De molen", words));
    await says(tab, ".prose", words);
    await becomes(
      `errors after saving ${way}`,
      0,
      async () => (await server.of("problems", { lang: "nl", path: "/" })).errors,
    );
    await until(`the panel is shut after saving ${way}`, async () => !(await visible(tab, PANEL)));
  }
  equal(
    "errors in the panel",
    (await all(tab, ERRORS)).filter((error) => error.visible),
    [],
  );
  ok("the page was loaded again", await marked(tab));
}

async function burst(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/"));
  await live(tab);
  const names = Array.from({ length: 30 }, (_, n) => `Bron ${n + 1}`);
  names.forEach((name, n) => programme.write(`content/water/bron-${n + 1}.nl.md`, card(name, "Water.")));
  for (const name of names) await says(tab, "main", name);
  await tab.goto(server.url("/water/bron-30/"));
  await says(tab, "h1", "Bron 30");
}

async function race(test) {
  const { programme, server } = await test.lab();
  const opened = test.open(server.url("/water/molen/"));
  for (let n = 1; n <= 20; n += 1) programme.write(MOLEN, card("De molen", `Ronde ${n} van de molen.`));
  const tab = await opened;
  await says(tab, ".prose", "Ronde 20 van de molen.");
  // From the list of cards back by the history: a page out of the browser's memory must catch up as well.
  await live(tab);
  await press(tab, 'main a[href$="/water/"]');
  await at(tab, server.url("/water/"));
  await live(tab);
  programme.write(MOLEN, card("De molen", "Ronde 21 van de molen."));
  await tab.evaluate(() => history.back());
  await at(tab, server.url("/water/molen/"));
  await says(tab, ".prose", "Ronde 21 van de molen.");
}
