"""metadata.txt is what QGIS and the plugin repository read before any code."""

from __future__ import annotations

import ast
import configparser
import sys
from pathlib import Path

import pytest

import clear_scenes

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


def test_an_older_python_is_told_in_a_sentence(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version_info", (3, 9, 5, "final", 0))
        with pytest.raises(RuntimeError) as error:
            clear_scenes.classFactory(None)
    assert str(error.value) == (
        "Clear Scenes needs Python 3.11 or newer, and this QGIS has Python 3.9: on macOS install QGIS 3.44 or newer, "
        "on Linux a newer release of the system."
    )


def test_the_file_that_says_so_is_understood_by_it():
    ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"), feature_version=(3, 9))
