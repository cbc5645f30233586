"""Files of quality layers on a server of this machine, as scenes and acquisitions that are measured."""

from __future__ import annotations

from typing import Any

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from sample.server import CatalogServer
from tests.support import oracle
from tests.support.items import made_item
from tests.support.rasters import AFFINE, CRS, box, classes

AREA = Area(((tuple(box(100.2, 90.3, 330.7, 260.6)),),), CRS)
COUNTS = oracle.count(classes(1), AFFINE, CRS, AREA.polygons, AREA.crs)
COUNTS_OF_DATA = (0, *COUNTS[1:])


def scene(server: CatalogServer, name: str, **changes: Any) -> Acquisition:
    item = made_item(name) | {"assets": {"scl": {"href": f"{server.url}/files/{name}.tif"}}} | changes
    return Acquisition.single(scene_from_item(item, server.url))


def made(name: str) -> Acquisition:
    return Acquisition.single(scene_from_item(made_item(name), ""))


def name_of(one: Measurement) -> str:
    return one.acquisition.scenes[0].id


def measurer(server: CatalogServer, switch: Cancellation | None = None) -> AcquisitionMeasurer:
    addresses = Addresses.of_catalog(server.url)
    return AcquisitionMeasurer(AREA, PlainTransport(addresses, switch or Cancellation()))
