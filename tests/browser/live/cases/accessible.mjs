// axe on everything that the preview adds: the bar, the panel, the desk, the printed pages, the page that waits.

import { accessible, frameAt, live, one, press, visible, BAR, PANEL } from "../page.mjs";
import { lab } from "../programme.mjs";
import { becomes, until } from "../until.mjs";

const HAVEN = "/economie/in-uitvoering/haven-stein/";
const FILE = "content/economie/economie-in-uitvoering/haven-stein.nl.md";
const NARROW = { width: 320, height: 640 };

export default [
  { name: "axe finds nothing on a page with the bar", run: page },
  { name: "axe finds nothing on a narrow page with the bar and its menu", run: narrow },
  { name: "axe finds nothing with the panel of problems open", run: panel },
  { name: "axe finds nothing on the desk", run: desk },
  { name: "axe finds nothing on the printed pages", run: print },
  { name: "axe finds nothing on the page that waits", run: waiting, errors: [/status of 503/] },
  // WebDriver BiDi cannot ask for a dark page.
  { name: "axe finds nothing in the dark: page, panel, printed pages", run: dark, only: "chromium" },
];

const ready = async (tab) => {
  await live(tab);
  await until("the links of the card", () => one(tab, `${BAR} >>> a[data-lang="fr"]`));
};

async function page(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN));
  await ready(tab);
  await accessible(tab);
}

async function narrow(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN), { viewport: NARROW });
  await ready(tab);
  await accessible(tab);
  if (await visible(tab, `${BAR} >>> [data-do="more"]`)) await press(tab, `${BAR} >>> [data-do="more"]`);
  await accessible(tab);
  await tab.keyboard.press("F2");
  await accessible(tab);
}

async function panel(test) {
  const { programme, server } = await test.book();
  programme.edit(FILE, "title: Haven Stein", "title: Haven Stein: een plan");
  for (const viewport of [undefined, NARROW]) {
    const tab = await test.open(server.url(HAVEN), { viewport });
    await ready(tab);
    await until("the panel is open", () => visible(tab, PANEL));
    await accessible(tab);
  }
}

async function desk(test) {
  const { server } = await test.book();
  for (const viewport of [undefined, NARROW]) {
    const tab = await test.open(server.url(`/_groter/desk/?left=${HAVEN}&right=/en/economy/under-way/haven-stein/`), {
      viewport,
    });
    await frameAt(tab, "right", server.url("/en/economy/under-way/haven-stein/"));
    await ready(tab);
    await accessible(tab);
  }
}

async function print(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url("/_print/nl/"));
  await until("the pages", () => one(tab, "img[data-page]"), { timeout: 60_000 });
  await live(tab);
  await accessible(tab);
}

async function waiting(test) {
  const programme = lab();
  programme.write("content/site.yaml", "title {\n");
  const server = await test.serve(programme, { ready: false });
  const tab = await test.open(server.url("/"));
  await until("the panel is open", () => visible(tab, PANEL));
  await accessible(tab);
}

async function dark(test) {
  const { programme, server } = await test.book();
  programme.edit(FILE, "title: Haven Stein", "title: Haven Stein: een plan");
  const tab = await test.open(server.url(HAVEN));
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await ready(tab);
  await until("the panel is open", () => visible(tab, PANEL));
  await becomes("the dark", true, () => tab.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches));
  await accessible(tab);
  programme.restore();
  await until("the panel is shut", async () => !(await visible(tab, PANEL)));
  await accessible(tab);
  await tab.goto(server.url("/_print/nl/"));
  await until("the pages", () => one(tab, "img[data-page]"), { timeout: 60_000 });
  await accessible(tab);
}
