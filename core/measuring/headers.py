"""Headers that a search has not needed, fetched ahead: a search over an area that lies a little on finds them kept.

Those are the headers of tiles beside the area's own: what several tiles of an overpass hold is read from one of them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from ..errors.base import Cancelled, ClearScenesError
from ..network.deadline import Deadline
from ..network.local_files import is_local
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..reading.source import Source
from ..stac.asset_address import asset_address
from ..stac.scene import Scene
from ..stac.scene_files import is_zarr_array
from ..storage.store import Store
from .one_area import quality_name

log = logging.getLogger("clear_scenes")

MOST_HEADERS = 500  # of 8 kB each
SECONDS = 60.0
_AT_ONCE = 4
_FAILURES = 3  # after which the network is taken to have other troubles


def fetch_headers(scenes: Iterable[Scene], transport: Transport, store: Store) -> int:
    """Fetch the first bytes of quality layers of which nothing is kept, and keep them.

    Left out are files on this machine, those for which a login signs, and Zarr products, which have no such header.
    It ends early where it takes long, where requests fail, and where a server says that it has too much to do.

    Args:
        scenes: Of a search, the likeliest to be asked for first.
        transport: The way to their files.
        store: Where the headers are kept.

    Returns:
        How many were fetched, ``MOST_HEADERS`` at most.

    Raises:
        Cancelled: Fetching was canceled.
    """
    deadline, failures = Deadline(SECONDS), list[ClearScenesError]()

    def fetch(scene: Scene) -> bool:
        transport.cancellation.check()
        if not deadline.left or transport.refusals or len(failures) >= _FAILURES:
            return False
        try:
            with transport.working():
                file = RemoteFile(transport, asset_address(scene, "scl", transport.signer))
                Source(file, store.file(quality_name(scene)))
        except Cancelled:
            raise
        except ClearScenesError as error:
            failures.append(error)
            log.info("%s: %s", scene.id, error)
            return False
        return True

    wanted = islice((scene for scene in scenes if _is_wanted(scene, transport, store)), MOST_HEADERS)
    with ThreadPoolExecutor(_AT_ONCE, "clear-scenes-headers") as pool:
        return sum(pool.map(fetch, wanted))


def _is_wanted(scene: Scene, transport: Transport, store: Store) -> bool:
    transport.cancellation.check()
    signer = transport.signer.of(scene.catalog)
    if scene.problem is not None or signer.grant.login or signer.access.login or signer.access.pays:
        return False
    if any(is_local(address) or is_zarr_array(address) for address in scene.addresses("scl")):
        return False
    return store.file(quality_name(scene)).head() is None
