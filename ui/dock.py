"""The dock: what is seen and typed. It knows nothing of searching; ``SearchController`` does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qgis.gui import QgsDockWidget, QgsScrollArea
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QShortcut
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..core.classification.schemes import Scheme
from ..core.stac.catalogs import Catalog
from .common.settings import Choices
from .common.wording import tooltip
from .composite.panel import CompositePanel
from .results.panel import ResultsPanel
from .search.form import SearchForm


class ClearScenesDock(QgsDockWidget):
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
        self.find_button = QPushButton(objectName="find_button", autoDefault=False)
        self.latest_button = QPushButton(self.tr("Latest Clear"), objectName="latest_button", autoDefault=False)
        self.latest_button.setToolTip(
            tooltip(self.tr("Find the latest clear image of your area and add it to the map"))
        )
        content = QWidget(objectName="content")
        layout = QVBoxLayout(content)
        layout.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.addWidget(self.find_button, 1)
        buttons.addWidget(self.latest_button)
        layout.addLayout(buttons)
        layout.addWidget(self.results, 1)
        layout.addWidget(self.fewest)
        self.setWidget(self._scrolled(content))
        self._set_tab_order()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel_clicked.emit)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._running = False
        self.find_button.clicked.connect(lambda: (self.cancel_clicked if self._running else self.find_clicked).emit())
        self.latest_button.clicked.connect(self.latest_clicked)
        self.show_running(False)

    def _scrolled(self, content: QWidget) -> QgsScrollArea:
        """What is opened beneath the results may need more room than a small screen has."""
        area = QgsScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        # not before it has the fonts that it is shown with
        self.opened.connect(lambda: area.setMinimumWidth(content.minimumSizeHint().width()))
        return area

    def show_running(self, running: bool) -> None:
        self._running = running
        self.find_button.setText(self.tr("Cancel") if running else self.tr("Find Clear Scenes"))
        self._escape.setEnabled(running)
        self.latest_button.setEnabled(not running)
        self.results.progress_bar.setVisible(running)

    def take_focus(self) -> None:
        """Who opens the dock by the keyboard goes on there."""
        if self.isUserVisible():
            self.form.area.kind.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.results.add_as_found.setChecked(choices.add_as_found)
        self.results.add_as_found_count.setValue(choices.add_as_found_count)

    def _set_tab_order(self) -> None:
        form, results = self.form, self.results
        order = [
            *form.area.in_tab_order(),
            form.start_date,
            form.end_date,
            form.months,
            form.max_cloud,
            form.advanced,
            form.advanced_arrow,
            form.catalog,
            form.login.select,
            form.login.pays,
            form.min_coverage,
            form.cloud_classes.presets,
            form.cloud_classes.ticked,
            *form.cloud_classes.probability.in_tab_order(),
            form.cloud_classes.rule.margin,
            form.cloud_classes.rule.leave_out,
        ]
        order += [
            self.find_button,
            self.latest_button,
            results.stale.button,
            *results.unmeasured.in_tab_order(),
            results.time_line,
        ]
        order += [results.results_view, *results.guide.in_tab_order(), results.clear_only, results.help_button]
        order += [results.layer_style, results.add_button, results.add_all_button]
        order += [
            results.hide_clouds,
            results.pick_button,
            results.more_button,
            results.look_line.cancel_button,
            results.adding_line.cancel_button,
            results.progress_line.cancel_button,
            results.add_as_found,
            results.add_as_found_count,
        ]
        order += self.fewest.in_tab_order()
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
