// Pages that come, go and get another address, and a language that is added.

import { all, at, live, mark, marked, one, says, text, visible, BAR, PANEL } from "../page.mjs";
import { card, lab, words } from "../programme.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const BEEK = "content/water/beek.nl.md";
const MOLEN = "content/water/molen.nl.md";
const SETTINGS = "content/site.yaml";
const NO_PAGE = [/status of 404/];

export default [
  { name: "a card with another slug takes the browser along to its new address", run: slugChanged },
  { name: "a card whose file is renamed takes the browser along", run: fileRenamed },
  { name: "a deleted card says so on its page, and others stay live", run: deleted },
  { name: "a deleted card that comes back is live again", run: undone },
  {
    name: "an unknown address has the page of its language, and comes alive with its card",
    run: unknown,
    errors: NO_PAGE,
  },
  { name: "a language that is added appears in the switch of open pages", run: language },
  { name: "edits arrive after a folder was added to the programme", run: folder },
];

async function slugChanged(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  programme.edit(MOLEN, "title: De molen", "title: De molen\nslug: watermolen");
  await at(tab, server.url("/water/watermolen/"));
  await says(tab, ".prose", "Een molen maalt.");
  await live(tab);
  programme.edit(MOLEN, "Een molen maalt.", "De molen maalt verder.");
  await says(tab, ".prose", "De molen maalt verder.");
}

async function fileRenamed(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  programme.rename("content/water/molen.en.md", "content/water/windmolen.en.md");
  programme.rename(MOLEN, "content/water/windmolen.nl.md");
  await at(tab, server.url("/water/windmolen/"));
  await says(tab, ".prose", "Een molen maalt.");
}

async function deleted(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  const other = await test.open(server.url("/water/beek/"));
  await Promise.all([live(tab), live(other)]);
  const { "preview-gone": gone } = await server.of("words", { lang: "nl" });
  programme.remove("content/water/molen.en.md");
  programme.remove(MOLEN);
  await says(tab, `${BAR} >>> *`, gone ?? "?");
  await says(tab, ".prose", "Een molen maalt.");
  programme.edit(BEEK, "Begin van de beek.", "De beek is er nog.");
  await says(other, ".prose", "De beek is er nog.");
}

async function undone(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const { "preview-gone": gone } = await server.of("words", { lang: "nl" });
  programme.remove("content/water/molen.en.md");
  programme.remove(MOLEN);
  await says(tab, `${BAR} >>> *`, gone ?? "?");
  programme.restore();
  programme.edit(MOLEN, "Een molen maalt.", "De molen is terug.");
  await says(tab, ".prose", "De molen is terug.");
  // What a screen reader was told stays in its own element.
  const parts = async () => (await all(tab, `${BAR} >>> :not([role="status"])`)).filter((part) => part.visible);
  await until("the bar says it no more", async () => (await parts()).every((part) => part.text !== gone));
}

async function unknown(test) {
  const { programme, server } = await test.lab();
  const ours = await test.open(server.url("/water/gemaal/"));
  const theirs = await test.open(server.url("/en/water/gemaal/"));
  equal("the answers", [ours.answer.status(), theirs.answer.status()], [404, 404]);
  equal(
    "the languages",
    [(await one(ours, "html")).attributes.lang, (await one(theirs, "html")).attributes.lang],
    ["nl", "en"],
  );
  await Promise.all([live(ours), live(theirs)]);
  await mark(ours);
  programme.write("content/water/gemaal.nl.md", card("Het gemaal", "Een gemaal pompt."));
  await says(ours, ".prose", "Een gemaal pompt.");
  ok("the page was loaded again", await marked(ours));
  equal("the class of the body", (await one(ours, "body")).attributes.class, "kind-card");
  await says(theirs, ".prose", "Een gemaal pompt.");
  programme.write("content/water/gemaal.en.md", card("The pump", "A pump pumps."));
  await says(theirs, ".prose", "A pump pumps.");
}

async function language(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  await mark(tab);
  const inBar = () => all(tab, `${BAR} >>> a[data-lang]`);
  await becomes("languages in the bar", ["nl", "en"], async () =>
    (await inBar()).map(({ attributes }) => attributes["data-lang"]),
  );
  // As the readme says it: first the settings, whose words are then missing.
  programme.edit(SETTINGS, "  en: { label: English }", "  en: { label: English }\n  es: { label: Español }");
  await until("the panel says what is missing", () => visible(tab, PANEL));
  programme.write("locales/es.ftl", words());
  await until("the panel is shut", async () => !(await visible(tab, PANEL)));
  await says(tab, ".languages", "Español");
  await becomes("languages in the bar", ["nl", "en", "es"], async () =>
    (await inBar()).map(({ attributes }) => attributes["data-lang"]),
  );
  const spanish = async () => (await inBar()).find(({ attributes }) => attributes["data-lang"] === "es");
  equal("the state of the Spanish text", (await spanish()).attributes["data-state"] ?? "fallback", "fallback");
  programme.write("content/water/molen.es.md", card("El molino", "Un molino muele."));
  await tab.goto(server.url("/es/water/molen/"));
  await says(tab, ".prose", "Un molino muele.");
  equal("the language of the page", (await one(tab, "html")).attributes.lang, "es");
  // The preview has no Spanish words; it falls back to a language it has.
  ok("the bar has words", (await text(tab, `${BAR} >>> [data-do="problems"]`)).length > 3);
}

async function folder(test) {
  const programme = lab();
  const server = await test.serve(programme);
  programme.write("locales/nl.ftl", "# Nog niets.\n");
  // Long enough that only being told of changes can help: looking again by itself after a change ends before.
  const end = Date.now() + 6000;
  for (let n = 1; Date.now() < end; n += 1) {
    programme.write(MOLEN, card("De molen", `Ronde ${n} van de molen.`));
    const shown = async () => (await server.get(`${server.base}water/molen/`)).text.includes(`Ronde ${n} van`);
    await until(`edit ${n} arrives`, shown);
  }
}
