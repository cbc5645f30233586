"""What the plugin remembers in QGIS's settings. Secrets are not among it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QDate

from ...core.bridge.settings.entries import HostSetting, Setting
from ...core.classification.verdict import Limits
from ...core.network.local_files import is_local
from ...core.stac.catalogs import ALL_OPEN, COPERNICUS, KNOWN, OFFERED, Catalog, described
from .stac_connections import stac_connections

_FOLDER = Setting("folder", "")
_NEWEST_ONLY = Setting("newest_only", True)
_LAST_AREA = Setting("last_area", "")
_OWN_CATALOGS: Setting[list[str]] = Setting("extra_catalogs", [])
_LOGIN = HostSetting("login", "", former="logins")
_PAYS = HostSetting("pays", False, former="pays")

_MONTHS_BACK = 3
_LONGEST_TEXT = 50_000  # characters of an area: QGIS reads and writes the file of its settings as a whole, and often
_AREA_TEXTS = {"drawn": "area_drawn", "typed": "area_text"}  # by the key of ``area`` that each is for


def _days_back() -> int:
    today = QDate.currentDate()
    return today.addMonths(-_MONTHS_BACK).daysTo(today)


@dataclass(frozen=True)
class Choices:
    """What the dock shows, as the next session begins with it.

    Who searches up to today wants the same length up to today the next time; who searches a time that is past, just
    that: so the last day is remembered only where it is not today.

    Attributes:
        catalog: Name or address, as it stands in its box.
        max_cloud: Cloud in the area at most, in percent.
        min_coverage: Part of the area with data at least, in percent.
        clouds: Key of what counts as cloud.
        cloud_from: The cloud probability in percent from which a pixel counts; 0 for the classification.
        cloud_margin: Around cloud, in meters.
        leave_out_recurring: Whether ground that recurs as cloud is left out.
        style: Key of how scenes are drawn.
        hide_clouds: Whether cloud is transparent on the map.
        footprints: Whether outlines of scenes are drawn.
        outline: Whether that of the area is drawn.
        add_as_found: Whether a search adds clear scenes to the map by itself.
        add_as_found_count: How many of them at most.
        area: Key of where the area comes from: "map", "layer", "drawn" or "typed".
        area_layer: Id of the layer.
        area_selected_only: Whether of a layer only selected features count.
        area_drawn: What was drawn, as ``parse_area`` reads it.
        area_text: What was typed, as ``parse_area`` reads it.
        area_radius: Around a place, in meters.
        last_day: As in 2026-07-31; "" for today.
        days_back: How many days before the last day the first one lies.
    """

    catalog: str = ALL_OPEN.name
    max_cloud: float = Limits.max_cloud
    min_coverage: float = 50.0  # an image that only touches the area is of no use
    clouds: str = "clouds"
    cloud_from: int = 0
    cloud_margin: float = 0.0
    leave_out_recurring: bool = False
    style: str = "true_color"
    hide_clouds: bool = False
    footprints: bool = True
    outline: bool = True
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
    return Choices(**{name: setting.read() for name, setting in _choice_settings().items()})


def write_choices(choices: Choices) -> None:
    """All but an area that is too long: the next session begins with the map view then."""
    choices = _short(choices)
    for name, setting in _choice_settings().items():
        value = getattr(choices, name)
        if name != "catalog" or not may_hold_a_secret(value):
            setting.write(value)


def _choice_settings() -> dict[str, Setting[Any]]:
    """One for each field of ``Choices``, by its name."""
    default = Choices()
    return {one.name: Setting(one.name, getattr(default, one.name)) for one in fields(Choices)}


def _short(choices: Choices) -> Choices:
    too_long = {kind: name for kind, name in _AREA_TEXTS.items() if len(getattr(choices, name)) > _LONGEST_TEXT}
    if choices.area in too_long:
        choices = replace(choices, area=Choices.area)
    return replace(choices, **dict.fromkeys(too_long.values(), ""))


def read_login(catalog: Catalog) -> tuple[str, bool]:
    """The id of the QGIS authentication that was chosen for a catalog's host, and whether to pay for what is read."""
    host = _host(catalog)
    return _LOGIN.read(host), _PAYS.read(host)


def write_login(catalog: Catalog, login: str, pays: bool) -> None:
    host = _host(catalog)
    _LOGIN.write(host, login)
    _PAYS.write(host, pays)


def catalogs_with_login() -> list[Catalog]:
    """The known ones for which a login was chosen."""
    chosen = [(catalog, *read_login(catalog)) for catalog in KNOWN]
    return [replace(catalog, login=login, pays=pays) for catalog, login, pays in chosen if login]


def with_remembered_logins(catalog: Catalog) -> Catalog:
    """Several catalogs, each with the login that was chosen for it; with it Copernicus is one of all open archives."""
    parts = catalog.parts
    if parts == ALL_OPEN.parts and read_login(COPERNICUS)[0]:
        parts = (*parts, COPERNICUS)
    chosen = [(part, *read_login(part)) if may_need_login(part) else (part, "", False) for part in parts]
    return replace(
        catalog,
        parts=tuple(
            replace(part, login=login or part.login, pays=pays and part.access.pays) for part, login, pays in chosen
        ),
    )


def may_need_login(catalog: Catalog) -> bool:
    """Whether its images need one, or nothing is known of it; what is open to all is sent none."""
    if is_local(catalog.url):
        return False
    return not catalog.parts and (catalog.access.login or catalog.url not in {known.url for known in KNOWN})


def _host(catalog: Catalog) -> str:
    try:
        return urlsplit(catalog.url).hostname or ""
    except ValueError:  # it is still being typed
        return ""


def read_folder() -> str:
    """Where a file was saved or opened last, "" at first."""
    return _FOLDER.read()


def write_folder(folder: str) -> None:
    _FOLDER.write(folder)


def read_last_area() -> str:
    """Where a search was begun last, as ``parse_area`` reads it; "" at first."""
    return _LAST_AREA.read()


def write_last_area(text: str) -> None:
    _LAST_AREA.write(text)


def shows_newest_only() -> bool:
    """Whether of the dates that are added to the map only the newest stays checked."""
    return _NEWEST_ONLY.read()


def write_shows_newest_only(newest_only: bool) -> None:
    _NEWEST_ONLY.write(newest_only)


def is_first_time(name: str) -> bool:
    """True once in a profile, for each setting of a name."""
    was_before = Setting(name, False)
    first = not was_before.read()
    was_before.write(True)
    return first


def offered_catalogs() -> list[Catalog]:
    """The known ones, then the analyst's own, then QGIS's own connections."""
    return [*OFFERED, *own_catalogs(), *stac_connections()]


def own_catalogs() -> list[Catalog]:
    """Those of the setting ``extra_catalogs``: "name|address|collection" each."""
    parts = [[part.strip() for part in line.split("|")] for line in _OWN_CATALOGS.read()]
    return [described(Catalog(*one)) for one in parts if len(one) in (2, 3) and one[0] and one[1]]


def write_own_catalogs(catalogs: Sequence[Catalog]) -> None:
    _OWN_CATALOGS.write(["|".join((one.name, one.url, one.collection)) for one in catalogs])


def may_hold_a_secret(address: str) -> bool:
    """An address may carry a password or a key: such a one is not remembered."""
    return bool(set("@?") & set(address))
