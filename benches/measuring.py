"""Runs programs side by side and measures what they took: for the benchmarks of `benches/run`."""
import ctypes
import datetime
import os
import pathlib
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLS = ROOT / "target" / "tools"
KEPT = ROOT / "target" / "bench"
END = "<!-- end of figures -->"
# Between two looks at the memory of many processes, in seconds.
PAUSE = 0.05
# Linux: processes whose parent ends become ours, so that their time can be counted.
PR_SET_CHILD_SUBREAPER = 36


class Task:
    """A command line, what an earlier run of it leaves behind, and whether it starts many processes."""

    def __init__(self, command, leftovers=(), environment=None, many=False, folder=None):
        self.command, self.leftovers, self.many, self.folder = command, leftovers, many, folder
        self.environment = environment or {}


class Run:
    """What one run of a program took."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


class Watch(threading.Thread):
    """Looks now and then how much memory all processes below this one use together; shared pages count once."""

    def __init__(self):
        super().__init__(daemon=True)
        self.peak, self.over = 0, threading.Event()

    def run(self):
        while not self.over.wait(PAUSE):
            self.peak = max(self.peak, sum(map(proportional, below(os.getpid()))))

    def stop(self):
        self.over.set()
        self.join()
        return self.peak


def below(pid):
    """All processes that this one started, and those that they did."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdecimal():
            try:
                parent = int(pathlib.Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry))
    found, todo = [], [pid]
    while todo:
        more = children.get(todo.pop(), [])
        found += more
        todo += more
    return found


def proportional(pid):
    """A process's memory with its part of what it shares, in bytes."""
    try:
        lines = pathlib.Path("/proc", str(pid), "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def measure(task, count=False):
    """One cold run: nothing of an earlier one is left. With `count` the memory of many processes is counted."""
    for left in task.leftovers:
        remove(left)
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **task.environment}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(task.command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment,
                                   cwd=task.folder)
        watch = Watch() if count and task.many else None
        if watch:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = watch.stop() if watch else usage.ru_maxrss * 1024
        if process.returncode:
            said.seek(0)
            sys.exit(f"{task.command[0]} ended with {process.returncode}:\n"
                     f"{said.read().decode(errors='replace')[-4000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime + left_behind(), memory)


def left_behind(patience=5):
    """The time of the processes that a program started and did not wait for. What does not end is ended."""
    spent, until = 0.0, time.monotonic() + patience
    while True:
        try:
            pid, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return spent
        if pid:
            spent += usage.ru_utime + usage.ru_stime
            continue
        if time.monotonic() > until:
            for pid in below(os.getpid()):
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)


def end(process, patience=20):
    """Ends a program that would go on, kindly first."""
    process.terminate()
    try:
        process.wait(timeout=patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def alternate(tasks, runs):
    """Runs the tasks in turn, A B A B …, so that whatever slows the machine down slows all; the first turn warms up.
    The memory of many processes is counted in that turn alone, as counting takes time."""
    measured, counted = {name: [] for name in tasks}, {}
    for turn in range(runs + 1):
        for name, task in tasks.items():
            run = measure(task, count=turn == 0)
            if turn == 0:
                counted[name] = run.memory
            else:
                run.memory = counted[name] if task.many else run.memory
                measured[name].append(run)
            print(f"  {name}: {run.wall:.3f} s{'' if turn else ' (warm-up)'}", file=sys.stderr)
    return measured


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def seconds(walls):
    return f"{statistics.median(walls):.3f} s ({min(walls):.3f}–{max(walls):.3f})"


def groter_program():
    if given := os.environ.get("GROTER"):
        return pathlib.Path(given).resolve()
    subprocess.run(["cargo", "build", "--release", "--locked"], cwd=ROOT, check=True)
    return pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "release" / "groter"


def version(command):
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return next(word.lstrip("v").split("-")[0] for word in said if any(letter.isdigit() for letter in word))


def install_debian(*packages):
    """Installs Debian packages, as root or with sudo."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", *packages]):
        subprocess.run([*sudo, "apt-get", *command], check=True, env=environment, stdout=sys.stderr)


def install_python(home, needs):
    """A Python of its own in `home` with the packages that the file `needs` lists, made anew when that changes."""
    known = home / "requirements.txt"
    if not known.is_file() or known.read_text() != needs.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        subprocess.run([home / "bin" / "pip", "install", "--quiet", "-r", needs], check=True)
        # Last, as the mark that all of it is there.
        shutil.copy(needs, known)


def machine():
    """What it was measured on, without saying where that stands."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"on {os.cpu_count()} cores ({platform.machine()}) with {memory:.0f} GiB, the load being "
            f"{os.getloadavg()[0]:.1f} at the start")


def today():
    return datetime.date.today()


def publish(kind, report, document):
    """Shows a report, keeps it, and puts it between the marks of a document where one is given."""
    print(report)
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{kind}.md").write_text(report)
    if document is None:
        return
    start, text = f"<!-- figures: written by `benches/run {kind} --write` -->", document.read_text()
    if text.count(start) != 1 or END not in text.split(start)[1]:
        sys.exit(f"{document} does not have the two marks:\n{start}\n{END}")
    before, rest = text.split(start)
    document.write_text(f"{before}{start}\n\n{report}\n{END}{rest.split(END, 1)[1]}")
