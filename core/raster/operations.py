"""Coordinate operations that the analyst's own program has chosen."""

from __future__ import annotations

from typing import Protocol

from .transforms import Transform


class Operations(Protocol):
    """The coordinate operations of an analyst's project.

    An implementation is a frozen value: it is compared, hashed, and shared by threads.
    """

    def ways(self, source: str, target: str) -> tuple[Transform, ...]:
        """The ways from one CRS to another.

        Args:
            source: an EPSG code or WKT.
            target: the same.

        Returns:
            Functions, of which the first that has an image of every point is to be used; what has none is not finite.

        Raises:
            ValueError: a CRS is not known.
        """

    def key(self, source: str) -> str:
        """A text that differs where areas given in a CRS may lie elsewhere by other choices.

        Args:
            source: an EPSG code or WKT.

        Returns:
            "" where there is nothing to choose.
        """
