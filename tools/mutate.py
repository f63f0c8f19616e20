"""Breaks the code in small ways, one at a time, and looks whether a test notices.

python3 dev.py mutate [--seed N] [--count N] [PACKAGE]

A random sample of mutants of src (or of one package, such as `presenter`) in a scratch copy of the tree. Each runs the
test files that import its module or name what it defines, then the other tests of its package. A mutant that
survives is a change no test misses. By hand only: some survivors are equivalent to the code, so this is no gate.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("src", "tests", "resources", "docs", "packaging", "tools", "bench", "locks", "dev.py", "pyproject.toml",
          "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")
MOST_FILES = 8
"""Test files that run for one mutant: those that name its module most come first."""
NO_TESTS = 5
"""The exit code of pytest that collected nothing."""


def main(arguments: Sequence[str]) -> int:
    """Always 0: a survivor is something to read, not a failure."""
    wanted = _options(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chosen = sample(ROOT / "src" / "lungedu" / wanted.package, wanted.seed, wanted.count)
    killed = 0
    with tempfile.TemporaryDirectory(prefix="lungedu-mutants-") as scratch:
        tree = copy_of_the_tree(Path(scratch) / "tree")
        for number, (file, mutant) in enumerate(chosen, start=1):
            verdict = run_one(tree, file, mutant, wanted.timeout)
            killed += verdict != "survived"
            print(f"{number}/{len(chosen)} {verdict}: {file}:{mutant.line} {mutant.what}", flush=True)
            if verdict == "survived":
                print(diff(file, mutant), flush=True)
    if chosen:
        print(f"seed {wanted.seed}: {killed} of {len(chosen)} killed ({100 * killed / len(chosen):.0f} %)")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py mutate", description="Look whether tests notice broken code.")
    parser.add_argument("package", nargs="?", default="", metavar="PACKAGE", help="such as presenter; else all of src")
    parser.add_argument("--seed", type=int, default=1, help="the same seed takes the same sample")
    parser.add_argument("--count", type=int, default=10, help="how many mutants")
    parser.add_argument("--timeout", type=int, default=180, help="seconds for each test run of a mutant")
    return parser.parse_args(arguments)


def sample(folder: Path, seed: int, count: int) -> list[tuple[Path, Mutant]]:
    """First a module, then a mutant in it, so that long modules do not crowd out the others."""
    chance = random.Random(seed)
    files = sorted(folder.rglob("*.py"))
    chosen: dict[tuple[Path, int, str], tuple[Path, Mutant]] = {}
    for _ in range(count * 20):
        if not files or len(chosen) == count:
            break
        file = chance.choice(files)
        found = mutants_of(file.read_text("utf-8"))
        if found:
            mutant = chance.choice(found)
            chosen[file, mutant.line, mutant.what] = (file.relative_to(ROOT), mutant)
    return list(chosen.values())


def copy_of_the_tree(folder: Path) -> Path:
    """What tests need, without the environment."""
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy2(source, folder / name)
    return folder


def run_one(tree: Path, file: Path, mutant: Mutant, timeout: float) -> str:
    """Put the mutant into the copy, run its tests and take it out again."""
    target = tree / file
    original = target.read_text("utf-8")
    target.write_text(mutant.source, "utf-8")
    try:
        first = related(tree / "tests", file, original)
        package = tree / "tests" / file.parts[2]
        second = [one for one in sorted(package.rglob("test_*.py")) if one not in first]
        for tests in (first, second):
            if tests and (verdict := _run(tree, tests, timeout)) != "survived":
                return verdict
        return "survived"
    finally:
        target.write_text(original, "utf-8")


def related(tests: Path, file: Path, source: str) -> list[Path]:
    """Test files that import the module, then those that name a public class or function of it."""
    module = ".".join(file.with_suffix("").parts[1:])
    names = [node.name for node in ast.parse(source).body
             if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")]
    named = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b") if names else None
    ranked = []
    for test in sorted(tests.rglob("test_*.py")):
        if "robot" in test.parts:
            continue  # a real screen, for a long time
        text = test.read_text("utf-8")
        imports = re.search(rf"\b{re.escape(module)}\b", text) is not None
        mentions = len(named.findall(text)) if named else 0
        if imports or mentions:
            ranked.append((not imports, -mentions, test))
    return [test for _, _, test in sorted(ranked)[:MOST_FILES]]


def _run(tree: Path, tests: Sequence[Path], timeout: float) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *map(str, tests)]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "QT_QPA_PLATFORM": "offscreen",
                                "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          start_new_session=True) as process:
        try:
            code = process.wait(timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return "killed (time ran out)"
        except BaseException:  # stopped by hand: leave no test run behind
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return "survived" if code in (0, NO_TESTS) else "killed"


def diff(file: Path, mutant: Mutant) -> str:
    """What was changed, as a patch of src."""
    lines: Iterator[str] = difflib.unified_diff((ROOT / file).read_text("utf-8").splitlines(),
                                                mutant.source.splitlines(), str(file), str(file), n=1, lineterm="")
    return "\n".join(f"    {line}" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
