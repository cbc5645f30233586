"""A server that names fewer scenes than it counts: the dock and Processing's log say so, whatever else they say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder, Outcome
from clear_scenes.core.errors.search import SearchEndedEarly
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.qgis.made_up import measured, scene
from tests.support.items import made_item
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.searching import page_of, stub

SAID = "named 1 of 5 scenes that match by its own count"
REMARK = SearchEndedEarly(catalog="Ours", named=1, matched=5).text


@pytest.fixture
def finder():
    network = QgisNetwork()
    finder = Finder(network)
    yield finder
    finder.cancel()
    assert network.stop()


def test_the_dock_says_so_until_the_next_search(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(measured(one, 0))
    person.finder.end(Outcome(remarks=(REMARK,)))
    assert person.progress.startswith(f"1 of 1 measured, 1 clear. Ours {SAID}")
    person.type_limit("max_cloud", "50")
    assert SAID in person.progress
    person.search(one)
    person.finder.bring(measured(one, 0))
    person.finder.end(Outcome())
    assert SAID not in person.progress


def test_the_dock_says_so_where_nothing_came(person):
    person.press("find_button")
    person.finder.end(Outcome(remarks=(REMARK,)))
    assert person.progress.startswith("No scenes in this area and period.")
    assert SAID in person.progress


def test_it_outlives_what_is_read_on(finder, wait_until):
    outcomes, found = [], []
    finder.ended.connect(outcomes.append)
    finder.found.connect(found.extend)
    item = made_item() | {"assets": {}}  # nothing to be read
    with stub(lambda request: page_of([item], numberMatched=5)) as server:
        query = SearchQuery(
            Catalog("Ours", server.url, "sentinel-2-l2a"),
            Area.rectangle(103.65, 1.25, 103.7, 1.3),
            datetime(2026, 6, 1, tzinfo=UTC),
            datetime(2026, 9, 30, tzinfo=UTC),
        )
        finder.start(query)
        wait_until(lambda: outcomes, 30)
        finder.read_on(query, found)
        wait_until(lambda: len(outcomes) == 2, 30)
        server.answer = stub_of_all(server.answer)
        finder.start(query)
        wait_until(lambda: len(outcomes) == 3, 30)
    assert [[str(remark) for remark in one.remarks] for one in outcomes] == [[str(REMARK)], [str(REMARK)], []]
    assert [one.error for one in outcomes] == [None] * 3


def stub_of_all(answer):
    """The same server, that counts right."""
    return lambda request: (
        page_of([made_item() | {"assets": {}}], numberMatched=1) if request.path == "/search" else answer(request)
    )


@pytest.mark.parametrize("algorithm", ["findclearscenes", "cloudforpolygons"])
def test_processing_warns(algorithm, tmp_path):
    profile, output, area = make_profile("remarks"), tmp_path / "out.geojson", tmp_path / "area.geojson"
    ring = "[[103.65, 1.25], [103.7, 1.25], [103.7, 1.3], [103.65, 1.3], [103.65, 1.25]]"
    area.write_text(f'{{"type": "Polygon", "coordinates": [{ring}]}}')
    where = "AREA" if algorithm == "findclearscenes" else "INPUT"
    given = {where: area, "START": "2026-06-01", "END": "2026-09-30", "OUTPUT": output, "COLLECTION": "sentinel-2-l2a"}
    with stub(lambda request: page_of([made_item() | {"assets": {}}], numberMatched=5)) as server:
        arguments = [f"--{name}={value}" for name, value in (given | {"CATALOG": server.url}).items()]
        done = run_qgis_process(["run", f"clearscenes:{algorithm}", *arguments], profile)
    assert done.returncode == 0, done.stderr
    assert SAID in done.stdout + done.stderr
