"""What is asked of a series: fields whose images were searched."""

from __future__ import annotations

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.series import BeyondSearch
from clear_scenes.core.series.request import check_searched

ZONE = "EPSG:32648"


def rectangle(left: float, bottom: float, width: float, height: float) -> Area:
    return Area.rectangle(left, bottom, left + width, bottom + height, ZONE)


FIELD, NEIGHBOR = rectangle(345_000, 140_000, 300, 200), rectangle(345_300, 140_000, 300, 200)
THIN = (345_000.0, 141_000.0), (345_900.0, 141_700.0), (345_900.0, 141_700.4), (345_000.0, 141_000.0)
SLIVER = Area(((THIN,),), ZONE)
BOTH = Area((*FIELD.polygons, *NEIGHBOR.polygons), ZONE)


@pytest.mark.parametrize(
    ("field", "searched"),
    [(FIELD, FIELD), (NEIGHBOR, BOTH), (SLIVER, SLIVER), (FIELD, rectangle(344_000, 139_000, 5000, 5000))],
    ids=["the same", "one of two", "thinner than any sample", "in a larger one"],
)
def test_a_field_that_was_searched_is_read(field: Area, searched: Area) -> None:
    check_searched("Rye", field, searched)


@pytest.mark.parametrize(
    ("field", "searched"),
    [
        (NEIGHBOR, FIELD),
        (rectangle(345_000, 140_000, 315, 200), FIELD),
        (SLIVER, FIELD),
        (rectangle(385_000, 140_000, 300, 200), BOTH),
    ],
    ids=["its neighbor", "a wider one", "a thin one elsewhere", "far away"],
)
def test_one_that_reaches_beyond_is_refused_by_its_name(field: Area, searched: Area) -> None:
    with pytest.raises(BeyondSearch, match=r"^Rye reaches beyond the area that was searched"):
        check_searched("Rye", field, searched)
