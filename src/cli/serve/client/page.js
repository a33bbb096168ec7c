// A page of the site in the preview. In: its place. Out: the page kept as it would be served now; in a window of its
// own it has the bar, in a frame of the desk it has none.

import { Feed } from "./feed.js";
import { UNKNOWN } from "./hub.js";
import { patchPage } from "./patch.js";
import { adoptMarks } from "./room.js";
import { Tools } from "./tools.js";

export async function startPage(place, framed) {
  const { base, path, lang, digest } = place;
  const page = { path, digest };
  let tools = null;
  const patch = ({ html, digest, build }) => {
    const fresh = patchPage(html);
    if (!fresh) return location.reload();
    page.digest = digest;
    if (tools && fresh.lang !== page.lang) void tools.show(path, fresh.lang);
    page.lang = fresh.lang;
    tools?.patched(build);
    document.dispatchEvent(new CustomEvent("groter:patched", { detail: { build } }));
  };
  const gone = ({ to, build }) => {
    page.digest = UNKNOWN;
    tools?.gone(build);
    if (to) location.replace(to);
  };
  page.lang = lang;
  if (framed) {
    await adoptMarks();
    keepInside();
  } else {
    tools = await Tools.make(place, { view: ["full"], pads: true });
    void tools.show(path, lang, found());
  }
  new Feed(base, { page, print: null }, { page: patch, gone, ...tools?.handlers });
}

// Whether the address had a page when it was asked for. Where the browser does not tell, it is taken to have one.
function found() {
  const status = performance.getEntriesByType("navigation")[0]?.responseStatus;
  return !status || status < 400;
}

// Links in a frame that lead to no page of this site (another host, a file) open in a tab of their own: the frame may
// not show them.
function keepInside() {
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || link.target === "_blank") return;
    const { origin, pathname, protocol } = new URL(link.href);
    if (!protocol.startsWith("http")) return;
    if (origin === location.origin && !/\.(?!html$)[a-z0-9]{1,5}$/i.test(pathname)) return;
    event.preventDefault();
    open(link.href, "_blank", "noopener");
  });
}
