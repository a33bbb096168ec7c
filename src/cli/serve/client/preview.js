// The entry of the preview in the browser. In: the page that it stands in. Out: that page, alive: as a page of the
// site, as the printed pages, as the desk with two views, or as the page that waits for a programme that can be read.

import { readPlace } from "./place.js";

const place = readPlace(document);
const framed = window.parent !== window;

if (place) await start(place);

async function start(place) {
  if (document.querySelector("[data-groter-waiting]")) {
    const { startWaiting } = await import("./waiting.js");
    return startWaiting(place, framed);
  }
  if (place.path.startsWith("/_groter/desk/")) {
    const { startDesk } = await import("./desk.js");
    return startDesk(place);
  }
  if (place.path.startsWith("/_print/")) {
    const { startPrint } = await import("./print.js");
    return startPrint(place, framed);
  }
  const { startPage } = await import("./page.js");
  return startPage(place, framed);
}
