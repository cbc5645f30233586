"""A paint device that keeps what text is painted on it and how much of it is seen: also what styles of Qt paint."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPoint, QRectF
from qgis.PyQt.QtGui import QPaintDevice, QPaintEngine, QRegion
from qgis.PyQt.QtWidgets import QWidget

_ALL = QPaintEngine.PaintEngineFeature.AllFeatures


@dataclass(frozen=True)
class Painted:
    """A text, the box of its letters, and what of the widget it may be painted on (pixels of the widget)."""

    text: str
    box: QRectF
    clip: QRectF

    @property
    def is_whole(self) -> bool:
        """Whether its front and its end are seen; half a pixel is a letter's own bearing."""
        return self.box.left() >= self.clip.left() - 1 and self.box.right() <= self.clip.right() + 1

    @property
    def is_high_enough(self) -> bool:
        return self.box.top() >= self.clip.top() - 1 and self.box.bottom() <= self.clip.bottom() + 1


class _Engine(QPaintEngine):
    def __init__(self, size: QRectF) -> None:
        super().__init__(_ALL)
        self.painted: list[Painted] = []
        self._size = self._clip = size

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state) -> None:
        pass

    def drawTextItem(self, at, item) -> None:
        painter = self.painter()
        clip, capital = self._size, painter.fontMetrics().capHeight()
        if painter.hasClipping():
            clip = clip.intersected(painter.transform().mapRect(painter.clipBoundingRect()))
        box = painter.transform().mapRect(QRectF(at.x(), at.y() - capital, item.width(), capital))
        self.painted.append(Painted(item.text(), box, clip))

    def drawPixmap(self, *_) -> None:
        pass

    def drawImage(self, *_) -> None:
        pass

    def drawPath(self, *_) -> None:
        pass

    def drawPolygon(self, *_) -> None:
        pass

    def drawRects(self, *_) -> None:
        pass

    def drawLines(self, *_) -> None:
        pass

    def drawEllipse(self, *_) -> None:
        pass

    def drawPoints(self, *_) -> None:
        pass

    def drawTiledPixmap(self, *_) -> None:
        pass


class TextRecorder(QPaintDevice):
    def __init__(self, widget: QWidget, pixel_ratio: float = 1.0) -> None:
        super().__init__()
        self._widget, self._ratio = widget, pixel_ratio
        self._engine = _Engine(QRectF(widget.rect()))

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        size = self._widget.size()
        return {
            kinds.PdmWidth: size.width(),
            kinds.PdmHeight: size.height(),
            kinds.PdmDevicePixelRatio: round(self._ratio),
            kinds.PdmDevicePixelRatioScaled: round(self._ratio * 0x10000),
            kinds.PdmDepth: 32,
            kinds.PdmNumColors: 2**31 - 1,
        }.get(which, self._widget.logicalDpiX() if "Dpi" in str(which) else 0) or 96


def painted(widget: QWidget, pixel_ratio: float = 1.0) -> list[Painted]:
    """All text that a widget paints, without that of its children."""
    recorder = TextRecorder(widget, pixel_ratio)
    widget.render(recorder, QPoint(), QRegion(), QWidget.RenderFlags())
    return recorder._engine.painted


def wrong(texts: list[Painted], *, may_run_on: bool = False) -> list[Painted]:
    """What is cut at its front, or at its end without "…". ``may_run_on``: what follows can be scrolled to."""
    return [
        one
        for one in texts
        if one.text.strip()
        and (
            one.box.left() < one.clip.left() - 1
            or (one.box.right() > one.clip.right() + 1 and not may_run_on)
            or (one.text[0] == "…" and len(one.text) > 1)
        )
    ]
