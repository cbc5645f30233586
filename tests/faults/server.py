"""The one server: a catalog for each case, under its name, of five scenes with nothing wrong but what the case says.

``python -m tests.faults.server`` tells its address and serves until its input ends: in a process of its own, as GDAL
may wait for it while it holds Python's lock.
"""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.support.faults import Server, running
from tests.support.items import COLLECTION, made_item
from tests.support.package import load_plugin_package
from tests.support.stub import landing_page

load_plugin_package()

from tests.support.rasters import KINDS, classes, written  # noqa: E402

from . import soak  # noqa: E402
from .cases import CASES  # noqa: E402
from .exchange import Exchange, Fault, Gone  # noqa: E402
from .scene_cases import INSIDE, VRT  # noqa: E402

SEEDS = {"one": 1, "two": 2, "broken": 5, "three": 3, "four": 4}  # of the scenes' classes
SOUND = "nothing-wrong"
SCENES = {seed: scene for scene, seed in SEEDS.items()}
PAGES = (("one", "two"), ("broken", "three", "four"))
PLACES = {"": "file", "image": "image", "red": "band"}  # of files, by what their names begin with
KEYS = {"landsat-c2-l2": "qa_pixel", "hls2-s30": "Fmask"}  # of quality layers, by collection
SIGNATURE = "sig=made-up"
RING = [[103.5, 1.25], [103.8, 1.25], [103.8, 1.5], [103.5, 1.5], [103.5, 1.25]]


