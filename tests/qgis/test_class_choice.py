"""What counts as cloud: the real box says what is counted, whatever was chosen before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL, SCL, Scheme
from clear_scenes.ui.search.class_choice import ClassChoice


@pytest.fixture
def choice() -> Iterator[ClassChoice]:
    """Wide enough for all of its text."""
    one = ClassChoice()
    one.resize(3000, 80)
    one.show()
    yield one
    one.close()
    one.deleteLater()


def choose(choice: ClassChoice, preset: str) -> None:
    choice.presets.setCurrentIndex(choice.presets.findData(preset))


def said(choice: ClassChoice) -> set[str]:
    QApplication.processEvents()  # what becomes visible is laid out
    # names have commas of their own
    return set(choice.ticked.lineEdit().text().split(", "))


def counted(choice: ClassChoice, scheme: Scheme) -> set[str]:
    names = [one.name for one in scheme.classes if one.value in choice.classes]
    return {word for name in names for word in name.split(", ")}


@pytest.mark.parametrize("order", list(permutations(("opaque", "clouds_and_shadows", "strict"))))
def test_the_chosen_classes_are_those_that_are_named(choice, order):
    for preset in order:
        choose(choice, "chosen")
        assert said(choice) == counted(choice, SCL)
        choose(choice, preset)
        choose(choice, "chosen")
        assert said(choice) == counted(choice, SCL)
        choice.ticked.setItemCheckState(4, Qt.CheckState.Checked)
        assert "Not vegetated" in said(choice)
        assert said(choice) == counted(choice, SCL)


def test_strict_is_said_in_full(choice):
    choose(choice, "chosen")
    choose(choice, "strict")
    choose(choice, "chosen")
    assert said(choice) == {
        *("Saturated or defective", "Dark area or topographic shadow", "Cloud shadow", "Unclassified"),
        *("Cloud", "medium probability", "high probability", "Thin cirrus", "Snow or ice"),
    }
    choice.show_choice("1,6")
    assert said(choice) == {"Saturated or defective", "Water"}


@pytest.mark.parametrize(("first", "second"), list(permutations((SCL, QA_PIXEL, FMASK), 2)))
def test_another_quality_layer_has_all_its_rows(choice, first, second):
    choose(choice, "chosen")
    for scheme in (first, second):
        choice.show_scheme(scheme)
        choice.ticked.showPopup()
        view = choice.ticked.view()
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        assert len([one for one in rows if one.height() > 0]) == {"SCL": 11, "QA_PIXEL": 8, "Fmask": 7}[scheme.name]
        assert len({one.top() for one in rows}) == len(rows)
        choice.ticked.hidePopup()
    assert said(choice) == counted(choice, scheme)


def test_it_changes_once_where_a_preset_is_chosen(choice):
    """Every change judges all rows anew."""
    told = []
    choice.changed.connect(lambda: told.append(choice.choice))
    choose(choice, "strict")
    choose(choice, "chosen")
    choose(choice, "opaque")
    assert told == ["strict", "1,2,3,7,8,9,10,11", "opaque"]
    choose(choice, "chosen")
    told.clear()
    choice.show_scheme(QA_PIXEL)
    assert told == []
