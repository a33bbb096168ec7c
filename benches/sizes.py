"""`benches/run size`: how long the program takes to compile and how large it is, with and without the typesetter."""
import shutil
import subprocess

from measuring import KEPT, ROOT, Task, machine, measure, publish, today, version

KINDS = {"with `print` (the default)": [], "without: `--no-default-features`": ["--no-default-features"]}


def size(given):
    # Nothing is downloaded while the clock runs.
    subprocess.run(["cargo", "fetch", "--locked"], cwd=ROOT, check=True)
    head = (f"Measured on {today()} with Rust {version(['rustc', '--version'])} {machine()}; one clean release build "
            f"each.")
    lines = ["| groter | build, wall time | CPU time | crates | program | stripped |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for name, flags in KINDS.items():
        target = KEPT / "size"
        command = ["cargo", "build", "--release", "--locked", "--offline", "--target-dir", target, *flags]
        run = measure(Task(command, (target,), folder=ROOT))
        program = target / "release" / "groter"
        stripped = target / "stripped"
        subprocess.run(["strip", "-o", stripped, program], check=True)
        tree = ["cargo", "tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none", *flags]
        said = subprocess.run(tree, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        crates = {" ".join(line.split()[:2]) for line in said.splitlines() if line.strip()}
        lines.append(f"| {name} | {minutes(run.wall)} | {minutes(run.cpu)} | {len(crates)} | "
                     f"{program.stat().st_size / 1e6:.1f} MB | {stripped.stat().st_size / 1e6:.1f} MB |")
        shutil.rmtree(target)
    publish("size", "\n".join([head, "", *lines]) + "\n", given.write)


def minutes(seconds):
    return f"{seconds // 60:.0f} min {seconds % 60:02.0f} s"
