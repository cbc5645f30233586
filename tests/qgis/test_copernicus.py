"""The mission's second road: Copernicus from the search to the map, its JPEG 2000 behind S3 keys of QGIS's."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.catalogs import COPERNICUS, Catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.ui.results.cells import row_tooltip
from clear_scenes.ui.results.rows import Row
from sample.server import serving
from tests.support import oracle
from tests.support.faults import private_authority
from tests.support.items import COLLECTION, made_item
from tests.support.qgis_logins import login
from tests.support.qgis_settings import distrust, trust
from tests.support.rasters import AFFINE, CRS, KINDS, box, classes, corner, polygon, written
from tests.support.s3 import S3, s3_server

CLASSES = classes(21)
AREA = Area(((tuple(polygon((400, 350), [170, 90, 200, 120, 160])), tuple(box(380.3, 330.4, 420.6, 360.7))),), CRS)
NAME = "S2A_MSIL2A_20260613T031541_N0511_R118_T48NUG_20260613T080000"
KEY = f"Sentinel-2/MSI/L2A/2026/06/13/{NAME}.SAFE/SCL_20m.jp2"
MISSING = (
    "Copernicus Data Space: Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 "
    "keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication. Choose it "
    "under Advanced, Login."
)


class Copernicus(NamedTuple):
    server: S3
    catalog: Catalog


@pytest.fixture
def copernicus(tmp_path) -> Iterator[Copernicus]:
    """The shipped description, its addresses on this machine."""
    (tmp_path / "SCL.jp2").write_bytes(written(KINDS["jpeg 2000"], CLASSES))
    item = made_item(NAME) | {"links": []}
    beside = {"https": {"href": "https://download.dataspace.copernicus.eu/not-with-these-keys"}}
    item["assets"] = {"SCL_20m": {"href": f"s3://eodata/{KEY}", "alternate": beside}}
    authority, issued = private_authority(tmp_path)
    with (
        s3_server(issued, "eodata", {KEY: tmp_path / "SCL.jp2"}) as server,
        serving(tmp_path, items=[item], collections=[COLLECTION]) as search,
    ):
        trust(authority)
        access = dataclasses.replace(COPERNICUS.access, endpoint=server.url, hosts=("127.0.0.1",))
        yield Copernicus(server, dataclasses.replace(COPERNICUS, url=search.url, access=access))
        distrust(authority)
        gdal.VSICurlClearCache()


@pytest.fixture
def network(iface) -> Iterator[QgisNetwork]:
    iface.mapCanvas().freeze(True)
    network = QgisNetwork()
    yield network
    network.stop()
    network.gdal.close()
    QgsProject.instance().clear()
    iface.mapCanvas().freeze(False)


def found(network, wait_until, catalog: Catalog) -> Measurement:
    finder, measured, ended = Finder(network), [], []
    finder.measured.connect(measured.extend)
    finder.ended.connect(ended.append)
    finder.start(SearchQuery(catalog, AREA, first_moment("2026-06-01"), last_moment("2026-06-30")))
    wait_until(lambda: ended, 60)
    assert ended[0].error is None
    (one,) = measured
    return one


def shown(network, wait_until, catalog: Catalog, one: Measurement) -> tuple[list, list[str]]:
    """Layers of the classification, and why there are none."""
    loader, added, failed = LayerLoader(network), [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.add([one], "scl", catalog, Limits())
    wait_until(lambda: not loader.running, 60)
    return added, failed


def test_with_s3_keys_every_pixel_is_counted_and_drawn(copernicus, network, wait_until):
    server = copernicus.server
    with login("AWSS3", username=server.identifier, password=server.secret, region="us-east-1") as chosen:
        catalog = dataclasses.replace(copernicus.catalog, login=chosen)
        one = found(network, wait_until, catalog)
        assert one.reason is None
        assert one.counts == oracle.count(CLASSES, AFFINE, CRS, AREA.polygons, AREA.crs)
        (layer,), failed = shown(network, wait_until, catalog, one)
    assert not failed
    assert f"/vsis3/eodata/{KEY}" in layer.source()
    assert server.secret not in layer.source() + repr(one)
    block = layer.dataProvider().block(1, QgsRectangle(*corner(300, 340), *corner(340, 300)), 40, 40)
    drawn = [
        [0 if block.isNoData(row, column) else block.value(row, column) for column in range(40)] for row in range(40)
    ]
    assert drawn == CLASSES[300:340, 300:340].tolist()


def test_without_a_login_it_is_found_and_said_what_is_missing(copernicus, network, wait_until):
    one = found(network, wait_until, copernicus.catalog)
    assert one.counts is None
    assert str(one.reason) == MISSING
    row = Row(0, one.acquisition, measurement=one)
    row.judge(Limits())
    assert MISSING in row_tooltip(row, Limits())
    assert shown(network, wait_until, copernicus.catalog, one) == ([], [MISSING])


def test_keys_that_are_refused_are_said(copernicus, network, wait_until):
    # pragma: allowlist nextline secret (made up)
    with login("AWSS3", username=copernicus.server.identifier, password="wrong") as chosen:
        one = found(network, wait_until, dataclasses.replace(copernicus.catalog, login=chosen))
    assert one.counts is None
    assert str(one.reason).startswith("127.0.0.1 refused the login (HTTP status 403).")
