"""Asking where a file is saved, and whether what is there may be replaced."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QDir
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from .settings import read_folder, write_folder


def ask_where(
    parent: QWidget, title: str, name: str, kinds: Mapping[str, str], growing: Collection[str] = ()
) -> tuple[Path | None, str]:
    """Where to save, None where that was cancelled, and as which kind. That folder is remembered.

    ``kinds`` are the endings, each with its title; files of the ``growing`` ones get something more and are not
    replaced, so nothing is asked of them here.
    """
    dialog = QFileDialog(parent, title, str(Path(usual_folder(), name)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, bool(growing))
    filters = {f"{text} (*.{kind})": kind for kind, text in kinds.items()}
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(next(iter(kinds)))  # here and not to the answer: what it then names is asked for
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    accepted = dialog.exec()
    dialog.deleteLater()
    if not accepted:
        return None, ""
    path = Path(dialog.selectedFiles()[0])
    write_folder(str(path.parent))
    ending = path.suffix[1:].lower()
    kind = ending if ending in kinds else dialog.defaultSuffix()
    # os.path and not Path, which raises where a name is too long for the disk: saving says that
    if growing and kind not in growing and os.path.exists(path):
        text = QCoreApplication.translate("FileDialogs", "{file} is there already. Replace it?")
        if not may_replace(parent, title, text.format(file=path.name)):
            return None, ""
    return path, kind


def may_replace(parent: QWidget, title: str, text: str) -> bool:
    return QMessageBox.question(parent, title, text) == QMessageBox.StandardButton.Yes


def usual_folder() -> str:
    """Where a file was saved or opened last, else the project's folder, else the home folder."""
    return read_folder() or QgsProject.instance().homePath() or QDir.homePath()
