#!/usr/bin/env python3
"""Writes one corpus of project cards as a complete site for groter or for Hugo.

    corpus.py groter|hugo OUT [--cards 1000] [--seed 1]

The same number always gives the same cards, in four languages; only the front matter's form differs. Settings and
templates are copied from the folder of that name beside this file: the two sets of templates write equal pages.
"""
import argparse
import pathlib
import random
import shutil

LANGUAGES = ["nl", "en", "de", "fr"]
PILLARS = ["economie", "landschap", "gemeenschappen"]
PLACES = ["Sittard-Geleen", "Stein", "Geleen", "Maastricht", "Vaals", "Beek", "Beekdaelen", "Valkenburg",
          "Eijsden-Margraten", "Heerlen", "Gulpen-Wittem", "Meerssen"]
WORDS = """kansen regio grens landschap water beek dal circulair grondstof haven logistiek werkplaats textiel talent
arbeidsmarkt ondernemers campus natuur biodiversiteit erosie droogte overstroming landbouw recreatie toerisme wijk
gezondheid ontmoeting bewegen welzijn veiligheid nieuwbouw woning jeugd onderwijs broedplaats incubator patient
preventie samenwerking overheid bedrijfsleven kennis strategie agenda toekomst voorsprong kwaliteit behoud beheer
energie uitstoot spoor buis voertuig restafval hergebruik reparatie educatie onderzoek ontwikkeling productie""".split()
SMALL = "de het een van in op met voor door aan naar bij uit over tot en of die dat wordt zijn is".split()


def sentence(dice):
    """Eight to twenty words, now and then one of them in bold or italics."""
    words = [dice.choice(SMALL) if i % 2 else dice.choice(WORDS) for i in range(dice.randint(8, 20))]
    if dice.random() < 0.3:
        words[dice.randrange(len(words))] = f"**{dice.choice(WORDS)}**"
    if dice.random() < 0.2:
        words[dice.randrange(len(words))] = f"*{dice.choice(WORDS)}*"
    return " ".join(words).capitalize() + "."


def body(dice, number):
    """A card's text: headings, paragraphs, a list, a table, a link, a footnote."""
    parts = []
    for heading in range(dice.randint(2, 4)):
        parts.append(f"## {dice.choice(WORDS).capitalize()} {dice.choice(WORDS)}\n")
        for _ in range(dice.randint(2, 3)):
            parts.append(" ".join(sentence(dice) for _ in range(dice.randint(3, 6))) + "\n")
        if heading == 0:
            parts.append("\n".join(f"- {sentence(dice)}" for _ in range(4)) + "\n")
        if heading == 1:
            rows = [f"| {2024 + row} | {dice.randint(10, 900)}.000 | {dice.choice(WORDS)} |" for row in range(4)]
            parts.append("\n".join(["| jaar | bedrag | fase |", "|---|--:|---|", *rows]) + "\n")
    parts.append(f"Zie [de website](https://example.org/{number}) en een voetnoot.[^1]\n\n[^1]: {sentence(dice)}\n")
    return "\n".join(parts)


def facts(dice, number):
    """What is the same in every language."""
    return {
        "pillar": dice.choice(PILLARS),
        "place": dice.choice(PLACES),
        # Far enough ahead that no card is late.
        "year": dice.randint(2040, 2060),
        "tranche": dice.choice([4, 6]),
        "title": f"{dice.choice(WORDS).capitalize()} {dice.choice(WORDS)} {number}",
    }


def front_matter(tool, card, lang, summary):
    title = f'title: "{card["title"]} {lang}"'
    if tool == "hugo":
        lines = [title, f'description: "{summary}"', f'places: ["{card["place"]}"]', f'tranches: ["{card["tranche"]}"]',
                 f'year: {card["year"]}']
    elif lang == LANGUAGES[0]:
        lines = [title, f'summary: "{summary}"', f'places: ["{card["place"]}"]', f'tranche: {card["tranche"]}',
                 f'year: {card["year"]}']
    else:
        lines = [title, f'summary: "{summary}"']
    return "\n".join(["---", *lines, "---", "", ""])


def write(tool, out, count, seed):
    """Writes the whole site; `out` must not exist."""
    shutil.copytree(pathlib.Path(__file__).parent / tool, out)
    content = out / "content"
    for lang in LANGUAGES:
        for pillar in PILLARS:
            (content / pillar).mkdir(parents=True, exist_ok=True)
            (content / pillar / f"_index.{lang}.md").write_text(f"---\ntitle: {pillar} {lang}\n---\nInleiding.\n")
        (content / f"_index.{lang}.md").write_text(f"---\ntitle: Home {lang}\n---\nWelkom.\n")
    for number in range(count):
        card = facts(random.Random(f"{seed}/{number}"), number)
        for lang in LANGUAGES:
            dice = random.Random(f"{seed}/{number}/{lang}")
            summary = sentence(dice).replace("*", "")
            text = front_matter(tool, card, lang, summary) + body(dice, number)
            (content / card["pillar"] / f"kaart-{number:05d}.{lang}.md").write_text(text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tool", choices=["groter", "hugo"])
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--cards", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    write(given.tool, given.out, given.cards, given.seed)


if __name__ == "__main__":
    main()
