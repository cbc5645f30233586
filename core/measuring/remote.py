"""Measuring in other processes and on other machines: what is sent to them is a small frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from uuid import uuid4

from ..area.area import Area
from ..classification.verdict import CloudRule, Limits
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..network.plain_transport import PlainTransport
from ..network.signing import signer_of
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import Catalog
from .home_grids import AreaHome, Home
from .measurement import Measurement
from .one_area import AcquisitionMeasurer


@dataclass(frozen=True)
class RemoteMeasurer:
    """Measures an acquisition wherever it is called, with that process's own network.

    Connections, locks and caches stay where they are: each process makes its own at the first acquisition and keeps
    them for the next.

    Attributes:
        area: In which is measured; without operations of a project (``Area.portable``).
        catalog: Whose scenes are measured; no login leaves the analyst's machine.
        limits: As of ``AcquisitionMeasurer``.
        rule: Likewise.
        home: Where the area is counted on all dates; None where all of its tiles are of one zone.
        run: Tells apart the jobs of two runs that ask the same: an executor that makes one of equal jobs would cancel
            both.
    """

    area: Area
    catalog: Catalog
    limits: Limits | None = None
    rule: CloudRule | None = None
    home: Home | None = None
    run: str = field(default_factory=lambda: uuid4().hex, compare=False)

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Measure one, in the process that calls."""
        return _measurer(self)(acquisition)

    def prepare(self) -> None:
        """Raise where this process cannot measure: sent ahead, it shows whether the package and a GDAL are there."""
        _measurer(self)
        self.area.check()


@lru_cache(maxsize=8)
def _measurer(remote: RemoteMeasurer) -> AcquisitionMeasurer:
    transport, home = plain_transport_to(remote.catalog), AreaHome(remote.area, remote.home)
    return AcquisitionMeasurer(remote.area, transport, limits=remote.limits, home=home, rule=remote.rule)


def plain_transport_to(catalog: Catalog) -> PlainTransport:
    """The way to a catalog and its files from a process of its own."""
    return PlainTransport(Addresses.of_catalog(*catalog.urls), Cancellation(), signer_of(*catalog.grants))
