"""Makes the repository's root importable as `clear_scenes`, and keeps CI from passing with skipped tests."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "build" / "sample"


if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # for `import sample` and `import tests.support`
importlib.import_module("tests.support.package").load_plugin_package()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of recorded data, which is no part of the repository."""
    folder = Path(os.environ.get("CLEAR_SCENES_SHARED", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the recorded data is not here ({folder}); CLEAR_SCENES_SHARED names another folder")
    return folder


def pytest_collection_finish(session: pytest.Session) -> None:
    """Build the simulated catalog before any test runs: the first time it takes minutes, which are no test's own."""
    from sample.catalog import build

    if any("sample_folder" in getattr(item, "fixturenames", ()) for item in session.items):
        build(SAMPLE)


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """The simulated catalog."""
    return SAMPLE


@pytest.fixture(params=[False, True], ids=["errors", "exceptions"])
def gdal_exceptions(request: pytest.FixtureRequest) -> Iterator[bool]:
    """GDAL as it is in plain Python, and as Processing leaves it for the whole of QGIS: nothing here changes it."""
    from osgeo import gdal, ogr, osr

    modules = (gdal, ogr, osr)

    def states() -> list[bool]:
        return [bool(module.GetUseExceptions()) for module in modules]

    def switch(wanted: list[bool]) -> None:
        for module in reversed(modules):  # before GDAL 3.7 they are a stack
            if module.GetUseExceptions():
                module.DontUseExceptions()
        for module, on in zip(modules, wanted, strict=True):
            if on:
                module.UseExceptions()

    before, asked = states(), [request.param] * len(modules)
    switch(asked)
    try:
        yield request.param
        assert states() == asked
    finally:
        switch(before)


@pytest.fixture
def without_rasterio(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """GDAL through ``osgeo``, as where rasterio is not there or not safe."""
    from clear_scenes.core.raster import choice

    monkeypatch.setattr(choice, "rasterio_is_safe", lambda: False)
    choice.backend.cache_clear()
    assert choice.backend().name == "osgeo"
    yield
    choice.backend.cache_clear()


_skipped: list[str] = []


def _skips_fail() -> bool:
    asked = os.environ.get("CI") == "true" or os.environ.get("CLEAR_SCENES_NO_SKIPS") == "1"
    return asked and os.environ.get("CLEAR_SCENES_ALLOW_SKIPS") != "1"


def _note_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        _skipped.append(f"{report.nodeid}: {reason}")


pytest_runtest_logreport = _note_skip
pytest_collectreport = _note_skip


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test has proved nothing, so on CI it fails the run."""
    if _skipped and _skips_fail() and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why the run failed although no test did."""
    if _skipped and _skips_fail():
        terminalreporter.section("skipped tests fail this run (CLEAR_SCENES_ALLOW_SKIPS=1 lets them pass)", red=True)
        for line in _skipped:
            terminalreporter.write_line(line)
