"""A way to do a job of the bench: ours, or what a user would pick instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .helper import ROOT

PLUGIN_PYTHON = ROOT / "build/venv/bin/python"  # with what a QGIS of the distribution has
PEERS_PYTHON = ROOT / "build/venv-bench/bin/python"


@dataclass(frozen=True)
class Way:
    """A module of ``benchmarks.ways``, ``benchmarks.picture_ways`` or ``benchmarks.search_ways``.

    Attributes:
        name: Of the module.
        title: In tables.
        python: With which it runs.
        ours: Where it fails, the bench fails.
        quick: It has a place in the quick form.
        few: How many scenes stand for all there, for a way that reads one after the other.
        streams: It tells each scene's counts as they come.
        judges: It tells no counts, only which scenes are clear.
    """

    name: str
    title: str
    python: Path = PEERS_PYTHON
    ours: bool = False
    quick: bool = True
    few: int | None = None
    streams: bool = True
    judges: bool = False
