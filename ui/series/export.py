"""The curve as a picture in a file: PNG or SVG, always dark on light, as reports are."""

from __future__ import annotations

from qgis.PyQt.QtCore import QBuffer, QIODevice, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtSvg import QSvgGenerator

from ...core.bridge.tasks.pictures import png_of
from .picture import CurvePicture

SIZE = QSize(1000, 450)  # pixels, of the font that the chart has
_SHARP = 2  # pixels of the PNG for each
_DPI = 96


def png_of_curve(picture: CurvePicture) -> bytes:
    """The picture, made in ``SIZE``, as PNG with twice as many pixels."""
    image = QImage(SIZE * _SHARP, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDevicePixelRatio(_SHARP)
    painter = QPainter(image)
    picture.paint(painter, _on_paper())
    painter.end()
    return png_of(image)


def svg_of_curve(picture: CurvePicture, title: str) -> bytes:
    """The picture, made in ``SIZE``, as SVG."""
    buffer, generator = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(SIZE)
    generator.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    generator.setResolution(_DPI)
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, SIZE.width(), SIZE.height()), QColor("white"))
    picture.paint(painter, _on_paper())
    painter.end()
    return bytes(buffer.data())


def _on_paper() -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    return palette
