"""A file or folder as the catalog, chosen in the dock, and the STAC connections of QGIS's Browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog

from clear_scenes.core.stac.catalogs import PLANETARY_COMPUTER
from clear_scenes.ui.common.settings import offered_catalogs
from tests.support.local_catalogs import write_item_file
from tests.support.qgis_logins import login

CONNECTIONS = "connections/stac/items"


@pytest.fixture
def connections() -> Iterator[QgsSettings]:
    settings = QgsSettings()
    settings.remove(CONNECTIONS)
    yield settings
    settings.remove(CONNECTIONS)


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_file_or_a_folder_becomes_the_catalog(person, monkeypatch, tmp_path: Path, kind: str) -> None:
    path = write_item_file(tmp_path) if kind == "file" else tmp_path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))
    person.get(QAction, {"file": "catalog_from_one_file", "folder": "catalog_from_folder"}[kind]).trigger()
    assert person.get(QComboBox, "catalog").currentText() == str(path)
    assert not person.dock.form.login.isVisibleTo(person.dock), "nobody asks for one"
    person.press("find_button")
    asked = person.finder.queries[-1].catalog
    assert asked.url == path.as_uri() + ("" if kind == "file" else "/")


def test_a_dialog_that_is_closed_changes_nothing(person, monkeypatch) -> None:
    before = person.get(QComboBox, "catalog").currentText()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    person.get(QAction, "catalog_from_one_file").trigger()
    assert person.get(QComboBox, "catalog").currentText() == before


def test_connections_of_the_browser_are_offered_with_their_logins(person, connections) -> None:
    with login("APIHeader", **{"X-Key": "made-up"}) as chosen:
        connections.setValue(f"{CONNECTIONS}/Office/url", "https://stac.example.org/v1/")
        connections.setValue(f"{CONNECTIONS}/Office/authcfg", chosen)
        connections.setValue(f"{CONNECTIONS}/Planetary/url", PLANETARY_COMPUTER.url)
        connections.setValue(f"{CONNECTIONS}/Odd/url", "file:///etc/passwd")
        before = {key: connections.value(key) for key in connections.allKeys()}
        person.dock.form.offer(offered_catalogs())
        box = person.get(QComboBox, "catalog")
        names = [box.itemText(number) for number in range(box.count())]
        assert [name for name in ("Office", "Planetary", "Odd") if name in names] == ["Office", "Planetary"]
        box.setCurrentText("Office")
        person.press("find_button")
        asked = person.finder.queries[-1].catalog
        assert (asked.name, asked.url, asked.login) == ("Office", "https://stac.example.org/v1", chosen)
        box.setCurrentText("Planetary")
        assert person.dock.form.chosen_catalog().access == PLANETARY_COMPUTER.access, "read as what it is known to be"
        assert {key: connections.value(key) for key in before} == before
