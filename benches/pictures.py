"""`benches/run pictures`: many large pictures made small, cold and once more, against Hugo's image processing."""
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import (ROOT, TOOLS, Task, groter_program, install_python, machine, measure, publish, seconds, today,
                       version)
from sites import HUGO, hugo_program

# What both make of every picture: these widths in WebP, and one JPEG for old browsers.
WIDTHS = [480, 800, 1200, 1600]
FALLBACK = 1200
SIZE = (4000, 3000)
THEME = """name: plain
pictures:
  full: {{ widths: {widths}, formats: [{formats}], sizes: 100vw }}
"""
# Hugo's own names for the same work.
LAYOUT = """{{{{ define "main" }}}}{{{{ with .Resources.GetMatch "*.jpg" }}}}
{{{{ $picture := . }}}}<img src="{{{{ (.Resize "{fallback}x jpg q80").RelPermalink }}}}" srcset="{{{{ range (slice {widths}) }}}}
{{{{ ($picture.Resize (printf "%dx webp q76" .)).RelPermalink }}}} {{{{ . }}}}w, {{{{ end }}}}" alt="">{{{{ end }}}}{{{{ end }}}}
"""


def photos(folder, count):
    """Pictures of 12 megapixels that look as uneven as photos do; written by a Python with Pillow."""
    home = TOOLS / "print"
    install_python(home, ROOT / "benches" / "print" / "requirements.txt")
    subprocess.run([home / "bin" / "python", __file__, folder, str(count)], check=True)


