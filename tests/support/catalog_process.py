"""A catalog served by a process of its own, for tests inside QGIS.

There GDAL may wait for the server while it holds Python's lock, which a server in the same process would need to
answer.
``python -m tests.support.catalog_process NAME`` serves; it is steered by a JSON line for each call on its input.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from sample.server import CatalogServer, Handler, serving
from tests.support.faults import secure
from tests.support.package import load_plugin_package

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "build/venv/bin/python"
KEY = "pLaNtEd-key"
SIGNATURE = "pLaNtEd-signature"
ROUND_TRIP = 0.06  # seconds


class CatalogProcess:
    """The catalog as seen from here: its address, what it was asked, and how to make it stall."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.url: str = self._answer()

    def stall(self, path_part: str) -> None:
        """Answer requests whose path holds ``path_part`` only after ``release``."""
        self._call("stall", path_part)

    def delay(self, path_part: str, seconds: float) -> None:
        """Answer requests whose path holds ``path_part`` that much later, until ``release``."""
        self._call("delay", path_part, seconds)

    def hide(self, *parts: str) -> None:
        """List no items whose id has one of these parts, until ``release``."""
        self._call("hide", *parts)

    def lose(self, name: str) -> None:
        """List an item, and have it no more where it is asked for by itself, until ``release``."""
        self._call("lose", name)

    def release(self) -> None:
        self._call("release")

    def log(self) -> list[tuple[str, str, str | None, int]]:
        """Method, path, range and bytes sent of every request so far."""
        return [tuple(entry) for entry in self._call("log")]

    def _call(self, *call: str | float) -> Any:
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        line = self._process.stdout.readline()
        assert line, "the catalog's process has ended"
        return json.loads(line)


@contextmanager
def catalog_process(name: str, certificate: Path | None = None) -> Iterator[CatalogProcess]:
    """``name``: "sample" (over TLS where it has a certificate), "guarded" (the same for whoever has the ``KEY``),
    "signed" (files for whoever has the ``SIGNATURE``, which /token/ gives to anybody),
    "thousand" (its scenes over and over, each with the delay of a far server), "sensors" (Landsat and HLS),
    "archives" (two that hold the same overpasses), "archives without files" (of the newer one of these),
    "reflectance" (with an offset and without, as the catalog does not always know), "bright ground" (which is called
    cloud each time), "zarr" (ESA's format), or "real".
    """
    # a server in real life has a machine of its own: it shall not take the processor from what is tested
    command = ["nice", str(PYTHON), "-m", __spec__.name, name, *([str(certificate)] if certificate else [])]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield CatalogProcess(process)
        finally:
            process.terminate()


def _catalog(name: str, certificate: str = "") -> AbstractContextManager[CatalogServer]:
    if name == "real":
        from tests.support.real_scenes import real_catalog

        return real_catalog()
    if name == "sensors":
        load_plugin_package()
        from tests.support.sensors import sensors_catalog

        return sensors_catalog()
    if name == "reflectance":
        load_plugin_package()
        from tests.support.reflectance import reflectance_catalog

        return reflectance_catalog()
    if name.startswith("archives"):
        load_plugin_package()
        from tests.support.archives import NEWER, archives_catalog

        return archives_catalog(NEWER if name == "archives without files" else "")
    if name == "zarr":
        from tests.support.zarr_catalog import zarr_catalog

        return zarr_catalog()
    if name == "bright ground":
        load_plugin_package()
        from tests.support.bright_ground import bright_ground_catalog

        return bright_ground_catalog()
    from sample.catalog import build

    folder = ROOT / "build/sample"
    build(folder)
    if name == "guarded":
        return serving(folder, lambda server: setattr(server, "RequestHandlerClass", _Guarded))
    if certificate:
        return serving(folder, partial(_secured, Path(certificate), _Signed if name == "signed" else Handler))
    return serving(folder) if name == "sample" else _thousand(folder)


def _secured(certificate: Path, handler: type[Handler], server: CatalogServer) -> None:
    server.RequestHandlerClass = handler
    secure(server, certificate)


class _Signed(Handler):
    """As Planetary Computer does."""

    def answer(self) -> None:
        if self.path.startswith("/token/"):
            token = {"msft:expiry": "2999-01-01T00:00:00Z", "token": f"sv=2024-05-04&sig={SIGNATURE}"}
            self.send_json(token, "application/json")
        elif self.path.startswith("/files/") and f"sig={SIGNATURE}" not in self.path:
            self.send_json({"description": "not signed"}, "application/json", 403)
        else:
            super().answer()


class _Guarded(Handler):
    def answer(self) -> None:
        if self.headers.get("X-Api-Key") == KEY:
            super().answer()
        else:
            self.send_json({"description": f"not for {self.headers.get('X-Api-Key')}"}, "application/json", 401)


@contextmanager
def _thousand(folder: Path) -> Iterator[CatalogServer]:
    items = json.loads((folder / "items.json").read_text())
    with serving(folder, items=[_copy(items[n % len(items)], n) for n in range(1000)]) as server:
        server.delay("/files/", ROUND_TRIP)
        yield server


def _copy(item: dict[str, Any], number: int) -> dict[str, Any]:
    """The same scene as another overpass: of a satellite of its own, its files at addresses of their own."""
    assets = {key: {**asset, "href": f"{asset['href']}?{number}"} for key, asset in item["assets"].items()}
    properties = {**item["properties"], "platform": f"sentinel-2-{number}"}
    return {**item, "id": f"{item['id']}-{number}", "properties": properties, "assets": assets}


def main(*arguments: str) -> None:
    with _catalog(*arguments) as server:
        print(json.dumps(server.url), flush=True)
        every = server.catalog
        for line in sys.stdin:
            call, *parts = json.loads(line)
            answer: Any = None
            if call == "stall":
                server.stall(*parts)
            elif call == "delay":
                server.delay(*parts)
            elif call == "hide":
                listed = [item for item in every.items if not any(part in item["id"] for part in parts)]
                server.catalog = replace(every, items=listed)
            elif call == "lose":
                server.catalog = replace(every)
                del server.catalog.by_id[parts[0]]
            elif call == "release":
                server.forget_holds()
                server.catalog = every
            else:
                answer = server.log
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
