"""The page under QGIS's options: the analyst's own catalogs, and what is kept on disk."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QTableWidget, QToolButton

from clear_scenes.core.bridge.tasks.cache import CacheCleaner, cache_bytes, cache_limit, cache_store
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.ui.common.settings import own_catalogs, write_own_catalogs
from clear_scenes.ui.options.page import OptionsFactory


@pytest.fixture
def page(tmp_path):
    """With a cache of its own, of 3 MB."""
    QgsSettings().remove("plugins/clear_scenes")
    QgsSettings().setValue("cache/directory", str(tmp_path))
    store = cache_store()
    for number in range(3):
        store.file(f"scene {number}").keep_blocks({0: bytes(1_000_000)})
    saved = []
    factory = OptionsFactory(CacheCleaner(store), lambda: saved.append(True))
    one = factory.createWidget()
    one.saved, one.store = saved, store
    one.show()
    yield one
    store.close()
    one.deleteLater()
    for name in ("plugins/clear_scenes", "cache/directory"):
        QgsSettings().remove(name)


def test_a_catalog_is_typed_and_offered(page):
    page.findChild(QToolButton, "add_catalog").click()
    table = page.findChild(QTableWidget, "own_catalogs")
    for column, text in enumerate(("Our archive", "https://stac.example.org", "")):
        table.item(0, column).setText(text)
    assert page.isValid()
    page.apply()
    assert own_catalogs() == [Catalog("Our archive", "https://stac.example.org")]
    assert page.saved == [True]


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        # pragma: allowlist nextline secret (made up)
        ("Ours", "https://me:secret@stac.example.org", "cannot be saved"),
        ("Ours", "https://stac.example.org/?key=1", "cannot be saved"),
        ("Ours", "", "needs a name and an address"),
        ("a|b", "https://stac.example.org", "cannot be used"),
    ],
)
def test_what_cannot_be_kept_is_said_and_not_saved(page, name, address, said):
    page.findChild(QToolButton, "add_catalog").click()
    table = page.findChild(QTableWidget, "own_catalogs")
    table.item(0, 0).setText(name)
    table.item(0, 1).setText(address)
    assert not page.isValid()
    assert said in page.findChild(QLabel, "catalog_problem").text()


def test_a_catalog_is_removed(page):
    write_own_catalogs([Catalog("One", "https://a.example"), Catalog("Two", "https://b.example", "c")])
    other = OptionsFactory(CacheCleaner(page.store), lambda: None).createWidget()
    table = other.findChild(QTableWidget, "own_catalogs")
    table.selectRow(0)
    other.findChild(QToolButton, "remove_catalog").click()
    other.apply()
    assert own_catalogs() == [Catalog("Two", "https://b.example", "c")]


def test_the_dock_offers_them_and_keeps_its_choice(person):
    form = person.dock.form
    form.catalog.setCurrentText("https://typed.example")
    form.offer([Catalog("Our archive", "https://stac.example.org")])
    assert form.catalog.currentText() == "https://typed.example"
    form.catalog.setCurrentText("our archive")
    assert form.chosen_catalog().url == "https://stac.example.org"


def test_the_cache_is_cleared(page, wait_until):
    assert cache_bytes() > 3_000_000
    assert page.findChild(QLabel, "cache_held").text() != "0.0 MB are kept now."
    page.findChild(QPushButton, "clear_cache").click()
    wait_until(lambda: cache_bytes() < 200_000, 10)
    wait_until(lambda: page.findChild(QLabel, "cache_held").text().startswith("0."), 5)
    assert page.store.file("scene 0").block(0) is None


def test_a_lower_limit_is_kept_at_once_and_the_next_time(page, wait_until, tmp_path):
    page.store.file("scene 2")  # used last
    spin = page.findChild(QSpinBox, "cache_limit")
    spin.setMinimum(1)
    spin.setValue(2)
    page.apply()
    wait_until(lambda: page.store.file("scene 0").block(0) is None, 10)
    assert page.store.file("scene 2").block(0) is not None
    assert cache_limit() == 2
    page.store.close()
    store = cache_store()  # as in the next session
    for number in range(100):
        store.file(f"later {number}").keep_blocks({0: bytes(100_000)})
    store.close()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 4_000_000


def test_the_page_is_among_qgiss_options(iface, wait_until):
    """Opened from the dock's menu, in the program itself."""
    from qgis.PyQt.QtCore import Qt, QTimer
    from qgis.PyQt.QtGui import QAction
    from qgis.PyQt.QtWidgets import QDockWidget, QWidget

    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append(dialog.findChild(QWidget, "ClearScenesOptions").isVisible())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(1500, look)
    dock = iface.mainWindow().findChild(QDockWidget, "ClearScenesDock")
    dock.findChild(QAction, "options").trigger()
    assert seen == [True]
