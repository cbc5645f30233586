"""Fixtures of the tests that run inside the real QGIS (tools/test_in_qgis.py)."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.catalog_process import CatalogProcess, catalog_process

try:
    from qgis.core import Qgis, QgsApplication, QgsProject
    from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
    from qgis.utils import _plugin_modules, loadPlugin, startPlugin, unloadPlugin
    from qgis.utils import iface as qgis_iface
except ImportError:
    qgis_iface = None

# "Python error" and "Plugins" are QGIS's own tags for what a plugin let escape.
WATCHED_TAGS = ("Clear Scenes", "clear_scenes", "Python error", "Plugins")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These tests say nothing outside the program; running them there by mistake is an error, not a skip."""
    if items and qgis_iface is None:
        raise pytest.UsageError("the tests of tests/qgis run inside QGIS: tools/test_in_qgis.py [pytest arguments]")


@pytest.fixture(scope="session")
def iface() -> object:
    """The running program's QgisInterface."""
    return qgis_iface


@pytest.fixture(autouse=True)
def same_plugin() -> Iterator[None]:
    """A test may unload the plugin, upon which QGIS forgets its modules. The next one finds it running, and made of the
    modules that all tests have imported.
    """
    name = "clear_scenes"

    def modules() -> dict[str, object]:
        loaded = dict(sys.modules)  # other threads import, too
        return {one: module for one, module in loaded.items() if one.partition(".")[0] == name}

    before = modules()
    yield
    if any(modules().get(one) is not module for one, module in before.items()):
        unloadPlugin(name)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else both are there to be found
        for one in modules().keys() - before.keys():
            del sys.modules[one]  # it knows the classes of the others that went
        sys.modules.update(before)
        assert loadPlugin(name)
        _plugin_modules[name].update(before)  # QGIS forgets those that it has seen imported
        assert startPlugin(name)


@pytest.fixture
def wait_until() -> Callable[..., None]:
    """`wait_until(condition, seconds=10)`: lets QGIS work on until the condition holds; fails when it does not."""
    return _wait_until


def _wait_until(condition: Callable[[], object], seconds: float = 10, what: str = "") -> None:
    loop, poll, limit = QEventLoop(), QTimer(), QTimer()
    failures: list[BaseException] = []

    def look() -> None:
        # An exception in a slot would not reach the test, so it is carried out by hand (pytest's time-out as well).
        try:
            done = condition()
        except BaseException as error:
            failures.append(error)
            done = True
        if done:
            loop.quit()

    poll.timeout.connect(look)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(int(seconds * 1000))
    poll.start(10)
    loop.exec()
    poll.stop()
    limit.stop()
    if failures:
        raise failures[0]
    if not condition():
        pytest.fail(f"waited {seconds:g} s in vain for {what or getattr(condition, '__name__', 'the condition')}")


@pytest.fixture(autouse=True)
def no_escaped_errors(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fails a test during which an exception escaped, on any thread, or the plugin logged a critical message.

    A test that provokes such an error on purpose takes this list, looks at it and clears it.
    """
    escaped: list[str] = []

    def on_exception(kind: type[BaseException], value: BaseException, trace: object) -> None:
        escaped.append("".join(traceback.format_exception(kind, value, trace)))

    def on_message(text: str, tag: str, level: object) -> None:
        if level == Qgis.MessageLevel.Critical and tag in WATCHED_TAGS:
            escaped.append(f"{tag}: {text}")

    monkeypatch.setattr(sys, "excepthook", on_exception)
    monkeypatch.setattr(threading, "excepthook", lambda args: on_exception(args[0], args[1], args[2]))
    log = QgsApplication.messageLog()
    log.messageReceived[str, str, Qgis.MessageLevel].connect(on_message)
    yield escaped
    _let_pass_what_is_queued()
    log.messageReceived[str, str, Qgis.MessageLevel].disconnect(on_message)
    assert not escaped, "errors escaped during this test:\n" + "\n".join(escaped)


def _let_pass_what_is_queued() -> None:
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


@pytest.fixture(scope="session")
def sample_process() -> Iterator[CatalogProcess]:
    with catalog_process("sample") as process:
        yield process


@pytest.fixture
def sample(sample_process: CatalogProcess) -> Iterator[CatalogProcess]:
    """The simulated catalog, served by another process; what a test made stall is released after it."""
    yield sample_process
    sample_process.release()


@pytest.fixture
def dock(iface: object, wait_until: Callable[..., None]) -> Iterator[object]:
    """The dock of the plugin that runs, beside an empty project's map."""
    from tests.support.dock import Dock
    from tests.support.qgis_window import wait

    iface.newProject()  # in place of the welcome page
    one = Dock(iface.mainWindow())
    wait(0.5)  # until the map has its size
    yield one
    one.widget.close()  # with what it draws on the map
    QgsProject.instance().clear()


@pytest.fixture
def person(iface: object) -> Iterator[object]:
    """Somebody before a fresh dock whose network is made up."""
    from tests.qgis.person import somebody

    with somebody(iface) as one:
        yield one


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """`answer(name, filter)`: what the next dialog that saves, or that opens, is answered with; None cancels it."""
    from qgis.PyQt.QtWidgets import QFileDialog

    def with_(name: str | None, chosen: str = "") -> Path:
        def accept(dialog: QFileDialog) -> int:
            if chosen:
                assert chosen in dialog.nameFilters()
                dialog.selectNameFilter(chosen)
                dialog.filterSelected.emit(chosen)
            if name:
                dialog.selectFile(str(tmp_path / name))
            return int(bool(name))

        monkeypatch.setattr(QFileDialog, "exec", accept)
        monkeypatch.setattr(
            QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / name) if name else "", "Search (*.json)")
        )
        return tmp_path / (name or "")

    return with_


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the analyst was asked, and said yes to."""
    from qgis.PyQt.QtWidgets import QMessageBox

    asked: list[str] = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: asked.append(arguments[2]) or yes)
    return asked


@pytest.fixture(scope="session")
def fault_server() -> Iterator[str]:
    from tests.qgis.bench import faulty_server

    with faulty_server() as url:
        yield url


@pytest.fixture
def bench(request, iface, fault_server, wait_until, answer, tmp_path, monkeypatch) -> Iterator[object]:
    """The analyst before the dock, with the catalog of a case of the fault bench, which is the parameter."""
    from tests.qgis.bench import at_the_dock, know_the_catalog, set_names_and_limits

    set_names_and_limits(monkeypatch)
    know_the_catalog(monkeypatch, fault_server, request.param)
    with at_the_dock(request.param, iface, fault_server, wait_until, answer, tmp_path) as one:
        yield one
