"""How and when a scene was processed: it decides which of several copies is the newest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from .stated import as_moment, as_text

ON_DEMAND = 99.99  # the baseline of what ESA processes for one user, N9999: no official one
_BASELINES = ("s2:processing_baseline", "processing:version")
_SEQUENCE = re.compile(r"_(\d)_L\d[A-Z]$")
# USGS, Landsat Collection 2 product identifier: path and row, day, when it was processed, collection, category
_LANDSAT = re.compile(r"^L[A-Z]\d\d_[A-Z0-9]{4}_\d{6}_\d{8}_(?:(\d{8})_)?\d\d_(T1|T2|RT)(?:_|$)")
_CATEGORIES = ("RT", "T2", "T1")  # the last is the best: real time, then the two tiers


def generation_of(
    properties: Mapping[str, Any], names: Sequence[str], product: re.Match[str] | None, version: str
) -> tuple[float, ...]:
    """A key that sorts copies, the newest last.

    Args:
        properties: of the item.
        names: the item's id, then the file's name.
        product: the name of ESA's product (``esa_product``), None where there is none.
        version: when the item was changed.

    Returns:
        Baseline (less than any where it is ``ON_DEMAND``), seconds since 1970 and sequence; of Landsat the seconds of
        its processing, the rank of its category and the seconds of its listing. 0 where nothing is stated.
    """
    if landsat := [named for name in names if (named := _LANDSAT.match(name))]:
        return _of_landsat(properties, landsat)
    made = [as_text(properties.get("s2:generation_time")), product[4] if product else ""]
    made += [as_text(properties.get("processing:datetime")), version]
    made_at = next((found for one in made if (found := as_moment(one))), None)
    sequence = as_text(properties.get("s2:sequence")) or as_text(properties.get("sentinel:sequence"))
    if not sequence and (numbered := _SEQUENCE.search(names[0])):
        sequence = numbered[1]
    baseline = baseline_of(properties, product)
    return (
        -1.0 if baseline == ON_DEMAND else baseline,
        _seconds(made_at),
        int(sequence) if re.fullmatch(r"\d{1,9}", sequence) else 0,
    )


def baseline_of(properties: Mapping[str, Any], product: re.Match[str] | None) -> float:
    """ESA's processing baseline, as 5.09; 0 where it is not stated."""
    stated = next((as_text(properties[name]) for name in _BASELINES if properties.get(name)), "")
    if product and product[2]:
        stated = stated or f"{product[2]}.{product[3]}"
    return float(stated) if re.fullmatch(r"\d{1,2}\.\d{1,2}", stated) else 0.0


def _of_landsat(properties: Mapping[str, Any], names: Sequence[re.Match[str]]) -> tuple[float, ...]:
    processed = next((found[1] for found in names if found[1]), "")
    category = as_text(properties.get("landsat:collection_category")) or names[0][2]
    rank = _CATEGORIES.index(category) + 1 if category in _CATEGORIES else 0
    return _seconds(as_moment(processed)), rank, _seconds(as_moment(properties.get("created")))


def _seconds(when: datetime | None) -> float:
    """Since 1970."""
    return when.timestamp() if when else 0.0
