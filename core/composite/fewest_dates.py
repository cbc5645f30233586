"""The fewest dates that together show an area clear, where no single one does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ..area.area import Area
from ..classification.scl import NO_DATA
from ..classification.verdict import CloudRule
from ..errors.base import Cancelled
from ..errors.text import Text
from ..measuring.home_grids import AreaHome
from ..measuring.measurement import Measurement
from ..measuring.one_area import AcquisitionMeasurer, SceneReader, named_error
from ..network.transport import Transport
from ..reading.blocks import CLASS_COUNT, class_lookup
from ..reading.mosaic import Tile
from ..stac.acquisitions import Acquisition
from ..storage.store import Store
from .clear_pixels import AreaPixels, bits_beyond_margin, clear_bits
from .set_cover import Added, Bits, fewest_sets

_WORKERS = 8
_PIXELS_AT_ONCE = 64 << 20  # of all workers together: two bytes each

Progress = Callable[[int, int], None]  # acquisitions that were read, and how many there may be at most


@dataclass(frozen=True)
class ClearDate:
    """One of the fewest dates.

    Attributes:
        measurement: Of the acquisition.
        adds: Clear pixels that no date before it has.
        total: Clear pixels of all dates up to it.
        area: All pixels of the area.
    """

    measurement: Measurement
    adds: int
    total: int
    area: int

    @property
    def adds_percent(self) -> float:
        """Of the area, what this date adds."""
        return 100 * self.adds / self.area

    @property
    def total_percent(self) -> float:
        """Of the area, what is clear on one of the dates up to this."""
        return 100 * self.total / self.area


@dataclass(frozen=True)
class FewestDates:
    """The fewest dates that together show the area clear.

    Attributes:
        dates: That which adds most comes first.
        left_out: Acquisitions that could not be read, and why.
    """

    dates: tuple[ClearDate, ...] = ()
    left_out: tuple[tuple[Acquisition, Text], ...] = ()

    @property
    def total_percent(self) -> float:
        """Of the area that is clear on one of the dates at least."""
        return self.dates[-1].total_percent if self.dates else 0.0


def fewest_dates(
    area: Area,
    measurements: Iterable[Measurement],
    rule: CloudRule,
    transport: Transport,
    store: Store | None = None,
    report: Progress = lambda done, total: None,
) -> FewestDates:
    """The fewest acquisitions that together show as much of the area clear as all of them.

    A pixel is clear where an acquisition has data that does not count as cloud. Pixels are those of the first
    readable acquisition's first scene, whatever zone the others are in. Of acquisitions that add the same, the one with
    less cloud (as measured) is taken, then the newer.

    Args:
        area: That was measured.
        measurements: Those without counts are left aside.
        rule: What counts as cloud. Ground that recurs is not left out: it counts as what it is called.
        transport: The way to the scenes' files.
        store: What it holds is not fetched again.
        report: Called now and then.

    Returns:
        The dates, whose measurements are complete.

    Raises:
        Cancelled: The transport's cancellation was set; nothing else is raised.
    """
    measured = [one for one in measurements if one.tally is not None and one.tally.area]
    measured.sort(key=lambda one: one.acquisition.age_key, reverse=True)
    measured.sort(key=lambda one: 100.0 if (cloud := one.cloud(rule.classes)) is None else cloud)
    return _Finder(area, measured, rule, transport, store or Store(), report).result()


class _Finder:
    def __init__(
        self,
        area: Area,
        measured: Sequence[Measurement],
        rule: CloudRule,
        transport: Transport,
        store: Store,
        report: Progress,
    ) -> None:
        self._area, self._measured = area, measured
        self._rule = CloudRule(rule.classes, rule.margin)
        self._transport, self._store, self._report = transport, store, report
        self._clear = class_lookup(set(range(CLASS_COUNT)) - {NO_DATA} - rule.classes)
        self._left_out: dict[int, Text] = {}
        self._read: set[int] = set()

    def result(self) -> FewestDates:
        pixels = self._pixels()
        chosen: list[Added] = []
        if pixels is not None:
            workers = max(1, min(_WORKERS, _PIXELS_AT_ONCE // pixels.count))
            with ThreadPoolExecutor(workers, "clear-scenes-fewest") as executor:
                chosen = fewest_sets(
                    [self._at_most(one, pixels.count) for one in self._measured],
                    pixels.count,
                    lambda numbers: self._bits(numbers, pixels, executor),
                )
        dates, total = [], 0
        for one in chosen:
            assert pixels is not None
            total += one.adds
            dates.append(ClearDate(self._completed(self._measured[one.number]), one.adds, total, pixels.count))
        left_out = [(self._measured[number].acquisition, text) for number, text in sorted(self._left_out.items())]
        return FewestDates(tuple(dates), tuple(left_out))

    def _pixels(self) -> AreaPixels | None:
        """On the lattice of the first that can be opened."""
        for number, one in enumerate(self._measured):
            reader = self._readers(one)[0]
            try:
                pixels = AreaPixels(self._area, reader.open().grid)
            except Cancelled:
                raise
            except Exception as error:
                self._leave_out(number, error, [reader])
            else:
                return pixels if pixels.count else None
        return None

    def _at_most(self, one: Measurement, pixels: int) -> int:
        """Clear pixels, if all that were not read were clear.

        Another zone has other pixels, and nearly always more or fewer of them: what is known of one says nothing of
        the other.
        """
        tally = one.tally
        if tally is None or tally.area != pixels:
            return pixels
        return tally.valid + tally.unread - tally.cloud(self._rule.classes - {NO_DATA})

    def _bits(self, numbers: list[int], pixels: AreaPixels, executor: ThreadPoolExecutor) -> Mapping[int, Bits]:
        self._transport.cancellation.check()
        wanted = [number for number in numbers if number not in self._left_out]
        found = executor.map(lambda number: self._bits_of(number, pixels), wanted)
        readable = {number: bits for number, bits in zip(wanted, found, strict=True) if bits is not None}
        self._read |= set(numbers)
        self._report(len(self._read), len(self._measured))
        return readable

    def _bits_of(self, number: int, pixels: AreaPixels) -> Bits | None:
        readers = self._readers(self._measured[number])
        try:
            with self._transport.working():
                tiles = [Tile(one.open, one.scene.footprint) for one in readers]
                if self._rule.margin:
                    return bits_beyond_margin(tiles, pixels, self._rule)
                return clear_bits(tiles, pixels, self._clear)
        except Cancelled:
            raise
        except Exception as error:
            self._leave_out(number, error, readers)
            return None

    def _leave_out(self, number: int, error: Exception, readers: Sequence[SceneReader]) -> None:
        for reader in readers:
            reader.failed(error)
        self._left_out[number] = named_error(self._measured[number].acquisition.key, error).text

    def _readers(self, one: Measurement) -> list[SceneReader]:
        return [SceneReader(scene, self._transport, self._store) for scene in one.acquisition.scenes]

    def _completed(self, one: Measurement) -> Measurement:
        """The measurement of the whole area, all of which was read by now."""
        if not one.unread:
            return one
        home = AreaHome(self._area, one.home)
        whole = AcquisitionMeasurer(self._area, self._transport, self._store, home=home)(one.acquisition)
        return one if whole.tally is None else whole
