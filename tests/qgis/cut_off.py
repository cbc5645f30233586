"""What `tests/integration/test_only_way_out.py` runs inside QGIS where a proxy is the only way out."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsProject

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from tests.support.qgis_settings import no_proxy, set_proxy

CATALOG = parse_catalog(os.environ["CLEAR_SCENES_TEST_CATALOG"])
PROXY = int(os.environ["CLEAR_SCENES_TEST_PROXY"])
QUERY = SearchQuery(
    CATALOG, Area.rectangle(103.60, 1.24, 103.71, 1.35), first_moment("2026-06-01"), last_moment("2026-06-30")
)


@pytest.fixture
def network():
    network = QgisNetwork()
    network.gdal.open()
    yield network
    network.stop()
    network.gdal.close()
    no_proxy()
    QgsProject.instance().clear()


def found(network, wait_until):
    finder, measured, ended = Finder(network), [], []
    finder.measured.connect(measured.extend)
    finder.ended.connect(ended.append)
    finder.start(QUERY)
    wait_until(lambda: ended, 60)
    return measured, ended[0]


def test_searched_measured_and_shown_through_the_proxy(network, wait_until):
    set_proxy(PROXY, "secret")
    measured, outcome = found(network, wait_until)
    assert outcome.error is None
    assert measured
    assert not [one.reason for one in measured if one.reason]
    loader, added, failed = LayerLoader(network), [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.add(measured[:1], "near_infrared", CATALOG, Limits())
    wait_until(lambda: not loader.running, 60)
    assert not failed
    (layer,) = added
    assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()


def test_nothing_is_reached_without_it(network, wait_until):
    """So the proxy is indeed the only way out."""
    measured, outcome = found(network, wait_until)
    assert not measured
    assert "cannot be reached" in str(outcome.error)
