"""A watch in the real QGIS: an image that is added while it runs is told once, not again after a restart, and by one of
two QGIS at once.
"""

from __future__ import annotations

import json
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sample.api import Catalog
from sample.server import CatalogServer, serving
from tests.support.qgis_program import ROOT, make_profile, run_qgis

SCRIPT = ROOT / "tests" / "support" / "watching.py"
SECONDS = 150  # that one QGIS may take


class Archive:
    """The simulated catalog as if its newest image were of yesterday; images of days can be kept back.

    By their days in the simulated catalog: 22 August and 11 September are clear over the map.
    """

    def __init__(self, server: CatalogServer) -> None:
        self._server, self._every = server, server.catalog
        newest = max(_moment(item) for item in self._every.items)
        self._shift = timedelta(days=(datetime.now(UTC) - newest).days - 1)

    def list_without(self, *days: str) -> None:
        listed = [item for item in self._every.items if _moment(item).strftime("%Y-%m-%d") not in days]
        self._server.catalog = Catalog([self._moved(item) for item in listed], self._every.collections)

    def day(self, text: str) -> str:
        """As QGIS writes it."""
        moved = datetime.fromisoformat(text) + self._shift
        return f"{moved.day} {moved:%b %Y}"

    def _moved(self, item: dict[str, Any]) -> dict[str, Any]:
        stated = {"datetime": (_moment(item) + self._shift).isoformat().replace("+00:00", "Z")}
        return item | {"properties": item["properties"] | stated}


def _moment(item: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(item["properties"]["datetime"])


@pytest.fixture
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running:
        yield running


def started(*arguments: object, log: Path, profile: Path) -> list[str]:
    """What a QGIS has said."""
    assert run_qgis(SCRIPT, profile, *arguments, profile, log=log, seconds=SECONDS) == 0
    lines = log.read_text().splitlines()
    assert "DONE" in lines, log.read_text()
    return [line for line in lines if re.match("[A-Z]+ ", line)]


def age(profile: Path) -> None:
    """The last look was two days ago."""
    (file,) = profile.rglob("watches/*.json")
    document = json.loads(file.read_text())
    looked = datetime.fromisoformat(document["looked"]) - timedelta(days=2)
    file.write_text(json.dumps(document | {"looked": looked.isoformat()}))


def once(condition: Callable[[], bool], then: Callable[[], None]) -> threading.Thread:
    def wait() -> None:
        end = time.monotonic() + SECONDS
        while not condition() and time.monotonic() < end:
            time.sleep(0.1)
        then()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def test_it_is_told_once(server: CatalogServer, tmp_path: Path) -> None:
    archive, profile = Archive(server), make_profile(f"watch-{os.getpid()}")
    archive.list_without("2026-08-22", "2026-09-11")

    def add() -> None:
        archive.list_without("2026-08-22")
        (profile / "added").touch()

    adding = once((profile / "begun").exists, add)
    said = started("begin", server.url, log=tmp_path / "begin.log", profile=profile)
    adding.join()
    added = archive.day("2026-09-11")
    told = [line for line in said if line.startswith("TOLD")]
    assert len(told) == 1, said
    assert re.fullmatch(rf"TOLD Clear Scenes: {added} is clear: 1\.\d+, 103\.\d+, [\d.]+ % cloud in area\.", told[0])
    assert [line for line in said if line.startswith("LOOKED")] == ["LOOKED 1"] * 3
    (row,) = [line for line in said if line.startswith("ROW")]
    assert added in row
    (group,) = [line for line in said if line.startswith("GROUP")]
    assert " · " in group

    age(profile)
    searches = sum(entry.path == "/search" for entry in server.log)
    assert started("start", log=tmp_path / "restart.log", profile=profile) == []
    assert sum(entry.path == "/search" for entry in server.log) > searches, "it has looked"

    age(profile)
    archive.list_without()  # one comes late
    logs = [tmp_path / f"both-{number}.log" for number in range(2)]
    heard: dict[Path, list[str]] = {}
    both = [
        threading.Thread(target=lambda log=log: heard.update({log: started("start", log=log, profile=profile)}))
        for log in logs
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert len(heard) == 2, "a QGIS failed"
    (told_by_one,) = [line for lines in heard.values() for line in lines]
    assert archive.day("2026-08-22") in told_by_one
