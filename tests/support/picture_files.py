"""Pictures of the interface as small files, and all of them on one sheet."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPainter

_COLUMNS, _CELL, _CAPTION = 5, (480, 360), 22  # pixels


def save(image: QImage, path: Path) -> None:
    """In 256 of its colors, the commonest of each sort: small, and hardly to be told from the whole."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    step = max(1, image.width() * image.height() // 200_000)
    places = range(0, image.width() * image.height(), step)
    found = Counter(image.pixel(place % image.width(), place // image.width()) for place in places)
    sorts: dict[int, int] = {}
    for color, _ in found.most_common():
        sorts.setdefault(color & 0xF8F8F8, color)
    palette = list(sorts.values())[:256]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    image.convertToFormat(QImage.Format.Format_Indexed8, palette, flags).save(str(path), "PNG", 0)


def save_sheet(folder: Path, name: str = "all") -> Path:
    """All pictures of a folder side by side, each with its name beneath; returns the file, which lies among them."""
    application = QGuiApplication.instance() or QGuiApplication(["sheet", "-platform", "offscreen"])
    target = folder / f"{name}.png"
    files = sorted(file for file in folder.glob("*.png") if file != target)
    (width, height), rows = _CELL, -(-len(files) // _COLUMNS)
    sheet = QImage(_COLUMNS * width, rows * (height + _CAPTION), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#888"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, file in enumerate(files):
        row, column = divmod(number, _COLUMNS)
        cell = QRect(column * width, row * (height + _CAPTION), width, height)
        image = QImage(str(file))
        size = image.size().scaled(width - 8, height - 8, Qt.AspectRatioMode.KeepAspectRatio)
        shrunk = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(cell.center() - shrunk.rect().center(), shrunk)
        caption = QRect(cell.left(), cell.bottom(), width, _CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, file.stem)
    painter.end()
    save(sheet, target)
    del application  # it has to outlive the painter
    return target
