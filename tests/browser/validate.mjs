// html-validate on every page: no errors, no warnings.   node validate.mjs FOLDER

import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { pages, report } from "./site.mjs";

const folder = process.argv[2];
const config = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Titles say what a page is, and the site; search engines cut them, readers do not.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    // The choices on the page with all projects are sent nowhere: there is nothing to submit.
    "wcag/h32": "off",
  },
};
const validator = new HtmlValidate(new StaticConfigLoader(config));
const all = pages(folder);
const faults = [];
for (const page of all) {
  const { results } = await validator.validateFile(join(folder, page));
  for (const { messages } of results)
    for (const { ruleId, line, message } of messages) faults.push(`${page}: ${ruleId} in line ${line}: ${message}`);
}
report("pages that html-validate finds nothing in", all.length, faults);
