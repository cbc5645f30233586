"""``clearscenes:findclearscenes``: every candidate scene with its cloud as stated and as measured in the area."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import nullcontext
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..area.area import LONLAT
from ..bridge.export.features import DOUBT_FIELDS, FIELDS, feature_of, fields, with_doubt
from ..classification.verdict import Limits
from ..errors.text import QT_TRANSLATE_NOOP
from ..measuring.measurement import Measurement
from ..measuring.run import Run
from ..stac.acquisitions import Acquisition
from ..storage.seen_file import SeenScope
from .cloud_rules import CLEAR, look_parameters, tell_of_ground, temporary_store
from .cluster import executor_at
from .log import ResultCounts, warn, warn_of_nothing
from .news import News, seen_file_parameter
from .output import Rows, open_rows
from .parameters import advanced, scheduler_parameter, search_parameters
from .searching import SearchAlgorithm
from .second_looks import SecondLooks

translate = QCoreApplication.translate


class FindClearScenes(SearchAlgorithm):
    """Writes one polygon for each scene, or for each acquisition."""

    NAME = "findclearscenes"
    TITLE = QT_TRANSLATE_NOOP("Processing", "Find clear scenes")
    HELP = QT_TRANSLATE_NOOP(
        "Processing",
        "Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel "
        "by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud "
        "that the catalog states for the whole tile, the cloud measured in the area, and the verdict.\n\n"
        "With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.\n\n"
        "A second look holds the images within reach of the limit against how bright the same ground is on other dates "
        "of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. "
        "They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.\n\n"
        "Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs "
        "and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are "
        "counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; "
        "RECURRING=leave_out leaves such ground out.\n\n"
        "With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a "
        "tile or another processing came, or as they could be measured at last. It is written when the run is "
        "complete, so the same command, run each day, tells of new images alone.\n\n"
        "The area is an extent, or all polygons of a layer together. Days and months are those of the sun over "
        "it.\n\n"
        "For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes "
        "through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin "
        "on their Python path.",
    )
    FIELDS = (*FIELDS, *DOUBT_FIELDS)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Called by QGIS: the parameters, the output among them."""
        for parameter in (
            *search_parameters(
                translate("Processing", "Area, as an extent"),
                translate("Processing", "Area, as polygons; in place of the extent"),
            ),
            QgsProcessingParameterBoolean(
                "GROUP_BY_ACQUISITION", translate("Processing", "Join the tiles of an overpass into one result"), False
            ),
            *look_parameters(),
            advanced(seen_file_parameter()),
            QgsProcessingParameterFeatureSink(
                "OUTPUT", translate("Processing", "Scenes"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            scheduler_parameter(),
        ):
            self.addParameter(parameter)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; there has to be an area."""
        if not any(parameters.get(name) for name in ("AREA", "EXTENT")):
            return False, translate(
                "Processing", "There is no area. Give an extent (EXTENT) or a layer with polygons (AREA)."
            )
        clears = self.parameterAsEnumString(parameters, "DOUBTFUL", context) == CLEAR
        if clears and not self.parameterAsBoolean(parameters, "SECOND_LOOK", context):
            return False, translate(
                "Processing", "Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL)."
            )
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Called by QGIS, in a thread of its own."""
        output = None
        with self.reporting_errors(feedback) as cancellation:
            limits = self.read_limits(parameters, context)
            query = self.read_query(self.read_area(parameters, context, feedback), parameters, context)
            query.check()
            by_acquisition = self.parameterAsBoolean(parameters, "GROUP_BY_ACQUISITION", context)
            transport = self.transport_to(query.catalog, cancellation)
            scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
            kind = QgsWkbTypes.Type.MultiPolygon, QgsCoordinateReferenceSystem(LONLAT)
            has_second_look = self.parameterAsBoolean(parameters, "SECOND_LOOK", context)
            clears = self.parameterAsEnumString(parameters, "DOUBTFUL", context) == CLEAR
            scope = SeenScope(query.area.key, limits, query.cloud_from, by_acquisition, clears)
            news = News(self.parameterAsString(parameters, "SEEN_FILE", context).strip(), scope)
            named = self.FIELDS if has_second_look else FIELDS
            with (
                temporary_store() as store,
                open_rows(self, parameters, context, fields(named), *kind) as rows,
            ):
                output = rows.destination
                run = Run(query, transport, store, by_acquisition=by_acquisition, rule=limits.rule)
                looks = SecondLooks(query.area, limits, transport, store) if has_second_look else None
                with executor_at(scheduler, query) if scheduler else nullcontext() as executor:
                    self._measure(run, executor, limits, looks, rows, feedback, clears, news)
            news.keep()
        return {"OUTPUT": output}

    def _measure(
        self,
        run: Run,
        executor: Executor | None,
        limits: Limits,
        looks: SecondLooks | None,
        rows: Rows,
        feedback: QgsProcessingFeedback,
        clears_doubt: bool,
        news: News,
    ) -> None:
        found: set[str] = set()
        done: dict[str, Measurement] = {}  # the last of each key: one may grow by a page and be measured again

        def pages() -> Iterator[list[Acquisition]]:
            for page in news.worth_reading(run.pages()):
                found.update(acquisition.key for acquisition in page)
                yield page

        counts = ResultCounts()
        try:
            for measurement in run.remote_measurements(pages(), executor) if executor else run.measurements(pages()):
                done[measurement.acquisition.key] = measurement
                feedback.setProgress(100 * len(done) / len(found))
            if done:
                self._look_for_ground(run, executor, done, limits, feedback)
            if looks is not None:
                looks.take(list(done.values()), feedback, news.knows)
                if clears_doubt and limits.leave_out:
                    feedback.pushWarning(
                        translate(
                            "Processing",
                            "Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): "
                            "most of it is such ground.",
                        )
                    )
                elif clears_doubt:
                    done |= {key: looks.cleared(one) for key, one in done.items()}
        finally:  # what was measured until it was canceled or failed is as good
            for measurement in done.values():
                verdict = limits.judge(measurement)
                if not news.comes_out(measurement.acquisition, verdict):
                    continue
                counts.add(measurement, verdict)
                feature = feature_of(measurement, verdict, limits)
                rows.add([with_doubt(feature, looks.of(measurement)) if looks is not None else feature])
            counts.tell(feedback)
        warn(feedback, run.remarks)
        news.tell(feedback)
        if not news.listed:
            warn_of_nothing(feedback)

    def _look_for_ground(
        self,
        run: Run,
        executor: Executor | None,
        done: dict[str, Measurement],
        limits: Limits,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Count anew, once it is known which ground recurs as cloud."""
        feedback.setProgressText(translate("Processing", "Looking for ground that recurs as cloud"))
        ground = run.recurring_ground(
            done.values(), lambda number, total: feedback.setProgress(100 * number / total), executor
        )
        tell_of_ground(feedback, ground, limits.leave_out)
        if ground.spans is None and not limits.leave_out:
            return
        whole = [one.acquisition for one in done.values() if one.tally is not None and not one.unread]
        for measurement in run.measured_again(whole, ground, executor):
            if measurement.counted is not None:
                done[measurement.acquisition.key] = measurement
