// html-validate on every page: no errors, no warnings.   node validate.mjs FOLDER

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { pages, report } from "./site.mjs";

const folder = process.argv[2];
const config = JSON.parse(readFileSync(new URL("html-validate.json", import.meta.url), "utf8"));
const validator = new HtmlValidate(new StaticConfigLoader(config));
const all = pages(folder);
const faults = [];
for (const page of all) {
  const { results } = await validator.validateFile(join(folder, page));
  for (const { messages } of results)
    for (const { ruleId, line, message } of messages) faults.push(`${page}: ${ruleId} in line ${line}: ${message}`);
}
report("pages that html-validate finds nothing in", all.length, faults);
