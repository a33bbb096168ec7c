// One stream for many pages. In: pages that join with what they hold. Out: to each page the events that concern it,
// and `stream` when the connection opens or is lost. Runs in the shared worker, or in a page where there is none.

const JOINED = 20; // ms: pages that open together are asked for together
const LEFT = 250; // ms: whoever leaves a page mostly opens another one
const RETRY = [250, 500, 1000, 2000]; // ms
const SILENT = 150_000; // ms after which a page that said nothing is taken for closed (hidden tabs speak once a minute)
const SWEEP = 30_000; // ms
// The digest that no page has.
export const UNKNOWN = "0".repeat(16);

const EVENTS = ["hello", "page", "gone", "state", "print", "follow"];

export class Hub {
  #base;
  #replaced;
  #members = new Set();
  #source = null;
  #query = null;
  #open = null;
  #timer = 0;
  #due = Infinity;
  #failures = 0;
  #sweep = 0;
  #client = null;
  #last = new Map();

  // `replaced` is called when the server has another client than the one that runs here.
  constructor(base, replaced) {
    this.#base = base;
    this.#replaced = replaced;
  }

  // A page comes in; `send` brings it its events. The answer takes what the page says.
  join(send) {
    const member = { send, page: null, print: null, seen: Date.now() };
    return (message) => this.#hear(member, message);
  }

  // Tries at once, if it was waiting to.
  wake() {
    if (!this.#source && this.#members.size) this.#plan(0);
  }

  #hear(member, message) {
    member.seen = Date.now();
    const known = this.#members.has(member);
    if (message.say === "bye") {
      this.#members.delete(member);
      return this.#plan(this.#members.size ? LEFT : 0);
    }
    if (message.say === "here") {
      member.page = message.page;
      member.print = message.print;
    }
    if (message.say === "alive") member.send({ event: "alive" });
    // A page that was silent for too long and speaks again is a member again.
    if (message.say === "here" || !known) this.#welcome(member);
    if (message.awake) this.wake();
  }

  #welcome(member) {
    this.#members.add(member);
    this.#sweep ||= setInterval(() => this.#clear(), SWEEP);
    if (this.#open !== null) member.send({ event: "stream", data: { open: this.#open } });
    for (const key of ["hello", "state", `print:${member.print}`]) {
      const event = this.#last.get(key);
      if (event) member.send(event);
    }
    // Whoever has just got a page knows that the server is there: no waiting for the next try.
    this.#plan(JOINED);
  }

  #clear() {
    const before = this.#members.size;
    for (const member of this.#members) if (Date.now() - member.seen > SILENT) this.#members.delete(member);
    if (this.#members.size !== before) this.#plan(0);
  }

  #plan(delay) {
    const due = Date.now() + delay;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      this.#connect();
    }, delay);
  }

  // What the pages hold. Where two of them hold different versions of a page, both want to hear of it.
  #wanted() {
    const pages = new Map();
    const prints = new Set();
    for (const { page, print } of this.#members) {
      if (page) pages.set(page.path, (pages.get(page.path) ?? page.digest) === page.digest ? page.digest : UNKNOWN);
      if (print) prints.add(print);
    }
    const query = new URLSearchParams();
    for (const [path, digest] of [...pages].sort()) query.append("page", `${path}@${digest}`);
    for (const lang of [...prints].sort()) query.append("print", lang);
    return query.toString();
  }

  #connect() {
    if (!this.#members.size) return this.#stop();
    const query = this.#wanted();
    if (this.#source && query === this.#query) return;
    this.#source?.close();
    this.#query = query;
    const source = new EventSource(`${this.#base}_groter/events?${query}`);
    this.#source = source;
    for (const name of EVENTS) source.addEventListener(name, (event) => this.#pass(name, JSON.parse(event.data)));
    // A browser that connects again by itself asks with the old list, and not every browser does it.
    source.addEventListener("error", () => this.#lose(source));
  }

  #stop() {
    this.#source?.close();
    this.#source = null;
    clearInterval(this.#sweep);
    this.#sweep = 0;
  }

  #lose(source) {
    source.close();
    if (source !== this.#source) return;
    this.#source = null;
    this.#turn(false);
    this.#plan(RETRY[Math.min(this.#failures++, RETRY.length - 1)]);
  }

  #turn(open) {
    if (this.#open === open) return;
    this.#open = open;
    for (const member of this.#members) member.send({ event: "stream", data: { open } });
  }

  #pass(event, data) {
    if (event === "hello") {
      this.#failures = 0;
      this.#turn(true);
      if (this.#client !== null && this.#client !== data.client) return this.#retire();
      this.#client = data.client;
    }
    if (event === "hello" || event === "state") this.#last.set(event, { event, data });
    if (event === "print") this.#last.set(`print:${data.lang}`, { event, data });
    for (const member of this.#members) if (concerns(member, event, data)) member.send({ event, data });
  }

  #retire() {
    for (const member of this.#members) member.send({ event: "reload" });
    this.#members.clear();
    this.#stop();
    this.#replaced();
  }
}

// Whether a page is to hear of an event; notes the version that it will hold from now on.
function concerns(member, event, data) {
  if (event === "print") return member.print === data.lang;
  if (event !== "page" && event !== "gone") return true;
  if (member.page?.path !== data.path) return false;
  if (event === "gone") {
    // The same text may come back, and is news then.
    member.page.digest = UNKNOWN;
    return true;
  }
  const news = member.page.digest !== data.digest;
  member.page.digest = data.digest;
  return news;
}
