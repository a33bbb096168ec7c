// Runs the cases. In: a browser and the list of cases. Out: a line for each fault, and the two numbers that tests/run
// adds up. A case has its own tabs; the two programmes that cases share are put back after each of them.

import { writeFileSync } from "node:fs";
import { Programme, lab } from "./programme.mjs";
import { Server } from "./server.mjs";
import { becomes } from "./until.mjs";

const LIMIT = 240_000; // ms for one case
const PATIENCE = 60_000; // ms for what a case changed to be put back

// The programmes that cases share, and pages that tell whether all is as it was.
const SHARED = {
  lab: { make: lab, pages: ["", "water/", "water/beek/", "en/water/beek/", "water/molen/", "en/water/molen/"] },
  book: { make: () => Programme.copy(), pages: ["", "colofon/", "economie/in-uitvoering/haven-stein/"] },
};
// Parts of a page that a case can change. Those that tell of the print are not among them: they come later.
const PARTS =
  /<title>.*|<h1.*|<link rel="stylesheet".*|<img .*|<div class="prose"[^]*?<\/div>|<nav class="languages"[^]*?<\/nav>/g;

export class Runner {
  constructor(binary, browser) {
    Object.assign(this, { binary, browser, shared: new Map(), passed: 0, failed: 0 });
  }

  async run(cases) {
    for (const one of cases) {
      if (one.only && one.only !== this.browser.kind) continue;
      const start = Date.now();
      const faults = await this.#one(one);
      if (faults.length) this.failed += 1;
      else this.passed += 1;
      for (const fault of faults) console.log(`FAIL ${one.name}: ${fault}`);
      if (!faults.length) console.log(`ok ${one.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    }
  }

  async #one({ name, run, errors = [], calm = false, limit = LIMIT }) {
    const faults = [];
    const test = new Test(this, await this.browser.context({ calm }));
    let late;
    const timer = new Promise(
      (_, fail) => (late = setTimeout(() => fail(new Error(`not done within ${limit / 1000} s`)), limit)),
    );
    try {
      await Promise.race([run(test), timer]);
    } catch (error) {
      faults.push(error.message.split("\n")[0]);
    }
    clearTimeout(late);
    const notes = [...new Set(test.tabs.notes)].filter((note) => !errors.some((expected) => expected.test(note)));
    faults.push(...notes);
    try {
      await test.end();
      await this.#restore();
    } catch (error) {
      faults.push(`afterwards: ${error.message}`);
    }
    return faults;
  }

  // A programme that cases share, with its server: `lab` is small and lies below a path, `book` is the project's own.
  async share(name) {
    if (!this.shared.has(name)) {
      const programme = SHARED[name].make();
      const server = await Server.start(this.binary, programme.root);
      this.shared.set(name, { programme, server, before: await this.#look(name, server) });
    }
    return this.shared.get(name);
  }

  // What the pages of a programme say.
  async #look(name, server) {
    const pages = SHARED[name].pages.map(async (page) => (await server.get(server.base + page)).text.match(PARTS));
    return Promise.all(pages);
  }

  // Puts back what the case changed, and waits until the server has seen it.
  async #restore() {
    for (const [name, { programme, server, before }] of this.shared) {
      programme.restore();
      const errors = async () => (await server.of("problems", { lang: "en", path: "/" })).errors;
      await becomes("what the pages say when all is put back", before, () => this.#look(name, server), {
        timeout: PATIENCE,
      });
      await becomes("the errors when all is put back", 0, errors, { timeout: PATIENCE });
    }
  }

  async end() {
    for (const { programme, server } of this.shared.values()) {
      const ended = await server.stop();
      if (ended?.signal === "SIGKILL") {
        this.failed += 1;
        console.log("FAIL the server ends when it is asked to: it had to be killed");
      }
      programme.discard();
    }
    console.log(`live preview in ${this.browser.kind}: ${this.passed} fine, ${this.failed} not`);
    if (process.env.TALLY) writeFileSync(process.env.TALLY, `${this.passed} ${this.failed}\n`);
    process.exitCode = this.failed || !this.passed ? 1 : 0;
  }
}

// What a case has at hand.
class Test {
  #runner;
  #own = [];

  constructor(runner, tabs) {
    this.#runner = runner;
    this.tabs = tabs;
    this.binary = runner.binary;
    this.kind = runner.browser.kind;
  }

  // The shared programmes: { programme, server }.
  lab() {
    return this.#runner.share("lab");
  }

  book() {
    return this.#runner.share("book");
  }

  // A server of the case's own, for a programme of its own.
  async serve(programme, options) {
    this.#own.push({ programme });
    const server = await Server.start(this.binary, programme.root, options);
    this.#own.at(-1).server = server;
    return server;
  }

  open(url, options) {
    return this.tabs.open(url, options);
  }

  async end() {
    await this.tabs.close();
    for (const { programme, server } of this.#own) {
      await server?.stop();
      programme.discard();
    }
  }
}
