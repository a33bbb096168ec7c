// The server goes and comes back; changes of which nobody tells.

import { all, live, mark, marked, one, says, BAR } from "../page.mjs";
import { card, lab } from "../programme.mjs";
import { becomes, ok, until } from "../until.mjs";

const MOLEN = "content/water/molen.nl.md";
// While nobody answers, browsers say so in the console, each in its own words.
const NOBODY = [/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|NS_ERROR|connection|verbinding|Failed to fetch/i];

export default [
  { name: "a page finds the server again after it was killed, and shows the newest text", run: again, errors: NOBODY },
  { name: "changes are found also where the operating system is not asked", run: polled },
];

async function again(test) {
  const programme = lab();
  const server = await test.serve(programme);
  const tab = await test.open(server.url("/water/molen/"));
  const other = await test.open(server.url("/water/beek/"));
  await Promise.all([live(tab), live(other)]);
  await Promise.all([mark(tab), mark(other)]);
  const stream = async (tab) => (await one(tab, BAR)).attributes["data-stream"];
  await server.kill();
  await becomes("the connection in the bar", "lost", () => stream(tab));
  programme.edit(MOLEN, "Een molen maalt.", "Geschreven terwijl de server weg was.");
  await server.again();
  await says(tab, ".prose", "Geschreven terwijl de server weg was.");
  for (const each of [tab, other]) await becomes("the connection in the bar", "open", () => stream(each));
  programme.edit(MOLEN, "terwijl de server weg was", "toen hij terug was");
  await says(tab, ".prose", "Geschreven toen hij terug was.");
  ok("a page was loaded again", (await marked(tab)) && (await marked(other)));
  ok("there is one bar", (await all(tab, BAR)).length === 1);
}

async function polled(test) {
  const programme = lab();
  const server = await test.serve(programme, { flags: ["--poll"] });
  ok("the terminal says so", /every second/.test(server.said));
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  await mark(tab);
  programme.edit(MOLEN, "Een molen maalt.", "Gevonden zonder dat iemand het zei.");
  await says(tab, ".prose", "Gevonden zonder dat iemand het zei.");
  programme.write("content/water/sluis.nl.md", card("Sluis", "Een nieuwe sluis."));
  const there = async () => (await server.get(`${server.base}water/sluis/`)).status === 200;
  await until("the new card's page", there);
  const sluis = await test.open(server.url("/water/sluis/"));
  await says(sluis, "h1", "Sluis");
  ok("the page was loaded again", await marked(tab));
}
