"""What lacks room ends in "…", and is whole in its tooltip."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from clear_scenes.ui.common.elided import ElidedGroupBox, ElidedParagraph
from clear_scenes.ui.common.elided_buttons import ElidedCheckBox, ElidedPushButton, ElidedToolButton
from tests.qgis.text_recorder import painted, wrong

WORDS = "The catalog alone would have wrongly offered three and wrongly hidden two"


def shown(widget: QWidget) -> list[str]:
    return [one.text.strip() for one in painted(widget) if one.text.strip()]


@pytest.mark.parametrize("kind", [ElidedPushButton, ElidedCheckBox, ElidedToolButton])
def test_a_button(kind):
    button = kind()
    button.setText(WORDS)
    button.setToolTip("<qt>Why it is there</qt>")
    button.show()
    whole = button.sizeHint().width()
    for width in (whole + 40, whole, whole - 1, whole // 2, button.minimumSizeHint().width()):
        button.resize(width, button.sizeHint().height())
        (text,) = shown(button)
        assert wrong(painted(button)) == []
        assert text == WORDS if width >= whole else text.endswith("…") and WORDS.startswith(text[:-1])
        event = QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), button.mapToGlobal(QPoint(2, 2)))
        QCoreApplication.sendEvent(button, event)
        assert "Why it is there" in QToolTip.text()
        assert (WORDS in QToolTip.text()) == (width < whole)
        QToolTip.hideText()
    assert button.minimumSizeHint().width() < whole / 2
    button.deleteLater()


def test_a_paragraph_has_as_many_lines_as_there_is_room_for():
    paragraph = ElidedParagraph("words")
    paragraph.setText(f"{WORDS}.\nSecond paragraph")
    paragraph.show()
    high = paragraph.fontMetrics().lineSpacing()
    paragraph.resize(paragraph.fontMetrics().horizontalAdvance(WORDS) // 2, high)
    wanted = paragraph.sizeHint().height() // high
    assert wanted >= 4, "two and more of the first, one of the second"
    for lines in range(1, wanted + 2):
        paragraph.resize(paragraph.width(), lines * high)
        texts = shown(paragraph)
        assert len(texts) == min(lines, wanted)
        assert wrong(painted(paragraph)) == []
        said, whole = " ".join(texts), f"{WORDS}. Second paragraph"
        assert said == whole if lines >= wanted else said == whole or said.endswith("…")
        assert lines > 1 or said.endswith("…")
        assert whole.startswith(said.rstrip("…"))
    assert "Second paragraph" in paragraph.toolTip()
    assert paragraph.minimumSizeHint().height() == high
    paragraph.deleteLater()


def test_a_title():
    box = ElidedGroupBox()
    box.show_title(WORDS)
    box.show()
    for width in (800, 200):
        box.resize(width, 60)
        assert wrong(painted(box)) == []
        assert box.title() == WORDS if width == 800 else box.title().endswith("…")
    assert WORDS in box.toolTip()
    box.deleteLater()
