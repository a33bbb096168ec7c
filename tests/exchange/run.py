#!/usr/bin/env python3
"""Sends the whole programme to a translation agency and back, with tools that others wrote: the published schemas of XLIFF
1.2 and 2.0 (of which 2.1 kept the core), and translate-toolkit, which reads, changes, checks and converts every form.

    tests/exchange/run.py path/to/groter folder/with/schemas

Prints one line for each check that fails, and the counts at the end.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree
from translate.storage import po, xliff, xliff2

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
LANGUAGES = ["en", "de", "fr"]
FORMS = {"xliff2": "xlf", "xliff1": "xlf", "po": "po"}
SCHEMAS = {"xliff2": "xliff-core-2.0.xsd", "xliff1": "xliff-core-1.2-strict.xsd"}
# Markup in the three forms: nobody may touch it.
SIGN = re.compile(r"(</?\d+/?>|&lt;|&amp;)")
ACCENTS = str.maketrans("aeiouAEIOU", "àéîöûÀÉÎÖÛ")

passed = failed = 0


def check(good, what, more=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print(f"FAIL {what}{': ' if more else ''}{str(more)[:2000]}")


class Schemas(etree.Resolver):
    """The schemas name xml.xsd by an address: it lies beside them."""

    def __init__(self, folder):
        self.folder = folder

    def resolve(self, address, public, context):
        if address.endswith("xml.xsd"):
            return self.resolve_filename(str(self.folder / "xml.xsd"), context)
        return None


def schema(folder, name):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Schemas(folder))
    return etree.XMLSchema(etree.parse(str(folder / name), parser))


class Programme:
    """A copy of the programme that may be changed."""

    def __init__(self, groter, folder):
        self.groter, self.root = groter, folder
        for name in ("content", "locales"):
            shutil.copytree(ROOT / name, folder / name)

    def files(self):
        return {path.relative_to(self.root): path.read_bytes() for path in sorted(self.root.rglob("*")) if path.is_file()}

    def run(self, *arguments):
        line = [self.groter, *arguments, "--root", str(self.root), "--format", "json"]
        done = subprocess.run(line, capture_output=True, text=True, cwd=self.root.parent)
        try:
            return done.returncode, json.loads(done.stdout)
        except ValueError:
            return done.returncode, {"diagnostics": [done.stdout + done.stderr]}

    def export(self, lang, form, *more):
        file = self.root.parent / f"{lang}-{form}.{FORMS[form]}"
        code, said = self.run("export", "--lang", lang, "--as", form, "--out", str(file), *more)
        check(code == 0, f"{lang} {form}: export", said.get("diagnostics"))
        return file, said.get("texts", 0)

    def take(self, file, *more):
        code, said = self.run("import", str(file), *more)
        errors = [found for found in said.get("diagnostics", []) if code != 0]
        return code, said, errors


def store(file, form):
    """The file as translate-toolkit reads it."""
    kind = {"xliff2": xliff2.Xliff2File, "xliff1": xliff.xlifffile, "po": po.pofile}[form]
    return kind.parsefile(str(file))


def units(found, form):
    return [unit for unit in found.units if not unit.isheader()]


def pseudo(text):
    return "".join(part if SIGN.fullmatch(part) else part.translate(ACCENTS) for part in SIGN.split(text))


def pseudo_element(element):
    """Changes the words of a target, not the markup that stands within bpt, ept and ph."""
    if etree.QName(element).localname not in ("bpt", "ept", "ph"):
        element.text = element.text and element.text.translate(ACCENTS)
        for child in element:
            pseudo_element(child)
    for child in element:
        child.tail = child.tail and child.tail.translate(ACCENTS)


def translate(file, form, from_source=False):
    """Translates every text by giving its vowels accents, through translate-toolkit."""
    found = store(file, form)
    for unit in units(found, form):
        if form == "po":
            unit.target = pseudo(str(unit.source if from_source else unit.target))
            unit.markfuzzy(False)
            continue
        source = unit.xmlelement.find(unit.namespaced("source"))
        target = unit.xmlelement.find(unit.namespaced("target"))
        if from_source or target is None:
            if target is not None:
                unit.xmlelement.remove(target)
            target = etree.fromstring(etree.tostring(source, with_tail=False))
            target.tag = unit.namespaced("target")
            source.addnext(target)
        pseudo_element(target)
        if form == "xliff2":
            unit.xmlelement.set("state", "translated")
        else:
            target.set("state", "translated")
    found.savefile(str(file))


def targets(file, form):
    """Every translation by the name of its text."""
    if form == "po":
        return {unit.getcontext(): str(unit.target) for unit in units(store(file, form), form)}
    names = {}
    for target in etree.parse(str(file)).iter("{*}target"):
        element = target.getparent()
        while "id" not in element.attrib:
            element = element.getparent()
        path = next(element.iterancestors("{*}file")).get("original")
        names[f"{path}#{element.get('id')}"] = "".join(target.itertext()) + "|".join(
            child.get("dataRefStart") or child.get("dataRef") or "" for child in target.iter()
        )
    return names


def there_and_back(groter, schemas, lang, form):
    """Nothing changes when nobody changed anything; all that was changed is there in the next export."""
    with tempfile.TemporaryDirectory() as folder:
        programme = Programme(groter, Path(folder) / "programme")
        before = programme.files()
        file, count = programme.export(lang, form)
        check(count > 400, f"{lang} {form}: all texts are exported", count)
        if form in SCHEMAS:
            rules = schema(schemas, SCHEMAS[form])
            good = rules.validate(etree.parse(str(file)))
            check(good, f"{lang} {form}: valid", rules.error_log)
        found = store(file, form)
        check(len(units(found, form)) == count, f"{lang} {form}: translate-toolkit finds all", len(units(found, form)))
        translated = sum(bool(unit.target) for unit in units(found, form))
        check(translated == count, f"{lang} {form}: translate-toolkit finds all translated", (translated, count))
        code, said, errors = programme.take(file)
        check(code == 0 and said.get("written") == [], f"{lang} {form}: back unchanged", errors or said.get("written"))
        check(programme.files() == before, f"{lang} {form}: no byte of the programme changed")
        # As translate-toolkit writes it, with nothing changed.
        found.savefile(str(file))
        code, said, errors = programme.take(file)
        check(code == 0 and said.get("written") == [], f"{lang} {form}: written by translate-toolkit", errors)

        translate(file, form)
        wanted = targets(file, form)
        code, said, errors = programme.take(file)
        check(code == 0, f"{lang} {form}: pseudo-translation is taken", errors)
        check(programme.files() != before, f"{lang} {form}: pseudo-translation is written")
        after = programme.files()
        again, _ = programme.export(lang, form)
        found = targets(again, form)
        wrong = [(name, wanted.get(name), found.get(name)) for name in wanted if wanted[name] != found.get(name)]
        check(not wrong, f"{lang} {form}: pseudo-translation comes out again ({len(wrong)} of {len(wanted)})", wrong[:3])
        translate_again = programme.take(file)
        check(translate_again[0] == 0 and programme.files() == after, f"{lang} {form}: twice is once", translate_again[2])
        changed = [path for path in after if after[path] != before.get(path)]
        foreign = [path for path in changed if path.suffix == ".md" and f".{lang}." not in path.name]
        check(not foreign, f"{lang} {form}: only files of the language changed", foreign)


def in_italian(groter, folder):
    """The programme with a language that nobody has translated anything into yet."""
    programme = Programme(groter, Path(folder) / "programme")
    settings = programme.root / "content/site.yaml"
    first, text = "  nl: { label: Nederlands }\n", settings.read_text()
    settings.write_text(text.replace(first, first + "  it: { label: Italiano }\n", 1))
    return programme


def a_new_language(groter, form):
    """A language without a text, translated at once."""
    with tempfile.TemporaryDirectory() as folder:
        programme = in_italian(groter, folder)
        file, count = programme.export("it", form)
        translate(file, form, from_source=True)
        code, said, errors = programme.take(file)
        check(code == 0, f"it {form}: taken", errors)
        names = {path.as_posix() for path in programme.files()}
        sources = {name for name in names if name.endswith(".nl.md")}
        missing = [name for name in sources if name.replace(".nl.md", ".it.md") not in names]
        check(not missing and "locales/it.ftl" in names, f"it {form}: every file is there", missing)
        rest = programme.run("export", "--lang", "it", "--outdated", "--out", str(file))[1]
        check(rest.get("texts") == 0, f"it {form}: nothing is left to translate", rest)
        code, said = programme.run("check", "--no-print")
        errors = [found for found in said["diagnostics"] if found["severity"] == "error"]
        check(not errors, f"it {form}: the programme has no errors", errors[:3])


def converted(groter):
    """PO to XLIFF and back by the tools of translate-toolkit, and its checks of translations."""
    with tempfile.TemporaryDirectory() as folder:
        programme = Programme(groter, Path(folder) / "programme")
        file, count = programme.export("de", "po")
        before = programme.files()
        other, back, report = (file.with_name(name) for name in ("other.xlf", "back.po", "report.po"))
        for line in (["po2xliff", file, other], ["xliff2po", other, back]):
            done = subprocess.run([BIN / line[0], "--progress=none", *line[1:]], capture_output=True, text=True)
            check(done.returncode == 0 and line[2].exists(), line[0], done.stderr)
        # po2xliff forgets the context, so of equal texts only one is left.
        all_texts = [(unit.source, unit.target) for unit in units(store(file, "po"), "po")]
        sources = [source for source, _ in all_texts]
        texts = [text for text in all_texts if sources.count(text[0]) == 1]
        again = [(unit.source, unit.target) for unit in units(store(back, "po"), "po")]
        lost = [text for text in texts if text not in again]
        check(not lost, f"po2xliff and xliff2po lose nothing ({len(lost)} of {count})", lost[:3])
        tests = ["xmltags", "escapes", "variables", "newlines", "blank", "untranslated"]
        chosen = [f"--test={name}" for name in tests]
        done = subprocess.run([BIN / "pofilter", "--progress=none", *chosen, file, report], capture_output=True, text=True)
        check(done.returncode == 0, "pofilter", done.stderr)
        faults = units(store(report, "po"), "po") if report.exists() else []
        # A unit is written in other places in other languages: € 12, 12 €.
        faults = [unit for unit in faults if not unit.getcontext().startswith("locales/nl.ftl#unit-")]
        check(not faults, "pofilter finds no fault", [(str(unit.source), unit.getnotes()) for unit in faults][:3])
        broken = file.read_text().replace("</1>", "", 1)
        file.write_text(broken)
        code, said, _ = programme.take(file)
        check(code == 1 and programme.files() == before, "a sign that is lost is refused", said)


def omegat(file, lang):
    """What OmegaT makes of a file."""
    root = file.parent / "omegat"
    shutil.rmtree(root, ignore_errors=True)
    for name in ("source", "target", "omegat", "tm", "glossary", "dictionary"):
        (root / name).mkdir(parents=True)
    folders = "".join(f"<{name}>__DEFAULT__</{name}>" for name in (
        "source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir"))
    (root / "omegat.project").write_text(
        f'<omegat><project version="1.0">{folders}<source_lang>NL</source_lang><target_lang>{lang.upper()}</target_lang>'
        "<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>"
        "<remove_tags>false</remove_tags></project></omegat>")
    shutil.copy(file, root / "source")
    # It keeps its settings in the home folder, and that is a new one.
    environment = {**os.environ, "JAVA_TOOL_OPTIONS": f"-Duser.home={root} -Djava.awt.headless=true"}
    done = subprocess.run(["omegat", root, "--mode=console-translate"], capture_output=True, text=True, env=environment,
                          timeout=200)
    made = root / "target" / file.name
    check(made.exists(), f"{lang}: OmegaT translates the file", (done.stdout + done.stderr)[-1500:])
    return made if made.exists() else file


def by_omegat(groter, schemas):
    """XLIFF 1.2 through a program that translators use."""
    if not shutil.which("omegat"):
        check(False, "OmegaT is installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        programme = Programme(groter, Path(folder) / "programme")
        for lang in LANGUAGES:
            before = programme.files()
            made = omegat(programme.export(lang, "xliff1")[0], lang)
            found = schema(schemas, SCHEMAS["xliff1"])
            check(found.validate(etree.parse(str(made))), f"{lang}: OmegaT's file is valid", found.error_log)
            code, said, errors = programme.take(made)
            check(code == 0 and programme.files() == before, f"{lang}: OmegaT changes nothing", errors or said)


def main():
    groter, schemas = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    for form in FORMS:
        for lang in LANGUAGES:
            there_and_back(groter, schemas, lang, form)
        a_new_language(groter, form)
    converted(groter)
    by_omegat(groter, schemas)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
