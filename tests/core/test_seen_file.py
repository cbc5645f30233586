"""Runs that tell of new acquisitions alone: all, none, the two that were added; and when a file is not written."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import OPAQUE
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.errors.base import Cancelled, ClearScenesError
from clear_scenes.core.errors.files import FileHeld, FolderMissing
from clear_scenes.core.errors.seen import SeenFileBroken, SeenFileTooNew, SeenForOther
from clear_scenes.core.measuring.new_only import measure_new
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.file_lock import locked
from clear_scenes.core.storage.seen_file import SeenFile, SeenScope
from sample.api import Catalog as Listed
from sample.server import CatalogServer, serving
from tests.support.house import ROOT
from tests.support.seen import MOMENT, joined, scene

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
FIRST, LAST = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, tzinfo=UTC)
LIMITS = Limits(10.0, 50.0)
SCOPE = SeenScope(AREA.key, LIMITS)


@pytest.fixture
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running:
        yield running


def items(server: CatalogServer) -> list[dict[str, Any]]:
    return json.loads((server.folder / "items.json").read_text())


def offer(server: CatalogServer, listed: list[dict[str, Any]]) -> None:
    server.catalog = Listed(listed, server.catalog.collections)


def run(server: CatalogServer, limits: Limits = LIMITS, by_acquisition: bool = True) -> Run:
    query = SearchQuery(Catalog("", server.url), AREA, FIRST, LAST)
    return Run.plain(query, limits=limits, by_acquisition=by_acquisition, rule=limits.rule)


def days(server: CatalogServer, file: Path, limits: Limits = LIMITS) -> list[str]:
    return sorted(one.acquisition.day for one in measure_new(run(server, limits), limits, file))


def files_read(server: CatalogServer) -> int:
    return sum("/files/" in one.path for one in server.log)


@pytest.mark.parametrize("limits", [LIMITS, replace(LIMITS, leave_out=True)], ids=["keep", "leave out"])
def test_three_runs(server: CatalogServer, tmp_path: Path, limits: Limits) -> None:
    """All, none, the two that were added; what is known is not read again, but to find ground that recurs."""
    file, every = tmp_path / "seen.json", items(server)
    dates = sorted({one["properties"]["datetime"][:10] for one in every})
    added = {dates[3], dates[-1]}  # one of them late
    offer(server, [one for one in every if one["properties"]["datetime"][:10] not in added])
    assert days(server, file, limits) == [one for one in dates if one not in added]
    written, read = file.read_bytes(), files_read(server)
    assert days(server, file, limits) == []
    assert (files_read(server), file.read_bytes()) == (read, written)
    offer(server, every)
    assert days(server, file, limits) == sorted(added)
    assert days(server, file, limits) == []


def test_each_tile_by_itself(server: CatalogServer, tmp_path: Path) -> None:
    file, every = tmp_path / "seen.json", items(server)
    found = [
        [one.acquisition.tiles for one in measure_new(run(server, by_acquisition=False), LIMITS, file)]
        for _ in range(2)
    ]
    assert len(found[0]) == len(every) == 24
    assert found[1] == []


def test_a_tile_that_is_added_turns_a_verdict(server: CatalogServer, tmp_path: Path) -> None:
    """Of 11 September the one tile covers all of the area, the other one a part."""
    file, every = tmp_path / "seen.json", items(server)
    limits = replace(LIMITS, min_coverage=95.0)
    part = [one for one in every if one["id"] != "S2C_48NUG_20260911_0_L2A"]
    offer(server, part)
    assert "2026-09-11" in days(server, file, limits)
    offer(server, every)
    assert days(server, file, limits) == ["2026-09-11"]
    assert days(server, file, limits) == []


def test_what_could_not_be_read_comes_when_it_can(server: CatalogServer, tmp_path: Path) -> None:
    file, every = tmp_path / "seen.json", items(server)
    broken = [one | {"assets": {}} if "20260613" in one["id"] else one for one in every]
    offer(server, broken)
    found = list(measure_new(run(server), LIMITS, file))
    assert [one.acquisition.day for one in found if one.reason] == ["2026-06-13"]
    assert len(found) == 12
    assert days(server, file) == []
    offer(server, every)
    assert days(server, file) == ["2026-06-13"]
    assert days(server, file) == []


def test_a_run_that_is_not_complete_changes_nothing(server: CatalogServer, tmp_path: Path) -> None:
    file, every = tmp_path / "seen.json", items(server)
    coming = measure_new(run(server), LIMITS, file)
    next(coming)
    coming.close()  # whoever took it had an error
    assert list(tmp_path.iterdir()) == []
    offer(server, every[:6])
    days(server, file)
    written = file.read_bytes()
    offer(server, every)
    cancelled = run(server)
    cancelled.cancellation.cancel()
    with pytest.raises(Cancelled):
        list(measure_new(cancelled, LIMITS, file))
    nowhere = SearchQuery(Catalog("", "http://127.0.0.1:9"), AREA, FIRST, LAST)
    with pytest.raises(ClearScenesError):
        list(measure_new(Run.plain(nowhere), LIMITS, file))
    assert file.read_bytes() == written


@pytest.mark.parametrize(
    ("scope", "part"),
    [
        (replace(SCOPE, area="another"), "the area"),
        (replace(SCOPE, limits=replace(LIMITS, max_cloud=20.0)), "a limit"),
        (replace(SCOPE, limits=replace(LIMITS, min_coverage=0.0)), "a limit"),
        (replace(SCOPE, limits=replace(LIMITS, cloud_classes=OPAQUE)), "what counts as cloud"),
        (replace(SCOPE, limits=replace(LIMITS, margin=60.0)), "what counts as cloud"),
        (replace(SCOPE, limits=replace(LIMITS, leave_out=True)), "what counts as cloud"),
        (replace(SCOPE, cloud_from=40), "what counts as cloud"),
        (replace(SCOPE, clears_doubt=True), "what counts as cloud"),
        (replace(SCOPE, joined=False), "whether tiles are joined"),
    ],
)
def test_a_file_for_another_search_is_refused(tmp_path: Path, scope: SeenScope, part: str) -> None:
    file = tmp_path / "seen.json"
    SeenFile(file, SCOPE).keep([(joined(scene()), Verdict.CLEAR)])
    written = file.read_bytes()
    SeenFile(file, replace(SCOPE, limits=replace(LIMITS, max_cloud=10)))  # the same
    with pytest.raises(SeenForOther) as caught:
        SeenFile(file, scope)
    assert str(caught.value) == (
        f"{file} was made for another search: {part} differs. Name a file of its own for this search."
    )
    assert file.read_bytes() == written


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "seen.json"
    SeenFile(file, SCOPE).keep([(joined(scene()), Verdict.CLEAR)])
    text = file.read_text()
    for bad in (
        *(text[:end] for end in range(0, len(text) - 3, 7)),
        *("[]", "{}", "null", '"clear_scenes_seen"', "\x00" * 40, "[" * 100_000),
        text.replace('"clear"', '"cleer"'),
        text.replace("2026-08-13", "2026-08-33"),
        text.replace('"tiles": ["48NUG"]', '"tiles": [1]'),
        text.replace('"seen": [', '"sean": ['),
        text.replace('{"platform"', '[], {"platform"'),
        text.replace('"clear_scenes_seen": 1', '"clear_scenes_seen": "1"'),
    ):
        file.write_text(bad)
        with pytest.raises(SeenFileBroken) as caught:
            SeenFile(file, SCOPE)
        assert "was left as it is" in str(caught.value)
        assert file.read_text() == bad
    file.write_text(text.replace('"clear_scenes_seen": 1', '"clear_scenes_seen": 2'))
    with pytest.raises(SeenFileTooNew):
        SeenFile(file, SCOPE)
    with pytest.raises(FolderMissing):
        SeenFile(tmp_path / "none" / "seen.json", SCOPE)


def test_no_address_is_written(tmp_path: Path) -> None:
    file = tmp_path / "seen.json"
    SeenFile(file, SCOPE).keep([(joined(scene()), Verdict.CLEAR)])
    assert "example" not in file.read_text()
    assert "https" not in file.read_text()


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each opens the file before the other one writes."""
    file = tmp_path / "seen.json"
    every = [joined(scene(moment=MOMENT + timedelta(days=number))) for number in range(24)]
    opened = [SeenFile(file, SCOPE) for _ in range(8)]
    threads = [
        threading.Thread(target=one.keep, args=([(each, Verdict.CLEAR) for each in every[number::8]],))
        for number, one in enumerate(opened)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(map(SeenFile(file, SCOPE).knows, every))
    assert len(json.loads(file.read_text())["seen"]) == len(every)


HOLDER = """\
import sys
from pathlib import Path
from tests.support.package import load_plugin_package
load_plugin_package()
from clear_scenes.core.storage.file_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_holds_against_other_programs_and_ends_with_them(tmp_path: Path) -> None:
    path = tmp_path / "seen.json"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(FileHeld), locked(path):
            pass
        other.kill()
        with locked(path, 10.0):
            pass
