// `groter serve` as a test sees it. In: the binary and a programme's folder. Out: its address, answers to plain
// requests that no browser would send, what it says, how much memory it has. Knows nothing of browsers.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as ask } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.mjs";

const PATIENCE = 60_000; // ms until the first build of a whole programme must be there

// No server outlives the tests, however they end.
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

export class Server {
  // Starts the server and waits until it shows the site, or until it has only named its address.
  static async start(binary, root, { ready = true, flags = [] } = {}) {
    const server = new Server();
    Object.assign(server, { binary, root, ready, flags });
    await server.#run(0);
    return server;
  }

  async #run(port) {
    const flags = ["serve", "--root", this.root, "--port", String(port), ...this.flags];
    this.said = "";
    this.process = spawn(this.binary, flags, {
      env: { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this.process);
    this.ended = once(this.process, "exit").finally(() => running.delete(this.process));
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on("data", (data) => (this.said += data));
    const found = await until(
      "the server's address",
      () => {
        if (this.process.exitCode !== null)
          throw new Error(`the server ended with ${this.process.exitCode}: ${this.said}`);
        return /https?:\/\/127\.0\.0\.1:\d+[^\s"'`]*/.exec(this.said)?.[0];
      },
      { timeout: PATIENCE, over: () => this.process.exitCode !== null },
    );
    const url = new URL(found);
    this.origin = url.origin;
    this.port = Number(url.port);
    this.base = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
    const shown = async () => (await this.get(this.base)).status === 200;
    if (this.ready) await until("the first build", shown, { timeout: PATIENCE });
  }

  // Starts it again where it was.
  again() {
    return this.#run(this.port);
  }

  // The whole address of a path below the base: `/haven-stein/`.
  url(path) {
    return `${this.origin}${this.base}${path.replace(/^\//, "")}`;
  }

  // Ends it as a power cut would.
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  // Ends it as Ctrl+C does; says how it ended.
  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode) return null;
    this.process.kill("SIGINT");
    const late = setTimeout(() => this.process.kill("SIGKILL"), 10_000);
    const [code, signal] = await this.ended;
    clearTimeout(late);
    return { code, signal };
  }

  // One plain request; `path` is sent as it is, and starts at the host's root.
  async get(path, { method = "GET", headers = {} } = {}) {
    const request = ask({ host: "127.0.0.1", port: this.port, path, method, headers, agent: false });
    request.end();
    const [response] = await once(request, "response");
    const parts = [];
    for await (const part of response) parts.push(part);
    const body = Buffer.concat(parts);
    return { status: response.statusCode, headers: response.headers, body, text: body.toString("utf8") };
  }

  // The head of an answer that does not end by itself; `end` ends it.
  async peek(path) {
    const request = ask({ host: "127.0.0.1", port: this.port, path, agent: false });
    request.on("error", () => {});
    request.end();
    const [response] = await once(request, "response");
    response.on("error", () => {});
    return { response, end: () => request.destroy() };
  }

  // An answer of the preview itself, as JSON: `of("problems", { lang: "nl", path: "/" })`.
  async of(what, query) {
    const { status, text } = await this.get(`${this.base}_groter/${what}?${new URLSearchParams(query)}`);
    if (status !== 200) throw new Error(`${what} answers ${status}`);
    return JSON.parse(text);
  }

  // The first event of a name from the stream, with its data.
  async event(name, query) {
    const path = `${this.base}_groter/events?${new URLSearchParams(query)}`;
    const request = ask({ host: "127.0.0.1", port: this.port, path, agent: false });
    request.end();
    const late = setTimeout(() => request.destroy(new Error(`no event \`${name}\` within a minute`)), PATIENCE);
    try {
      const [response] = await once(request, "response");
      let text = "";
      for await (const part of response.setEncoding("utf8")) {
        text += part;
        const blocks = text.split("\n\n");
        text = blocks.pop();
        const block = blocks.find((lines) => lines.split("\n").includes(`event: ${name}`));
        if (block) return JSON.parse(/^data: ?(.*)$/m.exec(block)[1]);
      }
      throw new Error(`the stream ended before \`${name}\``);
    } finally {
      clearTimeout(late);
      request.destroy();
    }
  }

  // Its memory in KiB.
  memory() {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.process.pid}/status`, "utf8"))[1]);
  }
}

// A page of the public site, as `groter build` writes it.
export function published(binary, root, page) {
  const out = mkdtempSync(join(tmpdir(), "groter-public-"));
  try {
    execFileSync(binary, ["build", "--root", root, "--out", out, "--no-print"], { stdio: "ignore" });
    return readFileSync(join(out, page), "utf8");
  } finally {
    rmSync(out, { recursive: true });
  }
}

// What `groter check` counts: { errors, warnings }.
export function check(binary, root) {
  let text;
  try {
    text = execFileSync(binary, ["check", "--root", root, "--format", "json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    text = error.stdout;
  }
  const { diagnostics } = JSON.parse(text);
  const count = (severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
