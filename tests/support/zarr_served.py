"""Products in Zarr on a server of this machine, measured as scenes are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from tests.support import oracle
from tests.support.items import made_item
from tests.support.measuring import AREA
from tests.support.stub import Answer, Request, stub_server
from tests.support.zarr_products import AFFINE, ARRAY, CRS, pixels, products

COUNTS = oracle.count(pixels(), AFFINE, CRS, AREA.polygons, AREA.crs)


def product(kind: str) -> dict[str, bytes]:
    return {name: content for name, content in products().items() if name.startswith(f"{kind}.zarr/")}


@dataclass
class Served:
    """A product on a server of this machine; ``faults`` are the statuses of paths that end so."""

    url: str
    kind: str
    files: dict[str, bytes]
    faults: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)

    @property
    def array(self) -> str:
        return f"{self.kind}.zarr/{ARRAY}/"

    def measured(self, store: Store | None = None, area: Area = AREA, **properties: Any) -> Measurement:
        href = f"{self.url}/{self.array}".rstrip("/")
        asset = {"href": href, "type": "application/vnd+zarr", "gsd": 20}
        item = made_item(**properties) | {"assets": {"SCL_20m": asset}}
        one = Acquisition.single(scene_from_item(item, self.url))
        transport = PlainTransport(Addresses.of_catalog(self.url), Cancellation())
        return AcquisitionMeasurer(area, transport, store)(one)

    def metadata(self, **changes: Any) -> None:
        """Change what the array says of itself."""
        name = self.array + (".zarray" if self.kind.startswith("2") else "zarr.json")
        self.files[name] = json.dumps(json.loads(self.files[name]) | changes).encode()


@contextmanager
def serving(kind: str) -> Iterator[Served]:
    def answer(request: Request) -> Answer:
        path = request.path.lstrip("/").replace("%20", " ")
        served.asked.append((path, len(served.files.get(path, b""))))
        fault = next((status for end, status in served.faults.items() if path.endswith(end)), 0)
        if fault or path not in served.files:
            return Answer(fault or 404, "")
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        content = served.files[path]
        part = content[first : last + 1]
        place = f"bytes {first}-{first + len(part) - 1}/{len(content)}"
        return Answer(206, part, (("Content-Range", place),))

    with stub_server(answer) as server:
        served = Served(server.url, kind, dict(product(kind)))
        yield served
