"""Which of the area's pixels count as cloud, one by one, so that an image leaves out just those that were counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..area.area import Area
from ..classification.verdict import CloudRule
from ..network.transport import Transport
from ..reading.mosaic import Mosaic, Tile, WholeArea
from ..reading.near_cloud import NearCloud
from ..reading.reach import spans_on
from ..reading.spans import Spans, difference, union
from ..stac.scene import Scene
from ..storage.store import Store
from .one_area import SceneReader, note_failures
from .recurring_ground import RecurringGround


@dataclass(frozen=True, eq=False)
class CountedPixels:
    """The area's pixels by whether they count as cloud, on one grid.

    Attributes:
        cloud: Those that count.
        clear: Those with data that do not; what would count but is left out is among them.
    """

    cloud: Spans
    clear: Spans


def counted_pixels(
    area: Area,
    scenes: Sequence[Scene],
    rule: CloudRule,
    ground: RecurringGround | None,
    transport: Transport,
    store: Store,
) -> CountedPixels:
    """Find them, as they are counted.

    Args:
        area: Whose pixels are meant.
        scenes: Of one acquisition, in the order in which pixels are taken; the grid is that of the first.
        rule: What counts as cloud.
        ground: That recurs as cloud; None where it is not known.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.

    Raises:
        Cancelled: The transport's cancellation was set.
        ClearScenesError: A scene cannot be read that may hold some of the pixels.
    """
    readers = [SceneReader(scene, transport, store) for scene in scenes]
    tiles = [Tile(cache(one.open), one.scene.footprint) for one in readers]
    with transport.working():
        grid = tiles[0].open().grid
        whole = WholeArea(spans_on(area, grid))
        near = NearCloud(whole, rule, ground.on) if ground is not None else NearCloud(whole, rule)
        mosaic = Mosaic(tiles, lambda grid: near)
        mosaic.lay_on(grid)
        mosaic.run()
    reasons = note_failures(readers, mosaic.failures)
    unread = mosaic.unread()
    if reasons and (unread is None or unread.pixels):
        raise reasons[0]
    cloud, with_data, recurring = near.found()
    clear = difference(with_data, cloud)
    return CountedPixels(cloud, union(clear, recurring) if rule.leave_out and recurring is not None else clear)
