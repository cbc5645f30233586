"""Files for whoever is logged in, and how they are read with a login of QGIS."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from clear_scenes.core.bridge.network.transport import transport_to
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.stac.catalogs import Catalog
from tests.support.stub import Answer, Request

DATA = bytes(range(100))


def read(network, wait_until, catalog: Catalog, url: str) -> bytes:
    transport = transport_to(network, catalog)

    def fetch() -> bytes:
        with transport.working():
            return RemoteFile(transport, url).read(10, 20)

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(fetch)
        wait_until(future.done, 20)
    return future.result()


def open_to(name: str, value: str):
    """Gives files to whoever sends this header."""

    def answer(request: Request) -> Answer:
        if request.headers.get(name) != value:
            return Answer(401, "who are you?")
        if "moved" in request.path:
            return Answer(302, "", (("Location", f"http://127.0.0.1:{request.query['to']}/other.tif"),))
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        return Answer(206, DATA[first : last + 1], (("Content-Range", f"bytes {first}-{last}/{len(DATA)}"),))

    return answer
