// The bar below the page: what it shows, where it leads, and that the keyboard reaches all of it.

import { all, at, live, mark, marked, one, press, says, text, visible, BAR } from "../page.mjs";
import { card } from "../programme.mjs";
import { check } from "../server.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const BEEK = "content/water/beek.nl.md";
const MOLEN = "content/water/molen.nl.md";
const HAVEN = {
  nl: "/economie/in-uitvoering/haven-stein/",
  en: "/en/economy/under-way/haven-stein/",
  de: "/de/wirtschaft/in-umsetzung/haven-stein/",
  fr: "/fr/economie/en-cours/haven-stein/",
};

export default [
  { name: "the switch of languages leads to the same card", run: languages },
  { name: "the bar names the state of each translation", run: states },
  { name: "words are counted, and counted again after an edit", run: words },
  { name: "the bar counts the problems that `groter check` counts", run: counts },
  { name: "Tab reaches everything in the bar", run: keyboard },
  { name: "F2 hides the bar and brings it back, also on the next page", run: hide },
  { name: "following goes to the card that was just saved, and stops when it is off", run: follow },
  { name: "the bar hides nothing and makes no page scroll sideways, at any width", run: room },
];

async function languages(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN.nl));
  for (const lang of ["en", "de", "fr", "nl"]) {
    await live(tab);
    await press(tab, `${BAR} >>> a[data-lang="${lang}"]`);
    await at(tab, server.url(HAVEN[lang]));
    await becomes("the language of the page", lang, async () => (await one(tab, "html")).attributes.lang);
    await becomes(
      "the language marked in the bar",
      lang,
      async () => (await one(tab, `${BAR} >>> a[data-lang][aria-current]`))?.attributes["data-lang"],
    );
  }
}

async function states(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const { translations } = await server.of("card", { lang: "nl", path: "/water/molen/" });
  equal(
    "the states",
    translations.map(({ lang, state }) => [lang, state]),
    [
      ["nl", "own"],
      ["en", "own"],
    ],
  );
  const link = () => one(tab, `${BAR} >>> a[data-lang="en"]`);
  const own = await until("the link to the English page", async () => (await link())?.text);
  programme.remove("content/water/molen.en.md");
  await until("the bar says that the English text is not there", async () => (await link()).text !== own);
  ok("the state is in words", /\(.+\)/.test((await link()).text));
  // The words are longer now, and the link may move while it is pressed.
  const english = server.url("/en/water/molen/");
  await until("the English page", async () => {
    if (tab.url() !== english) await press(tab, `${BAR} >>> a[data-lang="en"]`);
    return tab.url() === english;
  });
  await until("the state of the English page", async () => (await one(tab, `${BAR} >>> [data-show="state"]`))?.visible);
}

async function words(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const count = () => text(tab, `${BAR} >>> [data-show="words"]`);
  await becomes("the words", "3", count);
  programme.write(MOLEN, card("De molen", "Een molen maalt heel veel graan."));
  await becomes("the words after an edit", "6", count);
}

async function counts(test) {
  const { programme, server } = await test.book();
  programme.edit("content/colofon.nl.md", "title: ", "title: [[naam]] ");
  const wanted = check(test.binary, programme.root);
  const tab = await test.open(server.url("/"));
  await live(tab);
  const shown = async (what) => Number(await text(tab, `${BAR} >>> [data-show="${what}"]`));
  // Warnings of the print come last.
  const seen = async () => ({ errors: await shown("errors"), warnings: await shown("warnings") });
  await becomes("the problems", wanted, seen, { timeout: 60_000 });
}

// The parts of the bar that a reader can act on, as far as they can be seen.
const controls = (tab) =>
  tab.evaluate(() => {
    const { shadowRoot } = document.querySelector("groter-bar");
    const all = [...shadowRoot.querySelectorAll("a[href], button, select, summary, input")];
    return all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled).length;
  });