def paint(folder, count):
    import PIL.Image
    import PIL.ImageDraw
    import PIL.ImageFilter
    dice = random.Random(1)
    for number in range(count):
        small = PIL.Image.effect_noise((SIZE[0] // 8, SIZE[1] // 8), 90).convert("RGB")
        image = small.resize(SIZE, PIL.Image.Resampling.BICUBIC)
        draw = PIL.ImageDraw.Draw(image)
        for _ in range(60):
            x, y, size = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randint(40, 700)
            draw.ellipse((x - size, y - size, x + size, y + size), fill=tuple(dice.randrange(256) for _ in range(3)))
        grain = PIL.Image.effect_noise(SIZE, 24).convert("RGB")
        image = PIL.Image.blend(image.filter(PIL.ImageFilter.GaussianBlur(2)), grain, 0.12)
        image.save(pathlib.Path(folder, f"{number:03}.jpg"), quality=88)


def ours(root, photos, formats):
    theme = root / "themes" / "plain"
    shutil.copytree(ROOT / "benches" / "groter" / "themes" / "bench", theme)
    (theme / "theme.yaml").write_text(THEME.format(widths=WIDTHS, formats=", ".join(formats)))
    card = theme / "templates" / "card.html"
    card.write_text(card.read_text().replace("{{ page.content | safe }}", '{% if page.image %}<img src="{{ page.image.url }}" '
                    'srcset="{% for one in page.image.sources %}{{ one.srcset }}{% endfor %}" alt="">{% endif %}'))
    cards = root / "content" / "deel"
    cards.mkdir(parents=True)
    (root / "content" / "site.yaml").write_text("title: Foto's\nbase_url: https://example.org/\nlanguages: [nl]\n"
                                                "theme: plain\nshort_urls: false\n")
    (root / "content" / "_index.md").write_text("---\ntitle: Foto's\n---\n")
    (cards / "_index.md").write_text("---\ntitle: Deel\n---\n")
    for photo in photos:
        folder = cards / f"kaart-{photo.stem}"
        folder.mkdir()
        (folder / photo.name).symlink_to(photo)
        (folder / "index.md").write_text(f"---\ntitle: Kaart {photo.stem}\nimage: {{ file: {photo.name}, alt: Een foto, "
                                         f"credit: groter, licence: CC0 }}\n---\nTekst.\n")
    locales = root / "locales"
    shutil.copytree(ROOT / "locales", locales)


def theirs(root, photos):
    shutil.copytree(ROOT / "benches" / "hugo", root)
    (root / "hugo.yaml").write_text("baseURL: https://example.org/\ntitle: Foto's\ndisableHugoGeneratorInject: true\n"
                                    "defaultContentLanguage: nl\nlanguages: { nl: { weight: 1 } }\n")
    widths = " ".join(str(width) for width in WIDTHS)
    (root / "layouts" / "single.html").write_text(LAYOUT.format(widths=widths, fallback=FALLBACK))
    for photo in photos:
        folder = root / "content" / "deel" / f"kaart-{photo.stem}"
        folder.mkdir(parents=True)
        shutil.copy(photo, folder)
        (folder / "index.md").write_text(f"---\ntitle: Kaart {photo.stem}\n---\nTekst.\n")


def made(out):
    files = [file for file in out.rglob("*") if file.suffix in (".webp", ".avif")]
    return len(files), sum(file.stat().st_size for file in files)


def pictures(given):
    groter, hugo = groter_program(), hugo_program()
    lines = ["| program | formats | cold, median (min–max) | CPU | peak memory | again, nothing changed | written in them |",
             "| --- | --- | ---: | ---: | ---: | ---: | ---: |"]
    rows, walls = {}, {}
    with tempfile.TemporaryDirectory(prefix="groter-", dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as name:
        folder = pathlib.Path(name)
        source = folder / "photos"
        source.mkdir()
        photos(source, given.pictures)
        found = sorted(source.iterdir())
        tasks = {}
        for title, formats in {"groter, WebP": ["webp"], "groter, AVIF and WebP": ["avif", "webp"]}.items():
            root, out = folder / f"groter-{len(formats)}", folder / f"groter-{len(formats)}-out"
            ours(root, found, formats)
            tasks[title] = (Task([groter, "build", "--no-print", "--root", root, "--out", out]), (out,), out, formats)
        root, out, cache = folder / "hugo", folder / "hugo-out", folder / "hugo-cache"
        theirs(root, found)
        command = [hugo, "--quiet", "--noBuildLock", "--source", root, "--destination", out]
        left = (out, cache, root / "resources")
        tasks["Hugo, WebP"] = (Task(command, environment={"HUGO_CACHEDIR": str(cache)}), left, out, ["webp"])
        for turn in range(given.runs):
            for title, (task, leftovers, out, _) in tasks.items():
                task.leftovers = leftovers
                cold = measure(task)
                task.leftovers = ()
                warm = measure(task)
                rows.setdefault(title, []).append((cold, warm))
                print(f"  {title}: {cold.wall:.1f} s, then {warm.wall:.2f} s", file=sys.stderr)
        for title, (_, _, out, formats) in tasks.items():
            cold, warm = zip(*rows[title])
            count, size = made(out)
            walls[title] = statistics.median(run.wall for run in cold), statistics.median(run.wall for run in warm)
            lines.append(f"| {title.split(',')[0]} | {', '.join(formats)} | {seconds([run.wall for run in cold])} | "
                         f"{statistics.median(run.cpu for run in cold):.0f} s | "
                         f"{max(run.memory for run in cold) / 1e6:.0f} MB | {walls[title][1]:.2f} s | "
                         f"{count:,} files, {size / 1e6:.0f} MB |")
    ours_, theirs_ = walls["groter, WebP"], walls["Hugo, WebP"]
    lines.append(f"| **groter / Hugo** | webp | **{ours_[0] / theirs_[0]:.2f}** | | | **{ours_[1] / theirs_[1]:.2f}** | |")
    head = (f"Measured on {today()} with groter {version([groter, '--version'])} and Hugo {HUGO} {machine()}: "
            f"{given.pictures} JPEG pictures of 12 megapixels, widths {', '.join(map(str, WIDTHS))} and one JPEG for old "
            f"browsers; {given.runs} runs each, in turn.")
    publish("pictures", "\n".join([head, "", *lines]) + "\n", given.write)


if __name__ == "__main__":
    paint(sys.argv[1], int(sys.argv[2]))
