"""Another mask of the same overpass, counted in the same area, from a catalog of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clear_scenes.core.measuring.run import Run
from clear_scenes.core.measuring.second_opinion import (
    SecondOpinion,
    has_second_opinion,
    opinion_query,
    second_opinion,
)
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import PLANETARY_COMPUTER_HLS_S30
from clear_scenes.core.stac.products import HLS_S30
from sample.server import CatalogServer
from tests.support.other_masks import AREA, acquisition, expected, other_catalog, other_masks


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with other_masks(tmp_path) as running:
        yield running


def asked(server: CatalogServer, one: Acquisition) -> SecondOpinion:
    return second_opinion(one, Run.plain(opinion_query(one, AREA, other_catalog(server))))


def test_it_is_the_mask_of_the_same_overpass(server: CatalogServer) -> None:
    opinion = asked(server, acquisition())
    assert (opinion.key, opinion.reason) == (acquisition().key, None)
    counts = expected("same")
    assert opinion.measurement is not None
    assert opinion.measurement.counts == counts
    assert opinion.measurement.cloud() == pytest.approx(100 * sum(counts[8:11]) / sum(counts[1:]))


def test_another_overpass_is_no_opinion(server: CatalogServer) -> None:
    opinion = asked(server, acquisition(datetime="2026-06-13T05:02:00Z"))
    assert opinion.measurement is None
    assert str(opinion.reason).startswith("Other masks has no Fmask of this overpass (yet).")


def test_a_mask_that_cannot_be_read_says_why(server: CatalogServer, tmp_path: Path) -> None:
    (tmp_path / "same.tif").write_bytes(b"no image")
    opinion = asked(server, acquisition())
    assert opinion.measurement is None
    assert str(opinion.reason).startswith("The scene classification cannot be read")


def test_it_is_asked_of_sentinel_2_alone() -> None:
    one = acquisition()
    assert has_second_opinion(one)
    assert opinion_query(one, AREA).catalog == PLANETARY_COMPUTER_HLS_S30
    fmask = replace(one.scenes[0], product=HLS_S30)
    assert not has_second_opinion(Acquisition.single(fmask))
    assert not has_second_opinion(Acquisition.single(replace(one.scenes[0], moment=None)))
