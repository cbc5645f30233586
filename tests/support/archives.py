"""Two archives of the same overpasses, each of which lacks some dates, and what befalls them; counts by brute force."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from clear_scenes.core.area.area import Area
from sample.server import CatalogServer, Handler, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, DEFLATE, Kind, box, classes, written

AREA = Area(((tuple(box(100.2, 90.3, 330.7, 260.6)),),), CRS)
OLDER, NEWER = "sentinel-2-l2a", "sentinel-2-c1-l2a"
BASELINES = {OLDER: "05.00", NEWER: "05.11"}
# Which dates each holds; 0 and 7 are in the older one alone, 3 and 8 in the newer one alone.
DATES = {OLDER: (0, 1, 2, 4, 5, 6, 7, 9), NEWER: (1, 2, 3, 4, 5, 6, 8, 9)}
ALL_DATES = tuple(sorted({*DATES[OLDER], *DATES[NEWER]}))
FIRST, LAST = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 30, tzinfo=UTC)
PAGE = 3  # items

Fault = Callable[[Handler, str], bool]  # given a request's path, whether it answered it itself


def moment(date: int) -> datetime:
    return FIRST + timedelta(days=date, hours=3, minutes=22)


def item(collection: str, date: int) -> dict[str, Any]:
    """The same overpass in either archive under another name; the newer one calls the satellite otherwise, too."""
    stamp = f"{moment(date):%Y%m%dT%H%M%S}"
    baseline, is_newer = BASELINES[collection], collection == NEWER
    name = f"S2A_T48NUG_{stamp}_L2A" if is_newer else f"S2A_48NUG_{stamp[:8]}_0_L2A"
    stated = {
        # one archive dates a scene to the beginning of its overpass, the other to the tile
        "datetime": f"{moment(date) + timedelta(seconds=200 * is_newer):%Y-%m-%dT%H:%M:%SZ}",
        "platform": "Sentinel-2A" if is_newer else "sentinel-2a",
        "s2:datatake_id": f"GS2A_{stamp}_041483_N{baseline}",
        "s2:datastrip_id": f"S2A_OPER_MSI_L2A_DS_2APS_{stamp}_S{stamp}_N{baseline}",
        "s2:processing_baseline": baseline,
        "eo:cloud_cover": 10.0 + date + 2 * is_newer,
    }
    made = made_item(name, **stated) | {"collection": collection}
    ring = [[103.5, 1.2], [103.9, 1.2], [103.9, 1.6], [103.5, 1.6], [103.5, 1.2]]
    return made | {
        "links": [],
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [103.5, 1.2, 103.9, 1.6],
        "assets": {"scl": {"href": f"{collection}/{date}.tif"}, "visual": {"href": f"{collection}/visual.tif"}},
    }


def write_files(folder: Path) -> None:
    """The quality layers of both archives; the newer processing has other pixels."""
    for collection, dates in DATES.items():
        (folder / collection).mkdir(parents=True)
        (folder / collection / "visual.tif").write_bytes(written(Kind(DEFLATE, strict=True), classes(1), count=3))
        for date in dates:
            pixels = classes(seed(collection, date))
            (folder / collection / f"{date}.tif").write_bytes(written(Kind(DEFLATE, strict=True), pixels))


def seed(collection: str, date: int) -> int:
    return date + 50 * (collection == NEWER)


def by_hand(collection: str, date: int) -> tuple[int, ...]:
    """Pixels of the area by class on a date, as an archive has them."""
    return oracle.count(classes(seed(collection, date)), AFFINE, CRS, AREA.polygons, AREA.crs)


def counted(date: int, gone: str = "") -> str:
    """Which archive's copy counts on a date: the newer processing, unless its files are gone and the other has it."""
    holding = [one for one in (NEWER, OLDER) if date in DATES[one] and one != gone]
    return holding[0] if holding else gone


@contextmanager
def one_server(folder: Path, fault: Fault | None = None) -> Iterator[CatalogServer]:
    """Both archives as collections of one catalog; ``folder`` holds what ``write_files`` wrote."""
    items = [item(collection, date) for collection, dates in DATES.items() for date in dates]
    with _serving(folder, items, [OLDER, NEWER], fault) as server:
        yield server


@contextmanager
def two_servers(folder: Path, faults: Mapping[str, Fault]) -> Iterator[dict[str, CatalogServer]]:
    """Each archive on a server of its own, by its collection; ``faults`` likewise."""
    with ExitStack() as stack:
        yield {
            one: stack.enter_context(_serving(folder, [item(one, date) for date in DATES[one]], [one], faults.get(one)))
            for one in DATES
        }


@contextmanager
def _serving(
    folder: Path, items: list[dict[str, Any]], collections: list[str], fault: Fault | None
) -> Iterator[CatalogServer]:
    class Faulty(Handler):
        def answer(self) -> None:
            if fault is None or not fault(self, self.path):
                super().answer()

    made = [COLLECTION | {"id": name} for name in collections]

    def prepare(server: CatalogServer) -> None:
        server.RequestHandlerClass = Faulty

    with serving(folder, prepare, items=items, collections=made, page_limit=PAGE) as server:
        yield server


@contextmanager
def archives_catalog(gone: str = "") -> Iterator[CatalogServer]:
    """``one_server``, where the files of one archive may be gone."""
    with TemporaryDirectory() as name:
        write_files(Path(name))
        if gone:
            lose_files(Path(name), gone)
        with one_server(Path(name)) as server:
            yield server


def refusing(status: int, part: str = "", after: int = 0) -> Fault:
    """Answers requests whose path holds ``part`` with a status, once so many of them were answered."""
    answered = [0]

    def fault(handler: Handler, path: str) -> bool:
        if part not in path:
            return False
        answered[0] += 1
        if answered[0] <= after:
            return False
        _read_body(handler)
        handler.send_json({"description": "not now"}, "application/json", status)
        return True

    return fault


class Unlucky:
    """Fails one request in twenty, in ways that a server fails for a moment.

    Args:
        first: the number of the first one that fails.

    Attributes:
        failed: how many did.
    """

    def __init__(self, first: int) -> None:
        self._next, self.failed = itertools.count(20 - first), 0

    def __call__(self, handler: Handler, path: str) -> bool:
        if next(self._next) % 20:
            return False
        self.failed += 1
        _read_body(handler)
        handler.send_json({"description": "not now"}, "application/json", (429, 500, 502, 503)[self.failed % 4])
        return True


def _read_body(handler: Handler) -> None:
    handler.rfile.read(int(handler.headers.get("Content-Length") or 0))


def lose_files(folder: Path, collection: str) -> None:
    shutil.rmtree(folder / collection)
