"""A clear picture as files: cloud optimized GeoTIFFs, all written whole or none at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...composite.clear_picture import ClearPicture
from ...composite.picture_request import VISUAL, PicturePlan, PictureRequest
from ...network.cancellation import Cancellation
from ...storage.files import folder_beside, replacing
from .gdal_failures import gdal_failures
from .picture_facts import picture_facts
from .raster_file import RasterFile, check_room

_DATE, _LOOKS = np.dtype(np.uint32), np.dtype(np.uint16)
_PLANNED, _NORMALIZED, _MADE = 0.2, 0.3, 0.85  # of the work
Progress = Callable[[float], None]  # 0 to 1
GoOn = Callable[..., int]  # start, share and what of it is done; 0 ends the work


@dataclass(frozen=True)
class PictureFiles:
    """Where a clear picture is written to.

    Attributes:
        picture: The file with its bands.
        dates: That with the date of each pixel; None for none.
        looks: That with the number of dates on which it is clear; None for none.
    """

    picture: Path
    dates: Path | None = None
    looks: Path | None = None


def save_picture(
    request: PictureRequest, made: ClearPicture, files: PictureFiles, cancellation: Cancellation, report: Progress
) -> PicturePlan:
    """Make a clear picture and write its files; what they replace stays until all are whole.

    Args:
        request: By which it is made.
        made: Makes it.
        files: Where it is written to.
        cancellation: Of the work.
        report: Called with the part that is done, 0 to 1.

    Returns:
        What it was made of.

    Raises:
        Cancelled: The cancellation was set.
        ClearScenesError: It cannot be made, or a file cannot be written.
    """
    plan = made.plan(lambda done: report(_PLANNED * done))
    is_color = VISUAL in request.bands
    picture = RasterFile(files.picture, request.pixel, request.names, request.empty, is_color, "AVERAGE")
    wanted = {"values": picture}
    if files.dates:
        wanted["dates"] = RasterFile(files.dates, _DATE, ("date",), 0)
    if files.looks:
        wanted["looks"] = RasterFile(files.looks, _LOOKS, ("looks",))
    check_room(plan.grid, wanted.values(), plan.bytes_to_read if request.normalizes else 0)
    with ExitStack() as stack:
        scratch = stack.enter_context(folder_beside(files.picture))
        parts = {name: stack.enter_context(replacing(one.path, "part.tif")) for name, one in wanted.items()}
        failures = stack.enter_context(gdal_failures(files.picture, cancellation))

        def go_on(start: float, share: float, done: float, *_: object) -> int:
            report(start + share * done)
            return int(not cancellation.cancelled and not failures)

        if request.normalizes:
            share = _NORMALIZED - _PLANNED
            found = made.normalize(scratch, lambda done: report(_PLANNED + share * done))
            plan = replace(plan, normalization=found)
        facts = picture_facts(request, plan)
        whole = {name: one.created(scratch / f"{name}.tif", plan.grid, facts) for name, one in wanted.items()}
        try:
            if None not in whole.values():
                _write(made, whole, wanted, parts, scratch, go_on)
        finally:
            whole.clear()  # which closes them
    return plan


def _write(
    made: ClearPicture,
    whole: Mapping[str, gdal.Dataset],
    wanted: Mapping[str, RasterFile],
    parts: Mapping[str, Path],
    scratch: Path,
    go_on: GoOn,
) -> None:
    """Whether it went well is seen from the failures."""
    for done, piece in made.pieces(scratch):
        for name, dataset in whole.items():
            dataset.WriteArray(getattr(piece, name), piece.window.col_off, piece.window.row_off)
            dataset.FlushCache()  # else GDAL holds it up to its own limit, a twentieth of the machine's memory
        if not go_on(_NORMALIZED, _MADE - _NORMALIZED, done):
            return
    share = (1 - _MADE) / len(whole)
    for number, (name, dataset) in enumerate(whole.items()):
        dataset.FlushCache()
        start = _MADE + number * share
        if go_on(start, 0, 0):
            wanted[name].copy(dataset, parts[name], partial(go_on, start, share))
