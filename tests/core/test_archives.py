"""Several collections and catalogs in one search: each date that any has, once, whatever befalls the others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.area_set_run import AreaSetRun
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network import transport
from clear_scenes.core.pictures.picture_maker import PictureMaker
from clear_scenes.core.stac.catalogs import Catalog, parse_catalog, together
from clear_scenes.core.stac.search import SearchQuery
from tests.support import archives
from tests.support.archives import ALL_DATES, AREA, DATES, FIRST, LAST, NEWER, OLDER

BOTH = f"{OLDER},{NEWER}"
Found = dict[int, Measurement]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archives")
    archives.write_files(folder)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    """The files of both archives, of which a test may take some away."""
    return Path(shutil.copytree(written, tmp_path / "files", copy_function=os.link))


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the tries of a request: they are made nonetheless."""
    monkeypatch.setattr(transport, "backoff", lambda: [0.01] * 4)


def date_of(one: Measurement) -> int:
    return (one.acquisition.moment - FIRST).days


def measured(catalog: Catalog, by_acquisition: bool = True, **asked: object) -> tuple[Found, Run]:
    run = Run.plain(SearchQuery(catalog, AREA, FIRST, LAST, **asked), by_acquisition=by_acquisition)
    last = {one.acquisition.key: one for one in run.measurements(run.pages())}
    found = {date_of(one): one for one in last.values()}
    assert len(found) == len(last), "each overpass is one row"
    return found, run


def assert_counted(found: Found, dates: tuple[int, ...], gone: str = "") -> None:
    assert sorted(found) == sorted(dates)
    for date, one in found.items():
        copy = archives.counted(date, gone)
        assert one.counts == archives.by_hand(copy, date), (date, one.reason)
        assert one.acquisition.scenes[0].collection == copy
        others = [scene.collection for scene in one.acquisition.superseded]
        assert others == [other for other in DATES if date in DATES[other] and other != copy]


@pytest.mark.parametrize("joined", [True, False], ids=["joined", "each by itself"])
def test_two_collections_are_the_union_each_overpass_once(folder: Path, joined: bool) -> None:
    with archives.one_server(folder) as server:
        found, run = measured(parse_catalog(server.url, BOTH), joined)
        assert_counted(found, ALL_DATES)
        assert run.remarks == []


@pytest.mark.parametrize("joined", [True, False], ids=["joined", "each by itself"])
@pytest.mark.parametrize("gone", [OLDER, NEWER])
def test_where_files_of_one_collection_are_gone_the_other_stands_in(folder: Path, gone: str, joined: bool) -> None:
    archives.lose_files(folder, gone)
    with archives.one_server(folder) as server:
        found, _ = measured(parse_catalog(server.url, BOTH), joined)
    assert sorted(found) == [*ALL_DATES]
    alone = [date for date in DATES[gone] if archives.counted(date, gone) == gone]
    assert [date for date, one in sorted(found.items()) if one.counts is None] == alone
    others = {date: one for date, one in found.items() if date not in alone}
    assert_counted(others, tuple({*ALL_DATES} - {*alone}), gone)


@pytest.mark.parametrize("status", [403, 404, 500])
@pytest.mark.parametrize("bad", [OLDER, NEWER])
@pytest.mark.usefixtures("no_pauses")
def test_a_server_whose_files_fail_loses_no_date_that_the_other_has(folder: Path, bad: str, status: int) -> None:
    with archives.two_servers(folder, {bad: archives.refusing(status, "/files/")}) as servers:
        found, _ = measured(parse_catalog("; ".join(one.url for one in servers.values())))
    others = {date: one for date, one in found.items() if date in DATES[NEWER if bad == OLDER else OLDER]}
    assert sorted(found) == [*ALL_DATES]
    assert_counted(others, tuple(others), bad)
    assert all(one.reason is not None for date, one in found.items() if date not in others)


