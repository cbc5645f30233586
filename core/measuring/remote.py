"""Measuring in other processes and on other machines: what is sent to them is a small frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from uuid import uuid4

from ..area.area import Area
from ..classification.recurring import Look
from ..classification.verdict import CloudRule, Limits
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..network.plain_transport import PlainTransport
from ..network.signing import signer_of
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import Catalog
from ..storage.store import Store
from .home_grids import AreaHome, Home
from .measurement import Measurement
from .one_area import AcquisitionMeasurer
from .recurring_ground import DateLooker, LookPlace, RecurringGround


@dataclass(frozen=True, eq=False)
class _Remote:
    """What is sent; copies of it are equal.

    Connections, locks and caches stay where they are: each process makes its own at the first acquisition and keeps
    them for the next.

    Attributes:
        run: Tells apart the jobs of two runs that ask the same: an executor that makes one of equal jobs would cancel
            both.
    """

    run: str = field(default_factory=lambda: uuid4().hex, kw_only=True)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Remote) and self.run == other.run

    def __hash__(self) -> int:
        return hash(self.run)


@dataclass(frozen=True, eq=False)
class RemoteMeasurer(_Remote):
    """Measures an acquisition wherever it is called, with that process's own network.

    Attributes:
        area: In which is measured; without operations of a project (``Area.portable``).
        catalog: Whose scenes are measured; no login leaves the analyst's machine.
        limits: As of ``AcquisitionMeasurer``.
        rule: Likewise.
        home: Where the area is counted on all dates; None where all of its tiles are of one zone.
        ground: That recurs as cloud; None where it is not known.
    """

    area: Area
    catalog: Catalog
    limits: Limits | None = None
    rule: CloudRule | None = None
    home: Home | None = None
    ground: RecurringGround | None = None

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Measure one, in the process that calls."""
        return _measurer(self)(acquisition)

    def prepare(self) -> None:
        """Raise where this process cannot measure: sent ahead, it shows whether the package and a GDAL are there."""
        _measurer(self)
        self.area.check()


@dataclass(frozen=True, eq=False)
class RemoteLooker(_Remote):
    """Looks for ground that recurs as cloud, on one date, wherever it is called.

    Attributes:
        place: Where.
        catalog: As of ``RemoteMeasurer``.
        rule: What counts as cloud.
    """

    place: LookPlace
    catalog: Catalog
    rule: CloudRule

    def __call__(self, date: Acquisition) -> tuple[Acquisition, Look | None]:
        """Look at one, in the process that calls; as ``DateLooker``."""
        return _looker(self)(date)


@lru_cache(maxsize=8)
def _measurer(remote: RemoteMeasurer) -> AcquisitionMeasurer:
    home = AreaHome(remote.area, remote.home)
    recurring = remote.ground.on if remote.ground is not None else None
    transport = plain_transport_to(remote.catalog)
    return AcquisitionMeasurer(remote.area, transport, None, remote.limits, home, remote.rule, recurring)


@lru_cache(maxsize=8)
def _looker(remote: RemoteLooker) -> DateLooker:
    return DateLooker(remote.place, remote.rule, plain_transport_to(remote.catalog), Store())


def plain_transport_to(catalog: Catalog) -> PlainTransport:
    """The way to a catalog and its files from a process of its own."""
    return PlainTransport(Addresses.of_catalog(*catalog.urls), Cancellation(), signer_of(*catalog.grants))
