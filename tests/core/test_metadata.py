"""metadata.txt is what QGIS and the plugin repository read before any code."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIRED = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository"]


@pytest.fixture(scope="module")
def general() -> configparser.SectionProxy:
    parser = configparser.ConfigParser()  # as QGIS does: a lone % would be refused
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize("key", REQUIRED)
def test_has_what_an_upload_needs(general, key):
    assert general[key].strip()


def test_says_what_the_plugin_is(general):
    assert general["name"] == "Clear Scenes"
    assert general["qgisMinimumVersion"] == "3.40"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general.getboolean("hasProcessingProvider")
    assert not general.getboolean("experimental")
    assert general["license"] == "GPL-2.0-or-later"
    for key in ("homepage", "tracker", "repository"):
        assert general[key].startswith("https://")


def test_icon_is_there(general):
    assert (ROOT / general["icon"]).read_text(encoding="utf-8").startswith("<svg")
