"""The main thread waits less while a run lasts, and the process is as it was afterwards."""

from __future__ import annotations

import gc
import sys

import pytest

from clear_scenes.core.bridge.tasks.responsiveness import Responsiveness


@pytest.fixture
def as_before():
    interval = sys.getswitchinterval()
    yield
    gc.unfreeze()
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("as_before")
class TestResponsiveness:
    def test_collections_leave_out_what_was_there_before(self):
        old = [[] for _ in range(50_000)]
        held = Responsiveness()
        held.hold()
        assert not any(one is old for one in gc.get_objects())
        new = [[]]
        assert any(one is new for one in gc.get_objects())
        held.release()
        assert any(one is old for one in gc.get_objects())

    def test_the_lock_is_handed_over_more_often_only_meanwhile(self):
        before = sys.getswitchinterval()
        held = Responsiveness()
        held.hold()
        held.hold()
        assert sys.getswitchinterval() == pytest.approx(0.001)
        held.release()
        assert sys.getswitchinterval() == pytest.approx(before)
        held.release()
        assert gc.get_freeze_count() == 0

    def test_what_somebody_else_froze_stays_frozen(self):
        gc.freeze()
        held = Responsiveness()
        held.hold()
        held.release()
        assert gc.get_freeze_count() > 0
