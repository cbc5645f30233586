"""What of a search was not seen before, for scripts that run again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ..classification.verdict import Limits
from ..stac.acquisitions import Acquisition
from ..storage.seen_file import SeenFile, SeenScope
from .measurement import Measurement
from .run import Run


def measure_new(run: Run, limits: Limits, file: Path) -> Iterator[Measurement]:
    """Measure what a file of seen acquisitions does not know.

    The file is written once the last one was taken and all went well; else it is as it was, and all come again. Ground
    that recurs as cloud is judged by every acquisition of the search.

    Args:
        run: of which nothing was asked yet.
        limits: by which verdicts are given; what counts as cloud is the run's own rule as well.
        file: its path; where there is none, all are new.

    Yields:
        The last measurement of each acquisition that is new, or whose verdict turned as a tile or another processing
        came.

    Raises:
        ClearScenesError: the catalog cannot be searched, or the file is of no use.
    """
    query = run.query
    seen = SeenFile(file, SeenScope(query.area.key, limits, query.cloud_from, run.by_acquisition))
    judged = []
    for measurement in measured_unknown(run, limits, seen.knows):
        verdict = limits.judge(measurement)
        judged.append((measurement.acquisition, verdict))
        if seen.is_new(measurement.acquisition, verdict):
            yield measurement
    seen.keep(judged)


def measured_unknown(run: Run, limits: Limits, knows: Callable[[Acquisition], bool]) -> list[Measurement]:
    """Measure what is not known, and where ground that recurs is left out all the others too, by which it is found.

    Args:
        run: of which nothing was asked yet.
        limits: as of ``measure_new``.
        knows: whether an acquisition was measured before.

    Returns:
        The last measurement of each that is not known.
    """
    found = {one.key: one for page in run.pages() for one in page}
    unknown = [one for one in found.values() if not knows(one)]
    if not unknown:
        return []
    asked = list(found.values()) if limits.leave_out else unknown
    done = {one.acquisition.key: one for one in run.measurements(iter([asked]))}
    if limits.leave_out:
        ground = run.recurring_ground(done.values())
        if ground.spans is not None:
            whole = [one.acquisition for one in done.values() if one.tally is not None and not one.unread]
            done |= {one.acquisition.key: one for one in run.measured_again(whole, ground) if one.counted is not None}
    return [done[one.key] for one in unknown]
