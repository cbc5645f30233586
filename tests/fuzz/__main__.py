"""`python -m tests.fuzz [--seconds N] [TARGET...]`: fuzz each target in a process of its own.

Inputs that reach something new are kept in build/fuzz/TARGET and taken up by the next run. An input that breaks a
target is left beside them as crash-…; `python -m tests.fuzz TARGET --input FILE` tries it again.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path

import atheris

from tests.support.package import load_plugin_package

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "build" / "fuzz"
NAMES = ("item", "header", "ranges")
MEMORY = 2048  # megabytes
PATIENCE = 10  # seconds that one input may take


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", default=NAMES, help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=10, help="for each target")
    parser.add_argument("--input", type=Path, help="only this one")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        _fuzz(asked.targets[0], asked.seconds, asked.input)
    return max(_in_a_process(name, asked) for name in asked.targets)


def _in_a_process(name: str, asked: argparse.Namespace) -> int:
    command = [sys.executable, "-m", __spec__.name, "--here", name, "--seconds", str(asked.seconds)]
    command += ["--input", str(asked.input)] if asked.input else []
    began = time.monotonic()
    ended = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, errors="replace")
    runs = re.findall(r"^#(\d+)\s+\w+\s+cov: (\d+) ft: \d+ corp: (\d+)", ended.stderr, re.MULTILINE)
    done = re.findall(r"^Done (\d+) (?:runs|in)", ended.stderr, re.MULTILINE)
    inputs, coverage, corpus = runs[-1] if runs else ("0", "0", "0")
    seconds = time.monotonic() - began
    print(f"{name}: {done[-1] if done else inputs} inputs in {seconds:.0f} s, {corpus} kept, coverage {coverage}")
    if ended.returncode:
        print(ended.stderr[-6000:], file=sys.stderr)
    return ended.returncode


def _fuzz(name: str, seconds: int, one: Path | None) -> None:
    """Ends the process."""
    with atheris.instrument_imports(include=["clear_scenes"]):
        load_plugin_package()
        from tests.fuzz.targets import TARGETS
    target, folder = TARGETS[name], OUTPUT / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (folder / f"seed-{number}").write_bytes(seed)
    arguments = ["fuzz", f"-max_total_time={seconds}", f"-max_len={target.longest}", f"-rss_limit_mb={MEMORY}"]
    arguments += [f"-timeout={PATIENCE}", "-print_final_stats=1", f"-artifact_prefix={folder.parent}/{name}-"]
    atheris.Setup([*arguments, str(one or folder)], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
