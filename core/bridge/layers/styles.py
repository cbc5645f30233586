"""How a scene looks on the map: which assets make the layer, and a renderer with its stretch fixed beforehand.

Nothing is read to set it, so dates compare and QGIS never waits for statistics.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ...classification.schemes import Scheme
from ...classification.scl import NO_DATA
from ...errors.text import QT_TRANSLATE_NOOP
from ...stac.acquisitions import Acquisition
from ...stac.products import SENTINEL_2, Product
from ...stac.scene import Scene

_OLDEST_HUE = 240  # degrees; the newest has 0
_CHANGE = ("#8c510a", "#d8b365", "#f5f5f5", "#5ab4ac", "#01665e")  # ColorBrewer's BrBG, told apart by the color-blind
_LOOKS = ("#5e4fa2", "#3f7fb8", "#54aead", "#a9dba3", "#ffffbf")  # from never to always


class Kind(Enum):
    """What a layer is made of."""

    COLORS = "colors"  # the bands of one file, as they are
    BANDS = "bands"  # one file a band: three in colors, one in gray
    INDEX = "index"  # the normalized difference of two files
    CLASSES = "classes"

    @property
    def is_reflectance(self) -> bool:
        """Whether the numbers of bands are made reflectance for it."""
        return self in (Kind.BANDS, Kind.INDEX)


@dataclass(frozen=True)
class Style:
    """A look that a layer can have.

    Attributes:
        title: Translated in the context "Styles".
        kind: How the layer is made of the assets.
        assets: By their names in ``core.stac.scene``.
        stretch: The values shown darkest and brightest of each band.
        ramp: Colors of an index, evenly over its stretch.
    """

    title: str
    kind: Kind
    assets: tuple[str, ...]
    stretch: tuple[tuple[float, float], ...] = ()
    ramp: tuple[str, ...] = ()


# Reflectance x 10000. Vegetation reflects 0.3 to 0.5 in the near infrared and under 0.1 in the visible.
_VISIBLE, _RED, _INFRARED, _SHORT_WAVE = (100, 2200), (0, 2200), (200, 4500), (100, 4000)
_BROWN_TO_GREEN = ("#8c510a", "#d8b365", "#f6e8c3", "#a6d96a", "#1a9641", "#00441b")
_GROUND_TO_WATER = ("#8c510a", "#dfc27d", "#f5f5f5", "#67a9cf", "#02427a")
STYLES = {
    "true_color": Style(QT_TRANSLATE_NOOP("Styles", "True color"), Kind.COLORS, ("visual",)),
    "near_infrared": Style(
        QT_TRANSLATE_NOOP("Styles", "Near infrared"),
        Kind.BANDS,
        ("nir", "red", "green"),
        (_INFRARED, _RED, _VISIBLE),
    ),
    "agriculture": Style(
        QT_TRANSLATE_NOOP("Styles", "Agriculture"),
        Kind.BANDS,
        ("swir16", "nir", "blue"),
        (_SHORT_WAVE, _INFRARED, _VISIBLE),
    ),
    "short_wave": Style(
        QT_TRANSLATE_NOOP("Styles", "Short-wave infrared"),
        Kind.BANDS,
        ("swir22", "nir08", "red"),
        (_SHORT_WAVE, _INFRARED, _RED),
    ),
    "ndvi": Style(
        QT_TRANSLATE_NOOP("Styles", "Vegetation index (NDVI)"),
        Kind.INDEX,
        ("nir", "red"),
        ((-0.1, 0.9),),
        _BROWN_TO_GREEN,
    ),
    "ndwi": Style(
        QT_TRANSLATE_NOOP("Styles", "Water index (NDWI)"),
        Kind.INDEX,
        ("green", "nir"),
        ((-0.8, 0.8),),
        _GROUND_TO_WATER,
    ),
    "red": Style(QT_TRANSLATE_NOOP("Styles", "Single band, red"), Kind.BANDS, ("red",), (_RED,)),
    "nir": Style(QT_TRANSLATE_NOOP("Styles", "Single band, near infrared"), Kind.BANDS, ("nir",), (_INFRARED,)),
    "scl": Style(QT_TRANSLATE_NOOP("Styles", "Classification"), Kind.CLASSES, ("scl",)),
}
_STRETCHES = {"nir": _INFRARED, "nir08": _INFRARED, "swir16": _SHORT_WAVE, "swir22": _SHORT_WAVE, "red": _RED}
_NATURAL = ("red", "green", "blue")


def title_of(style: str) -> str:
    """The title of a style, in the language of QGIS."""
    return QCoreApplication.translate("Styles", STYLES[style].title)


def style_of(name: str, product: Product, scenes: Sequence[Scene] = ()) -> Style:
    """A style for a product, or some scenes of it; where one has no true color image, it is made of the bands."""
    style = STYLES[name]
    if style.kind is not Kind.COLORS:
        return style
    (image,) = style.assets
    if not product.keys(image) or not all(scene.asset(image) for scene in scenes):
        return Style(style.title, Kind.BANDS, _NATURAL, (_VISIBLE, _VISIBLE, _VISIBLE))
    return style


def lacking_assets(name: str, acquisition: Acquisition) -> tuple[str, ...]:
    """What an image of a style would be made of that a scene of an acquisition has not, nor any copy of it.

    Args:
        name: A key of ``STYLES``.
        acquisition: Whose scenes are to be shown.

    Returns:
        The names of the assets; none where the image can be made, or nothing of a scene is there at all.
    """
    best: list[str] = []
    for scene in (one for one in acquisition.scenes if one.assets):
        copies = (scene, *acquisition.copies(scene))
        wanted = ((copy, style_of(name, copy.product, [copy]).assets) for copy in copies)
        best += min(([one for one in assets if copy.asset(one) is None] for copy, assets in wanted), key=len)
    return tuple(dict.fromkeys(best))


def apply_style(
    layer: QgsRasterLayer,
    name: str,
    hidden: frozenset[int] | None = None,
    product: Product = SENTINEL_2,
    scenes: Sequence[Scene] = (),
) -> None:
    """Give a layer the looks of a style.

    Args:
        layer: Of ``image_xml``.
        name: A key of ``STYLES``.
        hidden: Classes that are not shown; then the last band of what is no classification says where they are.
        product: Of the scenes.
        scenes: Those that are shown, as ``style_of`` takes them.
    """
    provider, style = layer.dataProvider(), style_of(name, product, scenes)
    renderer = _renderer(provider, style, hidden, product.scheme)
    if hidden is not None and style.kind is not Kind.CLASSES:
        renderer.setAlphaBand(provider.bandCount())
    layer.setRenderer(renderer)
    if style.kind is not Kind.CLASSES:
        layer.resampleFilter().setZoomedOutResampler(None)
        layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
        provider.enableProviderResampling(True)
        provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
        provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)


def apply_bands(layer: QgsRasterLayer, assets: Sequence[str]) -> None:
    """Show a file of these bands in their own colors, else the first three, or the first in gray."""
    shown = [*_NATURAL] if set(_NATURAL) <= set(assets) else [*assets[: 3 if len(assets) > 2 else 1]]
    provider, numbers = layer.dataProvider(), [assets.index(asset) + 1 for asset in shown]
    enhancements = [
        _enhancement(provider, number, _STRETCHES.get(asset, _VISIBLE))
        for asset, number in zip(shown, numbers, strict=True)
    ]
    if len(shown) == 1:
        renderer: QgsRasterRenderer = QgsSingleBandGrayRenderer(provider, numbers[0])
        renderer.setContrastEnhancement(enhancements[0])
    else:
        renderer = QgsMultiBandColorRenderer(provider, *numbers)
        renderer.setRedContrastEnhancement(enhancements[0])
        renderer.setGreenContrastEnhancement(enhancements[1])
        renderer.setBlueContrastEnhancement(enhancements[2])
    layer.setRenderer(renderer)


def apply_days(layer: QgsRasterLayer, days: Sequence[str]) -> None:
    """Show numbers as 20260813 as days, each in a color of its own, from the oldest in blue to the newest in red.

    Args:
        layer: Of one band.
        days: As "2026-08-13", sorted.
    """
    hues = [round(_OLDEST_HUE * (1 - place / max(1, len(days) - 1))) for place in range(len(days))]
    classes = [
        QgsPalettedRasterRenderer.Class(int(day.replace("-", "")), QColor.fromHsv(hue, 170, 230), day)
        for day, hue in zip(days, hues, strict=True)
        if day
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


def apply_gray(layer: QgsRasterLayer, limits: tuple[float, float]) -> None:
    """Show the first band from black to white."""
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setContrastEnhancement(_enhancement(layer.dataProvider(), 1, limits))
    layer.setRenderer(renderer)


def apply_looks(layer: QgsRasterLayer, dates: int) -> None:
    """Show on how many of some dates a pixel is clear: from never in violet to always in pale yellow."""
    layer.setRenderer(_ramp(layer.dataProvider(), (0, max(1, dates)), _LOOKS, 0))


def apply_change(layer: QgsRasterLayer, reach: float) -> None:
    """Show how far values fell, in brown, or rose, in blue green: as far to both sides, 0 in between without color."""
    layer.setRenderer(_ramp(layer.dataProvider(), (-reach, reach), _CHANGE))


def _renderer(
    provider: QgsRasterDataProvider, style: Style, hidden: frozenset[int] | None, scheme: Scheme
) -> QgsRasterRenderer:
    if style.kind is Kind.CLASSES:
        return _classes(provider, hidden or frozenset(), scheme)
    if style.kind is Kind.INDEX:
        return _ramp(provider, style.stretch[0], style.ramp)
    if len(style.stretch) == 1:
        gray = QgsSingleBandGrayRenderer(provider, 1)
        gray.setContrastEnhancement(_enhancement(provider, 1, style.stretch[0]))
        return gray
    return _colors(provider, style.stretch)


def _colors(provider: QgsRasterDataProvider, stretch: tuple[tuple[float, float], ...]) -> QgsRasterRenderer:
    renderer = QgsMultiBandColorRenderer(provider, 1, 2, 3)
    setters = (
        renderer.setRedContrastEnhancement,
        renderer.setGreenContrastEnhancement,
        renderer.setBlueContrastEnhancement,
    )
    for band, (limits, use) in enumerate(zip(stretch, setters, strict=False), 1):
        use(_enhancement(provider, band, limits))
    return renderer


def _enhancement(provider: QgsRasterDataProvider, band: int, limits: tuple[float, float]) -> QgsContrastEnhancement:
    enhancement = QgsContrastEnhancement(provider.dataType(band))
    enhancement.setMinimumValue(limits[0])
    enhancement.setMaximumValue(limits[1])
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return enhancement


def _ramp(
    provider: QgsRasterDataProvider, limits: tuple[float, float], colors: Sequence[str], decimals: int = 2
) -> QgsRasterRenderer:
    """The first band in colors that lie evenly between two values."""
    (low, high), steps = limits, len(colors) - 1
    values = [low + (high - low) * step / steps for step in range(steps + 1)]
    function = QgsColorRampShader(low, high)
    function.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(color), f"{value:.{decimals}f}")
            for value, color in zip(values, colors, strict=True)
        ]
    )
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def _classes(provider: QgsRasterDataProvider, hidden: frozenset[int], scheme: Scheme) -> QgsRasterRenderer:
    translate = QCoreApplication.translate
    classes = [
        QgsPalettedRasterRenderer.Class(one.value, QColor(one.color), translate("core", one.name))
        for one in scheme.classes
        if one.value not in {NO_DATA, *hidden}
    ]
    return QgsPalettedRasterRenderer(provider, 1, classes)
