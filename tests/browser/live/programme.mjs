// Programmes to edit, and the ways in which editors save. In: texts. Out: a folder that `groter serve` can be given.
// Knows neither the server nor browsers.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { picture } from "./picture.mjs";

const REPOSITORY = fileURLToPath(new URL("../../../", import.meta.url));
const THEME = join(REPOSITORY, "themes/regio/static/css/site.css");
const WORDS = join(REPOSITORY, "locales/en.ftl");

export class Programme {
  // A programme with these files, or a copy of the folders of the repository that a real one consists of.
  static of(files) {
    const programme = new Programme();
    programme.root = mkdtempSync(join(tmpdir(), "groter-live-"));
    for (const [file, body] of Object.entries(files)) programme.write(file, body);
    programme.keep();
    return programme;
  }

  static copy() {
    const programme = new Programme();
    programme.root = mkdtempSync(join(tmpdir(), "groter-live-"));
    for (const folder of ["content", "themes", "locales"]) {
      cpSync(join(REPOSITORY, folder), join(programme.root, folder), { recursive: true });
    }
    programme.keep();
    return programme;
  }

  path(file) {
    return join(this.root, file);
  }

  read(file) {
    return readFileSync(this.path(file), "utf8");
  }

  // Writes a file where it is, as Notepad does.
  write(file, body) {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), body);
  }

  // Changes a file where it is.
  edit(file, from, to) {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain \`${from}\``);
    this.write(
      file,
      text.replaceAll(from, () => to),
    );
  }

  remove(file) {
    rmSync(this.path(file));
  }

  rename(from, to) {
    renameSync(this.path(from), this.path(to));
  }

  // The state to which `restore` goes back.
  keep() {
    this.kept = new Map(this.#files().map((file) => [file, readFileSync(this.path(file))]));
  }

  // Takes back what was done since `keep`.
  restore() {
    for (const file of this.#files()) {
      if (!this.kept.has(file)) this.remove(file);
    }
    for (const [file, body] of this.kept) {
      if (existsSync(this.path(file)) && readFileSync(this.path(file)).equals(body)) continue;
      this.write(file, body);
    }
  }

  discard() {
    rmSync(this.root, { recursive: true, force: true });
  }

  #files() {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(this.root.length + 1));
  }
}

// How editors and the programs around them save a file. Each takes the programme, the file and its new text.
export const SAVES = {
  "in place": (programme, file, text) => programme.write(file, text),
  "twice in a row": (programme, file, text) => {
    programme.write(file, text);
    programme.write(file, text);
  },
  "emptied first, then in three pieces": async (programme, file, text) => {
    const third = Math.ceil(text.length / 3);
    for (const end of [0, third, 2 * third, text.length]) {
      programme.write(file, text.slice(0, end));
      await new Promise((next) => setTimeout(next, 5));
    }
  },
  "renamed over": (programme, file, text) => {
    programme.write(`${file}.tmp`, text);
    programme.rename(`${file}.tmp`, file);
  },
  "with the old file moved aside": (programme, file, text) => {
    programme.rename(file, `${file}~`);
    programme.write(file, text);
    programme.remove(`${file}~`);
  },
  "with the ends of line of Windows": (programme, file, text) => programme.write(file, text.replaceAll("\n", "\r\n")),
};

const both = (nl, en) => `{ nl: "${nl}", en: "${en}" }`;

const SETTINGS = `title: ${both("Proef", "Trial")}
description: ${both("Een proef.", "A trial.")}
base_url: https://example.org/programma/groter/
published: 2026-01-01
languages:
  nl: { label: Nederlands }
  en: { label: English }
tranches:
  4: { status: underway }
theme: proef
publisher: { name: Proef }
`;

// A field to type into and something to open, so that it can be seen whether a patch keeps them.
const TEMPLATE = `{% extends "base.html" %}
{% block content %}
{% include "title.html" %}
<p><label for="name">Naam</label> <input id="name" type="text"></p>
<details id="details"><summary>Meer</summary><p>Meer over {{ page.title }}</p></details>
{% include "body.html" %}
{% endblock content %}
`;

// A text for a card; `facts` are further lines of its front matter.
export const card = (title, text, facts = "") => `---\ntitle: ${title}\n${facts}---\n\n${text}\n`;

// Text enough to scroll: paragraphs with their number.
export const LONG = Array.from({ length: 12 }, (_, n) => `Alinea ${n + 1} gaat over het water in de beek.`).join(
  "\n\n",
);

// A small programme below a path, in two languages, with pictures, and with a theme of its own.
export function lab() {
  const image = (alt) => `image:\n  alt: ${alt}\n`;
  return Programme.of({
    "content/site.yaml": SETTINGS,
    "content/_index.nl.md": card("Proef", "Welkom."),
    "content/_index.en.md": card("Trial", "Welcome."),
    "content/water/_index.nl.md": card("Water", "Alles over water.", "tranche: 4\n"),
    "content/water/_index.en.md": card("Water", "All about water."),
    "content/water/beek.nl.md": card(
      "De beek",
      `Begin van de beek.\n\n![Een kraan](kraan.png)\n\n${LONG}`,
      `${image("Een beek")}  file: beek.png\n  credit: Proef\n  licence: CC0\n`,
    ),
    "content/water/beek.en.md": card(
      "The brook",
      `Begin of the brook.\n\n![A tap](kraan.png)\n\n${LONG}`,
      image("A brook"),
    ),
    "content/water/molen.nl.md": card("De molen", "Een molen maalt."),
    "content/water/molen.en.md": card("The mill", "A mill grinds."),
    "content/water/beek.png": picture(2100, 1300, [0, 90, 160]),
    "content/water/kraan.png": picture(1600, 1000, [90, 120, 0]),
    // One width, in the format that takes least time: what is tested is that pictures change, not how they are made.
    "themes/proef/theme.yaml":
      "name: Proef\nextends: regio\npictures:\n  full: { widths: [800], formats: [webp] }\n  thumb: { widths: [320], formats: [webp] }\n",
    "themes/proef/templates/card.html": TEMPLATE,
    "themes/proef/static/css/site.css": readFileSync(THEME),
  });
}

// The fixed words that a further language needs.
export const words = () => readFileSync(WORDS, "utf8");
