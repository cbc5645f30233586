"""What QGIS loads and unloads. ``unload`` undoes in reverse what ``initGui`` and ``initProcessing`` did."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from qgis.PyQt.QtGui import QAction, QIcon

from .core.bridge.diagnostics.log import close_log, open_log
from .core.bridge.export.change_maker import ChangeMaker
from .core.bridge.export.file_jobs import FileJobs
from .core.bridge.export.looks_maker import LooksMaker
from .core.bridge.layers.layer_loader import LayerLoader
from .core.bridge.layers.reachability import Reachability
from .core.bridge.network.transport import QgisNetwork
from .core.bridge.settings.entries import close_settings
from .core.bridge.tasks.cache import CacheCleaner, cache_store
from .core.bridge.tasks.core_task import end_idle_threads
from .core.bridge.tasks.fewest_finder import FewestFinder
from .core.bridge.tasks.finder import Finder
from .core.bridge.tasks.idle_headers import IdleHeaders
from .core.bridge.tasks.outlook import OutlookFinder
from .core.bridge.tasks.pictures import PictureFinder
from .core.bridge.tasks.places import PlaceFinder
from .core.bridge.tasks.recurring_ground import GroundFinder
from .core.bridge.tasks.second_looks import LookFinder
from .core.bridge.tasks.second_opinions import OpinionFinder
from .core.bridge.tasks.series import SeriesFinder
from .core.bridge.tasks.watch_keeper import WatchKeeper, watch_folder
from .core.processing.provider import ClearScenesProvider
from .core.reflectance.offset_finder import OffsetFinder

FOLDER = Path(__file__).parent


class ClearScenesPlugin:
    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: ClearScenesProvider | None = None
        self._translator = load_translator()
        self._log = open_log()
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)

    def initProcessing(self) -> None:
        """All that qgis_process needs."""
        self.provider = ClearScenesProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        # not before: qgis_process has no use for widgets
        from .ui.browser_offer import BrowserOffer
        from .ui.common.settings import catalogs_with_login, offered_catalogs
        from .ui.dock import ClearScenesDock
        from .ui.dock_controller import DockController, Services
        from .ui.map.canvas import view_kept
        from .ui.map.reachability_messages import ReachabilityMessages
        from .ui.map.waiting_marks import WaitingMarks
        from .ui.options.page import PAGE, OptionsFactory
        from .ui.report_offer import ReportOffer

        self.initProcessing()
        title = QCoreApplication.translate("ClearScenesPlugin", "Clear Scenes")
        self.action = QAction(QIcon(str(FOLDER / "ui" / "icon.svg")), title, self.iface.mainWindow())
        self.action.setObjectName("ClearScenesAction")
        self.action.setToolTip(
            QCoreApplication.translate("ClearScenesPlugin", "Find satellite scenes that are clear in your area")
        )
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToMenu(title, self.action)
        self.iface.registerMainWindowAction(self.action, "")  # a key for it is chosen under Keyboard Shortcuts
        self._menu = title
        self.network, self.store = QgisNetwork(), cache_store()
        self.network.gdal.open(catalogs_with_login)
        self.dock = ClearScenesDock(offered_catalogs(), self.iface.mainWindow())
        self.dock.setToggleVisibilityAction(self.action)
        self.action.triggered.connect(self.dock.take_focus)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        around = partial(view_kept, self.iface.layerTreeCanvasBridge())
        offsets = OffsetFinder(self.store)
        finder = Finder(self.network, self.store, self.dock)
        finder.found.connect(lambda found: offsets.know(scene for one in found for scene in one.scenes))
        self.idle_headers = IdleHeaders(self.network, self.store, finder, self.dock)
        watches = WatchKeeper(self.network, self.store, watch_folder(), self.dock)
        services = Services(
            finder,
            LayerLoader(self.network, self.dock, around, offsets),
            FewestFinder(self.network, self.store, self.dock),
            PictureFinder(self.network, self.store, self.dock, offsets),
            LookFinder(self.network, self.store, self.dock, offsets),
            OpinionFinder(self.network, self.store, self.dock, offsets=offsets),
            FileJobs(self.network, self.dock, offsets),
            GroundFinder(self.store, self.dock),
            PlaceFinder(self.dock),
            PictureFinder(self.network, self.store, self.dock, offsets),
            watches,
            OutlookFinder(self.network, self.store, self.dock),
            LooksMaker(self.network, self.store, self.dock),
            SeriesFinder(self.network, self.store, self.dock, offsets),
            ChangeMaker(self.network, self.store, self.dock, offsets),
            around,
        )
        self.controller = DockController(self.iface, self.dock, services)
        cleaner = CacheCleaner(self.store, self.dock)
        self.options = OptionsFactory(cleaner, lambda: self.dock.form.offer(offered_catalogs()))
        self.iface.registerOptionsWidgetFactory(self.options)
        options = QCoreApplication.translate("ClearScenesPlugin", "Options…")
        show_options = QAction(options, self.dock, objectName="options")
        show_options.triggered.connect(lambda: self.iface.showOptionsDialog(self.iface.mainWindow(), PAGE))
        self.dock.results.more_button.menu().addAction(show_options)
        self.report = ReportOffer(self.iface, self.dock, self._log.errors)
        self.browser = BrowserOffer(self.iface, self.dock, self.network, self.action.icon())
        self.reachability = Reachability(self.network, self.dock)
        self.reachability.watch(self.iface.mapCanvas())
        self.reachability_messages = ReachabilityMessages(self.iface, self.reachability, self.dock)
        self.waiting_marks = WaitingMarks(self.iface, self.reachability, self.dock)
        watches.begin()

    def unload(self) -> None:
        if self.iface is not None:
            self._unload_gui()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        close_settings()
        close_log(self._log)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)

    def _unload_gui(self) -> None:
        self.waiting_marks.teardown()
        self.reachability_messages.teardown()
        self.reachability.stop()
        self.browser.teardown()
        self.report.teardown()
        self.iface.unregisterOptionsWidgetFactory(self.options)
        self.controller.teardown()
        self.idle_headers.stop()
        self.iface.removeDockWidget(self.dock)
        self.dock.setParent(None)  # nobody finds it any more
        self.dock.deleteLater()  # and with it the controllers and what works for them
        self.network.stop()
        self.network.gdal.close()
        self.store.close()
        self.iface.unregisterMainWindowAction(self.action)
        self.iface.removePluginMenu(self._menu, self.action)
        self.iface.removeToolBarIcon(self.action)
        self.action.deleteLater()
        end_idle_threads()


def load_translator() -> QTranslator | None:
    """The texts of QGIS's language, where they were translated; else English, which has its plurals so."""
    settings = QgsSettings()
    override = settings.value("locale/overrideFlag", False, bool)
    locale = QLocale(settings.value("locale/userLocale", "", str)) if override else QLocale.system()
    translator, folder = QTranslator(), str(FOLDER / "i18n")
    loaded = translator.load(locale, "clear_scenes", "_", folder) or translator.load("clear_scenes_en", folder)
    return translator if loaded else None
