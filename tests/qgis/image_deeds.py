"""What the analyst does with images in the cases of the fault bench: look at pictures, download, save."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import SimpleNamespace
from unittest.mock import patch

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QListWidget

from tests.faults.server import file_of
from tests.qgis.bench import is_about, says
from tests.qgis.deeds import AT_ONCE, UNDER_WAY, search
from tests.support.full_disk import files_of_at_most

OTHER_SCENES = {f"sentinel-2-{scene}" for scene in ("one", "two", "three", "four")}


def see_pictures(bench) -> None:
    """The others have theirs; that of the scene in question is there, or says why not."""
    search(bench)
    found = bench.plugin.dock.results.results_view.pictures.pictures
    bench.wait_until(lambda: len(found) == 5, bench.case.most, "the pictures")
    platforms = {row.acquisition.key: row.acquisition.platform for row in bench.rows()}
    others = [one for key, one in found.items() if platforms[key] in OTHER_SCENES]
    assert len(others) == 4
    assert all(one.icon is not None and one.reason is None for one in others)
    (broken,) = [one for key, one in found.items() if platforms[key] not in OTHER_SCENES]
    bench.told = str(broken.reason or "")
    if bench.case.told:
        assert broken.icon is None
        assert is_about(broken.reason, bench.case.told), bench.told
    else:
        assert broken.icon is not None


def search_while_pictures_come(bench) -> None:
    search(bench)
    bench.wait(UNDER_WAY)
    began = time.monotonic()
    search(bench)
    assert time.monotonic() - began < 3


def download(bench) -> None:
    """The red band; there is the whole file and its item, or nothing but what goes on later."""
    message = _kept(bench, "download_action", _choose_red)
    bench.told = message
    names = [path.name for path in bench.tmp_path.iterdir() if path.suffix != ".part"]
    if bench.case.told:
        assert says(bench.case.told, message), message
        assert not names
    else:
        item, name = sorted(names, key=lambda one: one.endswith(".tif"))
        assert item.endswith("_stac_item.json")
        assert (bench.tmp_path / name).read_bytes() == file_of(bench.case.name, "red-broken")


def download_to_full_disk(bench) -> None:
    with patch("shutil.disk_usage", lambda _: SimpleNamespace(free=1000)):
        download(bench)


def cancel_download(bench) -> None:
    _cancel_keeping(bench, "download_action", _choose_red)
    assert [path.suffix for path in bench.tmp_path.iterdir()] in ([], [".part"])


def save_clipped(bench) -> None:
    """True color; nothing is left but a file that is whole."""
    message = _kept(bench, "save_clipped_action", _press_save)
    bench.told = message
    assert says(bench.case.told, message), message
    assert not list(bench.tmp_path.iterdir())


def save_to_full_disk(bench) -> None:
    with files_of_at_most(50_000):
        save_clipped(bench)


def cancel_saving(bench) -> None:
    _cancel_keeping(bench, "save_clipped_action", _press_save)
    bench.wait_until(lambda: not list(bench.tmp_path.iterdir()), 30)


def _kept(bench, entry: str, fill: Callable) -> str:
    """The message in the end."""
    search(bench)
    _open(bench, entry, fill)
    bench.wait_until(bench.own_messages, bench.case.most, "the message")
    return bench.own_messages()[0]


def _cancel_keeping(bench, entry: str, fill: Callable) -> None:
    search(bench)
    _open(bench, entry, fill)
    bench.wait(UNDER_WAY)
    bench.press("keep_cancel")
    bench.wait_until(bench.own_messages, AT_ONCE, "the message")
    (bench.told,) = bench.own_messages()
    assert bench.told.startswith("Cancelled.")


def _open(bench, entry: str, fill: Callable) -> None:
    """Choose an entry of the menu for the scene in question, and do ``fill`` in the dialog that it opens."""
    QgsSettings().setValue("plugins/clear_scenes/folder", str(bench.tmp_path))
    bench.clear_messages()
    bench.dock.results_view.clearSelection()
    bench.select("broken")
    menu = bench.dock.widget.findChild(object, "more_button").menu()
    menu.aboutToShow.emit()
    QTimer.singleShot(100, lambda: fill(QApplication.activeModalWidget()))
    next(action for action in menu.actions() if action.objectName() == entry).trigger()


def _choose_red(dialog) -> None:
    files = dialog.findChild(QListWidget, "download_files")
    for item in map(files.item, range(files.count())):
        is_red = item.text().startswith("Red")
        item.setCheckState(Qt.CheckState.Checked if is_red else Qt.CheckState.Unchecked)
    dialog.start.click()


def _press_save(dialog) -> None:
    dialog.add.setChecked(False)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
