"""``python tools/field_curve.py``: draws docs/curve.svg, the series of sixty real dates of a field, from recorded data.

The data is no part of the repository (CLEAR_SCENES_SHARED, or ../shared/data). Contains modified Copernicus Sentinel
data 2020.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.package import load_plugin_package  # noqa: E402

load_plugin_package()

from clear_scenes.core.classification.scl import CLOUDS_AND_SHADOWS  # noqa: E402
from clear_scenes.core.network.addresses import Addresses  # noqa: E402
from clear_scenes.core.network.cancellation import Cancellation  # noqa: E402
from clear_scenes.core.network.plain_transport import PlainTransport  # noqa: E402
from clear_scenes.core.series.acquisition_series import SeriesRow  # noqa: E402
from clear_scenes.core.series.indices import parse_indices  # noqa: E402
from clear_scenes.core.series.request import SeriesRequest  # noqa: E402
from clear_scenes.core.series.series_run import series_of_area  # noqa: E402
from sample.server import serving  # noqa: E402
from tests.support.real_field import FOLDER, acquisitions, real_dates, whole_area  # noqa: E402

PICTURE = ROOT / "docs" / "curve.svg"
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 820, 352, 52, 40, 16, 66
LOWEST, HIGHEST = -0.1, 0.9
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CREDIT = "Contains modified Copernicus Sentinel data 2020; recorded by the authors of sen2rts"


def main() -> None:
    shared = Path(os.environ.get("CLEAR_SCENES_SHARED", ROOT.parent / "shared" / "data"))
    PICTURE.write_text(drawn(rows_of(shared)), encoding="utf-8")


def rows_of(shared: Path) -> list[SeriesRow]:
    """Of all dates with a value, the oldest first; the NDVI of the files stands for a band."""
    dates, request = real_dates(shared), SeriesRequest(parse_indices("red"), CLOUDS_AND_SHADOWS)
    with serving(shared / FOLDER, items=[]) as server:
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        found = series_of_area(whole_area(shared, dates[0]), acquisitions(dates, server.url), request, transport)
        return sorted((row for row in found if row.statistics[0]), key=lambda row: row.acquisition.day)


def drawn(rows: list[SeriesRow]) -> str:
    """The mean of each date with its 10th to 90th percentile; wholly clear dates are filled, and joined by a line."""
    whole = [row for row in rows if row.clear_pixels == row.pixels]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="12" fill="#333"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="22" font-size="14">NDVI of a field in 2020: mean, and 10th to 90th percentile</text>',
    ]
    for tenths in range(0, 10, 2):
        y = down(tenths / 10)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tenths / 10}</text>')
    for number, name in enumerate(MONTHS, 1):
        x = across(f"2020-{number:02}-01")
        parts.append(f'<path d="M{x:.1f} {HEIGHT - BOTTOM}v5" stroke="#999"/>')
        parts.append(f'<text x="{x + 3:.1f}" y="{HEIGHT - BOTTOM + 17}">{name}</text>')
    upper = [f"{across(row.acquisition.day):.1f},{down(row.statistics[0].p90):.1f}" for row in whole]
    lower = [f"{across(row.acquisition.day):.1f},{down(row.statistics[0].p10):.1f}" for row in reversed(whole)]
    middle = [f"{across(row.acquisition.day):.1f},{down(row.statistics[0].mean):.1f}" for row in whole]
    parts.append(f'<polygon points="{" ".join(upper + lower)}" fill="#009e73" opacity="0.2"/>')
    parts.append(f'<polyline points="{" ".join(middle)}" fill="none" stroke="#00694d" stroke-width="1.5"/>')
    for row in rows:
        x, y, share = across(row.acquisition.day), down(row.statistics[0].mean), row.clear_share / 100
        fill, radius = ("#00694d", 4.0) if row in whole else ("#fff", 2.0 + 2.0 * share)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" stroke="#00694d"/>')
    for y, text in ((24, "Filled: every pixel is clear. Hollow: some are, the larger the more."), (8, CREDIT)):
        parts.append(f'<text x="{LEFT}" y="{HEIGHT - y}" font-size="11" fill="#666">{text}</text>')
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def across(day: str) -> float:
    """Where a day of 2020 stands."""
    return LEFT + (date.fromisoformat(day) - date(2020, 1, 1)).days / 366 * (WIDTH - LEFT - RIGHT)


def down(value: float) -> float:
    """Where a value stands."""
    return TOP + (HIGHEST - value) / (HIGHEST - LOWEST) * (HEIGHT - TOP - BOTTOM)


if __name__ == "__main__":
    main()
