"""``python -m benchmarks.fields``: many polygons over one tile and a year of acquisitions, through the network model.

Polygons of 2 to 100 ha at random places of the tile, each acquisition a file of its own. The search and the writing of
rows are not in it. Needs the catalog that ``make bench`` makes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import time

import numpy as np

from core.area.area import LONLAT, Area
from core.measuring.area_set import AreaSet
from core.measuring.area_set_run import AreaSetRun
from core.network.addresses import Addresses
from core.network.cancellation import Cancellation
from core.network.plain_transport import PlainTransport
from core.raster.transforms import transformer
from core.stac.acquisitions import Acquisition
from core.stac.catalogs import parse_catalog
from core.stac.dates import first_moment, last_moment
from core.stac.scene import Scene, scene_from_item
from core.stac.search import SearchQuery

from .__main__ import FOLDER
from .certificates import make_certificates, trusting
from .helper import ROOT, helper
from .measure import NETWORKS

_HECTARES = 2, 100
_EDGE = 1500  # meters between the tile's edge and the polygons
_TILE = 109_800  # meters
_CORNERS = 0, 1.2, 1.9, 3.1, 4.0, 5.2, 0  # angles


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fields", description=__doc__)
    parser.add_argument("--fields", type=int, default=1000)
    parser.add_argument("--acquisitions", type=int, default=140)
    parser.add_argument("--base", help=argparse.SUPPRESS)  # where the child finds the files
    asked = parser.parse_args()
    if asked.base:
        measure(asked.base, asked.fields, asked.acquisitions)
        return
    ca, home = make_certificates(FOLDER / "certificates"), NETWORKS["home"]
    with (
        helper("benchmarks.file_server", FOLDER / "catalog", ca.parent) as server,
        helper("benchmarks.network_model", server.port, home.round_trip, home.bandwidth) as relay,
    ):
        base = f"https://127.0.0.1:{relay.port}/"
        command = [sys.executable, "-m", "benchmarks.fields", *sys.argv[1:], "--base", base]
        subprocess.run(command, cwd=ROOT, env=trusting(ca), check=True)


def measure(base: str, fields: int, acquisitions: int) -> None:
    items = json.loads((FOLDER / "catalog/items.json").read_text())
    scenes = [_scene(items, number, base) for number in range(acquisitions)]
    areas = _fields(items[0], fields)
    before, begin, processor = _peak(), time.monotonic(), time.process_time()
    transport = PlainTransport(Addresses.of_catalog(base), Cancellation())
    area_set = AreaSet(areas)
    query = SearchQuery(parse_catalog(base), area_set.around, first_moment("2026-01-01"), last_moment("2026-12-31"))
    run = AreaSetRun(query, area_set, transport)
    rows = requests = length = unread = 0
    for counted in run.counted([Acquisition.single(scene) for scene in scenes]):
        requests, length = requests + counted.requests, length + counted.bytes_read
        for _, measurement in counted.measurements():
            rows, unread = rows + 1, unread + (measurement.counts is None)
    print(
        f"{fields} polygons, {acquisitions} acquisitions: {time.monotonic() - begin:.1f} s, "
        f"{time.process_time() - processor:.1f} s of processor, {rows} rows ({unread} not measured), "
        f"{requests} requests, {length / 1e6:.0f} MB, {_peak() - before:.0f} MB of memory added"
    )


def _scene(items: list[dict], number: int, base: str) -> Scene:
    """The catalog over and over, at addresses of their own."""
    turn, place = divmod(number, len(items))
    item, scl = items[place], items[place]["assets"]["scl"]
    href = f"{base}copy-{turn}/{scl['href']}"
    return scene_from_item({**item, "id": f"{item['id']}-{turn}", "assets": {"scl": {**scl, "href": href}}}, base)


def _fields(item: dict, count: int) -> list[Area]:
    _, _, left, _, _, top = item["assets"]["scl"]["proj:transform"]
    to_lonlat = transformer(f"EPSG:{item['properties']['proj:epsg']}", LONLAT)
    luck = random.Random(1)
    areas = []
    for _ in range(count):
        hectares = math.exp(luck.uniform(*map(math.log, _HECTARES)))
        x, y = (luck.uniform(_EDGE, _TILE - _EDGE) for _ in range(2))
        radius, turned = math.sqrt(hectares * 1e4) * 0.7, luck.uniform(0, math.pi)
        angles = np.array(_CORNERS) + turned
        ring = np.column_stack([left + x + np.cos(angles) * radius, top - y + np.sin(angles) * radius])
        areas.append(Area(((tuple(map(tuple, to_lonlat(ring).tolist())),),)))
    return areas


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
