"""What the catalog itself states as too cloudy is left out: scenes by themselves, or overpasses as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.area_set_run import AreaSetRun
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item

PERIOD = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 30, tzinfo=UTC)
AREA = Area.rectangle(103.6, 1.25, 103.8, 1.3)  # half of it in each tile
# the day of June, and what is stated of the western and of the eastern tile
STATED = {10: (5, 90), 13: (5, 30), 16: (20, 20), 19: (None, None), 22: (20, 21), 25: (None, 12)}
KEPT = [25, 16, 13]  # 12, 20 and 17.5 percent


def tiles() -> Iterator[dict[str, Any]]:
    """The western tiles of all days come first, so that each overpass grows by a later page."""
    for name, west in (("west", 103.4), ("east", 103.7)):
        for day, stated in STATED.items():
            ring = [[west, 1.2], [west + 0.3, 1.2], [west + 0.3, 1.4], [west, 1.4], [west, 1.2]]
            item = made_item(
                f"{day}-{name}",
                datetime=f"2026-06-{day}T03:22:{11 if name == 'west' else 10}Z",
                **{"s2:datatake_id": f"GS2A_202606{day}T032000_000001_N05.11"},
                **{"eo:cloud_cover": stated[name == "east"], "grid:code": f"MGRS-48N{name[:1].upper()}G"},
            )
            yield item | {"geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, 1.2, west + 0.3, 1.4]}


@pytest.fixture(params=[(False, 100), (False, 1), (True, 5)], ids=["rich", "small pages", "poor"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CatalogServer]:
    poor, page_limit = request.param
    with serving(tmp_path, items=[*tiles()], collections=[COLLECTION], poor=poor, page_limit=page_limit) as one:
        yield one


def query(server: CatalogServer, area: Area = AREA, limit: int = 0) -> SearchQuery:
    return SearchQuery(parse_catalog(server.url), area, *PERIOD, limit, most_stated=20.0)


def days(found: list[Any]) -> list[int]:
    assert all(len(one.scenes) == 2 for one in found), "no overpass loses a tile"
    return [one.moment.day for one in found]


def test_an_overpass_is_left_out_as_a_whole(server: CatalogServer) -> None:
    (page,) = Run.plain(query(server)).pages()
    assert days(page) == [25, 13, 16], "the likeliest clear first"
    assert [one.catalog_cloud for one in page] == pytest.approx([12, 17.5, 20])


def test_the_limit_counts_what_is_kept(server: CatalogServer) -> None:
    (page,) = Run.plain(query(server, limit=2)).pages()
    assert days(page) == [25, 16], "the newest two"


def test_many_areas_lose_no_half_either(server: CatalogServer) -> None:
    area_set = AreaSet([Area.rectangle(103.6, 1.25, 103.65, 1.3), Area.rectangle(103.75, 1.25, 103.8, 1.3)])
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    assert days(AreaSetRun(query(server, area_set.around), area_set, transport).acquisitions()) == KEPT


def test_scenes_by_themselves_are_left_out_by_themselves(server: CatalogServer) -> None:
    pages = Run.plain(query(server), by_acquisition=False).pages()
    found = {one.scenes[0].id for page in pages for one in page}
    assert found == {"10-west", "13-west", "16-west", "16-east", "22-west", "25-east"}
