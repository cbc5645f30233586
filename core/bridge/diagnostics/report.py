"""The report that an analyst copies for whoever is asked for help.

It tells what helps to find out why something went wrong: no secrets, and not the place that the analyst looks at.
"""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.core import QgsCommandLineUtils

from ...network.addresses import bare, without_parameters, without_secrets
from ...stac.catalogs import Catalog

_LEFT_OUT = ("catalog", "area_layer", "area_drawn", "area_text")  # said elsewhere, or the analyst's own business


def format_report(version: str, catalog: Catalog, choices: Mapping[str, object], errors: Iterable[str]) -> str:
    """Write the report, in English, for those who are asked.

    Args:
        version: The plugin's.
        catalog: The one that is chosen; of its address only what is no secret is told.
        choices: The other settings of the dock, by name.
        errors: Lines of the log, the latest last.

    Returns:
        Several lines, indented below four titles.
    """
    login = "a login was chosen" if catalog.login else "no login"
    parts = (
        ("Versions", [f"Clear Scenes {version}", *QgsCommandLineUtils.allVersions().splitlines(), _machine()]),
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


def _machine() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}"
