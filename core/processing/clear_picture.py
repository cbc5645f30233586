"""``clearscenes:clearpicture``: one image of the area from the clear pixels of many dates."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.export.picture_file import PictureFiles, save_picture
from ..bridge.export.picture_layers import dress_layer
from ..classification.scl import CLOUDS_AND_SHADOWS
from ..composite.clear_picture import ClearPicture
from ..composite.method import Method
from ..composite.picture_request import MARGIN, TRUE_COLOR, PicturePlan, PictureRequest, parse_bands
from ..errors.text import QT_TRANSLATE_NOOP
from ..measuring.run import Run, newest_acquisitions
from ..stac.dates import first_moment
from .cluster import executor_at
from .log import warn
from .parameters import scheduler_parameter, search_parameters
from .searching import SearchAlgorithm

translate = QCoreApplication.translate

# every date contributes what its classification calls clear; LIMIT means dates here
_NOT_ASKED = {"MAX_CLOUD", "MIN_COVERAGE", "MAX_STATED_CLOUD", "RECURRING", "CLOUD_PROBABILITY", "LIMIT"}
_DEFAULTS = {"CLOUD_CLASSES": [str(number) for number in sorted(CLOUDS_AND_SHADOWS)], "CLOUD_MARGIN": MARGIN}


class ClearPictureAlgorithm(SearchAlgorithm):
    """Writes one image, and at choice the date of each pixel and on how many dates it is clear."""

    NAME = "clearpicture"
    TITLE = QT_TRANSLATE_NOOP("Processing", "Clear picture")
    HELP = QT_TRANSLATE_NOOP(
        "Processing",
        "Makes one image of the area from the clear pixels of many dates. The classifications decide which date each "
        "pixel comes from; then only those parts of the bands are read that are shown.\n\n"
        "A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the "
        "margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of "
        "the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.\n\n"
        "The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of "
        "the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes "
        "of another zone are resampled to the nearest pixel.\n\n"
        "At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, "
        "from ground that two dates show clear. They stand in the metadata of the image.\n\n"
        "The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number "
        "of dates on which a pixel is clear.",
    )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Called by QGIS: the parameters, the outputs among them."""
        extent = translate("Processing", "Area, as an extent")
        area = translate("Processing", "Area, as polygons; in place of the extent")
        for parameter in search_parameters(extent, area):
            if parameter.name() not in _NOT_ASKED:
                parameter.setDefaultValue(_DEFAULTS.get(parameter.name(), parameter.defaultValue()))
                self.addParameter(parameter)
        number, day = QgsProcessingParameterNumber.Type, QgsProcessingParameterDateTime.Type.Date
        for parameter in (
            QgsProcessingParameterString(
                "BANDS", translate("Processing", "Bands, as in red,green,blue; or visual"), ",".join(TRUE_COLOR)
            ),
            QgsProcessingParameterEnum(
                "METHOD",
                translate("Processing", "What a pixel shows of the dates on which it is clear"),
                [method.value for method in Method],
                defaultValue=Method.NEWEST.value,
                usesStaticStrings=True,
            ),
            QgsProcessingParameterDateTime(
                "DATE", translate("Processing", "Day, for the method “closest”"), day, optional=True
            ),
            QgsProcessingParameterNumber(
                "LIMIT",
                translate("Processing", "Dates at most, in the order of the method; 0 for all"),
                number.Integer,
                0,
                minValue=0,
            ),
            QgsProcessingParameterBoolean(
                "NORMALIZE", translate("Processing", "Even out the light of the dates where they overlap"), False
            ),
            QgsProcessingParameterRasterDestination("OUTPUT", translate("Processing", "Clear picture")),
            QgsProcessingParameterRasterDestination(
                "DATES", translate("Processing", "Date of each pixel"), optional=True, createByDefault=False
            ),
            QgsProcessingParameterRasterDestination(
                "LOOKS", translate("Processing", "Number of clear dates"), optional=True, createByDefault=False
            ),
        ):
            self.addParameter(parameter)
        self.addParameter(scheduler_parameter())

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; what is closest has to be closest to a day."""
        method = Method(self.parameterAsEnumString(parameters, "METHOD", context))
        if method is Method.CLOSEST and not parameters.get("DATE"):
            return False, translate("Processing", "The method “closest” needs a day. Give one (DATE).")
        taken = set[Path]()
        for name in ("OUTPUT", "DATES", "LOOKS"):
            if not (path := self.parameterAsOutputLayer(parameters, name, context)):
                continue
            if Path(path).suffix.lower() not in (".tif", ".tiff"):
                text = translate("Processing", "{file} is no GeoTIFF by its name. Give it the ending .tif.")
                return False, text.format(file=path)
            if Path(path).resolve() in taken:
                text = translate("Processing", "Two outputs cannot be one file: {file}. Give each a name of its own.")
                return False, text.format(file=path)
            taken.add(Path(path).resolve())
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Called by QGIS, in a thread of its own."""
        names = [name for name in ("OUTPUT", "DATES", "LOOKS") if parameters.get(name)]
        paths = {name: self.parameterAsOutputLayer(parameters, name, context) for name in names}
        with self.reporting_errors(feedback) as cancellation:
            query = self.read_query(self.read_area(parameters, context, feedback), parameters, context).of_all
            query.check()
            rule = self.read_limits(parameters, context).rule
            transport = self.transport_to(query.catalog, cancellation)
            run = Run(query, transport)
            found = newest_acquisitions(run.pages(), query)
            warn(feedback, run.remarks)
            day = self.parameterAsString(parameters, "DATE", context).partition("T")[0]
            products = (scene.product for one in found for scene in one.scenes)
            request = PictureRequest(
                query.area,
                parse_bands(self.parameterAsString(parameters, "BANDS", context), products),
                Method(self.parameterAsEnumString(parameters, "METHOD", context)),
                first_moment(day).date() if day else None,
                rule.classes,
                rule.margin,
                self.parameterAsInt(parameters, "LIMIT", context),
                "LOOKS" in paths,
                self.parameterAsBoolean(parameters, "NORMALIZE", context),
            )
            files = PictureFiles(Path(paths["OUTPUT"]), *(_path(paths.get(name)) for name in ("DATES", "LOOKS")))
            picture = ClearPicture(request, found, transport)
            scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
            with executor_at(scheduler, query) if scheduler else nullcontext() as executor:
                if executor:
                    picture.use_executor(executor, query.catalog)
                plan = save_picture(
                    request, picture, files, cancellation, lambda done: feedback.setProgress(100 * done)
                )
            self._tell(plan, feedback)
            for path in paths.values():
                if context.willLoadLayerOnCompletion(path):
                    dresser = _Dresser(request, plan, files)
                    context.layerToLoadOnCompletionDetails(path).setPostProcessor(dresser)
        return paths

    def _tell(self, plan: PicturePlan, feedback: QgsProcessingFeedback) -> None:
        """What the picture was made of, and what it lacks."""
        for one in plan.dates:
            text = translate("Processing", "{day}: {share} % of the area")
            feedback.pushInfo(text.format(day=one.acquisition.day, share=f"{100 * one.pixels / plan.pixels:.1f}"))
        for acquisition, why in plan.left_out:
            feedback.pushWarning(translate("Processing", "{day} is left out.").format(day=acquisition.day))
            warn(feedback, [why])
        days = {one.acquisition.key: one.acquisition.day for one in plan.dates}
        for key in plan.normalization.alone:
            text = translate(
                "Processing", "{day} is not evened out: it shares too little clear ground with the others."
            )
            feedback.pushWarning(text.format(day=days[key]))
        if plan.resampled:
            feedback.pushInfo(translate("Processing", "Scenes of another zone are resampled to the nearest pixel."))
        if plan.shown < plan.pixels:
            text = translate("Processing", "{share} % of the area are clear on none of these dates and stay empty.")
            feedback.pushWarning(text.format(share=f"{100 * (1 - plan.shown / plan.pixels):.1f}"))
        if plan.needed_next is not None:
            text = translate("Processing", "{day} is the next date that would show more of it.")
            feedback.pushWarning(text.format(day=plan.needed_next.day))


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses one layer of a picture once it is on the map."""

    _waiting: ClassVar[set[_Dresser]] = set()  # QGIS keeps none alive, and the algorithm is gone by then

    def __init__(self, request: PictureRequest, plan: PicturePlan, files: PictureFiles) -> None:
        super().__init__()
        self._made = request, plan, files
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS, on the main thread; as in the dock, what lies beside the picture is not checked at first."""
        self._waiting.discard(self)
        if isinstance(layer, QgsRasterLayer):
            path = Path(layer.source())
            dress_layer(layer, path, *self._made)
            project = layer.project()
            node = project.layerTreeRoot().findLayer(layer) if project else None
            if node and path != self._made[-1].picture:
                node.setItemVisibilityChecked(False)


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None
