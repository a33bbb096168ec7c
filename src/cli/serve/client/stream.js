// The shared worker: one connection to the server for all tabs and frames of the browser, which has only six for each
// host. In: ports of pages. Out: the events of the stream.

import { Hub } from "./hub.js";

const hub = new Hub(new URL("../../", import.meta.url).pathname, () => self.close());

self.addEventListener("online", () => hub.wake());

self.addEventListener("connect", ({ ports: [port] }) => {
  const hear = hub.join((message) => port.postMessage(message));
  port.onmessage = ({ data }) => {
    hear(data);
    if (data.say === "bye") port.close();
  };
  port.postMessage({ event: "welcome" });
});
