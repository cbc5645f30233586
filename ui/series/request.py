"""What is asked of series in the dock: an index, of ground that is neither cloud nor in the shadow of one."""

from __future__ import annotations

from ...core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS
from ...core.classification.verdict import CloudRule
from ...core.series.indices import Index
from ...core.series.request import SeriesRequest

_SHADOWS = CLOUDS_AND_SHADOWS - CLOUDS  # whatever counts as cloud in the search: ground in shadow has other values


def request_of(index: Index, rule: CloudRule) -> SeriesRequest:
    """Take over what counts as cloud in the search, and its margin."""
    return SeriesRequest((index,), rule.classes | _SHADOWS, rule.margin)
