"""`python -m tests.faults [--short-limits] [-k WORD]`: run the fault bench in the real QGIS, and tell what it showed.

Files: build/faults/faults.json and faults.md; where all cases were run with the limits of analysts, docs/faults.md too.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "build" / "faults"
LINES = OUTPUT / "lines.jsonl"
SECONDS = 3600
INTRODUCTION = """# What was tried to break it

`make faults` tries every fault below through the dock in the real QGIS, on a catalog of five scenes. Each has to end
in time, in the number counted pixel by pixel or in the sentence that names what is wrong, and the scenes that it does
not concern have to keep their exact numbers. *Others* are those that kept them, of those that could be known.

"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--short-limits", action="store_true", help="wait six seconds for what analysts wait a minute")
    parser.add_argument("-k", metavar="WORD", help="only cases with this in their names")
    asked = parser.parse_args()
    OUTPUT.mkdir(parents=True, exist_ok=True)
    LINES.unlink(missing_ok=True)
    command = [sys.executable, str(ROOT / "tools" / "test_in_qgis.py"), "-q", str(ROOT / "tests/qgis/test_faults.py")]
    command += ["-k", asked.k] if asked.k else []
    extra = {"CLEAR_SCENES_FAULTS": str(LINES), "CLEAR_SCENES_QGIS_SECONDS": str(SECONDS)}
    extra |= {"CLEAR_SCENES_FAULTS_LIMITS": "short"} if asked.short_limits else {}
    status = subprocess.run(command, cwd=ROOT, env=os.environ | extra).returncode
    found = [json.loads(line) for line in LINES.read_text(encoding="utf-8").splitlines()]
    (OUTPUT / "faults.json").write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    text = report(found)
    (OUTPUT / "faults.md").write_text(text, encoding="utf-8")
    if not asked.short_limits and not asked.k and not status:
        (ROOT / "docs" / "faults.md").write_text(text, encoding="utf-8")
    print(summary(found))
    return status


def summary(found: list[dict[str, Any]]) -> str:
    bad = [one["name"] for one in found if one["problems"]]
    lost = sum(one["expected_others"] - one["others"] for one in found)
    longest = max((one["away_ms"] for one in found), default=0)
    return (
        f"{len(found)} faults tried: {len(found) - len(bad)} ended as they have to"
        + (f", not so {', '.join(bad)}" if bad else "")
        + f"; numbers of other scenes that were lost: {lost}; QGIS's main thread was away for {longest} ms at most."
    )


def report(found: list[dict[str, Any]]) -> str:
    parts = [INTRODUCTION + summary(found) + "\n"]
    for row, cases in groupby(found, lambda one: one["row"]):
        parts.append(f"\n## {row}\n\n| fault | what the analyst saw | others | seconds |\n|---|---|---|---|\n")
        parts += [
            f"| {_cell(one['what'])} | {_cell(_seen(one))} | {one['others']} of {one['expected_others']} "
            f"| {one['seconds']} |\n"
            for one in cases
        ]
    return "".join(parts)


def _seen(one: dict[str, Any]) -> str:
    """The scene's row, and the message where it is not just the numbers."""
    row = ": ".join(part for part in (one["state"], one["reason"]) if part)
    ours = [text.removeprefix("Clear Scenes: ") for text in one["messages"] if text.startswith("Clear Scenes: ")]
    told = "" if not ours or (ours[0][:1].isdigit() and " measured, " in ours[0]) else ours[0]
    return " – ".join(part for part in (f"“{told}”" if told else "", row) if part) or "Nothing found"


def _cell(text: str) -> str:
    """Short, on one line, and no more than words."""
    text = re.sub(
        r"(//127\.0\.0\.1):\d+(/[^\s<|. ]*)?",
        r"\1/…",
        " ".join(text.replace(str(ROOT), "…").replace("me:secret@", "user@").split()),
    )
    for sign, stand_in in (("|", "\\|"), ("<", "&lt;"), ("*", "\\*")):
        text = text.replace(sign, stand_in)
    return text if len(text) <= 240 else text[:239] + "…"


if __name__ == "__main__":
    sys.exit(main())
