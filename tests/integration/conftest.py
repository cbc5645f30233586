"""Fixtures of the tests against a real STAC API."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from tests.support.pgstac import Cluster

StacApi = Callable[[Iterable[dict[str, Any]], Iterable[dict[str, Any]]], str]


@pytest.fixture(scope="session")
def stac_api() -> Iterator[StacApi]:
    """`stac_api(collections, items)` starts a STAC API of its own over them and gives its URL; all stop at the end."""
    with Cluster() as cluster, contextlib.ExitStack() as stack:
        yield lambda collections, items: stack.enter_context(cluster.serve(collections, items))
