"""Catalogs that are built once and kept under build/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sample.catalog import build
from sample.server import CatalogServer, serving

BUILD = Path(__file__).resolve().parents[2] / "build"


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """The simulated catalog; the first time it takes a minute."""
    build(BUILD / "sample")
    return BUILD / "sample"


@pytest.fixture
def sample_server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as server:
        yield server
