"""One look of a watch: what is new and clear, and what the watch is afterwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..classification.verdict import Verdict
from ..stac.acquisitions import Acquisition
from ..storage.seen import Seen
from ..storage.watch import Watch
from .measurement import Measurement
from .new_only import measured_unknown
from .run import Run

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WatchLook:
    """What a look has found.

    Attributes:
        at: When it was, UTC.
        told: New clear images, the newest first, which the analyst is told of.
        judged: Every acquisition that was measured, with its verdict.
        newest: When the newest image that the catalog lists was taken, UTC; None where it lists none.
        clear: The newest clear image that was measured; None where there is none.
    """

    at: datetime
    told: tuple[Measurement, ...] = ()
    judged: tuple[tuple[Acquisition, Verdict], ...] = ()
    newest: datetime | None = None
    clear: Measurement | None = None


def take_look(watch: Watch, run: Run, now: datetime) -> WatchLook:
    """Look at what is new.

    The first look gets to know what is there: of that, only what was taken since the watch began is told.

    Args:
        watch: As it is.
        run: Of ``watch.query(now)``, without limits, so that numbers are exact; its rule is that of the watch's limits.
        now: UTC.

    Raises:
        ClearScenesError: The catalog cannot be searched.
    """
    limits, seen = watch.search.limits, Seen(watch.seen)
    listed: list[datetime] = []

    def knows(acquisition: Acquisition) -> bool:
        if acquisition.moment is not None:
            listed.append(acquisition.moment)
        return seen.knows(acquisition)

    judged = [(one, limits.judge(one)) for one in measured_unknown(run, limits, knows)]
    clear = [one for one, verdict in judged if verdict is Verdict.CLEAR]
    clear.sort(key=lambda one: one.acquisition.age_key, reverse=True)
    is_first = watch.looked is None
    told = [
        one
        for one in clear
        if seen.is_new(one.acquisition, Verdict.CLEAR)
        and not (is_first and (one.acquisition.moment is None or one.acquisition.moment < watch.created))
    ]
    return WatchLook(
        now,
        tuple(told),
        tuple((one.acquisition, verdict) for one, verdict in judged),
        max(listed, default=None),
        next(iter(clear), None),
    )


def after_look(watch: Watch, look: WatchLook) -> Watch:
    """The watch as it is after a look; what was changed of it meanwhile stays."""
    seen = Seen(watch.seen)
    seen.note_all(look.judged)
    changed = replace(watch, looked=look.at, newest=max(filter(None, (watch.newest, look.newest)), default=None))
    changed = replace(changed, stands_still=changed.is_still(look.at))
    # what is older is not listed any more
    kept = tuple(one for one in seen.sightings if one.moment is None or one.moment >= changed.first - _A_DAY)
    if look.clear is not None and look.clear.acquisition.day >= watch.clear:
        cloud = look.clear.cloud_by(watch.search.limits.rule)
        changed = replace(changed, clear=look.clear.acquisition.day, clear_cloud=cloud)
    return replace(changed, seen=kept)
