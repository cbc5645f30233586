"""Images of an area of the sample, saved as files in a thread, as the plugin does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content, save_clip
from clear_scenes.core.bridge.network.transport import QgisNetwork, QgisTransport
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation

UTM = "EPSG:32648"
# A triangle over both tiles, its corners between the pixels' corners and centers: 6 km wide, 7.2 km high.
RING = ((349_003.0, 137_004.0), (355_003.0, 138_004.0), (351_003.0, 144_204.0), (349_003.0, 137_004.0))
AREA = Area(((RING,),), UTM)


def clip_of(measurement: Measurement, content: Content, path: Path, **options: object) -> ClipRequest:
    made = ClipRequest(measurement, AREA, content, Limits(), False, "", path)
    return replace(made, **options)


@contextmanager
def saving(wait_until) -> Iterator[object]:
    """Gives `save(request, url, report)`, which saves in a thread, as the plugin does, and returns what it raised."""
    network = QgisNetwork()
    network.start()
    cancellation = Cancellation()

    def in_thread(request: ClipRequest, url: str, report=lambda done: None) -> BaseException | None:
        transport = QgisTransport(network, Addresses.of_catalog(url), cancellation)
        ended: list[BaseException | None] = []

        def work() -> None:
            try:
                save_clip(request, transport, report)
            except BaseException as error:
                ended.append(error)
            else:
                ended.append(None)

        thread = threading.Thread(target=work)
        thread.start()
        wait_until(lambda: ended, 60)
        thread.join()
        return ended[0]

    in_thread.cancellation = cancellation
    yield in_thread
    network.stop()
