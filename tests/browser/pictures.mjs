// The pictures of the site in docs/pictures: taken anew by hand when its look changes.
//
//     node tests/browser/pictures.mjs FOLDER BASE_PATH docs/pictures
//
// Six pages, light and dark on a desktop and light on a phone.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "./browsers.mjs";
import { serve } from "./site.mjs";

const [folder, base, out] = process.argv.slice(2);
const PAGES = {
  home: "",
  pillar: "landschap/",
  card: "economie/in-uitvoering/haven-stein/",
  overview: "projecten/",
  map: "kaart/",
  search: "zoeken/?q=afval",
};
const DESKTOP = { width: 1280, height: 860, deviceScaleFactor: 0.6 };
const PHONE = { width: 390, height: 760, deviceScaleFactor: 0.8 };

mkdirSync(out, { recursive: true });
const site = await serve(folder, base);
for (const [mode, sizes] of Object.entries({ light: { light: DESKTOP, phone: PHONE }, dark: { dark: DESKTOP } })) {
  const reader = await Reader.start("chromium", mode);
  for (const [suffix, viewport] of Object.entries(sizes)) {
    for (const [name, page] of Object.entries(PAGES)) {
      const tab = await reader.tab();
      await tab.setViewport(viewport);
      await tab.goto(site.origin + base + page, { waitUntil: "networkidle0" });
      await tab.screenshot({ path: join(out, `${name}-${suffix}.webp`), type: "webp", quality: 70 });
      await tab.close();
    }
  }
  await reader.close();
}
site.close();
