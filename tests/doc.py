"""Documents the library with every warning an error, from the dependencies as they were built for the tests.

    tests/doc.py

`cargo doc` would check all of them once more, which on a fresh machine takes minutes.
"""

import json
import os
import subprocess
import sys

RELEASE = ["--release", "--locked"]


def cargo(*args):
    return subprocess.run(["cargo", *args], check=True, stdout=subprocess.PIPE, text=True).stdout


def main():
    metadata = json.loads(cargo("metadata", "--format-version", "1", "--locked"))
    root = metadata["resolve"]["root"]
    node = next(node for node in metadata["resolve"]["nodes"] if node["id"] == root)
    package = next(package for package in metadata["packages"] if package["id"] == root)
    names = {dep["pkg"]: dep["name"] for dep in node["deps"] if any(kind["kind"] is None for kind in dep["dep_kinds"])}
    externs, folder = {}, None
    for line in cargo("build", "--lib", "--message-format=json", *RELEASE).splitlines():
        found = json.loads(line)
        if found.get("reason") != "compiler-artifact":
            continue
        files = [file for file in found["filenames"] if file.endswith((".rlib", ".so", ".dylib", ".dll"))]
        kinds = found["target"]["kind"]
        if found["package_id"] in names and files and ("lib" in kinds or "rlib" in kinds or "proc-macro" in kinds):
            externs[names[found["package_id"]]] = files[0]
            folder = os.path.dirname(files[0])
    command = ["rustdoc", "--edition", package["edition"], "--crate-name", package["name"], "--crate-type", "lib", "src/lib.rs"]
    command += ["-D", "warnings", "-L", f"dependency={folder}", "--out-dir", os.path.join(metadata["target_directory"], "doc")]
    for name, file in sorted(externs.items()):
        command += ["--extern", f"{name}={file}"]
    for feature in node["features"]:
        command += ["--cfg", f'feature="{feature}"']
    env = dict(os.environ, CARGO_PKG_VERSION=package["version"], CARGO_MANIFEST_DIR=os.getcwd(), CARGO_PKG_NAME=package["name"])
    sys.exit(subprocess.run(command, env=env).returncode)


main()
