"""Find Clear Scenes Here: the entry in the menus of STAC servers, collections and items of QGIS's Browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from qgis.core import QgsDataCollectionItem, QgsDataItem
from qgis.gui import QgisInterface, QgsDataItemGuiContext, QgsDataItemGuiProvider, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QObject, QUrl
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu

from ..core.area.area_text import format_area
from ..core.bridge.network.transport import QgisNetwork
from ..core.bridge.tasks.item_places import ItemFinder
from ..core.errors.base import ClearScenesError
from ..core.errors.text import Text
from ..core.stac.catalogs import Catalog, described
from ..core.stac.item_place import ItemPlace, collection_at
from .area.form import TYPED
from .common.message_bar import Messages
from .common.settings import offered_catalogs
from .common.stac_connections import stac_connections
from .common.wording import core_text
from .dock import ClearScenesDock

_STAC, _ROOT = "special:Stac", "stac:"  # QGIS's own key and path; its classes for these nodes are none of Python's


class BrowserOffer(QObject):
    """Shows in the dock what was chosen in the Browser; nothing is searched before one presses the button there."""

    def __init__(self, iface: QgisInterface, dock: ClearScenesDock, network: QgisNetwork, icon: QIcon) -> None:
        super().__init__(dock)
        self._dock, self._messages = dock, Messages(iface.messageBar())
        self._finder = ItemFinder(network, self)
        self._finder.ended.connect(self._on_ended)
        self._menus = BrowserMenus(icon, self._show)
        QgsGui.dataItemGuiProviderRegistry().addProvider(self._menus)

    def teardown(self) -> None:
        QgsGui.dataItemGuiProviderRegistry().removeProvider(self._menus)  # which deletes it
        self._finder.cancel()
        self._messages.clear()

    def _show(self, catalog: Catalog, item: str) -> None:
        """``item``: its address, "" where it is a collection or a server."""
        dock = self._dock
        dock.form.offer(offered_catalogs())  # a connection may be new
        dock.form.catalog.setCurrentText(dock.form.name_of(catalog))
        dock.fold.open()
        dock.setUserVisible(True)
        self._finder.cancel()
        if not item:
            self._messages.info(self.tr("The catalog is chosen. Press Find Clear Scenes to search it."))
            return
        try:
            self._finder.start(item, dock.form.chosen_catalog())
        except ClearScenesError as error:
            self._on_ended(None, error.text)

    def _on_ended(self, place: ItemPlace | None, error: Text | None) -> None:
        if place is None:
            self._messages.warning(
                self.tr("The catalog is chosen, but not the area and the day of the item. {why}").format(
                    why=core_text(error) if error else ""
                )
            )
            return
        dock = self._dock
        dock.form.show_months(frozenset())
        dock.show_choices(
            replace(dock.choices(), area=TYPED, area_text=format_area(place.area), last_day=place.day, days_back=0)
        )
        self._messages.info(
            self.tr("Area and day are those of {item}. Press Find Clear Scenes to search them.").format(item=place.id)
        )


class BrowserMenus(QgsDataItemGuiProvider):
    """Puts the entry into menus of the Browser. ``chosen`` is called with a catalog, and the address of an item."""

    def __init__(self, icon: QIcon, chosen: Callable[[Catalog, str], None]) -> None:
        super().__init__()
        self._icon, self._chosen = icon, chosen

    def name(self) -> str:
        return "clear_scenes"

    def populateContextMenu(
        self, item: QgsDataItem, menu: QMenu, selected: Sequence[QgsDataItem], context: QgsDataItemGuiContext
    ) -> None:
        catalog = _catalog_of(item)
        if catalog is None:
            return
        address = "" if isinstance(item, QgsDataCollectionItem) else item.path()
        title = QCoreApplication.translate("BrowserMenus", "Find Clear Scenes Here")
        action = QAction(self._icon, title, menu, objectName="find_clear_scenes_here")
        action.triggered.connect(lambda: self._chosen(catalog, address))
        menu.addSeparator()
        menu.addAction(action)


def _catalog_of(node: QgsDataItem) -> Catalog | None:
    """What of a connection's server a node is about; None of other nodes, and of what lies on another server.

    A node of a static catalog, whose address names no collection, is a catalog by itself.
    """
    branch = [*takewhile(lambda one: one.path() != _ROOT, _upwards(node))]
    if node.providerKey() != _STAC or not branch or branch[-1].parent() is None:
        return None
    connection = next((one for one in stac_connections() if one.name == branch[-1].name()), None)
    if connection is None or len(branch) == 1:
        return connection
    if collection := collection_at(node.path()):
        return replace(described(replace(connection, collection=collection)), login=connection.login)
    if not isinstance(node, QgsDataCollectionItem):
        return _catalog_of(node.parent())
    found = described(Catalog("", node.path().rstrip("/")))
    return replace(found, login=connection.login) if _server(found) == _server(connection) else None


def _upwards(node: QgsDataItem | None) -> Iterator[QgsDataItem]:
    while node is not None:
        yield node
        node = node.parent()


def _server(catalog: Catalog) -> str:
    url = QUrl(catalog.url)
    return f"{url.scheme()}://{url.authority()}"
