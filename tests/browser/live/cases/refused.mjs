// What the server refuses. Plain requests: no browser would send most of these.

import { once } from "node:events";
import { connect } from "node:net";
import { equal, ok } from "../until.mjs";

const HAVEN = "/economie/in-uitvoering/haven-stein/";
const ESCAPES = [
  "../../../../../../etc/passwd",
  "..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
  "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  "%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "..%5c..%5c..%5cetc%5cpasswd",
  "..%252f..%252f..%252fetc%252fpasswd",
  "%00",
  "%ff%fe",
  "%",
  "/etc/passwd",
  "/evil.example",
  "/evil.example/..",
  "%5cevil.example",
  "\\evil.example",
  "%2fevil.example",
  "%2f%2fevil.example/%2e%2e",
  "etc/passwd%00.html",
  "../content/site.yaml",
  "..%2fcontent%2fsite.yaml",
  "content/site.yaml",
  "site.yaml",
  ".git/config",
  ".groter-manifest.json",
];
const PLACES = ["", "_groter/client/", "_groter/", "_print/", "_print/nl/", "assets/", "media/", "economie/"];
const SECRETS = /root:.*:0:0|base_url:|\[core\]/;

export default [
  { name: "another host name is refused", run: hosts },
  { name: "another site's page is refused", run: origins },
  { name: "only GET and HEAD exist", run: methods },
  { name: "no path leads out of the site", run: escapes },
  { name: "odd requests get an answer, and the server lives on", run: odd },
];

async function hosts(test) {
  const { server } = await test.book();
  const { port } = server;
  const status = async (host) => (await server.get("/", { headers: { Host: host } })).status;
  const refused = [
    "evil.example",
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `192.0.2.1:${port}`,
  ];
  for (const host of refused) equal(`the answer to host ${host}`, await status(host), 403);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
    equal(`the answer to host ${host}`, await status(host), 200);
  for (const path of [
    "/_groter/events",
    "/_groter/problems?lang=nl&path=/",
    "/_groter/client/preview.js",
    "/brochure-nl.pdf",
  ]) {
    equal(`the answer to ${path}`, (await server.get(path, { headers: { Host: "evil.example" } })).status, 403);
  }
}

async function origins(test) {
  const { server } = await test.book();
  const status = async (path, origin) => (await server.get(path, { headers: { Origin: origin } })).status;
  for (const path of ["/", "/_groter/problems?lang=nl&path=/", "/_groter/words?lang=nl"]) {
    for (const origin of ["https://evil.example", "http://127.0.0.1:1", "null"]) {
      equal(`the answer to ${path} for ${origin}`, await status(path, origin), 403);
    }
    equal(`the answer to ${path} for its own page`, await status(path, server.origin), 200);
  }
  equal("the answer to a stream for another site", await status("/_groter/events", "https://evil.example"), 403);
}

async function methods(test) {
  const { server } = await test.book();
  for (const path of ["/", HAVEN, "/_groter/problems?lang=nl&path=/", "/_groter/events", "/nope/"]) {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      equal(`the answer to ${method} ${path}`, (await server.get(path, { method })).status, 405);
    }
  }
  const [whole, head] = [await server.get(HAVEN), await server.get(HAVEN, { method: "HEAD" })];
  equal("the answer to HEAD", [head.status, head.body.length], [200, 0]);
  equal("its type", head.headers["content-type"], whole.headers["content-type"]);
}

async function escapes(test) {
  for (const { server } of [await test.book(), await test.lab()]) {
    for (const place of PLACES) {
      for (const escape of ESCAPES) {
        const path = `${server.base}${place}${escape}`;
        const { status, text, headers } = await server.get(path);
        // A missing slash at the end may be added, but never so that the browser leaves this host.
        const to = headers.location && new URL(headers.location, `${server.origin}${path}`).origin;
        ok(`${path} answers ${status}`, [400, 403, 404].includes(status) || to === server.origin);
        ok(`${path} shows a file`, !SECRETS.test(text));
      }
    }
  }
}

async function odd(test) {
  const { server } = await test.book();
  const say = async (words) => {
    const socket = connect(server.port, "127.0.0.1");
    await once(socket, "connect");
    socket.on("error", () => {});
    socket.end(words);
    socket.resume();
    await once(socket, "close");
  };
  await say("GET / HTTP/1.1\r\n\r\n");
  await say("\0\0\0");
  await say("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  await say(`GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
  const queries = ["", "?page", "?page=@", "?page=/@zz", "?page=%ff", "?print=xx", `?${"page=/x/@0&".repeat(500)}`];
  for (const query of queries) {
    const { response, end } = await server.peek(`${server.base}_groter/events${query}`);
    ok(
      `a stream with ${query.slice(0, 20)} answers ${response.statusCode}`,
      [200, 400, 404, 414, 431].includes(response.statusCode),
    );
    end();
  }
  for (const path of [
    "_groter/words",
    "_groter/words?lang=xx",
    "_groter/problems",
    "_groter/card",
    "_groter/card?lang=nl&path=/nope/",
    "_print/xx/",
    "_print/nl/0-0.svg",
  ]) {
    const { status } = await server.get(`${server.base}${path}`);
    ok(`${path} answers ${status}`, status < 500);
  }
  equal("the answer afterwards", (await server.get(HAVEN)).status, 200);
}
