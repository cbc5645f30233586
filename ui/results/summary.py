"""What is said of a search: how far it is, what it found, and what to do where it found nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QCoreApplication

from ...core.bridge.tasks.finder import Outcome
from ..common.wording import core_text, date_text, percent_text
from .model import ResultsModel
from .rows import Row, State

translate = QCoreApplication.translate
_CLOSEST = 3
_SHORT = 5  # seconds, of which nothing is said
_MINUTES_FROM = 90  # seconds


@dataclass(frozen=True)
class Summary:
    """``headline`` is worth a message over the map where ``is_news``; the dock shows ``details`` as well."""

    headline: str
    details: str = ""
    succeeded: bool = False
    is_news: bool = True

    def __str__(self) -> str:
        return f"{self.headline} {self.details}".strip()


def counted_of(model: ResultsModel) -> str:
    """As in "37 of 120 measured, 9 clear"."""
    counts, total = model.counts, len(model.rows)
    measured = total - counts[State.WAITING] - counts[State.NOT_MEASURED]
    return translate("Summary", "{measured} of {total} measured, {clear} clear").format(
        measured=measured, total=total, clear=counts[State.CLEAR]
    )


def progress_of(model: ResultsModel, pages: int | None, seconds_left: float | None) -> str:
    """What is being done; ``pages`` that the catalog has sent, None where it has sent all."""
    if not pages and not model.rows:
        return translate("Summary", "Searching the catalog…")
    if pages is not None:
        scenes = sum(len(row.acquisition.scenes) for row in model.rows)
        text = translate("Summary", "Searching, page {page}, {scenes} scenes: {counted}")
        return text.format(page=pages + 1, scenes=scenes, counted=counted_of(model))
    if seconds_left is None or seconds_left <= _SHORT:
        return translate("Summary", "Measuring: {counted}").format(counted=counted_of(model))
    text = translate("Summary", "Measuring: {counted}, about {time} left")
    return text.format(counted=counted_of(model), time=_duration(seconds_left))


def _duration(seconds: float) -> str:
    """As in "20 s" or "3 min", no closer than it is known."""
    if seconds < _MINUTES_FROM:
        return translate("Summary", "{seconds} s").format(seconds=5 * math.ceil(seconds / 5))
    return translate("Summary", "{minutes} min").format(minutes=math.ceil(seconds / 60))


def summary_of(model: ResultsModel, outcome: Outcome) -> Summary:
    """Of a search that has ended. Its remarks come right after the headline."""
    summary = _summary_of(model, outcome)
    return replace(summary, details=_joined(*map(core_text, outcome.remarks), summary.details))


def _summary_of(model: ResultsModel, outcome: Outcome) -> Summary:
    counted = translate("Summary", "{counted}.").format(counted=counted_of(model)) if model.rows else ""
    if outcome.error is not None:
        return Summary(core_text(outcome.error), counted)
    if outcome.cancelled:
        return Summary(translate("Summary", "Cancelled."), counted, is_news=False)
    if not model.rows:
        return Summary(
            translate(
                "Summary",
                "No scenes in this area and period. Choose a longer period, or check that the area is the one that you "
                "mean.",
            )
        )
    if not model.counts[State.CLEAR]:
        headline, others = _nothing_clear(model)
        return Summary(headline, _joined(others, counted, _by_catalog_alone(model)))
    return Summary(counted, _by_catalog_alone(model), succeeded=True)


def _by_catalog_alone(model: ResultsModel) -> str:
    """What a search by the catalog's own number, with the same limit, would have got wrong."""
    most = model.limits.max_cloud
    stated = [(row.state, row.acquisition.catalog_cloud) for row in model.rows]
    offered = sum(state is State.CLOUDY and cloud is not None and cloud <= most for state, cloud in stated)
    hidden = sum(state is State.CLEAR and cloud is not None and cloud > most for state, cloud in stated)
    if not offered and not hidden:
        return ""
    return translate(
        "Summary", "The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}."
    ).format(offered=offered, hidden=hidden)


def _nothing_clear(model: ResultsModel) -> tuple[str, str]:
    """What to do about it, and which dates come next to the closest."""
    rows = [row for row in model.rows if row.state is State.CLOUDY and row.cloud is not None]
    if rows:
        closest, *others = _dates(sorted(rows, key=lambda row: row.cloud)[:_CLOSEST], model.limits.max_cloud)
        headline = translate(
            "Summary", "No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period."
        )
        then = translate("Summary", "Next: {dates}.").format(dates=", ".join(others)) if others else ""
        return headline.format(date=closest), then
    if model.counts[State.LOW_COVERAGE]:
        return translate(
            "Summary", "No scene covers enough of your area. Ask for less coverage, or choose a smaller area."
        ), ""
    return translate("Summary", "No scene could be measured. The reasons are given above the table."), ""


def _dates(rows: list[Row], limit: float) -> list[str]:
    """As in "22 Aug 2026 with 9.7 %"."""
    one = translate("Summary", "{date} with {cloud}")
    return [one.format(date=date_text(row.solar_time), cloud=row.sign + percent_text(row.cloud, limit)) for row in rows]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
