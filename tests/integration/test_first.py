"""A newcomer on a small screen, from the toolbar to a clear image, by what is seen and clicked there."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.support.catalog_process import PYTHON, ROOT


@pytest.mark.timeout(400)
@pytest.mark.parametrize("font", ["own", "16pt"])
def test_a_newcomer_sees_a_clear_image(font: str) -> None:
    run = subprocess.run([PYTHON, "tools/first.py", font], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    report = json.loads((ROOT / "build" / "first" / f"{font}.json").read_text(encoding="utf-8"))
    assert report["share"] > 0.5
    clicked = [click.partition(")  ")[2] for click in report["clicks"]]
    assert [*clicked[:2], clicked[3]] == ["Clear Scenes", "Find Clear Scenes", "Add to Map"]
    assert clicked[2].endswith(", Clear")
