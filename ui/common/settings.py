"""What the plugin remembers in QGIS's settings. Secrets are not among it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QDate

from ...core.classification.verdict import Limits
from ...core.stac.catalogs import EARTH_SEARCH, KNOWN, OFFERED, Catalog, described

_PREFIX = "clear_scenes"
_MONTHS_BACK = 3
_LONGEST_TEXT = 50_000  # characters of an area: QGIS reads and writes the file of its settings as a whole, and often
_AREA_TEXTS = {"drawn": "area_drawn", "typed": "area_text"}  # by the key of ``area`` that each is for


def _days_back() -> int:
    today = QDate.currentDate()
    return today.addMonths(-_MONTHS_BACK).daysTo(today)


@dataclass(frozen=True)
class Choices:
    """``catalog`` as it stands in its box; ``clouds``, ``style`` and ``area`` are keys of theirs. ``area_layer`` is an
    id, ``area_drawn`` and ``area_text`` are read by ``core.area_text``, ``area_radius`` is meters.

    Who searches up to today wants the same length up to today the next time; who searches a time that is past, just
    that. So ``last_day`` is "" for today, else a day as in 2026-07-31, and the first day lies ``days_back`` before it.
    """

    catalog: str = EARTH_SEARCH.name
    max_cloud: float = Limits.max_cloud
    min_coverage: float = 50.0  # an image that only touches the area is of no use
    clouds: str = "clouds"
    style: str = "true_color"
    hide_clouds: bool = False
    footprints: bool = True
    add_as_found: bool = False
    add_as_found_count: int = 5
    area: str = "map"
    area_layer: str = ""
    area_selected_only: bool = True
    area_drawn: str = ""
    area_text: str = ""
    area_radius: float = 5000.0
    last_day: str = ""
    days_back: int = field(default_factory=_days_back)


def read_choices() -> Choices:
    """As remembered; whatever cannot be understood is the default."""
    settings, default = QgsSettings(), Choices()

    def read(name: str) -> Any:
        fallback = getattr(default, name)
        try:
            return settings.value(f"{_PREFIX}/{name}", fallback, type(fallback))
        except TypeError:
            return fallback

    return Choices(**{name: read(name) for name in Choices.__dataclass_fields__})


def write_choices(choices: Choices) -> None:
    """All but an area that is too long: the next session begins with the map view then."""
    settings, choices = QgsSettings(), _short(choices)
    for name in Choices.__dataclass_fields__:
        value = getattr(choices, name)
        if name != "catalog" or not may_hold_a_secret(value):
            settings.setValue(f"{_PREFIX}/{name}", value)


def _short(choices: Choices) -> Choices:
    too_long = {kind: name for kind, name in _AREA_TEXTS.items() if len(getattr(choices, name)) > _LONGEST_TEXT}
    if choices.area in too_long:
        choices = replace(choices, area=Choices.area)
    return replace(choices, **dict.fromkeys(too_long.values(), ""))


def read_login(catalog: Catalog) -> tuple[str, bool]:
    """The id of the QGIS authentication that was chosen for a catalog's host, and whether to pay for what is read."""
    settings, host = QgsSettings(), _host(catalog)
    return settings.value(f"{_PREFIX}/logins/{host}", "", str), settings.value(f"{_PREFIX}/pays/{host}", False, bool)


def write_login(catalog: Catalog, login: str, pays: bool) -> None:
    settings, host = QgsSettings(), _host(catalog)
    settings.setValue(f"{_PREFIX}/logins/{host}", login)
    settings.setValue(f"{_PREFIX}/pays/{host}", pays)


def catalogs_with_login() -> list[Catalog]:
    """The known ones for which a login was chosen."""
    chosen = [(catalog, *read_login(catalog)) for catalog in KNOWN]
    return [replace(catalog, login=login, pays=pays) for catalog, login, pays in chosen if login]


def _host(catalog: Catalog) -> str:
    try:
        return urlsplit(catalog.url).hostname or ""
    except ValueError:  # it is still being typed
        return ""


def read_folder() -> str:
    """Where a file was saved or opened last, "" at first."""
    return str(QgsSettings().value(f"{_PREFIX}/folder", ""))


def write_folder(folder: str) -> None:
    QgsSettings().setValue(f"{_PREFIX}/folder", folder)


def shows_newest_only() -> bool:
    """Whether of the dates that are added to the map only the newest stays checked."""
    return bool(QgsSettings().value(f"{_PREFIX}/newest_only", True, bool))


def write_shows_newest_only(newest_only: bool) -> None:
    QgsSettings().setValue(f"{_PREFIX}/newest_only", newest_only)


def is_first_time() -> bool:
    """True once in a profile."""
    settings = QgsSettings()
    first = not settings.value(f"{_PREFIX}/was_open", False, bool)
    settings.setValue(f"{_PREFIX}/was_open", True)
    return first


def offered_catalogs() -> list[Catalog]:
    """The known ones, then the analyst's own."""
    return [*OFFERED, *own_catalogs()]


def own_catalogs() -> list[Catalog]:
    """Those of the setting ``clear_scenes/extra_catalogs``: "name|address|collection" each."""
    extra = QgsSettings().value(f"{_PREFIX}/extra_catalogs") or []
    lines = [extra] if isinstance(extra, str) else list(extra)
    parts = [[part.strip() for part in str(line).split("|")] for line in lines]
    return [described(Catalog(*one)) for one in parts if len(one) in (2, 3) and one[0] and one[1]]


def write_own_catalogs(catalogs: Sequence[Catalog]) -> None:
    lines = ["|".join((one.name, one.url, one.collection)) for one in catalogs]
    QgsSettings().setValue(f"{_PREFIX}/extra_catalogs", lines)


def may_hold_a_secret(address: str) -> bool:
    """An address may carry a password or a key: such a one is not remembered."""
    return bool(set("@?") & set(address))
