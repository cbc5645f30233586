"""A stand-in for the package ukis-csmask, of the same interface: what it calls cloud is plain."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import ClassVar

import numpy as np
import pytest


class CSmask:
    """Cloud where blue is over 0.25, else shadow where near infrared is under 0.1."""

    asked: ClassVar[list[tuple[tuple[int, ...], list[str], str]]] = []  # shape, bands, level

    def __init__(self, img: np.ndarray, band_order: list[str], product_level: str = "l1c") -> None:
        assert img.dtype == np.float32
        assert not np.isnan(img).any()
        self.asked.append((img.shape, band_order, product_level))
        blue, infrared = (img[..., band_order.index(name)] for name in ("blue", "nir"))
        self.csm = np.where(blue > 0.25, 1, np.where(infrared < 0.1, 2, 0)).astype(np.uint8)[..., None]


def install(patch: pytest.MonkeyPatch) -> None:
    """Put it where an import finds it."""
    package, module = ModuleType("ukis_csmask"), ModuleType("ukis_csmask.mask")
    module.CSmask = CSmask  # type: ignore[attr-defined]
    CSmask.asked.clear()
    patch.setitem(sys.modules, "ukis_csmask", package)
    patch.setitem(sys.modules, "ukis_csmask.mask", module)


def remove(patch: pytest.MonkeyPatch) -> None:
    """Let an import find none."""
    patch.setitem(sys.modules, "ukis_csmask", None)
    patch.setitem(sys.modules, "ukis_csmask.mask", None)
