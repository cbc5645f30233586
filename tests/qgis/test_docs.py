"""The documentation's scripts for QGIS's Python console, on the simulated catalog."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clear_scenes.core.stac import catalogs
from tests.support.pages import Block, blocks

SCRIPTS = [block for block in blocks("python") if block.needs_qgis]


def test_there_are_some():
    assert SCRIPTS


@pytest.mark.parametrize("block", SCRIPTS, ids=str)
def test_a_script_of_the_console_runs(block: Block, sample, monkeypatch, capsys):
    ours = replace(catalogs.EARTH_SEARCH, url=sample.url)
    monkeypatch.setattr(catalogs, "KNOWN", (ours, *catalogs.KNOWN))
    exec(compile(block.code, str(block), "exec"), {})
    clear = dict(line.split() for line in capsys.readouterr().out.splitlines())
    assert {moment[:10] for moment in clear} == {"2026-06-13", "2026-06-23", "2026-07-13", "2026-09-11", "2026-08-22"}
    assert all(float(cloud) <= 10 for cloud in clear.values())
