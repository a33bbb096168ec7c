// The printed pages on the screen, and the PDF files.

import { all, live, one, press, BAR } from "../page.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const HAVEN = "/economie/in-uitvoering/haven-stein/";
const FILE = "content/economie/economie-in-uitvoering/haven-stein.nl.md";
// A whole brochure is set anew.
const PRINT = { timeout: 60_000 };

export default [
  { name: "all pages of the brochure appear, in order and each as a picture", run: pages },
  { name: "an edit changes the pictures of the changed pages only", run: changed },
  { name: "the page of the card is in view", run: inView },
  { name: "web and print stand side by side, and stay on the same card", run: sideBySide },
  { name: "a title that does not fit is marked on its page", run: marks },
  { name: "the PDF link of the bar leads to a PDF, whole and in parts", run: pdf },
  { name: "the PDF file has the newest text", run: newest },
];

const images = async (tab) => (await all(tab, "img[data-page]")).map(({ attributes }) => attributes);

// Opens the print view, and waits for all its pages.
async function paper(test, { server }, lang, hash = "") {
  const print = await server.event("print", { print: lang });
  const tab = await test.open(`${server.url(`/_print/${lang}/`)}${hash}`);
  await becomes(
    "the pages",
    print.pages.map(({ number }) => String(number)),
    async () => (await images(tab)).map((image) => image["data-page"]),
    PRINT,
  );
  return { tab, print };
}

async function pages(test) {
  const { server } = await test.book();
  const { tab, print } = await paper(test, await test.book(), "nl");
  // The pages are there before the brochure is, whose number of pages this is.
  const printed = async () => (await server.of("card", { lang: "nl", path: HAVEN })).print;
  const facts = await until("the brochure", async () => ((await printed()).pages ? printed() : null), PRINT);
  equal("the number of pages", print.pages.length, facts.pages);
  equal(
    "their order",
    print.pages.map(({ number }) => number),
    Array.from({ length: facts.pages }, (_, n) => n + 1),
  );
  for (const { number } of print.pages) {
    const shown = () =>
      tab.evaluate((number) => {
        const image = document.querySelector(`img[data-page="${number}"]`);
        image.scrollIntoView({ behavior: "instant" });
        const { width, height } = image.getBoundingClientRect();
        return { loaded: image.complete && image.naturalWidth > 0, named: image.alt !== "", shape: height / width };
      }, number);
    const { named, shape } = await until(`page ${number} is there`, async () => {
      const page = await shown();
      return page.loaded && page;
    });
    ok(`page ${number} has a text`, named);
    ok(`page ${number} has the shape of A4: ${shape}`, Math.abs(shape - Math.SQRT2) < 0.02);
  }
  const { src } = (await images(tab))[0];
  const { headers } = await server.get(src);
  equal("the type of a page", headers["content-type"], "image/svg+xml");
  ok(`a page never changes under its name: ${headers["cache-control"]}`, /immutable/.test(headers["cache-control"]));
}

async function changed(test) {
  const { programme } = await test.book();
  const { tab } = await paper(test, await test.book(), "nl");
  await tab.evaluate(() => document.querySelectorAll("img[data-page]").forEach((image) => (image.mine = true)));
  const before = await images(tab);
  programme.edit(FILE, "We investeren ook in Haven Stein (2040).", "We investeren ook in de haven (2040).");
  const after = await until(
    "a picture changes",
    async () => {
      const now = await images(tab);
      return now.some((image, n) => image["data-digest"] !== before[n]["data-digest"]) && now;
    },
    PRINT,
  );
  equal("the number of pages", after.length, before.length);
  const different = after.filter((image, n) => image.src !== before[n].src).map((image) => Number(image["data-page"]));
  ok(`pages with another picture: ${different}`, different.length >= 1 && different.length <= 2);
  const { print } = await (await test.book()).server.of("card", { lang: "nl", path: HAVEN });
  ok(`page ${print.page} of the card is among them: ${different}`, different.includes(print.page));
  const kept = await tab.evaluate(() => [...document.querySelectorAll("img[data-page]")].every((image) => image.mine));
  ok("elements were made anew", kept);
}

// The pages that can be seen.
const inSight = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("img[data-page]")]
      .filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return top < window.innerHeight - 60 && bottom > 60;
      })
      .map((image) => Number(image.dataset.page)),
  );

async function inView(test) {
  const { tab, print } = await paper(test, await test.book(), "nl", "#haven-stein");
  const { number } = print.pages.find(({ cards }) => cards.includes("haven-stein"));
  await until(`page ${number} is in view`, async () => (await inSight(tab)).includes(number));
}