@pytest.mark.parametrize("status", [429, 404, 500])
@pytest.mark.parametrize("after", [0, 1], ids=["from the start", "after the first page"])
@pytest.mark.parametrize("dead", [OLDER, NEWER])
@pytest.mark.usefixtures("no_pauses")
def test_a_catalog_that_fails_ends_no_search(folder: Path, dead: str, after: int, status: int) -> None:
    fault = archives.refusing(status, "/search" if after else "", after)
    with archives.two_servers(folder, {dead: fault}) as servers:
        found, run = measured(together([Catalog(name, one.url, name) for name, one in servers.items()]))
    other = NEWER if dead == OLDER else OLDER
    assert {*DATES[other]} <= {*found}
    named = DATES[dead][-archives.PAGE :] if after else ()  # the newest first
    assert {*found} == {*DATES[other], *named}
    for date, one in found.items():
        copy = archives.counted(date, "" if date in named else dead)
        assert one.counts == archives.by_hand(copy, date)
    (remark,) = run.remarks
    assert f"Dates that only {dead} has may be missing" in str(remark)
    assert str(remark).partition("to its end. ")[2], "it says why"


@pytest.mark.usefixtures("no_pauses")
def test_a_server_that_is_away_ends_no_search(folder: Path) -> None:
    with archives.two_servers(folder, {}) as servers:
        away = Catalog("Away", "http://127.0.0.1:9/stac", NEWER)  # the port that discards: nobody listens
        found, run = measured(together([away, Catalog("There", servers[OLDER].url, OLDER)]))
    assert {date: one.counts for date, one in found.items()} == {
        date: archives.by_hand(OLDER, date) for date in DATES[OLDER]
    }
    (remark,) = run.remarks
    assert str(remark).startswith("Dates that only Away has may be missing")
    assert "cannot be reached" in str(remark)


@pytest.mark.usefixtures("no_pauses")
def test_where_no_catalog_answers_the_first_says_why(folder: Path) -> None:
    faults = {one: archives.refusing(500) for one in DATES}
    with archives.two_servers(folder, faults) as servers, pytest.raises(ClearScenesError, match="500"):
        measured(parse_catalog("; ".join(one.url for one in servers.values())))


@pytest.mark.parametrize("first", [0, 2, 4, 6])
@pytest.mark.usefixtures("no_pauses")
def test_at_five_percent_faults_no_date_is_lost(folder: Path, first: int) -> None:
    unlucky = {one: archives.Unlucky(first + number) for number, one in enumerate(DATES)}
    with archives.two_servers(folder, unlucky) as servers:
        found, _ = measured(parse_catalog("; ".join(one.url for one in servers.values())))
    assert_counted(found, ALL_DATES)
    assert all(one.failed for one in unlucky.values())


def test_a_silent_catalog_holds_nobody_up(folder: Path) -> None:
    """What the other names comes while it is still waited for."""
    with archives.two_servers(folder, {}) as servers:
        release = servers[OLDER].stall("/search")
        run = Run.plain(SearchQuery(parse_catalog("; ".join(one.url for one in servers.values())), AREA, FIRST, LAST))
        came: set[int] = set()
        for page in run.pages():
            came |= {(one.moment - FIRST).days for one in page}
            if came == {*DATES[NEWER]}:
                release.set()
        assert release.is_set()
        assert came == {*ALL_DATES}


def test_with_a_limit_the_newest_of_all_are_taken(folder: Path) -> None:
    with archives.one_server(folder) as server:
        for joined in (True, False):
            found, _ = measured(parse_catalog(server.url, BOTH), joined, limit=4)
            assert_counted(found, ALL_DATES[-4:])


@pytest.mark.parametrize("gone", ["", NEWER])
def test_fields_are_counted_from_the_copy_that_can_be_read(folder: Path, gone: str) -> None:
    fields = AreaSet([AREA, Area.rectangle(350_000, 153_000, 351_000, 154_000, AREA.crs)])
    if gone:
        archives.lose_files(folder, gone)
    with archives.one_server(folder) as server:
        query = SearchQuery(parse_catalog(server.url, BOTH), fields.around, FIRST, LAST)
        run = AreaSetRun(query, fields, Run.plain(query).transport)
        counts = {
            date_of(one): one
            for counted in run.counted(run.acquisitions())
            for number, one in counted.measurements()
            if number == 0
        }
    assert sorted(counts) == [*ALL_DATES]
    for date, one in counts.items():
        copy = archives.counted(date, gone)
        expected = None if copy == gone else archives.by_hand(copy, date)
        assert one.counts == expected


