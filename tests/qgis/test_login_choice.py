"""The login in the dock: offered where images need one, remembered for each catalog by its id alone."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox

from clear_scenes.ui.common.settings import catalogs_with_login
from tests.support.qgis_logins import login

ADDRESS = "https://stac.office.example/v1"


@pytest.fixture(autouse=True)
def forgotten():
    yield
    QgsSettings().remove("plugins/clear_scenes/hosts")


def choose(person, name: str) -> QgsAuthConfigSelect:
    person.get(QComboBox, "catalog").setCurrentText(name)
    return person.get(QgsAuthConfigSelect, "login")


@pytest.mark.parametrize(
    ("name", "offered", "pays"),
    [
        ("Earth Search", False, False),
        ("Planetary Computer, Sentinel-2", False, False),
        ("Copernicus Data Space", True, False),
        ("USGS, Landsat Collection 2", True, True),
        (ADDRESS, True, False),
    ],
)
def test_a_login_is_offered_where_one_may_be_needed(person, name, offered, pays):
    select = choose(person, name)
    form = person.dock.form
    assert form.login.isHidden() != offered
    assert form.login_label.isHidden() != offered
    assert person.get(QCheckBox, "pays").isHidden() != pays
    assert form.chosen_catalog().login == select.configId() == ""


def test_each_catalog_keeps_its_own(person):
    # pragma: allowlist nextline secret (made up)
    with login("Basic", username="anna", password="pLaNtEd") as one, login("Basic", username="b", password="c") as two:
        choose(person, ADDRESS).setConfigId(one)
        choose(person, "Copernicus Data Space").setConfigId(two)
        assert person.dock.form.chosen_catalog().login == two
        assert choose(person, ADDRESS).configId() == one
        assert person.dock.form.chosen_catalog().login == one
        assert choose(person, "https://stac.other.example/v1").configId() == ""
        choose(person, "Earth Search")
        assert person.dock.form.chosen_catalog().login == "", "what is open to all is sent no login"
        assert {(found.name, found.login) for found in catalogs_with_login()} == {("Copernicus Data Space", two)}


def test_nobody_pays_without_having_agreed(person):
    with login("AWSS3", username="a", password="b", region="") as keys:
        choose(person, "USGS, Landsat Collection 2").setConfigId(keys)
        assert not person.dock.form.chosen_catalog().pays
        pays = person.get(QCheckBox, "pays")
        assert "billed to your account" in pays.toolTip()
        pays.setChecked(True)
        assert person.dock.form.chosen_catalog().pays
        choose(person, "Copernicus Data Space")
        assert not person.dock.form.chosen_catalog().pays


@pytest.mark.parametrize("name", ["Sentinel-2, all open archives", "Earth Search"])
def test_unfolding_the_advanced_choices_offers_no_login_that_nobody_needs(person, name):
    choose(person, name)
    for is_collapsed in (False, True, False):
        person.dock.form.advanced.setCollapsed(is_collapsed)
        assert person.dock.form.login.isHidden()
