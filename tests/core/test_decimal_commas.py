"""Coordinates with decimal commas: what one reading alone fits is understood, what two fit is refused with both."""

from __future__ import annotations

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.area.area_text import Place, parse_area
from clear_scenes.core.errors.area_reading import AreaAmbiguous

BOTH = "latitude 48.5, longitude 49.9", "west 48, south 5, east 49, north 9"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("48,5, 49,9", Place(48.5, 49.9)),  # it was a box of 48,869 km²
        ("48,5 49,9", Place(48.5, 49.9)),
        ("-48,5 : +49,9", Place(-48.5, 49.9)),
        ("48,5,-49,9", Place(48.5, -49.9)),
        ("48,5; 49,9", Place(48.5, 49.9)),
        ("48.5, 49.9", Place(48.5, 49.9)),
        ("48.5,49.9", Place(48.5, 49.9)),
        ("48, 49", Place(48, 49)),
        ("48 49", Place(48, 49)),
        ("48, 5, 49, 9", Area.rectangle(48, 5, 49, 9)),
        ("48 5 49 9", Area.rectangle(48, 5, 49, 9)),
    ],
)
def test_who_writes_commas_is_understood(text: str, meant: Place | Area) -> None:
    assert parse_area(text, comma_is_decimal=True) == meant


@pytest.mark.parametrize("comma_is_decimal", [True, False])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("48,5, 49", Place(48.5, 49)),
        ("48, 49,25", Place(48, 49.25)),
        ("5,5 47,25 15,1 55", Area.rectangle(5.5, 47.25, 15.1, 55)),
        ("5,5,47,25,15,1,55,9", Area.rectangle(5.5, 47.25, 15.1, 55.9)),
        ("48,5N 9,25E", Place(48.5, 9.25)),  # it was 48°5'N 9°25'E
        ("W 9,25, S 48,5", Place(-48.5, -9.25)),
        ("48°30,6'N 9°15,3'E", Place(48.51, 9.255)),
        ("1°17'24\",103°51'", Place(1.29, 103.85)),
    ],
)
def test_what_has_one_reading_has_it_everywhere(text: str, meant: Place | Area, comma_is_decimal: bool) -> None:
    found = parse_area(text, comma_is_decimal=comma_is_decimal)
    if isinstance(meant, Place):
        assert isinstance(found, Place)
        assert (found.lat, found.lon) == pytest.approx((meant.lat, meant.lon), abs=1e-12)
    else:
        assert found == meant


@pytest.mark.parametrize(
    ("text", "comma_is_decimal", "readings"),
    [
        ("48,5, 49,9", False, BOTH),
        ("48,5 49,9", False, BOTH),
        ("48,5,49,9", True, BOTH),
        ("48,54", True, ("the number 48.54", "latitude 48, longitude 54")),
    ],
)
def test_what_has_two_readings_is_refused_with_both(
    text: str, comma_is_decimal: bool, readings: tuple[str, str]
) -> None:
    with pytest.raises(AreaAmbiguous) as refused:
        parse_area(text, comma_is_decimal=comma_is_decimal)
    for reading in readings:
        assert reading in str(refused.value)


def test_who_writes_points_goes_on_pasting_whole_numbers() -> None:
    assert parse_area("48,5,49,9") == Area.rectangle(48, 5, 49, 9)
    assert parse_area("48,54") == Place(48, 54)
