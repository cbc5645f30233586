"""What a rule does to dates whose true clouds are known, and the tables that tell it."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

from .skies import Series

LIMIT, CLOUDY = 10.0, 30.0  # percent: what is asked for, and from where a date is truly cloudy
Percent = NDArray[np.float64]  # (dates,)


@dataclass(frozen=True, eq=False)
class Truth:
    """How cloudy the dates of a series truly are, in percent of the area's pixels with data.

    Attributes:
        opaque: Where cloud hides the ground.
        cloud: Where it does, or thin cirrus lies over it.
    """

    opaque: Percent
    cloud: Percent

    @classmethod
    def of(cls, series: Series) -> Truth | None:
        """That of a series, None where nobody knows it."""
        known = [(day.opaque, day.thin) for day in series.days if day.opaque is not None and day.thin is not None]
        if len(known) < len(series.days):
            return None
        return cls(series.percent(one for one, _ in known), series.percent(one | other for one, other in known))


@dataclass(frozen=True)
class Score:
    """Dates by what a rule makes of them.

    Attributes:
        clear: Truly at most the limit.
        hidden: Of these, those that the rule calls cloudier.
        found: Of the clear ones, those that the classification alone calls cloudier, and the rule does not.
        offered: Truly over the limit, and not so by the rule.
        opaque: Of these, those whose opaque cloud makes them truly cloudy.
        thin: Of these, those that only thin cirrus makes truly cloudy.
    """

    clear: int = 0
    hidden: int = 0
    found: int = 0
    offered: int = 0
    opaque: int = 0
    thin: int = 0

    @classmethod
    def of(cls, truth: Truth, alone: Percent, said: Percent) -> Score:
        """The score of one series, by its true clouds, the classification alone and the rule."""
        is_clear, is_offered = truth.cloud <= LIMIT, said <= LIMIT
        wrongly, is_opaque = is_offered & ~is_clear, truth.opaque >= CLOUDY
        is_thin = (truth.cloud >= CLOUDY) & ~is_opaque
        found = is_clear & is_offered & (alone > LIMIT)
        counts = (is_clear, is_clear & ~is_offered, found, wrongly, wrongly & is_opaque, wrongly & is_thin)
        return cls(*(int(one.sum()) for one in counts))

    def __add__(self, other: Score) -> Score:
        return Score(*map(operator.add, astuple(self), astuple(other)))


@dataclass(frozen=True)
class Tried:
    """What one rule made of all series of a kind of place.

    Attributes:
        place: Its name.
        rule: The title of the rule.
        score: Of all these series.
    """

    place: str
    rule: str
    score: Score


def summary(tried: Iterable[Tried]) -> str:
    """A row for each rule, over all places."""
    totals: dict[str, Score] = {}
    for one in tried:
        totals[one.rule] = totals.get(one.rule, Score()) + one.score
    alone = next(iter(totals.values()))
    rows = [
        (rule, one.hidden, f"{100 * one.found / alone.hidden:.0f} %", one.offered, one.opaque, one.thin)
        for rule, one in totals.items()
    ]
    titles = ("rule", "wrongly hidden", "found again", "wrongly offered", "of these opaque", "of these cirrus")
    return table(titles, rows)


def by_place(tried: Sequence[Tried]) -> str:
    """A row for each kind of place: dates that are wrongly hidden, and wrongly offered, by each rule."""
    rules = list(dict.fromkeys(one.rule for one in tried))
    places: dict[str, list[Score]] = {}
    for one in tried:
        places.setdefault(one.place, []).append(one.score)
    rows = [
        (place, scores[0].clear, *(f"{score.hidden}, {score.offered}" for score in scores))
        for place, scores in places.items()
    ]
    return table(("planted", "clear dates", *rules), rows)


def by_date(series: Series, said: Mapping[str, Percent]) -> str:
    """A row for each date of a series whose true clouds nobody knows."""
    rows = [
        (day.day.isoformat(), *(f"{one[number]:.0f} %" for one in said.values()))
        for number, day in enumerate(series.days)
    ]
    return table(("date", *said), rows)


def table(titles: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """In Markdown."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines)
