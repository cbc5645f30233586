"""What the curve and its points are called."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.series.whittaker import SMOOTHNESS
from ..common.wording import date_text, percent_text
from .curves import Curve, CurvePoint

translate = QCoreApplication.translate


def value_text(value: float) -> str:
    """As in "0.482"; a minus that is as wide as a plus."""
    return QLocale().toString(float(value), "f", 3).replace("-", "−")


def point_lines(curve: Curve, point: CurvePoint, index: str, has_name: bool) -> list[str]:
    """All that is known of a point, a line for each."""
    statistics = point.statistics
    date = date_text(point.time)
    values = translate("SeriesPage", "{index} {mean}, 10th to 90th percentile {low} to {high}")
    share = translate("SeriesPage", "{share} clear, {clear} of {pixels} pixels")
    lines = [
        f"{date} · {curve.name}" if has_name else date,
        values.format(
            index=index,
            mean=value_text(statistics.mean),
            low=value_text(statistics.p10),
            high=value_text(statistics.p90),
        ),
        share.format(
            share=percent_text(100 * point.share),
            clear=QLocale().toString(point.clear_pixels),
            pixels=QLocale().toString(point.pixels),
        ),
    ]
    if point.doubt:
        lines.append(translate("SeriesPage", "Second look: {doubt}").format(doubt=point.doubt))
    return lines


def curve_title(curve: Curve, has_name: bool) -> str:
    """In the legend: the field, its year, or both."""
    parts = [curve.name] if has_name or curve.year is None else []
    return " ".join([*parts, *([str(curve.year)] if curve.year is not None else [])])


def key_words(is_smooth: bool) -> str:
    """What the marks mean."""
    text = translate(
        "SeriesPage",
        "Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th "
        "percentile, as the band is of clear dates. Orange ring: a second look has doubts.",
    )
    if is_smooth:
        line = translate(
            "SeriesPage",
            "The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by "
            "the share that is clear.",
        )
        text += " " + line.format(smoothness=f"{SMOOTHNESS:g}")
    return text
