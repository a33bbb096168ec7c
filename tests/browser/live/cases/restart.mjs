// The server goes and comes back.

import { all, live, mark, marked, one, says, BAR } from "../page.mjs";
import { lab } from "../programme.mjs";
import { becomes, ok } from "../until.mjs";

const MOLEN = "content/water/molen.nl.md";
// While nobody answers, browsers say so in the console, each in its own words.
const NOBODY = [/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|NS_ERROR|connection|verbinding|Failed to fetch/i];

export default [
  { name: "a page finds the server again after it was killed, and shows the newest text", run: again, errors: NOBODY },
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
