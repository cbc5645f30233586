"""The dock in each language: the right file is found, dates and numbers are those of the locale, nothing is cut off."""

from __future__ import annotations

from datetime import datetime

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget

from clear_scenes.core.errors.area import AreaTooDetailed
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.stac.catalogs import OFFERED
from clear_scenes.ui.common.wording import core_text, date_text, percent_text
from clear_scenes.ui.dock import ClearScenesDock
from tests.qgis.speaking import speaking

# as QGIS names its languages: one of the texts, one with its number, a day and a percentage there
SAID = {
    "fr": ("fr_FR", "Dégagée", "Enregistrement de 1 image", "13 août 2026", "4,3 %"),
    "de": ("de_DE", "Klar", "1 Bild wird gespeichert", "13. Aug. 2026", "4,3 %"),
    "es": ("es_ES", "Despejada", "Guardando 1 imagen", "13 ago 2026", "4,3 %"),
    "pt_BR": ("pt_BR", "Limpa", "Salvando 1 imagem", "13 ago. 2026", "4,3 %"),
    "pt_PT": ("pt_PT", "Limpa", "Salvando 1 imagem", "13 ago. 2026", "4,3 %"),
    "ja": ("ja_JP", "晴れ", "1 枚の画像を保存しています", "2026年8月13日", "4.3 %"),
    "zh-Hans": ("zh_CN", "晴朗", "正在保存 1 幅影像", "2026年8月13日", "4.3 %"),
    "en_US": ("en_US", "Clear", "Saving 1 image", "13 Aug 2026", "4.3 %"),
    "ko": ("en_US", "Clear", "Saving 1 image", "13 Aug 2026", "4.3 %"),  # not translated, so in English
}


@pytest.fixture(params=SAID)
def language(request):
    with speaking(request.param, SAID[request.param][0]):
        yield request.param


def test_texts_dates_and_numbers(language):
    _, clear, saving, day, percent = SAID[language]
    assert QCoreApplication.translate("Cells", "Clear") == clear
    assert QCoreApplication.translate("ExportController", "Saving %n image(s)", "", 1) == saving
    assert date_text(datetime(2026, 8, 13)).replace("ago.", "ago") == day.replace("ago.", "ago")  # Qt 5 and 6 differ
    assert percent_text(4.3) == percent


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_a_sentence_of_the_core_has_its_reason_and_its_number_there(language):
    reason = Unreadable("detail", why="a block is damaged").text
    assert core_text(reason) == "Die Szenenklassifikation kann nicht gelesen werden: ein Block ist beschädigt."
    assert "mehr als 100.000 Ecken" in core_text(AreaTooDetailed(limit=100_000).text)


def test_nothing_is_cut_off(language):
    dock = ClearScenesDock(OFFERED)
    dock.form.advanced.setCollapsed(False)
    dock.results.show_clear(1000)
    dock.show()
    content = dock.findChild(QWidget, "content")
    narrowest = content.minimumSizeHint().width()
    assert narrowest <= 400  # beside a map on a small screen
    dock.resize(max(420, narrowest + 20), 900)
    QCoreApplication.processEvents()
    shown = [
        one for one in dock.findChildren(QWidget) if one.isVisible() and isinstance(one, (QLabel, QAbstractButton))
    ]
    texts = [one for one in shown if one.text() and not (isinstance(one, QLabel) and one.wordWrap())]
    assert len(texts) > 10
    assert [one.text() for one in texts if one.width() < one.sizeHint().width()] == []
    dock.deleteLater()
