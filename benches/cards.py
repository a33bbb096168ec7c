#!/usr/bin/env python3
"""Writes a programme of project cards to print: one language, about 230 words a card.

    cards.py OUT [--cards 480] [--seed 1]

The same number always gives the same cards. Every card has a summary, a heading, a list and a link; every tenth has a
picture. Themes and strings are not written.
"""
import argparse
import pathlib
import random

import PIL.Image
import PIL.ImageDraw

from corpus import PILLARS, PLACES, WORDS, sentence

LANG = "nl"
SETTINGS = f"""title: Samen maken we de regio groter
base_url: https://example.org/
languages: [{LANG}]
tranches:
  4: {{ status: underway }}
  6: {{ status: applied }}
share: {{ images: false }}
"""


def picture(dice, file):
    """A picture of 2,100 × 1,400 points that no other card has."""
    image = PIL.Image.effect_noise((2100, 1400), dice.randint(2, 6)).convert("RGB")
    draw = PIL.ImageDraw.Draw(image)
    for _ in range(12):
        x, y, size = dice.randrange(2100), dice.randrange(1400), dice.randint(70, 500)
        draw.ellipse((x - size, y - size, x + size, y + size), fill=tuple(dice.randrange(256) for _ in range(3)))
    image.save(file, quality=80)


def body(dice, number):
    paragraph = lambda count: " ".join(sentence(dice) for _ in range(count)) + "\n"
    return "\n".join([
        paragraph(3),
        f"## {dice.choice(WORDS).capitalize()} {dice.choice(WORDS)}\n",
        paragraph(5),
        "\n".join(f"- {sentence(dice)}" for _ in range(3)) + "\n",
        paragraph(4),
        f"Meer staat op [de website van kaart {number}](https://example.org/kaart/{number}/).\n",
    ])


def card(dice, number, folder):
    fields = [f'title: "{dice.choice(WORDS).capitalize()} {dice.choice(WORDS)} {number}"',
              f'summary: "{sentence(dice).replace("*", "")}"',
              # Far enough ahead that no card is late.
              f'places: ["{dice.choice(PLACES)}"]', f"year: {dice.randint(2040, 2060)}", f"weight: {number + 1}"]
    name = f"kaart-{number:05d}"
    if number % 10 == 0:
        picture(dice, folder / f"{name}.jpg")
        fields.append(f"image: {{ file: {name}.jpg, alt: Gekleurde schijven, credit: groter, licence: CC0 }}")
    text = "\n".join(["---", *fields, "---", "", body(dice, number)])
    (folder / f"{name}.{LANG}.md").write_text(text)


def write(out, count, seed):
    content = out / "content"
    lines = []
    for weight, pillar in enumerate(PILLARS, 1):
        for tranche, line in ((4, "in-uitvoering"), (6, "in-aanvraag")):
            folder = content / pillar / f"{pillar}-{line}"
            folder.mkdir(parents=True)
            front = f"title: {line.capitalize()} {pillar}\nweight: {tranche}\ntranche: {tranche}"
            (folder / f"_index.{LANG}.md").write_text(f"---\n{front}\n---\nInleiding.\n")
            lines.append(folder)
        front = f"title: {pillar.capitalize()}\nweight: {weight}"
        (content / pillar / f"_index.{LANG}.md").write_text(f"---\n{front}\n---\nInleiding van {pillar}.\n")
    (content / f"_index.{LANG}.md").write_text("---\ntitle: Projecten\n---\nWelkom.\n")
    (content / "site.yaml").write_text(SETTINGS)
    for number in range(count):
        dice = random.Random(f"{seed}/{number}")
        card(dice, number, lines[number * len(lines) // count])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--cards", type=int, default=480)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    write(given.out, given.cards, given.seed)


if __name__ == "__main__":
    main()
