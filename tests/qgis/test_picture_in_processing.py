"""The clear picture where Processing leads on: on the map, in a model, in a batch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)

NAME = "clearscenes:clearpicture"
GIVEN = {
    "EXTENT": "344000,350000,139000,145000 [EPSG:32648]",
    "START": "2026-07-20",
    "END": "2026-09-04",
    "BANDS": "visual",
}
SOURCE = QgsProcessingModelChildParameterSource


class Processing:
    """Runs algorithms as its dialogs do, and loads what they made onto the map."""

    def __init__(self) -> None:
        self.feedback, self.context = QgsProcessingFeedback(), QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(self.feedback)

    def run(self, algorithm, given: dict[str, object]) -> dict[str, object]:
        from processing.gui.Postprocessing import handleAlgorithmResults

        results, is_made = algorithm.run(given, self.context, self.feedback)
        assert is_made, self.feedback.textLog()
        assert handleAlgorithmResults(algorithm, self.context, self.feedback, given)
        return results


@pytest.fixture
def processing() -> Processing:
    return Processing()


def on_the_map(path: Path) -> QgsProcessingOutputLayerDefinition:
    return QgsProcessingOutputLayerDefinition(str(path), QgsProject.instance())


def layers() -> dict[str, QgsRasterLayer]:
    return {layer.source(): layer for layer in QgsProject.instance().mapLayers().values()}


def is_checked(layer: QgsRasterLayer) -> bool:
    return QgsProject.instance().layerTreeRoot().findLayer(layer).itemVisibilityChecked()


def days_of(path: Path) -> set[int]:
    return set(gdal.Open(str(path)).ReadAsArray().ravel()) - {0}


def test_its_layers_are_in_their_colors_and_the_picture_alone_is_checked(processing, sample, tmp_path):
    paths = {name: tmp_path / f"{name}.tif" for name in ("OUTPUT", "DATES", "LOOKS")}
    given = GIVEN | {"CATALOG": sample.url} | {name: on_the_map(path) for name, path in paths.items()}
    processing.run(QgsApplication.processingRegistry().createAlgorithmById(NAME), given)
    picture, dates, looks = (layers()[str(path)] for path in paths.values())
    assert isinstance(picture.renderer(), QgsMultiBandColorRenderer)
    assert picture.metadata().rights() == ["Contains modified Copernicus Sentinel data 2026"]
    assert {int(one.label.replace("-", "")) for one in dates.renderer().classes()} == days_of(paths["DATES"])
    assert looks.renderer().contrastEnhancement().maximumValue() == 6
    assert [is_checked(layer) for layer in (picture, dates, looks)] == [True, False, False]


def test_a_model_reckons_with_its_rasters(processing, sample, tmp_path):
    """The ground on which few dates are clear: the looks are an input of the next step, the dates come onto the map."""
    picture = QgsProcessingModelChildAlgorithm(NAME)
    picture.setChildId("picture")
    for key, value in (GIVEN | {"CATALOG": sample.url}).items():
        picture.addParameterSources(key, [SOURCE.fromStaticValue(value)])
    picture.addParameterSources("LOOKS", [SOURCE.fromStaticValue(str(tmp_path / "looks.tif"))])
    few = QgsProcessingModelChildAlgorithm("native:reclassifybytable")
    few.setChildId("few")
    few.addParameterSources("INPUT_RASTER", [SOURCE.fromChildOutput("picture", "LOOKS")])
    for key, value in {"RASTER_BAND": 1, "TABLE": [0, 2, 1, 2, 99, 0], "RANGE_BOUNDARIES": 1, "DATA_TYPE": 0}.items():
        few.addParameterSources(key, [SOURCE.fromStaticValue(value)])
    for child, outputs in ((picture, {"picture": "OUTPUT", "dates": "DATES"}), (few, {"few": "OUTPUT"})):
        of_model = {}
        for name, output in outputs.items():
            of_model[name] = one = QgsProcessingModelOutput(name, name)
            one.setChildId(child.childId())
            one.setChildOutputName(output)
        child.setModelOutputs(of_model)
    model = QgsProcessingModelAlgorithm("model", "group")
    model.addChildAlgorithm(picture)
    model.addChildAlgorithm(few)
    model.updateDestinationParameters()
    paths = {
        one.description(): tmp_path / f"{one.description()}.tif" for one in model.destinationParameterDefinitions()
    }
    given = {one.name(): on_the_map(paths[one.description()]) for one in model.destinationParameterDefinitions()}
    processing.run(model.create(), given)
    looks = gdal.Open(str(tmp_path / "looks.tif")).ReadAsArray()
    assert 0 < ((looks > 0) & (looks < 2)).sum() < looks.size
    assert np.array_equal(gdal.Open(str(paths["few"])).ReadAsArray() == 1, looks < 2)
    dates = layers()[str(paths["dates"])]
    assert {int(one.label.replace("-", "")) for one in dates.renderer().classes()} == days_of(paths["dates"])
    assert not is_checked(dates)
    assert is_checked(layers()[str(paths["picture"])])


def test_a_batch_makes_each_of_its_pictures(processing, sample, tmp_path):
    """Row after row with one context, as the batch dialog has it; all are loaded in their own colors in the end."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    algorithm, made = QgsApplication.processingRegistry().createAlgorithmById(NAME), []
    for number, end in enumerate(("2026-08-15", "2026-09-04")):
        paths = {name: tmp_path / f"{name} {number}.tif" for name in ("OUTPUT", "DATES")}
        given = GIVEN | {"CATALOG": sample.url, "END": end}
        given |= {name: on_the_map(path) for name, path in paths.items()}
        assert algorithm.run(given, processing.context, processing.feedback)[1], processing.feedback.textLog()
        made.append(paths)
    assert handleAlgorithmResults(algorithm, processing.context, processing.feedback, {})
    found = [days_of(paths["DATES"]) for paths in made]
    assert found[0] != found[1]
    for paths, days in zip(made, found, strict=True):
        dates = layers()[str(paths["DATES"])]
        assert {int(one.label.replace("-", "")) for one in dates.renderer().classes()} == days
        assert [is_checked(layers()[str(path)]) for path in paths.values()] == [True, False]
