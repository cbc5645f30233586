"""What the rows say of a second look."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.trust.second_look import SecondLook
from ..common.wording import core_text, number_text
from .copy_lines import origin_of

translate = QCoreApplication.translate
_WORTH_SAYING = 0.5  # points of the pixels with data; fewer are noise


def look_text(look: SecondLook | None) -> str:
    """As in "78 doubtful", in points of the pixels with data; "" where there is nothing to say."""
    if look is None or look.marks is None:
        return ""
    said = (
        (look.doubtful, translate("LookWords", "{points} doubtful")),
        (look.missed, translate("LookWords", "{points} missed?")),
    )
    found = [(look.percent(pixels) or 0, text) for pixels, text in said]
    return ", ".join(text.format(points=round(points)) for points, text in found if points >= _WORTH_SAYING)


def look_lines(look: SecondLook) -> list[str]:
    """Sentences for a tooltip."""
    if look.reason is not None:
        return [core_text(look.reason)]
    doubtful, missed, untold = (look.percent(pixels) or 0 for pixels in (look.doubtful, look.missed, look.untold))
    lines = [
        translate(
            "LookWords",
            "Second look, against %n other date(s), in points of the pixels with data:",
            "",
            look.dates,
        ),
        translate("LookWords", "{points} count as cloud, but are as bright as ever (doubtful)").format(
            points=number_text(doubtful)
        ),
        translate("LookWords", "{points} do not count, but are far brighter than ever (perhaps missed)").format(
            points=number_text(missed)
        ),
    ]
    if untold:
        lines.append(
            translate("LookWords", "{points} count as cloud, and the other dates do not tell").format(
                points=number_text(untold)
            )
        )
    if look.stand_ins:
        copies = ", ".join(origin_of(copy) or copy.id for copy in look.stand_ins)
        text = translate("LookWords", "Looked at a copy, as the one that was counted could not be read: {copies}")
        lines.append(text.format(copies=copies))
    return lines
