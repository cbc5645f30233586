"""A run inside QGIS over the sample catalog: what is asked, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery

AREA = Area.rectangle(344300, 137600, 356300, 149600, "EPSG:32648")


@contextmanager
def finder_alone() -> Iterator[Finder]:
    """A finder with a network of its own, whose threads must all end."""
    network = QgisNetwork()
    finder = Finder(network)
    yield finder
    finder.cancel()
    assert network.stop()


class Listener:
    """What a finder has told so far."""

    def __init__(self, finder: Finder) -> None:
        self.found, self.measurements, self.outcomes = [], [], []
        finder.found.connect(self.found.extend)
        finder.measured.connect(self.measurements.extend)
        finder.ended.connect(self.outcomes.append)


def query(url: str) -> SearchQuery:
    return SearchQuery(parse_catalog(url), AREA, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))
