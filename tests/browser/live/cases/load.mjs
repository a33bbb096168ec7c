// Many tabs, and many edits: nothing piles up.

import { live, mark, marked, text } from "../page.mjs";
import { card, lab } from "../programme.mjs";
import { ok, until } from "../until.mjs";

const MOLEN = "content/water/molen.nl.md";
const TABS = 20;
const EDITS = 1000;
const WARM = 200; // edits after which memory should grow no more
const SHARE = 1.1; // as much may be more by then
// Or as much for each edit: less than anything that is kept would take.
const SLACK = { server: 0, heap: 400, nodes: 0.5, listeners: 0 };

export default [
  { name: "twenty open tabs all get an edit", run: tabs },
  // Only Chromium tells how much memory a page takes.
  {
    name: "a thousand edits in a row leave server and page as large as they were",
    run: edits,
    only: "chromium",
    limit: 600_000,
  },
];

async function tabs(test) {
  const { programme, server } = await test.lab();
  const paths = ["/water/molen/", "/water/beek/", "/en/water/beek/", "/water/"];
  const open = [];
  for (let n = 0; n < TABS; n += 1) open.push(await test.open(server.url(paths[n % paths.length])));
  // A browser makes six connections to one host: more tabs than that are live only if they share a stream.
  for (const tab of open) await live(tab);
  for (const tab of open) await mark(tab);
  programme.edit(MOLEN, "title: De molen", "title: De molen voor iedereen");
  programme.edit("content/water/beek.nl.md", "Begin van de beek.", "De molen voor iedereen.");
  programme.edit("content/water/beek.en.md", "Begin of the brook.", "De molen voor iedereen.");
  for (const tab of open)
    await until("a tab has the edit", async () => (await text(tab, "main")).includes("De molen voor iedereen"));
  for (const tab of open) ok("a tab was loaded again", await marked(tab));
}

async function edits(test) {
  const programme = lab();
  const server = await test.serve(programme);
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  await mark(tab);
  const session = await tab.createCDPSession();
  await session.send("HeapProfiler.enable");
  const collected = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await tab.metrics();
    return { heap, nodes, listeners };
  };
  // What one collection frees another one may find: until nothing goes for a while.
  const measure = async () => {
    let last = await collected();
    let still = 0;
    await until("all is collected", async () => {
      const now = await collected();
      still = now.nodes >= last.nodes ? still + 1 : 0;
      last = now;
      return still === 10;
    });
    return { server: server.memory(), ...last };
  };
  let warm;
  for (let n = 1; n <= EDITS; n += 1) {
    programme.write(
      MOLEN,
      card("De molen", `Ronde ${n} van de molen. ${n % 2 ? "Een alinea meer." : "Een\n\nalinea minder."}`),
    );
    const arrived = () =>
      tab.evaluate((words) => document.querySelector(".prose").textContent.includes(words), `Ronde ${n} van`);
    await until(`edit ${n} arrives`, arrived, { pause: 4 });
    if (n === WARM) warm = await measure();
  }
  const end = await measure();
  ok("the page was loaded again", await marked(tab));
  console.log(`   after ${WARM} edits ${JSON.stringify(warm)}, after ${EDITS} ${JSON.stringify(end)}`);
  for (const [what, less] of Object.entries(SLACK)) {
    const most = Math.max(warm[what] * SHARE, warm[what] + less * (EDITS - WARM));
    ok(`${what}: ${warm[what]} after ${WARM} edits, ${end[what]} after ${EDITS}`, end[what] <= most);
  }
}
