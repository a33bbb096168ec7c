// The Nu HTML checker on every page: no errors, no warnings.   node html.mjs FOLDER

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pages, report } from "./site.mjs";

const folder = resolve(process.argv[2]);
const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const options = ["--Werror", "--exit-zero-always", "--stdout", "--format", "json", "--skip-non-html"];
const output = execFileSync("java", ["-Xss1m", "-jar", jar, ...options, folder], { encoding: "utf8", maxBuffer: 1 << 28 });
const { messages } = JSON.parse(output);

// The checker takes the file's folder for the host and data blocks for scripts. What a policy really keeps out is seen by
// the browsers, which report it in their consoles.
const POLICY = /violates Content Security Policy \(meta tag\)/;
const faults = messages.filter(({ message }) => !POLICY.test(message)).map(({ url, type, subType, lastLine, message, extract }) => {
  const page = url ? relative(folder, fileURLToPath(url)) : "the checker";
  return `${page}: ${subType ?? type} in line ${lastLine}: ${message} | ${(extract ?? "").replace(/\s+/g, " ")}`;
});
report("valid pages", pages(folder).length, faults);
