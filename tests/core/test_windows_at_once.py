"""Windows: how many are asked for at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.network import transport
from tests.support.random_catalog import BEGIN, END, spread
from tests.support.searching import names, page_of, pages, stub
from tests.support.stub import Answer, Request


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


class Together:
    """Counts how many requests are answered at the same time."""

    def __init__(self, answer: Callable[[Request], Answer], seconds: float = 0.05) -> None:
        self._answer, self._seconds, self._lock = answer, seconds, threading.Lock()
        self.now = self.most = 0

    def __call__(self, request: Request) -> Answer:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(self._seconds)
        try:
            return self._answer(request)
        finally:
            with self._lock:
                self.now -= 1


def test_six_requests_at_once_at_most() -> None:
    together = Together(spread(2000).answer)
    with stub(together, "item-search#sort") as server:
        pages(server.url, start=BEGIN, end=END)
    assert together.most == 6


def test_fewer_at_once_where_the_server_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers with 429 while more than two are under way."""
    monkeypatch.setattr(transport, "backoff", lambda: [0.1, 0.3])
    catalog, late = spread(2000), []

    def answer(request: Request) -> Answer:
        if together.now > 2:
            late.append(len(catalog.asked))
            return Answer(429, "{}", (("Retry-After", "0"),))
        return catalog.answer(request)

    together = Together(answer, 0.02)
    with stub(together, "item-search#sort") as server:
        assert len(names(pages(server.url, start=BEGIN, end=END))) == 2000
    assert late
    assert max(late) < len(catalog.asked) / 2, "not to the end"


def test_boxes_are_searched_at_once_too() -> None:
    together = Together(lambda request: page_of([]), 0.1)
    with stub(together) as server:
        pages(server.url, area=Area.rectangle(179.5, -16.6, 180.2, -16.5))
    assert together.most == 2
