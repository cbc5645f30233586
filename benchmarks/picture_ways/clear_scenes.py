"""The plugin's own core over its plain transport, from dates that the search has found; no mask is at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.area.area import Area
from core.composite.clear_picture import ClearPicture
from core.composite.method import Method
from core.composite.picture_request import PictureRequest
from core.network.addresses import Addresses
from core.network.cancellation import Cancellation
from core.network.plain_transport import PlainTransport
from core.stac.acquisitions import Acquisition
from core.stac.scene import scene_from_item

from .job import CLOUD, PictureJob


def make(job: PictureJob) -> dict[str, NDArray[Any]]:
    """Margin 0, as the others have none; looks are not counted, as nobody is asked for them."""
    request, picture = prepared(job)
    picture.plan()
    values = np.full((len(job.bands), job.side, job.side), request.empty, request.pixel)
    dates = np.zeros((job.side, job.side), np.uint32)
    with TemporaryDirectory() as scratch:
        for _, piece in picture.pieces(Path(scratch)):
            values[(slice(None), *piece.window.slices)] = piece.values
            dates[piece.window.slices] = piece.dates
    return {"values": values, "dates": dates}


def prepared(job: PictureJob) -> tuple[PictureRequest, ClearPicture]:
    """What is asked for, and what makes it."""
    request = PictureRequest(
        Area.rectangle(*job.bounds, f"EPSG:{job.epsg}"),
        tuple(job.bands),
        Method(job.method),
        date.fromisoformat(job.day),
        frozenset(CLOUD),
        margin=0.0,
        counts_looks=False,
    )
    acquisitions = [Acquisition.single(scene_from_item(item, job.base)) for item in job.items]
    return request, ClearPicture(request, acquisitions, PlainTransport(Addresses.of_catalog(job.base), Cancellation()))
