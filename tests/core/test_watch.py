"""A watch, look after look, on the simulated catalog; and its file."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.area.area_text import Place
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.errors.files import FileHeld
from clear_scenes.core.errors.seen import WatchBroken
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.measuring.watch_look import WatchLook, after_look, take_look
from clear_scenes.core.stac.catalogs import Catalog, described
from clear_scenes.core.storage.saved_search import SavedSearch
from clear_scenes.core.storage.watch import Watch, format_watch, parse_watch
from clear_scenes.core.storage.watch_folder import WatchFolder
from sample.api import Catalog as Listed
from sample.server import CatalogServer, serving
from tests.support.seen import joined, scene

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
LIMITS = Limits(10.0, 50.0)  # clear by them: 13 and 23 June, 13 July, 22 August, 11 September
BEGUN = datetime(2026, 8, 1, 12, tzinfo=UTC)
SECRET = "https://me:pw@stac.example.org/v1?token=abc"  # pragma: allowlist secret (made up)


def watch(url: str = "https://stac.example.org/v1", **changes: object) -> Watch:
    search = SavedSearch(AREA, date(2026, 6, 1), date(2026, 7, 1), LIMITS, described(Catalog("", url)), "true_color")
    return replace(Watch.begun("Home", search, BEGUN), **changes)


@pytest.fixture
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running:
        yield running


def hide(server: CatalogServer, *days: str) -> None:
    every = json.loads((server.folder / "items.json").read_text())
    listed = [one for one in every if one["properties"]["datetime"][:10] not in days]
    server.catalog = Listed(listed, server.catalog.collections)


def look(one: Watch, *now: int) -> tuple[list[str], Watch]:
    """The days that are told, and the watch as it is afterwards, by its file."""
    at = datetime(2026, *now, 12, tzinfo=UTC)
    found = take_look(one, Run.plain(one.query(at), rule=LIMITS.rule), at)
    after = parse_watch(format_watch(after_look(one, found)).encode(), "x.json")
    return [told.acquisition.day for told in found.told], after


def test_only_what_comes_after_it_began_is_told_and_never_twice(server: CatalogServer) -> None:
    told, one = look(watch(server.url), 8, 1)
    assert told == []
    assert (one.clear, one.newest.date()) == ("2026-07-13", date(2026, 8, 2))
    told, one = look(one, 9, 12)
    assert told == ["2026-09-11", "2026-08-22"]
    assert (one.clear, one.looked) == ("2026-09-11", datetime(2026, 9, 12, 12, tzinfo=UTC))
    assert one.clear_cloud == pytest.approx(0.0, abs=10)
    read = len(server.log)
    told, one = look(one, 9, 13)
    assert told == []
    assert not any("/files/" in entry.path for entry in server.log[read:]), "what is known is not read again"


def test_what_came_before_the_first_look_could_be_made_is_told(server: CatalogServer) -> None:
    told, _ = look(watch(server.url), 9, 12)
    assert told == ["2026-09-11", "2026-08-22"]


def test_what_is_older_than_what_was_listed_first_is_not_new(server: CatalogServer) -> None:
    """13 June is clear, and half a day older; the newest image is half a day older than the watch, too."""
    told, one = look(watch(server.url, created=datetime(2026, 9, 11, 12, tzinfo=UTC)), 9, 11)
    assert (told, one.newest.date()) == ([], date(2026, 9, 11))
    assert look(one, 9, 12)[0] == []


def test_an_archive_that_stands_still_is_told_once_and_what_it_adds_late_comes(server: CatalogServer) -> None:
    hide(server, "2026-08-22", "2026-09-11")
    _, one = look(watch(server.url), 9, 12)
    newest = one.newest
    assert newest is not None
    assert newest.date() == date(2026, 9, 1)
    assert not one.stands_still
    told, one = look(one, 9, 30)
    assert (told, one.stands_still) == ([], False)
    told, one = look(one, 10, 2)  # 31 days after the newest one
    assert (told, one.stands_still) == ([], True)
    hide(server)
    told, one = look(one, 10, 5)
    assert told == ["2026-09-11", "2026-08-22"]
    assert not one.stands_still
    assert look(one, 11, 20)[1].stands_still
    assert not look(replace(one, search=replace(one.search, months=frozenset({6, 7}))), 11, 20)[1].stands_still


def test_what_is_not_listed_any_more_is_forgotten_and_the_window_goes_on() -> None:
    old, new = scene(moment=datetime(2026, 5, 1, tzinfo=UTC)), scene(moment=datetime(2026, 10, 1, tzinfo=UTC))
    judged = tuple((joined(one), Verdict.CLOUDY) for one in (old, new))
    at = datetime(2026, 10, 3, tzinfo=UTC)
    one = after_look(watch(), WatchLook(at, judged=judged, newest=new.moment))
    assert [sighting.moment for sighting in one.seen] == [new.moment]
    assert one.query(at).start == datetime(2026, 7, 3, tzinfo=UTC)
    assert one.query(at).end == datetime(2026, 10, 4, tzinfo=UTC)
    whole = replace(one, search=replace(one.search, limits=replace(LIMITS, leave_out=True)))
    assert whole.query(at).start == datetime(2026, 6, 1, tzinfo=UTC) - AREA.ahead_of_utc


def test_what_is_changed_during_a_look_stays() -> None:
    changed = replace(watch(), name="Other", paused=True)
    after = after_look(changed, WatchLook(BEGUN))
    assert (after.name, after.paused, after.looked) == ("Other", True, BEGUN)


@pytest.mark.parametrize(
    ("changes", "is_due"),
    [
        ({}, True),
        ({"paused": True}, False),
        ({"looked": BEGUN - timedelta(hours=23)}, False),
        ({"looked": BEGUN - timedelta(hours=24)}, True),
        ({"looked": BEGUN + timedelta(hours=1)}, True),
    ],
    ids=["new", "paused", "looked at", "a day ago", "the clock was wrong"],
)
def test_when_it_is_due(changes: dict[str, object], is_due: bool) -> None:
    assert watch(**changes).is_due(BEGUN, timedelta(days=1)) is is_due


def test_its_file_has_no_secret(tmp_path: Path) -> None:
    catalog = replace(Catalog("", SECRET), login="abc1234", pays=True)
    one = Watch.begun("Home", replace(watch().search, catalog=catalog), BEGUN)
    text = format_watch(one)
    assert not [part for part in ("me:pw", "token", "=abc") if part in text]
    again = parse_watch(text.encode(), "x.json")
    assert (again.login, again.pays) == ("abc1234", True)
    assert again.query(BEGUN).catalog.login == "abc1234"


def test_a_place_is_its_surroundings() -> None:
    one = watch(search=replace(watch().search, area=Place(1.29, 103.85), radius=2500.0))
    assert one.query(BEGUN).area == Area.circle(103.85, 1.29, 2500.0)


# The folder


def test_a_folder_keeps_them(tmp_path: Path) -> None:
    folder = WatchFolder(tmp_path / "deep" / "watches")
    assert folder.read() == ((), ())
    one, other = watch(), watch(created=BEGUN - timedelta(days=1))
    for each in (one, other):
        folder.add(each)
    assert folder.read() == ((other, one), ())
    changed = folder.change(one.id, lambda each: replace(each, paused=True))
    assert changed == replace(one, paused=True) == folder.load(one.id)
    folder.remove(one.id)
    assert folder.read() == ((other,), ())
    assert folder.change(one.id, lambda each: each) is None
    assert not list((tmp_path / "deep" / "watches").glob(f"{one.id}*"))


def test_a_damaged_one_is_said_and_harms_no_other(tmp_path: Path) -> None:
    folder, one = WatchFolder(tmp_path), watch(seen=())
    folder.add(one)
    text = format_watch(one)
    for bad in (
        *(text[:end] for end in range(0, len(text) - 3, 11)),
        *("[]", "{}", "[" * 100_000, text.replace('"clear_scenes_watch": 1', '"clear_scenes_watch": 2')),
        text.replace(one.id, "../../x"),
    ):
        (tmp_path / "bad.json").write_text(bad)
        watches, problems = folder.read()
        assert watches == (one,)
        assert [str(problem) for problem in problems] == [
            f"A watch cannot be read: {tmp_path / 'bad.json'} is damaged, or of a newer Clear Scenes. Delete the file, "
            "or update."
        ]
    with pytest.raises(WatchBroken):
        parse_watch(text.replace("2026-08-01", "2026-08-41").encode(), "x.json")


def test_changes_at_once_lose_nothing(tmp_path: Path) -> None:
    folder, one = WatchFolder(tmp_path), watch()
    folder.add(one)
    add = [
        threading.Thread(target=folder.change, args=(one.id, lambda each, n=n: replace(each, name=f"{each.name}{n}")))
        for n in range(8)
    ]
    for thread in add:
        thread.start()
    for thread in add:
        thread.join()
    assert sorted(folder.load(one.id).name) == sorted("Home01234567")


def test_one_looks_at_a_time(tmp_path: Path) -> None:
    folder, one = WatchFolder(tmp_path), watch()
    folder.add(one)
    with folder.looking(one.id):
        with pytest.raises(FileHeld), WatchFolder(tmp_path).looking(one.id):
            pass
        folder.change(one.id, lambda each: replace(each, paused=True))  # is not held up
    with folder.looking(one.id):
        pass
