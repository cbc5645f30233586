"""A second opinion on the clouds of an overpass: another mask of the same overpass, counted in the same area.

NASA makes HLS from the same images of Sentinel-2, with a mask of its own (Fmask); Planetary Computer has it for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.scene import NoOtherMask
from ..errors.text import Text
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import PLANETARY_COMPUTER_HLS_S30, Catalog
from ..stac.products import HLS_S30, SENTINEL_2
from ..stac.search import SearchQuery
from .measurement import Measurement
from .run import Run

FMASK = HLS_S30.scheme.name
_APART = timedelta(minutes=30)  # a catalog may date an overpass by its begin; the next one is 100 minutes later


@dataclass(frozen=True)
class SecondOpinion:
    """What another mask says of an acquisition, or why it says nothing.

    Attributes:
        key: Of the acquisition.
        measurement: What was counted; its pixels are of 30 m.
        reason: Why there is none.
        mask: Whose opinion it is.
    """

    key: str
    measurement: Measurement | None = None
    reason: Text | None = None
    mask: str = FMASK


def has_second_opinion(acquisition: Acquisition) -> bool:
    """Whether another mask can be asked for: of Sentinel-2, whose mask is not Fmask itself."""
    return acquisition.moment is not None and acquisition.scheme == SENTINEL_2.scheme


def opinion_query(acquisition: Acquisition, area: Area, catalog: Catalog = PLANETARY_COMPUTER_HLS_S30) -> SearchQuery:
    """The search for the other mask of an acquisition that ``has_second_opinion``."""
    moment = acquisition.moment
    assert moment is not None
    return SearchQuery(catalog, area, moment - _APART, moment + _APART)


def second_opinion(acquisition: Acquisition, run: Run) -> SecondOpinion:
    """Ask for it.

    Args:
        acquisition: On which it is asked.
        run: Of its ``opinion_query``.

    Raises:
        Cancelled: The run was canceled.
    """
    found = {one.key: one for page in run.pages() for one in page}
    if not found:
        error: ClearScenesError = NoOtherMask(catalog=run.query.catalog.title, mask=FMASK)
        return SecondOpinion(acquisition.key, reason=error.text)
    nearest = min(found.values(), key=lambda one: abs(_moment(one) - _moment(acquisition)))
    (measurement,) = run.measurements(iter([[nearest]]))
    if measurement.tally is None:
        return SecondOpinion(acquisition.key, reason=measurement.reason)
    return SecondOpinion(acquisition.key, measurement)


def _moment(acquisition: Acquisition) -> datetime:
    return acquisition.age_key[0]
