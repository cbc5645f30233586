"""Catalogs that are built once and kept under build/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving


@pytest.fixture(autouse=True)
def stores_are_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Python 3.13 tells of databases that nobody closed, and Windows cannot delete their files."""
    opened: list[Store] = []
    make = Store.__init__

    def noted(store: Store, *arguments: Any, **options: Any) -> None:
        make(store, *arguments, **options)
        opened.append(store)

    monkeypatch.setattr(Store, "__init__", noted)
    yield
    for store in opened:
        store.close()


@pytest.fixture
def sample_server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as server:
        yield server
