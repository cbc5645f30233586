"""Copies that stand in, as the dock says it, and what copies on this machine state otherwise."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.second_looks import RowLook
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.recurring_ground import RecurringGround
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.trust.second_look import SecondLook
from clear_scenes.ui.search.rule_choice import RuleChoice
from tests.qgis.made_up import acquisition, measured, scene
from tests.support import archives
from tests.support.archives import AREA, NEWER, OLDER
from tests.support.dock import find, show
from tests.support.export_dialogs import ExportMenu, download
from tests.support.local_catalogs import write_product

(RING,) = AREA.polygons[0]
WEST, EAST = min(x for x, _ in RING), max(x for x, _ in RING)
SOUTH, NORTH = min(y for _, y in RING), max(y for _, y in RING)
START, END = f"{archives.FIRST:%Y-%m-%d}", f"{archives.LAST:%Y-%m-%d}"


def test_a_download_takes_the_copy_whose_file_is_there(iface, dock, wait_until, tmp_path: Path) -> None:
    """Of two files the archive that was counted loses one after the search; the other is its own."""
    archives.write_files(tmp_path / "in")
    with (tmp_path / "in" / OLDER / "visual.tif").open("ab") as file:
        file.write(b"the older one")
    out = tmp_path / "out"
    out.mkdir()
    QgsSettings().setValue("plugins/clear_scenes/folder", str(out))
    show(iface, QgsRectangle(WEST, SOUTH, EAST, NORTH), "EPSG:32648")
    with archives.one_server(tmp_path / "in") as server:
        find(dock, wait_until, f"{server.url} {OLDER},{NEWER}", START, END, 100)
        (tmp_path / "in" / NEWER / "visual.tif").unlink()
        menu = ExportMenu(iface, dock, wait_until, out)
        menu.choose("2 Jun 2026")
        titles = "True color picture", "Classification (SCL)"
        menu.open("download_action", lambda dialog: download(dialog, *titles))
        message = menu.end()
    older, newer = (archives.item(one, 1)["id"] for one in (OLDER, NEWER))
    items = [f"{name}_stac_item.json" for name in (older, newer)]
    assert {path.name for path in out.iterdir()} == {f"{older}_visual.tif", f"{newer}_1.tif", *items}
    assert (out / f"{older}_visual.tif").read_bytes() == (tmp_path / "in" / OLDER / "visual.tif").read_bytes()
    assert message.endswith(f"1 of them could not be had, and came from a copy: {older}_visual.tif.")


def test_a_row_says_at_which_copy_a_second_look_was_taken(person) -> None:
    person.search(scene(1))
    person.finder.bring(measured(scene(1), 500))
    person.finder.end(Outcome())
    copy = replace(scene(1, name="S2A_copy"), catalog="Another archive", collection="sentinel-2-l2a", baseline=5.09)
    marks = np.zeros((1, 1), np.uint8)
    look = SecondLook(acquisition(scene(1)).key, CLOUDS, with_data=100, dates=7, marks=marks)
    said = "Looked at a copy, as the one that was counted could not be read: Another archive · sentinel-2-l2a"
    person.look_finder.found.emit(RowLook(look))
    assert said not in person.tooltip(0)
    person.look_finder.found.emit(RowLook(replace(look, stand_ins=(copy,))))
    assert said in person.tooltip(0)


def test_the_choice_says_that_copies_told_which_ground_recurs(iface) -> None:
    choice = RuleChoice(iface.mainWindow())
    choice.leave_out.setChecked(True)
    note = choice.findChild(QLabel, "recurring_note")
    ground = RecurringGround(7, spans=object(), looked=frozenset("abc"))
    choice.show_ground(ground)
    assert note.isHidden()
    choice.show_ground(replace(ground, of_copies=2))
    assert not note.isHidden()
    assert note.text().endswith(" a copy was looked at, as the one that was counted could not be read.")
    choice.deleteLater()


def test_a_row_says_what_a_local_copy_states_otherwise(iface, dock, wait_until, tmp_path: Path) -> None:
    """A product and its older processing in one folder: baseline and offset differ, the cloud does not."""
    older, newer = write_product(tmp_path, 3, "02.12"), write_product(tmp_path / "later", 3, "05.11")
    show(iface, QgsRectangle(WEST, SOUTH, EAST, NORTH), "EPSG:32648")
    (_,) = find(dock, wait_until, str(tmp_path), START, END, 100)
    tip = dock.results_view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    name = older.name.removesuffix(".SAFE")
    said = f"Left out, as a newer processing replaces it: {name} · reflectance offset +0, of the one counted -1000"
    assert f"{said} · baseline 02.12, of the one counted 05.11" in tip
    shutil.rmtree(newer / "GRANULE")
    (_,) = find(dock, wait_until, str(tmp_path), START, END, 100)
    tip = dock.results_view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    failed = f"Could not be read, so that the copy above stands in: {newer.name.removesuffix('.SAFE')}"
    assert f"{failed} · reflectance offset -1000, of the one counted +0" in tip


def test_a_product_that_lies_there_twice_is_replaced_by_none(iface, dock, wait_until, tmp_path: Path) -> None:
    """As it came, and unpacked."""
    for packed in (False, True):
        product = write_product(tmp_path, 3, packed=packed)
    show(iface, QgsRectangle(WEST, SOUTH, EAST, NORTH), "EPSG:32648")
    (_,) = find(dock, wait_until, str(tmp_path), START, END, 100)
    tip = dock.results_view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert f"There too: {product.name.removesuffix('.SAFE.zip')}" in tip
    assert "newer processing" not in tip


def test_a_row_names_copies_that_state_the_same_in_one_line(person) -> None:
    newest, *others = (scene(1, name=f"made-{number}") for number in (3, 2, 1))
    twins = [replace(one, datatake="same") for one in others]
    both = Acquisition("key", (newest,), (1.0,), tuple(twins))
    person.press("find_button")
    person.finder.found.emit([both])
    person.finder.bring(Measurement(both, (0, 0, 0, 0, 90, 0, 0, 0, 10, 0, 0, 0)))
    assert "Left out, as a newer processing replaces them: made-2, made-1" in person.tooltip(0)
