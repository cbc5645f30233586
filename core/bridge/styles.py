"""How a scene looks on the map: which assets make the layer, and a renderer with its stretch fixed beforehand.

Nothing is read to set it, so dates compare and QGIS never waits for statistics.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..scl import CLASSES, NO_DATA
from ..texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Style:
    """``assets`` by their names in ``core.scene``: one file of several bands, or one file a band.

    ``stretch``: the values shown darkest and brightest of each band, or () where colours are those of the file.
    """

    title: str
    assets: tuple[str, ...]
    stretch: tuple[tuple[float, float], ...] = ()


# Reflectance x 10000. Vegetation reflects 0.3 to 0.5 in the near infrared and under 0.1 in the visible.
STYLES = {
    "true_color": Style(QT_TRANSLATE_NOOP("Styles", "True color"), ("visual",)),
    "near_infrared": Style(
        QT_TRANSLATE_NOOP("Styles", "Near infrared"), ("nir", "red", "green"), ((200, 4500), (0, 2200), (100, 2200))
    ),
    "scl": Style(QT_TRANSLATE_NOOP("Styles", "Classification (SCL)"), ("scl",)),
}


def title_of(style: str) -> str:
    return QCoreApplication.translate("Styles", STYLES[style].title)


def apply_style(layer: QgsRasterLayer, style: str) -> None:
    provider = layer.dataProvider()
    layer.setRenderer(_classes(provider) if style == "scl" else _colours(provider, STYLES[style].stretch))
    if style != "scl":
        layer.resampleFilter().setZoomedOutResampler(None)
        layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
        provider.enableProviderResampling(True)
        provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
        provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)


def _colours(provider: QgsRasterDataProvider, stretch: tuple[tuple[float, float], ...]) -> QgsRasterRenderer:
    renderer = QgsMultiBandColorRenderer(provider, 1, 2, 3)
    setters = (renderer.setRedContrastEnhancement, renderer.setGreenContrastEnhancement)
    for band, ((low, high), use) in enumerate(
        zip(stretch, (*setters, renderer.setBlueContrastEnhancement), strict=False), 1
    ):
        enhancement = QgsContrastEnhancement(provider.dataType(band))
        enhancement.setMinimumValue(low)
        enhancement.setMaximumValue(high)
        enhancement.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        use(enhancement)
    return renderer


def _classes(provider: QgsRasterDataProvider) -> QgsRasterRenderer:
    translate = QCoreApplication.translate
    classes = [
        QgsPalettedRasterRenderer.Class(one.value, QColor(one.colour), translate("core", one.name))
        for one in CLASSES
        if one.value != NO_DATA
    ]
    return QgsPalettedRasterRenderer(provider, 1, classes)
