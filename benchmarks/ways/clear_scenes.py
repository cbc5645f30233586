"""The plugin's own core over its plain transport, from scenes that the search has found: all of the area counted."""

from __future__ import annotations

from collections.abc import Callable

from core.acquisitions import Acquisition
from core.cancellation import Cancellation
from core.measurement import Limits, Measurement
from core.network.plain import PlainTransport
from core.scene import scene_from_item

from core.area import Area
from core.measuring import AcquisitionMeasurer, measure_all
from core.network.addresses import Addresses
from core.network.transport import Transport

from .job import Counted, Job


def count(job: Job, counted: Counted) -> None:
    measure(job, None, telling(counted))


def telling(counted: Counted) -> Callable[[int, Measurement], None]:
    def tell(number: int, measurement: Measurement) -> None:
        assert measurement.counts is not None
        counted(number, list(measurement.counts))

    return tell


def measure(
    job: Job,
    limits: Limits | None,
    tell: Callable[[int, Measurement], None],
    way_out: Callable[[Addresses, Cancellation], Transport] = PlainTransport,
) -> None:
    scenes = [scene_from_item(item, job.base) for item in job.absolute_items()]
    numbers = {scene.id: number for number, scene in enumerate(scenes)}
    transport = way_out(Addresses.of_catalog(job.base), Cancellation())
    area = Area.rectangle(*job.bounds, f"EPSG:{job.epsg}")
    measurer = AcquisitionMeasurer(area, transport, limits=limits)
    acquisitions = [Acquisition.single(scene) for scene in scenes]
    for measurement in measure_all(iter([acquisitions]), measurer, transport.cancellation):
        (scene,) = measurement.acquisition.scenes
        if measurement.counts is None:
            raise RuntimeError(f"{scene.id} was not measured: {measurement.reason}")
        tell(numbers[scene.id], measurement)
