"""Numbers that were typed with decimal commas, and numbers that can be read with and without them."""

from __future__ import annotations

import re

from ..errors.area_reading import AreaAmbiguous
from ..errors.text import QT_TRANSLATE_NOOP, Text

_WITHIN_ANGLE = re.compile(r"(?<=\d),(?=\d)")  # where a letter or a mark ends each angle
_WHOLE = r"[-+]?\d+"
_WHOLE_NUMBERS = re.compile(rf"{_WHOLE}(?:(?:\s*[,:]\s*|\s+|(?=[-+])){_WHOLE})*")
_RUN = re.compile(rf"{_WHOLE}(?:,\d+)*")  # of digits that nothing but commas parts
_EXPONENT = re.compile(r"\d[eE][-+]?\d")
_DEGREES = 180


def with_points(text: str, comma_is_decimal: bool) -> str:
    """The same numbers with decimal points, and commas only between them.

    Args:
        text: digits, signs, blanks, commas, colons, and letters and marks of angles, but no point.
        comma_is_decimal: whether the person who typed it writes numbers with decimal commas.

    Raises:
        AreaAmbiguous: there are two readings even so.
    """
    if not _WHOLE_NUMBERS.fullmatch(text.strip()):
        return text if _EXPONENT.search(text) else _WITHIN_ANGLE.sub(".", text)
    runs = [run.split(",") for run in _RUN.findall(text)]
    separated = [number for run in runs for number in run]
    is_one_run = len(runs) == 1
    if is_one_run and len(separated) % 2 == 0:  # 48,5,49,9
        decimal = [".".join(separated[at : at + 2]) for at in range(0, len(separated), 2)]
    else:  # 48,5, 49,9
        decimal = [".".join(run) for run in runs if len(run) <= 2]
        decimal = decimal if len(decimal) == len(runs) else []
    if comma_is_decimal and len(decimal) == 1 and all(abs(int(number)) <= _DEGREES for number in separated):
        one = Text(QT_TRANSLATE_NOOP("core", "the number {number}"), (("number", decimal[0]),))
        raise AreaAmbiguous(text=text.strip(), one=one, other=_as_place(separated))
    if decimal == separated or len(decimal) not in (2, 4):
        return text
    if len(separated) == 4 and is_one_run is comma_is_decimal:
        raise AreaAmbiguous(text=text.strip(), one=_as_place(decimal), other=_as_box(separated))
    return text if len(separated) == 4 and is_one_run else ", ".join(decimal)


def _as_place(numbers: list[str]) -> Text:
    lat, lon = numbers
    return Text(QT_TRANSLATE_NOOP("core", "latitude {lat}, longitude {lon}"), (("lat", lat), ("lon", lon)))


def _as_box(numbers: list[str]) -> Text:
    values = tuple(zip(("west", "south", "east", "north"), numbers, strict=True))
    return Text(QT_TRANSLATE_NOOP("core", "west {west}, south {south}, east {east}, north {north}"), values)
