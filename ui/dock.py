"""The dock: what is seen and typed. It knows nothing of searching; ``SearchController`` does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qgis.gui import QgsDockWidget, QgsPanelWidget, QgsPanelWidgetStack
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QShortcut
from qgis.PyQt.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..core.classification.schemes import Scheme
from ..core.stac.catalogs import Catalog
from .common.elided_buttons import ElidedPushButton
from .common.settings import Choices
from .common.shrinking import ShrinkingArea, ShrinkingLayout
from .common.wording import tooltip
from .composite.panel import CompositePanel
from .results.panel import ResultsPanel
from .search.fold import Fold
from .search.form import SearchForm

_NARROWEST = 280  # pixels


class ClearScenesDock(QgsDockWidget):
    """Lays out form, buttons, results and fewest dates; a page lies over them until one goes back.

    Signals: ``find_clicked``, ``latest_clicked`` and ``cancel_clicked``, which the Escape key emits too.
    """

    find_clicked = pyqtSignal()
    cancel_clicked = pyqtSignal()
    latest_clicked = pyqtSignal()

    def __init__(self, offered: Sequence[Catalog], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ClearScenesDock")
        self.setWindowTitle(self.tr("Clear Scenes"))
        self.form = SearchForm(offered)
        self.results = ResultsPanel()
        self.fewest = CompositePanel()
        # with parents from the beginning: what Python owns it deletes as it comes, children of Qt's or not
        self._pages = QgsPanelWidgetStack(self)
        self._first_page = QgsPanelWidget(self._pages)
        self._first_page.setDockMode(True)
        self.find_button = ElidedPushButton(objectName="find_button", autoDefault=False)
        self.find_button.take_all()
        self.latest_button = ElidedPushButton(self.tr("Latest Clear"), objectName="latest_button", autoDefault=False)
        self.latest_button.setToolTip(
            tooltip(self.tr("Find the latest clear image of your area and add it to the map"))
        )
        self.fold = Fold(self.form, self.results.as_found)
        self.form.summary_changed.connect(lambda: self.fold.show_line(self.form.summary))
        self._lay_out()
        self._set_tab_order()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel_clicked.emit)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._running = False
        self.find_button.clicked.connect(lambda: (self.cancel_clicked if self._running else self.find_clicked).emit())
        self.latest_button.clicked.connect(self.latest_clicked)
        self.show_running(False)

    def _lay_out(self) -> None:
        """What acts on the results stays in sight; the rest is scrolled where it has to be."""
        buttons = QHBoxLayout()
        buttons.addWidget(self.find_button)
        buttons.addWidget(self.latest_button)
        content = QWidget(objectName="content")
        layout, outer = ShrinkingLayout(content), QVBoxLayout(self._first_page)
        layout.addWidget(self.fold)
        layout.addLayout(buttons)
        layout.addWidget(self.results, 1)
        layout.addWidget(self.fewest)
        area = ShrinkingArea(content)
        area.setObjectName("scrolled")
        area.room_changed.connect(self.results.time_line.give_way)
        outer.addWidget(area, 1)
        outer.addWidget(self.results.footer)
        margins = layout.contentsMargins()
        outer.setContentsMargins(0, 0, 0, margins.bottom())
        self.results.footer.layout().setContentsMargins(margins.left(), 0, margins.right(), 0)
        layout.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
        self._pages.findChild(QScrollArea).setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing is read there
        self._pages.setMainPanel(self._first_page)
        self.setWidget(self._pages)
        # not before it has the fonts that it is shown with
        self.opened.connect(lambda: area.setMinimumWidth(min(content.minimumSizeHint().width(), _NARROWEST)))

    def show_running(self, running: bool) -> None:
        self._running = running
        self.find_button.setText(self.tr("Cancel") if running else self.tr("Find Clear Scenes"))
        self._escape.setEnabled(running)
        self.latest_button.setEnabled(not running)
        self.results.progress_bar.setVisible(running)

    def open_page(self, page: QgsPanelWidget) -> None:
        """Show a page, under its panel title and a button that leads back; it is deleted there if it says so."""
        page.setParent(self._pages)  # else Python deletes it as it is accepted, before its title has gone
        self._first_page.openPanel(page)

    def take_focus(self) -> None:
        """Who opens the dock by the keyboard goes on there."""
        if self.isUserVisible():
            self.form.area.take_focus()

    def show_scheme(self, scheme: Scheme) -> None:
        """Name the classes of what was found."""
        self.form.cloud_classes.show_scheme(scheme)
        self.results.show_scheme(scheme)

    def choices(self) -> Choices:
        form, results = self.form, self.results
        last = form.end_date.date()
        return Choices(
            catalog=form.catalog.currentText().strip(),
            max_cloud=form.max_cloud.value(),
            min_coverage=form.min_coverage.value(),
            clouds=form.cloud_classes.choice,
            cloud_from=form.cloud_classes.probability.chosen,
            cloud_margin=form.cloud_classes.rule.margin.value(),
            leave_out_recurring=form.cloud_classes.rule.leave_out.isChecked(),
            style=results.layer_style.currentData(),
            hide_clouds=results.hide_clouds.isChecked(),
            footprints=results.footprints_action.isChecked(),
            outline=results.outline_action.isChecked(),
            add_as_found=results.add_as_found.isChecked(),
            add_as_found_count=results.add_as_found_count.value(),
            last_day="" if form.is_up_to_today else last.toString(Qt.DateFormat.ISODate),
            days_back=form.start_date.date().daysTo(last),
            **form.area.choices(),
        )

    def show_choices(self, choices: Choices) -> None:
        self.form.show_choices(choices)
        self.results.layer_style.setCurrentIndex(max(0, self.results.layer_style.findData(choices.style)))
        self.results.hide_clouds.setChecked(choices.hide_clouds)
        self.results.footprints_action.setChecked(choices.footprints)
        self.results.outline_action.setChecked(choices.outline)
        self.results.add_as_found.setChecked(choices.add_as_found)
        self.results.add_as_found_count.setValue(choices.add_as_found_count)

    def _set_tab_order(self) -> None:
        form, results = self.form, self.results
        order = [
            self.fold.line,
            *form.area.in_tab_order(),
            form.start_date,
            form.end_date,
            form.months,
            form.max_cloud,
            form.advanced,
            form.advanced_arrow,
            form.catalog,
            form.from_file,
            form.login.select,
            form.login.pays,
            form.min_coverage,
            form.cloud_classes.presets,
            form.cloud_classes.ticked,
            *form.cloud_classes.probability.in_tab_order(),
            form.cloud_classes.rule.margin,
            form.cloud_classes.rule.leave_out,
            results.add_as_found,
            results.add_as_found_count,
        ]
        order += [
            self.find_button,
            self.latest_button,
            results.stale.button,
            *results.unmeasured.in_tab_order(),
            results.time_line,
        ]
        order += [results.results_view, *results.guide.in_tab_order(), results.clear_only]
        order += [results.pick_button, results.help_button]
        order += self.fewest.in_tab_order()
        order += [
            results.layer_style,
            results.hide_clouds,
            results.more_button,
            results.add_button,
            results.add_all_button,
            results.look_line.cancel_button,
            results.page_line.cancel_button,
            results.adding_line.cancel_button,
            results.progress_line.cancel_button,
        ]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
