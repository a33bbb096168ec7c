// Two views side by side, and one at the width of a telephone.

import { frame, frameAt, live, one, press, text, visible, BAR } from "../page.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const BEEK = "content/water/beek.nl.md";
const [NL, EN] = ["/water/beek/", "/en/water/beek/"];

export default [
  { name: "two languages stand side by side, and both are live", run: sideBySide },
  { name: "the two scroll together, whichever is scrolled", run: scrolls },
  { name: "a link on the left takes the right along", run: carries },
  { name: "the switch of languages works on the desk, and loading it again shows the same", run: switches },
  { name: "the telephone's width is 390 pixels, and the way back leads to the page", run: phone },
  { name: "following goes to the saved card in the left view", run: follow },
];

// Opens the desk from the bar of the Dutch page.
async function desk(test) {
  const { server, programme } = await test.lab();
  const tab = await test.open(server.url(NL));
  await live(tab);
  await press(tab, `${BAR} >>> button[data-do="languages"]`);
  await frameAt(tab, "left", server.url(NL));
  await frameAt(tab, "right", server.url(EN));
  await live(tab);
  return { tab, server, programme };
}

async function sideBySide(test) {
  const { tab, programme } = await desk(test);
  equal(
    "bars in the frames",
    await tab.evaluate(
      () =>
        [...document.querySelectorAll("iframe")].filter((f) => f.contentDocument.querySelector("groter-bar")).length,
    ),
    0,
  );
  programme.edit(BEEK, "Begin van de beek.", "Links staat nu dit.");
  programme.edit("content/water/beek.en.md", "Begin of the brook.", "On the right this.");
  await until("the left view changes", async () => (await frame(tab, "left")).text.includes("Links staat nu dit."));
  await until("the right view changes", async () => (await frame(tab, "right")).text.includes("On the right this."));
}

async function scrolls(test) {
  const { tab } = await desk(test);
  const scroll = (side, top) =>
    tab.evaluate(
      (side, top) =>
        document.querySelector(`iframe[name="groter-${side}"]`).contentWindow.scrollTo({ top, behavior: "instant" }),
      side,
      top,
    );
  const end = async (side) => {
    const { scrollY, room } = await frame(tab, side);
    return scrollY >= room - 2;
  };
  await until(
    "both views can scroll",
    async () => (await frame(tab, "left")).room > 300 && (await frame(tab, "right")).room > 300,
  );
  // The wheel or a key makes the side the leader; so does the pointer above it.
  const point = async (side) => {
    const box = await (await tab.$(`iframe[name="groter-${side}"]`)).boundingBox();
    await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  };
  await point("left");
  await scroll("left", 300);
  await until("the right view follows", async () => Math.abs((await frame(tab, "right")).scrollY - 300) < 150);
  await scroll("left", 100_000);
  await until("the right view is at its end", () => end("right"));
  await point("right");
  await tab.mouse.wheel({ deltaY: -100_000 });
  await until("the left view is back at its start", async () => (await frame(tab, "left")).scrollY < 3);
}

async function carries(test) {
  const { tab, server } = await desk(test);
  await tab.evaluate(() => {
    const { document: left } = document.querySelector('iframe[name="groter-left"]').contentWindow;
    [...left.querySelectorAll("a")].find((link) => link.getAttribute("href").endsWith("/water/")).click();
  });
  await frameAt(tab, "left", server.url("/water/"));
  await frameAt(tab, "right", server.url("/en/water/"));
}

async function switches(test) {
  const { tab, server } = await desk(test);
  await press(tab, `${BAR} >>> a[data-lang="en"]`);
  await frameAt(tab, "left", server.url(EN));
  await frameAt(tab, "right", server.url(NL));
  await tab.reload();
  await frameAt(tab, "left", server.url(EN));
  await frameAt(tab, "right", server.url(NL));
  await until(
    "the bar counts the words of the left view",
    async () => Number(await text(tab, `${BAR} >>> [data-show="words"]`)) > 50,
  );
}

async function phone(test) {
  const { server } = await test.lab();
  const tab = await test.open(server.url(NL));
  await live(tab);
  await press(tab, `${BAR} >>> button[data-do="phone"]`);
  await frameAt(tab, "left", server.url(NL));
  await becomes("the width of the view", 390, async () => (await frame(tab, "left")).width);
  const { left, right } = await tab.evaluate(() => {
    const box = document.querySelector("iframe").getBoundingClientRect();
    return { left: box.left, right: document.documentElement.clientWidth - box.right };
  });
  ok(`the view stands in the middle: ${left} and ${right}`, Math.abs(left - right) < 4);
  await live(tab);
  await press(tab, `${BAR} >>> button[data-do="full"]`);
  await becomes("the address", server.url(NL), () => tab.url());
  equal("frames", await one(tab, "iframe"), null);
}

async function follow(test) {
  const { tab, server, programme } = await desk(test);
  await press(tab, `${BAR} >>> button[data-do="follow"]`);
  programme.edit("content/water/molen.nl.md", "Een molen maalt.", "De molen wordt gevolgd.");
  await frameAt(tab, "left", server.url("/water/molen/"));
  await frameAt(tab, "right", server.url("/en/water/molen/"));
  await press(tab, `${BAR} >>> button[data-do="follow"]`);
  ok("the bar is there", await visible(tab, `${BAR} >>> [data-do="hide"]`));
}
