"""Windows: a search in several parts at once names what one walk would, with few requests, and says what is missing."""

from __future__ import annotations

import itertools
import json
import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.catalog import SearchCutShort
from clear_scenes.core.errors.search import PeriodMissing
from clear_scenes.core.network import transport
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.stac import search_windows, window_search
from clear_scenes.core.stac.search_windows import SHORT, SearchWindow, WindowPlan
from tests.support.random_catalog import BEGIN, DAYS, END, RandomCatalog, spread
from tests.support.searching import AREA, coming, names, page_of, pages, searches, stub
from tests.support.stub import Answer, Request

AHEAD = AREA.ahead_of_utc  # 6 h 54 min 42 s
MANY = 9  # the seed of a catalog of 700 items
BOX = (0.0, 0.0, 1.0, 1.0)


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


def periods(catalog: RandomCatalog) -> list[tuple[datetime, datetime]]:
    """That were asked for, in UTC, the earliest first."""
    asked = [request.json["datetime"].split("/") for request in catalog.asked if "token" not in request.json]
    return sorted((datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in asked)


# The same scenes


@pytest.mark.parametrize("seed", range(24))
def test_the_same_scenes_of_every_catalog(seed: int) -> None:
    """Ties, intervals, items without a date; servers that count or not, and ignore order, period or page size."""
    catalog, dice = RandomCatalog.poor(seed), random.Random(seed)
    start = BEGIN + timedelta(days=dice.randrange(DAYS - 30), seconds=dice.randrange(86400))
    end = min(END, start + timedelta(days=dice.choice([20, 200, 700, DAYS])))
    limit = dice.choice([0, 0, 3, 50])
    with stub(catalog.answer, *["item-search#sort"] * catalog.sorts) as server:
        found = pages(server.url, limit, start=start, end=end)
    by_age = sorted((scene.age_key for page in found for scene in page), reverse=True)
    named = names(found)
    assert len(set(named)) == len(named)
    expected = catalog.matching((start, end))
    if limit:
        without_date = datetime.min.replace(tzinfo=UTC)
        ages = {name: ((catalog.periods[name] or (without_date,))[0], name) for name in expected}
        expected = sorted(sorted(expected, key=ages.__getitem__, reverse=True)[:limit])
        assert by_age == sorted((ages[name] for name in expected), reverse=True)
    assert sorted(named) == expected


@pytest.mark.parametrize("months", [frozenset({6, 7, 8}), frozenset({1, 12}), frozenset({3, 5, 9})])
@pytest.mark.parametrize("heeds_dates", [True, False])
def test_months_are_windows_too(months: frozenset[int], heeds_dates: bool) -> None:
    catalog = RandomCatalog(MANY, heeds_dates=heeds_dates)
    with stub(catalog.answer) as server:
        found = names(pages(server.url, start=BEGIN, end=END, months=months))
    of_month = {
        name
        for name in catalog.matching((BEGIN, END))
        if (own := catalog.periods[name]) is None or any((day + AHEAD).month in months for day in _days(own))
    }
    assert sorted(found) == sorted(of_month)


def _days(period: tuple[datetime, datetime]) -> list[datetime]:
    """Steps of a day through a period as far as it is searched, its end included."""
    first, last = period[0], min(period[1], END)
    return [*(first + timedelta(days=day) for day in range((last - first).days + 1)), last]


def test_a_server_that_does_not_heed_the_period_is_walked_through_once() -> None:
    catalog = RandomCatalog(MANY, heeds_dates=False, sorts=False)
    assert len(catalog.items) > 100
    with stub(catalog.answer) as server:
        assert sorted(names(pages(server.url, start=BEGIN, end=END))) == catalog.matching((BEGIN, END))
    assert len(catalog.asked) <= 6 + -(-len(catalog.items) // 100), "six windows at first, then page after page"


@pytest.mark.parametrize("counts", ["numberMatched", "nothing"])
def test_a_server_that_turns_in_circles_ends(counts: str) -> None:
    """Whatever it says; it has named the first page of each window."""
    catalog = RandomCatalog(MANY, counts=counts, most=20, turns_in_circles=True)
    with stub(catalog.answer, "item-search#sort") as server:
        found, error = _until_error(coming(server.url, start=BEGIN, end=END))
    assert len(catalog.asked) < 400
    assert set(found) <= set(catalog.matching((BEGIN, END)))
    assert len(found) > 200, "more than one walk, which would name twenty"
    assert isinstance(error, SearchCutShort) or set(found) == set(catalog.matching((BEGIN, END))) or counts == "nothing"


def _until_error(found: Any) -> tuple[list[str], Exception | None]:
    came: list[str] = []
    try:
        for page in found:
            came += [scene.id for scene in page]
    except Exception as error:
        return came, error
    return came, None


@pytest.mark.parametrize("counts", ["numberMatched", "nothing"])
@pytest.mark.parametrize("cap", [10, 40])
def test_of_a_server_that_ends_early_no_fewer_come_than_by_one_walk(
    counts: str, cap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = RandomCatalog(MANY, counts, most=cap)

    def answer(request: Request) -> Answer:
        page = json.loads(catalog.answer(request).body)
        return Answer(200, json.dumps(page | {"links": []}))

    with stub(answer) as server:
        found = names(pages(server.url, start=BEGIN, end=END))
        monkeypatch.setattr(search_windows, "SHORT", END - BEGIN)
        monkeypatch.setattr(window_search, "MANY", 10_000)
        asked = len(catalog.asked)
        one_walk = names(pages(server.url, start=BEGIN, end=END))
    assert len(one_walk) <= len(found)
    assert asked < 500


# How it is cut


@pytest.mark.parametrize("seed", range(20))
def test_windows_are_whole_and_cut_at_the_sun_s_midnight(seed: int) -> None:
    """They cover the period without a gap, share a moment each, and no day of the sun is cut."""
    dice = random.Random(seed)
    ahead = timedelta(hours=dice.uniform(-12, 12))
    start = BEGIN + timedelta(seconds=dice.randrange(86400))
    end = start + timedelta(days=dice.uniform(1, 4000))
    plan = WindowPlan([SearchWindow(BOX, (start, end))], ahead)
    cut = []
    while window := plan.take():
        cut.append(window.interval)
        if dice.random() < 0.5:
            plan.answered(window, dice.choice([0, 1, 30, 500, 100_000]))
    assert len(cut) <= 130
    assert cut[0][1] == end
    assert cut[-1][0] == start
    for (later, _), (_, earlier) in itertools.pairwise(cut):
        assert later == earlier
        by_the_sun = later + ahead
        assert abs(by_the_sun - by_the_sun.replace(hour=0, minute=0, second=0, microsecond=0)) <= timedelta(
            seconds=1
        ) or (by_the_sun.hour == 23 and by_the_sun.minute == 59 and by_the_sun.second >= 59)


@pytest.mark.parametrize(
    ("years", "scenes", "lengths"),
    [
        (10, 37, [92] * 8 + [46] * 4),  # twelve for six at once: two rounds with nobody idle
        (9, 37, [92] * 6 + [46] * 6),
        (12, 37, [92] * 12),
        (20, 37, [92] * 16 + [46] * 8),
        (10, 20, [92] * 10),  # halves would hold too few
    ],
)
def test_summers_are_halved_where_requests_had_nothing_to_do(years: int, scenes: int, lengths: list[int]) -> None:
    summers = [datetime(2016 + year, 6, 1, tzinfo=UTC) for year in reversed(range(years))]
    plan = WindowPlan([SearchWindow(BOX, (june, june + timedelta(days=92))) for june in summers], timedelta(0))
    taken = [plan.take() for _ in range(6)]
    for window in taken:
        assert window is not None
        plan.answered(window, scenes)
    while window := plan.take():
        taken.append(window)
    assert [window.length.days for window in taken if window] == lengths
    assert sum(lengths) == 92 * years


@pytest.mark.parametrize("days", [1, 21, 124])
def test_a_short_period_is_one_request(days: int) -> None:
    catalog = RandomCatalog(MANY)
    with stub(catalog.answer) as server:
        pages(server.url, start=END - timedelta(days=days), end=END)
    assert len(catalog.asked) == 1
    assert timedelta(days=days) <= SHORT


@pytest.mark.parametrize(("count", "most"), [(20, 12), (365, 14), (730, 20), (2000, 45)])
def test_few_requests_more_than_one_walk(count: int, most: int) -> None:
    """Of five years; one walk would take 1, 4, 8 and 20."""
    catalog = spread(count)
    with stub(catalog.answer, "item-search#sort") as server:
        assert len(names(pages(server.url, start=BEGIN, end=END))) == count
    assert len(catalog.asked) <= most
    assert periods(catalog)[-1][1] - periods(catalog)[-1][0] < timedelta(days=32), "the newest comes soonest"


@pytest.mark.parametrize("counts", ["numberMatched", "nothing"])
def test_a_short_period_that_holds_many_pages_is_cut_by_its_first_page(counts: str) -> None:
    """1,500 scenes of four months: no chain of fifteen pages."""
    catalog = spread(1500, days=120)
    catalog.counts = counts
    with stub(catalog.answer, "item-search#sort") as server:
        assert len(names(pages(server.url, start=END - timedelta(days=121), end=END))) == 1500
    assert len(catalog.asked) <= 32
    assert sum("token" in request.json for request in catalog.asked) <= 4, "few pages wait for others"


def test_a_count_that_has_nothing_to_do_with_the_period_asks_for_no_end() -> None:
    catalog = spread(300)

    def answer(request: Request) -> Answer:
        page = json.loads(catalog.answer(request).body)
        return Answer(200, json.dumps(page | {"numberMatched": 9300}))

    with stub(answer, "item-search#sort") as server:
        assert len(names(pages(server.url, start=BEGIN, end=END))) == 300
    assert len(catalog.asked) < 600


# What goes wrong


def failing_before(moment: datetime, catalog: RandomCatalog, status: int = 500) -> Callable[[Request], Answer]:
    """A server that fails wherever a window begins before a moment."""

    def answer(request: Request) -> Answer:
        if datetime.fromisoformat(request.json["datetime"].partition("/")[0]) < moment:
            return Answer(status, '{"description": "broken"}')
        return catalog.answer(request)

    return answer


def test_a_server_that_fails_in_a_window_has_its_others_shown() -> None:
    catalog = spread(365)
    with stub(failing_before(BEGIN + timedelta(days=1), catalog), "item-search#sort") as server:
        found, error = _until_error(coming(server.url, start=BEGIN, end=END))
    assert isinstance(error, PeriodMissing)
    assert f"from {BEGIN:%Y-%m-%d} to " in str(error)
    last = datetime.fromisoformat(str(error).partition(" to ")[2][:10]).replace(tzinfo=UTC)
    there = {name for name, own in catalog.periods.items() if own and own[0] > last + timedelta(days=1)}
    assert there <= set(found)
    assert len(there) > 200
    assert "HTTP 500" in str(error)


def test_a_server_that_fails_everywhere_is_left_alone() -> None:
    with stub(lambda request: Answer(500, "{}")) as server, pytest.raises(Exception, match="500") as caught:
        pages(server.url, start=BEGIN, end=END)
    assert not isinstance(caught.value, PeriodMissing)
    assert searches(server) <= 7 * 3, "six windows and one more, each tried three times"


def test_cancel_stops_all() -> None:
    """At once, though every request would take ten seconds."""
    switch, begun = Cancellation(), threading.Barrier(7)

    def answer(request: Request) -> Answer:
        begun.wait(10)
        threading.Event().wait(1)
        return page_of([])

    with stub(answer) as server:
        thread = threading.Thread(target=lambda: (begun.wait(10), switch.cancel()))
        thread.start()
        with pytest.raises(Cancelled):
            pages(server.url, start=BEGIN, end=END, switch=switch)
        thread.join()
        assert searches(server) == 6
    _threads_end()


def test_a_search_that_nobody_reads_on_ends() -> None:
    asked, closed, catalog = itertools.count(1), threading.Event(), spread(2000)

    def answer(request: Request) -> Answer:
        """Six at once; what is asked after them is answered once nobody reads on."""
        if next(asked) > 6:
            closed.wait(10)
        return catalog.answer(request)

    with stub(answer, "item-search#sort") as server:
        found = coming(server.url, start=BEGIN, end=END)
        next(found)
        found.close()
        closed.set()
        _threads_end()
        assert searches(server) <= 12


def _threads_end() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("clear-scenes-search"):
            thread.join(10)
            assert not thread.is_alive()
