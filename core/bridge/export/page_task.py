"""Writes a page about a search as HTML, PDF or PNG, as a background task."""

from __future__ import annotations

import math
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QMarginsF, QSizeF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from ...errors.files import NotWritten
from ...network.cancellation import Cancellation
from ...report.html_page import html_of
from ...report.page import Page
from ...storage.files import replacing
from ..tasks.core_task import CoreTask

HTML, PDF, PNG = "html", "pdf", "png"
_WIDTH = 730.0  # pixels of the page: four pictures beside each other
_SHARP = 2  # pixels of an image for one of the page
_DPI = 96  # of Qt's rich text
_LONGEST = 32_000  # pixels of an image along a side, more than which Qt does not paint


class PageTask(CoreTask):
    """Writes a page. ``ended`` (the task) is emitted on the main thread; unless canceled, ``error`` says why it failed.

    Attributes:
        path: Of the file.
    """

    ended = pyqtSignal(object)

    def __init__(self, page: Page, path: Path, kind: str) -> None:
        """Prepare it.

        Args:
            page: What is written.
            path: Of the file, which is replaced.
            kind: ``HTML``, ``PDF`` or ``PNG``.
        """
        title = QCoreApplication.translate("PageTask", "Writing {file}").format(file=path.name)
        super().__init__(Cancellation(), title)
        self.path = path
        self._page, self._kind = page, kind

    def work(self) -> None:
        """Write the file, in the task's thread. Raises ``NotWritten`` and what ``replacing`` does."""
        html = html_of(self._page)
        with replacing(self.path, f"part.{self._kind}") as part:
            if self._kind == HTML:
                part.write_text(html, encoding="utf-8")
            elif not (_paint_pdf if self._kind == PDF else _paint_image)(_document(html), part):
                raise NotWritten(file=self.path, why="?")

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self)


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setTextWidth(_WIDTH)
    return document


def _paint_image(document: QTextDocument, path: Path) -> bool:
    height = math.ceil(document.size().height())
    sharp = min(_SHARP, _LONGEST / height)
    margin = 16 * sharp
    size = math.ceil(_WIDTH * sharp + 2 * margin), math.ceil(height * sharp + 2 * margin)
    image = QImage(*size, QImage.Format.Format_RGB32)
    if image.isNull():
        return False
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(margin, margin)
    painter.scale(sharp, sharp)
    document.drawContents(painter)
    painter.end()
    return bool(image.save(str(path), "PNG"))


def _paint_pdf(document: QTextDocument, path: Path) -> bool:
    """One page as wide as A4, and as long as it has to be."""
    inch = 1 / _DPI
    margin = 0.4  # inches
    width, height = _WIDTH * inch + 2 * margin, document.size().height() * inch + 2 * margin
    size = QPageSize(QSizeF(width, max(height, width * math.sqrt(2))), QPageSize.Unit.Inch)
    writer = QPdfWriter(str(path))
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setCreator("Clear Scenes")
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Inch)
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    dots = writer.logicalDpiX()
    painter.translate(margin * dots, margin * dots)
    painter.scale(dots * inch, dots * inch)
    document.drawContents(painter)
    return bool(painter.end())
