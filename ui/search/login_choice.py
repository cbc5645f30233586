"""Which of QGIS's authentications goes to the catalog, where its images need one."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QToolButton, QVBoxLayout, QWidget

from ...core.stac.catalogs import Catalog
from ..common.settings import may_need_login, read_login, with_remembered_logins, write_login
from ..common.wording import tooltip


class LoginChoice(QWidget):
    """Shown for catalogs with a login, and for those of which nothing is known. The choice is remembered for each, by
    its id alone: names and passwords stay with QGIS.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog: Catalog | None = None
        self.select = QgsAuthConfigSelect(self)
        self.select.setObjectName("login")
        for box in self.select.findChildren(QComboBox):
            box.setAccessibleName(self.tr("Login"))
        for button in self.select.findChildren(QToolButton):
            button.setAccessibleName(button.toolTip())
        self.pays = QCheckBox(self.tr("Pay for what is read"), objectName="pays")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.select, self.pays):
            layout.addWidget(widget)
        self.select.setToolTip(
            tooltip(self.tr("QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other."))
        )
        self.pays.setToolTip(
            tooltip(
                self.tr(
                    "The owner of these images charges whoever reads them (requester pays): what is measured and shown "
                    "is billed to your account."
                )
            )
        )
        self.select.selectedConfigIdChanged.connect(self._remember)
        self.pays.toggled.connect(self._remember)

    @property
    def is_needed(self) -> bool:
        return self._catalog is not None and may_need_login(self._catalog)

    def show_catalog(self, catalog: Catalog) -> None:
        self._catalog = None  # what is set now is no choice
        if catalog.parts:  # each has its own, which is chosen where it is searched alone
            return
        login, pays = read_login(catalog)
        self.select.setConfigId(login or catalog.login)
        self.pays.setChecked(pays)
        self.pays.setVisible(catalog.access.pays)
        self._catalog = catalog

    def with_login(self, catalog: Catalog) -> Catalog:
        if catalog.parts:
            return with_remembered_logins(catalog)
        if not self.is_needed:
            return catalog
        return replace(catalog, login=self.select.configId(), pays=catalog.access.pays and self.pays.isChecked())

    def _remember(self) -> None:
        if self._catalog is not None:
            write_login(self._catalog, self.select.configId(), self.pays.isChecked())
