"""What stands in for the work behind the dock's pages and dialogs."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from clear_scenes.core.bridge.tasks.watch_keeper import Watched


class FakeForecaster(QObject):
    found = pyqtSignal(object, object)

    def start(self, request, found, catalog) -> None:
        pass

    def cancel(self) -> None:
        pass


class FakeWatches(QObject):
    listed = pyqtSignal(object, object)
    told = pyqtSignal(object)
    failed = pyqtSignal(object)
    looking = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.watches = {}  # by their ids
        self.looks = 0

    def read(self) -> None:
        self.listed.emit(tuple(map(Watched, self.watches.values())), ())

    def add(self, watch) -> None:
        self.watches[watch.id] = watch
        self.read()

    def rename(self, watch_id, name) -> None:
        self.add(replace(self.watches[watch_id], name=name))

    def set_paused(self, watch_id, paused) -> None:
        self.add(replace(self.watches[watch_id], paused=paused))

    def remove(self, watch_id) -> None:
        del self.watches[watch_id]
        self.read()

    def look(self) -> None:
        self.looks += 1

    def stop(self) -> None:
        pass


class FakeYearsFinder(QObject):
    progressed = pyqtSignal(int, int)
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (query, limits)
        self.running = False

    def start(self, query, limits) -> None:
        self.asked.append((query, limits))
        self.running = True

    def cancel(self) -> None:
        self.running = False


class FakeLooksMaker(QObject):
    progressed = pyqtSignal(float)
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (keys of acquisitions, rule, name)
        self.running = False

    def start(self, query, acquisitions, rule, name) -> None:
        self.asked.append(([one.key for one in acquisitions], rule, name))
        self.running = True

    def cancel(self) -> None:
        self.running = False


class FakeSeriesFinder(QObject):
    named = pyqtSignal(object)
    found = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (order, what reads selected polygons or None)
        self.running = False

    def start(self, order, polygons=None) -> None:
        self.asked.append((order, polygons))
        self.running = True

    def cancel(self) -> None:
        self.running = False


class FakeChangeMaker(QObject):
    ended = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked = []  # (keys of two acquisitions, request)

    def start(self, query, dates, request) -> None:
        self.asked.append(([one.key for one in dates], request))

    def cancel(self) -> None:
        pass
