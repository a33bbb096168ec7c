// What each answer carries, where it stands, and how little it differs from the public site.

import { live } from "../page.mjs";
import { published } from "../server.mjs";
import { equal, ok } from "../until.mjs";

const HAVEN = "/economie/in-uitvoering/haven-stein/";
const CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export default [
  { name: "every answer carries the headers of the public site", run: headers },
  { name: "only a frame of the preview itself may hold a page", run: frames },
  { name: "every kind of file has its type", run: types },
  { name: "a page differs from the public one by two elements", run: addition },
  { name: "below a base path everything is below it, and the root leads there", run: below },
  { name: "the browser holds a page to its policy", run: policy, errors: [/Content.Security.Policy|violates/i] },
];

// A policy as its sorted parts: their order means nothing.
const parts = (policy) =>
  (policy ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)
    .sort();

async function headers(test) {
  const { server } = await test.book();
  const css = /href="([^"]+\.css)"/.exec((await server.get("/")).text)[1];
  const paths = [
    "/",
    HAVEN,
    "/nope/",
    "/_groter/client/preview.js",
    "/_groter/words?lang=nl",
    "/_print/nl/",
    css,
    "/brochure-nl.pdf",
  ];
  for (const path of paths) {
    const { headers } = await server.get(path);
    equal(`the policy of ${path}`, parts(headers["content-security-policy"]), parts(CSP));
    const rest = [
      "x-content-type-options",
      "x-frame-options",
      "cross-origin-opener-policy",
      "cross-origin-resource-policy",
    ];
    equal(
      `further headers of ${path}`,
      rest.map((name) => headers[name]?.toLowerCase()),
      ["nosniff", "deny", "same-origin", "same-origin"],
    );
    ok(`${path} lets other sites read it`, !headers["access-control-allow-origin"]);
  }
  const desk = (await server.get("/_groter/desk/?left=/")).headers["content-security-policy"];
  equal("the policy of the desk", parts(desk), parts(`${CSP}; frame-src 'self'`));
}

async function frames(test) {
  const { server } = await test.book();
  const framed = async (site, dest = "iframe") =>
    (await server.get(HAVEN, { headers: { "Sec-Fetch-Dest": dest, "Sec-Fetch-Site": site } })).headers;
  const ours = await framed("same-origin");
  equal(
    "who may frame it for the preview",
    parts(ours["content-security-policy"]),
    parts(CSP.replace("frame-ancestors 'none'", "frame-ancestors 'self'")),
  );
  equal("the older header", ours["x-frame-options"], "SAMEORIGIN");
  for (const theirs of [await framed("cross-site"), await framed("same-origin", "document")]) {
    equal(
      "who may frame it for others",
      [parts(theirs["content-security-policy"]), theirs["x-frame-options"]],
      [parts(CSP), "DENY"],
    );
  }
}

async function types(test) {
  const { server } = await test.book();
  const { text } = await server.get("/");
  const found = (pattern) => pattern.exec(text)[1];
  const { pages } = await server.event("print", { print: "nl" });
  const wanted = {
    "/": "text/html; charset=utf-8",
    [found(/rel="stylesheet" href="([^"]+)"/)]: "text/css; charset=utf-8",
    [found(/rel="icon"[^>]* href="([^"]+)"/)]: "image/x-icon",
    "/_groter/client/preview.js": "text/javascript; charset=utf-8",
    "/_groter/client/bar.css": "text/css; charset=utf-8",
    "/_groter/desk/": "text/html; charset=utf-8",
    "/_print/nl/": "text/html; charset=utf-8",
    "/_groter/words?lang=nl": "application/json",
    "/_groter/problems?lang=nl&path=/": "application/json",
    [pages[0].src]: "image/svg+xml",
    "/brochure-nl.pdf": "application/pdf",
    "/feed.xml": "application/atom+xml; charset=utf-8",
    "/sitemap.xml": "text/xml; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
  };
  const plain = (type) =>
    type?.toLowerCase().replace(/^(image\/svg\+xml|application\/(json|xml|atom\+xml)); charset=utf-8$/, "$1");
  for (const [path, type] of Object.entries(wanted)) {
    const answer = await server.get(path);
    equal(`the answer to ${path}`, answer.status, 200);
    equal(`the type of ${path}`, plain(answer.headers["content-type"]), plain(type));
  }
  const { response, end } = await server.peek("/_groter/events?page=/@0");
  equal("the type of the stream", response.headers["content-type"].split(";")[0], "text/event-stream");
  end();
}

async function addition(test) {
  const { programme, server } = await test.lab();
  const { text } = await server.get(`${server.base}water/molen/`);
  const added =
    /<meta name="groter-preview" content="([^"]*)"><script type="module" src="([^"]*)"><\/script>(\s*)<\/head>/.exec(
      text,
    );
  ok("the addition is there", added);
  equal("its script", added[2], `${server.base}_groter/client/preview.js`);
  const place = JSON.parse(added[1].replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  const { base, path, lang } = place;
  equal("its place", { base, path, lang }, { base: server.base, path: "/water/molen/", lang: "nl" });
  ok(`its digest: ${place.digest}`, /^[0-9a-f]{16}$/.test(place.digest));
  const page = published(test.binary, programme.root, "water/molen/index.html");
  equal("the rest of the page", text.replace(added[0], `${added[3]}</head>`), page);
}

async function below(test) {
  const { server } = await test.lab();
  equal("the base", server.base, "/programma/groter/");
  const root = await server.get("/");
  ok(`the root answers ${root.status}`, [301, 302, 303, 307, 308].includes(root.status));
  equal("where the root leads", new URL(root.headers.location, server.origin).pathname, server.base);
  for (const path of ["/water/molen/", "/_groter/client/preview.js", "/_print/nl/", "/brochure-nl.pdf"]) {
    equal(`the answer to ${path} above the base`, (await server.get(path)).status, 404);
    equal(`the answer to ${path} below it`, (await server.get(`${server.base}${path.slice(1)}`)).status, 200);
  }
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  equal(
    "requests above the base",
    tab.requests.filter((url) => !url.startsWith(server.url("/"))),
    [],
  );
}

async function policy(test) {
  const { server } = await test.lab();
  const tab = await test.open(server.url("/water/molen/"));
  await live(tab);
  const ran = await tab.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    return Boolean(window.ran);
  });
  equal("whether a script in the page runs", ran, false);
}
