"""How sure a share is that was counted on overpasses which are not independent of each other.

Weather lasts, and years differ: two overpasses of one June are alike more often than those of two Junes. As if they
were independent, an interval would be too narrow. So the likeness is estimated, and a Wilson interval is taken of as
many overpasses as would say as much if they were independent.

- Wilson's interval: Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion.
- With an effective sample size: Franco, Little, Louis and Slud (2019), Comparative study of confidence intervals for
  proportions in complex sample surveys.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEVEL = 0.9
_Z = 1.6448536269514722  # of the normal distribution, 5 % lie beyond


@dataclass(frozen=True)
class Group:
    """Overpasses that are alike: those of one month of one year, or of one year.

    Attributes:
        count: How many were measured, one at least.
        clear: How many of them are clear.
    """

    count: int
    clear: int


@dataclass(frozen=True)
class Chance:
    """The share of overpasses that are clear.

    Attributes:
        value: 0 to 1, what was counted.
        low: Where its interval of 90 % begins.
        high: Where that ends.
    """

    value: float
    low: float
    high: float


def likeness(strata: Iterable[Sequence[Group]]) -> float | None:
    """How much more alike two overpasses of one group are than two of different groups (intraclass correlation).

    Taken of how often two differ, one clear and one not: 1 - within groups / between groups.

    Args:
        strata: Groups that are held against each other, as those of one month of the year. Over all strata one number
            is estimated: each by itself has too few groups.

    Returns:
        At most 1, at which all of a group are the same; 0 where groups do not matter; None where there is nothing to
        tell it from, as there are no two groups, or all overpasses are the same.
    """
    within, between = 0.0, 0.0
    for groups in strata:
        count, clear = sum(one.count for one in groups), sum(one.clear for one in groups)
        pairs = sum(one.count * (one.count - 1) for one in groups)
        pairs_between = count**2 - sum(one.count**2 for one in groups)
        if not pairs or not pairs_between:
            continue
        differ = sum(one.clear * (one.count - one.clear) for one in groups)
        within += 2 * differ
        between += pairs * 2 * (clear * (count - clear) - differ) / pairs_between
    return 1 - within / between if between else None


def effective_count(groups: Iterable[Group], alike: float | None) -> float:
    """How many independent overpasses would say as much; 0 where there are none.

    Args:
        groups: That were counted.
        alike: Their ``likeness``; None is the worst case, in which each group counts as one overpass.
    """
    counts = [one.count for one in groups]
    if not counts:
        return 0.0
    rho = 1.0 if alike is None else alike
    needed = sum(count * (1 + (count - 1) * rho) for count in counts)
    return float(sum(counts)) ** 2 / max(needed, sum(counts))


def wilson(share: float, count: float) -> tuple[float, float]:
    """Wilson's interval of 90 % of a share (0 to 1) that was counted on so many independent overpasses."""
    middle, spread = share + _Z**2 / (2 * count), math.sqrt(share * (1 - share) / count + (_Z / (2 * count)) ** 2)
    scale = 1 + _Z**2 / count
    low, high = (middle - _Z * spread) / scale, (middle + _Z * spread) / scale
    return (0.0 if share == 0 else low), (1.0 if share == 1 else high)


def chance_of_one(share: float, count: float, alike: float) -> float:
    """The chance that of some overpasses of one month one at least is clear: beta-binomial.

    Args:
        share: Of overpasses that are clear, 0 to 1.
        count: Of overpasses in the month, which need not be whole.
        alike: Their ``likeness``.
    """
    if share in (0, 1):
        return share
    if alike <= 0:
        return 1 - math.pow(1 - share, count)
    if alike >= 1:
        return share
    cloudy, both = (1 - share) * (1 - alike) / alike, (1 - alike) / alike
    none = math.lgamma(cloudy + count) - math.lgamma(cloudy) + math.lgamma(both) - math.lgamma(both + count)
    return 1 - math.exp(none)
