"""The report that helps to find out why something went wrong.

It goes to whoever is asked for help: without secrets, and without the place that the analyst looks at.
"""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from configparser import ConfigParser
from pathlib import Path

from qgis.core import QgsCommandLineUtils

from ...network.addresses import bare, without_parameters, without_secrets
from ...stac.catalogs import Catalog

_METADATA = Path(__file__).parents[3] / "metadata.txt"
_LEFT_OUT = ("catalog", "area_layer", "area_drawn", "area_text")  # reported apart, or the analyst's own business


def format_report(catalog: Catalog, choices: Mapping[str, object], errors: Iterable[str]) -> str:
    """The report as text, in English, for those who are asked.

    Args:
        catalog: The one that is searched.
        choices: The dock's settings by name.
        errors: Lines of the log, the latest last.
    """
    login = "a login was chosen" if catalog.login else "no login"
    parts = (
        ("Versions", [f"Clear Scenes {_version()}", *QgsCommandLineUtils.allVersions().splitlines(), _machine()]),
        ("Catalog", [f"{catalog.name} {bare(catalog.url)} {catalog.collection}".strip(), login]),
        ("Settings", [f"{name}: {value}" for name, value in choices.items() if name not in _LEFT_OUT]),
        ("Last warnings and errors", list(errors) or ["none"]),
    )
    text = "\n".join(f"{title}\n" + "".join(f"  {line}\n" for line in lines if line) for title, lines in parts)
    return _without_home(without_parameters(without_secrets(text)))


def _without_home(text: str) -> str:
    """Paths below the home folder hold the analyst's name."""
    home = Path.home()
    for name in (str(home), home.as_posix()):
        text = text.replace(name, "~") if home.name else text
    return text


def _version() -> str:
    metadata = ConfigParser(interpolation=None)
    metadata.read(_METADATA, encoding="utf-8")
    return metadata.get("general", "version", fallback="?")


def _machine() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}"
