"""How coordinates come from one CRS to another where the analyst's program has a say in it."""

from __future__ import annotations

from typing import Protocol

from .transforms import Transform


class Operations(Protocol):
    """The coordinate operations that an analyst's project has chosen. A frozen value: it is compared, hashed, and
    shared by threads.
    """

    def ways(self, source: str, target: str) -> tuple[Transform, ...]:
        """Functions from points (n, 2) of ``source`` to ``target`` (EPSG codes or WKT), x first; not finite where there
        is no image. The first one that has images of all points is to be used. ``ValueError`` for an unknown CRS.
        """

    def key(self, source: str) -> str:
        """Another text where areas in ``source`` may come to lie elsewhere; "" where there is nothing to choose."""
