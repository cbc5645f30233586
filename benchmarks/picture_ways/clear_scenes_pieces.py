"""The same, each piece dropped once it is made: what the core needs for a whole tile, which fits into no array."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from . import clear_scenes
from .job import PictureJob


def make(job: PictureJob) -> None:
    """Nothing is left of it."""
    _, picture = clear_scenes.prepared(job)
    picture.plan()
    with TemporaryDirectory() as scratch:
        for _ in picture.pieces(Path(scratch)):
            pass
