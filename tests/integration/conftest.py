"""Fixtures of the tests against a real STAC API and on a Dask cluster."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.pgstac import Cluster

if TYPE_CHECKING:
    from dask.distributed import Client

ROOT = Path(__file__).resolve().parents[2]

StacApi = Callable[[Iterable[dict[str, Any]], Iterable[dict[str, Any]]], str]


@pytest.fixture(scope="session")
def stac_api() -> Iterator[StacApi]:
    """`stac_api(collections, items)` starts a STAC API of its own over them and gives its URL; all stop at the end."""
    with Cluster() as cluster, contextlib.ExitStack() as stack:
        yield lambda collections, items: stack.enter_context(cluster.serve(collections, items))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the plugin under its name, as QGIS's folder of plugins does."""
    parent = tmp_path_factory.mktemp("plugins")
    (parent / "clear_scenes").symlink_to(ROOT, target_is_directory=True)
    return parent


@pytest.fixture(scope="module")
def client(package: Path) -> Iterator[Client]:
    from tests.support.dask_cluster import cluster  # which not every environment of these tests has

    with cluster(package) as running:
        yield running
