"""Scenes and measurements for tests of the interface, and what stands in for the network."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from qgis.PyQt.QtCore import QObject, pyqtSignal

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene
from clear_scenes.ui.dock_controller import Services
from tests.qgis.made_up_pages import (
    FakeChangeMaker,
    FakeForecaster,
    FakeLooksMaker,
    FakeSeriesFinder,
    FakeWatches,
    FakeYearsFinder,
)

PIXELS = 10_000


def scene(day: int, *, cloud: float | None = 50.0, valid: bool = True, name: str = "") -> Scene:
    """Of August 2026; its footprint is a degree wide."""
    ring = ((10.0, 50.0), (11.0, 50.0), (11.0, 51.0), (10.0, 51.0), (10.0, 50.0))
    moment = datetime(2026, 8, day, 10, 20, 31, tzinfo=UTC)
    return Scene(name or f"S2A_33TWL_202608{day:02d}", "", moment, ((ring,),), "33TWL", "", cloud, valid, (), "")


@cache
def acquisition(one: Scene) -> Acquisition:
    """The same object each time, as a run has it."""
    return Acquisition.single(one)


def measured(one: Scene, cloudy: int, no_data: int = 0) -> Measurement:
    """``cloudy`` and ``no_data`` of 10,000 pixels."""
    return Measurement(acquisition(one), (no_data, 0, 0, 0, PIXELS - cloudy - no_data, 0, 0, 0, cloudy, 0, 0, 0))


class FakeFinder(QObject):
    began = pyqtSignal()
    found = pyqtSignal(object)
    all_found = pyqtSignal()
    measured = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.queries = []
        self.read_again = []  # (ids of scenes, limits)
        self.running = False

    def start(self, query, limits=None) -> None:
        self.queries.append(query)
        self.running = True
        self.began.emit()

    def read_on(self, query, acquisitions, limits=None, rule=None) -> None:
        self.read_again.append(([one.id for found in acquisitions for one in found.scenes], limits))
        self.running = True
        self.began.emit()

    def bring(self, *measurements: Measurement) -> None:
        self.measured.emit(list(measurements))

    def cancel(self) -> None:
        if self.running:
            self.end(Outcome(cancelled=True))

    def end(self, outcome: Outcome) -> None:
        self.running = False
        self.ended.emit(outcome)


class FakeFewestFinder(QObject):
    progressed = pyqtSignal(float)
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (ids of scenes, what counts as cloud)
        self.running = False

    def start(self, query, measurements, rule) -> None:
        self.asked.append(([one.acquisition.scenes[0].id for one in measurements], rule))
        self.running = True

    def cancel(self) -> None:
        self.running = False


class FakePictureFinder(QObject):
    made = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (acquisitions, classes that are tinted)
        self.running = self.cancelled = False
        self._make = None

    @property
    def count(self) -> int:
        return sum(len(acquisitions) for acquisitions, _ in self.asked)

    def start(self, query, acquisitions, classes) -> None:
        self.asked.append((acquisitions, classes))
        self.running = True
        if self._make:
            self.bring_all(self._make)

    def bring_all(self, make) -> None:
        """What is asked for, and whatever will be, made of its scene."""
        self._make = make
        for one in self.asked[-1][0]:
            self.made.emit(make(one.scenes[0]))
        self.running = False
        self.ended.emit()

    def stop(self) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.running, self.cancelled = False, True


class FakeLoader(QObject):
    added = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)
    progressed = pyqtSignal(int, int)
    shown_again = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.wishes = []  # (scene id, style, catalog)
        self.groups = []  # (name, scene ids)
        self.there = []  # layers that lie on the map before
        self.cancelled = 0

    def add(self, measurements, style, catalog, limits, hides_clouds=False, group="", area=None, ground=None) -> list:
        names = [one.acquisition.scenes[0].id for one in measurements]
        if group:
            self.groups.append((group, names))
        else:
            self.wishes += [(name, style, catalog.title) for name in names]
        return self.there

    def cancel(self) -> None:
        self.cancelled += 1


class FakeLookFinder(QObject):
    progressed = pyqtSignal(float)
    found = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (keys that are looked at, keys that make the past, cloud classes)
        self.running = False

    def start(self, query, measurements, wanted, cloud_classes) -> None:
        past = [one.acquisition.key for one in measurements]
        self.asked.append(([one.key for one in wanted], past, cloud_classes))
        self.running = True

    def cancel(self) -> None:
        self.running = False


class FakeOpinionFinder(QObject):
    found = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (area, keys)
        self.network_asked = []  # (area, keys, title of the catalog)

    def start(self, area, wanted) -> None:
        self.asked.append((area, [one.key for one in wanted]))

    def start_network(self, area, wanted, catalog) -> None:
        self.network_asked.append((area, [one.key for one in wanted], catalog.title))

    def cancel(self) -> None:
        pass


class FakeFiles(QObject):
    started = pyqtSignal(object)
    running = False

    def forecaster(self) -> FakeForecaster:
        return FakeForecaster(self)

    def start(self, title, jobs, catalog) -> None:
        raise AssertionError("nothing is saved")

    def cancel(self) -> None:
        pass


class FakeGroundFinder(QObject):
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.started = []  # (keys of acquisitions, rule)

    def start(self, query, measurements, rule) -> None:
        self.started.append(([one.acquisition.key for one in measurements], rule))

    def cancel(self) -> None:
        pass


class FakePlaceFinder(QObject):
    service = "places.example"
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.names = []  # that were looked up
        self.running = False

    def start(self, name) -> None:
        self.names.append(name)
        self.running = True

    def cancel(self) -> None:
        self.running = False


def made_up_services() -> Services:
    return Services(
        FakeFinder(),
        FakeLoader(),
        FakeFewestFinder(),
        FakePictureFinder(),
        FakeLookFinder(),
        FakeOpinionFinder(),
        FakeFiles(),
        FakeGroundFinder(),
        FakePlaceFinder(),
        FakePictureFinder(),
        FakeWatches(),
        FakeYearsFinder(),
        FakeLooksMaker(),
        FakeSeriesFinder(),
        FakeChangeMaker(),
    )
