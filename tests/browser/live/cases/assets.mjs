// A stylesheet or a picture changes: only that is fetched again, and the page is never without its styles.

import { all, live, mark, marked, one } from "../page.mjs";
import { picture } from "../picture.mjs";
import { becomes, equal, ok, until } from "../until.mjs";

const CSS = "themes/proef/static/css/site.css";
const BEEK = "/water/beek/";

export default [
  { name: "an edited stylesheet is swapped without loading the page, and without a moment unstyled", run: stylesheet },
  { name: "of two pictures only the changed one is fetched again", run: changedPicture },
  { name: "another picture file in the text shows at once", run: otherPicture },
];

// Notes each look that the page has in any frame that is drawn.
function watchLooks() {
  window.looks = [];
  const look = () => {
    const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
    const now = JSON.stringify([color, backgroundColor, fontFamily]);
    if (window.looks.at(-1) !== now) window.looks.push(now);
    requestAnimationFrame(look);
  };
  look();
}

async function stylesheet(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url(BEEK));
  await live(tab);
  await mark(tab);
  await tab.evaluate(watchLooks);
  const before = await all(tab, 'link[rel="stylesheet"]');
  programme.write(CSS, `${programme.read(CSS)}\nbody { background-color: rgb(1, 2, 3); }\n`);
  const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await becomes("the background", "rgb(1, 2, 3)", background);
  const sheets = () => all(tab, 'link[rel="stylesheet"]');
  await becomes("how many stylesheets there are", before.length, async () => (await sheets()).length);
  ok("the stylesheet has another name", (await sheets())[0].attributes.href !== before[0].attributes.href);
  equal("how many looks the page had", (await tab.evaluate(() => window.looks)).length, 2);
  ok("the page was loaded again", await marked(tab));
  programme.write(CSS, programme.read(CSS).replace("rgb(1, 2, 3)", "rgb(4, 5, 6)"));
  await becomes("the background after a second edit", "rgb(4, 5, 6)", background);
  equal("how many looks the page had", (await tab.evaluate(() => window.looks)).length, 3);
}

// The pictures of the page's main part, as the browser shows them.
const shown = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("main img")].map(({ alt, currentSrc, src, complete, naturalWidth, loading }) => {
      return {
        alt,
        url: currentSrc || src,
        there: complete && naturalWidth > 0,
        width: naturalWidth,
        lazy: loading === "lazy",
      };
    }),
  );

const arrived = async (tab) => {
  await tab.evaluate(() =>
    document.querySelectorAll("main img").forEach((image) => image.scrollIntoView({ behavior: "instant" })),
  );
  return until("all pictures are there", async () => {
    const pictures = await shown(tab);
    return pictures.length && pictures.every(({ there }) => there) && pictures;
  });
};

async function changedPicture(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url(BEEK));
  await live(tab);
  await mark(tab);
  const [beek, kraan] = await arrived(tab);
  tab.requests.length = 0;
  programme.write("content/water/beek.png", picture(2200, 1300, [160, 20, 20]));
  await until("the new picture is there", async () => {
    const [now] = await shown(tab);
    return now.url !== beek.url && now.there;
  });
  const [, after] = await shown(tab);
  equal("the other picture", after, kraan);
  const fetched = tab.requests.filter((url) => !url.includes("/_groter/"));
  equal(
    "what was fetched besides",
    fetched.filter((url) => !url.includes("/beek.")),
    [],
  );
  equal("how often the new picture was fetched", fetched.length, 1);
  ok("the page was loaded again", await marked(tab));
}

async function otherPicture(test) {
  const { programme, server } = await test.lab();
  const tab = await test.open(server.url(BEEK));
  await live(tab);
  await arrived(tab);
  programme.write("content/water/sluis.png", picture(1800, 1000, [20, 160, 20]));
  programme.edit("content/water/beek.nl.md", "![Een kraan](kraan.png)", "![Een sluis](sluis.png)");
  await until("the other picture is there", async () =>
    (await shown(tab)).some(({ alt, there }) => alt === "Een sluis" && there),
  );
  equal("the old one", await one(tab, 'img[alt="Een kraan"]'), null);
}
