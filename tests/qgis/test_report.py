"""Copy Report: what others need to know is on the clipboard, and nothing that is nobody's business."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import Qgis
from qgis.PyQt.QtTest import QSignalSpy
from qgis.PyQt.QtWidgets import QApplication, QTextEdit

from clear_scenes.core.bridge.diagnostics.log import close_log, open_log
from clear_scenes.core.bridge.diagnostics.report import format_report
from clear_scenes.core.stac.catalogs import Catalog

PLANTED = "pLaNtEd"
LOG = logging.getLogger("clear_scenes")


@pytest.fixture
def handler():
    one = open_log()
    yield one
    close_log(one)


def test_it_tells_versions_catalog_settings_and_the_last_errors(handler):
    LOG.info("all is well")
    LOG.warning("scene S2A_1: a.example did not answer")
    text = format_report("0.9", Catalog("Ours", "https://stac.example/v1", "s2"), {"max_cloud": 12.5}, handler.errors)
    for told in (f"QGIS {Qgis.version()}", "Qt version", "GDAL", "Python version", "OS ", "Clear Scenes 0."):
        assert told in text
    assert "Ours https://stac.example/v1 s2" in text
    assert "max_cloud: 12.5" in text
    assert "WARNING scene S2A_1: a.example did not answer" in text
    assert "all is well" not in text


def test_only_the_last_errors_are_kept(handler):
    for number in range(1000):
        LOG.warning("trouble %s", number)
    assert [line.rpartition(" ")[2] for line in handler.errors] == [str(number) for number in range(980, 1000)]


def test_no_secret_and_no_place_is_told(handler, no_escaped_errors):
    signed = f"https://a.example/x.tif?sv=1&sig={PLANTED}"
    # pragma: allowlist nextline secret (made up)
    LOG.warning("%s and https://me:%s@b.example/y and s3://k:%s@c/z: 403", signed, PLANTED, PLANTED)
    LOG.warning("https://a.example/v1?anything=%s", PLANTED)
    LOG.warning("%s was not written", Path.home() / "fields.tif")
    try:
        raise ValueError(signed)
    except ValueError:
        LOG.exception("unexpected")
    no_escaped_errors.clear()
    catalog = Catalog("", f"https://me:{PLANTED}@stac.example/v1?token={PLANTED}", login=f"{PLANTED}")
    choices = dict.fromkeys(("catalog", "area_text", "area_drawn", "area_layer"), PLANTED) | {"area": "typed"}
    text = format_report("0.9", catalog, choices, handler.errors)
    assert PLANTED not in text
    assert str(Path.home()) not in text
    assert "https://stac.example/v1" in text
    assert "a login was chosen" in text
    assert "https://a.example/x.tif" in text
    assert "~/fields.tif was not written" in text


def test_the_menu_puts_it_on_the_clipboard_and_says_so(iface):
    dock = qgis.utils.plugins["clear_scenes"].dock
    dock.form.catalog.setCurrentText(f"https://me:{PLANTED}@stac.example/v1")
    LOG.warning("scene S2A_1 is broken")
    changed = QSignalSpy(QApplication.clipboard().dataChanged)
    entries = {action.objectName(): action for action in dock.results.more_button.menu().actions()}
    entries["copy_report"].trigger()
    text = QApplication.clipboard().text()
    assert len(changed) == 1
    assert f"Clear Scenes {qgis.utils.pluginMetadata('clear_scenes', 'version')}\n" in text
    assert "https://stac.example/v1" in text
    assert "scene S2A_1 is broken" in text
    assert PLANTED not in text
    bar = iface.messageBar()
    said = [text.toPlainText() for item in bar.items() for text in item.findChildren(QTextEdit)]
    assert any("The report is copied" in one for one in said)
    for text in (text for item in bar.items() for text in item.findChildren(QTextEdit)):
        # the bar shows one line, beside a map of 700 pixels, and the longest language takes a quarter more
        line = text.fontMetrics().horizontalAdvance(text.toPlainText())
        assert line * 1.25 < 700 - (text.parent().width() - text.width()), line
    bar.clearWidgets()
    dock.form.catalog.setCurrentIndex(0)
