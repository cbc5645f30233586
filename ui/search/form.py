"""The upper part of the dock: where, when, and how much cloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.area.area import Area
from ...core.classification.verdict import Limits
from ...core.stac.catalogs import COPERNICUS, Catalog, format_catalog, names_in, parse_catalog, together
from ...core.stac.dates import first_moment, last_moment
from ...core.stac.search import SearchQuery
from ..area.form import LAYER, AreaForm
from ..common.elided import ElidedGroupBox, FrontShown
from ..common.number_box import NumberBox
from ..common.settings import Choices
from ..common.turning_row import TurningRow
from ..common.wording import core_text, date_text, percent_text, tooltip
from .class_choice import ClassChoice
from .from_file import FromFile
from .login_choice import LoginChoice


class SearchForm(QWidget):
    """Area, dates, limits and catalog. ``limits_changed`` is emitted for what judges results anew without a search."""

    limits_changed = pyqtSignal()
    summary_changed = pyqtSignal()

    def __init__(self, offered: Sequence[Catalog], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = list(offered)
        self.area = AreaForm()
        self.start_date, self.end_date = self._date("start_date"), self._date("end_date")
        self._chosen_on = QDate.currentDate()  # when the last day was chosen
        self.max_cloud, self.min_coverage = self._percent("max_cloud"), self._percent("min_coverage")
        self.months = QgsCheckableComboBox()
        self.cloud_classes = ClassChoice()
        self.catalog = QComboBox(objectName="catalog", editable=True)
        self.from_file = FromFile(self)
        self.from_file.chosen.connect(self.catalog.setCurrentText)
        self.catalog_note = QLabel(objectName="catalog_note", wordWrap=True, visible=False)
        self.login, self.login_label = LoginChoice(), QLabel(self.tr("Login"))
        self._fill()
        self._lay_out()
        self._explain()
        self.show_choices(Choices())
        self.end_date.dateChanged.connect(self._on_end_date_changed)
        for spin in (self.max_cloud, self.min_coverage):
            spin.valueChanged.connect(self.limits_changed)
        self.cloud_classes.changed.connect(self.limits_changed)
        for signal in (
            self.limits_changed,
            self.start_date.dateChanged,
            self.end_date.dateChanged,
            self.area.kind.currentTextChanged,
            self.area.layer.currentTextChanged,
        ):
            signal.connect(lambda *_: self.summary_changed.emit())

    def chosen_catalog(self) -> Catalog:
        """The offered catalog of that name or address, else what was typed."""
        return self.login.with_login(self._named_catalog())

    def _named_catalog(self) -> Catalog:
        text = self.catalog.currentText().strip()
        if whole := self._offered_as(text):
            return whole
        named = [self._offered_as(name) or parse_catalog(name) for name in names_in(text)]
        logins = {one.url: one.login for one in self._offered if one.login}  # whatever collection of it is named
        members = [member for one in named for member in one.members]
        return together([replace(one, login=one.login or logins.get(one.url, "")) for one in members])

    def _offered_as(self, text: str) -> Catalog | None:
        for catalog in self._offered:
            if text.casefold() in (core_text(catalog.title).casefold(), catalog.title.casefold()):
                return catalog
        return None

    def offer(self, catalogs: Sequence[Catalog]) -> None:
        """What is chosen stays, and what came with an opened search."""
        chosen = self.catalog.currentText()
        more = [self.catalog.itemText(number) for number in range(len(self._offered), self.catalog.count())]
        self._offered = list(catalogs)
        self.catalog.clear()
        self.catalog.addItems([core_text(one.title) for one in catalogs] + more)
        if chosen:
            self.catalog.setCurrentText(chosen)

    def name_of(self, catalog: Catalog) -> str:
        """What to show for a catalog: its title where it is offered. Any other is offered from then on, by its
        address and its collection: a name that a file tells is nobody's word.
        """
        parts = [format_catalog(part) for part in catalog.members if not catalog.parts or part.url != COPERNICUS.url]
        for one in self._offered:
            if [format_catalog(part) for part in one.members] == parts and catalog.login in ("", one.login):
                return core_text(one.title)
        text = format_catalog(catalog)
        if self.catalog.findText(text) < 0:
            self.catalog.addItem(text)
        return text

    def limits(self) -> Limits:
        coverage = round(self.min_coverage.value(), 2)
        counted, rule = self.cloud_classes.classes, self.cloud_classes.rule
        return Limits(
            round(self.max_cloud.value(), 2), coverage, counted, rule.margin.value(), rule.leave_out.isChecked()
        )

    def query(self, area: Area) -> SearchQuery:
        """As it is typed; days are the sun's over the area. Raises a ``ClearScenesError``."""
        iso, ahead = Qt.DateFormat.ISODate, area.ahead_of_utc
        first, last = self.period()
        return SearchQuery(
            self.chosen_catalog(),
            area,
            first_moment(first.toString(iso), ahead),
            last_moment(last.toString(iso), ahead),
            months=self.chosen_months(),
            cloud_from=self.cloud_classes.probability.cloud_from,
        )

    @property
    def is_up_to_today(self) -> bool:
        """Whether the last day was not past when it was chosen, which may have been before midnight."""
        return self.end_date.date() >= self._chosen_on

    def period(self) -> tuple[QDate, QDate]:
        """The first and the last day; what goes up to today goes on with the days, also in the form."""
        if self.is_up_to_today and self.end_date.date() < QDate.currentDate():
            self.end_date.setDate(QDate.currentDate())
        return self.start_date.date(), self.end_date.date()

    def _on_end_date_changed(self) -> None:
        self._chosen_on = QDate.currentDate()

    def chosen_months(self) -> frozenset[int]:
        return frozenset(map(int, self.months.checkedItemsData()))

    def show_months(self, months: frozenset[int]) -> None:
        for number in range(self.months.count()):
            wanted = number + 1 in months
            self.months.setItemCheckState(number, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def show_choices(self, choices: Choices) -> None:
        self.area.show_choices(choices)
        last = QDate.fromString(choices.last_day, Qt.DateFormat.ISODate)
        self.end_date.setDate(last if last.isValid() else QDate.currentDate())
        self._on_end_date_changed()  # the day that stood there before does not change
        self.start_date.setDate(self.end_date.date().addDays(-choices.days_back))
        self.catalog.setCurrentText(choices.catalog)
        self.max_cloud.setValue(choices.max_cloud)
        self.min_coverage.setValue(choices.min_coverage)
        self.cloud_classes.show_choice(choices.clouds)
        self.cloud_classes.probability.show_chosen(choices.cloud_from)
        self.cloud_classes.rule.show_choice(choices.cloud_margin, choices.leave_out_recurring)

    @property
    def summary(self) -> str:
        """Area, dates and limit, in a line."""
        area = self.area.layer if self.area.chosen == LAYER else self.area.kind
        first, last = (date_text(edit.date().toPyDate()) for edit in (self.start_date, self.end_date))
        limit = percent_text(self.max_cloud.value())
        text = self.tr("{area} · {first} to {last} · {limit}")
        return text.format(area=area.currentText(), first=first, last=last, limit=limit)

    def _with_button(self, box: QComboBox, button: QToolButton) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box, 1)
        layout.addWidget(button)
        return row

    def _date(self, name: str) -> QDateEdit:
        edit = QDateEdit(objectName=name, calendarPopup=True, displayFormat="yyyy-MM-dd")
        edit.setMinimumDate(QDate(1982, 8, 22))  # with which Landsat's surface reflectance begins
        return edit

    def _percent(self, name: str) -> NumberBox:
        spin = NumberBox(objectName=name, decimals=2, minimum=0, maximum=100, singleStep=1, suffix=" %")
        spin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return spin

    def _fill(self) -> None:
        self.months.setObjectName("months")
        self.months.setDefaultText(self.tr("All months"))
        for month in range(1, 13):
            name = QLocale().standaloneMonthName(month)
            self.months.addItemWithCheckState(name, Qt.CheckState.Unchecked, month)
        for box in (self.catalog, self.months):
            FrontShown(box)
        self.offer(self._offered)
        for box in (self.catalog, self.months):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        to_end = QWidget()
        until = QHBoxLayout(to_end)
        until.setContentsMargins(0, 0, 0, 0)
        until.addWidget(QLabel(self.tr("to")))
        until.addWidget(self.end_date, 1)
        form = QFormLayout()
        form.addRow(self.tr("Area"), self.area)
        form.addRow(self.tr("Dates"), TurningRow(self.start_date, to_end))
        form.addRow(self.tr("Months"), self.months)
        form.addRow(self.tr("Cloud in area at most"), self.max_cloud)
        self.advanced = advanced = ElidedGroupBox()
        advanced.setObjectName("advanced")
        advanced.setSaveCollapsedState(False)
        advanced.setCollapsed(True)
        self.advanced_arrow = arrow = advanced.findChild(QToolButton, "collapseButton")
        arrow.setAccessibleName(self.tr("Show or hide the advanced choices"))
        arrow.setToolTip(tooltip(arrow.accessibleName()))
        advanced.setMinimumWidth(1)  # not that of its title, which names the catalog
        self.catalog.currentTextChanged.connect(lambda text: advanced.show_title(self._advanced_title(text)))
        self.catalog.currentTextChanged.connect(self._on_catalog_changed)
        advanced.collapsedStateChanged.connect(self._on_catalog_changed)  # as it unfolds, QGIS shows all that is in it
        advanced.show_title(self._advanced_title(self.catalog.currentText()))  # it may stay as it is now
        self._on_catalog_changed()
        inner = QFormLayout(advanced)
        inner.addRow(self.tr("Catalog"), self._with_button(self.catalog, self.from_file))
        inner.addRow(self.catalog_note)
        inner.addRow(self.login_label, self.login)
        inner.addRow(self.tr("Coverage at least"), self.min_coverage)
        inner.addRow(self.tr("Counts as cloud"), self.cloud_classes)
        for layout in (form, inner):
            layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
            layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(form)
        outer.addWidget(advanced)

    def _on_catalog_changed(self) -> None:
        """Say what its images need, and name the classes of its quality layer, as far as that is known."""
        catalog = self._named_catalog()
        self.login.show_catalog(catalog)
        for widget in (self.login, self.login_label):
            widget.setVisible(self.login.is_needed)
        self.catalog_note.setText(core_text(catalog.access.note) if catalog.access.note else "")
        self.catalog_note.setVisible(bool(catalog.access.note))
        self.cloud_classes.probability.setVisible(catalog.probability)
        if catalog.product is not None:
            self.cloud_classes.show_scheme(catalog.product.scheme)

    def _advanced_title(self, catalog: str) -> str:
        """Names the catalog: whose scenes are shown must be seen without opening the group."""
        return f"{self.tr('Advanced')} · {catalog}" if catalog else self.tr("Advanced")

    def _explain(self) -> None:
        for widget, name, explanation in (
            (self.start_date, self.tr("First day"), self.tr("First day, included (of the sun over your area)")),
            (self.end_date, self.tr("Last day"), self.tr("Last day, included (of the sun over your area)")),
            (
                self.months,
                self.tr("Months"),
                self.tr("Only images of these months of each year, as of June to August of the last five years."),
            ),
            (
                self.max_cloud,
                self.tr("Cloud in area at most, percent"),
                self.tr(
                    "A scene is clear when at most this much of your area is cloud. Changing it needs no new search."
                ),
            ),
            (
                self.min_coverage,
                self.tr("Coverage at least, percent"),
                self.tr("How much of your area a scene has to cover with data to be called clear."),
            ),
            (
                self.cloud_classes.presets,
                self.tr("Counts as cloud"),
                self.tr("Which classes of a scene's classification are counted as cloud."),
            ),
            (
                self.catalog,
                self.tr("Catalog"),
                self.tr(
                    "Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; "
                    "several are separated by semicolons. All open archives are Earth Search and Planetary Computer, "
                    "and Copernicus Data Space too once you have chosen a login for it."
                ),
            ),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tooltip(explanation))