async function keyboard(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN.nl));
  await live(tab);
  await until("the links of the card", () => one(tab, `${BAR} >>> a[data-lang="fr"]`));
  const wanted = await controls(tab);
  await tab.evaluate(() =>
    [...document.querySelectorAll("body > :not(groter-bar, groter-problems) a[href]")].at(-1).focus(),
  );
  const reached = new Set();
  for (let n = 0; n < wanted + 5; n += 1) {
    await tab.keyboard.press("Tab");
    const seen = await tab.evaluate(() => {
      const bar = document.querySelector("groter-bar");
      const active = document.activeElement === bar && bar.shadowRoot.activeElement;
      if (!active) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(active);
      const { width, height } = active.getBoundingClientRect();
      const name = (active.getAttribute("aria-label") || active.title || active.textContent).trim();
      const id = [...bar.shadowRoot.querySelectorAll("*")].indexOf(active);
      return { id, name, focus: outlineStyle !== "none" || boxShadow !== "none", size: Math.min(width, height) };
    });
    if (!seen) continue;
    ok(`focus cannot be seen on ${seen.name}`, seen.focus);
    ok(`${seen.name || "a control"} is smaller than 24 pixels`, seen.size >= 24);
    ok("a control has no name", seen.name);
    reached.add(seen.id);
  }
  equal("how many controls Tab reaches", reached.size, wanted);
}

async function hide(test) {
  const { server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const hideButton = `${BAR} >>> button[data-do="hide"]`;
  const folded = () => until("the bar is put away", async () => !(await visible(tab, hideButton)));
  const unfolded = () => until("the bar is back", () => visible(tab, hideButton));
  await unfolded();
  await tab.keyboard.press("F2");
  await folded();
  const buttons = (await all(tab, `${BAR} >>> button`)).filter((button) => button.visible);
  equal("buttons that are left", buttons.length, 1);
  ok("the button that is left has a label", buttons[0].text);
  await tab.goto(server.url("/water/beek/"));
  await live(tab);
  await folded();
  await press(tab, `${BAR} >>> button[data-do="show"]`);
  await unfolded();
  await press(tab, hideButton);
  await folded();
  await tab.keyboard.press("F2");
  await unfolded();
}

async function follow(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const button = `${BAR} >>> button[data-do="follow"]`;
  await press(tab, button);
  await becomes("whether it follows", "true", async () => (await one(tab, button)).attributes["aria-pressed"]);
  programme.edit(BEEK, "Begin van de beek.", "De beek wordt gevolgd.");
  await at(tab, server.url("/water/beek/"));
  await says(tab, ".prose", "De beek wordt gevolgd.");
  await live(tab);
  programme.edit("content/water/molen.en.md", "A mill grinds.", "The mill is followed.");
  await at(tab, server.url("/en/water/molen/"));
  await live(tab);
  await becomes("whether it still follows", "true", async () => (await one(tab, button)).attributes["aria-pressed"]);
  await press(tab, button);
  await mark(tab);
  programme.edit(BEEK, "De beek wordt gevolgd.", "De beek wordt niet gevolgd.");
  programme.edit("content/water/molen.en.md", "The mill is followed.", "The mill stays.");
  await says(tab, ".prose", "The mill stays.");
  ok("it went elsewhere", await marked(tab));
}

async function room(test) {
  const { server } = await test.book();
  for (const width of [1280, 768, 390, 320]) {
    const tab = await test.open(server.url(HAVEN.de), { viewport: { width, height: 700 } });
    await live(tab);
    await until("the links of the card", () => one(tab, `${BAR} >>> a[data-lang="fr"]`));
    const { wide, hidden, tall } = await tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      const bar = document.querySelector("groter-bar").getBoundingClientRect();
      const last = [...document.querySelectorAll("footer a, footer span, footer p")].map(
        (part) => part.getBoundingClientRect().bottom,
      );
      return { wide: scrollWidth - clientWidth, hidden: Math.max(...last) - bar.top, tall: bar.height };
    });
    ok(`at ${width} pixels the page scrolls sideways by ${wide}`, wide <= 0);
    ok(`at ${width} pixels the bar hides ${hidden} pixels of the page's end`, hidden <= 0);
    ok(`at ${width} pixels the bar is ${tall} pixels high`, tall <= (width >= 1280 ? 45 : 200));
  }
}