class FaultServer(Server):
    """``asked`` counts requests by case, place and file."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.asked: Counter[tuple[str, ...]] = Counter()
        self.lock = threading.Lock()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: FaultServer

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = urlsplit(self.path)
        name, *rest = unquote(parts.path).strip("/").split("/")
        root = f"{self.server.url}/{name}"
        asked = json.loads(body) if body else dict(pair.split("=") for pair in parts.query.split("&") if "=" in pair)
        place, right = self._right(name, root, rest, asked)
        with self.server.lock:
            self.server.asked[(name, place, *rest)] += 1
            number = self.server.asked[(name, place, *rest)]
        exchange = Exchange(self, root, place, number, right, self.server.closing)
        try:
            _fault(name, place, rest)(exchange)
        except Gone:
            self.close_connection = True

    do_POST = do_HEAD = do_GET

    def _right(
        self, name: str, root: str, rest: list[str], asked: dict[str, Any]
    ) -> tuple[str, tuple[int, dict[str, str], bytes]]:
        """The place that is asked for, and the right answer."""
        match rest:
            case _ if name not in CASES and not name.startswith((SOUND, soak.NAME)):
                pass
            case []:
                return "landing", _json(landing_page(root))
            case ["collections"]:
                return "collections", _json({"collections": [COLLECTION | {"id": _collection(name)}], "links": []})
            case ["search"]:
                number = int(asked.get("page", 0))
                return ("page 2" if number else "search"), _json(_page(name, root, number))
            case ["catalog.json"]:
                return "root", _json(_root(name))
            case ["items", file]:
                return "item", _json(_item(name, root, file.removesuffix(".json")))
            case ["token", *_]:
                until = f"{datetime.now(UTC) + timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}"
                return "token", _json({"msft:expiry": until, "token": SIGNATURE})
            case ["files", file]:
                is_open = name not in CASES or not CASES[name].signed or self.path.endswith(f"?{SIGNATURE}")
                return PLACES.get(_kind_of(file), "file"), self._file(name, file) if is_open else (403, {}, b"")
        return "nowhere", (404, {}, b"")

    def _file(self, name: str, file: str) -> tuple[int, dict[str, str], bytes]:
        content = file_of(name, file.removesuffix(".tif"))
        if content is None:
            return 404, {}, b""
        asked = self.headers.get("Range", "").removeprefix("bytes=")
        if not asked:
            return 200, {"Content-Type": "image/tiff"}, content
        first, _, last = asked.partition("-")
        start, stop = int(first), min(int(last or len(content)), len(content) - 1)
        if start > stop:
            return 416, {}, b""
        told = f"bytes {start}-{stop}/{len(content)}"
        return 206, {"Content-Type": "image/tiff", "Content-Range": told}, content[start : stop + 1]

    def log_message(self, format: str, *args: object) -> None:
        pass


def _fault(name: str, place: str, rest: list[str]) -> Fault:
    file = rest[-1].partition(".")[0] if place in (*PLACES.values(), "item") else ""
    if name.startswith(soak.NAME) and file.isdigit():
        return soak.outcome(int(file))[0]
    case = CASES.get(name)
    is_meant = case and case.at == place and file.rpartition("-")[2] in ("", "broken")
    return case.fault if case and is_meant else Exchange.proceed


def _kind_of(file: str) -> str:
    return file.partition("-")[0] if "-" in file else ""


def _collection(name: str) -> str:
    return CASES[name].collection if name in CASES else COLLECTION["id"]


def _json(document: Any) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "application/json"}, json.dumps(document).encode()


def _page(name: str, root: str, number: int) -> dict[str, Any]:
    if name.startswith(soak.NAME):
        return soak.page(name, root, number, _item(SOUND, root, "one"))
    items = [_item(name, root, scene) for scene in PAGES[number]]
    following = {"rel": "next", "href": f"{root}/search", "method": "POST", "merge": True, "body": {"page": 1}}
    return {"type": "FeatureCollection", "features": items, "links": [following] if not number else []}


def _root(name: str) -> dict[str, Any]:
    """Of the same scenes as a static catalog."""
    links = [{"rel": "item", "href": f"items/{scene}.json"} for scene in SEEDS]
    return {"type": "Catalog", "stac_version": "1.0.0", "id": name, "description": "Made up", "links": links}


def _item(name: str, root: str, scene: str) -> Any:
    """Each scene is of a day and a platform of its own."""
    day = list(SEEDS).index(scene) + 1
    item = made_item(scene, datetime=f"2026-06-0{day}T03:22:11.024Z", platform=f"sentinel-2-{scene}")
    item["geometry"] = {"type": "Polygon", "coordinates": [RING]}
    item["links"] = [{"rel": "self", "href": f"{root}/items/{scene}"}]
    item["collection"] = _collection(name)
    files = {KEYS.get(item["collection"], "scl"): "", "visual": "image-", "red": "red-"}
    item["assets"] = {key: {"href": f"{root}/files/{kind}{scene}.tif"} for key, kind in files.items()}
    case = CASES.get(name)
    return case.item(item, root) if case and case.item and scene == "broken" else item


@cache
def file_of(name: str, scene: str) -> bytes | None:
    if scene == "vrt":
        return VRT
    if name.startswith(soak.NAME) and scene.isdigit():
        return _plain(SCENES[soak.seed_of(int(scene))])
    kind, scene = _kind_of(scene), scene.rpartition("-")[2]
    if scene not in SEEDS or kind not in PLACES:
        return None
    case = CASES.get(name) if scene == "broken" else None
    if kind:
        right = _image(scene) if kind == "image" else _red(scene)
        return case.image(right) if case and case.image else right
    return case.content(_plain(scene)) if case and case.content else _plain(scene)


@cache
def _plain(scene: str) -> bytes:
    return written(KINDS["plain"], classes(SEEDS[scene]))


@cache
def _image(scene: str) -> bytes:
    """A colored picture, 20 for each class."""
    return written(KINDS["plain"], 20 * classes(SEEDS[scene]), count=3, photometric="RGB")


@cache
def _red(scene: str) -> bytes:
    return written(KINDS["16 bit"], 200 * classes(SEEDS[scene]).astype("uint16"))


def main() -> None:
    INSIDE.parent.mkdir(parents=True, exist_ok=True)
    INSIDE.write_bytes(_plain("one"))
    with running(FaultServer()) as server:
        print(json.dumps(server.url), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