def test_a_picture_is_made_of_the_copy_that_has_its_file(folder: Path) -> None:
    (folder / NEWER / "visual.tif").unlink()
    with archives.one_server(folder) as server:
        query = SearchQuery(parse_catalog(server.url, BOTH), AREA, FIRST, LAST)
        run = Run.plain(query)
        found = {(one.moment - FIRST).days: one for page in run.pages() for one in page}
        make = PictureMaker(AREA, run.transport)
        made = {date: make(one).picture for date, one in found.items()}
    assert {date for date, picture in made.items() if picture is None} == {*DATES[NEWER]} - {*DATES[OLDER]}


@pytest.mark.parametrize("part", ["*.tif", "visual.tif", "[0-9].tif"], ids=["all", "the image", "the classification"])
def test_a_clear_picture_is_made_of_copies_where_files_are_gone(folder: Path, tmp_path: Path, part: str) -> None:
    """The same as of the older archive alone, on the dates that it has."""
    for file in (folder / NEWER).glob(part):
        file.unlink()
    with archives.one_server(folder) as server:
        made = {}
        for collections in (OLDER, BOTH):
            run = Run.plain(SearchQuery(parse_catalog(server.url, collections), AREA, FIRST, LAST))
            found = {one.key: one for page in run.pages() for one in page}
            dates = [one for one in found.values() if (one.moment - FIRST).days in DATES[OLDER]]
            request = PictureRequest(AREA, bands=("visual",), counts_looks=True)
            picture = ClearPicture(request, dates, run.transport)
            plan = picture.plan()
            pieces = [piece for _, piece in picture.pieces(tmp_path)]
            made[collections] = plan.shown, [(one.acquisition.day, one.pixels) for one in plan.dates], pieces
            assert plan.left_out == ()
            assert {one.acquisition.scenes[0].collection for one in plan.dates} == {OLDER}
    (shown, days, pieces), (other_shown, other_days, other_pieces) = made.values()
    assert (shown, days) == (other_shown, other_days)
    assert shown > 0
    for one, other in zip(pieces, other_pieces, strict=True):
        assert np.array_equal(one.values, other.values)
        assert np.array_equal(one.looks, other.looks)


def test_what_the_catalog_named_first_counts_is_read_once(folder: Path) -> None:
    """Without a store, too: where the other catalog only adds copies, nothing is fetched again."""
    with archives.two_servers(folder, {}) as servers:
        release = servers[OLDER].stall("/search")
        catalog = parse_catalog(f"{servers[NEWER].url}; {servers[OLDER].url}")
        run = Run.plain(SearchQuery(catalog, AREA, FIRST, LAST))
        counted = []
        for one in run.measurements(run.pages()):
            counted.append(date_of(one))
            if len(counted) == len(DATES[NEWER]):
                release.set()
        ranges = [(entry.path, entry.range) for one in servers.values() for entry in one.log if "/files/" in entry.path]
    assert sorted({*counted}) == [*ALL_DATES]
    assert len(counted) == len(DATES[NEWER]) + len(DATES[OLDER]), "each page brings its rows up to date"
    assert len(ranges) == len({*ranges}), "no range is asked for twice"
    assert {path for path, _ in ranges if OLDER in path} == {f"/files/{OLDER}/{date}.tif" for date in (0, 7)}


@pytest.mark.parametrize("after", [3, 8, 13])
def test_files_that_go_away_in_the_middle_of_a_run_are_read_of_their_copies(folder: Path, after: int) -> None:
    """Wherever it stops: each count is whole, of one copy or of the other."""
    with archives.two_servers(folder, {NEWER: archives.refusing(403, "/files/", after)}) as servers:
        found, _ = measured(parse_catalog("; ".join(one.url for one in servers.values())))
    assert sorted(found) == [*ALL_DATES]
    copies = {date: one.acquisition.scenes[0].collection for date, one in found.items() if one.counts is not None}
    assert {*DATES[OLDER]} <= {*copies}
    assert all(found[date].counts == archives.by_hand(copy, date) for date, copy in copies.items())
    assert OLDER in {copies[date] for date in DATES[NEWER] if date in DATES[OLDER]}, "some had to stand in"
