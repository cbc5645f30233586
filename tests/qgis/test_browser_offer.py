"""Find Clear Scenes Here, in the menus of QGIS's own STAC nodes in the Browser, over the simulated catalog."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsDataItemGuiContext, QgsGui
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QLineEdit, QMenu

from clear_scenes.core.area.area_text import parse_area
from tests.support.qgis_logins import login
from tests.support.qgis_window import plugin_messages, press
from tests.support.stub import Answer, stub_server

CONNECTIONS = "connections/stac/items"
COLLECTION = "sentinel-2-l2a"
ITEM = "S2A_48NTG_20260901_0_L2A"
ENTRY = "Find Clear Scenes Here"


@pytest.fixture
def connected(iface, wait_until):
    """`connected(url, *ends, authcfg="")`: in QGIS's Browser the node of a connection, or the one below it to which
    the ends of addresses lead.
    """
    model, settings = iface.browserModel(), QgsSettings()

    def found(parent: QModelIndex, is_it):
        """Not by ``children()``: what that names, Python deletes as it forgets it (QGIS 3.40)."""
        indexes = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
        return next((one for one in indexes if is_it(model.dataItem(one))), None)

    def child(parent: QModelIndex, is_it) -> QModelIndex:
        if model.canFetchMore(parent):
            model.fetchMore(parent)
        wait_until(lambda: found(parent, is_it), 20, "the Browser")
        return found(parent, is_it)

    root = found(QModelIndex(), lambda one: one.path() == "stac:")

    def with_(url: str, *ends: str, authcfg: str = ""):
        settings.setValue(f"{CONNECTIONS}/Office/url", url)
        settings.setValue(f"{CONNECTIONS}/Office/authcfg", authcfg)
        model.dataItem(root).refresh()
        index = child(root, lambda one: one.name() == "Office" and one.path() == url)
        for end in ends:
            index = child(index, lambda one, end=end: one.path().endswith(end))
        return model.dataItem(index)

    yield with_
    settings.remove(CONNECTIONS)
    settings.remove("plugins/clear_scenes")
    model.dataItem(root).refresh()


def menu_of(node) -> QMenu:
    """As the Browser makes it."""
    menu = QMenu()
    for one in QgsGui.dataItemGuiProviderRegistry().providers():
        one.populateContextMenu(node, menu, [node], QgsDataItemGuiContext())
    return menu


def is_offered(node) -> bool:
    menu = menu_of(node)
    return any(action.text() == ENTRY for action in menu.actions())


def choose(node) -> None:
    menu = menu_of(node)
    (entry,) = [action for action in menu.actions() if action.text() == ENTRY]
    entry.trigger()


@pytest.fixture
def said(iface):
    """`said()`: the plugin's newest message."""
    iface.messageBar().clearWidgets()
    yield lambda: (plugin_messages(iface.messageBar()) or [""])[0]
    iface.messageBar().clearWidgets()


def days(dock) -> list[str]:
    return [one.date().toString("yyyy-MM-dd") for one in (dock.start_date, dock.end_date)]


def area_text(dock) -> str:
    return dock.widget.findChild(QLineEdit, "area_text").text()


def test_an_item_brings_its_collection_its_place_and_its_day(dock, sample, connected, said, wait_until):
    dock.widget.form.show_months(frozenset({1}))  # of another search, in which the day is not
    dock.widget.close()
    choose(connected(sample.url, f"/collections/{COLLECTION}", ITEM))
    assert dock.widget.isVisible()
    wait_until(lambda: ITEM in said(), 20)
    assert "Press Find Clear Scenes" in said()
    assert dock.catalog.currentText() == f"{sample.url} {COLLECTION}"
    assert days(dock) == ["2026-09-01"] * 2
    press(dock.find_button)
    wait_until(lambda: dock.find_button.text() == "Find Clear Scenes", 60)
    (row,) = dock.rows  # its overpass, of which it is one tile of two
    assert row["Date"] == "1 Sep 2026"


def test_a_collection_leaves_area_and_dates(dock, sample, connected, said):
    before = days(dock), area_text(dock), dock.widget.form.area.chosen
    choose(connected(sample.url, f"/collections/{COLLECTION}"))
    assert "Press Find Clear Scenes" in said()
    chosen = dock.widget.form.chosen_catalog()
    assert (chosen.url, chosen.collection) == (sample.url, COLLECTION)
    assert (days(dock), area_text(dock), dock.widget.form.area.chosen) == before


def test_a_connection_is_chosen_by_its_name(dock, sample, connected):
    choose(connected(sample.url))
    assert dock.catalog.currentText() == "Office"


