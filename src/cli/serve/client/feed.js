// The stream as one page sees it. In: the page and print that it shows, and a function for each event. Out: the events,
// from the shared worker, or from a stream of its own where there is no such worker.

import { Hub } from "./hub.js";

const BEAT = 25_000; // ms
const PATIENCE = 3_000; // ms

export class Feed {
  #base;
  #handlers;
  #holds;
  #port = null;
  #say = () => {};
  #alone = false;
  #waiting = 0;

  // `holds` is { page: {path, digest} | null, print: language | null }, which its owner keeps up to date; `handlers`
  // are functions by the event's name.
  constructor(base, holds, handlers) {
    this.#base = base;
    this.#holds = holds;
    this.#handlers = handlers;
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#enter());
    addEventListener("online", () => this.#beat());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#beat());
    setInterval(() => this.#beat(), BEAT);
    this.#enter();
  }

  #enter() {
    if (this.#alone || !("SharedWorker" in window)) this.#enterAlone();
    else this.#enterWorker();
    this.#say({ say: "here", ...this.#holds });
  }

  #enterWorker() {
    const worker = new SharedWorker(new URL("stream.js", import.meta.url), { type: "module", name: "groter-preview" });
    const port = worker.port;
    worker.onerror = (event) => {
      event.preventDefault();
      if (port === this.#port) this.#giveUp();
    };
    port.onmessage = ({ data }) => port === this.#port && this.#hear(data);
    this.#port = port;
    this.#say = (message) => port.postMessage(message);
    this.#expect(() => this.#giveUp());
  }

  #enterAlone() {
    this.#alone = true;
    // The hub of a page lives as long as the page: a new client only means that the page loads again.
    const hub = new Hub(this.#base, () => {});
    this.#port = null;
    this.#say = hub.join((message) => this.#hear(message));
  }

  // A worker that never answers (some browsers forbid them) is not waited for.
  #giveUp() {
    this.#leave();
    this.#alone = true;
    this.#enter();
  }

  #leave() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    this.#say({ say: "bye" });
    this.#say = () => {};
    this.#port?.close();
    this.#port = null;
  }

  // Says that the page is still there. A worker that ended meanwhile does not answer, and a new one takes its place.
  #beat() {
    const visible = document.visibilityState === "visible";
    this.#say({ say: "alive", awake: visible });
    if (this.#port && visible) {
      this.#expect(() => {
        this.#leave();
        this.#enter();
      });
    }
  }

  #expect(otherwise) {
    this.#waiting ||= setTimeout(() => {
      this.#waiting = 0;
      otherwise();
    }, PATIENCE);
  }

  #hear({ event, data }) {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    if (event === "reload") return location.reload();
    this.#handlers[event]?.(data);
  }
}
