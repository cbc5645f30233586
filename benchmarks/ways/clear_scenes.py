"""The plugin's own core over its plain transport, from scenes that the search has found: all of the area counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.area.area import Area
from core.classification.verdict import Limits
from core.measuring.executor import measure_all
from core.measuring.measurement import Measurement
from core.measuring.one_area import AcquisitionMeasurer
from core.network.addresses import Addresses
from core.network.cancellation import Cancellation
from core.network.plain_transport import PlainTransport
from core.network.transport import Transport
from core.stac.acquisitions import Acquisition
from core.stac.scene import scene_from_item
from core.storage.store import Store

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
    store = Store(Path(job.store)) if job.store else None
    measurer = AcquisitionMeasurer(area, transport, store, limits)
    acquisitions = [Acquisition.single(scene) for scene in scenes]
    for measurement in measure_all(iter([acquisitions]), measurer, transport.cancellation):
        (scene,) = measurement.acquisition.scenes
        if measurement.counts is None:
            raise RuntimeError(f"{scene.id} was not measured: {measurement.reason}")
        tell(numbers[scene.id], measurement)
