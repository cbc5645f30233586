"""The lower part of the dock: how far the search is, what it found, and the way onto the map."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.bridge.layers.styles import STYLES, title_of
from ...core.classification.schemes import SCL, Scheme
from ..common.elided import ElidedComboBox, ElidedParagraph
from ..common.elided_buttons import ElidedCheckBox, ElidedPushButton, ElidedToolButton
from ..common.number_box import WholeNumberBox
from ..common.shrinking import ShrinkingLayout
from ..common.wording import tooltip
from .class_bar import legend
from .guide import Advice, Guide
from .model import ResultsModel
from .progress_line import ProgressLine
from .rows import State
from .stale_note import StaleNote
from .time_line import TimeLine
from .unmeasured import Unmeasured
from .view import ResultsView


class ResultsPanel(QWidget):
    """Holds the widgets that the controllers fill and listen to; ``show_model`` gives it the results.

    ``footer`` and ``as_found`` are laid out by the dock: the first stays in sight, the other belongs to the form.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress_bar = QProgressBar(objectName="progress_bar", textVisible=False, maximumHeight=6)
        self.progress = ElidedParagraph("progress")
        self.results_view = ResultsView()
        self.time_line = TimeLine(self.results_view)
        self.guide = Guide(self.results_view)
        self.stale = StaleNote()
        self.unmeasured = Unmeasured()
        self.progress_line = ProgressLine("keep", self.tr("Cancel saving or downloading"))
        self.adding_line = ProgressLine("adding", self.tr("Cancel adding to the map"))
        self.page_line = ProgressLine("page", self.tr("Cancel the page"))
        self.look_line = ProgressLine("look", self.tr("Cancel the second look"))
        self.clear_only = ElidedCheckBox(self.tr("Clear only"), objectName="clear_only")
        self.help_button = ElidedToolButton(
            objectName="help_button", text=self.tr("About the Numbers"), checkable=True, autoRaise=True
        )
        self.more_button = ElidedToolButton(
            objectName="more_button",
            text=self.tr("More"),
            autoRaise=True,
            popupMode=ElidedToolButton.ToolButtonPopupMode.InstantPopup,
        )
        self.row_menu = QMenu(self.results_view, objectName="row_menu")
        self.add_action = QAction(self.tr("Add to Map"), self.row_menu, objectName="add_to_map")
        self.footprints_action = QAction(
            self.tr("Footprints on the Map"), self, objectName="footprints", checkable=True, checked=True
        )
        self.outline_action = QAction(
            self.tr("Area on the Map"), self, objectName="outline", checkable=True, checked=True
        )
        self.pick_button = QToolButton(objectName="pick_button", checkable=True, autoRaise=True)
        self.help = QLabel(objectName="help", wordWrap=True, visible=False, textFormat=Qt.TextFormat.PlainText)
        self.legend = QLabel(objectName="legend", wordWrap=True, visible=False, textFormat=Qt.TextFormat.RichText)
        self.layer_style = ElidedComboBox(objectName="layer_style")
        self.hide_clouds = ElidedCheckBox(self.tr("Hide clouds"), objectName="hide_clouds")
        self.add_button = ElidedPushButton(self.tr("Add to Map"), objectName="add_button", enabled=False)
        self.add_all_button = ElidedPushButton(objectName="add_all_button")
        self.add_as_found = ElidedCheckBox(self.tr("Add clear scenes as found, up to"), objectName="add_as_found")
        self.add_as_found_count = WholeNumberBox(objectName="add_as_found_count", minimum=1, maximum=100, enabled=False)
        for key in STYLES:
            self.layer_style.addItem(title_of(key), key)
        self.layer_style.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer_style.setMinimumContentsLength(2)
        self.layer_style.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.help_button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.help_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.setIcon(QgsApplication.getThemeIcon("/mActionSharingExport.svg"))
        self.show_clear(0)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.setMenu(QMenu(self.more_button))
        self._end_of_pages = self.more_button.menu().addSeparator()
        self.more_button.menu().addActions([self.footprints_action, self.outline_action])
        self.more_button.menu().addSeparator()
        self.pick_button.setIcon(QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"))
        self.row_menu.addAction(self.add_action)
        self.results_view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.results_view.customContextMenuRequested.connect(self._show_row_menu)
        self.add_button.take_all()
        self.add_button.least_letters = 10  # it is what the rest is for
        self.footer, self.as_found = QWidget(objectName="footer"), QWidget()
        self._explain()
        self._lay_out()
        for label in (self.help, self.legend):
            self.help_button.toggled.connect(label.setVisible)
        self.add_as_found.toggled.connect(self.add_as_found_count.setEnabled)
        self.guide.show_all_clicked.connect(lambda: self.clear_only.setChecked(False))

    def _show_row_menu(self, place: QPoint) -> None:
        self.row_menu.popup(self.results_view.viewport().mapToGlobal(place))

    def show_model(self, model: ResultsModel) -> None:
        self.results_view.setModel(model)
        self.time_line.follow()
        filters = {State.CLEAR: self.clear_only, State.NOT_MEASURED: self.unmeasured.show_button}

        def narrow(state: State, on: bool) -> None:
            """To the rows of one state at most."""
            for other, button in filters.items():
                if on and other is not state:
                    button.setChecked(False)
            model.show_only(next((one for one, button in filters.items() if button.isChecked()), None))

        for state, button in filters.items():
            button.toggled.connect(partial(narrow, state))

    def offer_page(self, action: QAction) -> None:
        """What leads to a page comes first in the menu *More*."""
        self.more_button.menu().insertAction(self._end_of_pages, action)

    def show_progress(self, text: str, done: int, total: int) -> None:
        self.progress.setText(text)
        self.progress_bar.setRange(0, total)  # 0 of 0 moves to and fro
        self.progress_bar.setValue(done)

    def show_advice(self, advice: Advice | None) -> None:
        """In place of the table, and of the line above it where there are no rows; None shows these."""
        self.guide.show_advice(advice)
        self.progress.setVisible(advice is None or advice.can_show_all)

    def show_clear(self, count: int) -> None:
        """How many images Add All Clear adds."""
        title = self.tr("Add All Clear")
        self.add_all_button.setText(self.tr("Add All Clear ({count})").format(count=count) if count else title)
        self.add_all_button.setEnabled(count > 0)

    def show_scheme(self, scheme: Scheme) -> None:
        self.legend.setText(legend(scheme))

    def _explain(self) -> None:
        self.show_scheme(SCL)
        self.help.setText(
            self.tr(
                "Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little "
                "about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts "
                "it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on "
                "the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss "
                "thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no "
                "brighter than the same ground on other dates, and so doubtful."
            )
        )
        self.add_as_found_count.setAccessibleName(self.tr("Scenes added as they are found, at most"))
        self.layer_style.setAccessibleName(self.tr("Layer style"))
        self.layer_style.setToolTip(tooltip(self.tr("How the scenes look on the map")))
        explanation = self.tr("Leave out on the map what counts as cloud, so that the layer below shows through")
        self.hide_clouds.setToolTip(tooltip(explanation))
        self.pick_button.setAccessibleName(self.tr("Select Scenes on the Map"))
        explanation = self.tr(
            "Click a footprint on the map to select its row, again for the next date there, twice to add it. "
            "Drag to move the map; Esc ends it."
        )
        self.pick_button.setToolTip(tooltip(self.tr("Select Scenes on the Map"), explanation))
        self.more_button.setAccessibleName(self.tr("Save, download, export and open"))
        self.more_button.setToolTip(
            tooltip(
                self.tr(
                    "Save or download the selected images, export the results, save or open a search, choose what the "
                    "map shows"
                )
            )
        )
        self.add_button.setToolTip(tooltip(self.tr("Add the selected scenes; a double click on a row does the same")))
        self.add_all_button.setToolTip(tooltip(self.tr("Add every scene that is clear")))

    def _lay_out(self) -> None:
        for label in (self.help, self.legend):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            label.setMinimumWidth(1)  # not what Qt thinks looks best
        below = QHBoxLayout()
        below.addWidget(self.clear_only)
        below.addStretch()
        below.addWidget(self.pick_button)
        below.addWidget(self.help_button)
        outer = ShrinkingLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.progress_bar)
        outer.addWidget(self.progress)
        outer.addWidget(self.stale)
        outer.addWidget(self.unmeasured)
        outer.addWidget(self.time_line)
        outer.addWidget(self.guide, 1)
        outer.addLayout(below)
        outer.addWidget(self.help)
        outer.addWidget(self.legend)
        self._lay_out_footer()
        as_found = QHBoxLayout(self.as_found)
        as_found.setContentsMargins(0, 0, 0, 0)
        as_found.addWidget(self.add_as_found)
        as_found.addWidget(self.add_as_found_count)
        as_found.addStretch()

    def _lay_out_footer(self) -> None:
        look = QHBoxLayout()
        look.addWidget(self.layer_style)
        look.addWidget(self.hide_clouds)
        look.addWidget(self.more_button)
        adding = QHBoxLayout()
        adding.addWidget(self.add_button)
        adding.addWidget(self.add_all_button)
        outer = QVBoxLayout(self.footer)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(look)
        outer.addLayout(adding)
        outer.addWidget(self.look_line)
        outer.addWidget(self.page_line)
        outer.addWidget(self.adding_line)
        outer.addWidget(self.progress_line)
