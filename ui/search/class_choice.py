"""What counts as cloud: a preset, or the classes that are ticked; and a probability, where there is one."""

from __future__ import annotations

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ...core.classification.schemes import SCL, Scheme
from ...core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, NO_DATA, OPAQUE, STRICT, parse_classes
from ...core.errors.catalog import ClassesInvalid
from ..common.elided import ElidedComboBox, FrontShown
from ..common.wording import core_text, tooltip
from .probability_choice import ProbabilityChoice
from .rule_choice import RuleChoice

PRESETS = {"opaque": OPAQUE, "clouds": CLOUDS, "clouds_and_shadows": CLOUDS_AND_SHADOWS, "strict": STRICT}
_CHOSEN = "chosen"


class ClassChoice(QWidget):
    """A list of presets, and below it the classes of one scheme to tick; ``changed`` is emitted for either."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presets = ElidedComboBox(objectName="cloud_classes")
        self.ticked = QgsCheckableComboBox()
        self.ticked.setObjectName("ticked_classes")
        titles = (self.tr("Opaque clouds"), self.tr("Clouds"), self.tr("Clouds and shadows"), self.tr("Strict"))
        for title, key in zip(titles, PRESETS, strict=True):
            self.presets.addItem(title, key)
        self.presets.addItem(self.tr("Chosen classes"), _CHOSEN)
        self.ticked.setDefaultText(self.tr("Tick at least one class"))
        self.ticked.setAccessibleName(self.tr("Classes that count as cloud"))
        self.ticked.setVisible(False)
        self.probability = ProbabilityChoice()
        for box in (self.presets, self.ticked):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        FrontShown(self.ticked)
        self.rule = RuleChoice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.presets)
        layout.addWidget(self.ticked)
        layout.addWidget(self.probability)
        layout.addWidget(self.rule)
        self._scheme: Scheme | None = None
        self._elsewhere: frozenset[int] = frozenset()  # count as cloud, and do not occur in this scheme
        self._is_ticking = False  # itself. The box lives on its model's signals: they are not to be blocked
        self.show_scheme(SCL)
        self.show_choice("clouds")
        self.presets.currentIndexChanged.connect(self._on_preset_chosen)
        self.rule.changed.connect(self.changed)
        self.ticked.model().dataChanged.connect(self._on_ticked)  # the box itself says so only when it closes

    @property
    def classes(self) -> frozenset[int]:
        preset = PRESETS.get(self.presets.currentData())
        if preset is not None:
            return preset
        ticked = frozenset(map(int, self.ticked.checkedItemsData()))
        return ticked | self._elsewhere if ticked else CLOUDS

    @property
    def choice(self) -> str:
        """As it is remembered: the key of a preset, or numbers as in "8,9,10"."""
        key = self.presets.currentData()
        return key if key in PRESETS else ",".join(map(str, sorted(self.classes)))

    def show_choice(self, choice: str) -> None:
        """What cannot be understood is the default; the classes of a preset are that preset."""
        try:
            classes = PRESETS.get(choice) or parse_classes(choice)
        except ClassesInvalid:
            classes = CLOUDS
        self._tick(classes)
        key = next((key for key, preset in PRESETS.items() if preset == classes), _CHOSEN)
        self.presets.setCurrentIndex(self.presets.findData(key))

    def show_scheme(self, scheme: Scheme) -> None:
        """The classes of another quality layer; what counts as cloud stays, also what occurs in others only."""
        if scheme == self._scheme:
            return
        classes = self.classes if self._scheme else CLOUDS
        self._scheme = scheme
        self._is_ticking = True
        self.ticked.clear()
        for one in scheme.classes:
            if one.value != NO_DATA:
                self.ticked.addItemWithCheckState(core_text(one.name), Qt.CheckState.Unchecked, one.value)
        for number, preset in enumerate(PRESETS.values()):
            names = ", ".join(core_text(one.name) for one in scheme.classes if one.value in preset)
            self.presets.setItemData(number, tooltip(names), int(Qt.ItemDataRole.ToolTipRole))
        self._tick(classes)

    def _on_preset_chosen(self) -> None:
        """Ticking begins with what counted before."""
        key = self.presets.currentData()
        if key in PRESETS:
            self._tick(PRESETS[key])
        self.ticked.setVisible(key == _CHOSEN)
        self.changed.emit()

    def _on_ticked(self) -> None:
        if self.presets.currentData() == _CHOSEN and not self._is_ticking:
            self.changed.emit()

    def _tick(self, classes: frozenset[int]) -> None:
        self._elsewhere = classes - {one.value for one in self._scheme.classes} if self._scheme else frozenset()
        self._is_ticking = True
        for number in range(self.ticked.count()):
            wanted = int(self.ticked.itemData(number)) in classes
            self.ticked.setItemCheckState(number, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self._is_ticking = False