async function sideBySide(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN));
  await live(tab);
  await until(
    "the link to the print",
    async () => (await one(tab, `${BAR} >>> a[data-do="print"]`))?.attributes.href,
    PRINT,
  );
  await press(tab, `${BAR} >>> a[data-do="print"]`);
  const { pages } = await server.event("print", { print: "nl" });
  const page = (id) => pages.find(({ cards }) => cards.includes(id)).number;
  const seen = () =>
    tab.evaluate(() => {
      const { contentWindow: right } = document.querySelector('iframe[name="groter-right"]');
      const inside = [...right.document.querySelectorAll("img[data-page]")].filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return top < right.innerHeight - 60 && bottom > 60;
      });
      return inside.map((image) => Number(image.dataset.page));
    });
  await until(
    `page ${page("haven-stein")} is in view`,
    async () => (await seen()).includes(page("haven-stein")),
    PRINT,
  );
  await tab.evaluate(() =>
    document.querySelector('iframe[name="groter-left"]').contentDocument.querySelector('main a[rel="next"]').click(),
  );
  await until("page of the next card is in view", async () => (await seen()).includes(page("the-circular-mile")));
}

async function marks(test) {
  const lab = await test.lab();
  lab.programme.edit("content/water/molen.nl.md", "title: De molen", `title: ${"Watermolenbouwmeester".repeat(8)}`);
  const { tab } = await paper(test, lab, "nl");
  const problem = async () => {
    const { list } = await lab.server.of("problems", { lang: "nl", path: "/water/molen/" });
    return list.find(({ code }) => code === "title-too-wide");
  };
  const { message } = await until("the problem that the title is too wide", problem, PRINT);
  const plain = message.replaceAll("`", "");
  const said = async () => (await all(tab, "[data-mark]")).some(({ text }) => text.replaceAll("`", "").includes(plain));
  await until("a mark says so", said, PRINT);
  const over = await tab.evaluate(() => {
    const box = document.querySelector("[data-mark]").getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    return [...document.querySelectorAll("img[data-page]")].some((image) => {
      const { left, right, top, bottom } = image.getBoundingClientRect();
      return middle[0] >= left && middle[0] <= right && middle[1] >= top && middle[1] <= bottom;
    });
  });
  ok("the mark lies on a page", over);
}

async function pdf(test) {
  const { server } = await test.book();
  const tab = await test.open(server.url(HAVEN));
  await live(tab);
  const link = await until(
    "the link to the PDF",
    async () => (await one(tab, `${BAR} >>> a[data-do="pdf"]`))?.attributes.href,
    PRINT,
  );
  const { pathname } = new URL(link, server.origin);
  const whole = await server.get(pathname);
  equal(
    "the answer",
    [whole.status, whole.headers["content-type"], whole.text.slice(0, 5)],
    [200, "application/pdf", "%PDF-"],
  );
  const part = await server.get(pathname, { headers: { Range: "bytes=1-3" } });
  equal(
    "a part",
    [part.status, part.text, part.headers["content-range"]],
    [206, "PDF", `bytes 1-3/${whole.body.length}`],
  );
  const end = await server.get(pathname, { headers: { Range: "bytes=-6" } });
  equal("its end", [end.status, end.body.equals(whole.body.subarray(-6))], [206, true]);
  const beyond = await server.get(pathname, { headers: { Range: `bytes=${whole.body.length}-` } });
  equal("beyond its end", beyond.status, 416);
  const head = await server.get(pathname, { method: "HEAD" });
  equal(
    "without the file itself",
    [head.status, head.body.length, head.headers["content-length"]],
    [200, 0, String(whole.body.length)],
  );
  const sheet = await server.get(`${server.base}${HAVEN.slice(1)}haven-stein.pdf`);
  equal("a fact sheet", [sheet.status, sheet.text.slice(0, 5)], [200, "%PDF-"]);
  const fetched = await tab.evaluate(async (url) => {
    const response = await fetch(url);
    return [response.status, new TextDecoder().decode((await response.arrayBuffer()).slice(0, 5))];
  }, pathname);
  equal("what the browser gets", fetched, [200, "%PDF-"]);
}

async function newest(test) {
  const { programme, server } = await test.lab();
  const bytes = async () => (await server.get(`${server.base}brochure-nl.pdf`)).body;
  const before = await bytes();
  programme.edit("content/water/molen.nl.md", "Een molen maalt.", "Een molen maalt meel voor brood.");
  await until("another PDF", async () => !(await bytes()).equals(before), PRINT);
  ok("it is a PDF", (await bytes()).toString("latin1", 0, 5) === "%PDF-");
}
