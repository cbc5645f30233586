"""A static catalog: two archives as collections, and two collections that lie elsewhere or in another time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support import archives

HERE, NOW = [103.5, 1.2, 103.9, 1.6], ["2026-06-01T00:00:00Z", None]
# By their ids where and when each collection lies, and in which folders its items do.
EXTENTS: dict[str, tuple[list[float], list[str | None]]] = {
    archives.OLDER: (HERE, NOW),
    archives.NEWER: (HERE, NOW),
    "elsewhere": ([10.0, 40.0, 11.0, 41.0], NOW),
    "earlier": (HERE, ["2019-01-01T00:00:00Z", "2020-12-31T23:59:59Z"]),
}


def document(kind: str, name: str, links: list[tuple[str, str]], **more: Any) -> dict[str, Any]:
    stated = [{"rel": relation, "href": href} for relation, href in [("root", "/catalog.json"), *links]]
    return {"type": kind, "stac_version": "1.0.0", "id": name, "description": "Made up", "links": stated} | more


def collection(name: str, links: list[tuple[str, str]]) -> dict[str, Any]:
    box, interval = EXTENTS[name]
    extent = {"spatial": {"bbox": [box]}, "temporal": {"interval": [interval]}}
    return document("Collection", name, links, license="CC0-1.0", extent=extent)


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content))


def write_static_catalog(folder: Path) -> Path:
    """Its root. Items lie in a catalog in their collection, and name their images beside that one."""
    archives.write_files(folder)
    write(
        folder / "catalog.json",
        document("Catalog", "root", [("child", f"./{name}/collection.json") for name in EXTENTS]),
    )
    for name in EXTENTS:
        dates = archives.DATES.get(name, archives.ALL_DATES)
        write(folder / name / "collection.json", collection(name, [("child", "2026/catalog.json")]))
        items = [("item", f"./{date}/item.json") for date in dates]
        write(folder / name / "2026/catalog.json", document("Catalog", "2026", items))
        for date in dates:
            made = archives.item(archives.NEWER if name == archives.NEWER else archives.OLDER, date)
            links = [{"rel": "self", "href": f"https://stac.example.org/{name}/{date}"}]
            item = made | {"collection": name, "links": links, "assets": {"scl": {"href": f"../../{date}.tif"}}}
            write(folder / name / f"2026/{date}/item.json", item)
    return folder / "catalog.json"


def write_items(folder: Path, items: list[dict[str, Any]]) -> Path:
    """The root of a static catalog of any items, each a document in their collection."""
    name = items[0]["collection"]
    links = [("item", f"{item['id']}.json") for item in items]
    write(folder / name / "collection.json", document("Collection", name, links, license="CC0-1.0"))
    for item in items:
        write(folder / name / f"{item['id']}.json", item)
    write(folder / "catalog.json", document("Catalog", "root", [("child", f"{name}/collection.json")]))
    return folder / "catalog.json"


@contextmanager
def at_address(folder: Path, on_the_web: bool) -> Iterator[tuple[str, CatalogServer]]:
    """Where the folder begins, as a path or as an address; the server notes what is asked for."""
    with serving(folder, items=[], collections=[]) as server:
        yield f"{server.url}/files" if on_the_web else str(folder), server


def run_on(address: str, collections: str = "", **more: Any) -> Run:
    catalog = parse_catalog(address, collections)
    return Run.plain(SearchQuery(catalog, archives.AREA, archives.FIRST, archives.LAST, **more))


def measured_by(run: Run) -> dict[int, Measurement]:
    """By the date."""
    return {(one.acquisition.moment - archives.FIRST).days: one for one in run.measurements(run.pages())}


def counts_by(run: Run) -> dict[int, tuple[int, ...] | None]:
    return {date: one.counts for date, one in measured_by(run).items()}