def test_the_connections_login_goes_with_its_collection(dock, sample, connected):
    with login("APIHeader", **{"X-Key": "made-up"}) as key:
        choose(connected(sample.url, f"/collections/{COLLECTION}", authcfg=key))
        chosen = dock.widget.form.chosen_catalog()
        assert (chosen.collection, chosen.login) == (COLLECTION, key)
        dock.catalog.setCurrentText(f"Earth Search; {sample.url} {COLLECTION}; {sample.url} other")
        several = dock.widget.form.chosen_catalog()
        assert [one.login for one in several.parts] == ["", key, key]
        dock.catalog.setCurrentText("Earth Search; Office")
        named = dock.widget.form.chosen_catalog()
        assert [(one.name, one.login) for one in named.parts] == [("Earth Search", ""), ("Office", key)]


def test_the_window_does_not_wait_for_the_item(dock, sample, connected, said, wait_until):
    node = connected(sample.url, f"/collections/{COLLECTION}", ITEM)
    before = days(dock), area_text(dock)
    sample.stall(ITEM)
    choose(node)
    assert (days(dock), area_text(dock)) == before
    choose(connected(sample.url))  # another choice, before the item has come
    sample.release()
    wait_until(lambda: not QgsApplication.taskManager().activeTasks(), 20)
    assert (days(dock), area_text(dock)) == before


def test_an_item_that_is_gone_leaves_area_and_dates_and_says_so(dock, sample, connected, said, wait_until):
    node = connected(sample.url, f"/collections/{COLLECTION}", ITEM)
    before = days(dock), area_text(dock)
    sample.lose(ITEM)
    choose(node)
    wait_until(said, 20)
    assert "not the area and the day of the item. 127.0.0.1 answered with HTTP status 404." in said()
    assert (days(dock), area_text(dock)) == before


def static_catalog(elsewhere: str):
    """An answer for each file of a catalog of files, one collection of which is on another server."""

    def answer(request) -> Answer:
        def links(**by_name: str) -> list[dict[str, str]]:
            return [{"rel": rel.rstrip("_"), "href": href, "title": rel} for rel, href in by_name.items()]

        catalog = {"type": "Catalog", "stac_version": "1.0.0", "id": "one", "description": "Made up"}
        extent = {
            "spatial": {"bbox": [[-180, -90, 180, 90]]},
            "temporal": {"interval": [["2020-01-01T00:00:00Z", None]]},
        }
        collection = catalog | {"type": "Collection", "license": "other", "extent": extent}
        ring = [[20.0, -10.0], [21.0, -10.0], [21.0, -9.0], [20.0, -9.0], [20.0, -10.0]]
        item = {
            "type": "Feature", "stac_version": "1.0.0", "id": "scene", "assets": {}, "links": [],
            "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [20, -10, 21, -9],
            "properties": {"datetime": "2025-05-06T23:30:00Z"},
        }  # fmt: skip
        files = {
            "/catalog.json": catalog | {"links": links(child=f"{request.root}/s2/collection.json", child_=elsewhere)},
            "/s2/collection.json": collection | {"links": links(item=f"{request.root}/s2/scene.json")},
            "/s2/scene.json": item,
        }
        found = files.get(request.path)
        return Answer(200 if found else 404, json.dumps(found or {}))

    return answer


def test_a_catalog_of_files_is_itself_the_catalog(dock, connected, said, wait_until):
    with stub_server(static_catalog("https://elsewhere.example/collection.json")) as server:
        url = f"{server.url}/catalog.json"
        choose(connected(url, "/s2/collection.json"))
        assert dock.catalog.currentText() == f"{server.url}/s2/collection.json"
        choose(connected(url, "/s2/collection.json", "/s2/scene.json"))
        wait_until(lambda: "scene" in said(), 20)
    assert dock.catalog.currentText() == f"{server.url}/s2/collection.json"
    assert days(dock) == ["2025-05-07"] * 2, "in Zambia that evening of UTC is the next morning"
    found = parse_area(area_text(dock))
    assert set(found.polygons[0][0]) == {(20.0, -10.0), (21.0, -10.0), (21.0, -9.0), (20.0, -9.0)}


def test_nodes_of_which_nothing_can_be_found_have_no_entry(iface, sample, connected):
    with stub_server(static_catalog("https://elsewhere.example/collection.json")) as server:
        node = connected(f"{server.url}/catalog.json", "//elsewhere.example/collection.json")
        assert not is_offered(node), "what a catalog names on another server is not asked with its login"
    model = iface.browserModel()
    others = [model.dataItem(model.index(row, 0)) for row in range(model.rowCount())]
    assert len(others) > 5
    assert not any(map(is_offered, others))
